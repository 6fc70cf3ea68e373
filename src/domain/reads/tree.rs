//! The network of one account as one page shows it: its figures and its chart, and the branches that are open.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::domain::ids::AccountId;
use crate::domain::money::Money;
use crate::domain::reads::figures::{self, AccountFigures};
use crate::domain::reads::icicle::{self, Bounds, Icicle, Measure};
use crate::domain::reads::list::{Cursor, Page};
use crate::domain::reads::network::{self, NetworkDay, Node};
use crate::domain::reads::person::{self, PersonDetail};
use crate::domain::time::Day;
use crate::error::{Error, Result};

/// How much of a tree a page shows.
#[derive(Debug, Clone)]
pub struct TreeLookup {
    pub top: AccountId,
    /// The days of the figures; `None` is all time.
    pub days: Option<(Day, Day)>,
    /// The first and the last day of the chart.
    pub chart: (Day, Day),
    pub cursor: Option<Cursor>,
    pub per_page: usize,
    /// The accounts whose branches are shown in place, and how many of each.
    pub opened: BTreeSet<i64>,
    pub most_in_place: usize,
    /// What the drawing measures, and how much of it there is.
    pub by: Measure,
    pub bounds: Bounds,
    /// People whose depth is counted: of a larger network, the nearest.
    pub most_counted: usize,
}

/// Everything that the page of a tree shows, read at one moment.
pub struct AccountTree {
    pub person: PersonDetail,
    pub top: Node,
    pub icicle: Icicle,
    /// What the largest branch bought: the bars of all others are shares of it.
    pub largest: Money,
    pub figures: AccountFigures,
    pub days: Vec<(Day, NetworkDay)>,
    /// How many people stand at each depth, and whether that is everybody.
    pub depths: (Vec<(u32, i64)>, bool),
    pub level: Page<Node>,
    pub opened: Vec<(AccountId, Page<Node>)>,
}

/// The tree below a member.
pub fn account_tree(conn: &Connection, lookup: &TreeLookup) -> Result<AccountTree> {
    let id = lookup.top;
    let person = person::person_detail(conn, id)?;
    if !person.account.role.is_member() {
        return Err(Error::Missing);
    }
    let (first, last) = lookup.chart;
    let branches = |id: &i64| Ok((AccountId(*id), network::branch_page(conn, AccountId(*id), None, lookup.most_in_place)?));
    let level = network::branch_page(conn, id, lookup.cursor.as_ref(), lookup.per_page)?;
    // The first page begins with it.
    let largest = match (lookup.cursor.as_ref(), level.rows.first()) {
        (None, first) => first.map_or(Money::ZERO, |node| node.value),
        (Some(_), _) => network::largest_branch(conn, id)?,
    };
    Ok(AccountTree {
        top: network::network_node(conn, id)?,
        icicle: icicle::icicle(conn, id, lookup.by, &lookup.bounds)?,
        largest,
        figures: figures::account_figures(conn, id, lookup.days)?,
        days: network::network_days(conn, id, first, last)?,
        depths: network::network_depths(conn, id, lookup.most_counted)?,
        level,
        opened: lookup.opened.iter().map(branches).collect::<Result<_>>()?,
        person,
    })
}
