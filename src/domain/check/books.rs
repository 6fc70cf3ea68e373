//! The invariants of the books: every figure on the day of its own event, and nothing on a day that was closed when it was recorded.

use super::invariant::Invariant;

/// Everything that somebody may tell the day of: what, when it happened, when it was recorded.
macro_rules! dated {
    () => {
        "SELECT 'order' AS what, id, placed_at AS at, created_at FROM orders
         UNION ALL SELECT 'payment', id, paid_at, payment_recorded_at FROM orders WHERE paid_at IS NOT NULL
         UNION ALL SELECT 'refund', id, at, created_at FROM refund
         UNION ALL SELECT 'correction', id, at, created_at FROM correction
         UNION ALL SELECT 'entry', id, at, created_at FROM entry"
    };
}

/// In the order of the file: what is dated, what was closed, and the differences that lead from what was paid to what is left.
pub(super) const BOOKS: &[Invariant] = &[
    Invariant {
        name: "B01",
        sql: concat!("SELECT what, id, at, created_at FROM (", dated!(), ") WHERE at > created_at"),
    },
    Invariant {
        name: "B02",
        // What stood is the latest closing before; of several in the same instant, and the one before them, any may have stood.
        sql: concat!(
            "SELECT what, id, at, created_at FROM (",
            dated!(),
            ") AS dated
             WHERE at < (SELECT max(open_from) FROM closing) AND created_at >= (SELECT min(created_at) FROM closing)
               AND at < (SELECT min(coalesce(closing.open_from, at)) FROM closing
                         WHERE closing.created_at = dated.created_at
                            OR closing.id = (SELECT max(earlier.id) FROM closing AS earlier WHERE earlier.created_at < dated.created_at))
               AND EXISTS (SELECT 1 FROM closing WHERE closing.created_at < dated.created_at)"
        ),
    },
    Invariant {
        name: "B03",
        sql: "SELECT shop.closed_to, last.closed_to AS written FROM shop
              LEFT JOIN closing AS last ON last.id = (SELECT max(id) FROM closing)
              WHERE shop.closed_to IS NOT last.closed_to",
    },
    Invariant {
        name: "B04",
        sql: "SELECT refund.id, refund.value_minor, lines.value
              FROM refund LEFT JOIN (SELECT refund_id, sum(value_minor) AS value FROM refund_item GROUP BY refund_id) AS lines
                  ON lines.refund_id = refund.id
              WHERE refund.value_minor <> coalesce(lines.value, 0)",
    },
    Invariant {
        name: "B05",
        sql: "SELECT correction.id, orders.id AS order_id FROM correction JOIN orders ON orders.id = correction.order_id
              WHERE orders.paid_at IS NULL OR correction.created_at < orders.payment_recorded_at
                 OR correction.value_minor = 0 AND correction.tax_minor = 0 AND correction.total_minor = 0 AND correction.due_minor = 0
                    AND NOT EXISTS (SELECT 1 FROM correction_tax WHERE correction_tax.correction_id = correction.id)
                    AND NOT EXISTS (SELECT 1 FROM correction_item WHERE correction_item.correction_id = correction.id)",
    },
    Invariant {
        name: "B06",
        sql: "SELECT line.id, line.paid_at, line.failed_at, entry.at FROM entry JOIN payout_line AS line ON line.id = entry.line_id
              WHERE entry.kind = 'payout' AND entry.at <> iif(entry.adjusts_id IS NULL, line.paid_at, line.failed_at)",
    },
    Invariant {
        name: "B07",
        sql: "WITH added AS (
                  SELECT correction.order_id, changed.rate_bp, sum(changed.value_minor) AS value, sum(changed.tax_minor) AS tax
                  FROM correction JOIN correction_tax AS changed ON changed.correction_id = correction.id
                  GROUP BY correction.order_id, changed.rate_bp)
              SELECT added.order_id, added.rate_bp, added.value, added.tax
              FROM added LEFT JOIN order_tax AS now ON now.order_id = added.order_id AND now.rate_bp IS added.rate_bp
              WHERE coalesce(now.value_minor, 0) < added.value OR coalesce(now.tax_minor, 0) < added.tax",
    },
    Invariant {
        name: "B08",
        sql: "SELECT correction.id, correction.value_minor, correction.tax_minor, lines.value, lines.tax
              FROM correction LEFT JOIN (SELECT correction_id, sum(value_minor) AS value, sum(tax_minor) AS tax
                                         FROM correction_item GROUP BY correction_id) AS lines ON lines.correction_id = correction.id
              WHERE correction.value_minor <> coalesce(lines.value, 0) OR correction.tax_minor <> coalesce(lines.tax, 0)",
    },
    Invariant {
        name: "B09",
        sql: "SELECT order_id, position, name FROM (
                  SELECT order_id, position, product_id, name, quantity, price_minor, includes_tax, tax_rate_bp, value_minor, tax_minor
                  FROM order_item WHERE order_id IN (SELECT order_id FROM correction)
                  UNION ALL
                  SELECT correction.order_id, changed.position, changed.product_id, changed.name, -changed.quantity, changed.price_minor,
                         changed.includes_tax, changed.tax_rate_bp, -changed.value_minor, -changed.tax_minor
                  FROM correction JOIN correction_item AS changed ON changed.correction_id = correction.id)
              GROUP BY order_id, position, product_id, name, price_minor, includes_tax, tax_rate_bp
              HAVING min(sum(quantity), sum(value_minor), sum(tax_minor)) < 0
                  OR sum(quantity) = 0 AND (sum(value_minor) <> 0 OR sum(tax_minor) <> 0)",
    },
];
