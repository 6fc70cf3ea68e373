//! What everybody did and brought, to any depth, kept up to date in the transaction of the change.
//!
//! Derived: `check` compares these sums with the accounts, orders and entries, and `check --rebuild` recomputes them. Amounts are
//! signed, so that a refund is the same call with a minus.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, ToSql, Transaction, named_params};

use crate::domain::ids::{AccountId, CodeId};
use crate::domain::money::Money;
use crate::domain::time::{Day, Timestamp};
use crate::error::Result;

/// What changed for one buyer on one day. Everybody above them has it as direct or indirect.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Change {
    pub orders: i64,
    /// Those of them that are the buyer's first.
    pub first_orders: i64,
    pub value: Money,
    /// How often something was given back, and what all that came to: of the whole shop only.
    pub refunds: i64,
    pub refunded: Money,
    /// Earned on the buyer's orders, by whomever.
    pub earned: Money,
}

impl Change {
    pub fn is_nothing(self) -> bool {
        self == Change::default()
    }
}

/// Adds a change to the buyer's own figures and to those of everybody above.
pub fn add(tx: &Transaction<'_>, buyer: AccountId, change: Change, day: Day) -> Result<()> {
    if change.is_nothing() {
        return Ok(());
    }
    let Change { orders, first_orders, value, refunds, refunded, earned } = change;
    let referred = if !value.is_zero() && has_referrer(tx, buyer)? { value } else { Money::ZERO };
    let did = ShopFigures { orders, first_orders, value, refunds, refunded, earned, referred, ..ShopFigures::default() };
    add_to_shop(tx, day, &did)?;
    if orders == 0 && value.is_zero() && earned.is_zero() {
        return Ok(());
    }
    tx.prepare_cached(
        "UPDATE account_total
         SET own_orders = own_orders + (depth = 0) * :orders,
             own_value_minor = own_value_minor + (depth = 0) * :value,
             direct_orders = direct_orders + (depth = 1) * :orders,
             direct_value_minor = direct_value_minor + (depth = 1) * :value,
             direct_earned_minor = direct_earned_minor + (depth = 1) * :earned,
             indirect_orders = indirect_orders + (depth > 1) * :orders,
             indirect_value_minor = indirect_value_minor + (depth > 1) * :value,
             indirect_earned_minor = indirect_earned_minor + (depth > 1) * :earned
         FROM (SELECT ancestor_id, depth FROM ancestry WHERE descendant_id = :buyer) AS above
         WHERE account_id = above.ancestor_id",
    )?
    .execute(named_params! {":buyer": buyer, ":orders": orders, ":value": value, ":earned": earned})?;
    tx.prepare_cached(
        "INSERT INTO account_day (account_id, day, own_orders, own_value_minor, direct_orders, direct_value_minor, direct_earned_minor,
                                  indirect_orders, indirect_value_minor, indirect_earned_minor)
         SELECT ancestor_id, :day, (depth = 0) * :orders, (depth = 0) * :value,
                (depth = 1) * :orders, (depth = 1) * :value, (depth = 1) * :earned,
                (depth > 1) * :orders, (depth > 1) * :value, (depth > 1) * :earned
         FROM ancestry WHERE descendant_id = :buyer
         ON CONFLICT (account_id, day) DO UPDATE
         SET own_orders = own_orders + excluded.own_orders,
             own_value_minor = own_value_minor + excluded.own_value_minor,
             direct_orders = direct_orders + excluded.direct_orders,
             direct_value_minor = direct_value_minor + excluded.direct_value_minor,
             direct_earned_minor = direct_earned_minor + excluded.direct_earned_minor,
             indirect_orders = indirect_orders + excluded.indirect_orders,
             indirect_value_minor = indirect_value_minor + excluded.indirect_value_minor,
             indirect_earned_minor = indirect_earned_minor + excluded.indirect_earned_minor",
    )?
    .execute(named_params! {":buyer": buyer, ":day": day, ":orders": orders, ":value": value, ":earned": earned})?;
    Ok(())
}

/// Whether somebody stands above the buyer now.
fn has_referrer(tx: &Transaction<'_>, buyer: AccountId) -> Result<bool> {
    Ok(tx
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM ancestry WHERE descendant_id = :buyer AND depth = 1)")?
        .query_row(named_params! {":buyer": buyer}, |row| row.get(0))?)
}

