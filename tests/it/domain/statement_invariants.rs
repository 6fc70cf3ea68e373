//! The promises of VAT on commission and of the statements of payments, broken on purpose: the deeds and lies that
//! [`super::invariants`] tries on [`super::rich_shop::rich_shop`], whose second payment has statement 1970-0001.

use super::invariants::Deed;

/// The second payment came back, and its statement is cancelled by one that names another address.
const OTHER_STATEMENT: &str = "UPDATE payout_line SET failed_at = 3 WHERE id = 2;
     UPDATE payout_entry SET released_at = 3 WHERE line_id = 2;
     INSERT INTO entry (account_id, balance_kind, kind, change, amount_minor, adjusts_id, line_id, available_at, at, created_at)
     SELECT account_id, balance_kind, kind, 'return', 900, id, line_id, 3, 3, 3 FROM entry WHERE line_id = 2;
     UPDATE account_total SET commission_minor = commission_minor + 900 WHERE account_id = 2;
     INSERT INTO payout_statement (line_id, year, number, day, cancels_id, language, shop_name, shop_address, shop_tax_number,
                                   partner_name, partner_address, partner_tax_number, created_at)
     SELECT line_id, year, 2, day, id, language, shop_name, 'Elsewhere 1', shop_tax_number, partner_name, partner_address,
            partner_tax_number, created_at FROM payout_statement;";

/// Each breaks one promise alone.
pub const DEEDS: &[Deed] = &[
    (&["V01"], "UPDATE payout_line SET amount_minor = 901 WHERE id = 2;"),
    (&["V01"], "UPDATE payout_line SET vat_status = 'registered', vat_rate_bp = 1900, vat_minor = 170, amount_minor = 1070 WHERE id = 2;"),
    (&["V01"], "UPDATE payout_line SET vat_rate_bp = 1900, vat_minor = 171, amount_minor = 1071 WHERE id = 2;"),
    (&["V02"], "UPDATE payout_statement SET number = 2;"),
    (
        &["V03"],
        "INSERT INTO payout_statement (line_id, year, number, day, language, shop_name, shop_address, shop_tax_number, partner_name,
                                       partner_address, partner_tax_number, created_at)
         SELECT line_id, year, 2, day, language, shop_name, shop_address, shop_tax_number, partner_name, partner_address,
                partner_tax_number, created_at FROM payout_statement;",
    ),
    (&["V03"], "DELETE FROM payout_statement;"),
    (&["V03"], "UPDATE payout_line SET paid_at = 2 WHERE id = 1;"),
    (&["V04"], OTHER_STATEMENT),
    (&["V05"], "UPDATE payout_statement SET day = 2;"),
    (&["V05"], "UPDATE payout_statement SET year = 1971;"),
];

/// Every CHECK of what is paid and of its statement, in words that break it alone.
pub const LIES: &[&str] = &[
    "INSERT INTO payout_line (payout_id, account_id, net_minor, amount_minor, method, holder, target) VALUES (1, 7, 1, 2, 'cash', '', '')",
    "INSERT INTO payout_line (payout_id, account_id, net_minor, amount_minor, method, holder, target) VALUES (1, 7, 1, 0, 'cash', '', '')",
    "INSERT INTO payout_line (payout_id, account_id, net_minor, vat_minor, amount_minor, method, holder, target)
     VALUES (1, 7, 2, -1, 1, 'cash', '', '')",
    "INSERT INTO payout_line (payout_id, account_id, net_minor, vat_status, vat_rate_bp, amount_minor, method, holder, target)
     VALUES (1, 7, 1, 'registered', 0, 1, 'cash', '', '')",
    "INSERT INTO payout_line (payout_id, account_id, net_minor, vat_minor, amount_minor, method, holder, target)
     VALUES (1, 7, 1, 1, 2, 'cash', '', '')",
    "UPDATE shop SET address = hex(zeroblob(151))",
    "UPDATE shop SET tax_number = hex(zeroblob(21))",
    "UPDATE shop SET vat_id = 'de1'",
    "UPDATE payee_tax SET vat_status = 'odd'",
    "UPDATE payee_tax SET vat_rate_bp = 3001",
    "UPDATE payee_tax SET vat_status = 'none'",
    "INSERT INTO payout_statement (line_id, year, number, day, language, shop_name, shop_address, shop_tax_number, partner_name,
                                   partner_address, partner_tax_number, created_at)
     VALUES (2, 1970, 0, 0, 'en', '', '', '', '', '', '', 3)",
    "INSERT INTO payout_statement (line_id, year, number, day, language, shop_name, shop_address, shop_tax_number, partner_name,
                                   partner_address, partner_tax_number, created_at, id, cancels_id)
     VALUES (2, 1970, 2, 0, 'en', '', '', '', '', '', '', 3, 9, 9)",
    "INSERT INTO payout_statement (line_id, year, number, day, language, shop_name, shop_address, shop_tax_number, partner_name,
                                   partner_address, partner_tax_number, created_at)
     VALUES (2, 1970, 2, 0, 'EN', '', '', '', '', '', '', 3)",
    "INSERT INTO payout_statement (line_id, year, number, day, language, shop_name, shop_address, shop_tax_number, partner_name,
                                   partner_address, partner_tax_number, created_at)
     VALUES (2, 1971, 2, 0, 'en', '', '', '', '', '', '', 3)",
];

/// What there is one of, and what would make it two.
pub const TWICE: &[(&str, &str)] = &[
    (
        "payout_statement.year, payout_statement.number",
        "INSERT INTO payout_statement (line_id, year, number, day, language, shop_name, shop_address, shop_tax_number, partner_name,
                                       partner_address, partner_tax_number, created_at)
         VALUES (1, 1970, 1, 0, 'en', '', '', '', '', '', '', 3)",
    ),
    (
        "payout_statement.line_id",
        "INSERT INTO payout_statement (line_id, year, number, day, language, shop_name, shop_address, shop_tax_number, partner_name,
                                       partner_address, partner_tax_number, created_at)
         VALUES (2, 1970, 2, 0, 'en', '', '', '', '', '', '', 3)",
    ),
    (
        "payout_statement.cancels_id",
        "INSERT INTO payout_statement (line_id, year, number, day, cancels_id, language, shop_name, shop_address, shop_tax_number,
                                       partner_name, partner_address, partner_tax_number, created_at)
         SELECT 2, 1970, number, 0, 1, 'en', '', '', '', '', '', '', 3 FROM (SELECT 2 AS number UNION ALL SELECT 3)",
    ),
];

/// What is final, and what it says to whoever tries.
pub const FINAL: &[(&str, &str)] = &[
    ("UPDATE payout_statement SET number = 9", "a statement is final"),
    ("UPDATE payout_statement SET partner_name = 'Pat K.'", "who was paid by a statement is final"),
    ("DELETE FROM payout_statement", "a statement is final"),
    ("UPDATE payout_line SET vat_minor = 1", "what a payment pays, to whom and where is final"),
];
