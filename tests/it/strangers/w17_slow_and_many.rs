//! Slow and many: pictures that unfold at once, forms that change nothing, orders without end; and connections, in the rooms below.

mod line;
mod many;
mod program;
mod slow;

use std::time::{Duration, Instant};

use image::{DynamicImage, ImageFormat};
use passalong::db::{Access, connect};

use crate::cli::commands::{PASSWORD, Place};
use crate::support::client::Person;
use crate::support::counter::{choose, order, own_page, pay, record, sell};
use crate::support::shop::Shop;
use crate::support::staff::hire;
use crate::support::story;

const LOGO: &str = "/admin/settings/logo";

/// What a form with this file sends.
fn upload(bytes: &[u8]) -> Vec<u8> {
    let mut body = b"--end\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"a.png\"\r\n\r\n".to_vec();
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--end--\r\n");
    body
}

fn send_logo(person: &Person, bytes: &[u8]) -> u16 {
    person.ask("POST", LOGO).body("multipart/form-data; boundary=end", upload(bytes)).send().status
}

fn png(side: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::new_rgba8(side, side).write_to(&mut bytes, ImageFormat::Png).expect("a picture");
    bytes.into_inner()
}

#[test]
fn w17_a_dozen_vast_logos_at_once_need_the_memory_of_one() {
    let place = Place::with_shop();
    let server = place.serve();
    let mut ada = Person::new(&format!("http://127.0.0.1:{}", server.port), "Ada");
    (ada.email, ada.password) = ("ada@shop.example".into(), PASSWORD.into());
    ada.sign_in();
    let page = ada.open("/setup");
    ada.submit(&page, "Finish setup", &[("shop_name", "Corner Bakery")]).expect_status(303);
    let vast = png(5000);
    assert!(vast.len() < 2 << 20, "small as a file");
    std::thread::scope(|scope| {
        let all: Vec<_> = (0..12).map(|_| scope.spawn(|| send_logo(&ada, &vast))).collect();
        for one in all {
            assert_eq!(one.join().expect("an answer"), 303);
        }
    });
    // 100 MB of pixels, as much for the decoder's work, and what a debug build needs by itself; a dozen at once took 1.4 GB.
    let most = server.peak_megabytes();
    assert!(most < 420.0, "{most} MB at most");
}

#[test]
fn w17_a_logo_that_waits_its_turn_is_drawn_and_a_bad_one_lets_the_next_in() {
    let shop = Shop::open();
    let (good, broken) = (png(900), png(900)[..200].to_vec());
    std::thread::scope(|scope| {
        let all: Vec<_> = (0..8)
            .map(|n| {
                let (shop, good, broken) = (&shop, &good, &broken);
                scope.spawn(move || (n, send_logo(shop.ada(), if n % 2 == 0 { good } else { broken })))
            })
            .collect();
        for one in all {
            let (n, status) = one.join().expect("an answer");
            assert_eq!(status, if n % 2 == 0 { 303 } else { 422 }, "upload {n}");
        }
    });
    shop.person("Mallory").get("/logo.png").expect_status(200);
}

#[test]
fn w17_signing_out_without_a_session_waits_for_no_write() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let mallory = shop.person("Mallory");
    // Whoever wants to write now waits.
    let busy = connect(&shop.file(), Access::Write).expect("the shop's file");
    busy.execute_batch("BEGIN IMMEDIATE").expect("the one writer");
    let began = Instant::now();
    for cookie in ["made up", "", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
        mallory.set_cookie("passalong", cookie);
        mallory.post("/sign-out", &[]).expect_redirect("/");
    }
    mallory.forget_cookies();
    mallory.post("/sign-out", &[]).expect_redirect("/");
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
    drop(busy);
    // Whoever has a session ends it, and a copy of its cookie is worth nothing.
    let cara = story.person("Cara");
    let copy = cara.cookies();
    cara.post("/sign-out", &[]).expect_redirect("/");
    copy.iter().for_each(|(name, value)| mallory.set_cookie(name, value));
    mallory.get("/orders").expect_redirect("/sign-in?next=%2Forders");
}

