//! The shop itself: its name, its address on the web, its look, and how it runs the program.

mod accent;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::act::{Act, Actor};
use crate::domain::address::BaseUrl;
use crate::domain::batch;
use crate::domain::books;
use crate::domain::columns::Columns;
use crate::domain::contact::{Email, PersonName};
use crate::domain::event::{self, Event};
use crate::domain::ids::AccountId;
use crate::domain::locale::{Country, Language};
use crate::domain::money::{Currency, Money, Rate};
use crate::domain::password::PasswordHash;
use crate::domain::program::{self, Terms};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::scan;
use crate::domain::session::{self, Begun, Entry};
use crate::domain::staff;
use crate::domain::time::{Day, Timestamp, Zone};
use crate::domain::totals;
use crate::error::{Error, Result};
pub use accent::Accent;

/// The longest name of a shop, and what it says of how to reach it.
pub const MOST_NAME: usize = 80;
pub const MOST_CONTACT: usize = 200;

/// Everything about the shop but its logo's bytes.
#[derive(Debug, Clone)]
pub struct Shop {
    pub name: String,
    pub contact: String,
    pub currency: Currency,
    pub zone: Zone,
    pub country: Option<Country>,
    pub language: Language,
    pub base_url: BaseUrl,
    pub base_url_checked_at: Option<Timestamp>,
    pub base_url_typed_at: Option<Timestamp>,
    /// Where it sells online; `None` where it sells at the counter alone.
    pub web_shop: Option<BaseUrl>,
    pub accent: Accent,
    pub has_logo: bool,
    pub partner_approval: bool,
    pub folds_scans: bool,
    /// Partners and customers may order by themselves. Staff always may.
    pub members_order: bool,
    /// Staff spend so much of somebody's store credit without the code on that person's telephone; `None` is any amount.
    pub credit_unshown: Option<Money>,
    /// Of more, staff may say with their own PIN that they answer for it.
    pub staff_confirm: bool,
    /// Whether the prices that people see hold the tax already.
    pub prices_include_tax: bool,
    /// Of shipping; `None` is that of most of the goods.
    pub shipping_tax_rate: Option<Rate>,
    /// Where no product says otherwise.
    pub tax_rate: Rate,
    /// Nothing is dated on this day or before; `None` where nothing is closed.
    pub closed_to: Option<Day>,
    /// Changes with every change, so that pictures and styles may be cached for ever under it.
    pub changed_at: Timestamp,
}

impl Shop {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Shop> {
        let row = Columns::of(row);
        let text = |name: &str| row.get::<_, String>(name);
        Ok(Shop {
            name: row.get("name")?,
            contact: row.get("contact")?,
            currency: row.get("currency")?,
            zone: Zone::parse(&text("time_zone")?).map_err(|_| rusqlite::Error::InvalidQuery)?,
            country: row.get("country")?,
            language: row.get("language")?,
            base_url: BaseUrl::parse(&text("base_url")?).map_err(|_| rusqlite::Error::InvalidQuery)?,
            base_url_checked_at: row.get("base_url_checked_at")?,
            base_url_typed_at: row.get("base_url_typed_at")?,
            web_shop: match row.get::<_, Option<String>>("web_shop_url")? {
                Some(url) => Some(BaseUrl::parse(&url).map_err(|_| rusqlite::Error::InvalidQuery)?),
                None => None,
            },
            accent: Accent::parse(&text("accent")?).map_err(|_| rusqlite::Error::InvalidQuery)?,
            has_logo: row.get("has_logo")?,
            partner_approval: row.get("partner_approval")?,
            folds_scans: row.get("folds_scans")?,
            members_order: row.get("members_order")?,
            credit_unshown: row.get("credit_unshown_minor")?,
            staff_confirm: row.get("staff_confirm")?,
            prices_include_tax: row.get("prices_include_tax")?,
            shipping_tax_rate: row.get("shipping_tax_rate_bp")?,
            tax_rate: row.get("tax_rate_bp")?,
            closed_to: row.get("closed_to")?,
            changed_at: row.get("changed_at")?,
        })
    }

    /// What its prices say, and the tax in them.
    pub fn prices(&self) -> Prices {
        Prices { include_tax: self.prices_include_tax, tax_rate: self.tax_rate, shipping_tax_rate: self.shipping_tax_rate }
    }

    /// What an address of the web shop begins with by which somebody comes with a code, which follows.
    pub fn web_shop_by(&self) -> Option<String> {
        let shop = self.web_shop.as_ref()?;
        // The front page of a host is a slash.
        let page = if shop.path().is_empty() { "/" } else { "" };
        Some(format!("{shop}{page}?ref="))
    }

