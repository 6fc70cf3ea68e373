//! Who the shop and its partners are to a tax office: what the statement of a payment says of both, and whether VAT comes on top of a
//! partner's commission.
//!
//! Promise: nobody has to say anything, but a business in the European Union: there a statement without its address and number is
//! worth nothing to either side.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::account;
use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::ids::AccountId;
use crate::domain::locale::Country;
use crate::domain::money::{Currency, Money, Rate};
use crate::domain::refusal::Refusal;
use crate::domain::values::choice;
use crate::error::{Error, Result};

/// The longest postal address, and the longest tax number.
pub const MOST_ADDRESS: usize = 300;
pub const MOST_ADDRESS_LINES: usize = 7;
pub const MOST_TAX_NUMBER: usize = 40;

/// No country charges a higher VAT.
const HIGHEST_VAT: Rate = Rate::from_bp(3000);

/// A number for VAT, which begins with the letters of its country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VatId(String);

/// How many signs follow the country in the European Union: from, to.
#[rustfmt::skip]
const VAT_ID_LENGTHS: &[(&str, usize, usize)] = &[
    ("AT", 9, 9), ("BE", 10, 10), ("BG", 9, 10), ("CY", 9, 9), ("CZ", 8, 10), ("DE", 9, 9), ("DK", 8, 8), ("EE", 9, 9), ("EL", 9, 9),
    ("ES", 9, 9), ("FI", 8, 8), ("FR", 11, 11), ("HR", 11, 11), ("HU", 8, 8), ("IE", 8, 9), ("IT", 11, 11), ("LT", 9, 12), ("LU", 8, 8),
    ("LV", 11, 11), ("MT", 8, 8), ("NL", 12, 12), ("PL", 10, 10), ("PT", 9, 9), ("RO", 2, 10), ("SE", 12, 12), ("SI", 8, 8),
    ("SK", 10, 10), ("XI", 9, 12),
];

impl VatId {
    /// Reads a VAT ID as people write it, with spaces, dots and dashes, in any case.
    pub fn parse(text: &str) -> std::result::Result<VatId, Refusal> {
        let is_between = |c: char| c.is_whitespace() || matches!(c, '.' | '-' | '/');
        let plain: String = text.chars().filter(|c| !is_between(*c)).map(|c| c.to_ascii_uppercase()).collect();
        let is_written = plain.bytes().enumerate().all(|(at, byte)| match at {
            0 | 1 => byte.is_ascii_uppercase(),
            _ => byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b'+' | b'*'),
        });
        let fits = is_written && (4..=16).contains(&plain.len()) && {
            let (country, number) = plain.split_at(2);
            let length = VAT_ID_LENGTHS.iter().find(|(one, ..)| *one == country);
            length.is_none_or(|(_, least, most)| (*least..=*most).contains(&number.len()))
        };
        if fits { Ok(VatId(plain)) } else { Err(Refusal::VatIdMalformed) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a statement says of one of its two sides, beside the name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TaxDetails {
    /// Where they have their post sent, in lines; empty as long as nobody said.
    pub address: String,
    pub tax_number: String,
    pub vat_id: Option<VatId>,
}

impl TaxDetails {
    /// From a row with these columns.
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<TaxDetails> {
        Ok(TaxDetails {
            address: row.get("address")?,
            tax_number: row.get("tax_number")?,
            vat_id: row.get::<_, Option<String>>("vat_id")?.map(VatId),
        })
    }

    fn vat_id(&self) -> Option<&str> {
        self.vat_id.as_ref().map(VatId::as_str)
    }

    /// Which of these differ, by the names of their columns.
    fn changed(&self, before: &TaxDetails) -> impl Iterator<Item = &'static str> {
        let changed = [
            ("address", self.address != before.address),
            ("tax_number", self.tax_number != before.tax_number),
            ("vat_id", self.vat_id != before.vat_id),
        ];
        changed.into_iter().filter(|(_, is_changed)| *is_changed).map(|(name, _)| name)
    }
}

choice!(
    /// What VAT has to do with somebody's commission.
    VatStatus {
        /// A private person, or a country without VAT.
        None = "none",
        /// A business that is spared from charging it.
        SmallBusiness = "small_business",
        /// A business that charges it: it comes on top of the commission.
        Registered = "registered",
        /// A business in another country of the European Union: the shop itself owes the VAT to its own tax office.
        ReverseCharge = "reverse_charge",
    }
);

impl VatStatus {
    /// Whether the partner is a business, whose statement is an invoice that the shop writes for them.
    pub fn is_business(self) -> bool {
        self != VatStatus::None
    }
}

/// The VAT on somebody's commission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vat {
    status: VatStatus,
    /// Nothing for all who charge none.
    rate: Rate,
}

impl Vat {
    pub const NONE: Vat = Vat { status: VatStatus::None, rate: Rate::from_bp(0) };

