//! Somebody is erased, by themselves or by the shop: nothing in the file says who they were, and nothing that counts is lost.

use std::time::Duration;

use passalong::domain::ledger::BalanceKind;
use passalong::domain::privacy::Item;
use passalong::domain::privacy::tables as kept;
use passalong::domain::time::Zone;
use rusqlite::Connection;

use crate::support::client::Person;
use crate::support::file::SCHEMA;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::{hire, id_of};
use crate::support::story;
use crate::support::till;
use crate::web::admin::payouts;
use crate::web::member::payee;

const DAY: Duration = Duration::from_secs(86_400);

/// By the shop's form. `list` is that of their role.
pub fn erase(shop: &Shop, list: &str, name: &str) -> Page {
    let page = shop.ada().open(&format!("/admin/{list}/{}/erase", id_of(shop, name)));
    shop.ada().submit(&page, "Erase permanently", &[("reason", "Asked for it"), ("confirm", name)])
}

/// By their own form.
pub fn erase_oneself(person: &Person) -> Page {
    let page = person.open("/accounts/erase");
    person.submit(&page, "Erase my account for good", &[("forfeit", "on"), ("erase_password", &person.password)])
}

/// Everything that the database holds: the file and its log.
pub fn bytes(shop: &Shop) -> Vec<u8> {
    let log = shop.file().with_extension("db-wal");
    [std::fs::read(shop.file()).expect("the file"), std::fs::read(log).unwrap_or_default()].concat()
}

fn finds(bytes: &[u8], canary: &str) -> bool {
    bytes.windows(canary.len()).any(|window| window.eq_ignore_ascii_case(canary.as_bytes()))
}

/// What is in the bytes of a list of words.
pub fn found<'c>(bytes: &[u8], canaries: &[&'c str]) -> Vec<&'c str> {
    canaries.iter().copied().filter(|canary| finds(bytes, canary)).collect()
}

