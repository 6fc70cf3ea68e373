//! Everything through the front door: one binary, a shop of its own for every test, an audit of its file at the end.
//!
//! A new subject is a new file and one `mod` line here. A test tells its story with [`story::tell`] and looks at pages with
//! [`client::Person`]; it never calls the domain. Only the tests of the core do, on a [`file`] without a server.
#![expect(unreachable_pub, reason = "pub marks what a test may use; nothing leaves this binary")]

mod client;
mod counter;
mod file;
mod model;
mod page;
mod qr;
mod shop;
mod story;
mod story_money;
mod till;

mod access;
mod accounts;
mod admin_home;
mod applications;
mod batches;
mod codes;
mod commands;
mod commissions;
mod concurrency;
mod config;
mod demo;
mod entries;
mod faults;
mod import;
mod invariants;
mod invitation;
mod jobs;
mod join;
mod layers;
mod life;
mod logo;
mod money_invariants;
mod money_properties;
mod money_races;
mod money_story;
mod network;
mod order_desk;
mod order_rules;
mod orders;
mod password;
mod payee;
mod payout_files;
mod payouts;
mod people;
mod print;
mod products;
mod referrals;
mod report_rules;
mod rewards;
mod scan_counting;
mod scan_rules;
mod schema;
mod settings;
mod setup;
mod sign_in;
mod staff;
mod terms;
mod tooling;
mod users;
mod writer;
