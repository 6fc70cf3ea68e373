//! The core without its pages: a file of the test's own, or one in memory, and the few people it takes to try the domain.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use passalong::domain::act::Act;
use std::path::PathBuf;
use std::sync::LazyLock;

use passalong::db::{Db, Options, migrate};
use passalong::domain::address::BaseUrl;
use passalong::domain::batch::{self, Draft};
use passalong::domain::check;
use passalong::domain::contact::{Email, PersonName};
use passalong::domain::ids::{AccountId, CodeId};
use passalong::domain::locale::Language;
use passalong::domain::money::{Currency, Rate};
use passalong::domain::password::{Password, PasswordHash};
use passalong::domain::program::Terms;
use passalong::domain::roles::{PartnerKind, Role};
use passalong::domain::shop::{self, Prices, Setup};
use passalong::domain::sign_up::Newcomer;
use passalong::domain::time::{Day, Timestamp, Zone};
use rusqlite::{Connection, Transaction};

/// The schema of this binary.
pub const SCHEMA: &str = include_str!("../../../schema.sql");
/// 2026-06-01, noon UTC.
pub const NOON: Timestamp = Timestamp::from_ms(1_780_315_200_000);

/// A prepared file in a folder of its own.
pub struct File {
    folder: tempfile::TempDir,
}

impl File {
    /// A new shop's file, set up by its admin at [`NOON`].
    pub fn new() -> File {
        let file = File { folder: tempfile::tempdir().unwrap() };
        migrate::prepare(&file.path()).unwrap_or_else(|error| panic!("{error}"));
        let mut conn = Connection::open(file.path()).unwrap();
        let tx = conn.transaction().unwrap();
        found(&tx, "UTC");
        tx.commit().unwrap();
        file
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("passalong.db")
    }

    pub fn open(&self) -> Db {
        self.open_with(Options::default())
    }

    pub fn open_with(&self, options: Options) -> Db {
        Db::open(&self.path(), options).unwrap()
    }

    /// A look from outside.
    pub fn look<T>(&self, at: impl FnOnce(&Connection) -> T) -> T {
        at(&Connection::open(self.path()).unwrap())
    }

    /// One number out of the file.
    pub fn number(&self, sql: &str) -> i64 {
        self.look(|conn| number(conn, sql))
    }
}

/// One number.
#[track_caller]
pub fn number(conn: &Connection, sql: &str) -> i64 {
    conn.query_row(sql, [], |row| row.get(0)).unwrap_or_else(|error| panic!("{sql}\n{error}"))
}

/// A shop in memory, for tests that look at it after every step.
pub fn in_memory(zone: &str) -> Connection {
    let mut conn = Connection::open_in_memory().unwrap();
    conn.pragma_update(None, "foreign_keys", true).unwrap();
    conn.set_prepared_statement_cache_capacity(256);
    conn.execute_batch(SCHEMA).unwrap();
    let tx = conn.transaction().unwrap();
    found(&tx, zone);
    tx.commit().unwrap();
    conn
}

/// Sets the shop up; its admin is account 1.
pub fn found(tx: &Transaction<'_>, zone: &str) -> AccountId {
    let admin = newcomer("Ada");
    let setup = Setup {
        admin: Some((admin.name, admin.email, admin.password)),
        name: "Ada's Bakery".into(),
        currency: Currency::parse("EUR").unwrap(),
        zone: Zone::parse(zone).unwrap(),
        country: None,
        language: Language::spoken(None),
        base_url: BaseUrl::parse("https://ada.example").unwrap(),
        prices: Prices { include_tax: true, tax_rate: Rate::from_bp(0), shipping_tax_rate: None },
        terms: Terms::default(),
    };
    shop::set_up(tx, &Act::server(NOON, &Zone::utc()), &setup).unwrap().unwrap()
}

/// Somebody with an e-mail address made from the name. Everybody has the same password: hashing one takes its time.
pub fn newcomer(name: &str) -> Newcomer {
    static PASSWORD: LazyLock<PasswordHash> =
        LazyLock::new(|| Password::parse("rye bread and salt", Role::Admin).unwrap().hash(4).unwrap());
    Newcomer {
        name: PersonName::parse(name).unwrap(),
        email: Email::parse(&format!("{}@example.org", name.to_lowercase().replace(' ', "."))).unwrap(),
        phone: None,
        password: PASSWORD.clone(),
    }
}

/// A batch of `size` codes of Ada's. Answers their ids.
pub fn cards(tx: &Transaction<'_>, kind: PartnerKind, size: u32, expires_at: Option<Timestamp>, now: Timestamp) -> Vec<CodeId> {
    let draft = Draft {
        name: "Market".into(),
        partner_kind: kind,
        place: String::new(),
        note: String::new(),
        landing_text: String::new(),
        card_text: String::new(),
        language: Language::parse("en").unwrap(),
        size,
        expires_at,
    };
    let id = batch::create(tx, &Act::by(AccountId(1), now, &Zone::utc()), &draft).unwrap();
    let mut minted = tx.prepare("SELECT id FROM code WHERE batch_id = ?1 ORDER BY id").unwrap();
    minted.query_map([id], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

/// The day of an instant, for tests that do not care about time zones.
pub fn utc_day(at: Timestamp) -> Day {
    Zone::utc().day_of(at)
}

/// Asks the file whether everything holds.
#[track_caller]
pub fn audit(conn: &Connection) {
    let failures = check::all(conn).unwrap();
    assert!(failures.is_empty(), "the file breaks its promises:\n{failures:#?}");
}

/// Waits for a future without a server around it.
pub fn wait_for<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}
