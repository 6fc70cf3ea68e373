//! The tests' own tools, tried on a shop.

use std::time::{Duration, Instant};

use super::{qr, shop::Shop, story};

#[test]
fn the_cast_enters_through_the_front_door() {
    let shop = Shop::open();
    let mut story = story::cast(&shop);
    story.go_on(
        r#"
        Pat's code is card 1
        Mallory scans Pat                          ⇒ Pat has 1 account, 3 scans / Pat's network is 2
        Cara is referred by Pat as partner; Carl is referred by Cara as customer; Olga is organic
        customer Otto via Ivy                      ⇒ Otto is referred by Ivy as influencer
        "#,
    );
    let picture = story.person("Olga").get(&format!("/qr/{}.png", story.code_of("Olga")));
    assert_eq!(qr::path_of(&qr::read(&picture.body)), format!("/Q/{}", story.code_of("Olga")));
}

#[test]
fn a_shop_opens_and_closes_quickly() {
    for _ in 0..100 {
        let start = Instant::now();
        let shop = Shop::open();
        shop.person("Olga").open("/join").expect_status(200);
        drop(shop);
        eprintln!("{:?}", start.elapsed());
    }
}
