//! The Rust half of `templates/components.html`: one struct for each component that many pages use, with the names of its parameters.
//!
//! Addresses in them are the shop's own, without `frame.at`. What they say is an [`Arg`]: a message or a figure, which the component
//! writes for the reader, or words that are written already, such as a name.

use serde::Serialize;

use crate::domain::account::contact_of;
use crate::domain::ledger::BalanceKind;
use crate::domain::reads::buyers::Buyer;
use crate::domain::reads::list::{Cursor, Page, Total};
use crate::domain::reads::people_list::Someone;
use crate::domain::reads::statement::EntryStatus;
use crate::domain::roles::Role;
use crate::domain::time::{Timestamp, Zone};
use crate::text::catalogue::{Arg, Text};
use crate::text::codes;
use crate::text::words::ago;
use crate::web::kit::path;

/// One figure of the component `tiles`.
#[derive(Serialize, Default)]
pub(in crate::web) struct Tile {
    label: Arg,
    figure: Arg,
    note: Arg,
    /// Colours the note: `good`, `warn` or `bad`, or nothing. The note says it in words too.
    trend: &'static str,
    href: Option<String>,
}

impl Tile {
    pub(in crate::web) fn new(label: impl Into<Arg>, figure: impl Into<Arg>) -> Tile {
        Tile { label: label.into(), figure: figure.into(), ..Tile::default() }
    }

    pub(in crate::web) fn note(self, note: impl Into<Arg>) -> Tile {
        Tile { note: note.into(), ..self }
    }

    /// A note with the colour that repeats it, as `period::change` says them.
    pub(in crate::web) fn change(self, (note, trend): (impl Into<Arg>, &'static str)) -> Tile {
        Tile { note: note.into(), trend, ..self }
    }

    /// The list that explains the figure.
    pub(in crate::web) fn leads_to(self, href: impl Into<String>) -> Tile {
        Tile { href: Some(href.into()), ..self }
    }
}

/// One line of the component `facts`: what it is, and a text, a link or a badge.
#[derive(Serialize, Default)]
pub(in crate::web) struct Fact {
    label: Arg,
    text: Arg,
    href: Option<String>,
    badge: Option<Badge>,
}

impl Fact {
    pub(in crate::web) fn new(label: impl Into<Arg>, text: impl Into<Arg>) -> Fact {
        Fact { label: label.into(), text: text.into(), ..Fact::default() }
    }

    /// A text that leads somewhere.
    pub(in crate::web) fn link(label: impl Into<Arg>, link: NameLink) -> Fact {
        Fact { href: Some(link.href), ..Fact::new(label, link.name) }
    }

    pub(in crate::web) fn badge(self, badge: impl Into<Option<Badge>>) -> Fact {
        Fact { badge: badge.into(), ..self }
    }
}

/// The component `badge`: a status in a word, and the colour that repeats it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(in crate::web) struct Badge {
    pub(in crate::web) label: Arg,
    pub(in crate::web) kind: &'static str,
}

impl Badge {
    pub(in crate::web) fn good(label: impl Into<Arg>) -> Badge {
        Badge { label: label.into(), kind: "good" }
    }

    pub(in crate::web) fn warn(label: impl Into<Arg>) -> Badge {
        Badge { label: label.into(), kind: "warn" }
    }

    pub(in crate::web) fn bad(label: impl Into<Arg>) -> Badge {
        Badge { label: label.into(), kind: "bad" }
    }

    pub(in crate::web) fn neutral(label: impl Into<Arg>) -> Badge {
        Badge { label: label.into(), kind: "neutral" }
    }
}

/// The status of an earning. Commission is paid out, store credit is spent; members read of payouts beside it.
pub(in crate::web) fn earning_badge(state: EntryStatus, balance: BalanceKind, is_in_payout: bool) -> Badge {
    let word = codes::entry_status(state, balance).text;
    match (state, balance) {
        (EntryStatus::Holding, _) => Badge::neutral(word),
        (EntryStatus::InReview, _) => Badge::warn(word),
        (EntryStatus::Available, BalanceKind::Commission) if is_in_payout => Badge::good(Text::new("earning-in-payout")),
        (EntryStatus::Available | EntryStatus::Paid, _) => Badge::good(word),
        (EntryStatus::Reversed, _) => Badge::bad(word),
    }
}

/// A name and where it leads.
#[derive(Debug, Serialize)]
pub(in crate::web) struct NameLink {
    pub(in crate::web) name: String,
    pub(in crate::web) href: String,
}

impl NameLink {
    pub(in crate::web) fn new(name: impl Into<String>, href: impl Into<String>) -> NameLink {
        NameLink { name: name.into(), href: href.into() }
    }
}

impl From<&Someone> for NameLink {
    fn from(someone: &Someone) -> Self {
        NameLink::new(&someone.name, path::of_person(someone.role, someone.id))
    }
}

/// The component `when`: a moment in a few words, and exactly.
#[derive(Serialize)]
pub(in crate::web) struct Moment {
    label: Arg,
    iso: String,
    exact: Arg,
}

impl Moment {
    pub(in crate::web) fn ago(at: Timestamp, now: Timestamp, zone: &Zone) -> Moment {
        Moment { label: ago(at, now, zone).into(), iso: Zone::iso(at), exact: (at, zone).into() }
    }

