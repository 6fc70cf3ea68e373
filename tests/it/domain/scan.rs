//! What counts as a scan, on the domain, where time stands still: half-hours, days and their visitors, pruning. The front door is
//! `web/scan.rs`.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use passalong::domain::act::Act;
use passalong::domain::code::{self, CodeLookup, CodeRow};
use passalong::domain::ids::{AccountId, CodeId, TermsId};
use passalong::domain::roles::PartnerKind;
use passalong::domain::scan::{self, Counter, Fold, FoldKey, HandedOut, Print, ScanOutcome, Via, Visit, Visitor};
use passalong::domain::shop as domain_shop;
use passalong::domain::sign_up::{self, Application};
use passalong::domain::time::{Day, Timestamp, Zone};
use rusqlite::Connection;

use crate::support::file::{NOON, audit, cards, in_memory, newcomer, number, utc_day};
use crate::web::scan::told_of;

const ADA: AccountId = AccountId(1);

/// A shop in memory with one card, and a counter.
struct Counting {
    conn: Connection,
    counter: Counter,
    row: CodeRow,
    zone: Zone,
}

/// A visitor behind an address, with or without a cookie.
#[derive(Clone, Copy)]
struct Phone {
    place: u8,
    cookie: Option<u64>,
    handed_out: Option<u64>,
}

/// Browsers that have not been here yet.
const fn new_phone(place: u8, handed_out: u64) -> Phone {
    Phone { place, cookie: None, handed_out: Some(handed_out) }
}

fn handed_out(cookie: u64) -> HandedOut {
    HandedOut { key: FoldKey(cookie), print: print_of(cookie) }
}

fn print_of(cookie: u64) -> Print {
    (u128::from(cookie) << 64).to_le_bytes()
}

impl Counting {
    fn new(zone: &str) -> Counting {
        let mut conn = in_memory(zone);
        let tx = conn.transaction().unwrap();
        let id = cards(&tx, PartnerKind::Partner, 1, None, NOON)[0];
        tx.commit().unwrap();
        let row = code::find_by_id(&conn, id).unwrap();
        Counting { conn, counter: Counter::new(30, 0), row, zone: Zone::parse(zone).unwrap() }
    }

    fn scan(&mut self, phone: Phone, at: Timestamp) {
        let fold =
            Fold { key: FoldKey(phone.cookie.unwrap_or(phone.place.into())), handed_out: phone.handed_out.map(handed_out) };
        self.visit(
            Visitor::Person {
                account: None,
                fold: Some(fold),
                place: None,
                print: phone.cookie.map_or([phone.place; 16], print_of),
            },
            at,
        );
    }

    fn visit(&mut self, visitor: Visitor, at: Timestamp) -> ScanOutcome {
        let lookup = CodeLookup::parse(self.row.code.as_str()).unwrap();
        let visit = Visit { lookup, via: Via::Qr, at, day: self.zone.day_of(at), visitor };
        let tx = self.conn.transaction().unwrap();
        let outcome = self.counter.record(&tx, &[visit]).unwrap().remove(0);
        tx.commit().unwrap();
        self.counter.settle(true);
        audit(&self.conn);
        outcome
    }

    fn told(&self) -> [i64; 6] {
        self.carry_over();
        told_of(&self.conn)
    }

    /// What was counted is where people see it.
    fn carry_over(&self) {
        let tx = self.conn.unchecked_transaction().unwrap();
        scan::carry_over(&tx).unwrap();
        tx.commit().unwrap();
    }

    fn days(&self) -> Vec<(String, i64)> {
        self.carry_over();
        let mut found = self.conn.prepare("SELECT day, scans FROM scan_day ORDER BY day").unwrap();
        let rows = found.query_map([], |row| Ok((row.get::<_, Day>(0)?.iso(), row.get(1)?))).unwrap();
        rows.map(Result::unwrap).collect()
    }
}

fn at(iso: &str) -> Timestamp {
    let ms = iso.parse::<jiff::Timestamp>().unwrap().as_millisecond();
    Timestamp::from_ms(ms)
}

#[test]
fn two_telephones_of_one_model_at_the_counter_are_two_once_the_first_has_opened_its_invitation() {
    let mut counting = Counting::new("UTC");
    counting.scan(new_phone(1, 101), NOON);
    // The second comes before the first has shown its cookie: it cannot be told from a reload.
    counting.scan(new_phone(1, 102), NOON);
    assert_eq!(counting.told(), [1, 1, 1, 0, 0, 0]);
    counting.counter.recognise(FoldKey(101), NOON);
    counting.scan(new_phone(1, 103), NOON.plus_minutes(1));
    // Two scans of two visitors: the first is known by the cookie now, and the address is free for the third.
    assert_eq!(counting.told(), [2, 2, 1, 0, 0, 0]);
    // Both fold from now on, each by its own cookie; and a third that keeps none folds into the second.
    counting.scan(Phone { place: 1, cookie: Some(101), handed_out: None }, NOON.plus_minutes(2));
    counting.scan(Phone { place: 1, cookie: Some(103), handed_out: None }, NOON.plus_minutes(2));
    counting.scan(new_phone(1, 104), NOON.plus_minutes(2));
    assert_eq!(counting.told(), [2, 2, 4, 0, 0, 0]);
}

