//! Rates and the shop's currency. Exact by construction: a rate is whole basis points, never a float.

use std::str::FromStr;

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Serialize, Serializer};

use crate::error::Refusal;

/// A share in basis points, from 0 to 10,000 (100 %).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate(i64);

impl Rate {
    const MOST_BP: i64 = 10_000;

    /// A rate known to the program itself.
    pub const fn from_bp(bp: i64) -> Rate {
        assert!(bp >= 0 && bp <= Self::MOST_BP, "a rate lies between 0 and 100 %");
        Rate(bp)
    }

    /// Basis points.
    pub fn bp(self) -> i64 {
        self.0
    }

    /// Reads a percentage as people type it: `10`, `7.5`, `7,5`, `10 %`; at most two decimals, at most 100.
    pub fn parse_percent(text: &str) -> Result<Rate, Refusal> {
        let plain = text.trim().trim_end_matches('%').trim_end().replace(',', ".");
        let percent = Decimal::from_str(&plain).map_err(|_| Refusal::RateMalformed)?;
        let bp = percent.checked_mul(Decimal::ONE_HUNDRED).ok_or(Refusal::RateMalformed)?;
        if bp.is_sign_negative() && !bp.is_zero() || bp.normalize().scale() > 0 {
            return Err(Refusal::RateMalformed);
        }
        match bp.to_i64() {
            Some(bp) if bp <= Self::MOST_BP => Ok(Rate(bp)),
            _ => Err(Refusal::RateTooHigh { most_percent: 100 }),
        }
    }

    /// The percentage without its sign, as a form shows it: `10`, `7.5`.
    pub fn percent(self) -> String {
        Decimal::new(self.0, 2).normalize().to_string()
    }
}

impl Serialize for Rate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.percent())
    }
}

impl ToSql for Rate {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for Rate {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match i64::column_result(value)? {
            bp @ 0..=Rate::MOST_BP => Ok(Rate(bp)),
            other => Err(FromSqlError::OutOfRange(other)),
        }
    }
}

/// The one currency of the shop, by its ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currency(iso_currency::Currency);

impl Currency {
    /// Reads a three-letter code in any case.
    pub fn parse(text: &str) -> Result<Currency, Refusal> {
        iso_currency::Currency::from_code(&text.trim().to_ascii_uppercase()).map(Currency).ok_or(Refusal::CurrencyUnknown)
    }

    /// Every currency that people pay with today, by its code: no metals, no funds, nothing that has been replaced.
    pub fn all() -> Vec<Currency> {
        let known = (0..1000).filter_map(iso_currency::Currency::from_numeric);
        let mut all: Vec<_> = known.filter(|one| one.flags().is_empty()).map(Currency).collect();
        all.sort_by_key(|one| one.code());
        all
    }

    /// `EUR`.
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// `Euro`.
    pub fn name(&self) -> &str {
        self.0.name()
    }
}

impl ToSql for Currency {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.code().into())
    }
}

impl FromSql for Currency {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Currency::parse(value.as_str()?).map_err(|_| FromSqlError::InvalidType)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_read_as_people_type_it() {
        for (text, bp) in [("10", 1000), (" 7.5 % ", 750), ("7,5", 750), ("0", 0), ("100", 10_000), ("12.25", 1225), ("-0", 0)] {
            assert_eq!(Rate::parse_percent(text).map(Rate::bp), Ok(bp), "{text}");
        }
        for text in ["", "ten", "-1", "1.234", "1e2x", "NaN"] {
            assert_eq!(Rate::parse_percent(text), Err(Refusal::RateMalformed), "{text}");
        }
        assert_eq!(Rate::parse_percent("100.01"), Err(Refusal::RateTooHigh { most_percent: 100 }));
        assert_eq!(Rate::parse_percent("99999999999999999999999"), Err(Refusal::RateTooHigh { most_percent: 100 }));
    }

    #[test]
    fn currencies_are_those_of_a_till() {
        let all: Vec<&str> = Currency::all().iter().map(|one| one.code()).collect();
        assert!(["EUR", "GBP", "JPY", "USD", "XAF", "XCD"].iter().all(|code| all.contains(code)));
        assert!(["XAU", "XXX", "HRK", "BOV"].iter().all(|code| !all.contains(code)));
    }

    #[test]
    fn a_rate_is_shown_without_idle_zeros() {
        assert_eq!([1000, 750, 1, 0].map(|bp| Rate::from_bp(bp).percent()), ["10", "7.5", "0.01", "0"]);
    }
}
