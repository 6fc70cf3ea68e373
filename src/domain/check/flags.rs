//! The invariants of flags and disputes, and of what is reviewed for them.

use super::invariant::Invariant;

pub(super) const FLAGS: &[Invariant] = &[
    Invariant {
        name: "G01",
        sql: "SELECT flag.id AS flag_id, entry.id AS entry_id
              FROM account_flag AS flag
              CROSS JOIN orders ON orders.customer_id = flag.account_id
              CROSS JOIN entry ON entry.order_id = orders.id
              WHERE entry.kind IN ('commission', 'reward') AND entry.adjusts_id IS NULL AND entry.id > coalesce(flag.after_entry_id, 0)
                AND (flag.cleared_at IS NULL OR entry.id <= coalesce(flag.until_entry_id, 0))
                -- What the orders of another account of theirs had earned before is not reviewed for it.
                AND entry.created_at > coalesce((SELECT max(created_at) FROM account_merge WHERE winner_id = flag.account_id), -1)
                AND NOT EXISTS (SELECT 1 FROM review JOIN review_flag ON review_flag.review_id = review.id
                                WHERE review.entry_id = entry.id AND review_flag.flag_id = flag.id)",
    },
    Invariant {
        name: "G02",
        sql: "SELECT review.id AS review_id, NULL AS flag_id FROM review
              WHERE review.rule = 'flagged' AND NOT EXISTS (SELECT 1 FROM review_flag WHERE review_flag.review_id = review.id)
              UNION ALL
              SELECT review.id, flag.id
              FROM review_flag JOIN review ON review.id = review_flag.review_id JOIN account_flag AS flag ON flag.id = review_flag.flag_id
              JOIN entry ON entry.id = review.entry_id LEFT JOIN orders ON orders.id = entry.order_id
              JOIN account ON account.id = flag.account_id
              WHERE orders.customer_id IS NOT coalesce(account.merged_into_id, account.id)",
    },
    Invariant {
        name: "G03",
        sql: "SELECT min(id) AS first, max(id) AS last, rule FROM account_flag WHERE cleared_at IS NULL OR cleared_by_id IS NOT NULL
              GROUP BY account_id, rule, coalesce(other_id, 0) HAVING count(*) > 1
              UNION ALL
              SELECT min(id), max(id), rule FROM account_flag WHERE cleared_at IS NULL GROUP BY account_id, rule HAVING count(*) > 1",
    },
    Invariant {
        name: "G04",
        sql: "SELECT account.id, account.role FROM device_mark JOIN account ON account.id = device_mark.account_id
              WHERE account.role NOT IN ('partner', 'customer')",
    },
    Invariant {
        name: "G05",
        sql: "SELECT dispute.id AS dispute_id, entry.id AS entry_id
              FROM dispute JOIN orders ON orders.source_id = dispute.source_id AND orders.external_id = dispute.order_number
              JOIN entry ON entry.order_id = orders.id JOIN account AS earner ON earner.id = entry.account_id
              WHERE dispute.status = 'open' AND entry.kind IN ('commission', 'reward') AND entry.adjusts_id IS NULL
                AND earner.erased_at IS NULL
                AND entry.amount_minor + (SELECT coalesce(sum(amount_minor), 0) FROM entry AS later WHERE later.adjusts_id = entry.id)
                    - coalesce((SELECT sum(credit_use.amount_minor) FROM credit_lot
                                JOIN credit_use ON credit_use.lot_id = credit_lot.id
                                JOIN entry AS gone ON gone.id = credit_use.entry_id AND gone.kind = 'expiry'
                                WHERE credit_lot.origin_id = entry.id), 0) > 0
                AND NOT EXISTS (SELECT 1 FROM payout_entry JOIN entry AS held ON held.id = payout_entry.entry_id
                                WHERE payout_entry.released_at IS NULL AND (held.id = entry.id OR held.adjusts_id = entry.id))
                AND NOT EXISTS (SELECT 1 FROM review JOIN review_dispute ON review_dispute.review_id = review.id
                                WHERE review.entry_id = entry.id AND review_dispute.dispute_id = dispute.id)",
    },
    Invariant {
        name: "G06",
        sql: "SELECT review.id AS review_id, NULL AS dispute_id FROM review
              WHERE review.rule = 'disputed' AND NOT EXISTS (SELECT 1 FROM review_dispute WHERE review_dispute.review_id = review.id)
              UNION ALL
              SELECT review.id, NULL FROM review
              WHERE review.rule = 'disputed' AND review.closed_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM review_dispute JOIN dispute ON dispute.id = review_dispute.dispute_id
                                WHERE review_dispute.review_id = review.id AND dispute.status = 'open')
              UNION ALL
              SELECT review.id, dispute.id
              FROM review_dispute JOIN review ON review.id = review_dispute.review_id JOIN dispute ON dispute.id = review_dispute.dispute_id
              JOIN entry ON entry.id = review.entry_id LEFT JOIN orders ON orders.id = entry.order_id
              WHERE orders.source_id IS NOT dispute.source_id OR orders.external_id IS NOT dispute.order_number",
    },
    Invariant {
        name: "G07",
        sql: "WITH told AS (
                  SELECT source_id, order_number, max(coalesce(sum(amount_minor) FILTER (WHERE external_id = ''), 0),
                                                      coalesce(sum(amount_minor) FILTER (WHERE external_id <> ''), 0)) AS minor
                  FROM told_refund GROUP BY source_id, order_number
                  UNION ALL
                  SELECT source_id, order_number, sum(amount_minor) FROM dispute WHERE status = 'lost' GROUP BY source_id, order_number),
              back AS (SELECT source_id, order_number, sum(minor) AS minor FROM told GROUP BY source_id, order_number)
              SELECT orders.id AS order_id, orders.refunded_minor, back.minor AS told_minor
              FROM back CROSS JOIN orders ON orders.source_id = back.source_id AND orders.external_id = back.order_number
              WHERE orders.priced_by = 'told' AND orders.cancelled_at IS NULL
                -- With the store credit that had paid a part of the same goods.
                AND orders.refunded_minor < min(orders.total_minor,
                        back.minor + coalesce((2 * orders.credit_minor * back.minor + orders.due_minor) / (2 * orders.due_minor), 0))",
    },
];
