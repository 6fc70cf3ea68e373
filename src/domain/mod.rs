//! The shop's rules, and the SQL that keeps them: a noun a file, in reading order. No file names a later one that names it back.
//!
//! A verb that changes takes `&Transaction`, one that reads takes `&Connection`, and the time is an argument. Nothing here
//! names HTTP, files, pools or clocks.

mod facts;
mod invisible;
mod values;

pub mod act;
pub mod event;
pub mod ids;
pub mod refusal;
pub mod roles;

pub mod locale;
pub mod money;
pub mod time;

pub mod bank_day;

pub mod contact;
mod name;
pub mod token;

pub mod address;
pub mod price;
pub mod program;

pub mod books;
pub mod search_key;

pub mod account;
pub mod browser;
pub mod password;
pub mod reset;
pub mod session;
pub mod staff;

pub mod ancestry;
pub mod batch;
pub mod code;
pub mod referrer;
pub mod scan;
pub mod sign_up;
pub mod totals;

pub mod earning;
pub mod entitlement;
pub mod ledger;
pub mod order;
pub mod payee;
pub mod payout;
pub mod product;
pub mod review;
pub mod tax_details;

pub mod shop;

pub mod import;

pub mod check;
pub mod reads;