#[test]
fn the_half_hour_runs_from_the_counted_scan_and_not_from_the_last_reload() {
    let mut counting = Counting::new("UTC");
    let phone = Phone { place: 1, cookie: Some(7), handed_out: None };
    counting.scan(phone, NOON);
    for minute in [10, 20, 29] {
        counting.scan(phone, NOON.plus_minutes(minute));
    }
    counting.scan(phone, Timestamp::from_ms(NOON.plus_minutes(30).as_ms() - 1));
    assert_eq!(counting.told(), [1, 1, 4, 0, 0, 0]);
    counting.scan(phone, NOON.plus_minutes(30));
    assert_eq!(counting.told(), [2, 1, 4, 0, 0, 0]);
    counting.scan(phone, NOON.plus_minutes(59));
    counting.scan(phone, NOON.plus_minutes(60));
    assert_eq!(counting.told(), [3, 1, 5, 0, 0, 0]);
}

#[test]
fn a_shop_that_does_not_fold_counts_every_visit() {
    let mut counting = Counting::new("UTC");
    for _ in 0..5 {
        counting.visit(Visitor::Person { account: None, fold: None, place: None, print: [1; 16] }, NOON);
    }
    assert_eq!(counting.told(), [5, 1, 0, 0, 0, 0]);
    // The same by the option of the process.
    counting.counter = Counter::new(0, 0);
    for _ in 0..5 {
        counting.scan(Phone { place: 1, cookie: Some(7), handed_out: None }, NOON);
    }
    assert_eq!(counting.told(), [10, 2, 0, 0, 0, 0], "one by the address, one by the cookie");
}

#[test]
fn a_new_day_counts_visitors_anew_and_forgets_the_old_ones_for_good() {
    let mut counting = Counting::new("UTC");
    let salt = |counting: &Counting| -> Vec<u8> {
        counting.conn.query_row("SELECT salt FROM visitor_salt", [], |row| row.get(0)).unwrap()
    };
    for place in 1..=4 {
        counting.scan(new_phone(place, 100 + u64::from(place)), NOON);
    }
    let first_salt = salt(&counting);
    counting.carry_over();
    assert_eq!(
        number(&counting.conn, "SELECT length(marks) / 6 FROM visitor_today"),
        8,
        "four, and the cookies that they were given"
    );
    let tomorrow = NOON.plus_days(1);
    counting.scan(new_phone(1, 201), tomorrow);
    assert_eq!(counting.told(), [5, 5, 0, 0, 0, 0]);
    assert_ne!(salt(&counting), first_salt);
    assert_eq!(number(&counting.conn, "SELECT length(marks) / 6 FROM visitor_today"), 2);
    // Nobody scans on the third day: the chore empties both all the same, and not a moment too soon.
    let tx = counting.conn.transaction().unwrap();
    scan::close_past_day(&tx, utc_day(tomorrow)).unwrap();
    assert_eq!(number(&tx, "SELECT (SELECT count(*) FROM visitor_today) + (SELECT count(*) FROM visitor_salt)"), 2);
    scan::close_past_day(&tx, utc_day(tomorrow).plus(1)).unwrap();
    assert_eq!(number(&tx, "SELECT (SELECT count(*) FROM visitor_today) + (SELECT count(*) FROM visitor_salt)"), 0);
    tx.commit().unwrap();
    counting.scan(new_phone(1, 301), tomorrow.plus_days(1));
    assert_eq!(counting.told(), [6, 6, 0, 0, 0, 0]);
}

#[test]
fn a_restart_within_the_day_keeps_the_days_visitors_and_forgets_the_half_hour() {
    let mut counting = Counting::new("UTC");
    let phone = Phone { place: 1, cookie: Some(7), handed_out: None };
    counting.scan(phone, NOON);
    counting.counter = Counter::new(30, 0);
    // Counted once more, as the documentation says; but it is no new visitor.
    counting.scan(phone, NOON.plus_minutes(5));
    counting.scan(new_phone(2, 9), NOON.plus_minutes(5));
    assert_eq!(counting.told(), [3, 2, 0, 0, 0, 0]);
    counting.counter = Counter::new(30, 0);
    counting.scan(phone, NOON.plus_days(1));
    assert_eq!(counting.told(), [4, 3, 0, 0, 0, 0]);
}

