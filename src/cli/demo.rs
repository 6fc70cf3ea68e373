//! `passalong demo`: a bakery that has been open for a year and a half, made up from a seed, to look around in or to measure on.
//!
//! Promise: only an empty data directory is filled, whole or not at all, and everything that `check` asks for holds. The same size
//! and seed on the same day make the same shop. Nobody in it is real: mailboxes are at example.org, and only those who are named in
//! the end have a password.

mod bulk;
mod fill;
mod names;
mod payday;
mod plan;

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use crate::domain::act::Act;
use fastrand::Rng;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::cli::failure::Failure;
use crate::cli::say::say;
use crate::cli::speaker::Speaker;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::file::{OpenError, prepare_directory};
use crate::db::lock::Lock;
use crate::db::migrate::{self, Half};
use crate::db::said::Said;
use crate::db::{Access, connect};
use crate::domain::account;
use crate::domain::address::BaseUrl;
use crate::domain::backup;
use crate::domain::contact::{Email, PersonName};
use crate::domain::earning;
use crate::domain::first_week;
use crate::domain::ids::AccountId;
use crate::domain::ledger::{self, BalanceKind};
use crate::domain::locale::{Country, Language};
use crate::domain::money::{Currency, Money, Rate};
use crate::domain::password::{Password, PasswordHash};
use crate::domain::program::{self, EarnerTerms, Pay, Terms};
use crate::domain::roles::Role;
use crate::domain::shop::{self, Identity, Prices, Rules, Setup};
use crate::domain::sign_up::{self, Application, Person};
use crate::domain::staff;
use crate::domain::tax_details::{self, TaxDetails, VatId};
use crate::domain::time::{Timestamp, Zone};
use crate::error::Error;
use crate::text::catalogue::Text;
use fill::{By, Cast, Filler};
use plan::{Plan, Way};

pub(super) use plan::DemoSize;

/// Up to so many accounts and orders everything goes through the shop's own verbs, one by one.
const MOST_BY_VERBS: u32 = 20_000;
const ADMIN: &str = "owner@example.org";
const STAFF: &str = "counter@example.org";
const SHOP: &str = "Kornblume Bakery";

pub(super) fn demo(config: &Config, size: DemoSize, in_bulk: bool) -> Result<(), Failure> {
    let file = config.database();
    prepare_directory(&config.data_dir, config.has_default_data_dir())?;
    let _lock = if file.exists() { refuse_unless_empty(config)? } else { Lock::take(&file)? };
    let by = if in_bulk || size.accounts.max(size.orders) > MOST_BY_VERBS { By::Bulk } else { By::Verbs };
    let failed = |error: Error| Failure::of_file(&file, Said::new("file-not-made"), error);
    let zone = Zone::parse("Europe/Berlin").map_err(|refusal| failed(refusal.into()))?;
    // Midnight: the same shop made again in the evening is the same one.
    let until = zone.start_of(zone.day_of(Clock::default().now()));
    let plan = Plan::new(size, until, &zone);
    let (half, mut conn) = Half::begin(&file)?;
    let speaker = Speaker::new(&config.data_dir, None);
    let mut bar = Bar::new(by, &speaker);
    let sign_ins = fill_file(config, &mut conn, &plan, by, &zone, &mut bar).map_err(failed)?;
    half.finish(conn)?;
    bar.end();
    sign_ins.tell(config, &speaker)
}

/// Takes the lock of a file that is there already, if it may be thrown away.
fn refuse_unless_empty(config: &Config) -> Result<Lock, Failure> {
    let file = config.database();
    let (lock, _) = migrate::prepare_alone(&file)?;
    let conn = connect(&file, Access::Read).map_err(|error| Failure::of_file(&file, Said::new("file-unreadable"), error))?;
    let failed = |error: Error| Failure::of_file(&file, Said::new("file-unreadable"), error);
    let (reason, mend) = if fill::is_signed(&conn).map_err(failed)? {
        (Said::new("file-demo-there"), Said::new("mend-look-at-demo"))
    } else if shop::is_untouched(&conn).map_err(failed)? {
        return Ok(lock);
    } else {
        (Said::new("file-real-shop"), Said::new("mend-empty-directory"))
    };
    Err(OpenError::new(&file, reason, mend).into())
}

/// What one signs in with to look around, said in the end.
struct SignIns {
    password: String,
    partner: String,
    customer: String,
}

