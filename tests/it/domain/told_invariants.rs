//! What the schema keeps out of the tables of orders that other systems tell of.

/// Every CHECK, in words that break it alone.
pub const LIES: &[&str] = &[
    "UPDATE orders SET priced_by = 'theirs', external_id = '1' WHERE id = 1",
    "UPDATE orders SET told_at = 1, told_off_minor = 0 WHERE id = 1",
    "UPDATE orders SET priced_by = 'told', told_at = 1, told_off_minor = 0 WHERE id = 1",
    "UPDATE order_item SET external_id = '' WHERE order_id = 1",
    "INSERT INTO source_buyer VALUES (1, 'id:', 2, 1)",
    "INSERT INTO told_refund VALUES (1, hex(zeroblob(61)), 'r', 1, 1)",
    "INSERT INTO told_refund VALUES (1, '1', hex(zeroblob(61)), 1, 1)",
    "INSERT INTO told_refund VALUES (1, '1', 'r', 0, 1)",
    "INSERT INTO stranger_order VALUES (1, x'00', 1, 1, 1, 0)",
    "INSERT INTO stranger_order VALUES (1, zeroblob(16), 1, 1, -1, 0)",
    "INSERT INTO stranger_order VALUES (1, zeroblob(16), 1, 1, 1, 2)",
    "INSERT INTO waiting_order (source_id, external_id, body, reason, received_at) VALUES (1, '1', 'no', 'buyer_unknown', 1)",
    "INSERT INTO waiting_order (source_id, external_id, body, reason, received_at) VALUES (1, '1', '{}', 'whatever', 1)",
];
