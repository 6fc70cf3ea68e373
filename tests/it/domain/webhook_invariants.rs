//! What the schema keeps out of the tables of webhooks.

/// Every CHECK, in words that break it alone.
pub const LIES: &[&str] = &[
    "INSERT INTO webhook (url, secret, created_at) VALUES ('ftp://a', x'00', 1)",
    "INSERT INTO webhook (url, secret, created_at, failures) VALUES ('https://a', x'00', 1, -1)",
    "INSERT INTO webhook (url, secret, created_at, disabled_at, disabled_reason) VALUES ('https://a', x'00', 1, 1, 'bored')",
    "INSERT INTO webhook (url, secret, created_at, former_secret) VALUES ('https://a', x'00', 1, x'00')",
    "INSERT INTO webhook (url, secret, created_at, disabled_at) VALUES ('https://a', x'00', 1, 1)",
    "INSERT INTO webhook_topic (topic, webhook_id) VALUES ('order.paid', 1)",
    "INSERT INTO outgoing (message, topic, at, body) VALUES ('1', 'order_paid', 1, '{}')",
    "INSERT INTO outgoing (message, topic, at, body) VALUES ('msg_1', 'order_eaten', 1, '{}')",
    "INSERT INTO outgoing (message, topic, at, body) VALUES ('msg_1', 'order_paid', 1, 'Cara has paid')",
    "INSERT INTO outgoing_reader (id, asked_at) VALUES (2, 1)",
    "INSERT INTO delivery (webhook_id, outgoing_id, tries, next_at, tried_at, took_ms, failure) VALUES (1, 1, -1, 1, 1, 1, 'moved')",
    "INSERT INTO delivery (webhook_id, outgoing_id, tries, tried_at, took_ms, failure) VALUES (1, 1, 1, 1, -1, 'moved')",
    "INSERT INTO delivery (webhook_id, outgoing_id, tries, tried_at, took_ms, answer, failure) VALUES (1, 1, 1, 1, 1, 99, 'moved')",
    "INSERT INTO delivery (webhook_id, outgoing_id, tries, tried_at, took_ms, failure) VALUES (1, 1, 1, 1, 1, 'bored')",
    "INSERT INTO delivery (webhook_id, outgoing_id, next_at, tried_at) VALUES (1, 1, 1, 1)",
    "INSERT INTO delivery (webhook_id, outgoing_id, tries, tried_at, took_ms) VALUES (1, 1, 1, 1, 1)",
    "INSERT INTO delivery (webhook_id, outgoing_id, tries, next_at, tried_at, took_ms, delivered_at) VALUES (1, 1, 1, 1, 1, 1, 1)",
    "INSERT INTO delivery (webhook_id, outgoing_id) VALUES (1, 1)",
];
