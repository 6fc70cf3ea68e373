//! A network as an icicle draws it: the account on top, beneath it a cell for each branch, as wide as what the branch did, and beneath
//! each cell its own branches.
//!
//! Promise: however large the network, only so many levels and cells are read. A branch's figures stand in one row, so what a cell
//! costs is a look at the people directly below it, never at everybody. What is too small to be drawn is gathered into one cell, and
//! all widths are whole numbers, so that a drawing is the same everywhere.

use rusqlite::{Connection, Row, named_params};

use crate::domain::ids::AccountId;
use crate::domain::money::Money;
use crate::domain::reads::network::{NODE, Node};
use crate::error::Result;

/// The width of the whole network, in the drawing's own units: hundredths of a percent.
pub const WHOLE: i64 = 10_000;

/// What makes a branch wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// What it bought, over all time.
    NetSales,
    /// How many people it is.
    People,
}

impl Measure {
    pub const fn as_str(self) -> &'static str {
        match self {
            Measure::NetSales => "sales",
            Measure::People => "people",
        }
    }

    pub fn from_word(word: &str) -> Option<Measure> {
        [Measure::NetSales, Measure::People].into_iter().find(|measure| measure.as_str() == word)
    }

    /// The column of [`NODE`] that sorts branches.
    const fn column(self) -> &'static str {
        match self {
            Measure::NetSales => "value",
            Measure::People => "people",
        }
    }
}

/// How much of a network is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    pub levels: u32,
    /// Cells in all, those of gathered branches included.
    pub most_cells: usize,
    /// Branches of one account that have a cell of their own.
    pub most_beside: usize,
    /// A branch that would be narrower is gathered.
    pub least_width: i64,
    /// A branch with fewer people below its first is gathered too: 0 draws everybody, more keeps small counts apart.
    pub least_below: i64,
}

/// What a cell stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Drawn {
    /// One account with everybody below it.
    Branch(Node),
    /// The other branches of an account: whose they are, and how many.
    Rest { of: AccountId, heads: i64 },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    pub drawn: Drawn,
    /// 1 is directly below the top.
    pub level: u32,
    /// The cell that it hangs on; `None` for the first level.
    pub above: Option<usize>,
    /// What the cell stands for, all of it together.
    pub people: i64,
    pub value: Money,
    pub left: i64,
    pub width: i64,
}

/// The drawing: cells by level, the widest first within one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Icicle {
    pub by: Measure,
    /// Everybody below the top, and what they bought.
    pub people: i64,
    pub value: Money,
    pub cells: Vec<Cell>,
}

/// One account's branch, with what the account bought itself.
struct Branch {
    node: Node,
    own_value: Money,
}

impl Branch {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Branch> {
        Ok(Branch { node: Node::from_row(row)?, own_value: row.get("own_value")? })
    }

    /// What is below the account, without it.
    fn below(&self) -> Figures {
        Figures { people: self.node.people, value: self.node.value - self.own_value }
    }

    fn whole(&self) -> Figures {
        Figures { people: self.node.people + 1, value: self.node.value }
    }
}

#[derive(Clone, Copy)]
struct Figures {
    people: i64,
    value: Money,
}

impl Figures {
    /// A branch of which more came back than was bought is as if nothing had been bought.
    fn measured(self, by: Measure) -> i64 {
        match by {
            Measure::NetSales => self.value.minor(),
            Measure::People => self.people,
        }
        .max(0)
    }
}

