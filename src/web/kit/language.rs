//! In which language a page speaks. A member's and a colleague's own choice comes first; then what the address asks for (`?lang=de`),
//! which the browser keeps; then what the browser prefers; then the shop's.

use rocket::http::{Cookie, SameSite};
use rocket::request::Request;
use rocket::time::Duration;

use crate::app::App;
use crate::domain::account::Account;
use crate::domain::shop::Shop;
use crate::text::catalogue::Lang;
use crate::web::kit::guard;

/// What a visitor has chosen, for a year.
const COOKIE: &str = "passalong-lang";
const DAYS: i64 = 365;

/// The language of the page that a request asks for.
pub(super) fn chosen(req: &Request<'_>, me: Option<&Account>, shop: Option<&Shop>) -> Lang {
    let catalogue = &guard::app(req).catalogue;
    let lang = |tag: &str| catalogue.lang(tag);
    if let Some(own) = me.and_then(|me| me.language.as_ref()).and_then(|language| lang(language.as_str())) {
        return own;
    }
    let of_shop = || catalogue.first_of(shop.map(|shop| &shop.language));
    let asked = req.query_value::<&str>("lang").and_then(Result::ok).and_then(lang);
    if let Some(asked) = asked {
        keep(req, asked);
        return asked;
    }
    if let Some(kept) = req.cookies().get(COOKIE).and_then(|cookie| lang(cookie.value())) {
        return kept;
    }
    // Whoever works for the shop reads it in the shop's language, whatever computer they sit at.
    if me.is_some_and(|me| !me.role.is_member()) {
        return of_shop();
    }
    req.headers().get_one("Accept-Language").and_then(|header| preferred(header, lang)).unwrap_or_else(of_shop)
}

/// The first of the languages that a browser prefers for which there is a catalogue
/// ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#name-accept-language): `de-CH, fr;q=0.9, *;q=0.5`).
fn preferred(header: &str, lang: impl Fn(&str) -> Option<Lang>) -> Option<Lang> {
    let weighed = header.split(',').filter_map(|part| {
        let (tag, rest) = part.split_once(';').unwrap_or((part, ""));
        let weight = rest.trim().strip_prefix("q=").map_or(Some(1.0), |weight| weight.parse::<f32>().ok())?;
        Some((lang(tag.trim())?, weight)).filter(|(_, weight)| *weight > 0.0)
    });
    let heaviest = weighed.reduce(|best, next| if next.1 > best.1 { next } else { best });
    heaviest.map(|(lang, _)| lang)
}

fn keep(req: &Request<'_>, lang: Lang) {
    let app: &App = &guard::app(req);
    let cookie = Cookie::build((COOKIE, lang.tag())).path("/").http_only(true).same_site(SameSite::Lax);
    req.cookies().add(cookie.secure(guard::is_https(app)).max_age(Duration::days(DAYS)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t02_a_browser_gets_the_language_that_it_prefers_among_ours() {
        let tag = |header: &str| preferred(header, Lang::of_tag).map(Lang::tag);
        assert_eq!(tag("en-GB,en;q=0.9"), Some("en"));
        assert_eq!(tag("pt-BR, en;q=0.3"), Some("en"));
        assert_eq!(tag("pt, *;q=0.5"), None);
        assert_eq!(tag("en;q=0"), None);
        assert_eq!(tag(""), None);
    }
}
