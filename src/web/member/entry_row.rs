//! An entry in a list of what a member earned: the list of all of them, and what adjusts one of them.

use serde::Serialize;

use crate::domain::reads::statement::{EntryRow, EntryStatus};
use crate::text::catalogue::Text;
use crate::text::entry::{basis_of, title_of};
use crate::web::kit::layout::Frame;
use crate::web::kit::path::of_own_entry;
use crate::web::kit::view::{Badge, earning_badge};

/// One entry of a list, ready to be shown.
#[derive(Serialize)]
pub(super) struct EntryRowView {
    href: String,
    /// Whose order, or what else happened.
    what: Text,
    /// How it was calculated, in short.
    how: Option<Text>,
    badge: Badge,
    /// What the badge leaves open: until when it is pending, that it is in a payout.
    until: Option<Text>,
    amount: String,
    on: String,
    exactly: String,
}

impl EntryRowView {
    pub(super) fn new(line: &EntryRow, frame: &Frame) -> EntryRowView {
        EntryRowView {
            href: of_own_entry(line.id),
            what: title_of(line),
            how: basis_of(line),
            badge: earning_badge(line.state, line.balance_kind, false),
            until: until(line, frame),
            amount: frame.money(line.amount),
            on: frame.date(line.at),
            exactly: frame.date_time(line.at),
        }
    }
}

fn until(line: &EntryRow, frame: &Frame) -> Option<Text> {
    match line.state {
        EntryStatus::Holding => Some(Text::new("entries-until").with("day", frame.app.zone().day_of(line.available_at))),
        EntryStatus::Available if line.is_in_payout => Some(Text::new("entries-in-payout")),
        _ => None,
    }
}
