//! Any sender that signs as Standard Webhooks says, in our own words: how an order stands now, or one refund. What the names are is
//! written in the manual; a name that is not there is refused, so that a slip in one loses no money.

use data_encoding::BASE64;

use super::delivery::{Arrival, Delivery, Forged, Garbled, Lock};
use super::json::Doc;
use super::money::{currency, discount_without_tax, major};
use super::signature;
use crate::domain::inbox::{RefundTold, Told};
use crate::domain::money::{Currency, Money};
use crate::domain::order::told::{ToldAmounts, ToldBuyer, ToldCoupon, ToldLine, ToldOrder, ToldPayment, ToldRefund};
use crate::domain::time::Timestamp;

pub(super) const TOPICS: [&str; 6] =
    ["order.created", "order.paid", "order.updated", "order.cancelled", "order.refunded", "refund.created"];

const TOLERANCE_MS: i64 = 300_000;

pub(super) fn arrive(lock: Lock<'_>, delivery: Delivery<'_>) -> Result<Arrival, Forged> {
    let head = |name: &str| delivery.heads.get(name).ok_or(Forged);
    let (id, stamp, signatures) = (head("webhook-id")?, head("webhook-timestamp")?, head("webhook-signature")?);
    let signed_at: i64 = stamp.parse().map_err(|_| Forged)?;
    let key = BASE64.decode(lock.secret.strip_prefix("whsec_").unwrap_or(lock.secret).as_bytes()).map_err(|_| Forged)?;
    let parts: [&[u8]; 5] = [id.as_bytes(), b".", stamp.as_bytes(), b".", delivery.body];
    let mut claimed = signatures.split(' ').filter_map(|one| one.strip_prefix("v1,"));
    let is_signed = claimed.any(|claimed| signature::is_base64(&key, &parts, claimed));
    if !is_signed || id.len() > 200 || signed_at.saturating_mul(1000).abs_diff(delivery.now.as_ms()) > TOLERANCE_MS.unsigned_abs()
    {
        return Err(Forged);
    }
    let body = super::json::parse(delivery.body).unwrap_or_default();
    Ok(Arrival::Signed { key: id.to_owned(), topic: Doc::root(&body).text("type").unwrap_or_default() })
}

pub(super) fn translate(topic: &str, event: &Doc<'_>) -> Result<Told, Garbled> {
    let data = event.at("data");
    if !data.is_object() {
        return Err(event.missing("data"));
    }
    if topic == "refund.created" { lone_refund(&data) } else { order(&data) }
}

fn order(data: &Doc<'_>) -> Result<Told, Garbled> {
    data.only(&[
        "external_id",
        "version",
        "updated_at",
        "currency",
        "customer",
        "referral_code",
        "placed_at",
        "paid_at",
        "payment_reference",
        "cancelled",
        "items",
        "discount",
        "tax",
        "shipping",
        "shipping_tax",
        "tip",
        "total",
        "prices_include_tax",
        "lines",
        "coupons",
        "refunded",
        "refunds",
    ])?;
    let currency = currency(data, "currency")?;
    let placed_at = data.instant("placed_at")?.ok_or_else(|| data.missing("placed_at"))?;
    let paid =
        data.instant("paid_at")?.map(|at| ToldPayment { at, reference: data.text("payment_reference").unwrap_or_default() });
    let refunds = data.list("refunds").iter().map(|doc| refund(doc, currency, &[])).collect::<Result<_, _>>()?;
    Ok(Told::Order(Box::new(ToldOrder {
        external_id: data.need("external_id")?,
        version: version(data)?,
        currency: currency.code().to_owned(),
        buyer: buyer(data)?,
        placed_at,
        paid,
        is_cancelled: data.is_true("cancelled"),
        amounts: amounts(data, currency)?,
        lines: lines(data, currency)?,
        coupons: coupons(data, currency)?,
        refunded: major(data.amount("refunded")?, currency)?,
        refunds,
    })))
}

