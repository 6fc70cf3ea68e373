//! `/admin/partners/<account>`, `/admin/customers/<account>`: who somebody is, how they joined, their code, the figures that they see
//! themselves and whom they referred; and the one-time links that let them choose a password.

use rocket::http::Status;
use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::account::Account;
use crate::domain::code::{CodeRow, CodeStatus};
use crate::domain::ids::AccountId;
use crate::domain::merge::FormerAccount;
use crate::domain::money::Rate;
use crate::domain::reads::code_stats::{self, CodeDay, CodeFigures};
use crate::domain::reads::member::{self, MemberDetail, MemberLookup};
use crate::domain::reads::people_list::{PersonDetail, RecruitRow};
use crate::domain::reads::someone;
use crate::domain::reset;
use crate::domain::roles::{PartnerKind, Role};
use crate::domain::shop::Shop;
use crate::domain::suspension::Suspension;
use crate::domain::take_over::{self, TAKE_OVER_DAYS};
use crate::domain::token::Token;
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::web::admin::balance::MoneyView;
use crate::web::admin::flags::PersonFlags;
use crate::web::admin::orders::of_person::{self, OrdersView};
use crate::web::admin::people::{PeopleList, kind_badge, type_badge};
use crate::web::kit::chart::{self, Chart, Series};
use crate::web::kit::form::{Form, Nothing, Posted};
use crate::web::kit::guard::{Admin, Staff};
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{self, Id};
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::{Badge, Crumb, Fact, NameLink, Tile};
use crate::web::qr_pictures::{CodeLinks, Picture};

const TEMPLATE: &str = "admin/person.html";
/// The chart shows as many days as the member's own page.
const CHART_DAYS: i32 = 30;
/// So many of those whom they referred are on the page: who bought most. The others have a list of their own.
const MOST_RECRUITS: usize = 10;
/// So many people above somebody are named; of a longer line, the ends.
const MOST_NAMED: usize = 8;

/// Mounted below the list of partners and below that of customers.
pub(super) fn routes() -> Vec<Route> {
    routes![person_page, password_link, take_over_link, grant_discount]
}

#[derive(Serialize)]
struct PersonPage {
    name: String,
    list: Crumb,
    badges: Vec<Badge>,
    waits: bool,
    may_reset: bool,
    /// They have no password yet, and the visitor may make the link by which they choose one.
    may_hand_over: bool,
    is_admin: bool,
    suspension: Option<Text>,
    /// Nothing is left to correct or to look at.
    erased: bool,
    /// What the form that corrects them begins with, and what came of it.
    email: Option<String>,
    phone: Option<String>,
    form: Form,
    holder: Option<NameLink>,
    path: String,
    tree: String,
    facts: Vec<Fact>,
    line: Option<ReferrerLine>,
    code: Option<CodeView>,
    tiles: Vec<Tile>,
    chart: Chart,
    money: Option<MoneyView>,
    channels: Option<Text>,
    excluded: Option<Text>,
    recruits: Vec<RecruitView>,
    recruits_title: Text,
    recruits_list: Option<String>,
    /// For how long the two kinds of links work.
    reset_minutes: i64,
    take_over_days: i64,
    orders: OrdersView,
    former: Vec<FormerView>,
    flags: Option<PersonFlags>,
}

/// An account that was merged into this one.
#[derive(Serialize)]
struct FormerView {
    name: String,
    code: Option<NameLink>,
    statement: String,
    when: Text,
}

/// The line of their referrers, from the root down.
#[derive(Serialize)]
struct ReferrerLine {
    above: Vec<NameLink>,
    /// People between the root and those who are named.
    between: Option<Text>,
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
    orders: String,
    value: String,
    network: String,
}

/// The page, in the list of their role; who is in the other one is shown there.
#[get("/<account>")]
async fn person_page(staff: Staff, list: PeopleList, account: Id<AccountId>, frame: Frame) -> Answer {
    if let Some(winner) = frame.app.db.read(move |conn| someone::instead_of(conn, account.0)).await? {
        return Ok(frame.go(&path::of_person(winner.role, winner.id)));
    }
    match read(&frame, &staff.0, account.0, (Form::default(), None)).await? {
        (role, _) if role != list.role() => Ok(frame.go(&path::of_person(role, account.0))),
        (_, page) => frame.page(TEMPLATE, &page),
    }
}

/// The page with a form of its that was not taken, and the account that has an address or a number already.
pub(super) async fn show_again(
    frame: &Frame,
    staff: &Account,
    id: AccountId,
    form: Form,
    holder: Option<NameLink>,
    status: Status,
) -> Answer {
    let (_, page) = read(frame, staff, id, (form, holder)).await?;
    frame.page_with(status, TEMPLATE, &page)
}

