//! Long lists, a page at a time, by key: the next page starts after the last row of this one, however long the list is.

use std::cmp::Ordering;

use rusqlite::types::Value;
use rusqlite::{Connection, Params, ToSql};

use crate::domain::time::Timestamp;
use crate::error::Result;

/// Counting row by row stops here, where it takes a third of a millisecond: "more than 10,000" is all that such a list has to say.
pub const MOST_COUNTED: i64 = 10_000;

/// Which way a page lies from its cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Towards {
    Later,
    Earlier,
}

/// A place in a sorted list: the sort key and the id of a row at a page's edge.
#[derive(Debug, Clone, PartialEq)]
pub struct Cursor {
    pub key: Value,
    pub id: i64,
    pub towards: Towards,
}

impl Cursor {
    /// Reads `>12.7` or `<Pat Kowalski.7`: the direction, the key, the id. Anything else is the first page.
    pub fn parse(text: &str) -> Option<Cursor> {
        let towards = match text.chars().next()? {
            '>' => Towards::Later,
            '<' => Towards::Earlier,
            _ => return None,
        };
        let (key, id) = text[1..].rsplit_once('.')?;
        // A name such as `007` is not the number 7.
        let number = key.parse::<i64>().ok().filter(|number| number.to_string() == key);
        let key = number.map_or_else(|| Value::Text(key.to_string()), Value::Integer);
        Some(Cursor { key, id: id.parse().ok()?, towards })
    }
}

/// Which way the rows of a page are read: how one compares that lies beyond the cursor, and how they are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) compare: &'static str,
    pub(super) order: &'static str,
}

impl Reading {
    pub(super) const DOWN: Reading = Reading { compare: "<", order: "DESC" };
    pub(super) const UP: Reading = Reading { compare: ">", order: "ASC" };

    /// From the cursor on, or from the beginning, in a list whose greatest key comes first.
    pub(super) fn of(cursor: Option<&Cursor>) -> Reading {
        match cursor.map(|cursor| cursor.towards) {
            None | Some(Towards::Later) => Reading::DOWN,
            Some(Towards::Earlier) => Reading::UP,
        }
    }
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.towards == Towards::Later { '>' } else { '<' };
        match &self.key {
            Value::Integer(key) => write!(f, "{sign}{key}.{}", self.id),
            Value::Text(key) => write!(f, "{sign}{key}.{}", self.id),
            _ => write!(f, "{sign}0.{}", self.id),
        }
    }
}

/// How many rows a list has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    Exact(i64),
    /// More than these, which is where the counting stopped.
    MoreThan(i64),
}

impl Total {
    /// From a count that stops one row after [`MOST_COUNTED`].
    pub(super) fn capped(counted: i64) -> Total {
        if counted > MOST_COUNTED { Total::MoreThan(MOST_COUNTED) } else { Total::Exact(counted) }
    }
}

/// Counts the rows that follow `FROM`, no further than it takes to know that there are more than [`MOST_COUNTED`].
pub(super) fn count(conn: &Connection, from: &str, params: impl Params) -> Result<Total> {
    let sql = format!("SELECT count(*) FROM (SELECT 1 FROM {from} LIMIT {})", MOST_COUNTED + 1);
    Ok(Total::capped(conn.prepare_cached(&sql)?.query_row(params, |row| row.get(0))?))
}

/// One page of a list.
#[derive(Debug)]
pub struct Page<T> {
    pub rows: Vec<T>,
    pub total: Total,
    pub earlier: Option<Cursor>,
    pub later: Option<Cursor>,
}

impl<T> Page<T> {
    /// Cuts what was asked for, one row more than fits, into a page. `rows` are in the order in which they were read: away from the
    /// cursor.
    pub fn cut(
        mut rows: Vec<T>,
        cursor: Option<&Cursor>,
        per_page: usize,
        total: Total,
        place: impl Fn(&T) -> (Value, i64),
    ) -> Page<T> {
        let has_more = rows.len() > per_page;
        rows.truncate(per_page);
        let towards = cursor.map_or(Towards::Later, |cursor| cursor.towards);
        if towards == Towards::Earlier {
            rows.reverse();
        }
        let edge = |row: Option<&T>, towards| row.map(&place).map(|(key, id)| Cursor { key, id, towards });
        let (is_first, is_last) = match towards {
            Towards::Later => (cursor.is_none(), !has_more),
            Towards::Earlier => (!has_more, false),
        };
        Page {
            earlier: if is_first { None } else { edge(rows.first(), Towards::Earlier) },
            later: if is_last { None } else { edge(rows.last(), Towards::Later) },
            rows,
            total,
        }
    }
}

/// How two sort keys of one list compare, as SQLite does.
pub(super) fn by_key(one: &Value, other: &Value) -> Ordering {
    match (one, other) {
        (Value::Integer(one), Value::Integer(other)) => one.cmp(other),
        (Value::Text(one), Value::Text(other)) => one.cmp(other),
        _ => Ordering::Equal,
    }
}

/// The filters of a list that were asked for, each with the parameters it names. What nobody asked for is no condition: it would
/// only keep an index from answering.
#[derive(Default)]
pub(super) struct Conditions<'a> {
    sql: Vec<String>,
    params: Vec<(&'static str, &'a dyn ToSql)>,
}

impl<'a> Conditions<'a> {
    /// Adds one more that a row has to fulfil.
    pub(super) fn and<const N: usize>(&mut self, sql: &str, params: [(&'static str, &'a dyn ToSql); N]) {
        self.sql.push(sql.to_string());
        self.params.extend(params);
    }

    /// What stands behind WHERE.
    pub(super) fn sql(&self) -> String {
        if self.sql.is_empty() { "true".to_string() } else { self.sql.join(" AND ") }
    }

    pub(super) fn params(&self) -> Vec<(&'static str, &'a dyn ToSql)> {
        self.params.clone()
    }
}

/// Where a list by time goes on: behind its cursor, or at the first row of a time.
pub(super) fn place_or(cursor: Option<&Cursor>, since: Timestamp) -> (Timestamp, i64) {
    match cursor {
        Some(Cursor { key: Value::Integer(at), id, .. }) => (since.max(Timestamp::from_ms(*at)), *id),
        _ => (since, -1),
    }
}

/// A text to look for anywhere inside another, with LIKE's own signs taken literally (`ESCAPE '\'`).
pub fn anywhere(text: &str) -> Option<String> {
    let text = text.trim();
    let literal = text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    (!text.is_empty()).then(|| format!("%{literal}%"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_its_link() {
        for text in [">12.7", "<Pat. Kowalski.7", ">-3.1", ">007.7"] {
            assert_eq!(Cursor::parse(text).unwrap().to_string(), text);
        }
        for text in ["", "12.7", ">", ">x", ">1.x"] {
            assert_eq!(Cursor::parse(text), None, "{text}");
        }
    }

    #[test]
    fn pages_meet_without_gap_or_overlap() {
        let place = |row: &i64| (Value::Integer(*row), *row);
        let first = Page::cut(vec![9, 8, 7], None, 2, Total::Exact(5), place);
        assert_eq!((first.rows, first.earlier), (vec![9, 8], None));
        let cursor = first.later.unwrap();
        let second = Page::cut(vec![7, 6, 5], Some(&cursor), 2, Total::Exact(5), place);
        assert_eq!(second.rows, [7, 6]);
        let back = second.earlier.unwrap();
        let again = Page::cut(vec![8, 9], Some(&back), 2, Total::Exact(5), place);
        assert_eq!((again.rows, again.earlier, again.later.is_some()), (vec![9, 8], None, true));
    }
}
