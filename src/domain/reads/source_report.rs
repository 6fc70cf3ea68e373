//! What came from each place that orders come from, and which part of it members bought.

use rusqlite::{Connection, Row, named_params};

use crate::domain::ids::SourceId;
use crate::domain::money::Money;
use crate::domain::reads::books::Span;
use crate::domain::source::SourceKind;
use crate::domain::time::{Day, Zone};
use crate::error::Result;

/// The paid orders of one source that were placed in some days; what was given back of them since is taken off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFigures {
    pub id: SourceId,
    pub kind: SourceKind,
    pub name: String,
    /// Of members, and their net value.
    pub orders: i64,
    pub value: Money,
    /// Those of them whose buyer has a referrer.
    pub referred_orders: i64,
    pub referred_value: Money,
    /// Of people who are no members, as far as their numbers are kept.
    pub stranger_orders: i64,
    pub stranger_value: Money,
}

impl SourceFigures {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<SourceFigures> {
        Ok(SourceFigures {
            id: row.get("id")?,
            kind: row.get("kind")?,
            name: row.get("name")?,
            orders: row.get("orders")?,
            value: row.get("value")?,
            referred_orders: row.get("referred_orders")?,
            referred_value: row.get("referred_value")?,
            stranger_orders: row.get("stranger_orders")?,
            stranger_value: row.get("stranger_value")?,
        })
    }
}

/// Every source, in the order in which they were added; over all time, or for the shop's days from the one to the other.
pub fn source_figures(conn: &Connection, days: Option<(Day, Day)>, zone: &Zone) -> Result<Vec<SourceFigures>> {
    let (from, to) = days.unwrap_or((Day::from_number(i32::MIN), Day::from_number(i32::MAX)));
    let span = Span::of(days, zone);
    let mut found = conn.prepare_cached(
        "WITH ours AS (
             SELECT source_id, count(*) AS orders, sum(value_minor - refunded_value_minor) AS value,
                    count(earner_id) AS referred_orders,
                    sum(iif(earner_id IS NULL, 0, value_minor - refunded_value_minor)) AS referred_value
             FROM orders WHERE paid_at IS NOT NULL AND placed_at >= :from_ms AND placed_at < :until_ms GROUP BY source_id),
         theirs AS (
             SELECT source_id, count(*) AS orders, sum(left_minor) AS value
             FROM stranger_order WHERE is_paid AND day BETWEEN :from AND :to GROUP BY source_id)
         SELECT source.id, source.kind, source.name, coalesce(ours.orders, 0) AS orders, coalesce(ours.value, 0) AS value,
                coalesce(ours.referred_orders, 0) AS referred_orders, coalesce(ours.referred_value, 0) AS referred_value,
                coalesce(theirs.orders, 0) AS stranger_orders, coalesce(theirs.value, 0) AS stranger_value
         FROM source LEFT JOIN ours ON ours.source_id = source.id LEFT JOIN theirs ON theirs.source_id = source.id
         ORDER BY source.id",
    )?;
    let asked = named_params! {":from_ms": span.from, ":until_ms": span.until, ":from": from, ":to": to};
    Ok(found.query_map(asked, SourceFigures::from_row)?.collect::<rusqlite::Result<_>>()?)
}
