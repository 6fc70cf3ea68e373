//! Everything through the front door: one binary, a shop of its own for every test, an audit of its file at the end.
//!
//! A new subject is a new file and one `mod` line here. A test tells its story with [`story::tell`] and looks at pages with
//! [`client::Person`]; it never calls the domain. Only the tests of the core do, on a [`file`] without a server.
#![expect(unreachable_pub, reason = "pub marks what a test may use; nothing leaves this binary")]

mod client;
mod file;
mod model;
mod page;
mod qr;
mod shop;
mod staff;
mod story;

mod applications;
mod commands;
mod concurrency;
mod config;
mod faults;
mod invariants;
mod life;
mod logo;
mod people;
mod settings;
mod tooling;
mod users;
mod writer;
