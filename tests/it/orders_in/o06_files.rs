//! Orders of another system out of a file: by the page, row by row before anything is written, and by the command.

use std::process::Output;

use passalong::db::{Access, connect};
use passalong::domain::check;

use crate::cli::commands::{Place, one_line, stdout};
use crate::support::counter;
use crate::support::file;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::{story, till};

const HEAD: &str = "external_id,placed_at,customer_email,referral_code,items_total,status,refunded_amount";

/// Today, as a file has it.
fn today(shop: &Shop) -> String {
    file::utc_day(shop.clock.now()).iso()
}

fn send(shop: &Shop, path: &str, fields: &[(&str, &[u8])]) -> Page {
    let mut body = Vec::new();
    for (name, value) in fields {
        let filename = if *name == "file" { "; filename=\"orders.csv\"" } else { "" };
        body.extend(format!("--line\r\nContent-Disposition: form-data; name=\"{name}\"{filename}\r\n\r\n").into_bytes());
        body.extend_from_slice(value);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--line--\r\n");
    shop.ada().ask("POST", path).body("multipart/form-data; boundary=line", body).send()
}

/// Chooses a file of the old shop.
fn choose(shop: &Shop, csv: impl AsRef<[u8]>) -> Page {
    send(shop, "/admin/orders/import", &[("file", csv.as_ref()), ("source", b"Old shop")])
}

/// Presses the button of the page that shows what each row does.
#[track_caller]
fn confirm(shop: &Shop, page: &Page, ticked: &[&str]) -> Page {
    let form = page.form("Import");
    let mut fields: Vec<(&str, &[u8])> =
        form.pairs().into_iter().filter(|(name, _)| *name != "earns").map(|(name, value)| (name, value.as_bytes())).collect();
    fields.extend(ticked.iter().map(|name| (*name, &b"on"[..])));
    let done = send(shop, "/admin/orders/import/confirm", &fields);
    done.expect_status(303);
    done
}

fn count(shop: &Shop, what: &str) -> i64 {
    shop.ask(&format!("SELECT count(*) FROM {what}"), [])
}

#[test]
fn o06_each_row_says_what_it_does_before_anything_is_written() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Cara via Pat; customer Carl via Cara");
    let today = today(&shop);
    let csv = format!(
        "{HEAD}\n\
         A1,{today},cara@example.org,,100.00,,\n\
         A2,{today},carl@example.org,,50.00,paid,10.00\n\
         A3,{today},nobody@example.net,,70.00,,\n\
         A4,{today},somebody@example.net,ZZZZZZ,30.00,,\n\
         A5,{today},cara@example.org,,ten,,\n\
         A6,{today},cara@example.org,,20.00,cancelled,\n\
         A1,{today},cara@example.org,,100.00,,\n"
    );
    let page = choose(&shop, &csv);
    page.expect_status(200);
    for (label, n) in
        [("New orders", "3"), ("Already here", "1"), ("Unmatched", "1"), ("Not members", "1"), ("Not imported", "1")]
    {
        assert_eq!(page.figure(label), n, "{label}");
    }
    page.expect_refusal("amount_malformed").expect_says("Cara").expect_says("no one earns anything on them");
    for what in ["orders", "waiting_order", "stranger_order", "source WHERE kind = 'file'", "entry"] {
        assert_eq!(count(&shop, what), 0, "{what}");
    }

    let file = send(&shop, "/admin/orders/import/results", &[("rows", csv.as_bytes()), ("source", b"Old shop")]);
    let lines: Vec<&str> = file.html().lines().collect();
    assert_eq!(lines.len(), 8, "{}", file.html());
    assert!(lines[0].ends_with("Row,External number,Result,Customer,Column,Reason"), "{}", lines[0]);
    assert_eq!(lines[1], "2,A1,New,Cara,,");
    assert!(lines[5].starts_with("6,A5,Not imported,,items_total,"), "{}", lines[5]);
    assert_eq!(count(&shop, "orders"), 0);

    confirm(&shop, &page, &[]).expect_redirect("/admin/unmatched");
    assert_eq!(count(&shop, "orders"), 3);
    assert_eq!(
        count(&shop, "orders WHERE no_earning = 'before' AND source_id = (SELECT id FROM source WHERE name = 'Old shop')"),
        3
    );
    assert_eq!(count(&shop, "entry"), 0, "the past earns nothing");
    assert_eq!(count(&shop, "entitlement WHERE used_at IS NULL AND missed_at IS NULL"), 2, "and uses no discount up");
    assert_eq!(shop.ask::<i64>("SELECT refunded_minor FROM orders WHERE external_id = 'A2'", []), 1000);
    assert_eq!(count(&shop, "orders WHERE external_id = 'A6' AND cancelled_at IS NOT NULL"), 1);
    assert_eq!(count(&shop, "stranger_order"), 1);

    let again = choose(&shop, &csv);
    assert_eq!((again.figure("New orders"), again.figure("Already here")), ("0".into(), "4".into()));
    // What somebody else has to say, and strangers, are taken again and change nothing.
    confirm(&shop, &again, &[]);
    assert_eq!((count(&shop, "orders"), count(&shop, "waiting_order"), count(&shop, "stranger_order")), (3, 1, 1));

    // Who is named for it gets nothing by a way round.
    let waiting = shop.ada().open("/admin/unmatched/1");
    let chosen = shop.ada().submit(&waiting, "Match", &[("customer", "Carl")]);
    if chosen.status == 422 {
        shop.ada().submit(&chosen, "Match", &[("chosen", &till::account(&shop, "Carl").to_string())]).expect_status(303);
    }
    assert_eq!((count(&shop, "orders"), count(&shop, "entry")), (4, 0));
}

