//! Every payment that waits, for paying by hand: cash, cheque, another bank. A table like all our tables.

use crate::bank::contents::Contents;
use crate::domain::reads::payout_list::PayoutLine;
use crate::domain::time::Zone;
use crate::error::Result;
use crate::text::table::{Cell, Table};

const HEAD: [&str; 12] = [
    "payout_id",
    "line_id",
    "partner_id",
    "partner_name",
    "partner_email",
    "method",
    "account",
    "amount",
    "currency",
    "period_start",
    "period_end",
    "reference",
];

/// The period begins with the first entry that a payment pays, and ends where the payout was made.
pub(super) fn write(contents: &Contents<'_>, lines: &[&PayoutLine]) -> Result<Vec<u8>> {
    let mut table = Table::new(&HEAD)?;
    for line in lines {
        table.row([
            contents.payout.0.into(),
            line.id.0.into(),
            line.account.0.into(),
            line.name.as_str().into(),
            line.email.as_deref().unwrap_or_default().into(),
            line.method.as_str().into(),
            line.account_line().into(),
            Cell::Amount(contents.currency, line.amount),
            contents.currency.code().into(),
            Zone::iso(line.from).into(),
            Zone::iso(line.until).into(),
            line.mark().into(),
        ])?;
    }
    table.bytes()
}