/// What somebody did or brought on a day, for whoever stands above.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NetworkFigures {
    pub sign_ups: i64,
    pub orders: i64,
    pub value: Money,
    pub earned: Money,
}

impl NetworkFigures {
    /// The same with a sign, to be added or taken away.
    pub fn times(self, sign: i64) -> NetworkFigures {
        NetworkFigures {
            sign_ups: self.sign_ups * sign,
            orders: self.orders * sign,
            value: Money::from_minor(self.value.minor() * sign),
            earned: Money::from_minor(self.earned.minor() * sign),
        }
    }
}

impl std::ops::Add for NetworkFigures {
    type Output = NetworkFigures;
    fn add(self, other: NetworkFigures) -> NetworkFigures {
        NetworkFigures {
            sign_ups: self.sign_ups + other.sign_ups,
            orders: self.orders + other.orders,
            value: self.value + other.value,
            earned: self.earned + other.earned,
        }
    }
}

/// Adds to one account's direct and indirect figures of a day, and to its totals: for a branch that moves. What is direct to somebody was
/// bought by somebody with a referrer, so that the shop's share of it moves along.
pub(super) fn shift(
    tx: &Transaction<'_>,
    account: AccountId,
    day: Day,
    direct: NetworkFigures,
    indirect: NetworkFigures,
) -> Result<()> {
    if direct == NetworkFigures::default() && indirect == NetworkFigures::default() {
        return Ok(());
    }
    if !direct.value.is_zero() {
        add_to_shop(tx, day, &ShopFigures { referred: direct.value, ..ShopFigures::default() })?;
    }
    tx.prepare_cached("INSERT INTO account_day (account_id, day) VALUES (:account, :day) ON CONFLICT DO NOTHING")?
        .execute(named_params! {":account": account, ":day": day})?;
    for (table, has_day) in [("account_day", true), ("account_total", false)] {
        let mut add = tx.prepare_cached(&format!(
            "UPDATE {table}
             SET direct_sign_ups = direct_sign_ups + :ds, direct_orders = direct_orders + :do,
                 direct_value_minor = direct_value_minor + :dv, direct_earned_minor = direct_earned_minor + :de,
                 indirect_sign_ups = indirect_sign_ups + :is, indirect_orders = indirect_orders + :io,
                 indirect_value_minor = indirect_value_minor + :iv, indirect_earned_minor = indirect_earned_minor + :ie
             WHERE account_id = :account{}",
            if has_day { " AND day = :day" } else { "" }
        ))?;
        let mut params: Vec<(&str, &dyn ToSql)> = vec![(":account", &account)];
        if has_day {
            params.push((":day", &day));
        }
        params.extend([
            (":ds", &direct.sign_ups as &dyn ToSql),
            (":do", &direct.orders),
            (":dv", &direct.value),
            (":de", &direct.earned),
            (":is", &indirect.sign_ups),
            (":io", &indirect.orders),
            (":iv", &indirect.value),
            (":ie", &indirect.earned),
        ]);
        add.execute(params.as_slice())?;
    }
    Ok(())
}

/// Adds what an account did and earned itself, and the scans of its code, to another's, by day: the two are one person.
pub(super) fn take_over_own(tx: &Transaction<'_>, from: AccountId, to: AccountId) -> Result<()> {
    let both = named_params! {":from": from, ":to": to};
    tx.prepare_cached(
        "INSERT INTO account_day (account_id, day, own_orders, own_value_minor, own_earned_minor)
         SELECT :to, day, own_orders, own_value_minor, own_earned_minor FROM account_day
         WHERE account_id = :from AND (own_orders <> 0 OR own_value_minor <> 0 OR own_earned_minor <> 0)
         ON CONFLICT (account_id, day) DO UPDATE
         SET own_orders = own_orders + excluded.own_orders, own_value_minor = own_value_minor + excluded.own_value_minor,
             own_earned_minor = own_earned_minor + excluded.own_earned_minor",
    )?
    .execute(both)?;
    tx.prepare_cached(
        "UPDATE account_total
         SET own_orders = account_total.own_orders + it.own_orders, own_value_minor = account_total.own_value_minor + it.own_value_minor,
             own_earned_minor = account_total.own_earned_minor + it.own_earned_minor,
             own_scans = account_total.own_scans + it.own_scans, own_visitors = account_total.own_visitors + it.own_visitors
         FROM account_total AS it WHERE it.account_id = :from AND account_total.account_id = :to",
    )?
    .execute(both)?;
    Ok(())
}