#[test]
fn o06_what_the_past_would_earn_is_seen_before_it_is_ticked() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Cara via Pat; customer Carl via Cara");
    let today = today(&shop);
    let csv = format!("{HEAD}\nA1,{today},cara@example.org,,100.00,,\nA2,{today},carl@example.org,,50.00,,\n");
    let page = choose(&shop, &csv);
    let (commission, credit): (i64, i64) = (1000, 250);
    page.expect_says("£10.00 in commission and £2.50 in store credit");
    confirm(&shop, &page, &["earns"]).expect_redirect("/admin/orders");
    let sum = |kind: &str| shop.ask::<i64>("SELECT coalesce(sum(amount_minor), 0) FROM entry WHERE kind = ?1", [kind]);
    assert_eq!((sum("commission"), sum("reward")), (commission, credit));
    let again = choose(&shop, &csv);
    again.expect_says("Nothing in this file is new");
    // A later file knows better: more was given back, and it was less.
    let newer = format!("{HEAD}\nA1,{today},cara@example.org,,90.00,paid,45.00\n");
    let page = choose(&shop, &newer);
    assert_eq!(page.figure("Updated"), "1");
    confirm(&shop, &page, &["earns"]);
    assert_eq!(sum("commission"), 450);
    confirm(&shop, &choose(&shop, &csv), &["earns"]);
    assert_eq!(sum("commission"), 550, "what was given back stays given back, of what the file says by now");
}

#[test]
fn o06_buyers_who_bring_a_code_become_customers_where_that_is_ticked() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Cara via Pat");
    let (today, code) =
        (today(&shop), shop.ask::<String>("SELECT code FROM code JOIN account ON account.id = owner_id WHERE name = 'Pat'", []));
    let csv = format!(
        "external_id;customer_email;customer_name;referral_code;customer_code;placed_at;items_total;note\n\
         B1;nora@example.net;Nora Berg;{code};;{today};12,50;by post\n\
         B2;;;;{code};{today};1.000,00;\n"
    );
    let page = choose(&shop, &csv);
    assert_eq!(
        (page.figure("New orders"), page.figure("Unmatched")),
        ("1".into(), "1".into()),
        "Pat's own code is Pat's own order"
    );
    let fields: [(&str, &[u8]); 3] = [("file", csv.as_bytes()), ("source", b"Old shop"), ("makes_customers", b"on")];
    let page = send(&shop, "/admin/orders/import", &fields);
    assert_eq!(page.figure("New orders"), "2");
    page.expect_says("Nora Berg");
    assert_eq!(count(&shop, "account WHERE name = 'Nora Berg'"), 0);
    confirm(&shop, &page, &[]);
    assert_eq!(count(&shop, "v_referral WHERE account = 'Pat' AND referred = 'Nora Berg'"), 1);
    assert_eq!(shop.ask::<String>("SELECT note FROM orders WHERE external_id = 'B1'", []), "by post");
    assert_eq!(shop.ask::<i64>("SELECT total_minor FROM orders WHERE external_id = 'B2'", []), 100_000);
}

