//! How an entry came about, in words: to its earner the way from the scan to the payout, to the shop the calculation from the
//! order to the amount. Both stop at the same stations, so that every cent can be worked out again by hand on either page.

mod calculation;
mod review;

use serde::Serialize;

use crate::domain::ledger::EntryChange;
use crate::domain::ledger::{BalanceKind, EntryKind};
use crate::domain::money::Money;
use crate::domain::order::Order;
use crate::domain::program::Lasts;
use crate::domain::reads::statement::{EntryPayment, EntryStatus, Explanation, Origin, Review};
use crate::domain::review::Outcome;
use crate::domain::time::{Day, Timestamp, Zone};
use crate::text::Voice;
use crate::text::catalogue::{Arg, Reader, Text};
use crate::text::entry::{basis_of, change_of, converted, title_of};
use crate::text::explain::review::told_to_earner;
pub(crate) use crate::text::explain::review::{dispute_status, review_cell, review_reason};

/// An explanation in words.
pub(crate) struct Explained {
    pub(crate) lead: Option<Text>,
    pub(crate) steps: Vec<Step>,
}

/// One station on the way.
#[derive(Debug, Serialize)]
pub(crate) struct Step {
    title: Text,
    text: Option<Text>,
    /// The code that follows the text, which must not break.
    code: Option<String>,
    /// Said smaller below it.
    notes: Vec<Text>,
    /// What it comes to so far, in the shop's calculation.
    figure: Option<String>,
    /// The payment whose own statement tells more.
    payment: Option<i64>,
}

impl Step {
    fn new(title: Text, text: impl Into<Option<Text>>) -> Step {
        Step { title, text: text.into(), code: None, notes: Vec::new(), figure: None, payment: None }
    }

    fn noting(self, notes: impl IntoIterator<Item = Text>) -> Step {
        Step { notes: notes.into_iter().collect(), ..self }
    }
}

/// Puts an explanation into words.
pub(crate) fn explain(explained: &Explanation, voice: Voice, reader: Reader, zone: &Zone, now: Timestamp) -> Explained {
    let explainer = Explainer { explained, voice, reader, zone, now };
    Explained { lead: explainer.lead(), steps: explainer.steps() }
}

struct Explainer<'a> {
    explained: &'a Explanation,
    voice: Voice,
    reader: Reader,
    zone: &'a Zone,
    now: Timestamp,
}

