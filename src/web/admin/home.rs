//! `/admin`: what needs doing, how the last thirty days went, and what the shop has. Every figure leads to its list.

use std::sync::Arc;

use rocket::{Route, State, get, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::batch::Batch;
use crate::domain::reads::dashboard::{Funnel, ShopCounts};
use crate::domain::reads::earning_list::Liabilities;
use crate::domain::reads::home::{self, AdminHome, DAYS};
use crate::domain::shop::Shop;
use crate::domain::time::Day;
use crate::text::words::{count, number, percent, waiting_for_approval};
use crate::web::admin::overview;
use crate::web::kit::chart::{self, Chart, Series};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;
use crate::web::kit::view::Tile;
use crate::web::kit::{path, period};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![home_page]
}

/// Batches with a former address that are named one by one.
const MOST_NAMED: usize = 3;

/// Something that waits for the owner.
#[derive(Serialize)]
struct Task {
    icon: &'static str,
    text: String,
    label: &'static str,
    href: String,
}

#[derive(Serialize)]
struct HomePage {
    tasks: Vec<Task>,
    money: Vec<Tile>,
    funnel: Vec<Tile>,
    chart: Chart,
    totals: Vec<Tile>,
    overview: overview::OverviewView,
    /// Nobody has joined and nothing was made: there is nothing to count yet.
    is_new: bool,
}

#[get("/")]
async fn home_page(_me: Admin, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let shop = frame.shop()?.clone();
    let (seen, now) = (shop.clone(), app.now());
    let AdminHome { counts, owing, former, days, overview } = app.db.read(move |conn| home::admin_home(conn, &seen, now)).await?;
    let (before, last) = days.split_at(days.len() - DAYS.unsigned_abs() as usize);
    let shown = HomePage {
        tasks: tasks(&shop, &counts, &owing, &former),
        money: money(&shop, &owing),
        funnel: funnel(last, before),
        chart: chart(last),
        totals: totals(&counts),
        overview: overview::OverviewView::new(overview, &shop),
        is_new: counts.printed + counts.partners + counts.customers + counts.applicants == 0,
    };
    frame.page("admin/home.html", &shown)
}

fn tasks(shop: &Shop, counts: &ShopCounts, owing: &Liabilities, former: &[Batch]) -> Vec<Task> {
    let mut tasks = Vec::new();
    if counts.applicants > 0 {
        let text = match counts.applicants {
            1 => "One person waits to become a partner.".to_string(),
            many => format!("{} people wait to become partners.", number(many)),
        };
        tasks.push(Task { icon: "clock", text, label: "Decide", href: "/admin/applications".into() });
    }
    if owing.open_reviews > 0 {
        let text = match owing.open_reviews {
            1 => format!("One earning waits for a look, of {}.", shop.currency.format(owing.in_review)),
            many => format!("{} earnings wait for a look, {} together.", number(many), shop.currency.format(owing.in_review)),
        };
        tasks.push(Task { icon: "money", text, label: "Look", href: "/admin/commissions?state=in_review".into() });
    }
    if owing.unpaid_orders > 0 {
        let text = match owing.unpaid_orders {
            1 => "One order waits for payment.".to_string(),
            many => format!("{} orders wait for payment.", number(many)),
        };
        tasks.push(Task { icon: "order", text, label: "Orders", href: "/admin/orders?state=placed".into() });
    }
    if !shop.may_print() {
        let text = match shop.base_url.is_public_https() {
            false => format!("Codes can't be printed yet: {} isn't a public https address.", shop.base_url),
            true => format!("Codes can't be printed yet: nobody has seen this shop answer at {}.", shop.base_url),
        };
        tasks.push(Task { icon: "print", text, label: "Settings", href: "/admin/settings".into() });
    }
    if counts.printed == 0 {
        tasks.push(Task {
            icon: "code",
            text: "There are no codes to hand out yet.".into(),
            label: "Print your first codes",
            href: "/admin/codes/new?size=10&name=First%20codes".into(),
        });
    }
    tasks.extend(former.iter().take(MOST_NAMED).map(former_address));
    if former.len() > MOST_NAMED {
        let more = count((former.len() - MOST_NAMED) as i64, "more batch bears", "more batches bear");
        tasks.push(Task {
            icon: "warn",
            text: format!("{more} a former address on paper."),
            label: "Batches",
            href: "/admin/codes/batches".into(),
        });
    }
    tasks
}

