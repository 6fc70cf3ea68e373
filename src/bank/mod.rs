//! A payout as the files that banks and PayPal take. A file holds the payments that still wait; downloading it changes nothing
//! about them.
//!
//! Promise: a file adds up to what its payments come to, and nothing in it is run by a spreadsheet on its way to the bank. A payment
//! that a file can't carry is left out of it and named, and keeps no other one from being paid.

mod ach;
mod cheques;
mod contents;
mod generic;
mod greek;
mod latin;
mod paypal;
mod sepa;
mod wise;

pub(crate) use contents::{Contents, Unfit, note};
pub(crate) use latin::is_latin;

use crate::domain::ids::LineId;
use crate::domain::payee::PayoutMethod;
use crate::domain::payout::files::FileKind;
use crate::domain::reads::payout_list::PayoutLine;
use crate::domain::refusal::Refusal;
use crate::error::Result;

/// A file, as it is downloaded.
pub(crate) struct BankFile {
    pub(crate) name: String,
    pub(crate) format: Format,
    pub(crate) bytes: Vec<u8>,
    /// The payments that wait for such a file and are not in it.
    pub(crate) left_out: Vec<String>,
}

/// What a file is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Csv,
    Xml,
}

/// The last part of a file's address and of its name.
pub(crate) fn file_name(kind: FileKind) -> &'static str {
    match kind {
        FileKind::PayPal => "paypal.csv",
        FileKind::Sepa => "sepa.xml",
        FileKind::Wise => "wise.csv",
        FileKind::Ach => "ach.csv",
        FileKind::Cheque => "cheques.csv",
        FileKind::Generic => "generic.csv",
    }
}

/// The file behind the last part of an address.
pub(crate) fn file_kind(name: &str) -> Option<FileKind> {
    FileKind::ALL.iter().copied().find(|kind| file_name(*kind) == name)
}

/// Whether payments of this method belong into a file.
fn takes(kind: FileKind, method: PayoutMethod) -> bool {
    match kind {
        FileKind::PayPal => method == PayoutMethod::PayPal,
        FileKind::Sepa | FileKind::Wise => method == PayoutMethod::Bank,
        FileKind::Ach => method == PayoutMethod::Ach,
        FileKind::Cheque => method == PayoutMethod::Cheque,
        FileKind::Generic => true,
    }
}

/// The payments that wait for a file of this kind: those that it can carry, and those that it can't, with the reason.
pub(crate) struct Sorted<'a> {
    pub(crate) fitting: Vec<&'a PayoutLine>,
    pub(crate) unfit: Vec<(&'a PayoutLine, Unfit)>,
}

/// Looks which payments a file can carry.
pub(crate) fn sort<'a>(kind: FileKind, contents: &Contents<'a>) -> Sorted<'a> {
    let mut sorted = Sorted { fitting: Vec::new(), unfit: Vec::new() };
    for line in contents.lines.iter().filter(|line| takes(kind, line.method)) {
        let unfit = match kind {
            FileKind::PayPal => paypal::cells(contents, line).err(),
            FileKind::Wise => wise::cells(contents, line).err(),
            FileKind::Sepa => sepa::fits(line).err(),
            FileKind::Ach => ach::cells(contents, line).err(),
            FileKind::Cheque => cheques::cells(contents, line).err(),
            FileKind::Generic => None,
        };
        match unfit {
            None => sorted.fitting.push(line),
            Some(unfit) => sorted.unfit.push((line, unfit)),
        }
    }
    sorted
}

/// The payments of a file that its rival can carry, too: whoever gives both to a bank pays them twice.
pub(crate) fn shared(kind: FileKind, contents: &Contents<'_>) -> Vec<LineId> {
    let Some(rival) = kind.rival() else { return Vec::new() };
    let there = sort(rival, contents).fitting;
    sort(kind, contents).fitting.iter().map(|line| line.id).filter(|id| there.iter().any(|other| other.id == *id)).collect()
}

/// The file, unless there is nothing to put into it.
pub(crate) fn write(kind: FileKind, contents: &Contents<'_>) -> Result<BankFile> {
    let Sorted { fitting, unfit } = sort(kind, contents);
    match (fitting.is_empty(), unfit.is_empty()) {
        (true, true) => return Err(Refusal::FileEmpty.into()),
        (true, false) => return Err(Refusal::FileUnfit.into()),
        (false, _) => {}
    }
    let bytes = match kind {
        FileKind::PayPal => paypal::write(&all(&fitting, |line| paypal::cells(contents, line)))?,
        FileKind::Wise => wise::write(&all(&fitting, |line| wise::cells(contents, line)))?,
        FileKind::Sepa => sepa::write(contents, fitting)?,
        FileKind::Ach => ach::write(&all(&fitting, |line| ach::cells(contents, line)))?,
        FileKind::Cheque => cheques::write(&all(&fitting, |line| cheques::cells(contents, line)))?,
        FileKind::Generic => generic::write(contents, &fitting)?,
    };
    Ok(BankFile {
        name: format!("payout-{}-{}", contents.payout, file_name(kind)),
        format: if kind == FileKind::Sepa { Format::Xml } else { Format::Csv },
        bytes,
        left_out: unfit.iter().map(|(line, _)| line.mark()).collect(),
    })
}

/// The rows of payments that were found to fit.
fn all<const N: usize>(
    lines: &[&PayoutLine],
    cells: impl Fn(&PayoutLine) -> std::result::Result<[String; N], Unfit>,
) -> Vec<[String; N]> {
    lines.iter().filter_map(|line| cells(line).ok()).collect()
}
