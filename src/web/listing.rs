//! What all lists share: their address with its filters, and the pager that says "1–50 of 12,480".

use rocket::http::RawStr;
use serde::Serialize;

use crate::domain::report::list::{self, Cursor, Page};
use crate::domain::time::{Day, Timestamp, Zone};
use crate::web::words::number;

/// Rows on a page.
pub(super) const PER_PAGE: usize = 50;

/// The number of a page stands in its address, where anybody may write anything.
const MOST_PAGES: usize = 1_000_000;

/// A list's address, with whatever was chosen. Empty values are left out.
pub(super) fn href(path: &str, chosen: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = chosen
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", RawStr::new(value).percent_encode()))
        .collect();
    if pairs.is_empty() { path.to_string() } else { format!("{path}?{}", pairs.join("&")) }
}

/// The component `pager`.
#[derive(Serialize)]
pub(super) struct Pager {
    pub(super) summary: String,
    pub(super) prev: Option<String>,
    pub(super) next: Option<String>,
}

impl Pager {
    /// `number_of_page` counts from 1 and only serves the summary: the place itself is the cursor's.
    pub(super) fn new<T>(page: &Page<T>, number_of_page: usize, path: &str, chosen: &[(&str, &str)]) -> Pager {
        let neighbour = |cursor: &Option<Cursor>, to: usize| {
            cursor.as_ref().map(|cursor| {
                let (at, to) = (cursor.to_string(), to.to_string());
                href(path, &[chosen, &[("at", at.as_str()), ("page", to.as_str())]].concat())
            })
        };
        // Back on the first page, the number may have drifted: people joined meanwhile.
        let here = if page.earlier.is_none() { 1 } else { number_of_page.clamp(2, MOST_PAGES) };
        let first = (here - 1) * PER_PAGE + 1;
        let last = first + page.rows.len().saturating_sub(1);
        let summary = match (page.rows.len(), page.total) {
            (0, _) => String::new(),
            (_, total) if total > list::MOST_COUNTED => {
                format!("{}–{} of more than {}", number(first as i64), number(last as i64), number(list::MOST_COUNTED))
            }
            (_, total) => format!("{}–{} of {}", number(first as i64), number(last as i64), number(total.max(last as i64))),
        };
        Pager { summary, prev: neighbour(&page.earlier, here.saturating_sub(1)), next: neighbour(&page.later, here + 1) }
    }
}

/// One entry of a `<select>`.
#[derive(Serialize)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
}

/// The entries of a `<select>`.
pub(super) fn choices<'a>(entries: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<Choice> {
    entries.into_iter().map(|(value, label)| Choice { value: value.into(), label: label.into() }).collect()
}

/// The period of a list, as the component `range` asks for it. What makes no sense reads as not chosen.
#[derive(Serialize)]
pub(super) struct Period {
    value: &'static str,
    from: String,
    to: String,
    options: Vec<Choice>,
    #[serde(skip)]
    days: (Option<Day>, Option<Day>),
}

/// The words of a period, and the days up to today that it spans.
const PERIODS: [(&str, &str, Option<i32>); 5] = [
    ("", "All time", None),
    ("7d", "Last 7 days", Some(7)),
    ("30d", "Last 30 days", Some(30)),
    ("365d", "Last 365 days", Some(365)),
    ("custom", "From … to …", None),
];

impl Period {
    pub(super) fn read(range: Option<&str>, from: Option<&str>, to: Option<&str>, today: Day) -> Period {
        let (value, _, span) = PERIODS.into_iter().find(|(word, ..)| Some(*word) == range).unwrap_or(PERIODS[0]);
        let day = |text: Option<&str>| text.and_then(|text| Day::parse(text).ok()).filter(|_| value == "custom");
        let (first, last) = (day(from), day(to));
        Period {
            value,
            from: first.map_or_else(String::new, Day::iso),
            to: last.map_or_else(String::new, Day::iso),
            options: choices(PERIODS.map(|(word, label, _)| (word, label))),
            days: (first.or(span.map(|days| today.plus(1 - days))), last),
        }
    }

    /// The first instant of the period and the first after it, as far as it has ends.
    pub(super) fn ends(&self, zone: &Zone) -> (Option<Timestamp>, Option<Timestamp>) {
        (self.days.0.map(|day| zone.start_of(day)), self.days.1.map(|day| zone.start_of(day.plus(1))))
    }

    /// Whether it leaves anything out.
    pub(super) fn narrows(&self) -> bool {
        self.days != (None, None)
    }

    /// What stands for it in a list's address.
    pub(super) fn pairs(&self) -> [(&'static str, &str); 3] {
        [("range", self.value), ("from", &self.from), ("to", &self.to)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_whole_days_of_the_shop() {
        let (zone, today) = (Zone::utc(), Day::parse("2026-11-22").unwrap());
        let ends = |range, from, to| Period::read(range, from, to, today).ends(&zone);
        let start = |day: &str| Some(zone.start_of(Day::parse(day).unwrap()));
        assert_eq!(ends(None, None, None), (None, None));
        assert_eq!(ends(Some("7d"), Some("2020-01-01"), None), (start("2026-11-16"), None));
        assert_eq!(ends(Some("custom"), Some("2026-01-01"), Some("2026-01-31")), (start("2026-01-01"), start("2026-02-01")));
        assert_eq!(ends(Some("custom"), Some("soon"), Some("")), (None, None));
        assert_eq!(ends(Some("never"), Some("2026-01-01"), None), (None, None));
    }
}
