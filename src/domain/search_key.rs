//! What people and cards are found by: their words without case, marks and ligatures, in an index of every three letters that follow
//! each other.
//!
//! Both sides of a comparison go through [`fold`], so that `omer` finds Ömer and `lukasz` ŁUKASZ. The keys are derived: whoever
//! changes a name, an address, a number or a code keeps them in the same transaction, `check` proves them against the truth, and
//! `check --rebuild` makes them anew.

use any_ascii::any_ascii_char;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use crate::domain::ids::{AccountId, CodeId};
use crate::error::Result;

/// The words of a text as they are compared. What is written together stays one word, without the signs inside it: `Anna-Lena` is
/// found by `annalena`, `K7Q-M9X-DW9` by its nine signs.
pub fn fold(text: &str) -> Vec<String> {
    if text.is_ascii() {
        return text.split_ascii_whitespace().map(fold_ascii).filter(|word| !word.is_empty()).collect();
    }
    // The marks that sit on letters have a class of their own; the vowel signs of Indian scripts have none and are letters.
    let bare: String = text.nfkd().filter(|c| canonical_combining_class(*c) == 0).nfc().collect();
    bare.split_whitespace().map(fold_word).filter(|word| !word.is_empty()).collect()
}

/// Most of a million names need no more.
fn fold_ascii(word: &str) -> String {
    word.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

fn fold_word(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.chars().filter(|c| c.is_alphanumeric()) {
        match any_ascii_char(c) {
            "" => folded.extend(c.to_lowercase()),
            plain => folded.extend(plain.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase())),
        }
    }
    folded
}

/// What tells one name from another, however it is written: `Müller, Anna` is `ANNA MULLER`. `None` where no letter is in it.
pub fn name_key(name: &str) -> Option<String> {
    let spaced = name.replace([',', '，', '،'], " ");
    let mut words = fold(&spaced);
    words.sort_unstable();
    Some(words.join(" ")).filter(|key| !key.is_empty())
}

/// The accounts whose names are told by this key, but for one; at most so many of those that have its words.
pub(super) fn named(conn: &Connection, key: &str, but: AccountId, most: usize) -> Result<Vec<AccountId>> {
    let words: Vec<String> = key.split(' ').map(str::to_owned).collect();
    let Some(question) = question(&words) else { return Ok(Vec::new()) };
    let mut found = conn.prepare_cached(
        "SELECT account.id, account.name FROM account_search JOIN account ON account.id = account_search.rowid
         WHERE account_search MATCH :words AND account.id <> :but LIMIT :most",
    )?;
    let rows = found.query_map(named_params! {":words": question, ":but": but, ":most": most as i64}, |row| {
        Ok((row.get("id")?, row.get::<_, String>("name")?))
    })?;
    let rows: Vec<(AccountId, String)> = rows.collect::<rusqlite::Result<_>>()?;
    Ok(rows.into_iter().filter(|(_, name)| name_key(name).as_deref() == Some(key)).map(|(id, _)| id).collect())
}

/// The digits of a telephone number; `(0)` is dialled at home only.
pub fn digits(phone: &str) -> String {
    phone.replace("(0)", "").chars().filter(char::is_ascii_digit).collect()
}

/// What the index is asked: every word, in any order, anywhere. `None` when there is no word in the text.
///
/// The index knows three letters in a row and no fewer. Each word of a key follows two blanks, so that a word of one or two letters
/// is found as well: at the beginning of a word, not in its middle. Every word is quoted, and a folded word has no quote: nothing that
/// somebody types is a command to the index.
pub fn question(words: &[String]) -> Option<String> {
    let asked = words.iter().map(|word| match word.chars().count() {
        1 => format!("\"  {word}\""),
        2 => format!("\" {word}\""),
        _ => format!("\"{word}\""),
    });
    let asked: Vec<String> = asked.collect();
    (!asked.is_empty()).then(|| asked.join(" "))
}

/// A key as the index keeps it.
fn key(words: impl IntoIterator<Item = String>) -> String {
    words.into_iter().fold(String::new(), |key, word| key + "  " + &word)
}