async fn read(
    frame: &Frame,
    staff: &Account,
    id: AccountId,
    typed: (Form, Option<NameLink>),
) -> Result<(Role, PersonPage), Failed> {
    let (now, today) = (frame.app.now(), frame.app.today());
    let lookup = MemberLookup {
        id,
        days: (today.plus(1 - CHART_DAYS), today),
        most_recruits: MOST_RECRUITS,
        most_orders: of_person::MOST,
        sees_money: staff.role == Role::Admin,
        now,
    };
    let member = frame.app.db.read(move |conn| member::member_detail(conn, &lookup)).await?;
    Ok((member.person.account.role, PersonPage::new(frame, frame.shop()?, staff, member, typed)))
}

impl PersonPage {
    fn new(
        frame: &Frame,
        shop: &Shop,
        staff: &Account,
        member: MemberDetail,
        (form, holder): (Form, Option<NameLink>),
    ) -> PersonPage {
        let account = &member.person.account;
        let path = path::of_person(account.role, account.id);
        let influencer = account.partner_kind.filter(|kind| *kind == PartnerKind::Influencer);
        let mut badges: Vec<Badge> = influencer.map(|kind| kind_badge(frame, kind)).into_iter().collect();
        if account.erased_at.is_some() {
            badges.push(Badge::bad(frame.say(&Text::new("person-erased"))));
        }
        if account.waits() {
            badges.push(Badge::warn(frame.say(&Text::new("people-pending-approval"))));
        }
        if member.suspension.is_some() {
            badges.push(Badge::bad(frame.say(&Text::new("person-suspended"))));
        }
        PersonPage {
            list: Crumb::list_of(account.role),
            badges,
            waits: account.waits(),
            may_reset: member.person.has_password && reset::may_reset(staff.role, account.role),
            may_hand_over: account.erased_at.is_none()
                && !member.person.has_password
                && take_over::may_hand_over(staff.role, account.role),
            is_admin: staff.role == Role::Admin,
            suspension: member.suspension.as_ref().map(|suspension| suspension_in_words(frame, suspension, staff.role)),
            erased: account.erased_at.is_some(),
            email: account.email.clone(),
            phone: account.phone.clone(),
            form,
            holder,
            facts: facts(frame, &member, staff.role),
            line: ReferrerLine::of(&member.person),
            code: member.code.as_ref().map(|code| CodeView::new(frame, shop, code, &member.aliases)),
            tiles: tiles(frame, &member),
            chart: chart_of(frame, &member.days),
            money: member.money.as_ref().map(|money| MoneyView::new(frame, money, &path)),
            channels: (member.figures.scans > 0).then(|| channels(frame, &member.figures)),
            excluded: excluded(&member.figures),
            reset_minutes: reset::RESET_LINK_MINUTES,
            take_over_days: TAKE_OVER_DAYS,
            recruits: member.recruits.iter().map(|recruit| RecruitView::new(frame, recruit)).collect(),
            recruits_title: Text::new("person-referrals").with("n", member.account.direct.sign_ups),
            recruits_list: (member.account.direct.sign_ups > 0).then(|| format!("/admin/customers?referrer={}", account.id)),
            tree: format!("/admin/tree/{}", account.id),
            name: account.name.clone(),
            former: member.former.iter().map(|one| FormerView::new(frame, one)).collect(),
            orders: OrdersView::new(frame, shop, staff, &member.orders, &member.purchaser),
            flags: member.flags.as_ref().and_then(|found| PersonFlags::of(frame, found, account.id)),
            path,
        }
    }
}

/// The reason is the admins' own: staff read since when.
fn suspension_in_words(frame: &Frame, suspension: &Suspension, staff: Role) -> Text {
    let since = frame.date_time(suspension.from);
    match staff {
        Role::Admin => Text::new("suspension-since")
            .with("since", since.as_str())
            .with("by", suspension.by.as_str())
            .with("reason", suspension.reason.as_str()),
        _ => Text::new("suspension-since-alone").with("since", since.as_str()),
    }
}

