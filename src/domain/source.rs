//! Where orders come from: the customer's own page, the shop's people, and the systems that tell of orders by webhooks.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::columns::Columns;
use crate::domain::contact;
use crate::domain::event::{self, Event};
use crate::domain::ids::SourceId;
use crate::domain::refusal::Refusal;
use crate::domain::sealed::Sealed;
use crate::domain::time::Timestamp;
use crate::domain::values::choice;
use crate::error::{Error, RefuseUnique, Result};

choice!(
    /// What kind of place orders come from.
    SourceKind {
        Page = "page",
        Staff = "staff",
        /// A file that somebody brings in.
        File = "file",
        /// A program with a token for the API.
        Api = "api",
        Woocommerce = "woocommerce",
        Shopify = "shopify",
        Stripe = "stripe",
        Square = "square",
        /// Any sender that signs as Standard Webhooks says.
        Standard = "standard",
    }
);

impl SourceKind {
    /// Those that deliver by webhooks.
    pub const DELIVERING: [SourceKind; 5] =
        [SourceKind::Woocommerce, SourceKind::Shopify, SourceKind::Stripe, SourceKind::Square, SourceKind::Standard];

    /// Whether the secret is made here and typed in there; else the vendor makes it.
    pub fn gets_our_secret(self) -> bool {
        matches!(self, SourceKind::Woocommerce | SourceKind::Standard)
    }

    /// A web shop, where buyers type a code into the checkout: those whom we don't know become customers unless the shop says otherwise.
    fn is_web_shop(self) -> bool {
        matches!(self, SourceKind::Woocommerce | SourceKind::Shopify)
    }
}

/// The longest name, and the longest secret and address.
pub const MOST_NAME: usize = 40;
pub const MOST_SECRET: usize = 300;
/// So many names programs may tell orders under, beside the one of those that give none.
pub const MOST_OF_PROGRAMS: i64 = 20;

/// A system that tells of orders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub id: SourceId,
    pub kind: SourceKind,
    pub name: String,
    /// What its deliveries are signed with, once it has been entered.
    pub secret: Option<Sealed>,
    /// Where it was told to deliver, byte for byte.
    pub address: String,
    /// A buyer whom we don't know and who brings a code becomes a customer.
    pub makes_customers: bool,
    /// Members may use their discount and their store credit there.
    pub takes_coupons: bool,
    pub created_at: Timestamp,
    pub disabled_at: Option<Timestamp>,
}

impl Source {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Source> {
        let row = Columns::of(row);
        Ok(Source {
            id: row.get("id")?,
            kind: row.get("kind")?,
            name: row.get("name")?,
            secret: row.get("secret")?,
            address: row.get("address")?,
            makes_customers: row.get("makes_customers")?,
            takes_coupons: row.get("takes_coupons")?,
            created_at: row.get("created_at")?,
            disabled_at: row.get("disabled_at")?,
        })
    }
}

/// Those that tell of orders.
const ROWS: &str = "SELECT id, kind, name, secret, address, makes_customers, takes_coupons, created_at, disabled_at
                    FROM source WHERE created_at IS NOT NULL";

/// Reads a name.
pub fn parse_name(text: &str) -> std::result::Result<String, Refusal> {
    let name = contact::line(text, MOST_NAME)?;
    if name.is_empty() { Err(Refusal::NameMissing) } else { Ok(name) }
}

/// Reads a secret as the vendor shows it, or an address: no blanks around it, none inside.
pub fn parse_secret(text: &str) -> std::result::Result<Option<String>, Refusal> {
    let text = contact::line(text, MOST_SECRET)?;
    Ok(Some(text).filter(|text| !text.is_empty()))
}

/// One that tells of orders.
pub fn find(conn: &Connection, id: SourceId) -> Result<Source> {
    let mut found = conn.prepare_cached(&format!("{ROWS} AND id = :id"))?;
    found.query_row(named_params! {":id": id}, Source::from_row).optional()?.ok_or(Error::Missing)
}

