//! The catalogue as its owner sets it up: categories, the order of the form, and pictures.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use crate::support::counter::sell;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::hire;
use crate::support::story;

/// Adds a product of a category.
#[track_caller]
fn sell_in(shop: &Shop, category: &str, name: &str) -> i64 {
    let page = shop.ada().open("/admin/products/new");
    let fields = [("name", name), ("price", "1"), ("category", category)];
    shop.ada().submit(&page, "Add product", &fields).expect_redirect("/admin/products");
    shop.ask("SELECT id FROM product WHERE name = ?1", [name])
}

/// The products as the list shows them.
fn listed(page: &Page) -> Vec<String> {
    page.rows().into_iter().skip(1).map(|row| row[0].clone()).collect()
}

#[track_caller]
fn press(shop: &Shop, name: &str, to: &str) {
    let id: i64 = shop.ask("SELECT id FROM product WHERE name = ?1", [name]);
    let answer = shop.ada().post(&format!("/admin/products/{id}/move"), &[("to", to)]);
    answer.expect_redirect(&format!("/admin/products#p{id}"));
}

#[test]
fn t07_the_owner_sets_the_order_of_the_form() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let ada = shop.ada();
    for (category, name) in
        [("Cake", "Tart"), ("Bread", "Rye"), ("", "Voucher"), ("Bread", "Spelt"), ("Cake", "Bun"), ("Bread", "Corn")]
    {
        sell_in(&shop, category, name);
    }
    let order = |shop: &Shop| listed(&shop.ada().open("/admin/products")).join(" ");
    assert_eq!(order(&shop), "Corn Rye Spelt Bun Tart Voucher", "by name, as long as nobody has set anything");
    for (name, to, expected) in [
        ("Spelt", "up", "Corn Spelt Rye Bun Tart Voucher"),
        ("Corn", "up", "Corn Spelt Rye Bun Tart Voucher"),
        // At the edge of its category it takes the category along.
        ("Rye", "down", "Bun Tart Corn Spelt Rye Voucher"),
        ("Corn", "up", "Corn Spelt Rye Bun Tart Voucher"),
        // What has no category stays behind.
        ("Tart", "down", "Corn Spelt Rye Bun Tart Voucher"),
        ("Voucher", "up", "Corn Spelt Rye Bun Tart Voucher"),
        ("Bun", "down", "Corn Spelt Rye Tart Bun Voucher"),
    ] {
        press(&shop, name, to);
        assert_eq!(order(&shop), expected, "{name} {to}");
    }
    // Only what does something can be pressed.
    let page = ada.open("/admin/products");
    let button =
        |label: &str| page.html().split("<button ").find(|rest| rest.contains(label)).expect("a button").split('>').next();
    assert!(button("Move Corn up").is_some_and(|tag| tag.contains(" disabled")));
    assert!(button("Move Corn down").is_some_and(|tag| !tag.contains(" disabled")));
    page.expect_silent_on("Move Voucher");
    // The form stands as the list does; what is new comes last in its category, what is archived is gone from the order.
    sell_in(&shop, "Bread", "Aniseed");
    assert_eq!(order(&shop), "Corn Spelt Rye Aniseed Tart Bun Voucher");
    ada.post("/admin/products/1/retire", &[]).expect_status(303);
    assert_eq!(order(&shop), "Corn Spelt Rye Aniseed Bun Voucher Tart Archived");
    let form = story.person("Olga").open("/orders/new").text();
    let places: Vec<Option<usize>> = ["Corn", "Spelt", "Rye", "Aniseed", "Bun", "Voucher"].map(|name| form.find(name)).into();
    assert!(places.is_sorted() && places[0].is_some(), "{form}");
    assert!(!form.contains("Tart"));
    // One category is looked at, and the arrows come back to it.
    let bread = ada.open(&page.link("Bread"));
    assert_eq!(listed(&bread).join(" "), "Corn Spelt Rye Aniseed");
    assert!(bread.html().contains("name=\"category\" value=\"Bread\""));
    let corn: i64 = shop.ask("SELECT id FROM product WHERE name = 'Corn'", []);
    let fields = [("to", "down"), ("filtered", "on"), ("category", "Bread")];
    let answer = ada.post(&format!("/admin/products/{corn}/move"), &fields);
    answer.expect_redirect(&format!("/admin/products?category=Bread#p{corn}"));
    assert_eq!(listed(&ada.open(&page.link("Other"))).join(" "), "Voucher");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM audit WHERE fields = 'position'", []), 5, "what moved nothing is not told");
    ada.post("/admin/products/1/move", &[("to", "up")]).expect_status(404);
    ada.post("/admin/products/2/move", &[("to", "left")]).expect_status(422);
}

