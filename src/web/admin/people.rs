//! What the lists of partners and of customers share: filters, sortable heads, pager, file, and the links to a person.

use rocket::FromForm;
use rocket::request::FromParam;
use serde::Serialize;

use crate::domain::account::{AccountId, PartnerKind, ReferralType, Role};
use crate::domain::code::Code;
use crate::domain::report::list::{Cursor, Page};
use crate::domain::report::people::{self, Line, Query, Someone, Sort};
use crate::domain::report::share;
use crate::domain::time::Zone;
use crate::web::App;
use crate::web::answer::{Download, Failed};
use crate::web::csv::{Cell, Table};
use crate::web::listing::{self, Pager};
use crate::web::words::number;

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
    sort: Option<&'r str>,
    order: Option<&'r str>,
    at: Option<&'r str>,
    page: Option<usize>,
}

/// The order that is not a column's own.
const REVERSED: &str = "reversed";

impl Asked<'_> {
    /// What the domain is asked for.
    pub(super) fn query(&self, role: Role) -> Query {
        Query {
            role,
            text: self.q.unwrap_or("").trim().to_string(),
            kind: self.kind.and_then(PartnerKind::from_word),
            referral_type: self.r#type.and_then(ReferralType::from_word),
            referrer: self.referrer.map(AccountId),
            sort: self.sort.and_then(Sort::from_word).unwrap_or(Sort::Newest),
            reversed: self.order == Some(REVERSED),
            cursor: self.at.and_then(Cursor::parse),
            per_page: listing::PER_PAGE,
        }
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
    sort: &'static str,
    order: &'static str,
    /// Whether anything narrows the list.
    is_narrowed: bool,
    /// The same people as a file.
    csv: String,
    heads: Heads,
}

/// The heads that sort.
#[derive(Serialize)]
struct Heads {
    name: Head,
    scans: Head,
    direct: Head,
    network: Head,
    newest: Head,
}

/// The component `sort_header`.
#[derive(Serialize)]
struct Head {
    href: String,
    sorted: &'static str,
}

impl Chosen {
    pub(super) fn new(path: &'static str, query: &Query) -> Chosen {
        let referrer = query.referrer.map_or(String::new(), |id| id.to_string());
        let filters = Filters {
            q: &query.text,
            kind: query.kind.map_or("", PartnerKind::as_str),
            referral_type: query.referral_type.map_or("", ReferralType::as_str),
            referrer: &referrer,
        };
        let head = |sort: Sort| Head {
            // The column that sorts the list already leads to the other order.
            href: listing::href(path, &filters.with(sort, query.sort == sort && !query.reversed)),
            sorted: match (query.sort == sort, sort.greatest_first() != query.reversed) {
                (false, _) => "",
                (true, true) => "descending",
                (true, false) => "ascending",
            },
        };
        Chosen {
            path,
            is_narrowed: !query.text.is_empty()
                || !filters.kind.is_empty()
                || !filters.referral_type.is_empty()
                || !referrer.is_empty(),
            csv: listing::href(&format!("{path}.csv"), &filters.pairs()),
            heads: Heads {
                name: head(Sort::Name),
                scans: head(Sort::Scans),
                direct: head(Sort::Direct),
                network: head(Sort::Network),
                newest: head(Sort::Newest),
            },
            q: query.text.clone(),
            kind: filters.kind,
            r#type: filters.referral_type,
            sort: if query.sort == Sort::Newest { "" } else { query.sort.as_str() },
            order: if query.reversed { REVERSED } else { "" },
            referrer,
        }
    }

    /// Whether anything narrows the list.
    pub(super) fn is_narrowed(&self) -> bool {
        self.is_narrowed
    }

    /// The pager below a page of the list.
    pub(super) fn pager<T>(&self, page: &Page<T>, number: usize) -> Pager {
        let chosen = [
            ("q", self.q.as_str()),
            ("kind", self.kind),
            ("type", self.r#type),
            ("referrer", self.referrer.as_str()),
            ("sort", self.sort),
            ("order", self.order),
        ];
        Pager::new(page, number, self.path, &chosen)
    }
}

struct Filters<'a> {
    q: &'a str,
    kind: &'static str,
    referral_type: &'static str,
    referrer: &'a str,
}

