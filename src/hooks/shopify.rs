//! Shopify: orders and refunds as its REST interface shows them, signed with the app's client secret, or with the secret that the page of
//! webhooks in the shop's admin names.

use rust_decimal::Decimal;

use super::delivery::{Arrival, Delivery, Forged, Garbled, Lock};
use super::hint;
use super::json::Doc;
use super::money::{coupon, currency, discount_without_tax, major};
use super::signature;
use crate::domain::inbox::{DisputeStatus, DisputeTold, Ignored, RefundTold, Told};
use crate::domain::money::{Currency, Money};
use crate::domain::order::told::{ToldAmounts, ToldBuyer, ToldCoupon, ToldLine, ToldOrder, ToldPayment, ToldRefund};
use crate::domain::time::Timestamp;

pub(super) const TOPICS: [&str; 9] = [
    "orders/create",
    "orders/paid",
    "orders/updated",
    "orders/cancelled",
    "orders/fulfilled",
    "orders/partially_fulfilled",
    "refunds/create",
    "disputes/create",
    "disputes/update",
];

/// How it calls an order for which money has come.
const PAID: [&str; 3] = ["paid", "partially_refunded", "refunded"];

pub(super) fn arrive(lock: Lock<'_>, delivery: Delivery<'_>) -> Result<Arrival, Forged> {
    let claimed = delivery.heads.get("x-shopify-hmac-sha256").ok_or(Forged)?;
    if !signature::is_base64(lock.secret.as_bytes(), &[delivery.body], claimed) {
        return Err(Forged);
    }
    let topic = delivery.heads.get("x-shopify-topic").unwrap_or_default().to_owned();
    // The same on every retry of one delivery.
    let id = delivery.heads.get("x-shopify-webhook-id").map(str::to_owned);
    Ok(Arrival::Signed { key: id.unwrap_or_else(|| format!("{topic} {}", signature::print_of(delivery.body))), topic })
}

pub(super) fn translate(topic: &str, root: &Doc<'_>) -> Result<Told, Garbled> {
    match topic {
        "refunds/create" => lone_refund(root),
        "disputes/create" | "disputes/update" => dispute(root),
        _ => order(root),
    }
}

fn order(root: &Doc<'_>) -> Result<Told, Garbled> {
    if root.is_true("test") {
        return Ok(Told::Ignored(Ignored::Test));
    }
    let currency = currency(root, "currency")?;
    let status = root.text("financial_status").unwrap_or_default();
    let is_paid = PAID.contains(&status.as_str());
    let lines = lines(root, currency)?;
    let amounts = amounts(root, currency)?;
    let placed_at = root.instant("created_at")?.ok_or_else(|| root.missing("created_at"))?;
    let paid_at = root.instant("processed_at")?.unwrap_or(placed_at);
    Ok(Told::Order(Box::new(ToldOrder {
        external_id: root.need("id")?,
        version: root.instant("updated_at")?.map(Timestamp::as_ms),
        currency: currency.code().to_owned(),
        buyer: buyer(root),
        placed_at,
        paid: is_paid.then(|| ToldPayment { at: paid_at, reference: root.text("name").unwrap_or_default() }),
        // An order can be called off and its money kept; what was given back of a paid one, its refunds say.
        is_cancelled: root.at("cancelled_at").is_there() && !is_paid,
        refunded: if status == "refunded" { amounts.total } else { taken_back(root, currency)? },
        refunds: refunds(root, currency)?,
        lines: if lines.iter().map(|line| line.value).sum::<Money>() == amounts.value() { lines } else { Vec::new() },
        coupons: coupons(root, currency, &amounts)?,
        amounts,
    })))
}

/// What each code took, as prices are there: with the tax or without.
fn coupons(root: &Doc<'_>, currency: Currency, amounts: &ToldAmounts) -> Result<Vec<ToldCoupon>, Garbled> {
    let mut found = Vec::new();
    for doc in root.list("discount_codes") {
        let off = major(doc.amount("amount")?, currency)?;
        found.extend(doc.text("code").map(|code| coupon(code, off, root.is_true("taxes_included"), amounts)));
    }
    Ok(found)
}

