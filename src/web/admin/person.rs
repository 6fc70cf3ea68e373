//! `/admin/partners/<account>`, `/admin/customers/<account>`: who somebody is, how they joined, their code, the figures that they see
//! themselves and whom they referred; and the one-time link that lets them choose a password.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::account::Account;
use crate::domain::code::{CodeRow, CodeStatus};
use crate::domain::ids::AccountId;
use crate::domain::reads::code_stats::{CodeDay, CodeFigures};
use crate::domain::reads::list::Cursor;
use crate::domain::reads::member::{self, MemberDetail, MemberLookup};
use crate::domain::reads::people_list::{PersonDetail, RecruitRow};
use crate::domain::reset;
use crate::domain::roles::Role;
use crate::domain::shop::Shop;
use crate::domain::time::{Timestamp, Zone};
use crate::domain::token::Token;
use crate::text::words::{count, number};
use crate::web::admin::balance::MoneyView;
use crate::web::admin::orders::of_person::{self, OrdersView};
use crate::web::admin::people::{PeopleList, conversion, kind_badge, type_badge};
use crate::web::kit::chart::{self, Chart, Series};
use crate::web::kit::form::{Nothing, Posted};
use crate::web::kit::guard::{Admin, Staff};
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{self, Id};
use crate::web::kit::response::Answer;
use crate::web::kit::view::{Badge, Crumb, Fact, NameLink, PER_PAGE, Pager, Tile};
use crate::web::qr_pictures::{CodeLinks, Picture};

/// The chart shows as many days as the member's own page.
const CHART_DAYS: i32 = 30;
/// So many people above somebody are named; of a longer line, the ends.
const MOST_NAMED: usize = 8;

/// Mounted below the list of partners and below that of customers.
pub(super) fn routes() -> Vec<Route> {
    routes![person_page, password_link, grant_discount]
}

#[derive(Serialize)]
struct PersonPage {
    name: String,
    list: Crumb,
    badges: Vec<Badge>,
    waits: bool,
    may_reset: bool,
    path: String,
    tree: String,
    facts: Vec<Fact>,
    line: Option<ReferrerLine>,
    code: Option<CodeView>,
    tiles: Vec<Tile>,
    chart: Chart,
    money: Option<MoneyView>,
    channels: Option<String>,
    uncounted: String,
    recruits: Vec<RecruitView>,
    recruits_title: String,
    recruits_list: Option<String>,
    pager: Pager,
    orders: OrdersView,
}

/// The line of their referrers, from the root down.
#[derive(Serialize)]
struct ReferrerLine {
    above: Vec<NameLink>,
    /// People between the root and those who are named.
    between: Option<String>,
    below: Vec<NameLink>,
}

#[derive(Serialize)]
struct CodeView {
    #[serde(flatten)]
    links: CodeLinks,
    state: Option<Badge>,
    path: String,
    aliases: Vec<String>,
}

#[derive(Serialize)]
struct RecruitView {
    who: NameLink,
    joined: String,
    direct: String,
    network: String,
}

/// The page, in the list of their role; who is in the other one is shown there.
#[get("/<account>?<at>&<page>")]
async fn person_page(
    staff: Staff,
    list: PeopleList,
    account: Id<AccountId>,
    at: Option<&str>,
    page: Option<usize>,
    frame: Frame,
) -> Answer {
    let (id, staff) = (account.0, staff.0);
    let (now, today) = (frame.app.now(), frame.app.today());
    let lookup = MemberLookup {
        id,
        days: (today.plus(1 - CHART_DAYS), today),
        cursor: at.and_then(Cursor::parse),
        per_page: PER_PAGE,
        most_orders: of_person::MOST,
        sees_money: staff.role == Role::Admin,
        now,
    };
    let member = frame.app.db.read(move |conn| member::member_detail(conn, &lookup)).await?;
    match member.person.account.role {
        role if role != list.role() => Ok(frame.go(&path::of_person(role, id))),
        _ => frame.page("admin/person.html", &PersonPage::new(frame.shop()?, &staff, member, page.unwrap_or(1), now)),
    }
}

