//! The files that PayPal, Wise and banks are given, to the byte; and that reading them changes nothing.

mod american;
mod carry;
mod either_or;
mod sepa;

use std::collections::BTreeMap;

use passalong::domain::act::Act;
use passalong::domain::ledger::BalanceKind;
use passalong::domain::payee::{self, Details, Iban};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use self::sepa::{cents, check_sepa};
use crate::support::shop::Shop;
use crate::support::staff::id_of;
use crate::support::story::{Story, cast};
use crate::support::till;
use crate::web::admin::payouts::make;
use crate::web::member::payee::{PATS_IBAN, wants_bank, wants_cash, wants_paypal};

/// A shop that counts in euros.
#[track_caller]
pub fn open_in_euros() -> Shop {
    let shop = Shop::open();
    counts_in(&shop, "EUR");
    shop
}

#[track_caller]
pub fn counts_in(shop: &Shop, currency: &str) {
    let page = shop.ada().open("/admin/settings");
    shop.ada().submit(&page, "Save shop", &[("currency", currency)]).expect_status(303);
}

/// Pat by bank, Priya by PayPal, Ivy in cash.
#[track_caller]
fn three_are_owed(shop: &Shop) -> Story<'_> {
    let story = cast(shop);
    wants_bank(story.person("Pat"), "Zoë Müller & Söhne", PATS_IBAN, "COBADEFFXXX");
    wants_paypal(story.person("Priya"), "priya@example.org");
    wants_cash(story.person("Ivy"));
    till::adjust(shop, "Pat", BalanceKind::Commission, 123_450, "Stall");
    till::adjust(shop, "Priya", BalanceKind::Commission, 2505, "Poster");
    till::adjust(shop, "Ivy", BalanceKind::Commission, 700, "Video");
    story
}

#[track_caller]
pub fn name_the_account(shop: &Shop) {
    let page = shop.ada().open("/admin/payouts");
    let fields = [("holder", "Corner Bakery GmbH"), ("iban", "NL91 ABNA 0417 1643 00"), ("bic", "")];
    shop.ada().submit(&page, "Save account", &fields).expect_redirect("/admin/payouts");
}

#[track_caller]
pub fn mark(shop: &Shop, name: &str) -> String {
    shop.ask("SELECT 'P' || payout_id || '-' || id FROM payout_line WHERE account_id = ?1", [id_of(shop, name)])
}

#[track_caller]
pub fn file(shop: &Shop, name: &str) -> String {
    let page = shop.ada().get(&format!("/admin/payouts/1/{name}"));
    page.expect_status(200);
    let offered = format!("attachment; filename=\"payout-1-{}\"", name.trim_end_matches("?sure=yes"));
    assert_eq!(page.header("Content-Disposition"), Some(offered.as_str()));
    assert_eq!(page.header("Cache-Control"), Some("no-store"));
    page.html().to_owned()
}

#[test]
fn t01_who_is_paid_reads_the_language_of_the_shop_beside_the_amount() {
    let mut shop = open_in_euros();
    three_are_owed(&shop);
    make(shop.ada(), &[]).expect_status(303);
    name_the_account(&shop);
    shop.restart_after(|conn| conn.execute_batch("UPDATE shop SET language = 'de', country = 'DE'").expect("a German shop"));
    let [pat, priya] = ["Pat", "Priya"].map(|name| mark(&shop, name));
    assert_eq!(file(&shop, "paypal.csv"), format!("priya@example.org,25.05,EUR,{priya},Provision von Corner Bakery,PAYPAL\r\n"));
    let transfers = file(&shop, "sepa.xml");
    assert!(transfers.contains(&format!("<Ustrd>{pat} Provision von Corner Bakery</Ustrd>")), "{transfers}");
}

#[test]
fn s16_paypal_wise_and_generic_files_are_as_their_readers_ask() {
    let shop = open_in_euros();
    let _story = three_are_owed(&shop);
    make(shop.ada(), &[]).expect_status(303);
    let [pat, priya, ivy] = ["Pat", "Priya", "Ivy"].map(|name| mark(&shop, name));
    assert_eq!(
        file(&shop, "paypal.csv"),
        format!("priya@example.org,25.05,EUR,{priya},Commission from Corner Bakery,PAYPAL\r\n")
    );
    assert_eq!(
        file(&shop, "wise.csv"),
        format!(
            "name,recipientEmail,paymentReference,receiverType,amountCurrency,amount,sourceCurrency,targetCurrency,IBAN\r\n\
             Zoë Müller & Söhne,pat@example.org,{pat},PERSON,target,1234.50,EUR,EUR,DE89370400440532013000\r\n"
        )
    );
    let generic = file(&shop, "generic.csv");
    let rows: Vec<Vec<&str>> = generic.split("\r\n").map(|row| row.split(',').collect()).collect();
    assert_eq!(
        rows[0],
        [
            "payout_id",
            "line_id",
            "partner_id",
            "partner_name",
            "partner_email",
            "method",
            "account",
            "amount",
            "currency",
            "period_start",
            "period_end",
            "reference"
        ]
    );
    assert_eq!(rows.len(), 5, "a head, three payments and the last line's end\n{generic}");
    let expected = [
        ("Pat", &pat, "bank", "DE89370400440532013000", "1234.50"),
        ("Priya", &priya, "paypal", "priya@example.org", "25.05"),
        ("Ivy", &ivy, "cash", "", "7.00"),
    ];
    for (row, (name, mark, method, account, amount)) in rows[1..4].iter().zip(expected) {
        let (partner, email) = (id_of(&shop, name).to_string(), format!("{}@example.org", name.to_lowercase()));
        assert_eq!(row[0], "1");
        assert_eq!(row[2..9], [partner.as_str(), name, &email, method, account, amount, "EUR"]);
        assert!(row[9].ends_with('Z') && row[9] <= row[10], "{row:?}");
        assert_eq!(row[11], mark);
    }
}

