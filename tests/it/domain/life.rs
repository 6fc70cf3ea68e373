//! Random lives of a shop, lived on the real domain and on the naive [`model`](crate::support::model): after every step both tell
//! the same story, and `check` finds nothing.
//!
//! `PASSALONG_LIVES` sets how many lives there are, `PASSALONG_SEED` repeats the ones that a run printed.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

mod books;
mod compared;
mod erasing;
mod flags;
mod money;
mod people;
mod scans;
mod till;
mod told;
mod web_shop;

use passalong::domain::act::Act;

use passalong::domain::account::{self, Profile};
use passalong::domain::code::{self, Alias, CodeLookup};
use passalong::domain::contact::Email;
use passalong::domain::ids::{AccountId, CodeId, TermsId};
use passalong::domain::refusal::Refusal;
use passalong::domain::roles::PartnerKind;
use passalong::domain::scan::{self, Counter};
use passalong::domain::sign_up::{self, Application, GivenCode, SignedUp};
use passalong::domain::time::{Day, Timestamp, Zone};
use passalong::domain::totals;
use passalong::error::Error;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use rusqlite::{Connection, Transaction};

use self::scans::{PHONES, Visiting, visiting};
use crate::support::file::{NOON, cards, in_memory, newcomer};
use crate::support::model::money::{Money, Terms};
use crate::support::model::{Joined, Model};

