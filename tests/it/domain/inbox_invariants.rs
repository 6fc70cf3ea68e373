//! What the schema keeps out of the tables of sources and of what they deliver.

/// Every CHECK, in words that break it alone.
pub const LIES: &[&str] = &[
    "INSERT INTO source (kind, name, address, created_at) VALUES ('fax', 'Fax', 'https://a.example/', 1)",
    "INSERT INTO source (kind, name, address, created_at) VALUES ('stripe', '', 'https://a.example/', 1)",
    "INSERT INTO source (kind, name, address, secret, created_at) VALUES ('stripe', 'Shop', 'https://a.example/', X'', 1)",
    "INSERT INTO source (kind, name, address, created_at) VALUES ('stripe', 'Shop', '', 1)",
    "INSERT INTO source (kind, name, address, makes_customers, created_at) VALUES ('stripe', 'Shop', 'https://a.example/', 2, 1)",
    "INSERT INTO source (kind, name, created_at) VALUES ('stripe', 'Shop', 1)",
    "UPDATE source SET created_at = 1, address = 'https://a.example/' WHERE id = 1",
    "UPDATE source SET secret = X'01' WHERE id = 1",
    "UPDATE source SET disabled_at = 1 WHERE id = 1",
    "INSERT INTO inbox (source_id, delivery_key, topic, body, received_at) VALUES (1, '', 'x', x'00', 1)",
    "INSERT INTO inbox (source_id, delivery_key, topic, body, received_at) VALUES (1, 'k', hex(zeroblob(51)), x'00', 1)",
    "INSERT INTO inbox (source_id, delivery_key, topic, body, received_at) VALUES (1, 'k', 'x', zeroblob(1048577), 1)",
    "INSERT INTO inbox (source_id, delivery_key, topic, body, received_at, state, settled_at) VALUES (1, 'k', 'x', x'00', 1, 'lost', 1)",
    "INSERT INTO inbox (source_id, delivery_key, topic, received_at, state, reason, settled_at) VALUES (1, 'k', 'x', 1, 'failed', '', 1)",
    "INSERT INTO inbox (source_id, delivery_key, topic, received_at, state, reason, detail, settled_at) VALUES (1, 'k', 'x', 1, 'failed', 'fault', hex(zeroblob(151)), 1)",
    "INSERT INTO inbox (source_id, delivery_key, topic, received_at, state, external_id, settled_at) VALUES (1, 'k', 'x', 1, 'applied', '', 1)",
    "INSERT INTO inbox (source_id, delivery_key, topic, body, received_at, settled_at) VALUES (1, 'k', 'x', x'00', 1, 1)",
    "INSERT INTO inbox (source_id, delivery_key, topic, received_at, state, settled_at) VALUES (1, 'k', 'x', 1, 'failed', 1)",
    "INSERT INTO inbox (source_id, delivery_key, topic, received_at) VALUES (1, 'k', 'x', 1)",
    "INSERT INTO inbox (source_id, delivery_key, topic, body, received_at, state, reason, settled_at) VALUES (1, 'k', 'x', x'00', 1, 'ignored', 'topic', 1)",
];
