//! Pictures of codes: for whom, how many, and no way to guess codes.

use std::time::{Duration, Instant};

use crate::support::client::Person;
use crate::support::shop::Shop;
use crate::support::story;

#[test]
fn w14_the_picture_of_a_card_that_nobody_has_claimed_is_for_staff_only() {
    let shop = Shop::open();
    let story = story::tell(&shop, "batch \"Market\" of 2 for partners; partner Pat claims card 1; stranger Mallory");
    let (claimed, free) = (story.card(1), story.card(2));
    let mallory = story.person("Mallory");
    for ending in ["png", "svg"] {
        let seen = mallory.get(&format!("/qr/{claimed}.{ending}"));
        seen.expect_status(200);
        assert_eq!(seen.header("Cache-Control"), Some("public, max-age=31536000, immutable"));
        mallory.get(&format!("/qr/{free}.{ending}")).expect_status(404);
        story.person("Pat").get(&format!("/qr/{free}.{ending}")).expect_status(404);
        let kept = shop.ada().get(&format!("/qr/{free}.{ending}"));
        kept.expect_status(200);
        assert_eq!(kept.header("Cache-Control"), Some("private, no-store"));
    }
}

#[test]
fn w14_codes_cannot_be_guessed_by_their_pictures() {
    let shop = Shop::open_with(|config| config.limits.code_misses_per_minute_per_address = 5);
    let story = story::tell(&shop, "batch \"Market\" of 1 for partners; stranger Mallory");
    let mallory = story.person("Mallory");
    let unknown = ["K7QM9XDW9.png", "nonsense.png", "K7QM9XDW8.svg"];
    for name in unknown {
        mallory.get(&format!("/qr/{name}")).expect_status(404);
    }
    // A free card is a miss like any other, so that the answer does not tell that it is there.
    mallory.get(&format!("/qr/{}.png", story.card(1))).expect_status(404);
    mallory.get("/qr/K7QM9XDW9.png").expect_status(404);
    mallory.get("/qr/K7QM9XDW9.png").expect_status(429);
}

#[test]
fn w14_whoever_asks_without_end_waits_between_two_pictures_and_staff_do_not() {
    let shop = Shop::open_with(|config| config.limits.pictures_per_second_per_address = 4);
    let story = story::tell(&shop, "partner Pat; stranger Mallory");
    let path = format!("/qr/{}.png", story.code_of("Pat"));
    let time = |person: &Person, pictures: usize| {
        let began = Instant::now();
        (0..pictures).for_each(|_| {
            person.get(&path).expect_status(200);
        });
        began.elapsed()
    };
    // Four at once, then one each quarter of a second.
    assert!(time(story.person("Mallory"), 8) >= Duration::from_millis(900));
    assert!(time(shop.ada(), 8) < Duration::from_millis(900));
}

#[test]
fn w14_sixty_four_at_once_are_drawn_once_or_told_to_come_again() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat; partner Priya");
    let codes = [story.code_of("Pat"), story.code_of("Priya")];
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let ask = |n: usize| {
            let (shop, code) = (&shop, &codes[n % 2]);
            move || shop.person("Printer").get(&format!("/qr/{code}.png?size=2048")).status
        };
        let asked: Vec<_> = (0..64).map(|n| scope.spawn(ask(n))).collect();
        asked.into_iter().map(|asked| asked.join().expect("an answer")).collect()
    });
    assert!(statuses.iter().all(|status| matches!(status, 200 | 503)), "{statuses:?}");
    assert!(statuses.contains(&200));
    // Drawn already: nobody waits any more.
    for code in &codes {
        shop.person("Printer").get(&format!("/qr/{code}.png?size=2048")).expect_status(200);
    }
}
