//! `/referrals`: a member's code first, then what came of it, then what was earned by it, then the people it referred.

use rocket::{Route, get, routes};
use serde::Serialize;

use super::entry_row::EntryRowView;
use super::people::RecruitView;
use super::rewards;
use crate::domain::account::Account;
use crate::domain::ledger::Balance;
use crate::domain::money::{Money, Rate};
use crate::domain::program::Terms;
use crate::domain::reads::code_stats::{self, CodeFigures, Recruit};
use crate::domain::reads::figures::{AccountFigures, NetworkFigures};
use crate::domain::reads::referrals::{self, Earned, ReferralsLookup};
use crate::domain::roles::Role;
use crate::domain::sign_up::APPLICATION_DAYS;
use crate::domain::time::{Day, Timestamp};
use crate::text::catalogue::Text;
use crate::web::kit::chart::{self, Chart, Series};
use crate::web::kit::guard::Member;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;
use crate::web::kit::view::Tile;
use crate::web::share::ShareView;

/// Days on the chart, and people on the list: the newest. The others have a page of their own.
const DAYS: i32 = 30;
const WEEK: usize = 7;
const MONTHS: i32 = 12;
const MOST_PEOPLE: usize = 10;
/// Where a partner says how they are paid.
const PAYEE: &str = "/accounts/payout";
/// The latest earnings; the others have a page of their own.
const MOST_EARNINGS: usize = 5;

pub(super) fn routes() -> Vec<Route> {
    routes![referrals_page]
}

#[derive(Serialize)]
struct ReferralsPage {
    share: ShareView,
    /// The shop has switched the code off.
    is_disabled: bool,
    tiles: Vec<Tile>,
    money: EarnedView,
    chart: Chart,
    people: Vec<RecruitView>,
    /// The way to all of them, when there are more than these.
    all_people: Option<Text>,
    /// Who was the first, the tenth, the hundredth of them, as long as that is news.
    milestone: Option<Text>,
    network: Option<Text>,
    /// Whether enough people came through others for the network to be drawn.
    has_drawing: bool,
}

/// What was earned: first what is there to be paid out or spent, then the other figures, then the latest of it.
#[derive(Serialize)]
struct EarnedView {
    ready: Tile,
    way: Option<WayView>,
    tiles: Vec<Tile>,
    /// What later earnings have to make up first.
    short: Option<Text>,
    /// Paid in money, else in store credit.
    is_partner: bool,
    /// What a customer has in commission, from when they were a partner.
    commission: Option<Text>,
    /// Store credit that a partner has besides.
    credit: Option<Text>,
    /// What the last months brought; nothing for whoever has earned nothing in them.
    months: Option<Chart>,
    latest: Vec<EntryRowView>,
}

/// How far it is to the next payout.
#[derive(Serialize)]
struct WayView {
    /// Of the least amount that is paid out, from 0 to 100; nothing where any amount is.
    percent: Option<i64>,
    text: Text,
    /// What has to be filled in first, without the path prefix.
    href: Option<&'static str>,
}

/// What a partner sees who has no code yet.
#[derive(Serialize)]
struct WaitingPage {
    applied: String,
    until: String,
    days: i64,
}

#[get("/referrals")]
async fn referrals_page(me: Member, frame: Frame) -> Answer {
    let Member(me) = me;
    if me.waits() {
        return waiting_page(&frame, &me);
    }
    let (app, now) = (&frame.app, frame.app.now());
    let (today, my) = (app.today(), me.clone());
    let days = (today.plus(1 - DAYS), today);
    let lookup = ReferralsLookup { days, months: MONTHS, most_people: MOST_PEOPLE, most_earnings: MOST_EARNINGS, now };
    let read = app.db.read(move |conn| referrals::own_referrals(conn, &my, &lookup)).await?;
    let (shop, all) = (frame.shop()?, read.account.direct.sign_ups);
    let this_week = read.days.iter().rev().take(WEEK).map(|day| day.accounts).sum();
    let page = ReferralsPage {
        share: ShareView::new(&frame, shop, &me, &read.code.code, &read.terms, &read.earns),
        is_disabled: read.code.status(now).leads_on().is_err(),
        tiles: code_tiles(&read.figures, &read.account.direct, read.sponsored, &frame),
        money: EarnedView::new(&read.earned, &read.terms, this_week, &me, &frame),
        chart: chart_of(&read.days, &frame),
        all_people: (all > read.recruits.len() as i64).then(|| Text::new("referrals-people-all").with("all", all)),
        milestone: milestone(&read.recruits, all, now),
        people: RecruitView::all(&read.recruits, &frame)?,
        network: network_in_words(&read.account),
        has_drawing: read.account.indirect.sign_ups >= LEAST_COUNTED,
    };
    frame.page("member/referrals.html", &page)
}

