//! The shop told naively: people with a pointer to their referrer, lists of codes and visits, and every figure counted anew each
//! time it is asked for. No closure, no totals, no SQL. [`crate::domain::life`] lives one life on this and on the real domain.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

pub mod asked;
mod calendar;
pub mod credit;
pub mod disputes;
mod earnings;
pub mod flags;
mod merges;
pub mod money;
pub mod price;
mod promises;
pub mod refunds;
pub mod statements;
pub mod told;
pub mod words;

use std::collections::{BTreeMap, BTreeSet};

use money::Money;

pub type Person = usize;
pub type Code = usize;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
const FOLD: i64 = 30 * MINUTE;
const APPLICATION: i64 = 14 * DAY;

/// A shop whose clocks are so many milliseconds ahead of UTC's, from an instant on: daylight saving is a list.
#[derive(Debug, Default)]
pub struct Model {
    pub now: i64,
    pub ahead_of_utc: Vec<(i64, i64)>,
    pub money: Money,
    pub approval: bool,
    pub folds: bool,
    pub people: Vec<Human>,
    /// How people were reached whose account became another's after they had a discount or bought: it brings no second discount.
    pub gone: BTreeSet<String>,
    pub codes: Vec<Card>,
    pub scans: Vec<Scan>,
    /// What was seen and not counted: code, day, why.
    pub others: Vec<(Code, i64, Seen)>,
    pub misses: Vec<i64>,
    pub shown_cookies: BTreeSet<u64>,
    /// Codes and addresses that a cookie has been shown for since the last visits.
    pub to_free: Vec<(Code, u64)>,
}

#[derive(Debug, Clone)]
pub struct Human {
    pub name: String,
    pub mailbox: String,
    /// `Some(kind)` for a partner, `None` for a customer.
    pub partner: Option<&'static str>,
    pub waits: bool,
    pub brought_as: &'static str,
    pub referrer: Option<Person>,
    pub came_with: Option<Code>,
    pub joined: i64,
    /// The one whom this person turned out to be.
    pub merged: Option<Person>,
    /// From when, and until when if it is over.
    pub suspended: Vec<(i64, Option<i64>)>,
}

impl Human {
    pub fn is_suspended(&self) -> bool {
        self.suspended.last().is_some_and(|(_, lifted)| lifted.is_none())
    }

    /// At an instant, with its end and without its beginning.
    pub fn was_suspended(&self, at: i64) -> bool {
        self.suspended.iter().any(|(from, lifted)| *from < at && lifted.is_none_or(|lifted| lifted >= at))
    }
}

#[derive(Debug, Clone)]
pub struct Card {
    /// The kind of its batch; `None` for one that was minted for its owner.
    pub kind: Option<&'static str>,
    pub owner: Option<Person>,
    /// Its owner had it by another account, and has a code beside it.
    pub is_second: bool,
    pub kept_for: Option<Person>,
    pub disabled: bool,
    pub expires: Option<i64>,
    /// When it became its owner's.
    pub since: i64,
    pub aliases: Vec<String>,
}

