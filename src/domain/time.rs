//! Instants and days. Instants are UTC milliseconds; days are the shop's, in its time zone, with its daylight saving.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};

use crate::domain::refusal::Refusal;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// An instant, in milliseconds since 1970 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Timestamp(i64);

impl Timestamp {
    /// Milliseconds since 1970 UTC.
    pub const fn from_ms(ms: i64) -> Timestamp {
        Timestamp(ms)
    }

    /// Milliseconds since 1970 UTC.
    pub const fn as_ms(self) -> i64 {
        self.0
    }

    /// So many times 24 hours later; earlier when negative.
    pub const fn plus_days(self, days: i64) -> Timestamp {
        Timestamp(self.0.saturating_add(days.saturating_mul(DAY_MS)))
    }

    /// After everything that happens.
    pub const MAX: Timestamp = Timestamp(i64::MAX);

    /// So many milliseconds later.
    pub const fn plus_ms(self, ms: i64) -> Timestamp {
        Timestamp(self.0.saturating_add(ms))
    }

    /// So many minutes later.
    pub const fn plus_minutes(self, minutes: i64) -> Timestamp {
        Timestamp(self.0.saturating_add(minutes.saturating_mul(60_000)))
    }

    /// How many minutes it is until then; one that has begun is a whole one.
    pub const fn minutes_from(self, before: Timestamp) -> i64 {
        (self.0.saturating_sub(before.0) + 59_999) / 60_000
    }
}

impl ToSql for Timestamp {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for Timestamp {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Timestamp)
    }
}

/// A day of the shop, counted from 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Day(i32);

impl Day {
    /// Days since 1970-01-01.
    pub const fn from_number(number: i32) -> Day {
        Day(number)
    }

    /// Days since 1970-01-01.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// So many days later; earlier when negative.
    pub const fn plus(self, days: i32) -> Day {
        Day(self.0.saturating_add(days))
    }

    /// The days from this one to `last`, both included.
    pub fn until(self, last: Day) -> impl Iterator<Item = Day> {
        (self.0..=last.0).map(Day)
    }

    /// By a pattern of `strftime`.
    pub fn written(self, pattern: &str) -> String {
        self.date().map_or_else(|| self.0.to_string(), |date| date.strftime(pattern).to_string())
    }

    /// `2026-11-03`, for files and date fields.
    pub fn iso(self) -> String {
        self.date().map_or_else(|| self.0.to_string(), |date| date.to_string())
    }

    /// Reads `2026-11-03`, as date fields post it.
    pub fn parse(text: &str) -> Result<Day, Refusal> {
        let date: Date = text.trim().parse().map_err(|_| Refusal::DateMalformed)?;
        Ok(Day::of(date))
    }

    /// Reads a day as people type it where a browser has no field for it: `2026-11-03`, `3.11.2026` with the day first, and
    /// `25/11/2026` or `11/25/2026` where one of the two figures is no month. `3/11/2026` means two days, and is refused.
    pub fn typed(text: &str) -> Result<Day, Refusal> {
        let text = text.trim();
        let Some(mark) = ['.', '/'].into_iter().find(|mark| text.contains(*mark)) else { return Day::parse(text) };
        let is_figure = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        let parts: Vec<&str> = text.split(mark).map(str::trim).collect();
        let &[first, second, year] = parts.as_slice() else { return Err(Refusal::DateMalformed) };
        if !parts.iter().all(|part| is_figure(part)) || year.len() != 4 {
            return Err(Refusal::DateMalformed);
        }
        let figure = |part: &str| part.parse::<i8>().map_err(|_| Refusal::DateMalformed);
        let (first, second) = (figure(first)?, figure(second)?);
        let (day, month) = match mark {
            '/' if first <= 12 && second <= 12 && first != second => return Err(Refusal::DateUnclear),
            '/' if second > 12 => (second, first),
            _ => (first, second),
        };
        let year = year.parse().map_err(|_| Refusal::DateMalformed)?;
        Date::new(year, month, day).map(Day::of).map_err(|_| Refusal::DateMalformed)
    }

