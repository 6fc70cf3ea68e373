//! Ada's shop in memory with a web shop that tells of its orders, for tests that look at it after every step.

use passalong::domain::act::{Act, Actor};
use passalong::domain::code;
use passalong::domain::ids::{AccountId, SourceId, TermsId};
use passalong::domain::money::Money;
use passalong::domain::sign_up::{self, Application};
use passalong::domain::time::{Timestamp, Zone};
use passalong::error::Result;
use rusqlite::{Connection, Transaction};

use super::file::{NOON, audit, in_memory, newcomer};

pub const ADA: AccountId = AccountId(1);
pub const PAT: AccountId = AccountId(2);
pub const CARA: AccountId = AccountId(3);
pub const WEB: SourceId = SourceId(9);

/// Ada's shop with a web shop, which takes coupons where that is said, Pat the partner, and Cara, whom Pat brought.
pub fn web_shop(takes_coupons: bool) -> Connection {
    let mut conn = in_memory("UTC");
    let tx = conn.transaction().expect("a transaction");
    let web = "INSERT INTO source (id, kind, name, makes_customers, takes_coupons) VALUES (9, 'woocommerce', 'Web shop', 1, ?1)";
    tx.execute(web, [takes_coupons]).expect("a source");
    let application = Application { code: None, sponsor: None, terms: TermsId(1), needs_approval: false };
    let pat = sign_up::partner(&tx, &server(NOON), &newcomer("Pat"), &application).expect("Pat").account;
    let pats = code::of_owner(&tx, PAT).expect("the file").expect("Pat has a code").id;
    let cara = sign_up::customer(&tx, &server(NOON), &newcomer("Cara"), Some(pats)).expect("Cara").account;
    assert_eq!((pat, cara), (PAT, CARA));
    tx.commit().expect("a commit");
    conn
}

pub fn server(at: Timestamp) -> Act {
    Act::server(at, &Zone::utc())
}

pub fn of_ada(at: Timestamp) -> Act {
    Act::by(ADA, at, &Zone::utc())
}

/// The web shop does it.
pub fn of_web(at: Timestamp) -> Act {
    Act { actor: Actor::Source(WEB), ..server(at) }
}

pub fn minor(minor: i64) -> Money {
    Money::from_minor(minor)
}

/// So many days after the shop began.
pub fn days(days: i64) -> Timestamp {
    NOON.plus_days(days)
}

/// Does something in a transaction of its own, after which the file keeps its promises.
pub fn done<T>(conn: &mut Connection, deed: impl FnOnce(&Transaction<'_>) -> Result<T>) -> T {
    let tx = conn.transaction().expect("a transaction");
    let done = deed(&tx).expect("a deed");
    tx.commit().expect("a commit");
    audit(conn);
    done
}
