//! `/admin`: what referrals brought in the last thirty days and what they cost, what needs doing, and what the shop owes and has.
//! Every figure leads to its list.

use std::sync::Arc;

use rocket::{Route, State, get, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::money::Money;
use crate::domain::reads::dashboard::{Newcomers, ShopCounts};
use crate::domain::reads::earning_list::Liabilities;
use crate::domain::reads::figures::ShopFigures;
use crate::domain::reads::home::{self, AdminHome};
use crate::domain::time::Day;
use crate::text::catalogue::Text;
use crate::web::admin::people::waiting;
use crate::web::admin::tasks::{self, Task};
use crate::web::admin::{first_week, overview};
use crate::web::kit::chart::{self, Chart};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::period;
use crate::web::kit::response::Answer;
use crate::web::kit::view::Tile;

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![home_page]
}

#[derive(Serialize)]
struct HomePage {
    greeting: Text,
    result: ResultView,
    first_week: Option<first_week::FirstWeekView>,
    tasks: Vec<Task>,
    money: Vec<Tile>,
    totals: Vec<Tile>,
    overview: overview::OverviewView,
    /// Nobody has joined and nothing was made: there is nothing to count yet.
    is_new: bool,
}

/// What referrals brought: the answer that the page opens with.
#[derive(Serialize)]
struct ResultView {
    sales: String,
    /// Against the days before.
    change: Option<Text>,
    trend: &'static str,
    keys: Vec<Tile>,
    chart: Chart,
}

#[get("/")]
async fn home_page(me: Admin, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let shop = frame.shop()?.clone();
    let (seen, now) = (shop.clone(), app.now());
    let found = app.db.read(move |conn| home::admin_home(conn, &seen, now)).await?;
    let by_code = found.newcomers.map(|newcomers| newcomers.by_code);
    let counts = &found.counts;
    let hour = shop.zone.written(now, "%-H").parse().unwrap_or(12);
    let first_week = first_week::view(&frame).await?;
    let shown = HomePage {
        greeting: greeting(hour, &me.0.name),
        result: ResultView::new(&frame, &found),
        tasks: tasks::all(app, &shop, &found, first_week.is_some()),
        first_week,
        money: money(&frame, &found.owing),
        totals: totals(&frame, counts),
        is_new: counts.printed + counts.partners + counts.customers + counts.applicants == 0,
        overview: overview::OverviewView::new(found.overview, by_code, &frame),
    };
    frame.page("admin/home.html", &shown)
}

/// By the shop's clock, with the name that people are called by.
fn greeting(hour: u32, name: &str) -> Text {
    let name = name.split_whitespace().next().unwrap_or(name);
    match hour {
        4..12 => Text::new("home-good-morning").with("name", name),
        12..18 => Text::new("home-good-afternoon").with("name", name),
        _ => Text::new("home-good-evening").with("name", name),
    }
}

impl ResultView {
    fn new(frame: &Frame, found: &AdminHome) -> ResultView {
        let (now, before) = (&found.overview.now, &found.overview.before);
        let (change, trend) = change_of(now.referred, before.referred);
        ResultView {
            sales: frame.money(now.referred),
            change,
            trend,
            keys: keys(frame, now, found.newcomers),
            chart: chart_of(frame, &found.sales),
        }
    }
}

/// Sales against those of the days before; nothing where there was nothing.
fn change_of(now: Money, before: Money) -> (Option<Text>, &'static str) {
    if now.is_zero() && before.is_zero() {
        return (None, "");
    }
    let grown = now.minor() - before.minor();
    let percent = if before > Money::ZERO { grown.abs().saturating_mul(100) / before.minor() } else { 0 };
    let text = match (grown, percent) {
        (0, _) => return (Some(Text::new("home-even")), ""),
        (1.., 0) => Text::new("home-up").with("was", before),
        (1.., _) => Text::new("home-up-by").with("percent", percent).with("was", before),
        (_, 0) => Text::new("home-down").with("was", before),
        _ => Text::new("home-down-by").with("percent", percent).with("was", before),
    };
    (Some(text), if grown > 0 { "good" } else { "warn" })
}

