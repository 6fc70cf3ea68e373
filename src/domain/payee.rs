//! Where a partner wants their money: PayPal, a bank account, or cash at the counter. And the account that the shop pays from.
//!
//! Promise: what is stored is well-formed down to the check digits, and a change waits before it is used.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::account;
use crate::domain::act::Act;
use crate::domain::contact::{Email, line};
use crate::domain::event::{self, Event};
use crate::domain::ids::AccountId;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
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
    PayoutMethod { PayPal = "paypal", Bank = "bank", Cash = "cash" }
);

/// An international bank account number whose length and check digits fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Iban(String);

/// Countries with an IBAN and its length, from the registry that SWIFT keeps for ISO 13616.
#[rustfmt::skip]
const IBAN_LENGTHS: &[(&str, usize)] = &[
    ("AD", 24), ("AE", 23), ("AL", 28), ("AT", 20), ("AZ", 28), ("BA", 20), ("BE", 16), ("BG", 22), ("BH", 22), ("BI", 27),
    ("BR", 29), ("BY", 28), ("CH", 21), ("CR", 22), ("CY", 28), ("CZ", 24), ("DE", 22), ("DJ", 27), ("DK", 18), ("DO", 28),
    ("EE", 20), ("EG", 29), ("ES", 24), ("FI", 18), ("FK", 18), ("FO", 18), ("FR", 27), ("GB", 22), ("GE", 22), ("GI", 23),
    ("GL", 18), ("GR", 27), ("GT", 28), ("HN", 28), ("HR", 21), ("HU", 28), ("IE", 22), ("IL", 23), ("IQ", 23), ("IS", 26),
    ("IT", 27), ("JO", 30), ("KW", 30), ("KZ", 20), ("LB", 28), ("LC", 32), ("LI", 21), ("LT", 20), ("LU", 20), ("LV", 21),
    ("LY", 25), ("MC", 27), ("MD", 24), ("ME", 22), ("MK", 19), ("MN", 20), ("MR", 27), ("MT", 31), ("MU", 30), ("NI", 28),
    ("NL", 18), ("NO", 15), ("OM", 23), ("PK", 24), ("PL", 28), ("PS", 29), ("PT", 25), ("QA", 29), ("RO", 24), ("RS", 22),
    ("RU", 33), ("SA", 24), ("SC", 31), ("SD", 18), ("SE", 24), ("SI", 19), ("SK", 24), ("SM", 27), ("SO", 23), ("ST", 25),
    ("SV", 28), ("TL", 23), ("TN", 24), ("TR", 26), ("UA", 29), ("VA", 22), ("VG", 24), ("XK", 20), ("YE", 30),
];

/// Countries whose banks take part in the SEPA schemes.
const SEPA: &[&str] = &[
    "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR", "HU", "IE", "IS",
    "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "SM", "VA",
];

impl Iban {
    /// Reads an IBAN as people copy it, with spaces and in any case.
    pub fn parse(text: &str) -> std::result::Result<Iban, Refusal> {
        let plain: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
        let fits = plain.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && plain.bytes().skip(2).take(2).all(|byte| byte.is_ascii_digit())
            && IBAN_LENGTHS.iter().any(|(country, length)| plain.starts_with(country) && plain.len() == *length)
            && remainder(&plain) == 1;
        if fits { Ok(Iban(plain)) } else { Err(Refusal::IbanMalformed) }
    }

    /// Without spaces, as files hold it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In groups of four, as people read it.
    pub fn in_groups(&self) -> String {
        in_groups(&self.0)
    }

    /// Whether a SEPA transfer reaches it.
    pub fn is_sepa(&self) -> bool {
        SEPA.contains(&&self.0[..2])
    }
}

/// An account number in groups of four.
pub fn in_groups(iban: &str) -> String {
    let symbols: Vec<char> = iban.chars().collect();
    symbols.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
}

/// The number that ISO 7064 makes of an IBAN, modulo 97: the first four signs move to the end, letters count from 10.
fn remainder(iban: &str) -> u32 {
    let moved = iban.bytes().skip(4).chain(iban.bytes().take(4));
    moved.fold(0, |rest, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte.wrapping_sub(b'A')) + 10) % 97,
    })
}

/// A bank's identifier code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bic(String);

impl Bic {
    /// Four letters for the bank, two for the country, two signs for the place, perhaps three for the branch.
    pub fn parse(text: &str) -> std::result::Result<Bic, Refusal> {
        let plain: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
        let fits = matches!(plain.len(), 8 | 11)
            && plain.bytes().enumerate().all(|(at, byte)| {
                if (4..6).contains(&at) { byte.is_ascii_uppercase() } else { byte.is_ascii_uppercase() || byte.is_ascii_digit() }
            });
        if fits { Ok(Bic(plain)) } else { Err(Refusal::BicMalformed) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
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

/// Where money goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Details {
    PayPal(String),
    Bank { holder: String, iban: Iban, bic: Option<Bic> },
    Cash,
}

impl Details {
    pub fn method(&self) -> PayoutMethod {
        match self {
            Details::PayPal(_) => PayoutMethod::PayPal,
            Details::Bank { .. } => PayoutMethod::Bank,
            Details::Cash => PayoutMethod::Cash,
        }
    }

    /// The address or account number; empty for cash.
    pub fn target(&self) -> &str {
        match self {
            Details::PayPal(email) => email,
            Details::Bank { iban, .. } => iban.as_str(),
            Details::Cash => "",
        }
    }

    pub fn holder(&self) -> &str {
        if let Details::Bank { holder, .. } = self { holder } else { "" }
    }

    pub fn bic(&self) -> Option<&str> {
        if let Details::Bank { bic: Some(bic), .. } = self { Some(bic.as_str()) } else { None }
    }
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
                iban: Iban(row.get("iban")?),
                bic: row.get::<_, Option<String>>("bic")?.map(Bic),
            },
        };
        Ok(Some(Payee { details, changed_at: row.get("changed_at")?, usable_at: row.get("usable_at")? }))
    }

    pub fn is_usable(&self, now: Timestamp) -> bool {
        self.usable_at <= now
    }
}

