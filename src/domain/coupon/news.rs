//! What a web shop has to be told of coupons: those that are new, and those that have ended without an order.

use rusqlite::{Connection, Transaction, named_params};

use super::{Coupon, ROWS, minimum};
use crate::domain::account;
use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::ids::{CouponId, SourceId};
use crate::domain::money::Money;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// Something that a web shop does not know yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    pub coupon: Coupon,
    /// It works from now on; else it is to go.
    pub is_new: bool,
    /// The least that goods have to come to.
    pub minimum: Money,
    /// What it is called there, where that was said.
    pub external_id: Option<String>,
    /// Whose it is, where the web shop can keep a coupon to an address.
    pub email: Option<String>,
}

/// Whether a web shop has to be told something of a `coupon`: that it is new, or that it has ended without an order. A shop that is told by
/// its vendor's interface may have taken one whose answer was lost: that one goes there too, whether it is known to be there or not.
pub(in crate::domain) const IS_NEWS: &str = "(coupon.order_id IS NULL AND coupon.removed_at IS NULL
     AND (coupon.known_at IS NULL AND coupon.ended_at IS NULL
          OR coupon.ended_at IS NOT NULL
             AND (coupon.known_at IS NOT NULL OR EXISTS (SELECT 1 FROM coupon_key WHERE coupon_key.source_id = coupon.source_id))))";

/// What a web shop does not know yet, oldest first.
pub fn of_source(conn: &Connection, source: SourceId, most: usize) -> Result<Vec<News>> {
    let mut found =
        conn.prepare_cached(&format!("{ROWS} WHERE coupon.source_id = :source AND {IS_NEWS} ORDER BY coupon.id LIMIT :most"))?;
    let rows = found.query_map(named_params! {":source": source, ":most": most as i64}, Coupon::from_row)?;
    let coupons: Vec<Coupon> = rows.collect::<rusqlite::Result<_>>()?;
    let news = |coupon: Coupon| {
        Ok(News {
            is_new: coupon.is_live(),
            minimum: minimum(conn, &coupon)?,
            external_id: coupon.external_id.clone(),
            email: account::find(conn, coupon.account)?.email,
            coupon,
        })
    };
    coupons.into_iter().map(news).collect()
}

/// How many there are.
pub fn count(conn: &Connection, source: SourceId) -> Result<i64> {
    let count = format!("SELECT count(*) FROM coupon WHERE source_id = :source AND {IS_NEWS}");
    Ok(conn.query_row(&count, named_params! {":source": source}, |row| row.get(0))?)
}

/// The web shop knows a coupon now, under a name of its own; or it knows that the coupon has ended.
pub fn note(tx: &Transaction<'_>, id: CouponId, is_new: bool, external_id: Option<&str>, now: Timestamp) -> Result<()> {
    tx.prepare_cached(
        "UPDATE coupon
         SET known_at = coalesce(known_at, :now), external_id = coalesce(:external, external_id), removed_at = iif(:is_new, NULL, :now)
         WHERE id = :id",
    )?
    .execute(named_params! {":now": now, ":external": external_id, ":is_new": is_new, ":id": id})?;
    Ok(())
}

/// Everything that a web shop does not know yet, for somebody who tells it by a file: it counts as known since.
pub fn hand_over(tx: &Transaction<'_>, act: &Act, source: SourceId, most: usize) -> Result<Vec<News>> {
    let news = of_source(tx, source, most)?;
    for one in &news {
        note(tx, one.coupon.id, one.is_new, None, act.now)?;
    }
    if !news.is_empty() {
        event::record(tx, act, &Event::CouponsHandedOver(source))?;
    }
    Ok(news)
}
