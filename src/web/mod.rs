//! HTTP and HTML: a guard says who may enter, a form is parsed at the door, a handler makes one call to the domain and answers
//! with one page or one redirect.
//!
//! [`build`] is the one place where routes are mounted: the binary and the tests start the same server. No SQL is written here, and
//! no rule of the shop.

mod admin;
mod api_page;
mod asset;
mod brand;
mod chat_picture;
mod dead_end;
mod home;
mod hooks;
mod icon;
mod invitation_pictures;
mod join;
mod kit;
mod logo;
mod manifest;
mod member;
mod metrics;
mod paper;
mod password;
mod payout_statement;
mod pictures;
mod print_gate;
mod qr_pictures;
mod ref_script;
mod scan;
mod setup;
mod share;
mod sign_in;
mod site;
mod take_over;
mod till;
mod visitor;

use std::sync::Arc;

use figment::Figment;
use rocket::shield::Shield;
use rocket::{Build, Rocket, Route};

use crate::api;
use crate::app::App;
use crate::error::Result;

/// Before the rank of any other route.
const FIRST: isize = -100;

/// Rocket asks one route after the other, in the order of their ranks, whether it fits: what people scan all day is asked before the
/// hundreds of others. A route that steps in only where no other fits stays last.
fn first(mut routes: Vec<Route>) -> Vec<Route> {
    routes.iter_mut().filter(|route| route.rank < 0).for_each(|route| route.rank = FIRST);
    routes
}

/// The server: every route, catcher and fairing.
pub fn build(figment: Figment, app: Arc<App>) -> Result<Rocket<Build>> {
    let site = Arc::new(site::Site::new(&app)?);
    let rocket = rocket::custom(figment)
        // In place of Rocket's own shield, whose headers the house would only write over.
        .attach(Shield::new())
        .attach(kit::headers::HeaderRules)
        .attach(kit::failure_log::FailureLog::new())
        .attach(kit::requests::CountRequests(Arc::clone(&site.requests)))
        .register("/", kit::catchers::catchers())
        .mount("/", first(home::routes()))
        .mount("/", hooks::routes())
        .mount("/", metrics::routes())
        .mount("/", asset::routes())
        .mount("/", ref_script::routes())
        .mount("/", icon::routes())
        .mount("/", manifest::routes())
        .mount("/", api_page::routes())
        .mount("/", qr_pictures::routes())
        .mount("/", invitation_pictures::routes())
        .mount("/", setup::routes())
        .mount("/", sign_in::routes())
        .mount("/", password::routes())
        .mount("/", take_over::routes())
        .mount("/", first(scan::routes()))
        .mount("/", first(join::routes()))
        .mount("/", member::routes())
        .mount("/", till::routes())
        .mount("/admin", admin::routes())
        .mount("/admin/partners", admin::person_routes())
        .mount("/admin/customers", admin::person_routes())
        .manage(site)
        .manage(icon::Icons::default())
        .manage(app);
    Ok(api::mount(rocket))
}
