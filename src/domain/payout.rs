//! Paying partners: what is owed to whom, a payout made of it, and what became of each payment.
//!
//! Promise: nothing is paid twice. An entry stands in one live payment at most (a unique index), a payment is posted to the ledger
//! once (another), and both are looked at in the transaction that changes them. Nothing here edits an entry.

mod carry;
pub mod files;
mod owed;
mod statement;

use std::cmp::Reverse;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::books;
use crate::domain::earning;
use crate::domain::event::{self, Event};
use crate::domain::ids::{AccountId, EntryId, LineId, PayoutId};
use crate::domain::ledger::{self, BalanceKind, EntryChange, EntryKind, Posting};
use crate::domain::money::Money;
use crate::domain::payee::{self, Payee, PayoutMethod};
use crate::domain::refusal::Refusal;
use crate::domain::suspension;
use crate::domain::tax_details::{self, Vat};
use crate::domain::time::{Day, Timestamp};
use crate::domain::values::choice;
use crate::error::{Error, RefuseUnique, Result};
use owed::{OPEN, owed_status};
pub use owed::{Owed, OwedStatus, owed};
pub use statement::StatementNumber;

choice!(
    /// Where a payment stands. A payment that came back was paid first.
    PayoutStatus { Waiting = "waiting", Paid = "paid", Failed = "failed", Returned = "returned" }
);

/// At most this many payments in one payout: Wise takes no longer file, and PayPal's limit of 5,000 is never met.
pub const MOST_LINES: usize = 1000;

/// The longest texts that are kept with a payout and its lines.
pub const MOST_NOTE: usize = 120;
pub const MOST_REFERENCE: usize = 120;

