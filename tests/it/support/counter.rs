//! Steps at the counter that several subjects need: something is sold, an order is recorded, paid, placed by its buyer.
#![allow(dead_code, reason = "each subject uses a part")]

use passalong::domain::ids::OrderId;
use passalong::domain::order::OrderNumber;
use rusqlite::Connection;

use super::client::Person;
use super::page::Page;
use super::shop::Shop;

/// Adds a product; answers its number.
#[track_caller]
pub fn sell(shop: &Shop, name: &str, price: &str) -> i64 {
    let page = shop.ada().open("/admin/products/new");
    shop.ada().submit(&page, "Add product", &[("name", name), ("price", price)]).expect_redirect("/admin/products");
    shop.ask("SELECT id FROM product WHERE name = ?1", [name])
}

/// The shop's currency, as long as there are no orders.
#[track_caller]
pub fn count_in(shop: &Shop, currency: &str) {
    let page = shop.ada().open("/admin/settings");
    shop.ada().submit(&page, "Save shop", &[("currency", currency)]).expect_status(303);
}

/// How the shop's prices hold tax. Written into its file; the server takes it up with the next change of a setting.
#[track_caller]
pub fn tax(shop: &Shop, include: bool, rate_bp: i64) {
    let file = Connection::open(shop.file()).expect("the shop's file");
    file.execute("UPDATE shop SET prices_include_tax = ?1, tax_rate_bp = ?2", (include, rate_bp)).expect("a shop with tax");
    let page = shop.ada().open("/admin/settings");
    shop.ada().submit(&page, "Save shop", &[("contact", "Market square 1")]).expect_status(303);
}

/// The fields that say how it was paid: they stand beside what the order comes to, and not on the form.
const OF_PAYMENT: [&str; 3] = ["paid", "reference", "paid_on"];

/// What the desk shows for an order before it is placed. How it is paid is said there: see [`save`].
#[track_caller]
pub fn review(staff: &Person, customer: i64, fields: &[(&str, &str)]) -> Page {
    let page = staff.open(&format!("/admin/orders/new?customer={customer}"));
    let asked: Vec<(&str, &str)> = fields.iter().copied().filter(|(name, _)| !OF_PAYMENT.contains(name)).collect();
    staff.submit(&page, "Review order", &asked)
}

/// Saves an order that is shown, as its fields say that it was paid: not yet where they say nothing.
#[track_caller]
pub fn save(staff: &Person, page: &Page, fields: &[(&str, &str)]) -> Page {
    let paid: Vec<(&str, &str)> = fields.iter().copied().filter(|(name, _)| OF_PAYMENT.contains(name)).collect();
    match paid.as_slice() {
        // What store credit pays has no other way to be paid.
        _ if !page.says("How was it paid?") => staff.submit(page, "Save order", &[]),
        [] | [("paid", "")] => staff.submit(page, "Save order as unpaid", &[]),
        [("paid", "cash")] => staff.submit(page, "Cash", &[]),
        [("paid", "card")] => staff.submit(page, "Card", &[]),
        _ => staff.submit(page, "Save as paid", &paid),
    }
}

/// Records an order at the desk; answers its number.
#[track_caller]
pub fn record(shop: &Shop, staff: &Person, customer: &str, fields: &[(&str, &str)]) -> i64 {
    let customer = shop.ask("SELECT id FROM account WHERE name = ?1", [customer]);
    let page = review(staff, customer, fields);
    page.expect_status(200);
    number_in(&save(staff, &page, fields), "/admin/orders/")
}

/// Places an order on one's own page, as far as the button that places it.
#[track_caller]
pub fn choose(person: &Person, fields: &[(&str, &str)]) -> Page {
    let page = person.open("/orders/new");
    person.submit(&page, "Review order", fields)
}

/// Places an order on one's own page; answers its number.
#[track_caller]
pub fn order(person: &Person, fields: &[(&str, &str)]) -> i64 {
    let page = choose(person, fields);
    page.expect_status(200);
    let placed = person.submit(&page, "Place order", &[]);
    placed.expect_status(303);
    let number = placed.location().strip_prefix("/orders/").and_then(OrderNumber::parse);
    number.unwrap_or_else(|| panic!("{} leads to {}", placed.asked, placed.location())).id().0
}

/// Records the payment of an order, in cash.
#[track_caller]
pub fn pay(staff: &Person, order: i64) {
    let page = staff.open(&format!("/admin/orders/{order}"));
    staff.submit(&page, "Record payment", &[("method", "cash")]).expect_status(303);
}

/// Refunds so much of an order, by both steps.
#[track_caller]
pub fn refund(staff: &Person, order: i64, amount: &str) {
    let page = staff.open(&format!("/admin/orders/{order}/refund"));
    let page = staff.submit(&page, "Review refund", &[("amount", amount)]);
    page.expect_status(200);
    staff.submit(&page, "Refund", &[]).expect_status(303);
}

/// The page of an order for whoever placed it.
pub fn own_page(order: i64) -> String {
    format!("/orders/{}", OrderId(order).number())
}

/// The number at the end of where an answer leads.
#[track_caller]
pub fn number_in(page: &Page, before: &str) -> i64 {
    page.expect_status(303);
    let number = page.location().strip_prefix(before).and_then(|number| number.parse().ok());
    number.unwrap_or_else(|| panic!("{} leads to {}", page.asked, page.location()))
}
