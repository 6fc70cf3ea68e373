//! What was just done, on its way to the next page: a cookie of our own, read once.
//!
//! Promise: no cookie makes a page fail. Whatever stands in it that we have not written is no message.

use rocket::http::{Cookie, SameSite};
use rocket::request::Request;
use rocket::response::{Responder, Result as Outcome};

use crate::app::App;
use crate::web::kit::guard;
use crate::web::kit::redirect::To;

/// Longer messages than this are none of ours.
const MOST_BYTES: usize = 2000;

/// Under https the browser itself keeps others from setting it.
pub(in crate::web) fn cookie_name(app: &App) -> &'static str {
    if guard::is_https(app) { "__Host-passalong-said" } else { "passalong-said" }
}

/// 303 to a page of ours, which then says something.
pub(in crate::web) struct Flash {
    pub(in crate::web) to: String,
    pub(in crate::web) kind: String,
    pub(in crate::web) text: String,
}

impl<'r> Responder<'r, 'static> for Flash {
    fn respond_to(self, req: &'r Request<'_>) -> Outcome<'static> {
        let said = data_encoding::BASE64URL_NOPAD.encode(format!("{}\n{}", self.kind, self.text).as_bytes());
        let app = guard::app(req);
        // Into the jar, where it outlives the removal of an older message.
        req.cookies().add(cookie(&app, said));
        To(self.to).respond_to(req)
    }
}

fn cookie(app: &App, said: String) -> Cookie<'static> {
    Cookie::build((cookie_name(app), said))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(guard::is_https(app))
        .build()
}

/// The kind and the text of a message that the browser brought, which is taken away from it.
pub(in crate::web) fn take(req: &Request<'_>) -> Option<(String, String)> {
    let app = guard::app(req);
    let brought = req.cookies().get(cookie_name(&app))?;
    req.cookies().remove(cookie(&app, String::new()));
    let said = Some(brought.value()).filter(|said| said.len() <= MOST_BYTES)?;
    let bytes = data_encoding::BASE64URL_NOPAD.decode(said.as_bytes()).ok()?;
    let (kind, text) = std::str::from_utf8(&bytes).ok()?.split_once('\n')?;
    let is_kind = kind.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_' || byte == b' ');
    is_kind.then(|| (kind.to_owned(), text.to_owned()))
}
