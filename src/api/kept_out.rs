//! Why somebody was not let in, on its way from a guard to the catcher that sends it.

use rocket::http::Status;
use rocket::request::Request;

use crate::api::problem::Problem;

/// Left in the request; nothing where no guard has said anything.
#[derive(Default)]
pub(super) struct KeptOut(pub(super) Option<Problem>);

/// Leaves a problem for the catcher.
pub(super) fn keep_out(req: &Request<'_>, problem: Problem) -> Status {
    let status = problem.status();
    req.local_cache(|| KeptOut(Some(problem)));
    status
}
