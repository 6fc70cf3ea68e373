//! What an entry is: the balance that it counts in, its kind, and the change that it came from.

use crate::domain::roles::Role;
use crate::domain::values::choice;

choice!(
    /// Which of somebody's balances: money that the shop owes a partner, or store credit.
    BalanceKind { Commission = "commission", Credit = "credit" }
);

impl BalanceKind {
    /// The balance that is meant when none was named: the one that an account of this role earns in.
    pub fn of(role: Role, named: Option<BalanceKind>) -> BalanceKind {
        named.unwrap_or(if role == Role::Partner { BalanceKind::Commission } else { BalanceKind::Credit })
    }
}

choice!(
    /// What an entry is about.
    EntryKind {
        Commission = "commission",
        Reward = "reward",
        Redemption = "redemption",
        Payout = "payout",
        Adjustment = "adjustment",
        Expiry = "expiry",
        /// Commission that became store credit: one entry in each balance.
        Conversion = "conversion",
        /// What somebody gave up who was erased, or what is written off of what they owed.
        Forfeit = "forfeit",
        /// What a payment can't pay: one half leaves it, the other is owed again.
        Carry = "carry",
        /// What an account had when it was merged into another: one half leaves it, the other comes to that one.
        Merge = "merge",
    }
);

choice!(
    /// What happened, so that the entry was posted. `schema.sql` says which pairs of kind and change there are.
    EntryChange {
        /// The order was paid, the payment of a payout was carried out, what it can't pay was carried, or accounts were merged.
        Placed = "placed",
        /// The order was corrected.
        Correction = "correction",
        /// Something of the order was given back.
        Refund = "refund",
        /// The earning was taken back by an admin.
        Reversal = "reversal",
        /// A payment of a payout came back.
        Return = "return",
        Expiry = "expiry",
        /// The balance that somebody brought along from another system.
        Opening = "opening",
        /// An admin typed it.
        Typed = "typed",
    }
);