#[test]
fn downloading_marks_nothing_and_a_file_holds_only_what_still_waits() {
    let shop = open_in_euros();
    let _story = three_are_owed(&shop);
    name_the_account(&shop);
    make(shop.ada(), &[]).expect_status(303);
    let state = "SELECT group_concat(coalesce(paid_at, '-') || coalesce(failed_at, '-')) || (SELECT count(*) FROM entry) FROM payout_line";
    let before: String = shop.ask(state, []);
    for _ in 0..2 {
        for name in ["paypal.csv", "sepa.xml?sure=yes", "generic.csv", "wise.csv?sure=yes"] {
            file(&shop, name);
        }
    }
    assert_eq!(shop.ask::<String>(state, []), before);
    let message = |xml: &str| xml.split("MsgId>").nth(1).map(str::to_owned);
    let sepa = file(&shop, "sepa.xml?sure=yes");
    shop.pass(std::time::Duration::from_secs(3600));
    assert_eq!(message(&file(&shop, "sepa.xml?sure=yes")), message(&sepa), "a bank that gets the same payments twice can tell");

    for (name, path) in [("Pat", "paid"), ("Priya", "failed")] {
        let line: i64 = shop.ask("SELECT id FROM payout_line WHERE account_id = ?1", [id_of(&shop, name)]);
        let fields = [if path == "paid" { ("reference", "") } else { ("reason", "No such account") }];
        shop.ada().post(&format!("/admin/payouts/1/lines/{line}/{path}"), &fields).expect_status(303);
    }
    for name in ["paypal.csv", "wise.csv", "sepa.xml"] {
        let page = shop.ada().get(&format!("/admin/payouts/1/{name}"));
        page.expect_status(422).expect_refusal("file_empty").expect_says("All of these payments are already settled");
    }
    let generic = file(&shop, "generic.csv");
    assert!(generic.contains("Ivy") && !generic.contains("Pat") && !generic.contains("Priya"), "{generic}");
    for name in ["other.csv", "paypal.xml"] {
        shop.ada().get(&format!("/admin/payouts/1/{name}")).expect_status(404);
    }
    shop.ada().get("/admin/payouts/2/generic.csv").expect_status(404);
}

#[test]
fn a_value_that_a_spreadsheet_would_run_never_reaches_a_bank() {
    let shop = open_in_euros();
    let _story = three_are_owed(&shop);
    // No page takes such details. Should one ever stand in the file all the same, it goes no further.
    till::write(&shop, |tx, _, _| {
        tx.execute("UPDATE payee SET paypal = '=cmd@example.org' WHERE paypal IS NOT NULL", [])?;
        tx.execute("UPDATE payee SET holder = '@SUM(1)' WHERE iban IS NOT NULL", [])?;
        Ok(())
    });
    make(shop.ada(), &[]).expect_status(303);
    for name in ["paypal.csv", "wise.csv"] {
        let page = shop.ada().get(&format!("/admin/payouts/1/{name}"));
        page.expect_status(422).expect_refusal("file_unfit");
        assert!(!page.html().contains("=cmd") && !page.html().contains("@SUM"));
    }
    let (pat, priya) = (mark(&shop, "Pat"), mark(&shop, "Priya"));
    let page = shop.ada().open("/admin/payouts/1");
    page.expect_says("2 payments aren’t included because a bank file can’t carry their details")
        .expect_says(&format!("{pat} Pat, {priya} Priya."));
    assert!(file(&shop, "generic.csv").contains(",'=cmd@example.org,"), "what people read is defused");
}

#[test]
fn a_shop_that_counts_in_yen_pays_whole_ones_and_has_no_sepa_file() {
    let shop = Shop::open();
    counts_in(&shop, "JPY");
    let story = three_are_owed(&shop);
    make(shop.ada(), &[]).expect_status(303);
    let page = shop.ada().open("/admin/payouts/1");
    page.expect_says("¥123,450").expect_says("SEPA files only work with euros");
    shop.ada().get("/admin/payouts/1/sepa.xml").expect_status(422).expect_refusal("euros_only");
    shop.ada().open("/admin/payouts").expect_says("SEPA only works with euros");
    assert!(file(&shop, "paypal.csv").contains(",2505,JPY,"));
    assert!(file(&shop, "wise.csv").contains(",target,123450,JPY,JPY,"));
    assert!(file(&shop, "generic.csv").contains(",700,JPY,"));
    story.person("Ivy").open("/referrals/payouts").expect_says("¥700");
}

