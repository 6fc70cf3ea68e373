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

    /// `3 Nov`, for the axis of a chart.
    pub fn short(self) -> String {
        self.date().map_or_else(|| self.0.to_string(), |date| date.strftime("%-d %b").to_string())
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

    /// `3 Nov 2026`.
    pub fn long(self) -> String {
        self.date().map_or_else(|| self.0.to_string(), |date| date.strftime("%-d %b %Y").to_string())
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

    /// `3 Nov 2026`.
    pub fn date(&self, at: Timestamp) -> String {
        self.format(at, "%-d %b %Y")
    }

    /// `3 Nov 2026, 14:02`.
    pub fn date_time(&self, at: Timestamp) -> String {
        self.format(at, "%-d %b %Y, %H:%M")
    }

    /// `2026-11-03 14:02`, for files that people open: every spreadsheet takes it for a time.
    pub fn in_files(&self, at: Timestamp) -> String {
        self.format(at, "%Y-%m-%d %H:%M")
    }

    /// `2026-11-03T13:02:00Z`, for programs.
    pub fn iso(at: Timestamp) -> String {
        jiff::Timestamp::from_millisecond(at.0)
            .map_or_else(|_| at.0.to_string(), |at| at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
    }

    fn format(&self, at: Timestamp, pattern: &str) -> String {
        self.zoned(at).map_or_else(|| at.0.to_string(), |zoned| zoned.strftime(pattern).to_string())
    }

    fn zoned(&self, at: Timestamp) -> Option<jiff::Zoned> {
        Some(jiff::Timestamp::from_millisecond(at.0).ok()?.to_zoned(self.0.clone()))
    }
}

/// How long ago, in the words that a list has room for: `just now`, `5 minutes ago`, `yesterday`, else the date.
pub fn ago(then: Timestamp, now: Timestamp, zone: &Zone) -> String {
    let minutes = (now.0 - then.0) / 60_000;
    let days = zone.day_of(now).0 - zone.day_of(then).0;
    match (minutes, days) {
        (..1, _) => "just now".into(),
        (1, _) => "1 minute ago".into(),
        (2..60, _) => format!("{minutes} minutes ago"),
        (60..120, 0) => "1 hour ago".into(),
        (_, 0) => format!("{} hours ago", minutes / 60),
        (_, 1) => "yesterday".into(),
        (_, 2..7) => format!("{days} days ago"),
        _ => zone.date(then),
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
    fn months_quarters_and_years_begin_where_the_calendar_says() {
        let day = Day::parse("2026-05-31").unwrap();
        let begins = |day: Day| day.iso();
        assert_eq!(
            [day.month(0), day.month(-1), day.month(-3), day.month(9)].map(begins),
            ["2026-05-01", "2026-04-01", "2026-02-01", "2027-02-01"]
        );
        assert_eq!([day.quarter(), day.start_of_year()].map(begins), ["2026-04-01", "2026-01-01"]);
    }

    #[test]
    fn time_ago_is_said_as_people_say_it() {
        let zone = Zone::utc();
        let now = Timestamp::from_ms(1_795_348_800_000); // 2026-11-22 12:00 UTC
        let said = |minutes: i64| ago(now.plus_minutes(-minutes), now, &zone);
        assert_eq!(said(0), "just now");
        assert_eq!(said(59), "59 minutes ago");
        assert_eq!(said(61), "1 hour ago");
        assert_eq!(said(60 * 13), "yesterday");
        assert_eq!(said(60 * 24 * 3), "3 days ago");
        assert_eq!(said(60 * 24 * 30), "23 Oct 2026");
    }
}
