//! The days that a file is about, as instants.

use crate::domain::time::{Day, Timestamp, Zone};

/// Some days of the shop: from an instant on, and before another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub from: Timestamp,
    pub until: Timestamp,
}

impl Span {
    /// From one day to another, both included; `None` is all time.
    pub fn of(days: Option<(Day, Day)>, zone: &Zone) -> Span {
        match days {
            Some((first, last)) => Span { from: zone.start_of(first), until: zone.start_of(last.plus(1)) },
            None => Span { from: Timestamp::from_ms(i64::MIN), until: Timestamp::from_ms(i64::MAX) },
        }
    }
}
