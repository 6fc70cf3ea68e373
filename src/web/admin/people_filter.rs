//! The address of a list of partners or customers: what was searched, chosen and sorted, and the links that lead from one choice to
//! the next. A list shows five figures of everybody, or, with `view=all`, every figure there is.

use std::collections::BTreeMap;

use rocket::FromForm;
use serde::Serialize;

use crate::domain::ids::AccountId;
use crate::domain::reads::list::{Cursor, Page};
use crate::domain::reads::people_list::{self, PeopleFilter, PeopleSort, Reach};
use crate::domain::roles::{PartnerKind, ReferralType, Role};
use crate::domain::time::Day;
use crate::text::catalogue::{Arg, Text};
use crate::web::kit::layout::Frame;
use crate::web::kit::path;
use crate::web::kit::period::{self, Period};
use crate::web::kit::view::{Choice, PER_PAGE, Pager, Tab};

/// The filter of a list's address as it was opened. What makes no sense reads as not chosen.
#[derive(FromForm)]
pub(super) struct PeopleListForm<'r> {
    q: Option<&'r str>,
    kind: Option<&'r str>,
    r#type: Option<&'r str>,
    referrer: Option<i64>,
    #[field(name = "brought")]
    has_referred: Option<&'r str>,
    range: Option<&'r str>,
    from: Option<&'r str>,
    to: Option<&'r str>,
    reach: Option<&'r str>,
    sort: Option<&'r str>,
    order: Option<&'r str>,
    view: Option<&'r str>,
    at: Option<&'r str>,
    page: Option<usize>,
}

/// The order that is not a column's own.
const REVERSED: &str = "reversed";
/// What a filter that is on says.
const YES: &str = "yes";
/// The view that has every figure.
const ALL: &str = "all";

/// A list's address, read: what the file is asked for, and how it is shown.
pub(super) struct PeopleLookup {
    pub(super) query: PeopleFilter,
    pub(super) period: Period,
    pub(super) reach: Reach,
    pub(super) shows_all: bool,
    /// What the list is sorted by as long as nothing is chosen.
    usual: PeopleSort,
    page: usize,
}

impl PeopleListForm<'_> {
    /// Reads the address. Nothing chosen, whoever sold most comes first.
    pub(super) async fn lookup(&self, role: Role, frame: &Frame) -> crate::error::Result<PeopleLookup> {
        let period = self.period(frame.app.today());
        let sort = self.sort.and_then(PeopleSort::from_word);
        let chosen = self.reach.and_then(Reach::from_word);
        let reach = chosen.or(sort.and_then(PeopleSort::reach)).unwrap_or(Reach::Network);
        let shows_all = self.view == Some(ALL);
        // Whoever is looked for is found, also where they sold nothing in these days.
        let finds_somebody = !self.searched().is_empty() || self.referrer.is_some();
        let by_sales = PeopleSort::NetworkValue.within(if shows_all { Reach::Network } else { reach });
        let mut query = PeopleFilter {
            role,
            text: self.searched().to_string(),
            kind: self.kind.and_then(PartnerKind::from_word),
            referral_type: self.r#type.and_then(ReferralType::from_word),
            referrer: self.referrer.map(AccountId),
            has_referred: self.has_referred == Some(YES),
            days: period.days,
            sort: by_sales,
            reversed: self.order == Some(REVERSED),
            cursor: self.at.and_then(Cursor::parse),
            per_page: PER_PAGE,
        };
        let asked = query.clone();
        let begins_with_greatest = frame.app.db.glance(move |conn| people_list::begins_with_greatest(conn, &asked)).await?;
        let usual = match begins_with_greatest && !(finds_somebody && period.days.is_some()) {
            true => by_sales,
            false => PeopleSort::Newest,
        };
        let sort = sort.unwrap_or(usual);
        query.sort = if shows_all { sort } else { sort.within(reach) };
        Ok(PeopleLookup { query, period, reach, shows_all, usual, page: self.page.unwrap_or(1) })
    }

    /// What was searched for.
    pub(super) fn searched(&self) -> &str {
        self.q.unwrap_or("").trim()
    }

    /// The days that count.
    fn period(&self, today: Day) -> Period {
        Period::read(self.range, self.from, self.to, today)
    }
}