    /// The first day of the month that lies so many months away: 0 is this one, -1 the one before.
    pub fn month(self, away: i32) -> Day {
        let first = || {
            let date = self.date()?.first_of_month();
            date.checked_add(jiff::Span::new().try_months(away).ok()?).ok()
        };
        first().map_or(self, Day::of)
    }

    /// The first day of this day's quarter.
    pub fn quarter(self) -> Day {
        let month = self.date().map_or(1, |date| date.month());
        self.month(-i32::from((month - 1) % 3))
    }

    /// The first day of this day's year.
    pub fn start_of_year(self) -> Day {
        self.date().map_or(self, |date| Day::of(date.first_of_year()))
    }

    /// The calendar year that it falls into.
    pub fn year(self) -> i16 {
        self.date().map_or(1970, Date::year)
    }

    /// The first of January.
    pub fn first_of(year: i16) -> Day {
        Day::of(jiff::civil::date(year.clamp(1, 9998), 1, 1))
    }

    fn of(date: Date) -> Day {
        let span = jiff::civil::date(1970, 1, 1).until(date).expect("two civil dates are always some days apart");
        Day(span.get_days())
    }

    fn date(self) -> Option<Date> {
        jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().try_days(self.0).ok()?).ok()
    }
}

impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i32::try_from(i64::column_result(value)?).map(Day).map_err(|_| FromSqlError::InvalidType)
    }
}

/// The shop's time zone.
#[derive(Debug, Clone, PartialEq)]
pub struct Zone(TimeZone);

impl Zone {
    /// Universal time, until the shop has chosen.
    pub fn utc() -> Zone {
        Zone(TimeZone::UTC)
    }

    /// Reads a name of the IANA time zone database, such as `Europe/Berlin`.
    pub fn parse(name: &str) -> Result<Zone, Refusal> {
        TimeZone::get(name.trim()).map(Zone).map_err(|_| Refusal::TimeZoneUnknown)
    }

