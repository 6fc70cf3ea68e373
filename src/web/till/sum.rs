//! What an order at the till comes to, while it is typed and before it is paid.

use serde::Serialize;

use crate::domain::order::{self, Cart, Credit};
use crate::domain::reads::order_list::Purchaser;
use crate::error::Error;
use crate::text::Voice;
use crate::text::refusal::Problem;
use crate::web::kit::form::Form;
use crate::web::kit::layout::Frame;
use crate::web::kit::order_form::{QuoteView, pricing};

/// What the order comes to so far: a part of the card, and what the script asks for while something is typed.
#[derive(Serialize, Default)]
pub(super) struct SumView {
    quote: Option<QuoteView>,
    due: String,
    /// Whether there is anything left to pay: store credit may pay for all of it.
    is_due: bool,
    seen_total: String,
    seen_credit: String,
    /// What is wrong with a field that is not in this part of the page.
    problem: Option<Problem>,
}

impl SumView {
    /// The same with what is wrong elsewhere on the card.
    pub(super) fn with(self, problem: Option<Problem>) -> SumView {
        SumView { problem, ..self }
    }
}

/// What a cart comes to for its buyer; nothing while nothing is in it.
pub(super) async fn sum_of(
    frame: &Frame,
    buyer: &Purchaser,
    (cart, credit): (Cart, Credit),
    form: &Form,
) -> Result<SumView, Error> {
    let Some(shop) = frame.shop.as_deref() else { return Err(Error::Missing) };
    let customer = buyer.account.id;
    if cart.quantities.is_empty() && cart.plain.is_none() {
        return Ok(SumView::default());
    }
    let (now, pricing) = (frame.app.now(), pricing(shop));
    let read = frame.app.db.read(move |conn| {
        let basket = order::basket(conn, &cart, pricing)?;
        let quote = order::quote(conn, customer, &basket, credit, now, now)?;
        Ok((basket, quote))
    });
    let (basket, quote) = read.await?;
    let amounts = quote.amounts;
    Ok(SumView {
        quote: Some(QuoteView::new(shop, &basket, &quote, buyer, Voice::Admin, form)),
        due: frame.money(amounts.due()),
        is_due: !amounts.due().is_zero(),
        seen_total: shop.currency.plain(amounts.total),
        seen_credit: shop.currency.plain(amounts.credit),
        problem: None,
    })
}
