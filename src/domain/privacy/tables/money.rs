//! Orders, the ledger, payouts, and what was done.

use crate::domain::privacy::{Item, Table};

/// The number by which people know the order behind `order_id`.
const ORDER_NUMBER: (&str, &str, &str) = ("order_id", "order_number", "(SELECT number FROM orders WHERE orders.id = order_id)");

#[rustfmt::skip]
pub(super) const MONEY: &[Table] = &[
    Table::nobodys(
        "product",
        &[(
            Item::Nothing,
            &[
                "id", "name", "sku", "price_minor", "tax_rate_bp", "earns", "discounted", "category", "position", "retired_at",
                "created_at", "picture_at", "picture",
            ],
        )],
    ),
    Table::nobodys(
        "source",
        &[(
            Item::Nothing,
            &["id", "kind", "name", "secret", "address", "makes_customers", "takes_coupons", "created_at", "disabled_at", "earns_from"],
        )],
    ),
    Table::nobodys(
        "polling",
        &[(
            Item::Nothing,
            &[
                "source_id",
                "url",
                "key",
                "allows_private",
                "seen_to",
                "holds",
                "due_at",
                "answered_at",
                "failures",
                "failure",
                "status",
            ],
        )],
    ),
    // Found by what somebody is called when they are erased: no column says whose they are.
    Table::nobodys(
        "inbox",
        &[
            (Item::Nothing, &["id", "source_id", "delivery_key", "topic", "received_at", "state", "reason", "detail", "order_id", "settled_at"]),
            (Item::Deliveries, &["body", "external_id"]),
        ],
    ),
    Table {
        name: "source_buyer",
        whose: Some("account_id = :person"),
        columns: &[(Item::Nothing, &["source_id", "account_id"]), (Item::Reached, &["buyer_key", "created_at"])],
        said: &[],
        held: &[],
    },
    Table::nobodys("told_refund", &[(Item::Nothing, &["source_id", "order_number", "external_id", "amount_minor", "told_at"])]),
    Table::nobodys(
        "dispute",
        &[(Item::Nothing, &["id", "source_id", "external_id", "order_number", "amount_minor", "reason", "status", "told_at"])],
    ),
    Table::nobodys("order_changed", &[(Item::Nothing, &["order_id", "at"])]),
    Table::nobodys("review_dispute", &[(Item::Nothing, &["review_id", "dispute_id"])]),
    Table::nobodys(
        "stranger_order",
        &[(Item::Nothing, &["source_id", "external_key", "version", "day", "is_paid", "net_minor", "total_minor", "back_minor", "left_minor"])],
    ),
    Table {
        name: "waiting_order",
        whose: Some("account_id = :person"),
        columns: &[
            (Item::Nothing, &["id", "source_id", "account_id", "reason", "earns"]),
            (Item::OrderNotes, &["external_id", "body", "received_at", "note"]),
        ],
        said: &[],
        held: &[],
    },
    Table {
        name: "entitlement",
        whose: Some("account_id = :person"),
        columns: &[
            (Item::Nothing, &["id", "account_id", "terms_id"]),
            (
                Item::Discount,
                &["rate_bp", "minimum_minor", "cap_minor", "expires_at", "granted_at", "orders_before", "used_at", "missed_at"],
            ),
            (Item::Deeds, &["granted_by_id"]),
        ],
        said: &[],
        held: &["granted_by_id"],
    },
    Table::nobodys(
        "coupon_key",
        &[(
            Item::Nothing,
            &["source_id", "url", "key", "allows_private", "due_at", "told_at", "failures", "failure", "detail"],
        )],
    ),
    Table {
        name: "coupon",
        whose: Some("account_id = :person"),
        columns: &[
            (Item::Nothing, &["id", "source_id", "account_id", "entitlement_id", "known_at", "external_id", "removed_at"]),
            (Item::Discount, &["code", "amount_minor", "created_at", "expires_at", "ended_at", "order_id"]),
        ],
        said: &[ORDER_NUMBER],
        held: &[],
    },
    Table {
        name: "orders",
        whose: Some("customer_id = :person"),
        columns: &[
            (Item::Nothing, &["id", "customer_id", "source_id", "request_key", "terms_id", "entitlement_id", "is_refunded", "merge_id", "told_version", "told_off_minor"]),
            (
                Item::Orders,
                &[
                    "number", "external_id", "priced_by", "told_at", "wanted_on", "prices_minor", "reduction_minor", "items_minor", "discount_minor", "value_minor",
                    "base_minor", "tax_minor", "shipping_minor", "shipping_tax_rate_bp", "shipping_tax_minor", "tip_minor", "total_minor",
                    "credit_minor", "due_minor", "refunded_minor", "refunded_goods_minor", "refunded_value_minor", "refunded_base_minor",
                    "ordinal", "payment_method", "placed_at", "paid_at", "created_at", "payment_recorded_at", "cancelled_at",
                ],
            ),
            (Item::Ledger, &["earner_id", "earner_kind", "rate_bp", "flat_minor", "no_earning", "earning_target_minor"]),
            (Item::OrderNotes, &["note", "payment_reference"]),
            (Item::Deeds, &["recorded_by_id"]),
        ],
        said: &[],
        // What somebody else earns on it is theirs.
        held: &["earner_id", "earner_kind", "rate_bp", "flat_minor", "no_earning", "earning_target_minor", "recorded_by_id"],
    },
    Table {
        name: "order_item",
        whose: Some(concat!("order_id ", own_orders!())),
        columns: &[
            (Item::Nothing, &["id", "product_id", "earns", "discounted", "external_id"]),
            (
                Item::Orders,
                &["order_id", "position", "name", "quantity", "price_minor", "includes_tax", "tax_rate_bp", "value_minor", "tax_minor"],
            ),
        ],
        said: &[ORDER_NUMBER],
        held: &[],
    },
    Table {
        name: "order_tax",
        whose: Some(concat!("order_id ", own_orders!())),
        columns: &[(Item::Nothing, &["id"]), (Item::Orders, &["order_id", "rate_bp", "value_minor", "tax_minor"])],
        said: &[ORDER_NUMBER],
        held: &[],
    },
    Table {
        name: "correction",
        whose: Some(concat!("order_id ", own_orders!())),
        columns: &[
            (
                Item::Orders,
                &[
                    "id", "order_id", "items_minor", "discount_minor", "value_minor", "tax_minor", "shipping_minor", "shipping_tax_minor",
                    "tip_minor", "total_minor", "due_minor", "at", "created_at",
                ],
            ),
            (Item::Deeds, &["by_id"]),
        ],
        said: &[ORDER_NUMBER],
        held: &["by_id"],
    },
    Table {
        name: "correction_tax",
        whose: Some(concat!("correction_id IN (SELECT id FROM correction WHERE order_id ", own_orders!(), ")")),
        columns: &[(Item::Nothing, &["id"]), (Item::Orders, &["correction_id", "rate_bp", "value_minor", "tax_minor"])],
        said: &[],
        held: &[],
    },
    Table {
        name: "correction_item",
        whose: Some(concat!("correction_id IN (SELECT id FROM correction WHERE order_id ", own_orders!(), ")")),
        columns: &[
            (Item::Nothing, &["id", "product_id"]),
            (
                Item::Orders,
                &[
                    "correction_id", "position", "name", "quantity", "price_minor", "includes_tax", "tax_rate_bp", "value_minor",
                    "tax_minor",
                ],
            ),
        ],
        said: &[],
        held: &[],
    },
    Table {
        name: "refund",
        whose: Some(concat!("order_id ", own_orders!())),
        columns: &[
            (Item::Nothing, &["request_key"]),
            (
                Item::Orders,
                &[
                    "id", "order_id", "amount_minor", "goods_minor", "value_minor", "shipping_minor", "shipping_tax_minor", "tip_minor",
                    "money_minor", "credit_minor", "at", "created_at",
                ],
            ),
            (Item::Reasons, &["reason"]),
            (Item::Deeds, &["by_id"]),
        ],
        said: &[ORDER_NUMBER],
        held: &["by_id"],
    },
    Table {
        name: "refund_item",
        whose: Some(concat!("refund_id IN (SELECT id FROM refund WHERE order_id ", own_orders!(), ")")),
        columns: &[(Item::Orders, &["refund_id", "item_id", "quantity", "value_minor", "tax_minor"])],
        said: &[("item_id", "position", "(SELECT position FROM order_item WHERE order_item.id = item_id)")],
        held: &[],
    },
    Table {
        name: "refund_tax",
        whose: Some(concat!("refund_id IN (SELECT id FROM refund WHERE order_id ", own_orders!(), ")")),
        columns: &[(Item::Nothing, &["id"]), (Item::Orders, &["refund_id", "rate_bp", "value_minor", "tax_minor"])],
        said: &[],
        held: &[],
    },
    Table {
        name: "entry",
        whose: Some("account_id = :person"),
        columns: &[
            (Item::Nothing, &["account_id", "line_id", "refund_id", "review_id", "merge_id", "terms_id"]),
            (
                Item::Ledger,
                &[
                    "id", "balance_kind", "kind", "change", "amount_minor", "adjusts_id", "order_id", "base_minor", "rate_bp", "flat_minor",
                    "available_at", "at", "created_at",
                ],
            ),
            (Item::Reasons, &["reason"]),
            (Item::Deeds, &["by_id"]),
        ],
        said: &[
            ORDER_NUMBER,
            // A reason that was typed about an order is about its buyer.
            ("reason", "reason", "iif(order_id IS NULL OR kind = 'redemption', reason, '')"),
        ],
        held: &["by_id"],
    },
    Table {
        name: "review",
        whose: Some("entry_id IN (SELECT id FROM entry WHERE account_id = :person)"),
        columns: &[
            (Item::Nothing, &["id"]),
            (Item::Reviews, &["entry_id", "rule", "opened_at", "outcome", "closed_at"]),
            (Item::Reasons, &["reason", "note"]),
            (Item::Deeds, &["opened_by_id", "closed_by_id"]),
        ],
        said: &[],
        // They may be about the buyer.
        held: &["reason", "note", "opened_by_id", "closed_by_id"],
    },
    Table {
        name: "account_flag",
        whose: Some("account_id = :person"),
        columns: &[
            (Item::Nothing, &["id", "after_entry_id", "until_entry_id"]),
            (Item::Flags, &["account_id", "other_id", "rule", "found_at", "cleared_at"]),
            (Item::Reasons, &["reason"]),
            (Item::Deeds, &["cleared_by_id"]),
        ],
        said: &[],
        // With whom they share something is about somebody else as well.
        held: &["account_id", "other_id", "reason", "cleared_by_id"],
    },
    Table::nobodys("review_flag", &[(Item::Nothing, &["review_id", "flag_id"])]),
    Table {
        name: "credit_lot",
        whose: Some("account_id = :person"),
        columns: &[
            (Item::Nothing, &["account_id", "origin_id"]),
            (Item::Ledger, &["id", "entry_id", "amount_minor", "left_minor", "available_at", "days", "expires_at"]),
        ],
        said: &[],
        held: &[],
    },
    Table {
        name: "credit_use",
        whose: Some("lot_id IN (SELECT id FROM credit_lot WHERE account_id = :person)"),
        columns: &[
            (Item::Nothing, &["id"]),
            (Item::Ledger, &["lot_id", "order_id", "coupon_id", "entry_id", "amount_minor", "renewed_minor", "created_at"]),
        ],
        said: &[ORDER_NUMBER],
        held: &[],
    },
    Table {
        name: "credit_debt",
        whose: Some("account_id = :person"),
        columns: &[(Item::Nothing, &["account_id"]), (Item::Ledger, &["entry_id", "left_minor"])],
        said: &[],
        held: &[],
    },
    Table {
        name: "payee",
        whose: Some("account_id = :person"),
        columns: &[
            (Item::Nothing, &["account_id"]),
            (
                Item::PayTo,
                &[
                    "method", "holder", "paypal", "iban", "bic", "routing", "account_number", "account_type", "cheque_address",
                    "target_key", "holder_key", "changed_at", "usable_at",
                ],
            ),
        ],
        said: &[],
        // The same once more, as it is compared.
        held: &["target_key", "holder_key"],
    },
    Table {
        name: "payee_tax",
        whose: Some("account_id = :person"),
        columns: &[
            (Item::Nothing, &["account_id"]),
            (Item::TaxDetails, &["address", "tax_number", "vat_id", "vat_status", "vat_rate_bp", "changed_at"]),
        ],
        said: &[],
        held: &[],
    },
    Table::nobodys(
        "payout",
        &[
            (
                Item::Nothing,
                &["id", "cutoff_at", "pay_on", "minimum_minor", "newest_entry_id", "note", "request_key", "created_at"],
            ),
            (Item::Deeds, &["made_by_id"]),
        ],
    ),
    Table {
        name: "payout_line",
        whose: Some("account_id = :person"),
        columns: &[
            (Item::Nothing, &["payout_id", "account_id"]),
            (
                Item::Payments,
                &[
                    "id", "net_minor", "vat_status", "vat_rate_bp", "vat_minor", "amount_minor", "method", "holder", "target", "bic",
                    "routing", "account_type", "paid_at", "reference", "failed_at",
                ],
            ),
            (Item::Reasons, &["failure"]),
        ],
        said: &[],
        held: &[],
    },
    Table::nobodys("payout_entry", &[(Item::Nothing, &["line_id", "entry_id", "released_at"])]),
    Table::nobodys("payout_file", &[(Item::Nothing, &["id", "payout_id", "kind", "made_at"]), (Item::Deeds, &["by_id"])]),
    Table {
        name: "payout_statement",
        whose: Some("line_id IN (SELECT id FROM payout_line WHERE account_id = :person)"),
        columns: &[
            (Item::Nothing, &["shop_name", "shop_address", "shop_country", "shop_tax_number", "shop_vat_id"]),
            (
                Item::Statements,
                &[
                    "id", "line_id", "year", "number", "day", "cancels_id", "language", "partner_name", "partner_address",
                    "partner_tax_number", "partner_vat_id", "created_at",
                ],
            ),
        ],
        said: &[],
        held: &[],
    },
    Table {
        name: "audit",
        whose: Some("subject = 'account' AND subject_id = :person OR actor = 'account' AND actor_id = :person"),
        columns: &[(Item::Nothing, &["id"]), (Item::Deeds, &["at", "actor", "actor_id", "action", "subject", "subject_id", "fields"])],
        said: &[
            ("actor", "who", "CASE WHEN actor <> 'account' THEN actor WHEN actor_id = :person THEN 'you' ELSE 'the shop' END"),
            // The numbers of others stand in a move.
            ("fields", "fields", "iif(action = 'referrer_corrected', '', fields)"),
        ],
        held: &["actor_id", "subject_id"],
    },
    Table::nobodys(
        "backup",
        &[(Item::Nothing, &["id", "made_by", "file", "bytes", "sha256", "flaw", "began_at", "ended_at", "removed_at"])],
    ),
    // The bodies of events hold ids and amounts, and nothing that would have to be forgotten with a person.
    Table::nobodys(
        "webhook",
        &[(
            Item::Nothing,
            &[
                "id", "url", "secret", "former_secret", "former_until", "created_at", "failures", "rests_until", "disabled_at",
                "disabled_reason",
            ],
        )],
    ),
    Table::nobodys("webhook_topic", &[(Item::Nothing, &["topic", "webhook_id"])]),
    Table::nobodys("outgoing", &[(Item::Nothing, &["id", "message", "topic", "at", "body"])]),
    Table::nobodys("outgoing_reader", &[(Item::Nothing, &["id", "asked_at"])]),
    Table::nobodys(
        "delivery",
        &[(
            Item::Nothing,
            &[
                "id", "webhook_id", "outgoing_id", "tries", "next_at", "tried_at", "took_ms", "answer", "failure", "delivered_at",
            ],
        )],
    ),
    Table::nobodys(
        "api_token",
        &[
            (Item::Nothing, &["id", "name", "token_hash", "per_minute", "created_at", "last_used_at", "revoked_at"]),
            (Item::Deeds, &["created_by_id"]),
        ],
    ),
    Table::nobodys("api_token_scope", &[(Item::Nothing, &["token_id", "scope"])]),
    Table {
        name: "api_answer",
        whose: Some("account_id = :person"),
        columns: &[(Item::Nothing, &["token_id", "key", "route", "body_hash", "status", "account_id"]), (Item::ApiAnswers, &["answer", "created_at"])],
        said: &[],
        held: &["answer"],
    },
    Table::nobodys(
        "clock_correction",
        &[
            (
                Item::Nothing,
                &["id", "from_at", "to_at", "last_audit_id", "last_entry_id", "last_order_id", "last_account_id", "last_scan_id"],
            ),
            (Item::Deeds, &["by_id"]),
        ],
    ),
];