fn fill_file(
    config: &Config,
    conn: &mut Connection,
    plan: &Plan,
    by: By,
    zone: &Zone,
    bar: &mut Bar<'_>,
) -> crate::error::Result<SignIns> {
    let password = password_of(plan.size.seed);
    let hash = Password::parse(&password, Role::Admin)?.hash(config.bcrypt_cost)?;
    let (partner, customer) = who_is_named(plan);
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let (admin, staff) = found(&tx, config, plan.opened_at, zone, &hash)?;
    tx.commit()?;
    let cast = Cast { admin, staff, password: hash, partner, customer };
    let filler = fill::all(conn, plan, by, &cast, zone, |done| bar.show(done, plan.events.len()))?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    round_off(&tx, plan, &cast, &filler, zone)?;
    tx.commit()?;
    let mailbox = |place| plan.name(place).1.as_str().to_string();
    Ok(SignIns { password, partner: mailbox(partner), customer: mailbox(customer) })
}

/// The shop, its terms and who runs it.
fn found(
    tx: &Transaction<'_>,
    config: &Config,
    now: Timestamp,
    zone: &Zone,
    password: &PasswordHash,
) -> crate::error::Result<(AccountId, AccountId)> {
    fill::sign(tx, now)?;
    let base_url = match &config.base_url {
        Some(url) => url.clone(),
        None => BaseUrl::parse(&format!("http://127.0.0.1:{}", config.port))?,
    };
    let euro = Currency::parse("EUR")?;
    let setup = Setup {
        admin: Some((PersonName::parse("Wilma Kornblum")?, Email::parse(ADMIN)?, password.clone())),
        name: SHOP.to_string(),
        currency: euro,
        zone: zone.clone(),
        country: Country::parse("DE"),
        language: Language::spoken(None),
        base_url,
        prices: Prices { include_tax: true, tax_rate: Rate::from_bp(0), shipping_tax_rate: None },
        terms: Terms { influencer: EarnerTerms::share(Rate::from_bp(1200)), payout_minimum: payday::LEAST, ..Terms::default() },
    };
    let admin = shop::set_up(tx, &Act::server(now, zone), &setup)?.ok_or(Error::Missing)?;
    let identity = Identity {
        name: setup.name,
        contact: "Mühlengasse 7, open Monday to Sunday from 7 to 19".to_string(),
        currency: euro,
        zone: zone.clone(),
        language: setup.language,
    };
    shop::change_identity(tx, &Act::by(admin, now, zone), &identity)?;
    // Nothing in it can be lost, and nothing of its own is to begin while somebody measures on it.
    backup::change_plan(tx, &Act::by(admin, now, zone), backup::Plan { hour: None, keep: 7 })?;
    // It has had its first week long ago.
    first_week::hide(tx, &Act::by(admin, now, zone))?;
    let details = TaxDetails {
        address: "Kornblume Bäckerei GmbH\nMühlengasse 7\n50667 Köln".to_string(),
        tax_number: "215/0815/4711".to_string(),
        vat_id: Some(VatId::parse("DE300000000")?),
    };
    tax_details::set_of_shop(tx, &Act::by(admin, now, zone), Country::parse("DE").as_ref(), &details)?;
    let (name, email) = (PersonName::parse("Sam Steger")?, Email::parse(STAFF)?);
    let staff = staff::create(tx, &Act::by(admin, now, zone), Role::Staff, &name, &email, Some(password))?;
    Ok((admin, staff))
}

/// What needs the owner today: an applicant, an earning that is held and one that was voided, a balance that was adjusted, and two people
/// who are paid to one account.
fn round_off(tx: &Transaction<'_>, plan: &Plan, cast: &Cast, filler: &Filler, zone: &Zone) -> crate::error::Result<()> {
    let now = plan.until.plus_minutes(-90);
    let largest = earning::largest_pending(tx, now, 3)?;
    if let Some(entry) = largest.first() {
        earning::put_in_review(tx, &Act::by(cast.admin, now, zone), *entry, "Same address as the buyer: ask them")?;
    }
    if let Some(entry) = largest.get(1) {
        earning::reverse(tx, &Act::by(cast.admin, now.plus_minutes(5), zone), *entry, "Bought for themselves through a friend")?;
    }
    let is_partner = |place: &u32| matches!(plan.people[*place as usize].way, Way::Card(_));
    if let Some(partner) = Some(cast.partner).filter(is_partner).map(|place| filler.accounts[place as usize]) {
        ledger::adjust(
            tx,
            &Act::by(cast.admin, now, zone),
            partner,
            BalanceKind::Commission,
            Money::from_minor(15_00),
            "Helped at the summer fair",
        )?;
        account::set_own_pay(
            tx,
            &Act::by(cast.admin, now.plus_minutes(10), zone),
            partner,
            Some(Pay::Share(Rate::from_bp(1250))),
        )?;
    }
    if let Some(entry) = largest.get(2) {
        payday::share_an_account(tx, *entry, now.plus_minutes(15))?;
    }
    shop::change_rules(
        tx,
        &Act::by(cast.admin, now.plus_minutes(20), zone),
        Rules { partner_approval: true, folds_scans: true },
    )?;
    let (name, email, phone) = plan.name(plan.size.accounts);
    let application = Application { code: None, sponsor: None, terms: program::current(tx)?.0, needs_approval: true };
    let person = Person { name: &name, email: Some(&email), phone: phone.as_ref(), password: None };
    sign_up::partner_as(tx, &Act::server(now.plus_minutes(60), zone), &person, &application, None)?;
    Ok(())
}

