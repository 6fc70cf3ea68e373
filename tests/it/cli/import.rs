//! People of an earlier system: out of a file by command or by page, in any order of rows, all of them or none.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use super::commands::{Place, one_line, stdout};
use crate::support::file;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::story;

use passalong::db::{Access, connect};
use passalong::domain::check;

/// Cleo stands before whoever brought her, and so does Carl.
const TREE: &str = "\
referrer_code,name,email,role,kind,code,joined_at,opening_credit,phone
CARL-7,Cleo Kaya,cleo@example.org,,,,2025-02-03,\"1,250.50\",
PAT-1,Carl Osei,carl@example.org,customer,,carl-7,2025-01-09T08:30:00Z,,+49 30 23125 001
,Pat Blom,pat@example.org,partner,influencer,pat-1,2024-05-03,,
,Olga Nagy,olga@example.org,,,K7Q-M9X-DW9,2024-05-03 14:05,0,
";

/// As a spreadsheet saves it.
fn tree() -> String {
    TREE.replace('\n', "\r\n")
}

struct Desk {
    place: Place,
}

impl Desk {
    /// A shop that is set up, without a server.
    fn new() -> Desk {
        let place = Place::with_shop();
        let conn = connect(&place.db(), Access::Write).unwrap();
        conn.execute_batch(
            "INSERT INTO shop (id, name, currency, time_zone, base_url, changed_at, set_up_at)
             VALUES (1, 'Corner Bakery', 'EUR', 'Europe/Berlin', 'https://shop.example', 1, 1);
             INSERT INTO terms (first_order_discount_bp, holding_days, created_at) VALUES (1000, 14, 1);
             INSERT INTO terms_rate (terms_id, earner_kind, rate_bp)
             VALUES (1, 'partner', 1000), (1, 'influencer', 1000), (1, 'customer', 500);",
        )
        .unwrap();
        Desk { place }
    }

    fn import(&self, csv: impl AsRef<[u8]>, more: &[&str]) -> std::process::Output {
        std::fs::write(self.place.path("people.csv"), csv).unwrap();
        self.place.run(&[&["import", "accounts", "people.csv"], more].concat())
    }

    fn number(&self, sql: &str) -> i64 {
        file::number(&connect(&self.place.db(), Access::Read).unwrap(), sql)
    }

    #[track_caller]
    fn audit(&self) {
        let failures = check::all(&connect(&self.place.db(), Access::Read).unwrap()).unwrap();
        assert!(failures.is_empty(), "{failures:#?}");
    }
}

#[test]
fn rows_stand_in_any_order_and_everybody_keeps_their_place() {
    let desk = Desk::new();
    let said = desk.import(tree(), &[]);
    assert_eq!(stdout(&said), "4 added, 0 were there already\n", "{said:?}");
    desk.audit();
    let facts = [
        (
            "cleo is below pat",
            "SELECT count(*) FROM v_referral WHERE account = 'Pat Blom' AND referred = 'Cleo Kaya' AND depth = 2",
            1,
        ),
        (
            "carl came by an influencer",
            "SELECT count(*) FROM account WHERE name = 'Carl Osei' AND referral_type = 'influencer'",
            1,
        ),
        ("cleo came by a customer", "SELECT count(*) FROM account WHERE name = 'Cleo Kaya' AND referral_type = 'customer'", 1),
        ("nobody gets a discount", "SELECT count(*) FROM entitlement", 0),
        (
            "cleo has her credit",
            "SELECT credit_minor FROM account_total JOIN account ON id = account_id WHERE name = 'Cleo Kaya'",
            125_050,
        ),
        (
            "and why",
            "SELECT count(*) FROM entry WHERE kind = 'adjustment' AND change = 'opening' AND reason = '' AND by_id = 1",
            1,
        ),
        ("a foreign code is an alias", "SELECT count(*) FROM code_alias WHERE alias IN ('PAT-1', 'CARL-7')", 2),
        (
            "one of ours stays the code",
            "SELECT count(*) FROM code JOIN account ON account.id = owner_id WHERE code = 'K7QM9XDW9' AND name = 'Olga Nagy'",
            1,
        ),
        ("a day is the shop's noon", "SELECT created_at FROM account WHERE name = 'Pat Blom'", 1_714_730_400_000),
        ("a time is the shop's", "SELECT created_at FROM account WHERE name = 'Olga Nagy'", 1_714_737_900_000),
        ("nobody can sign in yet", "SELECT count(*) FROM account WHERE role <> 'admin' AND password_hash IS NOT NULL", 0),
        (
            "it is in the record",
            "SELECT count(*) FROM audit WHERE action = 'accounts_imported' AND fields = 'added 4, known 0'",
            1,
        ),
    ];
    for (what, sql, expected) in facts {
        assert_eq!(desk.number(sql), expected, "{what}");
    }
}