/// A counted scan.
#[derive(Debug, Clone)]
pub struct Scan {
    pub code: Code,
    pub at: i64,
    pub day: i64,
    pub via: &'static str,
    pub place: u64,
    pub cookie: Option<u64>,
    pub handed_out: Option<u64>,
    /// False once nobody remembers it: the shop did not fold then, or has started anew.
    pub remembered: bool,
    /// Known by its address, as long as nobody behind it has shown a cookie.
    pub by_place: bool,
    pub freed: bool,
    pub unique: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seen {
    Repeat,
    Bot,
    Own,
    Blocked,
}

/// Who stands at a code's address.
#[derive(Debug, Clone, Copy)]
pub enum Visitor {
    Robot,
    House,
    Somebody { place: u64, cookie: Option<u64>, handed_out: Option<u64>, account: Option<Person> },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leads {
    Invitation(Code),
    Blocked(&'static str),
    Nowhere,
}

/// What became of a sign-up, or why there was none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Joined {
    With(Code, &'static str),
    Waits,
    Refused(&'static str),
}

/// One day of one code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    pub scans: i64,
    pub visitors: i64,
    pub repeats: i64,
    pub bots: i64,
    pub own: i64,
    pub blocked: i64,
    pub via: BTreeMap<&'static str, i64>,
    pub first_and_last: Option<(i64, i64)>,
}

impl Model {
    pub fn state(&self, code: Code) -> &'static str {
        let card = &self.codes[code];
        match card {
            Card { disabled: true, .. } => "disabled",
            Card { owner: Some(who), .. } if self.people[*who].is_suspended() => "suspended",
            Card { owner: Some(_), .. } => "claimed",
            Card { kept_for: Some(_), .. } => "reserved",
            Card { expires: Some(at), .. } if *at <= self.now => "expired",
            _ => "unclaimed",
        }
    }

    pub fn print(&mut self, size: usize, kind: &'static str, expires: Option<i64>) {
        let card = Card {
            kind: Some(kind),
            owner: None,
            is_second: false,
            kept_for: None,
            disabled: false,
            expires,
            since: self.now,
            aliases: Vec::new(),
        };
        self.codes.extend(std::iter::repeat_n(card, size));
    }

    pub fn customer(&mut self, name: &str, mailbox: &str, with: Option<Code>) -> Joined {
        if let Some(refused) = self.refuses(mailbox, with) {
            return refused;
        }
        let referrer = with.and_then(|code| self.codes[code].owner);
        let brought_as = referrer.map_or("organic", |person| self.people[person].partner.unwrap_or("customer"));
        let person = self.add(name, mailbox, None, with);
        self.people[person].referrer = referrer;
        self.people[person].brought_as = brought_as;
        if referrer.is_some() && !self.gone.contains(mailbox) {
            self.promise_discount(person);
        }
        Joined::With(self.mint_for(person), "own code")
    }

    pub fn partner(&mut self, name: &str, mailbox: &str, with: Option<Code>) -> Joined {
        if let Some(refused) = self.refuses(mailbox, with) {
            return refused;
        }
        let kind = with.and_then(|code| self.codes[code].kind).unwrap_or("partner");
        let person = self.add(name, mailbox, Some(kind), with);
        let free = with.filter(|code| self.state(*code) == "unclaimed");
        if self.approval {
            self.people[person].waits = true;
            if let Some(code) = free {
                self.codes[code].kept_for = Some(person);
            }
            return Joined::Waits;
        }
        match (with, free) {
            (_, Some(code)) => {
                (self.codes[code].owner, self.codes[code].since) = (Some(person), self.now);
                Joined::With(code, "kept")
            }
            (Some(_), None) => Joined::With(self.mint_for(person), "somebody was faster"),
            (None, None) => Joined::With(self.mint_for(person), "own code"),
        }
    }

    /// The code that an applicant gets; `None` when they do not wait.
    pub fn approve(&mut self, person: Person) -> Option<Code> {
        let human = &mut self.people[person];
        if !std::mem::take(&mut human.waits) {
            return None;
        }
        let kept = self.let_go(person);
        match kept.filter(|code| !self.codes[*code].disabled) {
            Some(code) => {
                (self.codes[code].owner, self.codes[code].since) = (Some(person), self.now);
                Some(code)
            }
            None => Some(self.mint_for(person)),
        }
    }

    pub fn reject(&mut self, person: Person) -> Option<Code> {
        let human = &mut self.people[person];
        if !std::mem::take(&mut human.waits) {
            return None;
        }
        human.partner = None;
        self.let_go(person);
        Some(self.mint_for(person))
    }

    /// How many applications have waited too long.
    pub fn expire(&mut self) -> usize {
        let limit = self.now - APPLICATION;
        let overdue: Vec<Person> =
            (0..self.people.len()).filter(|person| self.people[*person].waits && self.people[*person].joined <= limit).collect();
        overdue.iter().for_each(|person| {
            self.reject(*person);
        });
        overdue.len()
    }

    /// `Err` says what is refused.
    pub fn add_alias(&mut self, code: Code, alias: &str, is_text_of_a_code: bool) -> Result<(), &'static str> {
        if self.codes[code].owner.is_none() {
            return Err("unclaimed");
        }
        if is_text_of_a_code || self.by_alias(alias).is_some() {
            return Err("taken");
        }
        self.codes[code].aliases.push(alias.into());
        Ok(())
    }