/// The partner who referred the most, and the one of their customers who referred the most in turn.
fn who_is_named(plan: &Plan) -> (u32, u32) {
    let mut referred = vec![0_u32; plan.people.len()];
    for person in &plan.people {
        if let Way::Invited(by) = person.way {
            referred[by as usize] += 1;
        }
    }
    let most = |fits: &dyn Fn(Way) -> bool| {
        (0..plan.people.len()).filter(|at| fits(plan.people[*at].way)).max_by_key(|at| referred[*at]).map(|at| at as u32)
    };
    let partner = most(&|way| matches!(way, Way::Card(_))).unwrap_or(0);
    let customer = most(&|way| way == Way::Invited(partner)).or_else(|| most(&|way| !matches!(way, Way::Card(_))));
    (partner, customer.unwrap_or(partner))
}

/// Three words and a number, from the seed: nobody has to write it down to make the same shop again.
fn password_of(seed: u64) -> String {
    let mut rng = Rng::with_seed(seed ^ 0x5eed);
    let words: Vec<&str> = (0..3).map(|_| names::WORDS[rng.usize(0..names::WORDS.len())]).collect();
    format!("{} {}", words.join(" "), rng.u32(1000..10_000))
}

impl SignIns {
    fn tell(&self, config: &Config, speaker: &Speaker) -> Result<(), Failure> {
        speaker.say(&Text::new("cli-demo-ready").with("shop", SHOP))?;
        say(&format!("\n    passalong serve --data-dir {}\n", config.data_dir.display()))?;
        let address = format!("http://127.0.0.1:{}/sign-in", config.port);
        speaker.say(&Text::new("cli-demo-sign-in").with("address", address).with("password", self.password.as_str()))?;
        let who = [
            (Text::new("cli-demo-owner"), ADMIN),
            (Text::new("cli-demo-till"), STAFF),
            (Text::new("cli-demo-partner"), &self.partner),
            (Text::new("cli-demo-customer"), &self.customer),
        ]
        .map(|(text, mailbox)| (speaker.words(&text), mailbox));
        let width = who.iter().map(|(words, _)| words.chars().count()).max().unwrap_or_default();
        say("")?;
        who.iter().try_for_each(|(words, mailbox)| say(&format!("    {words:width$}   {mailbox}")))
    }
}

/// How far it is, on stderr: for people who wait, not for scripts.
struct Bar<'a> {
    speaker: &'a Speaker,
    is_wanted: bool,
    began: Instant,
    shown: Option<Instant>,
}

impl Bar<'_> {
    fn new(by: By, speaker: &Speaker) -> Bar<'_> {
        Bar { speaker, is_wanted: by == By::Bulk || io::stderr().is_terminal(), began: Instant::now(), shown: None }
    }

    fn show(&mut self, done: usize, all: usize) {
        if !self.is_wanted || all == 0 || self.shown.is_some_and(|shown| shown.elapsed() < Duration::from_secs(2)) && done < all {
            return;
        }
        self.shown = Some(Instant::now());
        let (percent, seconds) = ((done * 100 / all) as i64, self.seconds());
        self.tell(&if done < all {
            Text::new("cli-demo-progress").with("percent", percent).with("seconds", seconds)
        } else {
            Text::new("cli-demo-sums").with("seconds", seconds)
        });
    }

    fn end(&self) {
        if self.is_wanted {
            self.tell(&Text::new("cli-demo-done").with("seconds", self.seconds()));
        }
    }

    fn seconds(&self) -> i64 {
        i64::try_from(self.began.elapsed().as_secs()).unwrap_or(i64::MAX)
    }

    fn tell(&self, text: &Text) {
        let _ = writeln!(io::stderr(), "{}", self.speaker.words(text));
    }
}
