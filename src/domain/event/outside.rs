//! Which of the events other programs are told of, and as what.

use super::Event;
use crate::domain::ledger::kinds::EntryKind;
use crate::domain::money::Money;
use crate::domain::outgoing::data::About;
use crate::domain::outgoing::topic::Topic;

impl Event {
    /// What other programs are told of it; `None` for what is the shop's own affair.
    pub(super) fn told_outside(&self) -> Option<(Topic, About)> {
        Some(match self {
            Event::SignedUp(id) => (Topic::AccountCreated, About::Account(*id)),
            Event::CustomerMadePartner { account, .. }
            | Event::PartnerMadeCustomer { account, .. }
            | Event::ReferrerCorrected { account, .. }
            | Event::CorrectionUndone { account, .. } => (Topic::AccountChanged, About::Account(*account)),
            Event::AccountSuspended(id) => (Topic::AccountSuspended, About::Account(*id)),
            Event::SuspensionLifted(id) => (Topic::AccountRestored, About::Account(*id)),
            Event::AccountsMerged { winner, loser } => (Topic::AccountMerged, About::Merged(*winner, *loser)),
            Event::AccountErased { account, .. } => (Topic::AccountErased, About::Account(*account)),
            Event::PartnerApproved(id) => (Topic::PartnerApproved, About::Account(*id)),
            Event::PartnerRejected(id) => (Topic::PartnerRejected, About::Account(*id)),
            Event::CodeClaimed(id) => (Topic::CodeClaimed, About::Code(*id)),
            Event::CodeDisabled(id) => (Topic::CodeDisabled, About::Code(*id)),
            Event::CodeEnabled(id) => (Topic::CodeEnabled, About::Code(*id)),
            Event::OrderPlaced(id) => (Topic::OrderPlaced, About::Order(*id)),
            Event::OrderPaid { order, .. } => (Topic::OrderPaid, About::Order(*order)),
            Event::OrderCorrected { order, .. } => (Topic::OrderCorrected, About::Order(*order)),
            Event::OrderRefunded { order, refund, .. } => (Topic::OrderRefunded, About::Refund(*order, *refund)),
            Event::OrderCancelled(id) => (Topic::OrderCancelled, About::Order(*id)),
            Event::OrderReinstated(id) => (Topic::OrderReinstated, About::Order(*id)),
            Event::Posted { entry, kind, amount } => (told_of_entry(*kind, *amount)?, About::Entry(*entry)),
            Event::ReviewOpened(id) => (Topic::ReviewOpened, About::Entry(*id)),
            Event::EarningApproved(id) => (Topic::ReviewApproved, About::Entry(*id)),
            Event::PayoutMade(id) => (Topic::PayoutCreated, About::Payout(*id)),
            Event::PaymentPaid(id) => (Topic::PayoutPaid, About::Payment(*id)),
            Event::PaymentFailed(id) => (Topic::PayoutFailed, About::Payment(*id)),
            _ => return None,
        })
    }
}

/// What an entry tells other programs. Payouts and merges are told of themselves.
fn told_of_entry(kind: EntryKind, amount: Money) -> Option<Topic> {
    let adds = amount > Money::ZERO;
    Some(match kind {
        EntryKind::Commission if adds => Topic::CommissionCreated,
        EntryKind::Commission => Topic::CommissionReversed,
        EntryKind::Reward if adds => Topic::RewardCreated,
        EntryKind::Reward => Topic::RewardReversed,
        EntryKind::Redemption if adds => Topic::RewardReturned,
        EntryKind::Redemption => Topic::RewardRedeemed,
        EntryKind::Expiry => Topic::RewardExpired,
        EntryKind::Adjustment | EntryKind::Conversion | EntryKind::Forfeit => Topic::BalanceAdjusted,
        EntryKind::Payout | EntryKind::Carry | EntryKind::Merge => return None,
    })
}
