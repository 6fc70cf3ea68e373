//! Joining without a scan: a customer, who may type the code of a friend, and a partner.

use rocket::http::{CookieJar, Status};
use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::code::CodeLookup;
use crate::domain::program;
use crate::domain::refusal::Refusal;
use crate::domain::roles::{PartnerKind, Role};
use crate::domain::sign_up::Joining;
use crate::error::Error;
use crate::print::pattern::Pattern;
use crate::web::join::newcomer::{NewcomerForm, admit, greet_partner, is_taken, read_consent};
use crate::web::join::offer::{OfferView, ticket_pattern};
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Client;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;

pub(super) fn routes() -> Vec<Route> {
    routes![customer_form, sign_up_customer, partner_form, sign_up_partner]
}

#[derive(Serialize)]
struct OrganicPage {
    form: Form,
    offer: OfferView,
    /// The e-mail has an account: its owner signs in instead.
    is_taken: bool,
    needs_approval: bool,
    pattern: Pattern,
}

/// The form of organic customers, empty or with what was typed.
pub(super) async fn customer_page(frame: &Frame, status: Status, form: Form, is_taken: bool) -> Answer {
    organic_page(frame, "join/organic.html", status, form, is_taken).await
}

/// The form of organic partners.
pub(super) async fn partner_page(frame: &Frame, status: Status, form: Form, is_taken: bool) -> Answer {
    organic_page(frame, "join/organic_partner.html", status, form, is_taken).await
}

async fn organic_page(frame: &Frame, template: &str, status: Status, form: Form, is_taken: bool) -> Answer {
    let shop = frame.shop()?;
    let needs_approval = shop.partner_approval;
    let (_, terms) = frame.app.db.glance(program::current).await?;
    let offer = OfferView::of(&terms, PartnerKind::Partner);
    frame.page_with(status, template, &OrganicPage { form, offer, is_taken, needs_approval, pattern: ticket_pattern(shop) })
}

/// `from` is the partner card that somebody scanned who would rather just shop.
#[get("/join?<from>")]
async fn customer_form(from: Option<&str>, frame: Frame) -> Answer {
    if frame.me.is_some() {
        return Ok(frame.go(frame.home()));
    }
    customer_page(&frame, Status::Ok, Form::filled(from.map(|from| ("from", from.to_string()))), false).await
}

struct CustomerForm {
    typed: NewcomerForm,
    invited_by: Option<CodeLookup>,
    from: Option<CodeLookup>,
}

impl Fields for CustomerForm {
    const NAMES: &'static [&'static str] = &["name", "email", "phone", "password", "code", "from"];

    fn read(form: &mut Form) -> Option<Self> {
        let typed = NewcomerForm::read(form);
        let invited_by = form.parse_optional("code", CodeLookup::parse);
        let from = CodeLookup::parse(form.text("from")).ok();
        Some(CustomerForm { typed: typed?, invited_by: invited_by?, from })
    }
}

#[post("/join", data = "<posted>")]
async fn sign_up_customer(posted: Posted<CustomerForm>, client: Client, cookies: &CookieJar<'_>, frame: Frame) -> Answer {
    if frame.me.is_some() {
        return Ok(frame.go("/join"));
    }
    let Posted { value, mut form } = posted;
    let Some(CustomerForm { typed, invited_by, from }) = value else {
        return customer_page(&frame, Status::UnprocessableEntity, form, false).await;
    };
    let joining = Joining::Organic { invited_by, card: from };
    let signed_up = admit(&frame, &client, cookies, typed, Role::Customer, joining);
    let error = match signed_up.await {
        Ok(_) => return Ok(frame.go("/welcome")),
        Err(error) => error,
    };
    let is_taken = is_taken(&error);
    let error = match error {
        Error::Refused(Refusal::CodeUnknown) => {
            // Trying out codes is limited here as on the page for typing one.
            let held_up = frame.app.limits.code_miss(&client.0, frame.app.now()).err();
            held_up.unwrap_or_else(|| CodeLookup::refusal(form.text("code"))).into()
        }
        other => other,
    };
    let status = form.set_back(error, "code")?;
    customer_page(&frame, status, form, is_taken).await
}

/// `via` is the code of the partner on whose invitation somebody read of the program.
#[get("/partners/join?<via>")]
async fn partner_form(via: Option<&str>, frame: Frame) -> Answer {
    if frame.me.is_some() {
        return Ok(frame.go(frame.home()));
    }
    partner_page(&frame, Status::Ok, Form::filled(via.map(|via| ("via", via.to_string()))), false).await
}

struct PartnerForm {
    typed: NewcomerForm,
    via: Option<CodeLookup>,
}

impl Fields for PartnerForm {
    const NAMES: &'static [&'static str] = &["name", "email", "phone", "password", "terms", "via"];

    fn read(form: &mut Form) -> Option<Self> {
        let typed = NewcomerForm::read(form);
        let consent = read_consent(form);
        let via = CodeLookup::parse(form.text("via")).ok();
        consent.and(typed).map(|typed| PartnerForm { typed, via })
    }
}

#[post("/partners/join", data = "<posted>")]
async fn sign_up_partner(posted: Posted<PartnerForm>, client: Client, cookies: &CookieJar<'_>, frame: Frame) -> Answer {
    if frame.me.is_some() {
        return Ok(frame.go("/partners/join"));
    }
    let Posted { value, mut form } = posted;
    let Some(PartnerForm { typed, via }) = value else {
        return partner_page(&frame, Status::UnprocessableEntity, form, false).await;
    };
    let signed_up = admit(&frame, &client, cookies, typed, Role::Partner, Joining::OrganicPartner { via });
    match signed_up.await {
        Ok(signed_up) => Ok(greet_partner(&frame, &signed_up)),
        Err(error) => {
            let is_taken = is_taken(&error);
            let status = form.set_back(error, "terms")?;
            partner_page(&frame, status, form, is_taken).await
        }
    }
}
