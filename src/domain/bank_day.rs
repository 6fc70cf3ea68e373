//! The days on which banks work: a transfer that is asked for on another day is refused, or waits without a word.
//!
//! Promise: never a Saturday or a Sunday. Euros move through TARGET, whose six closing days are the same in every country, so they are
//! left out too. What holds elsewhere differs by country, even by bank, and changes by decree: there weekends alone are left out, and
//! the page that uses a day says so.

use crate::domain::money::Currency;
use crate::domain::time::Day;

/// Whether the days off of the banks that carry this currency are all known here.
pub fn knows_days_off(currency: Currency) -> bool {
    currency.code() == "EUR"
}

/// The next day on which banks carry this currency: the day itself where they work on it.
pub fn next(day: Day, currency: Currency) -> Day {
    let mut next = day;
    // Good Friday to Easter Monday is the longest that they are closed.
    while is_weekend(next) || knows_days_off(currency) && target_days_off(next.year()).contains(&next) {
        next = next.plus(1);
    }
    next
}

fn is_weekend(day: Day) -> bool {
    // The first day of 1970 was a Thursday.
    (day.number() + 3).rem_euclid(7) >= 5
}

/// New Year, Good Friday, Easter Monday, 1 May, and two days of Christmas.
fn target_days_off(year: i16) -> [Day; 6] {
    let (new_year, easter) = (Day::first_of(year), easter_sunday(year));
    let (may, december) = (new_year.month(4), new_year.month(11));
    [new_year, easter.plus(-2), easter.plus(1), may, december.plus(24), december.plus(25)]
}

/// The Sunday after the first full moon of spring, as the Gregorian church reckons it: J.-M. Oudin's formula, in whole numbers.
fn easter_sunday(year: i16) -> Day {
    let year_number = i32::from(year);
    let (golden, century) = (year_number % 19, year_number / 100);
    let epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    let full_moon = epact - (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11));
    let weekday = (year_number + year_number / 4 + full_moon + 2 - century + century / 4) % 7;
    let march = Day::first_of(year).month(2);
    march.plus(27 + full_moon - weekday)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(day: &str, currency: &str) -> String {
        next(Day::parse(day).unwrap(), Currency::parse(currency).unwrap()).iso()
    }

    #[test]
    fn easter_falls_where_calendars_have_it() {
        let sundays = [2026, 2027, 2028, 2029, 2030].map(|year| easter_sunday(year).iso());
        assert_eq!(sundays, ["2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21"]);
        // The earliest, the latest, and the two kinds of years that the rule makes exceptions for.
        let rare = [1818, 1943, 1981, 1954].map(|year| easter_sunday(year).iso());
        assert_eq!(rare, ["1818-03-22", "1943-04-25", "1981-04-19", "1954-04-18"]);
    }

    #[test]
    fn a_day_on_which_banks_work_stays() {
        for day in ["2026-11-27", "2026-11-30", "2026-12-24", "2026-12-31", "2027-03-25"] {
            assert_eq!(after(day, "EUR"), day);
            assert_eq!(after(day, "USD"), day);
        }
    }

    #[test]
    fn no_weekend_in_any_currency() {
        for currency in ["EUR", "USD", "JPY"] {
            assert_eq!(after("2026-11-28", currency), "2026-11-30", "a Saturday");
            assert_eq!(after("2026-11-29", currency), "2026-11-30", "a Sunday");
        }
    }

    #[test]
    fn euros_wait_for_the_days_off_of_target() {
        for (day, euros, others) in [
            ("2026-12-25", "2026-12-28", "2026-12-25"),
            ("2027-12-25", "2027-12-27", "2027-12-27"),
            ("2027-01-01", "2027-01-04", "2027-01-01"),
            ("2028-05-01", "2028-05-02", "2028-05-01"),
            ("2026-04-03", "2026-04-07", "2026-04-03"),
            ("2026-04-06", "2026-04-07", "2026-04-06"),
            ("2027-03-26", "2027-03-30", "2027-03-26"),
        ] {
            assert_eq!(after(day, "EUR"), euros, "{day}");
            assert_eq!(after(day, "GBP"), others, "{day}");
        }
    }
}
