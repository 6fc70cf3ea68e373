//! One person who can sign in: admin, staff, partner or customer. One role, one mailbox, one account.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::columns::Columns;
use crate::domain::contact::{Email, PersonName, Phone, first_name};
use crate::domain::event::{self, Event};
use crate::domain::ids::AccountId;
use crate::domain::locale::Language;
use crate::domain::password::PasswordHash;
use crate::domain::program::{EarnerTerms, Pay, Terms};
use crate::domain::refusal::Refusal;
use crate::domain::roles::{EarnerKind, PartnerKind, ReferralType, Role};
use crate::domain::search_key;
use crate::domain::self_referral;
use crate::domain::time::Timestamp;
use crate::error::{Error, RefuseUnique, Result};

/// An account as pages and rules know it; never its password.
#[derive(Debug, Clone)]
pub struct Account {
    pub id: AccountId,
    pub role: Role,
    pub partner_kind: Option<PartnerKind>,
    pub name: String,
    pub shown_name: Option<String>,
    /// `None` for a member whom the shop knows by their telephone alone.
    pub email: Option<String>,
    pub phone: Option<String>,
    /// The one that they chose for themselves.
    pub language: Option<Language>,
    pub referral_type: Option<ReferralType>,
    pub referrer_id: Option<AccountId>,
    pub approved_at: Option<Timestamp>,
    pub disabled_at: Option<Timestamp>,
    /// Since then nothing here says who it was.
    pub erased_at: Option<Timestamp>,
    pub created_at: Timestamp,
}

impl Account {
    pub(crate) fn from_row(row: &Row<'_>) -> rusqlite::Result<Account> {
        let row = Columns::of(row);
        Ok(Account {
            id: row.get("id")?,
            role: row.get("role")?,
            partner_kind: row.get("partner_kind")?,
            name: row.get("name")?,
            shown_name: row.get("shown_name")?,
            email: row.get("email")?,
            phone: row.get("phone")?,
            language: row.get("language")?,
            referral_type: row.get("referral_type")?,
            referrer_id: row.get("referrer_id")?,
            approved_at: row.get("approved_at")?,
            disabled_at: row.get("disabled_at")?,
            erased_at: row.get("erased_at")?,
            created_at: row.get("created_at")?,
        })
    }

    /// A partner whom the shop has not approved yet: signed in, but without a code.
    pub fn waits(&self) -> bool {
        self.role == Role::Partner && self.approved_at.is_none()
    }

    /// Refuses to change an account of which nothing is left but its place and its money.
    pub(super) fn expect_not_erased(&self) -> Result<()> {
        if self.erased_at.is_some() { Err(Refusal::Erased.into()) } else { Ok(()) }
    }

    /// How the shop tells them from others of the same name, and reaches them: their e-mail, else their telephone number.
    pub fn contact(&self) -> &str {
        contact_of(self.email.as_deref(), self.phone.as_deref())
    }

    /// How an invitation names this person: the name they chose to show, else their first name.
    pub fn invites_as(&self) -> &str {
        self.shown_name.as_deref().unwrap_or_else(|| first_name(&self.name))
    }

    /// Which kind of earner this is, when somebody whom it referred buys.
    pub fn earner_kind(&self) -> EarnerKind {
        match (self.role, self.partner_kind) {
            (Role::Partner, Some(PartnerKind::Influencer)) => EarnerKind::Influencer,
            (Role::Partner, _) => EarnerKind::Partner,
            _ => EarnerKind::Customer,
        }
    }
}

/// An e-mail address, else a telephone number, else a dash.
pub fn contact_of<'a>(email: Option<&'a str>, phone: Option<&'a str>) -> &'a str {
    email.or(phone).unwrap_or("–")
}

/// The account with this id; not one that was merged into another: nothing happens to that any more.
pub fn find(conn: &Connection, id: AccountId) -> Result<Account> {
    Ok(conn
        .prepare_cached(
            "SELECT id, role, partner_kind, name, shown_name, email, phone, language, referral_type, referrer_id, approved_at, disabled_at,
                    erased_at, created_at
             FROM account WHERE id = :id AND merged_into_id IS NULL",
        )?
        .query_row(named_params! {":id": id}, Account::from_row)?)
}