#[test]
fn s16_the_sepa_file_is_what_a_bank_takes() {
    let shop = open_in_euros();
    let _story = three_are_owed(&shop);
    make(shop.ada(), &[]).expect_status(303);
    // Without the account to pay from there is no such file, and the page says where to name it.
    shop.ada().get("/admin/payouts/1/sepa.xml").expect_status(422).expect_refusal("debtor_missing");
    shop.ada().open("/admin/payouts/1").expect_says("Add your bank account");
    let page = shop.ada().open("/admin/payouts");
    let again = shop.ada().submit(&page, "Save account", &[("holder", "Corner Bakery"), ("iban", "NL92 ABNA 0417 1643 00")]);
    again.expect_status(422).expect_says("That IBAN isn’t valid");
    name_the_account(&shop);
    let xml = file(&shop, "sepa.xml");
    let transfers = check_sepa(&xml);
    assert_eq!(transfers, [(mark(&shop, "Pat"), "1234.50".to_owned(), "Zoe Mueller + Soehne".to_owned())]);
    assert!(xml.contains("<IBAN>NL91ABNA0417164300</IBAN>") && xml.contains("<BICFI>COBADEFFXXX</BICFI>"), "{xml}");
    assert!(xml.contains("<Nm>Corner Bakery GmbH</Nm>") && xml.contains("NOTPROVIDED"), "{xml}");
}

#[test]
fn an_account_outside_sepa_is_left_to_the_other_files() {
    let shop = open_in_euros();
    let story = three_are_owed(&shop);
    name_the_account(&shop);
    wants_bank(story.person("Ivy"), "Ivy", "AE07 0331 2345 6789 0123 456", "EBILAEAD");
    shop.pass(std::time::Duration::from_secs(4 * 86_400));
    make(shop.ada(), &[]).expect_status(303);
    shop.ada().open("/admin/payouts/1").expect_says("1 account is outside SEPA");
    assert_eq!(check_sepa(&file(&shop, "sepa.xml")).len(), 1);
    assert!(file(&shop, "wise.csv?sure=yes").contains("AE070331234567890123456"));
}

/// Sixty-four partners with names out of all of Unicode.
#[test]
fn whatever_people_are_called_the_sepa_file_stays_within_the_rules() {
    let shop = open_in_euros();
    let _story = three_are_owed(&shop);
    name_the_account(&shop);
    let mut runner = TestRunner::deterministic();
    let any_name = "[\\PC&&[^=+@-]]\\PC{0,69}";
    let mut names = BTreeMap::new();
    for at in 0..64 {
        let name: String = any_name.new_tree(&mut runner).unwrap_or_else(|reason| panic!("{reason}")).current();
        let Ok(holder) = payee::parse_holder(&name) else { continue };
        let person = shop.person(&format!("Partner {at}"));
        let page = person.open("/partners/join");
        let mut form =
            page.form("Join").fill_all(&[("name", &person.name), ("email", &person.email), ("password", &person.password)]);
        if form.has("terms") {
            form = form.fill("terms", "on");
        }
        person.send(&page, &form).expect_status(303);
        let account = till::account(&shop, &person.name);
        // What is neither a letter with a sound of its own nor written by one leaves nothing to call its bearer by.
        let is_latin = holder.chars().any(|sign| sign.is_ascii_alphabetic());
        let iban = Iban::parse(PATS_IBAN).unwrap_or_else(|refusal| panic!("{refusal:?}"));
        till::write(&shop, |tx, now, zone| {
            payee::set(tx, &Act::by(account, now, zone), &Details::Bank { holder, iban, bic: None })
        });
        till::adjust(&shop, &person.name, BalanceKind::Commission, 1 + at, "Thank you");
        names.insert(account.0, (is_latin, 1 + at));
    }
    make(shop.ada(), &[]).expect_status(303);
    let page = shop.ada().get("/admin/payouts/1/sepa.xml");
    let transfers = check_sepa(page.html());
    let left_out: Vec<&str> = page.header("X-Left-Out").map_or_else(Vec::new, |marks| marks.split(", ").collect());
    assert_eq!(transfers.len() + left_out.len(), names.len() + 1, "a payment is in the file or named as missing");
    for (account, (is_latin, amount)) in &names {
        let mark: String = shop.ask("SELECT 'P' || payout_id || '-' || id FROM payout_line WHERE account_id = ?1", [account]);
        match transfers.iter().find(|(reference, ..)| *reference == mark) {
            Some((_, paid, name)) => {
                assert_eq!(cents(paid), *amount);
                assert!(name.contains(|sign: char| sign.is_ascii_alphabetic()), "{name}");
            }
            None => assert!(!is_latin && left_out.contains(&mark.as_str()), "{mark} is missing"),
        }
    }
}
