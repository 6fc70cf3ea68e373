//! What the lists of partners and of customers share: filters, sortable heads, pager, file, and the links to a person.

use std::collections::BTreeMap;

use rocket::FromForm;
use rocket::request::FromParam;
use serde::Serialize;

use crate::app::App;
use crate::domain::code::Code;
use crate::domain::ids::AccountId;
use crate::domain::money::{Currency, Money};
use crate::domain::reads::code_stats;
use crate::domain::reads::figures::{Branch, Figures};
use crate::domain::reads::list::{Cursor, Page};
use crate::domain::reads::people_list::{self, Line, Query, Sort};
use crate::domain::roles::{PartnerKind, ReferralType, Role};
use crate::domain::shop::Shop;
use crate::domain::time::{Day, Zone};
use crate::error::Error;
use crate::text::table::{Cell, Table};
use crate::text::words::number;
use crate::web::kit::listing::{self, Pager};
pub(super) use crate::web::kit::path::of_person as path_of;
use crate::web::kit::period::{self, Period};
use crate::web::kit::response::{Download, Failed};
pub(super) use crate::web::kit::view::{Badge, NameLink};

/// Whose page is asked for. Text that is no number is nobody's, which is the same 404 as any other stranger.
pub(super) struct Whom(pub(super) AccountId);

impl<'a> FromParam<'a> for Whom {
    type Error = std::convert::Infallible;

    fn from_param(text: &'a str) -> Result<Self, Self::Error> {
        const NOBODY: i64 = 0;
        Ok(Whom(AccountId(text.parse().unwrap_or(NOBODY))))
    }
}

/// A list's address as it was opened. What makes no sense reads as not chosen.
#[derive(FromForm)]
pub(super) struct Asked<'r> {
    q: Option<&'r str>,
    kind: Option<&'r str>,
    r#type: Option<&'r str>,
    referrer: Option<i64>,
    brought: Option<&'r str>,
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

impl Asked<'_> {
    /// What the domain is asked for.
    pub(super) fn query(&self, role: Role, period: &Period) -> Query {
        Query {
            role,
            text: self.q.unwrap_or("").trim().to_string(),
            kind: self.kind.and_then(PartnerKind::from_word),
            referral_type: self.r#type.and_then(ReferralType::from_word),
            referrer: self.referrer.map(AccountId),
            brought: self.brought == Some(YES),
            days: period.days,
            sort: self.sort.and_then(Sort::from_word).unwrap_or(Sort::Newest),
            reversed: self.order == Some(REVERSED),
            cursor: self.at.and_then(Cursor::parse),
            per_page: listing::PER_PAGE,
        }
    }

    /// The days that count.
    pub(super) fn period(&self, today: Day) -> Period {
        Period::read(self.range, self.from, self.to, today)
    }

    /// Which page of the list it is, for the pager's words.
    pub(super) fn number(&self) -> usize {
        self.page.unwrap_or(1)
    }
}

