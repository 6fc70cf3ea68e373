//! Steps that several subjects need: somebody is hired, a one-time link is handed over and used.

use super::client::Person;
use super::page::Page;
use super::shop::Shop;

/// Hires somebody through the staff page; they choose their password by the link that Ada hands over, and sign in.
#[track_caller]
pub fn hire(shop: &Shop, name: &str, role: &str) -> Person {
    let person = shop.person(name);
    let page = shop.ada().open("/admin/users");
    let fields = [("name", name), ("email", person.email.as_str()), ("role", role)];
    let link = shop.ada().submit(&page, "Add and create password link", &fields);
    choose_password(shop, &person, &link, &person.password).expect_status(303);
    person.forget_cookies();
    person.sign_in();
    person
}

/// The path of the link that a page shows.
#[track_caller]
pub fn link_on(shop: &Shop, page: &Page) -> String {
    page.expect_status(200);
    let text = page.text();
    let url = text.split_whitespace().find(|word| word.contains("/password/reset?token="));
    let url = url.unwrap_or_else(|| panic!("{} shows no link\n{text}", page.asked));
    let base_url: String = shop.ask("SELECT base_url FROM shop", []);
    url.strip_prefix(&base_url).expect("a link at the shop's own address").to_owned()
}

/// Opens the link on a page and chooses a password there.
#[track_caller]
pub fn choose_password(shop: &Shop, person: &Person, page: &Page, password: &str) -> Page {
    let form = person.open(&link_on(shop, page));
    person.submit(&form, "Set password", &[("password", password)])
}

/// The number of an account.
#[track_caller]
pub fn id_of(shop: &Shop, name: &str) -> i64 {
    shop.ask("SELECT id FROM account WHERE name = ?1", [name])
}
