//! An order: what was bought, what it cost, and what was promised when it was placed. Its state follows from its times and from
//! what was refunded; it is cancelled or refunded, never deleted.

mod change;
mod counter;
mod refund;

use rusqlite::{Connection, Row, named_params};

pub(super) use change::settle_again;
pub use change::{Edit, Payment, Placed, Placing, cancel, cancel_overdue, edit, pay, place};
pub use counter::{
    Cart, Correction, Kept, PLAIN_NAME, Plain, Pricing, Seen, basket, converted, correct, place_as_seen, refund_as_seen,
};
pub use refund::{Refunding, Returned, record_refund, refund, returned};

use crate::domain::account;
use crate::domain::entitlement::{self, Offer};
use crate::domain::ids::{AccountId, EntitlementId, OrderId, TermsId};
use crate::domain::ledger::{self, BalanceKind};
use crate::domain::money::{Money, Rate};
use crate::domain::price::{Basket, Line, Priced};
use crate::domain::program::{self, Lasts, Pay};
use crate::domain::refusal::Refusal;
use crate::domain::roles::EarnerKind;
use crate::domain::time::{Timestamp, Zone};
use crate::domain::values::choice;
use crate::error::{Error, Result};

choice!(
    /// Where an order stands.
    State {
        Placed = "placed",
        Paid = "paid",
        PartlyRefunded = "partly refunded",
        Refunded = "refunded",
        Cancelled = "cancelled",
    }
);

choice!(
    /// How an order was paid. `credit` means that store credit covered all of it.
    Method { Cash = "cash", Card = "card", Transfer = "transfer", Credit = "credit", Other = "other" }
);

choice!(
    /// Why nobody earns on an order.
    NoEarning {
        /// The buyer came by themselves.
        Nobody = "nobody",
        NoRate = "no rate",
        MonthsOver = "months over",
        OrdersOver = "orders over",
        /// Nothing in it is of the kind that somebody earns on.
        NothingEarns = "nothing earns",
    }
);

/// The account that earns on an order, as it was when the order was placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Earner {
    pub id: AccountId,
    pub kind: EarnerKind,
    pub pay: Pay,
}

/// Everything that an order costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amounts {
    /// The sum of the lines as priced, and the discount as taken off it.
    pub prices: Money,
    pub reduction: Money,
    /// The same two without tax; their difference is the value.
    pub items: Money,
    pub discount: Money,
    pub value: Money,
    /// The part of the value that somebody earns on.
    pub base: Money,
    pub tax: Money,
    pub shipping: Money,
    pub tip: Money,
    pub total: Money,
    /// The part of the total that store credit pays.
    pub credit: Money,
}

impl Amounts {
    fn new(priced: &Priced, credit: Money) -> Amounts {
        Amounts {
            prices: priced.prices,
            reduction: priced.reduction,
            items: priced.items,
            discount: priced.discount,
            value: priced.value,
            base: priced.base,
            tax: priced.tax,
            shipping: priced.shipping,
            tip: priced.tip,
            total: priced.total,
            credit,
        }
    }

    /// What is left to pay in money.
    pub fn due(&self) -> Money {
        self.total - self.credit
    }

    /// What the goods cost, with their tax: the part of the total that is not shipping or tip.
    pub fn goods(&self) -> Money {
        self.value + self.tax
    }
}

/// One order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    pub id: OrderId,
    pub customer: AccountId,
    pub source: String,
    pub external_id: Option<String>,
    pub note: String,
    pub recorded_by: Option<AccountId>,
    pub prices_include_tax: bool,
    pub amounts: Amounts,
    pub refunded: Money,
    /// The part of it that was for goods, and what that is of the value.
    pub refunded_goods: Money,
    pub refunded_value: Money,
    /// Store credit that refunds gave back.
    pub credit_back: Money,
    pub terms: TermsId,
    pub entitlement: Option<EntitlementId>,
    pub earner: Option<Earner>,
    pub no_earning: Option<NoEarning>,
    /// The buyer's first, second, … paid order.
    pub ordinal: Option<u32>,
    pub payment: Option<(Method, String)>,
    pub placed_at: Timestamp,
    pub paid_at: Option<Timestamp>,
    pub cancelled_at: Option<Timestamp>,
}

