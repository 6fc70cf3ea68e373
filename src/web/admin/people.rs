//! What partners and customers share: the guard that says whose list a page is of, and the lists' filters, sortable heads, rows and
//! files.

use std::collections::BTreeMap;

use rocket::FromForm;
use rocket::http::Status;
use rocket::outcome::Outcome;
use rocket::request::{FromRequest, Request};
use serde::Serialize;

use crate::app::App;
use crate::domain::account::{self, Account};
use crate::domain::code::Code;
use crate::domain::ids::AccountId;
use crate::domain::money::{Currency, Money};
use crate::domain::reads::code_stats;
use crate::domain::reads::figures::{AccountFigures, NetworkFigures};
use crate::domain::reads::list::{Cursor, Page};
use crate::domain::reads::people_list::{self, PeopleFilter, PeopleSort, PersonRow};
use crate::domain::roles::{PartnerKind, ReferralType, Role};
use crate::domain::shop::Shop;
use crate::domain::time::Day;
use crate::error::Error;
use crate::text::codes;
use crate::text::table::{Cell, Column, Table, column, summed};
use crate::text::words::number;
use crate::web::kit::files::FileStyle;
use crate::web::kit::layout::Frame;
use crate::web::kit::path;
use crate::web::kit::period::{self, Period};
use crate::web::kit::response::{Download, Failed};
use crate::web::kit::view::{Badge, NameLink, PER_PAGE, Pager};

/// The list that an address is below: a person has the same pages as a partner and as a customer, and they are mounted below both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PeopleList {
    Partners,
    Customers,
}

impl PeopleList {
    /// Where this list is.
    pub(super) fn path(self) -> &'static str {
        match self {
            PeopleList::Partners => "/admin/partners",
            PeopleList::Customers => "/admin/customers",
        }
    }

    /// The role of everybody in it.
    pub(super) fn role(self) -> Role {
        match self {
            PeopleList::Partners => Role::Partner,
            PeopleList::Customers => Role::Customer,
        }
    }

    /// Somebody of this list; who is in the other one is not found at this address.
    pub(super) async fn find(self, frame: &Frame, id: AccountId) -> crate::error::Result<Account> {
        frame.app.db.glance(move |conn| account::find_of_role(conn, id, self.role())).await
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for PeopleList {
    type Error = ();

    async fn from_request(req: &'r Request<'_>) -> Outcome<Self, (Status, ()), Status> {
        let base = req.route().map(|route| route.uri.base().to_string());
        match [PeopleList::Partners, PeopleList::Customers].into_iter().find(|list| base.as_deref() == Some(list.path())) {
            Some(list) => Outcome::Success(list),
            None => Outcome::Error((Status::NotFound, ())),
        }
    }
}

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
    sort: Option<&'r str>,
    order: Option<&'r str>,
    at: Option<&'r str>,
    page: Option<usize>,
}

/// The order that is not a column's own.
const REVERSED: &str = "reversed";

/// What a filter that is on says.
const YES: &str = "yes";

impl PeopleListForm<'_> {
    /// What the list reads.
    pub(super) fn query(&self, role: Role, period: &Period) -> PeopleFilter {
        PeopleFilter {
            role,
            text: self.q.unwrap_or("").trim().to_string(),
            kind: self.kind.and_then(PartnerKind::from_word),
            referral_type: self.r#type.and_then(ReferralType::from_word),
            referrer: self.referrer.map(AccountId),
            has_referred: self.has_referred == Some(YES),
            days: period.days,
            sort: self.sort.and_then(PeopleSort::from_word).unwrap_or(PeopleSort::Newest),
            reversed: self.order == Some(REVERSED),
            cursor: self.at.and_then(Cursor::parse),
            per_page: PER_PAGE,
        }
    }

    /// The days that count.
    pub(super) fn period(&self, today: Day) -> Period {
        Period::read(self.range, self.from, self.to, today)
    }

    /// Which page of the list it is, for the pager's words.
    pub(super) fn page_number(&self) -> usize {
        self.page.unwrap_or(1)
    }
}