    /// To the minute, where a day has several.
    pub(in crate::web) fn exactly(at: Timestamp, zone: &Zone) -> Moment {
        Moment { label: (at, zone).into(), iso: Zone::iso(at), exact: (at, zone).into() }
    }

    pub(in crate::web) fn on(at: Timestamp, zone: &Zone) -> Moment {
        Moment { label: zone.day_of(at).into(), iso: Zone::iso(at), exact: (at, zone).into() }
    }
}

/// One of the component `tabs`.
#[derive(Serialize)]
pub(in crate::web) struct Tab {
    label: Arg,
    href: String,
    current: bool,
}

impl Tab {
    pub(in crate::web) fn new(label: impl Into<Arg>, href: impl Into<String>, current: bool) -> Tab {
        Tab { label: label.into(), href: href.into(), current }
    }
}

/// A page above this one, in the component `heading`.
#[derive(Serialize)]
pub(in crate::web) struct Crumb {
    label: Arg,
    href: String,
}

impl Crumb {
    pub(in crate::web) fn new(label: impl Into<Arg>, href: impl Into<String>) -> Crumb {
        Crumb { label: label.into(), href: href.into() }
    }

    /// The list that somebody of this role is in.
    pub(in crate::web) fn list_of(role: Role) -> Crumb {
        match role {
            Role::Partner => Crumb::new(Text::new("nav-partners"), "/admin/partners"),
            _ => Crumb::new(Text::new("nav-customers"), "/admin/customers"),
        }
    }
}

/// The component `pager`: "1–50 of 12,480", and the pages before and after.
#[derive(Serialize)]
pub(in crate::web) struct Pager {
    pub(in crate::web) summary: Arg,
    pub(in crate::web) prev: Option<String>,
    pub(in crate::web) next: Option<String>,
}

/// Rows on a page.
pub(in crate::web) const PER_PAGE: usize = 50;

/// The number of a page is in its address, where anybody may write anything.
const MOST_PAGES: usize = 1_000_000;

impl Pager {
    /// `number_of_page` counts from 1 and only serves the summary: the place itself is the cursor's.
    pub(in crate::web) fn new<T>(page: &Page<T>, number_of_page: usize, path: &str, chosen: &[(&str, &str)]) -> Pager {
        let neighbour = |cursor: &Option<Cursor>, to: usize| {
            cursor.as_ref().map(|cursor| {
                let (at, to) = (cursor.to_string(), to.to_string());
                path::href(path, &[chosen, &[("at", at.as_str()), ("page", to.as_str())]].concat())
            })
        };
        // Back on the first page, the number may have drifted: people joined meanwhile.
        let here = if page.earlier.is_none() { 1 } else { number_of_page.clamp(2, MOST_PAGES) };
        let first = (here - 1) * PER_PAGE + 1;
        let last = first + page.rows.len().saturating_sub(1);
        let (first, last) = (first as i64, last as i64);
        let summary = match (page.rows.len(), page.total) {
            (0, _) => Arg::default(),
            (_, Total::MoreThan(most)) => {
                Text::new("pager-many").with("first", first).with("last", last).with("most", most).into()
            }
            (_, Total::Exact(total)) => {
                Text::new("pager-range").with("first", first).with("last", last).with("total", total.max(last)).into()
            }
        };
        Pager { summary, prev: neighbour(&page.earlier, here.saturating_sub(1)), next: neighbour(&page.later, here + 1) }
    }
}

/// One option of the components `select`, `pick` and `radios`.
#[derive(Serialize)]
pub(in crate::web) struct Choice {
    pub(in crate::web) value: String,
    pub(in crate::web) label: Arg,
    /// A sentence below the label; only `radios` show it.
    pub(in crate::web) hint: Option<Arg>,
}

impl Choice {
    pub(in crate::web) fn new(value: impl Into<String>, label: impl Into<Arg>) -> Choice {
        Choice { value: value.into(), label: label.into(), hint: None }
    }

    pub(in crate::web) fn hint(self, hint: impl Into<Arg>) -> Choice {
        Choice { hint: Some(hint.into()), ..self }
    }

    /// One of several people who fit what was typed.
    pub(in crate::web) fn of_buyer(one: &Buyer) -> Choice {
        let contact = contact_of(one.email.as_deref(), one.phone.as_deref());
        let code = one.code.as_ref().map_or(String::new(), |code| format!(" · {}", code.in_words()));
        Choice::new(one.who.id.to_string(), one.who.name.clone()).hint(format!("{contact}{code}"))
    }
}

/// The options of a `select` with fixed words.
pub(in crate::web) fn choices<'a, L: Into<Arg>>(entries: impl IntoIterator<Item = (&'a str, L)>) -> Vec<Choice> {
    entries.into_iter().map(|(value, label)| Choice::new(value, label)).collect()
}

/// A field that a page carries along unseen: the component `carried`.
#[derive(Serialize)]
pub(in crate::web) struct HiddenField {
    pub(in crate::web) name: String,
    pub(in crate::web) value: String,
}

impl HiddenField {
    pub(in crate::web) fn new(name: impl Into<String>, value: impl Into<String>) -> HiddenField {
        HiddenField { name: name.into(), value: value.into() }
    }
}
