//! Webhooks: what other programs are told, how it is signed, and what becomes of what does not arrive.

use std::collections::BTreeSet;
use std::net::TcpListener;
use std::thread;
use std::time::{Duration, Instant};

use super::receiver::{Receiver, Reply};
use crate::support::client::Person;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::{story, till};

const LIST: &str = "/admin/settings/webhooks";
const ONE: &str = "/admin/settings/webhooks/1";
/// Longer than any receiver is left alone.
const A_WHILE: Duration = Duration::from_secs(301);
const EVERYTHING: [(&str, &str); 9] = [
    ("order", "on"),
    ("account", "on"),
    ("partner", "on"),
    ("code", "on"),
    ("commission", "on"),
    ("reward", "on"),
    ("balance", "on"),
    ("review", "on"),
    ("payout", "on"),
];

/// A shop in a network where receivers of this computer are allowed.
fn open() -> Shop {
    Shop::open_with(|config| config.webhooks.allowed_networks = vec!["127.0.0.0/8".parse().unwrap()])
}

/// The secret that a page shows once.
#[track_caller]
fn secret_of(page: &Page) -> String {
    page.expect_status(200);
    let text = page.text();
    let shown = text.split_whitespace().find(|word| word.starts_with("whsec_"));
    shown.unwrap_or_else(|| panic!("no secret on {text}")).to_owned()
}

/// Ada adds a webhook that is told of everything.
#[track_caller]
fn add(ada: &Person, url: &str) -> String {
    let fields: Vec<_> = [("url", url)].into_iter().chain(EVERYTHING).collect();
    secret_of(&ada.submit(&ada.open(LIST), "Add webhook", &fields))
}

#[test]
fn o07_webhooks() {
    let (shop, receiver) = (open(), Receiver::open());
    let ada = shop.ada();
    let secret = add(ada, &receiver.url);
    ada.open(ONE).expect_silent_on(&secret);
    ada.open(LIST).expect_silent_on(&secret);

    let story = "batch \"Market\" of 1 for partners; partner Pat claims card 1; customer Cara via Pat
        Cara orders 100.00 ⇒ Cara pays 90.00 (discount 10.00) / Pat +9.00 commission";
    story::tell(&shop, story);
    shop.send_webhooks();
    let told: BTreeSet<String> = receiver.kinds().into_iter().collect();
    let expected = ["account.created", "code.claimed", "commission.created", "order.paid", "order.placed"];
    assert_eq!(told, expected.map(str::to_owned).into());
    let got = receiver.got();
    let of = |kind: &str| got.iter().find(|one| one.kind() == kind).unwrap();
    assert_eq!((of("order.paid").data("value"), of("order.paid").data("discount")), ("90.00".into(), "10.00".into()));
    assert_eq!(of("commission.created").data("amount"), "9.00");
    assert_eq!(of("commission.created").data("order_id"), of("order.paid").data("order_id"));
    let ids: BTreeSet<&str> = got.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids.len(), got.len());
    for one in &got {
        assert!(one.id.starts_with("msg_") && one.is_signed_with(&secret), "{one:?}");
        assert!(!["Pat", "Cara", "Market", "@"].iter().any(|name| one.body.contains(name)), "{}", one.body);
    }
    let page = ada.open(ONE);
    page.expect_says("order.paid").expect_says("Delivered");
    assert_eq!(page.html().matches("badge good").count(), got.len() + 1);

    // What is told is there exactly when its change is, and nothing is sent twice of itself.
    shop.send_webhooks();
    assert_eq!(receiver.got().len(), got.len());
    till::refund(&shop, passalong::domain::ids::OrderId(1), "50.00");
    shop.send_webhooks();
    let refunded: Vec<_> = receiver.got().split_off(got.len());
    assert_eq!(
        refunded.iter().map(|one| one.kind()).collect::<BTreeSet<_>>(),
        ["commission.reversed", "order.refunded"].map(str::to_owned).into()
    );
    assert!(refunded.iter().any(|one| one.data("change") == "refund" && one.data("amount") == "-5.00"), "{refunded:?}");
}

