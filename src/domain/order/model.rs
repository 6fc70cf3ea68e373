//! An order as it is stored: what was bought, what it cost, what was frozen when it was placed, and what was refunded. Its status
//! follows from its times and its refunds; it is cancelled or refunded, never deleted.

use rusqlite::{Connection, Row, named_params};

use crate::domain::columns::Columns;
use crate::domain::ids::{AccountId, EntitlementId, OrderId, RefundId, SourceId, TermsId};
use crate::domain::money::{Money, Rate};
use crate::domain::price::Priced;
use crate::domain::program::{EarnerTerms, Pay};
use crate::domain::roles::EarnerKind;
use crate::domain::time::{Day, Timestamp};
use crate::domain::values::choice;
use crate::error::{Error, Result};

choice!(
    /// Where an order stands. Derived from its times and its refunds, never stored.
    OrderStatus {
        Placed = "placed",
        Paid = "paid",
        PartlyRefunded = "partly_refunded",
        Refunded = "refunded",
        Cancelled = "cancelled",
    }
);

choice!(
    /// How an order was paid. `credit` means that store credit covered all of it.
    PaymentMethod { Cash = "cash", Card = "card", Transfer = "transfer", Credit = "credit", Other = "other" }
);

/// How it was confirmed that somebody's store credit is spent. Only the activity log holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmation {
    /// By the code on its owner's telephone.
    TillCode,
    /// By its owner's PIN.
    Pin,
    /// Whoever took the order answers for it with a PIN of their own.
    StaffPin,
    /// An admin took the order.
    Admin,
}

impl Confirmation {
    /// As the log has it.
    pub fn word(self) -> &'static str {
        match self {
            Confirmation::TillCode => "till_code",
            Confirmation::Pin => "customer_pin",
            Confirmation::StaffPin => "staff_pin",
            Confirmation::Admin => "by_admin",
        }
    }
}

choice!(
    /// Why nobody earns on an order.
    NoEarning {
        /// The buyer has no referrer.
        Nobody = "nobody",
        /// It comes from before the shop's program: brought along, or fetched from a web shop's past.
        Before = "before",
        /// Their referrer was suspended when it was placed.
        Suspended = "suspended",
        NoRate = "no_rate",
        MonthsOver = "months_over",
        OrdersOver = "orders_over",
        /// Nothing in it is of the kind that somebody earns on.
        NothingEarns = "nothing_earns",
        /// What earns in it comes to less than the terms ask for.
        BelowMinimum = "below_minimum",
        /// Who would have earned was erased by then.
        Erased = "erased",
        /// Buyer and referrer turned out to be one person.
        OwnOrder = "own_order",
    }
);

impl NoEarning {
    /// Whether the goods are the reason: another order of the same buyer, or this one corrected, may earn.
    pub(super) fn is_of_goods(self) -> bool {
        matches!(self, NoEarning::NothingEarns | NoEarning::BelowMinimum)
    }
}

