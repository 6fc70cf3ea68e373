//! The promises of flags, broken on purpose: the deeds and lies that [`super::invariants`] tries on [`super::rich_shop::rich_shop`], where
//! Pat earned on Cara's orders, and Cara on Carl's.

use super::invariants::Deed;

/// Each breaks one promise alone.
pub const DEEDS: &[Deed] = &[
    (&["G01"], "INSERT INTO account_flag (account_id, other_id, rule, found_at) VALUES (3, 2, 'same_device', 1);"),
    (
        &["G01"],
        "INSERT INTO account_flag (account_id, other_id, rule, found_at, cleared_at, cleared_by_id, until_entry_id)
         SELECT 3, 2, 'same_payee', 1, 2, 1, max(id) FROM entry;",
    ),
    (&["G02"], "UPDATE review SET rule = 'flagged', reason = '', opened_by_id = NULL;"),
    (
        &["G02"],
        "INSERT INTO account_flag (account_id, rule, found_at) VALUES (5, 'disposable_mail', 1);
         INSERT INTO review_flag SELECT review.id, account_flag.id FROM review JOIN account_flag;",
    ),
    (
        &["G03"],
        "INSERT INTO account_flag (account_id, rule, found_at, cleared_at, cleared_by_id)
         VALUES (5, 'disposable_mail', 1, 2, 1), (5, 'disposable_mail', 3, NULL, NULL);",
    ),
    (
        &["G03"],
        "INSERT INTO account_flag (account_id, other_id, rule, found_at) VALUES (5, 6, 'same_device', 1), (5, 7, 'same_device', 1);",
    ),
    (
        &["G05"],
        "UPDATE orders SET external_id = 'x' WHERE id = 2;
         INSERT INTO dispute (source_id, external_id, order_number, amount_minor, status, told_at)
         SELECT source_id, 'd', 'x', 1, 'open', 1 FROM orders WHERE id = 2;",
    ),
    (&["G06"], "UPDATE review SET rule = 'disputed', reason = '', opened_by_id = NULL;"),
    (
        &["G06"],
        "INSERT INTO dispute (source_id, external_id, order_number, amount_minor, status, told_at) VALUES (1, 'd', 'x', 1, 'won', 1);
         INSERT INTO review_dispute SELECT review.id, dispute.id FROM review JOIN dispute;",
    ),
    (
        &["G06"],
        "UPDATE orders SET external_id = 'x' WHERE id = 2;
         INSERT INTO dispute (source_id, external_id, order_number, amount_minor, status, told_at)
         SELECT source_id, 'd', 'x', 1, 'won', 1 FROM orders WHERE id = 2;
         INSERT INTO review (entry_id, rule, opened_at) SELECT min(id), 'disputed', 1 FROM entry WHERE order_id = 2 AND kind = 'reward';
         INSERT INTO review_dispute SELECT max(review.id), dispute.id FROM review JOIN dispute;",
    ),
    (
        &["G07"],
        "UPDATE orders SET external_id = 'x', priced_by = 'told', told_at = 1, told_off_minor = 0, told_version = 1 WHERE id = 2;
         INSERT INTO dispute (source_id, external_id, order_number, amount_minor, status, told_at)
         SELECT source_id, 'd', 'x', refunded_minor, 'lost', 1 FROM orders WHERE id = 2;
         INSERT INTO told_refund SELECT source_id, 'x', '', 1, 1 FROM orders WHERE id = 2;",
    ),
    (&["G04"], "INSERT INTO device_mark VALUES (zeroblob(16), 1, 1);"),
];

/// Every CHECK of flags and of what people are compared by, in words that break it alone.
pub const LIES: &[&str] = &[
    "UPDATE shop SET flags_device = 2",
    "UPDATE shop SET flags_payee = 2",
    "UPDATE shop SET flags_holder = 2",
    "UPDATE shop SET flags_mail = 2",
    "UPDATE shop SET flags_sign_ups = 0",
    "UPDATE hash_key SET key = zeroblob(31)",
    "INSERT INTO device_mark VALUES (zeroblob(15), 3, 1)",
    "UPDATE payee SET target_key = ''",
    "UPDATE payee SET holder_key = ''",
    "UPDATE payee SET target_key = NULL",
    "INSERT INTO account_flag (account_id, other_id, rule, found_at) VALUES (3, 3, 'same_device', 1)",
    "INSERT INTO account_flag (account_id, other_id, rule, found_at) VALUES (3, 2, 'same_street', 1)",
    "INSERT INTO account_flag (account_id, rule, found_at) VALUES (3, 'same_device', 1)",
    "INSERT INTO account_flag (account_id, other_id, rule, found_at, cleared_by_id) VALUES (3, 2, 'same_device', 1, 1)",
    "INSERT INTO account_flag (account_id, other_id, rule, found_at, reason) VALUES (3, 2, 'same_device', 1, 'Sisters')",
    "INSERT INTO account_flag (account_id, other_id, rule, found_at, until_entry_id) VALUES (3, 2, 'same_device', 1, 1)",
];

pub const TWICE: &[(&str, &str)] = &[(
    "account_flag.account_id, account_flag.rule",
    "INSERT INTO account_flag (account_id, other_id, rule, found_at) VALUES (5, 6, 'same_device', 1), (5, 7, 'same_device', 1)",
)];

pub const FINAL: &[(&str, &str)] = &[
    (
        "INSERT INTO dispute (source_id, external_id, order_number, amount_minor, status, told_at) VALUES (1, 'd', 'x', 1, 'won', 1);
         UPDATE dispute SET status = 'open'",
        "a dispute that is over stays over",
    ),
    (
        "INSERT INTO account_flag (account_id, other_id, rule, found_at) VALUES (5, 6, 'same_device', 1); DELETE FROM account_flag;",
        "a flag is cleared, never deleted",
    ),
];
