//! The page of one partner or customer: who they are, how they came, their code, the figures that they see themselves, whom
//! they brought; and the one-time link that lets them choose a password.

use serde::Serialize;

use crate::domain::account::Account;
use crate::domain::code::{self, CodeRow, State};
use crate::domain::ids::CodeId;
use crate::domain::reads::code_stats::{self, Brought, DayFigures, Figures};
use crate::domain::reads::list::{Cursor, Page};
use crate::domain::reads::order_list::{self, Purchaser};
use crate::domain::reads::people_list::{self, Person, Recruit};
use crate::domain::roles::Role;
use crate::domain::session;
use crate::domain::shop::Shop;
use crate::domain::time::{Timestamp, Zone};
use crate::domain::token::Token;
use crate::error::Error;
use crate::text::words::{count, number};
use crate::web::admin::balance::{Held, MoneyView};
use crate::web::admin::orders::of_person::{self, OrdersView};
use crate::web::admin::people::{Badge, NameLink, Whom, conversion, kind_badge, path_of, type_badge};
use crate::web::kit::chart::{self, Chart, Series};
use crate::web::kit::layout::Frame;
use crate::web::kit::listing::{self, Pager};
use crate::web::kit::response::Answer;
use crate::web::kit::view::Crumb;
use crate::web::qr_pictures::{Picture, link};

/// The chart shows as many days as the member's own page.
const CHART_DAYS: i32 = 30;
/// So many people above somebody are named; of a longer line, the ends.
const MOST_NAMED: usize = 8;

