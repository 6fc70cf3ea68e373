//! Orders that another system has priced, told of by a program: taken as what they are now.

use rocket::http::Status;

use crate::api::answer::{Answer, kept_as};
use crate::api::body::Body;
use crate::api::caller::Caller;
use crate::api::json::order::OrderView;
use crate::api::json::told::{NotOursView, OrderKind, ToldBody};
use crate::api::problem::Problem;
use crate::domain::incoming::{self, Taken};
use crate::domain::order::told::record::{Earns, Recorded};
use crate::domain::reads::order_list::order_detail;
use crate::domain::refusal::Refusal;
use crate::domain::source;
use crate::error::Error;

/// Takes an order, and answers what became of it.
pub(super) async fn take(caller: &Caller, body: &Body<OrderKind>) -> Answer {
    let act = caller.act();
    let (call, read) = (caller.call(body), body.read_as::<ToldBody>()?.read(caller, act.now)?);
    let shop = caller.shop.clone();
    let taken = caller.app.change_once(call, move |tx| {
        let source = source::of_program(tx, &act, read.source.as_deref())?;
        let taken = match &read.customer {
            Some(whom) => incoming::take_of(tx, &act, source, whom.find(tx)?, &read.order, Earns::ByTheTerms)?,
            None => incoming::take(tx, &act, source, &read.order, Earns::ByTheTerms)?,
        };
        let Taken::Order(recorded) = taken else {
            let view = NotOursView::new(&shop, &read.order.external_id, taken);
            return kept_as(Status::Accepted, &shop, view, None);
        };
        let detail = order_detail(tx, recorded.id(), act.now)?;
        let status = if matches!(recorded, Recorded::New(_)) { Status::Created } else { Status::Ok };
        kept_as(status, &shop, OrderView::new(&shop, &detail), Some(detail.order.customer))
    });
    let taken = taken.await.map_err(|error| match error {
        Error::Refused(Refusal::ToldAmount) => Problem::refused(&Refusal::ToldAmount, "/goods"),
        Error::Refused(refused @ Refusal::BelowRefunded { .. }) => Problem::refused(&refused, "/goods"),
        other => Problem::at(other, "/customer"),
    })?;
    caller.changed(taken)
}
