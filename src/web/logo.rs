//! The owner's logo, and the picture of a product, on their way in: bytes from a stranger's file, a small picture of our own making on
//! its way out.
//!
//! Promise: nothing of the file survives but its pixels. Its name, its type and its metadata are never looked at or kept; what is
//! not a PNG, JPEG or WebP by its content is refused, and so is a picture that would unfold beyond the limits.

use std::collections::BTreeMap;
use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgba, RgbaImage};
use multer::{Constraints, Multipart};
use rocket::data::{Data, FromData, Outcome, ToByteUnit};
use rocket::http::{ContentType, Status};
use rocket::request::Request;
use rocket::tokio::io::{self, AsyncReadExt};
use rocket::tokio::sync::Semaphore;
use rocket::tokio::task::spawn_blocking;

use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};
use crate::web::kit::form::is_same_origin;
use crate::web::kit::guard;

/// The one field of the form.
pub(super) const FIELD: &str = "logo";
/// Pages show it smaller; print sheets use what is here.
const BOX: (u32, u32) = (640, 200);
/// The side of a product's square: three of a screen's dots for each of the sixty-four that it is shown with.
const SIDE: u32 = 192;
const JPEG_QUALITY: u8 = 82;
/// No camera's picture is needed to draw a logo, and nothing wider is unfolded.
const MOST_PIXELS: u32 = 5000;
/// A picture of so many pixels in four bytes each, and as much again for the decoder's own work.
const MOST_MEMORY: u64 = 128 * 1024 * 1024;
/// One picture is unfolded at a time: a small file may need all of that memory, and a dozen of them at once need a dozen times as much.
static UNFOLDING: Semaphore = Semaphore::const_new(1);
/// What the form has around the file: boundary, name, type.
const ENVELOPE: u64 = 16 * 1024;
/// So much of a body that is too large is still listened to: a browser that cannot finish does not hear the answer.
const MOST_DRAINED: u64 = 64 * 1024 * 1024;

/// A posted file: its bytes, or why it is refused.
pub(super) struct Upload(pub(super) std::result::Result<Vec<u8>, Refusal>);

#[rocket::async_trait]
impl<'r> FromData<'r> for Upload {
    type Error = &'static str;

    async fn from_data(req: &'r Request<'_>, data: Data<'r>) -> Outcome<'r, Self> {
        receive(req, data, FIELD).await.map(Upload)
    }
}

/// A form of one field that holds a file: its bytes, or why it is refused.
pub(super) async fn receive<'r>(
    req: &'r Request<'_>,
    data: Data<'r>,
    field: &'static str,
) -> rocket::outcome::Outcome<std::result::Result<Vec<u8>, Refusal>, (Status, &'static str), (Data<'r>, Status)> {
    receive_up_to(req, data, field, guard::app(req).config.limits.upload_bytes).await
}

/// The same with a limit of its own, for what is not kept.
pub(super) async fn receive_up_to<'r>(
    req: &'r Request<'_>,
    data: Data<'r>,
    field: &'static str,
    most: u64,
) -> rocket::outcome::Outcome<std::result::Result<Vec<u8>, Refusal>, (Status, &'static str), (Data<'r>, Status)> {
    receive_fields(req, data, &[field], most).await.and_then(|received| match received.map(|mut all| all.remove(field)) {
        Ok(Some(file)) => Outcome::Success(Ok(file)),
        Ok(None) => Outcome::Error((Status::UnprocessableEntity, "the form has no file")),
        Err(refusal) => Outcome::Success(Err(refusal)),
    })
}

/// What a form with a file holds: each field at most once, by its name.
pub(super) type Received = std::result::Result<BTreeMap<String, Vec<u8>>, Refusal>;

/// A form of a file and fields beside it: what each holds, or why the file is refused.
pub(super) async fn receive_fields<'r>(
    req: &'r Request<'_>,
    data: Data<'r>,
    fields: &[&'static str],
    most: u64,
) -> rocket::outcome::Outcome<Received, (Status, &'static str), (Data<'r>, Status)> {
    use rocket::outcome::Outcome;
    if !is_same_origin(req) {
        return Outcome::Error((Status::Forbidden, "the form was sent from another site"));
    }
    let boundary = req.content_type().filter(|kind| kind.is_form_data()).and_then(boundary);
    let Some(boundary) = boundary else {
        return Outcome::Error((Status::UnsupportedMediaType, "a form with a file is expected"));
    };
    match read(data, most + ENVELOPE).await {
        Ok(Some(body)) => match parts(body, boundary, fields).await {
            Some(parts) if parts.values().any(|part| part.len() as u64 > most) => Outcome::Success(Err(too_large(most))),
            Some(parts) => Outcome::Success(Ok(parts)),
            None => Outcome::Error((Status::UnprocessableEntity, "the form has fields that it should not have")),
        },
        Ok(None) => Outcome::Success(Err(too_large(most))),
        Err(_) => Outcome::Error((Status::BadRequest, "the form did not arrive whole")),
    }
}