#[derive(Serialize)]
struct Data {
    name: String,
    list: Crumb,
    badges: Vec<Badge>,
    waits: bool,
    may_reset: bool,
    path: String,
    tree: String,
    facts: Vec<Fact>,
    line: Option<Line>,
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

/// One line of what is known: a word, and a text, a link or a badge.
#[derive(Serialize, Default)]
struct Fact {
    label: &'static str,
    text: String,
    href: Option<String>,
    badge: Option<Badge>,
}

/// Who brought them, from the root down.
#[derive(Serialize)]
struct Line {
    above: Vec<NameLink>,
    /// People between the root and those who are named.
    between: Option<String>,
    below: Vec<NameLink>,
}

#[derive(Serialize)]
struct CodeView {
    words: String,
    state: Option<Badge>,
    url: String,
    short_url: String,
    picture: Picture,
    png: String,
    svg: String,
    path: String,
    aliases: Vec<String>,
}

#[derive(Serialize)]
struct Tile {
    label: &'static str,
    figure: String,
    note: String,
}

#[derive(Serialize)]
struct RecruitView {
    who: NameLink,
    joined: String,
    direct: String,
    network: String,
}

/// Everything that one page asks the file, in one snapshot.
struct Look {
    person: Person,
    code: Option<CodeRow>,
    aliases: Vec<String>,
    figures: Figures,
    brought: Brought,
    sponsored: i64,
    days: Vec<DayFigures>,
    recruits: Page<Recruit>,
    orders: Page<order_list::Line>,
    purchaser: Purchaser,
    /// Only for the admin.
    money: Option<Held>,
}

/// The page, at the address of its role; whoever has another role is shown at theirs.
pub(super) async fn show(
    frame: &Frame,
    staff: &Account,
    whom: Whom,
    role: Role,
    at: Option<&str>,
    page: Option<usize>,
) -> Answer {
    let id = whom.0;
    let cursor = at.and_then(Cursor::parse);
    let (now, today) = (frame.app.now(), frame.app.today());
    let sees_money = staff.role == Role::Admin;
    let look = frame.app.db.read(move |conn| {
        let code = code::of_owner(conn, id)?;
        let code_id = code.as_ref().map(|code| code.id);
        let person = people_list::person(conn, id)?;
        let sees_money = sees_money && person.account.role.is_member();
        Ok(Look {
            money: sees_money.then(|| Held::of(conn, &person.account, now)).transpose()?,
            person,
            aliases: code_id.map(|id| code::aliases(conn, id)).transpose()?.unwrap_or_default(),
            figures: code_id.map(|id| code_stats::figures(conn, id)).transpose()?.unwrap_or_default(),
            brought: code_stats::brought(conn, id)?,
            sponsored: code_stats::partners_sponsored(conn, id)?,
            days: code_stats::days(conn, code_id, Some(id), today.plus(1 - CHART_DAYS), today)?,
            recruits: people_list::recruits(conn, id, cursor.as_ref(), listing::PER_PAGE)?,
            orders: order_list::page(conn, &of_person::last_orders(id))?,
            purchaser: order_list::purchaser(conn, id, now)?,
            code,
        })
    });
    let look = look.await?;
    match look.person.account.role {
        Role::Admin | Role::Staff => Err(Error::Missing.into()),
        is if is != role => Ok(frame.go(&path_of(is, id))),
        _ => frame.page("admin/person.html", &Data::new(frame.shop()?, staff, look, page.unwrap_or(1), now)),
    }
}

impl Data {
    fn new(shop: &Shop, staff: &Account, look: Look, page: usize, now: Timestamp) -> Data {
        let account = &look.person.account;
        let path = path_of(account.role, account.id);
        let mut badges: Vec<Badge> = account.partner_kind.map(kind_badge).into_iter().collect();
        if account.waits() {
            badges.push(Badge { label: "Waits for approval", kind: "warn" });
        }
        Data {
            list: Crumb::list_of(account.role),
            badges,
            waits: account.waits(),
            may_reset: session::may_reset(staff.role, account.role),
            facts: facts(&look, staff.role, &shop.zone),
            line: Line::of(&look.person),
            code: look.code.as_ref().map(|code| CodeView::new(shop, code, &look.aliases, now)),
            tiles: tiles(&look),
            chart: chart_of(&look.days),
            money: look.money.as_ref().map(|held| MoneyView::new(held, shop.currency, &path)),
            channels: (look.figures.scans > 0).then(|| channels(&look.figures)),
            uncounted: uncounted(&look.figures),
            recruits: look.recruits.rows.iter().map(|recruit| RecruitView::new(recruit, &shop.zone)).collect(),
            recruits_title: count(look.brought.direct, "person brought directly", "people brought directly"),
            recruits_list: (look.brought.direct > 0).then(|| format!("/admin/customers?referrer={}", account.id)),
            pager: Pager::new(&look.recruits, page, &path, &[]),
            tree: format!("/admin/tree/{}", account.id),
            name: account.name.clone(),
            orders: OrdersView::new(shop, staff, &look.orders, &look.purchaser),
            path,
        }
    }
}

fn facts(look: &Look, staff: Role, zone: &Zone) -> Vec<Fact> {
    let Person { account, email_confirmed_at, has_password, sponsor, came_with, path } = &look.person;
    let text = |label, text: String| Fact { label, text, ..Fact::default() };
    let mut facts = vec![
        Fact {
            label: "E-mail",
            text: account.email.clone(),
            badge: email_confirmed_at.map(|_| Badge { label: "Confirmed", kind: "good" }),
            ..Fact::default()
        },
        text("Phone", account.phone.clone().unwrap_or_else(|| "–".into())),
        text("Joined", zone.date_time(account.created_at)),
    ];
    if let Some(referral_type) = account.referral_type {
        facts.push(Fact { label: "Referral type", badge: Some(type_badge(referral_type)), ..Fact::default() });
    }
    facts.push(match path.first() {
        Some(referrer) => Fact {
            label: "Referrer",
            text: format!("{}, no. {}", referrer.name, referrer.id),
            href: Some(path_of(referrer.role, referrer.id)),
            ..Fact::default()
        },
        None => text("Referrer", "Nobody".into()),
    });
    if let Some((id, code, batch)) = came_with {
        let printed = batch.as_ref().map_or(String::new(), |name| format!(", printed for {name}"));
        facts.push(Fact {
            label: "Came with",
            text: format!("{}{printed}", code.in_words()),
            href: Some(code_path(*id)),
            ..Fact::default()
        });
    }
    if let Some(sponsor) = sponsor {
        let href = Some(path_of(sponsor.role, sponsor.id));
        facts.push(Fact { label: "Heard of it from", text: sponsor.name.clone(), href, ..Fact::default() });
    }
    if account.role == Role::Partner {
        let approved = account.approved_at.map_or_else(|| "Not yet".into(), |at| zone.date_time(at));
        let href = (account.waits() && staff == Role::Admin).then(|| "/admin/applications".to_string());
        facts.push(Fact { label: "Approved", text: approved, href, ..Fact::default() });
    }
    if look.sponsored > 0 {
        facts.push(text("Partners they told", number(look.sponsored)));
    }
    if let Some(shown) = &account.shown_name {
        facts.push(text("Invites as", shown.clone()));
    }
    if !has_password {
        facts.push(text("Password", "None chosen yet".into()));
    }
    facts.push(text("Record number", account.id.to_string()));
    facts
}

fn code_path(id: CodeId) -> String {
    format!("/admin/codes/{id}")
}

impl Line {
    fn of(person: &Person) -> Option<Line> {
        let names: Vec<NameLink> = person.path.iter().rev().map(NameLink::from).collect();
        let hidden = names.len().saturating_sub(MOST_NAMED);
        let mut names = names.into_iter();
        let above: Vec<NameLink> = names.by_ref().take(1).collect();
        let between = (hidden > 0).then(|| format!("{} between", count(hidden as i64, "person", "people")));
        let below: Vec<NameLink> = names.skip(hidden).collect();
        (!above.is_empty()).then_some(Line { above, between, below })
    }
}

impl CodeView {
    fn new(shop: &Shop, row: &CodeRow, aliases: &[String], now: Timestamp) -> CodeView {
        let url = link(shop, &row.code);
        let (at, v) = (shop.base_url.path(), shop.changed_at.as_ms());
        CodeView {
            words: row.code.in_words(),
            state: (row.state(now) == State::Disabled).then_some(Badge { label: "Disabled", kind: "bad" }),
            short_url: url.split_once("://").map_or(url.as_str(), |(_, rest)| rest).to_string(),
            picture: Picture::of(shop, &row.code),
            png: format!("{at}/qr/{}.png?size=1024&v={v}", row.code.as_str()),
            svg: format!("{at}/qr/{}.svg?v={v}", row.code.as_str()),
            path: code_path(row.id),
            aliases: aliases.to_vec(),
            url,
        }
    }
}

/// The same figures under the same words as on the member's own page.
fn tiles(look: &Look) -> Vec<Tile> {
    let tile = |label, figure, note: &str| Tile { label, figure, note: note.into() };
    vec![
        tile("Scans", number(look.figures.scans), "repeats within half an hour count once"),
        tile("Unique scans", number(look.figures.visitors), "different visitors, day by day"),
        tile("Accounts created", number(look.brought.direct), "directly, with this code"),
        tile("Conversion", conversion(look.brought.direct, look.figures.visitors), "accounts out of unique scans"),
        tile("Network", number(look.brought.direct + look.brought.indirect), "directly and through others"),
    ]
}

fn chart_of(days: &[DayFigures]) -> Chart {
    let labels: Vec<String> = days.iter().map(|day| day.day.short()).collect();
    let figures = |of: fn(&DayFigures) -> i64| days.iter().map(|day| of(day).unsigned_abs()).collect::<Vec<_>>();
    let (scans, accounts) = (figures(|day| day.scans), figures(|day| day.accounts));
    let series = [Series { label: "Scans", values: &scans }, Series { label: "Accounts created", values: &accounts }];
    chart::daily("The last 30 days", &labels, &series, chart::count)
}

fn channels(figures: &Figures) -> String {
    let (qr, link, typed) = (number(figures.via_qr), number(figures.via_link), number(figures.via_typed));
    format!("{qr} by QR picture, {link} by link, {typed} typed.")
}

fn uncounted(figures: &Figures) -> String {
    format!(
        "Not counted: {}, {}, {}, {}.",
        count(figures.repeats, "repeat", "repeats"),
        count(figures.bots, "preview or robot", "previews and robots"),
        count(figures.own, "visit of their own or the shop's", "visits of their own or the shop's"),
        count(figures.blocked, "visit while the code was off", "visits while the code was off"),
    )
}

impl RecruitView {
    fn new(recruit: &Recruit, zone: &Zone) -> RecruitView {
        RecruitView {
            who: NameLink::from(&recruit.who),
            joined: zone.date(recruit.joined_at),
            direct: number(recruit.direct),
            network: number(recruit.direct + recruit.indirect),
        }
    }
}

/// Makes a one-time link for somebody of this address's role, and shows it, once.
pub(super) async fn hand_out_link(frame: &Frame, staff: Account, whom: Whom, fits: fn(Role) -> bool) -> Answer {
    let (id, now) = (whom.0, frame.app.now());
    let (token, subject) = frame
        .app
        .db
        .write(move |tx| {
            let subject = people_list::someone(tx, id)?;
            if !fits(subject.role) {
                return Err(Error::Missing);
            }
            Ok((session::make_reset_link(tx, &staff, id, now)?, subject))
        })
        .await?;
    link_page(frame, &token, &subject.name, &path_of(subject.role, subject.id))
}

#[derive(Serialize)]
struct LinkData<'a> {
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
    let data = LinkData {
        name,
        picture: Picture::of_text(&url, format!("QR code of the link for {name}")),
        url,
        minutes: session::RESET_LINK_MINUTES,
        back,
    };
    frame.page("admin/reset_link.html", &data)
}