/// Somebody's payout details; `None` as long as they gave none.
pub fn find(conn: &Connection, account: AccountId) -> Result<Option<Payee>> {
    let found = conn
        .prepare_cached("SELECT method, holder, paypal, iban, bic, changed_at, usable_at FROM payee WHERE account_id = :account")?
        .query_row(named_params! {":account": account}, Payee::from_row)
        .optional()?;
    Ok(found.flatten())
}

/// Everybody who has said where their money goes, oldest account first.
pub fn everybody(conn: &Connection) -> Result<Vec<AccountId>> {
    let mut found = conn.prepare_cached("SELECT account_id FROM payee ORDER BY account_id")?;
    Ok(found.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Keeps a partner's payout details, and answers from when on they are used: at once the first time, after [`WAIT_HOURS`] when
/// others stood there. The same again changes nothing.
pub fn set(tx: &Transaction<'_>, act: &Act, details: &Details) -> Result<Timestamp> {
    let account = act.person()?;
    if account::find(tx, account)?.role != Role::Partner {
        return Err(Error::Missing);
    }
    let before = find(tx, account)?;
    if let Some(before) = &before
        && before.details == *details
    {
        return Ok(before.usable_at);
    }
    let usable_at = if before.is_some() { act.now.plus_minutes(WAIT_HOURS * 60) } else { act.now };
    let (paypal, iban) = match details {
        Details::PayPal(email) => (Some(email.as_str()), None),
        Details::Bank { iban, .. } => (None, Some(iban.as_str())),
        Details::Cash => (None, None),
    };
    tx.execute(
        "INSERT INTO payee (account_id, method, holder, paypal, iban, bic, changed_at, usable_at)
         VALUES (:account, :method, :holder, :paypal, :iban, :bic, :now, :usable)
         ON CONFLICT (account_id) DO UPDATE SET method = :method, holder = :holder, paypal = :paypal, iban = :iban, bic = :bic,
                                                changed_at = :now, usable_at = :usable",
        named_params! {
            ":account": account,
            ":method": details.method(),
            ":holder": details.holder(),
            ":paypal": paypal,
            ":iban": iban,
            ":bic": details.bic(),
            ":now": act.now,
            ":usable": usable_at,
        },
    )?;
    let fields = match details {
        Details::PayPal(_) => vec!["method", "paypal"],
        Details::Bank { .. } => vec!["method", "holder", "iban", "bic"],
        Details::Cash => vec!["method"],
    };
    event::record(tx, act, &Event::PayeeChanged { account, fields })?;
    Ok(usable_at)
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
                iban: Iban(row.get("debtor_iban")?),
                bic: row.get::<_, Option<String>>("debtor_bic")?.map(Bic),
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
    fn an_iban_has_its_countrys_length_and_its_check_digits() {
        let known = [
            "DE89 3704 0044 0532 0130 00",
            "gb29 nwbk 6016 1331 9268 19",
            "NO9386011117947",
            "MT84MALT011000012345MTLCAST001S",
            "FR1420041010050500013M02606",
            "CH9300762011623852957",
            "BE68539007547034",
            "NL91ABNA0417164300",
        ];
        for text in known {
            assert!(Iban::parse(text).is_ok(), "{text}");
        }
        assert_eq!(Iban::parse("de89370400440532013000").unwrap().in_groups(), "DE89 3704 0044 0532 0130 00");
        let wrong = [
            "",
            "DE",
            "DE8937040044053201300",
            "DE88370400440532013000",
            "DE89370400440532031000",
            "XX89370400440532013000",
            "DE893704004405320130000",
            "DE89-3704-0044-0532-0130-00",
            "DÉ89370400440532013000",
            "DEA9370400440532013000",
        ];
        for text in wrong {
            assert_eq!(Iban::parse(text), Err(Refusal::IbanMalformed), "{text}");
        }
    }

    #[test]
    fn every_single_mistyped_figure_and_every_swap_of_neighbours_is_caught() {
        let iban = "DE89370400440532013000";
        for at in 2..iban.len() {
            for digit in '0'..='9' {
                let mut typed: Vec<char> = iban.chars().collect();
                typed[at] = digit;
                let typed: String = typed.into_iter().collect();
                assert_eq!(Iban::parse(&typed).is_ok(), typed == iban, "{typed}");
            }
        }
        for at in 4..iban.len() - 1 {
            let mut typed: Vec<char> = iban.chars().collect();
            typed.swap(at, at + 1);
            let typed: String = typed.into_iter().collect();
            assert_eq!(Iban::parse(&typed).is_ok(), typed == iban, "{typed}");
        }
    }

    #[test]
    fn a_bic_has_eight_or_eleven_signs() {
        for text in ["DEUTDEFF", "deutdeff500", "NWBK GB2L"] {
            assert!(Bic::parse(text).is_ok(), "{text}");
        }
        for text in ["", "DEUTDEF", "DEUTDEFF5", "DEUT12FF", "DEUTDEFF50Ö"] {
            assert_eq!(Bic::parse(text), Err(Refusal::BicMalformed), "{text}");
        }
    }

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