#[test]
fn o07_a_webhook_hears_of_what_it_was_added_for() {
    let (shop, receiver) = (open(), Receiver::open());
    let ada = shop.ada();
    let page = ada.open(LIST);
    ada.submit(&page, "Add webhook", &[("url", "shop.example")]).expect_status(422).expect_refusal("webhook_url_malformed");
    ada.submit(&page, "Add webhook", &[("url", &receiver.url), ("order", ""), ("commission", ""), ("reward", "")])
        .expect_status(422)
        .expect_refusal("topics_none");
    // Orders, commission and credit are ticked beforehand.
    secret_of(&ada.submit(&page, "Add webhook", &[("url", &receiver.url), ("commission", ""), ("reward", "")]));
    story::tell(&shop, "partner Pat; customer Cara via Pat");
    till::buy(&shop, "Cara", "20.00");
    shop.send_webhooks();
    assert_eq!(receiver.kinds(), ["order.paid", "order.placed"]);
    ada.submit(&ada.open(ONE), "Save", &[("order", ""), ("commission", "on")]).expect_redirect(ONE);
    till::buy(&shop, "Cara", "20.00");
    shop.send_webhooks();
    assert_eq!(receiver.kinds(), ["commission.created", "order.paid", "order.placed"]);
    ada.open("/admin/audit").expect_says("changed a webhook").expect_says("events");
    ada.submit(&ada.open(ONE), "Remove webhook", &[]).expect_redirect(LIST);
    till::buy(&shop, "Cara", "20.00");
    shop.send_webhooks();
    assert_eq!(receiver.got().len(), 3);
    ada.get(ONE).expect_status(404);
}

#[test]
fn o07_a_new_secret_counts_beside_the_former_one_for_a_day() {
    let (shop, receiver) = (open(), Receiver::open());
    let ada = shop.ada();
    let former = add(ada, &receiver.url);
    let secret = secret_of(&ada.submit(&ada.open(ONE), "Make new secret", &[]));
    assert_ne!(former, secret);
    let test = || {
        ada.submit(&ada.open(ONE), "Send a test", &[]).expect_redirect(ONE);
        shop.send_webhooks();
        let last = receiver.got().pop().unwrap();
        assert_eq!(last.kind(), "webhook.test");
        (last.is_signed_with(&secret), last.is_signed_with(&former))
    };
    assert_eq!(test(), (true, true));
    shop.pass(Duration::from_secs(23 * 3600));
    assert_eq!(test(), (true, true));
    shop.pass(Duration::from_secs(2 * 3600));
    assert_eq!(test(), (true, false));
}

#[test]
fn o07_what_fails_is_tried_again_as_the_same_message() {
    let (shop, receiver) = (open(), Receiver::open());
    let ada = shop.ada();
    add(ada, &receiver.url);
    receiver.answers([Reply::Status(500), Reply::Status(404)]);
    ada.submit(&ada.open(ONE), "Send a test", &[]).expect_redirect(ONE);
    shop.send_webhooks();
    ada.open(ONE).expect_says("Failed").expect_says("status 500").expect_says("Next try");
    ada.open(LIST).expect_says("Failing");
    // Nobody is pressed.
    shop.send_webhooks();
    assert_eq!(receiver.got().len(), 1);
    shop.pass(Duration::from_secs(7));
    shop.send_webhooks();
    shop.pass(Duration::from_secs(361));
    shop.send_webhooks();
    let got = receiver.got();
    assert_eq!(got.len(), 3);
    assert!(got.iter().all(|one| one.id == got[0].id && one.body == got[0].body));
    assert!(got[2].timestamp > got[0].timestamp, "a try is signed for its own time");
    ada.open(ONE).expect_says("Delivered").expect_silent_on("Failed");
    ada.open(LIST).expect_silent_on("Failing");
    ada.submit(&ada.open(ONE), "Send again webhook.test", &[]).expect_redirect(ONE);
    shop.send_webhooks();
    assert_eq!(receiver.got().last().unwrap().id, got[0].id);
}

#[test]
fn o07_a_receiver_that_keeps_failing_is_turned_off_and_loses_nothing() {
    let (shop, receiver) = (open(), Receiver::open());
    let ada = shop.ada();
    add(ada, &receiver.url);
    story::tell(&shop, "partner Pat; customer Cara via Pat");
    till::buy(&shop, "Cara", "20.00");
    receiver.answers(vec![Reply::Status(503); 20]);
    // Several at first, then one at a time.
    for _ in 0..100 {
        shop.send_webhooks();
        if receiver.got().len() == 20 {
            break;
        }
        ada.open("/admin").expect_silent_on("turned off");
        shop.pass(A_WHILE);
    }
    assert_eq!(receiver.got().len(), 20);
    ada.open("/admin").expect_says("A webhook has been turned off");
    ada.open(ONE).expect_says("Turned off after 20 failed tries");
    ada.open("/admin/audit").expect_says("turned off a webhook");
    till::buy(&shop, "Cara", "30.00");
    shop.pass(A_WHILE);
    shop.send_webhooks();
    assert_eq!(receiver.got().len(), 20);
    ada.submit(&ada.open(ONE), "Turn on", &[]).expect_redirect(ONE);
    shop.send_webhooks();
    let arrived: Vec<String> = receiver.got().split_off(20).iter().map(|one| one.kind()).collect();
    assert_eq!(arrived.iter().filter(|kind| *kind == "order.paid").count(), 2, "{arrived:?}");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM delivery WHERE delivered_at IS NULL", []), 0);
    ada.open("/admin").expect_silent_on("turned off");
}