impl PersonPage {
    fn new(shop: &Shop, staff: &Account, member: MemberDetail, page: usize, now: Timestamp) -> PersonPage {
        let account = &member.person.account;
        let path = path::of_person(account.role, account.id);
        let mut badges: Vec<Badge> = account.partner_kind.map(kind_badge).into_iter().collect();
        if account.waits() {
            badges.push(Badge::warn("Waits for approval"));
        }
        PersonPage {
            list: Crumb::list_of(account.role),
            badges,
            waits: account.waits(),
            may_reset: reset::may_reset(staff.role, account.role),
            facts: facts(&member, staff.role, &shop.zone),
            line: ReferrerLine::of(&member.person),
            code: member.code.as_ref().map(|code| CodeView::new(shop, code, &member.aliases, now)),
            tiles: tiles(&member),
            chart: chart_of(&member.days),
            money: member.money.as_ref().map(|money| MoneyView::new(money, shop.currency, &path)),
            channels: (member.figures.scans > 0).then(|| channels(&member.figures)),
            uncounted: uncounted(&member.figures),
            recruits: member.recruits.rows.iter().map(|recruit| RecruitView::new(recruit, &shop.zone)).collect(),
            recruits_title: count(member.account.direct.sign_ups, "person brought directly", "people brought directly"),
            recruits_list: (member.account.direct.sign_ups > 0).then(|| format!("/admin/customers?referrer={}", account.id)),
            pager: Pager::new(&member.recruits, page, &path, &[]),
            tree: format!("/admin/tree/{}", account.id),
            name: account.name.clone(),
            orders: OrdersView::new(shop, staff, &member.orders, &member.purchaser),
            path,
        }
    }
}

fn facts(member: &MemberDetail, staff: Role, zone: &Zone) -> Vec<Fact> {
    let PersonDetail { account, email_confirmed_at, has_password, sponsor, came_with, path } = &member.person;
    let mut facts = vec![
        Fact::new("E-mail", &account.email).badge(email_confirmed_at.map(|_| Badge::good("Confirmed"))),
        Fact::new("Phone", account.phone.as_deref().unwrap_or("–")),
        Fact::new("Joined", zone.date_time(account.created_at)),
    ];
    if let Some(referral_type) = account.referral_type {
        facts.push(Fact::new("Referral type", "").badge(type_badge(referral_type)));
    }
    facts.push(match path.first() {
        Some(referrer) => {
            let name = format!("{}, no. {}", referrer.name, referrer.id);
            Fact::link("Referrer", NameLink::new(name, path::of_person(referrer.role, referrer.id)))
        }
        None => Fact::new("Referrer", "Nobody"),
    });
    if let Some((id, code, batch)) = came_with {
        let printed = batch.as_ref().map_or(String::new(), |name| format!(", printed for {name}"));
        facts.push(Fact::link("Came with", NameLink::new(format!("{}{printed}", code.in_words()), path::of_code(*id))));
    }
    if let Some(sponsor) = sponsor {
        facts.push(Fact::link("Heard of it from", sponsor.into()));
    }
    if account.role == Role::Partner {
        let approved = account.approved_at.map_or_else(|| "Not yet".into(), |at| zone.date_time(at));
        facts.push(match account.waits() && staff == Role::Admin {
            true => Fact::link("Approved", NameLink::new(approved, "/admin/applications")),
            false => Fact::new("Approved", approved),
        });
    }
    if member.sponsored > 0 {
        facts.push(Fact::new("Partners they told", number(member.sponsored)));
    }
    if let Some(shown) = &account.shown_name {
        facts.push(Fact::new("Invites as", shown));
    }
    if !has_password {
        facts.push(Fact::new("Password", "None chosen yet"));
    }
    facts.push(Fact::new("Record number", account.id.to_string()));
    facts
}

impl ReferrerLine {
    fn of(person: &PersonDetail) -> Option<ReferrerLine> {
        let names: Vec<NameLink> = person.path.iter().rev().map(NameLink::from).collect();
        let hidden = names.len().saturating_sub(MOST_NAMED);
        let mut names = names.into_iter();
        let above: Vec<NameLink> = names.by_ref().take(1).collect();
        let between = (hidden > 0).then(|| format!("{} between", count(hidden as i64, "person", "people")));
        let below: Vec<NameLink> = names.skip(hidden).collect();
        (!above.is_empty()).then_some(ReferrerLine { above, between, below })
    }
}