/// The same, also where it was merged into another: its statement is kept.
pub fn find_of_role_ever(conn: &Connection, id: AccountId, role: Role) -> Result<Account> {
    let account = conn
        .prepare_cached(
            "SELECT id, role, partner_kind, name, shown_name, email, phone, language, referral_type, referrer_id, approved_at, disabled_at,
                    erased_at, created_at
             FROM account WHERE id = :id",
        )?
        .query_row(named_params! {":id": id}, Account::from_row)?;
    if account.role == role { Ok(account) } else { Err(Error::Missing) }
}

/// The account that stands for this one: the one that it was merged into, else itself.
pub fn standing_for(conn: &Connection, id: AccountId) -> Result<AccountId> {
    Ok(conn
        .prepare_cached("SELECT coalesce(merged_into_id, id) FROM account WHERE id = :id")?
        .query_row(named_params! {":id": id}, |row| row.get(0))?)
}

/// The account with this id, where it has this role: each list of people shows its own, and nobody of the other.
pub fn find_of_role(conn: &Connection, id: AccountId, role: Role) -> Result<Account> {
    let account = find(conn, id)?;
    if account.role == role { Ok(account) } else { Err(Error::Missing) }
}

/// What signing in needs to know.
pub struct Credentials {
    pub id: AccountId,
    pub role: Role,
    pub password_hash: Option<PasswordHash>,
}

/// The credentials behind a mailbox, unless there is no such account or it is disabled.
pub fn credentials(conn: &Connection, email: &Email) -> Result<Option<Credentials>> {
    let found = conn
        .prepare_cached("SELECT id, role, password_hash FROM account WHERE email_key = :key AND disabled_at IS NULL")?
        .query_row(named_params! {":key": email.key()}, |row| {
            Ok(Credentials { id: row.get("id")?, role: row.get("role")?, password_hash: row.get("password_hash")? })
        })
        .optional()?;
    Ok(found)
}

/// The stored hash of somebody who is signed in, to check the old password before a new one.
pub fn password_hash(conn: &Connection, id: AccountId) -> Result<Option<PasswordHash>> {
    Ok(conn
        .prepare_cached("SELECT password_hash FROM account WHERE id = :id")?
        .query_row(named_params! {":id": id}, |row| row.get("password_hash"))?)
}

/// What was agreed with one earner alone; `None` when the terms of their kind hold.
pub fn own_pay(conn: &Connection, id: AccountId) -> Result<Option<Pay>> {
    Ok(conn
        .prepare_cached("SELECT own_rate_bp, own_flat_minor FROM account WHERE id = :id")?
        .query_row(named_params! {":id": id}, |row| Ok(Pay::from_columns(row.get("own_rate_bp")?, row.get("own_flat_minor")?)))?)
}

/// What an account earns on orders placed from now on: the terms of its kind, with the pay that was agreed with it alone.
pub fn earner_terms(conn: &Connection, account: &Account, terms: &Terms) -> Result<EarnerTerms> {
    let of_its_kind = terms.of(account.earner_kind());
    Ok(EarnerTerms { pay: own_pay(conn, account.id)?.unwrap_or(of_its_kind.pay), ..*of_its_kind })
}

/// Agrees on a pay with one earner alone, for orders placed from now on; `None` goes back to the terms of their kind.
pub fn set_own_pay(tx: &Transaction<'_>, act: &Act, id: AccountId, pay: Option<Pay>) -> Result<()> {
    let account = find(tx, id)?;
    if !account.role.is_member() {
        return Err(Error::Missing);
    }
    account.expect_not_erased()?;
    tx.execute(
        "UPDATE account SET own_rate_bp = :rate, own_flat_minor = :flat WHERE id = :id",
        named_params! {":rate": pay.and_then(Pay::rate), ":flat": pay.and_then(Pay::flat), ":id": id},
    )?;
    event::record(tx, act, &Event::PayChanged { account: id, rate: pay.and_then(Pay::rate), flat: pay.and_then(Pay::flat) })
}