#[test]
fn o06_every_kind_of_bad_file_is_named() {
    let shop = Shop::open();
    story::tell(&shop, "customer Cara");
    let (today, later) = (today(&shop), file::utc_day(shop.clock.now()).plus(3).iso());
    for (csv, code) in [
        ("", "rows_none"),
        ("external_id,placed_at,customer_email,items_total\n", "rows_none"),
        ("external_id,placed_at,items_total\nA1,2024-05-03,1\n", "column_missing"),
        ("placed_at,customer_email,items_total\n2024-05-03,a@example.org,1\n", "column_missing"),
        ("external_id,external_id,placed_at,customer_email,items_total\n1,1,1,1,1\n", "column_twice"),
        ("external_id,placed_at,customer_email,items_total,colour\n1,1,1,1,1\n", "column_unknown"),
        ("PK\x03\x04", "not_a_table"),
    ] {
        choose(&shop, csv).expect_status(422).expect_refusal(code);
    }
    send(&shop, "/admin/orders/import", &[("file", b"a"), ("source", b"")]).expect_status(422).expect_refusal("name_missing");
    send(&shop, "/admin/orders/import", &[("source", b"Old shop")]).expect_status(422);
    let many = format!("{HEAD}\n{}", format!("A,{today},cara@example.org,,1,,\n").repeat(5001));
    choose(&shop, &many).expect_status(422).expect_refusal("orders_many");

    let head = "external_id,placed_at,customer_email,items_total,discount,tax,prices_include_tax,currency,status,refunded_amount,credit_used,paid_at";
    let rows = [
        (format!(",{today},cara@example.org,1,,,,,,,,"), "told_number"),
        (format!("A,{later},cara@example.org,1,,,,,,,,"), "date_future"),
        ("A,yesterday,cara@example.org,1,,,,,,,,".to_owned(), "date_malformed"),
        ("A,5/4/2024,cara@example.org,1,,,,,,,,".to_owned(), "date_unclear"),
        (format!("A,{today},,1,,,,,,,,"), "buyer_missing"),
        (format!("A,{today},cara,1,,,,,,,,"), "email_malformed"),
        (format!("A,{today},cara@example.org,,,,,,,,,"), "amount_missing"),
        (format!("A,{today},cara@example.org,-1,,,,,,,,"), "amount_malformed"),
        (format!("A,{today},cara@example.org,1,2,,,,,,,"), "told_amount"),
        (format!("A,{today},cara@example.org,1,,2,1,,,,,"), "told_amount"),
        (format!("A,{today},cara@example.org,1,,,yes,,,,,"), "zero_or_one"),
        (format!("A,{today},cara@example.org,1,,,,USD,,,,"), "told_currency"),
        (format!("A,{today},cara@example.org,1,,,,,lost,,,"), "status_unknown"),
        (format!("A,{today},cara@example.org,1,,,,,,1.01,,"), "refund_large"),
        (format!("A,{today},cara@example.org,1,,,,,,,0.01,"), "credit_in_file"),
        (format!("A,{today},cara@example.org,1,,,,,,,,2020-01-01"), "paid_before_placed"),
        (format!("A,{today}"), "cells_differ"),
        (format!("A,\"{today},cara@example.org,1,,,,,,,,"), "quote_open"),
    ];
    for (row, code) in rows {
        let page = choose(&shop, format!("{head}\n{row}\n"));
        page.expect_status(200).expect_refusal(code);
        assert_eq!(page.figure("Not imported"), "1", "{row}");
    }
    let twice = choose(&shop, format!("{HEAD}\nA,{today},cara@example.org,,1,,\nA,{today},cara@example.org,,2,,\n"));
    twice.expect_refusal("order_twice_in_file").expect_says("Row 2");
    assert_eq!(twice.figure("New orders"), "1");
    assert_eq!(count(&shop, "orders"), 0);
}

#[test]
fn o06_a_file_comes_to_the_same_sums_as_the_same_orders_typed_by_hand() {
    let sums = |by_hand: bool| {
        let shop = Shop::open();
        story::tell(&shop, "partner Pat; customer Cara via Pat\nCara orders 80.00");
        counter::tax(&shop, true, 1900);
        if by_hand {
            for amount in ["33.33", "0.99", "1250.10"] {
                counter::record(&shop, shop.ada(), "Cara", &[("amount", amount), ("paid", "card")]);
            }
        } else {
            let today = today(&shop);
            let rows = format!(
                "1,{today},cara@example.org,,\"33,33\",,\n2,{today},cara@example.org,,0.99,,\n3,{today},cara@example.org,,\"1.250,10\",,\n"
            );
            confirm(&shop, &choose(&shop, format!("{HEAD}\n{rows}")), &["earns"]);
        }
        let of_orders = "SELECT sum(items_minor), sum(discount_minor), sum(value_minor), sum(tax_minor), sum(total_minor), count(*) FROM orders";
        let orders: Vec<i64> = shop.look(|conn| {
            conn.query_row(of_orders, [], |row| (0..6).map(|at| row.get(at)).collect::<rusqlite::Result<_>>()).unwrap()
        });
        (orders, shop.ask::<i64>("SELECT sum(amount_minor) FROM entry", []))
    };
    assert_eq!(sums(false), sums(true));
}

/// A shop without a server, with Cara and whoever referred her, since 2024.
struct Desk {
    place: Place,
}

