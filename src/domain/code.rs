//! The short text in a link and a QR picture: one row for its whole life, minted, claimed, perhaps disabled, never reused.

mod lookup;
mod text;

use rusqlite::{CachedStatement, Connection, OptionalExtension, Row, Transaction, named_params};

pub use lookup::{Alias, CodeLookup};
pub use text::Code;

use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::domain::ids::{AccountId, BatchId, CodeId};
use crate::domain::refusal::Refusal;
use crate::domain::roles::PartnerKind;
use crate::domain::search_key;
use crate::domain::time::{Day, Timestamp};
use crate::domain::values::choice;
use crate::error::{Error, RefuseUnique, Result};

choice!(
    /// The state of a code, derived from its row and the time.
    CodeStatus {
        Unclaimed = "unclaimed",
        Reserved = "reserved",
        Claimed = "claimed",
        /// Its owner is suspended: it leads nowhere, as if it was disabled, until that is lifted.
        Suspended = "suspended",
        Disabled = "disabled",
        Expired = "expired",
    }
);

/// A code's row.
#[derive(Debug, Clone)]
pub struct CodeRow {
    pub id: CodeId,
    pub code: Code,
    /// Where its owner was merged into another account, that one.
    pub owner_id: Option<AccountId>,
    pub batch_id: Option<BatchId>,
    pub partner_kind: Option<PartnerKind>,
    pub note: String,
    pub reserved_by_id: Option<AccountId>,
    pub reserved_until: Option<Timestamp>,
    pub created_at: Timestamp,
    pub claimed_at: Option<Timestamp>,
    pub disabled_at: Option<Timestamp>,
    pub expires_at: Option<Timestamp>,
    pub is_owner_suspended: bool,
}

impl CodeStatus {
    /// Whether a code in this state leads to an invitation, to the partner's or the customer's.
    pub fn leads_on(self) -> std::result::Result<(), Refusal> {
        match self {
            CodeStatus::Disabled | CodeStatus::Suspended => Err(Refusal::CodeDisabled),
            CodeStatus::Expired => Err(Refusal::CodeExpired),
            CodeStatus::Unclaimed | CodeStatus::Reserved | CodeStatus::Claimed => Ok(()),
        }
    }

    /// Whether a code in this state makes its owner somebody's referrer.
    pub fn refers(self) -> std::result::Result<(), Refusal> {
        match self {
            CodeStatus::Unclaimed | CodeStatus::Reserved => Err(Refusal::CodeForPartners),
            other => other.leads_on(),
        }
    }
}

/// Selects a [`CodeRow`]. Whoever was merged into another account has left their code to that one.
macro_rules! row_of {
    ($such:literal) => {
        concat!(
            "SELECT code.id, code.code, standing.id AS owner_id, code.batch_id, code.partner_kind, code.note, code.reserved_by_id,
                    code.reserved_until, code.created_at, code.claimed_at, code.disabled_at, code.expires_at,
                    standing.suspended_at IS NOT NULL AS is_owner_suspended
             FROM code LEFT JOIN account AS owner ON owner.id = code.owner_id
             LEFT JOIN account AS standing ON standing.id = coalesce(owner.merged_into_id, owner.id) ",
            $such
        )
    };
}

impl CodeRow {
    /// In the order of the columns above: for every scan they are read, and to look for them by name would take as long again.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<CodeRow> {
        Ok(CodeRow {
            id: row.get(0)?,
            code: row.get(1)?,
            owner_id: row.get(2)?,
            batch_id: row.get(3)?,
            partner_kind: row.get(4)?,
            note: row.get(5)?,
            reserved_by_id: row.get(6)?,
            reserved_until: row.get(7)?,
            created_at: row.get(8)?,
            claimed_at: row.get(9)?,
            disabled_at: row.get(10)?,
            expires_at: row.get(11)?,
            is_owner_suspended: row.get(12)?,
        })
    }

    /// Its state at this moment.
    pub fn status(&self, now: Timestamp) -> CodeStatus {
        if self.disabled_at.is_some() {
            CodeStatus::Disabled
        } else if self.is_owner_suspended {
            CodeStatus::Suspended
        } else if self.owner_id.is_some() {
            CodeStatus::Claimed
        } else if self.reserved_by_id.is_some() {
            CodeStatus::Reserved
        } else if self.expires_at.is_some_and(|at| at <= now) {
            CodeStatus::Expired
        } else {
            CodeStatus::Unclaimed
        }
    }
}

