//! Orders from where they are made, and what other programs are told of them. One file an item.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

mod o05_coupons;
mod o06_files;
mod o06_polling;
mod o07_webhooks;
mod o07_webhooks_kept;
mod o08_web_shop;
mod receiver;
mod store;
mod vendor;
