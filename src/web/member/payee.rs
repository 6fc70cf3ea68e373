//! `/accounts/payout`: where a partner wants their money. A change asks for the password and is used three days later.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::account::Account;
use crate::domain::payee::{self, Bic, Details, Iban, MOST_HOLDER, Payee, PayoutMethod, WAIT_HOURS};
use crate::domain::refusal::Refusal;
use crate::domain::time::{Timestamp, Zone};
use crate::error::Result;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::{Client, Partner};
use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::Choice;

const TEMPLATE: &str = "member/payee.html";
const PATH: &str = "/accounts/payout";

pub(super) fn routes() -> Vec<Route> {
    routes![payee_page, change_payee]
}

#[derive(Serialize)]
struct PayeePage {
    form: Form,
    methods: Vec<Choice>,
    /// What the form begins with.
    method: &'static str,
    paypal: String,
    holder: String,
    iban: String,
    bic: String,
    email: String,
    /// What is kept now, in words; `None` as long as nothing is.
    now: Option<String>,
    /// From when on it is used; empty when it is used already.
    waits: String,
    hours: i64,
    most_holder: usize,
}

/// The details as a form posts them, with the password that allows them.
struct PayeeForm {
    details: Details,
    password: String,
}

impl Fields for PayeeForm {
    const NAMES: &'static [&'static str] = &["method", "paypal", "holder", "iban", "bic", "password"];

    fn read(form: &mut Form) -> Option<Self> {
        let method = form.parse("method", |word| PayoutMethod::from_word(word).ok_or(Refusal::ChoiceUnknown));
        // Only the fields of the chosen method are read: the others may hold what was typed before.
        let details = match method? {
            PayoutMethod::PayPal => form.parse("paypal", payee::parse_paypal).map(Details::PayPal),
            PayoutMethod::Bank => {
                let holder = form.parse("holder", payee::parse_holder);
                let iban = form.parse("iban", Iban::parse);
                let bic = form.parse_optional("bic", Bic::parse);
                holder.zip(iban).zip(bic).map(|((holder, iban), bic)| Details::Bank { holder, iban, bic })
            }
            PayoutMethod::Cash => Some(Details::Cash),
        };
        Some(PayeeForm { details: details?, password: form.text("password").to_owned() })
    }
}

#[get("/accounts/payout")]
async fn payee_page(me: Partner, frame: Frame) -> Answer {
    frame.page(TEMPLATE, &PayeePage::read(&frame, &me.0, Form::default()).await?)
}

#[post("/accounts/payout", data = "<posted>")]
async fn change_payee(me: Partner, client: Client, posted: Posted<PayeeForm>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(posted) = value else { return frame.form_again(TEMPLATE, &PayeePage::read(&frame, &me.0, form).await?) };
    match save_payee(&frame.app, &me.0, client, posted).await {
        Ok(usable_at) if usable_at > frame.app.now() => {
            let from = frame.app.zone().date_time(usable_at);
            Ok(frame.go_saying(PATH, &format!("Your payout details are saved. They are used from {from} on.")))
        }
        Ok(_) => Ok(frame.go_saying(PATH, "Your payout details are saved.")),
        Err(error) => {
            let status = form.set_back(error, "password")?;
            frame.page_with(status, TEMPLATE, &PayeePage::read(&frame, &me.0, form).await?)
        }
    }
}

async fn save_payee(app: &App, me: &Account, client: Client, form: PayeeForm) -> Result<Timestamp> {
    app.check(client.0).confirm(me, form.password).await?;
    let act = app.act(me.id);
    app.db.write(move |tx| payee::set(tx, &act, &form.details)).await
}

impl PayeePage {
    async fn read(frame: &Frame, me: &Account, form: Form) -> std::result::Result<PayeePage, Failed> {
        let id = me.id;
        let kept = frame.app.db.glance(move |conn| payee::find(conn, id)).await?;
        let details = kept.as_ref().map(|kept| &kept.details);
        let of = |method: PayoutMethod| details.filter(|details| details.method() == method).map_or("", Details::target);
        Ok(PayeePage {
            methods: vec![
                Choice::new(PayoutMethod::Bank.as_str(), "Bank transfer").hint("To an account with an IBAN."),
                Choice::new(PayoutMethod::PayPal.as_str(), "PayPal").hint("To the address of your PayPal account."),
                Choice::new(PayoutMethod::Cash.as_str(), "Cash").hint("You collect it at the shop."),
            ],
            method: details.map_or(PayoutMethod::Bank, Details::method).as_str(),
            paypal: of(PayoutMethod::PayPal).to_owned(),
            holder: details.map(Details::holder).filter(|holder| !holder.is_empty()).unwrap_or(&me.name).to_owned(),
            iban: payee::in_groups(of(PayoutMethod::Bank)),
            bic: details.and_then(Details::bic).unwrap_or_default().to_owned(),
            email: me.email.clone(),
            now: kept.as_ref().map(|kept| details_in_words(&kept.details)),
            waits: kept.as_ref().map_or_else(String::new, |kept| used_from(kept, frame.app.now(), &frame.app.zone())),
            hours: WAIT_HOURS,
            most_holder: MOST_HOLDER,
            form,
        })
    }
}

/// Where money goes, in words.
pub(super) fn details_in_words(details: &Details) -> String {
    match details {
        Details::PayPal(email) => format!("PayPal, {email}"),
        Details::Bank { iban, .. } => format!("Bank transfer, {}", iban.in_groups()),
        Details::Cash => "Cash, at the shop".into(),
    }
}

/// From when on details are used, as long as they are not.
pub(super) fn used_from(payee: &Payee, now: Timestamp, zone: &Zone) -> String {
    if payee.is_usable(now) { String::new() } else { zone.date_time(payee.usable_at) }
}