/// The drawing of an account's network. Without sales it is drawn by people, whatever was asked for.
pub fn icicle(conn: &Connection, top: AccountId, by: Measure, bounds: &Bounds) -> Result<Icicle> {
    let top = conn
        .prepare_cached(&format!("SELECT total.own_value_minor AS own_value, {NODE} WHERE account.id = :id"))?
        .query_row(named_params! {":id": top}, Branch::from_row)?;
    let below = top.below();
    let by = if below.measured(by) == 0 { Measure::People } else { by };
    let mut drawing = Drawing { conn, by, bounds, cells: Vec::new() };
    let mut level = vec![Expandable { cell: None, level: 0, left: 0, width: WHOLE, scale: below.measured(by), branch: top }];
    for _ in 0..bounds.levels {
        // Where there is no room for everybody, the widest branches are the ones that are followed.
        level.sort_by_key(|one| std::cmp::Reverse(one.width));
        let mut next = Vec::new();
        for one in &level {
            next.extend(drawing.expand(one)?);
        }
        level = next;
    }
    Ok(Icicle { by, people: below.people, value: below.value, cells: drawing.cells })
}

/// A branch whose own branches may be drawn below it.
struct Expandable {
    cell: Option<usize>,
    level: u32,
    left: i64,
    width: i64,
    /// What the width stands for.
    scale: i64,
    branch: Branch,
}

struct Drawing<'a> {
    conn: &'a Connection,
    by: Measure,
    bounds: &'a Bounds,
    cells: Vec<Cell>,
}

impl Drawing<'_> {
    /// Draws the branches of one account, and answers with those that can be followed further.
    fn expand(&mut self, one: &Expandable) -> Result<Vec<Expandable>> {
        let below = one.branch.below();
        let room = self.bounds.most_cells.saturating_sub(self.cells.len());
        if one.branch.node.direct == 0 || one.scale == 0 || below.measured(self.by) == 0 || room == 0 {
            return Ok(Vec::new());
        }
        let id = one.branch.node.id;
        let (level, mut left) = (one.level + 1, one.left);
        let mut rest = (one.branch.node.direct, below);
        let mut further = Vec::new();
        for branch in self.largest(id, self.bounds.most_beside.min(room - 1))? {
            let whole = branch.whole();
            // Those of whom more came back than was bought would push the last one beyond its account.
            let width = self.width(whole, one).min(one.left + one.width - left);
            if width < self.bounds.least_width {
                break;
            }
            rest = (rest.0 - 1, Figures { people: rest.1.people - whole.people, value: rest.1.value - whole.value });
            let cell = Cell {
                drawn: Drawn::Branch(branch.node.clone()),
                level,
                above: one.cell,
                people: whole.people,
                value: whole.value,
                left,
                width,
            };
            let scale = whole.measured(self.by);
            further.push(Expandable { cell: Some(self.cells.len()), level, left, width, scale, branch });
            self.cells.push(cell);
            left += width;
        }
        if rest.0 > 0 {
            let width = self.width(rest.1, one).min(one.left + one.width - left);
            let drawn = Drawn::Rest { of: id, heads: rest.0 };
            let (people, value) = (rest.1.people, rest.1.value);
            self.cells.push(Cell { drawn, level, above: one.cell, people, value, left, width });
        }
        Ok(further)
    }

    /// How wide something below an account is. Rounded down, so that the cells below one never reach beyond it.
    fn width(&self, figures: Figures, within: &Expandable) -> i64 {
        let exact = i128::from(within.width) * i128::from(figures.measured(self.by)) / i128::from(within.scale.max(1));
        i64::try_from(exact).unwrap_or(within.width).min(within.width)
    }

    /// The largest branches directly below an account.
    fn largest(&self, parent: AccountId, most: usize) -> Result<Vec<Branch>> {
        let mut found = self.conn.prepare_cached(&format!(
            "SELECT total.own_value_minor AS own_value, {NODE}
             WHERE account.referrer_id = :parent AND total.direct_sign_ups + total.indirect_sign_ups >= :least
             ORDER BY {} DESC, account.id LIMIT :most",
            self.by.column()
        ))?;
        let params = named_params! {":parent": parent, ":least": self.bounds.least_below, ":most": most as i64};
        Ok(found.query_map(params, Branch::from_row)?.collect::<rusqlite::Result<_>>()?)
    }
}
