//! What partners get, month by month: where they want their money, a payout of all that is owed, one payment that came back.

use rusqlite::Transaction;

use crate::domain::act::Act;
use crate::domain::ids::{AccountId, EntryId, LineId};
use crate::domain::money::{Money, Rate};
use crate::domain::payee::{self, Details, Iban};
use crate::domain::payout::{self, Making};
use crate::domain::reads::{payout_list, statement};
use crate::domain::refusal::Refusal;
use crate::domain::sign_up::Person;
use crate::domain::tax_details::{self, PayeeTax, TaxDetails, Vat, VatId, VatStatus};
use crate::domain::time::{Timestamp, Zone};
use crate::error::{Error, Result};

/// Nobody is sent less than this.
pub(super) const LEAST: Money = Money::from_minor(20_00);

/// Where a new partner wants their money; one of nine has not said it yet.
pub(super) fn tell_where(tx: &Transaction<'_>, partner: AccountId, person: &Person<'_>, now: Timestamp) -> Result<()> {
    let details = match partner.0 % 9 {
        0..4 => Details::Bank { holder: person.name.as_str().to_string(), iban: iban(partner)?, bic: None },
        4..7 => match person.email {
            Some(email) => Details::PayPal(email.as_str().to_string()),
            None => return Ok(()),
        },
        7 => Details::Cash,
        _ => return Ok(()),
    };
    let act = Act::by(partner, now.plus_minutes(10), &Zone::utc());
    payee::set(tx, &act, &details)?;
    match tax_of(partner)? {
        Some(tax) => tax_details::set_of_payee(tx, &act, &tax),
        None => Ok(()),
    }
}

/// The buyer on whose order a partner earned is paid to the same place: the shop is to look whether they are one person.
pub(super) fn share_an_account(tx: &Transaction<'_>, entry: EntryId, now: Timestamp) -> Result<()> {
    let order = statement::explain(tx, entry, now)?.origin.ok_or(Error::Missing)?.order;
    let partner = order.earner.ok_or(Error::Missing)?.id;
    let shared = match payee::find(tx, partner)?.map(|payee| payee.details) {
        Some(Details::Cash) | None => Details::Bank { holder: "Adler & Falke".to_string(), iban: iban(partner)?, bic: None },
        Some(details) => details,
    };
    for one in [partner, order.customer] {
        payee::set(tx, &Act::by(one, now, &Zone::utc()), &shared)?;
    }
    Ok(())
}

/// Of nine partners two charge VAT, and one is a small business without; the others are private persons, who say nothing.
fn tax_of(partner: AccountId) -> Result<Option<PayeeTax>> {
    let (status, vat_id) = match partner.0 % 9 {
        1 | 5 => (VatStatus::Registered, Some(VatId::parse(&format!("DE{:09}", 300_000_000 + partner.0))?)),
        2 => (VatStatus::SmallBusiness, None),
        _ => return Ok(None),
    };
    let details = TaxDetails {
        address: format!("Hafenstraße {}\n20457 Hamburg", partner.0),
        tax_number: if vat_id.is_none() { format!("27/{:03}/04711", partner.0 % 1000) } else { String::new() },
        vat_id,
    };
    Ok(Some(PayeeTax { details, vat: Vat::new(status, Rate::from_bp(1900))? }))
}

/// A number with fitting check digits at a bank that does not exist.
fn iban(partner: AccountId) -> Result<Iban> {
    let account = format!("00000000{:010}", 4_200_000_000 + partner.0);
    let fitting = (2..99).find_map(|check| Iban::parse(&format!("DE{check:02}{account}")).ok());
    fitting.ok_or(Error::Missing)
}

/// Pays everybody who is owed enough; in some months one payment comes back.
pub(super) fn pay(tx: &Transaction<'_>, admin: AccountId, month: u32, now: Timestamp, zone: &Zone) -> Result<()> {
    let mut partners = Vec::new();
    for partner in payee::everybody(tx)? {
        partners.extend(payout::ready(tx, partner, LEAST, now)?.map(|amount| (partner, amount)));
    }
    partners.truncate(payout::MOST_LINES);
    let making = Making {
        minimum: LEAST,
        partners,
        pay_on: zone.day_of(now).plus(2),
        note: "Monthly payout".to_string(),
        request_key: None,
    };
    let made = match payout::make(tx, &Act::by(admin, now, zone), &making) {
        Err(Error::Refused(Refusal::PayoutEmpty)) => return Ok(()),
        made => made?,
    };
    let lines: Vec<LineId> = payout_list::payout_lines(tx, made.id)?.into_iter().map(|line| line.id).collect();
    for (nth, line) in lines.iter().enumerate() {
        let (paid, back) = [90, 120].map(|minutes| Act::by(admin, now.plus_minutes(minutes), zone)).into();
        let reference = format!("PO{}-{}", made.id, nth + 1);
        payout::pay_line(tx, &paid, made.id, *line, &reference)?;
        if nth == 1 && month % 5 == 3 {
            payout::fail_line(tx, &back, made.id, *line, "The bank sent it back: account closed")?;
        }
    }
    Ok(())
}
