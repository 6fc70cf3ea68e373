//! The statement of a payment: numbered without a gap, with both sides as they were, and VAT on top for partners who charge it.

use passalong::domain::ledger::BalanceKind;

use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::id_of;
use crate::support::story::cast;
use crate::support::till;
use crate::web::admin::payouts::make;
use crate::web::member::payee::{wants_cash, wants_paypal};

const PATS_ADDRESS: &str = "Kowalski Media\nHafenstraße 3\n20457 Hamburg";

/// The shop says where it is, and who it is there.
#[track_caller]
fn says_where(shop: &Shop, country: &str, address: &str, tax_number: &str, vat_id: &str) {
    let page = shop.ada().open("/admin/settings/orders");
    let fields = [("country", country), ("address", address), ("tax_number", tax_number), ("vat_id", vat_id)];
    shop.ada().submit(&page, "Save orders and tax", &fields).expect_redirect("/admin/settings/orders");
}

/// The number of the nth statement of this year.
fn nth(shop: &Shop, number: i64) -> String {
    let year: i64 = shop.ask("SELECT year FROM payout_statement LIMIT 1", []);
    format!("{year}-{number:04}")
}

/// What the sheet says in a row of its table.
#[track_caller]
fn amount(page: &Page, of: &str) -> String {
    let row = page.rows().into_iter().find(|row| row[0] == of);
    row.unwrap_or_else(|| panic!("no row {of:?}: {:?}", page.rows())).pop().unwrap_or_default()
}

fn owed_minor(shop: &Shop) -> i64 {
    shop.ask("SELECT coalesce(sum(amount_minor), 0) FROM entry WHERE balance_kind = 'commission'", [])
}

#[test]
fn m13_a_statement_of_a_payout() {
    let shop = Shop::open();
    let story = cast(&shop);
    let (ada, pat) = (shop.ada(), story.person("Pat"));
    says_where(&shop, "DE", "Corner Bakery GmbH\nMarkt 1\n50667 Köln", "", "DE 300 000 000");
    wants_cash(pat);
    let business = [("vat_status", "registered"), ("vat_rate", "19"), ("tax_number", "27/815/4711")];
    let page = pat.open("/accounts/payout");
    let again = pat.submit(&page, "Save statement details", &business);
    again.expect_status(422).expect_refusal("business_address_missing");
    assert_eq!(again.form("Save statement details").value("tax_number"), "27/815/4711");
    pat.submit(&page, "Save statement details", &[&business[..], &[("address", PATS_ADDRESS)]].concat())
        .expect_redirect("/accounts/payout");

    // 100.00 of commission at 19 %: owed and posted are net, paid is 119.00.
    till::adjust(&shop, "Pat", BalanceKind::Commission, 10_000, "Three months of posters");
    ada.open("/admin/payouts/new").expect_says("£100.00").expect_says("plus £19.00 VAT").expect_says("£119.00 to 1 partner");
    make(ada, &[]).expect_redirect("/admin/payouts/1");
    ada.open("/admin/payouts/1").expect_says("£119.00").expect_says("including £19.00 VAT");
    let frozen: String = shop.ask(
        "SELECT net_minor || ' ' || vat_status || ' ' || vat_rate_bp || ' ' || vat_minor || ' ' || amount_minor FROM payout_line",
        [],
    );
    assert_eq!(frozen, "10000 registered 1900 1900 11900");
    assert!(ada.get("/admin/payouts/1/generic.csv").html().contains("119.00"), "the file pays the VAT along");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM payout_statement", []), 0, "a number is given when it is paid");
    ada.post("/admin/payouts/1/lines/1/paid", &[("reference", "Envelope 7")]).expect_redirect("/admin/payouts/1");
    assert_eq!(shop.ask::<i64>("SELECT amount_minor FROM entry WHERE kind = 'payout'", []), -10_000);
    assert_eq!(owed_minor(&shop), 0);

    let (first, second) = (nth(&shop, 1), nth(&shop, 2));
    let of_pat = pat.open("/referrals/payouts/1").link(&format!("Statement {first}"));
    assert_eq!(of_pat, format!("/referrals/payouts/statements/{first}"));
    let sheet = pat.open(&of_pat);
    for said in [
        "Self-billing statement (Gutschrift)",
        first.as_str(),
        "Corner Bakery GmbH",
        "50667 Köln",
        "VAT ID DE300000000",
        "Kowalski Media",
        "20457 Hamburg",
        "Tax number 27/815/4711",
        "Three months of posters",
        "Envelope 7",
    ] {
        sheet.expect_says(said);
    }
    let figures = [("Net amount", "£100.00"), ("VAT 19%", "£19.00"), ("Paid", "£119.00")];
    assert_eq!(figures.map(|(row, _)| amount(&sheet, row)), figures.map(|(_, figure)| figure.to_owned()));
    assert!(!sheet.html().contains("<script") && sheet.html().contains("statement-a4.css"), "it is printed as it is");
    ada.open("/admin/payouts/1").expect_says(&format!("Statement {first}"));
    ada.open(&format!("/admin/payouts/statements/{first}")).expect_says("Kowalski Media");
    for person in [story.person("Priya"), story.person("Cara")] {
        person.get(&of_pat).expect_status(404);
        person.get(&format!("/admin/payouts/statements/{first}")).expect_status(404);
    }
    for unknown in [second.as_str(), "2026-1", "x"] {
        pat.get(&format!("/referrals/payouts/statements/{unknown}")).expect_status(404);
    }

    // Whoever moves later moves on later statements only; and who charges no VAT any more gets none from the next payout on.
    let page = pat.open("/accounts/payout");
    let smaller = [("vat_status", "small_business"), ("address", "Elbchaussee 9\n22763 Hamburg"), ("vat_rate", "19")];
    pat.submit(&page, "Save statement details", &smaller).expect_redirect("/accounts/payout");
    says_where(&shop, "DE", "Elsewhere 2\n10115 Berlin", "", "DE300000000");
    pat.open(&of_pat).expect_says("20457 Hamburg").expect_silent_on("Elbchaussee").expect_silent_on("Berlin");

    // It comes back: owed again, and cancelled by a statement of its own that names the first and both sides as they were.
    ada.post("/admin/payouts/1/lines/1/failed", &[("reason", "Nobody there")]).expect_redirect("/admin/payouts/1");
    assert_eq!(owed_minor(&shop), 10_000);
    pat.open(&of_pat).link(&format!("Statement {second} cancels this one"));
    let cancelling = pat.open(&format!("/referrals/payouts/statements/{second}"));
    cancelling.expect_says("Cancellation of a self-billing statement (Gutschrift)");
    cancelling.expect_says(&format!("This cancels statement {first}")).expect_says("Nobody there.").expect_says("20457 Hamburg");
    assert_eq!([amount(&cancelling, "Net amount"), amount(&cancelling, "Returned")], ["−£100.00", "−£119.00"]);
    assert_eq!(amount(&cancelling, "VAT 19%"), "−£19.00");

    make(ada, &[]).expect_redirect("/admin/payouts/2");
    ada.post("/admin/payouts/2/lines/2/paid", &[]).expect_redirect("/admin/payouts/2");
    let third = pat.open(&format!("/referrals/payouts/statements/{}", nth(&shop, 3)));
    third.expect_says("§ 19 UStG").expect_says("Elbchaussee 9").expect_says("10115 Berlin").expect_silent_on("VAT 19");
    assert_eq!([amount(&third, "Net amount"), amount(&third, "Paid")], ["£100.00", "£100.00"]);
    assert_eq!(shop.ask::<String>("SELECT group_concat(number || language) FROM payout_statement", []), "1en,2en,3en");
}

