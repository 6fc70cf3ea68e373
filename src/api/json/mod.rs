//! What goes over the wire: amounts as decimal strings, instants in RFC 3339 and UTC, days of the shop as dates, ids as strings.

pub(super) mod account;
pub(super) mod any_order;
pub(super) mod changing;
pub(super) mod code;
pub(super) mod entry;
pub(super) mod event;
pub(super) mod order;
pub(super) mod payout;
pub(super) mod placing;
pub(super) mod report;
pub(super) mod shop;
pub(super) mod told;

use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

use crate::api::problem::{Problem, Reading};
use crate::domain::code::CodeLookup;
use crate::domain::contact::{Email, Phone};
use crate::domain::ids::AccountId;
use crate::domain::locale::Country;
use crate::domain::money::{Currency, Money};
use crate::domain::reads::someone::Someone;
use crate::domain::refusal::Refusal;
use crate::domain::time::{Day, Timestamp, Zone};
use crate::domain::whom::Whom;

/// Reads an amount as programs write it: digits, and at most one point.
pub(super) fn amount(currency: Currency, text: &str) -> Result<Money, Refusal> {
    let malformed = Refusal::AmountMalformed { decimals: currency.decimals() };
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = |part: &str| !part.is_empty() && part.len() <= 15 && part.bytes().all(|byte| byte.is_ascii_digit());
    let decimals = currency.decimals() as usize;
    let rest = fraction.get(decimals.min(fraction.len())..).unwrap_or_default();
    if !is_number(whole) || !is_number(fraction) || rest.bytes().any(|byte| byte != b'0') {
        return Err(malformed);
    }
    let kept = &fraction[..decimals.min(fraction.len())];
    let minor: i64 = format!("{whole}{kept:0<decimals$}").parse().map_err(|_| Refusal::AmountLarge)?;
    Some(Money::from_minor(minor)).filter(|amount| *amount <= Money::MOST).ok_or(Refusal::AmountLarge)
}

/// Reads an instant in RFC 3339, or a day of the shop, which is its noon.
pub(super) fn instant(zone: &Zone, text: &str) -> Result<Timestamp, Refusal> {
    let is_year_sane = text.get(..4).is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_digit()));
    if is_year_sane { zone.instant(text) } else { Err(Refusal::DateMalformed) }
}

/// Reads an instant in RFC 3339, and nothing else.
pub(super) fn moment(zone: &Zone, text: &str) -> Result<Timestamp, Refusal> {
    if text.contains(['T', 't']) { instant(zone, text) } else { Err(Refusal::DateMalformed) }
}

/// Reads a day of the shop.
pub(super) fn day(text: &str) -> Result<Day, Refusal> {
    let is_date = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if is_date { Day::parse(text) } else { Err(Refusal::DateMalformed) }
}

/// Reads an id.
pub(super) fn id<T: From<i64>>(text: &str, unknown: Refusal) -> Result<T, Refusal> {
    text.parse().ok().filter(|number: &i64| *number > 0).map(T::from).ok_or(unknown)
}

/// The days of a report, both included; neither is all time.
pub(super) fn days(from: Option<&str>, to: Option<&str>) -> Result<Option<(Day, Day)>, Problem> {
    let mut reading = Reading::default();
    let from = reading.maybe("?from", from.map(day));
    let to = reading.maybe("?to", to.map(day));
    let (from, to) = reading.done(from.zip(to))?;
    if from.is_none() && to.is_none() {
        return Ok(None);
    }
    Ok(Some((from.unwrap_or(Day::from_number(i32::MIN)), to.unwrap_or(Day::from_number(i32::MAX)))))
}

/// A field that may be left out, which changes nothing, or be null, which empties it.
pub(super) fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// An account by its id and name.
#[derive(Serialize, ToSchema)]
pub(super) struct PersonRef {
    pub(super) id: String,
    pub(super) name: String,
    /// `partner` or `customer`; `admin` or `staff` for whoever runs the shop.
    pub(super) role: &'static str,
}

impl From<&Someone> for PersonRef {
    fn from(one: &Someone) -> Self {
        PersonRef { id: one.id.to_string(), name: one.name.clone(), role: one.role.as_str() }
    }
}

/// Whom something is for: exactly one of these.
#[derive(Deserialize, ToSchema, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct WhomBody {
    id: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    /// Their referral code or an alias of it, as it is typed or as a link.
    code: Option<String>,
}

impl WhomBody {
    pub(super) fn read(&self, country: Option<&Country>) -> Result<Whom, Refusal> {
        match (&self.id, &self.email, &self.phone, &self.code) {
            (Some(text), None, None, None) => Ok(Whom::Id(id::<AccountId>(text, Refusal::NoSuchAccount)?)),
            (None, Some(text), None, None) => Ok(Whom::Email(Email::parse(text)?)),
            (None, None, Some(text), None) => Ok(Whom::Phone(Phone::parse(text, country)?)),
            (None, None, None, Some(text)) => Ok(Whom::Code(CodeLookup::parse(text)?)),
            _ => Err(Refusal::ChoosePerson),
        }
    }
}

/// An amount on the wire.
pub(super) fn cash(currency: Currency, amount: Money) -> String {
    currency.plain(amount)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_digits_and_a_point_and_no_finer_than_the_currency() {
        let euro = Currency::parse("EUR").unwrap();
        let read = |text: &str| amount(euro, text).map(Money::minor).map_err(|refused| refused.code());
        assert_eq!(
            ["0", "12", "12.5", "12.50", "12.500", "0.01"].map(read),
            [Ok(0), Ok(1200), Ok(1250), Ok(1250), Ok(1250), Ok(1)]
        );
        for wrong in ["", ".5", "5.", "-1", "+1", "1,50", "1.255", "1e3", " 1", "\u{0663}"] {
            assert_eq!(read(wrong), Err("amount_malformed"), "{wrong}");
        }
        assert_eq!(read("99999999999999"), Err("amount_large"));
        let yen = Currency::parse("JPY").unwrap();
        assert_eq!(amount(yen, "1250").map(Money::minor), Ok(1250));
        assert_eq!(amount(yen, "1250.00").map(Money::minor), Ok(1250));
        assert!(amount(yen, "1250.5").is_err());
    }
}
