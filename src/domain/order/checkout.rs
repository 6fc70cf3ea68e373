//! What an order would cost before it is placed: a cart becomes a basket at the prices of this moment, with the discount and the
//! store credit that its buyer has.

use rusqlite::Connection;

use crate::domain::account;
use crate::domain::entitlement::{self, Offer};
use crate::domain::ids::{AccountId, ProductId};
use crate::domain::ledger::{self, BalanceKind};
use crate::domain::money::{Money, Rate};
use crate::domain::order::model::{Amounts, Earner, NoEarning};
use crate::domain::price::{Basket, Line, Priced};
use crate::domain::product;
use crate::domain::program::{self, Lasts};
use crate::domain::refusal::Refusal;
use crate::domain::suspension;
use crate::domain::time::{Timestamp, Zone};
use crate::error::Result;

/// What somebody chose from the catalogue, and typed beside it.
#[derive(Debug, Clone, Default)]
pub struct Cart {
    pub quantities: Vec<(ProductId, u32)>,
    pub plain: Option<Plain>,
    /// With its own tax.
    pub shipping: Money,
    pub tip: Money,
}

/// An amount that stands for goods without naming them.
#[derive(Debug, Clone, Copy)]
pub struct Plain {
    pub amount: Money,
    /// Whether the tax is in it as it was typed.
    pub includes_tax: bool,
}

/// How a shop writes its prices.
#[derive(Debug, Clone, Copy)]
pub struct Pricing {
    pub include_tax: bool,
    /// Of a plain amount.
    pub tax_rate: Rate,
    /// Of shipping; `None` is that of most of the goods.
    pub shipping_tax_rate: Option<Rate>,
}

/// The basket that a cart comes to, at the prices of this moment.
pub fn basket(conn: &Connection, cart: &Cart, pricing: Pricing) -> Result<Basket> {
    let lines = lines(conn, cart, pricing)?;
    Ok(Basket { lines, shipping: cart.shipping, shipping_tax_rate: pricing.shipping_tax_rate, tip: cart.tip })
}

/// The lines of a cart: products as the shop writes its prices, a plain amount as it was typed.
pub(super) fn lines(conn: &Connection, cart: &Cart, pricing: Pricing) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    for (id, quantity) in &cart.quantities {
        let product = product::find(conn, *id)?;
        if product.retired_at.is_some() {
            return Err(Refusal::ProductGone { name: product.details.name }.into());
        }
        let details = product.details;
        lines.push(Line {
            product: Some(*id),
            quantity: *quantity,
            price: details.price,
            includes_tax: pricing.include_tax,
            name: Some(details.name),
            tax_rate: Some(details.tax_rate),
            earns: details.earns,
            discounted: details.discounted,
        });
    }
    if let Some(plain) = cart.plain {
        lines.push(Line {
            product: None,
            name: None,
            quantity: 1,
            price: plain.amount,
            includes_tax: plain.includes_tax,
            tax_rate: Some(pricing.tax_rate),
            earns: true,
            discounted: true,
        });
    }
    Ok(lines)
}

/// What somebody saw before they pressed the button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    pub total: Money,
    pub credit: Money,
}

impl From<&Amounts> for Seen {
    fn from(amounts: &Amounts) -> Self {
        Seen { total: amounts.total, credit: amounts.credit }
    }
}

/// What somebody would pay for a basket, before they place it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    pub priced: Priced,
    pub amounts: Amounts,
    /// What the entitlement to a discount does here, and why it does nothing.
    pub offer: Offer,
    /// The rate of the discount that is taken off.
    pub discount_rate: Option<Rate>,
    /// What the buyer could spend, and what this order takes at most.
    pub credit_available: Money,
    pub credit_most: Money,
}

/// How much store credit is to pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Credit {
    /// As much as there is and as the order takes.
    All,
    Amount(Money),
}

impl Credit {
    /// None of it.
    pub const NONE: Credit = Credit::Amount(Money::ZERO);
}

/// Works out what an order would cost its buyer, by the terms in force at `at`.
pub fn quote(
    conn: &Connection,
    customer: AccountId,
    basket: &Basket,
    credit: Credit,
    at: Timestamp,
    now: Timestamp,
) -> Result<Quote> {
    let (_, terms) = program::in_force_at(conn, at)?;
    let offer = entitlement::offer(conn, customer, basket.discountable()?, at)?;
    let (reduction, discount_rate) = match offer {
        Offer::Off(id, off) => (off, Some(entitlement::discount(conn, id)?.rate)),
        _ => (Money::ZERO, None),
    };
    let priced = basket.price(reduction)?;
    let is_suspended = suspension::since(conn, customer)?.is_some();
    let credit_available = match is_suspended {
        true => Money::ZERO,
        false => ledger::balance(conn, customer, BalanceKind::Credit, now)?.available(),
    };
    let share_most = priced.total.share(terms.credit_share);
    let credit_most = share_most.min(credit_available);
    let used = match credit {
        Credit::All => credit_most,
        Credit::Amount(wanted) if is_suspended && !wanted.is_zero() => return Err(Refusal::CreditSuspended.into()),
        Credit::Amount(wanted) if wanted > credit_available => {
            return Err(Refusal::CreditShort { available: credit_available }.into());
        }
        // More than the order costs is no mistake: it is paid in full.
        Credit::Amount(wanted) if wanted > share_most && share_most < priced.total => {
            return Err(Refusal::CreditShare { most: share_most }.into());
        }
        Credit::Amount(wanted) => wanted.min(credit_most),
    };
    Ok(Quote { amounts: Amounts::new(&priced, used), priced, offer, discount_rate, credit_available, credit_most })
}

/// Who earns on a buyer's orders, at what pay, and why not.
pub(super) fn earner_of(
    conn: &Connection,
    customer: &account::Account,
    terms: &program::Terms,
    placed_at: Timestamp,
    zone: &Zone,
) -> Result<(Option<Earner>, Option<NoEarning>)> {
    let Some(referrer) = customer.referrer_id else { return Ok((None, Some(NoEarning::Nobody))) };
    let referrer = account::find(conn, referrer)?;
    let kind = referrer.earner_kind();
    let promised = terms.of(kind);
    let pay = account::own_pay(conn, referrer.id)?.unwrap_or(promised.pay);
    let was_suspended = suspension::was(conn, referrer.id, placed_at)?;
    let no_earning = match promised.lasts {
        _ if was_suspended => Some(NoEarning::Suspended),
        _ if referrer.erased_at.is_some() => Some(NoEarning::Erased),
        _ if pay.is_nothing() => Some(NoEarning::NoRate),
        Lasts::Months(months) if zone.plus_months(customer.created_at, months) <= placed_at => Some(NoEarning::MonthsOver),
        _ => None,
    };
    Ok((Some(Earner { id: referrer.id, kind, pay }), no_earning))
}
