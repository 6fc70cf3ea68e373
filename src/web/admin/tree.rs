//! `/admin/tree/<account>`: the network of one account, to any depth. A level opens in place, by a link that every browser and
//! keyboard knows; the way back to the root is always visible. A drawing at the top shows where the branches are.

use std::collections::BTreeSet;

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::ids::AccountId;
use crate::domain::money::Money;
use crate::domain::reads::figures::{AccountFigures, NetworkFigures};
use crate::domain::reads::icicle::{Bounds, Cell, Drawn, Icicle, Measure};
use crate::domain::reads::list::{Cursor, Page};
use crate::domain::reads::network::{NetworkDay, Node};
use crate::domain::reads::tree::{self, AccountTree, TreeLookup};
use crate::domain::roles::Role;
use crate::domain::time::Day;
use crate::text::catalogue::Text;
use crate::web::admin::people::kind_badge;
use crate::web::kit::chart::{self, Chart, Series};
use crate::web::kit::guard::Staff;
use crate::web::kit::icicle::{Drawing, RowView, Said};
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{self, Id};
use crate::web::kit::period::{self, Period};
use crate::web::kit::response::Answer;
use crate::web::kit::view::{Badge, Crumb, HiddenField, NameLink, PER_PAGE, Pager, Tab, Tile};

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
/// What the drawing at the top shows: so many cells that a keyboard comes through, and none too narrow for a mouse.
const BOUNDS: Bounds = Bounds { levels: 5, most_cells: 80, most_beside: 20, least_width: 180, least_below: 0 };

#[derive(Serialize)]
struct TreePage {
    name: String,
    crumbs: Vec<Crumb>,
    above: Vec<NameLink>,
    tiles: Vec<Tile>,
    /// `None` as long as nobody was referred.
    drawing: Option<Drawing>,
    /// What the drawing can measure.
    measures: Vec<Tab>,
    period: period::View,
    path: String,
    /// What the form of the period carries along.
    keeps: Vec<HiddenField>,
    chart: Chart,
    depths: Vec<DepthRow>,
    depths_note: Option<Text>,
    branches: Vec<BranchView>,
    branches_note: Text,
    pager: Pager,
    may_move: Option<String>,
}

/// How many people there are at one depth.
#[derive(Serialize)]
struct DepthRow {
    label: Text,
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

#[get("/tree/<account>?<open>&<range>&<from>&<to>&<by>&<at>&<page>")]
#[expect(clippy::too_many_arguments, reason = "each is one field of the page's address")]
async fn tree_page(
    staff: Staff,
    account: Id<AccountId>,
    open: Option<&str>,
    range: Option<&str>,
    from: Option<&str>,
    to: Option<&str>,
    by: Option<&str>,
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
        by: by.and_then(Measure::from_word).unwrap_or(Measure::NetSales),
        bounds: BOUNDS,
        opened: opened.clone(),
        most_in_place: MOST_IN_PLACE,
        most_counted: MOST_COUNTED,
    };
    let snapshot = frame.app.db.read(move |conn| tree::account_tree(conn, &lookup)).await?;
    let is_admin = staff.0.role == Role::Admin;
    frame.page("admin/tree.html", &TreePage::new(&frame, snapshot, &opened, &period, page.unwrap_or(1), is_admin))
}