#[test]
fn r09_nothing_in_the_file_says_who_was_erased() {
    let mut shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat; customer Carl via Cara");
    let (pat, cara) = (story.person("Pat"), story.person("Cara"));
    // Pat was paid once, and what he is called, reached by and paid to is everywhere.
    let profile = |person: &Person, fields: &[(&str, &str)]| {
        let page = person.open("/accounts");
        let all = [fields, &[("profile_password", person.password.as_str())]].concat();
        person.submit(&page, "Save", &all).expect_redirect("/accounts");
    };
    let pats = [
        ("name", "Patxi Zubizarreta"),
        ("shown_name", "Zubi"),
        ("email", "zubi.bakes@example.org"),
        ("phone", "+49 30 23125 741"),
    ];
    profile(pat, &pats);
    payee::wants_bank(pat, "Patxi Kontoinhaber", "DE02120300000000202051", "");
    let page = pat.open("/accounts/payout");
    pat.submit(
        &page,
        "Save statement details",
        &[("address", "Ibaigane 7, Bilbao"), ("tax_number", "TAX-99-4711"), ("vat_status", "none")],
    );
    till::adjust(&shop, "Patxi Zubizarreta", BalanceKind::Commission, 5000, "Zubi stood at the stall");
    shop.pass(20 * DAY);
    shop.ada().forget_cookies();
    shop.ada().sign_in();
    payouts::make(shop.ada(), &[]).expect_redirect("/admin/payouts/1");
    shop.ada().post("/admin/payouts/1/lines/1/paid", &[("reference", "ZUBI-REF-1")]).expect_redirect("/admin/payouts/1");
    // Cara was never paid.
    profile(
        cara,
        &[
            ("name", "Caoimhe Dubhthaigh"),
            ("shown_name", ""),
            ("email", "caoimhe.dub@example.org"),
            ("phone", "+49 30 23125 742"),
        ],
    );
    let order = till::buy(&shop, "Caoimhe Dubhthaigh", "100.00");
    till::give_back(&shop, order, Some(till::money(&shop, "10.00")), "Caoimhe found a hair");
    till::adjust(&shop, "Caoimhe Dubhthaigh", BalanceKind::Credit, 700, "Dubhthaigh waited long");
    till::hold(&shop, till::earning(&shop, order), "Sister of Caoimhe?");
    till::write(&shop, |tx, _, _| {
        tx.execute("UPDATE orders SET note = 'ring at Dubhthaigh', payment_reference = 'CAOIMHE-REF'", [])?;
        tx.execute(
            "UPDATE code SET note = 'for Zubizarreta' WHERE owner_id = (SELECT id FROM account WHERE shown_name = 'Zubi')",
            [],
        )?;
        Ok(())
    });
    let code_page = format!(
        "/admin/codes/{}",
        shop.ask::<i64>("SELECT code.id FROM code JOIN account ON account.id = owner_id WHERE shown_name = 'Zubi'", [])
    );
    let page = shop.ada().open(&code_page);
    shop.ada().submit(&page, "Add link", &[("alias", "ZUBIBAKES")]).expect_status(303);
    let hers = ["caoimhe", "dubhthaigh", "caoimhe.dub@", "caoimhedub", "23125 742", "493023125742"];
    let of_pat = ["zubi.bakes@", "23125 741", "493023125741", "zubibakes", "stood at the stall", "for Zubizarreta"];
    let in_the_books = ["Patxi Zubizarreta", "Kontoinhaber", "DE02120300000000202051", "Ibaigane", "TAX-99-4711", "ZUBI-REF-1"];
    let before = bytes(&shop);
    assert_eq!(found(&before, &[&hers[..4], &of_pat[..1], &of_pat[3..]].concat()).len(), 8, "the canaries are there before");

    let code = story.code_of("Pat").clone();
    let page = cara.open("/accounts/erase");
    page.expect_says("Store credit of £7.00");
    cara.submit(&page, "Erase my account for good", &[("erase_password", &cara.password)])
        .expect_status(422)
        .expect_refusal("forfeit_not_ticked");
    cara.submit(&page, "Erase my account for good", &[("forfeit", "on"), ("erase_password", "wrong")])
        .expect_status(422)
        .expect_refusal("password_wrong");
    erase_oneself(cara).expect_redirect("/sign-in");
    cara.get("/accounts").expect_status(303);
    let page = shop.ada().open(&format!("/admin/partners/{}", id_of(&shop, "Patxi Zubizarreta")));
    let pat_path = format!("/admin/partners/{}", id_of(&shop, "Patxi Zubizarreta"));
    let page = shop.ada().open(&page.link("Erase …"));
    page.expect_says("Commission of £8.00").expect_says("The statement of 1 payout").expect_says("10 years");
    shop.ada()
        .submit(&page, "Erase permanently", &[("reason", ""), ("confirm", "Patxi Zubizarreta")])
        .expect_refusal("reason_missing");
    shop.ada().submit(&page, "Erase permanently", &[("reason", "Asked"), ("confirm", "Pat")]).expect_refusal("confirm_differs");
    erase(&shop, "partners", "Patxi Zubizarreta").expect_redirect(&pat_path);
    shop.ada().open(&pat_path).expect_says("Erased").expect_silent_on("Save details");
    shop.person("Visitor").scan(&code).expect_status(410);
    shop.ada().open("/admin/audit").expect_says("erased a person");

    shop.stop();
    let (after, all) = (bytes(&shop), [&hers[..], &of_pat].concat());
    assert_eq!(found(&after, &all), Vec::<&str>::new(), "in the file of a server that has stopped");
    assert_eq!(found(&after, &in_the_books), in_the_books, "what the books keep");
    let conn = Connection::open(shop.file()).expect("the file");
    conn.execute_batch("VACUUM").expect("room");
    drop(conn);
    assert_eq!(found(&bytes(&shop), &all), Vec::<&str>::new(), "after VACUUM");
    // Ten years later the books are blank, too.
    shop.restart_after(|_| {});
    shop.pass(11 * 366 * DAY);
    shop.ada().forget_cookies();
    shop.ada().sign_in();
    shop.failing_jobs();
    shop.ada().post("/admin/settings/time/confirm", &[]);
    let _ = till::write(&shop, |tx, now, _| {
        passalong::domain::erase::blank_old_statements(tx, Zone::utc().day_of(now.plus_days(-3660)), 10)
    });
    shop.stop();
    assert_eq!(found(&bytes(&shop), &in_the_books), Vec::<&str>::new(), "after ten years");
}