#[test]
fn the_same_file_again_changes_nothing_and_a_longer_one_adds_the_rest() {
    let desk = Desk::new();
    assert!(desk.import(tree(), &[]).status.success());
    let before = desk.number("SELECT count(*) + sum(credit_minor) FROM account_total");
    assert_eq!(stdout(&desk.import(tree(), &[])), "0 added, 4 were there already\n");
    assert_eq!(desk.number("SELECT count(*) + sum(credit_minor) FROM account_total"), before);
    // New people may name codes of the file's old ones, and codes that stand in the shop only.
    let more = format!("{}pat-1,Dalia,dalia@example.org,,,,,,\r\n", tree());
    assert_eq!(stdout(&desk.import(more, &[])), "1 added, 4 were there already\n");
    assert_eq!(
        stdout(&desk.import("email;name;referrer_code;opening_credit\nemil@example.org;Emil;k7qm9xdw9;3,50\n", &[])),
        "1 added, 0 were there already\n"
    );
    assert_eq!(
        desk.number(
            "SELECT count(*) FROM v_referral WHERE depth = 1 AND (account, referred) IN (VALUES ('Pat Blom', 'Dalia'), ('Olga Nagy', 'Emil'))"
        ),
        2
    );
    assert_eq!(desk.number("SELECT credit_minor FROM account_total JOIN account ON id = account_id WHERE name = 'Emil'"), 350);
    desk.audit();
}

#[test]
fn t01_it_speaks_the_language_of_the_shop() {
    let desk = Desk::new();
    let shop = connect(&desk.place.db(), Access::Write).unwrap();
    shop.execute_batch("UPDATE shop SET language = 'de', country = 'DE'").unwrap();
    drop(shop);
    let refused = desk.import("email,name\n,Ann\n", &[]);
    assert!(stdout(&refused).starts_with("Zeile 2, email: "), "{refused:?}");
    assert_eq!(one_line(&refused), "import accounts: ein Fehler; nichts wurde geändert");
    assert_eq!(stdout(&desk.import(tree(), &[])), "4 hinzugefügt, 0 waren schon da\n");
}

#[test]
fn a_rehearsal_writes_nothing() {
    let desk = Desk::new();
    let before = desk.number("SELECT count(*) FROM audit");
    let said = desk.import(tree(), &["--dry-run"]);
    assert_eq!(stdout(&said), "nothing is wrong: 4 would be added, 0 are there already\n");
    assert_eq!(desk.number("SELECT count(*) FROM account"), 1);
    assert_eq!(desk.number("SELECT count(*) FROM audit"), before);
}

#[test]
fn every_problem_is_named_and_then_nothing_is_added() {
    let desk = Desk::new();
    let file = "\u{feff}email;name;phone;role;kind;code;referrer_code;joined_at;opening_credit\n\
        ada@;Ada;;;;;;;\n\
        a@example.org;;12;boss;;;;;1.2.3\n\
        b@example.org;Bea;;partner;friend;a/b;;3 May 24;5 USD\n\
        c@example.org;Cem;+49 30 23125 002;;;CEM;DORA;2999-01-01;\n\
        d@example.org;Dora;+49 30 23125 002;;;DORA;CEM;;\n\
        D+shop@example.org;Dora;;;;cem;NOBODY;;\n\
        e@example.org;Emil\n\
        f@example.org;Fay;;;;FAY;fay;;\n\
        g@example.org;Gil;;;;;CEM;;\n";
    let said = desk.import(file, &[]);
    let named: Vec<String> = stdout(&said).lines().map(|line| line.split(':').next().unwrap().to_owned()).collect();
    let expected = [
        "row 2, email",
        "row 3, name",
        "row 3, phone",
        "row 3, role",
        "row 3, opening_credit",
        "row 4, kind",
        "row 4, code",
        "row 4, joined_at",
        "row 4, opening_credit",
        "row 5, joined_at",
        "row 5, referrer_code",
        "row 6, referrer_code",
        "row 7, email",
        "row 7, code",
        "row 7, referrer_code",
        "row 8",
        "row 9, referrer_code",
        "row 10, referrer_code",
    ];
    assert_eq!(named, expected, "{}", stdout(&said));
    assert_eq!(one_line(&said), "import accounts: 18 problems; nothing was changed");
    assert_eq!(desk.number("SELECT count(*) FROM account"), 1);

    let bad = |file: &[u8], sentence: &str| {
        let said = desk.import(file, &[]);
        assert!(stdout(&said).contains(sentence), "{}", stdout(&said));
        assert_eq!(said.status.code(), Some(1));
    };
    bad(b"", "row 1: This file has no rows.");
    bad(b"email,name\n", "row 1: This file has no rows.");
    bad(b"mail,name\na@example.org,Ann\n", "row 1: “mail” isn’t a column we know.");
    bad(b"name,name,email\n", "row 1, name: This column appears twice");
    bad(b"name\nAnn\n", "row 1, email: This column is required");
    bad(b"email,name\nb@example.org,Bj\xf6rn\n", "row 2: This row isn’t in UTF-8");
    bad(b"email,name\nada@shop.example,Ada\nx@example.org,\n", "row 3, name");
    bad(b"email,name,referrer_code\nx@example.org,Xi,23456789F\n", "row 2, referrer_code: We don’t know this code");
}