impl Explainer<'_> {
    fn day(&self, at: Timestamp) -> Day {
        self.zone.day_of(at)
    }

    fn lead(&self) -> Option<Text> {
        match self.voice {
            Voice::Admin => Some(self.status()),
            Voice::Member => self.what_is_left(),
        }
    }

    /// What state the whole earning is in, in a sentence.
    fn status(&self) -> Text {
        let line = &self.explained.chain[0];
        let available = self.day(line.available_at);
        match (line.state, line.kind) {
            (EntryStatus::Holding, _) => Text::new("explain-status-holding").with("day", available),
            (EntryStatus::InReview, _) if line.available_at > self.now => {
                Text::new("explain-status-review-holding").with("day", available)
            }
            (EntryStatus::InReview, _) => Text::new("explain-status-review"),
            (EntryStatus::Available, EntryKind::Reward) => Text::new("explain-status-available").with("day", available),
            (EntryStatus::Available, _) if line.is_in_payout => Text::new("explain-status-in-payout"),
            (EntryStatus::Available, _) => Text::new("explain-status-ready").with("day", available),
            (EntryStatus::Paid, _) => {
                let paid_at = self.explained.payments.iter().filter_map(|payment| payment.paid_at).next_back();
                match paid_at {
                    Some(at) => Text::new("explain-status-paid-on").with("day", self.day(at)),
                    None => Text::new("explain-status-paid"),
                }
            }
            (EntryStatus::Reversed, _) => Text::new("explain-status-reversed"),
        }
    }

    /// How one entry was calculated, and what the whole earning came to after all that adjusted it.
    fn what_is_left(&self) -> Option<Text> {
        let (line, sum) = (&self.explained.line, self.explained.sum);
        if let Some(change) = line.adjustment() {
            let change = change_of(change)?;
            return Some(Text::new("explain-change").with("change", change).with("day", self.day(line.at)));
        }
        let basis = basis_of(line)?;
        Some(match self.explained.origin {
            Some(_) if sum.is_zero() => Text::new("explain-nothing-left").with("basis", basis),
            Some(_) if sum != line.amount => Text::new("explain-left").with("basis", basis).with("amount", sum),
            _ => basis,
        })
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
            is_member.then(|| self.sign_up(origin)),
            Some(self.order(origin)),
            self.base(origin),
            Some(self.rate(origin)),
            self.cap(origin),
            self.calculation(origin),
            self.others(),
            self.reversal(),
            Some(self.waiting(origin)),
        ];
        stations.into_iter().flatten().collect()
    }

    fn sign_up(&self, origin: &Origin) -> Step {
        let joined =
            Text::new("explain-sign-up-text").with("buyer", origin.buyer.as_str()).with("day", self.day(origin.joined_at));
        Step::new(Text::new("explain-sign-up"), joined)
    }

    fn order(&self, origin: &Origin) -> Step {
        let (order, value) = (&origin.order, origin.order.amounts.value);
        let paid = self.paid_on(origin);
        if self.voice == Voice::Admin {
            let text = Text::new("explain-sales-text").with("day", paid);
            return self.figure(Text::new("explain-sales"), text, value);
        }
        let (placed, number) = (self.day(order.placed_at), order.id.number().to_string());
        let text = match placed == paid {
            true => Text::new("explain-order-one-day").with("order", number).with("paid", paid).with("value", value),
            false => Text::new("explain-order-two-days")
                .with("order", number)
                .with("placed", placed)
                .with("paid", paid)
                .with("value", value),
        };
        let notes = [Some(Text::new("explain-order-net")), refunded(order)];
        Step::new(Text::new("explain-order"), text).noting(notes.into_iter().flatten())
    }

    /// Only an order that was paid earns.
    fn paid_on(&self, origin: &Origin) -> Day {
        self.day(origin.order.paid_at.unwrap_or(origin.order.placed_at))
    }

    /// To its earner, a review says it.
    fn reversal(&self) -> Option<Step> {
        let is_said = self.voice == Voice::Admin && self.explained.line.state == EntryStatus::Reversed;
        is_said.then(|| self.figure(Text::new("explain-reversed"), Text::new("explain-reversed-text"), self.explained.sum))
    }

    fn waiting(&self, origin: &Origin) -> Step {
        let (line, first) = (&self.explained.line, &self.explained.chain[0]);
        // What a correction added waits from the correction on.
        let is_correction = first.change == EntryChange::Correction;
        let n = i64::from(origin.holding_days);
        if self.voice == Voice::Admin {
            let text = match (n, is_correction) {
                _ if line.state == EntryStatus::Reversed => None,
                (0, false) => Some(Text::new("explain-total-no-wait-payment")),
                (0, true) => Some(Text::new("explain-total-no-wait-correction")),
                (_, false) => {
                    Some(Text::new("explain-total-wait-payment").with("n", n).with("day", self.day(first.available_at)))
                }
                (_, true) => {
                    Some(Text::new("explain-total-wait-correction").with("n", n).with("day", self.day(first.available_at)))
                }
            };
            return self.figure(Text::new("explain-total"), text, self.explained.sum);
        }
        let from = if is_correction { self.day(first.at) } else { self.paid_on(origin) };
        let until = self.day(line.available_at);
        let text = match (n, is_correction) {
            (0, false) => Text::new("explain-waiting-none-payment").with("day", from),
            (0, true) => Text::new("explain-waiting-none-correction").with("day", from),
            _ if line.available_at > self.now => {
                Text::new("explain-waiting-running").with("n", n).with("from", from).with("until", until)
            }
            _ => Text::new("explain-waiting-over").with("n", n).with("from", from).with("until", until),
        };
        Step::new(Text::new("explain-waiting"), text)
    }

    fn review(&self, review: &Review) -> Step {
        let opened = self.day(review.opened_at);
        let step = match review.outcome {
            None => Step::new(Text::new("explain-review"), Text::new("explain-review-text").with("day", opened)),
            Some((Outcome::Approved, at)) => {
                let text = Text::new("explain-reviewed-text").with("opened", opened).with("closed", self.day(at));
                Step::new(Text::new("explain-reviewed"), text)
            }
            Some((Outcome::Reversed, at)) => {
                let text = Text::new("explain-review-reversed-text").with("day", self.day(at));
                Step::new(Text::new("explain-reversed"), text)
            }
        };
        let typed = match review.outcome {
            Some((Outcome::Reversed, _)) => self.reversal_reason(),
            _ => None,
        };
        let reason = typed.map(Arg::from).or_else(|| told_to_earner(&review.reason));
        step.noting(reason.map(because))
    }

    /// A reversal says why in the entry that it posts, unless nothing was left to reverse.
    fn reversal_reason(&self) -> Option<&str> {
        self.explained.chain.iter().find(|line| line.change == EntryChange::Reversal).map(|line| line.reason.as_str())
    }

    fn payment(&self, payment: &EntryPayment) -> Step {
        let method = payment.method.as_str();
        let text = match payment.paid_at {
            Some(at) => Text::new("explain-payout-paid").with("method", method).with("day", self.day(at)),
            None => Text::new("explain-payout-going").with("method", method).with("day", self.day(payment.made_at)),
        };
        let reference = (!payment.reference.is_empty())
            .then(|| Text::new("explain-payout-reference").with("reference", payment.reference.as_str()));
        Step { payment: Some(payment.line_id), ..Step::new(Text::new("explain-payout"), text).noting(reference) }
    }

    /// Where it goes from here, as long as nothing has been paid.
    fn available(&self) -> Option<Step> {
        let (explained, line) = (self.explained, &self.explained.line);
        let is_open = explained.origin.is_some() && explained.payments.is_empty() && !explained.sum.is_zero();
        if !is_open || line.state != EntryStatus::Available {
            return None;
        }
        let (title, text) = match line.balance_kind {
            BalanceKind::Commission => (Text::new("explain-ready"), Text::new("explain-ready-text")),
            BalanceKind::Credit => (Text::new("explain-available"), Text::new("explain-available-text")),
        };
        let expires = line.expires_at.map(|at| Text::new("explain-available-expires").with("day", self.day(at)));
        Some(Step::new(title, text).noting(expires))
    }

    /// An entry that is no earning.
    fn posted(&self) -> Step {
        let line = &self.explained.line;
        let at = self.reader.formats.date_time(line.at, self.zone);
        let order = line.order.map_or_else(String::new, |order| order.number().to_string());
        match (line.kind, line.adjustment()) {
            (EntryKind::Adjustment, _) => {
                let text = Text::new("explain-adjusted-text").with("at", at);
                let reason = (!line.reason.is_empty()).then(|| because(line.reason.as_str().into()));
                Step::new(Text::new("explain-adjusted"), text).noting(reason)
            }
            (EntryKind::Forfeit, _) => Step::new(title_of(line), Text::new("explain-forfeited-text").with("at", at)),
            (EntryKind::Expiry, _) => Step::new(title_of(line), Text::new("explain-expired-text").with("at", at)),
            (EntryKind::Conversion, _) => Step::new(converted(line.amount), Text::new("explain-converted-text").with("at", at)),
            (EntryKind::Carry, _) => Step::new(Text::new("explain-moved"), Text::new("explain-moved-text").with("at", at))
                .noting([Text::new("explain-moved-note")]),
            (EntryKind::Merge, _) => Step::new(Text::new("explain-merged"), Text::new("explain-merged-text").with("at", at)),
            (EntryKind::Redemption, None) => {
                Step::new(Text::new("explain-spent"), Text::new("explain-spent-text").with("order", order).with("at", at))
            }
            (EntryKind::Redemption, Some(_)) => {
                let text = Text::new("explain-spent-returned-text").with("order", order).with("at", at);
                Step::new(Text::new("explain-spent"), text)
            }
            (_, Some(_)) => Step::new(title_of(line), Text::new("explain-payout-returned-text").with("at", at)),
            (_, None) => Step::new(title_of(line), Text::new("explain-paid-out-text").with("at", at)),
        }
    }

    fn figure(&self, title: Text, text: impl Into<Option<Text>>, amount: Money) -> Step {
        Step { figure: Some(self.reader.money(amount)), ..Step::new(title, text) }
    }
}

