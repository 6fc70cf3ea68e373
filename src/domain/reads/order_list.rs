//! Orders as pages show them: lists a page at a time, one order with all that explains it, and what a counter knows of its buyer.

use rusqlite::types::Value;
use rusqlite::{Connection, Row, ToSql, named_params};

use crate::domain::account::{self, Account};
use crate::domain::changed;
use crate::domain::columns::Columns;
use crate::domain::dispute::{self, Dispute};
use crate::domain::entitlement::{self, EntitlementStatus};
use crate::domain::event::Action;
use crate::domain::facts::{ENTRY_STATUS, OPEN_REVIEW};
use crate::domain::ids::{AccountId, OrderId, SourceId};
use crate::domain::ledger::{self, Balance, BalanceKind};
use crate::domain::money::Money;
use crate::domain::order::{self, Item, NoEarning, Order, OrderNumber, OrderStatus, PaymentMethod, Refund};
use crate::domain::price::RateTax;
use crate::domain::program::{self, Discount, EarnerTerms};
use crate::domain::reads::figures;
use crate::domain::reads::list::{self, Conditions, Cursor, Page, Reading, Total};
use crate::domain::reads::search::{FOUND, Search};
use crate::domain::reads::someone::{self, Someone};
use crate::domain::reads::statement::EntryStatus;
use crate::domain::review::{self, ReviewReason};
use crate::domain::roles::Role;
use crate::domain::time::{Day, Timestamp};
use crate::error::Result;

/// Which orders to list.
#[derive(Debug, Clone, Default)]
pub struct OrderFilter {
    /// Only those of one customer.
    pub customer: Option<AccountId>,
    /// Only those from one place.
    pub source: Option<SourceId>,
    /// A number of ours or of the web shop's; or the customer's name, e-mail, telephone or code.
    pub text: String,
    pub state: Option<OrderStatus>,
    /// Placed from the one on, and before the other.
    pub from: Option<Timestamp>,
    pub to: Option<Timestamp>,
    pub cursor: Option<Cursor>,
    pub per_page: usize,
}

/// A line of the list.
#[derive(Debug, Clone)]
pub struct OrderRow {
    pub id: OrderId,
    pub external_id: Option<String>,
    pub source: String,
    pub customer: Someone,
    pub state: OrderStatus,
    pub items: Money,
    pub discount: Money,
    pub value: Money,
    /// The part of it that was not given back.
    pub value_left: Money,
    pub tax: Money,
    pub shipping: Money,
    pub shipping_tax: Money,
    pub tip: Money,
    pub total: Money,
    pub credit: Money,
    pub due: Money,
    pub refunded: Money,
    pub earner: Option<Someone>,
    pub no_earning: Option<NoEarning>,
    /// What was earned on it so far, with what was taken back.
    pub earned: Money,
    pub payment: Option<(PaymentMethod, String)>,
    pub note: String,
    pub wanted_on: Option<Day>,
    pub placed_at: Timestamp,
    pub paid_at: Option<Timestamp>,
    pub cancelled_at: Option<Timestamp>,
}

impl OrderRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<OrderRow> {
        let row = Columns::of(row);
        let method: Option<PaymentMethod> = row.get("payment_method")?;
        let reference: String = row.get("payment_reference")?;
        let earner: Option<AccountId> = row.get("earner_id")?;
        Ok(OrderRow {
            id: row.get("id")?,
            external_id: row.get("external_id")?,
            source: row.get("source")?,
            customer: Someone { id: row.get("customer_id")?, name: row.get("customer_name")?, role: row.get("customer_role")? },
            state: row.get("state")?,
            items: row.get("items_minor")?,
            discount: row.get("discount_minor")?,
            value: row.get("value_minor")?,
            value_left: row.get("value_left_minor")?,
            tax: row.get("tax_minor")?,
            shipping: row.get("shipping_minor")?,
            shipping_tax: row.get("shipping_tax_minor")?,
            tip: row.get("tip_minor")?,
            total: row.get("total_minor")?,
            credit: row.get("credit_minor")?,
            due: row.get("due_minor")?,
            refunded: row.get("refunded_minor")?,
            earner: match earner {
                Some(id) => Some(Someone { id, name: row.get("earner_name")?, role: row.get("earner_role")? }),
                None => None,
            },
            no_earning: row.get("no_earning")?,
            earned: row.get("earned")?,
            payment: method.map(|method| (method, reference)),
            note: row.get("note")?,
            wanted_on: row.get("wanted_on")?,
            placed_at: row.get("placed_at")?,
            paid_at: row.get("paid_at")?,
            cancelled_at: row.get("cancelled_at")?,
        })
    }
}

