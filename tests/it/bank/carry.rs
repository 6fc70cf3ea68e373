//! PayPal pays forints, yen and Taiwan dollars in whole units, and what is left of a payment is carried to the next one.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use passalong::domain::act::Act;
use passalong::domain::ids::{AccountId, LineId};
use passalong::domain::ledger::{self, BalanceKind};
use passalong::domain::money::{Money, Rate};
use passalong::domain::payee::{self, Details};
use passalong::domain::payout::{self, Making};
use passalong::domain::sign_up::{self, Application};
use passalong::domain::tax_details::{self, Vat, VatStatus};
use passalong::domain::time::{Timestamp, Zone};
use passalong::error::Error;
use proptest::prelude::*;
use rusqlite::Connection;

use super::{counts_in, file};
use crate::support::file::{NOON, audit, in_memory, newcomer};
use crate::support::shop::Shop;
use crate::support::story::cast;
use crate::support::till;
use crate::web::admin::payouts::make;
use crate::web::member::payee::{wants, wants_cash, wants_paypal};

/// What Pat is owed, by the page's own reckoning and by the sum of what no payment has.
#[track_caller]
fn owed(shop: &Shop) -> i64 {
    let open: i64 = shop.ask(
        "SELECT coalesce(sum(amount_minor), 0) FROM entry WHERE kind <> 'payout' AND account_id = (SELECT id FROM account WHERE name = 'Pat')
           AND id NOT IN (SELECT entry_id FROM payout_entry WHERE released_at IS NULL)",
        [],
    );
    let page = till::write(shop, |tx, now, _| payout::owed(tx, now));
    assert_eq!(page.iter().find(|one| one.name == "Pat").map_or(0, |one| one.amount.minor()), open);
    open
}

#[test]
fn m14_paypal_pays_whole_forints_and_carries_the_rest() {
    let shop = Shop::open();
    counts_in(&shop, "HUF");
    let story = cast(&shop);
    let (ada, pat) = (shop.ada(), story.person("Pat"));
    wants_paypal(pat, "pat@example.org");
    wants_cash(story.person("Priya"));
    till::adjust(&shop, "Pat", BalanceKind::Commission, 12_345, "Stall");
    till::adjust(&shop, "Priya", BalanceKind::Commission, 12_345, "Stall");
    ada.open("/admin/payouts/new").expect_says("HUF 123.00 is paid now, and HUF 0.45 carries over");
    make(ada, &[]).expect_status(303);
    let lines: String =
        shop.ask("SELECT group_concat(method || amount_minor, ' ') FROM (SELECT * FROM payout_line ORDER BY method)", []);
    assert_eq!(lines, "cash12345 paypal12300", "only PayPal pays whole units");
    assert!(file(&shop, "paypal.csv").starts_with("pat@example.org,123,HUF,P1-"), "{}", file(&shop, "paypal.csv"));
    assert_eq!(owed(&shop), 45);
    ada.open("/admin/payouts").expect_says("this carries over to a later payout");

    // It fails: all of it is owed again, and it still adds up. Then it is paid, and the rest stays.
    let line =
        |payout: i64| -> i64 { shop.ask("SELECT id FROM payout_line WHERE payout_id = ?1 AND method = 'paypal'", [payout]) };
    let settle = |payout: i64, what: &str, field: &str| {
        let path = format!("/admin/payouts/{payout}/lines/{}/{what}", line(payout));
        ada.post(&path, &[(field, "PP-1")]).expect_status(303);
    };
    settle(1, "failed", "reason");
    assert_eq!(owed(&shop), 12_345);
    make(ada, &[]).expect_redirect("/admin/payouts/2");
    settle(2, "paid", "reference");
    assert_eq!(owed(&shop), 45);
    let statement = pat.open(&format!("/referrals/payouts/{}", line(2)));
    statement.expect_says("Moved to the next payout").expect_says("HUF 123.00");
    settle(2, "failed", "reason");
    assert_eq!(owed(&shop), 12_345);
    // What makes it whole again leaves nothing to carry.
    till::adjust(&shop, "Pat", BalanceKind::Commission, 55, "Rounded up");
    make(ada, &[]).expect_redirect("/admin/payouts/3");
    assert_eq!(owed(&shop), 0);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM entry WHERE kind = 'carry' AND line_id = ?1", [line(3)]), 0);
    settle(3, "paid", "reference");
    ada.open("/admin/payouts/3").expect_says("HUF 124.00");
}

/// 122.05 and 27 % of it are 155.00; nothing between that and 123.45 comes to whole forints.
#[test]
fn m14_what_is_carried_beside_vat_is_what_the_page_said() {
    let shop = Shop::open();
    counts_in(&shop, "HUF");
    let story = cast(&shop);
    wants_paypal(story.person("Pat"), "pat@example.org");
    till::adjust(&shop, "Pat", BalanceKind::Commission, 12_345, "Stall");
    till::write(&shop, |tx, now, zone| {
        let pat = AccountId(tx.query_row("SELECT id FROM account WHERE name = 'Pat'", [], |row| row.get(0))?);
        let mut tax = tax_details::of_payee(tx, pat)?;
        tax.vat = Vat::new(VatStatus::Registered, Rate::from_bp(2700))?;
        tax.details.tax_number = "12345678-2-42".into();
        tax.details.address = "Budapest".into();
        tax_details::set_of_payee(tx, &Act::by(pat, now, zone), &tax)
    });
    let ada = shop.ada();
    let page = ada.open("/admin/payouts/new");
    page.expect_says("HUF 122.05 is paid now, and HUF 1.40 carries over")
        .expect_says("plus HUF 32.95 VAT")
        .expect_says("HUF 155.00 to 1 partner");
    make(ada, &[]).expect_status(303);
    let paid = "SELECT net_minor || ' ' || vat_minor || ' ' || amount_minor FROM payout_line";
    assert_eq!(shop.ask::<String>(paid, []), "12205 3295 15500");
    assert_eq!(owed(&shop), 140);
}

