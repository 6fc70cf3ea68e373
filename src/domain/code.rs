//! The short text in a link and a QR picture: one row for its whole life, minted, claimed, perhaps disabled, never reused.
//!
//! Eight random symbols and a check character, from 31 that cannot be taken for one another. Dashes, spaces and case do not
//! matter; a look-alike is pointed out, never silently guessed.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::account::{AccountId, PartnerKind};
use crate::domain::audit::{self, Action};
use crate::domain::batch::BatchId;
use crate::domain::time::Timestamp;
use crate::domain::values::{choice, id};
use crate::error::{Error, Refusal, RefuseUnique, Result};

id!(
    /// One code's row.
    CodeId
);

choice!(
    /// Where a code stands in its life, derived from its row and the time.
    State { Unclaimed = "unclaimed", Reserved = "reserved", Claimed = "claimed", Disabled = "disabled", Expired = "expired" }
);

const ALPHABET: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const BODY: usize = 8;

/// Nobody wants these on a card. The alphabet has neither I nor O, which leaves few.
const UNWANTED: [&str; 16] =
    ["ASS", "ARSE", "CUM", "CUNT", "DAMN", "FAG", "FCK", "FUCK", "KKK", "NAZ", "RAPE", "SEX", "SHT", "SUCK", "TWAT", "WANK"];

/// A well-formed code: nine symbols, the last of which checks the others.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Code(String);

impl Code {
    /// Reads what a link, a QR reader or a person wrote.
    pub fn parse(text: &str) -> std::result::Result<Code, Refusal> {
        // Links and QR pictures hold it as it is stored.
        if is_whole(text.as_bytes()) {
            return Ok(Code(text.to_owned()));
        }
        let symbols: String = text.chars().filter(|c| !is_separator(*c)).flat_map(char::to_uppercase).collect();
        if symbols.is_empty() {
            return Err(Refusal::CodeMissing);
        }
        if symbols.chars().count() != BODY + 1 || !symbols.chars().all(|c| c.is_ascii_alphanumeric()) {
            return Err(Refusal::CodeMalformed);
        }
        if is_whole(symbols.as_bytes()) {
            return Ok(Code(symbols));
        }
        Err(Refusal::CodeMistyped { look_alike: symbols.chars().find(|c| value(*c as u8).is_none()) })
    }

    /// A new one, from the operating system's generator.
    pub fn random() -> Result<Code> {
        loop {
            let mut values = [0; BODY];
            for slot in &mut values {
                *slot = random_value()?;
            }
            let code = Code::from_values(&values);
            if code.is_decent() {
                return Ok(code);
            }
        }
    }

    /// The code of a number: always the same, and another one for every other number below [`Code::NUMBERS`]. For shops that are made
    /// up from a seed; real ones draw theirs from the operating system, so that nobody can guess the next.
    pub fn numbered(number: u64) -> Code {
        debug_assert!(number < Self::NUMBERS, "beyond it two numbers would share a code");
        // A number has sixteen places, of which the first decent one is taken. One symbol sequence in three hundred is not decent.
        let mut places = (0..Self::PLACES).map(|place| Code::spread(number * Self::PLACES + place));
        places.clone().find(Code::is_decent).or(places.next_back()).expect("there are sixteen places")
    }

    /// How many numbers have a code of their own.
    pub const NUMBERS: u64 = Self::BODIES / Self::PLACES;
    const PLACES: u64 = 16;
    const BODIES: u64 = (ALPHABET.len() as u64).pow(BODY as u32);

    /// Neighbours end up far apart: the factor shares no divisor with the number of bodies, so that no two numbers meet.
    fn spread(number: u64) -> Code {
        const FACTOR: u128 = 527_119_831_777;
        const { assert!(!FACTOR.is_multiple_of(ALPHABET.len() as u128)) };
        let mut rest = (u128::from(number) + 1) * FACTOR % u128::from(Code::BODIES);
        let mut values = [0; BODY];
        for slot in &mut values {
            *slot = (rest % ALPHABET.len() as u128) as usize;
            rest /= ALPHABET.len() as u128;
        }
        Code::from_values(&values)
    }

