//! Where a partner wants their money: PayPal, a bank account, a cheque, or cash at the counter. And the account that the shop pays
//! from.
//!
//! Promise: what is stored is well-formed down to the check digits, and a change waits before it is used.

mod iban;
pub mod paypal;
pub mod us;

pub use iban::{Bic, Iban, in_groups};
pub use us::{AccountNumber, AccountType, RoutingNumber, masked};

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::account;
use crate::domain::act::Act;
use crate::domain::contact::{Email, line};
use crate::domain::event::{self, Event};
use crate::domain::ids::AccountId;
use crate::domain::locale::Country;
use crate::domain::money::Currency;
use crate::domain::refusal::Refusal;
use crate::domain::search_key::{fold, name_key};
use crate::domain::self_referral;
use crate::domain::time::Timestamp;
use crate::domain::values::choice;
use crate::error::{Error, Result};

/// How long new details wait before money goes there. Three days: whoever got into an account and redirects the money has to
/// wait, and its owner has a weekend to notice.
pub const WAIT_HOURS: i64 = 72;

/// The longest name of an account holder that a SEPA file carries.
pub const MOST_HOLDER: usize = 70;

choice!(
    /// The ways in which partners are paid.
    PayoutMethod {
        PayPal = "paypal",
        /// To an account with an IBAN.
        Bank = "bank",
        /// To an account in the United States.
        Ach = "ach",
        /// By post.
        Cheque = "cheque",
        Cash = "cash",
    }
);

/// The ways of being paid that a shop offers, by its country and its currency: banks of the United States know no IBAN and post
/// cheques, and PayPal does not hold every currency.
pub fn methods(country: Option<&Country>, currency: Currency) -> Vec<PayoutMethod> {
    let is_american = country.is_some_and(|country| country.as_str() == "US") && currency.code() == "USD";
    let by_bank: &[PayoutMethod] = if is_american { &[PayoutMethod::Ach, PayoutMethod::Cheque] } else { &[PayoutMethod::Bank] };
    let by_paypal = paypal::holds(currency).then_some(PayoutMethod::PayPal);
    by_bank.iter().copied().chain(by_paypal).chain([PayoutMethod::Cash]).collect()
}

/// Whether a value would be run as a formula by a spreadsheet. Such a value must not reach a bank's file, not even quoted.
pub fn begins_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Reads the name of an account holder.
pub fn parse_holder(text: &str) -> std::result::Result<String, Refusal> {
    let holder = line(text, MOST_HOLDER)?;
    match holder.as_str() {
        "" => Err(Refusal::HolderMissing),
        text if begins_formula(text) => Err(Refusal::FormulaSign),
        _ => Ok(holder),
    }
}

/// Reads the address of a PayPal account.
pub fn parse_paypal(text: &str) -> std::result::Result<String, Refusal> {
    let email = Email::parse(text)?;
    if begins_formula(email.as_str()) { Err(Refusal::FormulaSign) } else { Ok(email.as_str().to_string()) }
}

/// The longest postal address that a cheque is sent to, and its lines.
pub const MOST_ADDRESS: usize = 300;
const MOST_ADDRESS_LINES: usize = 6;

/// Reads the postal address that a cheque is sent to, in lines.
pub fn parse_address(text: &str) -> std::result::Result<String, Refusal> {
    let lines = text.lines().map(|one| line(one, MOST_ADDRESS)).collect::<std::result::Result<Vec<_>, _>>()?;
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    let address = lines.join("\n");
    match lines.len() {
        0 => Err(Refusal::PostalAddressMissing),
        _ if lines.len() > MOST_ADDRESS_LINES || address.chars().count() > MOST_ADDRESS => {
            Err(Refusal::TextLong { most: MOST_ADDRESS })
        }
        _ if lines.iter().any(|line| begins_formula(line)) => Err(Refusal::FormulaSign),
        _ => Ok(address),
    }
}

/// Where money goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Details {
    PayPal(String),
    Bank { holder: String, iban: Iban, bic: Option<Bic> },
    Ach { holder: String, routing: RoutingNumber, account: AccountNumber, account_type: AccountType },
    Cheque { holder: String, address: String },
    Cash,
}

impl Details {
    pub fn method(&self) -> PayoutMethod {
        match self {
            Details::PayPal(_) => PayoutMethod::PayPal,
            Details::Bank { .. } => PayoutMethod::Bank,
            Details::Ach { .. } => PayoutMethod::Ach,
            Details::Cheque { .. } => PayoutMethod::Cheque,
            Details::Cash => PayoutMethod::Cash,
        }
    }

    /// The address or account number; empty for cash.
    pub fn target(&self) -> &str {
        match self {
            Details::PayPal(email) => email,
            Details::Bank { iban, .. } => iban.as_str(),
            Details::Ach { account, .. } => account.as_str(),
            Details::Cheque { address, .. } => address,
            Details::Cash => "",
        }
    }

