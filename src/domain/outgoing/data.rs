//! What an event says of the row that it is about, as it is in the transaction of the change.
//!
//! Promise: ids, codes, states, times and amounts; never a name, an e-mail address, a telephone number, an account at a bank or anything
//! that somebody typed. Ids are texts, amounts decimals with the shop's currency beside them, times RFC 3339 in UTC.

use rusqlite::{Connection, Row, named_params};
use serde_json::{Value, json};

use crate::domain::ids::{AccountId, CodeId, EntryId, LineId, OrderId, PayoutId, RefundId};
use crate::domain::money::{Currency, Money};
use crate::domain::time::{Day, Timestamp, Zone};
use crate::error::Result;

/// The row that an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    Account(AccountId),
    /// The first is since what was both.
    Merged(AccountId, AccountId),
    Code(CodeId),
    Order(OrderId),
    Refund(OrderId, RefundId),
    Entry(EntryId),
    Payout(PayoutId),
    Payment(LineId),
    /// Nothing: somebody tries a webhook.
    Nothing,
}

/// What the event says.
pub(super) fn data(conn: &Connection, about: About) -> Result<Value> {
    let currency: Currency = conn.prepare_cached("SELECT currency FROM shop")?.query_row([], |row| row.get("currency"))?;
    Ok(match about {
        About::Account(id) => account(conn, id)?,
        About::Merged(winner, loser) => {
            let mut data = account(conn, winner)?;
            data["merged_account_id"] = id(loser.0);
            data
        }
        About::Code(id) => code(conn, id)?,
        About::Order(id) => order(conn, currency, id)?,
        About::Refund(order_id, refund_id) => {
            let mut data = order(conn, currency, order_id)?;
            data["refund"] = refund(conn, currency, refund_id)?;
            data
        }
        About::Entry(id) => entry(conn, currency, id)?,
        About::Payout(id) => payout(conn, currency, id)?,
        About::Payment(id) => payment(conn, currency, id)?,
        About::Nothing => json!({}),
    })
}

fn id(id: i64) -> Value {
    id.to_string().into()
}

/// A column with an id.
fn id_of(row: &Row<'_>, column: &str) -> rusqlite::Result<Value> {
    Ok(row.get::<_, Option<i64>>(column)?.map_or(Value::Null, id))
}

/// A column with a word, such as a state.
fn word(row: &Row<'_>, column: &str) -> rusqlite::Result<Value> {
    Ok(row.get::<_, Option<String>>(column)?.map_or(Value::Null, Value::from))
}

fn amount(row: &Row<'_>, currency: Currency, column: &str) -> rusqlite::Result<Value> {
    let amount: Option<Money> = row.get(column)?;
    Ok(amount.map_or(Value::Null, |amount| currency.plain(amount).into()))
}

fn time(row: &Row<'_>, column: &str) -> rusqlite::Result<Value> {
    let at: Option<Timestamp> = row.get(column)?;
    Ok(at.map_or(Value::Null, |at| Zone::iso(at).into()))
}

fn account(conn: &Connection, account: AccountId) -> Result<Value> {
    let mut found = conn.prepare_cached(
        "SELECT account.id, account.role, account.partner_kind, account.referrer_id, account.referral_type, account.created_at,
                account.approved_at, account.suspended_at, account.erased_at, code.code
         FROM account LEFT JOIN code ON code.owner_id = account.id WHERE account.id = :id",
    )?;
    let data = |row: &Row<'_>| {
        Ok(json!({
            "account_id": id_of(row, "id")?,
            "role": word(row, "role")?,
            "partner_kind": word(row, "partner_kind")?,
            "code": word(row, "code")?,
            "referrer_id": id_of(row, "referrer_id")?,
            "referral_type": word(row, "referral_type")?,
            "created_at": time(row, "created_at")?,
            "approved_at": time(row, "approved_at")?,
            "suspended_at": time(row, "suspended_at")?,
            "erased_at": time(row, "erased_at")?,
        }))
    };
    Ok(found.query_row(named_params! {":id": account}, data)?)
}

fn code(conn: &Connection, code: CodeId) -> Result<Value> {
    let mut found = conn.prepare_cached("SELECT code, owner_id, batch_id, claimed_at, disabled_at FROM code WHERE id = :id")?;
    let data = |row: &Row<'_>| {
        Ok(json!({
            "code": word(row, "code")?,
            "account_id": id_of(row, "owner_id")?,
            "batch_id": id_of(row, "batch_id")?,
            "claimed_at": time(row, "claimed_at")?,
            "disabled_at": time(row, "disabled_at")?,
        }))
    };
    Ok(found.query_row(named_params! {":id": code}, data)?)
}

