//! Orders that another system has priced, told of by a program: taken as what they are now.

use rocket::http::Status;

use crate::api::answer::{Answer, kept_as};
use crate::api::body::Body;
use crate::api::caller::Caller;
use crate::api::json::order::OrderView;
use crate::api::json::told::{NotOursView, OrderKind, ToldBody};
use crate::api::problem::Problem;
use crate::domain::incoming::Taken;
use crate::domain::incoming::program::take_from;
use crate::domain::order::told::record::Recorded;
use crate::domain::reads::order_list::order_without_history;
use crate::domain::refusal::Refusal;
use crate::error::Error;

/// Takes an order, and answers what became of it.
pub(super) async fn take(caller: &Caller, body: &Body<OrderKind>) -> Answer {
    let act = caller.act();
    let (call, told) = (caller.call(body), body.read_as::<ToldBody>()?.read(caller, act.now)?);
    let (shop, now, number) = (caller.shop.clone(), act.now, told.order.external_id.clone());
    if call.is_none() {
        // Nobody asks for the same answer again, so that it need not be put together while others wait to write.
        let taken = caller.app.db.write(move |tx| take_from(tx, &act, &told)).await.map_err(at_its_field)?;
        let Taken::Order(recorded) = taken else {
            return caller.tell_as(Status::Accepted, NotOursView::new(&shop, &number, taken));
        };
        let detail = caller.app.db.read(move |conn| order_without_history(conn, recorded.id(), now)).await?;
        return caller.tell_as(status(recorded), OrderView::new(&shop, &detail));
    }
    let taken = caller.app.change_once(call, move |tx| {
        let taken = take_from(tx, &act, &told)?;
        let Taken::Order(recorded) = taken else {
            return kept_as(Status::Accepted, &shop, NotOursView::new(&shop, &number, taken), None);
        };
        let detail = order_without_history(tx, recorded.id(), now)?;
        kept_as(status(recorded), &shop, OrderView::new(&shop, &detail), Some(detail.order.customer))
    });
    caller.changed(taken.await.map_err(at_its_field)?)
}

fn status(recorded: Recorded) -> Status {
    if matches!(recorded, Recorded::New(_)) { Status::Created } else { Status::Ok }
}

fn at_its_field(error: Error) -> Problem {
    match error {
        Error::Refused(Refusal::ToldAmount) => Problem::refused(&Refusal::ToldAmount, "/goods"),
        Error::Refused(refused @ Refusal::BelowRefunded { .. }) => Problem::refused(&refused, "/goods"),
        other => Problem::at(other, "/customer"),
    }
}
