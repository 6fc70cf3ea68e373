//! How far a new shop has come with what makes its program run.

use rusqlite::{Connection, OptionalExtension};

use crate::domain::ids::BatchId;
use crate::error::Result;

/// Cards that a shop should have printed to begin with.
pub const CARDS: i64 = 10;

/// What has been done so far. Each is asked of an index, and ends at the first row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstWeek {
    /// Cards that have left the house on a sheet or in a file.
    pub printed: i64,
    /// The newest batch that has not.
    pub unprinted: Option<BatchId>,
    pub has_partner: bool,
    pub has_sale: bool,
}

/// How far the shop is; `None` once the owner has taken the list away.
pub fn first_week(conn: &Connection) -> Result<Option<FirstWeek>> {
    let found = conn
        .prepare_cached(
            "SELECT (SELECT coalesce(sum(size), 0) FROM batch WHERE printed_at IS NOT NULL) AS printed,
                    (SELECT max(id) FROM batch WHERE printed_at IS NULL) AS unprinted,
                    EXISTS (SELECT 1 FROM account WHERE role = 'partner' AND approved_at IS NOT NULL) AS has_partner,
                    EXISTS (SELECT 1 FROM orders WHERE paid_at IS NOT NULL) AS has_sale
             FROM shop WHERE first_week_hidden_at IS NULL",
        )?
        .query_row([], |row| {
            Ok(FirstWeek {
                printed: row.get("printed")?,
                unprinted: row.get("unprinted")?,
                has_partner: row.get("has_partner")?,
                has_sale: row.get("has_sale")?,
            })
        })
        .optional()?;
    Ok(found)
}
