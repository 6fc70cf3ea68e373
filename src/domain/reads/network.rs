//! A network, level by level: everybody whom an account brought, each with what their own branch did.
//!
//! A level is read through `account.referrer_id`, and a branch's figures stand in one row, so that opening a node costs the same
//! whatever lies below it.

use rusqlite::types::Value;
use rusqlite::{Connection, Row, named_params};

use crate::domain::ids::AccountId;
use crate::domain::money::Money;
use crate::domain::reads::list::{self, Cursor, Page, Reading};
use crate::domain::roles::{PartnerKind, Role};
use crate::domain::time::Day;
use crate::error::Result;

/// One account of a tree, with its whole branch: itself and everybody below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    pub id: AccountId,
    pub name: String,
    pub role: Role,
    pub partner_kind: Option<PartnerKind>,
    /// People directly below, and below at any depth.
    pub direct: i64,
    pub people: i64,
    /// What the branch bought: the account itself and everybody below.
    pub orders: i64,
    pub value: Money,
}

impl Node {
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Node> {
        Ok(Node {
            id: row.get("id")?,
            name: row.get("name")?,
            role: row.get("role")?,
            partner_kind: row.get("partner_kind")?,
            direct: row.get("direct")?,
            people: row.get("people")?,
            orders: row.get("orders")?,
            value: row.get("value")?,
        })
    }
}

/// What a [`Node`] is read from, but for the condition.
pub(super) const NODE: &str = "
    account.id, account.name, account.role, account.partner_kind, total.direct_sign_ups AS direct,
    total.direct_sign_ups + total.indirect_sign_ups AS people,
    total.own_orders + total.direct_orders + total.indirect_orders AS orders,
    total.own_value_minor + total.direct_value_minor + total.indirect_value_minor AS value
    FROM account JOIN account_total AS total ON total.account_id = account.id";

/// One account as the top of its branch.
pub fn network_node(conn: &Connection, id: AccountId) -> Result<Node> {
    Ok(conn
        .prepare_cached(&format!("SELECT {NODE} WHERE account.id = :id"))?
        .query_row(named_params! {":id": id}, Node::from_row)?)
}

/// What the largest of the branches directly below an account bought.
pub fn largest_branch(conn: &Connection, parent: AccountId) -> Result<Money> {
    let mut found = conn.prepare_cached(
        "SELECT coalesce(max(own_value_minor + direct_value_minor + indirect_value_minor), 0)
         FROM account JOIN account_total ON account_total.account_id = account.id WHERE account.referrer_id = :parent",
    )?;
    Ok(found.query_row(named_params! {":parent": parent}, |row| row.get(0))?)
}

/// The branches directly below an account, those that bought most first.
pub fn branch_page(conn: &Connection, parent: AccountId, cursor: Option<&Cursor>, per_page: usize) -> Result<Page<Node>> {
    let total = list::count(conn, "account WHERE referrer_id = :parent", named_params! {":parent": parent})?;
    let Reading { compare, order } = Reading::of(cursor);
    let mut found = conn.prepare_cached(&format!(
        "SELECT * FROM (SELECT {NODE} WHERE account.referrer_id = :parent)
         WHERE :id IS NULL OR (value, id) {compare} (:value, :id) ORDER BY value {order}, id {order} LIMIT :most"
    ))?;
    let value = cursor.map_or(Value::Null, |cursor| cursor.key.clone());
    let params = named_params! {
        ":parent": parent,
        ":id": cursor.map(|cursor| cursor.id),
        ":value": value,
        ":most": per_page as i64 + 1,
    };
    let rows = found.query_map(params, Node::from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(Page::cut(rows, cursor, per_page, total, |node| (Value::Integer(node.value.minor()), node.id.0)))
}

/// How many people stand at each depth below an account, from 1 on. Counts up to `most` people, the nearest first; the second
/// answer says whether that was everybody.
pub fn network_depths(conn: &Connection, top: AccountId, most: usize) -> Result<(Vec<(u32, i64)>, bool)> {
    let mut found = conn.prepare_cached(
        "WITH RECURSIVE below (id, depth) AS (
             SELECT id, 1 FROM account WHERE referrer_id = :top
             UNION ALL
             SELECT account.id, below.depth + 1 FROM below JOIN account ON account.referrer_id = below.id
             LIMIT :most
         )
         SELECT depth, count(*) AS people FROM below GROUP BY depth ORDER BY depth",
    )?;
    let rows = found.query_map(named_params! {":top": top, ":most": most as i64}, |row| Ok((row.get(0)?, row.get(1)?)))?;
    let depths: Vec<(u32, i64)> = rows.collect::<rusqlite::Result<_>>()?;
    let counted: i64 = depths.iter().map(|(_, people)| people).sum();
    Ok((depths, counted < most as i64))
}

/// What an account's network did on one day: directly, and through others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NetworkDay {
    pub sign_ups: i64,
    pub direct_value: Money,
    pub network_value: Money,
}

/// Every day from `first` to `last`, quiet ones included.
pub fn network_days(conn: &Connection, account: AccountId, first: Day, last: Day) -> Result<Vec<(Day, NetworkDay)>> {
    let mut found = conn.prepare_cached(
        "SELECT day, direct_sign_ups + indirect_sign_ups AS sign_ups, direct_value_minor AS direct,
                direct_value_minor + indirect_value_minor AS network
         FROM account_day WHERE account_id = :account AND day BETWEEN :first AND :last",
    )?;
    let known: std::collections::HashMap<Day, NetworkDay> = found
        .query_map(named_params! {":account": account, ":first": first, ":last": last}, |row| {
            let figures = NetworkDay {
                sign_ups: row.get("sign_ups")?,
                direct_value: row.get("direct")?,
                network_value: row.get("network")?,
            };
            Ok((row.get("day")?, figures))
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(first.until(last).map(|day| (day, known.get(&day).copied().unwrap_or_default())).collect())
}