fn facts(frame: &Frame, member: &MemberDetail, staff: Role) -> Vec<Fact> {
    let PersonDetail { account, email_confirmed_at, has_password, sponsor, came_with, path } = &member.person;
    let say = |text: Text| frame.say(&text);
    let confirmed = email_confirmed_at.map(|_| Badge::good(say(Text::new("person-confirmed"))));
    let mut facts = vec![
        Fact::new(say(Text::new("person-email")), account.email.as_deref().unwrap_or("–")).badge(confirmed),
        Fact::new(say(Text::new("person-phone")), account.phone.as_deref().unwrap_or("–")),
        Fact::new(say(Text::new("person-joined")), frame.date_time(account.created_at)),
    ];
    if let Some(referral_type) = account.referral_type {
        facts.push(Fact::new(say(Text::new("person-source")), "").badge(type_badge(frame, referral_type)));
    }
    let referred_by = say(Text::new("person-referrer"));
    facts.push(match path.first() {
        Some(referrer) => Fact::link(referred_by, name_and_id(frame, &referrer.name, referrer.id, referrer.role)),
        None => Fact::new(referred_by, say(Text::new("person-no-referrer"))),
    });
    if let Some((id, code, batch)) = came_with {
        let code = code.in_words();
        let said = match batch {
            Some(batch) => say(Text::new("person-joined-with-batch").with("code", code).with("batch", batch.as_str())),
            None => code,
        };
        facts.push(Fact::link(say(Text::new("person-joined-with")), NameLink::new(said, path::of_code(*id))));
    }
    if let Some(sponsor) = sponsor {
        facts.push(Fact::link(say(Text::new("person-told-by")), sponsor.into()));
    }
    if account.role == Role::Partner {
        let not_yet = || say(Text::new("person-not-approved"));
        let approved = account.approved_at.map_or_else(not_yet, |at| frame.date_time(at));
        let label = say(Text::new("person-approved"));
        facts.push(match account.waits() && staff == Role::Admin {
            true => Fact::link(label, NameLink::new(approved, "/admin/applications")),
            false => Fact::new(label, approved),
        });
    }
    if member.sponsored > 0 {
        facts.push(Fact::new(say(Text::new("person-partners-referred")), frame.number(member.sponsored)));
    }
    if let Some(shown) = &account.shown_name {
        facts.push(Fact::new(say(Text::new("person-shown-name")), shown));
    }
    if !has_password {
        facts.push(Fact::new(say(Text::new("person-password")), say(Text::new("person-password-missing"))));
    }
    facts.push(Fact::new(say(Text::new("person-id")), account.id.to_string()));
    facts
}

/// A name with the account's number, which tells people of one name apart.
pub(super) fn name_and_id(frame: &Frame, name: &str, id: AccountId, role: Role) -> NameLink {
    let said = Text::new("person-name-and-id").with("name", name).with("id", id.to_string());
    NameLink::new(frame.say(&said), path::of_person(role, id))
}

impl ReferrerLine {
    fn of(person: &PersonDetail) -> Option<ReferrerLine> {
        let names: Vec<NameLink> = person.path.iter().rev().map(NameLink::from).collect();
        let hidden = names.len().saturating_sub(MOST_NAMED);
        let mut names = names.into_iter();
        let above: Vec<NameLink> = names.by_ref().take(1).collect();
        let between = (hidden > 0).then(|| Text::new("person-line-between").with("n", hidden as i64));
        let below: Vec<NameLink> = names.skip(hidden).collect();
        (!above.is_empty()).then_some(ReferrerLine { above, between, below })
    }
}

impl CodeView {
    fn new(frame: &Frame, shop: &Shop, row: &CodeRow, aliases: &[String]) -> CodeView {
        CodeView {
            links: CodeLinks::of(shop, &row.code),
            state: match row.status(frame.app.now()) {
                CodeStatus::Disabled => Some(Badge::bad(frame.say(&Text::new("person-code-off")))),
                CodeStatus::Suspended => Some(Badge::bad(frame.say(&Text::new("person-code-suspended")))),
                _ => None,
            },
            path: path::of_code(row.id),
            aliases: aliases.to_vec(),
        }
    }
}

/// What their code led to, in four figures: who came, who stayed, who they brought along, what all of them bought.
fn tiles(frame: &Frame, member: &MemberDetail) -> Vec<Tile> {
    let (visitors, direct, network) = (member.figures.visitors, member.account.direct, member.account.network());
    let converted = code_stats::conversion_percent(direct.sign_ups, visitors);
    let sign_ups = match converted {
        Some(percent) => Text::new("person-sign-ups-share").with("share", Rate::from_bp(percent * 100)),
        None => Text::new("person-sign-ups-note"),
    };
    let tile = |label: Text, figure: String, note: Text| Tile::new(label, figure).note(note);
    vec![
        tile(
            Text::new("person-scans"),
            frame.number(member.figures.scans),
            Text::new("person-scans-visitors").with("n", visitors),
        ),
        tile(Text::new("person-sign-ups"), frame.number(direct.sign_ups), sign_ups),
        tile(Text::new("person-network"), frame.number(network.sign_ups), Text::new("person-network-note")),
        tile(
            Text::new("person-net-sales"),
            frame.money(network.value),
            Text::new("person-net-sales-note").with("amount", direct.value),
        ),
    ]
}

