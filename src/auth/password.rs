//! Comparing a password that was typed with the one that is stored: at the door, and again before what only its owner may do.

use crate::auth::hasher::{Asker, Hasher};
use crate::auth::limits::{Limits, Peer, Tries};
use crate::db::Db;
use crate::domain::account::{self, Account};
use crate::domain::browser;
use crate::domain::contact::Email;
use crate::domain::ids::AccountId;
use crate::domain::password::{Password, PasswordHash};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::time::Timestamp;
use crate::domain::token::TokenHash;
use crate::error::Result;

/// What a password is checked with.
pub(crate) struct Check<'a> {
    pub(crate) db: &'a Db,
    pub(crate) hasher: &'a Hasher,
    pub(crate) limits: &'a Limits,
    /// Where the try comes from, and when.
    pub(crate) from: Peer,
    pub(crate) now: Timestamp,
}

impl Check<'_> {
    /// Who signs in with this mailbox and password. The password is compared even where there is no account, so that the time of the
    /// answer does not tell whether there is one. `browser` is the token by which the browser may be known.
    pub(crate) async fn credentials(&self, email: Email, typed: String, browser: Option<String>) -> Result<(AccountId, Role)> {
        let strangers = Tries::Mailbox(email.key().to_owned());
        // Such a text is never compared, and must not tell by its haste whether there is an account.
        if !Password::is_possible(&typed) {
            self.limits.may_try(&self.from, &strangers, self.now)?;
            self.limits.note_wrong(&self.from, &strangers, self.now);
            return Err(Refusal::SignInWrong.into());
        }
        let shown = browser.clone();
        let found = self.db.glance(move |conn| {
            let Some(found) = account::credentials(conn, &email)? else { return Ok(None) };
            let is_known = shown.map_or(Ok(false), |shown| browser::is_known(conn, &shown, found.id))?;
            Ok(Some((found, is_known)))
        });
        let found = found.await?;
        let (tries, asker) = match (&found, &browser) {
            (Some((found, true)), Some(browser)) => (Tries::Browser(TokenHash::of(browser), found.id), Asker::Known),
            _ => (strangers, Asker::Stranger),
        };
        let (whose, hash) = found.map_or((None, None), |(found, _)| (Some((found.id, found.role)), found.password_hash));
        match (self.fits(&tries, asker, typed, hash).await?, whose) {
            (true, Some(whose)) => Ok(whose),
            _ => Err(Refusal::SignInWrong.into()),
        }
    }

    /// Asks somebody who is signed in for their password again. Tries are limited: an open browser that somebody finds is no place to
    /// guess; but what strangers try at the mailbox is not counted here.
    pub(crate) async fn confirm(&self, me: &Account, typed: String) -> Result<()> {
        let id = me.id;
        let stored = self.db.glance(move |conn| account::password_hash(conn, id)).await?;
        let fits = self.fits(&Tries::SignedIn(id), Asker::Known, typed, stored).await?;
        if fits { Ok(()) } else { Err(Refusal::PasswordWrong.into()) }
    }

    async fn fits(&self, tries: &Tries, asker: Asker, typed: String, hash: Option<PasswordHash>) -> Result<bool> {
        self.limits.may_try(&self.from, tries, self.now)?;
        let fits = self.hasher.fits(asker, &self.from, typed, hash).await?;
        if !fits {
            self.limits.note_wrong(&self.from, tries, self.now);
        }
        Ok(fits)
    }
}
