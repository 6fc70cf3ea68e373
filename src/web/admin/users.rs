//! `/admin/users`: who runs the shop. Nobody types a password for somebody else: a one-time link lets them choose their own.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::contact::{Email, PersonName};
use crate::domain::ids::AccountId;
use crate::domain::pin::{self, PinState};
use crate::domain::reads::people_list::{self, PersonDetail};
use crate::domain::refusal::Refusal;
use crate::domain::reset::RESET_LINK_MINUTES;
use crate::domain::roles::Role;
use crate::domain::staff::{self, StaffAccount};

use crate::error::Error;
use crate::text::catalogue::Text;
use crate::web::admin::person;
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{self, Id};
use crate::web::kit::response::Answer;
use crate::web::kit::view::{Badge, Choice};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![users, add_user, user, disable_user, enable_user, password_link, remove_pin, unlock_pin]
}

#[derive(Serialize)]
struct UsersPage {
    rows: Vec<UserRow>,
    form: Form,
    roles: Vec<Choice>,
}

#[derive(Serialize)]
struct UserRow {
    href: String,
    name: String,
    email: String,
    role: Text,
    status: Badge,
    has_pin: bool,
    since: String,
}

impl UserRow {
    fn new(frame: &Frame, StaffAccount { account, has_password, has_pin }: &StaffAccount) -> UserRow {
        UserRow {
            href: path::of_person(account.role, account.id),
            name: account.name.clone(),
            email: account.contact().into(),
            role: role_text(account.role),
            status: status_badge(frame, account.disabled_at.is_some(), *has_password),
            has_pin: *has_pin,
            since: frame.date(account.created_at),
        }
    }
}

fn role_text(role: Role) -> Text {
    if role == Role::Admin { Text::new("users-admin") } else { Text::new("users-staff") }
}

fn status_badge(frame: &Frame, is_disabled: bool, has_password: bool) -> Badge {
    match (is_disabled, has_password) {
        (true, _) => Badge::bad(frame.say(&Text::new("users-disabled"))),
        (false, true) => Badge::good(frame.say(&Text::new("users-active"))),
        (false, false) => Badge::warn(frame.say(&Text::new("users-no-password"))),
    }
}

async fn users_page(frame: &Frame, form: Form) -> crate::error::Result<UsersPage> {
    let staff_accounts = frame.app.db.read(staff::all).await?;
    Ok(UsersPage {
        rows: staff_accounts.iter().map(|staff| UserRow::new(frame, staff)).collect(),
        form,
        roles: vec![
            Choice::new(Role::Staff.as_str(), frame.say(&role_text(Role::Staff))).hint(frame.say(&Text::new("users-staff-hint"))),
            Choice::new(Role::Admin.as_str(), frame.say(&role_text(Role::Admin))).hint(frame.say(&Text::new("users-admin-hint"))),
        ],
    })
}

#[get("/users")]
async fn users(_admin: Admin, frame: Frame) -> Answer {
    frame.page("admin/users.html", &users_page(&frame, Form::default()).await?)
}

struct UserForm {
    name: PersonName,
    email: Email,
    role: Role,
}

impl Fields for UserForm {
    const NAMES: &'static [&'static str] = &["name", "email", "role"];

    fn read(form: &mut Form) -> Option<Self> {
        let name = form.parse("name", PersonName::parse);
        let email = form.parse("email", Email::parse);
        let role =
            form.parse("role", |text| Role::from_word(text).filter(|role| role.runs_the_shop()).ok_or(Refusal::ChoiceUnknown));
        Some(UserForm { name: name?, email: email?, role: role? })
    }
}

#[post("/users", data = "<posted>")]
async fn add_user(admin: Admin, posted: Posted<UserForm>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(newcomer) = value else { return frame.form_again("admin/users.html", &users_page(&frame, form).await?) };
    let actor = admin.0;
    let act = frame.app.act(actor.id);
    let UserForm { name, email, role } = newcomer;
    let shown = name.clone();
    match frame.app.db.write(move |tx| staff::invite(tx, &act, role, &name, &email)).await {
        Ok((id, token)) => person::link_page(&frame, &token, shown.as_str(), &path::of_person(role, id)),
        Err(Error::Refused(refusal)) => {
            form.refuse_where_it_belongs(&refusal, "email");
            frame.form_again("admin/users.html", &users_page(&frame, form).await?)
        }
        Err(error) => Err(error.into()),
    }
}

#[derive(Serialize)]
struct UserPage {
    name: String,
    email: String,
    role: Text,
    status: Badge,
    since: String,
    path: String,
    is_me: bool,
    is_disabled: bool,
    pin: Option<PinView>,
    /// For how long a link works.
    reset_minutes: i64,
    form: Form,
}

/// Their PIN, as far as an admin knows it.
#[derive(Serialize)]
struct PinView {
    since: Text,
    /// For how much longer it is locked.
    locked: Option<Text>,
}

