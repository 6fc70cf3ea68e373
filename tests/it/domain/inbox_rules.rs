//! What becomes of deliveries, one beside another: by a doing that is refused, that fails, that works.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use passalong::domain::act::Act;
use passalong::domain::ids::{AccountId, SourceId};
use passalong::domain::inbox::{
    self, Arrived, DeliveryState, DisputeStatus, DisputeTold, Done, Flaw, Ignored, Told, Understood, Waiting,
};
use passalong::domain::money::Money;
use passalong::domain::refusal::Refusal;
use passalong::domain::sealed::Sealed;
use passalong::domain::source::{self, SourceKind};
use passalong::domain::time::Zone;
use passalong::error::{Error, Result};
use rusqlite::{Connection, Transaction};

use super::invariants::{ADA, small_shop};
use crate::support::file::{NOON, SCHEMA};

const DONE: Done = Done { state: DeliveryState::Applied, order: None, reason: None };

/// A shop with a web shop that has delivered so many times.
fn delivered(many: usize) -> (Connection, SourceId) {
    let mut conn = small_shop(SCHEMA);
    let tx = conn.transaction().unwrap();
    let act = Act::by(AccountId(ADA), NOON, &Zone::utc());
    let id = source::add(
        &tx,
        &act,
        SourceKind::Woocommerce,
        "Web shop",
        Some(&Sealed::from(b"secret".to_vec())),
        "https://shop.example/hooks/woocommerce/",
    )
    .unwrap();
    for at in 0..many {
        let arrived =
            Arrived { source: id, key: at.to_string(), topic: "order.updated".to_owned(), body: vec![b'{'], is_heard: true };
        assert!(inbox::receive(&tx, &act, &arrived).unwrap());
        assert!(!inbox::receive(&tx, &act, &arrived).unwrap(), "the same one again");
    }
    tx.commit().unwrap();
    (conn, id)
}

/// Something about an order with this number.
fn about(number: &str) -> Told {
    Told::Dispute(DisputeTold {
        external_id: "dp".to_owned(),
        order: number.to_owned(),
        currency: "EUR".to_owned(),
        at: NOON,
        amount: Money::from_minor(100),
        status: DisputeStatus::Open,
        reason: String::new(),
    })
}

fn settle(
    conn: &mut Connection,
    told: Vec<std::result::Result<Told, Flaw>>,
    apply: impl Fn(&Transaction<'_>, &str) -> Result<Done>,
) -> Result<()> {
    let tx = conn.transaction().unwrap();
    let waiting: Vec<Waiting> = inbox::waiting(&tx, 100).unwrap();
    let deliveries: Vec<Understood> =
        waiting.iter().zip(told).map(|(one, told)| Understood { id: one.id, source: one.source, told }).collect();
    inbox::settle(&tx, NOON, &Zone::utc(), &deliveries, |tx, _, _, told| match told {
        Told::Dispute(dispute) => apply(tx, &dispute.order),
        other => panic!("{other:?}"),
    })?;
    tx.commit().unwrap();
    Ok(())
}

fn states(conn: &Connection) -> Vec<(String, Option<String>, bool)> {
    let mut found = conn.prepare("SELECT state, reason, body IS NOT NULL FROM inbox ORDER BY id").unwrap();
    let rows = found.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    rows.collect::<rusqlite::Result<_>>().unwrap()
}

#[test]
fn o04_a_delivery_that_cannot_be_done_takes_nothing_with_it() {
    let (mut conn, source) = delivered(5);
    let garbled = Flaw { reason: "field_missing", detail: "data.total".to_owned() };
    let told = vec![Ok(about("1")), Ok(about("2")), Err(garbled), Ok(Told::Ignored(Ignored::Test)), Ok(about("5"))];
    let apply = |tx: &Transaction<'_>, number: &str| {
        tx.execute("UPDATE account SET name = name || ?1 WHERE id = 1", [number])?;
        match number {
            "2" => Err(Refusal::ToldSum { off: Money::from_minor(-7) }.into()),
            _ => Ok(DONE),
        }
    };
    settle(&mut conn, told, apply).unwrap();
    let name: String = conn.query_row("SELECT name FROM account WHERE id = 1", [], |row| row.get(0)).unwrap();
    assert!(name.ends_with("15"), "what was refused left something behind: {name}");
    let said = |state: &str, reason: Option<&str>, is_kept| (state.to_owned(), reason.map(str::to_owned), is_kept);
    assert_eq!(
        states(&conn),
        [
            said("applied", None, true),
            said("failed", Some("told_sum"), true),
            said("failed", Some("field_missing"), true),
            said("ignored", Some("test"), false),
            said("applied", None, true),
        ]
    );
    let light = inbox::lights(&conn, source).unwrap();
    assert_eq!((light.failed, light.waiting), (2, 0));
    assert_eq!(light.last_failure.unwrap().detail, "data.total");
    assert_eq!(
        inbox::latest(&conn, source, 3).unwrap().iter().map(|one| one.state).collect::<Vec<_>>(),
        [DeliveryState::Failed, DeliveryState::Failed, DeliveryState::Applied]
    );

    let tx = conn.transaction().unwrap();
    let act = Act::by(AccountId(ADA), NOON, &Zone::utc());
    assert_eq!(inbox::replay_all(&tx, &act, source).unwrap(), 2);
    assert_eq!(inbox::waiting(&tx, 100).unwrap().len(), 2);
    let first = inbox::latest(&tx, source, 100).unwrap().last().unwrap().id;
    assert!(matches!(inbox::replay(&tx, &act, source, first), Err(Error::Refused(Refusal::DeliveryGone))), "it was done");
}

#[test]
fn o04_our_own_fault_undoes_all_and_is_noted_where_it_lies() {
    let (mut conn, _) = delivered(2);
    let failed = settle(&mut conn, vec![Ok(about("1")), Ok(about("2"))], |_, number| match number {
        "2" => Err(Error::fault("a poisoned delivery")),
        _ => Ok(DONE),
    });
    assert!(matches!(failed, Err(Error::Fault(_))));
    assert!(states(&conn).iter().all(|(state, ..)| state == "waiting"));
    let tx = conn.transaction().unwrap();
    let last = inbox::waiting(&tx, 100).unwrap().last().unwrap().id;
    inbox::give_up(&tx, NOON, last).unwrap();
    assert_eq!(inbox::waiting(&tx, 100).unwrap().len(), 1);
}