fn boundary(kind: &ContentType) -> Option<String> {
    kind.param("boundary").map(str::to_string)
}

fn too_large(most: u64) -> Refusal {
    Refusal::FileLarge { most_bytes: most }
}

/// The body, or `None` when it is larger than `most`.
async fn read(data: Data<'_>, most: u64) -> io::Result<Option<Vec<u8>>> {
    let mut stream = data.open((most + MOST_DRAINED).bytes());
    let mut body = Vec::new();
    (&mut stream).take(most + 1).read_to_end(&mut body).await?;
    if body.len() as u64 <= most {
        return Ok(Some(body));
    }
    drop(body);
    io::copy(&mut stream, &mut io::sink()).await?;
    Ok(None)
}

/// The fields, each once. The name that a file came with is not looked at.
async fn parts(body: Vec<u8>, boundary: String, fields: &[&'static str]) -> Option<BTreeMap<String, Vec<u8>>> {
    let constraints = Constraints::new().allowed_fields(fields.to_vec());
    let mut parts = Multipart::with_reader_with_constraints(Cursor::new(body), boundary, constraints);
    let mut all = BTreeMap::new();
    while let Some(part) = parts.next_field().await.ok()? {
        let name = part.name()?.to_owned();
        if all.insert(name, part.bytes().await.ok()?.to_vec()).is_some() {
            return None;
        }
    }
    Some(all)
}

/// Draws a logo anew, as a PNG.
pub(super) async fn draw(file: Vec<u8>) -> Result<Vec<u8>> {
    in_turn(file, redraw).await
}

/// Draws the picture of a product anew, as a square JPEG: a page shows dozens of them to a telephone.
pub(super) async fn draw_square(file: Vec<u8>) -> Result<Vec<u8>> {
    in_turn(file, square).await
}

/// Does something with a picture when those that came before it are done: it takes its time and its memory.
pub(super) async fn in_turn<T: Send + 'static>(file: Vec<u8>, work: fn(&[u8]) -> Result<T>) -> Result<T> {
    let turn = UNFOLDING.acquire().await.map_err(Error::fault)?;
    // The turn goes along: somebody who hangs up leaves the picture being worked on, and the next one still waits for it.
    let done = spawn_blocking(move || {
        let done = work(&file);
        drop(turn);
        done
    });
    done.await.map_err(Error::fault)?
}

/// The picture within the box, keeping what is transparent.
fn redraw(file: &[u8]) -> Result<Vec<u8>> {
    let picture = unfold(file)?;
    let (width, height) = BOX;
    let small = match picture.width() > width || picture.height() > height {
        true => picture.resize(width, height, FilterType::Lanczos3),
        false => picture,
    };
    let mut png = Vec::new();
    DynamicImage::ImageRgba8(small.into_rgba8()).write_to(&mut Cursor::new(&mut png), ImageFormat::Png).map_err(Error::fault)?;
    Ok(png)
}

/// Twice as wide as high is a line of letters, of which nobody sees anything in a tab.
const MOST_UNEVEN: f64 = 1.6;

/// A logo of our own making on a white square, with room for the circle that a telephone cuts. `None` for a logo that is no square.
pub(super) fn squared(logo: &[u8], side: u32) -> Result<Option<Vec<u8>>> {
    let logo = image::load_from_memory_with_format(logo, ImageFormat::Png).map_err(Error::fault)?;
    let (width, height) = (f64::from(logo.width()), f64::from(logo.height()));
    if f64::max(width / height, height / width) > MOST_UNEVEN {
        return Ok(None);
    }
    let inner = side * 2 / 3;
    let small = logo.resize(inner, inner, FilterType::Lanczos3);
    let mut square = RgbaImage::from_pixel(side, side, Rgba([u8::MAX; 4]));
    let (left, top) = ((side - small.width()) / 2, (side - small.height()) / 2);
    imageops::overlay(&mut square, &small, left.into(), top.into());
    let mut png = Vec::new();
    DynamicImage::ImageRgba8(square).write_to(&mut Cursor::new(&mut png), ImageFormat::Png).map_err(Error::fault)?;
    Ok(Some(png))
}