/// The filter as it was chosen, and the addresses that a list's page links to.
#[derive(Serialize)]
pub(super) struct FilterView {
    path: &'static str,
    q: String,
    kind: &'static str,
    r#type: &'static str,
    referrer: String,
    has_referred: &'static str,
    period: period::View,
    sort: &'static str,
    order: &'static str,
    /// Whether anything narrows the list.
    is_narrowed: bool,
    /// The same people as a file.
    csv: String,
    /// The component `sort_header` of each column, by its sort's word.
    heads: BTreeMap<&'static str, SortHead>,
    #[serde(skip)]
    pairs: Vec<(&'static str, String)>,
}

/// The component `sort_header`.
#[derive(Serialize)]
struct SortHead {
    href: String,
    sorted: &'static str,
}

impl FilterView {
    pub(super) fn new(path: &'static str, query: &PeopleFilter, period: &Period) -> FilterView {
        let referrer = query.referrer.map_or(String::new(), |id| id.to_string());
        let kind = query.kind.map_or("", PartnerKind::as_str);
        let referral_type = query.referral_type.map_or("", ReferralType::as_str);
        let has_referred = if query.has_referred { YES } else { "" };
        let mut filters: Vec<(&'static str, String)> = vec![
            ("q", query.text.clone()),
            ("kind", kind.into()),
            ("type", referral_type.into()),
            ("referrer", referrer.clone()),
            ("brought", has_referred.into()),
        ];
        let is_narrowed = filters.iter().any(|(_, value)| !value.is_empty());
        filters.extend(period.pairs().map(|(name, value)| (name, value.to_string())));
        let csv = path::href(&format!("{path}.csv"), &borrowed(&filters));
        let sorted_by = |sort: PeopleSort, reversed: bool| {
            let mut pairs = filters.clone();
            pairs.push(("sort", if sort == PeopleSort::Newest { String::new() } else { sort.as_str().into() }));
            pairs.push(("order", if reversed { REVERSED.into() } else { String::new() }));
            pairs
        };
        let head = |sort: PeopleSort| SortHead {
            // The column that sorts the list already leads to the other order.
            href: path::href(path, &borrowed(&sorted_by(sort, query.sort == sort && !query.reversed))),
            sorted: match (query.sort == sort, sort.greatest_first() != query.reversed) {
                (false, _) => "",
                (true, true) => "descending",
                (true, false) => "ascending",
            },
        };
        FilterView {
            path,
            is_narrowed,
            csv,
            heads: PeopleSort::ALL.iter().map(|sort| (sort.as_str(), head(*sort))).collect(),
            q: query.text.clone(),
            kind,
            r#type: referral_type,
            has_referred,
            period: period.view(),
            sort: if query.sort == PeopleSort::Newest { "" } else { query.sort.as_str() },
            order: if query.reversed { REVERSED } else { "" },
            pairs: sorted_by(query.sort, query.reversed),
            referrer,
        }
    }

    /// Whether anything narrows the list.
    pub(super) fn is_narrowed(&self) -> bool {
        self.is_narrowed
    }

