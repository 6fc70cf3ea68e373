//! Who changes something, and when: the context that every verb takes first.

use crate::domain::ids::{AccountId, SourceId, TokenId};
use crate::domain::time::{Day, Timestamp, Zone};
use crate::domain::values::choice;
use crate::error::{Error, Result};

choice!(
    /// What the audit log calls an actor.
    ActorKind { Account = "account", Token = "token", Source = "source", Server = "server" }
);

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Somebody who is signed in.
    Account(AccountId),
    /// A program that the shop gave a token for the API, and the account that gave it, in whose name it acts.
    Token(TokenId, AccountId),
    /// A system that tells of orders, such as a web shop.
    Source(SourceId),
    /// The server by its own rules, the command line, and a visitor who has no account yet.
    Server,
}

impl Actor {
    /// As it is stored: what acts, and the id of its row.
    pub(super) fn columns(self) -> (ActorKind, Option<i64>) {
        match self {
            Actor::Account(id) => (ActorKind::Account, Some(id.0)),
            Actor::Token(id, _) => (ActorKind::Token, Some(id.0)),
            Actor::Source(id) => (ActorKind::Source, Some(id.0)),
            Actor::Server => (ActorKind::Server, None),
        }
    }
}

/// One change as it is being made: who makes it, when, and in which zone days are counted.
#[derive(Debug, Clone)]
pub struct Act {
    pub actor: Actor,
    /// When it is recorded.
    pub now: Timestamp,
    /// When it happened: now, or as somebody told it. A verb that lets a day be told refuses what nobody may tell.
    pub at: Timestamp,
    pub zone: Zone,
}

impl Act {
    /// Somebody who is signed in does it.
    pub fn by(account: AccountId, now: Timestamp, zone: &Zone) -> Act {
        Act { actor: Actor::Account(account), now, at: now, zone: zone.clone() }
    }

    /// The server does it.
    pub fn server(now: Timestamp, zone: &Zone) -> Act {
        Act { actor: Actor::Server, now, at: now, zone: zone.clone() }
    }

    /// The same, told to have happened at an instant.
    pub fn happened(self, at: Timestamp) -> Act {
        Act { at, ..self }
    }

    /// The same, told to have happened on a day of the shop: at noon, or now where that is today. `None` changes nothing.
    pub fn on(self, day: Option<Day>) -> Act {
        match day {
            Some(day) if day != self.today() => {
                let noon = self.zone.noon_of(day);
                self.happened(noon)
            }
            Some(_) => Act { at: self.now, ..self },
            None => self,
        }
    }

    /// The shop's day on which it is recorded.
    pub fn today(&self) -> Day {
        self.zone.day_of(self.now)
    }

    /// The shop's day on which it happened, by which every figure is dated.
    pub fn day(&self) -> Day {
        self.zone.day_of(self.at)
    }

    /// The day, where another than today was told.
    pub(super) fn told(&self) -> Option<Day> {
        Some(self.day()).filter(|day| self.at != self.now && *day != self.today())
    }

    /// The account that acts, where it is one: what columns such as `by_id` hold.
    pub fn account(&self) -> Option<AccountId> {
        match self.actor {
            Actor::Account(id) => Some(id),
            Actor::Token(..) | Actor::Source(_) | Actor::Server => None,
        }
    }

    /// The account that acts, or in whose name a program does, for what a person answers for. [`Error::Missing`] for everything else.
    pub fn person(&self) -> Result<AccountId> {
        match self.actor {
            Actor::Account(id) | Actor::Token(_, id) => Ok(id),
            Actor::Source(_) | Actor::Server => Err(Error::Missing),
        }
    }
}
