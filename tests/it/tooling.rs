//! The tests' own tools, tried on a shop.

use super::shop::Shop;

#[test]
fn a_shop_opens_and_closes() {
    let shop = Shop::bare();
    shop.person("Olga").open("/healthz").expect_status(200);
    shop.person("Olga").open("/nowhere").expect_status(404);
}