impl EarnedView {
    fn new(earned: &Earned, terms: &Terms, this_week: i64, me: &Account, frame: &Frame) -> EarnedView {
        let is_partner = me.role == Role::Partner;
        let balance = if is_partner { &earned.commission } else { &earned.credit };
        // The figure in front is the second of commission and the first of credit.
        let mut tiles = if is_partner { own_commission_tiles(balance, frame) } else { rewards::credit_tiles(balance, frame) };
        let ready = tiles.remove(usize::from(is_partner));
        let (label, note) = (Text::new("referrals-week"), Text::new("referrals-week-note"));
        tiles.push(Tile::new(frame.say(&label), frame.number(this_week)).note(frame.say(&note)));
        EarnedView {
            ready,
            way: if is_partner { way_to_payout(balance, terms.payout_minimum, earned.has_payee) } else { None },
            tiles,
            short: rewards::shortfall_in_words(balance),
            is_partner,
            commission: (!is_partner && earned.commission != Balance::default()).then(|| {
                let amount = earned.commission.available_total.max(Money::ZERO);
                Text::new("commission-too").with("amount", amount)
            }),
            credit: (is_partner && earned.credit != Balance::default())
                .then(|| Text::new("referrals-credit-too").with("amount", earned.credit.available())),
            months: months_of(&earned.months, frame),
            latest: earned.latest.rows.iter().map(|line| EntryRowView::new(line, frame)).collect(),
        }
    }
}

fn own_commission_tiles(balance: &Balance, frame: &Frame) -> Vec<Tile> {
    let ready = match balance.reserved {
        Money::ZERO => Text::new("earned-ready-note"),
        going => Text::new("earned-ready-going").with("amount", going),
    };
    commission_tiles(balance, ready, frame)
}

/// The four figures of commission. What is in a payout that is on its way has not been received yet.
pub(super) fn commission_tiles(balance: &Balance, ready: Text, frame: &Frame) -> Vec<Tile> {
    let tile = |label: Text, amount: Money, note: Text| Tile::new(frame.say(&label), frame.money(amount)).note(frame.say(&note));
    vec![
        tile(Text::new("earned-pending"), balance.holding + balance.in_review, rewards::pending_in_words(balance)),
        tile(Text::new("earned-ready"), balance.available_total.max(Money::ZERO), ready),
        tile(Text::new("earned-paid"), balance.spent, Text::new("earned-paid-note")),
        tile(Text::new("earned-total"), balance.earned, Text::new("earned-total-note")),
    ]
}

fn waiting_page(frame: &Frame, me: &Account) -> Answer {
    let page = WaitingPage {
        applied: frame.date(me.created_at),
        until: frame.date(me.created_at.plus_days(APPLICATION_DAYS)),
        days: APPLICATION_DAYS,
    };
    frame.page("member/waiting.html", &page)
}

fn code_tiles(figures: &CodeFigures, direct: &NetworkFigures, sponsored: i64, frame: &Frame) -> Vec<Tile> {
    let tile = |label: Text, figure: String, note: Text| Tile::new(frame.say(&label), figure).note(frame.say(&note));
    let percent = code_stats::conversion_percent(direct.sign_ups, figures.visitors);
    let conversion = percent.map_or("–".to_owned(), |percent| frame.percent(Rate::from_bp(percent * 100)));
    let mut tiles = vec![
        tile(Text::new("referrals-scans"), frame.number(figures.scans), Text::new("referrals-scans-note")),
        tile(Text::new("referrals-visitors"), frame.number(figures.visitors), Text::new("referrals-visitors-note")),
        tile(Text::new("referrals-sign-ups"), frame.number(direct.sign_ups), Text::new("referrals-sign-ups-note")),
        tile(Text::new("referrals-conversion"), conversion, Text::new("referrals-conversion-note")),
        tile(Text::new("referrals-paid-orders"), frame.number(direct.orders), Text::new("referrals-paid-orders-note")),
        tile(Text::new("referrals-sales"), frame.money(direct.value), Text::new("referrals-sales-note")),
    ];
    if sponsored > 0 {
        tiles.push(tile(Text::new("referrals-partners"), frame.number(sponsored), Text::new("referrals-partners-note")));
    }
    tiles
}

