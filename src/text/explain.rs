//! How an entry came about, in words: to its earner the way from the scan to the payment, to the shop the reckoning from the
//! order to the amount. Both stop at the same stations, so that every cent can be worked out again by hand on either page.

use serde::Serialize;

use crate::domain::ledger::EntryChange;
use crate::domain::ledger::{BalanceKind, EntryKind};
use crate::domain::money::{Currency, Money};
use crate::domain::order::Order;
use crate::domain::program::{Lasts, Pay};
use crate::domain::reads::statement::{EntryPayment, EntryRow, EntryStatus, Explanation, Origin, Review};
use crate::domain::review::{Outcome, ReviewReason, Rule};
use crate::domain::time::{Timestamp, Zone};
use crate::text::Voice;
use crate::text::entry::{basis_of, change_word, order_of};
use crate::text::words::{self, as_sentence, by_method, count, percent_of};

/// An explanation in words.
pub(crate) struct Explained {
    pub(crate) lead: String,
    pub(crate) steps: Vec<Step>,
}

/// One station on the way.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Step {
    title: &'static str,
    text: String,
    /// The code that the text ends with, which must not break.
    code: Option<String>,
    /// Said smaller below it.
    notes: Vec<String>,
    /// What it comes to so far, in the shop's reckoning.
    figure: Option<String>,
    /// The payment whose own statement tells more.
    payment: Option<i64>,
}

/// Puts an explanation into words.
pub(crate) fn explain(explained: &Explanation, voice: Voice, currency: Currency, zone: &Zone, now: Timestamp) -> Explained {
    let explainer = Explainer { explained, voice, currency, zone, now };
    Explained { lead: explainer.lead(), steps: explainer.steps() }
}

struct Explainer<'a> {
    explained: &'a Explanation,
    voice: Voice,
    currency: Currency,
    zone: &'a Zone,
    now: Timestamp,
}

