//! Why an earning is in review: in full to the shop, and as much of it as its earner may know.

use crate::domain::flag::FlagRule;
use crate::domain::review::{ReviewReason, Rule};
use crate::text::catalogue::{Arg, Text};
use crate::text::table::Cell;

/// To the shop: what a person typed, or the rule that asked for it, with what it found about the buyer.
pub(crate) fn review_reason(reason: &ReviewReason) -> Text {
    match reason {
        ReviewReason::Typed(reason) => Text::new("entry-reason").with("reason", reason.as_str()),
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
        ReviewReason::Rule(rule, found) => {
            let large = (*rule == Rule::Large).then(|| rule.as_str());
            large.into_iter().chain(found.iter().map(|rule| rule.as_str())).collect::<Vec<_>>().join(" ")
        }
    };
    Cell::Told { code, text: review_reason(reason) }
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

/// To whoever earns on it, a review that a rule opened says no more than that it is in review: it accuses no one, and shows nothing of
/// the buyer.
pub(super) fn told_to_earner(reason: &ReviewReason) -> Option<Arg> {
    match reason {
        ReviewReason::Typed(reason) => Some(reason.as_str().into()),
        ReviewReason::Rule(Rule::Large, _) => Some(large().into()),
        ReviewReason::Rule(Rule::Flagged, _) => None,
    }
}