    /// Whether paper may bear the shop's address: a public https address that leads here, or one that the owner typed to
    /// override. Paper is for ever.
    pub fn may_print(&self) -> bool {
        self.base_url_typed_at.is_some() || self.base_url.is_public_https() && self.base_url_checked_at.is_some()
    }
}

/// The shop, or `None` as long as it has not been set up.
pub fn find(conn: &Connection) -> Result<Option<Shop>> {
    Ok(conn
        .prepare_cached(
            "SELECT name, contact, currency, time_zone, country, language, base_url, base_url_checked_at, base_url_typed_at, web_shop_url, accent,
                    logo IS NOT NULL AS has_logo, partner_approval, folds_scans, members_order, credit_unshown_minor, staff_confirm, prices_include_tax,
                    tax_rate_bp, shipping_tax_rate_bp, closed_to, changed_at
             FROM shop",
        )?
        .query_row([], Shop::from_row)
        .optional()?)
}

/// Whether the file is as new: no shop was set up, and nobody has an account.
pub fn is_untouched(conn: &Connection) -> Result<bool> {
    Ok(conn.query_row("SELECT NOT EXISTS (SELECT 1 FROM shop) AND NOT EXISTS (SELECT 1 FROM account)", [], |row| row.get(0))?)
}

/// The shop's time zone, for those few changes whose caller does not know it.
pub fn zone(conn: &Connection) -> Result<Zone> {
    let name: Option<String> =
        conn.prepare_cached("SELECT time_zone FROM shop")?.query_row([], |row| row.get("time_zone")).optional()?;
    Ok(name.and_then(|name| Zone::parse(&name).ok()).unwrap_or_else(Zone::utc))
}

/// Its currency, for whoever needs nothing else of it.
pub fn currency(conn: &Connection) -> Result<Currency> {
    let mut found = conn.prepare_cached("SELECT currency FROM shop")?;
    found.query_row([], |row| row.get("currency")).optional()?.ok_or(Error::Missing)
}

/// The country whose telephone numbers need no prefix, likewise.
pub fn country(conn: &Connection) -> Result<Option<Country>> {
    let mut found = conn.prepare_cached("SELECT country FROM shop")?;
    Ok(found.query_row([], |row| row.get("country")).optional()?.flatten())
}

/// Whether partners and customers may order by themselves: yes, unless the shop has switched it off.
pub fn members_order(conn: &Connection) -> Result<bool> {
    let mut found = conn.prepare_cached("SELECT members_order FROM shop")?;
    Ok(found.query_row([], |row| row.get("members_order")).optional()?.unwrap_or(true))
}

/// The logo, as the PNG that we drew ourselves.
pub fn logo(conn: &Connection) -> Result<Option<Vec<u8>>> {
    Ok(conn.query_row("SELECT logo FROM shop", [], |row| row.get("logo")).optional()?.flatten())
}

/// What the owner fills in at first.
pub struct Setup {
    /// `None` when an admin was already made on the command line.
    pub admin: Option<(PersonName, Email, PasswordHash)>,
    pub name: String,
    pub currency: Currency,
    pub zone: Zone,
    /// `None` when nothing tells it.
    pub country: Option<Country>,
    pub language: Language,
    pub base_url: BaseUrl,
    pub prices: Prices,
    pub terms: Terms,
}

/// Sets the shop up, once, and signs its owner in: the admin that it makes, or the one of the command line who is here. That one needs
/// a new session too, since under https its cookie has another name.
pub fn set_up_and_enter(tx: &Transaction<'_>, act: &Act, setup: &Setup, entry: &Entry) -> Result<Option<Begun>> {
    let owner = set_up(tx, act, setup)?.or(act.account());
    owner.map(|owner| session::begin(tx, entry, owner, act.now)).transpose()
}