/// Paper is for ever: it works only as long as the address on it leads here.
fn former_address(batch: &Batch) -> Task {
    let address = batch.printed_base_url.as_deref().unwrap_or_default();
    Task {
        icon: "warn",
        text: format!("The paper of {} bears the former address {address}.", batch.name),
        label: "Look",
        href: path::of_batch(batch.id),
    }
}

/// What the shop owes. Each figure leads to the list that explains it.
fn money(shop: &Shop, owing: &Liabilities) -> Vec<Tile> {
    let said = |amount| shop.currency.format(amount);
    let tile = |label: &str, figure, note: String, href: &str| Tile::new(label, said(figure)).note(note).leads_to(href);
    let in_payouts = match owing.in_payouts.is_zero() {
        true => "approved, not in a payout".to_string(),
        false => format!("and {} in open payouts", said(owing.in_payouts)),
    };
    vec![
        tile("Owed to partners", owing.owed, in_payouts, "/admin/payouts"),
        tile(
            "Inside the hold",
            owing.holding_commission + owing.holding_reward,
            format!("{} commissions, {} rewards", said(owing.holding_commission), said(owing.holding_reward)),
            "/admin/commissions?state=holding",
        ),
        tile("Store credit outstanding", owing.credit, "free to be spent".into(), "/admin/rewards?state=available"),
    ]
}

fn funnel(days: &[(Day, Funnel)], before: &[(Day, Funnel)]) -> Vec<Tile> {
    let sum = |days: &[(Day, Funnel)]| days.iter().map(|(_, funnel)| *funnel).sum::<Funnel>();
    let (now, before) = (sum(days), sum(before));
    let tile = |label: &str, figure: fn(&Funnel) -> i64, href: &str| {
        let spark = (figure(&now) > 0).then(|| chart::sparkline(&values(days, figure)));
        let change = period::change(figure(&now), figure(&before), number);
        Tile::new(label, number(figure(&now))).change(change).leads_to(href).spark(spark)
    };
    let referred = match now.referred {
        0 => "Of them referred".to_string(),
        some => format!("Of them referred ({})", percent(some, now.customers)),
    };
    vec![
        tile("Scans", |funnel| funnel.scans, "/admin/codes?sort=scans"),
        tile("Unique visitors", |funnel| funnel.visitors, "/admin/codes?sort=scans"),
        tile("Customers joined", |funnel| funnel.customers, "/admin/customers"),
        tile(&referred, |funnel| funnel.referred, "/admin/customers"),
        tile("New partners", |funnel| funnel.partners, "/admin/partners"),
    ]
}

/// One figure of each day.
fn values(days: &[(Day, Funnel)], figure: impl Fn(&Funnel) -> i64) -> Vec<u64> {
    days.iter().map(|(_, funnel)| figure(funnel).unsigned_abs()).collect()
}

fn chart(days: &[(Day, Funnel)]) -> Chart {
    let labels: Vec<String> = days.iter().map(|(day, _)| day.short()).collect();
    let (scans, referred) = (values(days, |funnel| funnel.scans), values(days, |funnel| funnel.referred));
    let series = [Series { label: "Scans", values: &scans }, Series { label: "Referred customers", values: &referred }];
    chart::daily("Scans and referred customers per day", &labels, &series, chart::count)
}

fn totals(counts: &ShopCounts) -> Vec<Tile> {
    let tile = |label: &str, figure, href: &str| Tile::new(label, number(figure)).leads_to(href);
    let partners = tile("Partners in all", counts.partners, "/admin/partners");
    vec![
        tile("Codes made for print", counts.printed, "/admin/codes?made=printed"),
        tile("Still unclaimed", counts.unclaimed, "/admin/codes?made=printed&state=unclaimed"),
        match waiting_for_approval(counts.applicants) {
            Some(waiting) => partners.note(waiting),
            None => partners,
        },
        tile("Customers in all", counts.customers, "/admin/customers"),
    ]
}