impl Desk {
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
        drop(conn);
        let people = "name,email,role,code,referrer_code,joined_at\nPat,pat@example.org,partner,PAT-1,,2024-01-01\n\
                      Cara,cara@example.org,,CARA-1,PAT-1,2024-01-02\n";
        std::fs::write(place.path("people.csv"), people).unwrap();
        assert!(place.run(&["import", "accounts", "people.csv"]).status.success());
        Desk { place }
    }

    fn import(&self, csv: impl AsRef<[u8]>, more: &[&str]) -> Output {
        std::fs::write(self.place.path("orders.csv"), csv).unwrap();
        self.place.run(&[&["import", "orders", "orders.csv", "--source", "Old shop"], more].concat())
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
fn o06_the_command_takes_long_files_part_by_part_and_the_same_again_changes_nothing() {
    let desk = Desk::new();
    let row = |n: usize| format!("{n},2024-05-{:02},cara@example.org,,10.00,,\n", n % 28 + 1);
    let rows: String = (1..=2500).map(row).collect();
    let csv = format!("{HEAD}\n{rows}");
    let said = desk.import(&csv, &["--dry-run"]);
    assert_eq!(stdout(&said), "2,500 would be new, 0 updated, 0 already here, 0 unmatched, 0 not by members\n", "{said:?}");
    assert_eq!(desk.number("SELECT count(*) FROM orders"), 0);
    assert_eq!(desk.number("SELECT count(*) FROM source WHERE kind = 'file'"), 0);
    assert_eq!(stdout(&desk.import(&csv, &[])), "2,500 new, 0 updated, 0 already here, 0 unmatched, 0 not by members\n");
    assert_eq!(desk.number("SELECT sum(value_minor) FROM orders WHERE no_earning = 'before'"), 2_500_000);
    assert_eq!(desk.number("SELECT count(*) FROM entry"), 0);
    assert_eq!(
        stdout(&desk.import(&csv, &["--earn"])).lines().next(),
        Some("0 new, 0 updated, 2,500 already here, 0 unmatched, 0 not by members")
    );
    assert_eq!(desk.number("SELECT count(*) FROM entry"), 0, "what is here already stays the past");
    desk.audit();
}

#[test]
fn o06_the_command_names_refused_rows_takes_the_others_and_writes_what_came_of_each() {
    let desk = Desk::new();
    let csv = "\u{feff}external_id;placed_at;customer_code;items_total;discount;shipping\r\n\
               1;03.05.2024;cara-1;42,00;2,00;4,90\r\n\
               2;31.12.2023;cara-1;10,00;;\r\n\
               3;04.05.2024;nobody;10,00;;\r\n";
    let said = desk.import(csv, &["--earn", "--results", "results.csv"]);
    assert_eq!(said.status.code(), Some(1));
    let out = stdout(&said);
    assert!(out.starts_with("row 4, customer_code: "), "{out}");
    assert!(out.ends_with("1 new, 0 updated, 0 already here, 0 unmatched, 1 not by members\nearned: €4.00 in commission, €0.00 in store credit\n"), "{out}");
    assert_eq!(one_line(&said), "import orders: 1 row was refused");
    assert_eq!(desk.number("SELECT total_minor FROM orders"), 4490);
    assert_eq!(desk.number("SELECT count(*) FROM stranger_order"), 1, "older than the buyer's account");
    let results = std::fs::read_to_string(desk.place.path("results.csv")).unwrap();
    assert_eq!(results.lines().count(), 4, "{results}");
    assert!(results.contains("2,1,New,Cara,,") && results.contains("4,3,Not imported,,customer_code,"), "{results}");
    let wrong = desk.import("external_id,colour\n1,red\n", &[]);
    assert_eq!(wrong.status.code(), Some(1));
    assert!(stdout(&wrong).contains("row 1, placed_at: "), "{wrong:?}");
    // Excel's "Unicode text".
    let wide: Vec<u8> =
        format!("{HEAD}\n9,2024-05-05,cara@example.org,,7,,\n").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(desk.import([&b"\xff\xfe"[..], &wide].concat(), &[]).status.success());
    desk.audit();
}

#[test]
fn o06_the_note_of_an_order_waits_with_it() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Carl via Pat");
    let today = today(&shop);
    let csv = format!("{HEAD},note\nA4,{today},somebody@example.net,ZZZZZZ,30.00,,,By post\n");
    let page = choose(&shop, &csv);
    confirm(&shop, &page, &[]).expect_redirect("/admin/unmatched");
    let waiting = shop.ada().open("/admin/unmatched/1");
    waiting.expect_says("By post");
    let chosen = shop.ada().submit(&waiting, "Match", &[("customer", "Carl")]);
    if chosen.status == 422 {
        shop.ada().submit(&chosen, "Match", &[("chosen", &till::account(&shop, "Carl").to_string())]).expect_status(303);
    }
    assert_eq!(shop.ask::<String>("SELECT note FROM orders WHERE external_id = 'A4'", []), "By post");
}
