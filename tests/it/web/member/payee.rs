//! Where partners want their money: checked to the last figure, kept by password, and used three days after a change.

use std::time::Duration;

use crate::support::client::Person;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::{hire, id_of};
use crate::support::story::cast;
use crate::support::till;

const HOUR: Duration = Duration::from_secs(3600);
pub const PATS_IBAN: &str = "DE89 3704 0044 0532 0130 00";

/// Fills in the form for payout details, with the password.
#[track_caller]
pub fn wants(person: &Person, fields: &[(&str, &str)]) -> Page {
    let page = person.open("/accounts/payout");
    let all = [fields, &[("password", person.password.as_str())]].concat();
    person.submit(&page, "Save payout details", &all)
}

#[track_caller]
pub fn wants_cash(person: &Person) {
    wants(person, &[("method", "cash")]).expect_redirect("/accounts/payout");
}

#[track_caller]
pub fn wants_paypal(person: &Person, address: &str) {
    wants(person, &[("method", "paypal"), ("paypal", address)]).expect_redirect("/accounts/payout");
}

#[track_caller]
pub fn wants_bank(person: &Person, holder: &str, iban: &str, bic: &str) {
    let fields = [("method", "bank"), ("holder", holder), ("iban", iban), ("bic", bic)];
    wants(person, &fields).expect_redirect("/accounts/payout");
}

#[test]
fn s16_a_partner_says_where_their_money_goes() {
    let shop = Shop::open();
    let story = cast(&shop);
    let pat = story.person("Pat");
    pat.open("/accounts").link("View or edit");
    wants_bank(pat, "Pat Kowalski", "de89370400440532013000", " cobadeff ");
    pat.open("/accounts/payout")
        .expect_says("Current: Bank transfer, DE89 3704 0044 0532 0130 00.")
        .expect_silent_on("Takes effect");
    let kept: String = shop.ask("SELECT method || ' ' || holder || ' ' || iban || ' ' || bic FROM payee", []);
    assert_eq!(kept, "bank Pat Kowalski DE89370400440532013000 COBADEFF");
    let noted: String = shop.ask("SELECT fields FROM audit WHERE action = 'payee_changed'", []);
    assert_eq!(noted, "method, holder, iban, bic", "the record holds the names of fields, never what stood in them");
}

#[test]
fn what_is_wrong_is_said_beside_its_field_and_what_was_typed_is_kept() {
    let shop = Shop::open();
    let story = cast(&shop);
    let pat = story.person("Pat");
    let wrong = [
        (("iban", "DE88 3704 0044 0532 0130 00"), "That IBAN isn’t valid. Check it digit by digit."),
        (("iban", "DE89 3704 0044 0532 0130 0"), "That IBAN isn’t valid. Check it digit by digit."),
        (("bic", "COBA"), "Enter a BIC with 8 or 11 letters and numbers, like DEUTDEFF."),
        (("holder", ""), "Enter the account holder’s name exactly as the bank has it."),
        (("holder", "=HYPERLINK(\"x\")"), "This can’t start with =, +, - or @."),
    ];
    for ((field, value), sentence) in wrong {
        let good = [("method", "bank"), ("holder", "Pat Kowalski"), ("iban", PATS_IBAN), ("bic", "COBADEFF")];
        let fields = good.map(|(name, text)| (name, if name == field { value } else { text }));
        let again = wants(pat, &fields);
        again.expect_status(422).expect_says(sentence);
        assert_eq!(again.form("Save payout details").value(field), value);
    }
    for address in ["pat", "=pat@example.org", "+pat@example.org"] {
        wants(pat, &[("method", "paypal"), ("paypal", address)]).expect_status(422);
    }
    pat.post("/accounts/payout", &[("method", "gold"), ("password", &pat.password)]).expect_status(422);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM payee", []), 0);
}