/// Sets the shop up, once. Returns the new admin.
pub fn set_up(tx: &Transaction<'_>, act: &Act, setup: &Setup) -> Result<Option<AccountId>> {
    if find(tx)?.is_some() {
        return Err(Refusal::LinkSpent.into());
    }
    tx.execute(
        "INSERT INTO shop (id, name, currency, time_zone, country, language, base_url, prices_include_tax, tax_rate_bp, shipping_tax_rate_bp,
                           changed_at, set_up_at)
         VALUES (1, :name, :currency, :zone, :country, :language, :base_url, :include_tax, :tax_rate, :shipping_tax_rate, :now, :now)",
        named_params! {
            ":name": setup.name,
            ":currency": setup.currency,
            ":zone": setup.zone.name(),
            ":country": setup.country,
            ":language": setup.language,
            ":base_url": setup.base_url.as_str(),
            ":include_tax": setup.prices.include_tax,
            ":tax_rate": setup.prices.tax_rate,
            ":shipping_tax_rate": setup.prices.shipping_tax_rate,
            ":now": act.now,
        },
    )?;
    program::adopt(tx, &setup.terms, act.now)?;
    let admin = match &setup.admin {
        Some((name, email, password)) => Some(staff::create(tx, act, Role::Admin, name, email, Some(password))?),
        None => None,
    };
    // The admin who sets the shop up is made in the same moment, so that the log can name them.
    let by = Act { actor: admin.map_or(act.actor, Actor::Account), ..act.clone() };
    event::record(tx, &by, &Event::ShopSetUp)?;
    Ok(admin)
}

/// Who the shop is, and in what it counts.
#[derive(Debug, Clone)]
pub struct Identity {
    pub name: String,
    pub contact: String,
    pub currency: Currency,
    pub zone: Zone,
    pub language: Language,
}

/// Changes who the shop is. A new time zone moves the days that sign-ups fall on; scans stay on the days they were counted.
pub fn change_identity(tx: &Transaction<'_>, act: &Act, wanted: &Identity) -> Result<()> {
    let before = find(tx)?.ok_or(Error::Missing)?;
    if before.currency != wanted.currency && counts_in_currency(tx)? {
        return Err(Refusal::CurrencyFixed.into());
    }
    books::expect_same_zone(tx, &before.zone, &wanted.zone)?;
    tx.execute(
        "UPDATE shop SET name = :name, contact = :contact, currency = :currency, time_zone = :zone, language = :language",
        named_params! {
            ":name": wanted.name,
            ":contact": wanted.contact,
            ":currency": wanted.currency,
            ":zone": wanted.zone.name(),
            ":language": wanted.language,
        },
    )?;
    if before.zone != wanted.zone {
        totals::rebuild(tx, scan::carry_over(tx)?, |at| wanted.zone.day_of(at))?;
    }
    let changed = [
        ("name", before.name != wanted.name),
        ("contact", before.contact != wanted.contact),
        ("currency", before.currency != wanted.currency),
        ("time_zone", before.zone != wanted.zone),
        ("language", before.language != wanted.language),
    ];
    record_change(tx, act, &changed).map(drop)
}

/// Whether any amount is written down yet: in another currency it would mean something else.
fn counts_in_currency(conn: &Connection) -> Result<bool> {
    Ok(conn.query_row(
        "SELECT EXISTS (SELECT 1 FROM orders) OR EXISTS (SELECT 1 FROM entry) OR EXISTS (SELECT 1 FROM product WHERE price_minor > 0)
             OR EXISTS (SELECT 1 FROM account WHERE own_flat_minor > 0)
             OR EXISTS (SELECT 1 FROM terms WHERE discount_minimum_minor > 0 OR discount_cap_minor > 0 OR review_above_minor > 0
                                               OR payout_minimum_minor > 0)
             OR EXISTS (SELECT 1 FROM terms_rate WHERE flat_minor > 0 OR order_cap_minor > 0 OR earns_from_minor > 0)",
        [],
        |row| row.get(0),
    )?)
}

/// What prices say, and the tax in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prices {
    pub include_tax: bool,
    /// Where no product says otherwise.
    pub tax_rate: Rate,
    /// Of shipping; `None` is that of most of the goods.
    pub shipping_tax_rate: Option<Rate>,
}

/// Changes whether prices hold their tax, the usual rate and that of shipping, for orders from now on.
pub fn change_prices(tx: &Transaction<'_>, act: &Act, wanted: Prices) -> Result<()> {
    let before = find(tx)?.ok_or(Error::Missing)?;
    tx.execute(
        "UPDATE shop SET prices_include_tax = :include, tax_rate_bp = :rate, shipping_tax_rate_bp = :shipping",
        named_params! {":include": wanted.include_tax, ":rate": wanted.tax_rate, ":shipping": wanted.shipping_tax_rate},
    )?;
    let changed = [
        ("prices_include_tax", before.prices_include_tax != wanted.include_tax),
        ("tax_rate", before.tax_rate != wanted.tax_rate),
        ("shipping_tax_rate", before.shipping_tax_rate != wanted.shipping_tax_rate),
    ];
    record_change(tx, act, &changed).map(drop)
}

