//! `/referrals/entries/<id>`: how one entry was computed, as the way from the scan to the payment: so that whoever earns can work
//! every cent out again by hand. Nobody else's entry is found here.

use rocket::get;
use rocket::request::FromParam;
use serde::Serialize;

use super::entries::{Badge, Row, badge, changed, how, what};
use crate::domain::ids::EntryId;
use crate::domain::ledger::{BalanceKind, Kind};
use crate::domain::money::{Currency, Money};
use crate::domain::order::Order;
use crate::domain::program::{Lasts, Pay};
use crate::domain::reads::statement::{self, Change, Explanation, Line, Look, Origin, Payment, State};
use crate::domain::review::Outcome;
use crate::domain::time::{Timestamp, Zone};
use crate::text::words::{self, count, percent_of};
use crate::web::kit::guard::Member;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;

#[derive(Serialize)]
struct Data {
    title: String,
    amount: String,
    badge: Badge,
    /// What the whole earning came to, after all that followed.
    lead: String,
    steps: Vec<Step>,
    /// The first entry and all that followed, when something did.
    chain: Vec<Row>,
    sum: String,
}

/// One station on the way.
#[derive(Serialize)]
struct Step {
    title: &'static str,
    text: String,
    /// The code that the text ends with, which must not break.
    code: Option<String>,
    /// Said smaller below it.
    notes: Vec<String>,
    /// The payment's own statement.
    statement: Option<String>,
}

/// An entry's number; text that is none is nobody's entry.
pub(super) struct Which(EntryId);

impl<'a> FromParam<'a> for Which {
    type Error = std::convert::Infallible;

    fn from_param(text: &'a str) -> Result<Self, Self::Error> {
        Ok(Which(EntryId(text.parse().unwrap_or(0))))
    }
}

#[get("/referrals/entries/<which>")]
pub(super) async fn one(me: Member, which: Which, frame: Frame) -> Answer {
    let (id, now) = (me.0.id, frame.app.now());
    let Which(entry) = which;
    let told = frame.app.db.read(move |conn| statement::explain_to(conn, id, entry, now)).await?;
    let (currency, zone) = (frame.shop()?.currency, frame.app.zone());
    let teller = Teller { told: &told, currency, zone: &zone, now };
    let data = Data {
        title: what(&told.line),
        amount: currency.format(told.line.amount),
        badge: badge(&told.line),
        lead: teller.lead(),
        steps: teller.steps(),
        chain: if told.chain.len() > 1 {
            told.chain.iter().map(|line| Row::new(line, currency, &zone)).collect()
        } else {
            Vec::new()
        },
        sum: currency.format(told.sum),
    };
    frame.page("member/entry.html", &data)
}

/// Puts an explanation into words.
struct Teller<'a> {
    told: &'a Explanation,
    currency: Currency,
    zone: &'a Zone,
    now: Timestamp,
}