#[test]
fn a_currency_that_paypal_does_not_hold_offers_no_paypal() {
    let shop = Shop::open();
    counts_in(&shop, "ISK");
    let story = cast(&shop);
    let pat = story.person("Pat");
    pat.open("/accounts/payout").expect_silent_on("PayPal").expect_says("IBAN");
    let fields = [("method", "paypal"), ("paypal", "pat@example.org"), ("password", pat.password.as_str())];
    let again = pat.post("/accounts/payout", &fields);
    again.expect_status(422).expect_refusal("paypal_currency").expect_says("PayPal accounts can’t hold ISK");
    wants(pat, &[("method", "cash")]).expect_status(303);
}

/// A shop that counts in a currency, where Pat wants PayPal.
fn pats_shop(currency: &str) -> (Connection, AccountId) {
    let mut conn = in_memory("UTC");
    conn.execute("UPDATE shop SET currency = ?1", [currency]).unwrap();
    let tx = conn.transaction().unwrap();
    let terms = tx.query_row("SELECT max(id) FROM terms", [], |row| row.get(0)).unwrap();
    let application = Application { code: None, sponsor: None, terms, needs_approval: false };
    let pat = sign_up::partner(&tx, &Act::server(NOON, &Zone::utc()), &newcomer("Pat"), &application).unwrap().account;
    payee::set(&tx, &Act::by(pat, NOON, &Zone::utc()), &Details::PayPal("pat@example.org".into())).unwrap();
    tx.commit().unwrap();
    (conn, pat)
}

/// Pays Pat all that can be paid now. Answers the line and its amount; `None` when it is less than a unit.
fn pay_out(conn: &mut Connection, pat: AccountId, now: Timestamp) -> Option<(LineId, i64)> {
    let act = Act::by(AccountId(1), now, &Zone::utc());
    let tx = conn.transaction().unwrap();
    let seen = payout::owed(&tx, now).unwrap().iter().find(|one| one.account == pat).map_or(Money::ZERO, |one| one.amount);
    let making =
        Making { minimum: Money::ZERO, partners: vec![(pat, seen)], pay_on: act.today(), note: String::new(), request_key: None };
    let made = match payout::make(&tx, &act, &making) {
        Err(Error::Refused(_)) => return None,
        made => made.unwrap(),
    };
    let line = tx
        .query_row("SELECT id, amount_minor FROM payout_line WHERE payout_id = ?1", [made.id.0], |row| {
            Ok((LineId(row.get(0)?), row.get(1)?))
        })
        .unwrap();
    tx.commit().unwrap();
    Some(line)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// However much is owed, and whichever payments fail: each is whole, nothing is lost, and less than a unit is left.
    #[test]
    fn payments_are_whole_and_lose_nothing(
        currency in proptest::sample::select(vec![("HUF", 100), ("TWD", 100), ("JPY", 1), ("EUR", 1)]),
        rounds in proptest::collection::vec((-300..200_000_i64, any::<bool>(), any::<bool>()), 1..6),
    ) {
        let (code, unit) = currency;
        let (mut conn, pat) = pats_shop(code);
        let (mut owed, mut paid, mut earned) = (0_i64, 0, 0);
        for (at, (amount, is_paid, fails)) in rounds.into_iter().enumerate() {
            let now = NOON.plus_days(1 + at as i64);
            if amount != 0 {
                let tx = conn.transaction().unwrap();
                let act = Act::by(AccountId(1), now, &Zone::utc());
                ledger::adjust(&tx, &act, pat, BalanceKind::Commission, Money::from_minor(amount), "Stall").unwrap();
                tx.commit().unwrap();
                owed += amount;
                earned += amount;
            }
            let due = if owed < unit { 0 } else { owed - owed % unit };
            let made = pay_out(&mut conn, pat, now);
            prop_assert_eq!(made.map_or(0, |(_, amount)| amount), due);
            if let Some((line, amount)) = made {
                owed -= amount;
                let tx = conn.transaction().unwrap();
                let act = Act::by(AccountId(1), now, &Zone::utc());
                let payout = tx.query_row("SELECT payout_id FROM payout_line WHERE id = ?1", [line.0], |row| row.get(0)).unwrap();
                let payout = passalong::domain::ids::PayoutId(payout);
                if is_paid {
                    payout::pay_line(&tx, &act, payout, line, "PP").unwrap();
                    paid += amount;
                }
                if fails {
                    payout::fail_line(&tx, &act, payout, line, "No such account").unwrap();
                    owed += amount;
                    paid -= if is_paid { amount } else { 0 };
                } else if !is_paid {
                    payout::pay_line(&tx, &act, payout, line, "PP").unwrap();
                    paid += amount;
                }
                tx.commit().unwrap();
            }
            let balance: i64 = conn.query_row("SELECT sum(amount_minor) FROM entry", [], |row| row.get::<_, Option<i64>>(0)).unwrap().unwrap_or(0);
            prop_assert_eq!(balance, earned - paid);
            prop_assert_eq!(owed, earned - paid);
        }
        audit(&conn);
    }
}
