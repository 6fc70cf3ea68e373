//! Why an earning is in review: in full to the shop, and as much of it as its earner may know.

use crate::domain::dispute::{Dispute, DisputeStatus};
use crate::domain::flag::FlagRule;
use crate::domain::review::{ReviewReason, Rule};
use crate::text::catalogue::{Arg, Text};
use crate::text::table::Cell;

/// To the shop: what a person typed, or the rule that asked for it, with what it found about the buyer.
pub(crate) fn review_reason(reason: &ReviewReason) -> Text {
    match reason {
        ReviewReason::Typed(reason) => Text::new("entry-reason").with("reason", reason.as_str()),
        ReviewReason::Disputed(dispute, None) => disputed(dispute),
        ReviewReason::Disputed(dispute, Some(more)) => {
            Text::new("review-reasons").with("first", disputed(dispute)).with("others", review_reason(more))
        }
        ReviewReason::Rule(rule, found) => {
            let large = (*rule == Rule::Large).then(large);
            let reasons = large.into_iter().chain(found.iter().map(|rule| flagged_for(*rule)));
            let all =
                reasons.rev().reduce(|others, first| Text::new("review-reasons").with("first", first).with("others", others));
            all.unwrap_or_else(|| Text::new("review-reason-flagged"))
        }
    }
}

/// The same in a file; for programs, what a person typed or the codes of the rules.
pub(crate) fn review_cell(reason: &ReviewReason) -> Cell<'static> {
    let code = match reason {
        ReviewReason::Typed(reason) => reason.clone(),
        ReviewReason::Disputed(..) => "disputed".to_owned(),
        ReviewReason::Rule(rule, found) => {
            let large = (*rule == Rule::Large).then(|| rule.as_str());
            large.into_iter().chain(found.iter().map(|rule| rule.as_str())).collect::<Vec<_>>().join(" ")
        }
    };
    Cell::Told { code, text: review_reason(reason) }
}

/// That a payment is or was disputed, where, for how much and why.
fn disputed(dispute: &Dispute) -> Text {
    let (amount, place) = (dispute.amount, dispute.source.as_str());
    let what = match dispute.status {
        DisputeStatus::Open => Text::new("review-reason-disputed").with("amount", amount).with("where", place),
        DisputeStatus::Won | DisputeStatus::Lost => {
            Text::new("review-reason-was-disputed").with("amount", amount).with("where", place)
        }
    };
    because(dispute, what)
}

/// How a dispute stands, beside its order.
pub(crate) fn dispute_status(dispute: &Dispute) -> Text {
    let (amount, place) = (dispute.amount, dispute.source.as_str());
    let what = match dispute.status {
        DisputeStatus::Open => Text::new("dispute-open").with("amount", amount).with("where", place),
        DisputeStatus::Won => Text::new("dispute-won").with("amount", amount).with("where", place),
        DisputeStatus::Lost => Text::new("dispute-lost").with("amount", amount).with("where", place),
    };
    because(dispute, what)
}

fn because(dispute: &Dispute, what: Text) -> Text {
    match dispute_reason(&dispute.reason) {
        Some(why) => Text::new("dispute-because").with("what", what).with("why", why),
        None => what,
    }
}

/// The reasons of the vendors, in our words; one that we don't know, in theirs.
fn dispute_reason(word: &str) -> Option<Text> {
    Some(match word {
        "" | "general" | "other" | "customer_initiated" => return None,
        "fraudulent" | "debit_not_authorized" | "no_knowledge" | "emv_liability_shift" => Text::new("dispute-reason-fraud"),
        "unrecognized" => Text::new("dispute-reason-unrecognized"),
        "product_not_received" | "not_received" => Text::new("dispute-reason-not-received"),
        "product_unacceptable" | "not_as_described" => Text::new("dispute-reason-not-as-described"),
        "duplicate" | "paid_by_other_means" => Text::new("dispute-reason-twice"),
        "subscription_canceled" | "subscription_cancelled" | "cancelled" => Text::new("dispute-reason-canceled"),
        "credit_not_processed" | "customer_requests_credit" => Text::new("dispute-reason-no-refund"),
        "amount_differs" => Text::new("dispute-reason-amount"),
        other => Text::new("dispute-reason-other").with("word", other.replace('_', " ")),
    })
}

fn large() -> Text {
    Text::new("review-reason-large")
}

/// What a rule found about a buyer, in short.
fn flagged_for(rule: FlagRule) -> Text {
    match rule {
        FlagRule::SameDevice => Text::new("review-reason-same-device"),
        FlagRule::SamePayee => Text::new("review-reason-same-payee"),
        FlagRule::SameHolder => Text::new("review-reason-same-holder"),
        FlagRule::ManySignUps => Text::new("review-reason-many-sign-ups"),
        FlagRule::DisposableMail => Text::new("review-reason-disposable-mail"),
    }
}

/// To whoever earns on it, a review that a rule or a dispute opened says no more than that it is in review: it accuses no one, and shows nothing of
/// the buyer.
pub(super) fn told_to_earner(reason: &ReviewReason) -> Option<Arg> {
    match reason {
        ReviewReason::Typed(reason) => Some(reason.as_str().into()),
        ReviewReason::Rule(Rule::Large, _) => Some(large().into()),
        ReviewReason::Rule(Rule::Flagged | Rule::Disputed, _) => None,
        ReviewReason::Disputed(_, more) => more.as_deref().and_then(told_to_earner),
    }
}
