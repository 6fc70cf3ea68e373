//! The cheques to write: to whom, how much, and where to send each.

use crate::bank::contents::{BankTable, Contents, Unfit, harmless};
use crate::domain::reads::payout_list::PayoutLine;
use crate::error::Result;

const HEAD: [&str; 7] = ["payee_name", "address", "amount", "currency", "date", "reference", "memo"];

/// The lines of the address stand behind each other: banks and printing services take no cell of several lines.
pub(super) fn cells(contents: &Contents<'_>, line: &PayoutLine) -> std::result::Result<[String; 7], Unfit> {
    harmless([
        line.holder.clone(),
        line.account_line(),
        contents.currency.plain(line.amount),
        contents.currency.code().into(),
        line.pay_on.iso(),
        line.mark(),
        contents.note.into(),
    ])
}

pub(super) fn write(rows: &[[String; 7]]) -> Result<Vec<u8>> {
    let mut table = BankTable::new();
    table.row(&HEAD)?;
    rows.iter().try_for_each(|cells| table.row(cells))?;
    table.bytes()
}
