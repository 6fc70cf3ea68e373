//! HTTP and JSON, for programs: a bearer token says who asks and what it may do, a body is parsed at the door, a handler makes one call
//! to the domain and answers one document, or one problem ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)).
//!
//! Promise: the verbs are those that pages use, so that the same rules hold and the same log is written. Cookies say nothing here, and no
//! other site may ask from within a browser. No SQL is written here, and no rule of the shop.

mod answer;
mod body;
mod caller;
mod catchers;
mod json;
mod kept_out;
mod openapi;
mod path;
mod problem;
mod state;
mod v1;

use rocket::{Build, Rocket};

pub(crate) use openapi::{Call, calls};
pub(crate) use path::BASE;

/// Mounts every call, the document that describes them, and what answers when there is no such call.
pub(crate) fn mount(rocket: Rocket<Build>) -> Rocket<Build> {
    rocket.mount(BASE, v1::routes()).mount("/api", openapi::routes()).register("/api", catchers::catchers())
}
