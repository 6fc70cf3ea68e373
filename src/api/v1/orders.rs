//! Orders: at the prices of this shop looked at before and placed, or told of by a system that has priced them; paid, given back,
//! corrected, cancelled.

use rocket::{Route, get, patch, post, routes};

use crate::api::answer::{Answer, Document, Listed, Paging, created, kept, sealed};
use crate::api::body::Body;
use crate::api::caller::{Caller, Orders, Read};
use crate::api::json::any_order::AnyOrder;
use crate::api::json::changing::{OrderChange, RefundBody};
use crate::api::json::order::{OrderView, QuoteView};
use crate::api::json::placing::{NewOrder, PaymentBody, pricing};
use crate::api::json::told::{NotOursView, OrderKind, PricedBy};
use crate::api::json::{days, moment};
use crate::api::path::Id;
use crate::api::problem::{Problem, Reading};
use crate::api::v1::accounts::{Nothing, account_id};
use crate::api::v1::told;
use crate::domain::ids::{OrderId, SourceId};
use crate::domain::incoming;
use crate::domain::order::{self, OrderStatus, Payment};
use crate::domain::reads::books::Span;
use crate::domain::reads::order_list::{OrderFilter, order_chunk, order_without_history, orders_changed};
use crate::domain::refusal::Refusal;
use crate::domain::source;
use crate::error::{Error, Result as Made};

pub(super) fn routes() -> Vec<Route> {
    routes![preview, place, list, one, pay, refund, cancel, change]
}

/// What an order would come to
///
/// With the discount and the store credit of its customer, as they are now. Nothing is placed, and nothing is kept.
#[utoipa::path(post, path = "/orders/preview", tag = "orders", operation_id = "previewOrder", security(("token" = ["orders"])),
    request_body(content = NewOrder, example = json!({"customer": {"email": "cara@example.org"}, "amount": "42.00", "use_credit": "all"})),
    responses((status = 200, description = "What it would come to", body = Document<QuoteView>)))]
#[post("/orders/preview", data = "<body>")]
pub(in crate::api) async fn preview(caller: Orders, body: Body<NewOrder>) -> Answer {
    let Orders(caller) = caller;
    let now = caller.app.now();
    let recording = body.value.read(&caller, now)?;
    let quote = caller.app.db.read(move |conn| order::preview(conn, &recording, now)).await;
    caller.tell(QuoteView::new(&caller.shop, &quote.map_err(|error| Problem::at(error, "/customer"))?))
}

/// Place an order, or tell of one
///
/// At the prices of this shop: the discount on a first order is taken off by itself where the customer has it and the goods come to
/// enough. With `payment` it is paid at once, and whoever referred the customer earns. `external_id` keeps an order from being placed
/// twice, as an Idempotency-Key does.
///
/// With `"priced_by": "told"` another system has priced it: it is kept as it is told, and whoever referred the customer earns once it is
/// paid. The same `external_id` of the same `source` again, with other content, is a newer state of the same order: what has changed is
/// corrected, paid, given back or cancelled. An older state changes nothing. An order whose customer is not known for certain is
/// answered with 202.
#[utoipa::path(post, path = "/orders", tag = "orders", operation_id = "placeOrder", security(("token" = ["orders"])),
    request_body(content = AnyOrder, examples(
        ("ours" = (summary = "At the prices of this shop", value = json!({"customer": {"email": "cara@example.org"}, "amount": "42.00",
            "external_id": "2026-0042", "payment": {"method": "card"}}))),
        ("told" = (summary = "As another system has priced it", value = json!({"priced_by": "told", "source": "Web shop", "external_id": "1001",
            "updated_at": "2026-11-03T13:02:00Z", "currency": "EUR", "customer": {"external_id": "C-17", "name": "Cara Lind",
            "email": "cara@example.org"}, "placed_at": "2026-11-03T13:00:00Z", "paid_at": "2026-11-03T13:02:00Z", "goods": "40.00",
            "discount": "4.00", "tax": "2.52", "shipping": "4.90", "shipping_tax": "0.32", "total": "43.42",
            "items": [{"external_id": "1", "name": "Rye bread", "quantity": 8, "net": "36.00", "tax": "2.52"}]}))))),
    responses((status = 201, description = "The order", body = Document<OrderView>),
        (status = 200, description = "Told: an order that is known already, as it is now", body = Document<OrderView>),
        (status = 202, description = "Told: no order of ours, so far", body = Document<NotOursView>)))]
