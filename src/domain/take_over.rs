//! Taking over an account that the shop has made: by a one-time link, whoever it was made for adds the e-mail that is missing and
//! chooses the first password.
//!
//! Promise: nobody takes over an account that has a password. The link tells nothing about the e-mail, which stays unconfirmed.

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::account::{self, Account};
use crate::domain::act::{Act, Actor};
use crate::domain::contact::Email;
use crate::domain::event::{self, Event};
use crate::domain::ids::AccountId;
use crate::domain::password::PasswordHash;
use crate::domain::refusal::Refusal;
pub use crate::domain::reset::TAKE_OVER_DAYS;
use crate::domain::reset::{LinkKind, insert_link, mark_used, store_password, whose_link_of};
use crate::domain::roles::Role;
use crate::domain::search_key;
use crate::domain::self_referral;
use crate::domain::session::{self, Begun, Entry};
use crate::domain::time::Timestamp;
use crate::domain::token::Token;
use crate::error::{Error, RefuseUnique, Result};

/// Whether somebody of one role may hand the account of somebody of another over to them.
pub fn may_hand_over(actor: Role, subject: Role) -> bool {
    match actor {
        Role::Admin => subject.is_member(),
        Role::Staff => subject == Role::Customer,
        Role::Partner | Role::Customer => false,
    }
}

/// Makes the link by which a member without a password takes their account over. It lives [`TAKE_OVER_DAYS`] and makes the older ones
/// worthless.
pub fn make_link(tx: &Transaction<'_>, act: &Act, subject: AccountId) -> Result<Token> {
    let actor = account::find(tx, act.person()?)?;
    let subject = account::find(tx, subject)?;
    if !may_hand_over(actor.role, subject.role) || subject.disabled_at.is_some() {
        return Err(Error::Missing);
    }
    subject.expect_not_erased()?;
    if account::password_hash(tx, subject.id)?.is_some() {
        return Err(Refusal::AlreadyTakenOver.into());
    }
    insert_link(tx, act, subject.id, LinkKind::TakeOver)
}

/// Whose account a link hands over, as long as it is good.
pub fn whose_link(conn: &Connection, token: &str, now: Timestamp) -> Result<Account> {
    whose_link_of(conn, LinkKind::TakeOver, token, now)
}

/// Uses a link: adds the e-mail where there is none yet, sets the first password, and signs in.
pub fn take_over(
    tx: &Transaction<'_>,
    act: &Act,
    token: &str,
    email: Option<&Email>,
    password: &PasswordHash,
    entry: &Entry,
) -> Result<Begun> {
    let subject = whose_link(tx, token, act.now)?;
    mark_used(tx, act, token)?;
    if subject.email.is_none() {
        let email = email.ok_or(Refusal::EmailMalformed)?;
        tx.execute(
            "UPDATE account SET email = :email, email_key = :key WHERE id = :id",
            named_params! {":email": email.as_str(), ":key": email.key(), ":id": subject.id},
        )
        .refuse_unique("account.email_key", Refusal::OnePerson)?;
        search_key::keep_account(tx, subject.id)?;
        self_referral::record_changed(tx, subject.id, act.now)?;
    }
    store_password(tx, subject.id, password)?;
    event::record(tx, &Act { actor: Actor::Account(subject.id), ..act.clone() }, &Event::AccountTakenOver(subject.id))?;
    session::begin(tx, entry, subject.id, act.now)
}
