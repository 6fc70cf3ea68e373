//! The queue of passwords is shared fairly: a flood waits behind everybody else. How turns are given is tried at the queue itself, in
//! `src/auth/hasher.rs`; here it stands at the front door.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::support::shop::Shop;
use crate::support::story;

/// A shop whose passwords take their time, behind a named proxy, so that a test may come from anywhere.
fn slow_shop() -> Shop {
    Shop::open_with(|config| {
        config.bcrypt_cost = 10;
        config.trusted_proxies = vec!["127.0.0.0/8".parse().expect("a network")];
    })
}

/// Keeps the queue full from 26 connections, as long as `meanwhile` goes on.
fn besieged<T>(shop: &Shop, from: impl Fn(usize, usize) -> String + Sync, meanwhile: impl FnOnce() -> T) -> T {
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for connection in 0..26 {
            let (is_over, from) = (&is_over, &from);
            scope.spawn(move || {
                let mallory = shop.person("Mallory");
                for n in 0.. {
                    if is_over.load(Ordering::Relaxed) {
                        return;
                    }
                    let email = format!("nobody{connection}.{n}@example.org");
                    let ask = mallory.ask("POST", "/sign-in").fields(&[("email", &email), ("password", "a guess")]);
                    if ask.with("X-Forwarded-For", &from(connection, n)).send().status == 503 {
                        std::thread::sleep(Duration::from_millis(20));
                    }
                }
            });
        }
        std::thread::sleep(Duration::from_secs(4));
        let answer = meanwhile();
        is_over.store(true, Ordering::Relaxed);
        answer
    })
}

#[test]
fn w11_a_flood_from_many_addresses_leaves_honest_people_unharmed() {
    let shop = slow_shop();
    let story = story::tell(&shop, "batch \"Market\" of 10 for partners; customer Cara");
    let cara = story.person("Cara");
    cara.submit(&cara.open("/accounts"), "Sign out", &[]).expect_status(303);
    let from = |connection: usize, n: usize| match connection % 2 {
        0 => format!("198.51.100.{}", (connection * 7 + n) % 40),
        _ => format!("2001:db8:7:{n:x}::{connection:x}"),
    };
    let (unharmed, took) = besieged(&shop, from, || {
        let began = Instant::now();
        let unharmed = (0..20).filter(|n| {
            let status = match n % 2 {
                0 => {
                    let ask = cara.ask("POST", "/sign-in").fields(&[("email", &cara.email), ("password", &cara.password)]);
                    ask.with("X-Forwarded-For", "203.0.113.9").send().status
                }
                _ => {
                    let nell = shop.person(&format!("Nell {n}"));
                    let fields = [
                        ("name", nell.name.as_str()),
                        ("email", &nell.email),
                        ("password", "four loaves under a bridge"),
                        ("terms", "on"),
                    ];
                    let ask = nell.ask("POST", &format!("/join/{}/partner", story.card(n / 2 + 1))).fields(&fields);
                    ask.with("X-Forwarded-For", &format!("203.0.113.{}", 100 + n)).send().status
                }
            };
            status == 303
        });
        (unharmed.count(), began.elapsed())
    });
    assert!(unharmed >= 19, "{unharmed} of 20 in {took:?}");
}

#[test]
fn w11_a_stranger_at_a_new_address_is_served_before_those_who_come_again_and_again() {
    let shop = slow_shop();
    let story = story::tell(&shop, "customer Cara");
    let cara = story.person("Cara");
    let answers = besieged(
        &shop,
        |connection, n| format!("198.51.100.{}", (connection * 7 + n) % 40),
        || {
            let tried = |n: u32| {
                let phone = shop.person("Cara");
                let ask = phone.ask("POST", "/sign-in").fields(&[("email", &cara.email), ("password", &cara.password)]);
                ask.with("X-Forwarded-For", &format!("203.0.113.{n}")).send().status
            };
            // Beside a whole suite one or two may be turned away, and come again.
            let comes_again = |n: u32| {
                std::thread::sleep(Duration::from_secs(1));
                tried(n)
            };
            (0..10).map(|n| if tried(n) == 303 { 303 } else { comes_again(n) }).collect::<Vec<_>>()
        },
    );
    assert!(answers.iter().filter(|status| **status == 303).count() >= 9, "{answers:?}");
}

#[test]
fn w11_of_one_address_two_wait_and_the_rest_come_again() {
    let shop = slow_shop();
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let knock = |n: usize| {
            let shop = &shop;
            move || {
                let mallory = shop.person("Mallory");
                let email = format!("nobody{n}@example.org");
                let ask = mallory.ask("POST", "/sign-in").fields(&[("email", &email), ("password", "a guess")]);
                // One household and its neighbours in a /48.
                ask.with("X-Forwarded-For", &format!("2001:db8:7:{n:x}::1")).send().status
            }
        };
        let asked: Vec<_> = (0..16).map(|n| scope.spawn(knock(n))).collect();
        asked.into_iter().map(|asked| asked.join().expect("an answer")).collect()
    });
    let put_off = statuses.iter().filter(|status| **status == 503).count();
    assert!(put_off > 0, "{statuses:?}");
    assert!(statuses.iter().all(|status| matches!(status, 422 | 503)), "{statuses:?}");
}
