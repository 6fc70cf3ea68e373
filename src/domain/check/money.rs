//! The invariants of orders, discounts, the ledger, credit and payouts.

use super::invariant::Invariant;

/// In the order of the file: orders, discounts, earnings, credit, payouts.
pub(super) const MONEY: &[Invariant] = &[
    Invariant {
        name: "O01",
        sql: "SELECT orders.id, orders.prices_minor, line.prices, orders.value_minor, line.value, orders.tax_minor, line.tax,
                     orders.base_minor, line.base, orders.prices_minor - orders.reduction_minor AS taken, line.typed
              FROM orders
              LEFT JOIN (SELECT order_id, sum(quantity * price_minor) AS prices, sum(value_minor) AS value, sum(tax_minor) AS tax,
                                sum(earns * value_minor) AS base, sum(value_minor + includes_tax * tax_minor) AS typed
                         FROM order_item GROUP BY order_id) AS line ON line.order_id = orders.id
              WHERE line.value IS NOT orders.value_minor OR line.tax IS NOT orders.tax_minor OR line.base IS NOT orders.base_minor
                 -- What was typed is what is charged: a line with tax holds it, the discount comes off the lines as typed. Of a line that
                 -- another system told, the price of one may be no whole cents.
                 OR orders.priced_by = 'ours' AND (line.prices IS NOT orders.prices_minor
                                                   OR line.typed IS NOT orders.prices_minor - orders.reduction_minor)",
    },
    Invariant {
        name: "O02",
        sql: "SELECT id FROM orders
              WHERE value_minor <> items_minor - discount_minor OR total_minor <> value_minor + tax_minor + shipping_minor + tip_minor
                 OR due_minor <> total_minor - credit_minor OR credit_minor > total_minor OR base_minor > value_minor",
    },
    Invariant {
        name: "O07",
        // Of each rate the lines without tax and those with it are rounded once each. No order is so large that this leaves 64 bits.
        sql: "SELECT order_id, tax_rate_bp, sum(tax_minor) AS tax FROM order_item
              GROUP BY order_id, tax_rate_bp, includes_tax
              HAVING sum(tax_minor) <> CASE WHEN includes_tax
                         THEN sum(value_minor + tax_minor)
                              - (sum(value_minor + tax_minor) * 20000 + 10000 + tax_rate_bp) / ((10000 + tax_rate_bp) * 2)
                         ELSE (sum(value_minor) * tax_rate_bp * 2 + 10000) / 20000 END",
    },
    Invariant {
        name: "O03",
        sql: "SELECT orders.id, orders.refunded_minor, back.amount, orders.refunded_goods_minor, back.goods
              FROM orders
              LEFT JOIN (SELECT order_id, sum(amount_minor) AS amount, sum(goods_minor) AS goods, sum(credit_minor) AS credit,
                                sum(shipping_minor) AS shipping, sum(shipping_tax_minor) AS shipping_tax, sum(tip_minor) AS tip
                         FROM refund GROUP BY order_id) AS back ON back.order_id = orders.id
              WHERE orders.refunded_minor <> coalesce(back.amount, 0) OR orders.refunded_goods_minor <> coalesce(back.goods, 0)
                 OR coalesce(back.credit, 0) > orders.credit_minor OR orders.refunded_minor > orders.total_minor
                 OR orders.refunded_goods_minor > orders.value_minor + orders.tax_minor
                 OR back.amount <> back.goods + back.shipping + back.tip OR back.tip > orders.tip_minor
                 OR back.shipping > orders.shipping_minor OR back.shipping_tax > orders.shipping_tax_minor",
    },
    Invariant {
        name: "O04",
        sql: "SELECT orders.id, orders.refunded_value_minor, back.value, orders.refunded_base_minor, back.base
              FROM orders
              LEFT JOIN (SELECT item.order_id, sum(refund_item.value_minor) AS value, sum(item.earns * refund_item.value_minor) AS base
                         FROM refund_item JOIN order_item AS item ON item.id = refund_item.item_id GROUP BY item.order_id) AS back
                  ON back.order_id = orders.id
              WHERE orders.refunded_value_minor <> coalesce(back.value, 0) OR orders.refunded_base_minor <> coalesce(back.base, 0)",
    },
    Invariant {
        name: "O05",
        // Everybody who has paid has an ordinal (O06), and the index of ordinals answers this alone.
        sql: "SELECT customer_id, count(*) AS orders, max(ordinal) AS last FROM orders WHERE ordinal IS NOT NULL
              GROUP BY customer_id HAVING count(*) <> max(ordinal) OR count(DISTINCT ordinal) <> count(*)",
    },
    Invariant {
        name: "O06",
        sql: "SELECT id FROM orders
              WHERE paid_at IS NOT NULL AND cancelled_at IS NOT NULL OR (paid_at IS NULL) <> (payment_method IS NULL)
                 OR (paid_at IS NULL) <> (ordinal IS NULL)",
    },
    Invariant {
        name: "O08",
        sql: "WITH truth (order_id, rate_bp, value, tax) AS (
                  SELECT order_id, rate_bp, sum(value), sum(tax)
                  FROM (SELECT order_id, tax_rate_bp AS rate_bp, value_minor AS value, tax_minor AS tax FROM order_item
                        UNION ALL
                        SELECT id, shipping_tax_rate_bp, shipping_minor - shipping_tax_minor, shipping_tax_minor FROM orders
                        WHERE shipping_minor > 0)
                  GROUP BY order_id, rate_bp HAVING sum(value) <> 0 OR sum(tax) <> 0
              )
              SELECT * FROM (SELECT * FROM truth EXCEPT SELECT order_id, rate_bp, value_minor, tax_minor FROM order_tax)
              UNION ALL SELECT * FROM (SELECT order_id, rate_bp, value_minor, tax_minor FROM order_tax EXCEPT SELECT * FROM truth)",
    },
    Invariant {
        name: "O09",
        sql: "SELECT id, shipping_tax_minor FROM orders
              WHERE shipping_minor > 0
                AND shipping_tax_minor <> shipping_minor
                        - (shipping_minor * 20000 + 10000 + shipping_tax_rate_bp) / ((10000 + shipping_tax_rate_bp) * 2)",
    },
    Invariant {
        name: "O10",
        sql: "SELECT item.id, item.order_id FROM refund_item AS back
              JOIN order_item AS item ON item.id = back.item_id JOIN refund ON refund.id = back.refund_id
              GROUP BY item.id
              HAVING sum(back.quantity) > item.quantity OR sum(back.value_minor) > item.value_minor OR sum(back.tax_minor) > item.tax_minor
                  OR max(refund.order_id <> item.order_id)",
    },
    Invariant {
        name: "O11",
        sql: "SELECT refund.id, refund.goods_minor, sum(back.value_minor + back.tax_minor) AS lines
              FROM refund LEFT JOIN refund_item AS back ON back.refund_id = refund.id
              GROUP BY refund.id HAVING refund.goods_minor <> coalesce(sum(back.value_minor + back.tax_minor), 0)",
    },
    Invariant {
        name: "O12",
        sql: "WITH truth (refund_id, rate_bp, value, tax) AS (
                  SELECT refund_id, rate_bp, sum(value), sum(tax)
                  FROM (SELECT back.refund_id, item.tax_rate_bp AS rate_bp, back.value_minor AS value, back.tax_minor AS tax
                        FROM refund_item AS back JOIN order_item AS item ON item.id = back.item_id
                        UNION ALL
                        SELECT refund.id, orders.shipping_tax_rate_bp, refund.shipping_minor - refund.shipping_tax_minor,
                               refund.shipping_tax_minor
                        FROM refund JOIN orders ON orders.id = refund.order_id WHERE refund.shipping_minor > 0)
                  GROUP BY refund_id, rate_bp HAVING sum(value) <> 0 OR sum(tax) <> 0
              )
              SELECT * FROM (SELECT * FROM truth EXCEPT SELECT refund_id, rate_bp, value_minor, tax_minor FROM refund_tax)
              UNION ALL SELECT * FROM (SELECT refund_id, rate_bp, value_minor, tax_minor FROM refund_tax EXCEPT SELECT * FROM truth)",
    },
    Invariant {
        name: "O13",
        sql: "SELECT orders.id, orders.merge_id FROM orders JOIN account_merge ON account_merge.id = orders.merge_id
              JOIN account ON account.id = account_merge.loser_id
              WHERE account.merged_into_id IS NOT orders.customer_id OR orders.earner_id IS NOT orders.customer_id",
    },
    Invariant {
        name: "D01",
        sql: "SELECT entitlement_id, count(*) AS orders FROM orders
              WHERE entitlement_id IS NOT NULL AND cancelled_at IS NULL AND NOT is_refunded
              GROUP BY entitlement_id HAVING count(*) > 1",
    },
    Invariant {
        name: "D02",
        sql: "SELECT orders.id FROM orders LEFT JOIN entitlement ON entitlement.id = orders.entitlement_id
              WHERE (orders.reduction_minor > 0 OR orders.entitlement_id IS NOT NULL)
                    AND entitlement.account_id IS NOT orders.customer_id
                 OR orders.priced_by = 'ours' AND orders.reduction_minor = 0 AND orders.entitlement_id IS NOT NULL",
    },
    Invariant {
        name: "D03",
        sql: "WITH taken AS (
                  SELECT orders.id, orders.reduction_minor, entitlement.minimum_minor, entitlement.rate_bp, entitlement.cap_minor,
                         (SELECT coalesce(sum(quantity * price_minor), 0) FROM order_item WHERE order_id = orders.id AND discounted) AS prices
                  FROM orders JOIN entitlement ON entitlement.id = orders.entitlement_id
                  -- What a web shop took off for a coupon is as that says.
                  WHERE orders.priced_by = 'ours'
              )
              SELECT id, reduction_minor, prices FROM taken
              WHERE prices < minimum_minor
                 OR reduction_minor <> min(coalesce(cap_minor, 9223372036854775807), (prices * rate_bp * 2 + 10000) / 20000)",
    },
    Invariant {
        name: "D04",
        sql: "SELECT entitlement.id FROM entitlement
              WHERE (entitlement.used_at IS NOT NULL)
                    <> EXISTS (SELECT 1 FROM orders WHERE orders.entitlement_id = entitlement.id AND orders.paid_at IS NOT NULL
                               -- What is paid is not cancelled; said here, it lets SQLite use orders_entitlement.
                               AND orders.cancelled_at IS NULL AND NOT orders.is_refunded)",
    },
    Invariant {
        name: "D05",
        sql: "SELECT account_id, count(*) AS open FROM entitlement WHERE used_at IS NULL AND missed_at IS NULL
              GROUP BY account_id HAVING count(*) > 1",
    },
    Invariant {
        name: "D06",
        sql: "SELECT entitlement.id, orders.id AS order_id
              FROM entitlement JOIN orders ON orders.customer_id = entitlement.account_id AND orders.ordinal > entitlement.orders_before
              WHERE entitlement.used_at IS NULL AND entitlement.missed_at IS NULL AND orders.entitlement_id IS NOT entitlement.id
                AND (entitlement.expires_at IS NULL OR orders.paid_at < entitlement.expires_at)
                AND (SELECT sum(quantity * price_minor) FROM order_item WHERE order_id = orders.id AND discounted)
                    >= max(entitlement.minimum_minor, (4999 + entitlement.rate_bp) / entitlement.rate_bp)
                -- An order that has it keeps it.
                AND NOT EXISTS (SELECT 1 FROM orders AS has WHERE has.entitlement_id = entitlement.id AND has.cancelled_at IS NULL
                                AND NOT has.is_refunded)",
    },
    Invariant {
        name: "D07",
        sql: "SELECT orders.id, line.position FROM order_item AS line JOIN orders ON orders.id = line.order_id
              WHERE NOT line.discounted AND orders.reduction_minor > 0
                AND line.quantity * line.price_minor <> line.value_minor + line.includes_tax * line.tax_minor",
    },
    Invariant {
        name: "L01",
        sql: "SELECT later.id, first.id AS adjusts FROM entry AS later JOIN entry AS first ON first.id = later.adjusts_id
              WHERE first.adjusts_id IS NOT NULL OR first.balance_kind <> later.balance_kind
                 OR later.kind <> 'merge'
                    AND (first.kind <> later.kind OR first.order_id IS NOT later.order_id OR first.line_id IS NOT later.line_id)
                 OR first.account_id <> later.account_id
                    AND (SELECT coalesce(merged_into_id, id) FROM account WHERE id = first.account_id)
                        <> (SELECT coalesce(merged_into_id, id) FROM account WHERE id = later.account_id)",
    },
    Invariant {
        name: "L09",
        sql: "SELECT entry.merge_id, entry.balance_kind, entry.adjusts_id, sum(entry.amount_minor) AS amount
              FROM entry JOIN account_merge ON account_merge.id = entry.merge_id
              JOIN account ON account.id = entry.account_id JOIN account AS loser ON loser.id = account_merge.loser_id
              GROUP BY entry.merge_id, entry.balance_kind, entry.adjusts_id, entry.available_at
              HAVING sum(entry.amount_minor) <> 0 OR 2 * sum(entry.account_id = account_merge.loser_id) <> count(*)
                  OR max(coalesce(account.merged_into_id, account.id) <> loser.merged_into_id)",
    },
    Invariant {
        name: "L10",
        sql: "SELECT entry.account_id, entry.balance_kind, sum(entry.amount_minor) AS amount
              FROM account CROSS JOIN entry ON entry.account_id = account.id
              WHERE account.merged_into_id IS NOT NULL GROUP BY entry.account_id, entry.balance_kind HAVING sum(entry.amount_minor) <> 0",
    },
    Invariant {
        name: "L02",
        sql: "SELECT orders.id, min(entry.id) AS entry_id FROM entry JOIN orders ON orders.id = entry.order_id
              WHERE entry.kind IN ('commission', 'reward')
              GROUP BY orders.id
              HAVING sum(entry.adjusts_id IS NULL AND entry.change = 'placed') > 1
                  OR max(entry.adjusts_id IS NULL AND entry.change NOT IN ('placed', 'correction'))
                  OR max(entry.account_id IS NOT orders.earner_id
                         AND (SELECT merged_into_id FROM account WHERE id = entry.account_id) IS NOT orders.earner_id)
                  OR max((entry.kind = 'reward') <> (orders.earner_kind = 'customer'))",
    },
    Invariant {
        name: "L03",
        // Amounts whose product leaves 64 bits are left to the program, which counts in 128.
        sql: "WITH base AS (
                  SELECT orders.id, orders.earning_target_minor, orders.base_minor AS base, orders.rate_bp, orders.flat_minor,
                         promised.order_cap_minor AS cap,
                         CASE WHEN promised.flat_above_value THEN orders.flat_minor ELSE min(orders.flat_minor, orders.base_minor) END AS flat,
                         orders.base_minor - orders.refunded_base_minor AS rest,
                         orders.paid_at IS NOT NULL AND orders.no_earning IS NULL AS counts
                  FROM orders LEFT JOIN terms_rate AS promised
                      ON promised.terms_id = orders.terms_id AND promised.earner_kind = orders.earner_kind
                  WHERE orders.value_minor + orders.tax_minor <= 1500000000
              ), whole AS (
                  SELECT *, CASE WHEN base = 0 THEN 0 ELSE coalesce((base * rate_bp * 2 + 10000) / 20000, flat, 0) END AS full FROM base
              ), target AS (
                  SELECT id, earning_target_minor, CASE WHEN NOT counts THEN 0
                                  WHEN full > cap THEN (cap * rest * 2 + base) / (base * 2)
                                  WHEN rate_bp IS NOT NULL THEN (rest * rate_bp * 2 + 10000) / 20000
                                  WHEN base = 0 THEN 0
                                  ELSE (full * rest * 2 + base) / (base * 2) END AS amount
                  FROM whole
              )
              SELECT id, amount, earning_target_minor FROM target WHERE amount <> earning_target_minor",
    },
    Invariant {
        name: "L07",
        // What was reversed is gone for good, so that the rest may come to less; what has expired is not taken off again.
        sql: "SELECT orders.id, orders.earning_target_minor, coalesce(posted.amount, 0) AS stands
              FROM orders
              LEFT JOIN (SELECT entry.order_id, sum(entry.amount_minor) AS amount,
                                coalesce(sum((SELECT sum(credit_use.amount_minor) FROM credit_lot
                                              JOIN credit_use ON credit_use.lot_id = credit_lot.id
                                              JOIN entry AS gone ON gone.id = credit_use.entry_id AND gone.kind = 'expiry'
                                              WHERE credit_lot.origin_id = entry.id)), 0) AS expired,
                                max(entry.change = 'reversal' OR EXISTS (SELECT 1 FROM review WHERE review.entry_id = entry.id
                                                                         AND review.outcome = 'reversed')) AS is_reversed
                         FROM entry WHERE entry.kind IN ('commission', 'reward') GROUP BY entry.order_id) AS posted
                  ON posted.order_id = orders.id
              WHERE coalesce(posted.amount - posted.expired, 0) > orders.earning_target_minor
                 OR coalesce(posted.amount, 0) < orders.earning_target_minor AND NOT coalesce(posted.is_reversed, 0)
                    AND NOT EXISTS (SELECT 1 FROM account WHERE account.id = orders.earner_id AND account.erased_at IS NOT NULL)",
    },
    Invariant {
        name: "L08",
        // What has expired of it is gone, too, and is never reversed.
        sql: "SELECT part.id, part.amount_minor + coalesce(sum(later.amount_minor), 0)
                         - coalesce((SELECT sum(credit_use.amount_minor) FROM credit_lot
                                     JOIN credit_use ON credit_use.lot_id = credit_lot.id
                                     JOIN entry AS gone ON gone.id = credit_use.entry_id AND gone.kind = 'expiry'
                                     WHERE credit_lot.origin_id = part.id), 0) AS stands
              FROM entry AS part LEFT JOIN entry AS later ON later.adjusts_id = part.id
              WHERE part.adjusts_id IS NULL AND part.kind IN ('commission', 'reward')
              GROUP BY part.id
              HAVING stands < 0
                  OR stands > 0 AND EXISTS (SELECT 1 FROM review WHERE review.entry_id = part.id AND review.outcome = 'reversed')",
    },
    Invariant {
        name: "N01",
        sql: "SELECT orders.id, orders.no_earning, orders.base_minor, promised.earns_from_minor
              FROM orders JOIN terms_rate AS promised ON promised.terms_id = orders.terms_id AND promised.earner_kind = orders.earner_kind
              WHERE (orders.no_earning IS NULL OR orders.no_earning IN ('nothing_earns', 'below_minimum'))
                AND orders.no_earning IS NOT CASE WHEN orders.base_minor = 0 THEN 'nothing_earns'
                                                  WHEN orders.base_minor < promised.earns_from_minor THEN 'below_minimum' END",
    },
    Invariant {
        name: "N02",
        sql: "SELECT orders.id, orders.earner_id, orders.no_earning FROM orders
              WHERE (orders.no_earning = 'suspended' OR orders.earner_id IN (SELECT account_id FROM suspension))
                AND orders.no_earning IS NOT 'erased'
                -- Of somebody who had another account, nothing says by which one they would have earned.
                AND NOT EXISTS (SELECT 1 FROM account AS former WHERE former.merged_into_id = orders.earner_id)
                AND (orders.no_earning IS 'suspended') <> EXISTS (
                    SELECT 1 FROM suspension WHERE suspension.account_id = orders.earner_id AND suspension.from_at < orders.placed_at
                        AND (suspension.lifted_at IS NULL OR suspension.lifted_at >= orders.placed_at))",
    },
    Invariant {
        name: "L04",
        sql: "SELECT review.id, entry.id AS entry_id FROM review JOIN entry ON entry.id = review.entry_id
              WHERE entry.kind NOT IN ('commission', 'reward') OR entry.adjusts_id IS NOT NULL",
    },
    Invariant {
        name: "L05",
        sql: "SELECT id, kind, amount_minor FROM entry
              WHERE amount_minor = 0 OR adjusts_id IS NULL AND kind IN ('commission', 'reward') AND amount_minor < 0
                 OR adjusts_id IS NULL AND kind IN ('redemption', 'payout', 'expiry') AND amount_minor > 0
                 OR kind = 'adjustment' AND (by_id IS NULL OR change = 'opening' AND reason <> '' OR change = 'typed' AND reason = ''
                        AND NOT EXISTS (SELECT 1 FROM account WHERE account.id = entry.account_id AND account.erased_at IS NOT NULL))",
    },
    Invariant {
        name: "L06",
        sql: "SELECT entry.id, entry.change, entry.refund_id, entry.review_id
              FROM entry LEFT JOIN refund ON refund.id = entry.refund_id LEFT JOIN review ON review.id = entry.review_id
              WHERE (entry.change = 'refund') <> (entry.refund_id IS NOT NULL) OR (entry.change = 'reversal') <> (entry.review_id IS NOT NULL)
                 OR refund.order_id <> entry.order_id OR review.entry_id <> entry.adjusts_id
                 OR review.id IS NOT NULL AND review.outcome IS NOT 'reversed'",
    },
    Invariant {
        name: "R01",
        sql: "SELECT orders.id, orders.credit_minor, spent.amount
              FROM orders
              LEFT JOIN (SELECT order_id, sum(amount_minor) AS amount, max(coalesce(owner.merged_into_id, owner.id)) AS account_id,
                                min(coalesce(owner.merged_into_id, owner.id)) AS other_id
                         FROM entry JOIN account AS owner ON owner.id = entry.account_id WHERE kind = 'redemption' GROUP BY order_id) AS spent ON spent.order_id = orders.id
              LEFT JOIN (SELECT order_id, sum(credit_minor) AS amount FROM refund GROUP BY order_id) AS back ON back.order_id = orders.id
              WHERE coalesce(spent.amount, 0) <> CASE WHEN orders.paid_at IS NULL THEN 0
                                                      ELSE coalesce(back.amount, 0) - orders.credit_minor END
                 OR spent.account_id <> orders.customer_id OR spent.other_id <> orders.customer_id",
    },
    Invariant {
        name: "R02",
        // The sign keeps SQLite from fetching every entry by its account, one page after another: sorting them all is faster.
        sql: "WITH posted AS (
                  SELECT account_id, balance_kind, sum(amount_minor) AS balance,
                         sum(amount_minor) FILTER (WHERE amount_minor < 0 AND (adjusts_id IS NOT NULL OR kind IN ('adjustment', 'merge'))) AS reversed
                  FROM entry GROUP BY +account_id, balance_kind
              )
              SELECT account_id, balance_kind, balance FROM posted WHERE balance < coalesce(reversed, 0)",
    },
    Invariant {
        name: "Y01",
        sql: "SELECT line.id, line.net_minor, sum(entry.amount_minor) AS entries
              FROM payout_line AS line
              LEFT JOIN payout_entry ON payout_entry.line_id = line.id
              LEFT JOIN entry ON entry.id = payout_entry.entry_id
              GROUP BY line.id HAVING line.net_minor IS NOT sum(entry.amount_minor)",
    },
    Invariant {
        name: "Y02",
        sql: "SELECT entry_id, count(*) AS lines FROM payout_entry WHERE released_at IS NULL GROUP BY entry_id HAVING count(*) > 1",
    },
    Invariant {
        name: "Y03",
        sql: "SELECT line.id, entry.id AS entry_id
              FROM payout_entry JOIN payout_line AS line ON line.id = payout_entry.line_id
              JOIN payout ON payout.id = line.payout_id JOIN entry ON entry.id = payout_entry.entry_id
              WHERE entry.account_id <> line.account_id OR entry.balance_kind <> 'commission' OR entry.kind = 'payout'
                 OR entry.available_at > payout.cutoff_at",
    },
    Invariant {
        name: "Y04",
        sql: "SELECT line.id, line.net_minor, sum(entry.amount_minor) AS posted
              FROM payout_line AS line LEFT JOIN entry ON entry.line_id = line.id AND entry.kind = 'payout'
              GROUP BY line.id
              HAVING coalesce(sum(entry.amount_minor), 0) <> CASE WHEN line.paid_at IS NOT NULL AND line.failed_at IS NULL
                                                                  THEN -line.net_minor ELSE 0 END
                  OR max(entry.account_id IS NOT NULL AND entry.account_id <> line.account_id)",
    },
    Invariant {
        name: "Y05",
        sql: "SELECT line.id, payout_entry.entry_id FROM payout_line AS line JOIN payout_entry ON payout_entry.line_id = line.id
              WHERE (line.failed_at IS NULL) <> (payout_entry.released_at IS NULL)",
    },
    Invariant {
        name: "Y06",
        sql: "SELECT review.id, payout_entry.line_id
              FROM review JOIN entry AS part ON part.id = review.entry_id
              JOIN entry ON entry.id = part.id OR entry.adjusts_id = part.id
              JOIN payout_entry ON payout_entry.entry_id = entry.id AND payout_entry.released_at IS NULL
              WHERE review.closed_at IS NULL",
    },
    Invariant {
        name: "Y07",
        // What was owed then: what had been posted and had matured, less what was in review, and less what other payments held that
        // had not been posted yet. What happened within the same millisecond is taken as before, whichever way is kinder.
        sql: "SELECT line.id, line.net_minor,
                     (SELECT coalesce(sum(entry.amount_minor), 0) FROM entry
                      WHERE entry.account_id = line.account_id AND entry.balance_kind = 'commission' AND entry.id <= payout.newest_entry_id
                        AND entry.available_at <= payout.cutoff_at
                        AND NOT EXISTS (SELECT 1 FROM review WHERE review.entry_id = coalesce(entry.adjusts_id, entry.id)
                                        AND review.opened_at < payout.created_at
                                        AND (review.closed_at IS NULL OR review.closed_at > payout.created_at)))
                     - (SELECT coalesce(sum(other.net_minor), 0) FROM payout_line AS other
                        WHERE other.account_id = line.account_id AND other.id < line.id
                          AND (other.failed_at IS NULL OR other.failed_at > payout.created_at)
                          AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.line_id = other.id AND entry.kind = 'payout' AND entry.id <= payout.newest_entry_id)) AS owed
              FROM payout_line AS line JOIN payout ON payout.id = line.payout_id
              WHERE owed < line.net_minor",
    },
    Invariant {
        name: "Y08",
        sql: "SELECT entry.line_id, count(*) AS halves, sum(entry.amount_minor) AS amount
              FROM entry LEFT JOIN payout_entry AS taken ON taken.entry_id = entry.id AND taken.line_id = entry.line_id
              WHERE entry.kind = 'carry' GROUP BY entry.line_id
              HAVING count(*) <> 2 OR sum(entry.amount_minor) <> 0 OR sum((entry.amount_minor < 0) = (taken.entry_id IS NULL)) > 0",
    },
];