#[test]
fn days_begin_at_the_shops_midnight_on_long_and_short_days_too() {
    let mut counting = Counting::new("Europe/Berlin");
    // 2026-03-29 has 23 hours, 2026-10-25 has 25.
    for (place, moment) in [
        "2026-03-28T22:59:59.999Z",
        "2026-03-28T23:00:00Z",
        "2026-03-29T00:59:59Z",
        "2026-03-29T21:59:59.999Z",
        "2026-03-29T22:00:00Z",
        "2026-10-24T21:59:59Z",
        "2026-10-24T22:00:00Z",
        "2026-10-25T00:30:00Z",
        "2026-10-25T01:30:00Z",
        "2026-10-25T22:59:59.999Z",
        "2026-10-25T23:00:00Z",
    ]
    .into_iter()
    .enumerate()
    {
        counting.scan(new_phone(place as u8, 100 + place as u64), at(moment));
    }
    let days = [("2026-03-28", 1), ("2026-03-29", 3), ("2026-03-30", 1), ("2026-10-24", 1), ("2026-10-25", 4), ("2026-10-26", 1)];
    assert_eq!(counting.days(), days.map(|(day, scans)| (day.to_owned(), scans)));
}

#[test]
fn days_begin_a_day_apart_at_the_ends_of_the_earth() {
    for (zone, day) in [("Pacific/Kiritimati", "2026-06-02"), ("UTC", "2026-06-01"), ("Pacific/Niue", "2026-06-01")] {
        let mut counting = Counting::new(zone);
        counting.scan(new_phone(1, 2), NOON);
        assert_eq!(counting.days(), [(day.to_owned(), 1)], "{zone}");
    }
    // The clocks go forward at midnight there: the day begins at one o'clock.
    let santiago = Zone::parse("America/Santiago").unwrap();
    let short = Day::parse("2026-09-06").unwrap();
    assert_eq!(santiago.start_of(short), at("2026-09-06T04:00:00Z"));
    assert_eq!(santiago.day_of(at("2026-09-06T03:59:59Z")), short.plus(-1));
    assert_eq!(santiago.day_of(at("2026-09-06T04:00:00Z")), short);
}

#[test]
fn a_blocked_code_counts_nobody_but_keeps_the_tally() {
    let mut counting = Counting::new("UTC");
    let tx = counting.conn.transaction().unwrap();
    code::set_disabled(&tx, &Act::by(ADA, NOON, &Zone::utc()), counting.row.id, true).unwrap();
    tx.commit().unwrap();
    counting.scan(new_phone(1, 101), NOON);
    counting.visit(Visitor::Robot, NOON);
    counting.visit(Visitor::Staff, NOON);
    assert_eq!(counting.told(), [0, 0, 0, 1, 1, 1]);
    let tx = counting.conn.transaction().unwrap();
    code::set_disabled(&tx, &Act::by(ADA, NOON, &Zone::utc()), counting.row.id, false).unwrap();
    tx.commit().unwrap();
    // Whoever was turned away counts when they are let in.
    counting.scan(new_phone(1, 102), NOON);
    assert_eq!(counting.told(), [1, 1, 0, 1, 1, 1]);
}

#[test]
fn old_scans_are_pruned_and_their_tallies_stay() {
    let mut counting = Counting::new("UTC");
    for day in 0..10_u8 {
        counting.scan(new_phone(day, 100 + u64::from(day)), NOON.plus_days(day.into()));
    }
    let tx = counting.conn.transaction().unwrap();
    assert!(!scan::prune(&tx, NOON.plus_days(4)).unwrap());
    tx.commit().unwrap();
    assert_eq!(number(&counting.conn, "SELECT count(*) FROM scan"), 6);
    assert_eq!(counting.told()[0], 10);
    audit(&counting.conn);
    let kept = counting.conn.execute("DELETE FROM scan", []).unwrap_err().to_string();
    assert!(kept.contains("a scan is kept"), "{kept}");
}

#[test]
fn a_new_time_zone_moves_sign_ups_and_leaves_scans_as_counted() {
    let mut counting = Counting::new("UTC");
    let late = at("2026-06-01T23:30:00Z");
    let tx = counting.conn.transaction().unwrap();
    let application = Application { code: Some(counting.row.id), sponsor: None, terms: TermsId(1), needs_approval: false };
    let pat = sign_up::partner(&tx, &Act::server(late, &Zone::utc()), &newcomer("Pat"), &application).unwrap().account;
    sign_up::customer(&tx, &Act::server(late, &Zone::utc()), &newcomer("Cara"), Some(CodeId(counting.row.id.0))).unwrap();
    tx.commit().unwrap();
    counting.scan(new_phone(1, 2), late);
    let tx = counting.conn.transaction().unwrap();
    let before = domain_shop::find(&tx).unwrap().unwrap();
    let zone = Zone::parse("Europe/Berlin").unwrap();
    let moved = domain_shop::Identity {
        name: before.name,
        contact: before.contact,
        currency: before.currency,
        zone,
        language: before.language,
    };
    domain_shop::change_identity(&tx, &Act::by(ADA, late, &Zone::utc()), &moved).unwrap();
    tx.commit().unwrap();
    let day: Day = counting.conn.query_row("SELECT day FROM account_day WHERE account_id = ?1", [pat], |row| row.get(0)).unwrap();
    assert_eq!(day.iso(), "2026-06-02");
    assert_eq!(counting.days(), [("2026-06-01".to_owned(), 1)]);
    audit(&counting.conn);
}
