//! A name for each request, so that a line in the log, the answer and the line of a proxy are known to be of the same one.
//!
//! A trusted proxy may name it; anybody else's name is left out, since it would be written into the log.

use rocket::http::Header;
use rocket::request::Request;
use rocket::response::Response;

use crate::web::kit::{client, guard};

const HEADER: &str = "X-Request-Id";

struct RequestId(String);

/// The name of this request.
pub(in crate::web) fn of<'r>(req: &'r Request<'_>) -> &'r str {
    &req.local_cache(|| RequestId(of_proxy(req).map_or_else(made_up, str::to_owned))).0
}

/// Says it in the answer.
pub(super) fn say<'r>(req: &'r Request<'_>, response: &mut Response<'r>) {
    response.set_header(Header::new(HEADER, of(req)));
}

fn of_proxy<'r>(req: &'r Request<'_>) -> Option<&'r str> {
    let named = req.headers().get_one(HEADER).filter(|named| is_sane(named))?;
    let app = guard::app(req);
    let other_end = client::other_end(req, &app)?;
    app.config.trusted_proxies.iter().any(|proxy| proxy.contains(&other_end)).then_some(named)
}

/// What cannot be mistaken for anything else in a line of the log.
fn is_sane(named: &str) -> bool {
    (8..=64).contains(&named.len()) && named.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// It is no secret: it only has to be another one each time.
fn made_up() -> String {
    format!("{:016x}", fastrand::u64(..))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_letters_digits_and_dashes_and_not_too_long() {
        for sane in ["7f3a9c1e-42", "0123456789abcdef", &"a".repeat(64)] {
            assert!(is_sane(sane), "{sane}");
        }
        for odd in ["", "short", &"a".repeat(65), "1234567\u{e4}", "12345678 status=200", "12345678\n", "../../12345678"] {
            assert!(!is_sane(odd), "{odd:?}");
        }
        assert!(is_sane(&made_up()) && made_up() != made_up());
    }
}
