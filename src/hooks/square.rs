//! Square: an order is a payment. One that is paid in two parts, by two cards, is two payments of one order there; here each stands for
//! itself, so that neither is lost and each refund, which names its payment, finds its own.

use super::delivery::{Arrival, Delivery, Forged, Garbled, Lock, Shop};
use super::hint;
use super::json::{Doc, parse};
use super::money::{currency, minor};
use super::signature;
use crate::domain::inbox::{DisputeStatus, DisputeTold, Ignored, RefundTold, Told};
use crate::domain::money::{Currency, Money, Rate};
use crate::domain::order::told::{ToldAmounts, ToldBuyer, ToldOrder, ToldPayment, ToldRefund};
use crate::domain::time::Timestamp;

pub(super) const TOPICS: [&str; 6] =
    ["payment.created", "payment.updated", "refund.created", "refund.updated", "dispute.created", "dispute.state.updated"];

pub(super) fn arrive(lock: Lock<'_>, delivery: Delivery<'_>) -> Result<Arrival, Forged> {
    let claimed = delivery.heads.get("x-square-hmacsha256-signature").ok_or(Forged)?;
    // The address is part of what is signed: as it was typed there, whatever a proxy made of it.
    if !signature::is_base64(lock.secret.as_bytes(), &[lock.address.as_bytes(), delivery.body], claimed) {
        return Err(Forged);
    }
    let event = parse(delivery.body).unwrap_or_default();
    let event = Doc::root(&event);
    let key = event.text("event_id").unwrap_or_else(|| signature::print_of(delivery.body));
    Ok(Arrival::Signed { key, topic: event.text("type").unwrap_or_default() })
}

pub(super) fn translate(topic: &str, event: &Doc<'_>, shop: Shop) -> Result<Told, Garbled> {
    let object = event.at("data").at("object");
    let name = topic.split('.').next().unwrap_or_default();
    let object = object.at(name);
    if !object.is_object() {
        return Err(event.missing(&format!("data.object.{name}")));
    }
    if name == "dispute" {
        return dispute(&object);
    }
    // Up to a dozen events tell of one payment or refund; all but the last may still come to nothing.
    if object.need("status")? != "COMPLETED" {
        return Ok(Told::Ignored(Ignored::NotFinal));
    }
    if name == "payment" { payment(&object, shop.tax_rate) } else { refund(&object) }
}

fn amount(doc: &Doc<'_>, name: &str, currency: Currency) -> Result<Money, Garbled> {
    minor(&doc.at(name), "amount", currency.decimals(), currency)
}

fn payment(payment: &Doc<'_>, tax_rate: Rate) -> Result<Told, Garbled> {
    let currency = currency(&payment.at("amount_money"), "currency")?;
    let (gross, tip) = (amount(payment, "amount_money", currency)?, amount(payment, "tip_money", currency)?);
    // It doesn't say how much of it is tax: by the shop's own rate.
    let tax = if gross > Money::ZERO {
        gross.part(Money::from_minor(tax_rate.bp()), Money::from_minor(Rate::MOST_BP + tax_rate.bp()))
    } else {
        Money::ZERO
    };
    let at = payment.instant("created_at")?.ok_or_else(|| payment.missing("created_at"))?;
    Ok(Told::Order(Box::new(ToldOrder {
        external_id: payment.need("id")?,
        version: payment.instant("updated_at")?.map(Timestamp::as_ms),
        currency: currency.code().to_owned(),
        buyer: ToldBuyer {
            external_id: payment.text("customer_id"),
            email: payment.text("buyer_email_address"),
            // Tills write numbers and wishes of all kinds there.
            referral_code: ["reference_id", "note"].iter().find_map(|name| hint::of_reference(&payment.text(name)?)),
            ..ToldBuyer::default()
        },
        placed_at: at,
        paid: Some(ToldPayment { at, reference: payment.text("receipt_number").unwrap_or_default() }),
        is_cancelled: false,
        amounts: ToldAmounts { items: gross - tax, tax, tip, total: gross + tip, ..ToldAmounts::default() },
        lines: Vec::new(),
        coupons: Vec::new(),
        refunded: amount(payment, "refunded_money", currency)?,
        refunds: Vec::new(),
    })))
}

fn refund(refund: &Doc<'_>) -> Result<Told, Garbled> {
    let currency = currency(&refund.at("amount_money"), "currency")?;
    let at = refund.instant("updated_at")?.or(refund.instant("created_at")?).ok_or_else(|| refund.missing("created_at"))?;
    Ok(Told::Refund(RefundTold {
        order: refund.need("payment_id")?,
        currency: currency.code().to_owned(),
        at,
        so_far: Money::ZERO,
        refund: Some(ToldRefund {
            external_id: refund.need("id")?,
            at,
            amount: amount(refund, "amount_money", currency)?,
            lines: Vec::new(),
        }),
    }))
}

/// Whoever accepts a dispute has lost it.
fn dispute(dispute: &Doc<'_>) -> Result<Told, Garbled> {
    let currency = currency(&dispute.at("amount_money"), "currency")?;
    let status = match dispute.need("state")?.as_str() {
        "WON" | "INQUIRY_CLOSED" => DisputeStatus::Won,
        "LOST" | "ACCEPTED" => DisputeStatus::Lost,
        _ => DisputeStatus::Open,
    };
    let at = dispute.instant("updated_at")?.or(dispute.instant("created_at")?).ok_or_else(|| dispute.missing("created_at"))?;
    Ok(Told::Dispute(DisputeTold {
        external_id: dispute.text("id").map_or_else(|| dispute.need("dispute_id"), Ok)?,
        order: dispute.at("disputed_payment").need("payment_id")?,
        currency: currency.code().to_owned(),
        at,
        amount: amount(dispute, "amount_money", currency)?,
        status,
        reason: dispute.text("reason").unwrap_or_default(),
    }))
}