#[post("/orders", data = "<body>")]
pub(in crate::api) async fn place(caller: Orders, body: Body<OrderKind>) -> Answer {
    let Orders(caller) = caller;
    match body.value.priced_by {
        PricedBy::Ours => place_ours(&caller, &body).await,
        PricedBy::Told => told::take(&caller, &body).await,
    }
}

async fn place_ours(caller: &Caller, body: &Body<OrderKind>) -> Answer {
    let act = caller.act();
    let (call, recording) = (caller.call(body), body.read_as::<NewOrder>()?.read(caller, act.now)?);
    let shop = caller.shop.clone();
    let placed = caller.app.change_once(call, move |tx| {
        let id = order::record(tx, &act, &recording)?;
        let detail = order_without_history(tx, id, act.now)?;
        created(&shop, OrderView::new(&shop, &detail), Some(detail.order.customer))
    });
    let placed = placed.await.map_err(|error| match error {
        Error::Refused(refused @ (Refusal::ProductUnknown | Refusal::ProductGone { .. })) => Problem::refused(&refused, "/items"),
        Error::Refused(Refusal::SumChanged) => Problem::refused(&Refusal::SumChanged, "/expected_total"),
        Error::Refused(Refusal::DatePast) => Problem::refused(&Refusal::DatePast, "/wanted_on"),
        Error::Refused(refused @ (Refusal::DateFuture | Refusal::DateClosed { .. } | Refusal::DateBeforeAccount)) => {
            Problem::refused(&refused, "/placed_at")
        }
        other => Problem::at(other, "/customer"),
    })?;
    caller.changed(placed)
}

/// Orders
///
/// Newest first. With `updated_since` those that have changed since then, the ones that changed first before all others: an order
/// changes when it is paid, given back, corrected, cancelled or held, and when its source has newer word of it. Ask again from a minute
/// before your last call. By `external_id` there is one or none: of the source that is named beside it, else of the programs that name none.
#[utoipa::path(get, path = "/orders", tag = "orders", operation_id = "listOrders", security(("token" = ["read"])),
    params(("customer" = Option<String>, Query, description = "The id of an account"),
        ("status" = Option<String>, Query, description = "`placed`, `paid`, `partly_refunded`, `refunded` or `cancelled`"),
        ("from" = Option<String>, Query, format = Date, description = "Placed on this day or later"), ("to" = Option<String>, Query, format = Date),
        ("source" = Option<String>, Query, description = "Where they came from, by name"),
        ("external_id" = Option<String>, Query, description = "Its number there"),
        ("updated_since" = Option<String>, Query, format = DateTime, description = "Changed at this instant or later"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 200), ("cursor" = Option<String>, Query)),
    responses((status = 200, description = "A page of orders", body = Listed<OrderView>)))]
