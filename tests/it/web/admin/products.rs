//! The catalogue: added, changed, retired, put back; what is wrong is said beside its field, and nothing typed is lost.

use crate::support::counter::{count_in, sell};
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
    list.expect_says("2 products on sale. Prices are with tax.");
    assert_eq!(list.row("Rye bread"), ["Rye bread", "", "–", "0 %", "£4.20"]);
    olga.open("/orders/new").expect_says("Rye bread £4.20");

    let page = ada.open(&format!("/admin/products/{id}"));
    let changes = [("name", "Rye bread, whole"), ("price", "4,50"), ("tax_rate", "7"), ("sku", "RB-1"), ("earns", "")];
    ada.submit(&page, "Save", &changes).expect_redirect("/admin/products");
    assert_eq!(ada.open("/admin/products").row("Rye"), ["Rye bread, whole", "Earns nothing", "RB-1", "7 %", "£4.50"]);

    let page = ada.open(&format!("/admin/products/{id}"));
    ada.submit(&page, "Retire", &[]).expect_redirect("/admin/products");
    assert!(ada.open("/admin/products").row("Rye").contains(&"Earns nothing Retired".to_owned()));
    olga.open("/orders/new").expect_silent_on("Rye bread").expect_says("Almond cake");
    let page = ada.open(&format!("/admin/products/{id}"));
    ada.submit(&page, "Put back", &[]).expect_redirect("/admin/products");
    olga.open("/orders/new").expect_says("Rye bread");

    let file = String::from_utf8(ada.get("/admin/products.csv").body).unwrap();
    assert!(file.contains("Rye bread, whole\",RB-1,4.50,GBP,1,7,0,\r\n"), "{file}");
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
    typed("", "An amount is needed.");
    typed("12.50 USD", "This shop counts in GBP. Type the amount in GBP.");
    typed("-3", "An amount with at most 2 decimals");
    typed("1.250", "Write this amount with its decimals");
    let first = ada.open("/admin/products/new");
    ada.submit(&first, "Add product", &[("name", "Tart"), ("price", "3"), ("sku", "T")]).expect_status(303);
    typed("3", "Another product has this number.");
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
