//! Placing an order freezes what it costs and who earns on it, and reserves its discount and its credit.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use crate::domain::account::{self, Account};
use crate::domain::act::Act;
use crate::domain::books;
use crate::domain::browser::{self, ShownBrowser};
use crate::domain::entitlement::Offer;
use crate::domain::event::{self, Event};
use crate::domain::ids::{AccountId, OrderId, SourceId};
use crate::domain::ledger::credit;
use crate::domain::money::Money;
use crate::domain::order::checkout::{Cart, Credit, Pricing, Seen, basket, earner_of, quote};
use crate::domain::order::confirmation::{Shown, confirmed};
use crate::domain::order::items;
use crate::domain::order::model::{Amounts, Order, PaymentMethod, PricedBy, find, too_little_earns};
use crate::domain::order::pay::{Payment, pay, pay_with_credit};
use crate::domain::order::tax;
use crate::domain::price::{Basket, Line, Priced};
use crate::domain::program;
use crate::domain::refusal::Refusal;
use crate::domain::self_referral;
use crate::domain::shop;
use crate::domain::suspension;
use crate::domain::time::{Day, Timestamp};
use crate::domain::token::TokenHash;
use crate::error::{Error, RefuseUnique, Result};

/// So many orders that wait for payment one account may place by itself: each keeps its discount and its credit, and a page asks for no money.
pub const MOST_UNPAID: u32 = 20;

/// An order as it comes in.
#[derive(Debug, Clone)]
pub struct Placing {
    pub customer: AccountId,
    pub basket: Basket,
    pub credit: Credit,
    pub source: SourceId,
    pub external_id: Option<String>,
    /// The form that it came from: the same one again is the same order.
    pub request_key: Option<String>,
    pub note: String,
    /// The day on which the customer would like to have it.
    pub wanted_on: Option<Day>,
    /// Now, or as it was told.
    pub placed_at: Timestamp,
}

/// What became of placing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    pub id: OrderId,
    /// False when the same form had come before.
    pub is_new: bool,
}

/// Places an order: freezes what it costs and who earns on it, reserves the discount and the credit. What credit pays in full is paid.
/// Somebody who orders for themselves is refused beyond [`MOST_UNPAID`], and where the shop takes orders in person; whoever stands at the till sees whom they serve.
pub fn place(tx: &Transaction<'_>, act: &Act, placing: &Placing) -> Result<Placed> {
    if let Some(key) = &placing.request_key
        && let Some(id) = placed_with(tx, placing.customer, key)?
    {
        return Ok(Placed { id, is_new: false });
    }
    let customer = account::find(tx, placing.customer)?;
    if !customer.role.is_member() {
        return Err(Error::Missing);
    }
    customer.expect_not_erased()?;
    let is_own = act.account() == Some(customer.id);
    if is_own && !shop::members_order(tx)? {
        return Err(Refusal::OrderingOff.into());
    }
    if is_own && suspension::since(tx, customer.id)?.is_some() {
        return Err(Refusal::AccountSuspended.into());
    }
    let act = &books::dated(tx, &act.clone().happened(placing.placed_at), customer.created_at, Refusal::DateBeforeAccount)?;
    expect_wanted(act, placing.wanted_on)?;
    let quote = quote(tx, customer.id, &placing.basket, placing.credit, act.at, act.now)?;
    if is_own && !quote.amounts.due().is_zero() && unpaid(tx, customer.id)? >= MOST_UNPAID {
        return Err(Refusal::OrdersUnpaid { most: MOST_UNPAID }.into());
    }
    let order = Order {
        external_id: placing.external_id.clone(),
        note: placing.note.clone(),
        wanted_on: placing.wanted_on,
        recorded_by: act.account().filter(|by| *by != customer.id),
        entitlement: if let Offer::Off(id, _) = quote.offer { Some(id) } else { None },
        ..frozen(tx, act, &customer, placing.source, quote.amounts)?
    };
    let id = insert(tx, &order, placing.request_key.as_deref(), (&placing.basket.lines, &quote.priced), None)?;
    credit::reserve(tx, act, id, customer.id, quote.amounts.credit)?;
    event::record(tx, act, &Event::OrderPlaced(id))?;
    if quote.amounts.due().is_zero() {
        pay_with_credit(tx, act, id)?;
    }
    Ok(Placed { id, is_new: true })
}

