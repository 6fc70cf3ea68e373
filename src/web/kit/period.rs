//! The days that a report speaks of: a preset or two dates, in the shop's time zone, and as many days before to compare with.

use std::cmp::Ordering;

use serde::Serialize;

use crate::domain::time::{Day, Timestamp, Zone};
use crate::text::catalogue::{Arg, Text};
use crate::web::kit::view::{Choice, choices};

/// A range of days as it was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct Period {
    choice: &'static str,
    /// `None` is all time.
    pub(in crate::web) days: Option<(Day, Day)>,
    /// The text of the two date fields.
    from: String,
    to: String,
}

/// The choices, in the order in which they are offered.
const CHOICES: [&str; 11] =
    ["all", "today", "7d", "30d", "month", "last-month", "quarter", "last-quarter", "year", "last-year", "custom"];

fn label(choice: &str) -> Text {
    match choice {
        "today" => Text::new("period-today"),
        "month" => Text::new("period-month"),
        "last-month" => Text::new("period-last-month"),
        "quarter" => Text::new("period-quarter"),
        "last-quarter" => Text::new("period-last-quarter"),
        "year" => Text::new("period-year"),
        "last-year" => Text::new("period-last-year"),
        "custom" => Text::new("period-custom"),
        "7d" => Text::new("period-days").with("n", 7),
        "30d" => Text::new("period-days").with("n", 30),
        _ => Text::new("period-all"),
    }
}

impl Period {
    /// Reads the three fields of a list's address. What makes no sense is all time; dates the wrong way round are turned.
    pub(in crate::web) fn read(range: Option<&str>, from: Option<&str>, to: Option<&str>, today: Day) -> Period {
        let choice = CHOICES.into_iter().find(|word| Some(*word) == range).unwrap_or("all");
        let date = |text: Option<&str>| text.and_then(|text| Day::typed(text).ok());
        let days = match choice {
            "today" => Some((today, today)),
            "7d" => Some((today.plus(-6), today)),
            "30d" => Some((today.plus(-29), today)),
            "month" => Some((today.month(0), today)),
            "last-month" => Some((today.month(-1), today.month(0).plus(-1))),
            "quarter" => Some((today.quarter(), today)),
            "last-quarter" => Some((today.quarter().month(-3), today.quarter().plus(-1))),
            "year" => Some((today.start_of_year(), today)),
            "last-year" => Some((today.start_of_year().plus(-1).start_of_year(), today.start_of_year().plus(-1))),
            "custom" => match (date(from), date(to)) {
                (None, None) => None,
                (first, last) => {
                    let (first, last) = (first.unwrap_or(Day::from_number(0)), last.unwrap_or(today));
                    Some((first.min(last), first.max(last)))
                }
            },
            _ => None,
        };
        let is_custom = choice == "custom";
        let typed = |text: Option<&str>| date(text).filter(|_| is_custom).map_or(String::new(), Day::iso);
        Period { choice, days, from: typed(from), to: typed(to) }
    }

    /// The first instant of the period and the first after it, as far as it has ends.
    pub(in crate::web) fn ends(&self, zone: &Zone) -> (Option<Timestamp>, Option<Timestamp>) {
        let (first, last) = (self.days.map(|(first, _)| first), self.days.map(|(_, last)| last));
        (first.map(|day| zone.start_of(day)), last.map(|day| zone.start_of(day.plus(1))))
    }

    /// As many days that lie right before.
    pub(in crate::web) fn before(&self) -> Option<(Day, Day)> {
        self.days.map(|(first, last)| {
            let length = last.number() - first.number() + 1;
            (first.plus(-length), first.plus(-1))
        })
    }

    /// The pairs of a list's address; what is the default is empty.
    pub(in crate::web) fn pairs(&self) -> [(&'static str, &str); 3] {
        [("range", if self.choice == "all" { "" } else { self.choice }), ("from", &self.from), ("to", &self.to)]
    }

    /// The component `range`.
    pub(in crate::web) fn view(&self) -> View {
        let options = choices(CHOICES.map(|choice| (choice, label(choice))));
        View { options, value: self.choice, from: self.from.clone(), to: self.to.clone() }
    }
}

/// The component `range`.
#[derive(Serialize)]
pub(in crate::web) struct View {
    options: Vec<Choice>,
    value: &'static str,
    from: String,
    to: String,
}

/// A figure against the days before, in words, and the colour that repeats them.
pub(in crate::web) fn change(now: i64, before: i64, said: impl Fn(i64) -> String) -> (Arg, &'static str) {
    let was = said(before);
    let by = (before > 0).then(|| (now.abs_diff(before) as i64).saturating_mul(100) / before).filter(|percent| *percent > 0);
    let text = match (now.cmp(&before), by) {
        (Ordering::Greater, Some(percent)) => Text::new("change-up-by").with("percent", percent).with("was", was),
        (Ordering::Greater, None) => Text::new("change-up").with("was", was),
        (Ordering::Less, Some(percent)) => Text::new("change-down-by").with("percent", percent).with("was", was),
        (Ordering::Less, None) => Text::new("change-down").with("was", was),
        (Ordering::Equal, _) if now == 0 => return (Arg::default(), ""),
        (Ordering::Equal, _) => Text::new("change-none"),
    };
    let trend = match now.cmp(&before) {
        Ordering::Greater => "good",
        Ordering::Less => "warn",
        Ordering::Equal => "",
    };
    (text.into(), trend)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(range: &str, from: &str, to: &str) -> Option<(String, String)> {
        let today = Day::parse("2026-11-22").unwrap();
        Period::read(Some(range), Some(from), Some(to), today).days.map(|(first, last)| (first.iso(), last.iso()))
    }

    #[test]
    fn presets_and_dates_are_days_of_the_shop() {
        let of = |first: &str, last: &str| Some((first.to_string(), last.to_string()));
        assert_eq!(days("30d", "", ""), of("2026-10-24", "2026-11-22"));
        assert_eq!(days("last-month", "", ""), of("2026-10-01", "2026-10-31"));
        assert_eq!(days("quarter", "", ""), of("2026-10-01", "2026-11-22"));
        assert_eq!(days("last-quarter", "", ""), of("2026-07-01", "2026-09-30"));
        assert_eq!(days("last-year", "", ""), of("2025-01-01", "2025-12-31"));
        assert_eq!(days("custom", "2026-03-02", "2026-02-01"), of("2026-02-01", "2026-03-02"));
        assert_eq!(days("custom", "2026-03-02", ""), of("2026-03-02", "2026-11-22"));
        for nonsense in ["", "all", "custom", "x"] {
            assert_eq!(days(nonsense, "x", ""), None, "{nonsense}");
        }
    }

    #[test]
    fn the_days_before_are_as_many() {
        let today = Day::parse("2026-11-22").unwrap();
        let before = Period::read(Some("7d"), None, None, today).before().unwrap();
        assert_eq!((before.0.iso(), before.1.iso()), ("2026-11-09".into(), "2026-11-15".into()));
    }
}