#[test]
fn t07_a_category_is_spelt_in_one_way() {
    let shop = Shop::open();
    let first = sell_in(&shop, "Bread", "Rye");
    sell_in(&shop, "BREAD", "Spelt");
    let spelt = || shop.ask::<String>("SELECT group_concat(DISTINCT category) FROM product", []);
    assert_eq!(spelt(), "Bread");
    let ada = shop.ada();
    let again = ada.submit(
        &ada.open("/admin/products/new"),
        "Add product",
        &[("name", "X"), ("price", "1"), ("category", &"x".repeat(41))],
    );
    again.expect_status(422);
    assert!(again.html().contains("<option value=\"Bread\">"), "what there is can be chosen");
    // The last one of a category may write it anew.
    ada.post("/admin/products/2/retire", &[]).expect_status(303);
    let page = ada.open(&format!("/admin/products/{first}"));
    ada.submit(&page, "Save", &[("category", "")]).expect_status(303);
    let file = String::from_utf8(ada.get("/admin/products.csv?format=plain").body).expect("text");
    assert!(file.starts_with("id,name,sku,category,price"), "{file}");
    assert!(file.contains("1,Rye,,,1.00") && file.contains("2,Spelt,,Bread,1.00"), "{file}");
}

fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    let red = RgbImage::from_pixel(width, height, Rgb([200, 30, 30]));
    DynamicImage::ImageRgb8(red).write_to(&mut Cursor::new(&mut bytes), format).expect("a picture");
    bytes
}

#[track_caller]
fn upload(shop: &Shop, product: i64, bytes: &[u8]) -> Page {
    const BOUNDARY: &str = "----the-end-of-a-part";
    let head = "Content-Disposition: form-data; name=\"picture\"; filename=\"bread.png\"\r\nContent-Type: image/png";
    let mut body = format!("--{BOUNDARY}\r\n{head}\r\n\r\n").into_bytes();
    body.extend_from_slice(bytes);
    body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    shop.ada().ask("POST", &format!("/admin/products/{product}/picture")).body(&kind, body).send()
}

#[test]
fn t07_a_product_has_a_picture_of_our_own_drawing() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let (ada, olga) = (shop.ada(), story.person("Olga"));
    let bread = sell(&shop, "Rye bread", "4.20");
    let cake = sell(&shop, "apple cake", "4.20");
    olga.open("/orders/new").expect_silent_on("class=\"thumb\"");
    for (width, height, format) in [(900, 300, ImageFormat::Png), (40, 80, ImageFormat::Jpeg), (500, 500, ImageFormat::WebP)] {
        upload(&shop, bread, &picture(width, height, format)).expect_redirect(&format!("/admin/products/{bread}"));
        let form = olga.open("/orders/new");
        let address = form.addresses().into_iter().find(|address| address.contains("/picture.jpg")).expect("its picture");
        let served = shop.person("Mallory").get(&address);
        served.expect_status(200);
        assert_eq!(served.header("Content-Type"), Some("image/jpeg"));
        assert!(served.header("Cache-Control").is_some_and(|kept| kept.contains("immutable")) && address.contains("?v="));
        let drawn = image::load_from_memory_with_format(&served.body, ImageFormat::Jpeg).expect("a JPEG");
        assert_eq!((drawn.width(), drawn.height()), (192, 192), "{width} × {height}");
        // The others keep their places with a letter.
        assert_eq!(form.text_of(".thumb"), "A");
    }
    assert_eq!(ada.open("/admin/products").text_of(".thumb"), "A");
    upload(&shop, bread, b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>").expect_status(422).expect_refusal("picture_unreadable");
    upload(&shop, bread, &[]).expect_status(422);
    upload(&shop, 77, &picture(9, 9, ImageFormat::Png)).expect_status(404);
    let sam = hire(&shop, "Sam", "staff");
    sam.post(&format!("/admin/products/{bread}/picture/remove"), &[]).expect_status(404);
    shop.person("Mallory").get(&format!("/products/{cake}/picture.jpg")).expect_status(404);
    let page = ada.open(&format!("/admin/products/{bread}"));
    ada.submit(&page, "Remove picture", &[]).expect_redirect(&format!("/admin/products/{bread}"));
    shop.person("Mallory").get(&format!("/products/{bread}/picture.jpg")).expect_status(404);
    olga.open("/orders/new").expect_silent_on("class=\"thumb\"");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM audit WHERE fields = 'picture'", []), 4);
}