    fn is_decent(&self) -> bool {
        !UNWANTED.iter().any(|word| self.0.contains(word))
    }

    /// As it is stored and stands in links.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As people read it: `K7Q-M9X-DW9`.
    pub fn in_words(&self) -> String {
        format!("{}-{}-{}", &self.0[..3], &self.0[3..6], &self.0[6..])
    }

    fn from_values(values: &[usize; BODY]) -> Code {
        let symbols = values.iter().copied().chain([check_value(values)]).map(|value| char::from(ALPHABET[value]));
        Code(symbols.collect())
    }
}

/// The check character catches any one wrong symbol and any two that changed places: 31 is prime, and the weights differ.
fn check_value(values: &[usize]) -> usize {
    values.iter().enumerate().map(|(place, value)| (place + 1) * value).sum::<usize>() % ALPHABET.len()
}

/// Nine symbols of the alphabet, the last of which fits the others.
fn is_whole(symbols: &[u8]) -> bool {
    let mut values = [0; BODY + 1];
    symbols.len() == values.len()
        && symbols.iter().zip(&mut values).all(|(symbol, slot)| value(*symbol).map(|value| *slot = value).is_some())
        && values[BODY] == check_value(&values[..BODY])
}

fn value(symbol: u8) -> Option<usize> {
    ALPHABET.iter().position(|known| *known == symbol)
}

/// Even over the alphabet: bytes that would favour its first symbols are drawn again.
fn random_value() -> Result<usize> {
    const FAIR: u8 = (256 / ALPHABET.len() * ALPHABET.len()) as u8;
    loop {
        let mut byte = [0];
        getrandom::fill(&mut byte).map_err(Error::fault)?;
        if byte[0] < FAIR {
            return Ok(usize::from(byte[0]) % ALPHABET.len());
        }
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '_' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

impl rusqlite::types::FromSql for Code {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        Code::parse(value.as_str()?).map_err(|_| rusqlite::types::FromSqlError::InvalidType)
    }
}

impl rusqlite::ToSql for Code {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        Ok(self.0.as_str().into())
    }
}

/// A second text for a code, chosen by the shop: 2 to 32 letters, digits and dashes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Alias(String);

impl Alias {
    /// Reads it in any case.
    pub fn parse(text: &str) -> std::result::Result<Alias, Refusal> {
        let alias = text.trim().to_ascii_uppercase();
        let fits = (2..=32).contains(&alias.len()) && alias.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-');
        if fits { Ok(Alias(alias)) } else { Err(Refusal::AliasMalformed) }
    }

    /// As it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What somebody sent in place of a code: the code itself, an alias of one, or a text that may be either.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sought {
    code: Option<Code>,
    alias: Option<Alias>,
}

impl Sought {
    /// Reads it both ways; the refusal is the code's.
    pub fn parse(text: &str) -> std::result::Result<Sought, Refusal> {
        match (Code::parse(text), Alias::parse(text)) {
            (Err(refusal), Err(_)) => Err(refusal),
            (code, alias) => Ok(Sought { code: code.ok(), alias: alias.ok() }),
        }
    }

    /// What to say when nothing was found: a misread symbol is worth pointing out.
    pub fn refusal(text: &str) -> Refusal {
        match Code::parse(text) {
            Ok(_) | Err(Refusal::CodeMalformed) => Refusal::CodeUnknown,
            Err(refusal) => refusal,
        }
    }
}

/// A code's row.
#[derive(Debug, Clone)]
pub struct CodeRow {
    pub id: CodeId,
    pub code: Code,
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
}