impl Teller<'_> {
    fn money(&self, amount: Money) -> String {
        self.currency.format(amount)
    }

    fn lead(&self) -> String {
        let line = &self.told.line;
        match line.change {
            None if self.told.origin.is_some() && self.told.sum.is_zero() => {
                format!("{}. Nothing of it is left.", how(line, self.currency))
            }
            None if self.told.origin.is_some() && self.told.sum != line.amount => {
                format!("{}. Of it {} is left.", how(line, self.currency), self.money(self.told.sum))
            }
            None => how(line, self.currency),
            Some(change) => format!("{}, on {}", changed(change), self.zone.date(line.created_at)),
        }
    }

    fn steps(&self) -> Vec<Step> {
        let mut steps = match &self.told.origin {
            Some(origin) => {
                let mut steps =
                    vec![self.scan(origin), self.account(origin), self.order(origin), self.base(origin), self.rate(origin)];
                steps.extend(self.cap(origin));
                steps.push(self.computed(origin));
                steps.push(self.hold(origin));
                steps
            }
            None => vec![self.posted()],
        };
        steps.extend(self.told.looks.iter().map(|look| self.look(look)));
        steps.extend(self.told.payments.iter().map(|payment| self.payment(payment)));
        steps.extend(self.spend());
        steps
    }

    fn scan(&self, origin: &Origin) -> Step {
        match &origin.code {
            Some(code) => {
                Step { code: Some(code.in_words()), ..step("Scan", format!("{} joined through your code", origin.buyer)) }
            }
            None => step("Scan", format!("The shop noted you as the one who invited {}.", origin.buyer)),
        }
    }

    fn account(&self, origin: &Origin) -> Step {
        step("Account", format!("{} joined on {}.", origin.buyer, self.zone.date(origin.joined_at)))
    }

    fn order(&self, origin: &Origin) -> Step {
        let order = &origin.order;
        let placed = self.zone.date(order.placed_at);
        let paid = order.paid_at.map_or_else(String::new, |at| self.zone.date(at));
        let when =
            if placed == paid { format!("placed and paid on {paid}") } else { format!("placed on {placed}, paid on {paid}") };
        let mut step = step("Order", format!("Order {}, {when}: value {}.", order.id, self.money(order.amounts.value)));
        step.notes.push("The value is what the goods cost after the discount, without tax, shipping and tip.".into());
        step.notes.extend(self.refunded(order));
        step
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

    fn base(&self, origin: &Origin) -> Step {
        let (amounts, left) = (&origin.order.amounts, origin.order.base_left());
        let mut step = step(
            "What earns",
            if amounts.base == amounts.value {
                format!("All of it: {}.", self.money(amounts.base))
            } else {
                format!("{} of it; the rest is for things that nobody earns on.", self.money(amounts.base))
            },
        );
        if left != amounts.base {
            step.notes.push(format!("{} after the refund.", self.money(left)));
        }
        step
    }

    fn rate(&self, origin: &Origin) -> Step {
        let promised = &origin.promised;
        let pay = words::pay(promised.pay, self.currency);
        let since = format!("version {}, in force since {}", origin.order.terms, self.zone.date(origin.terms_since));
        let mut step = step(
            "Rate",
            match origin.is_own_agreement {
                true => format!("{pay}, as agreed with you when the order was placed."),
                false => format!("{pay}, by the terms when the order was placed ({since})."),
            },
        );
        match promised.lasts {
            Lasts::Lifetime => {}
            Lasts::Orders(n) => {
                let ordinal = origin.order.ordinal.unwrap_or(0);
                step.notes.push(format!(
                    "For the first {} of each person; this was no. {ordinal}.",
                    count(n.into(), "paid order", "paid orders")
                ));
            }
            Lasts::Months(n) => {
                step.notes.push(format!("For orders placed in the first {} after joining.", count(n.into(), "month", "months")));
            }
        }
        step
    }

    fn cap(&self, origin: &Origin) -> Option<Step> {
        let cap = origin.promised.order_cap?;
        let mut step = step("Most for one order", format!("{}.", self.money(cap)));
        if origin.uncapped > cap {
            step.notes.push(format!("Without it, it would have been {}.", self.money(origin.uncapped)));
        }
        Some(step)
    }

    fn computed(&self, origin: &Origin) -> Step {
        let (base, left) = (origin.order.amounts.base, origin.order.base_left());
        let is_capped = origin.uncapped > origin.full;
        let mut step = step("Computed", self.share_of(origin, base, origin.full, is_capped));
        if left != base {
            let scaled = match origin.promised.pay {
                Pay::Share(_) if !is_capped => self.share_of(origin, left, origin.left, false),
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
        step
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
            Pay::Flat(_) => format!("{}, whatever the order comes to.", self.money(result)),
        }
    }

    fn hold(&self, origin: &Origin) -> Step {
        let line = &self.told.line;
        let paid = origin.order.paid_at.map_or_else(String::new, |at| self.zone.date(at));
        let end = self.zone.date(line.available_at);
        step(
            "Hold",
            match (origin.holding_days, line.available_at > self.now) {
                (0, _) => format!("None: it counts from the payment on {paid}."),
                (days, true) => {
                    format!("From {paid} to {end}, {}, in case something is brought back.", count(days.into(), "day", "days"))
                }
                (days, false) => format!("From {paid} to {end}, {}. It is over.", count(days.into(), "day", "days")),
            },
        )
    }

    fn look(&self, look: &Look) -> Step {
        let opened = self.zone.date(look.opened_at);
        let (title, text) = match look.outcome {
            None => ("Held", format!("Somebody at the shop looks at it, since {opened}. It can't be paid or spent before.")),
            Some((Outcome::Approved, at)) => ("Looked at", format!("Held on {opened}, and let pass on {}.", self.zone.date(at))),
            Some((Outcome::Void, at)) => ("Taken back", format!("The shop took it back on {}, for good.", self.zone.date(at))),
        };
        let reason = match look.outcome {
            Some((Outcome::Void, _)) => self.void_reason().unwrap_or(&look.reason),
            _ => &look.reason,
        };
        Step { notes: vec![format!("Why: {}", sentence(reason))], ..step(title, text) }
    }

    /// A void says why in the entry that it posts, unless nothing was left to take back.
    fn void_reason(&self) -> Option<&str> {
        self.told.chain.iter().find(|line| line.change == Some(Change::Void)).map(|line| line.reason.as_str())
    }

    fn payment(&self, payment: &Payment) -> Step {
        let by = match payment.method.as_str() {
            "bank" => "by bank transfer",
            "paypal" => "by PayPal",
            _ => "in cash",
        };
        let mut step = step(
            "Payment",
            match payment.paid_at {
                Some(at) => format!("Paid to you on {}, {by}.", self.zone.date(at)),
                None => format!("In a payout of {}, {by}. It is on its way.", self.zone.date(payment.made_at)),
            },
        );
        step.statement = Some(format!("/referrals/payouts/{}", payment.line_id));
        if !payment.reference.is_empty() {
            step.notes.push(format!("Reference: {}", payment.reference));
        }
        step
    }

    /// Where it goes from here, as long as nothing has been paid.
    fn spend(&self) -> Option<Step> {
        let line = &self.told.line;
        let is_open = self.told.origin.is_some() && self.told.payments.is_empty() && !self.told.sum.is_zero();
        let text = match (line.state, line.balance_kind) {
            _ if !is_open => return None,
            (State::Approved, BalanceKind::Commission) => "It counts towards your next payment.".to_string(),
            (State::Approved, BalanceKind::Credit) => "You can spend it on your next order.".to_string(),
            _ => return None,
        };
        let expires = line.expires_at.map(|at| format!("It expires on {}.", self.zone.date(at)));
        Some(Step { notes: expires.into_iter().collect(), ..step("Ready", text) })
    }

    /// An entry that no earning stands behind.
    fn posted(&self) -> Step {
        let line = &self.told.line;
        let on = self.zone.date_time(line.created_at);
        match line.kind {
            Kind::Adjustment => Step {
                notes: vec![format!("Why: {}", sentence(&line.reason))],
                ..step("Adjusted", format!("The shop corrected your balance on {on}."))
            },
            Kind::Expiry => step("Expired", format!("Its time was over on {on}.")),
            Kind::Redemption => step("Spent", self.spent(line, &on)),
            _ => step("Paid out", format!("On {on}.")),
        }
    }

    fn spent(&self, line: &Line, on: &str) -> String {
        let order = line.order.map_or_else(String::new, |order| format!("order {order}"));
        if line.change.is_some() {
            format!("{order} gave it back on {on}.")
        } else {
            format!("It paid a part of {order}, on {on}.")
        }
    }
}

fn step(title: &'static str, text: String) -> Step {
    Step { title, text, code: None, notes: Vec::new(), statement: None }
}

/// A reason as it was typed, ending like a sentence.
fn sentence(reason: &str) -> String {
    let is_whole = reason.ends_with(['.', '!', '?', '…']);
    if is_whole { reason.to_string() } else { format!("{reason}.") }
}