    pub fn by_alias(&self, alias: &str) -> Option<Code> {
        self.codes.iter().position(|card| card.aliases.iter().any(|known| known == alias))
    }

    /// False when the mailbox is somebody else's.
    pub fn rename(&mut self, person: Person, name: &str, mailbox: &str) -> bool {
        if self.mailbox_is_taken(mailbox, Some(person)) {
            return false;
        }
        self.people[person].name = name.into();
        self.people[person].mailbox = mailbox.into();
        true
    }

    /// An admin corrects who brought somebody: everybody below comes along.
    pub fn transplant(&mut self, person: Person, to: Option<Person>) -> Result<(), &'static str> {
        if self.people[person].referrer == to {
            return Err("there already");
        }
        if to.is_some_and(|to| self.people[to].waits) {
            return Err("no referrer");
        }
        if to.is_some_and(|to| to == person || self.above(to).contains(&person)) {
            return Err("a circle");
        }
        self.people[person].referrer = to;
        self.people[person].brought_as = to.map_or("organic", |to| self.people[to].partner.unwrap_or("customer"));
        self.compare_branch(person);
        Ok(())
    }

    pub fn visit(&mut self, code: Option<Code>, via: &'static str, visitor: Visitor) -> Leads {
        let day = self.day_of(self.now);
        let Some(code) = code else {
            self.misses.push(day);
            return Leads::Nowhere;
        };
        let state = self.state(code);
        let is_blocked = ["disabled", "suspended", "expired"].contains(&state);
        let seen = match visitor {
            Visitor::Robot => Some(Seen::Bot),
            Visitor::House => Some(Seen::Own),
            Visitor::Somebody { account: Some(me), .. } if self.codes[code].owner == Some(me) => Some(Seen::Own),
            Visitor::Somebody { .. } if is_blocked => Some(Seen::Blocked),
            Visitor::Somebody { place, cookie, .. } if self.folds && self.was_here(code, place, cookie) => Some(Seen::Repeat),
            Visitor::Somebody { place, cookie, handed_out, .. } => {
                let (cookie, handed_out) = if self.folds { (cookie, handed_out) } else { (None, None) };
                let is_same = |scan: &Scan| match cookie {
                    Some(_) => scan.cookie == cookie || scan.handed_out == cookie,
                    None => scan.by_place && scan.place == place && !scan.freed,
                };
                let unique = !self.scans.iter().any(|scan| scan.code == code && scan.day == day && is_same(scan));
                let (at, remembered, by_place, freed) = (self.now, self.folds, cookie.is_none(), false);
                self.scans.push(Scan { code, at, day, via, place, cookie, handed_out, remembered, by_place, freed, unique });
                None
            }
        };
        self.others.extend(seen.map(|seen| (code, day, seen)));
        if is_blocked { Leads::Blocked(state) } else { Leads::Invitation(code) }
    }

    /// A browser shows the cookie that it was handed: the next one from its address is somebody else.
    pub fn show_cookie(&mut self, cookie: u64) {
        let handed_out = |scan: &&Scan| scan.handed_out == Some(cookie) && scan.remembered && self.now - scan.at < FOLD;
        if !self.shown_cookies.contains(&cookie) {
            let shown = self.scans.iter().find(handed_out).map(|scan| (scan.code, scan.place));
            self.to_free.extend(shown);
        }
        self.shown_cookies.insert(cookie);
    }

    /// With the next visits, addresses are free of those who have shown cookies since.
    pub fn free_places(&mut self) {
        let day = self.day_of(self.now);
        for (code, place) in std::mem::take(&mut self.to_free) {
            let known = self.scans.iter_mut().filter(|scan| scan.code == code && scan.place == place && scan.day == day);
            known.for_each(|scan| scan.freed = true);
        }
    }

    pub fn start_anew(&mut self) {
        self.to_free.clear();
        self.scans.iter_mut().for_each(|scan| scan.remembered = false);
    }

