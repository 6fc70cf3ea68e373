//! `/merge` below somebody's page: an admin says that two accounts are one person's. First the other account is named, then the page says
//! what comes together and what stays, then it is done, with a reason. It can't be undone.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::account::{Account, contact_of};
use crate::domain::contact;
use crate::domain::ids::AccountId;
use crate::domain::ledger::Balance;
use crate::domain::merge::{self, Preview, Right};
use crate::domain::money::Money;
use crate::domain::reads::buyers::{self, Buyer, Meant};
use crate::domain::reads::someone::{Someone, someone};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::text::catalogue::Text;
use crate::web::admin::people::PeopleList;
use crate::web::admin::person::name_and_id;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{self, Id};
use crate::web::kit::response::Answer;
use crate::web::kit::view::{Choice, Crumb, NameLink};

const TEMPLATE: &str = "admin/merge.html";
/// Of those whom a name fits, so many are offered.
const MOST_OFFERED: usize = 10;

/// Mounted below the list of partners and below that of customers.
pub(super) fn routes() -> Vec<Route> {
    routes![merge_page, merge_accounts]
}

#[derive(Serialize)]
struct MergePage {
    name: String,
    crumbs: Vec<Crumb>,
    path: String,
    form: Form,
    offered: Vec<Choice>,
    plan: Option<PlanView>,
}

/// What a merge would do.
#[derive(Serialize)]
struct PlanView {
    winner: NameLink,
    loser: NameLink,
    /// The ids of who was chosen, of who stays, and of who would stay the other way round, where that can be.
    chosen: String,
    stays: String,
    other_way: Option<String>,
    comes: Vec<Text>,
    remains: Vec<Text>,
    on_each_other: Option<Text>,
}

/// The other account as the form names it.
#[derive(Clone)]
struct MergeForm {
    other: String,
    chosen: Option<AccountId>,
    stays: Option<AccountId>,
    reason: Result<String, Refusal>,
    reverses: bool,
    is_certain: bool,
}

impl Fields for MergeForm {
    const NAMES: &'static [&'static str] = &["other", "chosen", "stays", "reason", "reverses", "step"];

    fn read(form: &mut Form) -> Option<Self> {
        let id = |text: &str| text.parse().ok().map(AccountId);
        let (chosen, stays) = (id(form.text("chosen")), id(form.text("stays")));
        let (reverses, is_certain) = (form.is_ticked("reverses"), form.text("step") == "do");
        // Nobody is asked for it before they have seen what would happen.
        let reason = contact::reason(form.text("reason"));
        let other = form.parse("other", |text| contact::line(text, 200));
        Some(MergeForm { other: other?, reason, chosen, stays, reverses, is_certain })
    }
}

#[get("/<account>/merge")]
async fn merge_page(_admin: Admin, list: PeopleList, account: Id<AccountId>, frame: Frame) -> Answer {
    let subject = list.find(&frame, account.0).await?;
    frame.page(TEMPLATE, &MergePage::new(&subject, Form::default(), Vec::new(), None))
}

#[post("/<account>/merge", data = "<posted>")]
async fn merge_accounts(
    admin: Admin,
    list: PeopleList,
    account: Id<AccountId>,
    posted: Posted<MergeForm>,
    frame: Frame,
) -> Answer {
    let subject = list.find(&frame, account.0).await?;
    let Posted { value, mut form } = posted;
    let again = |form, offered| frame.form_again(TEMPLATE, &MergePage::new(&subject, form, offered, None));
    let Some(typed) = value else { return again(form, Vec::new()) };
    let (said, chosen) = (typed.other.clone(), typed.chosen);
    let other = match frame.app.db.read(move |conn| buyers::meant(conn, &said, chosen, MOST_OFFERED)).await? {
        Meant::One(other) => other,
        Meant::Nobody => {
            form.refuse("other", &Refusal::NoSuchAccount);
            return again(form, Vec::new());
        }
        Meant::Several(fitting) => {
            let refusal = if fitting.is_empty() { Refusal::NoSuchAccount } else { Refusal::ChoosePerson };
            form.refuse("other", &refusal);
            return again(form, fitting.iter().map(offered).collect());
        }
    };
    let (one, now, stays) = (subject.id, frame.app.now(), typed.stays);
    let planned = frame.app.db.read(move |conn| {
        let winner = merge::winner_of_two(conn, (one, other), stays)?;
        let preview = merge::preview(conn, winner, if winner == one { other } else { one }, now)?;
        Ok(Plan { people_go_to: preview.people_go_to.map(|to| someone(conn, to)).transpose()?, preview })
    });
    let plan = match planned.await {
        Ok(plan) => plan,
        Err(error) => {
            form.set_back(error, "other")?;
            return again(form, Vec::new());
        }
    };
    let (winner, loser) = (plan.preview.winner.account.id, plan.preview.loser.account.id);
    if !typed.is_certain {
        return frame.page(TEMPLATE, &MergePage::new(&subject, form, Vec::new(), Some(PlanView::new(&frame, &plan, other))));
    }
    let reason = match typed.reason {
        Ok(reason) => reason,
        Err(refusal) => {
            form.refuse("reason", &refusal);
            return frame
                .form_again(TEMPLATE, &MergePage::new(&subject, form, Vec::new(), Some(PlanView::new(&frame, &plan, other))));
        }
    };
    let (act, reverses) = (frame.app.act(admin.0.id), typed.reverses);
    match frame.app.db.write(move |tx| merge::merge(tx, &act, (winner, loser), &reason, reverses)).await {
        Ok(_) => {
            let names = (plan.preview.loser.account.name.as_str(), plan.preview.winner.account.name.as_str());
            let said = Text::new("merge-done").with("loser", names.0).with("winner", names.1);
            Ok(frame.go_saying(&path::of_person(plan.preview.winner.account.role, winner), &frame.say(&said)))
        }
        Err(error) => {
            form.set_back(error, "reason")?;
            let plan = PlanView::new(&frame, &plan, other);
            frame.form_again(TEMPLATE, &MergePage::new(&subject, form, Vec::new(), Some(plan)))
        }
    }
}