/// What was chosen, and the addresses that a list's page links to.
#[derive(Serialize)]
pub(super) struct Chosen {
    path: &'static str,
    q: String,
    kind: &'static str,
    r#type: &'static str,
    referrer: String,
    brought: &'static str,
    period: period::View,
    sort: &'static str,
    order: &'static str,
    /// Whether anything narrows the list.
    is_narrowed: bool,
    /// The same people as a file.
    csv: String,
    /// The component `sort_header` of each column, by its sort's word.
    heads: BTreeMap<&'static str, Head>,
    #[serde(skip)]
    pairs: Vec<(&'static str, String)>,
}

/// The component `sort_header`.
#[derive(Serialize)]
struct Head {
    href: String,
    sorted: &'static str,
}

impl Chosen {
    pub(super) fn new(path: &'static str, query: &Query, period: &Period) -> Chosen {
        let referrer = query.referrer.map_or(String::new(), |id| id.to_string());
        let kind = query.kind.map_or("", PartnerKind::as_str);
        let referral_type = query.referral_type.map_or("", ReferralType::as_str);
        let brought = if query.brought { YES } else { "" };
        let mut filters: Vec<(&'static str, String)> = vec![
            ("q", query.text.clone()),
            ("kind", kind.into()),
            ("type", referral_type.into()),
            ("referrer", referrer.clone()),
            ("brought", brought.into()),
        ];
        let is_narrowed = filters.iter().any(|(_, value)| !value.is_empty());
        filters.extend(period.pairs().map(|(name, value)| (name, value.to_string())));
        let csv = listing::href(&format!("{path}.csv"), &borrowed(&filters));
        let sorted_by = |sort: Sort, reversed: bool| {
            let mut pairs = filters.clone();
            pairs.push(("sort", if sort == Sort::Newest { String::new() } else { sort.as_str().into() }));
            pairs.push(("order", if reversed { REVERSED.into() } else { String::new() }));
            pairs
        };
        let head = |sort: Sort| Head {
            // The column that sorts the list already leads to the other order.
            href: listing::href(path, &borrowed(&sorted_by(sort, query.sort == sort && !query.reversed))),
            sorted: match (query.sort == sort, sort.greatest_first() != query.reversed) {
                (false, _) => "",
                (true, true) => "descending",
                (true, false) => "ascending",
            },
        };
        Chosen {
            path,
            is_narrowed,
            csv,
            heads: Sort::ALL.iter().map(|sort| (sort.as_str(), head(*sort))).collect(),
            q: query.text.clone(),
            kind,
            r#type: referral_type,
            brought,
            period: period.view(),
            sort: if query.sort == Sort::Newest { "" } else { query.sort.as_str() },
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
        PartnerKind::Partner => Badge { label: "Partner", kind: "neutral" },
        PartnerKind::Influencer => Badge { label: "Influencer", kind: "good" },
    }
}

/// What the referrer was, at sign-up.
pub(super) fn type_badge(referral_type: ReferralType) -> Badge {
    match referral_type {
        ReferralType::Partner => Badge { label: "Partner", kind: "neutral" },
        ReferralType::Influencer => Badge { label: "Influencer", kind: "good" },
        ReferralType::Customer => Badge { label: "Customer", kind: "neutral" },
        ReferralType::Organic => Badge { label: "Organic", kind: "neutral" },
    }
}

/// Out of a hundred visitors, how many joined: `13 %`, or a dash when nobody has come.
pub(super) fn conversion(accounts: i64, visitors: i64) -> String {
    code_stats::conversion_percent(accounts, visitors).map_or("–".into(), |percent| format!("{percent} %"))
}

/// A row of either list, ready to be shown.
#[derive(Serialize)]
pub(super) struct Row {
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
    direct: Part,
    indirect: Part,
    network: Part,
    earned: String,
    conversion: String,
    joined: String,
    joined_exactly: String,
}

/// What a part of a network did.
#[derive(Serialize)]
pub(super) struct Part {
    pub(super) sign_ups: String,
    pub(super) orders: String,
    pub(super) value: String,
    pub(super) earned: String,
}

impl Part {
    pub(super) fn new(branch: Branch, currency: Currency) -> Part {
        Part {
            sign_ups: number(branch.sign_ups),
            orders: number(branch.orders),
            value: currency.format(branch.value),
            earned: currency.format(branch.earned),
        }
    }
}

impl Row {
    pub(super) fn new(line: &Line, role: Role, shop: &Shop) -> Row {
        let (zone, currency, figures) = (&shop.zone, shop.currency, &line.figures);
        Row {
            href: path_of(role, line.id),
            name: line.name.clone(),
            email: line.email.clone(),
            phone: line.phone.clone(),
            kind: line.partner_kind.map(kind_badge),
            referral_type: line.referral_type.map(type_badge),
            referrer: line.referrer.as_ref().map(NameLink::from),
            code: line.code.as_ref().map(|code| code.in_words()),
            scans: number(figures.scans),
            visitors: number(figures.visitors),
            direct: Part::new(figures.direct, currency),
            indirect: Part::new(figures.indirect, currency),
            network: Part::new(figures.network(), currency),
            earned: currency.format(figures.own_earned),
            conversion: conversion(figures.direct.sign_ups, figures.visitors),
            joined: zone.date(line.joined_at),
            joined_exactly: zone.date_time(line.joined_at),
        }
    }
}

/// The columns of either file.
const COLUMNS: [&str; 27] = [
    "id",
    "name",
    "email",
    "phone",
    "partner_kind",
    "referral_type",
    "referrer_id",
    "referrer_name",
    "code",
    "from",
    "to",
    "scans",
    "unique_scans",
    "direct_sign_ups",
    "direct_orders",
    "direct_value",
    "direct_earned",
    "indirect_sign_ups",
    "indirect_orders",
    "indirect_value",
    "indirect_earned",
    "network_sign_ups",
    "network_orders",
    "network_value",
    "network_earned",
    "earned",
    "joined_at",
];

/// How many rows of a file are read at once: no read outlives them.
const CHUNK: usize = 500;

/// Everybody who fits, whatever page of the list is shown.
pub(super) async fn file_of(app: &App, name: &str, query: Query) -> Result<Download, Failed> {
    let currency = app.shop().ok_or(Error::Missing)?.currency;
    let mut table = Table::new(&COLUMNS)?;
    let mut after = None;
    loop {
        let asked = query.clone();
        let lines = app.db.read(move |conn| people_list::chunk(conn, &asked, after, CHUNK)).await?;
        let is_last = lines.len() < CHUNK;
        after = lines.last().map(|line| line.id);
        for line in lines {
            table.row(cells(line, query.days, currency))?;
        }
        if is_last {
            return Ok(Download::table(name.to_string(), table)?);
        }
    }
}

fn cells(line: Line, days: Option<(Day, Day)>, currency: Currency) -> [Cell<'static>; COLUMNS.len()] {
    let (referrer_id, referrer) = match line.referrer {
        Some(someone) => (someone.id.to_string(), someone.name),
        None => Default::default(),
    };
    let (from, to) = days.map_or_else(Default::default, |(first, last)| (first.iso(), last.iso()));
    let Figures { scans, visitors, direct, indirect, own_earned, .. } = line.figures;
    let network = line.figures.network();
    let amount = |amount: Money| Cell::Amount(currency, amount);
    [
        line.id.0.into(),
        line.name.into(),
        line.email.into(),
        line.phone.into(),
        line.partner_kind.map_or("", PartnerKind::as_str).into(),
        line.referral_type.map_or("", ReferralType::as_str).into(),
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
        Zone::iso(line.joined_at).into(),
    ]
}