#[test]
fn r09_only_an_admin_erases_members_and_nobody_of_the_shop() {
    let shop = Shop::open();
    let _story = story::tell(&shop, "partner Pat; customer Cara via Pat");
    let sam = hire(&shop, "Sam", "staff");
    let path = format!("/admin/customers/{}", id_of(&shop, "Cara"));
    sam.get(&format!("{path}/erase")).expect_status(404);
    sam.post(&format!("{path}/erase"), &[("reason", "x"), ("confirm", "Cara")]).expect_status(404);
    sam.post(&format!("{path}/export"), &[]).expect_status(404);
    sam.get("/accounts/erase").expect_status(404);
    sam.open(&path).expect_silent_on("Erase …");
    erase(&shop, "customers", "Cara").expect_redirect(&path);
    // Twice, and whatever would fill the record again.
    for (action, fields) in [
        ("erase", vec![("commission", "0"), ("credit", "0"), ("reason", "Again"), ("confirm", "Erased")]),
        ("correct", vec![("name", "Cara"), ("phone", ""), ("email", "cara@example.org")]),
    ] {
        let answer = shop.ada().post(&format!("{path}/{action}"), &fields);
        shop.ada().follow(answer).expect_refusal("erased");
    }
    for action in ["role", "take-over-link", "view", "suspend", "discount"] {
        let fields = [("to", "partner"), ("kind", "partner"), ("terms", "on"), ("reason", "x")];
        let answer = shop.ada().post(&format!("{path}/{action}"), &fields);
        assert!([303, 404, 422].contains(&answer.status), "{action}: {}", answer.status);
    }
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM account WHERE name = 'Erased' AND role = 'customer' AND erased_at IS NOT NULL AND suspended_at IS NULL", []), 1);
    assert_eq!(
        shop.ask::<i64>("SELECT count(*) FROM reset_link JOIN account ON account.id = account_id WHERE name = 'Erased'", []),
        0
    );
}

#[test]
fn r09_the_list_of_what_is_kept_names_every_column() {
    let conn = Connection::open_in_memory().expect("memory");
    conn.execute_batch(SCHEMA).expect("the schema");
    let mut found = conn.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%'").expect("tables");
    let mut tables: Vec<String> = found.query_map([], |row| row.get(0)).expect("rows").map(|row| row.expect("a name")).collect();
    tables.sort_unstable();
    let mut listed: Vec<&str> = kept::all().map(|table| table.name).collect();
    listed.sort_unstable();
    assert_eq!(listed, tables, "every table has its line in src/domain/privacy/tables.rs");
    for table in kept::all() {
        let mut found = conn.prepare("SELECT name FROM pragma_table_xinfo(?1) WHERE hidden <> 1 ORDER BY 1").expect("columns");
        let columns: Vec<String> =
            found.query_map([table.name], |row| row.get(0)).expect("rows").map(|row| row.expect("a name")).collect();
        let mut listed: Vec<&str> = table.columns.iter().flat_map(|(_, columns)| columns.iter().copied()).collect();
        listed.sort_unstable();
        assert_eq!(listed, columns, "the columns of {}", table.name);
        for named in table.held.iter().chain(table.said.iter().map(|(column, ..)| column)) {
            assert!(listed.contains(named), "{}.{named}", table.name);
        }
    }
    let said: Vec<Item> = kept::all().flat_map(|table| table.columns.iter().map(|(item, _)| *item)).collect();
    assert!(Item::ALL.iter().all(|item| said.contains(item)), "something is told that is not kept");
}

#[test]
fn r09_the_page_about_privacy_tells_all_of_it_and_how_long() {
    let shop = Shop::open();
    let page = shop.person("Visitor").open("/privacy");
    for words in [
        "Your password, as a hash that can’t be reversed",
        "10 years after the payout",
        "keyed hash of the email and phone number of an account that was erased or merged",
        "by number, but not the content",
        "Backups hold the same data",
    ] {
        page.expect_says(words);
    }
    assert_eq!(page.html().matches("class=\"kept\"").count(), Item::ALL.len() - 1);
}
