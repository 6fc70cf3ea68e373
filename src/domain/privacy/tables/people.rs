//! The file and the shop, people, codes and scans.

use crate::domain::privacy::{Item, Table};

#[rustfmt::skip]
pub(super) const PEOPLE: &[Table] = &[
    Table::nobodys("schema_hash", &[(Item::Nothing, &["id", "sha256"])]),
    Table::nobodys("clock", &[(Item::Nothing, &["id", "trusted_at"])]),
    Table::nobodys(
        "shop",
        &[(
            Item::Nothing,
            &[
                "id", "name", "contact", "currency", "time_zone", "country", "language", "base_url", "base_url_checked_at",
                "base_url_typed_at", "web_shop_url", "accent", "logo", "partner_approval", "folds_scans", "members_order", "credit_unshown_minor", "staff_confirm",
                "flags_device", "flags_payee", "flags_holder", "flags_mail", "flags_sign_ups",
                "backup_hour", "backup_keep", "prices_include_tax",
                "tax_rate_bp", "shipping_tax_rate_bp", "debtor_holder", "debtor_iban", "debtor_bic", "address", "tax_number", "vat_id",
                "closed_to", "first_week_hidden_at", "changed_at", "set_up_at",
            ],
        )],
    ),
    Table::nobodys("former_base_url", &[(Item::Nothing, &["base_url", "until_at"])]),
    Table::nobodys(
        "closing",
        &[(Item::Nothing, &["id", "closed_to", "open_from", "reason", "created_at"]), (Item::Deeds, &["by_id"])],
    ),
    Table::nobodys(
        "terms",
        &[(
            Item::Nothing,
            &[
                "id", "first_order_discount_bp", "discount_minimum_minor", "discount_cap_minor", "discount_days", "holding_days",
                "review_above_minor", "credit_share_bp", "credit_days", "order_timeout_days", "payout_minimum_minor", "created_at",
            ],
        )],
    ),
    Table::nobodys(
        "terms_rate",
        &[(
            Item::Nothing,
            &[
                "terms_id", "earner_kind", "rate_bp", "flat_minor", "lasts", "lasts_for", "order_cap_minor", "earns_from_minor",
                "flat_above_value",
            ],
        )],
    ),
    Table {
        name: "account_changed",
        whose: Some("account_id = :person"),
        columns: &[(Item::Nothing, &["account_id"]), (Item::Joined, &["at"])],
        said: &[],
        held: &[],
    },
    Table {
        name: "account",
        whose: Some("account.id = :person"),
        columns: &[
            (Item::Nothing, &["id", "terms_id", "merged_into_id", "first_order_id"]),
            (Item::Name, &["name", "shown_name", "language"]),
            (Item::Reached, &["email", "email_key", "email_confirmed_at", "phone", "phone_key"]),
            (Item::Password, &["password_hash"]),
            (Item::Role, &["role", "partner_kind", "own_rate_bp", "own_flat_minor", "approved_at", "disabled_at"]),
            (Item::Suspended, &["suspended_at"]),
            (Item::Joined, &["created_at", "referral_type", "referrer_id", "sponsor_id", "sign_up_code_id"]),
            (Item::Erased, &["erased_at", "erased_reason"]),
        ],
        said: &[
            ("password_hash", "has_password", "iif(password_hash IS NULL, 'no', 'yes')"),
            ("referrer_id", "referrer", "(SELECT invites_as(up.name, up.shown_name) FROM account AS up WHERE up.id = account.referrer_id)"),
            ("sponsor_id", "sponsor", "(SELECT invites_as(up.name, up.shown_name) FROM account AS up WHERE up.id = account.sponsor_id)"),
            ("sign_up_code_id", "sign_up_code", "(SELECT code FROM code WHERE code.id = account.sign_up_code_id)"),
        ],
        held: &[],
    },
    Table::nobodys("account_search", &[(Item::Reached, &["key"])]),
    Table::nobodys("ancestry", &[(Item::Joined, &["descendant_id", "depth", "ancestor_id"])]),
    Table {
        name: "account_total",
        whose: Some("account_id = :person"),
        columns: &[
            (Item::Nothing, &["account_id", "is_partner"]),
            (
                Item::Counts,
                &[
                    "own_scans", "own_visitors", "own_orders", "own_value_minor", "own_earned_minor", "direct_sign_ups", "direct_orders",
                    "direct_value_minor", "direct_earned_minor", "indirect_sign_ups", "indirect_orders", "indirect_value_minor",
                    "indirect_earned_minor", "commission_minor", "credit_minor",
                ],
            ),
        ],
        said: &[],
        // What the orders of others come to below the first generation is nobody's to know but the shop's.
        held: &["indirect_orders", "indirect_value_minor", "indirect_earned_minor"],
    },
    Table {
        name: "account_day",
        whose: Some("account_id = :person"),
        columns: &[
            (Item::Nothing, &["account_id"]),
            (
                Item::Counts,
                &[
                    "day", "own_orders", "own_value_minor", "own_earned_minor", "direct_sign_ups", "direct_orders", "direct_value_minor",
                    "direct_earned_minor", "indirect_sign_ups", "indirect_orders", "indirect_value_minor", "indirect_earned_minor",
                ],
            ),
        ],
        said: &[],
        held: &["indirect_orders", "indirect_value_minor", "indirect_earned_minor"],
    },
    Table::nobodys(
        "shop_day",
        &[(
            Item::Nothing,
            &["day", "scans", "visitors", "sign_ups", "orders", "first_orders", "value_minor", "refunds", "refunded_minor", "earned_minor",
              "referred_value_minor"],
        )],
    ),
    Table::nobodys("headcount", &[(Item::Nothing, &["role", "partner_kind", "referral_type", "people"])]),
    Table {
        name: "suspension",
        whose: Some("account_id = :person"),
        columns: &[
            (Item::Nothing, &["id", "account_id"]),
            (Item::Suspended, &["from_at", "lifted_at"]),
            (Item::Reasons, &["reason"]),
            (Item::Deeds, &["by_id", "lifted_by_id"]),
        ],
        said: &[],
        held: &["by_id", "lifted_by_id"],
    },
    Table {
        name: "account_move",
        whose: Some("account_id = :person"),
        columns: &[
            (Item::Nothing, &["id", "account_id", "people"]),
            (Item::Moves, &["from_id", "from_type", "to_id", "to_type", "created_at", "undone_at"]),
            (Item::Reasons, &["reason"]),
            (Item::Deeds, &["by_id", "undone_by_id"]),
        ],
        said: &[
            ("from_id", "from_referrer", "(SELECT invites_as(up.name, up.shown_name) FROM account AS up WHERE up.id = from_id)"),
            ("to_id", "to_referrer", "(SELECT invites_as(up.name, up.shown_name) FROM account AS up WHERE up.id = to_id)"),
        ],
        held: &["by_id", "undone_by_id"],
    },
    Table {
        name: "account_merge",
        whose: Some("winner_id = :person"),
        columns: &[
            (Item::Nothing, &["id", "winner_id", "loser_id"]),
            (Item::Merged, &["created_at"]),
            (Item::Reasons, &["reason"]),
            (Item::Deeds, &["by_id"]),
        ],
        said: &[],
        held: &["by_id"],
    },
    Table::nobodys(
        "till_browser",
        &[
            (Item::Nothing, &["id", "name", "token_hash", "enrolled_at", "last_used_at", "taken_back_at"]),
            (Item::Deeds, &["enrolled_by_id"]),
        ],
    ),
    Table {
        name: "session",
        whose: Some("account_id = :person"),
        columns: &[(Item::Nothing, &["account_id", "till_id"]), (Item::SignedIn, &["token_hash", "created_at", "expires_at"]), (Item::Deeds, &["views_id", "views_until"])],
        said: &[],
        held: &["token_hash", "views_id", "views_until"],
    },
    Table {
        name: "known_browser",
        whose: Some("account_id = :person"),
        columns: &[(Item::Nothing, &["account_id"]), (Item::Browsers, &["token_hash", "seen_at"])],
        said: &[],
        held: &["token_hash"],
    },
    Table {
        name: "pin",
        whose: Some("account_id = :person"),
        columns: &[(Item::Nothing, &["account_id"]), (Item::Pin, &["hash", "set_at", "wrong", "locked_until"])],
        said: &[],
        held: &["hash"],
    },
    Table::nobodys("hash_key", &[(Item::Nothing, &["id", "key"])]),
    Table {
        name: "device_mark",
        whose: Some("account_id = :person"),
        columns: &[(Item::Nothing, &["account_id"]), (Item::Devices, &["mark", "seen_at"])],
        said: &[],
        held: &["mark"],
    },
    Table {
        name: "reset_link",
        whose: Some("account_id = :person"),
        columns: &[
            (Item::Nothing, &["account_id"]),
            (Item::Links, &["token_hash", "kind", "created_at", "expires_at", "used_at"]),
            (Item::Deeds, &["made_by_id"]),
        ],
        said: &[],
        held: &["token_hash", "made_by_id"],
    },
    Table::nobodys("erased_contact", &[(Item::Returning, &["hash", "created_at"])]),
    Table::nobodys(
        "batch",
        &[
            (
                Item::Nothing,
                &[
                    "id", "name", "partner_kind", "place", "note", "landing_text", "card_text", "language", "size", "expires_at",
                    "printed_at", "printed_base_url", "created_at",
                ],
            ),
            (Item::Deeds, &["created_by_id"]),
        ],
    ),
    Table {
        name: "code",
        whose: Some(":person IN (owner_id, reserved_by_id)"),
        columns: &[
            (Item::Nothing, &["id", "owner_id", "batch_id", "reserved_by_id"]),
            (
                Item::Code,
                &["code", "partner_kind", "reserved_until", "created_at", "claimed_at", "disabled_at", "expires_at", "joined_scan_day"],
            ),
            (Item::CodeNote, &["note"]),
        ],
        said: &[],
        held: &[],
    },
    Table::nobodys("code_search", &[(Item::CodeNote, &["key"])]),
    Table {
        name: "code_alias",
        whose: Some("code_id IN (SELECT id FROM code WHERE owner_id = :person)"),
        columns: &[(Item::Nothing, &["code_id"]), (Item::CodeNote, &["alias", "created_at"])],
        said: &[],
        held: &[],
    },
    Table::nobodys("scan_log", &[(Item::Nothing, &["id"]), (Item::Marks, &["visits"])]),
    Table::nobodys("scan_log_mark", &[(Item::Nothing, &["id", "upto_row", "day", "code_id"])]),
    Table::nobodys("scan", &[(Item::Nothing, &["id", "n"]), (Item::Scans, &["first_at", "last_at", "visits"])]),
    Table::nobodys("retention", &[(Item::Nothing, &["id", "scan_pruned_to"])]),
    Table {
        name: "scan_day",
        whose: Some("code_id IN (SELECT id FROM code WHERE owner_id = :person)"),
        columns: &[
            (Item::Nothing, &["code_id"]),
            (
                Item::Scans,
                &[
                    "day", "arrivals", "scans", "visitors", "repeats", "bots", "own", "blocked", "via_qr", "via_link", "via_typed",
                    "first_at", "last_at",
                ],
            ),
        ],
        said: &[],
        // Each would be the time of somebody else's scan.
        held: &["first_at", "last_at"],
    },
    Table::nobodys("scan_miss", &[(Item::Nothing, &["day", "unknown"])]),
    Table::nobodys("visitor_salt", &[(Item::Nothing, &["id", "day"]), (Item::Marks, &["salt"])]),
    Table::nobodys("visitor_today", &[(Item::Nothing, &["id"]), (Item::Marks, &["marks"])]),
];
