//! Every invariant of the shop's file, as a query that must return no rows.
//!
//! `passalong check` runs them on the owner's file, and every test on its own when it ends. A new rule adds its query here.

mod books;
mod credit;
mod flags;
mod invariant;
mod money;
mod statements;
mod sums;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use crate::domain::scan;
use crate::domain::search_key;
use crate::error::Result;
pub use invariant::Invariant;

/// An invariant that is broken, with the rows that break it, at most [`MOST_ROWS`].
#[derive(Debug)]
pub struct Failure {
    pub name: &'static str,
    pub rows: Vec<String>,
}

/// How many rows of one failure are shown.
pub const MOST_ROWS: usize = 20;

/// Asks everything. An empty answer means that all is well.
pub fn all(conn: &Connection) -> Result<Vec<Failure>> {
    invariants().filter_map(|invariant| ask(conn, invariant).transpose()).collect()
}

/// Asks for one invariant. `None` means that it holds.
pub fn ask(conn: &Connection, invariant: &Invariant) -> Result<Option<Failure>> {
    teach(conn)?;
    let mut asked = conn.prepare_cached(invariant.sql)?;
    let rows: Vec<String> = asked.query_map([], describe)?.take(MOST_ROWS).collect::<rusqlite::Result<_>>()?;
    Ok((!rows.is_empty()).then_some(Failure { name: invariant.name, rows }))
}

/// What the queries ask besides what SQLite knows. Whatever is learnt makes it prepare all statements anew, so that it is learnt once.
fn teach(conn: &Connection) -> rusqlite::Result<()> {
    let mut known = conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM pragma_function_list WHERE name = 'scans_by_code')")?;
    if known.query_row([], |row| row.get(0))? {
        return Ok(());
    }
    search_key::teach(conn)?;
    scan::teach(conn)
}

/// A row as `column=value` pairs. Names and addresses of people are in none of the queries.
fn describe(row: &Row<'_>) -> rusqlite::Result<String> {
    let columns = row.as_ref().column_names().into_iter().map(str::to_string).collect::<Vec<_>>();
    let pairs = columns.iter().enumerate().map(|(at, name)| {
        let value = match row.get_ref(at)? {
            ValueRef::Null => "nothing".to_string(),
            ValueRef::Integer(number) => number.to_string(),
            ValueRef::Real(number) => number.to_string(),
            ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
            ValueRef::Blob(bytes) => format!("{} bytes", bytes.len()),
        };
        Ok(format!("{name}={value}"))
    });
    Ok(pairs.collect::<rusqlite::Result<Vec<_>>>()?.join(" "))
}

/// Every invariant: those of people and codes, of money, of the books, and of what is derived.
pub fn invariants() -> impl Iterator<Item = &'static Invariant> {
    let people_and_money = PEOPLE.iter().chain(money::MONEY).chain(credit::CREDIT);
    people_and_money.chain(flags::FLAGS).chain(statements::STATEMENTS).chain(books::BOOKS).chain(sums::SUMS)
}

