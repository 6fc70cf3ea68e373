//! What every door shares: the file, the configuration, the clock, the shop as it was last read, and who may try how often.

pub(crate) mod backups;
pub(crate) mod file_words;
pub(crate) mod once;
mod robots;
mod scans;
pub(crate) mod sentences;

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use rusqlite::{Connection, Transaction};
use tokio::sync::{Mutex, Notify};

use crate::app::scans::ScanBatch;
use crate::app::sentences::Sentences;
use crate::auth::hasher::{Asker, Hasher};
use crate::auth::limits::{Limits, Peer};
use crate::auth::password::Check;
use crate::auth::secret_box::SecretBox;
use crate::clock::{Clock, JUMP_MS};
use crate::config::Config;
use crate::db::Db;
use crate::domain::act::Act;
use crate::domain::clock as file_clock;
use crate::domain::ids::AccountId;
use crate::domain::password::{Password, PasswordHash};
use crate::domain::program::KnownTerms;
use crate::domain::roles::Role;
use crate::domain::scan;
use crate::domain::shop::{self, Shop};
use crate::domain::time::{Day, Timestamp, Zone};
use crate::domain::token::{Token, TokenHash};
use crate::error::Result;
use crate::front::peers::Peers;
use crate::running::Running;
use crate::text::catalogue::Catalogue;

/// What every request shares.
pub struct App {
    pub config: Config,
    pub db: Db,
    pub clock: Arc<Clock>,
    /// Who is at the other end of a connection, with a front or without.
    pub peers: Arc<Peers>,
    /// What a stop waits for.
    pub running: Running,
    /// The clock has jumped ahead, and nobody has looked at the date since: what cancels, expires and forgets waits.
    date_doubted: AtomicBool,
    /// The hourly jobs are to run within the minute, not within the hour.
    round_due: AtomicBool,
    /// The shop as it was last read; `None` as long as it has not been set up.
    shop: RwLock<Option<Arc<Shop>>>,
    /// What opens `/setup`, as long as nobody has used it.
    set_up: Option<TokenHash>,
    /// Tells this process from any other that may answer at the shop's address.
    pub(crate) instance: String,
    pub(crate) hasher: Hasher,
    pub(crate) limits: Limits,
    /// What is encrypted with a key beside the database.
    pub(crate) secrets: SecretBox,
    pub(crate) scans: ScanBatch,
    pub(crate) known_terms: KnownTerms,
    /// Something has been delivered, and waits to be done.
    inbox_bell: Notify,
    /// Whose turn it is to make a backup.
    pub(crate) backup_turn: Arc<Mutex<()>>,
    started: Instant,
    failed_jobs: AtomicU64,
    pub(crate) catalogue: Arc<Catalogue>,
    /// What the shop says in its own words.
    pub(crate) sentences: Sentences,
}

