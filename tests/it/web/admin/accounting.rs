//! The files for the bookkeeper: what each answers, and that its total is the figure on the page.

use std::collections::BTreeMap;
use std::time::Duration;

use passalong::domain::act::Act;
use passalong::domain::ids::AccountId;
use passalong::domain::ledger::BalanceKind;
use passalong::domain::money::{Money, Rate};
use passalong::domain::order::{self, Credit, Refunding};
use passalong::domain::price::{Basket, Line};

use super::payouts;
use crate::support::client::Person;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::id_of;
use crate::support::story::{Story, cast};
use crate::support::till;
use crate::web::member::payee::{wants_cash, wants_paypal};

const DAY: Duration = Duration::from_secs(86_400);

/// A row of a file, by heading.
type Row = BTreeMap<String, String>;

/// A file as a spreadsheet of an English-speaking country reads it: its rows, and the total below them.
#[track_caller]
fn sheet(admin: &Person, path: &str) -> (Vec<Row>, Row) {
    let (mut rows, is_plain) = (table(admin, path), path.contains("format=plain"));
    let total = if is_plain { Row::new() } else { rows.pop().unwrap_or_default() };
    assert!(is_plain || total.values().any(|cell| cell == "Total"), "{path} has no total: {rows:?}");
    (rows, total)
}

#[track_caller]
fn table(admin: &Person, path: &str) -> Vec<Row> {
    let file = admin.get(path);
    file.expect_status(200);
    assert_eq!(file.header("Content-Type"), Some("text/csv; charset=utf-8"));
    let is_plain = path.contains("format=plain");
    assert_eq!(file.body.starts_with(b"\xef\xbb\xbf"), !is_plain, "{path}: spreadsheets need the mark, programs don't");
    assert!(file.body.ends_with(b"\r\n"), "{path}");
    let text = file.html().trim_start_matches('\u{feff}').to_owned();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head: Vec<String> = reader.headers().expect("a head").iter().map(str::to_owned).collect();
    reader.records().map(|row| head.iter().cloned().zip(row.expect("a row").iter().map(str::to_owned)).collect()).collect()
}

/// Pounds and pence of a file's cell, as a page says them.
fn pounds(cell: &str) -> String {
    let amount = cell.strip_prefix('-').map_or(format!("£{cell}"), |amount| format!("−£{amount}"));
    assert!(cell.len() <= 7, "{cell} would need a comma");
    amount
}

#[track_caller]
fn cells<'r>(row: &'r Row, heads: &[&str]) -> Vec<&'r str> {
    heads.iter().map(|head| row.get(*head).unwrap_or_else(|| panic!("no column {head}: {row:?}")).as_str()).collect()
}

/// One day of a shop: two sales, a refund, credit that is spent, a payment to a partner.
#[track_caller]
fn a_day_of_trade(shop: &Shop) -> Story<'_> {
    till::promise(shop, |terms| {
        terms.holding_days = 0;
        terms.discount.rate = Rate::from_bp(0);
    });
    let story = cast(shop);
    let order = till::buy(shop, "Cara", "100.00"); // Pat +10.00
    till::buy(shop, "Carl", "40.00"); // Cara +2.00
    till::refund(shop, order, "20.00"); // Pat −2.00
    let bread = vec![till::line("Rye; bread", Money::from_minor(500), true)];
    let spent = till::place(shop, "Cara", bread, Credit::Amount(Money::from_minor(150))); // Cara −1.50, Pat +0.50
    till::pay(shop, spent);
    wants_cash(story.person("Priya"));
    wants_paypal(story.person("Ivy"), "ivy@example.org");
    till::adjust(shop, "Priya", BalanceKind::Commission, 2500, "Stall");
    till::adjust(shop, "Ivy", BalanceKind::Commission, 1000, "=Poster; +1");
    payouts::make(shop.ada(), &[]).expect_status(303);
    payouts_are_paid(shop, "Priya");
    payouts_are_paid(shop, "Ivy");
    story
}

#[track_caller]
fn payouts_are_paid(shop: &Shop, name: &str) {
    let line: i64 = shop.ask("SELECT max(id) FROM payout_line WHERE account_id = ?1", [id_of(shop, name)]);
    shop.ada().post(&format!("/admin/payouts/1/lines/{line}/paid"), &[("reference", "")]).expect_status(303);
}

#[track_caller]
fn today(shop: &Shop) -> Page {
    shop.ada().open("/admin/accounting?range=today")
}