/// The tax on the goods, and on shipping.
fn taxes(root: &Doc<'_>) -> Result<(Decimal, Decimal), Garbled> {
    let shipping = root.list("shipping_lines").iter().try_fold(Decimal::ZERO, |sum, line| Ok(sum + tax_of(line)?))?;
    Ok((root.amount("total_tax")? - shipping, shipping))
}

fn tax_of(line: &Doc<'_>) -> Result<Decimal, Garbled> {
    line.list("tax_lines").iter().try_fold(Decimal::ZERO, |sum, tax| Ok(sum + tax.amount("price")?))
}

/// As the order was sold. What it says under `current_…` has refunds and edits taken off already: they are told apart, and would count
/// twice. Shipping is what is left of the total, since its discounts stand in several places.
fn amounts(root: &Doc<'_>, currency: Currency) -> Result<ToldAmounts, Garbled> {
    let (goods_tax, shipping_tax) = taxes(root)?;
    let need = |name: &str| root.amount_there(name)?.ok_or_else(|| root.missing(name));
    let (total, subtotal) = (need("total_price")?, need("subtotal_price")?);
    let gross_items = root.amount_there("total_line_items_price")?.unwrap_or(subtotal).max(subtotal);
    let includes_tax = root.is_true("taxes_included");
    let value = if includes_tax { subtotal - goods_tax } else { subtotal };
    let tip = root.amount("total_tip_received")?;
    let (value, tax, tip, total) =
        (major(value, currency)?, major(goods_tax, currency)?, major(tip, currency)?, major(total, currency)?);
    let off = major(gross_items - subtotal, currency)?;
    let discount = if includes_tax { discount_without_tax(off, value, major(subtotal, currency)?) } else { off };
    let shipping = total - value - tax - tip;
    Ok(ToldAmounts {
        items: value + discount,
        discount,
        tax,
        shipping,
        shipping_tax: major(shipping_tax, currency)?.min(shipping),
        tip,
        total,
    })
}

fn lines(root: &Doc<'_>, currency: Currency) -> Result<Vec<ToldLine>, Garbled> {
    let includes_tax = root.is_true("taxes_included");
    let line = |doc: Doc<'_>| {
        let quantity = doc.quantity("quantity");
        let list = doc.amount("price")?.checked_mul(Decimal::from(quantity)).ok_or_else(|| doc.malformed("price"))?;
        let parts = doc.list("discount_allocations");
        let off = match parts.is_empty() {
            true => doc.amount("total_discount")?,
            false => parts.iter().try_fold(Decimal::ZERO, |sum, part| Ok(sum + part.amount("amount")?))?,
        };
        let tax = tax_of(&doc)?;
        let value = list - off - if includes_tax { tax } else { Decimal::ZERO };
        Ok(ToldLine {
            external_id: doc.text("id"),
            name: doc.text("name").or_else(|| doc.text("title")).unwrap_or_default(),
            sku: doc.text("sku"),
            quantity,
            value: major(value, currency)?,
            tax: major(tax, currency)?,
        })
    };
    root.list("line_items").into_iter().map(line).collect()
}

/// By how much the order has become less since it was sold, by refunds and by lines that were taken out of it.
fn taken_back(root: &Doc<'_>, currency: Currency) -> Result<Money, Garbled> {
    let Some(now) = root.amount_there("current_total_price")? else { return Ok(Money::ZERO) };
    Ok(major(root.amount("total_price")? - now, currency)?.max(Money::ZERO))
}

fn refunds(root: &Doc<'_>, currency: Currency) -> Result<Vec<ToldRefund>, Garbled> {
    let refunds = root.list("refunds").into_iter().map(|doc| refund(&doc, currency)).collect::<Result<Vec<_>, _>>()?;
    Ok(refunds.into_iter().filter(|refund| refund.amount > Money::ZERO).collect())
}