/// What people may change about themselves.
pub struct Profile {
    pub name: PersonName,
    /// Said on their invitations; `None` says the first name.
    pub shown_name: Option<String>,
    pub email: Email,
    pub phone: Option<Phone>,
}

/// The longest name that an invitation shows.
pub const MOST_SHOWN_NAME: usize = 40;

/// Whether a changed record would be found under another mailbox or telephone number, by which somebody else could come to have it.
pub fn moves(conn: &Connection, id: AccountId, profile: &Profile) -> Result<bool> {
    Ok(conn.prepare_cached("SELECT email_key IS NOT :email OR phone_key IS NOT :phone FROM account WHERE id = :id")?.query_row(
        named_params! {":id": id, ":email": profile.email.key(), ":phone": profile.phone.as_ref().map(Phone::key)},
        |row| row.get(0),
    )?)
}

/// Changes somebody's own record.
pub fn change_profile(tx: &Transaction<'_>, act: &Act, id: AccountId, profile: &Profile) -> Result<()> {
    tx.execute(
        "UPDATE account SET shown_name = :shown_name WHERE id = :id",
        named_params! {":shown_name": profile.shown_name, ":id": id},
    )?;
    set_record(tx, id, &profile.name, Some(&profile.email), profile.phone.as_ref(), act.now)?;
    event::record(tx, act, &Event::AccountChanged(id))
}

/// Writes in which language somebody reads; `None` leaves it to their browser, or to the shop.
pub fn speak(tx: &Transaction<'_>, id: AccountId, language: Option<&Language>) -> Result<()> {
    tx.prepare_cached("UPDATE account SET language = :language WHERE id = :id AND language IS NOT :language")?
        .execute(named_params! {":language": language, ":id": id})?;
    Ok(())
}

/// Writes what somebody is called and reached by. A new mailbox is not a confirmed one, and a link that was handed to whoever had the
/// old one opens nothing any more.
pub(super) fn set_record(
    tx: &Transaction<'_>,
    id: AccountId,
    name: &PersonName,
    email: Option<&Email>,
    phone: Option<&Phone>,
    now: Timestamp,
) -> Result<()> {
    tx.execute(
        "DELETE FROM reset_link WHERE account_id = :id AND used_at IS NULL
             AND EXISTS (SELECT 1 FROM account WHERE id = :id AND email_key IS NOT :email_key)",
        named_params! {":id": id, ":email_key": email.map(Email::key)},
    )?;
    tx.execute(
        "UPDATE account
         SET name = :name, email = :email, email_key = :email_key, phone = :phone, phone_key = :phone_key,
             email_confirmed_at = CASE WHEN email_key = :email_key THEN email_confirmed_at END
         WHERE id = :id",
        named_params! {
            ":name": name.as_str(),
            ":email": email.map(Email::as_str),
            ":email_key": email.map(Email::key),
            ":phone": phone.map(Phone::as_str),
            ":phone_key": phone.map(Phone::key),
            ":id": id,
        },
    )
    .refuse_unique("account.email_key", Refusal::EmailTaken)
    .refuse_unique("account.phone_key", Refusal::PhoneTaken)?;
    search_key::keep_account(tx, id)?;
    self_referral::record_changed(tx, id, now)
}

/// Whether an address is another mailbox than an account's own, or none where it has one.
pub(super) fn has_other_mailbox(conn: &Connection, id: AccountId, email: Option<&Email>) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT email_key IS NOT :email FROM account WHERE id = :id")?
        .query_row(named_params! {":id": id, ":email": email.map(Email::key)}, |row| row.get(0))?)
}

/// Who has a mailbox or a telephone number already: the other account behind a refusal.
pub fn holder(conn: &Connection, email: Option<&Email>, phone: Option<&Phone>) -> Result<Option<Account>> {
    let id = conn
        .prepare_cached(
            "SELECT id FROM account WHERE email_key = :email OR phone_key = :phone ORDER BY email_key IS NOT :email LIMIT 1",
        )?
        .query_row(named_params! {":email": email.map(Email::key), ":phone": phone.map(Phone::key)}, |row| row.get(0))
        .optional()?;
    id.map(|id| find(conn, id)).transpose()
}