impl PinView {
    fn new(frame: &Frame, pin: PinState) -> PinView {
        let now = frame.app.now();
        let locked = pin.locked(now).map(|until| Text::new("users-pin-locked").with("minutes", until.minutes_from(now)));
        PinView { since: Text::new("users-pin-since").with("day", frame.date(pin.set_at)), locked }
    }
}

impl UserPage {
    fn new(frame: &Frame, (person, pin): (PersonDetail, Option<PinState>), me: AccountId, form: Form) -> UserPage {
        let account = person.account;
        UserPage {
            path: path::of_person(account.role, account.id),
            role: role_text(account.role),
            status: status_badge(frame, account.disabled_at.is_some(), person.has_password),
            since: frame.date_time(account.created_at),
            is_me: account.id == me,
            is_disabled: account.disabled_at.is_some(),
            pin: pin.map(|pin| PinView::new(frame, pin)),
            reset_minutes: RESET_LINK_MINUTES,
            email: account.contact().into(),
            name: account.name,
            form,
        }
    }
}

/// Somebody who runs the shop; others are not found here.
async fn staff_person(frame: &Frame, id: AccountId) -> crate::error::Result<(PersonDetail, Option<PinState>)> {
    let read = frame.app.db.read(move |conn| Ok((people_list::person_detail(conn, id)?, pin::state(conn, id)?)));
    let (person, pin) = read.await?;
    if person.account.role.runs_the_shop() { Ok((person, pin)) } else { Err(Error::Missing) }
}

#[get("/users/<account>")]
async fn user(admin: Admin, account: Id<AccountId>, frame: Frame) -> Answer {
    let person = staff_person(&frame, account.0).await?;
    frame.page("admin/user.html", &UserPage::new(&frame, person, admin.0.id, Form::default()))
}

/// A name, typed to confirm.
struct ConfirmForm(String);

impl Fields for ConfirmForm {
    const NAMES: &'static [&'static str] = &["confirm"];

    fn read(form: &mut Form) -> Option<Self> {
        form.parse("confirm", PersonName::parse).map(|name| ConfirmForm(name.as_str().to_string()))
    }
}

#[post("/users/<account>/disable", data = "<posted>")]
async fn disable_user(admin: Admin, account: Id<AccountId>, posted: Posted<ConfirmForm>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let (actor, id) = (admin.0.id, account.0);
    let person = staff_person(&frame, id).await?;
    let name = person.0.account.name.clone();
    let disabled = match value {
        Some(ConfirmForm(typed)) if typed.to_lowercase() == name.to_lowercase() => {
            let act = frame.app.act(actor);
            frame.app.limits.end_exemption(id);
            frame.app.db.write(move |tx| staff::set_disabled(tx, &act, id, true)).await
        }
        _ => Err(Refusal::ConfirmDiffers { expected: name.clone() }.into()),
    };
    match disabled {
        Ok(()) => {
            let said = Text::new("users-disabled-done").with("name", name);
            Ok(frame.go_saying("/admin/users", &frame.say(&said)))
        }
        Err(Error::Refused(refusal)) => {
            form.refuse("confirm", &refusal);
            frame.form_again("admin/user.html", &UserPage::new(&frame, person, actor, form))
        }
        Err(error) => Err(error.into()),
    }
}

#[post("/users/<account>/enable", data = "<_button>")]
async fn enable_user(admin: Admin, account: Id<AccountId>, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (actor, id) = (admin.0.id, account.0);
    let act = frame.app.act(actor);
    frame.app.db.write(move |tx| staff::set_disabled(tx, &act, id, false)).await?;
    Ok(frame.go_saying("/admin/users", &frame.say(&Text::new("users-enabled-done"))))
}

#[post("/users/<account>/password-link", data = "<_button>")]
async fn password_link(admin: Admin, account: Id<AccountId>, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (subject, _) = staff_person(&frame, account.0).await?;
    person::hand_out_link(&frame, admin.0, &subject.account).await
}

/// They choose another themselves; nobody does it for them.
#[post("/users/<account>/pin/remove", data = "<_button>")]
async fn remove_pin(admin: Admin, account: Id<AccountId>, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (subject, _) = staff_person(&frame, account.0).await?;
    let (act, subject) = (frame.app.act(admin.0.id), subject.account);
    frame.app.db.write(move |tx| pin::remove(tx, &act, subject.id)).await?;
    let said = Text::new("users-pin-removed").with("name", subject.name);
    Ok(frame.go_saying(&path::of_person(subject.role, subject.id), &frame.say(&said)))
}

#[post("/users/<account>/pin/unlock", data = "<_button>")]
async fn unlock_pin(admin: Admin, account: Id<AccountId>, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (subject, _) = staff_person(&frame, account.0).await?;
    let (act, subject) = (frame.app.act(admin.0.id), subject.account);
    frame.app.db.write(move |tx| pin::unlock(tx, &act, subject.id)).await?;
    let said = Text::new("users-pin-unlocked").with("name", subject.name);
    Ok(frame.go_saying(&path::of_person(subject.role, subject.id), &frame.say(&said)))
}