/// The one resolver for every kind of code: pre-registered or organic, claimed or not, by its own text, else by an alias.
pub fn find(conn: &Connection, lookup: &CodeLookup) -> Result<Option<CodeRow>> {
    Finder::new(conn)?.find(lookup)
}

/// The same for many codes, one after the other.
pub(super) struct Finder<'c> {
    conn: &'c Connection,
    by_code: CachedStatement<'c>,
}

impl<'c> Finder<'c> {
    pub(super) fn new(conn: &'c Connection) -> Result<Finder<'c>> {
        Ok(Finder { conn, by_code: conn.prepare_cached(row_of!("WHERE code.code = ?1"))? })
    }

    pub(super) fn find(&mut self, lookup: &CodeLookup) -> Result<Option<CodeRow>> {
        if let Some(code) = &lookup.code
            && let Some(row) = self.find_by_code(code)?
        {
            return Ok(Some(row));
        }
        match &lookup.alias {
            Some(alias) => find_by_alias(self.conn, alias),
            None => Ok(None),
        }
    }

    fn find_by_code(&mut self, code: &Code) -> Result<Option<CodeRow>> {
        Ok(self.by_code.query_row([code], CodeRow::from_row).optional()?)
    }
}

fn find_by_alias(conn: &Connection, alias: &Alias) -> Result<Option<CodeRow>> {
    Ok(conn
        .prepare_cached(row_of!("WHERE code.id = (SELECT code_id FROM code_alias WHERE alias = :alias)"))?
        .query_row(named_params! {":alias": alias.as_str()}, CodeRow::from_row)
        .optional()?)
}

/// The code with this id.
pub fn find_by_id(conn: &Connection, id: CodeId) -> Result<CodeRow> {
    Ok(conn.prepare_cached(row_of!("WHERE code.id = :id"))?.query_row(named_params! {":id": id}, CodeRow::from_row)?)
}

/// The referral code of an account; none while a partner waits for approval, and none for those who run the shop.
pub fn of_owner(conn: &Connection, owner: AccountId) -> Result<Option<CodeRow>> {
    Ok(conn
        .prepare_cached(row_of!("WHERE code.owner_id = :owner"))?
        .query_row(named_params! {":owner": owner}, CodeRow::from_row)
        .optional()?)
}

/// The codes of a batch, in the order in which they were minted.
pub fn of_batch(conn: &Connection, batch: BatchId) -> Result<Vec<CodeRow>> {
    let mut found = conn.prepare_cached(row_of!("WHERE code.batch_id = :batch ORDER BY code.id"))?;
    Ok(found.query_map(named_params! {":batch": batch}, CodeRow::from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// Mints a pre-registered code for a batch.
pub fn mint(
    tx: &Transaction<'_>,
    batch: BatchId,
    kind: PartnerKind,
    expires_at: Option<Timestamp>,
    now: Timestamp,
) -> Result<Code> {
    insert_random(tx, |tx, code| insert_for_batch(tx, code, batch, kind, expires_at, now))
}

/// The same for a code that was chosen beforehand and is nobody's.
pub(super) fn keep_for_batch(
    tx: &Transaction<'_>,
    code: &Code,
    batch: BatchId,
    kind: PartnerKind,
    expires_at: Option<Timestamp>,
    now: Timestamp,
) -> Result<()> {
    insert_for_batch(tx, code, batch, kind, expires_at, now)
}

fn insert_for_batch(
    tx: &Transaction<'_>,
    code: &Code,
    batch: BatchId,
    kind: PartnerKind,
    expires_at: Option<Timestamp>,
    now: Timestamp,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO code (code, batch_id, partner_kind, created_at, expires_at) VALUES (:code, :batch, :kind, :now, :expires)",
    )?
    .execute(named_params! {":code": code, ":batch": batch, ":kind": kind, ":now": now, ":expires": expires_at})?;
    search_key::keep_card(tx, CodeId(tx.last_insert_rowid()))
}

/// Mints a code and claims it at once, for somebody who came without a pre-registered one.
pub fn mint_claimed(tx: &Transaction<'_>, owner: AccountId, now: Timestamp) -> Result<Code> {
    insert_random(tx, |tx, code| insert_claimed(tx, code, owner, now).map(drop))
}

/// Claims a code that was chosen beforehand and is nobody's: an imported one, or that of a shop that is made up.
pub(crate) fn keep_claimed(tx: &Transaction<'_>, code: &Code, owner: AccountId, now: Timestamp) -> Result<CodeId> {
    insert_claimed(tx, code, owner, now)
}

fn insert_claimed(tx: &Transaction<'_>, code: &Code, owner: AccountId, now: Timestamp) -> Result<CodeId> {
    tx.prepare_cached("INSERT INTO code (code, owner_id, created_at, claimed_at) VALUES (:code, :owner, :now, :now)")?
        .execute(named_params! {":code": code, ":owner": owner, ":now": now})?;
    Ok(CodeId(tx.last_insert_rowid()))
}

fn insert_random(tx: &Transaction<'_>, insert: impl Fn(&Transaction<'_>, &Code) -> Result<()>) -> Result<Code> {
    loop {
        let code = Code::random()?;
        // An alias may already have the text of the new code: it was there first.
        let taken = CodeLookup { alias: Alias::parse(code.as_str()).ok(), code: Some(code.clone()) };
        if find(tx, &taken)?.is_some() {
            continue;
        }
        insert(tx, &code)?;
        return Ok(code);
    }
}

/// Gives a free code to its owner, for good. False when somebody was faster, or the code is not free.
pub fn claim(tx: &Transaction<'_>, id: CodeId, owner: AccountId, now: Timestamp) -> Result<bool> {
    let claimed = tx
        .prepare_cached(
            "UPDATE code SET owner_id = :owner, claimed_at = :now, reserved_by_id = NULL, reserved_until = NULL
             WHERE id = :id AND owner_id IS NULL AND disabled_at IS NULL AND (reserved_by_id IS NULL OR reserved_by_id = :owner)
               AND (expires_at IS NULL OR expires_at > :now OR reserved_by_id = :owner)",
        )?
        .execute(named_params! {":owner": owner, ":now": now, ":id": id})?;
    Ok(claimed == 1)
}

/// Keeps a free code for an applicant. False when it is not free.
pub fn reserve(tx: &Transaction<'_>, id: CodeId, applicant: AccountId, until: Timestamp, now: Timestamp) -> Result<bool> {
    let reserved = tx.execute(
        "UPDATE code SET reserved_by_id = :applicant, reserved_until = :until
         WHERE id = :id AND owner_id IS NULL AND reserved_by_id IS NULL AND disabled_at IS NULL
           AND (expires_at IS NULL OR expires_at > :now)",
        named_params! {":applicant": applicant, ":until": until, ":id": id, ":now": now},
    )?;
    Ok(reserved == 1)
}

/// Notes on which day the newcomer to whom a free code is about to go has scanned it: that scan brought nobody but them.
pub fn note_joined_scan(tx: &Transaction<'_>, id: CodeId, owner: AccountId, day: Day) -> Result<()> {
    tx.execute(
        "UPDATE code SET joined_scan_day = :day WHERE id = :id AND batch_id IS NOT NULL AND :owner IN (owner_id, reserved_by_id)",
        named_params! {":day": day, ":id": id, ":owner": owner},
    )?;
    Ok(())
}

/// Lets go of whatever code was kept for an applicant.
pub fn release(tx: &Transaction<'_>, applicant: AccountId) -> Result<()> {
    tx.execute(
        "UPDATE code SET reserved_by_id = NULL, reserved_until = NULL, joined_scan_day = NULL WHERE reserved_by_id = :applicant",
        named_params! {":applicant": applicant},
    )?;
    Ok(())
}

/// Disables or re-enables a code. It keeps its owner and its past.
pub fn set_disabled(tx: &Transaction<'_>, act: &Act, id: CodeId, disabled: bool) -> Result<()> {
    if !disabled {
        expect_owner(tx, id)?;
    }
    let changed = tx.execute(
        "UPDATE code SET disabled_at = CASE WHEN :disabled THEN coalesce(disabled_at, :now) END WHERE id = :id",
        named_params! {":disabled": disabled, ":now": act.now, ":id": id},
    )?;
    if changed == 0 {
        return Err(Error::Missing);
    }
    event::record(tx, act, &if disabled { Event::CodeDisabled(id) } else { Event::CodeEnabled(id) })
}

/// Disables a code that somebody pressed a button for. A claimed one is its owner's livelihood: it has to be typed to confirm.
pub fn disable(tx: &Transaction<'_>, act: &Act, id: CodeId, typed: &str) -> Result<()> {
    let row = find_by_id(tx, id)?;
    if row.owner_id.is_some() && Code::parse(typed).ok().as_ref() != Some(&row.code) {
        return Err(Refusal::ConfirmDiffers { expected: row.code.in_words() }.into());
    }
    set_disabled(tx, act, id, true)
}

/// Refuses what would give the code of an erased person a use, or say something of them, again.
fn expect_owner(conn: &Connection, id: CodeId) -> Result<()> {
    let is_erased: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM code JOIN account ON account.id = code.owner_id WHERE code.id = :id AND erased_at IS NOT NULL)")?
        .query_row(named_params! {":id": id}, |row| row.get(0))?;
    if is_erased { Err(Refusal::Erased.into()) } else { Ok(()) }
}

/// Disables the code of somebody who is erased, whatever it was before: what was printed with it says that it is no longer valid.
pub(super) fn disable_of_owner(tx: &Transaction<'_>, now: Timestamp, owner: AccountId) -> Result<()> {
    tx.execute(
        "UPDATE code SET disabled_at = coalesce(disabled_at, :now) WHERE owner_id = :owner",
        named_params! {":now": now, ":owner": owner},
    )?;
    Ok(())
}

/// Takes from a code what names its owner: the note, and the aliases, which are words that somebody chose for them.
pub(super) fn empty_of_owner(tx: &Transaction<'_>, owner: AccountId) -> Result<()> {
    let Some(row) = of_owner(tx, owner)? else { return Ok(()) };
    tx.execute("DELETE FROM code_alias WHERE code_id = :id", named_params! {":id": row.id})?;
    tx.execute("UPDATE code SET note = '' WHERE id = :id", named_params! {":id": row.id})?;
    search_key::keep_card(tx, row.id)
}

/// The longest note on a code.
pub const MOST_NOTE: usize = 200;

/// Notes whom a card was handed to.
pub fn set_note(tx: &Transaction<'_>, act: &Act, id: CodeId, note: &str) -> Result<()> {
    expect_owner(tx, id)?;
    let changed = tx.execute("UPDATE code SET note = :note WHERE id = :id", named_params! {":note": note, ":id": id})?;
    if changed == 0 {
        return Err(Error::Missing);
    }
    search_key::keep_card(tx, id)?;
    event::record(tx, act, &Event::CodeNoted(id))
}

/// Adds a second text that leads to a claimed code. The first one keeps working.
pub fn add_alias(tx: &Transaction<'_>, act: &Act, id: CodeId, alias: &Alias) -> Result<()> {
    let owner = find_by_id(tx, id)?.owner_id.ok_or(Refusal::CodeUnclaimed)?;
    expect_owner(tx, id)?;
    if let Ok(code) = Code::parse(alias.as_str())
        && Finder::new(tx)?.find_by_code(&code)?.is_some()
    {
        return Err(Refusal::AliasTaken.into());
    }
    tx.execute(
        "INSERT INTO code_alias (alias, code_id, created_at) VALUES (:alias, :code, :now)",
        named_params! {":alias": alias.as_str(), ":code": id, ":now": act.now},
    )
    .refuse_unique("code_alias.alias", Refusal::AliasTaken)?;
    search_key::keep_account(tx, owner)?;
    event::record(tx, act, &Event::AliasAdded(id))
}

/// The aliases of a code, in order.
pub fn aliases(conn: &Connection, id: CodeId) -> Result<Vec<String>> {
    let mut found = conn.prepare_cached("SELECT alias FROM code_alias WHERE code_id = :code ORDER BY alias")?;
    Ok(found.query_map(named_params! {":code": id}, |row| row.get("alias"))?.collect::<rusqlite::Result<_>>()?)
}
