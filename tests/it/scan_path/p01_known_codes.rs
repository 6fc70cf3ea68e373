//! The counter looks for a code once, and again after whatever may have changed it.

use passalong::db::{Access, connect};
use passalong::domain::ids::CodeId;
use passalong::domain::scan::{Counter, ScanOutcome, Visit};
use rusqlite::Connection;

use super::{person, shop_with_cards, visit};
use crate::support::file::NOON;

const DISABLE: &str = "UPDATE code SET disabled_at = 1 WHERE id = 1";
const ENABLE: &str = "UPDATE code SET disabled_at = NULL WHERE id = 1";

/// Visits to card 1 and a counter, in a file that others can write to as well.
struct Counting {
    file: tempfile::NamedTempFile,
    conn: Connection,
    counter: Counter,
    visitor: u64,
}

impl Counting {
    fn new() -> Counting {
        let file = tempfile::NamedTempFile::new().unwrap();
        let path = file.path().to_str().unwrap();
        shop_with_cards(2).execute("VACUUM INTO ?1", [path]).unwrap();
        let conn = connect(file.path(), Access::Write).unwrap();
        Counting { file, conn, counter: Counter::new(30, 0), visitor: 0 }
    }

    fn visit(&mut self) -> Visit {
        self.visitor += 1;
        visit(&self.conn, 1, person(self.visitor), NOON)
    }

    /// Whether a visit leads to the invitation; `before` and `after` are what others write in the same commit.
    fn leads_on(&mut self, before: &str, after: &str) -> bool {
        let visit = self.visit();
        let tx = self.conn.transaction().unwrap();
        tx.execute_batch(before).unwrap();
        let outcome = self.counter.record(&tx, &[visit]).unwrap().remove(0);
        tx.execute_batch(after).unwrap();
        tx.commit().unwrap();
        self.counter.settle(true);
        matches!(outcome, ScanOutcome::Invitation(row) if row.id == CodeId(1))
    }
}

#[test]
fn p01_a_code_is_seen_as_the_last_change_left_it_whoever_made_that() {
    let mut counting = Counting::new();
    assert!(counting.leads_on("", "") && counting.leads_on("", ""));
    assert!(!counting.leads_on(DISABLE, ""), "before the visit, in its commit");
    assert!(counting.leads_on(ENABLE, DISABLE), "after it");
    assert!(!counting.leads_on("", ""));
    counting.conn.execute_batch(ENABLE).unwrap();
    assert!(counting.leads_on("", ""), "in a commit of its own");
    // A command on the same computer, while the server runs.
    connect(counting.file.path(), Access::Write).unwrap().execute_batch(DISABLE).unwrap();
    assert!(!counting.leads_on("", ""));
}

#[test]
fn p01_a_code_that_was_not_stored_is_forgotten() {
    let mut counting = Counting::new();
    assert!(!counting.leads_on(DISABLE, ""));
    let visit = counting.visit();
    let tx = counting.conn.transaction().unwrap();
    tx.execute_batch(ENABLE).unwrap();
    assert!(matches!(counting.counter.record(&tx, &[visit]).unwrap()[..], [ScanOutcome::Invitation(_)]));
    tx.rollback().unwrap();
    counting.counter.settle(false);
    assert!(!counting.leads_on("", ""));
}