/// What an admin asks for.
#[derive(Debug, Clone)]
pub struct Making {
    /// Nobody is paid less than this.
    pub minimum: Money,
    /// Who is paid, and what was owed to each when that was looked at.
    pub partners: Vec<(AccountId, Money)>,
    pub pay_on: Day,
    pub note: String,
    /// The form that it came from: the same one again is the same payout.
    pub request_key: Option<String>,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewPayout {
    pub id: PayoutId,
    pub lines: usize,
}

/// Makes a payout of exactly the amounts that were seen: everything that has matured by now and is owed to the partners who were chosen.
/// Refused when any of it has changed since. Each line freezes what is paid, to whom and where.
pub fn make(tx: &Transaction<'_>, act: &Act, making: &Making) -> Result<NewPayout> {
    let actor = act.person()?;
    if let Some(before) = made_before(tx, act, making)? {
        return Ok(before);
    }
    if making.pay_on < act.zone.day_of(act.now) {
        return Err(Refusal::DatePast.into());
    }
    let mut ready = Vec::new();
    for (account, seen) in &making.partners {
        match Due::find(tx, *account, making.minimum, act.now)? {
            Some(due) if due.amount == *seen => ready.push(due),
            _ => return Err(Refusal::OwedChanged.into()),
        }
    }
    if ready.is_empty() {
        return Err(Refusal::PayoutEmpty.into());
    }
    ready.sort_by_key(|due| (Reverse(due.amount), due.account));
    ready.dedup_by_key(|due| due.account);
    if ready.len() > MOST_LINES {
        return Err(Refusal::PayoutLong { most: MOST_LINES }.into());
    }
    tx.execute(
        "INSERT INTO payout (cutoff_at, pay_on, minimum_minor, newest_entry_id, note, request_key, made_by_id, created_at)
         VALUES (:now, :pay_on, :minimum, (SELECT max(id) FROM entry), :note, :key, :actor, :now)",
        named_params! {
            ":now": act.now,
            ":pay_on": making.pay_on,
            ":minimum": making.minimum,
            ":note": making.note,
            ":key": making.request_key,
            ":actor": actor,
        },
    )?;
    let id = PayoutId(tx.last_insert_rowid());
    for due in &ready {
        due.add_line(tx, act, id)?;
    }
    event::record(tx, act, &Event::PayoutMade(id))?;
    Ok(NewPayout { id, lines: ready.len() })
}

/// What one partner can be paid now; `None` for whoever is owed less than the minimum, or whose details wait.
pub fn ready(conn: &Connection, account: AccountId, minimum: Money, now: Timestamp) -> Result<Option<Money>> {
    Ok(Due::find(conn, account, minimum, now)?.map(|due| due.amount))
}

fn made_before(tx: &Transaction<'_>, act: &Act, making: &Making) -> Result<Option<NewPayout>> {
    let actor = act.person()?;
    let Some(key) = &making.request_key else { return Ok(None) };
    let before: Option<(PayoutId, AccountId, i64)> = tx
        .prepare_cached(
            "SELECT id, made_by_id, (SELECT count(*) FROM payout_line WHERE payout_id = payout.id) FROM payout WHERE request_key = :key",
        )?
        .query_row(named_params! {":key": key}, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    match before {
        Some((id, by, lines)) if by == actor => Ok(Some(NewPayout { id, lines: usize::try_from(lines).unwrap_or(MOST_LINES) })),
        Some(_) => Err(Error::Missing),
        None => Ok(None),
    }
}

/// What one partner can be paid now: all their open entries, and nothing but what these come to.
struct Due {
    account: AccountId,
    amount: Money,
    /// What its method can pay of it; the rest is carried.
    payable: Money,
    entries: Vec<EntryId>,
    payee: Payee,
    /// On top of the amount.
    vat: Vat,
}

impl Due {
    /// `None` for whoever cannot be paid now.
    fn find(conn: &Connection, account: AccountId, minimum: Money, now: Timestamp) -> Result<Option<Due>> {
        let Some(payee) = payee::find(conn, account)? else { return Ok(None) };
        if suspension::since(conn, account)?.is_some() {
            return Ok(None);
        }
        let (mut amount, mut entries) = (Money::ZERO, Vec::new());
        let mut found = conn.prepare_cached(&format!("{OPEN} AND entry.account_id = :account"))?;
        let mut rows = found.query(named_params! {":account": account, ":now": now})?;
        while let Some(row) = rows.next()? {
            entries.push(row.get(0)?);
            amount += row.get(1)?;
        }
        let vat = tax_details::of_payee(conn, account)?.vat;
        let payable = carry::payable_with(vat, carry::unit(conn, payee.details.method())?, amount);
        let is_ready = owed_status(amount, payable, Some(&payee), minimum, now) == OwedStatus::Ready;
        Ok(is_ready.then_some(Due { account, amount, payable, entries, payee, vat }))
    }

    fn add_line(&self, tx: &Transaction<'_>, act: &Act, payout: PayoutId) -> Result<()> {
        let details = &self.payee.details;
        let (routing, account_type) = details.routing().unzip();
        let vat = self.vat.on(self.payable);
        tx.prepare_cached(
            "INSERT INTO payout_line (payout_id, account_id, net_minor, vat_status, vat_rate_bp, vat_minor, amount_minor, method, holder,
                                      target, bic, routing, account_type)
             VALUES (:payout, :account, :net, :vat_status, :vat_rate, :vat, :amount, :method, :holder, :target, :bic, :routing,
                     :account_type)",
        )?
        .execute(named_params! {
            ":payout": payout,
            ":account": self.account,
            ":net": self.payable,
            ":vat_status": self.vat.status(),
            ":vat_rate": self.vat.rate(),
            ":vat": vat,
            ":amount": self.payable + vat,
            ":method": details.method(),
            ":holder": details.holder(),
            ":target": details.target(),
            ":bic": details.bic(),
            ":routing": routing,
            ":account_type": account_type,
        })?;
        let line = LineId(tx.last_insert_rowid());
        let rest = self.amount - self.payable;
        let carried = if rest.is_zero() { None } else { Some(carry::carry(tx, act, self.account, line, rest)?) };
        let mut take = tx.prepare_cached("INSERT INTO payout_entry (line_id, entry_id) VALUES (:line, :entry)")?;
        for entry in self.entries.iter().chain(&carried) {
            take.execute(named_params! {":line": line, ":entry": entry})
                .refuse_unique("payout_entry.entry_id", Refusal::InPayout)?;
        }
        Ok(())
    }
}

/// A payment as the verbs need it.
struct Payment {
    id: LineId,
    account: AccountId,
    /// What its entries come to: without the VAT that is paid with them.
    net: Money,
    made_at: Timestamp,
    paid_at: Option<Timestamp>,
    failed_at: Option<Timestamp>,
}

impl Payment {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Payment> {
        Ok(Payment {
            id: row.get("id")?,
            account: row.get("account_id")?,
            net: row.get("net_minor")?,
            made_at: row.get("made_at")?,
            paid_at: row.get("paid_at")?,
            failed_at: row.get("failed_at")?,
        })
    }
}

fn line(conn: &Connection, payout: PayoutId, id: LineId) -> Result<Payment> {
    Ok(conn
        .prepare_cached(
            "SELECT line.id, line.account_id, line.net_minor, payout.created_at AS made_at, line.paid_at, line.failed_at
             FROM payout_line AS line JOIN payout ON payout.id = line.payout_id WHERE line.id = :id AND line.payout_id = :payout",
        )?
        .query_row(named_params! {":id": id, ":payout": payout}, Payment::from_row)?)
}

/// The lines that nothing was said of yet, perhaps only those of one method.
fn waiting(conn: &Connection, payout: PayoutId, method: Option<PayoutMethod>) -> Result<Vec<Payment>> {
    let mut found = conn.prepare_cached(
        "SELECT line.id, line.account_id, line.net_minor, payout.created_at AS made_at, line.paid_at, line.failed_at
         FROM payout_line AS line JOIN payout ON payout.id = line.payout_id
         WHERE line.payout_id = :payout AND line.paid_at IS NULL AND line.failed_at IS NULL AND (:method IS NULL OR line.method = :method)
         ORDER BY line.id",
    )?;
    let rows = found.query_map(named_params! {":payout": payout, ":method": method}, Payment::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Records that a payment was carried out when the act says, by one entry that takes its amount off what is owed. The same again changes nothing,
/// and answers false.
pub fn pay_line(tx: &Transaction<'_>, act: &Act, payout: PayoutId, id: LineId, reference: &str) -> Result<bool> {
    let line = line(tx, payout, id)?;
    match (line.paid_at, line.failed_at) {
        (_, Some(_)) => Err(Refusal::LineSettled.into()),
        (Some(_), None) => Ok(false),
        (None, None) => {
            settle(tx, act, &line, reference)?;
            Ok(true)
        }
    }
}

/// The same for every payment of a method that still waits, with one reference. Answers how many there were.
pub fn pay_all(tx: &Transaction<'_>, act: &Act, payout: PayoutId, method: PayoutMethod, reference: &str) -> Result<usize> {
    expect(tx, payout)?;
    let lines = waiting(tx, payout, Some(method))?;
    for line in &lines {
        settle(tx, act, line, reference)?;
    }
    Ok(lines.len())
}

fn settle(tx: &Transaction<'_>, act: &Act, line: &Payment, reference: &str) -> Result<()> {
    let act = &books::dated(tx, act, line.made_at, Refusal::DateBeforePayout)?;
    tx.prepare_cached("UPDATE payout_line SET paid_at = :at, reference = :reference WHERE id = :id")?
        .execute(named_params! {":at": act.at, ":reference": reference, ":id": line.id})?;
    let posting = Posting {
        line: Some(line.id),
        by: act.account(),
        ..Posting::new(line.account, BalanceKind::Commission, EntryKind::Payout, EntryChange::Placed, -line.net, act.now)
    };
    ledger::post(tx, act, &posting)?;
    statement::give(tx, act, line.id, act.at)?;
    event::record(tx, act, &Event::PaymentPaid(line.id))
}

/// Records that a payment was not carried out, or that it came back after all, when the act says. What it paid is owed again. The same again changes
/// nothing, and answers false.
pub fn fail_line(tx: &Transaction<'_>, act: &Act, payout: PayoutId, id: LineId, reason: &str) -> Result<bool> {
    let line = line(tx, payout, id)?;
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    if line.failed_at.is_some() {
        return Ok(false);
    }
    give_back(tx, act, &line, reason)?;
    Ok(true)
}

/// Cancels what is left of a payout: every payment that still waits fails. Answers how many there were.
pub fn cancel(tx: &Transaction<'_>, act: &Act, payout: PayoutId, reason: &str) -> Result<usize> {
    expect(tx, payout)?;
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    let lines = waiting(tx, payout, None)?;
    for line in &lines {
        give_back(tx, act, line, reason)?;
    }
    Ok(lines.len())
}

fn give_back(tx: &Transaction<'_>, act: &Act, line: &Payment, reason: &str) -> Result<()> {
    // It cannot come back before it was paid.
    let act = &books::dated(tx, act, line.made_at, Refusal::DateBeforePayout)?;
    let act = &act.clone().happened(act.at.max(line.paid_at.unwrap_or(act.at)));
    tx.prepare_cached("UPDATE payout_line SET failed_at = :at, failure = :reason WHERE id = :id")?
        .execute(named_params! {":at": act.at, ":reason": reason, ":id": line.id})?;
    tx.prepare_cached("UPDATE payout_entry SET released_at = :now WHERE line_id = :line AND released_at IS NULL")?
        .execute(named_params! {":now": act.now, ":line": line.id})?;
    if line.paid_at.is_some() {
        let paid: EntryId = tx
            .prepare_cached("SELECT id FROM entry WHERE line_id = :line AND kind = 'payout' AND adjusts_id IS NULL")?
            .query_row(named_params! {":line": line.id}, |row| row.get(0))?;
        let posting = Posting {
            adjusts: Some(paid),
            line: Some(line.id),
            reason: reason.to_string(),
            by: act.account(),
            ..Posting::new(line.account, BalanceKind::Commission, EntryKind::Payout, EntryChange::Return, line.net, act.now)
        };
        ledger::post(tx, act, &posting)?;
        statement::cancel(tx, act, line.id, act.at)?;
        ledger::write_off_if_erased(tx, act, line.account)?;
    }
    ledger::merged::follow(tx, act, line.account)?;
    earning::review_disputed_of(tx, act, line.id)?;
    event::record(tx, act, &Event::PaymentFailed(line.id))
}

fn expect(conn: &Connection, payout: PayoutId) -> Result<()> {
    let exists: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM payout WHERE id = :id)")?
        .query_row(named_params! {":id": payout}, |row| row.get(0))?;
    if exists { Ok(()) } else { Err(Error::Missing) }
}
