//! `/correct` below somebody's page: the shop corrects what a member is called and reached by. An admin corrects the e-mail as well.

use rocket::http::Status;
use rocket::{Route, post, routes};

use crate::domain::contact::{Email, PersonName, Phone};
use crate::domain::ids::AccountId;
use crate::domain::member::{self, Correction, EmailCorrection};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::web::admin::add_customer::holder;
use crate::web::admin::people::PeopleList;
use crate::web::admin::person::show_again;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Staff;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{Id, of_person};
use crate::web::kit::response::Answer;

/// Mounted below the list of partners and below that of customers.
pub(super) fn routes() -> Vec<Route> {
    routes![correct]
}

/// Staff post no e-mail: their form has none.
struct CorrectForm {
    name: PersonName,
    phone: Option<Phone>,
    email: Option<Email>,
}

impl Fields for CorrectForm {
    const NAMES: &'static [&'static str] = &["name", "phone", "email"];

    fn read(form: &mut Form) -> Option<Self> {
        let name = form.parse("name", PersonName::parse);
        let home = form.country();
        let phone = form.parse_optional("phone", |text| Phone::parse(text, home.as_ref()));
        let email = form.parse_optional("email", Email::parse);
        Some(CorrectForm { name: name?, phone: phone?, email: email? })
    }
}

#[post("/<account>/correct", data = "<posted>")]
async fn correct(staff: Staff, list: PeopleList, account: Id<AccountId>, posted: Posted<CorrectForm>, frame: Frame) -> Answer {
    let subject = list.find(&frame, account.0).await?;
    let (Posted { value, mut form }, id, staff) = (posted, subject.id, staff.0);
    let Some(typed) = value else { return show_again(&frame, &staff, id, form, None, Status::UnprocessableEntity).await };
    let email = match staff.role {
        Role::Admin => EmailCorrection::Becomes(typed.email.clone()),
        _ => EmailCorrection::Stays,
    };
    let correction = Correction { name: typed.name, phone: typed.phone.clone(), email };
    let act = frame.app.act(staff.id);
    match frame.app.db.write(move |tx| member::correct(tx, &act, id, &correction)).await {
        Ok(is_other) => {
            let said = if is_other { Text::new("correct-saved") } else { Text::new("correct-same") };
            Ok(frame.go_saying(&of_person(subject.role, id), &frame.say(&said)))
        }
        // There is no form to show again.
        Err(Error::Refused(refusal @ Refusal::Erased)) => Ok(frame.go_warning(&of_person(subject.role, id), &refusal)),
        Err(Error::Refused(refusal)) => {
            let holder = match refusal {
                Refusal::EmailTaken => holder(&frame, &staff, typed.email, None).await?,
                Refusal::PhoneTaken => holder(&frame, &staff, None, typed.phone).await?,
                _ => None,
            };
            form.refuse_where_it_belongs(&refusal, "name");
            show_again(&frame, &staff, id, form, holder, Status::UnprocessableEntity).await
        }
        Err(error) => Err(error.into()),
    }
}