/// The columns of [`account_key`]: an account's own words, and its code with the aliases that lead there.
const ACCOUNT: &str = "account.name, account.email, account.phone, account.phone_key,
    (SELECT group_concat(code.code || coalesce(' ' || (SELECT group_concat(alias, ' ' ORDER BY alias) FROM code_alias WHERE code_id = code.id), ''),
                         ' ' ORDER BY code.id)
     FROM code WHERE code.owner_id = account.id OR code.owner_id IN (SELECT id FROM account AS former WHERE former.merged_into_id = account.id))";

/// The words of a card: its own, its note, its set's name. A code that came with a sign-up and bears no note is found by its owner.
const CARD: &str =
    "code.code || ' ' || code.note || ' ' || coalesce((SELECT name FROM batch WHERE batch.id = code.batch_id), '')";
const IS_CARD: &str = "(code.batch_id IS NOT NULL OR code.note <> '')";

/// The key of a row that has the columns `ACCOUNT`, from a place on.
fn account_key(text: impl Fn(usize) -> rusqlite::Result<Option<String>>) -> rusqlite::Result<String> {
    let [name, email, phone, phone_key, codes] = [text(0)?, text(1)?, text(2)?, text(3)?, text(4)?];
    let folded = |text: Option<String>| text.as_deref().map(fold).unwrap_or_default();
    let mut words = [folded(name), folded(email)].concat();
    let shown = phone.as_deref().map(digits);
    let known = phone_key.as_deref().map(digits).filter(|known| shown.as_ref() != Some(known));
    words.extend(shown.into_iter().chain(known).filter(|digits| !digits.is_empty()));
    words.extend(folded(codes));
    Ok(key(words))
}

/// Keeps the key of an account whose name, address, number, code or alias is new.
pub fn keep_account(tx: &Transaction<'_>, id: AccountId) -> Result<()> {
    let key = tx
        .prepare_cached(&format!("SELECT {ACCOUNT} FROM account WHERE id = :id"))?
        .query_row(named_params! {":id": id}, |row| account_key(|at| row.get(at)))?;
    put(tx, Table::Account, id.0, &key)
}

/// An account that was merged into another is found no more: its codes find that one.
pub(super) fn forget_account(tx: &Transaction<'_>, id: AccountId) -> Result<()> {
    take(tx, Table::Account, id.0)
}

/// Keeps the key of a card that is new or whose note is.
pub(super) fn keep_card(tx: &Transaction<'_>, id: CodeId) -> Result<()> {
    let text = tx
        .prepare_cached(&format!("SELECT {CARD} FROM code WHERE id = :id AND {IS_CARD}"))?
        .query_row(named_params! {":id": id}, |row| row.get::<_, String>(0))
        .optional()?;
    match text {
        Some(text) => put(tx, Table::Code, id.0, &key(fold(&text))),
        None => take(tx, Table::Code, id.0),
    }
}

/// The two indexes. Their rows have the ids of what they find.
#[derive(Clone, Copy)]
enum Table {
    Account,
    Code,
}

impl Table {
    fn name(self) -> &'static str {
        match self {
            Table::Account => "account_search",
            Table::Code => "code_search",
        }
    }
}

fn put(tx: &Transaction<'_>, table: Table, id: i64, key: &str) -> Result<()> {
    tx.prepare_cached(&format!("INSERT OR REPLACE INTO {} (rowid, key) VALUES (:id, :key)", table.name()))?
        .execute(named_params! {":id": id, ":key": key})?;
    Ok(())
}

fn take(tx: &Transaction<'_>, table: Table, id: i64) -> Result<()> {
    tx.prepare_cached(&format!("DELETE FROM {} WHERE rowid = :id", table.name()))?.execute(named_params! {":id": id})?;
    Ok(())
}

/// So many rows are compared before those that differ are written: nothing is read and written at once.
const CHUNK: i64 = 1000;

