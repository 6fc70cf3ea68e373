//! The till in a browser: one thumb on a telephone, a camera that reads codes, a connection that is lost.

use serde_json::json;

use super::shop::Shop;
use super::story;
use super::window::{Phone, Window};

/// A camera that sees something, and a browser that reads codes: Chromium on a desk has neither.
fn see(phone: &Window<'_>, text: &str) {
    let camera = format!(
        "Object.defineProperty(navigator, 'mediaDevices', {{ value: {{
             getUserMedia: async () => document.createElement('canvas').captureStream() }} }});
         HTMLMediaElement.prototype.play = async () => {{}};
         window.BarcodeDetector = class {{ async detect() {{ return [{{ rawValue: {} }}]; }} }};",
        json!(text)
    );
    phone.before_every_page(&camera);
}

#[test]
fn o03_a_customer_is_scanned_and_pays_with_one_thumb() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat");
    let phone = Phone::open(&shop);
    // The telephone's own camera opens the card.
    phone.sign_in_as(shop.ada()).open(&format!("/q/{}", story.code_of("Cara")));
    phone.expect_says("10% off their first order.").expect_says("Enter an amount or choose products.").expect_well_made();
    for key in ["2", "3", "Decimal point", "4", "5", "Delete the last digit", "0"] {
        phone.click(key);
    }
    phone.expect_says("£21.06").expect_well_made();
    assert_eq!(phone.script("return document.querySelector('[name=amount]').value"), "23.40");
    phone.click("Cash").expect_says("£21.06 paid").expect_says("Commission noted.").expect_well_made();
    // The next one is scanned on the page itself.
    see(&phone, &format!("HTTPS://SHOP.EXAMPLE/Q/{}", story.code_of("Cara")));
    phone.click("Next customer").expect_at("/till").expect_says("Scan code").expect_well_made();
    phone.click("Scan code").expect_says("Latest orders").expect_says("£21.06");
    // Whom they sent is added on the spot, and the field of a referrer takes a scan too.
    phone.open("/till/new").click("Scan the code of who referred them");
    phone.until("a code in the field", || {
        let typed = phone.script("return document.querySelector('[name=referrer]').value");
        typed.as_str().is_some_and(|typed| typed.contains("/Q/")).then_some(())
    });
    phone.fill("Name", "Nora").fill("Phone", "020 7946 0123").expect_well_made().click("Add customer");
    phone.expect_says("Nora now has an account.").expect_says("10% off");
}

#[test]
fn o03_without_a_connection_what_was_typed_stays_and_is_one_order_later() {
    let shop = Shop::open();
    story::tell(&shop, "customer Cara");
    let phone = Phone::open(&shop);
    let card: i64 = shop.ask("SELECT id FROM account WHERE name = 'Cara'", []);
    phone.sign_in_as(shop.ada()).open(&format!("/till/{card}"));
    phone.fill("Amount", "40").expect_says("£40.00");
    phone.offline(true);
    phone.click("Cash").expect_says("No connection.").expect_at(&format!("/till/{card}"));
    assert_eq!(phone.script("return document.querySelector('[name=amount]').value"), "40");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders", []), 0);
    phone.offline(false);
    phone.expect_says("£40.00").click("Cash").expect_says("£40.00 paid");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders", []), 1);
}

#[test]
fn o03_two_take_turns_on_the_phone_at_the_counter() {
    let shop = Shop::open();
    story::tell(&shop, "customer Cara");
    let ada = shop.ada();
    ada.post("/accounts/pin", &[("pin", "8642"), ("pin_password", &ada.password)]).expect_redirect("/accounts");
    let phone = Phone::open(&shop);
    phone.sign_in_as(ada).open("/admin/users").click("Tills").expect_well_made();
    phone.fill("Name", "Counter phone").click("Set up this till").expect_says("This browser is a till now.").expect_well_made();
    phone.click("Sign out and hand over").expect_says("Who is at the till?").expect_says("Counter phone").expect_well_made();
    phone.click("Ada").expect_well_made().fill("Your PIN", "1111").click("Open till");
    phone.expect_says("That isn’t your PIN.").expect_well_made();
    phone.fill("Your PIN", "8642").click("Open till").expect_at("/till").expect_says("Who’s buying?").expect_well_made();
    let card: i64 = shop.ask("SELECT id FROM account WHERE name = 'Cara'", []);
    phone.open(&format!("/till/{card}")).fill("Amount", "40").expect_says("£40.00").expect_well_made();
    phone.click("Cash").expect_says("£40.00 paid").expect_well_made();
    phone.open("/admin").expect_says("A PIN opens the till only.").expect_well_made();
    phone.open("/till").click("Switch").expect_says("Who is at the till?");
}
