//! Journeys in a real Chromium: what only a browser can tell. Everything else is cheaper in `tests/it`.
#![expect(unreachable_pub, reason = "pub marks what a test may use; nothing leaves this binary")]

#[path = "../it/client.rs"]
mod client;
#[path = "../it/counter.rs"]
mod counter;
#[path = "../it/page.rs"]
mod page;
#[path = "../it/qr.rs"]
mod qr;
#[path = "../it/shop.rs"]
mod shop;
#[path = "../it/story.rs"]
mod story;
#[path = "../it/story_money.rs"]
mod story_money;
#[path = "../it/till.rs"]
mod till;

mod busy;
mod driver;
mod faults;
mod pages;
mod shots;
mod window;

mod journeys;
mod tooling;