impl<'a> Filters<'a> {
    fn pairs(&self) -> Vec<(&'static str, &'a str)> {
        vec![("q", self.q), ("kind", self.kind), ("type", self.referral_type), ("referrer", self.referrer)]
    }

    fn with(&self, sort: Sort, reversed: bool) -> Vec<(&'static str, &'a str)> {
        let mut pairs = self.pairs();
        pairs.push(("sort", if sort == Sort::Newest { "" } else { sort.as_str() }));
        pairs.push(("order", if reversed { REVERSED } else { "" }));
        pairs
    }
}

/// A name and where it leads.
#[derive(Serialize)]
pub(super) struct NameLink {
    pub(super) name: String,
    pub(super) href: String,
}

impl From<&Someone> for NameLink {
    fn from(someone: &Someone) -> Self {
        NameLink { name: someone.name.clone(), href: path_of(someone.role, someone.id) }
    }
}

/// Where a person's page stands.
pub(super) fn path_of(role: Role, id: AccountId) -> String {
    match role {
        Role::Partner => format!("/admin/partners/{id}"),
        Role::Customer => format!("/admin/customers/{id}"),
        Role::Admin | Role::Staff => format!("/admin/users/{id}"),
    }
}

/// A badge's word and colour.
#[derive(Serialize)]
pub(super) struct Badge {
    pub(super) label: &'static str,
    pub(super) kind: &'static str,
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
pub(super) fn conversion(accounts: i64, uniques: i64) -> String {
    share::conversion_percent(accounts, uniques).map_or("–".into(), |percent| format!("{percent} %"))
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
    uniques: String,
    direct: String,
    network: String,
    conversion: String,
    joined: String,
    joined_exactly: String,
}

impl Row {
    pub(super) fn new(line: &Line, role: Role, zone: &Zone) -> Row {
        Row {
            href: path_of(role, line.id),
            name: line.name.clone(),
            email: line.email.clone(),
            phone: line.phone.clone(),
            kind: line.partner_kind.map(kind_badge),
            referral_type: line.referral_type.map(type_badge),
            referrer: line.referrer.as_ref().map(NameLink::from),
            code: line.code.as_ref().map(|code| code.in_words()),
            scans: number(line.scans),
            uniques: number(line.uniques),
            direct: number(line.direct),
            network: number(line.direct + line.indirect),
            conversion: conversion(line.direct, line.uniques),
            joined: zone.date(line.joined_at),
            joined_exactly: zone.date_time(line.joined_at),
        }
    }
}

/// The columns of either file.
const COLUMNS: [&str; 15] = [
    "id",
    "name",
    "email",
    "phone",
    "partner_kind",
    "referral_type",
    "referrer_id",
    "referrer_name",
    "code",
    "scans",
    "unique_scans",
    "direct_sign_ups",
    "indirect_sign_ups",
    "network_sign_ups",
    "joined_at",
];

/// Everybody who fits, whatever page of the list is shown.
pub(super) async fn file_of(app: &App, name: &str, query: Query) -> Result<Download, Failed> {
    let written = app.db.read(move |conn| {
        let mut table = Table::new(&COLUMNS)?;
        people::each(conn, &query, |line| table.row(cells(line)))?;
        Ok(table)
    });
    Ok(written.await?.download(name.to_string())?)
}

fn cells(line: Line) -> [Cell<'static>; COLUMNS.len()] {
    let (referrer_id, referrer) = match line.referrer {
        Some(someone) => (someone.id.to_string(), someone.name),
        None => Default::default(),
    };
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
        line.scans.into(),
        line.uniques.into(),
        line.direct.into(),
        line.indirect.into(),
        (line.direct + line.indirect).into(),
        Zone::iso(line.joined_at).into(),
    ]
}
