//! WooCommerce: orders as its REST interface shows them, signed with the webhook's secret.

use rust_decimal::Decimal;

use super::delivery::{Arrival, Delivery, Forged, Garbled, Lock};
use super::hint;
use super::json::{Doc, parse};
use super::money::{currency, major};
use super::signature;
use crate::domain::inbox::{Ignored, Told};
use crate::domain::money::{Currency, Money};
use crate::domain::order::told::{ToldAmounts, ToldBuyer, ToldCoupon, ToldLine, ToldOrder, ToldPayment};
use crate::domain::time::Timestamp;

/// The last is our own: an order that was asked for.
pub(super) const TOPICS: [&str; 5] = ["order.created", "order.updated", "order.restored", "order.deleted", "order.fetched"];

/// Its statuses in which an order was never, or not yet, paid, whatever date stands in it. Plugins add others of their own.
const NOT_PAID: [&str; 3] = ["pending", "on-hold", "failed"];
const DRAFTS: [&str; 4] = ["checkout-draft", "auto-draft", "draft", "trash"];

pub(super) fn arrive(lock: Lock<'_>, delivery: Delivery<'_>) -> Result<Arrival, Forged> {
    let Some(claimed) = delivery.heads.get("x-wc-webhook-signature") else {
        return if is_ping(delivery.body) { Ok(Arrival::Ping) } else { Err(Forged) };
    };
    // WordPress stores what was typed with `&amp;` for `&`, and signs with what that means.
    let typed = lock.secret.as_bytes();
    let meant = decoded(lock.secret);
    let is_signed = |key: &[u8]| signature::is_base64(key, &[delivery.body], claimed);
    if !is_signed(typed) && !is_signed(meant.as_bytes()) {
        return Err(Forged);
    }
    let topic = delivery.heads.get("x-wc-webhook-topic").unwrap_or_default().to_owned();
    Ok(Arrival::Signed { key: key_of(&topic, delivery.body), topic })
}

/// Its own number of a delivery is a hash of webhook and second, which two orders may share. An order, its time of change and its very
/// words tell two deliveries apart: two changes within a second are both heard.
fn key_of(topic: &str, body: &[u8]) -> String {
    let print = signature::print_of(body);
    let Ok(value) = parse(body) else { return print };
    let root = Doc::root(&value);
    let part = |name: &str| root.text(name).unwrap_or_default();
    format!("{topic} {} {} {print}", part("id"), part("date_modified_gmt"))
}

/// What WooCommerce sends, unsigned, when a webhook is saved: `webhook_id=3`.
fn is_ping(body: &[u8]) -> bool {
    body.strip_prefix(b"webhook_id=").is_some_and(|id| (1..=20).contains(&id.len()) && id.iter().all(u8::is_ascii_digit))
}

/// A secret as WordPress decodes it: the five signs that HTML escapes. `&amp;` comes last, so that nothing is decoded twice.
fn decoded(secret: &str) -> String {
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#039;", "'"), ("&#39;", "'"), ("&amp;", "&")];
    pairs.iter().fold(secret.to_owned(), |secret, (escaped, sign)| secret.replace(escaped, sign))
}

pub(super) fn translate(topic: &str, root: &Doc<'_>) -> Result<Told, Garbled> {
    if topic == "order.deleted" {
        return Ok(Told::Ignored(Ignored::Deleted));
    }
    let status = root.need("status")?;
    if DRAFTS.contains(&status.as_str()) {
        return Ok(Told::Ignored(Ignored::Draft));
    }
    let currency = currency(root, "currency")?;
    let lines = lines(root, currency)?;
    let amounts = amounts(root, currency, &lines)?;
    let placed_at = root.utc("date_created_gmt")?.ok_or_else(|| root.missing("date_created_gmt"))?;
    let paid_at = root.utc("date_paid_gmt")?.filter(|_| !NOT_PAID.contains(&status.as_str()));
    Ok(Told::Order(Box::new(ToldOrder {
        external_id: root.need("id")?,
        version: root.utc("date_modified_gmt")?.map(Timestamp::as_ms),
        currency: currency.code().to_owned(),
        buyer: buyer(root),
        placed_at,
        paid: paid_at.map(|at| ToldPayment { at, reference: root.text("transaction_id").unwrap_or_default() }),
        is_cancelled: status == "cancelled",
        refunded: refunded(root, currency, &status, amounts.total)?,
        refunds: Vec::new(),
        lines: if lines.iter().map(|line| line.value).sum::<Money>() == amounts.value() { lines } else { Vec::new() },
        coupons: coupons(root, currency)?,
        amounts,
    })))
}

