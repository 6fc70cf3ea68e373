//! Everything through the front door: one binary, a shop of its own for every test, an audit of its file at the end.
//!
//! Subjects stand in the tree of `src`: a new one is a new file there and one `mod` line. What concerns every room stands here.
//! A test tells its story with [`story::tell`](support::story::tell) and looks at pages with [`Person`](support::client::Person);
//! it never calls the domain. Only the tests of the core do, on a [`file`](support::file) without a server.
#![expect(unreachable_pub, reason = "pub marks what a test may use; nothing leaves this binary")]

mod support;

mod api;
mod cli;
mod db;
mod domain;
mod house;
mod look;
mod orders_in;
mod scan_path;
mod strangers;
mod web;
mod years;

mod bank;
mod concurrency;
mod config;
mod hooks;
mod jobs;
mod languages;
mod money_corners;
mod money_story;
mod print;
mod pseudo;
mod text;
