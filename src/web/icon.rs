//! `/icons/…`: the shop's sign for tabs and home screens: its own logo where that is about square, else its first letter in its colour.

use std::collections::HashMap;
use std::sync::Arc;

use rocket::http::ContentType;
use rocket::{Route, State, get, routes};
use tokio::sync::Mutex;

use crate::app::App;
use crate::domain::search_key::fold;
use crate::domain::shop::{self, Accent, Shop};
use crate::error::{Error, Result};
use crate::print::icon::{Icon, Shape};
use crate::web::asset::{self, Cached};
use crate::web::brand;
use crate::web::kit::response::Failed;
use crate::web::logo;

/// What a server is called that has no shop yet.
pub(super) const NO_SHOP: &str = "Passalong";

/// The closed list of pictures, so that few are ever drawn: name, pixels to a side, and whether a telephone cuts it.
const PICTURES: [(&str, u32, Shape); 5] = [
    ("icon-192.png", 192, Shape::Round),
    ("icon-512.png", 512, Shape::Round),
    ("touch-180.png", 180, Shape::Full),
    ("maskable-192.png", 192, Shape::Full),
    ("maskable-512.png", 512, Shape::Full),
];

pub(super) fn routes() -> Vec<Route> {
    routes![icon]
}

/// The address for a tab, without the path prefix. `v` changes with the shop.
pub(super) fn href(has_logo: bool, v: i64) -> String {
    let name = if has_logo { "icon-192.png" } else { "icon.svg" };
    format!("/icons/{name}?v={v}")
}

/// The address for a telephone's home screen.
pub(super) fn touch_href(v: i64) -> String {
    format!("/icons/touch-180.png?v={v}")
}

/// What was drawn for the shop as it is now.
#[derive(Default)]
pub(super) struct Icons(Mutex<Drawn>);

#[derive(Default)]
struct Drawn {
    /// The sign, and the moment of the shop whose logo it may be.
    of: Option<(Icon, i64)>,
    pictures: HashMap<&'static str, Arc<Vec<u8>>>,
}

/// The letter of a shop on its accent.
fn sign(shop: Option<&Shop>) -> Icon {
    let (name, accent) = shop.map_or((NO_SHOP, Accent::DEFAULT), |shop| (shop.name.as_str(), shop.accent));
    let letter = fold(name).first().and_then(|word| word.chars().next()).unwrap_or_default().to_ascii_uppercase();
    let (ground, ink) = brand::ground(accent);
    Icon { letter, ground, ink }
}

#[get("/icons/<name>?<v>")]
async fn icon(name: &str, v: Option<&str>, app: &State<Arc<App>>, icons: &State<Icons>) -> std::result::Result<Cached, Failed> {
    let _ = v;
    let shop = app.shop();
    let sign = sign(shop.as_deref());
    let changed = shop.as_ref().map_or(0, |shop| shop.changed_at.as_ms());
    let tag = format!("{}-{changed}-{name}", asset::version());
    let cached = |content_type, bytes| Cached { content_type, bytes, tag, is_private: false };
    if name == "icon.svg" {
        return Ok(cached(ContentType::SVG, sign.svg().into_bytes()));
    }
    let picture = PICTURES.into_iter().find(|(known, ..)| *known == name).ok_or(Error::Missing)?;
    // One picture is drawn at a time, and each only once for a shop as it is.
    let mut drawn = icons.0.lock().await;
    if drawn.of != Some((sign, changed)) {
        *drawn = Drawn { of: Some((sign, changed)), pictures: HashMap::new() };
    }
    let bytes = match drawn.pictures.get(picture.0) {
        Some(known) => Arc::clone(known),
        None => {
            let made = Arc::new(draw(app, sign, picture).await?);
            drawn.pictures.insert(picture.0, Arc::clone(&made));
            made
        }
    };
    Ok(cached(ContentType::PNG, bytes.to_vec()))
}

/// A few milliseconds of work: not on the threads that serve everybody.
async fn draw(app: &App, sign: Icon, (_, side, shape): (&str, u32, Shape)) -> Result<Vec<u8>> {
    let logo = app.db.read(shop::logo).await?;
    let drawing = tokio::task::spawn_blocking(move || {
        let own = logo.map(|logo| logo::squared(&logo, side)).transpose()?.flatten();
        Ok(own.unwrap_or_else(|| sign.png(side, shape)))
    });
    drawing.await.map_err(Error::fault)?
}
