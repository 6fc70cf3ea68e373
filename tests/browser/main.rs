//! Journeys in a real Chromium: what only a browser can tell. Everything else is cheaper in `tests/it`.
#![expect(unreachable_pub, reason = "pub marks what a test may use; nothing leaves this binary")]

#[path = "../it/support/client.rs"]
mod client;
#[path = "../it/support/counter.rs"]
mod counter;
#[path = "../it/support/page.rs"]
mod page;
#[path = "../it/support/qr.rs"]
mod qr;
#[path = "../it/support/shop.rs"]
mod shop;
#[path = "../it/support/story.rs"]
mod story;
#[path = "../it/support/story_money.rs"]
mod story_money;
#[path = "../it/support/till.rs"]
mod till;

mod busy;
mod driver;
mod faults;
mod language;
mod pages;
mod shots;
mod window;

mod at_the_till;
mod journeys;
mod tooling;
mod web_shop;
