//! (to come)

use rocket::Route;

pub(in crate::web) fn routes() -> Vec<Route> {
    Vec::new()
}