/// The address of the balances, whose name says the day.
#[track_caller]
fn balances_on(page: &Page) -> String {
    let found = page.addresses().into_iter().find(|address| address.contains("/balances.csv"));
    found.expect("the page offers the balances")
}

#[test]
fn m12_a_bookkeeper_finds_every_file() {
    let shop = Shop::open();
    let _story = a_day_of_trade(&shop);
    let (ada, page) = (shop.ada(), today(&shop));
    // The way to the log's own page is called like its file.
    let of = |file: &str| match file {
        "Activity log" => page.addresses().into_iter().find(|address| address.contains("/log.csv")).expect("the log"),
        _ => page.link(file),
    };
    assert_eq!(page.figure("Net sales"), "£125.00", "145.00 were sold, 20.00 came back");
    assert_eq!(page.figure("Money received"), "£123.50", "1.50 of it was store credit");
    assert_eq!(page.figure("Paid to partners"), "£35.00");
    assert_eq!(page.figure("Commission owed"), "£8.50");
    assert_eq!(page.figure("Store credit owed"), "£0.50");

    // Which sales make up the month? What came back? Does the till agree?
    let (orders, total) = sheet(ada, &of("Paid orders"));
    assert_eq!(
        (orders.len(), cells(&total, &["Net sales", "Total", "Store credit", "Amount due"])),
        (3, vec!["145.00", "145.00", "1.50", "143.50"])
    );
    let (lines, total) = sheet(ada, &of("Order lines"));
    assert_eq!(cells(&total, &["Net sales", "Tax", "Incl. tax"]), ["145.00", "0.00", "145.00"]);
    assert!(lines.iter().any(|line| line["Product"] == "Rye; bread"), "{lines:?}");
    let (_, total) = sheet(ada, &of("Refunds"));
    assert_eq!(cells(&total, &["Amount", "In money", "Store credit"]), ["20.00", "20.00", "0.00"]);
    let (days, total) = sheet(ada, &of("Payments by day and method"));
    assert_eq!(
        (days.len(), cells(&total, &["Orders", "Received", "Refunded", "Net received"])),
        (1, vec!["3", "143.50", "20.00", "123.50"])
    );
    assert_eq!(pounds(&total["Net received"]), page.figure("Money received"));

    // How much commission did we owe on that day? What did each partner earn?
    let (balances, total) = sheet(ada, &balances_on(&page));
    assert_eq!(pounds(&total["Commission"]), page.figure("Commission owed"));
    assert_eq!(pounds(&total["Store credit"]), page.figure("Store credit owed"));
    assert_eq!(
        balances.iter().map(|row| row["Account"].as_str()).collect::<Vec<_>>(),
        ["Pat", "Cara"],
        "nobody without a balance"
    );
    let (_, total) = sheet(ada, &of("Commission by partner"));
    assert_eq!(
        cells(&total, &["Balance before", "Earned", "Paid out", "Other changes", "Balance after"]),
        ["0.00", "8.50", "-35.00", "35.00", "8.50"]
    );
    let (_, total) = sheet(ada, &of("Store credit by customer"));
    assert_eq!(
        cells(&total, &["Balance before", "Earned", "Spent", "Expired", "Balance after"]),
        ["0.00", "2.00", "-1.50", "0.00", "0.50"]
    );

    // What was paid to whom?
    let (paid, total) = sheet(ada, &of("Payouts by partner and method"));
    let said: Vec<_> = paid.iter().map(|row| cells(row, &["Partner", "Method", "Payments", "Amount"])).collect();
    assert_eq!(said, [["Ivy", "PayPal", "1", "10.00"], ["Priya", "Cash", "1", "25.00"]]);
    assert_eq!(pounds(&total["Amount"]), page.figure("Paid to partners"));
    assert_eq!(pounds(&total["Amount"]), *ada.open("/admin/payouts/years").row("Total").last().expect("a sum"));

    // Why is this balance what it is?
    let (journal, total) = sheet(ada, &of("Journal"));
    assert_eq!(pounds(&total["Commission"]), page.figure("Commission owed"));
    assert_eq!(pounds(&total["Store credit"]), page.figure("Store credit owed"));
    let pats: Vec<_> = journal
        .iter()
        .filter(|row| row["Account"] == "Pat")
        .map(|row| cells(row, &["Kind", "Event", "Offset account", "Commission", "Order"]))
        .collect();
    let (first, third) = (till::number(1), till::number(3));
    assert_eq!(
        pats,
        [
            ["Commission", "Posted", "Commission expense", "10.00", &first],
            ["Commission", "Refund", "Commission expense", "-2.00", &first],
            ["Commission", "Posted", "Commission expense", "0.50", &third],
        ]
    );
    let ivys: Vec<_> = journal
        .iter()
        .filter(|row| row["Account"] == "Ivy")
        .map(|row| cells(row, &["Reason", "Payout", "Offset account"]))
        .collect();
    assert_eq!(ivys, [["'=Poster; '+1", "1", "Adjustments"], ["", "1", "PayPal"]]);

    // Who did it?
    let log = table(ada, &of("CSV Activity log"));
    assert!(log.iter().any(|row| cells(row, &["By", "Action", "About"]) == ["Ada", "adjusted a balance", "Ivy"]), "{log:?}");
}