/// Each with what it took, or its code alone.
fn coupons(data: &Doc<'_>, currency: Currency) -> Result<Vec<ToldCoupon>, Garbled> {
    let plain = data.texts("coupons").into_iter().map(|code| ToldCoupon { code, value: Money::ZERO, tax: Money::ZERO });
    let mut found: Vec<ToldCoupon> = plain.collect();
    for doc in data.list("coupons").into_iter().filter(Doc::is_object) {
        doc.only(&["code", "value", "tax"])?;
        let (value, tax) = (major(doc.amount("value")?, currency)?, major(doc.amount("tax")?, currency)?);
        found.push(ToldCoupon { code: doc.need("code")?, value, tax });
    }
    Ok(found)
}

fn version(data: &Doc<'_>) -> Result<Option<i64>, Garbled> {
    let Some(counter) = data.amount_there("version")? else { return Ok(data.instant("updated_at")?.map(Timestamp::as_ms)) };
    let whole = counter.fract().is_zero().then(|| i64::try_from(counter).ok()).flatten();
    whole.map(Some).ok_or_else(|| data.malformed("version"))
}

/// `items` and `discount` are without tax, or with it where `prices_include_tax` says so. A total that is not said is what the parts
/// come to.
fn amounts(data: &Doc<'_>, currency: Currency) -> Result<ToldAmounts, Garbled> {
    let of = |name: &str| major(data.amount(name)?, currency);
    let typed = major(data.amount_there("items")?.ok_or_else(|| data.missing("items"))?, currency)?;
    let (off, tax, shipping, tip) = (of("discount")?, of("tax")?, of("shipping")?, of("tip")?);
    let (items, discount) = if data.is_true("prices_include_tax") {
        let value = typed - off - tax;
        let discount = discount_without_tax(off, value, typed - off);
        (value + discount, discount)
    } else {
        (typed, off)
    };
    let total = match data.amount_there("total")? {
        Some(total) => major(total, currency)?,
        None => items - discount + tax + shipping + tip,
    };
    Ok(ToldAmounts { items, discount, tax, shipping, shipping_tax: of("shipping_tax")?, tip, total })
}

fn lines(data: &Doc<'_>, currency: Currency) -> Result<Vec<ToldLine>, Garbled> {
    let line = |doc: Doc<'_>| {
        doc.only(&["external_id", "name", "sku", "quantity", "value", "tax"])?;
        Ok(ToldLine {
            external_id: doc.text("external_id"),
            name: doc.need("name")?,
            sku: doc.text("sku"),
            quantity: doc.quantity("quantity"),
            value: major(doc.amount("value")?, currency)?,
            tax: major(doc.amount("tax")?, currency)?,
        })
    };
    data.list("lines").into_iter().map(line).collect()
}

fn buyer(data: &Doc<'_>) -> Result<ToldBuyer, Garbled> {
    let customer = data.at("customer");
    customer.only(&["external_id", "name", "email", "phone"])?;
    Ok(ToldBuyer {
        external_id: customer.text("external_id"),
        name: customer.text("name").unwrap_or_default(),
        email: customer.text("email"),
        phone: customer.text("phone"),
        referral_code: data.text("referral_code"),
    })
}

/// One refund; `around` are the names that may stand beside its own.
fn refund(doc: &Doc<'_>, currency: Currency, around: &[&str]) -> Result<ToldRefund, Garbled> {
    doc.only(&[&["external_id", "at", "amount", "lines"], around].concat())?;
    let line = |line: Doc<'_>| {
        line.only(&["external_id", "quantity"])?;
        Ok((line.need("external_id")?, line.quantity("quantity")))
    };
    Ok(ToldRefund {
        external_id: doc.need("external_id")?,
        at: doc.instant("at")?.ok_or_else(|| doc.missing("at"))?,
        amount: major(doc.amount_there("amount")?.ok_or_else(|| doc.missing("amount"))?, currency)?,
        lines: doc.list("lines").into_iter().map(line).collect::<Result<_, _>>()?,
    })
}

fn lone_refund(data: &Doc<'_>) -> Result<Told, Garbled> {
    let currency = currency(data, "currency")?;
    let refund = refund(data, currency, &["order", "currency"])?;
    Ok(Told::Refund(RefundTold {
        order: data.need("order")?,
        currency: currency.code().to_owned(),
        at: refund.at,
        so_far: Money::ZERO,
        refund: Some(refund),
    }))
}