impl Explainer<'_> {
    fn money(&self, amount: Money) -> String {
        self.currency.format(amount)
    }

    fn lead(&self) -> String {
        match self.voice {
            Voice::Admin => self.status(),
            Voice::Member => self.what_is_left(),
        }
    }

    /// What state the whole earning is in, in a sentence.
    fn status(&self) -> String {
        let line = &self.explained.chain[0];
        let available = self.zone.date(line.available_at);
        match (line.state, line.kind) {
            (EntryStatus::Holding, _) => format!("Inside the hold until {available}."),
            (EntryStatus::InReview, _) if line.available_at > self.now => {
                format!("Held for a look; its own hold runs until {available}, too.")
            }
            (EntryStatus::InReview, _) => "Held for a look: it can't be paid or spent before somebody lets it pass.".into(),
            (EntryStatus::Available, EntryKind::Reward) => format!("Can be spent since {available}."),
            (EntryStatus::Available, _) if line.is_in_payout => "Stands in a payout that has not been carried out yet.".into(),
            (EntryStatus::Available, _) => format!("Can be paid since {available}."),
            (EntryStatus::Paid, _) => {
                let paid_at = self.explained.payments.iter().filter_map(|payment| payment.paid_at).next_back();
                paid_at.map_or_else(|| "Paid.".into(), |at| format!("Paid on {}.", self.zone.date(at)))
            }
            (EntryStatus::Reversed, _) => "Taken back, for good.".into(),
        }
    }

    /// How one entry was computed, and what the whole earning came to after all that adjusted it.
    fn what_is_left(&self) -> String {
        let (line, sum) = (&self.explained.line, self.explained.sum);
        let computed = basis_of(line, self.currency);
        match line.adjustment() {
            None if self.explained.origin.is_some() && sum.is_zero() => format!("{computed}. Nothing of it is left."),
            None if self.explained.origin.is_some() && sum != line.amount => {
                format!("{computed}. Of it {} is left.", self.money(sum))
            }
            None => computed,
            Some(change) => format!("{}, on {}", change_word(change), self.zone.date(line.at)),
        }
    }

    fn steps(&self) -> Vec<Step> {
        let explained = self.explained;
        let mut steps = explained.origin.as_ref().map_or_else(|| vec![self.posted()], |origin| self.stations(origin));
        // The shop's page has lists of its own for what happened since.
        if self.voice == Voice::Member {
            steps.extend(explained.reviews.iter().map(|review| self.review(review)));
            steps.extend(explained.payments.iter().map(|payment| self.payment(payment)));
            steps.extend(self.available());
        }
        steps
    }

    /// The way to an earning. The shop's begins with the order: who joined when, and through whom, is on its buyer's page.
    fn stations(&self, origin: &Origin) -> Vec<Step> {
        let is_member = self.voice == Voice::Member;
        let stations = [
            is_member.then(|| scan(origin)),
            is_member.then(|| self.account(origin)),
            Some(self.order(origin)),
            self.base(origin),
            Some(self.rate(origin)),
            self.cap(origin),
            self.computed(origin),
            self.others(),
            self.void(),
            Some(self.holding_period(origin)),
        ];
        stations.into_iter().flatten().collect()
    }

    fn account(&self, origin: &Origin) -> Step {
        step("Account", format!("{} joined on {}.", origin.buyer, self.zone.date(origin.joined_at)))
    }

    fn order(&self, origin: &Origin) -> Step {
        let (order, value) = (&origin.order, origin.order.amounts.value);
        let paid = self.paid_on(origin);
        if self.voice == Voice::Admin {
            let text = if paid.is_empty() { paid } else { format!("Paid on {paid}, without tax, shipping and tip") };
            return self.figure("Value of the order", text, value);
        }
        let placed = self.zone.date(order.placed_at);
        let when =
            if placed == paid { format!("placed and paid on {paid}") } else { format!("placed on {placed}, paid on {paid}") };
        let mut step = step("Order", format!("Order {}, {when}: value {}.", order.id.number(), self.money(value)));
        step.notes.push("The value is what the goods cost after the discount, without tax, shipping and tip.".into());
        step.notes.extend(self.refunded(order));
        step
    }

    fn paid_on(&self, origin: &Origin) -> String {
        origin.order.paid_at.map_or_else(String::new, |at| self.zone.date(at))
    }

    fn refunded(&self, order: &Order) -> Option<String> {
        let left = order.amounts.value - order.refunded_value;
        match (order.refunded_value.is_zero(), left.is_zero()) {
            (true, _) => None,
            (false, true) => Some("All of it was refunded since.".into()),
            (false, false) => {
                Some(format!("{} of it was refunded since: {} is left.", self.money(order.refunded_value), self.money(left)))
            }
        }
    }

    fn base(&self, origin: &Origin) -> Option<Step> {
        let (amounts, left) = (&origin.order.amounts, origin.order.base_left());
        let earns_whole = amounts.base == amounts.value;
        match self.voice {
            Voice::Admin if earns_whole => None,
            Voice::Admin => {
                Some(self.figure("Of it, what earns", "The rest is for things that nobody earns on".into(), amounts.base))
            }
            Voice::Member => {
                let base = self.money(amounts.base);
                let text = match earns_whole {
                    true => format!("All of it: {base}."),
                    false => format!("{base} of it; the rest is for things that nobody earns on."),
                };
                let mut step = step("What earns", text);
                if left != amounts.base {
                    step.notes.push(format!("{} after the refund.", self.money(left)));
                }
                Some(step)
            }
        }
    }

    fn rate(&self, origin: &Origin) -> Step {
        let pay = words::pay(origin.promised.pay, self.currency);
        let since = self.zone.date(origin.terms_since);
        match self.voice {
            Voice::Admin => {
                let by = match origin.is_own_agreement {
                    true => format!("agreed with {} alone", origin.earner),
                    false => format!("by the terms since {since}"),
                };
                let base = origin.order.amounts.base;
                let text = match origin.promised.pay {
                    Pay::Share(rate) => {
                        let exact = self.currency.unrounded(base, rate);
                        let rounded = exact.map_or_else(String::new, |exact| format!("; {exact} before rounding"));
                        format!("{pay} of {}, {by}{rounded}", self.money(base))
                    }
                    Pay::Flat(_) if is_bounded(origin) => format!("{pay}, {by}, but no more than what earns in it"),
                    Pay::Flat(_) => format!("{pay}, {by}"),
                };
                self.figure("Rate", text, origin.uncapped)
            }
            Voice::Member => {
                let text = match origin.is_own_agreement {
                    true => format!("{pay}, as agreed with you when the order was placed."),
                    false => {
                        let version = origin.order.terms;
                        format!("{pay}, by the terms when the order was placed (version {version}, in force since {since}).")
                    }
                };
                Step { notes: lasts(origin).into_iter().collect(), ..step("Rate", text) }
            }
        }
    }

    fn cap(&self, origin: &Origin) -> Option<Step> {
        let cap = self.money(origin.promised.order_cap?);
        match self.voice {
            Voice::Admin if !is_capped(origin) => None,
            Voice::Admin => Some(self.figure("Cap", format!("At most {cap} for one order"), origin.full)),
            Voice::Member => {
                let without = format!("Without it, it would have been {}.", self.money(origin.uncapped));
                let notes = is_capped(origin).then_some(without).into_iter().collect();
                Some(Step { notes, ..step("Most for one order", format!("{cap}.")) })
            }
        }
    }

    fn computed(&self, origin: &Origin) -> Option<Step> {
        let (base, left) = (origin.order.amounts.base, origin.order.base_left());
        if self.voice == Voice::Admin {
            let text = format!("{} of what earns was given back", self.money(base - left));
            return (left != base).then(|| self.figure("Refunds", text, origin.left));
        }
        let mut step = step("Computed", self.share_of(origin, base, origin.full, is_capped(origin)));
        if left != base {
            let scaled = match origin.promised.pay {
                Pay::Share(_) if !is_capped(origin) => self.share_of(origin, left, origin.left, false),
                _ => format!(
                    "{} × {} ÷ {} is {}.",
                    self.money(origin.full),
                    self.money(left),
                    self.money(base),
                    self.money(origin.left)
                ),
            };
            step.notes.push(format!("After the refund: {scaled}"));
        }
        Some(step)
    }

    /// What corrections added counts by itself, and so does what they were added to.
    fn others(&self) -> Option<Step> {
        let others = self.explained.others;
        let is_added = self.explained.chain[0].change == EntryChange::Correction;
        let text = match (others.is_zero(), is_added) {
            (true, _) => return None,
            (false, true) => "Earned on the order before this correction, and counted by itself",
            (false, false) => "Added by corrections of the order, and counted by itself",
        };
        Some(match self.voice {
            Voice::Admin => self.figure("Other parts", text.into(), -others),
            Voice::Member => step("Other parts", format!("{text}: {}.", self.money(others))),
        })
    }

    /// `10 % of €90.05 is €9.005, rounded to €9.01.`
    fn share_of(&self, origin: &Origin, base: Money, result: Money, is_capped: bool) -> String {
        match origin.promised.pay {
            _ if is_capped => format!("{}, the most for one order.", self.money(result)),
            Pay::Share(rate) => {
                let exact = self.currency.unrounded(base, rate);
                let exact =
                    exact.map_or_else(|| self.money(result), |exact| format!("{exact}, rounded to {}", self.money(result)));
                format!("{} of {} is {exact}.", percent_of(rate), self.money(base))
            }
            Pay::Flat(_) if origin.promised.flat_above_value => format!("{}, whatever the order comes to.", self.money(result)),
            Pay::Flat(_) if is_bounded(origin) => format!("{}: no more than what earns in the order.", self.money(result)),
            Pay::Flat(_) => format!("{} for the order.", self.money(result)),
        }
    }

    /// To its earner, a review says it.
    fn void(&self) -> Option<Step> {
        let is_said = self.voice == Voice::Admin && self.explained.line.state == EntryStatus::Reversed;
        is_said.then(|| self.figure("Voided", "Taken back by the shop".into(), self.explained.sum))
    }

    fn holding_period(&self, origin: &Origin) -> Step {
        let (line, first) = (&self.explained.line, &self.explained.chain[0]);
        // What a correction added waits from the correction on.
        let (event, since) = match first.change {
            EntryChange::Correction => ("correction", self.zone.date(first.at)),
            _ => ("payment", self.paid_on(origin)),
        };
        let days = count(origin.holding_days.into(), "day", "days");
        match self.voice {
            Voice::Admin => {
                let text = match origin.holding_days {
                    _ if line.state == EntryStatus::Reversed => String::new(),
                    0 => format!("No hold: free from the {event} on"),
                    _ => format!("Free {days} after the {event}, on {}", self.zone.date(first.available_at)),
                };
                self.figure("Comes to", text, self.explained.sum)
            }
            Voice::Member => {
                let end = self.zone.date(line.available_at);
                let text = match (origin.holding_days, line.available_at > self.now) {
                    (0, _) => format!("None: it counts from the {event} on {since}."),
                    (_, true) => format!("From {since} to {end}, {days}, in case something is brought back."),
                    (_, false) => format!("From {since} to {end}, {days}. It is over."),
                };
                step("Hold", text)
            }
        }
    }

    fn review(&self, review: &Review) -> Step {
        let opened = self.zone.date(review.opened_at);
        let (title, text) = match review.outcome {
            None => ("Held", format!("Somebody at the shop looks at it, since {opened}. It can't be paid or spent before.")),
            Some((Outcome::Approved, at)) => ("Looked at", format!("Held on {opened}, and let pass on {}.", self.zone.date(at))),
            Some((Outcome::Reversed, at)) => {
                ("Taken back", format!("The shop took it back on {}, for good.", self.zone.date(at)))
            }
        };
        let reason = match review.outcome {
            Some((Outcome::Reversed, _)) => self.reversal_reason().unwrap_or(review_reason(&review.reason)),
            _ => review_reason(&review.reason),
        };
        Step { notes: vec![format!("Why: {}", as_sentence(reason))], ..step(title, text) }
    }

    /// A reversal says why in the entry that it posts, unless nothing was left to take back.
    fn reversal_reason(&self) -> Option<&str> {
        self.explained.chain.iter().find(|line| line.change == EntryChange::Reversal).map(|line| line.reason.as_str())
    }

    fn payment(&self, payment: &EntryPayment) -> Step {
        let by = by_method(payment.method);
        let text = match payment.paid_at {
            Some(at) => format!("Paid to you on {}, {by}.", self.zone.date(at)),
            None => format!("In a payout of {}, {by}. It is on its way.", self.zone.date(payment.made_at)),
        };
        let reference = (!payment.reference.is_empty()).then(|| format!("Reference: {}", payment.reference));
        Step { payment: Some(payment.line_id), notes: reference.into_iter().collect(), ..step("EntryPayment", text) }
    }

    /// Where it goes from here, as long as nothing has been paid.
    fn available(&self) -> Option<Step> {
        let (explained, line) = (self.explained, &self.explained.line);
        let is_open = explained.origin.is_some() && explained.payments.is_empty() && !explained.sum.is_zero();
        if !is_open || line.state != EntryStatus::Available {
            return None;
        }
        let text = match line.balance_kind {
            BalanceKind::Commission => "It counts towards your next payment.",
            BalanceKind::Credit => "You can spend it on your next order.",
        };
        let expires = line.expires_at.map(|at| format!("It expires on {}.", self.zone.date(at)));
        Some(Step { notes: expires.into_iter().collect(), ..step("Ready", text.into()) })
    }

    /// An entry that is no earning.
    fn posted(&self) -> Step {
        let line = &self.explained.line;
        let on = self.zone.date_time(line.at);
        match line.kind {
            EntryKind::Adjustment => Step {
                notes: vec![format!("Why: {}", as_sentence(&line.reason))],
                ..step("Adjusted", format!("The shop corrected your balance on {on}."))
            },
            EntryKind::Expiry => step("Expired", format!("Its time was over on {on}.")),
            EntryKind::Carry => Step {
                notes: vec!["The two halves of what is carried come to nothing together.".into()],
                ..step("Carried", format!("PayPal pays whole amounts of this currency only. What was left on {on} stays owed."))
            },
            EntryKind::Redemption => step("Spent", redeemed(line, &on)),
            _ => step("Paid out", format!("On {on}.")),
        }
    }

    fn figure(&self, title: &'static str, text: String, amount: Money) -> Step {
        Step { figure: Some(self.money(amount)), ..step(title, text) }
    }
}

