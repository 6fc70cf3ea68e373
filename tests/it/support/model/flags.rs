//! Shared browsers in the naive model: everybody in a line is asked, one step after the other.

use super::{Model, Person};

/// Who has been in each browser, and what was found.
#[derive(Debug, Clone, Default)]
pub struct Flags {
    pub browsers: Vec<Vec<Person>>,
    pub found: Vec<Flag>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flag {
    pub who: Person,
    pub with: Person,
    pub open: bool,
}

impl Model {
    /// Somebody signs in in a browser.
    pub fn meet(&mut self, who: Person, browser: usize) {
        let browsers = &mut self.money.flags.browsers;
        browsers.resize(browsers.len().max(browser + 1), Vec::new());
        if browsers[browser].contains(&who) {
            return;
        }
        browsers[browser].push(who);
        let there = browsers[browser].clone();
        for one in there {
            let nearest = self.above(one).into_iter().find(|upper| self.money.flags.browsers[browser].contains(upper));
            if let Some(nearest) = nearest.filter(|nearest| one == who || *nearest == who) {
                self.flag(one, nearest);
            }
        }
    }

    /// A branch has moved: of those above its top the nearest who has been in a browser is found with everybody in the branch who has.
    pub(super) fn compare_branch(&mut self, top: Person) {
        self.compare_below(self.above(top), top);
    }

    /// Other people stand below somebody now, who is compared as well.
    pub(super) fn compare_people(&mut self, referrer: Person) {
        let above = [vec![referrer], self.above(referrer)].concat();
        self.compare_below(above, referrer);
    }

    fn compare_below(&mut self, above: Vec<Person>, top: Person) {
        let mut browsers = self.money.flags.browsers.clone();
        for upper in above {
            let (here, elsewhere): (Vec<_>, Vec<_>) = browsers.into_iter().partition(|browser| browser.contains(&upper));
            for one in here.into_iter().flatten() {
                if one != upper && (one == top || self.above(one).contains(&top)) {
                    self.flag(one, upper);
                }
            }
            browsers = elsewhere;
        }
    }

    fn flag(&mut self, who: Person, with: Person) {
        let found = &self.money.flags.found;
        if found.iter().any(|flag| flag.who == who && (flag.open || flag.with == with)) {
            return;
        }
        let flag = found.len();
        self.money.flags.found.push(Flag { who, with, open: true });
        for id in 0..self.money.orders.len() {
            for part in 0..self.money.orders[id].parts.len() {
                let is_theirs = self.money.orders[id].who == who;
                let now = self.now;
                let part = &mut self.money.orders[id].parts[part];
                if is_theirs && part.stands() > 0 && (part.held || part.ready_at > now) {
                    if !part.held {
                        (part.held, part.by_flag, part.by_bank) = (true, true, false);
                        (part.flags, part.disputes) = (Vec::new(), Vec::new());
                    }
                    part.flags.push(flag);
                }
            }
        }
    }

    pub(super) fn open_flags(&self, who: Person) -> Vec<usize> {
        let found = self.money.flags.found.iter().enumerate();
        found.filter(|(_, flag)| flag.open && flag.who == who).map(|(at, _)| at).collect()
    }

    /// These are different people; what was held for that alone is let pass, or is not. `Err` when it was said before.
    pub fn clear_flag(&mut self, flag: usize, release: bool) -> Result<(), &'static str> {
        if !self.money.flags.found[flag].open {
            return Err("decided");
        }
        self.money.flags.found[flag].open = false;
        let found = self.money.flags.found.clone();
        for id in 0..self.money.orders.len() {
            for at in 0..self.money.orders[id].parts.len() {
                let part = &self.money.orders[id].parts[at];
                let is_free =
                    part.held && part.by_flag && part.flags.contains(&flag) && !part.flags.iter().any(|flag| found[*flag].open);
                if !release || !is_free {
                    continue;
                }
                if part.disputes.iter().any(|dispute| self.money.told.is_open(*dispute)) {
                    // The bank has not decided.
                    let part = &mut self.money.orders[id].parts[at];
                    (part.by_flag, part.by_bank) = (false, true);
                } else {
                    self.let_pass(id, at)?;
                }
            }
        }
        Ok(())
    }
}
