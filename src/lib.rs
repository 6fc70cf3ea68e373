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
//! | `hooks` | what other systems tell of orders, and how they sign it; bytes in, values out |
//! | [`front`] | who may connect, and for how long they may be quiet; nothing about what they say |
//! | [`app`] | what every door shares: the file, the options, the clock, the shop as it was last read |
//! | `api` | HTTP and JSON: tokens, documents, problems |
//! | [`web`] | HTTP and HTML: guards, forms, pages |
//! | [`jobs`] | what the server does by itself, on a timer |
//! | [`outbox`] | what leaves the shop by itself: events on their way to webhooks |
//! | [`cli`] | the commands: what the owner types |
//!
//! [`error`] says who owns an error, the visitor or we; [`clock`] is the one place where the time of day enters. To change something,
//! begin with the chapter [`adding_a_feature`].
//!
//! # What always holds
//!
//! - A change is answered after it is on disk, whole or not at all.
//! - A code is one row for its whole life, and sign-up, with the approval that ends it, is the only caller of claim. Every customer and
//!   every approved partner has exactly one referral code; an applicant has none yet.
//! - The rows of [`domain::ancestry`] say what the referrers say, to any depth.
//! - An entry of the ledger is final and names its cause; what corrects it is another one. What an order earned is always what its terms
//!   and its refunds make it.
//! - Every sum that pages read is that of the rows behind it, brought up to date in the transaction of the change.
//! - What was done is in the audit log, by the transaction that did it; only joining is left to the account itself. The log holds no
//!   name, address or note.
//!
//! `passalong check` asks the file whether what can be seen in it is true ([`domain::check`]).

#[doc = include_str!("adding-a-feature.md")]
pub mod adding_a_feature {}

pub mod error;

pub mod clock;
pub mod config;
pub mod running;

pub mod db;
pub mod domain;

mod api;
pub mod app;
mod auth;
mod bank;
pub mod front;
mod hooks;
mod print;
mod text;

pub mod web;

pub mod cli;
pub mod jobs;
pub mod outbox;
