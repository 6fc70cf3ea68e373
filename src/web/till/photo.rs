//! `/till/photo`: a code in a photograph, for browsers that read none by themselves. The photograph is looked at and let go.

use rocket::data::{Data, FromData, Outcome};
use rocket::request::Request;
use rocket::{Route, post, routes};
use rqrr::PreparedImage;

use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};
use crate::web::kit::guard::AtTheTill;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{TILL, href};
use crate::web::kit::response::Answer;
use crate::web::logo::{in_turn, receive_up_to, unfold};

/// The only field of the form.
const FIELD: &str = "photo";
/// What a telephone's camera makes of one picture, with room to spare.
const MOST_BYTES: u64 = 12 * 1024 * 1024;
/// A code that fills a quarter of a picture of this many pixels a side is read well; more only takes longer.
const SIDE: u32 = 1280;
/// The longest address that a code of ours holds, with room to spare.
const MOST_TEXT: usize = 300;

pub(super) fn routes() -> Vec<Route> {
    routes![read_photo]
}

/// A posted photograph: its bytes, or why it is refused.
struct Photo(std::result::Result<Vec<u8>, Refusal>);

#[rocket::async_trait]
impl<'r> FromData<'r> for Photo {
    type Error = &'static str;

    async fn from_data(req: &'r Request<'_>, data: Data<'r>) -> Outcome<'r, Self> {
        receive_up_to(req, data, FIELD, MOST_BYTES).await.map(Photo)
    }
}

#[post("/till/photo", data = "<photo>")]
async fn read_photo(_staff: AtTheTill, photo: Photo, frame: Frame) -> Answer {
    let read = match photo.0 {
        Ok(file) => in_turn(file, code_in).await,
        Err(refusal) => Err(refusal.into()),
    };
    match read {
        Ok(text) => Ok(frame.go(&href(TILL, &[("q", &text)]))),
        Err(Error::Refused(refusal)) => Ok(frame.go_warning(TILL, &refusal)),
        Err(error) => Err(error.into()),
    }
}

/// What the first code in a picture says that can be read.
fn code_in(file: &[u8]) -> Result<String> {
    let picture = unfold(file)?;
    // A small picture stays as it is: enlarged, its edges would be where no edges are.
    let is_large = picture.width().max(picture.height()) > SIDE;
    let grey = if is_large { picture.thumbnail(SIDE, SIDE) } else { picture }.into_luma8();
    let (width, height) = (grey.width() as usize, grey.height() as usize);
    let mut prepared = PreparedImage::prepare_from_greyscale(width, height, |x, y| grey.get_pixel(x as u32, y as u32).0[0]);
    let read = prepared.detect_grids().into_iter().find_map(|grid| grid.decode().ok());
    let text = read.map(|(_, text)| text).filter(|text| text.len() <= MOST_TEXT);
    text.ok_or_else(|| Refusal::PictureCodeless.into())
}
