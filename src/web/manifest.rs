//! `/manifest.webmanifest`: what a telephone needs to keep the shop's pages on its home screen like an app of the shop's own.

use std::sync::Arc;

use rocket::http::ContentType;
use rocket::{Route, State, get, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::shop::Accent;
use crate::text::catalogue::Text;
use crate::web::brand;
use crate::web::icon::NO_SHOP;
use crate::web::kit::path::TILL;

/// The ground of assets/style.css on which an app begins before its first page is there.
const PAPER: &str = "#faf8f4";
/// Longer names are cut below a picture.
const SHORT: usize = 14;

pub(super) fn routes() -> Vec<Route> {
    routes![manifest]
}

#[derive(Serialize)]
struct Manifest {
    id: String,
    name: String,
    short_name: String,
    lang: &'static str,
    start_url: String,
    scope: String,
    display: &'static str,
    background_color: &'static str,
    theme_color: String,
    icons: Vec<Picture>,
    shortcuts: Vec<Shortcut>,
}

#[derive(Serialize)]
struct Picture {
    src: String,
    sizes: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
}

#[derive(Serialize)]
struct Shortcut {
    name: String,
    url: String,
}

/// A browser asks for it without saying who is signed in: the page says whether it is for those who run the shop, and in which language.
#[get("/manifest.webmanifest?<who>&<lang>")]
fn manifest(who: Option<&str>, lang: Option<&str>, app: &State<Arc<App>>) -> (ContentType, String) {
    let shop = app.shop();
    let chosen = lang.and_then(|tag| app.catalogue.lang(tag));
    let lang = chosen.unwrap_or_else(|| app.catalogue.first_of(shop.iter().map(|shop| &shop.language)));
    let country = shop.as_ref().and_then(|shop| shop.country.as_ref());
    let reader = app.catalogue.reader(lang, country, shop.as_ref().map(|shop| shop.currency));
    let say = |text: Text| app.catalogue.say(reader, &text);
    let at = shop.as_ref().map_or(String::new(), |shop| shop.base_url.path().to_string());
    let shortcut = |text: Text, path: &str| Shortcut { name: say(text), url: format!("{at}{path}") };
    let name = shop.as_ref().map_or(NO_SHOP.to_string(), |shop| shop.name.clone());
    let v = shop.as_ref().map_or(0, |shop| shop.changed_at.as_ms());
    let picture = |file: &str, sizes, kind, purpose| Picture { src: format!("{at}/icons/{file}?v={v}"), sizes, kind, purpose };
    let manifest = Manifest {
        id: format!("{at}/"),
        short_name: short(&name),
        name,
        lang: lang.tag(),
        start_url: format!("{at}/"),
        scope: format!("{at}/"),
        display: "standalone",
        background_color: PAPER,
        theme_color: brand::ground_written(shop.as_ref().map_or(Accent::DEFAULT, |shop| shop.accent)),
        icons: vec![
            picture("icon-192.png", "192x192", "image/png", "any"),
            picture("icon-512.png", "512x512", "image/png", "any"),
            picture("maskable-192.png", "192x192", "image/png", "maskable"),
            picture("maskable-512.png", "512x512", "image/png", "maskable"),
        ],
        shortcuts: match who {
            Some("shop") => vec![
                shortcut(Text::new("nav-till"), TILL),
                shortcut(Text::new("keys-record"), "/admin/orders/new"),
                shortcut(Text::new("search-title"), "/admin/search"),
            ],
            _ => vec![shortcut(Text::new("nav-share"), "/referrals"), shortcut(Text::new("nav-orders"), "/orders")],
        },
    };
    let json = serde_json::to_string(&manifest).expect("texts and lists of texts");
    (ContentType::new("application", "manifest+json"), json)
}

/// The first words of a name that have room below a picture.
fn short(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().unwrap_or_default().to_string();
    words
        .try_fold(first, |short, word| {
            let longer = format!("{short} {word}");
            if longer.chars().count() <= SHORT { Ok(longer) } else { Err(short) }
        })
        .unwrap_or_else(|short| short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_ends_with_a_word() {
        assert_eq!(short("Bakery"), "Bakery");
        assert_eq!(short("Kornblume Bakery"), "Kornblume");
        assert_eq!(short("The Rye Loaf at the Corner"), "The Rye Loaf");
        assert_eq!(short(""), "");
    }
}
