//! `/admin/settings`: what the owner may change at any time, a page for each part of it, and one button a page.

mod address;
mod api;
pub(super) mod backups;
mod brand;
pub(super) mod connected;
mod connections;
mod coupons;
mod example;
mod flags;
mod identity;
mod polling;
mod program;
mod section;
mod selling;
mod tax;
mod web_shop;
mod webhook;
mod webhook_log;
mod webhooks;

use rocket::Route;

pub(in crate::web) fn routes() -> Vec<Route> {
    [
        identity::routes(),
        brand::routes(),
        program::routes(),
        selling::routes(),
        address::routes(),
        example::routes(),
        backups::routes(),
        connections::routes(),
        coupons::routes(),
        polling::routes(),
        web_shop::routes(),
        webhooks::routes(),
        webhook::routes(),
        api::routes(),
    ]
    .concat()
}
