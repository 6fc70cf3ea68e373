//! Passalong: a referral program server for one shop, in one binary and one SQLite file.
//!
//! # The map
//!
//! | room | what it knows |
//! |---|---|
//! | [`db`] | one file, one writer, one commit for many requests; nothing about the shop |
//! | [`domain`] | the shop's rules and their SQL; nothing about HTTP, files, pools or clocks |
//! | [`web`] | HTTP and HTML: guards, forms, pages |
//! | [`jobs`] | what the server does by itself, on a timer |
//! | [`cli`] | the commands; [`config`] the options of the process |
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
