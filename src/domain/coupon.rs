//! Coupons: what a member takes to a web shop's own checkout. A discount coupon stands for their first-order discount, a credit coupon for
//! so much of their store credit, which is reserved until an order carries it, they take it back, or its last day is over.
//!
//! Promise: credit that a coupon reserves is in nobody's hands twice. An order that carries a coupon takes what it really took there and
//! never more than the coupon is worth; the rest is free again in the same transaction.

mod code;
pub mod news;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

pub use code::CouponCode;

use crate::domain::account;
use crate::domain::act::Act;
use crate::domain::columns::Columns;
use crate::domain::entitlement;
use crate::domain::event::{self, Event};
use crate::domain::ids::{AccountId, CouponId, EntitlementId, OrderId, SourceId};
use crate::domain::ledger::{self, BalanceKind, credit};
use crate::domain::money::Money;
use crate::domain::program::{self, Discount};
use crate::domain::refusal::Refusal;
use crate::domain::source::SourceKind;
use crate::domain::suspension;
use crate::domain::time::Timestamp;
use crate::error::{Error, RefuseUnique, Result};

/// A credit coupon works for so many days.
pub const CREDIT_DAYS: i64 = 14;
/// So long after its last day its credit waits for an order that is on its way here.
const LATE_DAYS: i64 = 2;

/// What a coupon is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Worth {
    Discount(EntitlementId, Discount),
    /// With tax.
    Credit(Money),
}

/// One coupon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coupon {
    pub id: CouponId,
    pub code: CouponCode,
    pub source: SourceId,
    /// What the shop calls the place where it works, and what that is.
    pub source_name: String,
    pub source_kind: SourceKind,
    /// Whose it is; of accounts that were merged, the one that stays.
    pub account: AccountId,
    pub worth: Worth,
    pub created_at: Timestamp,
    pub expires_at: Option<Timestamp>,
    /// Since when it works there.
    pub known_at: Option<Timestamp>,
    /// What it is called there, where that was said.
    pub external_id: Option<String>,
    pub ended_at: Option<Timestamp>,
    /// The order that carried it.
    pub order: Option<OrderId>,
}

impl Coupon {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Coupon> {
        let row = Columns::of(row);
        let worth = match row.get("entitlement_id")? {
            Some(id) => Worth::Discount(
                id,
                Discount {
                    rate: row.get("rate_bp")?,
                    minimum: row.get("minimum_minor")?,
                    cap: row.get("cap_minor")?,
                    days: None,
                },
            ),
            None => Worth::Credit(row.get("amount_minor")?),
        };
        Ok(Coupon {
            id: row.get("id")?,
            code: row.get("code")?,
            source: row.get("source_id")?,
            source_name: row.get("source_name")?,
            source_kind: row.get("source_kind")?,
            account: row.get("account_id")?,
            worth,
            created_at: row.get("created_at")?,
            expires_at: row.get("expires_at")?,
            known_at: row.get("known_at")?,
            external_id: row.get("external_id")?,
            ended_at: row.get("ended_at")?,
            order: row.get("order_id")?,
        })
    }

    /// The code as it is typed there: Stripe takes no dash.
    pub fn typed(&self) -> String {
        let code = self.code.as_str();
        if self.source_kind == SourceKind::Stripe { code.replace('-', "") } else { code.to_owned() }
    }

    /// Whether it stands: no order has carried it, and nobody has taken it back.
    pub fn is_live(&self) -> bool {
        self.ended_at.is_none()
    }
}

/// Every coupon with what it is worth.
const ROWS: &str = "SELECT coupon.id, coupon.code, coupon.source_id, source.name AS source_name, source.kind AS source_kind,
           coalesce(owner.merged_into_id, owner.id) AS account_id, coupon.entitlement_id, coupon.amount_minor, coupon.created_at,
           coupon.expires_at, coupon.known_at, coupon.external_id, coupon.ended_at, coupon.order_id, entitlement.rate_bp, entitlement.minimum_minor,
           entitlement.cap_minor
    FROM coupon JOIN source ON source.id = coupon.source_id JOIN account AS owner ON owner.id = coupon.account_id
    LEFT JOIN entitlement ON entitlement.id = coupon.entitlement_id";

/// One coupon.
pub fn find(conn: &Connection, id: CouponId) -> Result<Coupon> {
    let mut found = conn.prepare_cached(&format!("{ROWS} WHERE coupon.id = :id"))?;
    found.query_row(named_params! {":id": id}, Coupon::from_row).optional()?.ok_or(Error::Missing)
}

