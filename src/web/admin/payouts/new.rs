//! `/admin/payouts/new`: who would be paid, looked over, then made into a payout.

use std::collections::BTreeSet;

use rocket::{Route, get, post, routes};
use serde::Serialize;

use super::owed::{OwedView, pays};
use crate::domain::bank_day;
use crate::domain::contact::line;
use crate::domain::ids::AccountId;
use crate::domain::money::Money;
use crate::domain::payout::{self, MOST_LINES, MOST_NOTE, Making};
use crate::domain::program;
use crate::domain::refusal::Refusal;
use crate::domain::time::Day;
use crate::domain::token::Token;
use crate::error::Error;
use crate::text::catalogue::{Arg, Text};
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::of_payout;
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::tally::Tally;

const TEMPLATE: &str = "admin/payout_new.html";

/// Longer than any key that we hand out.
const MOST_KEY: usize = 64;

pub(super) fn routes() -> Vec<Route> {
    routes![new_payout_page, make_payout]
}

#[derive(Serialize)]
struct NewPayoutPage {
    form: Form,
    /// What nobody is paid less than.
    minimum: String,
    currency: &'static str,
    today: String,
    /// When it is paid, unless the admin says another day: the next on which banks work.
    pay_on: String,
    pay_on_hint: Text,
    key: String,
    rows: Vec<OwedView>,
    /// Who is ticked and what they get, as the page comes; the script counts on.
    summary: String,
    live: Tally,
    /// Those who are not in it, and why.
    left_out: Vec<OwedView>,
    left_out_summary: Text,
    /// Said when more partners can be paid than one payout takes.
    more: Option<Text>,
}

/// A threshold that was typed shows who would be paid with it.
#[get("/payouts/new?<minimum>")]
async fn new_payout_page(_admin: Admin, minimum: Option<&str>, frame: Frame) -> Answer {
    let mut form = Form::default();
    let minimum = match minimum.filter(|text| !text.trim().is_empty()) {
        None => None,
        Some(text) => {
            let currency = frame.shop()?.currency;
            form = Form::filled([("minimum", text.to_owned())]);
            form.parse("minimum", |text| currency.parse_amount(text))
        }
    };
    if form.is_refused("minimum") {
        return frame.form_again(TEMPLATE, &NewPayoutPage::read(&frame, form, None).await?);
    }
    frame.page(TEMPLATE, &NewPayoutPage::read(&frame, Form::default(), minimum).await?)
}

impl Fields for Making {
    const NAMES: &'static [&'static str] = &["minimum", "pay_on", "note", "key"];
    /// A ticked partner each.
    const NUMBERED: &'static [&'static str] = &["partner"];

    fn read(form: &mut Form) -> Option<Self> {
        let minimum = form.parse_amount("minimum");
        // A tick says what was owed when the page was made. One that says nothing readable counts as nothing, which is never owed.
        let seen = |text: &str| Money::from_minor(text.parse().unwrap_or(0));
        let partners = form.numbered("partner").into_iter().map(|(id, text)| (AccountId(id), seen(&text))).collect();
        let pay_on = form.parse("pay_on", Day::typed);
        let note = form.parse("note", |text| line(text, MOST_NOTE));
        let key = form.parse("key", |text| line(text, MOST_KEY));
        Some(Making {
            minimum: minimum?,
            partners,
            pay_on: pay_on?,
            note: note?,
            request_key: key.map(|key| (!key.is_empty()).then_some(key))?,
        })
    }
}

#[post("/payouts", data = "<posted>")]
async fn make_payout(admin: Admin, posted: Posted<Making>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(making) = value else { return frame.form_again(TEMPLATE, &NewPayoutPage::read(&frame, form, None).await?) };
    let (actor, minimum) = (admin.0.id, making.minimum);
    let act = frame.app.act(actor);
    match frame.app.db.write(move |tx| payout::make(tx, &act, &making)).await {
        Ok(made) => {
            let said = Text::new("payout-new-made").with("id", made.id.0).with("n", made.lines as i64);
            Ok(frame.go_saying(&of_payout(made.id), &frame.say(&said)))
        }
        Err(error) => {
            let otherwise = if matches!(error, Error::Refused(Refusal::DatePast)) { "pay_on" } else { "partner" };
            let status = form.set_back(error, otherwise)?;
            frame.page_with(status, TEMPLATE, &NewPayoutPage::read(&frame, form, Some(minimum)).await?)
        }
    }
}

impl NewPayoutPage {
    /// Without a minimum, it is the terms'.
    async fn read(frame: &Frame, form: Form, minimum: Option<Money>) -> Result<NewPayoutPage, Failed> {
        let now = frame.app.now();
        let read = frame.app.db.read(move |conn| Ok((payout::owed(conn, now)?, program::current(conn)?.1.payout_minimum)));
        let (owed, usual) = read.await?;
        let (currency, today) = (frame.shop()?.currency, frame.app.today());
        let minimum = minimum.unwrap_or(usual);
        let (ready, left_out): (Vec<_>, Vec<_>) =
            owed.iter().partition(|one| one.status(minimum, now) == payout::OwedStatus::Ready);
        let shown = &ready[..ready.len().min(MOST_LINES)];
        let is_posted = form.typed().next().is_some();
        let ticked: BTreeSet<i64> = form.numbered("partner").into_iter().map(|(id, _)| id).collect();
        let is_ticked = |one: &payout::Owed| !is_posted || ticked.contains(&one.account.0);
        let amounts: Vec<Money> = shown.iter().filter(|one| is_ticked(one)).map(|one| pays(one)).collect();
        let nobody = Text::new("payout-new-no-one");
        let sentence = |n: i64, shown: Arg, total: Arg| {
            Text::new("payout-new-ticked").with("n", n).with("shown", shown).with("total", total)
        };
        let not_paid: Money = left_out.iter().map(|one| one.amount).sum();
        let row = |one: &&payout::Owed| {
            let mut row = OwedView::new(one, minimum, frame);
            row.is_ticked = is_ticked(one);
            row
        };
        Ok(NewPayoutPage {
            minimum: currency.plain(minimum),
            currency: currency.code(),
            today: today.iso(),
            pay_on: bank_day::next(today, currency).iso(),
            pay_on_hint: if bank_day::knows_days_off(currency) {
                Text::new("payout-day-euros")
            } else {
                Text::new("payout-day-weekends")
            },
            key: Token::new()?.as_str().to_owned(),
            rows: shown.iter().map(row).collect(),
            summary: Tally::text(frame, &nobody, sentence, &amounts),
            live: Tally::new(frame, &nobody, sentence)?,
            left_out_summary: Text::new("payout-new-left-out").with("n", left_out.len() as i64).with("total", not_paid),
            left_out: left_out.iter().map(row).collect(),
            more: match ready.len() - shown.len() {
                0 => None,
                more => Some(Text::new("payout-new-more").with("n", more as i64).with("most", MOST_LINES as i64)),
            },
            form,
        })
    }
}
