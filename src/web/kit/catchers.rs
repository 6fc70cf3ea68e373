//! The pages of failures: what a visitor reads when no handler has answered.

use rocket::http::{Method, Status};
use rocket::request::Request;
use rocket::{Catcher, catch, catchers};

use crate::domain::refusal::Refusal;
use crate::web::kit::guard;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{AT_THE_TILL, href, is_till, is_till_card};
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
    let path = req.uri().path().as_str();
    let next = match req.method() {
        Method::Get if path != "/" => path,
        // What was sent from a till card is lost; whose card it was is not.
        Method::Post if is_till_card(path) => path,
        _ => "",
    };
    // Where the browser is a till, whoever sells says who they are by their PIN.
    if is_till(path) && guard::till_here(req).await.is_some() {
        return frame.go(&href(AT_THE_TILL, &[("next", next)]));
    }
    let door = href("/sign-in", &[("next", next)]);
    match guard::by_pin(req).await {
        Some(_) => frame.go_warning(&door, &Refusal::TillOnly),
        None => frame.go(&door),
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