impl MergePage {
    fn new(subject: &Account, form: Form, offered: Vec<Choice>, plan: Option<PlanView>) -> MergePage {
        let own_page = path::of_person(subject.role, subject.id);
        MergePage {
            crumbs: vec![Crumb::list_of(subject.role), Crumb::new(&subject.name, &own_page)],
            path: format!("{own_page}/merge"),
            name: subject.name.clone(),
            form,
            offered,
            plan,
        }
    }
}

fn offered(one: &Buyer) -> Choice {
    let contact = contact_of(one.email.as_deref(), one.phone.as_deref());
    let code = one.code.as_ref().map_or(String::new(), |code| format!(" · {}", code.in_words()));
    Choice::new(one.who.id.to_string(), one.who.name.clone()).hint(format!("{contact}{code}"))
}

/// A preview with the name of whoever the loser's people go to.
struct Plan {
    preview: Preview,
    people_go_to: Option<Someone>,
}

impl PlanView {
    fn new(frame: &Frame, plan: &Plan, chosen: AccountId) -> PlanView {
        let Preview { winner, loser, .. } = &plan.preview;
        let link = |account: &Account| name_and_id(frame, &account.name, account.id, account.role);
        let is_equal = (winner.account.role == Role::Partner) == (loser.account.role == Role::Partner);
        PlanView {
            winner: link(&winner.account),
            loser: link(&loser.account),
            chosen: chosen.to_string(),
            stays: winner.account.id.to_string(),
            other_way: is_equal.then(|| loser.account.id.to_string()),
            comes: comes(plan),
            remains: remains(&plan.preview),
            on_each_other: on_each_other(&plan.preview),
        }
    }
}

/// What comes to the winner.
fn comes(plan: &Plan) -> Vec<Text> {
    let Preview { winner, loser, details, .. } = &plan.preview;
    let mut comes = vec![Text::new("merge-orders").with("n", loser.orders)];
    if loser.people > 0 {
        let (n, network) = (loser.people, loser.network);
        comes.push(match &plan.people_go_to {
            Some(to) if to.id == winner.account.id => Text::new("merge-people").with("n", n).with("network", network),
            Some(to) => Text::new("merge-people-elsewhere").with("n", n).with("network", network).with("to", to.name.as_str()),
            None => Text::new("merge-people-nowhere").with("n", n).with("network", network),
        });
    }
    let total = |balance: &Balance| balance.available_total + balance.holding + balance.in_review;
    if total(&loser.commission) != Money::ZERO {
        comes.push(Text::new("merge-commission").with("amount", total(&loser.commission)));
    }
    if total(&loser.credit) != Money::ZERO {
        comes.push(Text::new("merge-credit").with("amount", total(&loser.credit)));
    }
    comes.push(Text::new("merge-code").with("loser", loser.account.name.as_str()));
    let facts = [
        (details.email_comes, Text::new("merge-email-comes")),
        (details.phone_comes, Text::new("merge-phone-comes")),
        (details.payee_comes, Text::new("merge-payee-comes")),
    ];
    comes.extend(facts.into_iter().filter(|(is_so, _)| *is_so).map(|(_, text)| text));
    comes
}

/// What stays as it is, and what ends.
fn remains(preview: &Preview) -> Vec<Text> {
    let details = &preview.details;
    let mut remains = vec![Text::new("merge-name").with("winner", preview.winner.account.name.as_str())];
    let facts = [
        (details.email_freed, Text::new("merge-email-freed")),
        (details.phone_freed, Text::new("merge-phone-freed")),
        (details.payee_goes, Text::new("merge-payee-goes")),
        (details.no_password, Text::new("merge-no-password")),
    ];
    remains.extend(facts.into_iter().filter(|(is_so, _)| *is_so).map(|(_, text)| text));
    match preview.right {
        Right::Winners => remains.push(Text::new("merge-right-winners")),
        Right::Losers => remains.push(Text::new("merge-right-losers")),
        Right::Missed => remains.push(Text::new("merge-right-missed")),
        Right::None => {}
    }
    if preview.unpaid_on_each_other > 0 {
        remains.push(Text::new("merge-unpaid").with("n", preview.unpaid_on_each_other));
    }
    remains.push(Text::new("merge-payments"));
    remains.push(Text::new("merge-sign-in"));
    remains
}

fn on_each_other(preview: &Preview) -> Option<Text> {
    let amount: Money = preview.on_each_other.iter().map(|earned| earned.amount).sum();
    (!preview.on_each_other.is_empty()).then(|| Text::new("merge-on-each-other").with("amount", amount))
}
