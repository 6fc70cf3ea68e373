//! What partners and customers share: the guard that says whose list a page is of, and the lists' rows and files. Their filters are
//! in `people_filter`.

use rocket::http::Status;
use rocket::outcome::Outcome;
use rocket::request::{FromRequest, Request};
use serde::Serialize;

use crate::app::App;
use crate::domain::account::{self, Account};
use crate::domain::code::Code;
use crate::domain::ids::AccountId;
use crate::domain::money::{Currency, Money};
use crate::domain::program::Pay;
use crate::domain::reads::figures::{AccountFigures, NetworkFigures};
use crate::domain::reads::people_list::{self, PeopleFilter, PersonRow, Reach};
use crate::domain::roles::{PartnerKind, ReferralType, Role};
use crate::domain::time::Day;
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::text::codes;
use crate::text::table::{Cell, Column, Table, column, summed};
use crate::web::kit::files::FileStyle;
use crate::web::kit::layout::Frame;
use crate::web::kit::path;
use crate::web::kit::response::{Download, Failed};
use crate::web::kit::view::{Badge, NameLink};

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

pub(super) fn kind_badge(frame: &Frame, kind: PartnerKind) -> Badge {
    let label = frame.say(&codes::partner_kind(kind).text);
    match kind {
        PartnerKind::Partner => Badge::neutral(label),
        PartnerKind::Influencer => Badge::good(label),
    }
}

/// How many applications there are, beside a count of partners, since no applicant is one yet; `None` where there are none.
pub(super) fn waiting(applicants: i64) -> Option<Text> {
    (applicants > 0).then(|| Text::new("people-waiting").with("n", applicants))
}

/// What somebody gets for an order: `10% of net sales`, or `€2.00 per order`.
pub(super) fn pay(pay: Pay) -> Text {
    match pay {
        Pay::Share(rate) => Text::new("people-pay-share").with("rate", rate),
        Pay::Flat(amount) => Text::new("people-pay-flat").with("amount", amount),
    }
}

/// What the referrer was, at sign-up.
pub(super) fn type_badge(frame: &Frame, referral_type: ReferralType) -> Badge {
    let label = match referral_type {
        ReferralType::Organic => Text::new("customers-no-referrer"),
        other => codes::referral_type(other).text,
    };
    match referral_type {
        ReferralType::Influencer => Badge::good(frame.say(&label)),
        _ => Badge::neutral(frame.say(&label)),
    }
}

/// A row of either list, ready to be shown: in a few columns or in all of them.
#[derive(Serialize)]
pub(super) struct PersonRowView {
    href: String,
    name: String,
    email: Option<String>,
    phone: Option<String>,
    /// What is not as with everybody else.
    exceptions: Vec<Badge>,
    /// What the referrer was.
    source: &'static str,
    referrer: Option<NameLink>,
    /// In words; `None` while a partner waits for approval.
    code: Option<String>,
    scans: String,
    direct: NetworkPart,
    indirect: NetworkPart,
    network: NetworkPart,
    /// As far as the list reaches.
    shown: NetworkPart,
    split: Split,
    /// What the account earned itself; and the same with a dash for nothing.
    earned: String,
    earned_or_dash: String,
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
    pub(super) fn new(frame: &Frame, branch: NetworkFigures) -> NetworkPart {
        NetworkPart {
            sign_ups: frame.number(branch.sign_ups),
            orders: frame.number(branch.orders),
            value: frame.money(branch.value),
            earned: frame.money(branch.earned),
        }
    }
}

/// The component `split`: how much of somebody's net sales is direct.
#[derive(Serialize)]
struct Split {
    /// `None` where there is nothing to divide, or where more came back than was bought.
    percent: Option<i64>,
    title: Text,
}

impl Split {
    fn of(figures: &AccountFigures) -> Split {
        let (direct, indirect) = (figures.direct.value, figures.indirect.value);
        let (part, rest) = (direct.minor(), indirect.minor());
        let whole = i128::from(part) + i128::from(rest);
        let percent = (part >= 0 && rest >= 0 && whole > 0).then(|| (i128::from(part) * 100 / whole) as i64);
        Split { percent, title: Text::new("people-split").with("direct", direct).with("indirect", indirect) }
    }
}

/// An amount of a list, in which most are nothing: a dash is easier to pass over than a row of zeros.
fn amount_or_dash(frame: &Frame, amount: Money) -> String {
    if amount == Money::ZERO { "–".into() } else { frame.money(amount) }
}

impl PersonRowView {
    pub(super) fn new(line: &PersonRow, role: Role, reach: Reach, frame: &Frame) -> PersonRowView {
        let figures = &line.figures;
        let shown = match reach {
            Reach::Network => figures.network(),
            Reach::Direct => figures.direct,
            Reach::Indirect => figures.indirect,
        };
        let influencer = line.partner_kind.filter(|kind| *kind == PartnerKind::Influencer);
        let mut exceptions: Vec<Badge> = influencer.map(|kind| kind_badge(frame, kind)).into_iter().collect();
        if line.code.is_none() {
            exceptions.push(Badge::warn(Text::new("people-pending-approval")));
        }
        if line.is_suspended {
            exceptions.push(Badge::bad(Text::new("person-suspended")));
        }
        PersonRowView {
            href: path::of_person(role, line.id),
            name: line.name.clone(),
            email: line.email.clone(),
            phone: line.phone.clone(),
            exceptions,
            source: line.referral_type.map_or("", ReferralType::as_str),
            referrer: line.referrer.as_ref().map(NameLink::from),
            code: line.code.as_ref().map(|code| code.in_words()),
            scans: frame.number(figures.scans),
            direct: NetworkPart::new(frame, figures.direct),
            indirect: NetworkPart::new(frame, figures.indirect),
            network: NetworkPart::new(frame, figures.network()),
            shown: NetworkPart { value: amount_or_dash(frame, shown.value), ..NetworkPart::new(frame, shown) },
            split: Split::of(figures),
            earned: frame.money(figures.own_earned),
            earned_or_dash: amount_or_dash(frame, figures.own_earned),
            joined: frame.date(line.joined_at),
            joined_exactly: frame.date_time(line.joined_at),
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
