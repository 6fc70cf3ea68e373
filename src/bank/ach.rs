//! Transfers within the United States, for the import of a bank's ACH service, where each column is told what it is. Names are in
//! plain Latin letters: the network carries nothing else.

use crate::bank::contents::{BankTable, Contents, Unfit, harmless};
use crate::bank::latin::{is_latin, latin};
use crate::domain::payee::MOST_HOLDER;
use crate::domain::reads::payout_list::PayoutLine;
use crate::error::Result;

const HEAD: [&str; 8] =
    ["recipient_name", "routing_number", "account_number", "account_type", "amount", "currency", "reference", "recipient_email"];

pub(super) fn cells(contents: &Contents<'_>, line: &PayoutLine) -> std::result::Result<[String; 8], Unfit> {
    let (Some(routing), Some(account_type)) = (&line.routing, line.account_type) else { return Err(Unfit::Value) };
    if !is_latin(&line.holder) {
        return Err(Unfit::NoLatinName);
    }
    harmless([
        latin(&line.holder, MOST_HOLDER),
        routing.clone(),
        line.target.clone(),
        account_type.as_str().into(),
        contents.currency.plain(line.amount),
        contents.currency.code().into(),
        line.mark(),
        line.email.clone().unwrap_or_default(),
    ])
}

pub(super) fn write(rows: &[[String; 8]]) -> Result<Vec<u8>> {
    let mut table = BankTable::new();
    table.row(&HEAD)?;
    rows.iter().try_for_each(|cells| table.row(cells))?;
    table.bytes()
}
