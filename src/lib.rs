//! Passalong: a referral program server for one shop, in one binary and one SQLite file.
//!
//! # The map
//!
//! From the ground up: a room names only rooms above it in this table, and `tests/it/house` keeps it so.
//!
//! | room | what it knows |
//! |---|---|
//! | [`db`] | one file, one writer, one commit for many requests; nothing about the shop |
//! | [`domain`] | the shop's rules and their SQL; nothing about HTTP, files, pools or clocks |
//! | [`config`] | the options of the process, and where each came from |
//! | `auth` | password hashing, and who may try how often; nothing about HTTP |
//! | `text` | what people read, in their language: sentences, figures, tables |
//! | `print`, `bank` | values in, paper and payout files out |
//! | [`app`] | what every door shares: the file, the options, the clock, the shop as it was last read |
//! | [`web`] | HTTP and HTML: guards, forms, pages |
//! | [`jobs`] | what the server does by itself, on a timer |
//! | [`cli`] | the commands: what the owner types |
//!
//! [`error`] says who owns an error, the visitor or we; [`clock`] is the one place where the time of day enters.
//!
//! # What always holds
//!
//! A change is answered after it is on disk, whole or not at all. A code is one row for its whole life, and sign-up is the only
//! caller of claim. Every partner and customer has exactly one referral code. `passalong check` asks the file whether all of
//! that is true ([`domain::check`]).

pub mod error;

pub mod clock;
pub mod config;

pub mod db;
pub mod domain;

pub mod app;
mod auth;
mod bank;
mod print;
mod text;

pub mod web;

pub mod cli;
pub mod jobs;
