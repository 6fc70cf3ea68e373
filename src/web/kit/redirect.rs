//! Leading on to another page.

use rocket::http::Status;
use rocket::request::Request;
use rocket::response::{Redirect, Responder, Response, Result as Outcome};

/// 303 to an address of ours.
pub(in crate::web) struct To(pub(in crate::web) String);

impl<'r> Responder<'r, 'static> for To {
    fn respond_to(self, req: &'r Request<'_>) -> Outcome<'static> {
        // Most are our own words, which a header takes as they are; Rocket takes any other apart and checks it.
        if !self.0.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-_.~?=&%+".contains(&byte)) {
            return Redirect::to(self.0).respond_to(req);
        }
        Response::build().status(Status::SeeOther).raw_header("Location", self.0).ok()
    }
}
