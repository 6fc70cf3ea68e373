//! `/admin/tree/<account>`: the network of one account, to any depth. A level opens in place, by a link that every browser and
//! keyboard knows; the way back to the root is always visible.

use std::collections::BTreeSet;

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::ids::AccountId;
use crate::domain::money::{Currency, Money};
use crate::domain::reads::figures::{AccountFigures, NetworkFigures};
use crate::domain::reads::list::{Cursor, Page};
use crate::domain::reads::network::{NetworkDay, Node};
use crate::domain::reads::tree::{self, AccountTree, TreeLookup};
use crate::domain::roles::Role;
use crate::domain::time::Day;
use crate::text::words::{count, number, percent};
use crate::web::admin::people::kind_badge;
use crate::web::kit::chart::{self, Chart, Series};
use crate::web::kit::guard::Staff;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{self, Id};
use crate::web::kit::period::{self, Period};
use crate::web::kit::response::Answer;
use crate::web::kit::view::{Badge, Crumb, NameLink, PER_PAGE, Pager, Tile};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![tree_page]
}

/// Branches of an opened node that are shown in place; its own page shows all.
const MOST_IN_PLACE: usize = 20;
/// Nodes that one address may open.
const MOST_OPEN: usize = 40;
/// People that the histogram counts: of a larger network, the nearest.
const MOST_COUNTED: usize = 50_000;
/// The chart shows a year at most, and a quarter when all time was chosen.
const MOST_CHART_DAYS: i32 = 366;
const CHART_DAYS: i32 = 90;

#[derive(Serialize)]
struct TreePage {
    name: String,
    crumbs: Vec<Crumb>,
    above: Vec<NameLink>,
    tiles: Vec<Tile>,
    period: period::View,
    path: String,
    chart: Chart,
    depths: Vec<DepthRow>,
    depths_note: Option<String>,
    branches: Vec<BranchView>,
    branches_note: String,
    pager: Pager,
    may_move: Option<String>,
}

/// How many people there are at one depth.
#[derive(Serialize)]
struct DepthRow {
    label: String,
    people: String,
    percent: i64,
}

/// One line of the tree, with those below it when it is open.
#[derive(Serialize)]
struct BranchView {
    id: i64,
    name: String,
    href: String,
    badge: Option<Badge>,
    people: String,
    value: String,
    percent: i64,
    /// Opens or closes the line in place; `None` when nobody is below.
    toggle: Option<String>,
    is_open: bool,
    below: Vec<BranchView>,
    /// Those who are not shown in place.
    more: Option<Crumb>,
}

#[get("/tree/<account>?<open>&<range>&<from>&<to>&<at>&<page>")]
#[expect(clippy::too_many_arguments, reason = "each is one field of the page's address")]
async fn tree_page(
    staff: Staff,
    account: Id<AccountId>,
    open: Option<&str>,
    range: Option<&str>,
    from: Option<&str>,
    to: Option<&str>,
    at: Option<&str>,
    page: Option<usize>,
    frame: Frame,
) -> Answer {
    let id = account.0;
    let today = frame.app.today();
    let period = Period::read(range, from, to, today);
    let days = period.days;
    let (first, last) = days.unwrap_or((today.plus(1 - CHART_DAYS), today));
    let first = first.max(last.plus(1 - MOST_CHART_DAYS));
    let opened: BTreeSet<i64> = open.unwrap_or("").split('.').filter_map(|id| id.parse().ok()).take(MOST_OPEN).collect();
    let lookup = TreeLookup {
        top: id,
        days,
        chart: (first, last),
        cursor: at.and_then(Cursor::parse),
        per_page: PER_PAGE,
        opened: opened.clone(),
        most_in_place: MOST_IN_PLACE,
        most_counted: MOST_COUNTED,
    };
    let snapshot = frame.app.db.read(move |conn| tree::account_tree(conn, &lookup)).await?;
    let currency = frame.shop()?.currency;
    let is_admin = staff.0.role == Role::Admin;
    frame.page("admin/tree.html", &TreePage::new(snapshot, &opened, &period, page.unwrap_or(1), currency, is_admin))
}

