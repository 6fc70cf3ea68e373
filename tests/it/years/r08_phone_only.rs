//! Somebody whom the shop knows by their telephone alone, wherever people, money and files of them are shown.

use passalong::domain::ledger::BalanceKind;

use super::r08_people::{added, link};
use crate::support::shop::Shop;
use crate::support::staff::hire;
use crate::support::till;

const PHONE: &str = "+49 30 23125 001";

#[test]
fn r08_nothing_breaks_where_an_account_has_no_e_mail() {
    let shop = Shop::open();
    let sam = hire(&shop, "Sam", "staff");
    let nora = added(&shop, &sam, "Nora Lind", &[("phone", PHONE)]);
    let id = nora.rsplit('/').next().expect("the number of an account").to_owned();
    // She becomes a partner who is owed money, and buys something herself.
    let page = shop.ada().open(&format!("{nora}/role"));
    shop.ada().submit(&page, "Make partner", &[("terms", "on")]).expect_status(303);
    let path = format!("/admin/partners/{id}");
    till::buy(&shop, "Nora Lind", "20.00");
    till::adjust(&shop, "Nora Lind", BalanceKind::Commission, 1500, "Poster");
    till::adjust(&shop, "Nora Lind", BalanceKind::Credit, 300, "Sorry");
    till::write(&shop, |tx, now, zone| {
        let act = passalong::domain::act::Act::by(till::account(&shop, "Nora Lind"), now, zone);
        passalong::domain::payee::set(tx, &act, &passalong::domain::payee::Details::Cash)
    });
    let page = shop.ada().open("/admin/payouts/new");
    shop.ada().submit(&page, "Create payout", &[]).expect_redirect("/admin/payouts/1");
    shop.ada().post("/admin/payouts/1/paid", &[("reference", "x")]);
    let pages = [
        "/admin",
        "/admin/partners",
        "/admin/partners?q=lind",
        "/admin/customers",
        "/admin/orders",
        "/admin/orders?q=lind",
        "/admin/orders/1",
        "/admin/payouts",
        "/admin/payouts/1",
        "/admin/payouts/years",
        "/admin/commissions",
        "/admin/audit",
        "/admin/accounting",
        "/admin/tree/1",
        "/admin/orders/new?q=Lind",
        "/admin/applications",
        "/admin/codes",
    ];
    let own =
        [path.clone(), format!("{path}/statement"), format!("/admin/tree/{id}"), format!("/admin/orders/new?customer={id}")];
    for page in pages.into_iter().map(str::to_owned).chain(own) {
        let shown = shop.ada().open(&page);
        if page != "/admin/tree/1" {
            shown.expect_status(200);
        }
        for word in ["null", "undefined", "Some"] {
            let says = shown.text();
            assert!(
                !says.split_whitespace().any(|said| said.trim_matches([',', '.', ';']) == word),
                "{page} says {word}: {says}"
            );
        }
    }
    shop.ada().open("/admin/orders/new?q=Lind").expect_says(PHONE);
    sam.open(&format!("/admin/orders/new?customer={id}")).expect_says(PHONE);
    let files = [
        "/admin/partners.csv",
        "/admin/orders.csv",
        "/admin/payouts.csv",
        "/admin/payouts/1/lines.csv",
        "/admin/payouts/owed.csv",
        "/admin/payouts/years.csv",
        "/admin/accounting/commission.csv",
        "/admin/accounting/credit.csv",
        "/admin/accounting/payouts.csv",
        "/admin/accounting/balances.csv",
        "/admin/accounting/journal.csv",
    ];
    for file in files.into_iter().map(str::to_owned).chain([format!("{path}/statement.csv")]) {
        let read = shop.ada().get(&file);
        read.expect_status(200);
        let text = String::from_utf8_lossy(&read.body).to_lowercase();
        assert!(!text.contains("null") && !text.contains("none,") && !text.contains("–"), "{file}: {text}");
    }
    assert!(String::from_utf8_lossy(&shop.ada().get("/admin/partners.csv").body).contains("23125"));
    // No password leads to her account: there is no password link for it, only the other one.
    shop.ada().post(&format!("{path}/password-link"), &[]).expect_status(422).expect_refusal("email_needed");
    link(&shop, shop.ada(), &path);
    // For partners an admin makes it.
    sam.post(&format!("{path}/take-over-link"), &[]).expect_status(404);
}

#[test]
fn r08_a_file_may_hold_people_with_a_phone_and_no_e_mail() {
    let shop = Shop::open();
    let import = |rows: &str| {
        let file = tempfile::NamedTempFile::new().expect("a file");
        std::fs::write(file.path(), rows).expect("written");
        let said = shop.command(&["import", "accounts", &file.path().display().to_string()], "");
        (said.status.success(), String::from_utf8_lossy(&said.stdout).into_owned())
    };
    let (done, said) = import(&format!("name,phone\nNora Lind,{PHONE}\n"));
    assert!(done && said.contains("1 added"), "{said}");
    shop.ada().open("/admin/customers").expect_says("Nora Lind").expect_says(PHONE);
    shop.ada().open("/admin/orders/new?q=lind").expect_says(PHONE);
    // Whoever is there by their number is left alone, under whatever name; the same file twice changes nothing.
    let file = "name,phone,code,opening_credit\nN. Lind,0049 30 23125 001,,5.00\nOtto,+49 30 23125 002,OTTO-1,2.50\nPia,+49 30 23125 003,,\n";
    let (done, said) = import(file);
    assert!(done && said.contains("2 added"), "{said}");
    let (done, said) = import(file);
    assert!(done && said.contains("0 added"), "{said}");
    assert_eq!(
        shop.ask::<i64>("SELECT credit_minor FROM account_total JOIN account ON id = account_id WHERE name = 'Otto'", []),
        250
    );
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM account WHERE name IN ('Nora Lind', 'N. Lind')", []), 1);
    // Of two people with one number and no e-mail nobody could tell one from the other.
    let (done, said) = import("name,phone\nA,+49 30 23125 004\nB,030 23125 004\n");
    let _ = said;
    assert!(done, "without a country these are two numbers");
    let (done, said) = import("name,phone\nA,+49 30 23125 005\nB,+49 (0)30 23125 005\n");
    assert!(!done && said.contains("row 3, phone"), "{said}");
    let (done, said) = import("name,email,phone\nA,,+49 30 23125 006\nB,b@example.org,+49 30 23125 006\n");
    assert!(done && said.contains('B'), "who has an e-mail comes in without the number: {said}");
    let (done, said) = import("name,email,phone\nC,,\n");
    assert!(!done && said.contains("row 2, email"), "{said}");
    let (done, said) = import("name\nC\n");
    assert!(!done && said.contains("email"), "{said}");
}
