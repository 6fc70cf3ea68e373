//! Days that are told on the shop's pages, and the closing of the books.

use crate::support::counter::{review, save};
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::{hire, id_of};
use crate::support::story::cast;
use crate::support::till;
use passalong::domain::time::{Day, Timestamp, Zone};

/// The shop's day, so many days ago.
fn days_ago(shop: &Shop, days: i32) -> String {
    let now: Timestamp = shop.clock.now();
    let zone: String = shop.ask("SELECT time_zone FROM shop", []);
    let day: Day = Zone::parse(&zone).expect("the shop's zone").day_of(now);
    day.plus(-days).iso()
}

/// The refusals beside the fields of a page.
#[track_caller]
fn expect_beside(page: &Page, field: &str, code: &str) {
    page.expect_status(422).expect_refusal(code);
    assert!(page.html().contains(&format!("id=\"{field}-problem\" data-refusal=\"{code}\"")), "beside {field}: {}", page.text());
}

fn paid_day(shop: &Shop, column: &str, order: i64) -> String {
    shop.ask(&format!("SELECT date({column} / 1000, 'unixepoch') FROM orders WHERE id = ?1"), [order])
}

#[test]
fn m10_the_desk_tells_days() {
    let shop = Shop::open();
    let _story = cast(&shop);
    shop.pass(std::time::Duration::from_secs(20 * 86_400));
    shop.ada().forget_cookies();
    shop.ada().sign_in();
    let sam = hire(&shop, "Sam", "staff");
    let cara = id_of(&shop, "Cara");
    let ago = |days| days_ago(&shop, days);
    let sold = |sold: &str| review(&sam, cara, &[("amount", "100"), ("sold_on", sold)]);
    expect_beside(&sold(&ago(-1)), "sold_on", "date_future");
    expect_beside(&sold(&ago(60)), "sold_on", "date_before_account");
    expect_beside(&sold("soon"), "sold_on", "date_malformed");
    let page = sold(&ago(5));
    page.expect_status(200);
    let paid = |day: &str| save(&sam, &page, &[("paid", "cash"), ("reference", "R-1"), ("paid_on", day)]);
    for (day, refusal) in [(ago(-2), "date_future"), ("soon".to_owned(), "date_malformed")] {
        let again = paid(&day);
        expect_beside(&again, "paid_on", refusal);
        let form = again.form("Save as paid");
        assert_eq!((form.value("paid"), form.value("reference"), form.value("paid_on")), ("cash", "R-1", day.as_str()));
    }
    paid(&ago(3)).expect_redirect("/admin/orders/1");
    assert_eq!([paid_day(&shop, "placed_at", 1), paid_day(&shop, "paid_at", 1)], [ago(5), ago(3)]);
    sam.open("/admin/orders/1")
        .expect_says(&format!("Cash, paid on {}", Day::parse(&ago(3)).expect("a day").written("%-d %b %Y")));

    till::order(&shop, "Cara", "50.00");
    let page = sam.open("/admin/orders/2");
    expect_beside(&sam.submit(&page, "Record payment", &[("paid_on", &ago(-1))]), "paid_on", "date_future");
    sam.submit(&page, "Record payment", &[("paid_on", &ago(2))]).expect_status(303);
    assert_eq!(paid_day(&shop, "paid_at", 2), ago(2));

    let page = sam.open("/admin/orders/1/refund");
    expect_beside(
        &sam.submit(&page, "Review refund", &[("amount", "10"), ("refunded_on", &ago(-1))]),
        "refunded_on",
        "date_future",
    );
    let page = sam.submit(&page, "Review refund", &[("amount", "10"), ("refunded_on", &ago(1))]);
    sam.submit(&page, "Refund £10.00", &[]).expect_status(303);
    assert_eq!(shop.ask::<String>("SELECT date(at / 1000, 'unixepoch') FROM refund", []), ago(1));

    let page = sam.open("/admin/orders/2/edit");
    expect_beside(
        &sam.submit(&page, "Save changes", &[("price1", "60"), ("corrected_on", &ago(-1))]),
        "corrected_on",
        "date_future",
    );
    sam.submit(&page, "Save changes", &[("price1", "60"), ("corrected_on", &ago(1))]).expect_status(303);
    assert_eq!(shop.ask::<String>("SELECT date(at / 1000, 'unixepoch') FROM correction", []), ago(1));
}

