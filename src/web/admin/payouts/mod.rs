//! `/admin/payouts`: what partners are owed, the payouts that were made and the page of each, and the account that the shop pays
//! from.

mod account;
mod detail;
mod files;
mod list;
mod new;
mod owed;
mod payment;
mod said;
mod years;

use rocket::Route;

pub(in crate::web) fn routes() -> Vec<Route> {
    [list::routes(), account::routes(), new::routes(), detail::routes(), files::routes(), years::routes()].concat()
}
