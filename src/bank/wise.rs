//! The file that Wise takes for many transfers at once, in the columns that its templates share. Wise changes the names of columns
//! from currency to currency: the page asks to hold them against the template that the shop downloads there.

use crate::bank::contents::{BankTable, Contents, Unfit, harmless};
use crate::bank::latin::{is_latin, latin};
use crate::domain::payee::MOST_HOLDER;
use crate::domain::reads::payout_list::PayoutLine;
use crate::error::Result;

const HEAD: [&str; 9] = [
    "name",
    "recipientEmail",
    "paymentReference",
    "receiverType",
    "amountCurrency",
    "amount",
    "sourceCurrency",
    "targetCurrency",
    "IBAN",
];

/// Every transfer arrives whole: the amount is that of the partner's account.
pub(super) fn cells(contents: &Contents<'_>, line: &PayoutLine) -> std::result::Result<[String; 9], Unfit> {
    if !is_latin(&line.holder) {
        return Err(Unfit::NoLatinName);
    }
    let (code, amount) = (contents.currency.code(), contents.currency.plain(line.amount));
    harmless([
        name(&line.holder),
        line.email.clone().unwrap_or_default(),
        line.mark(),
        "PERSON".into(),
        "target".into(),
        amount,
        code.into(),
        code.into(),
        line.target.clone(),
    ])
}

/// Wise takes the marked letters of Western Europe, and no other script.
fn name(holder: &str) -> String {
    if holder.chars().all(|sign| sign <= 'ÿ') { holder.to_string() } else { latin(holder, MOST_HOLDER) }
}

pub(super) fn write(rows: &[[String; 9]]) -> Result<Vec<u8>> {
    let mut table = BankTable::new();
    table.row(&HEAD)?;
    rows.iter().try_for_each(|cells| table.row(cells))?;
    table.bytes()
}
