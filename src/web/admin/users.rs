//! `/admin/users`: who runs the shop. Nobody types a password for somebody else: a one-time link lets them choose their own.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::account::{self, StaffAccount};
use crate::domain::contact::{Email, PersonName};
use crate::domain::ids::AccountId;
use crate::domain::reads::people_list::{self, Person};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::session;
use crate::domain::time::Zone;
use crate::error::Error;
use crate::web::admin::people::{Badge, Whom, path_of};
use crate::web::admin::person;
use crate::web::kit::form::{Fields, Form, Nothing, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![list, add, one, disable, enable, password_link]
}

#[derive(Serialize)]
struct Data {
    rows: Vec<Row>,
    form: Form,
    roles: Vec<RoleChoice>,
}

#[derive(Serialize)]
struct Row {
    href: String,
    name: String,
    email: String,
    role: &'static str,
    state: Badge,
    since: String,
}

/// An entry of the component `radios`.
#[derive(Serialize)]
struct RoleChoice {
    value: Role,
    label: &'static str,
    hint: &'static str,
}

impl Row {
    fn new(StaffAccount { account, has_password }: &StaffAccount, zone: &Zone) -> Row {
        Row {
            href: path_of(account.role, account.id),
            name: account.name.clone(),
            email: account.email.clone(),
            role: role_word(account.role),
            state: state(account.disabled_at.is_some(), *has_password),
            since: zone.date(account.created_at),
        }
    }
}

fn role_word(role: Role) -> &'static str {
    if role == Role::Admin { "Admin" } else { "Staff" }
}

fn state(is_disabled: bool, has_password: bool) -> Badge {
    match (is_disabled, has_password) {
        (true, _) => Badge { label: "Disabled", kind: "bad" },
        (false, true) => Badge { label: "Active", kind: "good" },
        (false, false) => Badge { label: "No password yet", kind: "warn" },
    }
}

async fn data(frame: &Frame, form: Form) -> crate::error::Result<Data> {
    let staff_accounts = frame.app.db.read(account::staff_accounts).await?;
    let zone = frame.app.zone();
    let staff =
        "Finds people, shows and disables codes, helps customers with their password. No settings, no files, no applications.";
    Ok(Data {
        rows: staff_accounts.iter().map(|staff| Row::new(staff, &zone)).collect(),
        form,
        roles: vec![
            RoleChoice { value: Role::Staff, label: "Staff", hint: staff },
            RoleChoice { value: Role::Admin, label: "Admin", hint: "Everything you can do." },
        ],
    })
}

#[get("/users")]
async fn list(_admin: Admin, frame: Frame) -> Answer {
    frame.page("admin/users.html", &data(&frame, Form::default()).await?)
}

struct Newcomer {
    name: PersonName,
    email: Email,
    role: Role,
}

impl Fields for Newcomer {
    const NAMES: &'static [&'static str] = &["name", "email", "role"];

    fn read(form: &mut Form) -> Option<Self> {
        let name = form.parse("name", PersonName::parse);
        let email = form.parse("email", Email::parse);
        let role =
            form.parse("role", |text| Role::from_word(text).filter(|role| role.runs_the_shop()).ok_or(Refusal::ChoiceUnknown));
        Some(Newcomer { name: name?, email: email?, role: role? })
    }
}

#[post("/users", data = "<posted>")]
async fn add(admin: Admin, posted: Posted<Newcomer>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(newcomer) = value else { return frame.form_again("admin/users.html", &data(&frame, form).await?) };
    let (actor, now) = (admin.0, frame.app.now());
    let made = frame.app.db.write(move |tx| {
        let id = account::create_staff(tx, Some(actor.id), newcomer.role, &newcomer.name, &newcomer.email, None, now)?;
        Ok((session::make_reset_link(tx, &actor, id, now)?, newcomer.name, path_of(newcomer.role, id)))
    });
    match made.await {
        Ok((token, name, back)) => person::link_page(&frame, &token, name.as_str(), &back),
        Err(Error::Refused(refusal)) => {
            form.refuse_where_it_belongs(&refusal, "email");
            frame.form_again("admin/users.html", &data(&frame, form).await?)
        }
        Err(error) => Err(error.into()),
    }
}

#[derive(Serialize)]
struct OneData {
    name: String,
    email: String,
    role: &'static str,
    state: Badge,
    since: String,
    path: String,
    is_me: bool,
    is_disabled: bool,
    form: Form,
}

impl OneData {
    fn new(person: Person, me: AccountId, zone: &Zone, form: Form) -> OneData {
        let account = person.account;
        OneData {
            path: path_of(account.role, account.id),
            role: role_word(account.role),
            state: state(account.disabled_at.is_some(), person.has_password),
            since: zone.date_time(account.created_at),
            is_me: account.id == me,
            is_disabled: account.disabled_at.is_some(),
            name: account.name,
            email: account.email,
            form,
        }
    }
}

/// Somebody who runs the shop; others are not found here.
async fn staff(frame: &Frame, id: AccountId) -> crate::error::Result<Person> {
    let person = frame.app.db.read(move |conn| people_list::person(conn, id)).await?;
    if person.account.role.runs_the_shop() { Ok(person) } else { Err(Error::Missing) }
}

#[get("/users/<whom>")]
async fn one(admin: Admin, whom: Whom, frame: Frame) -> Answer {
    let person = staff(&frame, whom.0).await?;
    frame.page("admin/user.html", &OneData::new(person, admin.0.id, &frame.app.zone(), Form::default()))
}

/// A name, typed to confirm.
struct Confirmed(String);

impl Fields for Confirmed {
    const NAMES: &'static [&'static str] = &["confirm"];

    fn read(form: &mut Form) -> Option<Self> {
        form.parse("confirm", PersonName::parse).map(|name| Confirmed(name.as_str().to_string()))
    }
}

#[post("/users/<whom>/disable", data = "<posted>")]
async fn disable(admin: Admin, whom: Whom, posted: Posted<Confirmed>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let (actor, id, now) = (admin.0.id, whom.0, frame.app.now());
    let person = staff(&frame, id).await?;
    let name = person.account.name.clone();
    let disabled = match value {
        Some(Confirmed(typed)) if typed.to_lowercase() == name.to_lowercase() => {
            frame.app.db.write(move |tx| account::set_disabled(tx, actor, id, true, now)).await
        }
        _ => Err(Refusal::ConfirmDiffers { expected: name.clone() }.into()),
    };
    match disabled {
        Ok(()) => Ok(frame.go_saying("/admin/users", &format!("{name} can no longer sign in, and is signed out everywhere."))),
        Err(Error::Refused(refusal)) => {
            form.refuse("confirm", &refusal);
            frame.form_again("admin/user.html", &OneData::new(person, actor, &frame.app.zone(), form))
        }
        Err(error) => Err(error.into()),
    }
}

#[post("/users/<whom>/enable", data = "<_button>")]
async fn enable(admin: Admin, whom: Whom, _button: Posted<Nothing>, frame: Frame) -> Answer {
    let (actor, id, now) = (admin.0.id, whom.0, frame.app.now());
    frame.app.db.write(move |tx| account::set_disabled(tx, actor, id, false, now)).await?;
    Ok(frame.go_saying("/admin/users", "They can sign in again."))
}

#[post("/users/<whom>/password-link", data = "<_button>")]
async fn password_link(admin: Admin, whom: Whom, _button: Posted<Nothing>, frame: Frame) -> Answer {
    person::hand_out_link(&frame, admin.0, whom, Role::runs_the_shop).await
}
