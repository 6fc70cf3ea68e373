//! Disputes in the naive model: a buyer wants money back through their bank. While one is open, nobody is paid for its order; what is lost
//! is given back beside what the shop refunded.

use super::Model;
use super::told::{Heard, Told};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fight {
    Open,
    Won,
    Lost,
}

/// A buyer wants money back through their bank.
#[derive(Debug, Clone)]
pub struct Dispute {
    pub id: usize,
    pub number: usize,
    pub status: Fight,
    pub amount: i64,
}

impl Told {
    pub(super) fn lost_of(&self, number: usize) -> i64 {
        let lost = self.disputes.iter().filter(|one| one.number == number && one.status == Fight::Lost);
        lost.map(|one| one.amount).sum()
    }

    pub fn open_disputes(&self, order: usize) -> Vec<usize> {
        let number = self.known.iter().find(|(_, (id, _))| *id == order).map(|(number, _)| *number);
        let open = self.disputes.iter().filter(|one| Some(one.number) == number && one.status == Fight::Open);
        open.map(|one| one.id).collect()
    }

    pub fn is_open(&self, dispute: usize) -> bool {
        self.disputes.iter().any(|one| one.id == dispute && one.status == Fight::Open)
    }
}

impl Model {
    /// The web shop says how a dispute stands: an end is more than no end, a loss more than both, and of a loss the most that was said.
    pub fn hear_dispute(&mut self, one: &Dispute, at: i64) -> Heard {
        let told = &mut self.money.told;
        let is_news = match told.disputes.iter_mut().find(|known| known.id == one.id) {
            Some(known) => {
                let is_more = one.status == Fight::Lost && one.amount > known.amount;
                let is_news = one.status > known.status || one.status == known.status && is_more;
                if is_news {
                    (known.status, known.amount) = (one.status, one.amount);
                }
                is_news
            }
            None => {
                told.disputes.push(one.clone());
                true
            }
        };
        let Some((id, _)) = told.known.get(&one.number).copied() else {
            return if told.stranger_gives_back(one.number) { Heard::Stranger } else { Heard::Early };
        };
        if is_news && one.status == Fight::Lost {
            self.give_back_at(id, self.money.told.back_of(one.number), at, &[]);
        }
        match one.status {
            Fight::Open if is_news => self.look_for_dispute(id),
            Fight::Won | Fight::Lost if is_news => self.dispute_is_over(id, one.id),
            _ => {}
        }
        Heard::Known(id)
    }

    /// What an order earned, that no payment has, is looked at for its open disputes.
    pub(super) fn look_for_dispute(&mut self, id: usize) {
        let open = self.money.told.open_disputes(id);
        let Some((earner, kind, _)) = self.money.orders[id].earner.filter(|_| !open.is_empty()) else { return };
        if kind == "customer" {
            self.credit_falls_due(earner);
        }
        for part in 0..self.money.orders[id].parts.len() {
            if !self.money.orders[id].parts[part].void && !self.is_in_payout(id, part) && self.standing(id, part) > 0 {
                let known = &self.money.orders[id].parts[part];
                if !known.held && open.iter().any(|one| !known.looked_at_for.contains(one)) {
                    self.credit_is_looked_at(id, part);
                }
                self.hold_for_dispute(id, part, &open);
            }
        }
    }

    /// Each dispute asks once for a look.
    pub(super) fn hold_for_dispute(&mut self, id: usize, part: usize, open: &[usize]) {
        let known = &self.money.orders[id].parts[part];
        let news: Vec<usize> = open.iter().copied().filter(|one| !known.looked_at_for.contains(one)).collect();
        if news.is_empty() {
            return;
        }
        if !known.held {
            let part = &mut self.money.orders[id].parts[part];
            (part.held, part.by_flag, part.by_bank) = (true, false, true);
            (part.flags, part.disputes) = (Vec::new(), Vec::new());
        }
        let part = &mut self.money.orders[id].parts[part];
        part.disputes.extend(&news);
        part.looked_at_for.extend(&news);
    }

    /// What was looked at for nothing but disputes that are over goes on; what was found about the buyer is still to be looked at.
    fn dispute_is_over(&mut self, id: usize, dispute: usize) {
        for at in 0..self.money.orders[id].parts.len() {
            let part = &self.money.orders[id].parts[at];
            let is_free = part.held
                && part.by_bank
                && part.disputes.contains(&dispute)
                && !part.disputes.iter().any(|one| self.money.told.is_open(*one));
            if !is_free {
                continue;
            }
            if part.flags.iter().any(|flag| self.money.flags.found[*flag].open) {
                let part = &mut self.money.orders[id].parts[at];
                (part.by_flag, part.by_bank) = (true, false);
            } else {
                assert_eq!(self.let_pass(id, at), Ok(()), "what is held is in no payment");
            }
        }
    }
}