impl TreePage {
    fn new(
        frame: &Frame,
        snapshot: AccountTree,
        opened: &BTreeSet<i64>,
        period: &Period,
        page: usize,
        is_admin: bool,
    ) -> TreePage {
        let account = &snapshot.person.account;
        let path = format!("/admin/tree/{}", account.id);
        let own_page = path::of_person(account.role, account.id);
        let by = snapshot.icicle.by;
        // The measure that an address need not name is the usual one.
        let named = if by == Measure::NetSales { "" } else { by.as_str() };
        let kept = [&[("by", named)][..], &period.pairs()].concat();
        let lines = Lines { frame, path: &path, kept: &kept, opened, largest: snapshot.largest, levels: &snapshot.opened };
        let (depths, is_whole) = &snapshot.depths;
        let most = depths.iter().map(|(_, people)| *people).max().unwrap_or(0);
        TreePage {
            crumbs: vec![Crumb::list_of(account.role), Crumb::new(&account.name, &own_page)],
            above: snapshot.person.path.iter().rev().map(NameLink::from).collect(),
            tiles: tiles(frame, &account.name, &snapshot.figures),
            drawing: (snapshot.icicle.people > 0).then(|| drawing(frame, &account.name, &snapshot.icicle)),
            measures: measures(frame, &path, &snapshot.icicle, period),
            period: period.view(),
            keeps: vec![HiddenField::new("by", named)],
            chart: chart_of(frame, &snapshot.days),
            depths: depths.iter().map(|(depth, people)| DepthRow::new(frame, *depth, *people, most)).collect(),
            depths_note: (!is_whole).then(|| Text::new("tree-levels-nearest").with("n", MOST_COUNTED as i64)),
            branches: snapshot.level.rows.iter().map(|node| lines.branch(node, 0)).collect(),
            branches_note: Text::new("tree-branches").with("n", snapshot.top.direct),
            pager: Pager::new(&snapshot.level, page, &path, &kept),
            may_move: is_admin.then(|| format!("{own_page}/referrer")),
            name: account.name.clone(),
            path,
        }
    }
}

fn tiles(frame: &Frame, name: &str, figures: &AccountFigures) -> Vec<Tile> {
    let say = |text: Text| frame.say(&text);
    let part = |label: Text, branch: NetworkFigures| {
        let people = Text::new("tree-people").with("n", branch.sign_ups);
        let orders = Text::new("tree-orders").with("n", branch.orders).with("amount", branch.value);
        Tile::new(say(label), say(people)).note(say(orders))
    };
    let network = figures.network();
    let cost = match network.value.minor() {
        0 => Text::new("tree-cost-note"),
        value => Text::new("tree-cost-share").with("share", frame.share(network.earned.minor().max(0), value)),
    };
    vec![
        part(Text::new("tree-direct"), figures.direct),
        part(Text::new("tree-indirect"), figures.indirect),
        part(Text::new("tree-network"), network),
        Tile::new(say(Text::new("tree-cost")), frame.money(network.earned)).note(say(cost)),
        Tile::new(say(Text::new("tree-own").with("name", name)), frame.money(figures.own_earned)),
    ]
}

fn chart_of(frame: &Frame, days: &[(Day, NetworkDay)]) -> Chart {
    let formats = frame.reader().formats;
    let labels: Vec<String> = days.iter().map(|(day, _)| formats.short_day(*day)).collect();
    let values = |value: fn(&NetworkDay) -> Money| -> Vec<u64> {
        days.iter().map(|(_, day)| u64::try_from(value(day).minor()).unwrap_or(0)).collect()
    };
    let (network, direct) = (values(|day| day.network_value), values(|day| day.direct_value));
    let said = |text: Text| frame.say(&text);
    let (network_label, direct_label) = (said(Text::new("tree-chart-network")), said(Text::new("tree-chart-direct")));
    let series = [Series { label: &network_label, values: &network }, Series { label: &direct_label, values: &direct }];
    let amount = |minor: u64| Money::from_minor(i64::try_from(minor).unwrap_or(i64::MAX));
    let axis = |minor| frame.money_on_axis(amount(minor));
    chart::daily_beside(&said(Text::new("tree-chart")), &labels, &series, |minor| frame.money(amount(minor)), axis)
}

impl DepthRow {
    fn new(frame: &Frame, depth: u32, people: i64, most: i64) -> DepthRow {
        DepthRow {
            label: match depth {
                1 => Text::new("tree-level-direct"),
                _ => Text::new("tree-level-no").with("level", i64::from(depth)),
            },
            people: frame.number(people),
            percent: if most == 0 { 0 } else { (people * 100 / most).max(1) },
        }
    }
}

/// The two things that make a branch of the drawing wide. Without sales there is nothing to choose.
fn measures(frame: &Frame, path: &str, icicle: &Icicle, period: &Period) -> Vec<Tab> {
    if icicle.value <= Money::ZERO {
        return Vec::new();
    }
    let tab = |label: Text, measure: Measure, named: &str| {
        let href = path::href(path, &[&[("by", named)][..], &period.pairs()].concat());
        Tab::new(frame.say(&label), href, icicle.by == measure)
    };
    vec![
        tab(Text::new("tree-by-sales"), Measure::NetSales, ""),
        tab(Text::new("tree-by-people"), Measure::People, Measure::People.as_str()),
    ]
}

