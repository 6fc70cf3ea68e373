//! `/accounts`: who somebody is, the password they sign in with, and for members their code again and who invited them.

use std::sync::Arc;

use rocket::http::CookieJar;
use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::app::App;
use crate::auth::hasher::Asker;
use crate::domain::account::{self, Account, MOST_SHOWN_NAME, Profile};
use crate::domain::code::{self, Code};
use crate::domain::contact::{Email, PersonName, Phone, line};
use crate::domain::ledger;
use crate::domain::password::Password;
use crate::domain::pin;
use crate::domain::program;
use crate::domain::reads::person;
use crate::domain::refusal::Refusal;
use crate::domain::reset;
use crate::domain::roles::{ReferralType, Role};
use crate::domain::session;
use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::text::codes;
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::{Client, SignedIn};
use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::Fact;
use crate::web::share::ShareView;
use crate::web::sign_in::{entry, hand_out};

pub(super) const TEMPLATE: &str = "member/account.html";

pub(super) fn routes() -> Vec<Route> {
    routes![account_page, short_address, change_profile, change_password, sign_out_everywhere]
}

#[derive(Serialize)]
pub(super) struct AccountPage {
    form: Form,
    profile: ProfileView,
    least_password: usize,
    /// Members with a code.
    share: Option<ShareView>,
    is_disabled: bool,
    /// Where a partner says how they are paid; nobody else is paid in money.
    payout: Option<&'static str>,
    /// Whether there is a PIN; nothing where nobody is asked for one.
    has_pin: Option<bool>,
    facts: Vec<Fact>,
}

/// What the form begins with.
#[derive(Serialize)]
struct ProfileView {
    name: String,
    shown_name: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    /// An invitation names members only.
    invites: bool,
    invites_as: String,
}

#[get("/accounts")]
async fn account_page(me: SignedIn, frame: Frame) -> Answer {
    frame.page(TEMPLATE, &AccountPage::read(&frame, &me.0, Form::default()).await?)
}

#[get("/account")]
fn short_address(_me: SignedIn, frame: Frame) -> Answer {
    Ok(frame.go("/accounts"))
}

/// A changed record, and the password that another mailbox or telephone number asks for.
struct ProfileForm {
    profile: Profile,
    password: String,
}

impl Fields for ProfileForm {
    const NAMES: &'static [&'static str] = &["name", "shown_name", "email", "phone", "profile_password"];

    fn read(form: &mut Form) -> Option<Self> {
        let name = form.parse("name", PersonName::parse);
        let shown_name = form.parse("shown_name", |text| line(text, MOST_SHOWN_NAME));
        let email = form.parse("email", Email::parse);
        let home = form.country();
        let phone = form.parse_optional("phone", |text| Phone::parse(text, home.as_ref()));
        let shown_name = shown_name.map(|name| (!name.is_empty()).then_some(name));
        let profile = Profile { name: name?, shown_name: shown_name?, email: email?, phone: phone? };
        Some(ProfileForm { profile, password: form.text("profile_password").to_owned() })
    }
}

#[post("/accounts/profile", data = "<posted>")]
async fn change_profile(me: SignedIn, client: Client, frame: Frame, posted: Posted<ProfileForm>) -> Answer {
    let (SignedIn(me), mut form) = (me, posted.form);
    let Some(changed) = posted.value else { return frame.form_again(TEMPLATE, &AccountPage::read(&frame, &me, form).await?) };
    match save_profile(&frame.app, &me, &client, changed).await {
        Ok(()) => Ok(frame.go_saying("/accounts", &frame.say(&Text::new("account-saved")))),
        Err(error) => {
            let otherwise = if matches!(error, Error::Refused(Refusal::PasswordWrong | Refusal::PasswordNeeded)) {
                "profile_password"
            } else {
                "name"
            };
            let status = form.set_back(error, otherwise)?;
            frame.page_with(status, TEMPLATE, &AccountPage::read(&frame, &me, form).await?)
        }
    }
}

/// Another mailbox or telephone number asks for the password, lest an open browser is enough to take an account away; and it is limited
/// like a sign-up, which tells as much about who has an account.
async fn save_profile(app: &App, me: &Account, client: &Client, changed: ProfileForm) -> Result<()> {
    let ProfileForm { profile, password } = changed;
    let (id, profile) = (me.id, Arc::new(profile));
    let changed = Arc::clone(&profile);
    if app.db.glance(move |conn| account::moves(conn, id, &changed)).await? {
        if password.is_empty() {
            return Err(Refusal::PasswordNeeded.into());
        }
        app.check(client.0).confirm(me, password).await?;
        app.limits.sign_up(&client.0, app.now())?;
    }
    let act = app.act(id);
    app.db.write(move |tx| account::change_profile(tx, &act, id, &profile)).await
}

/// A change of password, as far as it can be read without knowing whose it is.
struct PasswordForm {
    old: String,
    new: String,
}

impl Fields for PasswordForm {
    const NAMES: &'static [&'static str] = &["old_password", "password", "password_again"];

    fn read(form: &mut Form) -> Option<Self> {
        let (old, new) = (form.text("old_password").to_owned(), form.text("password").to_owned());
        if form.text("password_again") != new {
            form.refuse("password_again", &Refusal::PasswordsDiffer);
        }
        Some(PasswordForm { old, new })
    }
}

