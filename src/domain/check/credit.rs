//! The invariants of store credit: what came in by lots is what was spent, taken away, or is left.

use super::invariant::Invariant;

/// After those of orders and the ledger.
pub(super) const CREDIT: &[Invariant] = &[
    Invariant {
        name: "R03",
        sql: "SELECT lot.id, lot.left_minor, lot.amount_minor - coalesce(taken.amount, 0) AS counted
              FROM credit_lot AS lot
              LEFT JOIN (SELECT lot_id, sum(amount_minor) AS amount FROM credit_use GROUP BY lot_id) AS taken ON taken.lot_id = lot.id
              WHERE lot.left_minor <> lot.amount_minor - coalesce(taken.amount, 0)",
    },
    Invariant {
        name: "R04",
        sql: "SELECT entry.id, entry.amount_minor, lots.amount AS in_lots
              FROM entry
              LEFT JOIN (SELECT entry_id, sum(amount_minor) AS amount, min(account_id) AS first_id, max(account_id) AS last_id,
                                max(entry_id <> origin_id) AS is_renewed
                         FROM credit_lot GROUP BY entry_id) AS lots ON lots.entry_id = entry.id
              WHERE entry.balance_kind = 'credit'
                    AND CASE WHEN entry.kind = 'merge' THEN lots.amount IS NOT NULL
                             WHEN entry.kind = 'redemption' THEN coalesce(lots.amount, 0) > max(entry.amount_minor, 0)
                             ELSE coalesce(lots.amount, 0) <> max(entry.amount_minor, 0) OR lots.is_renewed END
                 OR (lots.first_id <> entry.account_id OR lots.last_id <> entry.account_id)
                    AND (SELECT coalesce(merged_into_id, id) FROM account WHERE id = entry.account_id) NOT IN (lots.first_id, lots.last_id)
                 OR lots.first_id <> lots.last_id
                 OR lots.amount IS NOT NULL AND entry.balance_kind <> 'credit'",
    },
    Invariant {
        name: "R05",
        sql: "SELECT orders.id, orders.credit_minor, taken.amount
              FROM orders
              LEFT JOIN (SELECT credit_use.order_id, sum(credit_use.amount_minor - credit_use.renewed_minor) AS amount,
                                max(credit_lot.account_id) AS account_id, min(credit_lot.account_id) AS other_id
                         FROM credit_use JOIN credit_lot ON credit_lot.id = credit_use.lot_id
                         WHERE credit_use.order_id IS NOT NULL GROUP BY credit_use.order_id) AS taken ON taken.order_id = orders.id
              WHERE coalesce(taken.amount, 0) <> CASE
                        WHEN orders.cancelled_at IS NOT NULL THEN 0
                        WHEN orders.paid_at IS NULL THEN orders.credit_minor
                        ELSE orders.credit_minor - (SELECT coalesce(sum(credit_minor), 0) FROM refund WHERE refund.order_id = orders.id) END
                 OR taken.account_id <> orders.customer_id OR taken.other_id <> orders.customer_id",
    },
    Invariant {
        name: "R10",
        sql: "SELECT coupon.id, coupon.amount_minor, taken.amount
              FROM coupon
              LEFT JOIN (SELECT credit_use.coupon_id, sum(credit_use.amount_minor - credit_use.renewed_minor) AS amount,
                                max(credit_lot.account_id) AS account_id, min(credit_lot.account_id) AS other_id
                         FROM credit_use JOIN credit_lot ON credit_lot.id = credit_use.lot_id
                         WHERE credit_use.coupon_id IS NOT NULL GROUP BY credit_use.coupon_id) AS taken ON taken.coupon_id = coupon.id
              WHERE coalesce(taken.amount, 0) <> CASE WHEN coupon.ended_at IS NULL THEN coalesce(coupon.amount_minor, 0) ELSE 0 END
                 -- What is nothing by now may have been of an account that was merged into another since.
                 OR taken.amount <> 0 AND (taken.account_id <> coupon.account_id OR taken.other_id <> coupon.account_id)",
    },
    Invariant {
        name: "D08",
        sql: "SELECT coupon.id, coupon.account_id, entitlement.account_id, orders.customer_id
              FROM coupon JOIN account AS owner ON owner.id = coupon.account_id
              LEFT JOIN entitlement ON entitlement.id = coupon.entitlement_id LEFT JOIN orders ON orders.id = coupon.order_id
              WHERE entitlement.account_id <> coalesce(owner.merged_into_id, owner.id)
                 OR orders.customer_id <> coalesce(owner.merged_into_id, owner.id) OR orders.source_id <> coupon.source_id",
    },
    Invariant {
        name: "R06",
        sql: "SELECT entry.id, entry.amount_minor, taken.amount, owed.left_minor
              FROM entry
              LEFT JOIN (SELECT credit_use.entry_id, sum(credit_use.amount_minor - credit_use.renewed_minor) AS amount,
                                max(credit_lot.account_id) AS account_id, min(credit_lot.account_id) AS other_id
                         FROM credit_use JOIN credit_lot ON credit_lot.id = credit_use.lot_id
                         WHERE credit_use.entry_id IS NOT NULL GROUP BY credit_use.entry_id) AS taken ON taken.entry_id = entry.id
              LEFT JOIN credit_debt AS owed ON owed.entry_id = entry.id
              WHERE coalesce(taken.amount, 0) + coalesce(owed.left_minor, 0)
                        <> CASE WHEN entry.balance_kind = 'credit' AND entry.kind NOT IN ('redemption', 'merge') THEN max(-entry.amount_minor, 0) ELSE 0 END
                 OR (taken.account_id <> entry.account_id OR taken.other_id <> entry.account_id OR owed.account_id <> entry.account_id)
                    AND (taken.account_id <> taken.other_id OR owed.account_id <> taken.account_id
                         OR (SELECT coalesce(merged_into_id, id) FROM account WHERE id = entry.account_id)
                            <> coalesce(taken.account_id, owed.account_id))
                 OR entry.kind = 'expiry' AND owed.left_minor IS NOT NULL",
    },
    Invariant {
        name: "R07",
        sql: "SELECT credit_use.id, credit_use.created_at, lot.expires_at
              FROM credit_use JOIN credit_lot AS lot ON lot.id = credit_use.lot_id
              LEFT JOIN entry ON entry.id = credit_use.entry_id
              WHERE (credit_use.order_id IS NOT NULL OR credit_use.coupon_id IS NOT NULL) AND lot.expires_at <= credit_use.created_at
                 OR entry.kind = 'expiry' AND (lot.expires_at IS NULL OR lot.expires_at > credit_use.created_at)",
    },
    Invariant {
        name: "R08",
        // The end of the shop's own day, whatever its clocks did meanwhile: within the 26 hours after so many times 24.
        sql: "WITH since AS (
                  SELECT lot.id, lot.days, lot.expires_at,
                         max(lot.available_at, coalesce((SELECT max(closed_at) FROM review
                                                         WHERE review.entry_id = lot.origin_id AND review.outcome = 'approved'
                                                           AND review.opened_at < lot.expires_at), 0)) AS at,
                         -- Of what a rule had reviewed from the start none is over before that.
                         coalesce((SELECT max(review.opened_at) FROM review JOIN entry ON entry.id = review.entry_id
                                   WHERE review.entry_id = lot.origin_id AND review.rule IS NOT NULL
                                     AND review.opened_at = entry.created_at), 0) AS born_at
                  FROM credit_lot AS lot WHERE lot.days IS NOT NULL)
              SELECT id, expires_at, at FROM since
              WHERE expires_at NOT BETWEEN at + days * 86400000 - 7200000 AND at + (days + 1) * 86400000 + 7200000
                AND expires_at NOT BETWEEN max(at, born_at) + days * 86400000 - 7200000
                                       AND max(at, born_at) + (days + 1) * 86400000 + 7200000",
    },
    Invariant {
        name: "R09",
        sql: "SELECT account_id, created_at, sum(amount_minor) AS difference FROM entry WHERE kind = 'conversion'
              GROUP BY account_id, created_at HAVING sum(amount_minor) <> 0",
    },
];
