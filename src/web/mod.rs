//! HTTP and HTML: a guard says who may enter, a form is parsed at the door, a handler makes one call to the domain and answers
//! with one page or one redirect.
//!
//! [`App`] is what every request shares, [`build`] the one place where routes are mounted: the binary and the tests start the
//! same server. No SQL stands here, and no rule of the shop.

mod address;
mod admin;
mod answer;
mod asset;
mod basket;
mod brand;
mod chart;
mod csv;
mod form;
mod frame;
mod guard;
mod hasher;
mod headers;
mod home;
mod join;
mod limits;
mod listing;
mod logo;
mod member;
mod paper;
mod parts;
mod password;
mod payout_file;
mod period;
mod picture;
mod promise;
mod qr;
mod scan;
mod setup;
mod share;
mod sheet;
mod sign_in;
pub(crate) mod words;

use std::sync::{Arc, PoisonError, RwLock};

use figment::Figment;
use rocket::shield::Shield;
use rocket::{Build, Rocket};
use rusqlite::Transaction;

use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;
use crate::domain::audit;
use crate::domain::shop::{self, Shop};
use crate::domain::time::{Day, Timestamp, Zone};
use crate::domain::token::{Token, TokenHash};
use crate::error::Result;

/// What every request shares.
pub struct App {
    pub config: Config,
    pub db: Db,
    pub clock: Arc<Clock>,
    /// The shop as it was last read; `None` as long as it has not been set up.
    shop: RwLock<Option<Arc<Shop>>>,
    /// What opens `/setup`, as long as nobody has used it.
    set_up: Option<TokenHash>,
    /// Tells this process from any other that may answer at the shop's address.
    instance: String,
    engine: frame::Engine,
    hasher: hasher::Hasher,
    limits: limits::Limits,
    scans: scan::Scans,
    paper: paper::Tried,
}

impl App {
    /// Reads the shop and makes ready what requests share. A base URL that the configuration fixes becomes the shop's.
    pub async fn new(config: Config, db: Db, clock: Arc<Clock>, set_up: Option<&Token>) -> Result<Arc<App>> {
        if let Some(base_url) = config.base_url.clone() {
            let now = clock.now();
            db.write(move |tx| match shop::find(tx)? {
                Some(before) => shop::move_to(tx, &before, &base_url, now),
                None => Ok(()),
            })
            .await?;
        }
        let (shop, last_seen) = db.read(|conn| Ok((shop::find(conn)?, audit::last_seen(conn)?))).await?;
        if let Some(seen) = last_seen {
            clock.not_before(seen);
        }
        Ok(Arc::new(App {
            shop: RwLock::new(shop.map(Arc::new)),
            set_up: set_up.map(Token::hash),
            instance: Token::new()?.as_str().to_string(),
            engine: frame::Engine::new(&config.data_dir)?,
            hasher: hasher::Hasher::new(config.bcrypt_cost, config.limits.password_hash_jobs)?,
            limits: limits::Limits::new(&config.limits),
            scans: scan::Scans::new(&db, &config.scans)?,
            paper: paper::Tried::default(),
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

    /// Whether this is the token of the one-time set-up link.
    fn opens_set_up(&self, token: &str) -> bool {
        self.set_up.is_some_and(|kept| kept.fits(token))
    }

    /// Writes a change to the shop itself, then takes it up for all further requests.
    async fn change_shop<T, F>(&self, work: F) -> Result<T>
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
        self.limits.tidy();
    }
}

/// The server: every route, catcher and fairing.
pub fn build(figment: Figment, app: Arc<App>) -> Rocket<Build> {
    rocket::custom(figment)
        // In place of Rocket's own shield, whose headers the house would only write over.
        .attach(Shield::new())
        .attach(headers::House)
        .register("/", answer::catchers())
        .mount("/", home::routes())
        .mount("/", asset::routes())
        .mount("/", picture::routes())
        .mount("/", setup::routes())
        .mount("/", sign_in::routes())
        .mount("/", password::routes())
        .mount("/", scan::routes())
        .mount("/", join::routes())
        .mount("/", member::routes())
        .mount("/admin", admin::routes())
        .manage(app)
}