    /// What tells one target from another, however it is written; `None` for cash.
    fn target_key(&self) -> Option<String> {
        match self {
            Details::PayPal(email) => {
                let mailbox = Email::parse(email).map_or_else(|_| email.to_lowercase(), |email| email.key().to_string());
                Some(format!("paypal {mailbox}"))
            }
            Details::Bank { iban, .. } => Some(format!("iban {}", iban.as_str())),
            Details::Ach { routing, account, .. } => Some(format!("ach {} {}", routing.as_str(), account.as_str())),
            Details::Cheque { address, .. } => Some(format!("cheque {}", fold(address).join(" "))),
            Details::Cash => None,
        }
    }

    /// In whose name the account is or the cheque is made out; empty where nobody asks.
    pub fn holder(&self) -> &str {
        match self {
            Details::Bank { holder, .. } | Details::Ach { holder, .. } | Details::Cheque { holder, .. } => holder,
            Details::PayPal(_) | Details::Cash => "",
        }
    }

    /// The bank of an account in the United States, and the kind of account.
    pub fn routing(&self) -> Option<(&str, AccountType)> {
        if let Details::Ach { routing, account_type, .. } = self { Some((routing.as_str(), *account_type)) } else { None }
    }

    pub fn bic(&self) -> Option<&str> {
        if let Details::Bank { bic: Some(bic), .. } = self { Some(bic.as_str()) } else { None }
    }
}

/// Where money goes, in one line of a file: an address, or the account behind the bank where two numbers name it.
pub fn in_one_line(routing: Option<&str>, target: &str) -> String {
    let parts: Vec<&str> = routing.into_iter().chain(target.lines()).collect();
    parts.join(if routing.is_some() { " " } else { ", " })
}

/// Somebody's payout details.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payee {
    pub details: Details,
    pub changed_at: Timestamp,
    /// From when on money goes there.
    pub usable_at: Timestamp,
}

impl Payee {
    /// From a row with the columns of `payee`; `None` where a join found none.
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Option<Payee>> {
        let method: Option<PayoutMethod> = row.get("method")?;
        let details = match method {
            None => return Ok(None),
            Some(PayoutMethod::Cash) => Details::Cash,
            Some(PayoutMethod::PayPal) => Details::PayPal(row.get("paypal")?),
            Some(PayoutMethod::Bank) => Details::Bank {
                holder: row.get("holder")?,
                iban: Iban::stored(row.get("iban")?),
                bic: row.get::<_, Option<String>>("bic")?.map(Bic::stored),
            },
            Some(PayoutMethod::Ach) => Details::Ach {
                holder: row.get("holder")?,
                routing: RoutingNumber::stored(row.get("routing")?),
                account: AccountNumber::stored(row.get("account_number")?),
                account_type: row.get("account_type")?,
            },
            Some(PayoutMethod::Cheque) => Details::Cheque { holder: row.get("holder")?, address: row.get("cheque_address")? },
        };
        Ok(Some(Payee { details, changed_at: row.get("changed_at")?, usable_at: row.get("usable_at")? }))
    }

    pub fn is_usable(&self, now: Timestamp) -> bool {
        self.usable_at <= now
    }
}

/// The columns of [`Payee::from_row`].
pub(super) const PAYEE: &str =
    "payee.method, payee.holder, payee.paypal, payee.iban, payee.bic, payee.routing, payee.account_number,
    payee.account_type, payee.cheque_address, payee.changed_at, payee.usable_at";

/// Somebody's payout details; `None` as long as they gave none.
pub fn find(conn: &Connection, account: AccountId) -> Result<Option<Payee>> {
    let found = conn
        .prepare_cached(&format!("SELECT {PAYEE} FROM payee WHERE account_id = :account"))?
        .query_row(named_params! {":account": account}, Payee::from_row)
        .optional()?;
    Ok(found.flatten())
}