fn because(reason: Arg) -> Text {
    Text::new("explain-reason").with("reason", reason)
}

fn scan(origin: &Origin) -> Step {
    let (title, buyer) = (Text::new("explain-scan"), origin.buyer.as_str());
    match &origin.code {
        Some(code) => {
            let step = Step::new(title, Text::new("explain-scan-code").with("buyer", buyer));
            Step { code: Some(code.in_words()), ..step }
        }
        None => Step::new(title, Text::new("explain-scan-recorded").with("buyer", buyer)),
    }
}

fn refunded(order: &Order) -> Option<Text> {
    let (refunded, left) = (order.refunded_value, order.amounts.value - order.refunded_value);
    match (refunded.is_zero(), left.is_zero()) {
        (true, _) => None,
        (false, true) => Some(Text::new("explain-order-refunded")),
        (false, false) => Some(Text::new("explain-order-partly-refunded").with("refunded", refunded).with("left", left)),
    }
}

/// For how much of what a person buys the rate holds.
fn lasts(origin: &Origin) -> Option<Text> {
    match origin.promised.lasts {
        Lasts::Lifetime => None,
        Lasts::Orders(n) => {
            let ordinal = i64::from(origin.order.ordinal.unwrap_or(0));
            Some(Text::new("explain-lasts-orders").with("n", i64::from(n)).with("ordinal", ordinal))
        }
        Lasts::Months(n) => Some(Text::new("explain-lasts-months").with("n", i64::from(n))),
    }
}
