//! What the shop does with people in a random life: it adds a customer at the counter, and changes what somebody is.

use passalong::domain::act::Act;
use passalong::domain::contact::Phone;
use passalong::domain::ids::AccountId;
use passalong::domain::member::{self, Adding};
use passalong::domain::merge;
use passalong::domain::refusal::Refusal;
use passalong::domain::role_change::{self, NewRole};
use passalong::domain::roles::PartnerKind;
use passalong::domain::suspension;
use passalong::domain::time::Timestamp;
use passalong::error::Error;
use proptest::prelude::*;
use proptest::sample::Index;

use super::money::same;
use super::{Life, account_id};
use crate::support::model::Joined;

#[derive(Debug, Clone)]
pub(super) enum Step {
    /// By their telephone alone, or by their e-mail; whoever sent them is told.
    Add {
        sent_by: Option<Index>,
        by_phone: bool,
        mailbox: Option<Index>,
    },
    Suspend {
        who: Index,
    },
    Lift {
        who: Index,
    },
    /// `None` is a customer.
    Role {
        who: Index,
        kind: Option<PartnerKind>,
    },
    /// Two accounts turn out to be one person's.
    Merge {
        winner: Index,
        loser: Index,
        reverses: bool,
    },
}

pub(super) fn step() -> impl Strategy<Value = Step> {
    let kind = prop_oneof![Just(PartnerKind::Partner), Just(PartnerKind::Influencer)];
    let somebody = |likely: f64| proptest::option::weighted(likely, any::<Index>());
    prop_oneof![
        2 => (somebody(0.8), any::<bool>(), somebody(0.1))
            .prop_map(|(sent_by, by_phone, mailbox)| Step::Add { sent_by, by_phone, mailbox }),
        2 => any::<Index>().prop_map(|who| Step::Suspend { who }),
        3 => any::<Index>().prop_map(|who| Step::Lift { who }),
        3 => (any::<Index>(), proptest::option::of(kind)).prop_map(|(who, kind)| Step::Role { who, kind }),
        4 => (any::<Index>(), any::<Index>(), any::<bool>())
            .prop_map(|(winner, loser, reverses)| Step::Merge { winner, loser, reverses }),
    ]
}

/// The admin's.
const ADA: AccountId = AccountId(1);

impl Life {
    pub(super) fn handle_people(&mut self, step: &Step) -> Result<(), TestCaseError> {
        match *step {
            Step::Add { sent_by, by_phone, mailbox } => self.add_at_counter(sent_by, by_phone, mailbox),
            Step::Role { who, kind } => self.change_role(who, kind),
            Step::Suspend { who } => self.suspend(who),
            Step::Lift { who } => self.lift(who),
            Step::Merge { winner, loser, reverses } => self.merge(winner, loser, reverses),
        }
    }

    fn add_at_counter(&mut self, sent_by: Option<Index>, by_phone: bool, mailbox: Option<Index>) -> Result<(), TestCaseError> {
        let act = Act::by(ADA, Timestamp::from_ms(self.model.now), &self.zone);
        let sent_by = sent_by.and_then(|who| self.anybody(who));
        let (newcomer, mailbox) = self.somebody(mailbox);
        let number = format!("+49 30 23125 {:03}", self.next_name);
        let phone = by_phone.then(|| Phone::parse(&number, None).expect("digits are a number"));
        let mailbox = phone.as_ref().map_or(mailbox, |phone| phone.key().to_owned());
        let adding = Adding {
            name: newcomer.name.clone(),
            email: phone.is_none().then_some(newcomer.email),
            phone,
            referrer: sent_by.map(account_id),
        };
        let real = self.change(|tx| member::add(tx, &act, &adding));
        let code = sent_by.and_then(|who| self.model.codes.iter().position(|card| card.owner == Some(who) && !card.is_second));
        let told = match (sent_by, code) {
            (Some(_), None) => Joined::Refused("no referrer"),
            (_, Some(code)) if self.model.state(code) != "claimed" => Joined::Refused("referrer off"),
            (_, code) => self.model.customer(newcomer.name.as_str(), &mailbox, code),
        };
        match real {
            Err(Error::Refused(Refusal::NoReferrer)) => prop_assert_eq!(told, Joined::Refused("no referrer")),
            Err(Error::Refused(Refusal::ReferrerOff)) => prop_assert_eq!(told, Joined::Refused("referrer off")),
            real => self.same_sign_up(real, &told)?,
        }
        Ok(())
    }