#[test]
fn thousands_of_problems_are_counted_and_a_thousand_told() {
    let desk = Desk::new();
    let rows: String = (0..1500).map(|n| format!("nobody{n},Name\n")).collect();
    let said = desk.import(format!("email,name\n{rows}"), &[]);
    assert_eq!(stdout(&said).lines().count(), 1000);
    assert_eq!(one_line(&said), "import accounts: 1,500 problems; nothing was changed");
}

#[test]
fn what_looks_like_a_formula_is_a_name_and_leaves_as_text() {
    let shop = Shop::open();
    let page = upload(&shop, "email,name,phone\nmal@example.org,\"=HYPERLINK(\"\"http://x\"\")\",'+49 30 23125 003\n");
    confirm(&shop, &page, "Add 1 account");
    assert_eq!(shop.ask::<String>("SELECT name FROM account WHERE role = 'customer'", []), "=HYPERLINK(\"http://x\")");
    assert_eq!(shop.ask::<String>("SELECT phone_key FROM account WHERE role = 'customer'", []), "+493023125003");
    let file = shop.ada().get("/admin/customers.csv");
    assert!(String::from_utf8(file.body).unwrap().contains("'=HYPERLINK"));
}

#[test]
fn five_thousand_come_in_by_the_page_and_not_one_more() {
    let shop = Shop::open();
    let rows = |n: u32| -> String {
        let row = |at: u32| {
            let by = if at == 0 { String::new() } else { format!("OLD-{}", at / 3) };
            format!("p{at}@example.org,Person {at},OLD-{at},{by}\n")
        };
        std::iter::once("email,name,code,referrer_code\n".to_owned()).chain((0..n).map(row)).collect()
    };
    let refused = upload(&shop, &rows(5001));
    refused.expect_status(422);
    refused.expect_says("Up to 5,000 rows at a time here");
    let page = upload(&shop, &rows(5000));
    page.expect_status(200);
    page.expect_says("This file looks good");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM account", []), 1, "looking adds nobody");
    confirm(&shop, &page, "Add 5,000 accounts");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM account WHERE role = 'customer'", []), 5000);
    // Whose code it was, they still are.
    let invitation = shop.person("Nina").scan("OLD-42");
    invitation.expect_says("Person");
    let again = upload(&shop, &rows(5000));
    again.expect_says("Everyone in this file is already here");
}

#[test]
fn the_page_names_problems_and_adds_nobody() {
    let shop = Shop::open();
    story::tell(&shop, "customer Olga");
    let page = upload(&shop, "email,name,referrer_code\nolga@example.org,Olga,\nnew@example.org,New,NOPE\n");
    page.expect_status(422);
    page.expect_says("1 problem. Nothing was imported.");
    page.expect_says("We don’t know this code");
    // Whoever changes what the form carries is read as strictly.
    let tampered = post(&shop, "/admin/customers/import/confirm", "rows", "email,name\nnew@example.org,\n");
    tampered.expect_status(422);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM account WHERE role = 'customer'", []), 1);
    post(&shop, "/admin/customers/import", "other", "email,name\n").expect_status(422);
    let large = "x".repeat(3 << 20);
    post(&shop, "/admin/customers/import", "file", &large).expect_says("up to 2 MB");
}

#[track_caller]
fn upload(shop: &Shop, csv: &str) -> Page {
    post(shop, "/admin/customers/import", "file", csv)
}

/// Presses the button of the page that shows what a file holds: sends what its form carries.
#[track_caller]
fn confirm(shop: &Shop, page: &Page, button: &str) {
    let form = page.form(button);
    let pairs = form.pairs();
    let rows = pairs.iter().find(|(name, _)| *name == "rows").map(|(_, rows)| *rows).expect("the form carries the rows");
    let done = post(shop, "/admin/customers/import/confirm", "rows", rows);
    done.expect_redirect("/admin/customers");
}

#[track_caller]
fn post(shop: &Shop, path: &str, field: &str, text: &str) -> Page {
    let filename = if field == "file" { "; filename=\"people.csv\"" } else { "" };
    let body = format!("--line\r\nContent-Disposition: form-data; name=\"{field}\"{filename}\r\n\r\n{text}\r\n--line--\r\n");
    shop.ada().ask("POST", path).body("multipart/form-data; boundary=line", body.into_bytes()).send()
}