    /// Within the half-hour, by cookie when there is one, else by address as long as nobody has shown whose scan that was.
    fn was_here(&self, code: Code, place: u64, cookie: Option<u64>) -> bool {
        let recent = self.scans.iter().filter(|scan| scan.remembered && scan.code == code && self.now - scan.at < FOLD);
        let is_same = |scan: &Scan| match cookie {
            Some(_) => scan.cookie == cookie || scan.handed_out == cookie,
            None => {
                let is_told_apart = scan.handed_out.is_some_and(|handed_out| self.shown_cookies.contains(&handed_out));
                scan.cookie.is_none() && scan.place == place && !is_told_apart
            }
        };
        recent.into_iter().any(is_same)
    }

    /// A code that the shop has taken back, or has let run out, leads to no account; nor does somebody else's mailbox.
    fn refuses(&self, mailbox: &str, with: Option<Code>) -> Option<Joined> {
        match with.map(|code| self.state(code)) {
            Some("suspended") => Some(Joined::Refused("disabled")),
            Some(state @ ("disabled" | "expired")) => Some(Joined::Refused(state)),
            _ => self.mailbox_is_taken(mailbox, None).then_some(Joined::Refused("e-mail taken")),
        }
    }

    fn mailbox_is_taken(&self, mailbox: &str, but_by: Option<Person>) -> bool {
        self.people.iter().enumerate().any(|(person, human)| human.mailbox == mailbox && Some(person) != but_by)
    }

    fn add(&mut self, name: &str, mailbox: &str, partner: Option<&'static str>, came_with: Option<Code>) -> Person {
        self.people.push(Human {
            name: name.into(),
            mailbox: mailbox.into(),
            partner,
            waits: false,
            brought_as: "organic",
            referrer: None,
            came_with,
            joined: self.now,
            suspended: Vec::new(),
            merged: None,
        });
        self.people.len() - 1
    }

    fn mint_for(&mut self, owner: Person) -> Code {
        let none = Vec::new();
        let card = Card {
            kind: None,
            owner: Some(owner),
            is_second: false,
            kept_for: None,
            disabled: false,
            expires: None,
            since: self.now,
            aliases: none,
        };
        self.codes.push(card);
        self.codes.len() - 1
    }

    fn let_go(&mut self, person: Person) -> Option<Code> {
        let kept = self.codes.iter().position(|card| card.kept_for == Some(person));
        kept.inspect(|code| self.codes[*code].kept_for = None)
    }

    // What is asked of it, counted anew each time.

    pub fn above(&self, person: Person) -> Vec<Person> {
        std::iter::successors(self.people[person].referrer, |above| self.people[*above].referrer).collect()
    }

    /// Direct and indirect sign-ups that somebody brought, by the day of the newcomer.
    pub fn brought(&self, person: Person) -> BTreeMap<i64, (i64, i64)> {
        let mut days: BTreeMap<i64, (i64, i64)> = BTreeMap::new();
        for newcomer in (0..self.people.len()).filter(|person| self.people[*person].merged.is_none()) {
            let day = self.day_of(self.people[newcomer].joined);
            match self.above(newcomer).iter().position(|above| *above == person) {
                Some(0) => days.entry(day).or_default().0 += 1,
                Some(_) => days.entry(day).or_default().1 += 1,
                None => {}
            }
        }
        days
    }

    pub fn tallies(&self) -> BTreeMap<(Code, i64), Tally> {
        let mut tallies: BTreeMap<(Code, i64), Tally> = BTreeMap::new();
        for (code, day, seen) in &self.others {
            let tally = tallies.entry((*code, *day)).or_default();
            *match seen {
                Seen::Repeat => &mut tally.repeats,
                Seen::Bot => &mut tally.bots,
                Seen::Own => &mut tally.own,
                Seen::Blocked => &mut tally.blocked,
            } += 1;
        }
        for scan in &self.scans {
            let tally = tallies.entry((scan.code, scan.day)).or_default();
            tally.scans += 1;
            tally.visitors += i64::from(scan.unique);
            *tally.via.entry(scan.via).or_default() += 1;
            let (first, last) = tally.first_and_last.unwrap_or((scan.at, scan.at));
            tally.first_and_last = Some((first.min(scan.at), last.max(scan.at)));
        }
        tallies
    }
}
