//! `/accounts/payout`: where a partner wants their money. A change asks for the password and is used three days later.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::app::App;
use crate::bank;
use crate::domain::account::Account;
use crate::domain::payee::{
    self, AccountNumber, AccountType, Bic, Details, Iban, MOST_HOLDER, Payee, PayoutMethod, RoutingNumber, WAIT_HOURS, masked,
};
use crate::domain::refusal::Refusal;
use crate::domain::time::Timestamp;
use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::{Client, Member};
use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::Choice;
use crate::web::member::tax_section::TaxSection;

pub(super) const TEMPLATE: &str = "member/payee.html";
pub(super) const PATH: &str = "/accounts/payout";

pub(super) fn routes() -> Vec<Route> {
    routes![payee_page, change_payee]
}

#[derive(Serialize)]
pub(super) struct PayeePage {
    form: Form,
    /// A form of its own.
    pub(super) tax: TaxSection,
    methods: Vec<Choice>,
    /// What the form begins with.
    method: &'static str,
    paypal: String,
    holder: String,
    iban: String,
    bic: String,
    routing: String,
    account_number: String,
    account_type: &'static str,
    account_types: Vec<Choice>,
    cheque_address: String,
    /// The shop pays within the United States.
    is_american: bool,
    has_paypal: bool,
    email: String,
    /// What is kept now, in words; `None` as long as nothing is.
    now: Option<Text>,
    /// What will keep the shop's bank files from paying there.
    flag: Option<Text>,
    /// It is not used yet.
    waits: bool,
    hours: i64,
    most_holder: usize,
}

/// The details as a form posts them, with the password that allows them.
struct PayeeForm {
    details: Details,
    password: String,
}

impl Fields for PayeeForm {
    const NAMES: &'static [&'static str] =
        &["method", "paypal", "holder", "iban", "bic", "routing", "account_number", "account_type", "cheque_address", "password"];

    fn read(form: &mut Form) -> Option<Self> {
        let method = form.parse("method", |word| PayoutMethod::from_word(word).ok_or(Refusal::ChoiceUnknown));
        // Only the fields of the chosen method are read: the others may hold what was typed before.
        let details = match method? {
            PayoutMethod::PayPal => form.parse("paypal", payee::parse_paypal).map(Details::PayPal),
            PayoutMethod::Bank => read_account(form),
            PayoutMethod::Ach => read_american_account(form),
            PayoutMethod::Cheque => {
                let holder = form.parse("holder", payee::parse_holder);
                let address = form.parse("cheque_address", payee::parse_address);
                holder.zip(address).map(|(holder, address)| Details::Cheque { holder, address })
            }
            PayoutMethod::Cash => Some(Details::Cash),
        };
        Some(PayeeForm { details: details?, password: form.text("password").to_owned() })
    }
}

fn read_account(form: &mut Form) -> Option<Details> {
    let holder = form.parse("holder", payee::parse_holder);
    let iban = form.parse("iban", Iban::parse);
    let bic = form.parse_optional("bic", Bic::parse);
    if let (Some(iban), Some(None)) = (&iban, &bic)
        && iban.needs_bic()
    {
        form.refuse("bic", &Refusal::BicMissing);
    }
    Some(Details::Bank { holder: holder?, iban: iban?, bic: bic? })
}

fn read_american_account(form: &mut Form) -> Option<Details> {
    let holder = form.parse("holder", payee::parse_holder);
    let routing = form.parse("routing", RoutingNumber::parse);
    let account = form.parse("account_number", AccountNumber::parse);
    let account_type = form.parse("account_type", |word| AccountType::from_word(word).ok_or(Refusal::ChoiceUnknown));
    Some(Details::Ach { holder: holder?, routing: routing?, account: account?, account_type: account_type? })
}

#[get("/accounts/payout")]
async fn payee_page(me: Member, frame: Frame) -> Answer {
    frame.page(TEMPLATE, &PayeePage::read(&frame, &me.0, Form::default()).await?)
}

