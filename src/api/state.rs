//! What every request shares.

use std::sync::Arc;

use rocket::request::Request;

use crate::app::App;

pub(super) fn app(req: &Request<'_>) -> Arc<App> {
    let app = req.rocket().state::<Arc<App>>();
    Arc::clone(app.expect("build() manages the app"))
}
