//! Amounts, rates and the shop's currency. Exact by construction: an amount is whole minor units, a rate whole basis points, and
//! neither is ever a float.

mod typed;

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

/// An amount in whole minor units of the shop's currency: cents, pence, yen. Negative where somebody owes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(i64);

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money(0);

    /// The most that anybody types into one field: sums of many such amounts still fit.
    pub const MOST: Money = Money(100_000_000_000);

    /// Whole minor units.
    pub const fn from_minor(minor: i64) -> Money {
        Money(minor)
    }

    /// Whole minor units.
    pub const fn minor(self) -> i64 {
        self.0
    }

    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// So many times this; `None` when nobody could pay it.
    pub fn times(self, quantity: u32) -> Option<Money> {
        self.0.checked_mul(i64::from(quantity)).filter(|minor| minor.abs() <= Self::MOST.0).map(Money)
    }

    /// This much of it, half a unit rounded up. The one place where a rate is rounded.
    pub fn share(self, rate: Rate) -> Money {
        self.part(Money(rate.bp()), Money(Rate::MOST_BP))
    }

    /// `part` of `whole` of this amount, half a unit rounded up; nothing of nothing is nothing. All three are at least zero.
    pub fn part(self, part: Money, whole: Money) -> Money {
        debug_assert!(self.0 >= 0 && part.0 >= 0 && whole.0 >= 0, "only what is owed is rounded; a reversal is a difference");
        if whole.0 == 0 {
            return Money::ZERO;
        }
        let (amount, part, whole) = (i128::from(self.0), i128::from(part.0), i128::from(whole.0));
        let rounded = (amount * part * 2 + whole) / (whole * 2);
        Money(i64::try_from(rounded).expect("a part of an amount is no larger than what a field takes"))
    }

    /// Shares this amount out over `weights`, to the last unit: each gets its part rounded down, and the units that are left go to
    /// those that lost most by it, the first of equals first.
    pub fn split(self, weights: &[Money]) -> Vec<Money> {
        let whole: i128 = weights.iter().map(|weight| i128::from(weight.0)).sum();
        if whole == 0 {
            return vec![Money::ZERO; weights.len()];
        }
        let exact = |weight: &Money| i128::from(self.0) * i128::from(weight.0);
        let mut parts: Vec<i64> = weights.iter().map(|weight| i64::try_from(exact(weight) / whole).unwrap_or(self.0)).collect();
        let mut left = self.0 - parts.iter().sum::<i64>();
        let mut by_loss: Vec<usize> = (0..weights.len()).collect();
        by_loss.sort_by_key(|&at| std::cmp::Reverse(exact(&weights[at]) % whole));
        for at in by_loss {
            if left == 0 {
                break;
            }
            parts[at] += 1;
            left -= 1;
        }
        parts.into_iter().map(Money).collect()
    }

    /// Shares this amount out over `weights` as [`split`](Money::split) does, but so that a larger amount gives nobody less: unit by
    /// unit, each to whoever is furthest behind, the first of equals first. What two amounts give together is what their sum gives.
    pub fn spread(self, weights: &[Money]) -> Vec<Money> {
        let whole: i128 = weights.iter().map(|weight| i128::from(weight.0)).sum();
        if whole == 0 {
            return vec![Money::ZERO; weights.len()];
        }
        // Everybody's share, half a unit rounded up, is right but for a few units; this is Sainte-Laguë's way of handing out seats.
        let mut parts: Vec<i128> =
            weights.iter().map(|weight| (2 * i128::from(self.0) * i128::from(weight.0) + whole) / (2 * whole)).collect();
        let mut over = parts.iter().sum::<i128>() - i128::from(self.0);
        let weight = |at: usize| i128::from(weights[at].0);
        while over != 0 {
            // The next unit goes to the largest of weight / (2 n + 1), and the one handed out last comes from the smallest.
            let unit = |at: usize, parts: &[i128]| 2 * parts[at] + if over > 0 { -1 } else { 1 };
            let ahead =
                |one: usize, other: usize, parts: &[i128]| weight(one) * unit(other, parts) > weight(other) * unit(one, parts);
            let mut chosen = None;
            for at in (0..parts.len()).filter(|&at| over < 0 || parts[at] > 0) {
                chosen = match chosen {
                    Some(best) if over < 0 && !ahead(at, best, &parts) => Some(best),
                    Some(best) if over > 0 && ahead(at, best, &parts) => Some(best),
                    _ => Some(at),
                };
            }
            let Some(at) = chosen else { break };
            parts[at] -= over.signum();
            over -= over.signum();
        }
        parts.into_iter().map(|part| Money(i64::try_from(part).unwrap_or(self.0))).collect()
    }
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0 + other.0)
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0 - other.0)
    }
}