/// An order of a customer that comes to these amounts, when the act says: with the terms in force then, and who earns on it.
pub(super) fn frozen(tx: &Transaction<'_>, act: &Act, customer: &Account, source: SourceId, amounts: Amounts) -> Result<Order> {
    let (terms_id, terms) = program::in_force_at(tx, act.at)?;
    let (earner, no_earning) = earner_of(tx, customer, &terms, act.at, &act.zone)?;
    Ok(Order {
        id: OrderId(0),
        customer: customer.id,
        source,
        external_id: None,
        priced_by: PricedBy::Ours,
        note: String::new(),
        wanted_on: None,
        recorded_by: None,
        amounts,
        refunded: Money::ZERO,
        refunded_goods: Money::ZERO,
        refunded_value: Money::ZERO,
        refunded_base: Money::ZERO,
        refunded_shipping: Money::ZERO,
        refunded_shipping_tax: Money::ZERO,
        credit_back: Money::ZERO,
        earning_target: Money::ZERO,
        terms: terms_id,
        entitlement: None,
        earner,
        no_earning: no_earning.or_else(|| too_little_earns(amounts.base, terms.of(earner?.kind))),
        ordinal: None,
        payment: None,
        placed_at: act.at,
        paid_at: None,
        created_at: act.now,
        payment_recorded_at: None,
        cancelled_at: None,
    })
}

/// Refuses a wish for a day that was over when the order was placed.
pub fn expect_wanted(act: &Act, wanted_on: Option<Day>) -> Result<()> {
    if wanted_on.is_some_and(|day| day < act.day()) { Err(Refusal::DatePast.into()) } else { Ok(()) }
}

/// The order of a customer that was placed with a form's key. Somebody else's key is not there.
pub fn placed_with(conn: &Connection, customer: AccountId, key: &str) -> Result<Option<OrderId>> {
    let before: Option<(OrderId, AccountId)> = conn
        .prepare_cached("SELECT id, customer_id FROM orders WHERE request_key = :key")?
        .query_row(named_params! {":key": key}, |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match before {
        Some((id, whose)) if whose == customer => Ok(Some(id)),
        Some(_) => Err(Error::Missing),
        None => Ok(None),
    }
}

fn unpaid(tx: &Transaction<'_>, customer: AccountId) -> Result<u32> {
    let mut unpaid = tx.prepare_cached(
        "SELECT count(*) FROM orders WHERE customer_id = :customer AND ordinal IS NULL AND cancelled_at IS NULL",
    )?;
    Ok(unpaid.query_row(named_params! {":customer": customer}, |row| row.get(0))?)
}

/// What somebody decided to order, at the sums that they have seen.
#[derive(Debug, Clone)]
pub struct Checkout {
    pub customer: AccountId,
    pub cart: Cart,
    pub pricing: Pricing,
    pub credit: Credit,
    pub source: SourceId,
    pub external_id: Option<String>,
    /// The form that it came from: the same one again is the same order.
    pub request_key: String,
    pub note: String,
    pub wanted_on: Option<Day>,
    pub seen: Seen,
    /// Where a member orders for themselves.
    pub browser: Option<ShownBrowser>,
    /// It is paid already: how, with what reference, and on which day; `None` is the day of the order.
    pub payment: Option<(PaymentMethod, String, Option<Day>)>,
}

/// What became of an order at the counter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    Placed(Placed),
    /// Nothing was placed: nobody has confirmed that so much store credit is spent.
    Unconfirmed(Refusal),
}

/// Places an order when the act says, and records its payment where it is paid already; refused when it would come to something else than what
/// was seen: a price has changed since, or another device has spent the credit.
pub fn checkout(tx: &Transaction<'_>, act: &Act, checkout: &Checkout) -> Result<Placed> {
    match checkout_shown(tx, act, checkout, &Shown::Nothing)? {
        Taken::Placed(placed) => Ok(placed),
        Taken::Unconfirmed(refusal) => Err(refusal.into()),
    }
}

