//! `/till`: the counter on a telephone. Whoever buys is found or scanned, an amount is typed, and the order is paid.
//!
//! It has no rule of its own: what an order comes to, and what is recorded of it, is what the order form shows and does.

mod card;
mod find;
mod newcomer;
mod paid;
mod photo;
mod sum;
mod who;

use rocket::Route;

pub(super) fn routes() -> Vec<Route> {
    [find::routes(), card::routes(), newcomer::routes(), paid::routes(), photo::routes(), who::routes()].concat()
}