/// [`OrderStatus`], as SQL says it.
pub(super) const STATE: &str = "CASE WHEN orders.cancelled_at IS NOT NULL THEN 'cancelled'
      WHEN orders.paid_at IS NULL THEN 'placed'
      WHEN orders.is_refunded THEN 'refunded'
      WHEN orders.refunded_minor > 0 THEN 'partly_refunded'
      ELSE 'paid' END";

/// Orders by their number in the web shop. A number has a digit: only then all of them are gone through for a part of one, and nobody
/// who looks for a name waits for that.
const BY_PART: &str =
    "SELECT id FROM orders INDEXED BY orders_external WHERE external_id IS NOT NULL AND external_id LIKE :external ESCAPE '\\'";
const BY_WHOLE: &str =
    "SELECT orders.id FROM source CROSS JOIN orders ON orders.source_id = source.id AND orders.external_id = :external";

/// The parameters of a list.
struct Criteria<'a> {
    filter: &'a OrderFilter,
    search: Search,
    /// A part of the web shop's number if it has a digit, else the whole of it.
    external: Option<String>,
    has_digit: bool,
    /// The order of that number, if the text is one.
    number: Option<OrderId>,
}

impl<'a> Criteria<'a> {
    fn new(conn: &Connection, filter: &'a OrderFilter) -> Result<Criteria<'a>> {
        let text = filter.text.trim();
        let has_digit = text.contains(|c: char| c.is_ascii_digit());
        Ok(Criteria {
            filter,
            search: Search::read(conn, text)?,
            external: if has_digit { list::anywhere(text) } else { Some(text.to_string()) },
            has_digit,
            number: OrderNumber::parse(text).map(OrderNumber::id),
        })
    }

    fn conditions(&self, reads_all: bool) -> Conditions<'_> {
        let Criteria { filter, search, external, has_digit, number } = self;
        let mut conditions = Conditions::default();
        if filter.customer.is_some() {
            conditions.and("orders.customer_id = :customer", [(":customer", &filter.customer)]);
        }
        if filter.source.is_some() {
            conditions.and("orders.source_id = :source", [(":source", &filter.source)]);
        }
        match filter.state {
            // They stand in an index of their own.
            Some(OrderStatus::Placed) => conditions.and("orders.paid_at IS NULL AND orders.cancelled_at IS NULL", []),
            Some(_) => conditions.and(&format!("{STATE} = :state"), [(":state", &filter.state)]),
            None => {}
        }
        if filter.from.is_some() {
            conditions.and("orders.placed_at >= :from", [(":from", &filter.from)]);
        }
        if filter.to.is_some() {
            conditions.and("orders.placed_at < :to", [(":to", &filter.to)]);
        }
        if search.is_some() {
            let numbered =
                format!("SELECT :number WHERE :number IS NOT NULL UNION ALL {}", if *has_digit { BY_PART } else { BY_WHOLE });
            let sql = match search.plus(reads_all) {
                "" => format!(
                    "orders.id IN ({numbered} UNION ALL SELECT theirs.id FROM orders AS theirs WHERE theirs.customer_id IN ({FOUND}))"
                ),
                plus => format!("({plus}orders.id IN ({numbered}) OR {plus}orders.customer_id IN ({FOUND}))"),
            };
            let [words, whole] = search.params();
            conditions.and(&sql, [words, whole, (":external", external), (":number", number)]);
        }
        conditions
    }