#[test]
fn o07_a_receiver_that_is_gone_is_turned_off_at_once() {
    let (shop, receiver) = (open(), Receiver::open());
    let ada = shop.ada();
    add(ada, &receiver.url);
    receiver.answers([Reply::Status(410)]);
    ada.submit(&ada.open(ONE), "Send a test", &[]).expect_redirect(ONE);
    shop.send_webhooks();
    ada.open(ONE).expect_says("gone for good");
    ada.open("/admin").expect_says("A webhook has been turned off");
}

#[test]
fn o07_nobody_is_followed_elsewhere() {
    let (shop, receiver, elsewhere) = (open(), Receiver::open(), Receiver::open());
    let ada = shop.ada();
    add(ada, &receiver.url);
    receiver.answers([Reply::Moved(elsewhere.url.clone())]);
    ada.submit(&ada.open(ONE), "Send a test", &[]).expect_redirect(ONE);
    shop.send_webhooks();
    assert_eq!((receiver.got().len(), elsewhere.got().len()), (1, 0));
    ada.open(ONE).expect_says("pointed to another address (status 307)");
}

#[test]
fn o07_nobody_makes_the_server_knock_at_a_door_inside() {
    let shop = Shop::open();
    let ada = shop.ada();
    let canary = TcpListener::bind("127.0.0.1:0").unwrap();
    canary.set_nonblocking(true).unwrap();
    let port = canary.local_addr().unwrap().port();
    let page = ada.open(LIST);
    ada.submit(&page, "Add webhook", &[("url", &format!("http://127.0.0.1:{port}"))])
        .expect_status(422)
        .expect_refusal("webhook_url_plain");
    for (number, host) in ["127.0.0.1", "localhost", "2130706433", "[::ffff:127.0.0.1]", "0x7f.1"].into_iter().enumerate() {
        add(ada, &format!("https://{host}:{port}/"));
        let one = format!("{LIST}/{}", number + 1);
        ada.submit(&ada.open(&one), "Send a test", &[]).expect_redirect(&one);
        shop.send_webhooks();
        ada.open(&one).expect_says("leads into a private network");
        assert!(canary.accept().is_err(), "{host} was knocked at");
    }
    // A file that somebody changed by hand opens no door either.
    let mut shop = shop;
    shop.restart_after(|conn| {
        conn.execute("UPDATE webhook SET url = ?1, failures = 0, rests_until = NULL", [format!("http://127.0.0.1:{port}/")])
            .unwrap();
        conn.execute("UPDATE delivery SET next_at = 1", []).unwrap();
    });
    shop.send_webhooks();
    assert!(canary.accept().is_err());
}

#[test]
fn o07_who_hangs_holds_nobody_up() {
    // Four of them would fill all places with four messages each. One answers, and never comes to the end of it.
    let (shop, slow, quick) = (open(), [(); 4].map(|()| Receiver::open()), Receiver::open());
    let ada = shop.ada();
    for (at, slow) in slow.iter().enumerate() {
        add(ada, &slow.url);
        slow.answers(vec![if at == 0 { Reply::Drip } else { Reply::Hang(Duration::from_secs(40)) }; 4]);
    }
    add(ada, &quick.url);
    story::tell(&shop, "partner Pat; customer Cara via Pat");
    till::buy(&shop, "Cara", "20.00");
    let began = Instant::now();
    thread::scope(|scope| {
        let sending = scope.spawn(|| shop.send_webhooks());
        quick.wait_for(5);
        assert!(began.elapsed() < Duration::from_secs(10), "the quick one waited for the slow ones");
        // Nor does anybody who changes something meanwhile.
        let asked = Instant::now();
        ada.submit(&ada.open("/admin/settings/webhooks/5"), "Turn off", &[]).expect_status(303);
        assert!(asked.elapsed() < Duration::from_secs(5));
        sending.join().unwrap();
    });
    let took = began.elapsed();
    assert!((14..30).contains(&took.as_secs()), "{took:?}");
    for webhook in 1..=4 {
        ada.open(&format!("{LIST}/{webhook}")).expect_says("No answer within 15 seconds");
    }
}