#[test]
fn w17_a_session_that_lets_nobody_in_ends_at_sign_out_all_the_same() {
    let shop = Shop::open();
    let sam = hire(&shop, "Sam", "staff");
    let kept = "SELECT count(*) FROM session JOIN account ON account.id = account_id WHERE name = 'Sam'";
    let before: i64 = shop.ask(kept, []);
    let file = connect(&shop.file(), Access::Write).expect("the shop's file");
    file.execute("UPDATE account SET disabled_at = 1 WHERE name = 'Sam'", []).expect("Sam is disabled");
    sam.post("/sign-out", &[]).expect_status(303);
    assert_eq!(shop.ask::<i64>(kept, []), before - 1, "it does not come back when Sam does");
    file.execute("UPDATE account SET disabled_at = NULL WHERE name = 'Sam'", []).expect("Sam is back");
}

#[test]
fn w17_an_account_places_20_orders_that_wait_for_payment_and_no_more() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let cara = story.person("Cara");
    sell(&shop, "Roll", "1");
    let orders: Vec<i64> = (0..20).map(|_| order(cara, &[("q1", "1")])).collect();
    let page = choose(cara, &[("q1", "1")]);
    let refused = cara.submit(&page, "Place order", &[]);
    refused.expect_status(422).expect_says("You already have 20 unpaid orders. Pay or cancel one of them first.");
    refused.expect_refusal("orders_unpaid");
    let unpaid = "SELECT count(*) FROM orders WHERE paid_at IS NULL AND cancelled_at IS NULL";
    assert_eq!(shop.ask::<i64>(unpaid, []), 20);
    // One is cancelled, one is paid: there is room for two.
    let first = cara.open(&own_page(orders[0]));
    cara.submit(&first, "Cancel order", &[]).expect_status(303);
    pay(shop.ada(), orders[1]);
    order(cara, &[("q1", "1")]);
    order(cara, &[("q1", "1")]);
    let page = choose(cara, &[("q1", "1")]);
    cara.submit(&page, "Place order", &[]).expect_status(422);
    // Whoever else orders is not meant.
    order(story.person("Carl"), &[("q1", "1")]);
}

#[test]
fn w17_staff_at_the_till_record_more_than_20_and_their_orders_count_for_the_customer() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let cara = story.person("Cara");
    let sam = hire(&shop, "Sam", "staff");
    sell(&shop, "Roll", "1");
    for _ in 0..21 {
        record(&shop, &sam, "Cara", &[("q1", "1")]);
    }
    let page = choose(cara, &[("q1", "1")]);
    cara.submit(&page, "Place order", &[]).expect_status(422).expect_refusal("orders_unpaid");
}

#[test]
fn w17_thirty_browsers_of_one_customer_do_not_slip_past_the_20_together() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let cara = story.person("Cara");
    sell(&shop, "Roll", "1");
    // The first has the discount; the rest come to the same, whoever is first.
    order(cara, &[("q1", "1")]);
    let pages: Vec<_> = (0..30).map(|_| choose(cara, &[("q1", "1")])).collect();
    let placed: Vec<u16> = std::thread::scope(|scope| {
        let all: Vec<_> = pages.iter().map(|page| scope.spawn(|| cara.submit(page, "Place order", &[]).status)).collect();
        all.into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    assert_eq!(placed.iter().filter(|status| **status == 303).count(), 19, "{placed:?}");
    assert_eq!(placed.iter().filter(|status| **status == 422).count(), 11, "{placed:?}");
}

#[test]
fn w17_the_form_that_placed_the_last_one_may_come_again() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    let cara = story.person("Cara");
    sell(&shop, "Roll", "1");
    for _ in 0..19 {
        order(cara, &[("q1", "1")]);
    }
    let page = choose(cara, &[("q1", "1")]);
    let first = cara.submit(&page, "Place order", &[]);
    let again = cara.submit(&page, "Place order", &[]);
    assert_eq!(first.location(), again.location());
}
