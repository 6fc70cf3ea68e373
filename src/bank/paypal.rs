//! The file that PayPal's Payouts page takes: no head, one payment a row, one currency, at most 5,000 rows.

use crate::bank::contents::{BankTable, Contents};
use crate::domain::payout::MOST_LINES;
use crate::error::Result;

/// PayPal's own limit. A payout of ours is shorter by itself.
const MOST_ROWS: usize = 5000;
const _: () = assert!(MOST_LINES <= MOST_ROWS, "a payout fits into one file");

/// What PayPal shows to the person who is paid, at most 400 characters.
const MOST_NOTE: usize = 400;

/// Recipient, amount, currency, reference, note, wallet.
pub(crate) fn write(contents: &Contents<'_>) -> Result<Vec<u8>> {
    let mut table = BankTable::new();
    let note: String = format!("Commission from {}", contents.shop_name).chars().take(MOST_NOTE).collect();
    for line in contents.lines {
        let amount = contents.currency.plain(line.amount);
        table.row(line, [&line.target, &amount, contents.currency.code(), &line.mark(), &note, "PAYPAL"])?;
    }
    table.bytes()
}