/// The coupons of a member that stand, the newest first.
pub fn live(conn: &Connection, account: AccountId) -> Result<Vec<Coupon>> {
    let mut found = conn.prepare_cached(&format!(
        "{ROWS} WHERE coupon.account_id = :account AND coupon.ended_at IS NULL ORDER BY coupon.id DESC"
    ))?;
    let rows = found.query_map(named_params! {":account": account}, Coupon::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many coupons of a web shop stand.
pub fn standing(conn: &Connection, source: SourceId) -> Result<i64> {
    let mut count = conn.prepare_cached("SELECT count(*) FROM coupon WHERE source_id = :source AND ended_at IS NULL")?;
    Ok(count.query_row(named_params! {":source": source}, |row| row.get(0))?)
}

/// A web shop that takes coupons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub id: SourceId,
    pub name: String,
}

/// The web shops that take coupons, oldest first.
pub fn places(conn: &Connection) -> Result<Vec<Place>> {
    let mut found = conn.prepare_cached("SELECT id, name FROM source WHERE takes_coupons AND disabled_at IS NULL ORDER BY id")?;
    let rows = found.query_map([], |row| Ok(Place { id: row.get("id")?, name: row.get("name")? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Makes a coupon of the first-order discount that somebody can still use. One discount has one coupon at a time.
pub fn make_discount(tx: &Transaction<'_>, act: &Act, account: AccountId, place: SourceId) -> Result<CouponId> {
    expect_member(tx, account)?;
    let open = entitlement::open(tx, account)?.filter(|open| !open.has_expired(act.now) && !open.is_reserved);
    let open = open.ok_or(Refusal::CouponDiscountNone)?;
    insert(tx, act, place, account, (Some(open.id), None), open.expires_at)
}

/// Makes a coupon of so much store credit, which is reserved for it.
pub fn make_credit(tx: &Transaction<'_>, act: &Act, account: AccountId, place: SourceId, amount: Money) -> Result<CouponId> {
    expect_member(tx, account)?;
    if amount <= Money::ZERO {
        return Err(Refusal::AmountMissing.into());
    }
    let available = ledger::balance(tx, account, BalanceKind::Credit, act.now)?.available();
    if amount > available {
        return Err(Refusal::CreditShort { available }.into());
    }
    let id = insert(tx, act, place, account, (None, Some(amount)), Some(act.now.plus_days(CREDIT_DAYS)))?;
    credit::set_aside(tx, act, id, account, amount)?;
    Ok(id)
}

fn expect_member(conn: &Connection, id: AccountId) -> Result<()> {
    let account = account::find(conn, id)?;
    if !account.role.is_member() {
        return Err(Error::Missing);
    }
    account.expect_not_erased()?;
    if suspension::since(conn, id)?.is_some() {
        return Err(Refusal::AccountSuspended.into());
    }
    Ok(())
}

fn insert(
    tx: &Transaction<'_>,
    act: &Act,
    place: SourceId,
    account: AccountId,
    (entitlement, amount): (Option<EntitlementId>, Option<Money>),
    expires_at: Option<Timestamp>,
) -> Result<CouponId> {
    if !places(tx)?.iter().any(|one| one.id == place) {
        return Err(Refusal::CouponsOff.into());
    }
    tx.prepare_cached(
        "INSERT INTO coupon (code, source_id, account_id, entitlement_id, amount_minor, created_at, expires_at)
         VALUES (:code, :source, :account, :entitlement, :amount, :now, :expires)",
    )?
    .execute(named_params! {
        ":code": CouponCode::random()?,
        ":source": place,
        ":account": account,
        ":entitlement": entitlement,
        ":amount": amount,
        ":now": act.now,
        ":expires": expires_at,
    })
    .refuse_unique("coupon.entitlement_id", Refusal::CouponThere)?;
    let id = CouponId(tx.last_insert_rowid());
    event::record(tx, act, &Event::CouponMade { account, coupon: id })?;
    Ok(id)
}

/// Takes a coupon back; anybody else's is not there. One that has ended stays as it is.
pub fn take_back(tx: &Transaction<'_>, act: &Act, account: AccountId, id: CouponId) -> Result<()> {
    let coupon = find(tx, id)?;
    if coupon.account != account {
        return Err(Error::Missing);
    }
    end(tx, act, &coupon)
}

/// Takes back all that somebody has: their account goes, or becomes another's.
pub(super) fn take_back_all(tx: &Transaction<'_>, act: &Act, account: AccountId) -> Result<()> {
    live(tx, account)?.iter().try_for_each(|coupon| end(tx, act, coupon))
}

/// Ends a coupon that no order has carried. What it reserved is free again.
fn end(tx: &Transaction<'_>, act: &Act, coupon: &Coupon) -> Result<()> {
    if !coupon.is_live() {
        return Ok(());
    }
    tx.prepare_cached("UPDATE coupon SET ended_at = :now WHERE id = :id")?
        .execute(named_params! {":now": act.now, ":id": coupon.id})?;
    if let Worth::Credit(_) = coupon.worth {
        credit::free_coupon(tx, act, coupon.id, coupon.account)?;
    }
    event::record(tx, act, &Event::CouponEnded { account: coupon.account, coupon: coupon.id })
}

/// The coupon of a source by what an order there calls it; none of somebody who was erased.
pub(in crate::domain) fn carried(conn: &Connection, source: SourceId, code: &str) -> Result<Option<Coupon>> {
    let column = match CouponCode::parse(code) {
        Some(_) => "code",
        // Stripe names it by its own name for it.
        None if code.starts_with("promo_") => "external_id",
        None => return Ok(None),
    };
    let named = CouponCode::parse(code).map_or(code.to_owned(), |code| code.as_str().to_owned());
    let mut found = conn.prepare_cached(&format!(
        "{ROWS} WHERE coupon.source_id = :source AND coupon.{column} = :named AND owner.erased_at IS NULL"
    ))?;
    Ok(found.query_row(named_params! {":source": source, ":named": named}, Coupon::from_row).optional()?)
}

/// Whether somebody had a discount coupon that worked at a source at that time: an order without it has missed the discount.
pub(in crate::domain) fn could_be_used(conn: &Connection, account: AccountId, source: SourceId, at: Timestamp) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM coupon
                            WHERE (account_id = :account OR account_id IN (SELECT id FROM account WHERE merged_into_id = :account))
                              AND source_id = :source AND entitlement_id IS NOT NULL AND known_at <= :at
                              AND (ended_at IS NULL OR ended_at >= :at) AND (expires_at IS NULL OR expires_at > :at))",
        )?
        .query_row(named_params! {":account": account, ":source": source, ":at": at}, |row| row.get(0))?)
}

/// An order has carried a coupon, and took so much credit with it: from what that reserved, or from what there is where it had ended.
pub(in crate::domain) fn use_up(tx: &Transaction<'_>, act: &Act, coupon: &Coupon, order: OrderId, amount: Money) -> Result<()> {
    tx.prepare_cached("UPDATE coupon SET ended_at = coalesce(ended_at, :now), order_id = :order WHERE id = :id")?
        .execute(named_params! {":now": act.now, ":order": order, ":id": coupon.id})?;
    match coupon.worth {
        Worth::Credit(_) if coupon.is_live() => credit::spend_coupon(tx, act, coupon.id, order, coupon.account, amount)?,
        Worth::Credit(_) => credit::reserve(tx, act, order, coupon.account, amount)?,
        Worth::Discount(..) => {}
    }
    if !coupon.is_live() {
        return Ok(());
    }
    event::record(tx, act, &Event::CouponEnded { account: coupon.account, coupon: coupon.id })
}

/// Whether [`run_out`] has something to do.
pub fn has_run_out(conn: &Connection, now: Timestamp) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            // The last days stand in an index. So do the discounts that somebody has a live coupon for, and only these are gone through.
            "SELECT EXISTS (SELECT 1 FROM coupon INDEXED BY coupon_live WHERE ended_at IS NULL AND expires_at <= :late)
                 OR EXISTS (SELECT 1 FROM coupon INDEXED BY coupon_entitlement
                            CROSS JOIN entitlement ON entitlement.id = coupon.entitlement_id
                            WHERE coupon.entitlement_id IS NOT NULL AND coupon.ended_at IS NULL
                              AND (entitlement.used_at IS NOT NULL OR entitlement.missed_at IS NOT NULL))",
        )?
        .query_row(named_params! {":late": now.plus_days(-LATE_DAYS)}, |row| row.get(0))?)
}

