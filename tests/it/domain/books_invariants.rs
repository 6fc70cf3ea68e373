//! The promises of the books, broken on purpose on a [`rich_shop`](super::rich_shop::rich_shop).

use super::invariants::Deed;

/// A deed that changes what is summed changes the sums as well, so that one promise is broken alone.
pub const DEEDS: &[Deed] = &[
    (&["B01"], "UPDATE orders SET placed_at = created_at + 1 WHERE id = 4;"),
    (&["B01"], "UPDATE orders SET payment_recorded_at = paid_at - 1 WHERE id = 1;"),
    (&["B01"], "UPDATE refund SET at = created_at + 1;"),
    (&["B01"], "UPDATE entry SET at = created_at + 1 WHERE kind = 'adjustment';"),
    (
        &["B02"],
        "INSERT INTO closing (closed_to, open_from, by_id, created_at) SELECT 1, min(created_at) + 1, 1, min(created_at) - 1 FROM refund;
         UPDATE shop SET closed_to = 1;",
    ),
    (&["B03"], "UPDATE shop SET closed_to = 1;"),
    (
        &["B03"],
        "INSERT INTO closing (closed_to, open_from, by_id, created_at) VALUES (1, 1, 1, 1), (2, 2, 1, 1);
         UPDATE shop SET closed_to = 1;",
    ),
    (&["B04"], "UPDATE refund SET value_minor = value_minor - 1;"),
    (
        &["B05"],
        "INSERT INTO correction (order_id, items_minor, discount_minor, value_minor, tax_minor, shipping_minor, shipping_tax_minor, tip_minor,
                                 total_minor, due_minor, at, created_at)
         SELECT id, 0, 0, 0, 0, 0, 0, 1, 1, 1, created_at, created_at FROM orders WHERE id = 4;",
    ),
    (
        &["B05"],
        "INSERT INTO correction (order_id, items_minor, discount_minor, value_minor, tax_minor, shipping_minor, shipping_tax_minor, tip_minor,
                                 total_minor, due_minor, at, created_at)
         SELECT id, 0, 0, 0, 0, 0, 0, 0, 0, 0, created_at, created_at FROM orders WHERE id = 1;",
    ),
    (
        &["B07"],
        "INSERT INTO correction (order_id, items_minor, discount_minor, value_minor, tax_minor, shipping_minor, shipping_tax_minor, tip_minor,
                                 total_minor, due_minor, at, created_at)
         SELECT id, 0, 0, 0, 0, 0, 0, 0, 0, 0, payment_recorded_at, payment_recorded_at FROM orders WHERE id = 1;
         INSERT INTO correction_tax (correction_id, rate_bp, value_minor, tax_minor) SELECT max(id), 0, 99999, 0 FROM correction;",
    ),
    (
        &["B08"],
        "INSERT INTO correction (order_id, items_minor, discount_minor, value_minor, tax_minor, shipping_minor, shipping_tax_minor, tip_minor,
                                 total_minor, due_minor, at, created_at)
         SELECT id, 0, 0, 0, 1, 0, 0, -1, 0, 0, payment_recorded_at, payment_recorded_at FROM orders WHERE id = 1;",
    ),
    (
        &["B09"],
        "INSERT INTO correction (order_id, items_minor, discount_minor, value_minor, tax_minor, shipping_minor, shipping_tax_minor, tip_minor,
                                 total_minor, due_minor, at, created_at)
         SELECT id, 0, 0, 0, 0, 0, 0, 0, 0, 0, payment_recorded_at, payment_recorded_at FROM orders WHERE id = 1;
         INSERT INTO correction_item (correction_id, position, quantity, price_minor, includes_tax, tax_rate_bp, value_minor, tax_minor)
         SELECT max(id), 9, 1, 0, 0, 0, 0, 0 FROM correction;",
    ),
    (&["B06"], "UPDATE payout_line SET paid_at = paid_at - 1 WHERE id = 2;"),
    (&["T04"], "UPDATE shop_day SET orders = orders + 1 WHERE day = (SELECT min(day) FROM shop_day);"),
    (&["T04"], "UPDATE shop_day SET refunds = 0;"),
    (&["T04"], "UPDATE shop_day SET refunded_minor = refunded_minor - 1 WHERE refunds > 0;"),
];

