//! An entry in a list of what a member earned: the list of all of them, and what adjusts one of them.

use serde::Serialize;

use crate::domain::money::Currency;
use crate::domain::reads::statement::{EntryRow, EntryStatus};
use crate::domain::time::Zone;
use crate::text::entry::{basis_of, title_of};
use crate::web::kit::path::of_own_entry;
use crate::web::kit::view::{Badge, earning_badge};

/// One entry of a list, ready to be shown.
#[derive(Serialize)]
pub(super) struct EntryRowView {
    href: String,
    /// Whose order, or what else happened.
    what: String,
    /// How it was computed, in short.
    how: String,
    badge: Badge,
    /// What the badge leaves open: until when it is pending, that it is in a payout.
    until: Option<String>,
    amount: String,
    on: String,
    exactly: String,
}

impl EntryRowView {
    pub(super) fn new(line: &EntryRow, currency: Currency, zone: &Zone) -> EntryRowView {
        EntryRowView {
            href: of_own_entry(line.id),
            what: title_of(line),
            how: basis_of(line, currency),
            badge: earning_badge(line.state, line.balance_kind, false),
            until: until(line, zone),
            amount: currency.format(line.amount),
            on: zone.date(line.at),
            exactly: zone.date_time(line.at),
        }
    }
}

fn until(line: &EntryRow, zone: &Zone) -> Option<String> {
    match line.state {
        EntryStatus::Holding => Some(format!("until {}", zone.date(line.available_at))),
        EntryStatus::Available if line.is_in_payout => Some("in a payout".into()),
        _ => None,
    }
}