fn order(conn: &Connection, currency: Currency, order: OrderId) -> Result<Value> {
    let mut found = conn.prepare_cached(
        "SELECT orders.id, orders.number, source.name AS source, orders.external_id, orders.customer_id, orders.earner_id,
                orders.items_minor, orders.discount_minor, orders.value_minor, orders.tax_minor, orders.shipping_minor,
                orders.tip_minor, orders.total_minor, orders.credit_minor, orders.due_minor, orders.refunded_minor,
                orders.refunded_value_minor, orders.placed_at, orders.paid_at, orders.cancelled_at, orders.payment_method
         FROM orders JOIN source ON source.id = orders.source_id WHERE orders.id = :id",
    )?;
    let data = |row: &Row<'_>| {
        let amount = |column| amount(row, currency, column);
        Ok(json!({
            "order_id": id_of(row, "id")?,
            "number": word(row, "number")?,
            "source": word(row, "source")?,
            "external_id": word(row, "external_id")?,
            "account_id": id_of(row, "customer_id")?,
            "earner_id": id_of(row, "earner_id")?,
            "currency": currency.code(),
            "items": amount("items_minor")?,
            "discount": amount("discount_minor")?,
            "value": amount("value_minor")?,
            "tax": amount("tax_minor")?,
            "shipping": amount("shipping_minor")?,
            "tip": amount("tip_minor")?,
            "total": amount("total_minor")?,
            "credit": amount("credit_minor")?,
            "due": amount("due_minor")?,
            "refunded": amount("refunded_minor")?,
            "refunded_value": amount("refunded_value_minor")?,
            "payment_method": word(row, "payment_method")?,
            "placed_at": time(row, "placed_at")?,
            "paid_at": time(row, "paid_at")?,
            "cancelled_at": time(row, "cancelled_at")?,
        }))
    };
    Ok(found.query_row(named_params! {":id": order}, data)?)
}

fn refund(conn: &Connection, currency: Currency, refund: RefundId) -> Result<Value> {
    let mut found = conn.prepare_cached("SELECT id, amount_minor, value_minor FROM refund WHERE id = :id")?;
    let data = |row: &Row<'_>| {
        Ok(json!({
            "refund_id": id_of(row, "id")?,
            "amount": amount(row, currency, "amount_minor")?,
            "value": amount(row, currency, "value_minor")?,
        }))
    };
    Ok(found.query_row(named_params! {":id": refund}, data)?)
}

fn entry(conn: &Connection, currency: Currency, entry: EntryId) -> Result<Value> {
    let mut found = conn.prepare_cached(
        "SELECT id, account_id, balance_kind, kind, change, amount_minor, adjusts_id, order_id, available_at, at FROM entry WHERE id = :id",
    )?;
    let data = |row: &Row<'_>| {
        Ok(json!({
            "entry_id": id_of(row, "id")?,
            "account_id": id_of(row, "account_id")?,
            "balance": word(row, "balance_kind")?,
            "kind": word(row, "kind")?,
            "change": word(row, "change")?,
            "currency": currency.code(),
            "amount": amount(row, currency, "amount_minor")?,
            "adjusts_id": id_of(row, "adjusts_id")?,
            "order_id": id_of(row, "order_id")?,
            "available_at": time(row, "available_at")?,
            "at": time(row, "at")?,
        }))
    };
    Ok(found.query_row(named_params! {":id": entry}, data)?)
}

fn payout(conn: &Connection, currency: Currency, payout: PayoutId) -> Result<Value> {
    let mut found = conn.prepare_cached(
        "SELECT payout.id, payout.pay_on, payout.created_at, count(line.id) AS payments, coalesce(sum(line.amount_minor), 0) AS amount_minor
         FROM payout LEFT JOIN payout_line AS line ON line.payout_id = payout.id WHERE payout.id = :id GROUP BY payout.id",
    )?;
    let data = |row: &Row<'_>| {
        Ok(json!({
            "payout_id": id_of(row, "id")?,
            "pay_on": row.get::<_, Day>("pay_on")?.iso(),
            "payments": row.get::<_, i64>("payments")?,
            "currency": currency.code(),
            "amount": amount(row, currency, "amount_minor")?,
            "created_at": time(row, "created_at")?,
        }))
    };
    Ok(found.query_row(named_params! {":id": payout}, data)?)
}

fn payment(conn: &Connection, currency: Currency, line: LineId) -> Result<Value> {
    let mut found = conn.prepare_cached(
        "SELECT id, payout_id, account_id, net_minor, vat_minor, amount_minor, method, paid_at, failed_at FROM payout_line WHERE id = :id",
    )?;
    let data = |row: &Row<'_>| {
        Ok(json!({
            "payment_id": id_of(row, "id")?,
            "payout_id": id_of(row, "payout_id")?,
            "account_id": id_of(row, "account_id")?,
            "currency": currency.code(),
            "net": amount(row, currency, "net_minor")?,
            "vat": amount(row, currency, "vat_minor")?,
            "amount": amount(row, currency, "amount_minor")?,
            "method": word(row, "method")?,
            "paid_at": time(row, "paid_at")?,
            "failed_at": time(row, "failed_at")?,
        }))
    };
    Ok(found.query_row(named_params! {":id": line}, data)?)
}
