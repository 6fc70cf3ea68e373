//! The shop's rules, and the SQL that keeps them: a noun a file, in reading order.
//!
//! A verb that changes takes `&Transaction`, one that looks takes `&Connection`, and the time is an argument. Nothing here
//! names HTTP, files, pools or clocks.

mod values;

pub mod money;
pub mod time;

pub mod contact;
pub mod token;

pub mod address;
pub mod program;
pub mod shop;

pub mod account;
pub mod password;
pub mod session;

pub mod batch;
pub mod code;
pub mod scan;

pub mod ancestry;
pub mod totals;

pub mod entitlement;
pub mod ledger;
pub mod order;
pub mod payee;
pub mod payout;
pub mod price;
pub mod product;
pub mod review;

pub mod bulk;
pub mod import;
pub mod moving;
pub mod sign_up;

pub mod audit;
pub mod check;
pub mod report;
