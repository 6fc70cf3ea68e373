//! The shop's home page: what needs doing, and how the last days went.

use rusqlite::{Connection, named_params};

use crate::domain::money::Money;
use crate::domain::reads::flag_list;
use crate::domain::roles::Role;
use crate::domain::time::{Day, Timestamp, Zone};
use crate::error::Result;

/// Who came in some days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Newcomers {
    pub customers: i64,
    /// Customers, and partners but for those who wait for the shop's word, who came by a code.
    pub by_code: i64,
}

/// Who came from the one day to the other, in the shop's time zone.
pub fn newcomers(conn: &Connection, zone: &Zone, (first, last): (Day, Day)) -> Result<Newcomers> {
    // Accounts are numbered as they come: the newest are together at the end of the table.
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(role = 'customer'), 0) AS customers, coalesce(sum(sign_up_code_id IS NOT NULL), 0) AS by_code
             FROM account
             WHERE id > (SELECT coalesce(max(id), 0) FROM account WHERE created_at < :from) AND created_at >= :from AND created_at < :to
               AND (role = 'customer' OR role = 'partner' AND approved_at IS NOT NULL) AND merged_into_id IS NULL",
        )?
        .query_row(named_params! {":from": zone.start_of(first), ":to": zone.start_of(last.plus(1))}, |row| {
            Ok(Newcomers { customers: row.get("customers")?, by_code: row.get("by_code")? })
        })?)
}

/// What customers bought who have a referrer, on every day from `first` to `last`, quiet ones included.
pub fn sales_days(conn: &Connection, (first, last): (Day, Day)) -> Result<Vec<(Day, Money)>> {
    let mut found: Vec<(Day, Money)> = first.until(last).map(|day| (day, Money::ZERO)).collect();
    let mut kept = conn.prepare_cached("SELECT day, referred_value_minor FROM shop_day WHERE day BETWEEN :first AND :last")?;
    let mut rows = kept.query(named_params! {":first": first, ":last": last})?;
    while let Some(row) = rows.next()? {
        let place = usize::try_from(row.get::<_, Day>(0)?.number() - first.number()).ok();
        if let Some((_, sales)) = place.and_then(|place| found.get_mut(place)) {
            *sales = row.get(1)?;
        }
    }
    Ok(found)
}

/// What the shop has, and who waits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ShopCounts {
    pub applicants: i64,
    /// People who share something with whoever referred them, and whom nobody has looked at.
    pub flagged: i64,
    /// Codes made for print, and those of them that lead to the partner invitation still.
    pub printed: i64,
    pub unclaimed: i64,
    pub partners: i64,
    pub customers: i64,
}

/// How many there are at this moment.
pub fn shop_counts(conn: &Connection, now: Timestamp) -> Result<ShopCounts> {
    let flagged = flag_list::people(conn)?;
    Ok(conn
        .prepare_cached(
            "SELECT (SELECT count(*) FROM account WHERE role = 'partner' AND approved_at IS NULL) AS applicants,
                    (SELECT count(*) FROM code WHERE batch_id IS NOT NULL) AS printed,
                    (SELECT count(*) FROM code WHERE batch_id IS NOT NULL AND owner_id IS NULL AND disabled_at IS NULL
                       AND reserved_by_id IS NULL AND (expires_at IS NULL OR expires_at > :now)) AS unclaimed,
                    (SELECT coalesce(sum(people), 0) FROM headcount WHERE role = 'partner') AS members,
                    (SELECT coalesce(sum(people), 0) FROM headcount WHERE role = 'customer') AS customers",
        )?
        .query_row(named_params! {":now": now}, |row| {
            let applicants = row.get("applicants")?;
            Ok(ShopCounts {
                applicants,
                flagged,
                printed: row.get("printed")?,
                unclaimed: row.get("unclaimed")?,
                partners: row.get::<_, i64>("members")? - applicants,
                customers: row.get("customers")?,
            })
        })?)
}

/// What waits for somebody who runs the shop. Nothing is counted beyond [`MOST_WAITING`], so that a menu, which says it on every page,
/// costs the same in any shop.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Partners who have applied.
    pub applications: i64,
    /// Earnings that somebody has to approve.
    pub reviews: i64,
    pub unpaid_orders: i64,
    /// Orders of which somebody has to say whose they are.
    pub unmatched_orders: i64,
}

/// One more than anybody reads.
pub const MOST_WAITING: i64 = 100;

/// What waits for somebody of this role: staff neither approve partners nor earnings.
pub fn waiting(conn: &Connection, role: Role) -> Result<Waiting> {
    // Each is read from an index of what waits, and of nothing else; of partners it has to be named, or all of them are gone through.
    let unpaid = "SELECT count(*) FROM (SELECT 1 FROM orders WHERE paid_at IS NULL AND cancelled_at IS NULL LIMIT :most)";
    let unmatched = "SELECT count(*) FROM (SELECT 1 FROM waiting_order LIMIT :most)";
    if role != Role::Admin {
        let (unpaid_orders, unmatched_orders) = conn
            .prepare_cached(&format!("SELECT ({unpaid}), ({unmatched})"))?
            .query_row(named_params! {":most": MOST_WAITING}, |row| Ok((row.get(0)?, row.get(1)?)))?;
        return Ok(Waiting { unpaid_orders, unmatched_orders, ..Waiting::default() });
    }
    Ok(conn
        .prepare_cached(&format!(
            "SELECT (SELECT count(*) FROM (SELECT 1 FROM account INDEXED BY account_waiting
                                             WHERE role = 'partner' AND approved_at IS NULL LIMIT :most)),
                    (SELECT count(*) FROM (SELECT 1 FROM review WHERE closed_at IS NULL LIMIT :most)), ({unpaid}), ({unmatched})"
        ))?
        .query_row(named_params! {":most": MOST_WAITING}, |row| {
            Ok(Waiting {
                applications: row.get(0)?,
                reviews: row.get(1)?,
                unpaid_orders: row.get(2)?,
                unmatched_orders: row.get(3)?,
            })
        })?)
}
