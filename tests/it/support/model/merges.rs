//! Two accounts of one person in the model: whatever names the one names the other from then on.

use super::money::{Order, Sent};
use super::promises::Fate;
use super::{Model, Person};

impl Model {
    /// An admin says that two accounts are one person's: the loser's orders, people and money are the winner's.
    pub fn merge(&mut self, winner: Person, loser: Person, reverses: bool) -> Result<(), &'static str> {
        self.expect_two(winner, loser)?;
        self.credit_falls_due(loser);
        self.credit_falls_due(winner);
        if reverses {
            self.void_on_each_other(winner, loser);
        }
        if self.had_discount(loser) {
            self.gone.insert(self.people[loser].mailbox.clone());
        }
        let to = self.merge_places(winner, loser);
        self.merge_rights(winner, loser);
        self.merge_orders(winner, loser);
        let money = &mut self.money;
        money.own_pay.remove(&loser);
        money.payments.iter_mut().filter(|payment| payment.who == loser).for_each(|payment| payment.who = winner);
        money.adjusted.iter_mut().filter(|adjusted| adjusted.0 == loser).for_each(|adjusted| adjusted.0 = winner);
        money.credit.lots.iter_mut().filter(|lot| lot.who == loser).for_each(|lot| lot.who = winner);
        money.credit.losses.iter_mut().filter(|loss| loss.who == loser).for_each(|loss| loss.who = winner);
        if let Some(vat) = money.statements.vat.remove(&loser) {
            money.statements.vat.entry(winner).or_insert(vat);
        }
        if to == Some(winner) {
            self.compare_people(winner);
        }
        // What the one owed, the other's credit pays.
        self.credit_falls_due(winner);
        Ok(())
    }

    /// Or has bought without one.
    fn had_discount(&self, who: Person) -> bool {
        let is_promised = self.money.promises.iter().any(|promise| promise.who == who);
        is_promised || self.money.orders.iter().any(|order| order.who == who && order.paid.is_some())
    }

    fn expect_two(&self, winner: Person, loser: Person) -> Result<(), &'static str> {
        let (stays, goes) = (&self.people[winner], &self.people[loser]);
        let is_theirs = |who: Person| who == winner || who == loser;
        let reserves =
            |who: Person| self.money.orders.iter().any(|order| order.who == who && order.is_open() && order.credit > 0);
        match () {
            () if winner == loser => Err("the same account"),
            () if stays.waits || goes.waits => Err("an applicant"),
            () if goes.partner.is_some() && stays.partner.is_none() => Err("the partner stays"),
            () if stays.is_suspended() || goes.is_suspended() => Err("one is suspended"),
            () if self.money.payments.iter().any(|one| is_theirs(one.who) && one.sent == Sent::Waiting) => Err("a payment waits"),
            () if reserves(winner) && reserves(loser) => Err("both reserve"),
            () => Ok(()),
        }
    }

    /// What either earned on orders of the other, as far as it stands and no payment has it.
    fn void_on_each_other(&mut self, winner: Person, loser: Person) {
        let is_mutual = |order: &Order| {
            let earner = order.earner.map(|(earner, ..)| earner);
            (order.who == winner && earner == Some(loser)) || (order.who == loser && earner == Some(winner))
        };
        let mut chosen = Vec::new();
        for id in (0..self.money.orders.len()).filter(|id| is_mutual(&self.money.orders[*id])) {
            for part in 0..self.money.orders[id].parts.len() {
                let is_over = self.money.orders[id].parts[part].void || self.is_in_payout(id, part);
                if !is_over && self.standing(id, part) > 0 {
                    chosen.push((id, part));
                }
            }
        }
        for (id, part) in chosen {
            let _ = self.void(id, part);
        }
    }

    /// The loser's people go to the winner; to the loser's referrer where one of the two stood above the other.
    fn merge_places(&mut self, winner: Person, loser: Person) -> Option<Person> {
        let is_above = |up: Person, low: Person| self.above(low).contains(&up);
        let to = if is_above(winner, loser) || is_above(loser, winner) { self.people[loser].referrer } else { Some(winner) };
        let brought_as = to.map_or("organic", |to| self.people[to].partner.unwrap_or("customer"));
        for human in self.people.iter_mut().filter(|human| human.referrer == Some(loser)) {
            (human.referrer, human.brought_as) = (to, brought_as);
        }
        let goes = &mut self.people[loser];
        (goes.merged, goes.referrer) = (Some(winner), None);
        let mailbox = std::mem::take(&mut goes.mailbox);
        let stays = &mut self.people[winner];
        if !stays.mailbox.contains('@') && mailbox.contains('@') {
            stays.mailbox = mailbox;
        }
        self.money.flags.browsers.iter_mut().for_each(|browser| browser.retain(|who| *who != loser));
        for flag in &mut self.money.flags.found {
            flag.open &= flag.who != loser && (flag.who != winner || flag.with != loser);
        }
        self.people.iter_mut().filter(|human| human.merged == Some(loser)).for_each(|human| human.merged = Some(winner));
        for card in self.codes.iter_mut().filter(|card| card.owner == Some(loser)) {
            (card.owner, card.is_second) = (Some(winner), true);
        }
        to
    }

    /// The winner's right to a discount, else the loser's, and none when the other has used or missed one.
    fn merge_rights(&mut self, winner: Person, loser: Person) {
        let paid = |who: Person| {
            let orders = self.money.orders.iter().enumerate();
            orders.filter(|(_, order)| order.who == who && order.paid.is_some()).map(|(id, _)| id).collect::<Vec<_>>()
        };
        let (winners_paid, losers_paid) = (paid(winner), paid(loser));
        let is_over = self.money.promises.iter().any(|one| (one.who == winner || one.who == loser) && one.fate != Fate::Open);
        let (winners, losers) = (self.open_promise(winner), self.open_promise(loser));
        let kept = if is_over { None } else { winners.or(losers) };
        for one in winners.into_iter().chain(losers).filter(|one| Some(*one) != kept) {
            self.money.promises[one].fate = Fate::Missed;
        }
        for promise in &mut self.money.promises {
            if promise.who == winner {
                promise.counts.extend(&losers_paid);
            } else if promise.who == loser {
                promise.who = winner;
                promise.counts_not.extend(&winners_paid);
            }
        }
        if let Some(kept) = kept.filter(|kept| !self.is_taken(*kept)) {
            self.money.promises[kept].since = self.money.paid_orders;
            self.money.promises[kept].counts.clear();
        }
    }

    fn merge_orders(&mut self, winner: Person, loser: Person) {
        let firsts = |who: Person| {
            let orders = self.money.orders.iter().enumerate();
            orders.filter(|(_, order)| order.who == who && order.is_first).map(|(id, order)| (order.paid, id)).min()
        };
        if let (Some(one), Some(other)) = (firsts(winner), firsts(loser)) {
            self.money.orders[one.max(other).1].is_first = false;
        }
        for order in &mut self.money.orders {
            let is_theirs = order.who == loser || order.who == winner;
            if order.who == loser {
                order.who = winner;
            }
            if let Some(earner) = order.earner.as_mut().filter(|(earner, ..)| *earner == loser) {
                earner.0 = winner;
            }
            if is_theirs && order.earner.is_some_and(|(earner, ..)| earner == winner) && order.paid.is_none() {
                order.earns_nothing = true;
            }
        }
    }
}