/// Ends every session and starts a new one for this browser.
#[post("/accounts/password", data = "<posted>")]
async fn change_password(
    me: SignedIn,
    frame: Frame,
    client: Client,
    cookies: &CookieJar<'_>,
    posted: Posted<PasswordForm>,
) -> Answer {
    let (SignedIn(me), mut form) = (me, posted.form);
    let Some(passwords) = posted.value else { return frame.form_again(TEMPLATE, &AccountPage::read(&frame, &me, form).await?) };
    match renew_password(&frame.app, &me, client, cookies, passwords).await {
        Ok(()) => Ok(frame.go_saying("/accounts", &frame.say(&Text::new("account-password-changed")))),
        Err(error) => {
            let status = form.set_back(error, "old_password")?;
            frame.page_with(status, TEMPLATE, &AccountPage::read(&frame, &me, form).await?)
        }
    }
}

async fn renew_password(app: &App, me: &Account, client: Client, cookies: &CookieJar<'_>, passwords: PasswordForm) -> Result<()> {
    let password = Password::parse(&passwords.new, me.role)?;
    let shop = app.shop();
    password.expect_strong(me.role, &[&me.name, me.contact(), shop.as_ref().map_or("", |shop| &shop.name)])?;
    app.check(client.0).confirm(me, passwords.old).await?;
    let hash = app.hasher.hash(Asker::Known, &client.0, password).await?;
    let (act, entry) = (app.act(me.id), entry(app, &client, cookies, me.role));
    let days = entry.days;
    let begun = app.db.write(move |tx| reset::change_password(tx, &act, &hash, &entry)).await?;
    hand_out(app, cookies, &begun, days);
    Ok(())
}

#[post("/accounts/sign-out-everywhere", data = "<_posted>")]
async fn sign_out_everywhere(me: SignedIn, frame: Frame, _posted: Posted<Nothing>) -> Answer {
    let id = me.0.id;
    frame.app.db.write(move |tx| session::end_all(tx, id)).await?;
    Ok(frame.go_saying("/sign-in", &frame.say(&Text::new("account-signed-out"))))
}

impl AccountPage {
    pub(super) async fn read(frame: &Frame, me: &Account, form: Form) -> std::result::Result<AccountPage, Failed> {
        let (shop, now, my) = (frame.shop()?, frame.app.now(), me.clone());
        let read = frame.app.db.read(move |conn| {
            let code = code::of_owner(conn, my.id)?;
            let (_, terms) = program::current(conn)?;
            let earns = account::earner_terms(conn, &my, &terms)?;
            let referrer = my.referrer_id.map(|id| account::find(conn, id)).transpose()?;
            let is_paid = my.role == Role::Partner || ledger::has_commission(conn, my.id)?;
            let card = person::card_of(conn, my.id)?;
            Ok((code, terms, earns, referrer, is_paid, card, pin::has(conn, my.id)?))
        });
        let (code, terms, earns, referrer, is_paid, card, has_pin) = read.await?;
        let is_asked = me.role.runs_the_shop() || shop.credit_unshown.is_some();
        Ok(AccountPage {
            form,
            profile: ProfileView {
                name: me.name.clone(),
                shown_name: me.shown_name.clone(),
                email: me.email.clone(),
                phone: me.phone.clone(),
                invites: me.role.is_member(),
                invites_as: me.invites_as().to_owned(),
            },
            least_password: Password::least(me.role),
            share: code.as_ref().map(|row| ShareView::new(frame, shop, me, &row.code, &terms, &earns)),
            is_disabled: code.is_some_and(|row| row.status(now).leads_on().is_err()),
            payout: is_paid.then_some("/accounts/payout"),
            has_pin: (is_asked || has_pin).then_some(has_pin),
            facts: facts(frame, me, referrer.as_ref(), card.as_ref()),
        })
    }
}

/// What the account is, since when, and who referred it.
fn facts(frame: &Frame, me: &Account, referrer: Option<&Account>, card: Option<&Code>) -> Vec<Fact> {
    let fact = |label: Text, text: String| Fact::new(frame.say(&label), text);
    let referred_by = referred_by(me, referrer, card).map(|text| fact(Text::new("account-referred-by"), frame.say(&text)));
    [
        fact(Text::new("account-type"), frame.say(&codes::role(me.role).text)),
        fact(Text::new("account-since"), frame.date(me.created_at)),
    ]
    .into_iter()
    .chain(referred_by)
    .collect()
}

fn referred_by(me: &Account, referrer: Option<&Account>, card: Option<&Code>) -> Option<Text> {
    let name = referrer.map(Account::invites_as);
    Some(match (me.referral_type?, card) {
        (ReferralType::Organic, None) => Text::new("account-referred-by-no-one"),
        (ReferralType::Organic, Some(code)) => Text::new("account-referred-by-card").with("code", code.in_words()),
        (ReferralType::Partner, _) => Text::new("account-referred-by-partner").with("name", name?),
        (ReferralType::Influencer, _) => Text::new("account-referred-by-influencer").with("name", name?),
        (ReferralType::Customer, _) => Text::new("account-referred-by-customer").with("name", name?),
    })
}