impl Order {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Order> {
        let earner = match (row.get("earner_id")?, row.get("earner_kind")?) {
            (Some(id), Some(kind)) => {
                let pay = Pay::from_columns(row.get("rate_bp")?, row.get("flat_minor")?);
                Some(Earner { id, kind, pay: pay.ok_or(rusqlite::Error::InvalidQuery)? })
            }
            _ => None,
        };
        let method: Option<Method> = row.get("payment_method")?;
        let reference: String = row.get("payment_reference")?;
        Ok(Order {
            id: row.get("id")?,
            customer: row.get("customer_id")?,
            source: row.get("source")?,
            external_id: row.get("external_id")?,
            note: row.get("note")?,
            recorded_by: row.get("recorded_by_id")?,
            prices_include_tax: row.get("prices_include_tax")?,
            amounts: Amounts {
                prices: row.get("prices_minor")?,
                reduction: row.get("reduction_minor")?,
                items: row.get("items_minor")?,
                discount: row.get("discount_minor")?,
                value: row.get("value_minor")?,
                base: row.get("base_minor")?,
                tax: row.get("tax_minor")?,
                shipping: row.get("shipping_minor")?,
                tip: row.get("tip_minor")?,
                total: row.get("total_minor")?,
                credit: row.get("credit_minor")?,
            },
            refunded: row.get("refunded_minor")?,
            refunded_goods: row.get("refunded_goods_minor")?,
            refunded_value: row.get("refunded_value_minor")?,
            credit_back: row.get("credit_back_minor")?,
            terms: row.get("terms_id")?,
            entitlement: row.get("entitlement_id")?,
            earner,
            no_earning: row.get("no_earning")?,
            ordinal: row.get("ordinal")?,
            payment: method.map(|method| (method, reference)),
            placed_at: row.get("placed_at")?,
            paid_at: row.get("paid_at")?,
            cancelled_at: row.get("cancelled_at")?,
        })
    }

    /// Where it stands.
    pub fn state(&self) -> State {
        match (self.cancelled_at, self.paid_at) {
            (Some(_), _) => State::Cancelled,
            (None, None) => State::Placed,
            (None, Some(_)) if self.is_refunded() => State::Refunded,
            (None, Some(_)) if !self.refunded.is_zero() => State::PartlyRefunded,
            (None, Some(_)) => State::Paid,
        }
    }

    /// Whether all of it was given back: then it counts as if it had never been.
    pub fn is_refunded(&self) -> bool {
        self.refunded == self.amounts.total && !self.amounts.total.is_zero()
    }

    /// What can still be refunded, and what of it is for goods.
    pub fn refundable(&self) -> (Money, Money) {
        (self.amounts.total - self.refunded, self.amounts.goods() - self.refunded_goods)
    }

    /// The part of the base that was not refunded: what the earning on it is computed from.
    pub fn base_left(&self) -> Money {
        self.amounts.base - self.amounts.base.part(self.refunded_goods, self.amounts.goods())
    }

    /// What reports count: one order, unless it was fully refunded, and its value after refunds.
    fn counted(&self) -> (i64, Money) {
        match self.paid_at {
            Some(_) => (i64::from(!self.is_refunded()), self.amounts.value - self.refunded_value),
            None => (0, Money::ZERO),
        }
    }
}

