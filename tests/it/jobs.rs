//! What the server does by itself: a job that fails is reported by its name and keeps no other from running.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use std::time::Duration;

use passalong::db::{Access, connect};

use crate::support::shop::Shop;
use crate::support::{story, till};

/// Makes the first job fail, and the first part of one that works in parts.
const BREAK: &str = "
    CREATE TRIGGER session_stays BEFORE DELETE ON session BEGIN SELECT RAISE(ABORT, 'no session may go'); END;
    CREATE TRIGGER order_stays BEFORE UPDATE OF cancelled_at ON orders BEGIN SELECT RAISE(ABORT, 'no order may go'); END;";
const REPAIR: &str = "DROP TRIGGER session_stays; DROP TRIGGER order_stays;";

fn run_sql(shop: &Shop, sql: &str) {
    connect(&shop.file(), Access::Write).unwrap().execute_batch(sql).unwrap();
}

fn count(shop: &Shop, what: &str) -> i64 {
    shop.ask(&format!("SELECT count(*) FROM {what}"), [])
}

#[test]
fn a_job_that_fails_is_named_and_all_others_run() {
    let shop = Shop::open_with(|config| config.retention.scan_days = 30);
    till::promise(&shop, |terms| terms.credit_days = Some(30));
    story::tell(&shop, "customer Cara; customer Carl via Cara; Mallory scans Cara");
    till::buy(&shop, "Carl", "100.00");
    till::order(&shop, "Carl", "50.00");
    shop.pass(Duration::from_secs(86_400) * 60);
    run_sql(&shop, BREAK);

    let failures = shop.failing_jobs();
    let told: Vec<_> = failures.iter().map(|failure| (failure.job, failure.error.to_string())).collect();
    assert_eq!(
        told,
        [("prune_sessions", "no session may go".to_owned()), ("cancel_overdue_orders", "no order may go".to_owned())]
    );
    // One of those that ran comes between the two, one after both.
    assert_eq!(count(&shop, "entry WHERE kind = 'expiry'"), 1);
    assert_eq!(count(&shop, "scan"), 0);
    assert!(count(&shop, "session") > 0 && count(&shop, "orders WHERE cancelled_at IS NOT NULL") == 0);

    run_sql(&shop, REPAIR);
    shop.run_jobs();
    assert!(count(&shop, "session") == 0 && count(&shop, "orders WHERE cancelled_at IS NOT NULL") == 1);
}