#[get("/orders?<customer>&<status>&<from>&<to>&<source>&<external_id>&<updated_since>&<limit>&<cursor>")]
#[expect(clippy::too_many_arguments, reason = "each is a parameter of the address")]
pub(in crate::api) async fn list(
    caller: Read,
    customer: Option<&str>,
    status: Option<&str>,
    from: Option<&str>,
    to: Option<&str>,
    source: Option<&str>,
    external_id: Option<&str>,
    updated_since: Option<&str>,
    limit: Option<&str>,
    cursor: Option<&str>,
) -> Answer {
    let Read(caller) = caller;
    let paging = Paging::read(limit, cursor)?;
    let days = days(from, to)?;
    let mut reading = Reading::default();
    let state = reading.maybe("?status", status.map(|word| OrderStatus::from_word(word).ok_or(Refusal::ChoiceUnknown)));
    let customer = reading.maybe("?customer", customer.map(account_id));
    let since = reading.maybe("?updated_since", updated_since.map(|text| moment(&caller.shop.zone, text)));
    let ((state, customer), since) = reading.done(state.zip(customer).zip(since))?;
    let span = days.map(|days| Span::of(Some(days), &caller.shop.zone));
    let filter = OrderFilter {
        customer,
        state,
        from: span.map(|span| span.from),
        to: span.map(|span| span.until),
        cursor: paging.place()?,
        per_page: paging.limit,
        ..OrderFilter::default()
    };
    let (now, external, source) = (caller.app.now(), external_id.map(str::to_owned), source.map(str::to_owned));
    let read = caller.app.db.read(move |conn| {
        let source = match source {
            Some(name) => match source::named(conn, &name)? {
                Some((id, _)) => Some(id),
                // Nothing has come from there.
                None => return Ok((Vec::new(), None)),
            },
            None => None,
        };
        let (ids, next) = match external {
            Some(external) => {
                let found = order::find_external(conn, source.unwrap_or(SourceId::API), &external)?;
                (found.into_iter().collect(), None)
            }
            None if let Some(since) = since => {
                let page = orders_changed(conn, &OrderFilter { source, ..filter }, since)?;
                (page.rows.iter().map(|(id, _)| *id).collect(), page.later)
            }
            None => {
                let page = order_chunk(conn, &OrderFilter { source, ..filter })?;
                (page.rows.iter().map(|row| row.id).collect::<Vec<_>>(), page.later)
            }
        };
        Ok((ids.into_iter().map(|id| order_without_history(conn, id, now)).collect::<Made<Vec<_>>>()?, next))
    });
    let (details, next) = read.await?;
    caller.list(details.iter().map(|detail| OrderView::new(&caller.shop, detail)).collect(), next.as_ref().map(sealed))
}

/// One order
#[utoipa::path(get, path = "/orders/{id}", tag = "orders", operation_id = "getOrder", security(("token" = ["read"])),
    params(("id" = String, Path)), responses((status = 200, description = "The order", body = Document<OrderView>)))]
#[get("/orders/<id>")]
pub(in crate::api) async fn one(caller: Read, id: Id<OrderId>) -> Answer {
    let (Read(caller), id) = (caller, id.0);
    let now = caller.app.now();
    let detail = caller.app.db.read(move |conn| order_without_history(conn, id, now)).await?;
    caller.tell(OrderView::new(&caller.shop, &detail))
}

/// Record the payment of an order
///
/// Recorded once, it stays: the same again changes nothing.
#[utoipa::path(post, path = "/orders/{id}/pay", tag = "orders", operation_id = "payOrder", security(("token" = ["orders"])),
    params(("id" = String, Path)), request_body(content = PaymentBody, example = json!({"method": "card", "reference": "T-1001"})),
    responses((status = 200, description = "The order as it is now", body = Document<OrderView>)))]
#[post("/orders/<id>/pay", data = "<body>")]
pub(in crate::api) async fn pay(caller: Orders, id: Id<OrderId>, body: Body<PaymentBody>) -> Answer {
    let (Orders(caller), id) = (caller, id.0);
    let act = caller.act();
    let (method, reference, paid_at) = body.value.read(&caller, act.now)?;
    let (call, shop) = (caller.call(&body), caller.shop.clone());
    let paid = caller.app.change_once(call, move |tx| {
        order::pay(tx, &act, id, &Payment { method, reference, paid_at })?;
        let detail = order_without_history(tx, id, act.now)?;
        kept(&shop, OrderView::new(&shop, &detail), Some(detail.order.customer))
    });
    caller.changed(paid.await.map_err(|error| Problem::at(error, "/paid_at"))?)
}

/// Refund an order
///
/// Lines, or an amount for goods that stay, or all that is left; in money and in store credit, as it was paid. What was earned on it
/// goes down with it. Of an order that another system has priced, only how much is told: each refund under its `external_id`, or the
/// sum of all so far.
#[utoipa::path(post, path = "/orders/{id}/refunds", tag = "orders", operation_id = "refundOrder", security(("token" = ["orders"])),
    params(("id" = String, Path)), request_body(content = RefundBody, example = json!({"amount": "10.00", "reason": "Scratched"})),
    responses((status = 201, description = "The order as it is now", body = Document<OrderView>)))]
