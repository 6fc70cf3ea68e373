//! `/admin/orders`: the list of orders, and for one order the pages where it is recorded, seen, corrected and refunded.

mod buyer;
mod correct;
mod detail;
mod fields;
mod import;
mod list;
pub(in crate::web) mod of_person;
mod record;
mod refund;

use rocket::Route;

pub(in crate::web) fn routes() -> Vec<Route> {
    [list::routes(), buyer::routes(), record::routes(), import::routes(), detail::routes(), refund::routes(), correct::routes()]
        .concat()
}
