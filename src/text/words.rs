//! Small words: how long ago something was, what a line of an order is called, a reason as a sentence.

use crate::domain::price::Line;
use crate::domain::time::{Timestamp, Zone};
use crate::text::catalogue::{Arg, Text};

/// A reason as somebody typed it, ending like a sentence.
pub(crate) fn as_sentence(reason: &str) -> String {
    let is_whole = reason.ends_with(['.', '!', '?', '…']);
    if is_whole { reason.to_string() } else { format!("{reason}.") }
}

/// How long ago, in the words that a list has room for: `just now`, `5 minutes ago`, `yesterday`, else the date.
pub(crate) fn ago(then: Timestamp, now: Timestamp, zone: &Zone) -> Text {
    let minutes = (now.as_ms() - then.as_ms()) / 60_000;
    let days = zone.day_of(now).number() - zone.day_of(then).number();
    match (minutes, days) {
        (..1, _) => Text::new("ago-now"),
        (1..60, _) => Text::new("ago-minutes").with("n", minutes),
        (_, 0) => Text::new("ago-hours").with("n", minutes / 60),
        (_, 1) => Text::new("ago-yesterday"),
        (_, 2..7) => Text::new("ago-days").with("n", i64::from(days)),
        _ => Text::new("ago-date").with("day", zone.day_of(then)),
    }
}

/// What a line of an order is called; a plain amount names nothing.
pub(crate) fn line_name(line: &Line) -> Arg {
    thing_name(line.name.as_ref())
}

pub(crate) fn thing_name(name: Option<&String>) -> Arg {
    name.map_or_else(|| Text::new("order-line-plain").into(), Arg::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::catalogue::{Catalogue, Reader};

    #[test]
    fn time_ago_is_said_as_people_say_it() {
        let (zone, catalogue) = (Zone::utc(), Catalogue::built_in());
        let now = Timestamp::from_ms(1_795_348_800_000); // 2026-11-22 12:00 UTC
        let said = |minutes: i64| catalogue.say(Reader::default(), &ago(now.plus_minutes(-minutes), now, &zone));
        assert_eq!(
            [0, 1, 59, 61, 180, 60 * 13, 60 * 24 * 3, 60 * 24 * 30].map(said),
            ["just now", "1 minute ago", "59 minutes ago", "1 hour ago", "3 hours ago", "yesterday", "3 days ago", "23 Oct 2026"]
        );
    }
}