/// A zone by its name, and by what its clocks are ahead of UTC from an instant on.
type Place = (&'static str, fn() -> Vec<(i64, i64)>);

/// East of Greenwich by a half-hour, so that a day that is cut at the wrong place is noticed; with a summer time of an hour in the
/// north, and one of half an hour in the south.
const PLACES: [Place; 3] = [
    ("Asia/Kolkata", || vec![(0, 330 * MINUTE)]),
    ("Europe/Berlin", || {
        let clocks = [("2026-03-29", 60, 120), ("2026-10-25", 60, 60), ("2027-03-28", 60, 120), ("2027-10-31", 60, 60)];
        clocks.map(changed).to_vec()
    }),
    ("Australia/Lord_Howe", || {
        let clocks = [("2026-04-04", 900, 630), ("2026-10-03", 930, 660), ("2027-04-03", 900, 630), ("2027-10-02", 930, 660)];
        clocks.map(changed).to_vec()
    }),
];

/// The date in UTC, minutes into it, and minutes ahead from then on.
fn changed((date, minutes, ahead): (&str, i64, i64)) -> (i64, i64) {
    (i64::from(Day::parse(date).unwrap().number()) * 1440 * MINUTE + minutes * MINUTE, ahead * MINUTE)
}

const MINUTE: i64 = 60_000;

/// How many steps a life has.
const STEPS: usize = 300;

/// The last one reads like a code when its dashes are taken away.
const ALIASES: [&str; 4] = ["PATSBAKES", "SUMMER-26", "MARKT-STR-7", "234-567-89F"];

#[derive(Debug, Clone)]
enum Step {
    Print {
        size: u32,
        kind: PartnerKind,
        expires_days: Option<i64>,
    },
    Customer {
        with: Option<Index>,
        mailbox: Option<Index>,
    },
    Partner {
        with: Option<Index>,
        mailbox: Option<Index>,
    },
    /// Two people sign up with the same code.
    Race {
        with: Index,
    },
    Disable {
        code: Index,
        disabled: bool,
    },
    Approval(bool),
    Decide {
        who: Index,
        approve: bool,
    },
    Expire,
    Alias {
        code: Index,
        alias: usize,
        of_another_code: Option<Index>,
    },
    Rename {
        who: Index,
        mailbox: Option<Index>,
    },
    /// Visits that share a commit. Some commits fail.
    Scan {
        arrivals: Vec<Visiting>,
        commits: bool,
    },
    Folding(bool),
    StartAnew,
    Rebuild,
    Pass {
        minutes: i64,
    },
    Money(Box<till::Step>),
    People(people::Step),
    Told(Box<web_shop::Step>),
}

fn step() -> impl Strategy<Value = Step> {
    let code = || any::<Index>();
    let kind = || prop_oneof![Just(PartnerKind::Partner), Just(PartnerKind::Influencer)];
    // Mostly a new mailbox, now and then one that may be taken.
    let mailbox = || proptest::option::weighted(0.1, any::<Index>());
    let with = |likely: f64| proptest::option::weighted(likely, any::<Index>());
    prop_oneof![
        2 => (1..4_u32, kind(), proptest::option::weighted(0.3, 1..20_i64))
            .prop_map(|(size, kind, expires_days)| Step::Print { size, kind, expires_days }),
        8 => (with(0.85), mailbox()).prop_map(|(with, mailbox)| Step::Customer { with, mailbox }),
        4 => (with(0.7), mailbox()).prop_map(|(with, mailbox)| Step::Partner { with, mailbox }),
        2 => code().prop_map(|with| Step::Race { with }),
        3 => (code(), any::<bool>()).prop_map(|(code, disabled)| Step::Disable { code, disabled }),
        1 => any::<bool>().prop_map(Step::Approval),
        3 => (any::<Index>(), any::<bool>()).prop_map(|(who, approve)| Step::Decide { who, approve }),
        1 => Just(Step::Expire),
        2 => (code(), 0..ALIASES.len(), proptest::option::weighted(0.2, any::<Index>()))
            .prop_map(|(code, alias, of_another_code)| Step::Alias { code, alias, of_another_code }),
        1 => (any::<Index>(), mailbox()).prop_map(|(who, mailbox)| Step::Rename { who, mailbox }),
        10 => (proptest::collection::vec(visiting(), 1..5), proptest::bool::weighted(0.9))
            .prop_map(|(arrivals, commits)| Step::Scan { arrivals, commits }),
        1 => any::<bool>().prop_map(Step::Folding),
        1 => Just(Step::StartAnew),
        1 => Just(Step::Rebuild),
        30 => till::step().prop_map(|step| Step::Money(Box::new(step))),
        5 => people::step().prop_map(Step::People),
        20 => web_shop::step().prop_map(|step| Step::Told(Box::new(step))),
        8 => prop_oneof![1..40_i64, 300..3000_i64, Just(30), Just(15 * 24 * 60)].prop_map(|minutes| Step::Pass { minutes }),
    ]
}

#[test]
fn a_random_life_is_the_same_on_the_domain_and_on_a_naive_model() {
    let set = |name: &str, otherwise: u64| std::env::var(name).map_or(otherwise, |text| text.parse().expect(name));
    let seed = set("PASSALONG_SEED", std::process::id().into());
    let lives = set("PASSALONG_LIVES", 100);
    // A core each has its share of them, with a seed of its own: a life that failed is repeated by that one.
    let cores = std::thread::available_parallelism().map_or(1, |cores| cores.get() as u64).min(lives);
    println!("{lives} lives; PASSALONG_SEED={seed} repeats them");
    std::thread::scope(|scope| {
        for core in 0..cores {
            scope.spawn(move || live_lives(seed + core, lives / cores + u64::from(core < lives % cores)));
        }
    });
    print!("{}", told::all_done(lives));
}

fn live_lives(seed: u64, lives: u64) {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    let life = (0..PLACES.len(), proptest::collection::vec(step(), STEPS));
    for _ in 0..lives {
        let (place, steps) = life.new_tree(&mut runner).unwrap().current();
        if let Err((why, after)) = live(place, &steps) {
            eprintln!("PASSALONG_SEED={seed}: {why}, after {after} steps, by {:?}; shortening the life", steps[after]);
            let steps = shortened(place, &steps[..=after]);
            panic!("PASSALONG_SEED={seed}: {why}\nthe shortest such life that was found, in {}: {steps:#?}", PLACES[place].0);
        }
    }
}

/// What went wrong, and at which step.
fn live(place: usize, steps: &[Step]) -> Result<(), (TestCaseError, usize)> {
    let mut life = Life::begin(place);
    steps.iter().enumerate().try_for_each(|(at, step)| life.live(step).map_err(|why| (why, at)))?;
    life.end().map_err(|why| (why, steps.len().saturating_sub(1)))
}

/// Leaves out as many steps as can be left out of a life that fails, half of them at once, then a quarter, and so on.
fn shortened(place: usize, steps: &[Step]) -> Vec<Step> {
    let mut steps = steps.to_vec();
    let mut some = steps.len() / 2;
    while some > 0 {
        let mut from = 0;
        while from < steps.len() {
            let rest = [&steps[..from], &steps[(from + some).min(steps.len())..]].concat();
            match live(place, &rest) {
                Err((_, after)) => steps = rest[..=after].to_vec(),
                Ok(()) => from += some,
            }
        }
        some /= 2;
    }
    steps
}

/// Carries over so little at a time that many a step finds it in the middle of a round.
fn counter() -> Counter {
    Counter::new(30, 0).in_lots_of(1)
}

/// One shop, twice.
struct Life {
    model: Model,
    conn: Connection,
    counter: Counter,
    zone: Zone,
    cookies: [Option<u64>; PHONES.len()],
    /// The tokens of a few browsers that people share.
    browsers: [Option<String>; 3],
    next_cookie: u64,
    next_name: u32,
    web: web_shop::WebShop,
}

impl Life {
    /// Late in the summer, so that the clocks change within a life.
    fn begin(place: usize) -> Life {
        let (zone, ahead_of_utc) = PLACES[place];
        let money = Money { terms: vec![(NOON.as_ms(), Terms::default())], ..Money::default() };
        let now = NOON.plus_days(110).as_ms();
        let conn = in_memory(zone);
        conn.execute_batch(web_shop::BEGIN).unwrap();
        let model = Model { now, ahead_of_utc: ahead_of_utc(), folds: true, money, ..Model::default() };
        Life {
            model,
            conn,
            counter: counter(),
            zone: Zone::parse(zone).unwrap(),
            cookies: Default::default(),
            browsers: Default::default(),
            next_cookie: 1000,
            next_name: 0,
            web: web_shop::WebShop::default(),
        }
    }

    fn live(&mut self, step: &Step) -> Result<(), TestCaseError> {
        let zone = self.zone.clone();
        let now = Timestamp::from_ms(self.model.now);
        match step.clone() {
            Step::Print { size, kind, expires_days } => {
                let expires = expires_days.map(|days| now.plus_days(days));
                self.change(|tx| Ok(cards(tx, kind, size, expires, now))).unwrap();
                self.model.print(size as usize, kind.as_str(), expires.map(Timestamp::as_ms));
            }
            Step::Customer { with, mailbox } => self.customer(with, mailbox)?,
            Step::Partner { with, mailbox } => self.partner(with.map(|code| self.pick(code)), mailbox)?,
            Step::Race { with } => {
                let code = Some(self.pick(with));
                self.partner(code, None)?;
                self.partner(code, None)?;
            }
            Step::Disable { code, disabled } => {
                if let Some(code) = self.pick(code) {
                    self.change(|tx| code::set_disabled(tx, &Act::by(AccountId(1), now, &zone), code_id(code), disabled))
                        .unwrap();
                    self.model.codes[code].disabled = disabled;
                }
            }
            Step::Approval(on) => self.model.approval = on,
            Step::Decide { who, approve } => self.decide(who, approve)?,
            Step::Expire => {
                let real = self.change(|tx| sign_up::expire_applications(tx, &Act::server(now, &zone))).unwrap();
                prop_assert_eq!(real, self.model.expire());
            }
            Step::Alias { code, alias, of_another_code } => self.alias(code, alias, of_another_code)?,
            Step::Rename { who, mailbox } => self.rename(who, mailbox)?,
            Step::Scan { arrivals, commits } => self.scan(&arrivals, commits)?,
            Step::Folding(on) => self.model.folds = on,
            Step::StartAnew => {
                self.counter = counter();
                self.model.start_anew();
            }
            Step::Rebuild => {
                let zone = self.zone.clone();
                self.change(|tx| totals::rebuild(tx, scan::carry_over(tx)?, |at| zone.day_of(at))).unwrap();
            }
            Step::Money(step) => self.handle_money(&step)?,
            Step::People(step) => self.handle_people(&step)?,
            Step::Told(step) => self.handle_told(&step)?,
            Step::Pass { minutes } => {
                self.model.now += minutes * 60_000;
                let today = self.zone.day_of(Timestamp::from_ms(self.model.now));
                // As the jobs do it now and then, not always.
                if minutes % 2 == 0 {
                    self.change(|tx| scan::close_past_day(tx, today)).unwrap();
                }
            }
        }
        self.compare()
    }

    /// As the writer does it: a failing change leaves nothing behind.
    fn change<T>(&mut self, work: impl FnOnce(&Transaction<'_>) -> passalong::error::Result<T>) -> passalong::error::Result<T> {
        let tx = self.conn.transaction().unwrap();
        let done = work(&tx)?;
        tx.commit().unwrap();
        Ok(done)
    }

    fn pick(&self, code: Index) -> Option<usize> {
        (!self.model.codes.is_empty()).then(|| code.index(self.model.codes.len()))
    }

    fn anybody(&self, who: Index) -> Option<usize> {
        let person = (!self.model.people.is_empty()).then(|| who.index(self.model.people.len()))?;
        // Whoever turned out to be somebody else is that one.
        Some(self.model.people[person].merged.unwrap_or(person))
    }

    /// A new name, with a mailbox of its own or somebody's: written differently, the same box.
    fn somebody(&mut self, mailbox: Option<Index>) -> (sign_up::Newcomer, String) {
        self.next_name += 1;
        let mut newcomer = newcomer(&format!("Person{}", self.next_name));
        if let Some(other) = mailbox.and_then(|who| self.anybody(who)) {
            // Whoever has no mailbox has a number there.
            if let Some((local, host)) = self.model.people[other].mailbox.split_once('@') {
                newcomer.email = Email::parse(&format!("{}+again@{host}", local.to_uppercase())).unwrap();
            }
        }
        let mailbox = newcomer.email.key().to_string();
        (newcomer, mailbox)
    }

    fn customer(&mut self, with: Option<Index>, mailbox: Option<Index>) -> Result<(), TestCaseError> {
        let zone = self.zone.clone();
        let now = Timestamp::from_ms(self.model.now);
        let with = with.and_then(|code| self.pick(code));
        let (newcomer, mailbox) = self.somebody(mailbox);
        let real = self.change(|tx| sign_up::customer(tx, &Act::server(now, &zone), &newcomer, with.map(code_id)));
        let told = self.model.customer(newcomer.name.as_str(), &mailbox, with);
        self.same_sign_up(real, &told)
    }

    fn partner(&mut self, with: Option<Option<usize>>, mailbox: Option<Index>) -> Result<(), TestCaseError> {
        let zone = self.zone.clone();
        let now = Timestamp::from_ms(self.model.now);
        let with = with.flatten();
        let (newcomer, mailbox) = self.somebody(mailbox);
        let application =
            Application { code: with.map(code_id), sponsor: None, terms: TermsId(1), needs_approval: self.model.approval };
        let real = self.change(|tx| sign_up::partner(tx, &Act::server(now, &zone), &newcomer, &application));
        let told = self.model.partner(newcomer.name.as_str(), &mailbox, with);
        self.same_sign_up(real, &told)
    }

    fn same_sign_up(&self, real: passalong::error::Result<SignedUp>, told: &Joined) -> Result<(), TestCaseError> {
        let real = match real {
            Ok(SignedUp { code: None, given: GivenCode::Waits, .. }) => Joined::Waits,
            Ok(SignedUp { code: Some(code), given, .. }) => {
                let given = match given {
                    GivenCode::Kept => "kept",
                    GivenCode::New => "own code",
                    GivenCode::TakenByAnother => "somebody was faster",
                    GivenCode::Waits => "waits",
                };
                Joined::With(self.code_with(code.as_str()), given)
            }
            Err(Error::Refused(Refusal::EmailTaken)) => Joined::Refused("e-mail taken"),
            Err(Error::Refused(Refusal::CodeDisabled)) => Joined::Refused("disabled"),
            Err(Error::Refused(Refusal::CodeExpired)) => Joined::Refused("expired"),
            other => return Err(TestCaseError::fail(format!("{other:?} where the model says {told:?}"))),
        };
        prop_assert_eq!(&real, told);
        Ok(())
    }

    fn decide(&mut self, who: Index, approve: bool) -> Result<(), TestCaseError> {
        let zone = self.zone.clone();
        let now = Timestamp::from_ms(self.model.now);
        // Mostly somebody who waits.
        let waiting: Vec<usize> = (0..self.model.people.len()).filter(|person| self.model.people[*person].waits).collect();
        let chosen = if waiting.is_empty() { self.anybody(who) } else { Some(waiting[who.index(waiting.len())]) };
        let Some(person) = chosen else { return Ok(()) };
        let ada = AccountId(1);
        let (real, told) = if approve {
            (self.change(|tx| sign_up::approve(tx, &Act::by(ada, now, &zone), account_id(person))), self.model.approve(person))
        } else {
            (self.change(|tx| sign_up::reject(tx, &Act::by(ada, now, &zone), account_id(person))), self.model.reject(person))
        };
        match real {
            Ok(decided) => prop_assert_eq!(Some(self.code_with(decided.code.as_str())), told),
            Err(Error::Refused(Refusal::AlreadyDecided)) => prop_assert_eq!(told, None),
            Err(other) => return Err(TestCaseError::fail(format!("{other:?} where the model says {told:?}"))),
        }
        Ok(())
    }

    fn alias(&mut self, code: Index, alias: usize, of_another_code: Option<Index>) -> Result<(), TestCaseError> {
        let zone = self.zone.clone();
        let now = Timestamp::from_ms(self.model.now);
        let Some(code) = self.pick(code) else { return Ok(()) };
        let of_another_code = of_another_code.and_then(|other| self.pick(other));
        let text = of_another_code.map_or(ALIASES[alias].to_string(), |other| self.text_of(other));
        let alias = Alias::parse(&text.to_lowercase()).unwrap();
        let real = self.change(|tx| code::add_alias(tx, &Act::by(AccountId(1), now, &zone), code_id(code), &alias));
        let told = self.model.add_alias(code, &text, of_another_code.is_some());
        match real {
            Ok(()) => prop_assert_eq!(told, Ok(())),
            Err(Error::Refused(Refusal::CodeUnclaimed)) => prop_assert_eq!(told, Err("unclaimed")),
            Err(Error::Refused(Refusal::AliasTaken)) => prop_assert_eq!(told, Err("taken")),
            Err(other) => return Err(TestCaseError::fail(format!("{other:?} where the model says {told:?}"))),
        }
        Ok(())
    }

    fn rename(&mut self, who: Index, mailbox: Option<Index>) -> Result<(), TestCaseError> {
        let zone = self.zone.clone();
        let now = Timestamp::from_ms(self.model.now);
        let Some(person) = self.anybody(who) else { return Ok(()) };
        let (somebody, mailbox) = self.somebody(mailbox);
        let profile = Profile { name: somebody.name, shown_name: None, email: somebody.email, phone: None };
        let real =
            self.change(|tx| account::change_profile(tx, &Act::by(account_id(person), now, &zone), account_id(person), &profile));
        match real {
            Ok(()) => prop_assert!(self.model.rename(person, profile.name.as_str(), &mailbox)),
            Err(Error::Refused(Refusal::EmailTaken)) => prop_assert!(!self.model.rename(person, profile.name.as_str(), &mailbox)),
            Err(other) => return Err(TestCaseError::fail(format!("{other:?}"))),
        }
        Ok(())
    }

    fn number(&self, sql: &str) -> i64 {
        self.conn.prepare_cached(sql).unwrap().query_row([], |row| row.get(0)).unwrap()
    }

    fn text_of(&self, code: usize) -> String {
        code::find_by_id(&self.conn, code_id(code)).unwrap().code.as_str().to_string()
    }

    fn code_with(&self, text: &str) -> usize {
        index_of(code::find(&self.conn, &CodeLookup::parse(text).unwrap()).unwrap().unwrap().id)
    }
}

/// Codes stand in both in the order in which they were made.
fn code_id(code: usize) -> CodeId {
    CodeId(code as i64 + 1)
}

fn index_of(code: CodeId) -> usize {
    usize::try_from(code.0 - 1).unwrap()
}

/// Account 1 is Ada's.
fn account_id(person: usize) -> AccountId {
    AccountId(person as i64 + 2)
}