/// Changes the shop's colour.
pub fn change_accent(tx: &Transaction<'_>, act: &Act, accent: Accent) -> Result<()> {
    let before = find(tx)?.ok_or(Error::Missing)?;
    tx.execute("UPDATE shop SET accent = :accent", named_params! {":accent": accent.to_string()})?;
    record_change(tx, act, &[("accent", before.accent != accent)]).map(drop)
}

/// How the shop lets partners in and counts scans.
#[derive(Debug, Clone, Copy)]
pub struct Rules {
    pub partner_approval: bool,
    pub folds_scans: bool,
}

/// Changes how the shop lets partners in and counts scans. Answers whether anything differs.
pub fn change_rules(tx: &Transaction<'_>, act: &Act, wanted: Rules) -> Result<bool> {
    let before = find(tx)?.ok_or(Error::Missing)?;
    tx.execute(
        "UPDATE shop SET partner_approval = :approval, folds_scans = :folds",
        named_params! {":approval": wanted.partner_approval, ":folds": wanted.folds_scans},
    )?;
    let changed = [
        ("partner_approval", before.partner_approval != wanted.partner_approval),
        ("folds_scans", before.folds_scans != wanted.folds_scans),
    ];
    record_change(tx, act, &changed)
}

/// Says whether partners and customers may order by themselves.
pub fn change_members_order(tx: &Transaction<'_>, act: &Act, wanted: bool) -> Result<()> {
    let before = find(tx)?.ok_or(Error::Missing)?;
    tx.execute("UPDATE shop SET members_order = :order", named_params! {":order": wanted})?;
    record_change(tx, act, &[("members_order", before.members_order != wanted)]).map(drop)
}

/// How much of somebody's store credit staff spend without the code on that person's telephone. Any amount in a file without a shop.
pub fn credit_unshown(conn: &Connection) -> Result<Option<Money>> {
    let mut found = conn.prepare_cached("SELECT credit_unshown_minor FROM shop")?;
    Ok(found.query_row([], |row| row.get("credit_unshown_minor")).optional()?.flatten())
}

/// Whether staff may say of more with their own PIN that they answer for it. Nobody may in a file without a shop.
pub fn staff_confirm(conn: &Connection) -> Result<bool> {
    let mut found = conn.prepare_cached("SELECT staff_confirm FROM shop")?;
    Ok(found.query_row([], |row| row.get("staff_confirm")).optional()?.unwrap_or(false))
}

/// Says how much that is, and who may answer for more.
pub fn change_credit_unshown(tx: &Transaction<'_>, act: &Act, wanted: Option<Money>, staff_confirm: bool) -> Result<()> {
    let before = find(tx)?.ok_or(Error::Missing)?;
    tx.execute(
        "UPDATE shop SET credit_unshown_minor = :most, staff_confirm = :staff",
        named_params! {":most": wanted, ":staff": staff_confirm},
    )?;
    let changed = [("credit_unshown", before.credit_unshown != wanted), ("staff_confirm", before.staff_confirm != staff_confirm)];
    record_change(tx, act, &changed).map(drop)
}

/// Says where the shop sells online.
pub fn change_web_shop(tx: &Transaction<'_>, act: &Act, wanted: Option<&BaseUrl>) -> Result<()> {
    let before = find(tx)?.ok_or(Error::Missing)?;
    tx.execute("UPDATE shop SET web_shop_url = :url", named_params! {":url": wanted.map(BaseUrl::as_str)})?;
    record_change(tx, act, &[("web_shop", before.web_shop.as_ref() != wanted)]).map(drop)
}

/// Promises new terms from now on. What was promised before stays written, and holds for what came before. Answers whether
/// anything differs.
pub fn change_terms(tx: &Transaction<'_>, act: &Act, terms: &Terms) -> Result<bool> {
    let (_, before) = program::current(tx)?;
    let id = program::adopt(tx, terms, act.now)?;
    let changed = [
        ("partner", before.partner != terms.partner),
        ("influencer", before.influencer != terms.influencer),
        ("customer", before.customer != terms.customer),
        ("discount", before.discount != terms.discount),
        ("holding_days", before.holding_days != terms.holding_days),
        ("review_above", before.review_above != terms.review_above),
        ("credit_share", before.credit_share != terms.credit_share),
        ("credit_days", before.credit_days != terms.credit_days),
        ("order_timeout_days", before.order_timeout_days != terms.order_timeout_days),
        ("payout_minimum", before.payout_minimum != terms.payout_minimum),
    ];
    let fields = names(&changed);
    if fields.is_empty() {
        return Ok(false);
    }
    event::record(tx, act, &Event::TermsChanged { terms: id, fields })?;
    Ok(true)
}