/// Everybody who has said where their money goes, oldest account first.
pub fn everybody(conn: &Connection) -> Result<Vec<AccountId>> {
    let mut found = conn.prepare_cached("SELECT account_id FROM payee ORDER BY account_id")?;
    Ok(found.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Keeps a member's payout details, and answers from when on they are used: at once the first time, after [`WAIT_HOURS`] when
/// others stood there. The same again changes nothing. Refused is what the shop can't pay by.
pub fn set(tx: &Transaction<'_>, act: &Act, details: &Details) -> Result<Timestamp> {
    let account = act.person()?;
    if !account::find(tx, account)?.role.is_member() {
        return Err(Error::Missing);
    }
    let before = find(tx, account)?;
    if let Some(before) = &before
        && before.details == *details
    {
        return Ok(before.usable_at);
    }
    can_pay(tx, details)?;
    let usable_at = if before.is_some() { act.now.plus_minutes(WAIT_HOURS * 60) } else { act.now };
    let of = |method: PayoutMethod| (details.method() == method).then(|| details.target());
    let (routing, account_type) = details.routing().unzip();
    tx.execute(
        "INSERT INTO payee (account_id, method, holder, paypal, iban, bic, routing, account_number, account_type, cheque_address,
                            target_key, holder_key, changed_at, usable_at)
         VALUES (:account, :method, :holder, :paypal, :iban, :bic, :routing, :account_number, :account_type, :cheque_address,
                 :target_key, :holder_key, :now, :usable)
         ON CONFLICT (account_id) DO UPDATE SET
             method = :method, holder = :holder, paypal = :paypal, iban = :iban, bic = :bic, routing = :routing,
             account_number = :account_number, account_type = :account_type, cheque_address = :cheque_address,
             target_key = :target_key, holder_key = :holder_key, changed_at = :now, usable_at = :usable",
        named_params! {
            ":account": account,
            ":method": details.method(),
            ":holder": details.holder(),
            ":paypal": of(PayoutMethod::PayPal),
            ":iban": of(PayoutMethod::Bank),
            ":bic": details.bic(),
            ":routing": routing,
            ":account_number": of(PayoutMethod::Ach),
            ":account_type": account_type,
            ":cheque_address": of(PayoutMethod::Cheque),
            ":target_key": details.target_key(),
            ":holder_key": name_key(details.holder()),
            ":now": act.now,
            ":usable": usable_at,
        },
    )?;
    let fields = match details {
        Details::PayPal(_) => vec!["method", "paypal"],
        Details::Bank { .. } => vec!["method", "holder", "iban", "bic"],
        Details::Ach { .. } => vec!["method", "holder", "routing", "account_number", "account_type"],
        Details::Cheque { .. } => vec!["method", "holder", "cheque_address"],
        Details::Cash => vec!["method"],
    };
    self_referral::payee_saved(tx, account, act.now)?;
    event::record(tx, act, &Event::PayeeChanged { account, fields })?;
    Ok(usable_at)
}

/// Whether the shop can pay by these details.
fn can_pay(conn: &Connection, details: &Details) -> Result<()> {
    let (country, currency): (Option<Country>, Currency) = conn
        .prepare_cached("SELECT country, currency FROM shop")?
        .query_row([], |row| Ok((row.get("country")?, row.get("currency")?)))?;
    match details {
        Details::Bank { iban, bic: None, .. } if iban.needs_bic() => Err(Refusal::BicMissing.into()),
        Details::PayPal(_) if !paypal::holds(currency) => Err(Refusal::PaypalCurrency { currency: currency.code() }.into()),
        details if !methods(country.as_ref(), currency).contains(&details.method()) => Err(Refusal::ChoiceUnknown.into()),
        _ => Ok(()),
    }
}

/// The account that the shop's bank file pays from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debtor {
    pub holder: String,
    pub iban: Iban,
    pub bic: Option<Bic>,
}

/// The account that the shop pays from; `None` as long as the shop has named none.
pub fn debtor(conn: &Connection) -> Result<Option<Debtor>> {
    let found = conn
        .prepare_cached("SELECT debtor_holder, debtor_iban, debtor_bic FROM shop WHERE debtor_iban IS NOT NULL")?
        .query_row([], |row| {
            Ok(Debtor {
                holder: row.get("debtor_holder")?,
                iban: Iban::stored(row.get("debtor_iban")?),
                bic: row.get::<_, Option<String>>("debtor_bic")?.map(Bic::stored),
            })
        })
        .optional()?;
    Ok(found)
}

/// Names the account that the shop pays from.
pub fn set_debtor(tx: &Transaction<'_>, act: &Act, wanted: &Debtor) -> Result<()> {
    if debtor(tx)?.as_ref() == Some(wanted) {
        return Ok(());
    }
    tx.execute(
        "UPDATE shop SET debtor_holder = :holder, debtor_iban = :iban, debtor_bic = :bic",
        named_params! {":holder": wanted.holder, ":iban": wanted.iban.as_str(), ":bic": wanted.bic.as_ref().map(Bic::as_str)},
    )?;
    event::record(tx, act, &Event::SettingsChanged { fields: vec!["debtor_holder", "debtor_iban", "debtor_bic"] })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_begins_a_formula_is_kept() {
        for text in ["=cmd@example.org", "+49@example.org", "-x@example.org"] {
            assert_eq!(parse_paypal(text), Err(Refusal::FormulaSign), "{text}");
        }
        assert_eq!(parse_holder(" @Pat "), Err(Refusal::FormulaSign));
        assert_eq!(parse_holder(" "), Err(Refusal::HolderMissing));
        assert_eq!(parse_holder(" Pat   Kowalski ").as_deref(), Ok("Pat Kowalski"));
    }
}