/// The pairs of an address.
type Pairs = Vec<(&'static str, String)>;

impl PeopleLookup {
    /// Who is shown, in whatever columns and order.
    fn who(&self) -> Pairs {
        let query = &self.query;
        vec![
            ("q", query.text.clone()),
            ("kind", query.kind.map_or("", PartnerKind::as_str).into()),
            ("type", query.referral_type.map_or("", ReferralType::as_str).into()),
            ("referrer", query.referrer.map_or(String::new(), |id| id.to_string())),
            ("brought", if query.has_referred { YES.into() } else { String::new() }),
        ]
    }

    fn who_and_when(&self) -> Pairs {
        let when = self.period.pairs().map(|(name, value)| (name, value.to_string()));
        self.who().into_iter().chain(when).collect()
    }

    /// The same people in another order, as far as `reach`.
    fn sorted(&self, reach: Reach, sort: PeopleSort, reversed: bool, shows_all: bool) -> Pairs {
        let reach_is_said = reach != Reach::Network && !shows_all;
        let usual = self.usual.within(if shows_all { Reach::Network } else { reach });
        let mut pairs = self.who_and_when();
        pairs.push(("view", if shows_all { ALL.into() } else { String::new() }));
        pairs.push(("reach", if reach_is_said { reach.as_str().into() } else { String::new() }));
        pairs.push(("sort", if sort == usual { String::new() } else { sort.as_str().into() }));
        pairs.push(("order", if reversed { REVERSED.into() } else { String::new() }));
        pairs
    }
}

/// The filter as it was chosen, and the addresses that a list's page links to.
#[derive(Serialize)]
pub(super) struct FilterView {
    path: &'static str,
    q: String,
    referrer: String,
    period: period::View,
    sort: &'static str,
    sorts: Vec<Choice>,
    reach: &'static str,
    /// Total, direct or indirect: the component `segments`.
    reaches: Vec<Tab>,
    /// What narrows the list further.
    picks: Vec<Pick>,
    is_picked: bool,
    shows_all: bool,
    /// Where the other view is.
    other_view: String,
    /// Whether anything narrows the list.
    is_narrowed: bool,
    /// Sorted by a figure of some days, it holds those who have any: everybody is at this address.
    everybody: Option<String>,
    /// The same people as a file.
    csv: String,
    /// The component `sort_header` of each column, by its sort's word.
    heads: BTreeMap<&'static str, SortHead>,
    /// The same of the columns that `reach` decides.
    sign_ups: SortHead,
    orders: SortHead,
    value: SortHead,
    #[serde(skip)]
    pairs: Pairs,
    #[serde(skip)]
    page: usize,
}

/// The component `sort_header`.
#[derive(Serialize)]
struct SortHead {
    href: String,
    sorted: &'static str,
}

/// The component `pick`.
#[derive(Serialize)]
pub(super) struct Pick {
    name: &'static str,
    label: Text,
    options: Vec<Choice>,
    value: &'static str,
}

impl Pick {
    pub(super) fn new(name: &'static str, label: Text, options: Vec<Choice>, value: &'static str) -> Pick {
        Pick { name, label, options, value }
    }
}

impl FilterView {
    pub(super) fn new(path: &'static str, lookup: &PeopleLookup, picks: Vec<Pick>, frame: &Frame) -> FilterView {
        let PeopleLookup { query, period, reach, shows_all, .. } = lookup;
        let (reach, shows_all) = (*reach, *shows_all);
        let to = |pairs: Pairs| path::href(path, &borrowed(&pairs));
        let head = |sort: PeopleSort| SortHead {
            // The column that sorts the list already leads to the other order.
            href: to(lookup.sorted(reach, sort, query.sort == sort && !query.reversed, shows_all)),
            sorted: match (query.sort == sort, sort.greatest_first() != query.reversed) {
                (false, _) => "",
                (true, true) => "descending",
                (true, false) => "ascending",
            },
        };
        let to_reach = |other: Reach| {
            let href = to(lookup.sorted(other, query.sort.within(other), query.reversed, false));
            Tab::new(reach_in_words(other), href, other == reach)
        };
        FilterView {
            path,
            is_narrowed: lookup.who().iter().any(|(_, value)| !value.is_empty()),
            csv: path::href(&format!("{path}.csv"), &borrowed(&lookup.who_and_when())),
            heads: PeopleSort::ALL.iter().map(|sort| (sort.as_str(), head(*sort))).collect(),
            sign_ups: head(PeopleSort::Network.within(reach)),
            orders: head(PeopleSort::NetworkOrders.within(reach)),
            value: head(PeopleSort::NetworkValue.within(reach)),
            q: query.text.clone(),
            referrer: query.referrer.map_or(String::new(), |id| id.to_string()),
            period: period.view(),
            sort: query.sort.as_str(),
            sorts: sorts(query.role, reach, shows_all, frame),
            reach: if reach == Reach::Network { "" } else { reach.as_str() },
            reaches: [Reach::Network, Reach::Direct, Reach::Indirect].map(to_reach).into(),
            is_picked: picks.iter().any(|pick| !pick.value.is_empty()),
            picks,
            shows_all,
            other_view: to(lookup.sorted(reach, query.sort, query.reversed, !shows_all)),
            everybody: (!query.holds_all()).then(|| to(lookup.sorted(reach, PeopleSort::Newest, false, shows_all))),
            pairs: lookup.sorted(reach, query.sort, query.reversed, shows_all),
            page: lookup.page,
        }
    }

    /// Whether anything narrows the list.
    pub(super) fn is_narrowed(&self) -> bool {
        self.is_narrowed
    }

    /// The pager below a page of the list.
    pub(super) fn pager<T>(&self, page: &Page<T>) -> Pager {
        Pager::new(page, self.page, self.path, &borrowed(&self.pairs))
    }
}

fn reach_in_words(reach: Reach) -> Text {
    match reach {
        Reach::Network => Text::new("people-total"),
        Reach::Direct => Text::new("people-direct"),
        Reach::Indirect => Text::new("people-indirect"),
    }
}

/// The figure that a list can be sorted by, where every column is shown.
fn column_in_words(sort: PeopleSort) -> Text {
    match sort {
        PeopleSort::Newest => Text::new("people-newest"),
        PeopleSort::Name => Text::new("people-name"),
        PeopleSort::Scans => Text::new("people-scans"),
        PeopleSort::Direct => Text::new("people-direct-sign-ups"),
        PeopleSort::DirectOrders => Text::new("people-direct-orders"),
        PeopleSort::DirectValue => Text::new("people-direct-net-sales"),
        PeopleSort::DirectEarned => Text::new("people-direct-earnings"),
        PeopleSort::Indirect => Text::new("people-indirect-sign-ups"),
        PeopleSort::IndirectOrders => Text::new("people-indirect-orders"),
        PeopleSort::IndirectValue => Text::new("people-indirect-net-sales"),
        PeopleSort::IndirectEarned => Text::new("people-indirect-earnings"),
        PeopleSort::Network => Text::new("people-network-sign-ups"),
        PeopleSort::NetworkOrders => Text::new("people-network-orders"),
        PeopleSort::NetworkValue => Text::new("people-network-net-sales"),
        PeopleSort::NetworkEarned => Text::new("people-network-earnings"),
        PeopleSort::Earned => Text::new("people-own"),
    }
}

/// What the list can be sorted by without its heads, which a phone doesn't show.
fn sorts(role: Role, reach: Reach, shows_all: bool, frame: &Frame) -> Vec<Choice> {
    let choice = |sort: PeopleSort, label: Text| {
        let figure: Arg = label.into();
        Choice::new(sort.as_str(), frame.say(&Text::new("people-sorted-by").with("figure", figure)))
    };
    if shows_all {
        return PeopleSort::ALL.iter().map(|sort| choice(*sort, column_in_words(*sort))).collect();
    }
    let earned = if role == Role::Partner { Text::new("people-commission") } else { Text::new("people-credit") };
    vec![
        choice(PeopleSort::NetworkValue.within(reach), Text::new("people-net-sales")),
        choice(PeopleSort::Earned, earned),
        choice(PeopleSort::NetworkOrders.within(reach), Text::new("people-orders")),
        choice(PeopleSort::Network.within(reach), Text::new("people-sign-ups")),
        choice(PeopleSort::Scans, Text::new("people-scans")),
        choice(PeopleSort::Newest, Text::new("people-newest")),
        choice(PeopleSort::Name, Text::new("people-name")),
    ]
}

fn borrowed<'a>(pairs: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    pairs.iter().map(|(name, value)| (*name, value.as_str())).collect()
}
