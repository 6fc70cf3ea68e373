//! Somebody had two accounts that were merged: what is handed out, shown and erased of them is of both.

use passalong::domain::act::Act;
use passalong::domain::ids::{AccountId, LineId, PayoutId};
use passalong::domain::ledger::BalanceKind;
use passalong::domain::payout;

use super::r08_merge::{look, merge};
use super::r09_erase::{bytes, erase, erase_oneself, found};
use super::r09_export::unpacked;
use crate::support::client::Person;
use crate::support::shop::Shop;
use crate::support::story::{self, Story};
use crate::support::till;
use crate::web::admin::payouts;
use crate::web::member::payee;

/// Pat's second account, Petra: called by words that stand nowhere else, paid once, with an order and a correction; and her code.
fn two_of_pat(shop: &Shop) -> (Story<'_>, String) {
    let story = story::tell(shop, "partner Pat; partner Petra; customer Cara via Petra");
    let (petra, code) = (story.person("Petra"), story.code_of("Petra"));
    payee::wants_paypal(petra, "petra.paypal@example.org");
    till::buy(shop, "Petra", "30.00");
    till::adjust(shop, "Petra", BalanceKind::Commission, 5000, "Petra stood at the stall");
    payouts::make(shop.ada(), &[]).expect_redirect("/admin/payouts/1");
    till::write(shop, |tx, now, zone| {
        payout::pay_line(tx, &Act::by(AccountId(1), now, zone), PayoutId(1), LineId(1), "PETRA-REF-1")
    });
    let page = petra.open("/accounts");
    let fields = [
        ("name", "Petronella Zwanenburg"),
        ("email", "zwaantje@example.org"),
        ("phone", "+49 30 23125 743"),
        ("profile_password", &petra.password),
    ];
    petra.submit(&page, "Save", &fields).expect_redirect("/accounts");
    merge(shop, "partners", "Pat", "zwaantje@example.org", false).expect_status(303);
    (story, code)
}

fn export(person: &Person) -> String {
    let page = person.open("/accounts");
    unpacked(&person.submit(&page, "Download your data (ZIP)", &[])).into_iter().map(|(_, text)| text).collect()
}

#[test]
fn r09_what_both_accounts_did_is_handed_out_and_shown_to_the_one_who_had_them() {
    let shop = Shop::open();
    let (story, _) = two_of_pat(&shop);
    let pat = story.person("Pat");
    let text = export(pat);
    for kept in ["Petronella Zwanenburg", "Petra stood at the stall", "petra.paypal@example.org", "30.00"] {
        assert!(text.contains(kept), "{kept} is missing");
    }
    // The payment that went to Petra is listed and opens, counts in the year, and is Pat's alone.
    let page = pat.open("/referrals/payouts");
    page.expect_says("£50.00");
    pat.open("/referrals/payouts/1").expect_says("Petra stood at the stall");
    story.person("Cara").get("/referrals/payouts/1").expect_status(404);
    let number = shop.ask::<String>("SELECT format('%d-%04d', year, number) FROM payout_statement", []);
    pat.get(&format!("/referrals/payouts/statements/{number}")).expect_status(200);
    let year = shop.ask::<String>("SELECT CAST(year AS TEXT) FROM payout_statement", []);
    let csv = shop.ada().get(&format!("/admin/payouts/years.csv?year={year}")).text().to_owned();
    assert!(csv.contains("Pat") && !csv.contains("Petronella"), "{csv}");
}

#[test]
fn r09_whoever_had_two_accounts_is_erased_in_both() {
    let mut shop = Shop::open();
    let (story, petras) = two_of_pat(&shop);
    let codes = [story.code_of("Pat"), petras];
    // Her e-mail and her telephone number went with the merge: Pat is reached by his own.
    let canaries = ["Petronella", "Zwanenburg", "Petra stood at the stall", "Two phones"];
    assert_eq!(found(&bytes(&shop), &canaries).len(), 4, "the canaries are there before");
    erase(&shop, "partners", "Pat").expect_status(303);
    for code in codes {
        shop.person("Visitor").scan(&code).expect_status(410);
    }
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM account WHERE name = 'Erased'", []), 2);
    // Nobody is merged with whoever is erased.
    let erased = shop.ask::<i64>("SELECT id FROM account WHERE name = 'Erased' AND merged_into_id IS NULL", []);
    let page = shop.ada().open(&format!("/admin/partners/{erased}/merge"));
    let other = [("other", "cara@example.org")];
    shop.ada().submit(&page, "Preview merge", &other).expect_status(422).expect_refusal("erased");
    shop.stop();
    let gone = [&canaries[..], &["zwaantje", "23125743", "23125 743"]].concat();
    assert_eq!(found(&bytes(&shop), &gone), Vec::<&str>::new());
}

#[test]
fn r09_a_mailbox_that_a_merge_set_free_brings_no_second_discount() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat; customer Carl via Pat");
    till::buy(&shop, "Carl", "30.00");
    look(&shop, "customers", "Cara", "Carl").expect_status(200);
    merge(&shop, "customers", "Cara", "Carl", false).expect_status(303);
    let (person, again) = (story.person("Carl"), shop.person("Charlie"));
    let page = again.scan(&story.code_of("Pat"));
    again
        .submit(&page, "Join", &[("name", "Charlie"), ("email", &person.email), ("password", &again.password)])
        .expect_status(303);
    let has = "SELECT count(*) FROM entitlement JOIN account ON account.id = account_id WHERE name = 'Charlie'";
    assert_eq!(shop.ask::<i64>(has, []), 0);
    // Their own erasure asks for no more than anybody's.
    erase_oneself(&again).expect_redirect("/sign-in");
}

/// The right of the account that stays, and an order of the other account that has its own: one person has one first order.
#[test]
fn r09_an_order_with_its_own_discount_uses_up_the_one_that_a_merge_left() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Cara via Pat; customer Carl via Pat");
    let order = till::order(&shop, "Carl", "30.00");
    merge(&shop, "customers", "Cara", "Carl", false).expect_status(303);
    let left = "SELECT count(*) FROM entitlement WHERE used_at IS NULL AND missed_at IS NULL";
    assert_eq!(shop.ask::<i64>(left, []), 1, "Cara's own, as long as Carl's order may still be cancelled");
    till::pay(&shop, order);
    assert_eq!(shop.ask::<i64>(left, []), 0);
    let value = shop.ask::<i64>("SELECT discount_minor FROM orders", []);
    assert_eq!(value, 300, "what the order was promised stands");
}