#[post("/accounts/payout", data = "<posted>")]
async fn change_payee(me: Member, client: Client, posted: Posted<PayeeForm>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(posted) = value else { return frame.form_again(TEMPLATE, &PayeePage::read(&frame, &me.0, form).await?) };
    match save_payee(&frame.app, &me.0, client, posted).await {
        Ok(usable_at) if usable_at > frame.app.now() => {
            let said = Text::new("payee-saved-later").with("from", frame.date_time(usable_at));
            Ok(frame.go_saying(PATH, &frame.say(&said)))
        }
        Ok(_) => Ok(frame.go_saying(PATH, &frame.say(&Text::new("payee-saved")))),
        Err(error) => {
            // A way of being paid that the shop does not offer.
            let otherwise = if matches!(error, Error::Refused(Refusal::ChoiceUnknown)) { "method" } else { "password" };
            let status = form.set_back(error, otherwise)?;
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
    pub(super) async fn read(frame: &Frame, me: &Account, form: Form) -> std::result::Result<PayeePage, Failed> {
        let id = me.id;
        let kept = frame.app.db.glance(move |conn| payee::find(conn, id)).await?;
        let details = kept.as_ref().map(|kept| &kept.details);
        let of = |method: PayoutMethod| details.filter(|details| details.method() == method).map_or("", Details::target);
        let shop = frame.shop()?;
        let methods = payee::methods(shop.country.as_ref(), shop.currency);
        let routing = details.and_then(Details::routing);
        let chosen = details.map(Details::method).filter(|method| methods.contains(method)).unwrap_or(methods[0]);
        Ok(PayeePage {
            tax: TaxSection::read(frame, id).await?,
            is_american: methods.contains(&PayoutMethod::Ach),
            has_paypal: methods.contains(&PayoutMethod::PayPal),
            methods: methods.into_iter().map(|method| offered(frame, method)).collect(),
            method: chosen.as_str(),
            routing: routing.map_or("", |(routing, _)| routing).to_owned(),
            account_number: of(PayoutMethod::Ach).to_owned(),
            account_type: routing.map_or(AccountType::Checking, |(_, kind)| kind).as_str(),
            account_types: account_types(frame),
            cheque_address: of(PayoutMethod::Cheque).to_owned(),
            paypal: of(PayoutMethod::PayPal).to_owned(),
            holder: details.map(Details::holder).filter(|holder| !holder.is_empty()).unwrap_or(&me.name).to_owned(),
            iban: payee::in_groups(of(PayoutMethod::Bank)),
            bic: details.and_then(Details::bic).unwrap_or_default().to_owned(),
            email: me.email.clone().unwrap_or_default(),
            now: kept.as_ref().map(|kept| now_in_words(kept, frame)),
            flag: details.filter(|details| is_nameless(details)).map(|_| Text::new("payee-name-not-latin")),
            waits: kept.as_ref().is_some_and(|kept| !kept.is_usable(frame.app.now())),
            hours: WAIT_HOURS,
            most_holder: MOST_HOLDER,
            form,
        })
    }
}

/// Whether no bank could be told in whose name the account is.
fn is_nameless(details: &Details) -> bool {
    matches!(details, Details::Bank { .. } | Details::Ach { .. }) && !bank::is_latin(details.holder())
}

/// A way of being paid, as the form offers it.
fn offered(frame: &Frame, method: PayoutMethod) -> Choice {
    let (label, hint) = match method {
        PayoutMethod::PayPal => (Text::new("payee-paypal"), Text::new("payee-paypal-hint")),
        PayoutMethod::Bank => (Text::new("payee-bank"), Text::new("payee-bank-hint")),
        PayoutMethod::Ach => (Text::new("payee-bank"), Text::new("payee-ach-hint")),
        PayoutMethod::Cheque => (Text::new("payee-cheque"), Text::new("payee-cheque-hint")),
        PayoutMethod::Cash => (Text::new("payee-cash"), Text::new("payee-cash-hint")),
    };
    Choice::new(method.as_str(), frame.say(&label)).hint(frame.say(&hint))
}

fn account_types(frame: &Frame) -> Vec<Choice> {
    let label = |kind| match kind {
        AccountType::Checking => Text::new("payee-checking"),
        AccountType::Savings => Text::new("payee-savings"),
    };
    AccountType::ALL.iter().map(|&kind| Choice::new(kind.as_str(), frame.say(&label(kind)))).collect()
}

/// What is kept now, and from when on it is used.
fn now_in_words(kept: &Payee, frame: &Frame) -> Text {
    let now = details_in_words(&kept.details);
    match used_from(kept, frame) {
        None => Text::new("payee-now").with("now", now),
        Some(from) => Text::new("payee-now-later").with("now", now).with("from", from),
    }
}

/// Where money goes, in words.
pub(super) fn details_in_words(details: &Details) -> Text {
    match details {
        Details::PayPal(email) => Text::new("payee-now-paypal").with("email", email.as_str()),
        Details::Bank { iban, .. } => Text::new("payee-now-bank").with("account", iban.in_groups()),
        Details::Ach { account, .. } => Text::new("payee-now-ach").with("account", masked(account.as_str())),
        Details::Cheque { holder, address } => {
            Text::new("payee-now-cheque").with("holder", holder.as_str()).with("address", payee::in_one_line(None, address))
        }
        Details::Cash => Text::new("payee-now-cash"),
    }
}

/// From when on details are used, as long as they are not.
pub(super) fn used_from(payee: &Payee, frame: &Frame) -> Option<String> {
    (!payee.is_usable(frame.app.now())).then(|| frame.date_time(payee.usable_at))
}
