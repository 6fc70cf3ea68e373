//! What every door shares: the file, the configuration, the clock, the shop as it was last read, and who may try how often.

mod robots;
mod scans;

use std::io;
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};

use rusqlite::Transaction;

use crate::app::scans::ScanBatch;
use crate::auth::hasher::Hasher;
use crate::auth::limits::{Limits, Peer};
use crate::auth::password::Check;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;
use crate::domain::act::Act;
use crate::domain::event;
use crate::domain::ids::AccountId;
use crate::domain::shop::{self, Shop};
use crate::domain::time::{Day, Timestamp, Zone};
use crate::domain::token::{Token, TokenHash};
use crate::error::Result;
use crate::front::peers::Peers;
use crate::text::catalogue::{Catalogue, Lang};

/// What every request shares.
pub struct App {
    pub config: Config,
    pub db: Db,
    pub clock: Arc<Clock>,
    /// Who is at the other end of a connection, with a front or without.
    pub peers: Arc<Peers>,
    /// The shop as it was last read; `None` as long as it has not been set up.
    shop: RwLock<Option<Arc<Shop>>>,
    /// What opens `/setup`, as long as nobody has used it.
    set_up: Option<TokenHash>,
    /// Tells this process from any other that may answer at the shop's address.
    pub(crate) instance: String,
    pub(crate) hasher: Hasher,
    pub(crate) limits: Limits,
    pub(crate) scans: ScanBatch,
    pub(crate) catalogue: Arc<Catalogue>,
}

impl App {
    /// Reads the shop and makes ready what requests share. A base URL that the configuration fixes becomes the shop's.
    pub async fn new(config: Config, db: Db, clock: Arc<Clock>, set_up: Option<&Token>) -> Result<Arc<App>> {
        if let Some(base_url) = config.base_url.clone() {
            let act = Act::server(clock.now(), &Zone::utc());
            db.write(move |tx| shop::follow_configured_address(tx, &act, &base_url)).await?;
        }
        let (shop, last_seen) = db.read(|conn| Ok((shop::find(conn)?, event::last_seen(conn)?))).await?;
        if let Some(seen) = last_seen {
            clock.not_before(seen);
        }
        Ok(Arc::new(App {
            shop: RwLock::new(shop.map(Arc::new)),
            set_up: set_up.map(Token::hash),
            instance: Token::new()?.as_str().to_string(),
            hasher: Hasher::new(config.bcrypt_cost, config.limits.password_hash_jobs)?,
            limits: Limits::new(&config.limits),
            peers: Arc::new(Peers::new(config.has_front())),
            scans: ScanBatch::new(&db, &config.scans)?,
            catalogue: Arc::new(read_catalogue(&config.data_dir)),
            config,
            db,
            clock,
        }))
    }

    /// The time of this request.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The shop, once it has been set up.
    pub fn shop(&self) -> Option<Arc<Shop>> {
        self.shop.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The shop's time zone.
    pub fn zone(&self) -> Zone {
        self.shop().map_or_else(Zone::utc, |shop| shop.zone.clone())
    }

    /// The shop's day.
    pub fn today(&self) -> Day {
        self.zone().day_of(self.now())
    }

    /// What somebody who is signed in does now.
    pub fn act(&self, account: AccountId) -> Act {
        Act::by(account, self.now(), &self.zone())
    }

    /// What the server does now, by itself or for a visitor without an account.
    pub fn server_act(&self) -> Act {
        Act::server(self.now(), &self.zone())
    }

    /// Checks a password that was typed at `from`.
    pub(crate) fn check(&self, from: Peer) -> Check<'_> {
        Check { db: &self.db, hasher: &self.hasher, limits: &self.limits, from, now: self.now() }
    }

    /// Whether this is the token of the one-time set-up link.
    pub(crate) fn opens_set_up(&self, token: &str) -> bool {
        self.set_up.is_some_and(|kept| kept.fits(token))
    }

    /// Writes a change to the shop itself, then takes it up for all further requests.
    pub(crate) async fn change_shop<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&Transaction<'_>) -> Result<T> + Send + 'static,
    {
        let (answer, shop) = self.db.write(move |tx| Ok((work(tx)?, shop::find(tx)?))).await?;
        *self.shop.write().unwrap_or_else(PoisonError::into_inner) = shop.map(Arc::new);
        Ok(answer)
    }

    /// Forgets what the limits no longer need. Called every minute.
    pub fn tidy(&self) {
        self.limits.tidy(self.now());
        self.hasher.tidy();
    }
}

/// The sentences, with those that the shop has written into `branding/locales/` beside its database. A slip in such a file costs
/// that sentence alone, and is logged with its place: an update may take a message away, and a shop opens all the same.
pub(crate) fn read_catalogue(data_dir: &Path) -> Catalogue {
    let mut catalogue = Catalogue::built_in();
    for lang in Lang::ALL {
        let file = data_dir.join("branding/locales").join(lang.tag()).with_extension("ftl");
        match std::fs::read_to_string(&file) {
            Ok(source) => {
                for slip in catalogue.replace(lang, source) {
                    tracing::warn!(file = %file.display(), "a sentence of the shop's own is left out: {slip}");
                }
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => tracing::warn!(file = %file.display(), %error, "the shop's own sentences cannot be read"),
        }
    }
    catalogue
}
