//! A payout as the files that banks and PayPal take. A file holds the payments that still wait; downloading it changes nothing.
//!
//! Promise: a file adds up to what its payments come to, and nothing in it is run by a spreadsheet on its way to the bank: a value
//! that begins like a formula is refused, never written down with a sign before it.

mod generic;
mod paypal;
mod sepa;
mod wise;

use csv::{Terminator, Writer, WriterBuilder};

use crate::domain::money::Currency;
use crate::domain::payee::{Debtor, Method, begins_formula};
use crate::domain::payout::PayoutId;
use crate::domain::report::payouts::Line;
use crate::domain::time::{Timestamp, Zone};
use crate::error::{Error, Refusal, Result};
use crate::web::answer::Download;

/// Which file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind {
    PayPal,
    Sepa,
    Wise,
    Generic,
}

impl FileKind {
    const ALL: [FileKind; 4] = [FileKind::PayPal, FileKind::Sepa, FileKind::Wise, FileKind::Generic];

    /// The last part of its address and of its name.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            FileKind::PayPal => "paypal.csv",
            FileKind::Sepa => "sepa.xml",
            FileKind::Wise => "wise.csv",
            FileKind::Generic => "generic.csv",
        }
    }

    /// The file behind the last part of an address.
    pub(super) fn from_word(word: &str) -> Option<FileKind> {
        FileKind::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// The payments that belong into it; `None` is all of them.
    pub(super) fn method(self) -> Option<Method> {
        match self {
            FileKind::PayPal => Some(Method::PayPal),
            FileKind::Sepa | FileKind::Wise => Some(Method::Bank),
            FileKind::Generic => None,
        }
    }
}

/// What a file is made of.
pub(super) struct Contents<'a> {
    pub(super) payout: PayoutId,
    pub(super) lines: &'a [Line],
    pub(super) currency: Currency,
    pub(super) shop_name: &'a str,
    pub(super) debtor: Option<&'a Debtor>,
    pub(super) zone: &'a Zone,
    pub(super) now: Timestamp,
}

/// The file, unless there is nothing to put into it.
pub(super) fn write(kind: FileKind, contents: &Contents<'_>) -> Result<Download> {
    if contents.lines.is_empty() {
        return Err(Refusal::FileEmpty.into());
    }
    let name = format!("payout-{}-{}", contents.payout, kind.as_str());
    match kind {
        FileKind::PayPal => paypal::write(contents, name),
        FileKind::Wise => wise::write(contents, name),
        FileKind::Sepa => sepa::write(contents, name),
        FileKind::Generic => generic::write(contents, name),
    }
}

/// Whether a SEPA file can hold this payment: only to accounts that the schemes reach.
pub(super) fn fits_sepa(line: &Line) -> bool {
    sepa::reaches(line)
}

/// A CSV file for a bank: RFC 4180, and no value that begins like a formula.
struct BankTable(Writer<Vec<u8>>);

impl BankTable {
    fn new() -> BankTable {
        BankTable(WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new()))
    }

    fn head(&mut self, names: &[&str]) -> Result<()> {
        self.0.write_record(names).map_err(Error::fault)
    }

    fn row<const N: usize>(&mut self, line: &Line, cells: [&str; N]) -> Result<()> {
        if cells.iter().any(|cell| begins_formula(cell)) {
            return Err(Refusal::FileValue { reference: line.mark() }.into());
        }
        self.0.write_record(cells).map_err(Error::fault)
    }

    fn download(self, name: String) -> Result<Download> {
        let bytes = self.0.into_inner().map_err(|error| Error::fault(error.into_error()))?;
        Ok(Download { name, content_type: rocket::http::ContentType::CSV, bytes })
    }
}
