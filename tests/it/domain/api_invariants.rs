//! What the schema keeps out of the tables of the API, and what stays in them.

/// Every CHECK, in words that break it alone.
pub const LIES: &[&str] = &[
    "INSERT INTO api_token (name, token_hash, created_by_id, created_at) VALUES ('', zeroblob(32), 1, 1)",
    "INSERT INTO api_token (name, token_hash, created_by_id, created_at) VALUES ('Till', zeroblob(31), 1, 1)",
    "INSERT INTO api_token (name, token_hash, per_minute, created_by_id, created_at) VALUES ('Till', zeroblob(32), 0, 1, 1)",
    "INSERT INTO api_token_scope (token_id, scope) VALUES (1, 'everything')",
    "INSERT INTO api_answer (token_id, key, route, body_hash, status, answer, created_at) VALUES (1, '', 'POST', zeroblob(32), 200, '{}', 1)",
    "INSERT INTO api_answer (token_id, key, route, body_hash, status, answer, created_at) VALUES (1, 'k', 'POST', zeroblob(3), 200, '{}', 1)",
    "INSERT INTO api_answer (token_id, key, route, body_hash, status, answer, created_at) VALUES (1, 'k', 'POST', zeroblob(32), 404, '{}', 1)",
];

/// What cannot be undone, after what is written first.
pub const FINAL: &[(&str, &str)] = &[
    (
        "INSERT INTO api_token (id, name, token_hash, created_by_id, created_at, revoked_at) VALUES (900, 'Till', zeroblob(32), 1, 1, 2);
         UPDATE api_token SET revoked_at = NULL",
        "a revoked token stays revoked",
    ),
    ("DELETE FROM api_token", "a token is revoked"),
];