/// Writes every key that is missing or wrong, and takes away those of nobody.
pub fn mend(tx: &Transaction<'_>) -> Result<()> {
    let accounts = format!(
        "SELECT account.id, account_search.key, {ACCOUNT} FROM account LEFT JOIN account_search ON account_search.rowid = account.id
         WHERE account.id > :after AND account.merged_into_id IS NULL ORDER BY account.id LIMIT :most"
    );
    mend_table(tx, Table::Account, &accounts, |row| account_key(|at| row.get(at + 2)))?;
    let cards = format!(
        "SELECT code.id, code_search.key, {CARD} FROM code LEFT JOIN code_search ON code_search.rowid = code.id
         WHERE {IS_CARD} AND code.id > :after ORDER BY code.id LIMIT :most"
    );
    mend_table(tx, Table::Code, &cards, |row| Ok(key(fold(&row.get::<_, String>(2)?))))?;
    tx.execute("DELETE FROM account_search WHERE rowid NOT IN (SELECT id FROM account WHERE merged_into_id IS NULL)", [])?;
    tx.execute(&format!("DELETE FROM code_search WHERE rowid NOT IN (SELECT id FROM code WHERE {IS_CARD})"), [])?;
    Ok(())
}

fn mend_table(tx: &Transaction<'_>, table: Table, sql: &str, right: impl Fn(&Row<'_>) -> rusqlite::Result<String>) -> Result<()> {
    let mut found = tx.prepare(sql)?;
    let mut after = 0;
    loop {
        let rows = found.query_map(named_params! {":after": after, ":most": CHUNK}, |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, Option<String>>(1)?, right(row)?))
        })?;
        let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        let Some((last, ..)) = rows.last() else { return Ok(()) };
        after = *last;
        for (id, _, right) in rows.iter().filter(|(_, kept, right)| kept.as_ref() != Some(right)) {
            put(tx, table, *id, right)?;
        }
    }
}

/// Makes the indexes anew from their keys, should one of them be damaged.
pub fn index_again(tx: &Transaction<'_>) -> Result<()> {
    tx.execute_batch(
        "INSERT INTO account_search (account_search) VALUES ('rebuild');
         INSERT INTO code_search (code_search) VALUES ('rebuild');",
    )?;
    Ok(())
}

/// Teaches a connection to say what a key has to be: `account_key` of its five columns, `card_key` of a text. For `check`.
pub(super) fn teach(conn: &Connection) -> rusqlite::Result<()> {
    // Whatever is learnt makes SQLite prepare all statements anew.
    let mut known = conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM pragma_function_list WHERE name = 'account_key')")?;
    if known.query_row([], |row| row.get(0))? {
        return Ok(());
    }
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    conn.create_scalar_function("account_key", 5, flags, |asked| account_key(|at| asked.get(at)))?;
    conn.create_scalar_function("card_key", 1, flags, |asked| Ok(key(fold(&asked.get::<String>(0)?))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        fold(text).join(" ")
    }

    #[test]
    fn case_marks_and_ligatures_are_folded() {
        for (text, plain) in [
            ("Ömer", "omer"),
            ("ŁUKASZ", "lukasz"),
            ("Müller, Petra", "muller petra"),
            ("Straße STRASSE", "strasse strasse"),
            ("Søren Ærø", "soren aero"),
            ("Jose\u{301}", "jose"),
            ("İstanbul ırmak", "istanbul irmak"),
            ("O'Brien-Smith", "obriensmith"),
            ("ﬁlip ｆｕｌｌ", "filip full"),
            ("K7Q-M9X-DW9", "k7qm9xdw9"),
            ("pat+till@example.org", "pattillexampleorg"),
            ("… - \" *", ""),
        ] {
            assert_eq!(folded(text), plain, "{text}");
        }
        for (one, other) in
            [("Γιώργος", "ΓΙΩΡΓΟΣ"), ("Йоана", "ЙОАНА"), ("Йоана", "И\u{306}оана"), ("Đặng", "dang"), ("Ёлка", "елка")]
        {
            assert_eq!(folded(one), folded(other), "{one} {other}");
        }
        assert!(!folded("王小明").is_empty() && folded("王小明").contains(&folded("小明")));
        assert_ne!(folded("कमल"), folded("कोमल"), "a vowel is no mark");
    }

    #[test]
    fn the_index_is_asked_for_quoted_words_only() {
        assert_eq!(question(&fold("Bo \"OR\" x* NEAR(a b)")).as_deref(), Some("\" bo\" \" or\" \"  x\" \"neara\" \"  b\""));
        assert_eq!(question(&fold("\" - *")), None);
    }

    #[test]
    fn a_zero_that_is_dialled_at_home_only_is_no_part_of_a_number() {
        assert_eq!(digits("+49 (0)171 / 23-45"), "491712345");
        assert_eq!(digits("0171 2345"), "01712345");
    }
}
