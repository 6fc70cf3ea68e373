//! `/admin/unmatched`: orders that other systems told of and whose buyer somebody has to name, each with one click where it is clear
//! who it may be.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::account::contact_of;
use crate::domain::ids::{AccountId, WaitingId};
use crate::domain::incoming::WaitingReason;
use crate::domain::incoming::waiting::{self, Waiting};
use crate::domain::reads::buyers::{self, Meant};
use crate::domain::refusal::Refusal;
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::Staff;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{Id, UNMATCHED, of_order};
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::{Choice, Fact};

const LIST: &str = "admin/unmatched.html";
const ONE: &str = "admin/unmatched_order.html";
/// So many are listed.
const MOST: usize = 50;
/// So many people of one name are offered.
const MOST_OFFERED: usize = 20;

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![unmatched_orders, unmatched_order, settle_order, dismiss_order]
}

#[derive(Serialize)]
struct UnmatchedPage {
    orders: Vec<WaitingView>,
    /// How many more there are.
    more: i64,
}

/// An order that waits.
#[derive(Serialize)]
struct WaitingView {
    path: String,
    /// Where it comes from, and its number there.
    title: Text,
    why: Text,
    facts: Vec<Fact>,
    /// Who it may be.
    maybe: Option<Maybe>,
}

#[derive(Serialize)]
struct Maybe {
    id: String,
    /// The words of the button.
    label: Text,
}

impl WaitingView {
    fn new(frame: &Frame, order: &Waiting) -> WaitingView {
        let buyer = &order.told.buyer;
        let fact = |label: Text, text: String| Fact::new(frame.say(&label), text);
        let told = |label: Text, text: &str| (!text.is_empty()).then(|| fact(label, text.to_owned()));
        let facts = [
            told(Text::new("unmatched-buyer"), &buyer.name),
            told(Text::new("unmatched-reached"), contact_of(buyer.email.as_deref(), buyer.phone.as_deref())),
            told(Text::new("unmatched-code"), buyer.referral_code.as_deref().unwrap_or_default()),
            Some(fact(Text::new("unmatched-placed"), frame.date_time(order.told.placed_at))),
            Some(fact(Text::new("unmatched-total"), frame.money(order.told.amounts.total))),
            told(Text::new("admin-order-note"), &order.note),
        ];
        WaitingView {
            path: format!("{UNMATCHED}/{}", order.id),
            title: Text::new("unmatched-order")
                .with("source", order.source_name.as_str())
                .with("number", &order.told.external_id),
            why: why(order),
            facts: facts.into_iter().flatten().collect(),
            maybe: order
                .maybe
                .as_ref()
                .map(|(id, name)| Maybe { id: id.to_string(), label: Text::new("unmatched-it-is").with("name", name) }),
        }
    }
}

fn why(order: &Waiting) -> Text {
    match (order.reason, &order.maybe) {
        (WaitingReason::Unconfirmed, Some((_, name))) => Text::new("unmatched-why-unconfirmed").with("name", name),
        (WaitingReason::Unconfirmed, None) | (WaitingReason::BuyerUnknown, _) => Text::new("unmatched-why-unknown"),
        (WaitingReason::CodeUnknown, _) => Text::new("unmatched-why-code"),
    }
}

#[get("/unmatched")]
async fn unmatched_orders(_staff: Staff, frame: Frame) -> Answer {
    let read = frame.app.db.read(|conn| Ok((waiting::all(conn, MOST)?, waiting::count(conn)?)));
    let (all, count) = read.await?;
    let orders: Vec<WaitingView> = all.iter().map(|order| WaitingView::new(&frame, order)).collect();
    let more = count - i64::try_from(orders.len()).unwrap_or(count);
    frame.page(LIST, &UnmatchedPage { orders, more })
}

#[derive(Serialize)]
struct UnmatchedOrderPage {
    order: WaitingView,
    form: Form,
    /// Those who fit what was typed.
    people: Vec<Choice>,
}

#[get("/unmatched/<waiting>")]
async fn unmatched_order(_staff: Staff, waiting: Id<WaitingId>, frame: Frame) -> Answer {
    page_again(&frame, waiting.0, Form::default(), Vec::new()).await
}

async fn page_again(frame: &Frame, id: WaitingId, form: Form, people: Vec<Choice>) -> Answer {
    let is_again = form.is_refused("customer");
    let order = frame.app.db.read(move |conn| waiting::find(conn, id)).await?;
    let page = UnmatchedOrderPage { order: WaitingView::new(frame, &order), form, people };
    if is_again { frame.form_again(ONE, &page) } else { frame.page(ONE, &page) }
}

struct SettleForm {
    customer: String,
    chosen: Option<AccountId>,
    /// The one whom the list named.
    is: Option<AccountId>,
}

impl Fields for SettleForm {
    const NAMES: &'static [&'static str] = &["customer", "chosen", "is"];

    fn read(form: &mut Form) -> Option<Self> {
        let id = |text: &str| text.parse().ok().map(AccountId);
        Some(SettleForm { customer: form.text("customer").to_owned(), chosen: id(form.text("chosen")), is: id(form.text("is")) })
    }
}

#[post("/unmatched/<waiting>", data = "<posted>")]
async fn settle_order(staff: Staff, waiting: Id<WaitingId>, posted: Posted<SettleForm>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(SettleForm { customer, chosen, is }) = value else {
        return page_again(&frame, waiting.0, form, Vec::new()).await;
    };
    let meant = match is {
        Some(id) => Meant::One(id),
        None => frame.app.db.read(move |conn| buyers::meant(conn, &customer, chosen, MOST_OFFERED)).await?,
    };
    let account = match meant {
        Meant::One(id) => id,
        Meant::Nobody => {
            form.refuse("customer", &Refusal::NoSuchAccount);
            return page_again(&frame, waiting.0, form, Vec::new()).await;
        }
        Meant::Several(fitting) => {
            let refusal = if fitting.is_empty() { Refusal::NoSuchAccount } else { Refusal::ChoosePerson };
            form.refuse("customer", &refusal);
            return page_again(&frame, waiting.0, form, fitting.iter().map(Choice::of_buyer).collect()).await;
        }
    };
    let (act, id) = (frame.app.act(staff.0.id), waiting.0);
    match frame.app.db.write(move |tx| waiting::settle(tx, &act, id, account)).await {
        Ok((order, more)) => {
            let more = i64::try_from(more).unwrap_or_default();
            Ok(frame.go_saying(&of_order(order), &frame.say(&Text::new("unmatched-settled").with("more", more))))
        }
        Err(Error::Refused(refusal)) => {
            form.refuse("customer", &refusal);
            page_again(&frame, id, form, Vec::new()).await
        }
        Err(error) => Err(Failed::from(error)),
    }
}

#[post("/unmatched/<waiting>/dismiss", data = "<_posted>")]
async fn dismiss_order(staff: Staff, waiting: Id<WaitingId>, _posted: Posted<Nothing>, frame: Frame) -> Answer {
    let (act, id) = (frame.app.act(staff.0.id), waiting.0);
    frame.app.db.write(move |tx| waiting::dismiss(tx, &act, id)).await?;
    Ok(frame.go_saying(UNMATCHED, &frame.say(&Text::new("unmatched-dismissed"))))
}