    /// What stands behind FROM.
    fn sql(&self, reads_all: bool) -> String {
        format!("orders WHERE {}", self.conditions(reads_all).sql())
    }

    fn params(&self) -> Vec<(&'static str, &dyn ToSql)> {
        self.conditions(true).params()
    }
}

/// One page of the orders that fit, newest first.
pub fn order_page(conn: &Connection, filter: &OrderFilter) -> Result<Page<OrderRow>> {
    let criteria = Criteria::new(conn, filter)?;
    let total = list::count(conn, &criteria.sql(true), criteria.params().as_slice())?;
    chunk_of(conn, &criteria, total)
}

/// The same without counting, for files.
pub fn order_chunk(conn: &Connection, filter: &OrderFilter) -> Result<Page<OrderRow>> {
    chunk_of(conn, &Criteria::new(conn, filter)?, Total::Exact(0))
}

/// The orders that fit and have changed since, those that changed first before all others: whatever changes meanwhile comes once more,
/// later, and nothing is left out. An index leads to them.
pub fn orders_changed(conn: &Connection, filter: &OrderFilter, since: Timestamp) -> Result<Page<(OrderId, Timestamp)>> {
    let criteria = Criteria::new(conn, filter)?;
    let mut found = conn.prepare_cached(&format!(
        "SELECT orders.id, changed.at FROM order_changed AS changed CROSS JOIN orders ON orders.id = changed.order_id
         WHERE (changed.at, changed.order_id) > (:at, :id) AND changed.at >= :at AND {}
         ORDER BY changed.at, changed.order_id LIMIT :most",
        criteria.conditions(false).sql()
    ))?;
    let (at, id) = list::place_or(filter.cursor.as_ref(), since);
    let most = filter.per_page as i64 + 1;
    let mut params = criteria.params();
    params.extend([(":at", &at as &dyn ToSql), (":id", &id), (":most", &most)]);
    let rows = found.query_map(params.as_slice(), |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(Page::cut(rows, filter.cursor.as_ref(), filter.per_page, Total::Exact(0), |(id, at): &(OrderId, Timestamp)| {
        (Value::Integer(at.as_ms()), id.0)
    }))
}

fn chunk_of(conn: &Connection, criteria: &Criteria<'_>, total: Total) -> Result<Page<OrderRow>> {
    let cursor = criteria.filter.cursor.as_ref();
    let Reading { compare, order } = Reading::of(cursor);
    let beyond = match cursor {
        Some(_) => format!("(orders.placed_at, orders.id) {compare} (:placed_at, :id)"),
        None => "true".to_string(),
    };
    // The crossed joins keep SQLite from walking through all orders to see which of them were chosen.
    let mut found = conn.prepare_cached(&format!(
        "WITH chosen AS (SELECT orders.id FROM {} AND {beyond} ORDER BY orders.placed_at {order}, orders.id {order} LIMIT :most)
         SELECT orders.payment_method, orders.payment_reference, orders.earner_id, orders.id, orders.external_id,
                orders.customer_id, orders.items_minor, orders.discount_minor, orders.value_minor,
                orders.value_minor - orders.refunded_value_minor AS value_left_minor,
                orders.tax_minor, orders.shipping_minor, orders.shipping_tax_minor, orders.tip_minor, orders.total_minor,
                orders.credit_minor, orders.due_minor, orders.refunded_minor, orders.no_earning,
                orders.note, orders.wanted_on, orders.placed_at, orders.paid_at, orders.cancelled_at,
                source.name AS source, {STATE} AS state, buyer.name AS customer_name, buyer.role AS customer_role,
                earner.name AS earner_name, earner.role AS earner_role,
                (SELECT coalesce(sum(amount_minor + (SELECT coalesce(sum(amount_minor), 0) FROM entry AS later
                                                     WHERE later.adjusts_id = entry.id)), 0)
                 FROM entry WHERE order_id = orders.id AND adjusts_id IS NULL AND kind IN ('commission', 'reward')) AS earned
         FROM chosen CROSS JOIN orders ON orders.id = chosen.id
         CROSS JOIN source ON source.id = orders.source_id
         CROSS JOIN account AS buyer ON buyer.id = orders.customer_id
         LEFT JOIN account AS earner ON earner.id = orders.earner_id
         ORDER BY orders.placed_at {order}, orders.id {order}",
        criteria.sql(false)
    ))?;
    let most = criteria.filter.per_page as i64 + 1;
    let mut params = criteria.params();
    params.push((":most", &most));
    if let Some(Cursor { key, id, .. }) = cursor {
        params.extend([(":placed_at", key as &dyn ToSql), (":id", id)]);
    }
    let rows = found.query_map(params.as_slice(), OrderRow::from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(Page::cut(rows, cursor, criteria.filter.per_page, total, |line| (Value::Integer(line.placed_at.as_ms()), line.id.0)))
}

/// Everything that explains one order.
#[derive(Debug, Clone)]
pub struct OrderDetail {
    pub order: Order,
    pub items: Vec<Item>,
    /// Of goods and shipping, by rate.
    pub taxes: Vec<RateTax>,
    pub refunds: Vec<RefundDetail>,
    pub customer: Someone,
    /// Where it came from, by name.
    pub source: String,
    pub recorded_by: Option<Someone>,
    pub earner: Option<Someone>,
    pub earning: OrderEarning,
    /// What its source told of disputes, oldest first.
    pub disputes: Vec<Dispute>,
    pub changed_at: Timestamp,
    pub history: Vec<OrderEvent>,
}

/// A refund with all that explains it.
#[derive(Debug, Clone)]
pub struct RefundDetail {
    pub refund: Refund,
    /// So many of what came back; nothing of what was goodwill.
    pub things: Vec<(u32, Option<String>)>,
    /// Of goods and shipping, by rate.
    pub taxes: Vec<RateTax>,
    pub by: Option<Someone>,
}

/// What somebody earns on an order.
#[derive(Debug, Clone)]
pub struct OrderEarning {
    /// What the terms give on what was not refunded, whether posted yet or not.
    pub promised: Money,
    /// Its parts: the original, then what each correction added. None before the order is paid.
    pub posted: Vec<PostedEarning>,
}

/// An earning that is in the ledger.
#[derive(Debug, Clone)]
pub struct PostedEarning {
    /// With what was taken back.
    pub sum: Money,
    pub status: EntryStatus,
    /// When the holding period ends.
    pub available_at: Timestamp,
    /// Why it is in review, as long as it is.
    pub in_review_for: Option<ReviewReason>,
}

/// Something that happened to an order.
#[derive(Debug, Clone)]
pub struct OrderEvent {
    pub at: Timestamp,
    /// `None` for the server itself, a program and another system.
    pub actor: Option<Someone>,
    /// The program that did it, by the name of its token, or the system that told of it.
    pub program: Option<String>,
    pub action: Action,
    pub fields: String,
}

/// One order with all that explains it.
pub fn order_detail(conn: &Connection, id: OrderId, now: Timestamp) -> Result<OrderDetail> {
    Ok(OrderDetail { history: history(conn, id)?, ..order_without_history(conn, id, now)? })
}

/// The same without what happened to it, for programs.
pub fn order_without_history(conn: &Connection, id: OrderId, now: Timestamp) -> Result<OrderDetail> {
    let order = order::find(conn, id)?;
    let someone = |id: Option<AccountId>| id.map(|id| someone::someone(conn, id)).transpose();
    let refunds = order::refunds(conn, id)?.into_iter().map(|refund| {
        let (things, taxes) = (order::things_back(conn, refund.id)?, order::taxes_back(conn, refund.id)?);
        Ok(RefundDetail { by: someone(refund.by)?, things, taxes, refund })
    });
    Ok(OrderDetail {
        items: order::items(conn, id)?,
        taxes: order::taxes(conn, id)?,
        refunds: refunds.collect::<Result<_>>()?,
        customer: someone::someone(conn, order.customer)?,
        source: order::source_name(conn, order.source)?,
        recorded_by: someone(order.recorded_by)?,
        earner: someone(order.earner.map(|earner| earner.id))?,
        earning: earning(conn, &order, now)?,
        disputes: dispute::of_order(conn, id)?,
        changed_at: changed::of_order(conn, id)?,
        history: Vec::new(),
        order,
    })
}

fn earning(conn: &Connection, order: &Order, now: Timestamp) -> Result<OrderEarning> {
    let promised = promised_earning(conn, order, order.base_left())?;
    let behind = &*review::BEHIND;
    let mut found = conn.prepare_cached(&format!(
            "SELECT entry.available_at, {ENTRY_STATUS} AS status, {behind},
                    entry.amount_minor + (SELECT coalesce(sum(amount_minor), 0) FROM entry AS later WHERE later.adjusts_id = entry.id) AS sum
             FROM entry LEFT JOIN review ON {OPEN_REVIEW}
             WHERE entry.order_id = :order AND entry.adjusts_id IS NULL AND entry.kind IN ('commission', 'reward')
             ORDER BY entry.id"
        ))?;
    let posted = found.query_map(named_params! {":order": order.id, ":now": now}, |row| {
        Ok(PostedEarning {
            sum: row.get("sum")?,
            status: row.get("status")?,
            available_at: row.get("available_at")?,
            in_review_for: ReviewReason::from_row(row)?,
        })
    })?;
    Ok(OrderEarning { promised, posted: posted.collect::<rusqlite::Result<_>>()? })
}

/// What an order's earner is promised on `left` of its base.
pub fn promised_earning(conn: &Connection, order: &Order, left: Money) -> Result<Money> {
    match (&order.earner, order.no_earning) {
        (Some(earner), None) => {
            let terms = EarnerTerms { pay: earner.pay, ..*program::version(conn, order.terms)?.of(earner.kind) };
            Ok(terms.earned(order.amounts.base, left))
        }
        _ => Ok(Money::ZERO),
    }
}

fn history(conn: &Connection, id: OrderId) -> Result<Vec<OrderEvent>> {
    let mut found = conn.prepare_cached(
        "SELECT audit.at, audit.action, audit.fields, actor.id, actor.name, actor.role, coalesce(program.name, origin.name) AS program
         FROM audit LEFT JOIN account AS actor ON audit.actor = 'account' AND actor.id = audit.actor_id
         LEFT JOIN api_token AS program ON audit.actor = 'token' AND program.id = audit.actor_id
         LEFT JOIN source AS origin ON audit.actor = 'source' AND origin.id = audit.actor_id
         WHERE audit.subject = 'orders' AND audit.subject_id = :id ORDER BY audit.id",
    )?;
    let rows = found.query_map(named_params! {":id": id}, |row| {
        let actor: Option<AccountId> = row.get("id")?;
        let role: Option<Role> = row.get("role")?;
        let actor = match (actor, role) {
            (Some(id), Some(role)) => Some(Someone { id, name: row.get("name")?, role }),
            _ => None,
        };
        let program = row.get("program")?;
        Ok(OrderEvent { at: row.get("at")?, actor, program, action: row.get("action")?, fields: row.get("fields")? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What a counter needs to know of somebody before they order.
#[derive(Debug, Clone)]
pub struct Purchaser {
    pub account: Account,
    pub credit: Balance,
    /// The latest entitlement to a first-order discount, and what became of it.
    pub discount: Option<(Discount, EntitlementStatus)>,
    /// Their paid orders and what these came to, after refunds.
    pub orders: i64,
    pub value: Money,
}

/// Somebody as a buyer; whoever runs the shop is none.
pub fn purchaser(conn: &Connection, id: AccountId, now: Timestamp) -> Result<Purchaser> {
    let account = account::find(conn, id)?;
    let figures = figures::account_figures(conn, id, None)?;
    Ok(Purchaser {
        credit: ledger::balance(conn, id, BalanceKind::Credit, now)?,
        discount: entitlement::latest(conn, id, now)?,
        orders: figures.own_orders,
        value: figures.own_value,
        account,
    })
}