#[test]
fn a_payment_that_never_left_has_no_statement_and_takes_no_number() {
    let shop = Shop::open();
    let story = cast(&shop);
    for name in ["Pat", "Priya"] {
        wants_cash(story.person(name));
        till::adjust(&shop, name, BalanceKind::Commission, 1000, "Poster");
    }
    make(shop.ada(), &[]).expect_status(303);
    let line = |name: &str| -> i64 { shop.ask("SELECT id FROM payout_line WHERE account_id = ?1", [id_of(&shop, name)]) };
    shop.ada().post(&format!("/admin/payouts/1/lines/{}/failed", line("Pat")), &[("reason", "Away")]).expect_status(303);
    shop.ada().post(&format!("/admin/payouts/1/lines/{}/paid", line("Priya")), &[]).expect_status(303);
    let given: String = shop.ask("SELECT group_concat(line_id || ':' || number) FROM payout_statement", []);
    assert_eq!(given, format!("{}:1", line("Priya")));
    // Of a private person nothing is asked, and the statement says no more than it knows.
    let sheet = story.person("Priya").open(&format!("/referrals/payouts/statements/{}", nth(&shop, 1)));
    sheet.expect_says("Statement of commission").expect_silent_on("VAT").expect_silent_on("Gutschrift");
    assert_eq!(amount(&sheet, "Paid"), "£10.00");
}

