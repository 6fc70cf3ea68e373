//! Comparing a password that was typed with the one that is stored: at the door, and again before what only its owner may do.

use std::net::IpAddr;

use crate::auth::hasher::Hasher;
use crate::auth::limits::Limits;
use crate::db::Db;
use crate::domain::account::{self, Account};
use crate::domain::contact::Email;
use crate::domain::ids::AccountId;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::error::Result;

/// What a password is checked with.
pub(crate) struct Check<'a> {
    pub(crate) db: &'a Db,
    pub(crate) hasher: &'a Hasher,
    pub(crate) limits: &'a Limits,
    /// Where the try comes from.
    pub(crate) from: IpAddr,
}

impl Check<'_> {
    /// Who signs in with this mailbox and password. The password is compared even where there is no account, so that the time of the
    /// answer does not tell whether there is one.
    pub(crate) async fn credentials(&self, email: Email, typed: String) -> Result<(AccountId, Role)> {
        self.limits.sign_in(self.from, email.key())?;
        let found = self.db.glance(move |conn| account::credentials(conn, &email)).await?;
        let (whose, hash) = found.map_or((None, None), |found| (Some((found.id, found.role)), found.password_hash));
        match (self.hasher.fits(typed, hash).await?, whose) {
            (true, Some(whose)) => Ok(whose),
            _ => Err(Refusal::SignInWrong.into()),
        }
    }

    /// Asks somebody who is signed in for their password again. Tries are limited as at the door: an open browser that somebody finds is
    /// no place to guess.
    pub(crate) async fn confirm(&self, me: &Account, typed: String) -> Result<()> {
        self.limits.sign_in(self.from, Email::parse(&me.email)?.key())?;
        let id = me.id;
        let stored = self.db.glance(move |conn| account::password_hash(conn, id)).await?;
        if self.hasher.fits(typed, stored).await? { Ok(()) } else { Err(Refusal::PasswordWrong.into()) }
    }
}
