//! The promises of merged accounts, broken on purpose: the deeds and lies that [`super::invariants`] tries on
//! [`super::rich_shop::rich_shop`], where Cleo (8) was merged into Olga (5), to whom she brought 0.50 of credit.

use super::invariants::Deed;

/// Each breaks one promise alone, but for the sums of what is taken away.
pub const DEEDS: &[Deed] = &[
    (&["A05"], "INSERT INTO payee_tax (account_id, vat_status, vat_rate_bp, changed_at) VALUES (8, 'none', 0, 1);"),
    (&["A05"], "INSERT INTO session VALUES (zeroblob(32), 8, 0, 1, NULL, NULL, NULL);"),
    (&["A05"], "UPDATE account SET sponsor_id = 8 WHERE id = 3;"),
    (&["A05"], "INSERT INTO account_merge (winner_id, loser_id, reason, by_id, created_at) VALUES (5, 7, 'One person', 1, 1);"),
    (&["A04"], "UPDATE account SET first_order_id = 1 WHERE id = 3;"),
    (&["O13"], "UPDATE orders SET merge_id = 1 WHERE id = 1;"),
    (&["L09", "T03"], "DELETE FROM entry WHERE kind = 'merge' AND account_id = 5;"),
    (&["L09"], "UPDATE entry SET account_id = 5 WHERE kind = 'merge'; UPDATE entry SET account_id = 5 WHERE account_id = 8;"),
    (
        &["L10"],
        "UPDATE entry SET amount_minor = amount_minor - 1 WHERE kind = 'merge' AND account_id = 8;
         UPDATE entry SET amount_minor = amount_minor + 1 WHERE kind = 'merge' AND account_id = 5;",
    ),
];

pub const LIES: &[&str] = &[
    "UPDATE account SET merged_into_id = 8 WHERE id = 8",
    "UPDATE account SET first_order_id = 1 WHERE id = 8",
    "UPDATE account SET referral_type = 'organic' WHERE id = 8",
    "UPDATE account SET phone = '1', phone_key = '1' WHERE id = 8",
    "INSERT INTO account_merge (winner_id, loser_id, reason, by_id, created_at) VALUES (5, 5, 'One person', 1, 1)",
    "INSERT INTO account_merge (winner_id, loser_id, reason, by_id, created_at) VALUES (5, 7, printf('%201s', 'long'), 1, 1)",
    "UPDATE orders SET no_earning = 'own_order' WHERE id = 1",
    "INSERT INTO entry (account_id, balance_kind, kind, change, amount_minor, available_at, at, created_at)
     VALUES (5, 'credit', 'merge', 'placed', 1, 1, 1, 1)",
];

pub const TWICE: &[(&str, &str)] = &[(
    "account_merge.loser_id",
    "INSERT INTO account_merge (winner_id, loser_id, reason, by_id, created_at) VALUES (3, 8, 'One person', 1, 1)",
)];

pub const FINAL: &[(&str, &str)] = &[
    (
        "INSERT INTO account_merge (winner_id, loser_id, reason, by_id, created_at) VALUES (5, 7, '', 1, 1)",
        "a merge needs a reason",
    ),
    ("UPDATE account_merge SET reason = 'Another'", "the reason of a merge is final: it can only be erased"),
    ("UPDATE account_merge SET winner_id = 3", "accounts that were merged stay one"),
    ("DELETE FROM account_merge", "accounts that were merged stay one"),
    (
        "UPDATE account SET merged_into_id = NULL, phone = '1', phone_key = '1', referral_type = 'organic' WHERE id = 8",
        "accounts that were merged stay one",
    ),
    ("UPDATE credit_lot SET account_id = 3", "what came in with a lot of credit is final"),
];
