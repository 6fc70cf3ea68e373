//! `/admin/customers/new`: the shop adds a customer who stands at the counter. They take the account over by a link, whenever they like.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::account::{self, Account};
use crate::domain::code::Code;
use crate::domain::contact::{Email, PersonName, Phone};
use crate::domain::ids::AccountId;
use crate::domain::locale::Country;
use crate::domain::member::{self, Adding};
use crate::domain::reads::buyers::{self, Meant};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Staff;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{ORDERS, of_person};
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::{Choice, NameLink};

const TEMPLATE: &str = "admin/customer_new.html";
/// So many people of one name are offered; the others are found by their code or number.
const MOST_OFFERED: usize = 20;
/// Where somebody goes on to after adding a customer for an order.
const ORDER: &str = "order";

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![add_customer_page, add_customer]
}

/// The form that adds a customer.
#[derive(Serialize)]
pub(in crate::web) struct AddCustomerPage {
    form: Form,
    /// Those who fit what was typed of the referrer.
    referrers: Vec<Choice>,
    /// The account that has this e-mail or telephone number already, as far as the visitor may see its page.
    holder: Option<NameLink>,
}

impl AddCustomerPage {
    /// As it is before anything was wrong with it.
    pub(in crate::web) fn new(form: Form) -> AddCustomerPage {
        AddCustomerPage { form, referrers: Vec::new(), holder: None }
    }
}

/// What was searched before nobody was found, as far as it can stand in a field.
#[get("/customers/new?<q>&<then>")]
fn add_customer_page(_staff: Staff, q: Option<&str>, then: Option<&str>, frame: Frame) -> Answer {
    let home = frame.shop()?.country.clone();
    let mut form = Form::filled(q.and_then(|said| field_of(said.trim(), home.as_ref())));
    if then == Some(ORDER) {
        form.set("then", ORDER.to_owned());
    }
    frame.page(TEMPLATE, &AddCustomerPage::new(form))
}

/// Which field holds what somebody said of themselves. A code is none of them: whose it is would have been found.
pub(in crate::web) fn field_of(said: &str, home: Option<&Country>) -> Option<(&'static str, String)> {
    let field = match said {
        "" => return None,
        _ if Email::parse(said).is_ok() => "email",
        _ if Phone::parse(said, home).is_ok() => "phone",
        _ if said.contains("://") || Code::parse(said).is_ok() => return None,
        _ => "name",
    };
    Some((field, said.to_owned()))
}

/// A customer as the form describes them.
pub(in crate::web) struct AddCustomerForm {
    name: PersonName,
    email: Option<Email>,
    phone: Option<Phone>,
    referrer: String,
    chosen: Option<AccountId>,
}

impl Fields for AddCustomerForm {
    const NAMES: &'static [&'static str] = &["name", "phone", "email", "referrer", "chosen", "then"];

    fn read(form: &mut Form) -> Option<Self> {
        let name = form.parse("name", PersonName::parse);
        let home = form.country();
        let phone = form.parse_optional("phone", |text| Phone::parse(text, home.as_ref()));
        let email = form.parse_optional("email", Email::parse);
        if let (Some(None), Some(None)) = (&phone, &email) {
            form.refuse("phone", &Refusal::ContactMissing);
        }
        Some(AddCustomerForm {
            name: name?,
            email: email?,
            phone: phone?,
            referrer: form.text("referrer").to_owned(),
            chosen: form.text("chosen").parse().ok().map(AccountId),
        })
    }
}

#[post("/customers/new", data = "<posted>")]
async fn add_customer(staff: Staff, posted: Posted<AddCustomerForm>, frame: Frame) -> Answer {
    let is_for_order = posted.form.text("then") == ORDER;
    match add(&frame, &staff.0, posted).await? {
        Addition::Made { account, .. } if is_for_order => Ok(frame.go(&format!("{ORDERS}/new?customer={account}"))),
        Addition::Made { account, name } => {
            let said = Text::new("customer-added").with("name", name.as_str());
            Ok(frame.go_saying(&of_person(Role::Customer, account), &frame.say(&said)))
        }
        Addition::Refused(page) => frame.form_again(TEMPLATE, &page),
    }
}

/// What became of a form that adds a customer.
pub(in crate::web) enum Addition {
    Made {
        account: AccountId,
        name: PersonName,
    },
    /// What is wrong with it, to be shown again.
    Refused(Box<AddCustomerPage>),
}

impl Addition {
    fn refused(form: Form, referrers: Vec<Choice>, holder: Option<NameLink>) -> Addition {
        Addition::Refused(Box::new(AddCustomerPage { form, referrers, holder }))
    }
}

/// Adds the customer whom a form describes, at the desk or at the till.
pub(in crate::web) async fn add(frame: &Frame, staff: &Account, posted: Posted<AddCustomerForm>) -> Result<Addition, Failed> {
    let Posted { value, mut form } = posted;
    let Some(typed) = value else { return Ok(Addition::refused(form, Vec::new(), None)) };
    let (said, chosen) = (typed.referrer, typed.chosen);
    let referrer = match frame.app.db.read(move |conn| buyers::meant(conn, &said, chosen, MOST_OFFERED)).await? {
        Meant::Nobody => None,
        Meant::One(id) => Some(id),
        Meant::Several(fitting) => {
            let refusal = if fitting.is_empty() { Refusal::NoSuchAccount } else { Refusal::ChoosePerson };
            form.refuse("referrer", &refusal);
            return Ok(Addition::refused(form, fitting.iter().map(Choice::of_buyer).collect(), None));
        }
    };
    let adding = Adding { name: typed.name, email: typed.email, phone: typed.phone, referrer };
    let (act, added) = (frame.app.act(staff.id), adding.clone());
    match frame.app.db.write(move |tx| member::add(tx, &act, &added)).await {
        Ok(made) => Ok(Addition::Made { account: made.account, name: adding.name }),
        Err(Error::Refused(refusal)) => {
            let holder = match refusal {
                Refusal::EmailTaken => holder(frame, staff, adding.email, None).await?,
                Refusal::PhoneTaken => holder(frame, staff, None, adding.phone).await?,
                _ => None,
            };
            form.refuse_where_it_belongs(&refusal, "referrer");
            Ok(Addition::refused(form, Vec::new(), holder))
        }
        Err(error) => Err(error.into()),
    }
}

/// The page of whoever has an e-mail or a number already. Those who run the shop have pages for admins.
pub(super) async fn holder(
    frame: &Frame,
    staff: &Account,
    email: Option<Email>,
    phone: Option<Phone>,
) -> Result<Option<NameLink>, Failed> {
    let found = frame.app.db.glance(move |conn| account::holder(conn, email.as_ref(), phone.as_ref())).await?;
    let seen = found.filter(|account| account.role.is_member() || staff.role == Role::Admin);
    Ok(seen.map(|account| NameLink::new(account.name, of_person(account.role, account.id))))
}