    /// The pager below a page of the list.
    pub(super) fn pager<T>(&self, page: &Page<T>, number: usize) -> Pager {
        Pager::new(page, number, self.path, &borrowed(&self.pairs))
    }
}

fn borrowed<'a>(pairs: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    pairs.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

pub(super) fn kind_badge(kind: PartnerKind) -> Badge {
    match kind {
        PartnerKind::Partner => Badge::neutral("Partner"),
        PartnerKind::Influencer => Badge::good("Influencer"),
    }
}

/// What the referrer was, at sign-up.
pub(super) fn type_badge(referral_type: ReferralType) -> Badge {
    match referral_type {
        ReferralType::Partner => Badge::neutral("Partner"),
        ReferralType::Influencer => Badge::good("Influencer"),
        ReferralType::Customer => Badge::neutral("Customer"),
        ReferralType::Organic => Badge::neutral("Organic"),
    }
}

/// Out of a hundred visitors, how many joined: `13 %`, or a dash when nobody has come.
pub(super) fn conversion(accounts: i64, visitors: i64) -> String {
    code_stats::conversion_percent(accounts, visitors).map_or("–".into(), |percent| format!("{percent} %"))
}

/// A row of either list, ready to be shown.
#[derive(Serialize)]
pub(super) struct PersonRowView {
    href: String,
    name: String,
    email: String,
    phone: Option<String>,
    kind: Option<Badge>,
    referral_type: Option<Badge>,
    referrer: Option<NameLink>,
    /// In words; `None` while a partner waits for approval.
    code: Option<String>,
    scans: String,
    visitors: String,
    direct: NetworkPart,
    indirect: NetworkPart,
    network: NetworkPart,
    earned: String,
    conversion: String,
    joined: String,
    joined_exactly: String,
}

/// What a part of a network did.
#[derive(Serialize)]
pub(super) struct NetworkPart {
    pub(super) sign_ups: String,
    pub(super) orders: String,
    pub(super) value: String,
    pub(super) earned: String,
}

impl NetworkPart {
    pub(super) fn new(branch: NetworkFigures, currency: Currency) -> NetworkPart {
        NetworkPart {
            sign_ups: number(branch.sign_ups),
            orders: number(branch.orders),
            value: currency.format(branch.value),
            earned: currency.format(branch.earned),
        }
    }
}

impl PersonRowView {
    pub(super) fn new(line: &PersonRow, role: Role, shop: &Shop) -> PersonRowView {
        let (zone, currency, figures) = (&shop.zone, shop.currency, &line.figures);
        PersonRowView {
            href: path::of_person(role, line.id),
            name: line.name.clone(),
            email: line.email.clone(),
            phone: line.phone.clone(),
            kind: line.partner_kind.map(kind_badge),
            referral_type: line.referral_type.map(type_badge),
            referrer: line.referrer.as_ref().map(NameLink::from),
            code: line.code.as_ref().map(|code| code.in_words()),
            scans: number(figures.scans),
            visitors: number(figures.visitors),
            direct: NetworkPart::new(figures.direct, currency),
            indirect: NetworkPart::new(figures.indirect, currency),
            network: NetworkPart::new(figures.network(), currency),
            earned: currency.format(figures.own_earned),
            conversion: conversion(figures.direct.sign_ups, figures.visitors),
            joined: zone.date(line.joined_at),
            joined_exactly: zone.date_time(line.joined_at),
        }
    }
}

/// The columns of either file.
const COLUMNS: [Column; 27] = [
    column("id"),
    column("name"),
    column("email"),
    column("phone"),
    column("partner_kind"),
    column("referral_type"),
    column("referrer_id"),
    column("referrer_name"),
    column("code"),
    column("from"),
    column("to"),
    column("scans"),
    column("unique_scans"),
    column("direct_sign_ups"),
    column("direct_orders"),
    column("direct_value"),
    column("direct_earned"),
    column("indirect_sign_ups"),
    column("indirect_orders"),
    column("indirect_value"),
    column("indirect_earned"),
    column("network_sign_ups"),
    column("network_orders"),
    column("network_value"),
    column("network_earned"),
    summed("earned"),
    column("joined_at"),
];

/// Rows of a file that are read at once: no read outlives them.
const CHUNK: usize = 500;

/// Everybody who fits, whatever page of the list is shown.
pub(super) async fn people_file(app: &App, style: FileStyle, name: &str, query: PeopleFilter) -> Result<Download, Failed> {
    let currency = app.shop().ok_or(Error::Missing)?.currency;
    let mut table = Table::styled(&style.0, &COLUMNS)?;
    let (days, mut after) = (query.days, None);
    loop {
        let query = query.clone();
        let lines = app.db.read(move |conn| people_list::people_chunk(conn, &query, after, CHUNK)).await?;
        let is_last = lines.len() < CHUNK;
        after = lines.last().map(|line| line.id);
        for line in lines {
            table.row(cells(line, days, currency))?;
        }
        if is_last {
            return Ok(Download::table(name.to_string(), table)?);
        }
    }
}

fn cells(line: PersonRow, days: Option<(Day, Day)>, currency: Currency) -> [Cell<'static>; COLUMNS.len()] {
    let (referrer_id, referrer) = match line.referrer {
        Some(someone) => (someone.id.to_string(), someone.name),
        None => Default::default(),
    };
    let (from, to) = (days.map(|(first, _)| first), days.map(|(_, last)| last));
    let AccountFigures { scans, visitors, direct, indirect, own_earned, .. } = line.figures;
    let network = line.figures.network();
    let amount = |amount: Money| Cell::Amount(currency, amount);
    [
        line.id.0.into(),
        line.name.into(),
        line.email.into(),
        line.phone.into(),
        line.partner_kind.map(codes::partner_kind).into(),
        line.referral_type.map(codes::referral_type).into(),
        referrer_id.into(),
        referrer.into(),
        line.code.as_ref().map_or("", Code::as_str).to_string().into(),
        from.into(),
        to.into(),
        scans.into(),
        visitors.into(),
        direct.sign_ups.into(),
        direct.orders.into(),
        amount(direct.value),
        amount(direct.earned),
        indirect.sign_ups.into(),
        indirect.orders.into(),
        amount(indirect.value),
        amount(indirect.earned),
        network.sign_ups.into(),
        network.orders.into(),
        amount(network.value),
        amount(network.earned),
        amount(own_earned),
        line.joined_at.into(),
    ]
}