/// In the order of the file: the file itself, people, the tree, codes, scans, sessions, the audit log.
const PEOPLE: &[Invariant] = &[
    Invariant {
        name: "F01",
        sql: "SELECT integrity_check AS problem FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
    },
    Invariant {
        name: "F02",
        sql: "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check",
    },
    Invariant {
        name: "A01",
        sql: "SELECT min(id) AS first, max(id) AS last FROM account WHERE email_key IS NOT NULL GROUP BY email_key HAVING count(*) > 1",
    },
    Invariant {
        name: "A02",
        sql: "SELECT shop.id FROM shop WHERE NOT EXISTS (SELECT 1 FROM account WHERE role = 'admin' AND disabled_at IS NULL)",
    },
    Invariant {
        name: "A05",
        sql: "SELECT shell.id, shell.merged_into_id FROM account AS shell LEFT JOIN account AS winner ON winner.id = shell.merged_into_id
              WHERE shell.merged_into_id IS NOT NULL
                AND (winner.merged_into_id IS NOT NULL OR winner.role NOT IN ('partner', 'customer')
                     OR NOT EXISTS (SELECT 1 FROM account_merge WHERE loser_id = shell.id)
                     OR shell.password_hash IS NOT NULL OR shell.referrer_id IS NOT NULL
                     OR EXISTS (SELECT 1 FROM account WHERE referrer_id = shell.id OR sponsor_id = shell.id)
                     OR EXISTS (SELECT 1 FROM ancestry WHERE descendant_id = shell.id)
                     OR EXISTS (SELECT 1 FROM account_total WHERE account_id = shell.id)
                     OR EXISTS (SELECT 1 FROM account_day WHERE account_id = shell.id)
                     OR EXISTS (SELECT 1 FROM session WHERE shell.id IN (account_id, views_id))
                     OR EXISTS (SELECT 1 FROM reset_link WHERE account_id = shell.id)
                     OR EXISTS (SELECT 1 FROM orders WHERE customer_id = shell.id)
                     OR EXISTS (SELECT 1 FROM entitlement WHERE account_id = shell.id)
                     OR EXISTS (SELECT 1 FROM payee WHERE account_id = shell.id)
                     OR EXISTS (SELECT 1 FROM payee_tax WHERE account_id = shell.id)
                     OR EXISTS (SELECT 1 FROM payout_line WHERE account_id = shell.id AND paid_at IS NULL AND failed_at IS NULL)
                     OR shell.id IN (SELECT account_id FROM credit_lot)
                     OR shell.id IN (SELECT account_id FROM credit_debt)
                     OR shell.id IN (SELECT earner_id FROM orders WHERE earner_id IS NOT NULL))
              UNION ALL
              SELECT loser_id, winner_id FROM account_merge JOIN account ON account.id = loser_id WHERE account.merged_into_id IS NULL",
    },
    Invariant {
        name: "A04",
        sql: "SELECT account.id, account.first_order_id FROM account LEFT JOIN orders ON orders.id = account.first_order_id
              WHERE account.first_order_id IS NOT NULL AND (orders.customer_id <> account.id OR orders.ordinal IS NULL OR orders.ordinal = 1)",
    },
    Invariant {
        name: "C01",
        sql: "WITH RECURSIVE above (start, id, steps) AS (
                  SELECT id, referrer_id, 1 FROM account WHERE referrer_id IS NOT NULL
                  UNION ALL
                  SELECT start, account.referrer_id, steps + 1 FROM above JOIN account ON account.id = above.id
                  WHERE account.referrer_id IS NOT NULL AND above.id <> start AND steps <= (SELECT count(*) FROM account)
              )
              SELECT DISTINCT start AS account_id FROM above WHERE id = start",
    },
    Invariant {
        name: "C02",
        // The closure is right when each account's rows are its self row and its referrer's rows, one step further: no
        // recursion is needed, and a million accounts take seconds.
        sql: "WITH right (descendant_id, depth, ancestor_id) AS (
                  SELECT id, 0, id FROM account WHERE role IN ('partner', 'customer') AND merged_into_id IS NULL
                  UNION ALL
                  SELECT account.id, ancestry.depth + 1, ancestry.ancestor_id
                  FROM account JOIN ancestry ON ancestry.descendant_id = account.referrer_id
              )
              SELECT 'missing' AS what, right.descendant_id, right.depth, right.ancestor_id
              FROM right LEFT JOIN ancestry AS kept ON kept.descendant_id = right.descendant_id AND kept.depth = right.depth
              WHERE kept.ancestor_id IS NOT right.ancestor_id
              UNION ALL
              SELECT 'surplus', kept.descendant_id, kept.depth, kept.ancestor_id
              FROM ancestry AS kept JOIN account ON account.id = kept.descendant_id
              WHERE kept.depth > 0 AND NOT EXISTS (
                  SELECT 1 FROM ancestry AS up
                  WHERE up.descendant_id = account.referrer_id AND up.depth = kept.depth - 1 AND up.ancestor_id = kept.ancestor_id)",
    },
    Invariant {
        name: "C03",
        sql: "SELECT id FROM account WHERE referrer_id = id",
    },
    Invariant {
        name: "C04",
        sql: "SELECT id, role, referral_type, referrer_id FROM account
              WHERE role IN ('partner', 'customer') AND merged_into_id IS NULL
                AND (referral_type IS NULL OR (referral_type = 'organic') <> (referrer_id IS NULL))",
    },
    Invariant {
        name: "C05",
        sql: "SELECT account.id, account.referrer_id FROM account JOIN account AS referrer ON referrer.id = account.referrer_id
              WHERE referrer.role NOT IN ('partner', 'customer')",
    },
    Invariant {
        name: "K01",
        sql: "SELECT account.id, account.role, count(code.id) AS codes
              FROM account LEFT JOIN code ON code.owner_id = account.id
              GROUP BY account.id
              HAVING codes <> (account.role = 'customer' OR account.role = 'partner' AND account.approved_at IS NOT NULL)",
    },
    Invariant {
        name: "K02",
        // A claimed code never becomes free again, so that a partner who got another one must find theirs claimed; unless it was
        // kept for an applicant at the time, who was turned down since. Whoever was approved is another matter: the shop may have
        // disabled the code meanwhile. So is a customer who became a partner later: the card in their hand stays free.
        sql: "SELECT account.id AS account_id, code.id AS code_id FROM account CROSS JOIN code ON code.id = account.sign_up_code_id
              WHERE account.role = 'partner' AND account.approved_at IS NOT NULL AND code.batch_id IS NOT NULL
                AND code.owner_id IS NULL
                AND account.id NOT IN (SELECT subject_id FROM audit WHERE action IN ('partner_approved', 'customer_made_partner'))
                AND NOT EXISTS (SELECT 1 FROM account AS other
                                WHERE other.sign_up_code_id = code.id AND other.id <> account.id AND other.terms_id IS NOT NULL)",
    },
    Invariant {
        name: "K03",
        sql: "SELECT code.id AS code_id, account.id AS account_id FROM code JOIN account ON account.id = code.owner_id
              WHERE code.batch_id IS NOT NULL AND account.sign_up_code_id IS NOT code.id",
    },
    Invariant {
        name: "K04",
        sql: "WITH symbol (place) AS (VALUES (1), (2), (3), (4), (5), (6), (7), (8))
              SELECT code.id FROM code JOIN symbol
              GROUP BY code.id
              HAVING sum(place * (instr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', substr(code, place, 1)) - 1)) % 31
                     <> instr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', substr(code, 9, 1)) - 1",
    },
    Invariant {
        name: "K05",
        sql: "SELECT code_alias.code_id, code.id FROM code_alias JOIN code ON code.code = code_alias.alias WHERE code.id <> code_alias.code_id",
    },
    Invariant {
        name: "K06",
        sql: "SELECT batch.id, batch.size, count(code.id) AS codes FROM batch LEFT JOIN code ON code.batch_id = batch.id
              GROUP BY batch.id HAVING codes <> batch.size",
    },
    Invariant {
        name: "K07",
        sql: "SELECT code.id AS code_id, account.id AS account_id FROM code JOIN account ON account.id = code.reserved_by_id
              WHERE account.role <> 'partner' OR account.approved_at IS NOT NULL",
    },
    Invariant {
        name: "S01",
        sql: "WITH packed (counts) AS (
                       SELECT scans_by_code(visits, NULL, NULL) FROM scan
                       UNION ALL
                       SELECT scans_by_code(scan_log.visits, mark.day, mark.code_id)
                       FROM scan_log JOIN scan_log_mark AS mark ON scan_log.id <= mark.upto_row),
                   kept (code_id, scans) AS (
                       SELECT counted.value ->> 0, sum(counted.value ->> 1) FROM packed, json_each(packed.counts) AS counted GROUP BY 1),
                   told (code_id, scans) AS (SELECT code_id, sum(scans) FROM scan_day GROUP BY code_id)
              SELECT coalesce(kept.code_id, told.code_id) AS code_id, kept.scans AS kept, told.scans AS told
              FROM kept FULL JOIN told ON told.code_id = kept.code_id
              WHERE coalesce(kept.scans, 0) > coalesce(told.scans, 0)
                 OR (SELECT scan_pruned_to FROM retention) = 0 AND coalesce(kept.scans, 0) <> coalesce(told.scans, 0)",
    },
    Invariant {
        name: "S02",
        sql: "SELECT code_id, day, visitors, scans FROM scan_day WHERE visitors > scans OR visitors < 0",
    },
    Invariant {
        name: "S03",
        sql: "SELECT 'scan_log' AS \"table\", id FROM scan_log WHERE scans_by_code(visits, NULL, NULL) IS NULL
              UNION ALL
              SELECT 'scan', id FROM scan
              WHERE (SELECT sum(counted.value ->> 1) FROM json_each(scans_by_code(visits, NULL, NULL)) AS counted) IS NOT n
              UNION ALL
              SELECT 'visitor_today', id FROM visitor_today WHERE NOT are_marks(marks)",
    },
    Invariant {
        name: "S04",
        sql: "SELECT upto_row FROM scan_log_mark AS mark WHERE NOT EXISTS (SELECT 1 FROM scan_log WHERE id = mark.upto_row)",
    },
    Invariant {
        name: "S05",
        sql: "SELECT id FROM visitor_today WHERE NOT EXISTS (SELECT 1 FROM visitor_salt)",
    },
    Invariant {
        name: "P01",
        sql: "SELECT account.id FROM session JOIN account ON account.id = session.account_id WHERE account.disabled_at IS NOT NULL",
    },
    Invariant {
        name: "P02",
        sql: "SELECT session.account_id, session.views_id FROM session
              JOIN account ON account.id = session.account_id JOIN account AS viewed ON viewed.id = session.views_id
              WHERE account.role <> 'admin' OR viewed.role NOT IN ('partner', 'customer')",
    },
    Invariant {
        name: "P03",
        sql: "SELECT session.account_id, session.till_id FROM session
              JOIN account ON account.id = session.account_id JOIN till_browser ON till_browser.id = session.till_id
              WHERE account.role NOT IN ('admin', 'staff') OR till_browser.taken_back_at IS NOT NULL
                 OR NOT EXISTS (SELECT 1 FROM pin WHERE pin.account_id = session.account_id)",
    },
    Invariant {
        name: "A03",
        sql: "SELECT account.id, account.suspended_at, suspension.from_at FROM account
              LEFT JOIN suspension ON suspension.account_id = account.id AND suspension.lifted_at IS NULL
              WHERE account.suspended_at IS NOT suspension.from_at",
    },
    Invariant {
        name: "E01",
        sql: "SELECT id, actor, actor_id FROM audit
              WHERE actor = 'account' AND NOT EXISTS (SELECT 1 FROM account WHERE account.id = audit.actor_id)
                 OR actor = 'source' AND NOT EXISTS (SELECT 1 FROM source WHERE source.id = audit.actor_id)
                 OR actor = 'token' AND NOT EXISTS (SELECT 1 FROM api_token WHERE api_token.id = audit.actor_id)
                 OR (actor = 'server') <> (actor_id IS NULL)",
    },
    Invariant {
        name: "E02",
        // An import is of many accounts and names none.
        sql: "SELECT id, action, subject, subject_id FROM audit
              WHERE (subject_id IS NULL) <> (action = 'accounts_imported')
                 OR subject_id IS NOT NULL AND NOT CASE subject
                          WHEN 'account' THEN EXISTS (SELECT 1 FROM account WHERE account.id = audit.subject_id)
                          WHEN 'api_token' THEN EXISTS (SELECT 1 FROM api_token WHERE api_token.id = audit.subject_id)
                          WHEN 'backup' THEN EXISTS (SELECT 1 FROM backup WHERE backup.id = audit.subject_id)
                          WHEN 'batch' THEN EXISTS (SELECT 1 FROM batch WHERE batch.id = audit.subject_id)
                          WHEN 'code' THEN EXISTS (SELECT 1 FROM code WHERE code.id = audit.subject_id)
                          WHEN 'entry' THEN EXISTS (SELECT 1 FROM entry WHERE entry.id = audit.subject_id)
                          WHEN 'orders' THEN EXISTS (SELECT 1 FROM orders WHERE orders.id = audit.subject_id)
                          WHEN 'payout' THEN EXISTS (SELECT 1 FROM payout WHERE payout.id = audit.subject_id)
                          WHEN 'payout_line' THEN EXISTS (SELECT 1 FROM payout_line WHERE payout_line.id = audit.subject_id)
                          WHEN 'product' THEN EXISTS (SELECT 1 FROM product WHERE product.id = audit.subject_id)
                          WHEN 'shop' THEN EXISTS (SELECT 1 FROM shop WHERE shop.id = audit.subject_id)
                          WHEN 'source' THEN EXISTS (SELECT 1 FROM source WHERE source.id = audit.subject_id)
                          WHEN 'terms' THEN EXISTS (SELECT 1 FROM terms WHERE terms.id = audit.subject_id)
                          WHEN 'till_browser' THEN EXISTS (SELECT 1 FROM till_browser WHERE till_browser.id = audit.subject_id)
                          WHEN 'webhook' THEN EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'webhook' AND seq >= audit.subject_id)
                          ELSE 0 END",
    },
];