/// Every CHECK, in words that break it alone.
pub const LIES: &[&str] = &[
    "INSERT INTO closing (closed_to, by_id, created_at) VALUES (1, 1, 1)",
    "UPDATE orders SET placed_at = created_at + 1 WHERE id = 4",
    "UPDATE orders SET paid_at = payment_recorded_at + 1 WHERE id = 1",
    "UPDATE orders SET payment_recorded_at = NULL WHERE id = 1",
    "INSERT INTO refund (order_id, amount_minor, goods_minor, value_minor, money_minor, credit_minor, at, created_at) VALUES (1, 1, 1, 0, 1, 0, 2, 1)",
    "INSERT INTO refund (order_id, amount_minor, goods_minor, value_minor, money_minor, credit_minor, at, created_at) VALUES (1, 1, 1, 2, 1, 0, 1, 1)",
    "INSERT INTO correction_tax (correction_id, rate_bp, value_minor, tax_minor) VALUES (1, 10001, 1, 0)",
    "INSERT INTO correction_tax (correction_id, rate_bp, value_minor, tax_minor) VALUES (1, 0, 0, 0)",
    "INSERT INTO correction_item (correction_id, position, quantity, price_minor, includes_tax, tax_rate_bp, value_minor, tax_minor) VALUES (1, 1, 0, 0, 0, 0, 0, 0)",
    "INSERT INTO correction_item (correction_id, position, quantity, price_minor, includes_tax, tax_rate_bp, value_minor, tax_minor) VALUES (1, 1, 1, -1, 0, 0, 0, 0)",
    "INSERT INTO correction_item (correction_id, position, quantity, price_minor, includes_tax, tax_rate_bp, value_minor, tax_minor) VALUES (1, 1, 1, 0, 2, 0, 0, 0)",
    "INSERT INTO correction_item (correction_id, position, quantity, price_minor, includes_tax, tax_rate_bp, value_minor, tax_minor) VALUES (1, 1, 1, 0, 0, 10001, 0, 0)",
    "INSERT INTO correction_item (correction_id, position, quantity, price_minor, includes_tax, tax_rate_bp, value_minor, tax_minor) VALUES (1, 1, 1, 0, 0, 0, -1, 1)",
    "INSERT INTO correction_item (correction_id, position, quantity, price_minor, includes_tax, tax_rate_bp, value_minor, tax_minor) VALUES (1, 1, -1, 0, 0, 0, 1, -1)",
    "INSERT INTO correction (order_id, items_minor, discount_minor, value_minor, tax_minor, shipping_minor, shipping_tax_minor, tip_minor, total_minor, due_minor, at, created_at) VALUES (1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1)",
    "INSERT INTO correction (order_id, items_minor, discount_minor, value_minor, tax_minor, shipping_minor, shipping_tax_minor, tip_minor, total_minor, due_minor, at, created_at) VALUES (1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1)",
    "UPDATE shop_day SET orders = -1",
    "UPDATE shop_day SET first_orders = orders + 1",
    "UPDATE shop_day SET refunds = -1",
];

/// What is final, and what it says to whoever tries.
pub const FINAL: &[(&str, &str)] = &[
    ("INSERT INTO closing (by_id, created_at) VALUES (1, 1); UPDATE closing SET closed_to = 1", "a closing is final"),
    ("DELETE FROM closing", "a closing is final"),
    (
        "INSERT INTO suspension (account_id, from_at, reason, by_id, lifted_at, lifted_by_id) VALUES (2, 1, '', 1, 2, 1);
         UPDATE suspension SET from_at = 2",
        "a suspension is final but for its end",
    ),
    (
        "INSERT INTO suspension (account_id, from_at, reason, by_id, lifted_at, lifted_by_id) VALUES (2, 1, '', 1, 2, 1);
         UPDATE suspension SET lifted_at = 3 WHERE lifted_at = 2",
        "a suspension ends once",
    ),
    ("INSERT INTO suspension (account_id, from_at, reason, by_id, lifted_at, lifted_by_id) VALUES (3, 1, '', 1, 2, 1); DELETE FROM suspension", "a suspension is kept"),
    (
        "INSERT INTO clock_correction (from_at, to_at, last_audit_id, last_entry_id, last_order_id, last_account_id, last_scan_id, by_id)
         VALUES (2, 1, 0, 0, 0, 0, 0, 1);
         UPDATE clock_correction SET from_at = 3",
        "a correction of the clock is final",
    ),
    (
        "INSERT INTO clock_correction (from_at, to_at, last_audit_id, last_entry_id, last_order_id, last_account_id, last_scan_id, by_id)
         VALUES (2, 1, 0, 0, 0, 0, 0, 1);
         DELETE FROM clock_correction",
        "a correction of the clock is final",
    ),
    (
        "INSERT INTO correction (order_id, items_minor, discount_minor, value_minor, tax_minor, shipping_minor, shipping_tax_minor, tip_minor,
                                 total_minor, due_minor, at, created_at)
         SELECT id, 0, 0, 0, 0, 0, 0, 1, 1, 1, paid_at, payment_recorded_at FROM orders WHERE id = 1;
         UPDATE correction SET at = 1",
        "a correction is final",
    ),
    ("DELETE FROM correction", "a correction is final"),
];