/// Bread at 7 % and wine at 19 %, as their prices say it with tax; the bread comes back a month later.
#[test]
fn m12_vat_by_rate_is_sales_less_what_came_back_each_on_its_own_day() {
    let shop = Shop::open();
    let _story = cast(&shop);
    let taxed = |name: &str, minor: i64, bp: i64| Line {
        tax_rate: Some(Rate::from_bp(bp)),
        ..till::line(name, Money::from_minor(minor), true)
    };
    let order = till::place(&shop, "Olga", vec![taxed("Bread", 10_700, 700), taxed("Wine", 11_900, 1900)], Credit::NONE);
    till::pay(&shop, order);
    let rates = |page: &Page| page.rows().into_iter().filter(|row| row.len() == 3 && row[0].ends_with('%')).collect::<Vec<_>>();
    let page = today(&shop);
    assert_eq!(rates(&page), [["7%", "£100.00", "£7.00"], ["19%", "£100.00", "£19.00"]]);
    assert_eq!(page.row("Total")[1..], ["£200.00", "£26.00"]);
    let then = shop.ask::<String>("SELECT date(paid_at / 1000, 'unixepoch') FROM orders", []);

    shop.pass(35 * DAY);
    let ada = shop.ada();
    ada.forget_cookies();
    ada.sign_in().expect_status(303);
    till::write(&shop, |tx, now, zone| {
        let bread = order::items(tx, order)?.iter().map(|item| item.id).take(1).map(|id| (id, 1)).collect();
        order::refund(tx, &Act::by(AccountId(1), now, zone), order, &Refunding::lines(bread))
    });
    let sold = format!("/admin/accounting?range=custom&from={then}&to={then}");
    let (page, later) = (ada.open(&sold), today(&shop));
    assert_eq!(rates(&page), [["7%", "£100.00", "£7.00"], ["19%", "£100.00", "£19.00"]], "that month stays as it was");
    assert_eq!(rates(&later), [["7%", "−£100.00", "−£7.00"]]);
    let (rows, total) = sheet(ada, &later.link("Tax by rate"));
    assert_eq!(
        cells(&rows[0], &["Sold (net)", "Tax on sales", "Refunded (net)", "Tax refunded", "Net amount", "Tax owed"]),
        ["0.00", "0.00", "100.00", "7.00", "-100.00", "-7.00"]
    );
    assert_eq!(pounds(&total["Tax owed"]), later.row("Total")[2]);
    let (_, total) = sheet(ada, &later.link("Refunds"));
    assert_eq!(cells(&total, &["Amount", "Net sales", "Tax"]), ["107.00", "100.00", "7.00"]);

    // A correction counts on its own day, too: a second bottle of wine.
    let printed = || ["Paid orders", "Order lines"].map(|file| ada.get(&ada.open(&sold).link(file)).body);
    let before = printed();
    till::write(&shop, |tx, now, zone| {
        let lines = order::items(tx, order)?.into_iter().map(|item| item.line);
        let lines =
            lines.map(|line| Line { quantity: if line.tax_rate == Some(Rate::from_bp(1900)) { 2 } else { 1 }, ..line }).collect();
        let edit = order::Edit { basket: Basket::of(lines), note: String::new() };
        order::edit(tx, &Act::by(AccountId(1), now, zone), order, &edit)
    });
    assert_eq!(rates(&ada.open(&sold)), [["7%", "£100.00", "£7.00"], ["19%", "£100.00", "£19.00"]], "and stays so");
    let later = today(&shop);
    assert_eq!(rates(&later), [["7%", "−£100.00", "−£7.00"], ["19%", "£100.00", "£19.00"]]);
    assert_eq!(printed(), before, "its files are the same to the last byte");
    let (rows, total) = sheet(ada, &later.link("Corrections"));
    assert_eq!(
        (rows.len(), cells(&total, &["Net sales", "Tax", "Total", "Amount due"])),
        (1, vec!["100.00", "19.00", "119.00", "119.00"])
    );
    let (lines, total) = sheet(ada, &later.link("Order lines"));
    let said: Vec<_> =
        lines.iter().map(|row| cells(row, &["Correction no.", "Line", "Product", "Quantity", "Net sales", "Tax"])).collect();
    assert_eq!(said, [["1", "2", "Wine", "-1", "-100.00", "-19.00"], ["1", "2", "Wine", "2", "200.00", "38.00"]]);
    assert_eq!(cells(&total, &["Net sales", "Tax"]), ["100.00", "19.00"], "as the page says it of these days");
}

