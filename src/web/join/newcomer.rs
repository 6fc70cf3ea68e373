//! What every sign-up form asks for, and how a newcomer is signed up and in, in one write.

use rocket::http::CookieJar;

use crate::auth::hasher::Asker;
use crate::domain::contact::{Email, PersonName, Phone};
use crate::domain::locale::Language;
use crate::domain::password::Password;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::sign_up::{self, GivenCode, Joining, Newcomer, SignedUp};
use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::web::kit::form::{Fields, Form};
use crate::web::kit::guard::Client;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Reply;
use crate::web::sign_in::{entry, hand_out};

/// What every newcomer fills in.
pub(super) struct NewcomerForm {
    name: PersonName,
    email: Email,
    phone: Option<Phone>,
    password: Password,
}

impl Fields for NewcomerForm {
    const NAMES: &'static [&'static str] = &["name", "email", "phone", "password"];

    fn read(form: &mut Form) -> Option<NewcomerForm> {
        let name = form.parse("name", PersonName::parse);
        let email = form.parse("email", Email::parse);
        let home = form.country();
        let phone = form.parse_optional("phone", |text| Phone::parse(text, home.as_ref()));
        let password = form.parse("password", |text| Password::parse(text, Role::Customer));
        Some(NewcomerForm { name: name?, email: email?, phone: phone?, password: password? })
    }
}

/// What every partner fills in as well: that they have read the shop's terms.
pub(super) fn read_consent(form: &mut Form) -> Option<()> {
    form.parse("terms", |ticked| if ticked.is_empty() { Err(Refusal::TermsNotAccepted) } else { Ok(()) })
}

/// Signs somebody up and in: one write, for which the password has been hashed before.
pub(super) async fn admit(
    frame: &Frame,
    client: &Client,
    cookies: &CookieJar<'_>,
    typed: NewcomerForm,
    role: Role,
    joining: Joining,
) -> Result<SignedUp> {
    let app = &frame.app;
    app.limits.sign_up(&client.0, app.now())?;
    let NewcomerForm { name, email, phone, password } = typed;
    let shop = frame.shop.as_ref().map_or("", |shop| &shop.name);
    password.expect_strong(role, &[name.as_str(), email.as_str(), shop])?;
    let password = app.hasher.hash(asker(&joining), &client.0, password).await?;
    let newcomer = Newcomer { name, email, phone, password };
    let entry = entry(app, client, cookies, role);
    let days = entry.days;
    let act = app.server_act();
    let language = spoken(frame);
    let joined = app.db.write(move |tx| sign_up::join(tx, &act, &newcomer, &joining, &entry, language.as_ref()));
    let (signed_up, begun) = joined.await?;
    hand_out(app, cookies, &begun, days);
    Ok(signed_up)
}

/// The language in which somebody joins, and so reads from then on; `None` when that is the shop's anyway.
fn spoken(frame: &Frame) -> Option<Language> {
    let of_shop = frame.app.catalogue.first_of(frame.shop.iter().map(|shop| &shop.language));
    if frame.lang == of_shop { None } else { Language::parse(frame.lang.tag()) }
}

/// Newcomers who come by a code wait in a queue of their own.
fn asker(joining: &Joining) -> Asker {
    match joining {
        Joining::Invited(_) | Joining::Partner { .. } | Joining::Organic { invited_by: Some(_), .. } => Asker::Invited,
        Joining::Organic { invited_by: None, .. } | Joining::OrganicPartner { .. } => Asker::Stranger,
    }
}

/// Where a new partner goes, and what they read about the code that they came with.
pub(super) fn greet_partner(frame: &Frame, signed_up: &SignedUp) -> Reply {
    let code = signed_up.code.as_ref().map_or(String::new(), |code| code.in_words());
    let said = match signed_up.given {
        GivenCode::Kept => Text::new("partner-greeting-card").with("code", code),
        GivenCode::New => Text::new("partner-greeting").with("code", code),
        GivenCode::TakenByAnother => Text::new("partner-greeting-late").with("code", code),
        GivenCode::Waits => return frame.go("/referrals"),
    };
    frame.go_saying("/referrals", &frame.say(&said))
}

/// Whether somebody could not be signed up because their e-mail address has an account already.
pub(super) fn is_taken(error: &Error) -> bool {
    matches!(error, Error::Refused(Refusal::EmailTaken))
}