impl Neg for Money {
    type Output = Money;
    fn neg(self) -> Money {
        Money(-self.0)
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Money) {
        self.0 += other.0;
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Money) {
        self.0 -= other.0;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        Money(amounts.map(|amount| amount.0).sum())
    }
}

impl ToSql for Money {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for Money {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Money)
    }
}

/// A share in basis points, from 0 to 10,000 (100 %).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Rate(i64);

impl Rate {
    pub const MOST_BP: i64 = 10_000;

    /// A rate known to the program itself.
    pub const fn from_bp(bp: i64) -> Rate {
        assert!(bp >= 0 && bp <= Self::MOST_BP, "a rate lies between 0 and 100 %");
        Rate(bp)
    }

    /// Basis points.
    pub fn bp(self) -> i64 {
        self.0
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

    /// How many decimals an amount has: 2 for most, 0 for the yen, 3 for the dinars.
    pub fn decimals(self) -> u32 {
        self.0.exponent().map_or(0, u32::from)
    }

    /// What stands before or after an amount: `€`, or the code where the sign is made of letters.
    pub fn sign(self) -> String {
        let sign = self.0.symbol().to_string();
        // The franc's old sign is in no shop window.
        let is_known = !sign.is_empty() && !sign.chars().any(char::is_alphabetic) && sign != "₣";
        if is_known { sign } else { self.code().to_string() }
    }

    /// An amount as fields and files hold it: `1250.00`, `-3.50`.
    pub fn plain(self, amount: Money) -> String {
        Decimal::new(amount.0, self.decimals()).to_string()
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

    fn currency(code: &str) -> Currency {
        Currency::parse(code).unwrap()
    }

    #[test]
    fn an_amount_is_read_as_it_is_written() {
        assert_eq!(currency("EUR").plain(Money::from_minor(-350)), "-3.50");
        assert_eq!(currency("JPY").plain(Money::from_minor(350)), "350");
        for code in ["EUR", "JPY", "KWD", "USD"] {
            for minor in [0, 1, 99, 1000, 123_456_789] {
                let amount = Money::from_minor(minor);
                assert_eq!(currency(code).parse_amount(&currency(code).plain(amount)), Ok(amount), "{code} {minor}");
            }
        }
    }

    #[test]
    fn half_a_unit_is_rounded_up_and_nothing_is_lost() {
        let share = |minor, bp| Money::from_minor(minor).share(Rate::from_bp(bp)).minor();
        assert_eq!(
            [share(1005, 1000), share(1004, 1000), share(1, 5000), share(0, 1000), share(999, 10_000)],
            [101, 100, 1, 0, 999]
        );
        let parts = Money::from_minor(100).split(&[Money(1), Money(1), Money(1)]);
        assert_eq!(parts, [Money(34), Money(33), Money(33)]);
        assert_eq!(Money::from_minor(10).split(&[Money::ZERO, Money(3)]), [Money::ZERO, Money(10)]);
        assert_eq!(Money::from_minor(10).split(&[]), []);
        assert_eq!(Money::MOST.part(Money::MOST, Money::MOST), Money::MOST);
    }

    #[test]
    fn more_gives_nobody_less() {
        let weights = [5, 1, 0, 7, 7, 1, 330].map(Money);
        let mut before = Money(0).spread(&weights);
        for amount in 1..=351 {
            let spread = Money(amount).spread(&weights);
            assert_eq!(spread.iter().copied().sum::<Money>(), Money(amount));
            let more = spread.iter().zip(&before).filter(|(now, then)| now > then).count();
            assert!(more == 1 && spread.iter().zip(&before).all(|(now, then)| now >= then), "{amount}: {spread:?}");
            before = spread;
        }
        assert_eq!(before, weights);
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
