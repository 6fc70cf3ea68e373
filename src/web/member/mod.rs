//! What partners and customers see of themselves: their code and what it brought, their account, their own cards to print.

mod account;
mod order_new;
mod orders;
mod print;
mod referrals;

use rocket::Route;

pub(super) fn routes() -> Vec<Route> {
    [referrals::routes(), account::routes(), orders::routes(), order_new::routes(), print::routes()].concat()
}
