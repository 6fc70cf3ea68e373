//! The catalogue: added, changed, retired, put back; what is wrong is said beside its field, and nothing typed is lost.

use crate::support::counter::{choose, count_in, pay, record, review, sell};
use crate::support::shop::Shop;
use crate::support::story;

#[test]
fn a_product_is_added_changed_retired_and_put_back() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Olga");
    let (ada, olga) = (shop.ada(), story.person("Olga"));
    ada.open("/admin/products").expect_says("No products yet");
    let id = sell(&shop, "Rye bread", "4.20");
    sell(&shop, "Almond cake", "18");
    let list = ada.open("/admin/products");
    list.expect_says("2 products for sale. Prices include tax.");
    assert_eq!(list.row("Rye bread"), ["Rye bread", "0%", "£4.20", ""]);
    olga.open("/orders/new").expect_says("Rye bread £4.20");

    let page = ada.open(&format!("/admin/products/{id}"));
    let changes = [("name", "Rye bread, whole"), ("price", "4,50"), ("tax_rate", "7"), ("sku", "RB-1"), ("earns", "")];
    ada.submit(&page, "Save", &changes).expect_redirect("/admin/products");
    assert_eq!(ada.open("/admin/products").row("Rye"), ["Rye bread, whole Doesn’t earn RB-1", "7%", "£4.50", ""]);

    let page = ada.open(&format!("/admin/products/{id}"));
    ada.submit(&page, "Archive", &[]).expect_redirect("/admin/products");
    assert_eq!(ada.open("/admin/products").row("Rye"), ["Rye bread, whole Doesn’t earn Archived RB-1", "7%", "£4.50"]);
    olga.open("/orders/new").expect_silent_on("Rye bread").expect_says("Almond cake");
    let page = ada.open(&format!("/admin/products/{id}"));
    ada.submit(&page, "Bring back", &[]).expect_redirect("/admin/products");
    olga.open("/orders/new").expect_says("Rye bread");

    let file = String::from_utf8(ada.get("/admin/products.csv?format=plain").body).unwrap();
    assert!(file.contains("Rye bread, whole\",RB-1,,4.50,GBP,1,7,0,1,\r\n"), "{file}");
}

#[test]
fn a_gift_card_neither_earns_nor_takes_the_first_order_discount() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let (ada, cara) = (shop.ada(), story.person("Cara"));
    let card = sell(&shop, "Gift card", "100");
    let page = ada.open(&format!("/admin/products/{card}"));
    assert!(page.form("Save").pairs().contains(&("discounted", "on")), "as everything else, until somebody says so");
    ada.submit(&page, "Save", &[("earns", ""), ("discounted", "")]).expect_redirect("/admin/products");
    assert_eq!(ada.open("/admin/products").row("Gift card")[0], "Gift card Doesn’t earn No discount");
    let bread = sell(&shop, "Rye bread", "4.20");

    let id = shop.ask("SELECT id FROM account WHERE name = 'Cara'", []);
    let (one_card, one_bread) = (format!("q{card}"), format!("q{bread}"));
    let alone = [(one_card.as_str(), "1")];
    let both = [(one_card.as_str(), "1"), (one_bread.as_str(), "1")];
    // The page that checks an order says what becomes of the discount, to the shop and to the buyer.
    for page in [review(ada, id, &alone), choose(cara, &alone)] {
        page.expect_says("doesn’t apply to anything in this order, so it stays available for a later one.");
        assert_eq!(page.figure("Amount due"), "£100.00");
    }
    pay(ada, record(&shop, ada, "Cara", &alone));
    assert_eq!(review(ada, id, &both).figure("First-order discount (10%)"), "−£0.42");
    let holder = record(&shop, ada, "Cara", &both);
    for page in [review(ada, id, &both), choose(cara, &both)] {
        page.expect_says("Once this order is paid, the discount is used up");
    }
    review(ada, id, &alone).expect_says("It stays reserved for that order.");
    let page = ada.open(&format!("/admin/orders/{holder}"));
    page.expect_says("not eligible, no first-order discount");
    ada.submit(&page, "Cancel order", &[]).expect_status(303);
    review(ada, id, &[("amount", "0.04")]).expect_says("This order is too small for the first-order discount");

    crate::support::till::promise(&shop, |terms| terms.discount.minimum = passalong::domain::money::Money::from_minor(2000));
    story::tell(&shop, "customer Nina");
    let nina = shop.ask("SELECT id FROM account WHERE name = 'Nina'", []);
    let page = ada.open(&format!("/admin/customers/{nina}"));
    ada.submit(&page, "Give first-order discount", &[]).expect_status(303);
    review(ada, nina, &both).expect_says("applies to eligible items from £20.00. It stays available for a later order.");
}

#[test]
fn what_is_wrong_with_a_product_is_said_beside_its_field() {
    let shop = Shop::open();
    let ada = shop.ada();
    let typed = |price: &str, sentence: &str| {
        let page = ada.open("/admin/products/new");
        let again = ada.submit(&page, "Add product", &[("name", "Tart"), ("price", price), ("sku", "T")]);
        again.expect_status(422).expect_says(sentence);
        let form = again.form("Add product");
        assert_eq!((form.value("name"), form.value("price"), form.value("sku")), ("Tart", price, "T"), "what was typed stays");
    };
    typed("", "Enter an amount.");
    typed("12.50 USD", "This shop uses GBP. Enter the amount in GBP.");
    typed("-3", "Enter an amount with up to 2 decimals");
    typed("1.250", "Enter the amount with decimals");
    let first = ada.open("/admin/products/new");
    ada.submit(&first, "Add product", &[("name", "Tart"), ("price", "3"), ("sku", "T")]).expect_status(303);
    typed("3", "Another product already uses this SKU.");
    ada.get("/admin/products/77").expect_status(404);
    ada.get("/admin/products/x").expect_status(404);
}

#[test]
fn prices_have_the_decimals_of_the_currency() {
    for (currency, typed, shown, wrong) in [("JPY", "1200", "¥1,200", "12.50"), ("KWD", "1.250", "KWD\u{a0}1.250", "1.2505")] {
        let shop = Shop::open();
        count_in(&shop, currency);
        let page = shop.ada().open("/admin/products/new");
        shop.ada().submit(&page, "Add product", &[("name", "Tea"), ("price", wrong)]).expect_status(422);
        let id = sell(&shop, "Tea", typed);
        assert!(shop.ada().open("/admin/products").html().contains(shown), "{currency}");
        assert_eq!(shop.ada().open(&format!("/admin/products/{id}")).form("Save").value("price"), typed);
    }
}