impl CodeRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<CodeRow> {
        Ok(CodeRow {
            id: row.get("id")?,
            code: row.get("code")?,
            owner_id: row.get("owner_id")?,
            batch_id: row.get("batch_id")?,
            partner_kind: row.get("partner_kind")?,
            note: row.get("note")?,
            reserved_by_id: row.get("reserved_by_id")?,
            reserved_until: row.get("reserved_until")?,
            created_at: row.get("created_at")?,
            claimed_at: row.get("claimed_at")?,
            disabled_at: row.get("disabled_at")?,
            expires_at: row.get("expires_at")?,
        })
    }

    /// Where it stands at this moment.
    pub fn state(&self, now: Timestamp) -> State {
        if self.disabled_at.is_some() {
            State::Disabled
        } else if self.owner_id.is_some() {
            State::Claimed
        } else if self.reserved_by_id.is_some() {
            State::Reserved
        } else if self.expires_at.is_some_and(|at| at <= now) {
            State::Expired
        } else {
            State::Unclaimed
        }
    }
}

/// The one resolver for every kind of code: pre-registered or organic, claimed or not, by its own text, else by an alias.
pub fn find(conn: &Connection, sought: &Sought) -> Result<Option<CodeRow>> {
    if let Some(code) = &sought.code
        && let Some(row) = find_by_code(conn, code)?
    {
        return Ok(Some(row));
    }
    match &sought.alias {
        Some(alias) => find_by_alias(conn, alias),
        None => Ok(None),
    }
}

fn find_by_code(conn: &Connection, code: &Code) -> Result<Option<CodeRow>> {
    Ok(conn
        .prepare_cached(
            "SELECT id, code, owner_id, batch_id, partner_kind, note, reserved_by_id, reserved_until, created_at, claimed_at,
                    disabled_at, expires_at
             FROM code WHERE code = :code",
        )?
        .query_row(named_params! {":code": code}, CodeRow::from_row)
        .optional()?)
}

fn find_by_alias(conn: &Connection, alias: &Alias) -> Result<Option<CodeRow>> {
    Ok(conn
        .prepare_cached(
            "SELECT id, code, owner_id, batch_id, partner_kind, note, reserved_by_id, reserved_until, code.created_at, claimed_at,
                    disabled_at, expires_at
             FROM code JOIN code_alias ON code_alias.code_id = code.id WHERE alias = :alias",
        )?
        .query_row(named_params! {":alias": alias.as_str()}, CodeRow::from_row)
        .optional()?)
}

/// The code with this id.
pub fn find_by_id(conn: &Connection, id: CodeId) -> Result<CodeRow> {
    Ok(conn
        .prepare_cached(
            "SELECT id, code, owner_id, batch_id, partner_kind, note, reserved_by_id, reserved_until, created_at, claimed_at,
                    disabled_at, expires_at
             FROM code WHERE id = :id",
        )?
        .query_row(named_params! {":id": id}, CodeRow::from_row)?)
}

/// The referral code of an account; none while a partner waits for approval, and none for those who run the shop.
pub fn of_owner(conn: &Connection, owner: AccountId) -> Result<Option<CodeRow>> {
    Ok(conn
        .prepare_cached(
            "SELECT id, code, owner_id, batch_id, partner_kind, note, reserved_by_id, reserved_until, created_at, claimed_at,
                    disabled_at, expires_at
             FROM code WHERE owner_id = :owner",
        )?
        .query_row(named_params! {":owner": owner}, CodeRow::from_row)
        .optional()?)
}

/// The codes of a batch, in the order in which they were minted.
pub fn of_batch(conn: &Connection, batch: BatchId) -> Result<Vec<CodeRow>> {
    let mut found = conn.prepare_cached(
        "SELECT id, code, owner_id, batch_id, partner_kind, note, reserved_by_id, reserved_until, created_at, claimed_at,
                disabled_at, expires_at
         FROM code WHERE batch_id = :batch ORDER BY id",
    )?;
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
    insert_for_batch(tx, code, batch, kind, expires_at, now)?;
    Ok(())
}

