//! Printed sets of pre-registered codes.

use rusqlite::{Connection, Row, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::code::{self, Code};
use crate::domain::event::{self, Event};
use crate::domain::ids::BatchId;
use crate::domain::locale::Language;
use crate::domain::refusal::Refusal;
use crate::domain::roles::PartnerKind;
use crate::domain::time::Timestamp;
use crate::error::{Error, Result};

/// How many codes a batch may hold.
pub const MOST_CODES: u32 = 500;
/// The longest name, place, note and landing text.
pub const MOST_NAME: usize = 80;
pub const MOST_PLACE: usize = 120;
pub const MOST_NOTE: usize = 500;
pub const MOST_LANDING: usize = 300;
/// The longest text of a card: on the smallest label it stands whole, beside the shop's name, the code and an address.
pub const MOST_CARD: usize = 60;

/// Reads how many codes a batch shall hold.
pub fn parse_size(text: &str) -> std::result::Result<u32, Refusal> {
    let refusal = Refusal::NumberMalformed { least: 1, most: MOST_CODES };
    match text.trim().parse() {
        Ok(size) if (1..=MOST_CODES).contains(&size) => Ok(size),
        _ => Err(refusal),
    }
}

/// What the admin asks for.
#[derive(Debug, Clone)]
pub struct Draft {
    pub name: String,
    pub partner_kind: PartnerKind,
    pub place: String,
    pub note: String,
    /// Said on the invitation that these codes lead to.
    pub landing_text: String,
    /// What its cards say; empty for what cards usually say.
    pub card_text: String,
    /// What its paper is printed in.
    pub language: Language,
    pub size: u32,
    pub expires_at: Option<Timestamp>,
}

/// A batch as it stands.
#[derive(Debug, Clone)]
pub struct Batch {
    pub id: BatchId,
    pub name: String,
    pub partner_kind: PartnerKind,
    pub place: String,
    pub note: String,
    pub landing_text: String,
    /// What its cards say; empty for what cards usually say.
    pub card_text: String,
    /// What its paper is printed in.
    pub language: Language,
    pub size: u32,
    pub expires_at: Option<Timestamp>,
    pub printed_at: Option<Timestamp>,
    pub printed_base_url: Option<String>,
    pub created_at: Timestamp,
}

impl Batch {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Batch> {
        Ok(Batch {
            id: row.get("id")?,
            name: row.get("name")?,
            partner_kind: row.get("partner_kind")?,
            place: row.get("place")?,
            note: row.get("note")?,
            landing_text: row.get("landing_text")?,
            card_text: row.get("card_text")?,
            language: row.get("language")?,
            size: row.get("size")?,
            expires_at: row.get("expires_at")?,
            printed_at: row.get("printed_at")?,
            printed_base_url: row.get("printed_base_url")?,
            created_at: row.get("created_at")?,
        })
    }
}

/// Makes a batch and mints its codes.
pub fn create(tx: &Transaction<'_>, act: &Act, draft: &Draft) -> Result<BatchId> {
    let id = insert(tx, act, draft)?;
    for _ in 0..draft.size {
        code::mint(tx, id, draft.partner_kind, draft.expires_at, act.now)?;
    }
    Ok(id)
}

/// The same with codes that were chosen beforehand, as many as the draft says, for a shop that is made up.
pub fn create_with(tx: &Transaction<'_>, act: &Act, draft: &Draft, codes: impl Iterator<Item = Code>) -> Result<BatchId> {
    let id = insert(tx, act, draft)?;
    for code in codes {
        code::keep_for_batch(tx, &code, id, draft.partner_kind, draft.expires_at, act.now)?;
    }
    Ok(id)
}

fn insert(tx: &Transaction<'_>, act: &Act, draft: &Draft) -> Result<BatchId> {
    let actor = act.person()?;
    if draft.name.is_empty() {
        return Err(Refusal::NameMissing.into());
    }
    if !(1..=MOST_CODES).contains(&draft.size) {
        return Err(Refusal::NumberMalformed { least: 1, most: MOST_CODES }.into());
    }
    if draft.expires_at.is_some_and(|at| at <= act.now) {
        return Err(Refusal::DatePast.into());
    }
    tx.execute(
        "INSERT INTO batch (name, partner_kind, place, note, landing_text, card_text, language, size, expires_at, created_by_id, created_at)
         VALUES (:name, :kind, :place, :note, :landing, :card, :language, :size, :expires, :actor, :now)",
        named_params! {
            ":name": draft.name,
            ":kind": draft.partner_kind,
            ":place": draft.place,
            ":note": draft.note,
            ":landing": draft.landing_text,
            ":card": draft.card_text,
            ":language": draft.language,
            ":size": draft.size,
            ":expires": draft.expires_at,
            ":actor": actor,
            ":now": act.now,
        },
    )?;
    let id = BatchId(tx.last_insert_rowid());
    event::record(tx, act, &Event::BatchCreated(id))?;
    Ok(id)
}

/// The batch with this id.
pub fn find(conn: &Connection, id: BatchId) -> Result<Batch> {
    Ok(conn
        .prepare_cached(
            "SELECT id, name, partner_kind, place, note, landing_text, card_text, language, size, expires_at, printed_at, printed_base_url,
                    created_at
             FROM batch WHERE id = :id",
        )?
        .query_row(named_params! {":id": id}, Batch::from_row)?)
}

/// Gives the paper of a batch another text and another language, for what is printed from now on; an empty text is the usual sentence
/// again.
pub fn set_card(tx: &Transaction<'_>, act: &Act, id: BatchId, text: &str, language: &Language) -> Result<()> {
    let before = find(tx, id)?;
    let changed = [("card_text", before.card_text != text), ("language", before.language != *language)];
    let fields: Vec<&'static str> = changed.into_iter().filter_map(|(field, is_changed)| is_changed.then_some(field)).collect();
    if fields.is_empty() {
        return Ok(());
    }
    tx.execute(
        "UPDATE batch SET card_text = :text, language = :language WHERE id = :id",
        named_params! {":text": text, ":language": language, ":id": id},
    )?;
    event::record(tx, act, &Event::BatchChanged { batch: id, fields })
}

/// Remembers that a sheet or a download with this address on it has left the house.
pub fn mark_printed(tx: &Transaction<'_>, act: &Act, id: BatchId, base_url: &str) -> Result<()> {
    let changed = tx.execute(
        "UPDATE batch SET printed_at = :now, printed_base_url = :base_url WHERE id = :id",
        named_params! {":now": act.now, ":base_url": base_url, ":id": id},
    )?;
    if changed == 0 {
        return Err(Error::Missing);
    }
    event::record(tx, act, &Event::BatchPrinted(id))
}

/// The batches whose paper bears another address than this one: they die with the address that they bear.
pub fn printed_elsewhere(conn: &Connection, base_url: &str) -> Result<Vec<Batch>> {
    let mut found = conn.prepare_cached(
        "SELECT id, name, partner_kind, place, note, landing_text, card_text, language, size, expires_at, printed_at, printed_base_url,
                created_at
         FROM batch WHERE printed_base_url <> :base_url ORDER BY id DESC",
    )?;
    Ok(found.query_map(named_params! {":base_url": base_url}, Batch::from_row)?.collect::<rusqlite::Result<_>>()?)
}
