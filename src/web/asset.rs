//! The stylesheet, the scripts and the icons, embedded; and the shop's own colour, logo and pictures of products. All cached under a
//! version.

use std::sync::{Arc, OnceLock};

use rocket::http::{ContentType, Header, Status};
use rocket::request::Request;
use rocket::response::{Responder, Response, Result as Outcome};
use rocket::{Route, State, get, routes};
use rust_embed::RustEmbed;

use crate::app::App;
use crate::domain::ids::ProductId;
use crate::domain::product;
use crate::domain::shop::{self, Accent};
use crate::error::Error;
use crate::web::brand;
use crate::web::kit::path::Id;
use crate::web::kit::response::Failed;

#[derive(RustEmbed)]
#[folder = "assets"]
#[exclude = "readme/*"]
#[exclude = "locales/*"]
#[exclude = "docs/*"]
#[exclude = "deploy/*"]
#[exclude = "fonts/*"]
#[exclude = "ref.js"]
struct Assets;

pub(super) fn routes() -> Vec<Route> {
    routes![file, brand_css, sample_css, logo, product_picture]
}

/// Changes whenever an embedded file does, so that a year of caching survives an upgrade.
pub(super) fn version() -> &'static str {
    static VERSION: OnceLock<String> = OnceLock::new();
    VERSION.get_or_init(|| {
        let mut mixed = [0_u8; 8];
        for name in Assets::iter() {
            let file = Assets::get(&name).expect("an embedded file that was just listed");
            for (at, byte) in file.metadata.sha256_hash().into_iter().enumerate() {
                mixed[at % 8] ^= byte;
            }
        }
        data_encoding::HEXLOWER.encode(&mixed)
    })
}

/// Bytes that never change under their address.
pub(super) struct Cached {
    pub(super) content_type: ContentType,
    pub(super) bytes: Vec<u8>,
    /// Tells this content from any other.
    pub(super) tag: String,
    /// For whoever is signed in, and kept by nobody.
    pub(super) is_private: bool,
}

/// Whether who asks has it already.
pub(super) fn is_known(req: &Request<'_>, tag: &str) -> bool {
    req.headers().get("If-None-Match").any(|tags| tags.split(',').any(|known| known.trim() == tag))
}

impl<'r> Responder<'r, 'static> for Cached {
    fn respond_to(self, req: &'r Request<'_>) -> Outcome<'static> {
        let tag = format!("\"{}\"", self.tag);
        let mut response = Response::build();
        let kept = if self.is_private { "private, no-store" } else { "public, max-age=31536000, immutable" };
        response.header(Header::new("ETag", tag.clone())).raw_header("Cache-Control", kept);
        if is_known(req, &tag) {
            return response.status(Status::NotModified).ok();
        }
        response.header(self.content_type).sized_body(self.bytes.len(), std::io::Cursor::new(self.bytes)).ok()
    }
}

#[get("/static/<name>")]
fn file(name: &str) -> Option<Cached> {
    let file = Assets::get(name)?;
    let ending = name.rsplit('.').next()?;
    Some(Cached {
        content_type: ContentType::from_extension(ending)?,
        bytes: file.data.into_owned(),
        tag: version().to_string(),
        is_private: false,
    })
}

/// The shop's accent, as the few tokens that the stylesheet leaves to it: inline styles are forbidden.
#[get("/brand.css")]
fn brand_css(app: &State<Arc<App>>) -> Cached {
    let accent = app.shop().map_or(Accent::DEFAULT, |shop| shop.accent);
    Cached {
        content_type: ContentType::CSS,
        bytes: brand::stylesheet(accent).into_bytes(),
        tag: format!("{}-{accent}", version()),
        is_private: false,
    }
}

/// The same tokens for a sample of another accent, before it is the shop's.
#[get("/brand/<accent>")]
fn sample_css(accent: &str) -> Option<Cached> {
    let accent = Accent::parse(accent.strip_suffix(".css")?).ok()?;
    Some(Cached {
        content_type: ContentType::CSS,
        bytes: brand::sample_stylesheet(accent).into_bytes(),
        tag: format!("{}-{accent}", version()),
        is_private: false,
    })
}

#[get("/logo.png")]
async fn logo(app: &State<Arc<App>>) -> Result<Cached, Failed> {
    let bytes = app.db.read(shop::logo).await?.ok_or(Error::Missing)?;
    let tag = app.shop().map_or(0, |shop| shop.changed_at.as_ms()).to_string();
    Ok(Cached { content_type: ContentType::PNG, bytes, tag, is_private: false })
}

/// What a product looks like. Pages name the moment of its last change behind the address.
#[get("/products/<product>/picture.jpg")]
async fn product_picture(product: Id<ProductId>, app: &State<Arc<App>>) -> Result<Cached, Failed> {
    let (bytes, at) = app.db.read(move |conn| product::picture(conn, product.0)).await?.ok_or(Error::Missing)?;
    Ok(Cached { content_type: ContentType::JPEG, bytes, tag: at.as_ms().to_string(), is_private: false })
}
