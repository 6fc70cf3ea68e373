//! The pages of failures: what a visitor reads when no handler has answered.

use rocket::http::{Method, Status};
use rocket::request::Request;
use rocket::{Catcher, catch, catchers};

use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Page, Reply};
use crate::web::kit::said::Said;

/// Everything that can go wrong between a request and a handler.
pub(in crate::web) fn catchers() -> Vec<Catcher> {
    catchers![sign_in_first, anything]
}

/// Somebody who is not signed in opened a page of their own: they sign in first and come back.
#[catch(401)]
async fn sign_in_first(req: &Request<'_>) -> Reply {
    let frame = Frame::of(req).await;
    let wanted = req.uri().path().as_str().to_string();
    if req.method() == Method::Get && wanted != "/" {
        frame.go(&format!("/sign-in?next={}", rocket::http::RawStr::new(&wanted).percent_encode()))
    } else {
        frame.go("/sign-in")
    }
}

#[catch(default)]
async fn anything(status: Status, req: &Request<'_>) -> Page {
    let said = req.local_cache(Said::default);
    // An address with something else where a number belongs leads nowhere: Rocket would call that unprocessable. What the shop's
    // rules refuse has been given its words.
    let status = match (req.method(), status) {
        (Method::Get | Method::Head, Status::UnprocessableEntity) if said.problem.is_none() => Status::NotFound,
        (_, status) => status,
    };
    let frame = Frame::of(req).await;
    frame.failure_page(status, said)
}
