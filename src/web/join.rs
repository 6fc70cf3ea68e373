//! (to come)

use rocket::Route;

pub(super) fn routes() -> Vec<Route> {
    Vec::new()
}