impl App {
    /// Reads the shop and makes ready what requests share. A base URL that the configuration fixes becomes the shop's.
    pub async fn new(config: Config, db: Db, clock: Arc<Clock>, set_up: Option<&Token>) -> Result<Arc<App>> {
        let carried_over = db.write(scan::carry_over).await;
        if let Err(error) = &carried_over {
            tracing::warn!(%error, "the scans before the last stop are counted, and not shown yet");
        }
        if let Some(base_url) = config.base_url.clone() {
            let act = Act::server(clock.now(), &Zone::utc());
            db.write(move |tx| shop::follow_configured_address(tx, &act, &base_url)).await?;
        }
        let read = |conn: &Connection| Ok((shop::find(conn)?, file_clock::last_recorded(conn)?, file_clock::trusted(conn)?));
        let (shop, last_recorded, trusted) = db.read(read).await?;
        if let Some(seen) = last_recorded {
            clock.not_before(seen);
        }
        let known = trusted.or(last_recorded);
        let date_doubted = known.is_some_and(|known| clock.now().as_ms() - known.as_ms() > JUMP_MS);
        let sentences = Sentences::read(&config.data_dir);
        Ok(Arc::new(App {
            shop: RwLock::new(shop.map(Arc::new)),
            set_up: set_up.map(Token::hash),
            instance: Token::new()?.as_str().to_string(),
            hasher: Hasher::new(config.bcrypt_cost, config.limits.password_hash_jobs)?,
            limits: Limits::new(&config.limits),
            secrets: SecretBox::beside(&config.data_dir),
            peers: Arc::new(Peers::new(config.has_front())),
            running: Running::default(),
            date_doubted: date_doubted.into(),
            round_due: true.into(),
            scans: ScanBatch::new(&db, &config.scans, carried_over.is_err())?,
            known_terms: KnownTerms::default(),
            inbox_bell: Notify::new(),
            backup_turn: Arc::default(),
            started: Instant::now(),
            failed_jobs: AtomicU64::new(0),
            catalogue: sentences.catalogue(),
            sentences,
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

    /// The hash of a password that somebody whose account is known chooses at `from`. It must resemble neither what is `known` of them nor
    /// the name of the shop.
    pub(crate) async fn hash_new(&self, from: &Peer, role: Role, password: Password, known: [&str; 2]) -> Result<PasswordHash> {
        let shop = self.shop();
        let [name, contact] = known;
        password.expect_strong(role, &[name, contact, shop.as_ref().map_or("", |shop| &shop.name)])?;
        // Whoever has come so far is no stranger, whatever strangers try meanwhile.
        self.hasher.hash(Asker::Known, from, password).await
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

    /// Whether the computer's clock is behind what the shop has recorded. Time runs on from there, and every date of today is wrong
    /// until the clock is right or the shop says that it is.
    pub fn is_behind(&self) -> bool {
        self.clock.ahead_of_system_ms() > file_clock::TOLERANCE_MS
    }

    /// Whether what cancels, expires and forgets waits for somebody to look at the date: the clock is more than a month ahead of the last
    /// time that it was believed.
    pub fn is_date_doubted(&self) -> bool {
        self.date_doubted.load(Ordering::Relaxed)
    }

    pub(crate) fn doubt_date(&self) {
        self.date_doubted.store(true, Ordering::Relaxed);
    }

    /// Somebody has looked at the date and says that it is right: what waited is done within a minute.
    pub(crate) async fn confirm_date(&self, act: Act) -> Result<()> {
        self.db.write(move |tx| file_clock::confirm(tx, &act)).await?;
        self.date_doubted.store(false, Ordering::Relaxed);
        self.round_due.store(true, Ordering::Relaxed);
        Ok(())
    }

    /// Follows the computer's clock again, backwards: somebody says that it is right. `session` is the token of whoever says so.
    pub(crate) async fn set_time_back(&self, by: AccountId, session: TokenHash) -> Result<()> {
        let (from, days) = (self.now(), self.config.sessions.staff_days);
        let act = Act::by(by, self.clock.system(), &self.zone());
        self.db.write(move |tx| file_clock::set_back(tx, &act, from, &session, days)).await?;
        self.clock.follow_system();
        self.limits.forget_times();
        self.scans.forget_times();
        self.date_doubted.store(false, Ordering::Relaxed);
        self.round_due.store(true, Ordering::Relaxed);
        Ok(())
    }

    /// Whether the hourly jobs are to run now, before their hour.
    pub(crate) fn take_due_round(&self) -> bool {
        self.round_due.swap(false, Ordering::Relaxed)
    }

    /// Something waits in the inbox: it is done now, and not with the next look.
    pub(crate) fn ring_inbox(&self) {
        self.inbox_bell.notify_one();
    }

    /// Ends when something waits in the inbox.
    pub(crate) async fn inbox_rung(&self) {
        self.inbox_bell.notified().await;
    }

    /// How long this process has been serving.
    pub(crate) fn uptime(&self) -> Duration {
        self.started.elapsed()
    }

    /// One of the server's own jobs has failed.
    pub(crate) fn note_failed_job(&self) {
        self.failed_jobs.fetch_add(1, Ordering::Relaxed);
    }

    /// How many of them have, since the start.
    pub(crate) fn failed_jobs(&self) -> u64 {
        self.failed_jobs.load(Ordering::Relaxed)
    }

    /// Forgets what the limits no longer need. Called every minute.
    pub fn tidy(&self) {
        self.limits.tidy(self.now());
        self.hasher.tidy();
    }
}