#[test]
fn m14_an_account_outside_the_european_economic_area_names_its_bank() {
    let shop = Shop::open();
    let story = cast(&shop);
    let pat = story.person("Pat");
    for iban in ["CH93 0076 2011 6238 5295 7", "GB29 NWBK 6016 1331 9268 19", "AE07 0331 2345 6789 0123 456"] {
        let account = |bic| [("method", "bank"), ("holder", "Pat Kowalski"), ("iban", iban), ("bic", bic)];
        let again = wants(pat, &account(""));
        again.expect_status(422).expect_refusal("bic_missing");
        assert_eq!(again.form("Save payout details").value("iban"), iban);
        wants(pat, &account("CRESCHZZ80A")).expect_redirect("/accounts/payout");
    }
    wants_bank(pat, "Pat Kowalski", "NO93 8601 1117 947", "");
    let page = shop.ada().open("/admin/settings");
    shop.ada().submit(&page, "Save shop", &[("currency", "EUR")]).expect_status(303);
    let page = shop.ada().open("/admin/payouts");
    let from = [("holder", "Corner Bakery"), ("iban", "CH9300762011623852957"), ("bic", "")];
    shop.ada().submit(&page, "Save account", &from).expect_status(422).expect_refusal("bic_missing");
}

#[test]
fn s16_changed_details_wait_for_72_hours_and_ask_for_the_password() {
    let shop = Shop::open();
    let story = cast(&shop);
    let pat = story.person("Pat");
    wants_paypal(pat, "pat@example.org");
    let page = pat.open("/accounts/payout");
    for password in ["", "wrong", story.person("Priya").password.as_str()] {
        let again = pat.submit(
            &page,
            "Save payout details",
            &[("method", "paypal"), ("paypal", "mallory@example.org"), ("password", password)],
        );
        again.expect_status(422).expect_says("That isn’t your current password.");
        assert!(!again.html().contains("value=\"wrong\""), "a password does not come back");
    }
    let usable = "SELECT (usable_at - changed_at) / 3600000 FROM payee";
    assert_eq!(shop.ask::<i64>(usable, []), 0);
    wants_cash(pat);
    assert_eq!(shop.ask::<i64>(usable, []), 72);
    pat.open("/accounts/payout").expect_says("no payouts until then");
    // The same again does not begin the wait anew.
    shop.pass(40 * HOUR);
    wants_cash(pat);
    shop.pass(31 * HOUR);
    pat.open("/accounts/payout").expect_says("no payouts until then");
    shop.pass(2 * HOUR);
    pat.open("/accounts/payout").expect_silent_on("until then");
}

#[test]
fn payout_details_do_not_depend_on_the_role() {
    let shop = Shop::open();
    let story = cast(&shop);
    let sam = hire(&shop, "Sam", "staff");
    for person in [&sam, shop.ada()] {
        person.get("/accounts/payout").expect_status(404);
        person.post("/accounts/payout", &[("method", "cash"), ("password", &person.password)]).expect_status(404);
    }
    // Nobody is asked for them who has nothing to be paid.
    let cara = story.person("Cara");
    cara.open("/accounts").expect_silent_on("Payout details");
    till::adjust(&shop, "Cara", passalong::domain::ledger::BalanceKind::Commission, 1000, "From before");
    cara.open("/accounts").expect_says("Payout details");
    wants_cash(cara);
    shop.ada().open("/admin/payouts/new").expect_says("Cara");
}

#[test]
fn two_partners_may_share_an_account_and_the_shop_sees_it() {
    let shop = Shop::open();
    let story = cast(&shop);
    for name in ["Pat", "Priya"] {
        wants_paypal(story.person(name), "household@example.org");
        till::adjust(&shop, name, passalong::domain::ledger::BalanceKind::Commission, 1000, "Thank you");
    }
    let page = shop.ada().open("/admin/payouts");
    page.expect_says("1 other partner uses the same account.");
    assert!(id_of(&shop, "Pat") > 0);
}