fn insert_for_batch(
    tx: &Transaction<'_>,
    code: &Code,
    batch: BatchId,
    kind: PartnerKind,
    expires_at: Option<Timestamp>,
    now: Timestamp,
) -> rusqlite::Result<usize> {
    tx.prepare_cached(
        "INSERT INTO code (code, batch_id, partner_kind, created_at, expires_at) VALUES (:code, :batch, :kind, :now, :expires)",
    )?
    .execute(named_params! {":code": code, ":batch": batch, ":kind": kind, ":now": now, ":expires": expires_at})
}

/// Mints a code and claims it at once, for somebody who came without a pre-registered one.
pub fn mint_claimed(tx: &Transaction<'_>, owner: AccountId, now: Timestamp) -> Result<Code> {
    insert_random(tx, |tx, code| insert_claimed(tx, code, owner, now))
}

/// Claims a code that was chosen beforehand and is nobody's: an imported one, or that of a shop that is made up.
pub(super) fn keep_claimed(tx: &Transaction<'_>, code: &Code, owner: AccountId, now: Timestamp) -> Result<()> {
    insert_claimed(tx, code, owner, now)?;
    Ok(())
}

fn insert_claimed(tx: &Transaction<'_>, code: &Code, owner: AccountId, now: Timestamp) -> rusqlite::Result<usize> {
    tx.prepare_cached("INSERT INTO code (code, owner_id, created_at, claimed_at) VALUES (:code, :owner, :now, :now)")?
        .execute(named_params! {":code": code, ":owner": owner, ":now": now})
}

