//! A customer becomes a partner, and a partner a customer: what was promised and earned stays, what comes is by the other terms.

use std::time::Duration;

use passalong::domain::ledger::BalanceKind;
use passalong::domain::money::Rate;
use passalong::domain::program::Pay;

use super::r08_people::{added, link};
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::{hire, id_of};
use crate::support::story;
use crate::support::till;
use crate::web::admin::payouts;
use crate::web::member::payee;

/// By the form of a customer's page.
pub fn make_partner(shop: &Shop, name: &str, kind: &str) -> Page {
    let page = shop.ada().open(&format!("/admin/customers/{}/role", id_of(shop, name)));
    shop.ada().submit(&page, "Make partner", &[("kind", kind), ("terms", "on")])
}

pub fn make_customer(shop: &Shop, name: &str) -> Page {
    let page = shop.ada().open(&format!("/admin/partners/{}/role", id_of(shop, name)));
    shop.ada().submit(&page, "Make customer", &[])
}

fn entries(shop: &Shop, name: &str) -> Vec<String> {
    let sql = "SELECT entry.kind || ' ' || entry.amount_minor FROM entry JOIN account ON account.id = entry.account_id
               WHERE account.name = ?1 ORDER BY entry.id";
    shop.look(|conn| {
        let mut found = conn.prepare(sql).expect("entries");
        found.query_map([name], |row| row.get(0)).expect("rows").map(|row| row.expect("an entry")).collect()
    })
}

#[test]
fn r08_a_customer_becomes_a_partner_and_keeps_code_place_people_and_credit() {
    let shop = Shop::open();
    let story = story::tell(&shop, "batch \"Market\" of 1 for partners; customer Cara; customer Carl via Cara");
    let code = story.code_of("Cara");
    // An order that is paid, and one that waits: both promised store credit.
    till::buy(&shop, "Carl", "100.00");
    let waits = till::order(&shop, "Carl", "40.00");
    let page = shop.ada().open(&format!("/admin/customers/{}/role", id_of(&shop, "Cara")));
    page.expect_says("1 unpaid order").expect_says("the person they referred").expect_says("Store credit of £4.50");
    shop.ada().submit(&page, "Make partner", &[]).expect_status(422).expect_refusal("terms_not_accepted");
    make_partner(&shop, "Cara", "influencer").expect_redirect(&format!("/admin/partners/{}", id_of(&shop, "Cara")));
    let became = "SELECT role || ' ' || partner_kind || ' ' || (approved_at IS NOT NULL) || ' ' || (terms_id = (SELECT max(id) FROM terms))
                  FROM account WHERE name = 'Cara'";
    assert_eq!(shop.ask::<String>(became, []), "partner influencer 1 1");
    // The order that waited earns what was promised; the next one earns money.
    till::pay(&shop, waits);
    till::buy(&shop, "Carl", "10.00");
    assert_eq!(entries(&shop, "Cara"), ["reward 450", "reward 200", "commission 100"]);
    // The same code, the same people; Carl was referred by a customer, and the next one is by an influencer.
    assert_eq!(story.code_of("Cara"), code);
    let newcomer = shop.person("Nell");
    let page = newcomer.scan(&code);
    newcomer
        .submit(&page, "Join", &[("name", "Nell"), ("email", &newcomer.email), ("password", &newcomer.password)])
        .expect_status(303);
    let types =
        "SELECT group_concat(referral_type) FROM (SELECT referral_type FROM account WHERE referrer_id IS NOT NULL ORDER BY id)";
    assert_eq!(shop.ask::<String>(types, []), "customer,influencer");
    // Her own pages show both purses; the list of partners has her.
    story.person("Cara").open("/rewards").expect_says("£6.50");
    shop.ada().open("/admin/partners").expect_says("Cara");
    assert_eq!(shop.ada().open("/admin/customers").rows().iter().filter(|row| row[0].starts_with("Cara")).count(), 0);
    // Somebody else was faster, and a form that is sent twice.
    let again = shop.ada().post(
        &format!("/admin/partners/{}/role", id_of(&shop, "Cara")),
        &[("to", "partner"), ("kind", "partner"), ("terms", "on")],
    );
    again.expect_status(303);
    shop.ada().open(again.location()).expect_refusal("already_decided");
}

