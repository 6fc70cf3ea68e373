//! The file that PayPal's Payouts page takes: no head, one payment a row, one currency, at most 5,000 rows.

use crate::bank::contents::{BankTable, Contents, Unfit, harmless};
use crate::domain::payee::paypal;
use crate::domain::payout::MOST_LINES;
use crate::domain::reads::payout_list::PayoutLine;
use crate::error::Result;

/// PayPal's own limit. A payout of ours is shorter by itself.
const MOST_ROWS: usize = 5000;
const _: () = assert!(MOST_LINES <= MOST_ROWS, "a payout fits into one file");

/// What PayPal shows to the person who is paid, at most 400 characters.
const MOST_NOTE: usize = 400;

/// Recipient, amount, currency, reference, note, wallet.
pub(super) fn cells(contents: &Contents<'_>, line: &PayoutLine) -> std::result::Result<[String; 6], Unfit> {
    let note: String = contents.note.chars().take(MOST_NOTE).collect();
    let unit = paypal::unit(contents.currency).minor();
    if line.amount.minor() % unit != 0 {
        return Err(Unfit::PartOfUnit);
    }
    // Where it pays whole units, PayPal refuses even decimals of nothing.
    let amount = if unit > 1 { (line.amount.minor() / unit).to_string() } else { contents.currency.plain(line.amount) };
    harmless([line.target.clone(), amount, contents.currency.code().into(), line.mark(), note, "PAYPAL".into()])
}

pub(super) fn write(rows: &[[String; 6]]) -> Result<Vec<u8>> {
    let mut table = BankTable::new();
    rows.iter().try_for_each(|cells| table.row(cells))?;
    table.bytes()
}