impl TreePage {
    fn new(
        snapshot: AccountTree,
        opened: &BTreeSet<i64>,
        period: &Period,
        page: usize,
        currency: Currency,
        is_admin: bool,
    ) -> TreePage {
        let account = &snapshot.person.account;
        let path = format!("/admin/tree/{}", account.id);
        let own_page = path::of_person(account.role, account.id);
        let drawing = Drawing { path: &path, opened, whole: snapshot.top.value, levels: &snapshot.opened, currency };
        let (depths, is_whole) = &snapshot.depths;
        let most = depths.iter().map(|(_, people)| *people).max().unwrap_or(0);
        TreePage {
            crumbs: vec![Crumb::list_of(account.role), Crumb::new(&account.name, &own_page)],
            above: snapshot.person.path.iter().rev().map(NameLink::from).collect(),
            tiles: tiles(&snapshot.figures, currency),
            period: period.view(),
            chart: chart_of(&snapshot.days, currency),
            depths: depths.iter().map(|(depth, people)| DepthRow::new(*depth, *people, most)).collect(),
            depths_note: (!is_whole).then(|| format!("The nearest {} people are counted.", number(MOST_COUNTED as i64))),
            branches: snapshot.level.rows.iter().map(|node| drawing.branch(node, 0)).collect(),
            branches_note: count(snapshot.top.direct, "person brought directly", "people brought directly"),
            pager: Pager::new(&snapshot.level, page, &path, &period.pairs()),
            may_move: is_admin.then(|| format!("{own_page}/referrer")),
            name: account.name.clone(),
            path,
        }
    }
}

fn tiles(figures: &AccountFigures, currency: Currency) -> Vec<Tile> {
    let part = |label: &str, branch: NetworkFigures| {
        let orders = format!("{}, {}", count(branch.orders, "order", "orders"), currency.format(branch.value));
        Tile::new(label, count(branch.sign_ups, "person", "people")).note(orders)
    };
    let network = figures.network();
    let share = match network.value.minor() {
        0 => String::new(),
        value => format!(", {}", percent(network.earned.minor().max(0), value)),
    };
    vec![
        part("Direct", figures.direct),
        part("Indirect", figures.indirect),
        part("Network", network),
        Tile::new("Cost of the network", currency.format(network.earned)).note(format!("commission and rewards{share}")),
        Tile::new("Earned by this account", currency.format(figures.own_earned)),
    ]
}

fn chart_of(days: &[(Day, NetworkDay)], currency: Currency) -> Chart {
    let labels: Vec<String> = days.iter().map(|(day, _)| day.short()).collect();
    let values = |value: fn(&NetworkDay) -> Money| -> Vec<u64> {
        days.iter().map(|(_, day)| u64::try_from(value(day).minor()).unwrap_or(0)).collect()
    };
    let (network, direct) = (values(|day| day.network_value), values(|day| day.direct_value));
    let series = [Series { label: "Whole network", values: &network }, Series { label: "Direct", values: &direct }];
    let say = |minor: u64| currency.format(Money::from_minor(i64::try_from(minor).unwrap_or(i64::MAX)));
    chart::daily("Order value per day", &labels, &series, say)
}

impl DepthRow {
    fn new(depth: u32, people: i64, most: i64) -> DepthRow {
        DepthRow {
            label: if depth == 1 { "Direct".into() } else { format!("Depth {depth}") },
            people: number(people),
            percent: if most == 0 { 0 } else { (people * 100 / most).max(1) },
        }
    }
}

/// What drawing a line needs to know of the whole tree.
struct Drawing<'a> {
    path: &'a str,
    opened: &'a BTreeSet<i64>,
    /// The value of the whole tree: the bars are shares of it.
    whole: Money,
    levels: &'a [(AccountId, Page<Node>)],
    currency: Currency,
}

impl Drawing<'_> {
    fn branch(&self, node: &Node, depth: usize) -> BranchView {
        let is_open = self.opened.contains(&node.id.0) && depth < MOST_OPEN;
        let level = self.levels.iter().find(|(id, _)| *id == node.id).map(|(_, level)| level).filter(|_| is_open);
        let below: Vec<BranchView> =
            level.map_or_else(Vec::new, |level| level.rows.iter().map(|node| self.branch(node, depth + 1)).collect());
        let rest = node.direct - below.len() as i64;
        BranchView {
            id: node.id.0,
            name: node.name.clone(),
            href: format!("/admin/tree/{}", node.id),
            badge: node.partner_kind.map(kind_badge),
            people: if node.people == 0 { String::new() } else { count(node.people, "person", "people") },
            value: self.currency.format(node.value),
            percent: if self.whole.is_zero() { 0 } else { (node.value.minor() * 100 / self.whole.minor()).clamp(0, 100) },
            toggle: (node.direct > 0).then(|| self.toggle(node.id.0, is_open)),
            more: (is_open && rest > 0).then(|| Crumb::new(format!("{} more", number(rest)), format!("/admin/tree/{}", node.id))),
            is_open,
            below,
        }
    }

    /// The same page with one line opened or closed, at that line.
    fn toggle(&self, id: i64, is_open: bool) -> String {
        let mut opened = self.opened.clone();
        if is_open {
            opened.remove(&id);
        } else {
            opened.insert(id);
        }
        let opened: Vec<String> = opened.iter().map(i64::to_string).collect();
        format!("{}#n{id}", path::href(self.path, &[("open", &opened.join("."))]))
    }
}