fn drawing(frame: &Frame, name: &str, icicle: &Icicle) -> Drawing {
    let people = frame.say(&Text::new("tree-people").with("n", icicle.people));
    let much = match icicle.by {
        Measure::NetSales => frame.money(icicle.value),
        Measure::People => people.clone(),
    };
    let label = Text::new("tree-drawing").with("name", name).with("people", people.as_str()).with("amount", icicle.value);
    let label = frame.say(&label);
    Drawing::new(label, [name, &much], icicle, |_, cell| said(frame, icicle, cell))
}

/// What a cell of the drawing says, and where it leads: to the network of its account, or of the one whose others it gathers.
fn said(frame: &Frame, icicle: &Icicle, cell: &Cell) -> Said {
    let (name, id) = match &cell.drawn {
        Drawn::Branch(node) => (node.name.clone(), node.id),
        Drawn::Rest { of, heads } => (frame.say(&Text::new("tree-more").with("n", *heads)), *of),
    };
    let people = frame.say(&Text::new("tree-people").with("n", cell.people));
    let share = match icicle.by {
        Measure::NetSales => frame.share(cell.value.minor(), icicle.value.minor()),
        Measure::People => frame.share(cell.people, icicle.people),
    };
    let label = Text::new("tree-cell")
        .with("name", name.as_str())
        .with("level", i64::from(cell.level))
        .with("people", people.as_str())
        .with("amount", cell.value)
        .with("share", share.as_str());
    let href = match &cell.drawn {
        Drawn::Branch(_) => of_network(id, icicle.by),
        Drawn::Rest { .. } => format!("{}#branches", of_network(id, icicle.by)),
    };
    let above = cell.above.and_then(|above| match &icicle.cells[above].drawn {
        Drawn::Branch(node) => Some(NameLink::new(&node.name, of_network(node.id, icicle.by))),
        Drawn::Rest { .. } => None,
    });
    Said {
        figure: match icicle.by {
            Measure::NetSales => frame.money(cell.value),
            Measure::People => people,
        },
        label: frame.say(&label),
        row: RowView {
            name: name.clone(),
            href: Some(href.clone()),
            above,
            level: frame.number(i64::from(cell.level)),
            people: frame.number(cell.people),
            value: frame.money(cell.value),
            share,
        },
        name,
        href: Some(href),
    }
}

fn of_network(id: AccountId, by: Measure) -> String {
    path::href(&format!("/admin/tree/{id}"), &[("by", if by == Measure::NetSales { "" } else { by.as_str() })])
}

/// What a line of the tree needs to know of the whole.
struct Lines<'a> {
    frame: &'a Frame,
    path: &'a str,
    /// What the addresses of this page carry along.
    kept: &'a [(&'static str, &'a str)],
    opened: &'a BTreeSet<i64>,
    /// What the largest branch bought: the bars are shares of it.
    largest: Money,
    levels: &'a [(AccountId, Page<Node>)],
}

impl Lines<'_> {
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
            badge: node.partner_kind.map(|kind| kind_badge(self.frame, kind)),
            people: match node.people {
                0 => String::new(),
                people => self.frame.say(&Text::new("tree-people").with("n", people)),
            },
            value: self.frame.money(node.value),
            percent: percent_of(node.value, self.largest),
            toggle: (node.direct > 0).then(|| self.toggle(node.id.0, is_open)),
            more: (is_open && rest > 0).then(|| {
                let label = self.frame.say(&Text::new("tree-more").with("n", rest));
                Crumb::new(label, format!("/admin/tree/{}", node.id))
            }),
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
        let opened = opened.join(".");
        format!("{}#n{id}", path::href(self.path, &[&[("open", opened.as_str())][..], self.kept].concat()))
    }
}

/// A bar that is not empty is seen.
fn percent_of(value: Money, largest: Money) -> i64 {
    match (value.minor(), largest.minor()) {
        (..=0, _) | (_, ..=0) => 0,
        (value, largest) => (value.saturating_mul(100) / largest).clamp(1, 100),
    }
}