fn keys(frame: &Frame, now: &ShopFigures, [came, before]: [Newcomers; 2]) -> Vec<Tile> {
    let say = |text: Text| frame.say(&text);
    let part = |part: Money, whole: Money| (whole > Money::ZERO).then(|| frame.share(part.minor(), whole.minor()));
    let share = Tile::new(say(Text::new("home-share")), part(now.referred, now.value).unwrap_or_else(|| "–".into()));
    let cost = Tile::new(say(Text::new("home-cost")), frame.money(now.earned)).leads_to("/admin/commissions");
    let customers = Tile::new(say(Text::new("admin-home-new-customers")), frame.number(came.customers))
        .change(period::change(came.customers, before.customers, |n| frame.number(n)))
        .leads_to("/admin/customers");
    let by_code = match now.scans {
        0 => "–".into(),
        scans => frame.share(came.by_code, scans),
    };
    let signed_up = Text::new("home-by-code-note").with("n", came.by_code).with("scans", now.scans);
    vec![
        share.note(say(Text::new("home-share-note").with("value", now.value))).leads_to("/admin/orders"),
        match part(now.earned, now.referred) {
            Some(percent) => cost.note(say(Text::new("home-cost-note").with("percent", percent))),
            None => cost,
        },
        customers,
        Tile::new(say(Text::new("home-by-code")), by_code).note(say(signed_up)).leads_to("/admin/codes?sort=scans"),
    ]
}

fn chart_of(frame: &Frame, days: &[(Day, Money)]) -> Chart {
    let reader = frame.reader();
    let labels: Vec<String> = days.iter().map(|(day, _)| reader.formats.short_day(*day)).collect();
    let sales: Vec<i64> = days.iter().map(|(_, sales)| sales.minor()).collect();
    let (title, label) = (frame.say(&Text::new("home-chart")), frame.say(&Text::new("home-chart-label")));
    let amount = |minor: i64| Money::from_minor(minor);
    chart::daily_sums(
        &title,
        &labels,
        &label,
        &sales,
        |minor| frame.money(amount(minor)),
        |minor| frame.money_on_axis(amount(minor)),
    )
}

/// What the shop owes. Each figure leads to the list that explains it.
fn money(frame: &Frame, owing: &Liabilities) -> Vec<Tile> {
    let tile = |label: Text, figure, note: Text, href: &str| {
        Tile::new(frame.say(&label), frame.money(figure)).note(frame.say(&note)).leads_to(href)
    };
    let in_payouts = match owing.in_payouts.is_zero() {
        true => Text::new("admin-home-owed-partners-ready"),
        false => Text::new("admin-home-owed-partners-in-payouts").with("amount", owing.in_payouts),
    };
    let pending =
        Text::new("admin-home-pending-note").with("commission", owing.holding_commission).with("credit", owing.holding_reward);
    vec![
        tile(Text::new("admin-home-owed-partners"), owing.owed, in_payouts, "/admin/payouts"),
        tile(
            Text::new("admin-home-pending"),
            owing.holding_commission + owing.holding_reward,
            pending,
            "/admin/commissions?state=holding",
        ),
        tile(Text::new("admin-home-credit"), owing.credit, Text::new("admin-home-credit-note"), "/admin/rewards?state=available"),
    ]
}

fn totals(frame: &Frame, counts: &ShopCounts) -> Vec<Tile> {
    let tile = |label: Text, figure, href: &str| Tile::new(frame.say(&label), frame.number(figure)).leads_to(href);
    let partners = tile(Text::new("admin-home-partners"), counts.partners, "/admin/partners");
    vec![
        tile(Text::new("admin-home-cards"), counts.printed, "/admin/codes?made=printed"),
        tile(Text::new("admin-home-cards-unclaimed"), counts.unclaimed, "/admin/codes?made=printed&state=unclaimed"),
        match waiting(counts.applicants) {
            Some(waiting) => partners.note(frame.say(&waiting)),
            None => partners,
        },
        tile(Text::new("admin-home-customers"), counts.customers, "/admin/customers"),
    ]
}