/// All of them, oldest first.
pub fn all(conn: &Connection) -> Result<Vec<Source>> {
    let mut found = conn.prepare_cached(&format!("{ROWS} ORDER BY id"))?;
    let rows = found.query_map([], Source::from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Adds one. `base` is what stands before its number in the address to which it delivers.
pub fn add(
    tx: &Transaction<'_>,
    act: &Act,
    kind: SourceKind,
    name: &str,
    secret: Option<&Sealed>,
    base: &str,
) -> Result<SourceId> {
    if !SourceKind::DELIVERING.contains(&kind) {
        return Err(Refusal::ChoiceUnknown.into());
    }
    tx.execute(
        "INSERT INTO source (kind, name, secret, address, makes_customers, created_at)
         VALUES (:kind, :name, :secret, :base, :makes_customers, :now)",
        named_params! {
            ":kind": kind,
            ":name": name,
            ":secret": secret,
            ":base": base,
            ":makes_customers": kind.is_web_shop(),
            ":now": act.now,
        },
    )
    .refuse_unique("source.name", Refusal::SourceNameTaken)?;
    let id = SourceId(tx.last_insert_rowid());
    tx.execute("UPDATE source SET address = address || id WHERE id = :id", named_params! {":id": id})?;
    event::record(tx, act, &Event::SourceAdded(id))?;
    Ok(id)
}

/// The source that the files of this name are, made where there is none yet.
pub fn of_file(tx: &Transaction<'_>, act: &Act, name: &str, makes_customers: bool) -> Result<SourceId> {
    let found: Option<(SourceId, SourceKind, bool)> = tx
        .prepare_cached("SELECT id, kind, makes_customers FROM source WHERE name = :name")?
        .query_row(named_params! {":name": name}, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    match found {
        Some((id, SourceKind::File, before)) => {
            if before != makes_customers {
                tx.execute(
                    "UPDATE source SET makes_customers = :makes_customers WHERE id = :id",
                    named_params! {":id": id, ":makes_customers": makes_customers},
                )?;
                event::record(tx, act, &Event::SourceChanged { source: id, fields: vec!["makes_customers"] })?;
            }
            Ok(id)
        }
        // What a connection tells is told by it alone.
        Some(_) => Err(Refusal::SourceNameTaken.into()),
        None => {
            tx.execute(
                "INSERT INTO source (kind, name, makes_customers) VALUES ('file', :name, :makes_customers)",
                named_params! {":name": name, ":makes_customers": makes_customers},
            )?;
            let id = SourceId(tx.last_insert_rowid());
            event::record(tx, act, &Event::SourceAdded(id))?;
            Ok(id)
        }
    }
}

/// The source of a program, by the name that it gives: it is there from the first time that it is named. `None` is the one of all
/// programs that give none.
pub fn of_program(tx: &Transaction<'_>, act: &Act, name: Option<&str>) -> Result<SourceId> {
    let Some(name) = name else { return Ok(SourceId::API) };
    match named(tx, name)? {
        Some((id, SourceKind::Api)) => return Ok(id),
        Some(_) => return Err(Refusal::SourceNameTaken.into()),
        None => {}
    }
    // By its own word a program makes no more of them than somebody can look through.
    let there: i64 = tx.query_row("SELECT count(*) FROM source WHERE kind = 'api'", [], |row| row.get(0))?;
    if there > MOST_OF_PROGRAMS {
        return Err(Refusal::SourcesMany { most: MOST_OF_PROGRAMS }.into());
    }
    tx.execute("INSERT INTO source (kind, name) VALUES ('api', :name)", named_params! {":name": name})?;
    let id = SourceId(tx.last_insert_rowid());
    event::record(tx, act, &Event::SourceAdded(id))?;
    Ok(id)
}

/// The source of a program that goes by this name, where it has been named before.
pub fn find_of_program(conn: &Connection, name: Option<&str>) -> Result<Option<SourceId>> {
    let Some(name) = name else { return Ok(Some(SourceId::API)) };
    Ok(named(conn, name)?.filter(|(_, kind)| *kind == SourceKind::Api).map(|(id, _)| id))
}

/// Any source by its name.
pub fn named(conn: &Connection, name: &str) -> Result<Option<(SourceId, SourceKind)>> {
    let mut found = conn.prepare_cached("SELECT id, kind FROM source WHERE name = :name")?;
    Ok(found.query_row(named_params! {":name": name}, |row| Ok((row.get("id")?, row.get("kind")?))).optional()?)
}

/// What may be changed of one. A secret or an address that is not given stays.
#[derive(Debug, Clone)]
pub struct Change {
    pub name: String,
    pub secret: Option<Sealed>,
    pub address: Option<String>,
    /// A buyer whom we don't know and who brings a code becomes a customer.
    pub makes_customers: bool,
}

/// Changes one.
pub fn change(tx: &Transaction<'_>, act: &Act, id: SourceId, wanted: &Change) -> Result<()> {
    let before = find(tx, id)?;
    let secret = wanted.secret.clone().or(before.secret.clone());
    let address = wanted.address.clone().unwrap_or(before.address.clone());
    let changed = [
        ("name", before.name != wanted.name),
        ("secret", wanted.secret.is_some()),
        ("address", before.address != address),
        ("makes_customers", before.makes_customers != wanted.makes_customers),
    ];
    let fields: Vec<_> = changed.iter().filter(|(_, is_changed)| *is_changed).map(|(name, _)| *name).collect();
    if fields.is_empty() {
        return Ok(());
    }
    tx.execute(
        "UPDATE source SET name = :name, secret = :secret, address = :address, makes_customers = :makes_customers
         WHERE id = :id",
        named_params! {
            ":id": id,
            ":name": wanted.name,
            ":secret": secret,
            ":address": address,
            ":makes_customers": wanted.makes_customers,
        },
    )
    .refuse_unique("source.name", Refusal::SourceNameTaken)?;
    event::record(tx, act, &Event::SourceChanged { source: id, fields })
}

/// Whether an order that was placed at this moment earns something: not where it was before the source was asked for the first time.
pub fn earns(conn: &Connection, id: SourceId, placed_at: Timestamp) -> Result<bool> {
    let mut found = conn.prepare_cached("SELECT earns_from IS NULL OR :at >= earns_from FROM source WHERE id = :id")?;
    Ok(found.query_row(named_params! {":id": id, ":at": placed_at}, |row| row.get(0))?)
}

/// From now on its orders earn, where it has not been so before: those that it tells of from earlier are the past.
pub(super) fn begin(tx: &Transaction<'_>, act: &Act, id: SourceId) -> Result<()> {
    tx.execute(
        "UPDATE source SET earns_from = created_at WHERE id = :id AND earns_from IS NULL AND created_at <= :now",
        named_params! {":id": id, ":now": act.now},
    )?;
    Ok(())
}

/// All of its orders earn, those of the past as well.
pub(super) fn let_past_earn(tx: &Transaction<'_>, id: SourceId) -> Result<()> {
    tx.execute("UPDATE source SET earns_from = NULL WHERE id = :id", named_params! {":id": id})?;
    Ok(())
}

/// The secrets of all that have one.
pub fn secrets(conn: &Connection) -> Result<Vec<(SourceId, Sealed)>> {
    let mut found = conn.prepare("SELECT id, secret FROM source WHERE secret IS NOT NULL ORDER BY id")?;
    Ok(found.query_map([], |row| Ok((row.get("id")?, row.get("secret")?)))?.collect::<rusqlite::Result<_>>()?)
}

/// Says whether members may use their discount and their store credit there. Coupons that stand stay.
pub fn set_takes_coupons(tx: &Transaction<'_>, act: &Act, id: SourceId, takes: bool) -> Result<()> {
    if find(tx, id)?.takes_coupons == takes {
        return Ok(());
    }
    tx.execute("UPDATE source SET takes_coupons = :takes WHERE id = :id", named_params! {":id": id, ":takes": takes})?;
    event::record(tx, act, &Event::SourceChanged { source: id, fields: vec!["takes_coupons"] })
}

/// Turns its deliveries away, or hears them again.
pub fn set_disabled(tx: &Transaction<'_>, act: &Act, id: SourceId, disabled: bool) -> Result<()> {
    if find(tx, id)?.disabled_at.is_some() == disabled {
        return Ok(());
    }
    tx.execute(
        "UPDATE source SET disabled_at = iif(:disabled, :now, NULL) WHERE id = :id",
        named_params! {":id": id, ":disabled": disabled, ":now": act.now},
    )?;
    event::record(tx, act, &Event::SourceChanged { source: id, fields: vec!["disabled_at"] })
}