#[test]
fn m10_the_admin_closes_the_books() {
    let shop = Shop::open();
    let _story = cast(&shop);
    shop.pass(std::time::Duration::from_secs(20 * 86_400));
    let ada = shop.ada();
    ada.forget_cookies();
    ada.sign_in();
    let id = till::order(&shop, "Cara", "50.00").0;
    let ago = |days| days_ago(&shop, days);
    let settings = ada.open("/admin/settings/orders");
    expect_beside(&ada.submit(&settings, "Save closing", &[("closed_to", &ago(0))]), "closed_to", "day_not_over");
    ada.submit(&settings, "Save closing", &[("closed_to", &ago(4))]).expect_redirect("/admin/settings/orders");
    let order = ada.open(&format!("/admin/orders/{id}"));
    expect_beside(&ada.submit(&order, "Record payment", &[("paid_on", &ago(4))]), "paid_on", "date_closed");
    let settings = ada.open("/admin/settings/orders");
    assert_eq!(settings.form("Save closing").value("closed_to"), ago(4));
    let of_shop = ada.open("/admin/settings");
    expect_beside(&ada.submit(&of_shop, "Save shop", &[("time_zone", "Asia/Kolkata")]), "time_zone", "time_zone_fixed");
    expect_beside(&ada.submit(&settings, "Save closing", &[("closed_to", "")]), "closing-reason", "reason_missing");
    let opened = [("closed_to", ""), ("reason", "A receipt was found")];
    ada.submit(&settings, "Save closing", &opened).expect_redirect("/admin/settings/orders");
    ada.open("/admin/settings/orders").expect_says("A receipt was found");
    ada.submit(&order, "Record payment", &[("paid_on", &ago(4))]).expect_status(303);
    assert_eq!(paid_day(&shop, "paid_at", id), ago(4));
}

#[test]
fn m10_a_payment_to_a_partner_is_marked_on_its_day() {
    let shop = Shop::open();
    let story = cast(&shop);
    crate::web::member::payee::wants_cash(story.person("Pat"));
    till::adjust(&shop, "Pat", passalong::domain::ledger::BalanceKind::Commission, 1000, "Poster");
    let ada = shop.ada();
    super::payouts::make(ada, &[]).expect_status(303);
    shop.pass(std::time::Duration::from_secs(5 * 86_400));
    ada.forget_cookies();
    ada.sign_in();
    let ago = |days| days_ago(&shop, days);
    let post = |verb: &str, fields: &[(&str, &str)]| ada.post(&format!("/admin/payouts/1/lines/1/{verb}"), fields);
    expect_beside(&post("paid", &[("paid_on", &ago(6))]), "paid-on-1", "date_before_payout");
    expect_beside(&post("paid", &[("paid_on", &ago(-1))]), "paid-on-1", "date_future");
    post("paid", &[("paid_on", &ago(3)), ("reference", "K-1")]).expect_status(303);
    expect_beside(&post("failed", &[("reason", "Moved"), ("failed_on", &ago(-1))]), "failed-on-1", "date_future");
    post("failed", &[("reason", "Moved"), ("failed_on", &ago(1))]).expect_status(303);
    let days: String =
        shop.ask("SELECT group_concat(date(at / 1000, 'unixepoch'), ' ' ORDER BY id) FROM entry WHERE kind = 'payout'", []);
    assert_eq!(days, format!("{} {}", ago(3), ago(1)));
}
