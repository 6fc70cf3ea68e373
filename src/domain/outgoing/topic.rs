//! What other programs can be told of.

use crate::domain::values::choice;

choice!(
    /// What an event tells of. It is stored as `order_paid` and sent as `order.paid`.
    Topic {
        AccountCreated = "account_created",
        AccountChanged = "account_changed",
        AccountSuspended = "account_suspended",
        AccountRestored = "account_restored",
        AccountMerged = "account_merged",
        AccountErased = "account_erased",
        PartnerApproved = "partner_approved",
        PartnerRejected = "partner_rejected",
        CodeClaimed = "code_claimed",
        CodeDisabled = "code_disabled",
        CodeEnabled = "code_enabled",
        OrderPlaced = "order_placed",
        OrderPaid = "order_paid",
        OrderCorrected = "order_corrected",
        OrderRefunded = "order_refunded",
        OrderCancelled = "order_cancelled",
        OrderReinstated = "order_reinstated",
        CommissionCreated = "commission_created",
        CommissionReversed = "commission_reversed",
        RewardCreated = "reward_created",
        RewardReversed = "reward_reversed",
        RewardRedeemed = "reward_redeemed",
        RewardReturned = "reward_returned",
        RewardExpired = "reward_expired",
        BalanceAdjusted = "balance_adjusted",
        ReviewOpened = "review_opened",
        ReviewApproved = "review_approved",
        PayoutCreated = "payout_created",
        PayoutPaid = "payout_paid",
        PayoutFailed = "payout_failed",
    }
);

impl Topic {
    /// What stands before the point: the noun that the event is about.
    pub fn noun(self) -> &'static str {
        self.as_str().split_once('_').map_or(self.as_str(), |(noun, _)| noun)
    }

    /// As other programs know it: `order.paid`.
    pub fn wire(self) -> String {
        self.as_str().replacen('_', ".", 1)
    }

    /// The topic that other programs call so.
    pub fn from_wire(wire: &str) -> Option<Topic> {
        Topic::from_word(&wire.replacen('.', "_", 1)).filter(|topic| topic.wire() == wire)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn o07_every_topic_is_a_noun_and_what_happened_to_it() {
        for topic in Topic::ALL {
            let wire = topic.wire();
            assert_eq!(wire.matches('.').count(), 1, "{wire}");
            assert_eq!(Topic::from_wire(&wire), Some(*topic));
            assert!(wire.starts_with(&format!("{}.", topic.noun())), "{wire}");
        }
        assert_eq!(Topic::from_wire("order_paid"), None);
    }
}
