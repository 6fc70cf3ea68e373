//! What only the shop decides of its members: suspending, lifting that, moving, erasing. Each with a reason.

use rocket::{Route, post, routes};

use crate::api::answer::{Answer, Document, kept};
use crate::api::body::Body;
use crate::api::caller::People;
use crate::api::json::account::{AccountView, EraseBody, ReasonBody, ReferrerBody};
use crate::api::json::amount;
use crate::api::path::Id;
use crate::api::problem::{Problem, Reading};
use crate::api::v1::accounts::{Nothing, account_id};
use crate::domain::contact::{self, MOST_REASON};
use crate::domain::erase;
use crate::domain::ids::AccountId;
use crate::domain::ledger::Forfeited;
use crate::domain::reads::account_record::account_record;
use crate::domain::referrer;
use crate::domain::refusal::Refusal;
use crate::domain::suspension;

pub(super) fn routes() -> Vec<Route> {
    routes![suspend, restore, refer, erase_account]
}

fn reason(text: &str) -> Result<String, Refusal> {
    match contact::line(text, MOST_REASON)? {
        reason if reason.is_empty() => Err(Refusal::ReasonMissing),
        reason => Ok(reason),
    }
}

/// Suspend a member
///
/// Their code leads nowhere, orders of those whom they referred earn them nothing, and nothing is paid out to them.
#[utoipa::path(post, path = "/accounts/{id}/suspend", tag = "people", operation_id = "suspendAccount", security(("token" = ["people"])),
    params(("id" = String, Path)), request_body(content = ReasonBody, example = json!({"reason": "Codes on a coupon site"})),
    responses((status = 200, description = "The account as it is now", body = Document<AccountView>)))]
#[post("/accounts/<id>/suspend", data = "<body>")]
pub(in crate::api) async fn suspend(caller: People, id: Id<AccountId>, body: Body<ReasonBody>) -> Answer {
    let People(caller) = caller;
    let mut reading = Reading::default();
    let why = reading.take("/reason", reason(&body.value.reason));
    let why = reading.done(why)?;
    let (act, shop, id, call) = (caller.act(), caller.shop.clone(), id.0, caller.call(&body));
    let suspended = caller.app.change_once(call, move |tx| {
        suspension::suspend(tx, &act, id, &why)?;
        kept(&shop, AccountView::new(&shop, &account_record(tx, id, act.now)?), Some(id))
    });
    caller.changed(suspended.await?)
}

/// Lift a suspension
#[utoipa::path(post, path = "/accounts/{id}/restore", tag = "people", operation_id = "restoreAccount", security(("token" = ["people"])),
    params(("id" = String, Path)), request_body(content = Nothing, example = json!({})),
    responses((status = 200, description = "The account as it is now", body = Document<AccountView>)))]
#[post("/accounts/<id>/restore", data = "<body>")]
pub(in crate::api) async fn restore(caller: People, id: Id<AccountId>, body: Body<Nothing>) -> Answer {
    let People(caller) = caller;
    let (act, shop, id, call) = (caller.act(), caller.shop.clone(), id.0, caller.call(&body));
    let restored = caller.app.change_once(call, move |tx| {
        suspension::lift(tx, &act, id)?;
        kept(&shop, AccountView::new(&shop, &account_record(tx, id, act.now)?), Some(id))
    });
    caller.changed(restored.await?)
}

/// Correct who referred a member
///
/// They move with everybody below them. What was earned before stays with whoever earned it.
#[utoipa::path(post, path = "/accounts/{id}/referrer", tag = "people", operation_id = "changeReferrer", security(("token" = ["people"])),
    params(("id" = String, Path)), request_body(content = ReferrerBody, example = json!({"referrer_id": null, "reason": "Came by a flyer"})),
    responses((status = 200, description = "The account as it is now", body = Document<AccountView>)))]
#[post("/accounts/<id>/referrer", data = "<body>")]
pub(in crate::api) async fn refer(caller: People, id: Id<AccountId>, body: Body<ReferrerBody>) -> Answer {
    let People(caller) = caller;
    let mut reading = Reading::default();
    let why = reading.take("/reason", reason(&body.value.reason));
    let to = reading.maybe("/referrer_id", body.value.referrer_id.as_deref().map(account_id));
    let (why, to) = reading.done(why.zip(to))?;
    let (act, shop, id, call) = (caller.act(), caller.shop.clone(), id.0, caller.call(&body));
    let moved = caller.app.change_once(call, move |tx| {
        // Whoever runs the shop stands in no tree.
        account_record(tx, id, act.now)?;
        referrer::correct(tx, &act, id, to, &why)?;
        kept(&shop, AccountView::new(&shop, &account_record(tx, id, act.now)?), Some(id))
    });
    caller.changed(moved.await.map_err(|error| Problem::at(error, "/referrer_id"))?)
}

/// Erase a member
///
/// Nothing is left of them but their place in the tree and the shop's books. `forfeit` says what stands in both balances, pending
/// amounts included: see `GET /accounts/{id}/balance`. This cannot be undone.
#[utoipa::path(post, path = "/accounts/{id}/erase", tag = "people", operation_id = "eraseAccount", security(("token" = ["people"])),
    params(("id" = String, Path)),
    request_body(content = EraseBody, example = json!({"reason": "Asked for by e-mail", "forfeit": {"commission": "0.00", "credit": "0.00"}})),
    responses((status = 200, description = "What is left of the account", body = Document<AccountView>)))]
#[post("/accounts/<id>/erase", data = "<body>")]
pub(in crate::api) async fn erase_account(caller: People, id: Id<AccountId>, body: Body<EraseBody>) -> Answer {
    let People(caller) = caller;
    let mut reading = Reading::default();
    let currency = caller.shop.currency;
    let why = reading.take("/reason", reason(&body.value.reason));
    let commission = reading.take("/forfeit/commission", amount(currency, &body.value.forfeit.commission));
    let credit = reading.take("/forfeit/credit", amount(currency, &body.value.forfeit.credit));
    let (why, (commission, credit)) = reading.done(why.zip(commission.zip(credit)))?;
    let (act, shop, id, call) = (caller.act(), caller.shop.clone(), id.0, caller.call(&body));
    let erased = caller.app.change_once(call, move |tx| {
        erase::erase(tx, &act, id, Forfeited { commission, credit }, &why)?;
        kept(&shop, AccountView::new(&shop, &account_record(tx, id, act.now)?), Some(id))
    });
    caller.changed(erased.await?)
}