    /// Only who is registered has a rate, and then more than nothing.
    pub fn new(status: VatStatus, rate: Rate) -> std::result::Result<Vat, Refusal> {
        match (status, rate) {
            (VatStatus::Registered, rate) if rate > HIGHEST_VAT => {
                Err(Refusal::RateTooHigh { most_percent: (HIGHEST_VAT.bp() / 100) as u32 })
            }
            (VatStatus::Registered, rate) if rate.bp() == 0 => Err(Refusal::VatRateMissing),
            (VatStatus::Registered, rate) => Ok(Vat { status, rate }),
            (status, _) => Ok(Vat { status, ..Vat::NONE }),
        }
    }

    pub fn status(self) -> VatStatus {
        self.status
    }

    pub fn rate(self) -> Rate {
        self.rate
    }

    /// The VAT on a net amount of at least zero, half a unit rounded up, once.
    pub fn on(self, net: Money) -> Money {
        net.share(self.rate)
    }

    /// From a row with the columns `vat_status` and `vat_rate_bp`.
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Vat> {
        Ok(Vat { status: row.get("vat_status")?, rate: row.get("vat_rate_bp")? })
    }
}

/// A partner to a tax office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PayeeTax {
    pub details: TaxDetails,
    pub vat: Vat,
}

impl PayeeTax {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<PayeeTax> {
        Ok(PayeeTax { details: TaxDetails::from_row(row)?, vat: Vat::from_row(row)? })
    }

    /// What has to be filled in, by what they are and where the shop is.
    fn refusal(&self, country: Option<&Country>) -> Option<Refusal> {
        let details = &self.details;
        let is_asked = self.vat.status.is_business() && country.is_some_and(Country::is_in_eu);
        match () {
            () if is_asked && details.address.is_empty() => Some(Refusal::BusinessAddressMissing),
            () if self.vat.status == VatStatus::ReverseCharge && details.vat_id.is_none() => Some(Refusal::VatIdMissing),
            () if is_asked && details.tax_number.is_empty() && details.vat_id.is_none() => Some(Refusal::TaxNumberMissing),
            () => None,
        }
    }
}

/// What a partner said of themselves: a private person of whom nothing is known, as long as that is nothing.
pub fn of_payee(conn: &Connection, account: AccountId) -> Result<PayeeTax> {
    let found = conn
        .prepare_cached("SELECT address, tax_number, vat_id, vat_status, vat_rate_bp FROM payee_tax WHERE account_id = :account")?
        .query_row(named_params! {":account": account}, PayeeTax::from_row)
        .optional()?;
    Ok(found.unwrap_or_else(|| PayeeTax { details: TaxDetails::default(), vat: Vat::NONE }))
}

/// Keeps what a partner says of themselves. It holds for payouts that are made from now on; the same again changes nothing.
pub fn set_of_payee(tx: &Transaction<'_>, act: &Act, wanted: &PayeeTax) -> Result<()> {
    let account = act.person()?;
    if account::find(tx, account)?.referral_type.is_none() {
        return Err(Error::Missing);
    }
    if let Some(refusal) = wanted.refusal(country(tx)?.as_ref()) {
        return Err(refusal.into());
    }
    let before = of_payee(tx, account)?;
    let mut fields: Vec<&'static str> = wanted.details.changed(&before.details).collect();
    fields.extend((wanted.vat.status != before.vat.status).then_some("vat_status"));
    fields.extend((wanted.vat.rate != before.vat.rate).then_some("vat_rate"));
    if fields.is_empty() {
        return Ok(());
    }
    tx.execute(
        "INSERT INTO payee_tax (account_id, address, tax_number, vat_id, vat_status, vat_rate_bp, changed_at)
         VALUES (:account, :address, :tax_number, :vat_id, :status, :rate, :now)
         ON CONFLICT (account_id) DO UPDATE SET address = :address, tax_number = :tax_number, vat_id = :vat_id, vat_status = :status,
                                                vat_rate_bp = :rate, changed_at = :now",
        named_params! {
            ":account": account,
            ":address": wanted.details.address,
            ":tax_number": wanted.details.tax_number,
            ":vat_id": wanted.details.vat_id(),
            ":status": wanted.vat.status,
            ":rate": wanted.vat.rate,
            ":now": act.now,
        },
    )?;
    event::record(tx, act, &Event::PayeeChanged { account, fields })
}

/// What the shop said of itself.
pub fn of_shop(conn: &Connection) -> Result<TaxDetails> {
    let mut found = conn.prepare_cached("SELECT address, tax_number, vat_id FROM shop")?;
    Ok(found.query_row([], TaxDetails::from_row)?)
}

fn country(conn: &Connection) -> Result<Option<Country>> {
    Ok(conn.prepare_cached("SELECT country FROM shop")?.query_row([], |row| row.get("country"))?)
}