/// One of the orders of a day is nobody's first any more.
pub(super) fn is_no_first_order(tx: &Transaction<'_>, day: Day) -> Result<()> {
    tx.prepare_cached("UPDATE shop_day SET first_orders = first_orders - 1 WHERE day = :day")?
        .execute(named_params! {":day": day})?;
    Ok(())
}

/// Takes an account out of what is derived: nothing is left of it.
pub(super) fn forget(tx: &Transaction<'_>, account: AccountId) -> Result<()> {
    tx.prepare_cached("DELETE FROM account_day WHERE account_id = :account")?.execute(named_params! {":account": account})?;
    tx.prepare_cached("DELETE FROM account_total WHERE account_id = :account")?.execute(named_params! {":account": account})?;
    Ok(())
}

/// Adds scans of somebody's own code.
pub(super) fn add_scans(tx: &Transaction<'_>, owner: AccountId, scans: i64, visitors: i64) -> Result<()> {
    tx.prepare_cached(
        "UPDATE account_total SET own_scans = own_scans + :scans, own_visitors = own_visitors + :visitors WHERE account_id = :owner",
    )?
    .execute(named_params! {":owner": owner, ":scans": scans, ":visitors": visitors})?;
    Ok(())
}

/// Says that nothing of the scans is on its way from the tallies of codes to the totals of their owners: [`super::scan::carry_over`] has
/// brought all of it there. Whoever takes the totals from the tallies would have it counted twice otherwise.
#[derive(Debug, Clone, Copy)]
pub struct ScansCarriedOver(());

impl ScansCarriedOver {
    /// For whoever has just carried them over.
    pub(super) fn all() -> ScansCarriedOver {
        ScansCarriedOver(())
    }
}

/// Adds scans and visitors of codes to whoever has each of them now, if anybody does.
pub(super) fn add_scans_of_codes(tx: &Transaction<'_>, codes: impl Iterator<Item = (CodeId, i64, i64)>) -> Result<()> {
    let mut owner_of = tx.prepare_cached(
        "SELECT coalesce(owner.merged_into_id, owner.id) FROM code JOIN account AS owner ON owner.id = code.owner_id WHERE code.id = ?1",
    )?;
    let mut by_owner: BTreeMap<AccountId, (i64, i64)> = BTreeMap::new();
    for (code, scans, visitors) in codes {
        if let Some(owner) = owner_of.query_row([code], |row| row.get(0)).optional()? {
            let sums = by_owner.entry(owner).or_default();
            (sums.0, sums.1) = (sums.0 + scans, sums.1 + visitors);
        }
    }
    by_owner.into_iter().try_for_each(|(owner, (scans, visitors))| add_scans(tx, owner, scans, visitors))
}

/// Adds what a code was scanned before somebody claimed it, but for the scan by which they came: from now on it is theirs.
pub(super) fn take_over_scans(tx: &Transaction<'_>, _: ScansCarriedOver, owner: AccountId, code: CodeId) -> Result<()> {
    let (scans, visitors) = tx
        .prepare_cached(
            "SELECT coalesce(sum(scans - (day IS joined_scan_day)), 0), coalesce(sum(visitors - (day IS joined_scan_day)), 0)
             FROM scan_day JOIN code ON code.id = scan_day.code_id WHERE code_id = :code",
        )?
        .query_row(named_params! {":code": code}, |row| Ok((row.get(0)?, row.get(1)?)))?;
    add_scans(tx, owner, scans, visitors)
}

/// Adds what somebody earned themselves, on the day of the entry.
pub fn add_own_earning(tx: &Transaction<'_>, earner: AccountId, earned: Money, day: Day) -> Result<()> {
    tx.prepare_cached("UPDATE account_total SET own_earned_minor = own_earned_minor + :earned WHERE account_id = :earner")?
        .execute(named_params! {":earner": earner, ":earned": earned})?;
    tx.prepare_cached(
        "INSERT INTO account_day (account_id, day, own_earned_minor) VALUES (:earner, :day, :earned)
         ON CONFLICT (account_id, day) DO UPDATE SET own_earned_minor = own_earned_minor + excluded.own_earned_minor",
    )?
    .execute(named_params! {":earner": earner, ":day": day, ":earned": earned})?;
    Ok(())
}

