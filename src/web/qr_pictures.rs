//! `/qr/CODE.png` and `/qr/CODE.svg`: the picture of a code's address. Cached for a year, never counted.

use std::sync::Arc;

use rocket::http::ContentType;
use rocket::{Route, State, get, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::code::{self, Code, CodeLookup};
use crate::domain::shop::Shop;
use crate::error::Error;
use crate::print::qr::{self, Size};
use crate::web::asset::Cached;
use crate::web::kit::guard::{Client, Staff};
use crate::web::kit::response::Failed;
use crate::web::site::Site;

pub(super) fn routes() -> Vec<Route> {
    routes![picture]
}

/// What the QR picture of a code holds.
pub(super) fn address_in_picture(shop: &Shop, code: &Code) -> String {
    qr::address(&shop.base_url, code.as_str())
}

/// The same for what is drawn like a code and is none: a sample.
pub(super) fn address_with(shop: &Shop, code: &str) -> String {
    qr::address(&shop.base_url, code)
}

/// The link that people copy and send.
pub(super) fn link(shop: &Shop, code: &Code) -> String {
    format!("{}/r/{}", shop.base_url, code.as_str())
}

/// Where the picture of a code lies as a PNG, with the path prefix. `v` changes with the shop, so that a year of caching survives
/// a new address.
pub(super) fn png(shop: &Shop, code: &Code, size: Size) -> String {
    let (at, v) = (shop.base_url.path(), shop.changed_at.as_ms());
    format!("{at}/qr/{}.png?size={}&v={v}", code.as_str(), size.pixels())
}

/// The same as an SVG, which prints sharp at any size.
pub(super) fn svg(shop: &Shop, code: &Code) -> String {
    format!("{}/qr/{}.svg?v={}", shop.base_url.path(), code.as_str(), shop.changed_at.as_ms())
}

/// A QR picture as templates draw it: the component `qr` takes it.
#[derive(Serialize)]
pub(super) struct Picture {
    label: String,
    span: usize,
    path: String,
}

impl Picture {
    /// The picture of a code.
    pub(super) fn of(shop: &Shop, code: &Code) -> Picture {
        Picture::of_text(&address_in_picture(shop, code), format!("QR {}", code.in_words()))
    }

    /// The picture of any short text, such as a one-time link.
    pub(super) fn of_text(text: &str, label: String) -> Picture {
        let modules = qr::matrix(text);
        Picture { label, span: modules.span(), path: qr::path(&modules) }
    }
}

/// A code as it is passed on: in words, as a link, and as a picture to see and to download.
#[derive(Serialize)]
pub(super) struct CodeLinks {
    /// `K7Q-M9X-DW9`.
    words: String,
    /// The whole link, and the same without its scheme.
    pub(super) url: String,
    short_url: String,
    picture: Picture,
    /// Addresses of the picture, with the path prefix.
    png: String,
    svg: String,
}

impl CodeLinks {
    pub(super) fn of(shop: &Shop, code: &Code) -> CodeLinks {
        let url = link(shop, code);
        CodeLinks {
            words: code.in_words(),
            short_url: url.split_once("://").map_or(url.as_str(), |(_, rest)| rest).to_string(),
            picture: Picture::of(shop, code),
            png: png(shop, code, Size::Large),
            svg: svg(shop, code),
            url,
        }
    }
}

/// The size has to be one of the closed list; `v` is only there so that a change of address changes the link. A picture of a code that
/// nobody has claimed is for those who run the shop: whoever could ask for it by guessing would find cards to claim.
#[get("/qr/<name>?<size>&<v>")]
async fn picture(
    name: &str,
    size: Option<&str>,
    v: Option<&str>,
    client: Client,
    staff: Option<Staff>,
    app: &State<Arc<App>>,
    site: &State<Arc<Site>>,
) -> Result<Cached, Failed> {
    let _ = v;
    let shop = app.shop().ok_or(Error::Missing)?;
    let (text, ending) = name.rsplit_once('.').ok_or(Error::Missing)?;
    let size = match size {
        None => Size::default(),
        Some(size) => size.parse::<Size>().map_err(|_| Error::Missing)?,
    };
    let found = match CodeLookup::parse(text) {
        Ok(lookup) => app.db.glance(move |conn| code::find(conn, &lookup)).await?,
        Err(_) => None,
    };
    let Some(row) = found.filter(|row| row.owner_id.is_some() || staff.is_some()) else {
        app.limits.code_miss(&client.0, app.now())?;
        return Err(Error::Missing.into());
    };
    // Whoever asks without end waits between two pictures, and the processor is everybody's meanwhile.
    while let Some(wait) = app.limits.picture_wait(&client.0, app.now()).filter(|_| staff.is_none()) {
        tokio::time::sleep(wait).await;
    }
    let address = address_in_picture(&shop, &row.code);
    let tag = format!("{ending}-{}-{address}", size.pixels());
    let (content_type, bytes) = match ending {
        "svg" => (ContentType::SVG, qr::svg(&qr::matrix(&address)).into_bytes()),
        "png" => (ContentType::PNG, site.pictures.qr(address, size).await?.to_vec()),
        _ => return Err(Error::Missing.into()),
    };
    Ok(Cached { content_type, bytes, tag, is_private: row.owner_id.is_none() })
}
