//! What partners are owed now, and whether they can be paid.

use rusqlite::{Connection, Row, named_params};

use crate::domain::facts::in_review;
use crate::domain::ids::AccountId;
use crate::domain::ledger::NOT_AVAILABLE;
use crate::domain::money::{Currency, Money};
use crate::domain::payee::{PAYEE, Payee};
use crate::domain::payout::carry::{payable_with, unit_of};
use crate::domain::roles::Role;
use crate::domain::tax_details::Vat;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// The entries that a payout may take: available, not in review, commission or its corrections, in no other live payment. What was paid
/// before and then taken back is among them with its minus, so that it is made up for first.
pub(super) const OPEN: &str = concat!(
    "SELECT entry.id, entry.amount_minor FROM entry
    WHERE entry.balance_kind = 'commission' AND entry.kind <> 'payout' AND entry.available_at <= :now
      AND NOT EXISTS (SELECT 1 FROM payout_entry AS taken WHERE taken.entry_id = entry.id AND taken.released_at IS NULL)
      AND NOT ",
    in_review!()
);

/// What one partner is owed now.
#[derive(Debug, Clone)]
pub struct Owed {
    pub account: AccountId,
    pub role: Role,
    pub name: String,
    pub email: Option<String>,
    /// Below zero when more was paid than is still earned.
    pub amount: Money,
    /// What can be paid of it now by the payee's method; the rest is carried.
    pub payable: Money,
    /// On top of what is paid.
    pub vat: Vat,
    pub payee: Option<Payee>,
    /// How many other accounts want their money at the same place.
    pub sharing: i64,
    pub is_suspended: bool,
}

/// Whether a partner can be paid now, and why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwedStatus {
    Ready,
    /// Later earnings make up for it first.
    Negative,
    BelowMinimum,
    /// PayPal pays this currency in whole units, and less than one is owed.
    BelowUnit,
    NoDetails,
    /// The shop has suspended them: nothing is paid out until that is lifted.
    Suspended,
    /// The details were changed, and wait until this instant.
    NewDetails(Timestamp),
}

impl Owed {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Owed> {
        let (amount, payee, currency): (Money, _, Currency) = (row.get("amount")?, Payee::from_row(row)?, row.get("currency")?);
        let unit = payee.as_ref().map_or(Money::from_minor(1), |payee| unit_of(payee.details.method(), currency));
        let vat = Vat::from_row(row)?;
        Ok(Owed {
            account: row.get("account_id")?,
            role: row.get("role")?,
            name: row.get("name")?,
            email: row.get("email")?,
            amount,
            payable: payable_with(vat, unit, amount),
            vat,
            payee,
            sharing: row.get("sharing")?,
            is_suspended: row.get("is_suspended")?,
        })
    }

    /// The VAT that is paid with it.
    pub fn vat_amount(&self) -> Money {
        self.vat.on(self.payable.max(Money::ZERO))
    }

    /// Whether they can be paid now when nobody is paid less than `minimum`.
    pub fn status(&self, minimum: Money, now: Timestamp) -> OwedStatus {
        match self.is_suspended {
            true => OwedStatus::Suspended,
            false => owed_status(self.amount, self.payable, self.payee.as_ref(), minimum, now),
        }
    }
}

pub(super) fn owed_status(amount: Money, payable: Money, payee: Option<&Payee>, minimum: Money, now: Timestamp) -> OwedStatus {
    match payee {
        _ if amount <= Money::ZERO => OwedStatus::Negative,
        _ if amount < minimum => OwedStatus::BelowMinimum,
        None => OwedStatus::NoDetails,
        Some(_) if payable <= Money::ZERO => OwedStatus::BelowUnit,
        Some(payee) if !payee.is_usable(now) => OwedStatus::NewDetails(payee.usable_at),
        Some(_) => OwedStatus::Ready,
    }
}

/// What is owed now to every partner to whom anything is, the most first: their balances, less what is not available yet or in
/// review, and less what is in payments that wait. No entry is read that was settled long ago.
pub fn owed(conn: &Connection, now: Timestamp) -> Result<Vec<Owed>> {
    let mut found = conn.prepare_cached(&format!(
        "WITH not_available AS MATERIALIZED (
             SELECT account_id, sum(amount_minor) AS amount FROM ({NOT_AVAILABLE}) WHERE balance_kind = 'commission' GROUP BY account_id
         ), waiting AS MATERIALIZED (
             SELECT account_id, sum(net_minor) AS amount FROM payout_line
             WHERE paid_at IS NULL AND failed_at IS NULL GROUP BY account_id
         ), open AS (
             SELECT total.account_id, total.commission_minor - coalesce(not_available.amount, 0) - coalesce(waiting.amount, 0) AS amount
             FROM (SELECT account_id FROM account_total WHERE commission_minor <> 0
                   UNION SELECT account_id FROM not_available UNION SELECT account_id FROM waiting) AS anybody
             JOIN account_total AS total ON total.account_id = anybody.account_id
             LEFT JOIN not_available ON not_available.account_id = total.account_id
             LEFT JOIN waiting ON waiting.account_id = total.account_id
         ), shared AS MATERIALIZED (
             SELECT coalesce(iban, lower(paypal), routing || account_number) AS place, count(*) - 1 AS others FROM payee
             WHERE method NOT IN ('cheque', 'cash') GROUP BY place HAVING others > 0
         )
         SELECT open.account_id, open.amount, account.role, account.name, account.email, account.suspended_at IS NOT NULL AS is_suspended,
                {PAYEE}, coalesce(payee_tax.vat_status, 'none') AS vat_status, coalesce(payee_tax.vat_rate_bp, 0) AS vat_rate_bp,
                coalesce(shared.others, 0) AS sharing, (SELECT currency FROM shop) AS currency
         FROM open JOIN account ON account.id = open.account_id LEFT JOIN payee ON payee.account_id = open.account_id
         LEFT JOIN payee_tax ON payee_tax.account_id = open.account_id
         LEFT JOIN shared ON shared.place = coalesce(payee.iban, lower(payee.paypal), payee.routing || payee.account_number)
         WHERE open.amount <> 0
         ORDER BY open.amount DESC, open.account_id"
    ))?;
    let rows = found.query_map(named_params! {":now": now}, Owed::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