#[test]
fn r08_a_partner_becomes_a_customer_and_is_paid_what_is_owed() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat; customer Carl via Cara");
    payee::wants_cash(story.person("Pat"));
    till::adjust(&shop, "Pat", BalanceKind::Commission, 1000, "Poster");
    payouts::make(shop.ada(), &[]).expect_redirect("/admin/payouts/1");
    // One earning is inside the holding period, one is held by the shop, one is not paid yet.
    let held = till::buy(&shop, "Cara", "100.00");
    till::hold(&shop, till::earning(&shop, held), "Looks odd");
    till::buy(&shop, "Cara", "50.00");
    let waits = till::order(&shop, "Cara", "30.00");
    let page = shop.ada().open(&format!("/admin/partners/{}/role", id_of(&shop, "Pat")));
    page.expect_says("Commission of £24.00").expect_says("it’s paid out as before");
    make_customer(&shop, "Pat").expect_redirect(&format!("/admin/customers/{}", id_of(&shop, "Pat")));
    assert_eq!(shop.ask::<Option<i64>>("SELECT approved_at FROM account WHERE name = 'Pat'", []), None);
    till::pay(&shop, waits);
    till::buy(&shop, "Cara", "10.00");
    assert_eq!(entries(&shop, "Pat"), ["adjustment 1000", "commission 900", "commission 500", "commission 300", "reward 50"]);
    // The payment that waited is paid; what matures and what is let pass is owed, and paid to a customer as to a partner.
    shop.ada().post("/admin/payouts/1/lines/1/paid", &[]).expect_redirect("/admin/payouts/1");
    till::approve(&shop, till::earning(&shop, held));
    shop.pass(Duration::from_secs(20 * 86_400));
    shop.ada().forget_cookies();
    shop.ada().sign_in();
    shop.ada().open("/admin/payouts/new").expect_says("£17.00");
    payouts::make(shop.ada(), &[]).expect_redirect("/admin/payouts/2");
    shop.ada().post("/admin/payouts/2/lines/2/paid", &[]).expect_redirect("/admin/payouts/2");
    story.person("Pat").open("/referrals/payouts").expect_says("£17.00");
    story.person("Pat").open("/rewards").expect_says("£0.50");
    // Or they take it as store credit, by the button that is there.
    till::adjust(&shop, "Pat", BalanceKind::Commission, 700, "Stall");
    let page = story.person("Pat").open("/referrals/payouts");
    story.person("Pat").submit(&page, "Convert £7.00 to store credit", &[]).expect_redirect("/rewards");
    // And back: a partner again, with a card still unclaimed and the same code.
    make_partner(&shop, "Pat", "partner").expect_status(303);
    till::buy(&shop, "Cara", "10.00");
    assert_eq!(entries(&shop, "Pat").last().map(String::as_str), Some("commission 100"));
}

#[test]
fn r08_a_card_in_the_hand_of_a_customer_is_not_claimed_by_becoming_a_partner() {
    let shop = Shop::open();
    let story = story::tell(&shop, "batch \"Market\" of 1 for partners; stranger Olga");
    let olga = story.person("Olga");
    let invitation = olga.scan(story.card(1));
    let page = olga.open(&invitation.link("customer"));
    olga.submit(&page, "Join", &[("name", "Olga"), ("email", &olga.email), ("password", &olga.password)]).expect_status(303);
    assert_eq!(shop.ask::<Option<i64>>("SELECT sign_up_code_id FROM account WHERE name = 'Olga'", []), Some(1));
    make_partner(&shop, "Olga", "partner").expect_status(303);
    assert_eq!(shop.ask::<Option<i64>>("SELECT owner_id FROM code WHERE id = 1", []), None);
    shop.person("Finder").scan(story.card(1)).expect_says("partner");
}

#[test]
fn r08_own_rate_discount_sponsor_and_links_when_a_role_changes() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat; customer Carl via Cara");
    let sponsored = shop.person("Priya");
    let page = sponsored.open(&format!("/partners/join?via={}", story.code_of("Pat")));
    let fields = [("name", "Priya"), ("email", sponsored.email.as_str()), ("password", &sponsored.password), ("terms", "on")];
    sponsored.submit(&page, "Join", &fields).expect_status(303);
    // A rate that was agreed with a customer is one of store credit: it ends, and is not paid in money.
    till::agree(&shop, "Cara", Pay::Share(Rate::from_bp(5000)));
    let page = shop.ada().open(&format!("/admin/customers/{}/role", id_of(&shop, "Cara")));
    page.expect_says("Their custom rate ends.");
    make_partner(&shop, "Cara", "partner").expect_status(303);
    assert_eq!(shop.ask::<Option<i64>>("SELECT own_rate_bp FROM account WHERE name = 'Cara'", []), None);
    till::buy(&shop, "Carl", "100.00");
    assert_eq!(entries(&shop, "Cara"), ["commission 900"]);
    // The discount that was promised to her comes off her order, and Pat earns on it.
    let order = till::buy(&shop, "Cara", "100.00");
    assert_eq!(shop.ask::<i64>("SELECT discount_minor FROM orders WHERE id = ?1", [order.0]), 1000);
    assert_eq!(entries(&shop, "Pat"), ["commission 900"]);
    // Whom a partner told stays with them, whatever becomes of the partner.
    make_customer(&shop, "Pat").expect_status(303);
    let sponsor = "SELECT up.name FROM account JOIN account AS up ON up.id = account.sponsor_id WHERE account.name = 'Priya'";
    assert_eq!(shop.ask::<String>(sponsor, []), "Pat");
    shop.ada().open(&format!("/admin/partners/{}", id_of(&shop, "Priya"))).expect_says("Pat");
    // Links that were made for the former role open nothing; only an admin changes roles, and nobody's but a member's.
    let sam = hire(&shop, "Sam", "staff");
    let nora = added(&shop, &sam, "Nora", &[("phone", "+49 30 23125 001")]);
    let made = link(&shop, &sam, &nora);
    make_partner(&shop, "Nora", "partner").expect_status(303);
    shop.person("Nora").open(&made).expect_status(410);
    sam.get(&format!("{nora}/role")).expect_status(404);
    shop.ada().get(&format!("/admin/customers/{}/role", id_of(&shop, "Sam"))).expect_status(404);
    let fields: String = shop.ask(
        "SELECT group_concat(fields, '; ') FROM audit WHERE action LIKE '%\\_made\\_%' ESCAPE '\\' AND subject = 'account'",
        [],
    );
    assert_eq!(fields, "role, partner_kind, terms_id, own_rate; role, partner_kind; role, partner_kind, terms_id");
}