fn lines(root: &Doc<'_>, currency: Currency) -> Result<Vec<ToldLine>, Garbled> {
    let line = |doc: Doc<'_>| {
        Ok(ToldLine {
            external_id: doc.text("id"),
            name: doc.text("name").unwrap_or_default(),
            sku: doc.text("sku"),
            quantity: doc.quantity("quantity"),
            value: major(doc.amount("total")?, currency)?,
            tax: major(doc.amount("total_tax")?, currency)?,
        })
    };
    root.list("line_items").into_iter().map(line).collect()
}

/// What each coupon took, apart from its tax.
fn coupons(root: &Doc<'_>, currency: Currency) -> Result<Vec<ToldCoupon>, Garbled> {
    let coupon = |doc: &Doc<'_>| {
        let (value, tax) = (major(doc.amount("discount")?, currency)?, major(doc.amount("discount_tax")?, currency)?);
        Ok(doc.text("code").map(|code| ToldCoupon { code, value, tax }))
    };
    root.list("coupon_lines").iter().filter_map(|doc| coupon(doc).transpose()).collect()
}

/// Every amount of WooCommerce is without its tax. A fee that is added, for cash on delivery or a gift box, goes the way of shipping, on
/// which nobody earns; one that is taken off, as plugins for store credit do, is a discount.
fn amounts(root: &Doc<'_>, currency: Currency, lines: &[ToldLine]) -> Result<ToldAmounts, Garbled> {
    let sum = |docs: &[Doc<'_>], name: &str| docs.iter().try_fold(Decimal::ZERO, |sum, doc| Ok(sum + doc.amount(name)?));
    let is_added = |fee: &Doc<'_>| fee.amount("total").is_ok_and(|total| total >= Decimal::ZERO);
    let (added, taken): (Vec<_>, Vec<_>) = root.list("fee_lines").into_iter().partition(is_added);
    let added_tax = sum(&added, "total_tax")?;
    let shipping_tax = root.amount("shipping_tax")? + added_tax;
    let shipping = root.amount("shipping_total")? + sum(&added, "total")? + shipping_tax;
    let cart_tax = match root.amount_there("cart_tax")? {
        Some(tax) => tax,
        None => root.amount("total_tax")? - root.amount("shipping_tax")?,
    };
    let value = lines.iter().map(|line| line.value).sum::<Money>() + major(sum(&taken, "total")?, currency)?;
    let items = major(sum(&root.list("line_items"), "subtotal")?, currency)?.max(value);
    Ok(ToldAmounts {
        items,
        discount: items - value,
        tax: major(cart_tax - added_tax, currency)?,
        shipping: major(shipping, currency)?,
        shipping_tax: major(shipping_tax, currency)?,
        tip: Money::ZERO,
        total: major(root.amount_there("total")?.ok_or_else(|| root.missing("total"))?, currency)?,
    })
}

/// Refunds stand inside their order, as amounts below zero.
fn refunded(root: &Doc<'_>, currency: Currency, status: &str, total: Money) -> Result<Money, Garbled> {
    let refunds = root.list("refunds");
    let sum = refunds.iter().try_fold(Decimal::ZERO, |sum, refund| Ok(sum + refund.amount("total")?.abs()))?;
    let sum = major(sum, currency)?;
    Ok(if status == "refunded" { sum.max(total) } else { sum })
}

fn buyer(root: &Doc<'_>) -> ToldBuyer {
    let billing = root.at("billing");
    let name = [billing.text("first_name"), billing.text("last_name")].into_iter().flatten().collect::<Vec<_>>().join(" ");
    ToldBuyer {
        external_id: root.text("customer_id").filter(|id| id != "0"),
        name,
        email: billing.text("email"),
        phone: billing.text("phone"),
        referral_code: referral_code(root),
    }
}

/// As the snippet in the manual notes it on the order, else as it stood in the address by which the buyer came, which WooCommerce notes
/// itself.
fn referral_code(root: &Doc<'_>) -> Option<String> {
    let notes = root.list("meta_data");
    let noted =
        |key: &str| notes.iter().find(|note| note.text("key").as_deref() == Some(key)).and_then(|note| note.text("value"));
    let code = noted("_referral_code").or_else(|| noted("referral_code"));
    code.or_else(|| hint::of_address(&noted("_wc_order_attribution_session_entry")?))
}
