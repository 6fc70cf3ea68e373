//! The shop's rules, and the SQL that keeps them: a noun a file, in reading order. No file names a later one that names it back.
//!
//! A verb that changes takes `&Transaction`, one that reads takes `&Connection`, and the time is an argument. Nothing here
//! names HTTP, files, pools or clocks.

mod columns;
mod disposable_mail;
mod facts;
mod invisible;
mod values;

pub mod act;
pub mod event;
pub mod ids;
pub mod outgoing;
pub mod refusal;
pub mod roles;

pub mod locale;
pub mod money;
pub mod region;
pub mod time;

pub mod bank_day;
pub mod source;

pub mod contact;
mod name;
pub mod sealed;
pub mod token;

pub mod address;
pub mod price;
pub mod program;

pub mod books;
pub mod search_key;

pub mod account;
pub mod api_answer;
pub mod api_token;
pub mod browser;
pub mod device;
pub mod password;
pub mod pin;
pub mod reset;
pub mod session;
pub mod staff;
pub mod suspension;
pub mod take_over;
pub mod till_browser;
pub mod till_code;
pub mod view_as;

pub mod ancestry;
pub mod batch;
pub mod changed;
pub mod code;
pub mod referrer;
pub mod scan;
pub mod self_referral;
pub mod sign_up;
pub mod totals;

pub mod member;
pub mod whom;

pub mod coupon;
pub mod dispute;
pub mod earning;
pub mod entitlement;
mod erased_contact;
pub mod flag;
pub mod flag_clearing;
pub mod incoming;
pub mod ledger;
pub mod order;
pub mod payee;
pub mod payout;
pub mod product;
pub mod review;
pub mod tax_details;

pub mod erase;
pub mod privacy;
pub mod role_change;

pub mod merge;

pub mod coupon_key;
pub mod inbox;
pub mod polling;

pub mod backup;
pub mod example;
pub mod first_week;
pub mod settings;
pub mod shop;

pub mod delivery;
pub mod webhook;

pub mod import;

pub mod check;
pub mod clock;
pub mod reads;