/// What the whole shop did, each thing counted once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ShopFigures {
    pub scans: i64,
    pub visitors: i64,
    pub sign_ups: i64,
    pub orders: i64,
    pub first_orders: i64,
    pub value: Money,
    pub refunds: i64,
    pub refunded: Money,
    pub earned: Money,
    /// The part of the value whose buyers have a referrer.
    pub referred: Money,
}

/// Adds to what the whole shop did on a day.
pub(super) fn add_to_shop(tx: &Transaction<'_>, day: Day, did: &ShopFigures) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO shop_day (day, scans, visitors, sign_ups, orders, first_orders, value_minor, refunds, refunded_minor, earned_minor,
                               referred_value_minor)
         VALUES (:day, :scans, :visitors, :sign_ups, :orders, :first_orders, :value, :refunds, :refunded, :earned, :referred)
         ON CONFLICT (day) DO UPDATE
         SET scans = scans + excluded.scans, visitors = visitors + excluded.visitors, sign_ups = sign_ups + excluded.sign_ups,
             orders = orders + excluded.orders, first_orders = first_orders + excluded.first_orders,
             value_minor = value_minor + excluded.value_minor, refunds = refunds + excluded.refunds,
             refunded_minor = refunded_minor + excluded.refunded_minor, earned_minor = earned_minor + excluded.earned_minor,
             referred_value_minor = referred_value_minor + excluded.referred_value_minor",
    )?
    .execute(named_params! {
        ":day": day,
        ":scans": did.scans,
        ":visitors": did.visitors,
        ":sign_ups": did.sign_ups,
        ":orders": did.orders,
        ":first_orders": did.first_orders,
        ":value": did.value,
        ":refunds": did.refunds,
        ":refunded": did.refunded,
        ":earned": did.earned,
        ":referred": did.referred,
    })?;
    Ok(())
}

/// Adds a sign-up to the totals of everybody above the newcomer: direct at depth 1, indirect below.
pub fn add_sign_up(tx: &Transaction<'_>, newcomer: AccountId, day: Day) -> Result<()> {
    add_to_shop(tx, day, &ShopFigures { sign_ups: 1, ..ShopFigures::default() })?;
    tx.prepare_cached(
        "UPDATE account_total SET direct_sign_ups = direct_sign_ups + (depth = 1), indirect_sign_ups = indirect_sign_ups + (depth > 1)
         FROM (SELECT ancestor_id, depth FROM ancestry WHERE descendant_id = :newcomer AND depth > 0) AS above
         WHERE account_id = above.ancestor_id",
    )?
    .execute(named_params! {":newcomer": newcomer})?;
    tx.prepare_cached(
        "INSERT INTO account_day (account_id, day, direct_sign_ups, indirect_sign_ups)
         SELECT ancestor_id, :day, depth = 1, depth > 1 FROM ancestry WHERE descendant_id = :newcomer AND depth > 0
         ON CONFLICT (account_id, day) DO UPDATE
         SET direct_sign_ups = direct_sign_ups + excluded.direct_sign_ups,
             indirect_sign_ups = indirect_sign_ups + excluded.indirect_sign_ups",
    )?
    .execute(named_params! {":newcomer": newcomer, ":day": day})?;
    Ok(())
}