    fn suspend(&mut self, who: Index) -> Result<(), TestCaseError> {
        let act = Act::by(ADA, Timestamp::from_ms(self.model.now), &self.zone);
        let Some(person) = self.anybody(who) else { return Ok(()) };
        let real = self.change(|tx| suspension::suspend(tx, &act, account_id(person), "a look"));
        let now = self.model.now;
        let human = &mut self.model.people[person];
        match (human.waits, human.is_suspended()) {
            (true, _) => prop_assert!(matches!(real, Err(Error::Missing)), "{:?} for somebody who waits", real),
            (_, true) => prop_assert!(matches!(real, Err(Error::Refused(Refusal::AlreadyDecided))), "{:?}", real),
            _ => {
                prop_assert!(real.is_ok(), "{:?}", real);
                human.suspended.push((now, None));
            }
        }
        Ok(())
    }

    /// One of those who are suspended, if anybody is.
    fn lift(&mut self, who: Index) -> Result<(), TestCaseError> {
        let act = Act::by(ADA, Timestamp::from_ms(self.model.now), &self.zone);
        let suspended: Vec<usize> =
            (0..self.model.people.len()).filter(|person| self.model.people[*person].is_suspended()).collect();
        let Some(person) = suspended.get(who.index(suspended.len().max(1))).copied() else { return Ok(()) };
        let real = self.change(|tx| suspension::lift(tx, &act, account_id(person)));
        prop_assert!(real.is_ok(), "{:?}", real);
        let now = self.model.now;
        if let Some((_, lifted)) = self.model.people[person].suspended.last_mut() {
            *lifted = Some(now);
        }
        Ok(())
    }

    fn merge(&mut self, winner: Index, loser: Index, reverses: bool) -> Result<(), TestCaseError> {
        let act = Act::by(ADA, Timestamp::from_ms(self.model.now), &self.zone);
        // Mostly two who have bought or earned something.
        let orders = self.model.money.orders.iter().filter(|order| order.paid.is_some());
        let busy: Vec<usize> = orders.flat_map(|order| [Some(order.who), order.earner.map(|(who, ..)| who)]).flatten().collect();
        let one_of =
            |who: Index| if busy.is_empty() || !reverses { self.anybody(who) } else { Some(busy[who.index(busy.len())]) };
        let (Some(winner), Some(loser)) = (one_of(winner), one_of(loser)) else { return Ok(()) };
        let reverses = reverses && self.model.now / 60_000 % 2 == 0;
        let two = (account_id(winner), account_id(loser));
        let real = self.change(|tx| merge::merge(tx, &act, two, "Met at the counter", reverses));
        same(real.map(drop), self.model.merge(winner, loser, reverses))
    }

    fn change_role(&mut self, who: Index, kind: Option<PartnerKind>) -> Result<(), TestCaseError> {
        let act = Act::by(ADA, Timestamp::from_ms(self.model.now), &self.zone);
        let Some(person) = self.anybody(who) else { return Ok(()) };
        let new = kind.map_or(NewRole::Customer, NewRole::Partner);
        let real = self.change(|tx| role_change::change(tx, &act, account_id(person), new));
        let human = &mut self.model.people[person];
        match (human.waits, human.partner.is_some() == kind.is_some()) {
            (true, _) => prop_assert!(matches!(real, Err(Error::Missing)), "{:?} for somebody who waits", real),
            (_, true) => prop_assert!(matches!(real, Err(Error::Refused(Refusal::AlreadyDecided))), "{:?}", real),
            _ => {
                prop_assert!(real.is_ok(), "{:?}", real);
                human.partner = kind.map(PartnerKind::as_str);
                self.model.money.own_pay.remove(&person);
            }
        }
        Ok(())
    }
}
