//! What answers when no handler has: no such call, another method, nobody let in.

use rocket::http::{Method, Status};
use rocket::request::Request;
use rocket::{Catcher, catch, catchers};

use crate::api::kept_out::KeptOut;
use crate::api::problem::Problem;
use crate::text::catalogue::Text;

pub(super) fn catchers() -> Vec<Catcher> {
    catchers![anything]
}

#[catch(default)]
fn anything(status: Status, req: &Request<'_>) -> Problem {
    if let KeptOut(Some(problem)) = req.local_cache(KeptOut::default) {
        return problem.clone();
    }
    let there = methods(req);
    match status {
        Status::NotFound | Status::MethodNotAllowed if !there.is_empty() => {
            Problem::new(Status::MethodNotAllowed, "method_not_allowed", Text::new("api-method-not-allowed"))
                .allowing(there.join(", "))
        }
        Status::PayloadTooLarge => Problem::new(status, "body_large", Text::new("api-body-large").with("most", 256)),
        Status::ServiceUnavailable => crate::error::Error::Busy.into(),
        status if status.code >= 500 => Problem::new(Status::InternalServerError, "fault", Text::new("api-fault")),
        Status::BadRequest => Problem::new(status, "request_malformed", Text::new("api-request-malformed")),
        _ => Problem::new(Status::NotFound, "not_found", Text::new("api-not-found")),
    }
}

/// The methods that this address has.
fn methods(req: &Request<'_>) -> Vec<&'static str> {
    let path = req.uri().path();
    let asked: Vec<&str> = path.as_str().split('/').filter(|part| !part.is_empty()).collect();
    let mut found: Vec<Method> = Vec::new();
    for route in req.rocket().routes() {
        let Some(path) = route.uri.as_str().split('?').next().filter(|path| path.starts_with("/api/")) else { continue };
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let fits =
            parts.len() == asked.len() && parts.iter().zip(&asked).all(|(part, asked)| part == asked || part.starts_with('<'));
        if fits && route.method != req.method() && !found.contains(&route.method) {
            found.push(route.method);
        }
    }
    found.into_iter().map(|method| method.as_str()).collect()
}