/// Ends the coupons whose last day was over a while ago, and those of a discount that is used or missed. Returns how many.
pub fn run_out(tx: &Transaction<'_>, act: &Act) -> Result<usize> {
    let mut found = tx.prepare_cached(&format!(
        "{ROWS} WHERE coupon.ended_at IS NULL
                  AND (coupon.expires_at <= :late OR entitlement.used_at IS NOT NULL OR entitlement.missed_at IS NOT NULL)"
    ))?;
    let over: Vec<Coupon> = found
        .query_map(named_params! {":late": act.now.plus_days(-LATE_DAYS)}, Coupon::from_row)?
        .collect::<rusqlite::Result<_>>()?;
    over.iter().try_for_each(|coupon| end(tx, act, coupon))?;
    Ok(over.len())
}

/// The least that an order has to come to for a coupon: what the discount asks for, or what it takes so that credit pays no more than its
/// share.
pub fn minimum(conn: &Connection, coupon: &Coupon) -> Result<Money> {
    Ok(match coupon.worth {
        Worth::Discount(_, discount) => discount.minimum,
        Worth::Credit(amount) => match program::current(conn)?.1.credit_share {
            share if share.bp() == 0 || share.bp() >= 10_000 => Money::ZERO,
            share => amount.part(Money::from_minor(10_000), Money::from_minor(share.bp())),
        },
    })
}