/// Gives the shop another address. Paper that bears a former one dies with it, so that somebody who has printed types the new
/// address to confirm.
pub fn change_address(tx: &Transaction<'_>, act: &Act, base_url: &BaseUrl, confirmed: Option<&BaseUrl>) -> Result<()> {
    let before = find(tx)?.ok_or(Error::Missing)?;
    if before.base_url == *base_url {
        return Ok(());
    }
    if confirmed != Some(base_url) && !batch::printed_elsewhere(tx, base_url.as_str())?.is_empty() {
        return Err(Refusal::ConfirmDiffers { expected: base_url.as_str().to_string() }.into());
    }
    move_to(tx, act, &before, base_url)?;
    record_change(tx, act, &[("base_url", true)]).map(drop)
}

/// Marks the shop as changed and says which fields did. Answers whether any has.
fn record_change(tx: &Transaction<'_>, act: &Act, changed: &[(&'static str, bool)]) -> Result<bool> {
    let fields = names(changed);
    if fields.is_empty() {
        return Ok(false);
    }
    tx.execute("UPDATE shop SET changed_at = :now", named_params! {":now": act.now})?;
    event::record(tx, act, &Event::SettingsChanged { fields })?;
    Ok(true)
}

fn names(changed: &[(&'static str, bool)]) -> Vec<&'static str> {
    changed.iter().filter(|(_, is_changed)| *is_changed).map(|(name, _)| *name).collect()
}

/// Gives the shop another address. The old one is kept, since paper may bear it; what was known of it does not hold for the new.
fn move_to(tx: &Transaction<'_>, act: &Act, before: &Shop, base_url: &BaseUrl) -> Result<()> {
    if before.base_url == *base_url {
        return Ok(());
    }
    tx.execute(
        "INSERT INTO former_base_url (base_url, until_at) VALUES (:former, :now) ON CONFLICT (base_url) DO UPDATE SET until_at = :now",
        named_params! {":former": before.base_url.as_str(), ":now": act.now},
    )?;
    tx.execute("DELETE FROM former_base_url WHERE base_url = :base_url", named_params! {":base_url": base_url.as_str()})?;
    tx.execute(
        "UPDATE shop SET base_url = :base_url, base_url_checked_at = NULL, base_url_typed_at = NULL, changed_at = :now",
        named_params! {":base_url": base_url.as_str(), ":now": act.now},
    )?;
    Ok(())
}

/// Gives the shop the address that the configuration fixes, once there is a shop.
pub fn follow_configured_address(tx: &Transaction<'_>, act: &Act, base_url: &BaseUrl) -> Result<()> {
    match find(tx)? {
        Some(before) => move_to(tx, act, &before, base_url),
        None => Ok(()),
    }
}

/// Remembers that our own health page was reached through `address`, unless the shop has moved since.
pub fn mark_checked(tx: &Transaction<'_>, act: &Act, address: &BaseUrl) -> Result<()> {
    tx.execute(
        "UPDATE shop SET base_url_checked_at = :now WHERE base_url = :address",
        named_params! {":now": act.now, ":address": address.as_str()},
    )?;
    Ok(())
}

/// The owner typed the address, to print it all the same.
pub fn mark_typed(tx: &Transaction<'_>, act: &Act, typed: &str) -> Result<()> {
    let shop = find(tx)?.ok_or(Error::Missing)?;
    if BaseUrl::parse(typed).ok().as_ref() != Some(&shop.base_url) {
        return Err(Refusal::ConfirmDiffers { expected: shop.base_url.as_str().to_string() }.into());
    }
    tx.execute("UPDATE shop SET base_url_typed_at = :now", named_params! {":now": act.now})?;
    event::record(tx, act, &Event::SettingsChanged { fields: vec!["base_url_typed_at"] })
}

/// Stores or takes away the logo: a PNG that we drew ourselves.
pub fn set_logo(tx: &Transaction<'_>, act: &Act, png: Option<&[u8]>) -> Result<()> {
    tx.execute("UPDATE shop SET logo = :logo, changed_at = :now", named_params! {":logo": png, ":now": act.now})?;
    event::record(tx, act, &Event::SettingsChanged { fields: vec!["logo"] })
}

/// The addresses that the shop once had, newest first.
pub fn former_base_urls(conn: &Connection) -> Result<Vec<(String, Timestamp)>> {
    let mut found = conn.prepare_cached("SELECT base_url, until_at FROM former_base_url ORDER BY until_at DESC")?;
    Ok(found.query_map([], |row| Ok((row.get("base_url")?, row.get("until_at")?)))?.collect::<rusqlite::Result<_>>()?)
}