#[test]
fn outside_the_union_nobody_has_to_fill_in_anything() {
    let shop = Shop::open();
    let story = cast(&shop);
    let pat = story.person("Pat");
    let page = pat.open("/accounts/payout");
    pat.submit(&page, "Save statement details", &[("vat_status", "registered"), ("vat_rate", "20")])
        .expect_redirect("/accounts/payout");
    for (fields, code) in [
        (&[("vat_status", "registered"), ("vat_rate", "")], "vat_rate_missing"),
        (&[("vat_status", "registered"), ("vat_rate", "31")], "rate_too_high"),
        (&[("vat_status", "none"), ("vat_id", "123456789")], "vat_id_malformed"),
        (&[("vat_status", "none"), ("address", "1\n2\n3\n4\n5\n6\n7\n8")], "lines_many"),
    ] {
        pat.submit(&page, "Save statement details", fields).expect_status(422).expect_refusal(code);
    }
    let noted: String = shop.ask("SELECT fields FROM audit WHERE action = 'payee_changed'", []);
    assert_eq!(noted, "vat_status, vat_rate", "the log holds the names of fields, never what stood in them");
}

#[test]
fn a_shop_in_the_union_is_asked_for_its_address_before_a_business_is_paid() {
    let shop = Shop::open();
    let story = cast(&shop);
    says_where(&shop, "AT", "", "", "");
    let pat = story.person("Pat");
    wants_cash(pat);
    let page = pat.open("/accounts/payout");
    let other_land = [("vat_status", "reverse_charge"), ("address", PATS_ADDRESS), ("vat_id", "DE123456789")];
    pat.submit(&page, "Save statement details", &other_land).expect_redirect("/accounts/payout");
    till::adjust(&shop, "Pat", BalanceKind::Commission, 1000, "Poster");
    make(shop.ada(), &[]).expect_status(303);
    let asks = |page: &Page| page.html().contains("data-hint=\"shop-address\"");
    assert!(asks(&shop.ada().open("/admin/payouts/1")));
    says_where(&shop, "AT", "Graben 1\n1010 Wien", "", "ATU12345678");
    assert!(!asks(&shop.ada().open("/admin/payouts/1")));
    shop.ada().post("/admin/payouts/1/lines/1/paid", &[]).expect_status(303);
    let sheet = pat.open(&format!("/referrals/payouts/statements/{}", nth(&shop, 1)));
    sheet.expect_says("Reverse charge").expect_says("ATU12345678").expect_says("DE123456789");
    assert_eq!(amount(&sheet, "Paid"), "£10.00", "the shop owes the VAT to its own tax office");
}

#[test]
fn m13_the_yearly_threshold_is_marked_in_the_united_states() {
    let shop = Shop::open();
    let ada = shop.ada();
    ada.submit(&ada.open("/admin/settings"), "Save shop", &[("currency", "USD")]).expect_status(303);
    says_where(&shop, "US", "1 Main St\nSpringfield, IL 62701", "12-3456789", "");
    let story = cast(&shop);
    let page = story.person("Pat").open("/accounts/payout");
    assert!(!page.form("Save statement details").has("vat_status"), "there is no VAT");
    let fields = [("address", "5 Oak Ave\nSpringfield, IL 62701"), ("tax_number", "123-45-6789")];
    story.person("Pat").submit(&page, "Save statement details", &fields).expect_status(303);
    wants_cash(story.person("Pat"));
    wants_cash(story.person("Ivy"));
    wants_paypal(story.person("Priya"), "priya@example.org");
    for (name, cents) in [("Pat", 200_000), ("Ivy", 199_999), ("Priya", 300_000)] {
        till::adjust(&shop, name, BalanceKind::Commission, cents, "A year of posters");
    }
    make(ada, &[]).expect_status(303);
    for method in ["cash", "paypal"] {
        ada.post("/admin/payouts/1/paid", &[("method", method)]).expect_status(303);
    }
    let page = ada.open("/admin/payouts/years");
    let of =
        |name: &str| page.rows().into_iter().find(|row| row[0].starts_with(name)).map(|row| row.join(" | ")).unwrap_or_default();
    assert!(of("Pat").contains("Form 1099-NEC") && of("Pat").contains("$2,000.00"), "{}", of("Pat"));
    assert!(of("Ivy").contains("$1,999.99") && !of("Ivy").contains("1099"), "{}", of("Ivy"));
    assert!(!of("Priya").contains("1099-NEC"), "{}", of("Priya"));
    assert_eq!(page.text_of("#paypal"), "Through PayPal", "what PayPal reports itself stands apart");
    let file = ada.get("/admin/payouts/years.csv?format=plain");
    for row in [
        "cash,1,2000.00,USD,0.00,1099-NEC,\"5 Oak Ave, Springfield, IL 62701\",123-45-6789,",
        "paypal,1,3000.00,USD,0.00,1099-K,",
    ] {
        assert!(file.html().contains(row), "{}", file.html());
    }
    let number: String = shop.ask("SELECT year || printf('-%04d', number) FROM payout_statement WHERE partner_name = 'Pat'", []);
    let sheet = story.person("Pat").open(&format!("/referrals/payouts/statements/{number}"));
    sheet.expect_says("Statement of commission").expect_says("123-45-6789").expect_says("12-3456789");
    assert!(sheet.html().contains("statement-letter.css"));
}
