//! `/rewards/code`: what a member shows at the counter so that their store credit is spent: a picture to scan, and digits to read out.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::code;
use crate::domain::ledger::{self, BalanceKind};
use crate::domain::till_code;
use crate::text::catalogue::Text;
use crate::web::kit::guard::Member;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;
use crate::web::qr_pictures::{Picture, address_in_picture};

pub(super) fn routes() -> Vec<Route> {
    routes![till_code_page]
}

#[derive(Serialize)]
struct TillCodePage {
    /// `123 456`.
    digits: String,
    /// None for a partner who has no code yet.
    picture: Option<Picture>,
    credit: Text,
}

#[get("/rewards/code")]
async fn till_code_page(me: Member, frame: Frame) -> Answer {
    let (id, now) = (me.0.id, frame.app.now());
    let read = frame.app.db.read(move |conn| {
        let balance = ledger::balance(conn, id, BalanceKind::Credit, now)?;
        Ok((till_code::now(conn, id, now)?, code::of_owner(conn, id)?, balance.available()))
    });
    let (digits, code, available) = read.await?;
    let shop = frame.shop()?;
    let picture = code.map(|row| {
        let address = format!("{}?p={digits}", address_in_picture(shop, &row.code));
        Picture::of_text(&address, frame.say(&Text::new("till-code-picture")))
    });
    let (front, rest) = digits.split_at(3);
    let page =
        TillCodePage { digits: format!("{front} {rest}"), picture, credit: Text::new("till-credit").with("amount", available) };
    frame.page("member/till_code.html", &page)
}
