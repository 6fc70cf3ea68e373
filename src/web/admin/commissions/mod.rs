//! `/admin/commissions` and `/admin/rewards`: the list of earnings, and the page of one.

mod detail;
mod fields;
mod list;

use rocket::Route;

pub(in crate::web) fn routes() -> Vec<Route> {
    [list::routes(), detail::routes()].concat()
}
