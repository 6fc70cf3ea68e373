//! Correcting a referrer: an account moves under another one, or to a root of its own, and everybody below comes along.
//!
//! The subtree takes its past with it, on every past day: sign-ups, orders, value, and what its orders earned for whomever. What
//! an account itself earned stays where it was earned, orders keep their earner, and nobody gets a discount by it. One transaction
//! on the closure table and the derived sums; kept in the record, and undone by the same.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::account::{self, Account};
use crate::domain::act::Act;
use crate::domain::ancestry;
use crate::domain::event::{self, Event};
use crate::domain::ids::{AccountId, MoveId};
use crate::domain::money::Money;
use crate::domain::refusal::Refusal;
use crate::domain::roles::ReferralType;
use crate::domain::self_referral;
use crate::domain::time::{Day, Timestamp, Zone};
use crate::domain::totals::{self, NetworkFigures};
use crate::error::{Error, Result};

/// What a move would do, before it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    pub from: Option<AccountId>,
    pub to: Option<AccountId>,
    pub referral_type: ReferralType,
    /// Everybody who comes along, with the one who is moved.
    pub people: i64,
    /// What they bought so far.
    pub orders: i64,
    pub value: Money,
    /// Accounts above that lose the branch, and that gain it.
    pub losing: usize,
    pub gaining: usize,
}

/// Says what a move would do; refuses what [`correct`] would refuse.
pub fn preview(conn: &Connection, subject: AccountId, to: Option<AccountId>) -> Result<Preview> {
    let account = account::find(conn, subject)?;
    if !account.role.is_member() {
        return Err(Error::Missing);
    }
    if account.referrer_id == to {
        return Err(Refusal::AlreadyThere.into());
    }
    let referral_type = match to {
        Some(to) => {
            let referrer = account::find(conn, to)?;
            if !referrer.role.is_member() || referrer.waits() {
                return Err(Refusal::NoReferrer.into());
            }
            if ancestry::is_above(conn, subject, to)? {
                return Err(Refusal::WouldCircle.into());
            }
            referrer.earner_kind().into()
        }
        None => ReferralType::Organic,
    };
    let (people, orders, value) = conn
        .prepare_cached(
            "SELECT 1 + direct_sign_ups + indirect_sign_ups AS people, own_orders + direct_orders + indirect_orders AS orders,
                    own_value_minor + direct_value_minor + indirect_value_minor AS value
             FROM account_total WHERE account_id = :subject",
        )?
        .query_row(named_params! {":subject": subject}, |row| Ok((row.get("people")?, row.get("orders")?, row.get("value")?)))?;
    Ok(Preview {
        from: account.referrer_id,
        to,
        referral_type,
        people,
        orders,
        value,
        losing: ancestry::ancestors(conn, subject)?.len(),
        gaining: match to {
            Some(to) => ancestry::ancestors(conn, to)?.len() + 1,
            None => 0,
        },
    })
}

/// Moves an account under `to`, or to a root of its own.
pub fn correct(tx: &Transaction<'_>, act: &Act, subject: AccountId, to: Option<AccountId>, reason: &str) -> Result<MoveId> {
    let actor = act.person()?;
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    let plan = preview(tx, subject, to)?;
    let before = account::find(tx, subject)?;
    relocate(tx, subject, plan.from, to, plan.referral_type, &act.zone)?;
    self_referral::moved(tx, subject, act.now)?;
    tx.execute(
        "INSERT INTO account_move (account_id, from_id, from_type, to_id, to_type, people, reason, by_id, created_at)
         VALUES (:subject, :from, :from_type, :to, :to_type, :people, :reason, :actor, :now)",
        named_params! {
            ":subject": subject,
            ":from": plan.from,
            ":from_type": before.referral_type,
            ":to": to,
            ":to_type": plan.referral_type,
            ":people": plan.people,
            ":reason": reason,
            ":actor": actor,
            ":now": act.now,
        },
    )?;
    let id = MoveId(tx.last_insert_rowid());
    let from = (plan.from, before.referral_type.unwrap_or(ReferralType::Organic));
    event::record(tx, act, &Event::ReferrerCorrected { account: subject, correction: id, from, to: (to, plan.referral_type) })?;
    Ok(id)
}

/// Puts an account back where its latest move took it from, unless the tree has changed so that it would circle. Returns the
/// account as it is then.
pub fn undo(tx: &Transaction<'_>, act: &Act, id: MoveId) -> Result<Account> {
    let actor = act.person()?;
    let made = find(tx, id)?;
    let latest = latest(tx, made.account)?.is_some_and(|latest| latest.id == id);
    if made.undone_at.is_some() || !latest {
        return Err(Refusal::AlreadyDecided.into());
    }
    account::find(tx, made.account)?;
    // Where they came from may have been merged into another account since.
    let back = made.from.map(|from| account::standing_for(tx, from)).transpose()?;
    if let Some(back) = back
        && ancestry::is_above(tx, made.account, back)?
    {
        return Err(Refusal::WouldCircle.into());
    }
    relocate(tx, made.account, made.to, back, made.from_type, &act.zone)?;
    self_referral::moved(tx, made.account, act.now)?;
    tx.execute(
        "UPDATE account_move SET undone_at = :now, undone_by_id = :actor WHERE id = :id",
        named_params! {":now": act.now, ":actor": actor, ":id": id},
    )?;
    event::record(tx, act, &Event::CorrectionUndone { account: made.account, correction: id })?;
    account::find(tx, made.account)
}

/// One correction that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferrerCorrection {
    pub id: MoveId,
    pub account: AccountId,
    pub from: Option<AccountId>,
    pub from_type: ReferralType,
    pub to: Option<AccountId>,
    pub people: i64,
    pub reason: String,
    pub by: AccountId,
    pub created_at: Timestamp,
    pub undone_at: Option<Timestamp>,
}

