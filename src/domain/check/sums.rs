//! The invariants of what is derived: the sums that every change keeps up to date say what the truth says.

use super::invariant::Invariant;

/// `passalong check --rebuild` repairs each of them.
pub(super) const SUMS: &[Invariant] = &[
    Invariant {
        name: "T01",
        // What everybody did themselves comes from orders and ledger. What somebody's network did is then right when it is what those
        // directly below did, and their networks in turn: that needs no walk through the closure. The signs keep SQLite from fetching rows
        // by their index, one page after another: sorting them all is faster.
        sql: "WITH bought (id, orders, value) AS (
                  SELECT customer_id, count(*), sum(value_minor - refunded_value_minor)
                  FROM orders WHERE paid_at IS NOT NULL GROUP BY +customer_id
              ), produced (id, earned) AS (
                  SELECT orders.customer_id, sum(entry.amount_minor) FROM entry CROSS JOIN orders ON orders.id = entry.order_id
                  WHERE entry.kind IN ('commission', 'reward') GROUP BY +orders.customer_id
              ), did (id, is_partner, referrer_id, orders, value, earned) AS MATERIALIZED (
                  SELECT account.id, account.role = 'partner', up.ancestor_id,
                         coalesce(bought.orders, 0), coalesce(bought.value, 0), coalesce(produced.earned, 0)
                  FROM account LEFT JOIN ancestry AS up ON up.descendant_id = account.id AND up.depth = 1
                  LEFT JOIN bought ON bought.id = account.id LEFT JOIN produced ON produced.id = account.id
                  WHERE account.role IN ('partner', 'customer') AND account.merged_into_id IS NULL
              ), below (id, sign_ups, orders, value, earned, far_sign_ups, far_orders, far_value, far_earned) AS (
                  SELECT did.referrer_id, count(*), sum(did.orders), sum(did.value), sum(did.earned),
                         sum(direct_sign_ups + indirect_sign_ups), sum(direct_orders + indirect_orders),
                         sum(direct_value_minor + indirect_value_minor), sum(direct_earned_minor + indirect_earned_minor)
                  FROM did LEFT JOIN account_total ON account_id = did.id WHERE did.referrer_id IS NOT NULL GROUP BY did.referrer_id
              )
              SELECT did.id, total.account_id AS kept
              FROM did LEFT JOIN below ON below.id = did.id LEFT JOIN account_total AS total ON total.account_id = did.id
              WHERE (total.is_partner, total.own_orders, total.own_value_minor, total.direct_sign_ups, total.direct_orders,
                     total.direct_value_minor, total.direct_earned_minor, total.indirect_sign_ups, total.indirect_orders, total.indirect_value_minor,
                     total.indirect_earned_minor)
                 IS NOT (did.is_partner, did.orders, did.value, coalesce(below.sign_ups, 0), coalesce(below.orders, 0), coalesce(below.value, 0),
                         coalesce(below.earned, 0), coalesce(below.far_sign_ups, 0), coalesce(below.far_orders, 0),
                         coalesce(below.far_value, 0), coalesce(below.far_earned, 0))",
    },
    Invariant {
        name: "T02",
        sql: "SELECT total.account_id
              FROM account_total AS total
              LEFT JOIN (SELECT account_id, sum(direct_sign_ups) AS direct_sign_ups, sum(indirect_sign_ups) AS indirect_sign_ups,
                                sum(own_orders) AS own_orders, sum(own_value_minor) AS own_value, sum(own_earned_minor) AS own_earned,
                                sum(direct_orders) AS direct_orders, sum(direct_value_minor) AS direct_value,
                                sum(direct_earned_minor) AS direct_earned, sum(indirect_orders) AS indirect_orders,
                                sum(indirect_value_minor) AS indirect_value, sum(indirect_earned_minor) AS indirect_earned
                         FROM account_day GROUP BY account_id) AS days ON days.account_id = total.account_id
              WHERE (total.direct_sign_ups, total.indirect_sign_ups, total.own_orders, total.own_value_minor, total.own_earned_minor,
                     total.direct_orders, total.direct_value_minor, total.direct_earned_minor,
                     total.indirect_orders, total.indirect_value_minor, total.indirect_earned_minor)
                 IS NOT (coalesce(days.direct_sign_ups, 0), coalesce(days.indirect_sign_ups, 0), coalesce(days.own_orders, 0),
                         coalesce(days.own_value, 0), coalesce(days.own_earned, 0), coalesce(days.direct_orders, 0),
                         coalesce(days.direct_value, 0), coalesce(days.direct_earned, 0), coalesce(days.indirect_orders, 0),
                         coalesce(days.indirect_value, 0), coalesce(days.indirect_earned, 0))",
    },
    Invariant {
        name: "T03",
        sql: "SELECT total.account_id, total.commission_minor, posted.commission, total.credit_minor, posted.credit, total.own_earned_minor,
                     posted.earned
              FROM account_total AS total
              LEFT JOIN (SELECT coalesce(owner.merged_into_id, owner.id) AS account_id, sum(commission) AS commission, sum(credit) AS credit,
                                sum(earned) AS earned
                         FROM (SELECT account_id, sum((balance_kind = 'commission') * amount_minor) AS commission,
                                      sum((balance_kind = 'credit') * amount_minor) AS credit,
                                      sum((kind IN ('commission', 'reward')) * amount_minor) AS earned
                               FROM entry GROUP BY +account_id) AS by_account
                         JOIN account AS owner ON owner.id = by_account.account_id GROUP BY 1) AS posted ON posted.account_id = total.account_id
              WHERE total.commission_minor <> coalesce(posted.commission, 0) OR total.credit_minor <> coalesce(posted.credit, 0)
                 OR total.own_earned_minor <> coalesce(posted.earned, 0)",
    },
    Invariant {
        name: "T05",
        // What a round has raised already comes to the owners when it is over.
        sql: "WITH carried (code_id, scans, visitors) AS (
                  SELECT counted.value ->> 0, sum(counted.value ->> 1), sum(counted.value ->> 2)
                  FROM scan_log JOIN scan_log_mark AS mark ON scan_log.id <= mark.upto_row,
                       json_each(scans_by_code(scan_log.visits, mark.day, mark.code_id)) AS counted GROUP BY 1
              ), seen (owner_id, scans, visitors) AS (
                  SELECT coalesce(owner.merged_into_id, owner.id), sum(scans), sum(visitors)
                  FROM (SELECT code_id, scan_day.scans - (scan_day.day IS code.joined_scan_day) AS scans,
                               scan_day.visitors - (scan_day.day IS code.joined_scan_day) AS visitors
                        FROM scan_day JOIN code ON code.id = scan_day.code_id
                        UNION ALL SELECT code_id, -scans, -visitors FROM carried) AS of_code
                  JOIN code ON code.id = of_code.code_id JOIN account AS owner ON owner.id = code.owner_id GROUP BY 1)
              SELECT total.account_id, total.own_scans, seen.scans, total.own_visitors, seen.visitors
              FROM account_total AS total LEFT JOIN seen ON seen.owner_id = total.account_id
              WHERE total.own_scans <> coalesce(seen.scans, 0) OR total.own_visitors <> coalesce(seen.visitors, 0)",
    },
    Invariant {
        name: "T04",
        sql: "WITH kept AS (
                  SELECT coalesce(sum(sign_ups), 0) AS sign_ups, coalesce(sum(orders), 0) AS orders, coalesce(sum(first_orders), 0) AS firsts,
                         coalesce(sum(value_minor), 0) AS value, coalesce(sum(refunds), 0) AS refunds, coalesce(sum(refunded_minor), 0) AS refunded,
                         coalesce(sum(earned_minor), 0) AS earned, coalesce(sum(referred_value_minor), 0) AS referred,
                         coalesce(sum(scans), 0) AS scans, coalesce(sum(visitors), 0) AS visitors
                  FROM shop_day
              ), truth AS (
                  SELECT (SELECT count(*) FROM account WHERE role IN ('partner', 'customer') AND merged_into_id IS NULL) AS sign_ups,
                         count(*) AS orders,
                         sum(ordinal = 1) AS firsts,
                         sum(value_minor - refunded_value_minor) AS value, sum(refunded_minor) AS refunded,
                         (SELECT count(*) FROM refund JOIN orders AS paid ON paid.id = refund.order_id WHERE paid.paid_at IS NOT NULL) AS refunds,
                         (SELECT coalesce(sum(amount_minor), 0) FROM entry WHERE kind IN ('commission', 'reward')) AS earned,
                         -- Whoever has a referrer is direct to one account alone, whose totals T01 holds against the orders.
                         (SELECT coalesce(sum(direct_value_minor), 0) FROM account_total) AS referred,
                         (SELECT coalesce(sum(scans), 0) FROM scan_day) AS scans, (SELECT coalesce(sum(visitors), 0) FROM scan_day) AS visitors
                  FROM orders WHERE paid_at IS NOT NULL
              )
              SELECT kept.*, truth.* FROM kept, truth
              WHERE (kept.sign_ups, kept.orders, kept.firsts, kept.value, kept.refunds, kept.refunded, kept.earned, kept.referred, kept.scans,
                     kept.visitors)
                 IS NOT (truth.sign_ups, truth.orders, coalesce(truth.firsts, 0), coalesce(truth.value, 0), truth.refunds,
                         coalesce(truth.refunded, 0), truth.earned, truth.referred, truth.scans, truth.visitors)",
    },
    Invariant {
        name: "T06",
        sql: "WITH truth (role, partner_kind, referral_type, people) AS (
                  SELECT role, coalesce(partner_kind, ''), referral_type, count(*) FROM account WHERE referral_type IS NOT NULL GROUP BY 1, 2, 3
              )
              SELECT * FROM (SELECT * FROM truth EXCEPT SELECT * FROM headcount WHERE people > 0)
              UNION ALL SELECT * FROM (SELECT * FROM headcount WHERE people > 0 EXCEPT SELECT * FROM truth)",
    },
    Invariant {
        name: "T07",
        sql: "SELECT account.id, account_search.rowid AS kept FROM account LEFT JOIN account_search ON account_search.rowid = account.id
              WHERE account_search.key IS NOT account_key(account.name, account.email, account.phone, account.phone_key,
                        (SELECT group_concat(code.code || coalesce(' ' || (SELECT group_concat(alias, ' ' ORDER BY alias) FROM code_alias
                                                                           WHERE code_id = code.id), ''), ' ' ORDER BY code.id)
                         FROM code WHERE code.owner_id = account.id
                                      OR code.owner_id IN (SELECT id FROM account AS former WHERE former.merged_into_id = account.id)))
                AND account.merged_into_id IS NULL
              UNION ALL SELECT NULL, rowid FROM account_search WHERE rowid NOT IN (SELECT id FROM account WHERE merged_into_id IS NULL)",
    },
    Invariant {
        name: "T08",
        sql: "SELECT code.id, code_search.rowid AS kept FROM code LEFT JOIN code_search ON code_search.rowid = code.id
              LEFT JOIN batch ON batch.id = code.batch_id
              WHERE code_search.key IS NOT CASE WHEN code.batch_id IS NOT NULL OR code.note <> ''
                        THEN card_key(code.code || ' ' || code.note || ' ' || coalesce(batch.name, '')) END
              UNION ALL SELECT NULL, rowid FROM code_search WHERE rowid NOT IN (SELECT id FROM code)",
    },
];
