//! One payment by bank goes out as SEPA or as Wise; nobody's odd details keep others from being paid; names are written as banks
//! take them.

use passalong::domain::ledger::BalanceKind;

use super::sepa::check_sepa;
use super::{file, mark, name_the_account, open_in_euros};
use crate::support::shop::Shop;
use crate::support::story::{Story, cast};
use crate::support::till;
use crate::web::admin::payouts::make;
use crate::web::member::payee::{PATS_IBAN, wants_bank};

/// Three partners with accounts in Germany, each owed a little more than the one before.
#[track_caller]
fn owed_by_bank<'s>(shop: &'s Shop, holders: [&str; 3]) -> Story<'s> {
    let story = cast(shop);
    for ((name, holder), amount) in ["Pat", "Priya", "Ivy"].into_iter().zip(holders).zip([1000, 1100, 1200]) {
        wants_bank(story.person(name), holder, PATS_IBAN, "");
        till::adjust(shop, name, BalanceKind::Commission, amount, "Stall");
    }
    story
}

#[test]
fn m14_payout_files_either_or() {
    let shop = open_in_euros();
    let _story =
        owed_by_bank(&shop, ["Γιώργος Παπαδόπουλος", "Йоана Петрова", "Nguye\u{302}\u{303}n Thi\u{323} Hu\u{31b}o\u{31b}ng"]);
    name_the_account(&shop);
    let ada = shop.ada();
    make(ada, &[]).expect_status(303);
    ada.open("/admin/payouts/1").expect_says("SEPA and Wise carry the same payments").expect_silent_on("paid twice");

    let names: Vec<String> = check_sepa(&file(&shop, "sepa.xml")).into_iter().map(|(.., name)| name).collect();
    assert_eq!(names, ["Nguyen Thi Huong", "Yoana Petrova", "Giorgos Papadopoulos"]);
    // Wise carries the same three payments: it is offered with a warning, and given to nobody who has not read that.
    let page = ada.open("/admin/payouts/1");
    page.expect_refusal("file_twice").expect_says("The SEPA file with the same payments was downloaded on");
    ada.get("/admin/payouts/1/wise.csv").expect_status(422).expect_refusal("file_twice");
    ada.get(&page.link("Download anyway")).expect_status(200).expect_says("Giorgos Papadopoulos");
    // Then each warns of the other, and what is neither is not concerned.
    ada.get("/admin/payouts/1/sepa.xml").expect_status(422).expect_refusal("file_twice");
    file(&shop, "generic.csv");
    let kinds: String = shop.ask("SELECT group_concat(kind || by_id) FROM (SELECT * FROM payout_file ORDER BY id)", []);
    assert_eq!(kinds, "sepa1,wise1,generic1");
    ada.open("/admin/audit").expect_says("downloaded a payout file");

    // Another payout has files of its own, and what was settled can't be paid twice.
    for name in ["Pat", "Priya", "Ivy"] {
        let line: i64 =
            shop.ask("SELECT line.id FROM payout_line AS line JOIN account ON account.id = account_id WHERE name = ?1", [name]);
        ada.post(&format!("/admin/payouts/1/lines/{line}/failed"), &[("reason", "Not sent")]).expect_status(303);
    }
    ada.get("/admin/payouts/1/wise.csv").expect_status(422).expect_refusal("file_empty");
    make(ada, &[]).expect_redirect("/admin/payouts/2");
    ada.open("/admin/payouts/2").expect_silent_on("paid twice");
    ada.get("/admin/payouts/2/wise.csv").expect_status(200);
}