#[post("/orders/<id>/refunds", data = "<body>")]
pub(in crate::api) async fn refund(caller: Orders, id: Id<OrderId>, body: Body<RefundBody>) -> Answer {
    let (Orders(caller), id) = (caller, id.0);
    let act = caller.act();
    let (call, shop, read) = (caller.call(&body), caller.shop.clone(), body.value.read(&caller, act.now)?);
    let refunded = caller.app.change_once(call, move |tx| {
        let act = act.happened(read.at);
        let order = order::find(tx, id)?;
        match &order.external_id {
            Some(number) if order.priced_by == order::PricedBy::Told => {
                let (so_far, refunds) = read.of_told(&order)?;
                incoming::take_refunds(tx, &act, order.source, number, so_far, &refunds)?;
            }
            _ => order::refund(tx, &act, id, &read.of(&order, &order::items(tx, id)?)?)?,
        }
        let detail = order_without_history(tx, id, act.now)?;
        created(&shop, OrderView::new(&shop, &detail), Some(detail.order.customer))
    });
    let refunded = refunded.await.map_err(|error| match error {
        Error::Refused(refused @ (Refusal::LineUnknown { .. } | Refusal::QuantityLarge { .. })) => {
            Problem::refused(&refused, "/items")
        }
        Error::Refused(refused @ (Refusal::AmountMissing | Refusal::LinesOrGoodwill | Refusal::ToldRefundPlain)) => {
            Problem::refused(&refused, "/amount")
        }
        Error::Refused(Refusal::ToldRefundUnnumbered) => Problem::refused(&Refusal::ToldRefundUnnumbered, "/external_id"),
        Error::Refused(refused @ (Refusal::DateFuture | Refusal::DateClosed { .. })) => {
            Problem::refused(&refused, "/refunded_at")
        }
        other => other.into(),
    })?;
    caller.changed(refunded)
}

/// Cancel an order that is not paid
///
/// Its discount and its store credit are free again.
#[utoipa::path(post, path = "/orders/{id}/cancel", tag = "orders", operation_id = "cancelOrder", security(("token" = ["orders"])),
    params(("id" = String, Path)), request_body(content = Nothing, example = json!({})),
    responses((status = 200, description = "The order as it is now", body = Document<OrderView>)))]
#[post("/orders/<id>/cancel", data = "<body>")]
pub(in crate::api) async fn cancel(caller: Orders, id: Id<OrderId>, body: Body<Nothing>) -> Answer {
    let (Orders(caller), id) = (caller, id.0);
    let (act, call, shop) = (caller.act(), caller.call(&body), caller.shop.clone());
    let cancelled = caller.app.change_once(call, move |tx| {
        order::cancel(tx, &act, id)?;
        let detail = order_without_history(tx, id, act.now)?;
        kept(&shop, OrderView::new(&shop, &detail), Some(detail.order.customer))
    });
    caller.changed(cancelled.await?)
}

/// Correct an order
///
/// Its lines, shipping, tip and note. What is earned on it follows. A line never goes below what was refunded of it.
#[utoipa::path(patch, path = "/orders/{id}", tag = "orders", operation_id = "changeOrder", security(("token" = ["orders"])),
    params(("id" = String, Path)), request_body(content = OrderChange, example = json!({"note": "Wrapped as a gift"})),
    responses((status = 200, description = "The order as it is now", body = Document<OrderView>)))]
#[patch("/orders/<id>", data = "<body>")]
pub(in crate::api) async fn change(caller: Orders, id: Id<OrderId>, body: Body<OrderChange>) -> Answer {
    let (Orders(caller), id) = (caller, id.0);
    let (act, shop, read, pricing) = (caller.act(), caller.shop.clone(), body.value.read(&caller)?, pricing(&caller));
    let changed = caller.app.change_once(None, move |tx| {
        let added = order::named(tx, &read.added)?;
        let correction = read.of(&order::find(tx, id)?, &order::items(tx, id)?, added)?;
        order::correct(tx, &act, id, &correction, pricing)?;
        let detail = order_without_history(tx, id, act.now)?;
        kept(&shop, OrderView::new(&shop, &detail), Some(detail.order.customer))
    });
    let changed = changed.await.map_err(|error| match error {
        Error::Refused(Refusal::SumChanged) => Problem::refused(&Refusal::SumChanged, "/expected_total"),
        Error::Refused(refused @ (Refusal::ProductUnknown | Refusal::ProductGone { .. })) => Problem::refused(&refused, "/add"),
        other => Problem::at(other, "/items"),
    })?;
    caller.changed(changed)
}