/// Recomputes everything from the accounts, the closure, the orders, the ledger and the tallies of scans. `day_of` says on which of the
/// shop's days an instant fell.
pub fn rebuild(tx: &Transaction<'_>, _: ScansCarriedOver, day_of: impl Fn(Timestamp) -> Day) -> Result<()> {
    tx.execute_batch(
        "DELETE FROM account_day;
         DELETE FROM account_total;
         DROP TABLE IF EXISTS temp.happened;
         CREATE TEMP TABLE happened (
             account_id INTEGER NOT NULL, day INTEGER NOT NULL, sign_ups INTEGER NOT NULL, orders INTEGER NOT NULL,
             first_orders INTEGER NOT NULL, value INTEGER NOT NULL, refunds INTEGER NOT NULL, refunded INTEGER NOT NULL,
             earned INTEGER NOT NULL, own_earned INTEGER NOT NULL
         );",
    )?;
    gather(tx, &day_of)?;
    tx.execute_batch(
        "INSERT INTO account_day (account_id, day, own_orders, own_value_minor, own_earned_minor, direct_sign_ups, direct_orders,
                                  direct_value_minor, direct_earned_minor, indirect_sign_ups, indirect_orders, indirect_value_minor,
                                  indirect_earned_minor)
         SELECT above.ancestor_id, happened.day,
                sum((depth = 0) * orders), sum((depth = 0) * value), sum((depth = 0) * own_earned),
                sum((depth = 1) * sign_ups), sum((depth = 1) * orders), sum((depth = 1) * value), sum((depth = 1) * earned),
                sum((depth > 1) * sign_ups), sum((depth > 1) * orders), sum((depth > 1) * value), sum((depth > 1) * earned)
         FROM (SELECT account_id, day, sum(sign_ups) AS sign_ups, sum(orders) AS orders, sum(value) AS value, sum(earned) AS earned,
                      sum(own_earned) AS own_earned
               FROM temp.happened GROUP BY account_id, day) AS happened
         JOIN ancestry AS above ON above.descendant_id = happened.account_id
         GROUP BY above.ancestor_id, happened.day
         -- A day on which somebody only signed up themselves is no day of theirs.
         HAVING max(above.depth > 0) OR sum(orders) <> 0 OR sum(value) <> 0 OR sum(own_earned) <> 0;
         INSERT INTO account_total (account_id, is_partner, own_scans, own_visitors, own_orders, own_value_minor, own_earned_minor,
                                    direct_sign_ups, direct_orders, direct_value_minor, direct_earned_minor, indirect_sign_ups, indirect_orders,
                                    indirect_value_minor, indirect_earned_minor, commission_minor, credit_minor)
         SELECT account.id, account.role = 'partner', coalesce(seen.scans, 0), coalesce(seen.visitors, 0), coalesce(own_orders, 0),
                coalesce(own_value, 0), coalesce(own_earned, 0), coalesce(direct_sign_ups, 0), coalesce(direct_orders, 0), coalesce(direct_value, 0),
                coalesce(direct_earned, 0), coalesce(indirect_sign_ups, 0), coalesce(indirect_orders, 0), coalesce(indirect_value, 0),
                coalesce(indirect_earned, 0), coalesce(balance_kind.commission, 0), coalesce(balance_kind.credit, 0)
         FROM account
         LEFT JOIN (SELECT account_id, sum(own_orders) AS own_orders, sum(own_value_minor) AS own_value, sum(own_earned_minor) AS own_earned,
                           sum(direct_sign_ups) AS direct_sign_ups, sum(direct_orders) AS direct_orders,
                           sum(direct_value_minor) AS direct_value, sum(direct_earned_minor) AS direct_earned,
                           sum(indirect_sign_ups) AS indirect_sign_ups, sum(indirect_orders) AS indirect_orders,
                           sum(indirect_value_minor) AS indirect_value, sum(indirect_earned_minor) AS indirect_earned
                    FROM account_day GROUP BY account_id) AS days ON days.account_id = account.id
         LEFT JOIN (SELECT account_id, sum((balance_kind = 'commission') * amount_minor) AS commission,
                           sum((balance_kind = 'credit') * amount_minor) AS credit
                    FROM entry GROUP BY +account_id) AS balance_kind ON balance_kind.account_id = account.id
         LEFT JOIN (SELECT coalesce(owner.merged_into_id, owner.id) AS owner_id, sum(scan_day.scans - (scan_day.day IS code.joined_scan_day)) AS scans,
                           sum(scan_day.visitors - (scan_day.day IS code.joined_scan_day)) AS visitors
                    FROM scan_day JOIN code ON code.id = scan_day.code_id JOIN account AS owner ON owner.id = code.owner_id
                    GROUP BY 1) AS seen ON seen.owner_id = account.id
         WHERE account.role IN ('partner', 'customer') AND account.merged_into_id IS NULL;
         DELETE FROM headcount;
         INSERT INTO headcount
         SELECT role, coalesce(partner_kind, ''), referral_type, count(*) FROM account WHERE referral_type IS NOT NULL GROUP BY 1, 2, 3;
         DELETE FROM shop_day;
         INSERT INTO shop_day (day, scans, visitors) SELECT day, sum(scans), sum(visitors) FROM scan_day GROUP BY day;
         INSERT INTO shop_day (day, sign_ups, orders, first_orders, value_minor, refunds, refunded_minor, earned_minor)
         SELECT day, sum(sign_ups), sum(orders), sum(first_orders), sum(value), sum(refunds), sum(refunded), sum(earned)
         FROM temp.happened WHERE true GROUP BY day
         ON CONFLICT (day) DO UPDATE
         SET sign_ups = excluded.sign_ups, orders = excluded.orders, first_orders = excluded.first_orders,
             value_minor = excluded.value_minor, refunds = excluded.refunds, refunded_minor = excluded.refunded_minor,
             earned_minor = excluded.earned_minor;
         -- Everybody who has a referrer is direct to one account alone.
         INSERT INTO shop_day (day, referred_value_minor)
         SELECT day, sum(direct_value_minor) FROM account_day WHERE direct_value_minor <> 0 GROUP BY day
         ON CONFLICT (day) DO UPDATE SET referred_value_minor = excluded.referred_value_minor;
         DROP TABLE temp.happened;",
    )?;
    Ok(())
}

