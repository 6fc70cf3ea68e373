//! `/admin/accounting`: the files that a bookkeeper asks for, each with what it answers, for the days that were chosen.

mod chosen;
mod owed;
mod page;
mod paid;
mod sales;

use rocket::Route;

pub(in crate::web) fn routes() -> Vec<Route> {
    [page::routes(), owed::routes(), paid::routes(), sales::routes()].concat()
}
