//! The calls, by noun. Each one names its scope in its signature, and what it takes and answers in its annotation, from which the document
//! is made.

pub(super) mod accounts;
pub(super) mod codes;
pub(super) mod events;
pub(super) mod orders;
pub(super) mod payouts;
pub(super) mod people;
pub(super) mod reports;
pub(super) mod shop;
mod told;

use rocket::Route;

pub(super) fn routes() -> Vec<Route> {
    [
        shop::routes(),
        accounts::routes(),
        people::routes(),
        codes::routes(),
        orders::routes(),
        payouts::routes(),
        reports::routes(),
        events::routes(),
    ]
    .concat()
}
