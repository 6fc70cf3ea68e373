//! What is kept of webhooks: secrets under a key beside the file, events for who asks, and nothing for ever.

use std::fs;
use std::time::Duration;

use passalong::domain::act::Act;
use passalong::domain::ids::OutgoingId;
use passalong::domain::outgoing;
use passalong::domain::reads::events_out;

use super::receiver::{Receiver, Reply};
use crate::cli::commands::Place;
use crate::support::client::Person;
use crate::support::shop::Shop;
use crate::support::{story, till};

const LIST: &str = "/admin/settings/webhooks";
const ONE: &str = "/admin/settings/webhooks/1";

fn open() -> Shop {
    Shop::open_with(|config| config.webhooks.allowed_networks = vec!["127.0.0.0/8".parse().unwrap()])
}

#[track_caller]
fn add(ada: &Person, url: &str) {
    ada.submit(&ada.open(LIST), "Add webhook", &[("url", url)]).expect_status(200).expect_says("whsec_");
}

#[track_caller]
fn test(ada: &Person) {
    ada.submit(&ada.open(ONE), "Send a test", &[]).expect_redirect(ONE);
}

#[test]
fn o07_a_secret_without_its_key_is_said_to_be_lost() {
    let (mut shop, receiver) = (open(), Receiver::open());
    add(shop.ada(), &receiver.url);
    let key = shop.file().with_file_name("secret.key");
    assert!(key.exists());
    assert!(shop.command(&["check"], "").status.success());
    let copy = shop.file().with_file_name("copy.db");
    assert!(shop.command(&["backup", copy.to_str().unwrap()], "").status.success());
    let secret = fs::read(&key).unwrap();
    assert!(!fs::read(&copy).unwrap().windows(20).any(|part| part == &secret[..20]));

    shop.stop();
    fs::remove_file(&key).unwrap();
    let checked = shop.command(&["check"], "");
    let said = String::from_utf8(checked.stdout).unwrap();
    assert!(!checked.status.success() && said.contains("secret.key") && said.contains("webhook_id=1"), "{said}");
    let restored = shop.command(&["restore", copy.to_str().unwrap()], "");
    let said = String::from_utf8(restored.stdout).unwrap();
    assert!(restored.status.success() && said.contains("secret.key"), "{said}");

    shop.restart_after(|_| {});
    test(shop.ada());
    shop.send_webhooks();
    assert_eq!(receiver.got().len(), 0, "something was sent that nobody can check");
    shop.ada().open(ONE).expect_says("make a new secret");
    shop.ada().open("/admin").expect_says("A webhook has been turned off");
    let page = shop.ada().submit(&shop.ada().open(ONE), "Make new secret", &[]);
    let shown = page.text().split_whitespace().find(|word| word.starts_with("whsec_")).unwrap().to_owned();
    shop.send_webhooks();
    assert!(receiver.got()[0].is_signed_with(&shown));
    assert_eq!(receiver.got()[0].signatures.len(), 1);
    assert!(shop.command(&["check"], "").status.success());
}

#[test]
fn o07_events_are_written_for_who_listens_and_forgotten_in_time() {
    let shop = Shop::open();
    story::tell(&shop, "partner Pat; customer Cara via Pat");
    till::buy(&shop, "Cara", "20.00");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM outgoing", []), 0, "nobody listens");
    let ask = || till::write(&shop, |tx, now, zone| outgoing::note_asked(tx, &Act::server(now, zone)));
    assert!(ask());
    assert!(!ask(), "once a day is enough");
    till::buy(&shop, "Cara", "20.00");
    let after = |cursor, limit| shop.look(|conn| events_out::after(conn, cursor, limit).unwrap());
    let all = after(None, 100);
    let kinds: Vec<String> = all.iter().map(|one| kind(&one.body)).collect();
    assert_eq!(kinds, ["order.placed", "commission.created", "order.paid"]);
    let first = after(None, 2);
    assert_eq!(first, all[..2]);
    assert_eq!(after(first.last().map(|one| one.id), 2), all[2..]);

    shop.pass(Duration::from_secs(31 * 86_400));
    till::buy(&shop, "Cara", "20.00");
    assert_eq!(after(None, 100), all, "nobody has asked for a month");
    shop.run_jobs();
    // The newest one stays, so that its number is not given again.
    let left: Vec<OutgoingId> = after(None, 100).iter().map(|one| one.id).collect();
    assert_eq!(left, [all[2].id]);
}

fn kind(body: &str) -> String {
    let body: serde_json::Value = serde_json::from_str(body).unwrap();
    body["type"].as_str().unwrap().to_owned()
}

#[test]
fn o07_what_was_on_its_way_when_the_server_was_killed_is_sent_again() {
    let (place, receiver) = (Place::new(), Receiver::open());
    assert!(place.run(&["demo", "--accounts", "20", "--orders", "20"]).status.success());
    fs::write(place.path("data/config.toml"), "[webhooks]\nallowed_networks = [\"127.0.0.0/8\"]\n").unwrap();
    let server = place.serve();
    let owner = |port: &str| {
        let mut owner = Person::new(&format!("http://127.0.0.1:{port}"), "Owner");
        (owner.email, owner.password) = ("owner@example.org".into(), "sesame spelt sesame 1477".into());
        owner.sign_in();
        owner
    };
    let ada = owner(&server.port);
    add(&ada, &receiver.url);
    receiver.answers([Reply::Hang(Duration::from_secs(60))]);
    test(&ada);
    receiver.wait_for(1);
    server.kill();
    let server = place.serve();
    receiver.wait_for(2);
    let got = receiver.got();
    assert_eq!((got[0].id.as_str(), got[0].body.as_str()), (got[1].id.as_str(), got[1].body.as_str()));
    // What is answered is noted, and a stop waits for nobody who hangs.
    receiver.answers([Reply::Hang(Duration::from_secs(60))]);
    test(&owner(&server.port));
    receiver.wait_for(3);
    let began = std::time::Instant::now();
    assert_eq!(server.stop(), Some(0));
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    let server = place.serve();
    receiver.wait_for(4);
    assert_eq!(receiver.got()[3].id, receiver.got()[2].id);
    assert_eq!(server.stop(), Some(0));
}