/// What was given back in money: a payment back that went through.
fn refund(doc: &Doc<'_>, currency: Currency) -> Result<ToldRefund, Garbled> {
    let went_through = |payment: &&Doc<'_>| {
        payment.text("kind").as_deref() == Some("refund") && payment.text("status").as_deref() == Some("success")
    };
    let payments = doc.list("transactions");
    let sum = payments.iter().filter(went_through).try_fold(Decimal::ZERO, |sum, payment| Ok(sum + payment.amount("amount")?))?;
    let at = doc.instant("processed_at")?.or(doc.instant("created_at")?).ok_or_else(|| doc.missing("created_at"))?;
    let line = |line: &Doc<'_>| line.text("line_item_id").map(|id| (id, line.quantity("quantity")));
    Ok(ToldRefund {
        external_id: doc.need("id")?,
        at,
        amount: major(sum, currency)?,
        lines: doc.list("refund_line_items").iter().filter_map(line).collect(),
    })
}

fn lone_refund(root: &Doc<'_>) -> Result<Told, Garbled> {
    let payments = root.list("transactions");
    if payments.iter().any(|payment| payment.is_true("test")) {
        return Ok(Told::Ignored(Ignored::Test));
    }
    let Some(payment) = payments.first() else { return Ok(Told::Ignored(Ignored::NoMoney)) };
    let currency = currency(payment, "currency")?;
    let refund = refund(root, currency)?;
    if refund.amount <= Money::ZERO {
        return Ok(Told::Ignored(Ignored::NoMoney));
    }
    Ok(Told::Refund(RefundTold {
        order: root.need("order_id")?,
        currency: currency.code().to_owned(),
        at: refund.at,
        so_far: Money::ZERO,
        refund: Some(refund),
    }))
}

/// Whoever accepts a dispute has lost it. Of one that was refunded instead, the refund itself tells.
fn dispute(root: &Doc<'_>) -> Result<Told, Garbled> {
    let currency = currency(root, "currency")?;
    let status = match root.need("status")?.as_str() {
        "won" | "charge_refunded" => DisputeStatus::Won,
        "lost" | "accepted" => DisputeStatus::Lost,
        _ => DisputeStatus::Open,
    };
    let (begun, over) = (root.instant("initiated_at")?, root.instant("finalized_on")?);
    Ok(Told::Dispute(DisputeTold {
        external_id: root.need("id")?,
        order: root.need("order_id")?,
        currency: currency.code().to_owned(),
        at: over.or(begun).ok_or_else(|| root.missing("initiated_at"))?,
        amount: major(root.amount("amount")?, currency)?,
        status,
        reason: root.text("reason").unwrap_or_default(),
    }))
}

fn buyer(root: &Doc<'_>) -> ToldBuyer {
    let (customer, billing) = (root.at("customer"), root.at("billing_address"));
    let person = if customer.is_there() { &customer } else { &billing };
    let name = [person.text("first_name"), person.text("last_name")].into_iter().flatten().collect::<Vec<_>>().join(" ");
    ToldBuyer {
        external_id: customer.text("id"),
        name,
        email: root.text("email").or_else(|| root.text("contact_email")).or_else(|| customer.text("email")),
        phone: root.text("phone").or_else(|| customer.text("phone")).or_else(|| billing.text("phone")),
        referral_code: referral_code(root),
    }
}

/// As the shop's own script notes it on the cart, else as it stood in the address by which the buyer came.
fn referral_code(root: &Doc<'_>) -> Option<String> {
    let attributes = root.list("note_attributes");
    let is_hint = |note: &&Doc<'_>| note.text("name").is_some_and(|name| name.trim_start_matches('_') == "referral_code");
    let noted = attributes.iter().find(is_hint).and_then(|note| note.text("value"));
    noted.or_else(|| hint::of_address(&root.text("landing_site")?))
}