impl ReferrerCorrection {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<ReferrerCorrection> {
        Ok(ReferrerCorrection {
            id: row.get("id")?,
            account: row.get("account_id")?,
            from: row.get("from_id")?,
            from_type: row.get("from_type")?,
            to: row.get("to_id")?,
            people: row.get("people")?,
            reason: row.get("reason")?,
            by: row.get("by_id")?,
            created_at: row.get("created_at")?,
            undone_at: row.get("undone_at")?,
        })
    }
}

const COLUMNS: &str = "id, account_id, from_id, from_type, to_id, people, reason, by_id, created_at, undone_at";

fn find(conn: &Connection, id: MoveId) -> Result<ReferrerCorrection> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM account_move WHERE id = :id"))?
        .query_row(named_params! {":id": id}, ReferrerCorrection::from_row)?)
}

/// The latest correction of an account that was not undone.
pub fn latest(conn: &Connection, account: AccountId) -> Result<Option<ReferrerCorrection>> {
    Ok(conn
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM account_move WHERE account_id = :account AND undone_at IS NULL ORDER BY id DESC LIMIT 1"
        ))?
        .query_row(named_params! {":account": account}, ReferrerCorrection::from_row)
        .optional()?)
}

/// Every correction of an account, newest first.
pub fn of(conn: &Connection, account: AccountId) -> Result<Vec<ReferrerCorrection>> {
    let mut found =
        conn.prepare_cached(&format!("SELECT {COLUMNS} FROM account_move WHERE account_id = :account ORDER BY id DESC"))?;
    Ok(found.query_map(named_params! {":account": account}, ReferrerCorrection::from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// The move itself: the sums of those above, the referrer, the closure.
fn relocate(
    tx: &Transaction<'_>,
    subject: AccountId,
    from: Option<AccountId>,
    to: Option<AccountId>,
    referral_type: ReferralType,
    zone: &Zone,
) -> Result<()> {
    let branch = Branch::read(tx, subject, zone)?;
    if from.is_some() {
        branch.shift(tx, &ancestry::ancestors(tx, subject)?, -1)?;
    }
    tx.execute(
        "UPDATE account SET referrer_id = :to, referral_type = :type WHERE id = :subject",
        named_params! {":to": to, ":type": referral_type, ":subject": subject},
    )?;
    ancestry::graft(tx, subject, to)?;
    if to.is_some() {
        branch.shift(tx, &ancestry::ancestors(tx, subject)?, 1)?;
    }
    Ok(())
}

/// What a branch did, by day: the account at its top, and everybody below.
#[derive(Default)]
pub(super) struct Branch {
    days: BTreeMap<Day, (NetworkFigures, NetworkFigures)>,
}

impl Branch {
    pub(super) fn read(conn: &Connection, subject: AccountId, zone: &Zone) -> Result<Branch> {
        let mut branch = Branch::default();
        let mut below = conn.prepare_cached(
            "SELECT day, own_orders, own_value_minor, direct_sign_ups + indirect_sign_ups AS sign_ups,
                    direct_orders + indirect_orders AS orders, direct_value_minor + indirect_value_minor AS value,
                    direct_earned_minor + indirect_earned_minor AS earned
             FROM account_day WHERE account_id = :subject",
        )?;
        let mut rows = below.query(named_params! {":subject": subject})?;
        while let Some(row) = rows.next()? {
            let (top, rest) = branch.days.entry(row.get("day")?).or_default();
            top.orders += row.get::<_, i64>("own_orders")?;
            top.value += row.get("own_value_minor")?;
            rest.sign_ups += row.get::<_, i64>("sign_ups")?;
            rest.orders += row.get::<_, i64>("orders")?;
            rest.value += row.get("value")?;
            rest.earned += row.get("earned")?;
        }
        let joined: Timestamp = conn
            .prepare_cached("SELECT created_at FROM account WHERE id = :subject")?
            .query_row(named_params! {":subject": subject}, |row| row.get(0))?;
        branch.days.entry(zone.day_of(joined)).or_default().0.sign_ups += 1;
        // What the top's own orders earned stands with those above it only, mixed with its siblings': the ledger tells it apart.
        let mut produced = conn.prepare_cached(
            "SELECT entry.at, entry.amount_minor FROM orders JOIN entry ON entry.order_id = orders.id
             WHERE orders.customer_id = :subject AND entry.kind IN ('commission', 'reward')",
        )?;
        let mut rows = produced.query(named_params! {":subject": subject})?;
        while let Some(row) = rows.next()? {
            branch.days.entry(zone.day_of(row.get("at")?)).or_default().0.earned += row.get("amount_minor")?;
        }
        Ok(branch)
    }

    /// The same without the sign-up of its top on a day.
    pub(super) fn without_sign_up(mut self, joined: Day) -> Branch {
        if let Some((top, _)) = self.days.get_mut(&joined) {
            top.sign_ups -= 1;
        }
        self
    }

    /// Adds the branch to those above it, nearest first, or takes it away.
    pub(super) fn shift(&self, tx: &Transaction<'_>, above: &[AccountId], sign: i64) -> Result<()> {
        let Some((referrer, further)) = above.split_first() else { return Ok(()) };
        for (day, (top, rest)) in &self.days {
            totals::shift(tx, *referrer, *day, top.times(sign), rest.times(sign))?;
            let all = (*top + *rest).times(sign);
            for ancestor in further {
                totals::shift(tx, *ancestor, *day, NetworkFigures::default(), all)?;
            }
        }
        Ok(())
    }
}
