//! The tests' own tools, tried on a shop.

use crate::support::shop::Shop;
use crate::support::story;

#[test]
fn a_shop_opens_and_closes() {
    let shop = Shop::bare();
    shop.person("Olga").open("/healthz").expect_status(200);
    shop.person("Olga").open("/nowhere").expect_status(404);
}

#[test]
fn the_cast_can_be_told() {
    let shop = Shop::open();
    let mut story = story::cast(&shop);
    story.go_on(
        r#"
        Pat's code is card 1; Ivy's code is card 3; Pat's network is 2; Cara's network is 1
        Cara is referred by Pat as partner; Carl is referred by Cara as customer; Olga is organic
        Mallory scans Pat ⇒ Pat has 1 account, 2 scans, 2 uniques
        "#,
    );
    let cara = story.person("Cara");
    cara.forget_cookies();
    cara.sign_in().expect_redirect("/referrals");
}