const COLUMNS: &str = "id, customer_id, source, external_id, note, recorded_by_id, prices_include_tax, prices_minor, reduction_minor,
     items_minor, discount_minor, value_minor, base_minor, tax_minor, shipping_minor, tip_minor, total_minor, credit_minor,
     refunded_minor, refunded_goods_minor, refunded_value_minor,
     (SELECT coalesce(sum(refund.credit_minor), 0) FROM refund WHERE refund.order_id = orders.id) AS credit_back_minor,
     terms_id, entitlement_id, earner_id, earner_kind, rate_bp, flat_minor, no_earning, ordinal, payment_method, payment_reference,
     placed_at, paid_at, cancelled_at";

/// One order.
pub fn find(conn: &Connection, id: OrderId) -> Result<Order> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM orders WHERE id = :id"))?
        .query_row(named_params! {":id": id}, Order::from_row)?)
}

/// One order of one customer; anybody else's is not there.
pub fn find_of(conn: &Connection, customer: AccountId, id: OrderId) -> Result<Order> {
    let order = find(conn, id)?;
    if order.customer == customer { Ok(order) } else { Err(Error::Missing) }
}

/// One line of an order, with what was paid for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub line: Line,
    pub value: Money,
    pub tax: Money,
}

/// The lines of an order.
pub fn items(conn: &Connection, id: OrderId) -> Result<Vec<Item>> {
    let mut found = conn.prepare_cached(
        "SELECT product_id, name, quantity, price_minor, tax_rate_bp, earns, value_minor, tax_minor
         FROM order_item WHERE order_id = :id ORDER BY position",
    )?;
    let rows = found.query_map(named_params! {":id": id}, |row| {
        Ok(Item {
            line: Line {
                product: row.get("product_id")?,
                name: row.get("name")?,
                quantity: row.get("quantity")?,
                price: row.get("price_minor")?,
                tax_rate: row.get("tax_rate_bp")?,
                earns: row.get("earns")?,
            },
            value: row.get("value_minor")?,
            tax: row.get("tax_minor")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One refund of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refund {
    pub amount: Money,
    pub goods: Money,
    pub money: Money,
    pub credit: Money,
    pub reason: String,
    pub by: Option<AccountId>,
    pub created_at: Timestamp,
}

/// What was given back of an order, oldest first.
pub fn refunds(conn: &Connection, id: OrderId) -> Result<Vec<Refund>> {
    let mut found = conn.prepare_cached(
        "SELECT amount_minor, goods_minor, money_minor, credit_minor, reason, by_id, created_at FROM refund WHERE order_id = :id ORDER BY id",
    )?;
    let rows = found.query_map(named_params! {":id": id}, |row| {
        Ok(Refund {
            amount: row.get("amount_minor")?,
            goods: row.get("goods_minor")?,
            money: row.get("money_minor")?,
            credit: row.get("credit_minor")?,
            reason: row.get("reason")?,
            by: row.get("by_id")?,
            created_at: row.get("created_at")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What somebody would pay for a basket, before they place it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    pub priced: Priced,
    pub amounts: Amounts,
    /// What the promise of a discount does here, and why it does nothing.
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
    let offer = entitlement::offer(conn, customer, basket.prices()?, at)?;
    let (reduction, discount_rate) = match offer {
        Offer::Off(id, off) => (off, Some(entitlement::discount(conn, id)?.rate)),
        _ => (Money::ZERO, None),
    };
    let priced = basket.price(reduction)?;
    let credit_available = ledger::balance(conn, customer, BalanceKind::Credit, now)?.available();
    let share_most = priced.total.share(terms.credit_share);
    let credit_most = share_most.min(credit_available);
    let used = match credit {
        Credit::All => credit_most,
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
fn promised_earner(
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
    let no_earning = match promised.lasts {
        _ if pay.is_nothing() => Some(NoEarning::NoRate),
        Lasts::Months(months) if zone.plus_months(customer.created_at, months) <= placed_at => Some(NoEarning::MonthsOver),
        _ => None,
    };
    Ok((Some(Earner { id: referrer.id, kind, pay }), no_earning))
}
