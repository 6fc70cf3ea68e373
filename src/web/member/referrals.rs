//! `/referrals`: a member's code first, then what came of it, then what was earned by it, then the people it referred.

use rocket::{Route, get, routes};
use serde::Serialize;

use super::entry_row::EntryRowView;
use super::rewards;
use crate::domain::account::Account;
use crate::domain::code::CodeStatus;
use crate::domain::ledger::Balance;
use crate::domain::money::{Currency, Money};
use crate::domain::reads::code_stats::{self, CodeFigures, Recruit};
use crate::domain::reads::figures::{AccountFigures, NetworkFigures};
use crate::domain::reads::referrals::{self, Earned, ReferralsLookup};
use crate::domain::roles::Role;
use crate::domain::shop::Shop;
use crate::domain::sign_up::APPLICATION_DAYS;
use crate::domain::time::ago;
use crate::text::catalogue::Text;
use crate::text::words::{count, number};
use crate::web::kit::chart::{self, Chart, Series};
use crate::web::kit::guard::Member;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;
use crate::web::kit::view::Tile;
use crate::web::share::ShareView;

/// Days on the chart, and people on the list: the newest.
const DAYS: i32 = 30;
const MOST_PEOPLE: usize = 50;
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
    /// What is left out of the list; empty when nothing is.
    more_people: String,
    network: String,
}

/// What was earned, in four figures, and the latest of it.
#[derive(Serialize)]
struct EarnedView {
    tiles: Vec<Tile>,
    /// What later earnings have to make up first.
    short: Option<String>,
    /// Paid in money, else in store credit.
    is_partner: bool,
    /// Store credit that a partner has besides.
    /// What a customer has in commission, from when they were a partner.
    commission: Option<Text>,
    credit: Option<String>,
    latest: Vec<EntryRowView>,
}

#[derive(Serialize)]
struct RecruitView {
    name: String,
    orders: String,
    value: String,
    joined: String,
    joined_exactly: String,
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
    let lookup =
        ReferralsLookup { days: (today.plus(1 - DAYS), today), most_people: MOST_PEOPLE, most_earnings: MOST_EARNINGS, now };
    let read = app.db.read(move |conn| referrals::own_referrals(conn, &my, &lookup)).await?;
    let shop = frame.shop()?;
    let person = |recruit: Recruit| RecruitView {
        name: recruit.name,
        orders: number(recruit.orders),
        value: shop.currency.format(recruit.value),
        joined: ago(recruit.joined_at, now, &shop.zone),
        joined_exactly: shop.zone.date_time(recruit.joined_at),
    };
    let page = ReferralsPage {
        share: ShareView::new(shop, &me, &read.code.code, &read.terms, &read.earns),
        is_disabled: read.code.status(now) == CodeStatus::Disabled,
        tiles: code_tiles(&read.figures, &read.account.direct, read.sponsored, shop.currency),
        money: EarnedView::new(&read.earned, &me, shop),
        chart: chart_of(&read.days),
        more_people: rest_in_words(read.recruits.len(), read.account.direct.sign_ups),
        people: read.recruits.into_iter().map(person).collect(),
        network: network_in_words(&read.account),
    };
    frame.page("member/referrals.html", &page)
}

impl EarnedView {
    fn new(earned: &Earned, me: &Account, shop: &Shop) -> EarnedView {
        let is_partner = me.role == Role::Partner;
        let currency = shop.currency;
        let balance = if is_partner { &earned.commission } else { &earned.credit };
        EarnedView {
            tiles: if is_partner { commission_tiles(balance, currency) } else { rewards::credit_tiles(balance, currency) },
            short: rewards::shortfall_in_words(balance, currency),
            is_partner,
            commission: (!is_partner && earned.commission != Balance::default()).then(|| {
                let amount = earned.commission.available_total.max(Money::ZERO);
                Text::new("commission-too").with("amount", amount)
            }),
            credit: (is_partner && earned.credit != Balance::default()).then(|| currency.format(earned.credit.available())),
            latest: earned.latest.rows.iter().map(|line| EntryRowView::new(line, currency, &shop.zone)).collect(),
        }
    }
}