/// The middle of the picture, on white where it is transparent.
fn square(file: &[u8]) -> Result<Vec<u8>> {
    let middle = unfold(file)?.resize_to_fill(SIDE, SIDE, FilterType::Lanczos3).into_rgba8();
    let mut white = RgbaImage::from_pixel(SIDE, SIDE, Rgba([255; 4]));
    imageops::overlay(&mut white, &middle, 0, 0);
    let mut jpeg = Vec::new();
    let opaque = DynamicImage::ImageRgba8(white).into_rgb8();
    opaque.write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, JPEG_QUALITY)).map_err(Error::fault)?;
    Ok(jpeg)
}

/// Sniffs and decodes within the limits.
pub(super) fn unfold(file: &[u8]) -> std::result::Result<DynamicImage, Refusal> {
    let format = image::guess_format(file).ok();
    let format = format.filter(|format| matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP));
    let mut reader = ImageReader::with_format(Cursor::new(file), format.ok_or(Refusal::PictureUnreadable)?);
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS);
    limits.max_image_height = Some(MOST_PIXELS);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let refuse = |error| match error {
        image::ImageError::Limits(_) => Refusal::PictureLarge { most_pixels: MOST_PIXELS },
        _ => Refusal::PictureUnreadable,
    };
    let mut decoder = reader.into_decoder().map_err(refuse)?;
    if decoder.total_bytes() > MOST_MEMORY {
        return Err(Refusal::PictureLarge { most_pixels: MOST_PIXELS });
    }
    let turn = decoder.orientation().map_err(refuse)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(refuse)?;
    picture.apply_orientation(turn);
    Ok(picture)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let picture = RgbaImage::from_pixel(width, height, Rgba([10, 20, 30, 0]));
        picture.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
        bytes
    }

    #[test]
    fn a_large_logo_is_fitted_into_the_box_and_stays_transparent() {
        for (from, to) in [((1280, 100), (640, 50)), ((400, 800), (100, 200)), ((30, 20), (30, 20))] {
            let drawn = image::load_from_memory(&redraw(&png(from.0, from.1)).unwrap()).unwrap();
            assert_eq!((drawn.width(), drawn.height()), to, "{from:?}");
            assert_eq!(drawn.into_rgba8().get_pixel(1, 1).0[3], 0);
        }
    }

    #[test]
    fn t13_a_logo_that_is_nearly_square_is_the_sign_of_the_shop() {
        let drawn = squared(&png(200, 160), 192).unwrap().expect("a square logo");
        let drawn = image::load_from_memory(&drawn).unwrap().into_rgba8();
        assert_eq!((drawn.width(), drawn.height()), (192, 192));
        assert_eq!(drawn.get_pixel(2, 2).0, [255; 4]);
        assert!(squared(&png(400, 100), 192).unwrap().is_none());
    }

    #[test]
    fn a_product_is_a_small_square_on_white() {
        for (width, height) in [(1280, 100), (400, 800), (30, 20)] {
            let jpeg = square(&png(width, height)).unwrap();
            assert!(jpeg.len() < 20_000, "{} bytes", jpeg.len());
            let drawn = image::load_from_memory_with_format(&jpeg, ImageFormat::Jpeg).unwrap().into_rgb8();
            assert_eq!((drawn.width(), drawn.height()), (SIDE, SIDE));
            assert!(drawn.get_pixel(90, 90).0.iter().all(|part| *part > 250), "clear glass lies on white");
        }
    }

    #[test]
    fn a_picture_that_unfolds_too_far_is_refused() {
        let refused = |bytes: &[u8]| match redraw(bytes) {
            Err(Error::Refused(refusal)) => refusal,
            other => panic!("{other:?}"),
        };
        assert_eq!(refused(&png(MOST_PIXELS + 1, 1)), Refusal::PictureLarge { most_pixels: MOST_PIXELS });
        assert_eq!(refused(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), Refusal::PictureUnreadable);
        assert_eq!(refused(b""), Refusal::PictureUnreadable);
    }
}