fn insert_random(tx: &Transaction<'_>, insert: impl Fn(&Transaction<'_>, &Code) -> rusqlite::Result<usize>) -> Result<Code> {
    loop {
        let code = Code::random()?;
        // An alias may stand where the new code would: it was there first.
        let taken = Sought { alias: Alias::parse(code.as_str()).ok(), code: Some(code.clone()) };
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

/// Lets go of whatever code was kept for an applicant.
pub fn release(tx: &Transaction<'_>, applicant: AccountId) -> Result<()> {
    tx.execute(
        "UPDATE code SET reserved_by_id = NULL, reserved_until = NULL WHERE reserved_by_id = :applicant",
        named_params! {":applicant": applicant},
    )?;
    Ok(())
}

/// Disables or re-enables a code. It keeps its owner and its past.
pub fn set_disabled(tx: &Transaction<'_>, actor: AccountId, id: CodeId, disabled: bool, now: Timestamp) -> Result<()> {
    let changed = tx.execute(
        "UPDATE code SET disabled_at = CASE WHEN :disabled THEN coalesce(disabled_at, :now) END WHERE id = :id",
        named_params! {":disabled": disabled, ":now": now, ":id": id},
    )?;
    if changed == 0 {
        return Err(Error::Missing);
    }
    let action = if disabled { Action::DisableCode } else { Action::EnableCode };
    audit::record(tx, Some(actor), action, "code", Some(id.0), "disabled_at", now)
}

/// Disables a code that somebody pressed a button for. A claimed one is its owner's livelihood: it has to be typed to confirm.
pub fn disable(tx: &Transaction<'_>, actor: AccountId, id: CodeId, typed: &str, now: Timestamp) -> Result<()> {
    let row = find_by_id(tx, id)?;
    if row.owner_id.is_some() && Code::parse(typed).ok().as_ref() != Some(&row.code) {
        return Err(Refusal::ConfirmDiffers { expected: row.code.in_words() }.into());
    }
    set_disabled(tx, actor, id, true, now)
}

/// The longest note on a code.
pub const MOST_NOTE: usize = 200;

/// Notes whom a card was handed to.
pub fn set_note(tx: &Transaction<'_>, actor: AccountId, id: CodeId, note: &str, now: Timestamp) -> Result<()> {
    let changed = tx.execute("UPDATE code SET note = :note WHERE id = :id", named_params! {":note": note, ":id": id})?;
    if changed == 0 {
        return Err(Error::Missing);
    }
    audit::record(tx, Some(actor), Action::NoteCode, "code", Some(id.0), "note", now)
}

/// Adds a second text that leads to a claimed code. The first one keeps working.
pub fn add_alias(tx: &Transaction<'_>, actor: AccountId, id: CodeId, alias: &Alias, now: Timestamp) -> Result<()> {
    if find_by_id(tx, id)?.owner_id.is_none() {
        return Err(Refusal::CodeUnclaimed.into());
    }
    if let Ok(code) = Code::parse(alias.as_str())
        && find_by_code(tx, &code)?.is_some()
    {
        return Err(Refusal::AliasTaken.into());
    }
    tx.execute(
        "INSERT INTO code_alias (alias, code_id, created_at) VALUES (:alias, :code, :now)",
        named_params! {":alias": alias.as_str(), ":code": id, ":now": now},
    )
    .refuse_unique("code_alias.alias", Refusal::AliasTaken)?;
    audit::record(tx, Some(actor), Action::AddAlias, "code", Some(id.0), "alias", now)
}

/// The aliases of a code, in order.
pub fn aliases(conn: &Connection, id: CodeId) -> Result<Vec<String>> {
    let mut found = conn.prepare_cached("SELECT alias FROM code_alias WHERE code_id = :code ORDER BY alias")?;
    Ok(found.query_map(named_params! {":code": id}, |row| row.get("alias"))?.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_character_is_the_published_one() {
        for (code, words) in [("23456789F", "234-567-89F"), ("k7q-m9x-dw9", "K7Q-M9X-DW9"), (" ZZZ ZZZ ZZV ", "ZZZ-ZZZ-ZZV")] {
            assert_eq!(Code::parse(code).unwrap().in_words(), words);
        }
    }

    #[test]
    fn one_wrong_symbol_or_a_swap_is_noticed() {
        let right = b"K7QM9XDW9";
        for place in 0..right.len() {
            for symbol in ALPHABET.iter().filter(|symbol| **symbol != right[place]) {
                let mut wrong = *right;
                wrong[place] = *symbol;
                let text = String::from_utf8(wrong.to_vec()).unwrap();
                assert_eq!(Code::parse(&text), Err(Refusal::CodeMistyped { look_alike: None }), "{text}");
            }
        }
        assert_eq!(Code::parse("7KQM9XDW9"), Err(Refusal::CodeMistyped { look_alike: None }));
    }

    #[test]
    fn a_look_alike_is_pointed_out() {
        assert_eq!(Code::parse("K7QM9XDWO"), Err(Refusal::CodeMistyped { look_alike: Some('O') }));
        assert_eq!(Code::parse("l7qm9xdw9"), Err(Refusal::CodeMistyped { look_alike: Some('L') }));
        assert_eq!(Code::parse("K7QM9XDW"), Err(Refusal::CodeMalformed));
        assert_eq!(Code::parse("K7QM9XDWß"), Err(Refusal::CodeMalformed));
        assert_eq!(Code::parse(" - "), Err(Refusal::CodeMissing));
    }

    #[test]
    fn numbers_have_codes_of_their_own() {
        let codes: std::collections::HashSet<Code> =
            (0..20_000).chain(Code::NUMBERS - 20_000..Code::NUMBERS).map(Code::numbered).collect();
        assert_eq!(codes.len(), 40_000);
        for code in codes {
            assert!(code.is_decent(), "{code:?}");
            assert_eq!(Code::parse(code.as_str()).unwrap(), code);
        }
        assert_eq!(Code::numbered(7), Code::numbered(7));
    }

    #[test]
    fn a_random_code_is_well_formed_and_decent() {
        for _ in 0..2000 {
            let code = Code::random().unwrap();
            assert_eq!(Code::parse(&code.in_words().to_lowercase()).unwrap(), code);
            assert!(code.is_decent());
        }
    }
}
