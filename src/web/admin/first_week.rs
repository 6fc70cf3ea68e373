//! The list of the first week at the top of `/admin`: what makes a new shop's program run, each with the page where it is done. It
//! goes when all is done, or when the owner says so.

use rocket::{Route, post, routes};
use serde::Serialize;

use crate::domain::first_week;
use crate::domain::reads::first_week::{self as reads, CARDS, FirstWeek};
use crate::error::Result;
use crate::text::catalogue::Text;
use crate::web::kit::form::{Nothing, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path;
use crate::web::kit::response::Answer;

pub(super) fn routes() -> Vec<Route> {
    routes![hide]
}

/// What is left to do, beside what is done.
#[derive(Serialize)]
pub(super) struct FirstWeekView {
    steps: Vec<Step>,
    progress: Text,
}

#[derive(Serialize)]
struct Step {
    is_done: bool,
    /// The first that is not done: what comes next.
    is_next: bool,
    title: Text,
    text: Text,
    label: Text,
    href: String,
}

impl Step {
    fn new(is_done: bool, [title, text, label]: [Text; 3], href: impl Into<String>) -> Step {
        Step { is_done, is_next: false, title, text, label, href: href.into() }
    }
}

/// The list; nothing once all is done, or the owner has hidden it.
pub(super) async fn view(frame: &Frame) -> Result<Option<FirstWeekView>> {
    let Some(FirstWeek { printed, unprinted, has_partner, has_sale }) = frame.app.db.read(reads::first_week).await? else {
        return Ok(None);
    };
    let has_address = frame.shop.as_ref().is_some_and(|shop| shop.may_print());
    let cards = match unprinted {
        Some(batch) => path::of_batch(batch),
        None => path::href("/admin/codes/new", &[("size", "10"), ("name", &frame.say(&Text::new("first-week-batch")))]),
    };
    let shop = [Text::new("first-week-shop"), Text::new("first-week-shop-text"), Text::new("first-week-shop-link")];
    let address = [Text::new("first-week-address"), Text::new("first-week-address-text"), Text::new("first-week-address-link")];
    let printing =
        [Text::new("first-week-cards").with("n", CARDS), Text::new("first-week-cards-text"), Text::new("first-week-cards-link")];
    let partner = [Text::new("first-week-partner"), Text::new("first-week-partner-text"), Text::new("first-week-partner-link")];
    let sale = [Text::new("first-week-sale"), Text::new("first-week-sale-text"), Text::new("first-week-sale-link")];
    let mut steps = vec![
        Step::new(true, shop, "/admin/settings"),
        Step::new(has_address, address, "/admin/settings/address"),
        Step::new(printed >= CARDS, printing, cards),
        Step::new(has_partner, partner, "/admin/codes"),
        Step::new(has_sale, sale, "/admin/orders/new"),
    ];
    let Some(next) = steps.iter_mut().find(|step| !step.is_done) else { return Ok(None) };
    next.is_next = true;
    let done = steps.iter().filter(|step| step.is_done).count();
    let progress = Text::new("first-week-progress").with("done", done as i64).with("all", steps.len() as i64);
    Ok(Some(FirstWeekView { steps, progress }))
}

#[post("/first-week/hide", data = "<_button>")]
async fn hide(admin: Admin, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let act = frame.app.act(admin.0.id);
    frame.app.db.write(move |tx| first_week::hide(tx, &act)).await?;
    Ok(frame.go("/admin"))
}
