//! What the shop does with the record of a member: it adds a customer who stands at the counter, and corrects what somebody is called
//! and reached by.

use rusqlite::Transaction;

use crate::domain::account::{self, Account};
use crate::domain::act::Act;
use crate::domain::browser;
use crate::domain::code::{self, CodeStatus};
use crate::domain::contact::{Email, PersonName, Phone};
use crate::domain::event::{self, Event};
use crate::domain::ids::{AccountId, SourceId};
use crate::domain::incoming::known_as;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::session;
use crate::domain::sign_up::{self, Person, SignedUp};
use crate::error::{Error, Result};

/// A customer whom the shop adds. They have no password until they take their account over.
#[derive(Debug, Clone)]
pub struct Adding {
    pub name: PersonName,
    pub email: Option<Email>,
    pub phone: Option<Phone>,
    /// Who sent them.
    pub referrer: Option<AccountId>,
}

/// Adds a customer, as if they had joined by the code of whoever sent them: the same place, the same discount, a code of their own.
pub fn add(tx: &Transaction<'_>, act: &Act, adding: &Adding) -> Result<SignedUp> {
    staff(tx, act)?;
    expect_contact(adding.email.as_ref(), adding.phone.as_ref())?;
    let code = match adding.referrer {
        Some(referrer) => {
            let row = code::of_owner(tx, referrer)?.ok_or(Refusal::NoReferrer)?;
            if row.status(act.now) != CodeStatus::Claimed {
                return Err(Refusal::ReferrerOff.into());
            }
            Some(row.id)
        }
        None => None,
    };
    let person = Person { name: &adding.name, email: adding.email.as_ref(), phone: adding.phone.as_ref(), password: None };
    let added = sign_up::customer_as(tx, act, &person, code, None)?;
    event::record(tx, act, &Event::CustomerAdded(added.account))?;
    Ok(added)
}

/// What the shop corrects of a member.
#[derive(Debug, Clone)]
pub struct Correction {
    pub name: PersonName,
    pub phone: Option<Phone>,
    pub email: EmailCorrection,
}

/// Only an admin corrects an e-mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EmailCorrection {
    Stays,
    /// `None` takes it away from somebody who has no password yet.
    Becomes(Option<Email>),
}

/// Corrects what a member is called and reached by, and answers whether anything is different now. With another mailbox, every session
/// and every link ends: they were those of whoever has the old one.
pub fn correct(tx: &Transaction<'_>, act: &Act, id: AccountId, correction: &Correction) -> Result<bool> {
    let (actor, before) = (staff(tx, act)?, account::find(tx, id)?);
    let email = match &correction.email {
        EmailCorrection::Stays => before.email.as_deref().map(Email::parse).transpose()?,
        EmailCorrection::Becomes(email) if actor.role == Role::Admin => email.clone(),
        EmailCorrection::Becomes(_) => return Err(Error::Missing),
    };
    if !before.role.is_member() {
        return Err(Error::Missing);
    }
    before.expect_not_erased()?;
    expect_contact(email.as_ref(), correction.phone.as_ref())?;
    if email.is_none() && account::password_hash(tx, id)?.is_some() {
        return Err(Refusal::EmailNeeded.into());
    }
    let changes = [
        ("name", before.name != correction.name.as_str()),
        ("email", before.email.as_deref() != email.as_ref().map(Email::as_str)),
        ("phone", before.phone.as_deref() != correction.phone.as_ref().map(Phone::as_str)),
    ];
    let fields: Vec<&'static str> = changes.into_iter().filter(|(_, is_other)| *is_other).map(|(field, _)| field).collect();
    if fields.is_empty() {
        return Ok(false);
    }
    if account::has_other_mailbox(tx, id, email.as_ref())? {
        session::end_all(tx, id)?;
        browser::forget_all(tx, id)?;
    }
    account::set_record(tx, id, &correction.name, email.as_ref(), correction.phone.as_ref(), act.now)?;
    event::record(tx, act, &Event::AccountCorrected { account: id, fields })?;
    Ok(true)
}

/// Says by which number of its own the source of a program means a member from now on; `None` is by none. The same again changes nothing.
pub fn number_at(tx: &Transaction<'_>, act: &Act, id: AccountId, source: SourceId, number: Option<&str>) -> Result<()> {
    staff(tx, act)?;
    let account = account::find(tx, id)?;
    if !account.role.is_member() {
        return Err(Error::Missing);
    }
    account.expect_not_erased()?;
    if !known_as::set_own(tx, act, source, id, number)? {
        return Ok(());
    }
    event::record(tx, act, &Event::AccountCorrected { account: id, fields: vec!["external_id"] })
}

fn expect_contact(email: Option<&Email>, phone: Option<&Phone>) -> Result<()> {
    if email.is_none() && phone.is_none() { Err(Refusal::ContactMissing.into()) } else { Ok(()) }
}

/// Somebody who runs the shop; anybody else finds nothing here.
fn staff(tx: &Transaction<'_>, act: &Act) -> Result<Account> {
    let actor = account::find(tx, act.person()?)?;
    if actor.role.runs_the_shop() { Ok(actor) } else { Err(Error::Missing) }
}