#[test]
fn a_payment_that_only_one_file_carries_is_given_to_it_without_a_question() {
    let shop = open_in_euros();
    let _story = owed_by_bank(&shop, ["Pat", "Priya", "Ivy"]);
    name_the_account(&shop);
    till::write(&shop, |tx, _, _| {
        tx.execute("UPDATE payee SET iban = 'AE070331234567890123456' WHERE holder = 'Ivy'", [])?;
        Ok(())
    });
    let ada = shop.ada();
    make(ada, &[]).expect_status(303);
    assert_eq!(check_sepa(&file(&shop, "sepa.xml")).len(), 2);
    ada.get("/admin/payouts/1/wise.csv").expect_status(422).expect_refusal("file_twice");
    // The two that the SEPA file carried are settled. What is left was never in it.
    for name in ["Pat", "Priya"] {
        let line: i64 =
            shop.ask("SELECT line.id FROM payout_line AS line JOIN account ON account.id = account_id WHERE name = ?1", [name]);
        ada.post(&format!("/admin/payouts/1/lines/{line}/paid"), &[("reference", "")]).expect_status(303);
    }
    ada.open("/admin/payouts/1").expect_silent_on("paid twice");
    assert!(file(&shop, "wise.csv").contains("AE070331234567890123456"));
}

#[test]
fn odd_details_of_one_keep_nobody_else_from_being_paid() {
    let shop = open_in_euros();
    let story = owed_by_bank(&shop, ["山田太郎", "Priya", "Ivy"]);
    story.person("Pat").open("/accounts/payout").expect_says("Enter the name as your bank writes it");
    story.person("Ivy").open("/accounts/payout").expect_silent_on("Enter the name as your bank writes it");
    name_the_account(&shop);
    till::write(&shop, |tx, _, _| {
        tx.execute("UPDATE payee SET holder = '=Ivy' WHERE holder = 'Ivy'", [])?;
        Ok(())
    });
    let ada = shop.ada();
    ada.open("/admin/payouts/new").expect_says("The name “山田太郎” can’t be written in Latin letters");
    make(ada, &[]).expect_status(303);
    let (pat, priya, ivy) = (mark(&shop, "Pat"), mark(&shop, "Priya"), mark(&shop, "Ivy"));
    let page = ada.open("/admin/payouts/1");
    page.expect_says(&format!(
        "1 account holder’s name can’t be written in Latin letters, so bank files leave the payment out: {pat} Pat."
    ));
    page.expect_says(&format!("1 payment isn’t included because a bank file can’t carry its details: {ivy} Ivy."));

    let sepa = ada.get("/admin/payouts/1/sepa.xml");
    assert_eq!(sepa.header("X-Left-Out"), Some(pat.as_str()));
    let transfers = check_sepa(sepa.html());
    assert_eq!(transfers.iter().map(|(mark, ..)| mark.as_str()).collect::<Vec<_>>(), [ivy.as_str(), priya.as_str()]);
    assert_eq!(transfers[0].2, ".Ivy", "a sign that a bank has no use for runs nowhere");
    let wise = ada.get("/admin/payouts/1/wise.csv?sure=yes");
    assert_eq!(wise.header("X-Left-Out"), Some(format!("{ivy}, {pat}").as_str()));
    assert_eq!(wise.html().lines().count(), 2, "a head and Priya\n{}", wise.html());
}

#[test]
fn an_account_outside_the_european_economic_area_without_its_bic_is_named() {
    let shop = open_in_euros();
    let _story = owed_by_bank(&shop, ["Pat", "Priya", "Ivy"]);
    name_the_account(&shop);
    // Details of before the BIC was asked for.
    till::write(&shop, |tx, _, _| {
        tx.execute("UPDATE payee SET iban = 'CH9300762011623852957' WHERE holder = 'Ivy'", [])?;
        tx.execute("UPDATE payee SET iban = 'GB29NWBK60161331926819', bic = 'NWBKGB2L' WHERE holder = 'Priya'", [])?;
        Ok(())
    });
    let ada = shop.ada();
    ada.open("/admin/payouts/new").expect_says("has no BIC");
    make(ada, &[]).expect_status(303);
    ada.open("/admin/payouts/1")
        .expect_says(&format!("has no BIC, so the SEPA file leaves the payment out: {} Ivy.", mark(&shop, "Ivy")));
    let xml = file(&shop, "sepa.xml");
    assert_eq!(check_sepa(&xml).len(), 2);
    assert!(xml.contains("<BICFI>NWBKGB2L</BICFI>") && !xml.contains("CH93"), "{xml}");
}