fn chart_of(days: &[code_stats::CodeDay], frame: &Frame) -> Chart {
    let labels: Vec<String> = days.iter().map(|figures| frame.reader().formats.short_day(figures.day)).collect();
    let values = |figure: fn(&code_stats::CodeDay) -> i64| -> Vec<u64> {
        days.iter().map(|day| u64::try_from(figure(day)).unwrap_or(0)).collect()
    };
    let (scans, accounts) = (values(|day| day.scans), values(|day| day.accounts));
    let say = |text: Text| frame.say(&text);
    let (said_scans, said_accounts) = (say(Text::new("referrals-scans")), say(Text::new("referrals-sign-ups")));
    let series = [Series { label: &said_scans, values: &scans }, Series { label: &said_accounts, values: &accounts }];
    let count = |n: u64| frame.number(i64::try_from(n).unwrap_or(i64::MAX));
    chart::daily(&say(Text::new("referrals-chart")), &labels, &series, count)
}

fn months_of(months: &[(Day, Money)], frame: &Frame) -> Option<Chart> {
    if months.iter().all(|(_, earned)| earned.is_zero()) {
        return None;
    }
    let labels: Vec<String> = months.iter().map(|(first, _)| frame.reader().formats.month(*first)).collect();
    let sums: Vec<i64> = months.iter().map(|(_, earned)| earned.minor()).collect();
    let (title, label) = (frame.say(&Text::new("referrals-months")), frame.say(&Text::new("referrals-months-label")));
    let amount = |minor: i64| Money::from_minor(minor);
    let (say, axis) = (|minor| frame.money(amount(minor)), |minor| frame.money_on_axis(amount(minor)));
    Some(chart::monthly_sums(&title, &labels, &label, &sums, say, axis))
}

/// How far what is ready is from being paid out; nothing where there is nothing to say.
fn way_to_payout(balance: &Balance, minimum: Money, has_payee: bool) -> Option<WayView> {
    // After a reversal it may be below zero, which has to be made up first.
    let ready = balance.available_total - balance.reserved;
    let is_enough = ready >= minimum && ready > Money::ZERO;
    let percent = (minimum > Money::ZERO).then(|| (ready.minor().max(0) * 100 / minimum.minor()).min(100));
    let (text, href) = match (is_enough, has_payee) {
        (true, true) => (Text::new("referrals-in-payout"), None),
        (true, false) => (Text::new("referrals-needs-payee"), Some(PAYEE)),
        (false, _) if percent.is_some() => {
            (Text::new("referrals-to-payout").with("amount", minimum - ready).with("minimum", minimum), None)
        }
        (false, _) => return None,
    };
    Some(WayView { percent, text, href })
}

/// The numbers of people that are worth a word.
const MILESTONES: [i64; 10] = [1, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000];
/// For how long it is news.
const NEWS_DAYS: i64 = 7;

/// Who was the latest whose number is worth a word. `newest` are the newest of `all`.
fn milestone(newest: &[Recruit], all: i64, now: Timestamp) -> Option<Text> {
    let reached = MILESTONES.into_iter().rev().find(|mark| *mark <= all)?;
    let who = newest.get(usize::try_from(all - reached).ok()?)?;
    let is_news = who.joined_at.plus_days(NEWS_DAYS) > now;
    is_news.then(|| match reached {
        1 => Text::new("referrals-milestone-first").with("name", who.name.as_str()),
        n => Text::new("referrals-milestone").with("name", who.name.as_str()).with("n", n),
    })
}

/// Below this, a count of people whom others referred could say who referred whom.
pub(super) const LEAST_COUNTED: i64 = 3;

/// The network in one friendly sentence: counts that reveal no one.
pub(super) fn network_in_words(figures: &AccountFigures) -> Option<Text> {
    match (figures.direct.sign_ups, figures.indirect.sign_ups) {
        (0, 0) => None,
        (direct, 0) => Some(Text::new("referrals-network-direct").with("direct", direct)),
        (direct, few) if few < LEAST_COUNTED => Some(Text::new("referrals-network-few").with("direct", direct)),
        (direct, indirect) => {
            Some(Text::new("referrals-network").with("direct", direct).with("indirect", indirect).with("all", direct + indirect))
        }
    }
}
