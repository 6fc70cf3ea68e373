//! Visits in a random life: robots, the house, and telephones with and without cookies.

use std::collections::BTreeMap;

use passalong::domain::code::CodeLookup;
use passalong::domain::scan::{self, Fold, FoldKey, HandedOut, Print, ScanOutcome, Via, Visit};
use passalong::domain::time::{Day, Timestamp};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestCaseError;

use super::{ALIASES, Life, account_id, index_of};
use crate::support::model::{Leads, Tally, Visitor};

/// Telephones: the first two are of one model behind one address, and so are the last two, which refuse cookies.
pub const PHONES: [(u64, bool); 6] = [(1, true), (1, true), (2, true), (3, false), (4, false), (4, false)];

#[derive(Debug, Clone)]
pub struct Visiting {
    whom: Whom,
    via: Via,
    who: Who,
    /// Whether the browser then opens the invitation.
    opens: bool,
}

#[derive(Debug, Clone)]
pub enum Whom {
    Code(Index),
    Alias(usize),
    Unknown,
}

#[derive(Debug, Clone)]
pub enum Who {
    Robot,
    House,
    Phone { phone: usize, account: Option<Index> },
}

pub fn visiting() -> impl Strategy<Value = Visiting> {
    let whom = prop_oneof![
        // Few codes are scanned often, so that visits fold.
        8 => any::<Index>().prop_map(Whom::Code),
        2 => (0..ALIASES.len()).prop_map(Whom::Alias),
        1 => Just(Whom::Unknown),
    ];
    let who = prop_oneof![
        1 => Just(Who::Robot),
        1 => Just(Who::House),
        10 => (0..PHONES.len(), proptest::option::weighted(0.3, any::<Index>())).prop_map(|(phone, account)| Who::Phone { phone, account }),
    ];
    let via = prop_oneof![Just(Via::Qr), Just(Via::Link), Just(Via::Typed)];
    (whom, via, who, any::<bool>()).prop_map(|(whom, via, who, opens)| Visiting { whom, via, who, opens })
}

fn handed_out_as(cookie: u64) -> HandedOut {
    HandedOut { key: FoldKey(cookie), print: print_of(cookie) }
}

/// No address has a number so large.
fn print_of(cookie: u64) -> Print {
    (u128::from(cookie) << 64).to_le_bytes()
}

impl Life {
    pub fn scan(&mut self, arrivals: &[Visiting], commits: bool) -> Result<(), TestCaseError> {
        let now = Timestamp::from_ms(self.model.now);
        let day = self.zone.day_of(now);
        let mut told = Vec::new();
        let mut real = Vec::new();
        for visit in arrivals {
            let (text, code) = match &visit.whom {
                Whom::Code(code) => match self.pick(*code) {
                    // However it is typed.
                    Some(code) => (self.text_of(code).to_lowercase(), Some(code)),
                    None => continue,
                },
                Whom::Alias(alias) => (ALIASES[*alias].to_lowercase(), self.model.by_alias(ALIASES[*alias])),
                Whom::Unknown => ("nobody-knows-this".into(), None),
            };
            let visitor = self.visitor(&visit.who);
            real.push(Visit {
                lookup: CodeLookup::parse(&text).unwrap(),
                via: visit.via,
                at: now,
                day,
                visitor: self.described(visitor),
            });
            told.push((visit, code, visitor));
        }
        let tx = self.conn.transaction().unwrap();
        let outcomes = self.counter.record(&tx, &real).unwrap();
        if commits {
            tx.commit().unwrap();
        } else {
            tx.rollback().unwrap();
        }
        self.counter.settle(commits);
        if !commits {
            return Ok(());
        }
        if !real.is_empty() {
            self.model.free_places();
        }
        let mut led_on = Vec::new();
        for ((visit, code, visitor), outcome) in told.into_iter().zip(outcomes) {
            let leads = self.model.visit(code, visit.via.as_str(), visitor);
            let outcome = match outcome {
                ScanOutcome::Invitation(row) => Leads::Invitation(index_of(row.id)),
                ScanOutcome::Blocked(state) => Leads::Blocked(state.as_str()),
                ScanOutcome::Unknown => Leads::Nowhere,
            };
            prop_assert_eq!(&outcome, &leads);
            if matches!(leads, Leads::Invitation(_)) {
                led_on.push((visit, visitor));
            }
        }
        // Everybody is answered after the commit.
        led_on.into_iter().for_each(|(visit, visitor)| self.open_invitation(visit, visitor));
        Ok(())
    }

    fn visitor(&mut self, who: &Who) -> Visitor {
        match who {
            Who::Robot => Visitor::Robot,
            Who::House => Visitor::House,
            Who::Phone { phone, account } => {
                let cookie = self.cookies[*phone];
                self.next_cookie += 1;
                let handed_out = cookie.is_none().then_some(self.next_cookie);
                let account = account.and_then(|who| self.anybody(who));
                Visitor::Somebody { place: PHONES[*phone].0, cookie, handed_out, account }
            }
        }
    }

    /// The same visitor as the web describes them to the domain.
    fn described(&self, visitor: Visitor) -> scan::Visitor {
        match visitor {
            Visitor::Robot => scan::Visitor::Robot,
            Visitor::House => scan::Visitor::Staff,
            Visitor::Somebody { place, cookie, handed_out, account } => scan::Visitor::Person {
                account: account.map(account_id),
                fold: self
                    .model
                    .folds
                    .then_some(Fold { key: FoldKey(cookie.unwrap_or(place)), handed_out: handed_out.map(handed_out_as) }),
                place: None,
                print: cookie.filter(|_| self.model.folds).map_or([place as u8; 16], print_of),
            },
        }
    }

    fn open_invitation(&mut self, visit: &Visiting, visitor: Visitor) {
        let (Who::Phone { phone, .. }, Visitor::Somebody { cookie, handed_out, .. }) = (&visit.who, visitor) else { return };
        if !PHONES[*phone].1 {
            return;
        }
        // The answer's cookie is there before the invitation is asked for.
        self.cookies[*phone] = cookie.or(handed_out);
        if let (true, Some(cookie)) = (visit.opens, self.cookies[*phone]) {
            self.counter.recognise(FoldKey(cookie), Timestamp::from_ms(self.model.now));
            self.model.show_cookie(cookie);
        }
    }

    pub fn tallies(&self) -> BTreeMap<(usize, i64), Tally> {
        let mut found = self.conn.prepare_cached("SELECT * FROM scan_day").unwrap();
        let rows = found.query_map([], |row| {
            let vias = [("qr", "via_qr"), ("link", "via_link"), ("typed", "via_typed")];
            let via = vias.into_iter().map(|(via, column)| Ok((via, row.get(column)?))).collect::<rusqlite::Result<Vec<_>>>()?;
            let first: Option<i64> = row.get("first_at")?;
            let last: Option<i64> = row.get("last_at")?;
            let tally = Tally {
                scans: row.get("scans")?,
                visitors: row.get("visitors")?,
                repeats: row.get("repeats")?,
                bots: row.get("bots")?,
                own: row.get("own")?,
                blocked: row.get("blocked")?,
                via: via.into_iter().filter(|(_, n)| *n > 0).collect(),
                first_and_last: first.zip(last),
            };
            Ok(((index_of(row.get("code_id")?), row.get::<_, Day>("day")?.number().into()), tally))
        });
        let rows = rows.unwrap();
        rows.map(Result::unwrap).collect()
    }
}
