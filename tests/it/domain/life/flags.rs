//! Shared browsers in a random life: what is found, and what a look frees.

use std::collections::BTreeSet;

use passalong::domain::act::Act;
use passalong::domain::flag_clearing;
use passalong::domain::ids::{AccountId, FlagId};
use passalong::domain::session::{self, Entry};
use passalong::domain::time::Timestamp;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestCaseError;

use super::money::same;
use super::{Life, account_id};
use crate::support::model::flags::Flag;

impl Life {
    pub fn meet(&mut self, who: Index, after: Option<Index>, browser: usize) -> Result<(), TestCaseError> {
        // Mostly somebody on whose orders others earn.
        let earn = self.model.money.orders.iter().filter(|order| order.parts.iter().any(|part| part.stands() > 0));
        let buyers: Vec<usize> = earn.map(|order| order.who).collect();
        let who = if buyers.is_empty() { self.anybody(who) } else { Some(buyers[who.index(buyers.len())]) };
        let Some(who) = who else { return Ok(()) };
        let above = self.model.above(who);
        if let Some(after) = after.filter(|_| !above.is_empty()) {
            self.sign_in(above[after.index(above.len())], browser)?;
        }
        self.sign_in(who, browser)
    }

    fn sign_in(&mut self, who: usize, browser: usize) -> Result<(), TestCaseError> {
        let now = Timestamp::from_ms(self.model.now);
        let entry = Entry { days: 30, presented: None, browser: self.browsers[browser].clone(), at_the_shop: false };
        let begun = self.change(|tx| session::begin(tx, &entry, account_id(who), now)).unwrap();
        if let Some(new) = begun.browser {
            // Nobody who was in it may be left: they turned out to be others.
            let was_left = self.model.money.flags.browsers.get(browser).is_none_or(Vec::is_empty);
            prop_assert!(was_left, "a browser is known once somebody has signed in there");
            self.browsers[browser] = Some(new.as_str().to_string());
        }
        self.model.meet(who, browser);
        Ok(())
    }

    pub fn clear_flag(&mut self, flag: Index, release: bool) -> Result<(), TestCaseError> {
        if self.model.money.flags.found.is_empty() {
            return Ok(());
        }
        // Mostly one that is open.
        let found = &self.model.money.flags.found;
        let open: Vec<usize> = (0..found.len()).filter(|at| found[*at].open).collect();
        let flag = if open.is_empty() { flag.index(found.len()) } else { open[flag.index(open.len())] };
        let Flag { who, with, .. } = self.model.money.flags.found[flag];
        let sql =
            format!("SELECT id FROM account_flag WHERE account_id = {} AND other_id = {}", account_id(who), account_id(with));
        let id = FlagId(self.number(&sql));
        let act = Act::by(AccountId(1), Timestamp::from_ms(self.model.now), &self.zone.clone());
        let real = self.change(|tx| flag_clearing::clear_flags(tx, &act, &[id], "Sisters", release));
        same(real.map(|_| ()), self.model.clear_flag(flag, release))
    }

    pub fn compare_flags(&self) -> Result<(), TestCaseError> {
        let sql = "SELECT account_id, other_id, cleared_at IS NULL FROM account_flag WHERE rule = 'same_device'";
        let mut found = self.conn.prepare_cached(sql).unwrap();
        let rows = found.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
        let real: BTreeSet<(AccountId, AccountId, bool)> = rows.map(Result::unwrap).collect();
        let told = self.model.money.flags.found.iter().map(|flag| (account_id(flag.who), account_id(flag.with), flag.open));
        prop_assert_eq!(real, told.collect::<BTreeSet<_>>(), "who was found with whom");
        prop_assert_eq!(self.number("SELECT count(*) FROM account_flag WHERE rule <> 'same_device'"), 0);
        Ok(())
    }
}