    /// Its name in the IANA time zone database.
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }

    /// Every name that [`Zone::parse`] knows, for a list to choose from.
    pub fn names() -> Vec<String> {
        jiff::tz::db().available().map(|name| name.to_string()).filter(|name| name.contains('/') || name == "UTC").collect()
    }

    /// So many calendar months later, at the same time of the shop's day.
    pub fn plus_months(&self, at: Timestamp, months: u32) -> Timestamp {
        let later = || -> Option<Timestamp> {
            let span = jiff::Span::new().try_months(months).ok()?;
            Some(Timestamp(self.zoned(at)?.checked_add(span).ok()?.timestamp().as_millisecond()))
        };
        later().unwrap_or(Timestamp(i64::MAX))
    }

    /// Reads an instant as files hold it: `2026-11-03` (noon of that day), `2026-11-03 14:02` in the shop's time, `2026-11-03T13:02:00Z`.
    pub fn instant(&self, text: &str) -> Result<Timestamp, Refusal> {
        let text = text.trim();
        if text.len() == "2026-11-03".len() {
            return Day::parse(text).map(|day| self.noon_of(day));
        }
        let absolute = text.parse::<jiff::Timestamp>().ok();
        let local = || Some(text.parse::<jiff::civil::DateTime>().ok()?.to_zoned(self.0.clone()).ok()?.timestamp());
        absolute.or_else(local).map(|at| Timestamp(at.as_millisecond())).ok_or(Refusal::DateMalformed)
    }

    /// The shop's day at an instant.
    pub fn day_of(&self, at: Timestamp) -> Day {
        self.zoned(at).map_or(Day(0), |zoned| Day::of(zoned.date()))
    }

    /// The first instant of a day.
    pub fn start_of(&self, day: Day) -> Timestamp {
        let start = day.date().and_then(|date| date.to_zoned(self.0.clone()).ok());
        start.map_or(Timestamp(i64::from(day.0) * DAY_MS), |zoned| Timestamp(zoned.timestamp().as_millisecond()))
    }

    /// Noon of a day: when something happened of which only the day was told.
    pub fn noon_of(&self, day: Day) -> Timestamp {
        let noon = day.date().and_then(|date| date.at(12, 0, 0, 0).to_zoned(self.0.clone()).ok());
        noon.map_or_else(|| self.start_of(day).plus_minutes(12 * 60), |zoned| Timestamp(zoned.timestamp().as_millisecond()))
    }

    /// `14:02`.
    pub fn time(&self, at: Timestamp) -> String {
        self.written(at, "%H:%M")
    }

    /// `2026-11-03 14:02`, for files that people open: every spreadsheet takes it for a time.
    pub fn in_files(&self, at: Timestamp) -> String {
        self.written(at, "%Y-%m-%d %H:%M")
    }

    /// `2026-11-03-140205`, for names of files.
    pub fn in_names(&self, at: Timestamp) -> String {
        self.written(at, "%Y-%m-%d-%H%M%S")
    }

    /// `2026-11-03T13:02:00Z`, for programs.
    pub fn iso(at: Timestamp) -> String {
        jiff::Timestamp::from_millisecond(at.0)
            .map_or_else(|_| at.0.to_string(), |at| at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
    }

    /// An instant in the shop's time, by a pattern of `strftime`.
    pub fn written(&self, at: Timestamp, pattern: &str) -> String {
        self.zoned(at).map_or_else(|| at.0.to_string(), |zoned| zoned.strftime(pattern).to_string())
    }

    /// What the clock there shows, as universal time would show it.
    pub fn clock(&self, at: Timestamp) -> Timestamp {
        self.zoned(at).map_or(at, |zoned| at.plus_ms(i64::from(zoned.offset().seconds()) * 1000))
    }

    fn zoned(&self, at: Timestamp) -> Option<jiff::Zoned> {
        Some(jiff::Timestamp::from_millisecond(at.0).ok()?.to_zoned(self.0.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_starts_when_the_shop_says() {
        let berlin = Zone::parse("Europe/Berlin").unwrap();
        let day = Day::parse("2026-03-29").unwrap();
        // The clocks go forward on this day: it has 23 hours.
        assert_eq!(berlin.start_of(day.plus(1)).as_ms() - berlin.start_of(day).as_ms(), 23 * 3_600_000);
        assert_eq!(berlin.day_of(berlin.start_of(day)), day);
        assert_eq!(berlin.day_of(Timestamp(berlin.start_of(day).as_ms() - 1)), day.plus(-1));
        assert_eq!(day.iso(), "2026-03-29");
    }

    #[test]
    fn t11_a_day_is_read_as_it_is_typed_where_it_means_one_day() {
        for text in ["2026-11-03", " 3.11.2026 ", "03.11.2026", "3. 11. 2026"] {
            assert_eq!(Day::typed(text).map(Day::iso), Ok("2026-11-03".into()), "{text}");
        }
        for text in ["25/11/2026", "11/25/2026", "25.11.2026"] {
            assert_eq!(Day::typed(text).map(Day::iso), Ok("2026-11-25".into()), "{text}");
        }
        assert_eq!(Day::typed("5/5/2026").map(Day::iso), Ok("2026-05-05".into()));
        assert_eq!(Day::typed("3/11/2026"), Err(Refusal::DateUnclear));
        for text in ["", "soon", "3.11.26", "31.2.2026", "13/13/2026", "3.11", "3.11.2026.1", "300.1.2026", "1.é.2026"] {
            assert_eq!(Day::typed(text), Err(Refusal::DateMalformed), "{text}");
        }
    }

    #[test]
    fn months_quarters_and_years_begin_where_the_calendar_says() {
        let day = Day::parse("2026-05-31").unwrap();
        let begins = |day: Day| day.iso();
        assert_eq!(
            [day.month(0), day.month(-1), day.month(-3), day.month(9)].map(begins),
            ["2026-05-01", "2026-04-01", "2026-02-01", "2027-02-01"]
        );
        assert_eq!([day.quarter(), day.start_of_year()].map(begins), ["2026-04-01", "2026-01-01"]);
    }
}