/// The four figures of commission. What is in a payout that is on its way has not been received yet.
fn commission_tiles(balance: &Balance, currency: Currency) -> Vec<Tile> {
    let tile = |label, amount: Money| Tile::new(label, currency.format(amount));
    let on_its_way = match balance.reserved {
        Money::ZERO => "ready to be paid".to_string(),
        reserved => format!("{} of it is on its way", currency.format(reserved)),
    };
    vec![
        tile("Pending", balance.holding + balance.in_review).note(rewards::pending_in_words(balance, currency)),
        tile("Approved", balance.available_total.max(Money::ZERO)).note(on_its_way),
        tile("Paid", balance.spent).note("received so far"),
        tile("Lifetime earned", balance.earned).note("after the hold and refunds"),
    ]
}

fn waiting_page(frame: &Frame, me: &Account) -> Answer {
    let zone = &frame.shop()?.zone;
    let page = WaitingPage {
        applied: zone.date(me.created_at),
        until: zone.date(me.created_at.plus_days(APPLICATION_DAYS)),
        days: APPLICATION_DAYS,
    };
    frame.page("member/waiting.html", &page)
}

fn code_tiles(figures: &CodeFigures, direct: &NetworkFigures, sponsored: i64, currency: Currency) -> Vec<Tile> {
    let tile = |label, figure: String, note| Tile::new(label, figure).note(note);
    let percent = code_stats::conversion_percent(direct.sign_ups, figures.visitors);
    let mut tiles = vec![
        tile("Scans", number(figures.scans), "of your code and your link"),
        tile("Unique scans", number(figures.visitors), "a visitor counts once a day"),
        tile("Accounts created", number(direct.sign_ups), "by people you invited"),
        tile("Conversion", percent.map_or("–".to_owned(), |percent| format!("{percent} %")), "of visitors joined"),
        tile("Orders placed", number(direct.orders), "and paid by people you invited"),
        tile("Order value", currency.format(direct.value), "without tax, after refunds"),
    ];
    if sponsored > 0 {
        tiles.push(tile("Partners you told", number(sponsored), "of the program"));
    }
    tiles
}

fn chart_of(days: &[code_stats::CodeDay]) -> Chart {
    let labels: Vec<String> = days.iter().map(|figures| figures.day.short()).collect();
    let values = |figure: fn(&code_stats::CodeDay) -> i64| -> Vec<u64> {
        days.iter().map(|day| u64::try_from(figure(day)).unwrap_or(0)).collect()
    };
    let (scans, accounts) = (values(|day| day.scans), values(|day| day.accounts));
    let series = [Series { label: "Scans", values: &scans }, Series { label: "Accounts created", values: &accounts }];
    chart::daily("Scans and accounts created in the last 30 days", &labels, &series, chart::count)
}

fn rest_in_words(shown: usize, all: i64) -> String {
    let shown = i64::try_from(shown).unwrap_or(i64::MAX);
    if all > shown { format!("The newest {} of {}.", number(shown), count(all, "person", "people")) } else { String::new() }
}

/// Below this, a count of people whom others referred could say who referred whom.
const LEAST_COUNTED: i64 = 3;

/// The network in one friendly sentence: counts that reveal nobody.
fn network_in_words(figures: &AccountFigures) -> String {
    let people = |n| count(n, "person", "people");
    match (figures.direct.sign_ups, figures.indirect.sign_ups) {
        (0, 0) => String::new(),
        (direct, 0) => format!("You brought {}. When they invite friends of their own, you will see it here.", people(direct)),
        (direct, few) if few < LEAST_COUNTED => {
            format!("You brought {}, and they have begun to bring friends of their own.", people(direct))
        }
        (direct, indirect) => format!(
            "You brought {}, and they brought {} more: {} are here because of you.",
            people(direct),
            number(indirect),
            people(direct + indirect)
        ),
    }
}
