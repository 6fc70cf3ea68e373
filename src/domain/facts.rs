//! What several statements ask of the row `entry`, spelt once, so that no two of them can disagree about it.

/// The open review of the earning that the entry is or adjusts: a condition on `review`.
macro_rules! open_review {
    () => {
        "review.entry_id = coalesce(entry.adjusts_id, entry.id) AND review.closed_at IS NULL"
    };
}

/// Whether the earning that the entry is or adjusts is in review: for statements that are constants themselves.
macro_rules! in_review {
    () => {
        concat!("EXISTS (SELECT 1 FROM review WHERE ", $crate::domain::facts::open_review!(), ")")
    };
}
pub(super) use {in_review, open_review};

/// The payment that has the entry, unless it failed.
macro_rules! has_payment {
    ($such:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM payout_entry JOIN payout_line ON payout_line.id = payout_entry.line_id
                     WHERE payout_entry.entry_id = entry.id AND payout_entry.released_at IS NULL AND ",
            $such,
            ")"
        )
    };
}

pub(super) const OPEN_REVIEW: &str = open_review!();

/// A payout that has not been carried out yet has the entry.
pub(super) const IN_PAYOUT: &str = has_payment!("payout_line.paid_at IS NULL AND payout_line.failed_at IS NULL");

/// The status of the entry at `:now`, in the words of [`EntryStatus`](super::reads::statement::EntryStatus). What adjusts an entry
/// shares its reviews.
pub(super) const ENTRY_STATUS: &str = concat!(
    "CASE WHEN EXISTS (SELECT 1 FROM review WHERE review.entry_id = coalesce(entry.adjusts_id, entry.id) AND review.outcome = 'reversed')
               THEN 'reversed'
          WHEN ",
    in_review!(),
    " THEN 'in_review'
          WHEN entry.available_at > :now THEN 'holding'
          WHEN ",
    has_payment!("payout_line.paid_at IS NOT NULL"),
    " THEN 'paid'
          ELSE 'available' END"
);

/// An `orders` row that nobody has paid in time: it is cancelled. Joined with its `terms`.
pub(super) const IS_OVERDUE: &str = "orders.paid_at IS NULL AND orders.cancelled_at IS NULL
               AND orders.created_at + terms.order_timeout_days * 86400000 <= :now";

/// A `credit_lot` AS lot whose last day is over: what is left of it expires, unless somebody still looks at where it came from.
pub(super) const HAS_RUN_OUT: &str = "lot.left_minor > 0 AND lot.expires_at <= :now
               AND NOT EXISTS (SELECT 1 FROM review WHERE review.entry_id = lot.origin_id AND review.closed_at IS NULL
                               AND review.opened_at < lot.expires_at)";
