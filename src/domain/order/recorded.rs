//! An order that a program records at the prices of this shop: placed, and paid where it is paid already, in one go.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::ids::{OrderId, ProductId, SourceId};
use crate::domain::money::Money;
use crate::domain::order::checkout::{Cart, Credit, Pricing, Quote, basket, quote};
use crate::domain::order::model::{PaymentMethod, find};
use crate::domain::order::pay::{Payment, pay};
use crate::domain::order::place::{Placing, place};
use crate::domain::price::Basket;
use crate::domain::product;
use crate::domain::refusal::Refusal;
use crate::domain::time::{Day, Timestamp};
use crate::domain::whom::Whom;
use crate::error::{Error, Result};

/// A product of the catalogue, as a program names it.
#[derive(Debug, Clone)]
pub enum Thing {
    Id(ProductId),
    Sku(String),
}

/// An order as it is told.
#[derive(Debug, Clone)]
pub struct Recording {
    pub customer: Whom,
    /// So many of these.
    pub things: Vec<(Thing, u32)>,
    /// What else is in the cart: a plain amount, shipping, a tip.
    pub beside: Cart,
    pub pricing: Pricing,
    pub credit: Credit,
    /// Whether the discount on the first order is taken off; else no line of it takes one, so that it stays for another order.
    pub applies_offer: bool,
    pub source: SourceId,
    /// Its number where it was made: no other order of the source bears it.
    pub external_id: Option<String>,
    pub note: String,
    pub wanted_on: Option<Day>,
    /// Now, or as it was told.
    pub placed_at: Timestamp,
    /// What the program takes it to come to; anything else is refused.
    pub expected_total: Option<Money>,
    /// It is paid already: how, with what reference, and when.
    pub payment: Option<(PaymentMethod, String, Timestamp)>,
}

impl Recording {
    /// The cart, with the products that are meant.
    fn basket(&self, conn: &Connection) -> Result<Basket> {
        let cart = Cart { quantities: named(conn, &self.things)?, ..self.beside.clone() };
        let mut basket = basket(conn, &cart, self.pricing)?;
        basket.lines.iter_mut().for_each(|line| line.discounted &= self.applies_offer);
        Ok(basket)
    }
}

/// The products that a program names.
pub fn named(conn: &Connection, things: &[(Thing, u32)]) -> Result<Vec<(ProductId, u32)>> {
    let found = things.iter().map(|(thing, quantity)| {
        let id = match thing {
            Thing::Id(id) => *id,
            Thing::Sku(sku) => product::find_by_sku(conn, sku)?.ok_or(Refusal::ProductUnknown)?.id,
        };
        match product::find(conn, id) {
            Ok(_) => Ok((id, *quantity)),
            Err(Error::Missing) => Err(Refusal::ProductUnknown.into()),
            Err(other) => Err(other),
        }
    });
    found.collect()
}

/// Places an order, and records its payment where it is paid.
pub fn record(tx: &Transaction<'_>, act: &Act, recording: &Recording) -> Result<OrderId> {
    let placing = Placing {
        customer: recording.customer.find(tx)?,
        basket: recording.basket(tx)?,
        credit: recording.credit,
        source: recording.source,
        external_id: recording.external_id.clone(),
        request_key: None,
        note: recording.note.clone(),
        wanted_on: recording.wanted_on,
        placed_at: recording.placed_at,
    };
    let id = place(tx, act, &placing)?.id;
    let placed = find(tx, id)?;
    if recording.expected_total.is_some_and(|expected| expected != placed.amounts.total) {
        return Err(Refusal::SumChanged.into());
    }
    if let Some((method, reference, paid_at)) = &recording.payment
        && placed.paid_at.is_none()
    {
        pay(tx, act, id, &Payment { method: *method, reference: reference.clone(), paid_at: *paid_at })?;
    }
    Ok(id)
}

/// What such an order would come to.
pub fn preview(conn: &Connection, recording: &Recording, now: Timestamp) -> Result<Quote> {
    let customer = recording.customer.find(conn)?;
    quote(conn, customer, &recording.basket(conn)?, recording.credit, recording.placed_at, now)
}

/// The order that bears a number of its source.
pub fn find_external(conn: &Connection, source: SourceId, external_id: &str) -> Result<Option<OrderId>> {
    let mut found = conn.prepare_cached("SELECT id FROM orders WHERE source_id = :source AND external_id = :external")?;
    Ok(found.query_row(named_params! {":source": source, ":external": external_id}, |row| row.get(0)).optional()?)
}
