//! `/role` below somebody's page: an admin turns a customer into a partner, or a partner into a customer. The page says first what
//! changes and what does not.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::account::Account;
use crate::domain::ids::AccountId;
use crate::domain::ledger::Balance;
use crate::domain::money::Money;
use crate::domain::program::EarnerTerms;
use crate::domain::refusal::Refusal;
use crate::domain::role_change::{self, NewRole, Preview};
use crate::domain::roles::{PartnerKind, Role};
use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::text::offer;
use crate::web::admin::people::PeopleList;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{Id, of_person};
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::{Choice, Crumb};

const TEMPLATE: &str = "admin/role.html";

/// Mounted below the list of partners and below that of customers.
pub(super) fn routes() -> Vec<Route> {
    routes![role_page, change_role]
}

#[derive(Serialize)]
struct RolePage {
    name: String,
    crumbs: Vec<Crumb>,
    path: String,
    /// A customer becomes a partner, else a partner a customer.
    to_partner: bool,
    changes: Vec<Text>,
    stays: Vec<Text>,
    kinds: Vec<Choice>,
    form: Form,
}

#[get("/<account>/role")]
async fn role_page(_admin: Admin, list: PeopleList, account: Id<AccountId>, frame: Frame) -> Answer {
    let subject = list.find(&frame, account.0).await?;
    frame.page(TEMPLATE, &RolePage::read(&frame, &subject, Form::default()).await?)
}

/// Which kind of partner, where the form asks for one.
struct RoleForm(NewRole);

impl Fields for RoleForm {
    const NAMES: &'static [&'static str] = &["to", "kind", "terms"];

    fn read(form: &mut Form) -> Option<Self> {
        match form.text("to") {
            "customer" => Some(RoleForm(NewRole::Customer)),
            _ => {
                let kind = form.parse("kind", |word| PartnerKind::from_word(word).ok_or(Refusal::ChoiceUnknown));
                if !form.is_ticked("terms") {
                    form.refuse("terms", &Refusal::TermsNotAccepted);
                }
                kind.map(|kind| RoleForm(NewRole::Partner(kind)))
            }
        }
    }
}

#[post("/<account>/role", data = "<posted>")]
async fn change_role(admin: Admin, list: PeopleList, account: Id<AccountId>, posted: Posted<RoleForm>, frame: Frame) -> Answer {
    let subject = list.find(&frame, account.0).await?;
    let Posted { value, form } = posted;
    let Some(RoleForm(new)) = value else {
        return frame.form_again(TEMPLATE, &RolePage::read(&frame, &subject, form).await?);
    };
    let (act, id) = (frame.app.act(admin.0.id), subject.id);
    match frame.app.db.write(move |tx| role_change::change(tx, &act, id, new)).await {
        Ok(()) => {
            let (role, said) = match new {
                NewRole::Partner(_) => (Role::Partner, Text::new("role-made-partner").with("name", subject.name.as_str())),
                NewRole::Customer => (Role::Customer, Text::new("role-made-customer").with("name", subject.name.as_str())),
            };
            Ok(frame.go_saying(&of_person(role, id), &frame.say(&said)))
        }
        // Somebody else was faster.
        Err(Error::Refused(refusal)) => Ok(frame.go_warning(&of_person(subject.role, id), &refusal)),
        Err(error) => Err(error.into()),
    }
}

impl RolePage {
    async fn read(frame: &Frame, subject: &Account, form: Form) -> std::result::Result<RolePage, Failed> {
        let (id, now) = (subject.id, frame.app.now());
        let plan: Result<Preview> = frame.app.db.read(move |conn| role_change::preview(conn, id, now)).await;
        let plan = plan?;
        let path = of_person(subject.role, id);
        let to_partner = subject.role == Role::Customer;
        Ok(RolePage {
            crumbs: vec![Crumb::list_of(subject.role), Crumb::new(&subject.name, &path)],
            path: format!("{path}/role"),
            to_partner,
            changes: changes(frame, &plan, to_partner),
            stays: stays(&plan),
            kinds: vec![
                kind(frame, PartnerKind::Partner, &plan.partner_earns),
                kind(frame, PartnerKind::Influencer, &plan.influencer_earns),
            ],
            name: subject.name.clone(),
            form,
        })
    }
}

fn kind(frame: &Frame, kind: PartnerKind, earns: &EarnerTerms) -> Choice {
    let label = match kind {
        PartnerKind::Partner => Text::new("role-kind-partner"),
        PartnerKind::Influencer => Text::new("role-kind-influencer"),
    };
    Choice::new(kind.as_str(), frame.say(&label)).hint(in_words(frame, earns))
}

fn in_words(frame: &Frame, earns: &EarnerTerms) -> String {
    offer::earning(earns).map_or_else(|| "–".into(), |earned| frame.say(&earned))
}

fn changes(frame: &Frame, plan: &Preview, to_partner: bool) -> Vec<Text> {
    let now = in_words(frame, &plan.earns);
    let mut changes = if to_partner {
        vec![Text::new("role-partner-earns").with("now", now.as_str()), Text::new("role-partner-joins")]
    } else {
        let then = in_words(frame, &plan.customer_earns);
        vec![
            Text::new("role-customer-earns").with("now", now.as_str()).with("then", then.as_str()),
            Text::new("role-customer-joins"),
        ]
    };
    if plan.has_own_pay {
        changes.push(Text::new("role-own-pay"));
    }
    changes.push(Text::new("role-links"));
    changes
}

fn stays(plan: &Preview) -> Vec<Text> {
    let total = |balance: &Balance| balance.available_total + balance.holding + balance.in_review;
    let mut stays = vec![Text::new("role-code"), Text::new("role-people").with("n", plan.people)];
    if plan.open_orders > 0 {
        stays.push(Text::new("role-open-orders").with("n", plan.open_orders));
    }
    stays.push(Text::new("role-past"));
    if total(&plan.commission) != Money::ZERO {
        stays.push(Text::new("role-commission").with("amount", total(&plan.commission)));
    }
    if total(&plan.credit) != Money::ZERO {
        stays.push(Text::new("role-credit").with("amount", total(&plan.credit)));
    }
    stays.push(Text::new("role-discount"));
    stays
}