fn chart_of(frame: &Frame, days: &[CodeDay]) -> Chart {
    let formats = frame.reader().formats;
    let labels: Vec<String> = days.iter().map(|day| formats.short_day(day.day)).collect();
    let figures = |of: fn(&CodeDay) -> i64| days.iter().map(|day| of(day).unsigned_abs()).collect::<Vec<_>>();
    let (scans, accounts) = (figures(|day| day.scans), figures(|day| day.accounts));
    let said = |text: Text| frame.say(&text);
    let (scans_label, sign_ups_label) = (said(Text::new("person-scans")), said(Text::new("person-sign-ups")));
    let series = [Series { label: &scans_label, values: &scans }, Series { label: &sign_ups_label, values: &accounts }];
    let count = |n: u64| frame.number(i64::try_from(n).unwrap_or(i64::MAX));
    chart::daily(&said(Text::new("person-chart")), &labels, &series, count)
}

fn channels(frame: &Frame, figures: &CodeFigures) -> Text {
    Text::new("person-channels")
        .with("qr", frame.number(figures.via_qr))
        .with("link", frame.number(figures.via_link))
        .with("typed", frame.number(figures.via_typed))
}

/// What was not counted; `None` where there is nothing of the kind.
fn excluded(figures: &CodeFigures) -> Option<Text> {
    let CodeFigures { repeats, bots, own, blocked, .. } = *figures;
    (repeats + bots + own + blocked > 0)
        .then(|| Text::new("person-excluded").with("repeats", repeats).with("bots", bots).with("own", own).with("off", blocked))
}

impl FormerView {
    fn new(frame: &Frame, one: &FormerAccount) -> FormerView {
        let date = frame.date(one.merged_at);
        FormerView {
            name: one.name.clone(),
            code: one.code.as_ref().map(|code| NameLink::new(code.code.in_words(), path::of_code(code.id))),
            statement: format!("{}/statement", path::of_person(one.role, one.id)),
            when: Text::new("merge-former-when").with("date", date.as_str()).with("reason", one.reason.as_str()),
        }
    }
}

impl RecruitView {
    fn new(frame: &Frame, recruit: &RecruitRow) -> RecruitView {
        RecruitView {
            who: NameLink::from(&recruit.who),
            joined: frame.date(recruit.joined_at),
            orders: frame.number(recruit.orders),
            value: frame.money(recruit.value),
            network: frame.number(recruit.network),
        }
    }
}

#[post("/<account>/password-link", data = "<_button>")]
async fn password_link(staff: Staff, list: PeopleList, account: Id<AccountId>, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let subject = list.find(&frame, account.0).await?;
    hand_out_link(&frame, staff.0, &subject).await
}

#[post("/<account>/take-over-link", data = "<_button>")]
async fn take_over_link(
    staff: Staff,
    list: PeopleList,
    account: Id<AccountId>,
    _button: Posted<Nothing>,
    frame: Frame,
) -> Answer {
    let subject = list.find(&frame, account.0).await?;
    let (act, id) = (frame.app.act(staff.0.id), subject.id);
    let path = path::of_person(subject.role, id);
    match frame.app.db.write(move |tx| take_over::make_link(tx, &act, id)).await {
        Ok(token) => {
            let lasts = Text::new("take-over-link-lasts").with("days", TAKE_OVER_DAYS).with("name", subject.name.as_str());
            let url = format!("{}/take-over?token={}", frame.shop()?.base_url, token.as_str());
            frame.page("admin/reset_link.html", &LinkPage::new(&frame, &subject.name, url, lasts, &path))
        }
        // Another member of staff has made one, and it was used meanwhile.
        Err(Error::Refused(refusal)) => Ok(frame.go_warning(&path, &refusal)),
        Err(error) => Err(error.into()),
    }
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
    /// For how long it works, and what it does to older ones.
    lasts: Text,
    back: &'a str,
}

impl<'a> LinkPage<'a> {
    fn new(frame: &Frame, name: &'a str, url: String, lasts: Text, back: &'a str) -> LinkPage<'a> {
        let label = frame.say(&Text::new("password-link-picture").with("name", name));
        LinkPage { name, picture: Picture::of_text(&url, label), url, lasts, back }
    }
}

/// The page that holds a fresh one-time link. It answers the POST itself, with 200 and no-store: after a redirect the link would
/// have to stand in an address or in the file, and whoever finds the browser's history could open it again.
pub(super) fn link_page(frame: &Frame, token: &Token, name: &str, back: &str) -> Answer {
    let url = format!("{}/password/reset?token={}", frame.shop()?.base_url, token.as_str());
    let lasts = Text::new("reset-link-lasts").with("minutes", reset::RESET_LINK_MINUTES).with("name", name);
    frame.page("admin/reset_link.html", &LinkPage::new(frame, name, url, lasts, back))
}