#[test]
fn a_plain_file_is_for_programs() {
    let shop = Shop::open();
    let _story = a_day_of_trade(&shop);
    let (rows, _) = sheet(shop.ada(), "/admin/accounting/journal.csv?range=today&format=plain");
    let row = &rows[0];
    assert_eq!(
        cells(row, &["balance_kind", "kind", "change", "counter_account", "commission", "credit"]),
        ["commission", "commission", "placed", "commission_expense", "10.00", ""]
    );
    assert!(row["at"].ends_with('Z') && row["at"].contains('T'), "{row:?}");
    assert_eq!(rows.len() as i64, shop.ask::<i64>("SELECT count(*) FROM entry", []));
}

#[test]
fn a_balance_of_a_day_that_is_over_stays_what_it_was() {
    let shop = Shop::open();
    let _story = a_day_of_trade(&shop);
    let then = shop.ask::<String>("SELECT date(max(created_at) / 1000, 'unixepoch') FROM entry", []);
    shop.pass(3 * DAY);
    let ada = shop.ada();
    ada.forget_cookies();
    ada.sign_in().expect_status(303);
    till::buy(&shop, "Cara", "1000.00");
    let page = ada.open(&format!("/admin/accounting?range=today&on={then}"));
    assert_eq!((page.figure("Net sales").as_str(), page.figure("Commission owed").as_str()), ("£1,000.00", "£8.50"));
    assert_eq!(today(&shop).figure("Commission owed"), "£108.50");
    let (_, total) = sheet(ada, &balances_on(&page));
    assert_eq!(total["Commission"], "8.50");
    let (rows, total) = sheet(ada, "/admin/accounting/commission.csv?range=today");
    assert_eq!(cells(&total, &["Balance before", "Earned", "Balance after"]), ["8.50", "100.00", "108.50"]);
    assert_eq!(rows.len(), 1, "only of those who had something, or to whom something happened");
}

#[test]
fn a_file_longer_than_a_stretch_holds_every_row_once() {
    let shop = Shop::open();
    let _story = cast(&shop);
    for n in 0..1203 {
        till::adjust(&shop, "Pat", BalanceKind::Commission, 1, &format!("no. {n}"));
    }
    let (rows, total) = sheet(shop.ada(), "/admin/accounting/journal.csv?range=today");
    let reasons: std::collections::BTreeSet<&str> = rows.iter().map(|row| row["Reason"].as_str()).collect();
    assert_eq!((rows.len(), reasons.len(), total["Commission"].as_str()), (1203, 1203, "12.03"));
}

#[test]
fn a_shop_that_writes_commas_gets_its_files_so() {
    let shop = Shop::open();
    let _story = a_day_of_trade(&shop);
    till::write(&shop, |tx, _, _| Ok(tx.execute("UPDATE shop SET country = 'DE'", [])?));
    // The server reads the shop again when its settings change.
    let settings = shop.ada().open("/admin/settings");
    shop.ada().submit(&settings, "Save shop", &[]).expect_status(303);
    let file = shop.ada().get("/admin/accounting/payments.csv?range=today");
    let lines: Vec<&str> = file.html().lines().collect();
    assert_eq!(lines[0], "\u{feff}Day;Payment method;Orders;Received;Refunded;Net received;Store credit;Currency");
    assert_eq!(lines[2], "Total;;3;143,50;20,00;123,50;1,50;");
}
