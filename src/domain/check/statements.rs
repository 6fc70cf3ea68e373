//! The invariants of what is paid and of the statements that say so.

use super::invariant::Invariant;

pub(super) const STATEMENTS: &[Invariant] = &[
    Invariant {
        name: "V01",
        sql: "SELECT id, net_minor, vat_rate_bp, vat_minor, amount_minor FROM payout_line
              WHERE amount_minor <> net_minor + vat_minor OR vat_minor <> (net_minor * vat_rate_bp * 2 + 10000) / 20000
                 OR (vat_status = 'registered') <> (vat_rate_bp > 0)",
    },
    Invariant {
        name: "V02",
        sql: "SELECT year, count(*) AS statements, max(number) AS last FROM payout_statement
              GROUP BY year HAVING min(number) <> 1 OR count(*) <> max(number) OR count(DISTINCT number) <> count(*)",
    },
    Invariant {
        name: "V03",
        sql: "SELECT line.id, count(given.id) FILTER (WHERE given.cancels_id IS NULL) AS statements, count(given.cancels_id) AS cancelling
              FROM payout_line AS line LEFT JOIN payout_statement AS given ON given.line_id = line.id
              GROUP BY line.id
              HAVING statements <> (line.paid_at IS NOT NULL) OR cancelling <> (line.paid_at IS NOT NULL AND line.failed_at IS NOT NULL)",
    },
    Invariant {
        name: "V04",
        sql: "SELECT given.id, first.id AS cancels
              FROM payout_statement AS given LEFT JOIN payout_statement AS first ON first.id = given.cancels_id
              WHERE given.cancels_id IS NOT NULL
                AND (first.id IS NULL OR first.cancels_id IS NOT NULL OR first.line_id <> given.line_id
                     OR first.language <> given.language
                     OR first.shop_name <> given.shop_name OR first.shop_address <> given.shop_address
                     OR first.shop_country IS NOT given.shop_country OR first.shop_tax_number <> given.shop_tax_number
                     OR first.shop_vat_id IS NOT given.shop_vat_id
                     OR first.partner_name <> given.partner_name OR first.partner_address <> given.partner_address
                     OR first.partner_tax_number <> given.partner_tax_number OR first.partner_vat_id IS NOT given.partner_vat_id)",
    },
    Invariant {
        name: "V05",
        // Days are those of the shop's zone, which may be ahead of universal time by 14 hours or behind by 12.
        sql: "SELECT given.id, given.year, given.day, line.id AS line_id
              FROM payout_statement AS given JOIN payout_line AS line ON line.id = given.line_id
              WHERE given.year <> CAST(strftime('%Y', given.day * 86400, 'unixepoch') AS INTEGER)
                 OR iif(given.cancels_id IS NULL, line.paid_at, line.failed_at) - given.day * 86400000 NOT BETWEEN -50400000 AND 129600000",
    },
];
