//! What worked: printed batches from the card to the money, and when what partners earned comes free.

use rusqlite::{Connection, named_params};

use crate::domain::facts::OPEN_REVIEW;
use crate::domain::ids::BatchId;
use crate::domain::money::Money;
use crate::domain::time::{Day, Timestamp, Zone};
use crate::error::Result;

/// What became of one printed batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchOutcome {
    pub id: BatchId,
    pub name: String,
    pub cards: i64,
    pub partners: i64,
    /// Everybody in those partners' networks, and what they bought.
    pub people: i64,
    pub value: Money,
}

/// The batches whose cards brought most, best first.
pub fn best_batches(conn: &Connection, most: usize) -> Result<Vec<BatchOutcome>> {
    let mut found = conn.prepare_cached(
        "SELECT batch.id, batch.name, batch.size AS cards, count(total.account_id) AS partners,
                coalesce(sum(total.direct_sign_ups + total.indirect_sign_ups), 0) AS people,
                coalesce(sum(total.direct_value_minor + total.indirect_value_minor), 0) AS value
         FROM batch
         LEFT JOIN code ON code.batch_id = batch.id AND code.owner_id IS NOT NULL
         LEFT JOIN account_total AS total ON total.account_id = code.owner_id
         GROUP BY batch.id ORDER BY value DESC, people DESC, partners DESC, batch.id DESC LIMIT :most",
    )?;
    let rows = found.query_map(named_params! {":most": most as i64}, |row| {
        Ok(BatchOutcome {
            id: row.get("id")?,
            name: row.get("name")?,
            cards: row.get("cards")?,
            partners: row.get("partners")?,
            people: row.get("people")?,
            value: row.get("value")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Commission that comes free in the weeks ahead, by the last day of each: what is held for a look is not among it.
pub fn coming_releases(conn: &Connection, now: Timestamp, zone: &Zone, weeks: usize) -> Result<Vec<(Day, Money)>> {
    let today = zone.day_of(now);
    let mut coming: Vec<(Day, Money)> = (1..=weeks).map(|week| (today.plus(7 * week as i32), Money::ZERO)).collect();
    let mut found = conn.prepare_cached(&format!(
        "SELECT entry.available_at, entry.amount_minor FROM entry LEFT JOIN review ON {OPEN_REVIEW}
         WHERE entry.available_at > :now AND entry.available_at > entry.created_at AND entry.balance_kind = 'commission' AND review.id IS NULL"
    ))?;
    let mut rows = found.query(named_params! {":now": now})?;
    while let Some(row) = rows.next()? {
        let day = zone.day_of(row.get("available_at")?);
        // What lies further away comes with the last week: a hold may be as long as a year.
        let week = coming.iter().position(|(last, _)| day <= *last).unwrap_or(weeks.saturating_sub(1));
        if let Some((_, sum)) = coming.get_mut(week) {
            *sum += row.get("amount_minor")?;
        }
    }
    Ok(coming)
}
