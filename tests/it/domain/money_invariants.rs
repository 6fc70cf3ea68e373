//! The promises of orders, the ledger and payouts, broken on purpose: the deeds and lies that [`super::invariants`] tries on a shop
//! where money has flowed.

use super::invariants::Deed;

/// An order as another, but for its number; neither paid nor cancelled.
const TWIN_OF_ORDER_1: &str = "CREATE TEMP TABLE twin AS SELECT * FROM orders WHERE id = 1;
     ALTER TABLE twin DROP COLUMN is_refunded;
     ALTER TABLE twin DROP COLUMN number;
     UPDATE twin SET id = 9, paid_at = NULL, payment_recorded_at = NULL, payment_method = NULL, ordinal = NULL, earning_target_minor = 0;
     INSERT INTO orders SELECT * FROM twin;
     INSERT INTO order_item SELECT NULL, 9, position, product_id, name, quantity, price_minor, includes_tax, tax_rate_bp, earns, discounted, value_minor, tax_minor,
                                   NULL
     FROM order_item WHERE order_id = 1;
     INSERT INTO order_tax SELECT NULL, 9, rate_bp, value_minor, tax_minor FROM order_tax WHERE order_id = 1;";

/// On a [`rich_shop`](super::rich_shop::rich_shop). A deed that changes what is summed changes the sums as well, so that one promise is broken alone.
pub const DEEDS: &[Deed] = &[
    (&["F02"], "UPDATE order_item SET product_id = 99 WHERE order_id = 4;"),
    (&["O01"], "UPDATE order_item SET price_minor = price_minor + 1 WHERE order_id = 4;"),
    (&["O01"], "UPDATE order_item SET earns = 0 WHERE order_id = 4;"),
    (&["O01", "O07", "O08"], "UPDATE order_item SET value_minor = value_minor - 1, tax_minor = tax_minor + 1 WHERE order_id = 1;"),
    (&["O01"], "UPDATE order_item SET includes_tax = 0 WHERE order_id = 4;"),
    (&["O07", "O08"], "UPDATE order_item SET tax_rate_bp = 800 WHERE order_id = 4;"),
    (
        &["O07"],
        "UPDATE order_item SET value_minor = value_minor - 1, tax_minor = tax_minor + 1 WHERE order_id = 4;
         UPDATE orders SET items_minor = items_minor - 1, value_minor = value_minor - 1, base_minor = base_minor - 1, tax_minor = tax_minor + 1
         WHERE id = 4;
         UPDATE order_tax SET value_minor = value_minor - 1, tax_minor = tax_minor + 1 WHERE order_id = 4;",
    ),
    (&["O01", "O08"], "DELETE FROM order_item WHERE order_id = 5;"),
    (&["O02"], "UPDATE orders SET due_minor = due_minor + 1 WHERE id = 4;"),
    (&["O02"], "UPDATE orders SET discount_minor = 1 WHERE id = 4;"),
    (&["O02"], "UPDATE orders SET tip_minor = 1 WHERE id = 4;"),
    (
        &["O01"],
        "UPDATE orders SET prices_minor = prices_minor + 2 WHERE id = 4;
         UPDATE order_item SET price_minor = price_minor + 1 WHERE order_id = 4;",
    ),
    (&["O03", "O11"], "UPDATE refund SET goods_minor = 0;"),
    (&["O03"], "INSERT INTO refund (order_id, amount_minor, goods_minor, value_minor, tip_minor, money_minor, credit_minor, at, created_at) VALUES (1, 5, 0, 0, 5, 5, 0, 1, 1);
                UPDATE shop_day SET refunds = refunds + 1 WHERE refunds = 1;"),
    (&["O03"], "UPDATE orders SET refunded_minor = 1 WHERE id = 4;"),
    (&["O04"], "UPDATE orders SET refunded_value_minor = 1 WHERE id = 4;"),
    (&["O04"], "UPDATE orders SET refunded_base_minor = 1 WHERE id = 4;"),
    (&["O10"], "UPDATE refund_item SET quantity = 2;"),
    (
        &["O04", "O10", "O11", "O12", "B04"],
        "UPDATE refund_item SET value_minor = 5001;",
    ),
    (&["O04", "O10"], "UPDATE refund_item SET item_id = (SELECT id FROM order_item WHERE order_id = 2);"),
    (&["O04", "O11", "O12", "B04"], "DELETE FROM refund_item;"),
    (&["O12"], "UPDATE refund_tax SET tax_minor = 1;"),
    (&["O12"], "DELETE FROM refund_tax;"),
    (&["O05"], "UPDATE orders SET ordinal = 3 WHERE id = 3;"),
    (&["O05"], "UPDATE orders SET ordinal = 1 WHERE id = 3; UPDATE shop_day SET first_orders = 3 WHERE first_orders = 2;"),
    (&["O06"], "UPDATE orders SET payment_method = 'cash' WHERE id = 4;"),
    (&["O06"], "UPDATE orders SET ordinal = 1 WHERE id = 4;"),
    (&["O06", "R05"], "UPDATE orders SET cancelled_at = 1 WHERE id = 3;"),
    (&["O08"], "UPDATE order_tax SET tax_minor = tax_minor + 1 WHERE order_id = 4;"),
    (&["O08"], "DELETE FROM order_tax WHERE order_id = 1;"),
    (&["O08"], "UPDATE order_tax SET rate_bp = NULL WHERE order_id = 4;"),
    (&["O08"], "INSERT INTO order_tax (order_id, rate_bp, value_minor, tax_minor) VALUES (4, 1900, 0, 0);"),
    (
        &["O09"],
        "UPDATE orders SET shipping_minor = 107, shipping_tax_rate_bp = 700, shipping_tax_minor = 6, total_minor = total_minor + 107,
                           due_minor = due_minor + 107 WHERE id = 4;
         UPDATE order_tax SET value_minor = value_minor + 101, tax_minor = tax_minor + 6 WHERE order_id = 4;",
    ),
    (&["D01"], TWIN_OF_ORDER_1),
    (&["D02"], "UPDATE entitlement SET account_id = 5 WHERE id = 1;"),
    (&["D02", "D04"], "UPDATE orders SET entitlement_id = NULL WHERE id = 1;"),
    (&["D03"], "UPDATE entitlement SET rate_bp = 900 WHERE id = 1;"),
    (&["D03"], "UPDATE entitlement SET cap_minor = 999 WHERE id = 1;"),
    (&["D03"], "UPDATE entitlement SET minimum_minor = 10001 WHERE id = 1;"),
    (&["D03", "D07"], "UPDATE order_item SET discounted = 0 WHERE order_id = 1;"),
    (&["D04"], "UPDATE entitlement SET used_at = NULL WHERE id = 1;"),
    // Of Cara's two paid orders the second would have been without a discount that she had.
    (
        &["D06"],
        "INSERT INTO entitlement (account_id, rate_bp, minimum_minor, terms_id, granted_at, orders_before) VALUES (3, 1000, 5000, 1, 1, 1);",
    ),
    (
        &["D07"],
        "UPDATE order_item SET value_minor = value_minor - 500 WHERE order_id = 1;
         INSERT INTO order_item SELECT NULL, order_id, 2, product_id, name, quantity, 0, includes_tax, tax_rate_bp, earns, 0, 500, 0, NULL FROM order_item
         WHERE order_id = 1;",
    ),
    (
        &["D04"],
        "INSERT INTO entitlement (account_id, rate_bp, minimum_minor, terms_id, granted_at, used_at) VALUES (5, 1000, 0, 1, 1, 1);",
    ),
    (
        &["D05"],
        "INSERT INTO entitlement (account_id, rate_bp, minimum_minor, terms_id, granted_at)
         SELECT 5, 1000, 0, 1, 1 FROM (SELECT 1 UNION ALL SELECT 2);",
    ),
    (&["L01"], "UPDATE entry SET adjusts_id = 1 WHERE kind = 'commission' AND adjusts_id IS NOT NULL;"),
    (&["L01", "R05"], "UPDATE entry SET order_id = NULL WHERE kind = 'redemption' AND adjusts_id IS NOT NULL;
                UPDATE orders SET credit_minor = credit_minor + 450, due_minor = due_minor - 450 WHERE id = 3;"),
    (&["L02"], "UPDATE orders SET earner_id = 7 WHERE id = 1;"),
    (
        &["L02"],
        "INSERT INTO entry (account_id, balance_kind, kind, change, amount_minor, adjusts_id, order_id, base_minor, rate_bp, terms_id, available_at, at, created_at)
         VALUES (2, 'commission', 'commission', 'placed', 100, NULL, 1, 9000, 1000, 1, 1, 1, 1), (2, 'commission', 'commission', 'correction', -100, 1, 1, 9000, 1000, 1, 1, 1, 1);",
    ),
    (&["L03"], "UPDATE orders SET rate_bp = 1001 WHERE id = 1;"),
    (&["L03"], "UPDATE orders SET rate_bp = NULL, flat_minor = 899 WHERE id = 1;"),
    (&["L03"], "UPDATE terms_rate SET order_cap_minor = 800;"),
    (&["L03", "N02"], "UPDATE orders SET no_earning = 'suspended' WHERE id = 1;"),
    (
        &["N02"],
        "INSERT INTO suspension (account_id, from_at, reason, by_id, lifted_at, lifted_by_id)
         SELECT earner_id, placed_at - 1, '', 1, placed_at, 1 FROM orders WHERE id = 1;",
    ),
    (&["N01"], "UPDATE terms_rate SET earns_from_minor = 9001 WHERE earner_kind = 'partner';"),
    (&["L03", "N01"], "UPDATE orders SET no_earning = 'below_minimum' WHERE id = 1;"),
    (&["L03"], "UPDATE orders SET no_earning = 'no_rate' WHERE id = 1;"),
    (&["L03", "L07"], "UPDATE orders SET earning_target_minor = earning_target_minor + 1 WHERE id = 1;"),
    (
        &["L08"],
        "INSERT INTO entry (account_id, balance_kind, kind, change, amount_minor, adjusts_id, order_id, base_minor, rate_bp, terms_id, available_at, at, created_at)
         VALUES (2, 'commission', 'commission', 'correction', 1000, NULL, 1, 9000, 1000, 1, 1, 1, 1),
                (2, 'commission', 'commission', 'correction', -1000, 1, 1, 9000, 1000, 1, 1, 1, 1);",
    ),
    (&["L08"], "INSERT INTO review (entry_id, reason, opened_at, outcome, closed_by_id, closed_at) VALUES (1, 'x', 1, 'reversed', 1, 1);"),
    (&["L04"], "UPDATE review SET entry_id = (SELECT id FROM entry WHERE kind = 'redemption' LIMIT 1);"),
    (&["L04"], "UPDATE review SET entry_id = (SELECT id FROM entry WHERE kind = 'commission' AND adjusts_id IS NOT NULL);"),
    (&["L05"], "UPDATE entry SET reason = '' WHERE kind = 'adjustment';"),
    (&["L05"], "UPDATE entry SET by_id = NULL WHERE kind = 'adjustment';"),
    (
        &["L05", "R04"],
        "INSERT INTO entry (account_id, balance_kind, kind, change, amount_minor, available_at, at, created_at) VALUES (5, 'credit', 'expiry', 'expiry', 10, 1, 1, 1);
         UPDATE account_total SET credit_minor = credit_minor + 10 WHERE account_id = 5;",
    ),
    (&["L06"], "UPDATE entry SET refund_id = NULL WHERE kind = 'commission' AND change = 'refund';"),
    (&["L06"], "UPDATE entry SET change = 'correction' WHERE kind = 'redemption' AND change = 'refund';"),
    (
        &["L06"],
        "INSERT INTO refund (order_id, amount_minor, goods_minor, value_minor, tip_minor, money_minor, credit_minor, at, created_at) VALUES (5, 1, 0, 0, 1, 1, 0, 1, 1);
         UPDATE orders SET refunded_minor = 1, tip_minor = 1, total_minor = total_minor + 1, due_minor = due_minor + 1 WHERE id = 5;
         UPDATE entry SET refund_id = (SELECT max(id) FROM refund) WHERE kind = 'commission' AND change = 'refund';",
    ),
    (
        &["L06"],
        "UPDATE entry SET change = 'reversal', refund_id = NULL, review_id = (SELECT min(id) FROM review)
         WHERE kind = 'commission' AND change = 'refund';",
    ),
    (&["R01", "R05"], "UPDATE refund SET credit_minor = 0, money_minor = amount_minor;"),
    (&["R01", "R05"], "UPDATE orders SET credit_minor = credit_minor - 1, due_minor = due_minor + 1 WHERE id = 3;"),
    (
        &["R02", "R06"],
        "INSERT INTO entry (account_id, balance_kind, kind, change, amount_minor, available_at, at, created_at) VALUES (5, 'credit', 'expiry', 'expiry', -151, 1, 1, 1);
         UPDATE account_total SET credit_minor = -1 WHERE account_id = 5;",
    ),
    (&["R03"], "UPDATE credit_lot SET left_minor = left_minor + 1 WHERE id = 1;"),
    (
        &["R04"],
        "INSERT INTO credit_lot (account_id, entry_id, origin_id, amount_minor, left_minor, available_at) VALUES (2, 1, 1, 5, 5, 1);",
    ),
    (&["R05"], "UPDATE credit_use SET order_id = 4 WHERE order_id = 3;"),
    (
        &["R10"],
        "INSERT INTO coupon (code, source_id, account_id, amount_minor, created_at, expires_at) VALUES ('PA-222222222', 1, 3, 5, 1, 2);",
    ),
    (
        &["D08"],
        "INSERT INTO coupon (code, source_id, account_id, amount_minor, created_at, expires_at, ended_at, order_id)
         SELECT 'PA-222222222', source_id, (SELECT max(id) FROM account WHERE id <> customer_id), 5, 1, 2, 3, id FROM orders WHERE id = 1;",
    ),
    (&["R06"], "INSERT INTO credit_debt VALUES ((SELECT min(id) FROM entry WHERE kind = 'redemption'), 3, 5);"),
    (
        &["R07"],
        "UPDATE credit_lot SET days = 30, expires_at = (SELECT max(closed_at) FROM review) + 30 * 86400000 WHERE id = 1;
         UPDATE credit_use SET created_at = 9000000000000000;",
    ),
    (&["R08"], "UPDATE credit_lot SET days = 30, expires_at = available_at + 1 WHERE id = 2;"),
    (
        &["R09"],
        "INSERT INTO entry (account_id, balance_kind, kind, change, amount_minor, available_at, at, created_at)
         VALUES (2, 'commission', 'conversion', 'placed', -5, 1, 1, 1);
         UPDATE account_total SET commission_minor = commission_minor - 5 WHERE account_id = 2;",
    ),
    (&["Y01", "Y07"], "UPDATE payout_line SET net_minor = 901, amount_minor = 901 WHERE id = 1;"),
    (&["Y01"], "DELETE FROM payout_entry WHERE line_id = 1;"),
    (&["Y02", "Y07"], "UPDATE payout_line SET failed_at = NULL WHERE id = 1; UPDATE payout_entry SET released_at = NULL WHERE line_id = 1;"),
    (&["Y03", "Y07"], "UPDATE payout SET cutoff_at = 1;"),
    (&["Y03", "Y07"], "UPDATE payout_line SET account_id = 7 WHERE id = 1;"),
    (&["Y04"], "UPDATE payout_line SET paid_at = NULL WHERE id = 2; DELETE FROM payout_statement;"),
    (&["Y04", "Y07"], "UPDATE payout_line SET paid_at = 3, failed_at = NULL WHERE id = 1;
                UPDATE payout_entry SET released_at = CASE WHEN line_id = 2 THEN 1 END;
                UPDATE payout_line SET failed_at = 1, paid_at = NULL WHERE id = 2;
                UPDATE payout_statement SET line_id = 1;"),
    (&["Y05"], "UPDATE payout_entry SET released_at = 1 WHERE line_id = 2;"),
    (&["Y06"], "INSERT INTO review (entry_id, reason, opened_by_id, opened_at) VALUES (1, 'Same street', 1, 9);"),
    (&["Y07"], "UPDATE payout SET newest_entry_id = NULL WHERE id = 2;"),
    (
        &["Y08"],
        "INSERT INTO entry (account_id, balance_kind, kind, change, amount_minor, line_id, available_at, at, created_at)
         VALUES (2, 'commission', 'carry', 'placed', -45, 2, 3, 3, 3), (2, 'commission', 'carry', 'placed', 45, 2, 3, 3, 3);",
    ),
    (&["Y02", "Y05"], "UPDATE payout_entry SET released_at = NULL WHERE line_id = 1;"),
    (
        &["T01"],
        "UPDATE account_total SET indirect_value_minor = indirect_value_minor + 1 WHERE account_id = 2;
         UPDATE account_day SET indirect_value_minor = indirect_value_minor + 1
         WHERE account_id = 2 AND day = (SELECT max(day) FROM account_day WHERE account_id = 2);",
    ),
    (
        &["T03"],
        "UPDATE account_total SET own_earned_minor = 0 WHERE account_id = 3;
         UPDATE account_day SET own_earned_minor = 0 WHERE account_id = 3;",
    ),
    (
        &["T01"],
        "UPDATE account_total SET direct_earned_minor = direct_earned_minor + 1, indirect_earned_minor = indirect_earned_minor - 1
         WHERE account_id = 2;
         UPDATE account_day SET direct_earned_minor = direct_earned_minor + 1, indirect_earned_minor = indirect_earned_minor - 1
         WHERE account_id = 2 AND day = (SELECT max(day) FROM account_day WHERE account_id = 2);",
    ),
    (&["T02"], "UPDATE account_day SET direct_earned_minor = direct_earned_minor + 1 WHERE account_id = 2;"),
    (&["T02"], "UPDATE account_day SET own_orders = 0 WHERE account_id = 4;"),
    (&["T04"], "UPDATE shop_day SET value_minor = value_minor + 1 WHERE day = (SELECT min(day) FROM shop_day);"),
    (&["T04"], "UPDATE shop_day SET first_orders = 0;"),
    (&["T04"], "UPDATE shop_day SET referred_value_minor = referred_value_minor + 1 WHERE day = (SELECT max(day) FROM shop_day);"),
    (&["T04"], "DELETE FROM shop_day WHERE day = (SELECT max(day) FROM shop_day);"),
    (&["T03"], "UPDATE account_total SET commission_minor = commission_minor + 1 WHERE account_id = 2;"),
    (&["T03"], "UPDATE account_total SET credit_minor = credit_minor - 1 WHERE account_id = 3;"),
];

pub use super::money_lies::LIES;

/// What there is one of, and what would make it two.
pub const TWICE: &[(&str, &str)] = &[
    ("product.sku", "INSERT INTO product (name, sku, price_minor, tax_rate_bp, created_at) VALUES ('Rye', 'RYE', 1, 0, 1)"),
    ("orders.entitlement_id", TWIN_OF_ORDER_1),
    (
        "entitlement.account_id",
        "INSERT INTO entitlement (account_id, rate_bp, minimum_minor, terms_id, granted_at)
         SELECT 5, 1000, 0, 1, 1 FROM (SELECT 1 UNION ALL SELECT 2)",
    ),
    ("orders.customer_id, orders.ordinal", "UPDATE orders SET ordinal = 1 WHERE id IN (1, 3)"),
    ("orders.request_key", "UPDATE orders SET request_key = 'K' WHERE id IN (4, 5)"),
    ("orders.source_id, orders.external_id", "UPDATE orders SET external_id = '17' WHERE id IN (4, 5)"),
    ("index 'order_tax_once'", "INSERT INTO order_tax SELECT NULL, order_id, rate_bp, value_minor, tax_minor FROM order_tax WHERE order_id = 4"),
    (
        "order_item.order_id, order_item.position",
        "INSERT INTO order_item SELECT NULL, order_id, position, product_id, name, quantity, price_minor, includes_tax, tax_rate_bp, earns,
                                       discounted, value_minor, tax_minor, NULL FROM order_item WHERE order_id = 4",
    ),
    ("index 'refund_tax_once'", "INSERT INTO refund_tax SELECT NULL, refund_id, rate_bp, value_minor, tax_minor FROM refund_tax"),
    (
        "refund.request_key",
        "INSERT INTO refund (order_id, amount_minor, goods_minor, value_minor, money_minor, credit_minor, request_key, at, created_at)
         SELECT 1, 1, 1, 1, 1, 0, 'K', 1, 1 FROM (SELECT 1 UNION ALL SELECT 2)",
    ),
    (
        "index 'entry_once'",
        "INSERT INTO entry (account_id, balance_kind, kind, change, amount_minor, order_id, base_minor, rate_bp, terms_id, available_at, at, created_at)
         VALUES (2, 'commission', 'commission', 'placed', 1, 1, 1, 1, 1, 1, 1, 1)",
    ),
    (
        "review.entry_id",
        "INSERT INTO review (entry_id, reason, opened_by_id, opened_at) SELECT 2, 'Twice', 1, 1 FROM (SELECT 1 UNION ALL SELECT 2)",
    ),
    ("payout_entry.entry_id", "UPDATE payout_entry SET released_at = NULL"),
    (
        "payout_line.payout_id, payout_line.account_id",
        "INSERT INTO payout_line (payout_id, account_id, net_minor, amount_minor, method, holder, target) VALUES (1, 2, 1, 1, 'cash', '', '')",
    ),
    (
        "index 'entry_line'",
        "INSERT INTO entry (account_id, balance_kind, kind, change, amount_minor, line_id, available_at, at, created_at)
         VALUES (2, 'commission', 'payout', 'placed', -900, 2, 3, 3, 3)",
    ),
    ("payout.request_key", "UPDATE payout SET request_key = 'K'"),
];

/// What is final, and what it says to whoever tries.
pub const FINAL: &[(&str, &str)] = &[
    ("UPDATE terms_rate SET rate_bp = 0 WHERE rate_bp IS NOT NULL", "terms are final"),
    ("DELETE FROM terms_rate", "terms are final"),
    ("DELETE FROM orders WHERE id = 5", "an order is cancelled, never deleted"),
    ("UPDATE refund SET amount_minor = 1", "a refund is final"),
    ("UPDATE refund SET reason = 'x'", "the reason of a refund is final"),
    ("UPDATE entry SET reason = 'x'", "the reason of a ledger entry is final"),
    (
        "INSERT INTO entry (account_id, balance_kind, kind, change, amount_minor, by_id, available_at, at, created_at)
         VALUES (5, 'credit', 'adjustment', 'typed', 1, 1, 1, 1, 1)",
        "a correction of a balance needs a reason",
    ),
    ("INSERT INTO review (entry_id, opened_by_id, opened_at) VALUES (1, 1, 1)", "a review by hand needs a reason"),
    ("UPDATE payout_line SET target = 'x'", "it can only be erased"),
    ("DELETE FROM refund", "a refund is final"),
    ("UPDATE refund_item SET quantity = 1", "a refund is final"),
    ("DELETE FROM refund_item", "a refund is final"),
    ("UPDATE refund_tax SET tax_minor = 1", "a refund is final"),
    ("DELETE FROM refund_tax", "a refund is final"),
    ("UPDATE entry SET amount_minor = 1", "a ledger entry is final"),
    ("DELETE FROM entry", "a ledger entry is final"),
    ("UPDATE credit_lot SET amount_minor = 1", "what came in with a lot of credit is final"),
    ("DELETE FROM credit_lot", "a lot of credit is spent, never deleted"),
    ("DELETE FROM credit_use", "what was taken of a lot is kept"),
    ("UPDATE payout_line SET amount_minor = 1", "what a payment pays, to whom and where is final"),
    ("DELETE FROM payout_line", "a payment fails, it is never deleted"),
    ("DELETE FROM payout_entry", "an entry is let go by released_at"),
];