/// The same, with what the buyer shows at the counter: see `confirmed`.
pub fn checkout_shown(tx: &Transaction<'_>, act: &Act, checkout: &Checkout, shown: &Shown) -> Result<Taken> {
    // First of all: what was sold then may be gone from the catalogue by now.
    if let Some(id) = placed_with(tx, checkout.customer, &checkout.request_key)? {
        return Ok(Taken::Placed(Placed { id, is_new: false }));
    }
    // It comes to what was seen, or is not placed.
    let how = match confirmed(tx, act, checkout.customer, checkout.seen.credit, shown)? {
        Ok(how) => how,
        Err(refusal) => return Ok(Taken::Unconfirmed(refusal)),
    };
    let placing = Placing {
        customer: checkout.customer,
        basket: basket(tx, &checkout.cart, checkout.pricing)?,
        credit: checkout.credit,
        source: checkout.source,
        external_id: checkout.external_id.clone(),
        request_key: Some(checkout.request_key.clone()),
        note: checkout.note.clone(),
        wanted_on: checkout.wanted_on,
        placed_at: act.at,
    };
    let placed = place(tx, act, &placing)?;
    if let Some(ShownBrowser { token: Some(token), at_the_shop }) = &checkout.browser
        && browser::is_known(tx, token, checkout.customer)?
    {
        self_referral::seen_in(tx, checkout.customer, &TokenHash::of(token), *at_the_shop, act.now)?;
    }
    let amounts = find(tx, placed.id)?.amounts;
    if Seen::from(&amounts) != checkout.seen {
        return Err(Refusal::SumChanged.into());
    }
    if let Some(how) = how {
        event::record(tx, act, &Event::RedemptionConfirmed { order: placed.id, credit: amounts.credit, how })?;
    }
    if let Some((method, reference, day)) = &checkout.payment {
        let paid_at = if day.is_some() { act.clone().on(*day).at } else { act.at };
        pay(tx, act, placed.id, &Payment { method: *method, reference: reference.clone(), paid_at })?;
    }
    Ok(Taken::Placed(placed))
}

/// What the source of a told order said of it beside its amounts.
pub(super) struct Said<'a> {
    pub(super) version: i64,
    /// When it was placed there.
    pub(super) at: Timestamp,
    /// By how much its total was more than its parts.
    pub(super) off: Money,
    /// What it calls the lines.
    pub(super) external_ids: &'a [Option<String>],
}

/// Writes a new order with its lines; one that was told, with what its source said.
pub(super) fn insert(
    tx: &Transaction<'_>,
    order: &Order,
    request_key: Option<&str>,
    (lines, priced): (&[Line], &Priced),
    said: Option<&Said<'_>>,
) -> Result<OrderId> {
    let amounts = &order.amounts;
    tx.prepare_cached(
        "INSERT INTO orders (customer_id, source_id, external_id, priced_by, told_version, told_at, told_off_minor, request_key, note, wanted_on, recorded_by_id, prices_minor,
                             reduction_minor, items_minor, discount_minor, value_minor, base_minor, tax_minor, shipping_minor, shipping_tax_rate_bp, shipping_tax_minor, tip_minor,
                             total_minor, credit_minor, due_minor, terms_id, entitlement_id, earner_id, earner_kind, rate_bp, flat_minor,
                             no_earning, placed_at, created_at)
         VALUES (:customer, :source, :external, :priced_by, :told_version, :told_at, :told_off, :key, :note, :wanted, :by, :prices, :reduction, :items, :discount, :value, :base, :tax,
                 :shipping, :shipping_rate, :shipping_tax, :tip, :total, :credit, :due, :terms, :entitlement, :earner, :kind, :rate, :flat, :none, :placed, :created)",
    )?
    .execute(named_params! {
        ":customer": order.customer,
        ":source": order.source,
        ":external": order.external_id,
        ":priced_by": order.priced_by,
        ":told_version": said.map(|said| said.version),
        ":told_at": said.map(|said| said.at),
        ":told_off": said.map(|said| said.off),
        ":key": request_key,
        ":note": order.note,
        ":wanted": order.wanted_on,
        ":by": order.recorded_by,
        ":prices": amounts.prices,
        ":reduction": amounts.reduction,
        ":items": amounts.items,
        ":discount": amounts.discount,
        ":value": amounts.value,
        ":base": amounts.base,
        ":tax": amounts.tax,
        ":shipping": amounts.shipping,
        ":shipping_rate": amounts.shipping_tax_rate,
        ":shipping_tax": amounts.shipping_tax,
        ":tip": amounts.tip,
        ":total": amounts.total,
        ":credit": amounts.credit,
        ":due": amounts.due(),
        ":terms": order.terms,
        ":entitlement": order.entitlement,
        ":earner": order.earner.map(|earner| earner.id),
        ":kind": order.earner.map(|earner| earner.kind),
        ":rate": order.earner.and_then(|earner| earner.pay.rate()),
        ":flat": order.earner.and_then(|earner| earner.pay.flat()),
        ":none": order.no_earning,
        ":placed": order.placed_at,
        ":created": order.created_at,
    })
    .refuse_unique("orders.external_id", Refusal::OrderKnown)?;
    let id = OrderId(tx.last_insert_rowid());
    items::insert_all(tx, id, (lines, said.map_or(&[], |said| said.external_ids)), &priced.lines)?;
    tax::keep(tx, id, &priced.taxes)?;
    Ok(id)
}
