//! A payout as the files that banks and PayPal take. A file holds the payments that still wait; downloading it changes nothing.
//!
//! Promise: a file adds up to what its payments come to, and nothing in it is run by a spreadsheet on its way to the bank: a value
//! that begins like a formula is refused, never written down with a sign before it.

mod contents;
mod generic;
mod paypal;
mod sepa;
mod wise;

pub(crate) use contents::Contents;

use crate::domain::payee::PayoutMethod;
use crate::domain::reads::payout_list::PayoutLine;
use crate::domain::refusal::Refusal;
use crate::error::Result;

/// A file, as it is downloaded.
pub(crate) struct BankFile {
    pub(crate) name: String,
    pub(crate) format: Format,
    pub(crate) bytes: Vec<u8>,
}

/// What a file is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Csv,
    Xml,
}

/// Which file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileKind {
    PayPal,
    Sepa,
    Wise,
    Generic,
}

impl FileKind {
    const ALL: [FileKind; 4] = [FileKind::PayPal, FileKind::Sepa, FileKind::Wise, FileKind::Generic];

    /// The last part of its address and of its name.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            FileKind::PayPal => "paypal.csv",
            FileKind::Sepa => "sepa.xml",
            FileKind::Wise => "wise.csv",
            FileKind::Generic => "generic.csv",
        }
    }

    /// The file behind the last part of an address.
    pub(crate) fn from_word(word: &str) -> Option<FileKind> {
        FileKind::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// The payments that belong into it; `None` is all of them.
    pub(crate) fn method(self) -> Option<PayoutMethod> {
        match self {
            FileKind::PayPal => Some(PayoutMethod::PayPal),
            FileKind::Sepa | FileKind::Wise => Some(PayoutMethod::Bank),
            FileKind::Generic => None,
        }
    }
}

/// The file, unless there is nothing to put into it.
pub(crate) fn write(kind: FileKind, contents: &Contents<'_>) -> Result<BankFile> {
    if contents.lines.is_empty() {
        return Err(Refusal::FileEmpty.into());
    }
    let (format, bytes) = match kind {
        FileKind::PayPal => (Format::Csv, paypal::write(contents)?),
        FileKind::Wise => (Format::Csv, wise::write(contents)?),
        FileKind::Sepa => (Format::Xml, sepa::write(contents)?),
        FileKind::Generic => (Format::Csv, generic::write(contents)?),
    };
    Ok(BankFile { name: format!("payout-{}-{}", contents.payout, kind.as_str()), format, bytes })
}

/// Whether a SEPA file can hold this payment: only to accounts that the schemes reach.
pub(crate) fn fits_sepa(line: &PayoutLine) -> bool {
    sepa::reaches(line)
}
