//! The invariants of flags and of what is reviewed for them.

use super::invariant::Invariant;

pub(super) const FLAGS: &[Invariant] = &[
    Invariant {
        name: "G01",
        sentence: "an earning on a flagged buyer's order was posted while the flag was open, and no review names the flag",
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
        sentence: "a review that a flag opened names none, or a review names the flag of somebody who bought nothing there",
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
        sentence: "a pair that an admin has cleared is flagged again by the same rule, or a rule flags somebody twice",
        sql: "SELECT min(id) AS first, max(id) AS last, rule FROM account_flag WHERE cleared_at IS NULL OR cleared_by_id IS NOT NULL
              GROUP BY account_id, rule, coalesce(other_id, 0) HAVING count(*) > 1
              UNION ALL
              SELECT min(id), max(id), rule FROM account_flag WHERE cleared_at IS NULL GROUP BY account_id, rule HAVING count(*) > 1",
    },
    Invariant {
        name: "G04",
        sentence: "a browser of somebody who runs the shop is remembered as a member's",
        sql: "SELECT account.id, account.role FROM device_mark JOIN account ON account.id = device_mark.account_id
              WHERE account.role NOT IN ('partner', 'customer')",
    },
];
