//! Amounts, rates and currencies as people type them.

use std::str::FromStr;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{Currency, Money, Rate};
use crate::domain::refusal::Refusal;

impl Rate {
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
}

impl Currency {
    /// Reads a three-letter code in any case.
    pub fn parse(text: &str) -> Result<Currency, Refusal> {
        iso_currency::Currency::from_code(&text.trim().to_ascii_uppercase()).map(Currency).ok_or(Refusal::CurrencyUnknown)
    }

    /// Reads an amount of at least zero as people type it: `12.50`, `12,50`, `1,250.00`, `1.250,00`, `1 250`, `€ 12.50`, `12.50 EUR`.
    ///
    /// Another currency's sign or code is refused, and so is `1.250` where it could be read either way.
    pub fn parse_amount(self, text: &str) -> Result<Money, Refusal> {
        let digits = self.strip_sign(text)?;
        let malformed = || Refusal::AmountMalformed { decimals: self.decimals() };
        let parts: Vec<&str> = digits.split(['.', ',']).collect();
        if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',') {
            return Err(malformed());
        }
        let marks: Vec<char> = digits.chars().filter(|c| !c.is_ascii_digit()).collect();
        let decimals = self.decimals() as usize;
        let last = parts.last().map_or(0, |part| part.len());
        // The last mark is the decimal one when it stands alone or differs from those before it.
        let has_decimals = match marks.as_slice() {
            [] => false,
            [_] => decimals > 0 && (last != 3 || decimals == 3),
            [before @ .., end] => decimals > 0 && before.iter().all(|mark| mark != end),
        };
        let (groups, fraction) =
            if has_decimals { (&parts[..parts.len() - 1], parts[parts.len() - 1]) } else { (&parts[..], "") };
        let is_grouped = groups.len() > 1;
        let group_mark = marks.first();
        let groups_fit = !is_grouped
            || groups[1..].iter().all(|group| group.len() == 3)
                && (1..=3).contains(&groups[0].len())
                && marks.iter().take(groups.len() - 1).all(|mark| Some(mark) == group_mark);
        if !groups_fit || fraction.len() > decimals || has_decimals && fraction.is_empty() || groups[0].is_empty() {
            return Err(malformed());
        }
        if marks.len() == 1 && !has_decimals && decimals > 0 {
            return Err(Refusal::AmountUnclear);
        }
        let minor: Option<i64> = format!("{}{fraction:0<decimals$}", groups.concat()).parse().ok();
        minor.map(Money).filter(|amount| *amount <= Money::MOST).ok_or(Refusal::AmountLarge)
    }

    /// Takes the currency's own sign or code off an amount, and spaces out of it.
    fn strip_sign(self, text: &str) -> Result<String, Refusal> {
        let text: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\'' && *c != '’').collect();
        let is_figure = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '−' | '+');
        let figure = text.trim_matches(|c: char| !is_figure(c));
        let Some(at) = text.find(figure).filter(|_| !figure.is_empty()) else {
            return Err(Refusal::AmountMalformed { decimals: self.decimals() });
        };
        let around = [&text[..at], &text[at + figure.len()..]];
        let own = |word: &str| {
            word.is_empty()
                || word.eq_ignore_ascii_case(self.code())
                || word == self.sign()
                || word == self.0.symbol().to_string()
        };
        if around.iter().all(|word| own(word)) {
            Ok(figure.to_string())
        } else {
            Err(Refusal::AmountOther { currency: self.code() })
        }
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

    fn currency(code: &str) -> Currency {
        Currency::parse(code).unwrap()
    }

    #[test]
    fn an_amount_is_read_as_people_type_it() {
        let cases = [
            ("EUR", "12.50", 1250),
            ("EUR", "12,50", 1250),
            ("EUR", "12,5", 1250),
            ("EUR", "0", 0),
            ("EUR", "7", 700),
            ("EUR", "1,250.00", 125_000),
            ("EUR", "1.250,00", 125_000),
            ("EUR", "1 250", 125_000),
            ("EUR", "1,234,567", 123_456_700),
            ("EUR", "€ 12.50", 1250),
            ("EUR", "12.50 eur", 1250),
            ("CHF", "1’250.05", 125_005),
            ("JPY", "1,250", 1250),
            ("JPY", "¥1250", 1250),
            ("KWD", "1.250", 1250),
            ("KWD", "1.25", 1250),
        ];
        for (code, text, minor) in cases {
            assert_eq!(currency(code).parse_amount(text).map(Money::minor), Ok(minor), "{code} {text}");
        }
        for (code, text) in [
            ("EUR", ""),
            ("EUR", "x"),
            ("EUR", "-1"),
            ("EUR", "1.234,5,6"),
            ("EUR", "12.345,6.7"),
            ("EUR", "1,23,456"),
            ("EUR", "1."),
            ("EUR", ".5"),
            ("EUR", "1.2345"),
            ("EUR", "€"),
            ("JPY", "12.5"),
            ("KWD", "1.2345"),
            ("EUR", "１２"),
        ] {
            assert!(
                matches!(currency(code).parse_amount(text), Err(Refusal::AmountMalformed { .. } | Refusal::AmountOther { .. })),
                "{code} {text}"
            );
        }
        assert_eq!(currency("EUR").parse_amount("1.250"), Err(Refusal::AmountUnclear));
        assert_eq!(currency("EUR").parse_amount("$12.50"), Err(Refusal::AmountOther { currency: "EUR" }));
        assert_eq!(currency("EUR").parse_amount("12.50 USD"), Err(Refusal::AmountOther { currency: "EUR" }));
        assert_eq!(currency("EUR").parse_amount("99999999999999999999"), Err(Refusal::AmountLarge));
        assert_eq!(currency("EUR").parse_amount("1000000000.01"), Err(Refusal::AmountLarge));
    }
}