/// Keeps what the shop says of itself. Statements that were given keep what they say.
pub fn set_of_shop(tx: &Transaction<'_>, act: &Act, country: Option<&Country>, wanted: &TaxDetails) -> Result<()> {
    let before = self::country(tx)?;
    let mut fields: Vec<&'static str> = wanted.changed(&of_shop(tx)?).collect();
    fields.extend((before.as_ref() != country).then_some("country"));
    if fields.is_empty() {
        return Ok(());
    }
    tx.execute(
        "UPDATE shop SET country = :country, address = :address, tax_number = :tax_number, vat_id = :vat_id, changed_at = :now",
        named_params! {
            ":country": country,
            ":address": wanted.address,
            ":tax_number": wanted.tax_number,
            ":vat_id": wanted.vat_id(),
            ":now": act.now,
        },
    )?;
    event::record(tx, act, &Event::SettingsChanged { fields })
}

/// From how much in a year a shop of the United States reports what it paid to one partner, on Form 1099-NEC: 2,000 USD for payments
/// from 2026 on, 600 USD before. Other countries have other rules, and `None`.
pub fn reported_from(country: Option<&Country>, currency: Currency, year: i16) -> Option<Money> {
    const LIMIT: Money = Money::from_minor(200_000);
    const LIMIT_BEFORE_2026: Money = Money::from_minor(60_000);
    let is_us = country.is_some_and(Country::is_us) && currency.code() == "USD";
    is_us.then_some(if year < 2026 { LIMIT_BEFORE_2026 } else { LIMIT })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vat_id_is_read_as_it_is_copied() {
        for (text, kept) in
            [(" de 123 456 789 ", "DE123456789"), ("ATU12345678", "ATU12345678"), ("CHE-123.456.789 MWST", "CHE123456789MWST")]
        {
            assert_eq!(VatId::parse(text).unwrap().as_str(), kept);
        }
        for text in ["", "DE", "DE12345678", "DE1234567890", "123456789", "12/345/67890", "DE12345678ä", "GB1"] {
            assert_eq!(VatId::parse(text), Err(Refusal::VatIdMalformed), "{text}");
        }
    }

    #[test]
    fn vat_is_rounded_once_half_up() {
        let at = |bp: i64| Vat::new(VatStatus::Registered, Rate::from_bp(bp)).unwrap();
        let on = |vat: Vat, net: i64| vat.on(Money::from_minor(net)).minor();
        assert_eq!([on(at(1900), 10_000), on(at(1900), 50), on(at(2000), 1), on(at(2700), 1001)], [1900, 10, 0, 270]);
        assert_eq!(on(at(2550), 10), 3, "2.55 is 3");
        assert_eq!(on(Vat::NONE, 10_000), 0);
    }

    #[test]
    fn only_who_is_registered_has_a_rate() {
        let vat = |status, bp| Vat::new(status, Rate::from_bp(bp));
        assert_eq!(vat(VatStatus::Registered, 0), Err(Refusal::VatRateMissing));
        assert_eq!(vat(VatStatus::Registered, 3001), Err(Refusal::RateTooHigh { most_percent: 30 }));
        assert_eq!(vat(VatStatus::SmallBusiness, 1900).unwrap().rate().bp(), 0);
    }

    #[test]
    fn a_business_of_the_union_names_itself_and_nobody_else_has_to() {
        let germany = Country::parse("DE");
        let of = |status, address: &str, tax_number: &str, vat_id: Option<&str>| PayeeTax {
            details: TaxDetails {
                address: address.into(),
                tax_number: tax_number.into(),
                vat_id: vat_id.map(|text| VatId::parse(text).unwrap()),
            },
            vat: Vat::new(status, Rate::from_bp(1900)).unwrap(),
        };
        use VatStatus::{None, Registered, ReverseCharge, SmallBusiness};
        let refused = |tax: PayeeTax| tax.refusal(germany.as_ref());
        assert_eq!(refused(of(None, "", "", Option::None)), Option::None);
        assert_eq!(refused(of(SmallBusiness, "", "12/345", Option::None)), Some(Refusal::BusinessAddressMissing));
        assert_eq!(refused(of(Registered, "Street 1", "", Option::None)), Some(Refusal::TaxNumberMissing));
        assert_eq!(refused(of(Registered, "Street 1", "", Some("DE123456789"))), Option::None);
        assert_eq!(refused(of(ReverseCharge, "Street 1", "12/345", Option::None)), Some(Refusal::VatIdMissing));
        for country in [Option::None, Country::parse("US"), Country::parse("GB")] {
            assert_eq!(of(Registered, "", "", Option::None).refusal(country.as_ref()), Option::None);
        }
    }

    #[test]
    fn only_the_united_states_have_a_threshold() {
        let from = |country: &str, currency: &str, year| {
            reported_from(Country::parse(country).as_ref(), Currency::parse(currency).unwrap(), year).map(Money::minor)
        };
        assert_eq!([from("US", "USD", 2025), from("US", "USD", 2026)], [Some(60_000), Some(200_000)]);
        assert_eq!([from("DE", "USD", 2026), from("US", "EUR", 2026), from("", "USD", 2026)], [None; 3]);
    }
}