fn step(title: &'static str, text: String) -> Step {
    Step { title, text, ..Step::default() }
}

fn scan(origin: &Origin) -> Step {
    let buyer = &origin.buyer;
    match &origin.code {
        Some(code) => Step { code: Some(code.in_words()), ..step("Scan", format!("{buyer} joined through your code")) },
        None => step("Scan", format!("The shop noted you as the one who invited {buyer}.")),
    }
}

fn is_capped(origin: &Origin) -> bool {
    origin.uncapped > origin.full
}

/// Whether less earns in the order than the flat amount that was promised for it, so that it brings just that.
fn is_bounded(origin: &Origin) -> bool {
    origin.promised.pay.flat().is_some_and(|flat| flat > origin.uncapped)
}

/// For how much of what a person buys the rate holds.
fn lasts(origin: &Origin) -> Option<String> {
    match origin.promised.lasts {
        Lasts::Lifetime => None,
        Lasts::Orders(n) => {
            let (orders, ordinal) = (count(n.into(), "paid order", "paid orders"), origin.order.ordinal.unwrap_or(0));
            Some(format!("For the first {orders} of each person; this was no. {ordinal}."))
        }
        Lasts::Months(n) => Some(format!("For orders placed in the first {} after joining.", count(n.into(), "month", "months"))),
    }
}

fn redeemed(line: &EntryRow, on: &str) -> String {
    let order = order_of(line);
    match line.adjustment() {
        Some(_) => format!("{order} gave it back on {on}."),
        None => format!("It paid a part of {order}, on {on}."),
    }
}

/// Why an earning is in review: what a person typed, or the rule that asked for it.
pub(crate) fn review_reason(reason: &ReviewReason) -> &str {
    match reason {
        ReviewReason::Typed(reason) => reason,
        ReviewReason::Rule(Rule::Large) => "Above the limit of the terms",
    }
}