choice!(
    /// Who worked out what an order costs.
    PricedBy {
        /// We did, from its lines.
        Ours = "ours",
        /// Another system, which told us: it is kept as it was told.
        Told = "told",
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
    /// On the goods.
    pub tax: Money,
    pub shipping: Money,
    /// The rate and the tax that are in shipping; no rate where there is none.
    pub shipping_tax_rate: Option<Rate>,
    pub shipping_tax: Money,
    pub tip: Money,
    pub total: Money,
    /// The part of the total that store credit pays.
    pub credit: Money,
}

impl Amounts {
    pub(crate) fn new(priced: &Priced, credit: Money) -> Amounts {
        Amounts {
            prices: priced.prices,
            reduction: priced.reduction,
            items: priced.items,
            discount: priced.discount,
            value: priced.value,
            base: priced.base,
            tax: priced.tax,
            shipping: priced.shipping,
            shipping_tax_rate: priced.shipping_tax_rate,
            shipping_tax: priced.shipping_tax,
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
    pub source: SourceId,
    pub external_id: Option<String>,
    pub priced_by: PricedBy,
    pub note: String,
    /// The day on which its buyer would like to have it.
    pub wanted_on: Option<Day>,
    pub recorded_by: Option<AccountId>,
    pub amounts: Amounts,
    pub refunded: Money,
    /// The part of it that was for goods; of that the value, and the part of the value that somebody earns on.
    pub refunded_goods: Money,
    pub refunded_value: Money,
    pub refunded_base: Money,
    /// The part that was for shipping, and the tax in it.
    pub refunded_shipping: Money,
    pub refunded_shipping_tax: Money,
    /// Store credit that refunds gave back.
    pub credit_back: Money,
    /// What it should have earned when that was last worked out.
    pub(crate) earning_target: Money,
    pub terms: TermsId,
    pub entitlement: Option<EntitlementId>,
    pub earner: Option<Earner>,
    pub no_earning: Option<NoEarning>,
    /// The buyer's first, second, … paid order.
    pub ordinal: Option<u32>,
    pub payment: Option<(PaymentMethod, String)>,
    /// When it was placed and paid, as it was told, and when that was recorded.
    pub placed_at: Timestamp,
    pub paid_at: Option<Timestamp>,
    pub created_at: Timestamp,
    pub payment_recorded_at: Option<Timestamp>,
    pub cancelled_at: Option<Timestamp>,
}

impl Order {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Order> {
        let row = Columns::of(row);
        let earner = match (row.get("earner_id")?, row.get("earner_kind")?) {
            (Some(id), Some(kind)) => {
                let pay = Pay::from_columns(row.get("rate_bp")?, row.get("flat_minor")?);
                Some(Earner { id, kind, pay: pay.ok_or(rusqlite::Error::InvalidQuery)? })
            }
            _ => None,
        };
        let method: Option<PaymentMethod> = row.get("payment_method")?;
        let reference: String = row.get("payment_reference")?;
        Ok(Order {
            id: row.get("id")?,
            customer: row.get("customer_id")?,
            source: row.get("source_id")?,
            external_id: row.get("external_id")?,
            priced_by: row.get("priced_by")?,
            note: row.get("note")?,
            wanted_on: row.get("wanted_on")?,
            recorded_by: row.get("recorded_by_id")?,
            amounts: Amounts {
                prices: row.get("prices_minor")?,
                reduction: row.get("reduction_minor")?,
                items: row.get("items_minor")?,
                discount: row.get("discount_minor")?,
                value: row.get("value_minor")?,
                base: row.get("base_minor")?,
                tax: row.get("tax_minor")?,
                shipping: row.get("shipping_minor")?,
                shipping_tax_rate: row.get("shipping_tax_rate_bp")?,
                shipping_tax: row.get("shipping_tax_minor")?,
                tip: row.get("tip_minor")?,
                total: row.get("total_minor")?,
                credit: row.get("credit_minor")?,
            },
            refunded: row.get("refunded_minor")?,
            refunded_goods: row.get("refunded_goods_minor")?,
            refunded_value: row.get("refunded_value_minor")?,
            refunded_base: row.get("refunded_base_minor")?,
            refunded_shipping: row.get("refunded_shipping_minor")?,
            refunded_shipping_tax: row.get("refunded_shipping_tax_minor")?,
            credit_back: row.get("credit_back_minor")?,
            earning_target: row.get("earning_target_minor")?,
            terms: row.get("terms_id")?,
            entitlement: row.get("entitlement_id")?,
            earner,
            no_earning: row.get("no_earning")?,
            ordinal: row.get("ordinal")?,
            payment: method.map(|method| (method, reference)),
            placed_at: row.get("placed_at")?,
            paid_at: row.get("paid_at")?,
            created_at: row.get("created_at")?,
            payment_recorded_at: row.get("payment_recorded_at")?,
            cancelled_at: row.get("cancelled_at")?,
        })
    }

    /// Where it stands.
    pub fn status(&self) -> OrderStatus {
        match (self.cancelled_at, self.paid_at) {
            (Some(_), _) => OrderStatus::Cancelled,
            (None, None) => OrderStatus::Placed,
            (None, Some(_)) if self.is_refunded() => OrderStatus::Refunded,
            (None, Some(_)) if !self.refunded.is_zero() => OrderStatus::PartlyRefunded,
            (None, Some(_)) => OrderStatus::Paid,
        }
    }

    /// Whether all of it was given back: then its discount may be free again. It stays counted as an order.
    pub fn is_refunded(&self) -> bool {
        self.refunded == self.amounts.total && !self.amounts.total.is_zero()
    }

    /// What can still be refunded.
    pub fn refundable(&self) -> Money {
        self.amounts.total - self.refunded
    }

    /// What of it is shipping.
    pub fn shipping_left(&self) -> Money {
        self.amounts.shipping - self.refunded_shipping
    }

    /// What of it is tip.
    pub fn tip_left(&self) -> Money {
        self.amounts.tip - self.refunded_tip()
    }

    /// What was refunded of the tip.
    pub fn refunded_tip(&self) -> Money {
        self.refunded - self.refunded_goods - self.refunded_shipping
    }

    /// The part of the base that was not refunded: what the earning on it is computed from.
    pub fn base_left(&self) -> Money {
        self.amounts.base - self.refunded_base
    }

    /// The part of the value that was not given back.
    pub fn value_left(&self) -> Money {
        self.amounts.value - self.refunded_value
    }
}

const COLUMNS: &str = "id, customer_id, source_id, external_id, priced_by, note, wanted_on, recorded_by_id, prices_minor, reduction_minor,
     items_minor, discount_minor, value_minor, base_minor, tax_minor, shipping_minor, shipping_tax_rate_bp, shipping_tax_minor,
     tip_minor, total_minor, credit_minor, earning_target_minor, refunded_minor, refunded_goods_minor, refunded_value_minor,
     refunded_base_minor,
     (SELECT coalesce(sum(refund.credit_minor), 0) FROM refund WHERE refund.order_id = orders.id) AS credit_back_minor,
     (SELECT coalesce(sum(refund.shipping_minor), 0) FROM refund WHERE refund.order_id = orders.id) AS refunded_shipping_minor,
     (SELECT coalesce(sum(refund.shipping_tax_minor), 0) FROM refund WHERE refund.order_id = orders.id) AS refunded_shipping_tax_minor,
     terms_id, entitlement_id, earner_id, earner_kind, rate_bp, flat_minor, no_earning, ordinal, payment_method, payment_reference,
     placed_at, paid_at, created_at, payment_recorded_at, cancelled_at";

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

/// What a source of orders is called.
pub fn source_name(conn: &Connection, id: SourceId) -> Result<String> {
    Ok(conn
        .prepare_cached("SELECT name FROM source WHERE id = :id")?
        .query_row(named_params! {":id": id}, |row| row.get("name"))?)
}

/// One refund of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refund {
    pub id: RefundId,
    pub amount: Money,
    pub goods: Money,
    /// With the tax in it.
    pub shipping: Money,
    pub shipping_tax: Money,
    pub tip: Money,
    /// By how much it lowered what is left of the order's value.
    pub value: Money,
    pub money: Money,
    pub credit: Money,
    pub reason: String,
    pub by: Option<AccountId>,
    /// When it was given back, as it was told, and when that was recorded.
    pub at: Timestamp,
    pub created_at: Timestamp,
}

/// What was given back of an order, oldest first.
pub fn refunds(conn: &Connection, id: OrderId) -> Result<Vec<Refund>> {
    let mut found = conn.prepare_cached(
        "SELECT id, amount_minor, goods_minor, shipping_minor, shipping_tax_minor, tip_minor, value_minor, money_minor, credit_minor, reason, by_id, at,
                created_at
         FROM refund WHERE order_id = :id ORDER BY id",
    )?;
    let rows = found.query_map(named_params! {":id": id}, |row| {
        let row = Columns::of(row);
        Ok(Refund {
            id: row.get("id")?,
            amount: row.get("amount_minor")?,
            goods: row.get("goods_minor")?,
            shipping: row.get("shipping_minor")?,
            shipping_tax: row.get("shipping_tax_minor")?,
            tip: row.get("tip_minor")?,
            value: row.get("value_minor")?,
            money: row.get("money_minor")?,
            credit: row.get("credit_minor")?,
            reason: row.get("reason")?,
            by: row.get("by_id")?,
            at: row.get("at")?,
            created_at: row.get("created_at")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether it is the goods that leave nothing to earn on: none of them earns, or too little does. Said again after a correction, since
/// that may change it; a refund only lowers what was earned.
pub(crate) fn too_little_earns(base: Money, promised: &EarnerTerms) -> Option<NoEarning> {
    match base {
        Money::ZERO => Some(NoEarning::NothingEarns),
        base => (base < promised.earns_from).then_some(NoEarning::BelowMinimum),
    }
}