impl CodeView {
    fn new(shop: &Shop, row: &CodeRow, aliases: &[String], now: Timestamp) -> CodeView {
        CodeView {
            links: CodeLinks::of(shop, &row.code),
            state: (row.status(now) == CodeStatus::Disabled).then_some(Badge::bad("Disabled")),
            path: path::of_code(row.id),
            aliases: aliases.to_vec(),
        }
    }
}

/// The same figures under the same words as on the member's own page.
fn tiles(member: &MemberDetail) -> Vec<Tile> {
    let tile = |label: &str, figure: String, note: &str| Tile::new(label, figure).note(note);
    vec![
        tile("Scans", number(member.figures.scans), "repeats within half an hour count once"),
        tile("Unique scans", number(member.figures.visitors), "different visitors, day by day"),
        tile("Accounts created", number(member.account.direct.sign_ups), "directly, with this code"),
        tile("Conversion", conversion(member.account.direct.sign_ups, member.figures.visitors), "accounts out of unique scans"),
        tile("Network", number(member.account.network().sign_ups), "directly and through others"),
    ]
}

fn chart_of(days: &[CodeDay]) -> Chart {
    let labels: Vec<String> = days.iter().map(|day| day.day.short()).collect();
    let figures = |of: fn(&CodeDay) -> i64| days.iter().map(|day| of(day).unsigned_abs()).collect::<Vec<_>>();
    let (scans, accounts) = (figures(|day| day.scans), figures(|day| day.accounts));
    let series = [Series { label: "Scans", values: &scans }, Series { label: "Accounts created", values: &accounts }];
    chart::daily("The last 30 days", &labels, &series, chart::count)
}

fn channels(figures: &CodeFigures) -> String {
    let (qr, link, typed) = (number(figures.via_qr), number(figures.via_link), number(figures.via_typed));
    format!("{qr} by QR picture, {link} by link, {typed} typed.")
}

fn uncounted(figures: &CodeFigures) -> String {
    format!(
        "Not counted: {}, {}, {}, {}.",
        count(figures.repeats, "repeat", "repeats"),
        count(figures.bots, "preview or robot", "previews and robots"),
        count(figures.own, "visit of their own or the shop's", "visits of their own or the shop's"),
        count(figures.blocked, "visit while the code was off", "visits while the code was off"),
    )
}

impl RecruitView {
    fn new(recruit: &RecruitRow, zone: &Zone) -> RecruitView {
        RecruitView {
            who: NameLink::from(&recruit.who),
            joined: zone.date(recruit.joined_at),
            direct: number(recruit.direct),
            network: number(recruit.direct + recruit.indirect),
        }
    }
}

#[post("/<account>/password-link", data = "<_button>")]
async fn password_link(staff: Staff, list: PeopleList, account: Id<AccountId>, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let subject = list.find(&frame, account.0).await?;
    hand_out_link(&frame, staff.0, &subject).await
}

#[post("/<account>/discount", data = "<_button>")]
async fn grant_discount(
    admin: Admin,
    list: PeopleList,
    account: Id<AccountId>,
    _button: Posted<Nothing>,
    frame: Frame,
) -> Answer {
    let subject = list.find(&frame, account.0).await?;
    of_person::grant(&frame, &admin.0, &subject).await
}

/// Makes a one-time link for somebody, and shows it, once.
pub(super) async fn hand_out_link(frame: &Frame, staff: Account, subject: &Account) -> Answer {
    let (act, id) = (frame.app.act(staff.id), subject.id);
    let token = frame.app.db.write(move |tx| reset::make_link(tx, &act, id)).await?;
    link_page(frame, &token, &subject.name, &path::of_person(subject.role, id))
}

#[derive(Serialize)]
struct LinkPage<'a> {
    name: &'a str,
    url: String,
    picture: Picture,
    minutes: i64,
    back: &'a str,
}

/// The page that holds a fresh one-time link. It answers the POST itself, with 200 and no-store: after a redirect the link would
/// have to stand in an address or in the file, and whoever finds the browser's history could open it again.
pub(super) fn link_page(frame: &Frame, token: &Token, name: &str, back: &str) -> Answer {
    let url = format!("{}/password/reset?token={}", frame.shop()?.base_url, token.as_str());
    let shown = LinkPage {
        name,
        picture: Picture::of_text(&url, format!("QR code of the link for {name}")),
        url,
        minutes: reset::RESET_LINK_MINUTES,
        back,
    };
    frame.page("admin/reset_link.html", &shown)
}
