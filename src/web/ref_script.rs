//! `/ref.js`: the script for the pages of a web shop, wherever those are. It keeps the referral code of the link that somebody came by,
//! and hands it to the checkout.
//!
//! Promise: two kilobytes at most, and no request to anybody but the page's own host. It is the one script of ours that runs elsewhere.

use std::sync::OnceLock;

use rocket::http::{ContentType, Header, Status};
use rocket::request::Request;
use rocket::response::{Responder, Response, Result as Written};
use rocket::{Route, get, routes};
use sha2::{Digest, Sha256};

use crate::web::asset::is_known;

/// Where it is.
pub(in crate::web) const PATH: &str = "/ref.js";

/// Its address stays the same from one version to the next, so browsers ask again after an hour.
const KEPT: &str = "public, max-age=3600";

const SOURCE: &str = include_str!("../../assets/ref.js");

pub(super) fn routes() -> Vec<Route> {
    routes![ref_js]
}

/// A script, and what tells it from every other.
struct Script {
    text: String,
    tag: String,
}

/// Without the comments, and without what stands in front of a line.
fn script() -> &'static Script {
    static SCRIPT: OnceLock<Script> = OnceLock::new();
    SCRIPT.get_or_init(|| {
        let lines = SOURCE.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with("//"));
        let text = lines.collect::<Vec<_>>().join("\n");
        let tag = data_encoding::HEXLOWER.encode(&Sha256::digest(&text)[..8]);
        Script { text, tag: format!("\"{tag}\"") }
    })
}

impl<'r> Responder<'r, 'static> for &'static Script {
    fn respond_to(self, req: &'r Request<'_>) -> Written<'static> {
        let mut response = Response::build();
        response.header(Header::new("ETag", self.tag.as_str())).raw_header("Cache-Control", KEPT);
        if is_known(req, &self.tag) {
            return response.status(Status::NotModified).ok();
        }
        response.header(ContentType::JavaScript).sized_body(self.text.len(), std::io::Cursor::new(self.text.as_bytes())).ok()
    }
}

#[get("/ref.js")]
fn ref_js() -> &'static Script {
    script()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn o08_the_script_is_two_kilobytes_at_most() {
        let text = &script().text;
        assert!(text.len() <= 2048, "{} bytes", text.len());
        assert!(text.starts_with("(() => {") && text.ends_with("})();") && !text.contains("\n//"), "{text}");
        // What begins on one line and ends on another would lose its margin.
        assert!(SOURCE.lines().all(|line| line.matches('`').count() % 2 == 0));
    }
}