/// What happened, one row each, on the shop's days: sign-ups, paid orders as they were paid, refunds and corrections on their own days,
/// and entries as produced by a buyer and as earned.
fn gather(tx: &Transaction<'_>, day_of: &impl Fn(Timestamp) -> Day) -> Result<()> {
    let facts = [
        "SELECT id AS account_id, created_at AS at, 1 AS sign_ups, 0 AS orders, 0 AS first_orders, 0 AS value, 0 AS refunds, 0 AS refunded,
                0 AS earned, 0 AS own_earned
         FROM account WHERE role IN ('partner', 'customer') AND merged_into_id IS NULL",
        "SELECT customer_id, paid_at, 0, 1, iif(account.first_order_id IS NULL, ordinal = 1, orders.id = account.first_order_id),
                value_minor - refunded_value_minor
                    + CASE WHEN refunded_minor = 0 THEN 0
                           ELSE (SELECT sum(refund.value_minor) FROM refund WHERE refund.order_id = orders.id) END
                    - (SELECT coalesce(sum(correction.value_minor), 0) FROM correction WHERE correction.order_id = orders.id),
                0, 0, 0, 0
         FROM orders JOIN account ON account.id = orders.customer_id WHERE paid_at IS NOT NULL",
        "SELECT orders.customer_id, max(refund.at, orders.paid_at), 0, 0, 0, -refund.value_minor, 1, refund.amount_minor, 0, 0
         FROM refund JOIN orders ON orders.id = refund.order_id WHERE orders.paid_at IS NOT NULL",
        "SELECT orders.customer_id, max(correction.at, orders.paid_at), 0, 0, 0, correction.value_minor, 0, 0, 0, 0
         FROM correction JOIN orders ON orders.id = correction.order_id",
        "SELECT orders.customer_id, entry.at, 0, 0, 0, 0, 0, 0, entry.amount_minor, 0
         FROM entry JOIN orders ON orders.id = entry.order_id WHERE entry.kind IN ('commission', 'reward')",
        "SELECT coalesce(account.merged_into_id, account.id), entry.at, 0, 0, 0, 0, 0, 0, 0, entry.amount_minor
         FROM entry JOIN account ON account.id = entry.account_id WHERE entry.kind IN ('commission', 'reward')",
    ];
    let mut note = tx.prepare("INSERT INTO temp.happened VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")?;
    for fact in facts {
        let mut found = tx.prepare(fact)?;
        let mut rows = found.query([])?;
        while let Some(row) = rows.next()? {
            let figure = |at: usize| row.get::<_, i64>(at);
            let day = day_of(row.get(1)?);
            note.execute((
                figure(0)?,
                day,
                figure(2)?,
                figure(3)?,
                figure(4)?,
                figure(5)?,
                figure(6)?,
                figure(7)?,
                figure(8)?,
                figure(9)?,
            ))?;
        }
    }
    Ok(())
}
