//! Stripe: an order is a payment, known by its payment intent, since a session, an invoice and a charge all tell of the same one.

use super::delivery::{Arrival, Delivery, Forged, Garbled, Lock};
use super::hint;
use super::json::{Doc, parse};
use super::money::{coupon, currency, discount_without_tax, minor};
use super::signature;
use crate::domain::inbox::{DisputeStatus, DisputeTold, Ignored, RefundTold, Told};
use crate::domain::money::{Currency, Money};
use crate::domain::order::told::{ToldAmounts, ToldBuyer, ToldCoupon, ToldOrder, ToldPayment};
use crate::domain::time::Timestamp;

pub(super) const TOPICS: [&str; 6] = [
    "checkout.session.completed",
    "checkout.session.async_payment_succeeded",
    "invoice.paid",
    "charge.refunded",
    "charge.dispute.created",
    "charge.dispute.closed",
];

/// Further from now than this, a signature may have been written down by somebody and sent again.
const TOLERANCE_MS: i64 = 300_000;

pub(super) fn arrive(lock: Lock<'_>, delivery: Delivery<'_>) -> Result<Arrival, Forged> {
    let head = delivery.heads.get("stripe-signature").ok_or(Forged)?;
    let parts = || head.split(',').filter_map(|part| part.trim().split_once('='));
    let stamp = parts().find(|(name, _)| *name == "t").map(|(_, stamp)| stamp).ok_or(Forged)?;
    let signed_at: i64 = stamp.parse().map_err(|_| Forged)?;
    // While a secret is being changed, Stripe signs with both; `v0` is for tests of its own and proves nothing.
    let is_signed = parts()
        .filter(|(name, _)| *name == "v1")
        .any(|(_, claimed)| signature::is_hex(lock.secret.as_bytes(), &[stamp.as_bytes(), b".", delivery.body], claimed));
    if !is_signed || signed_at.saturating_mul(1000).abs_diff(delivery.now.as_ms()) > TOLERANCE_MS.unsigned_abs() {
        return Err(Forged);
    }
    let event = parse(delivery.body).unwrap_or_default();
    let event = Doc::root(&event);
    let key = event.text("id").unwrap_or_else(|| signature::print_of(delivery.body));
    Ok(Arrival::Signed { key, topic: event.text("type").unwrap_or_default() })
}

pub(super) fn translate(topic: &str, event: &Doc<'_>) -> Result<Told, Garbled> {
    if event.is_false("livemode") {
        return Ok(Told::Ignored(Ignored::Test));
    }
    let at = event.seconds("created")?.ok_or_else(|| event.missing("created"))?;
    let object = event.at("data").at("object");
    if !object.is_object() {
        return Err(event.missing("data.object"));
    }
    match topic {
        "invoice.paid" => invoice(&object, at),
        "charge.refunded" => refund(&object, at),
        "charge.dispute.created" | "charge.dispute.closed" => dispute(&object, at),
        _ => session(&object, at),
    }
}

/// Some currencies it counts in whole units, and some in more decimals than they have.
fn decimals(currency: Currency) -> u32 {
    match currency.code() {
        "BIF" | "CLP" | "DJF" | "GNF" | "JPY" | "KMF" | "KRW" | "MGA" | "PYG" | "RWF" | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => {
            0
        }
        "BHD" | "JOD" | "KWD" | "OMR" | "TND" => 3,
        _ => 2,
    }
}

/// An id, or an object that holds it.
fn id_of(doc: &Doc<'_>, name: &str) -> Option<String> {
    doc.text(name).or_else(|| doc.at(name).text("id"))
}

fn session(session: &Doc<'_>, at: Timestamp) -> Result<Told, Garbled> {
    // The first invoice of a subscription tells the same as the session that began it.
    match session.text("mode").as_deref() {
        Some("subscription") => return Ok(Told::Ignored(Ignored::ToldElsewhere)),
        Some("setup") => return Ok(Told::Ignored(Ignored::NoMoney)),
        _ => {}
    }
    if !matches!(session.need("payment_status")?.as_str(), "paid" | "no_payment_required") {
        return Ok(Told::Ignored(Ignored::NotFinal));
    }
    let currency = currency(session, "currency")?;
    let of = |doc: &Doc<'_>, name: &str| minor(doc, name, decimals(currency), currency);
    let (details, cost) = (session.at("total_details"), session.at("shipping_cost"));
    let shipping_net = if cost.is_there() { of(&cost, "amount_subtotal")? } else { of(&details, "amount_shipping")? };
    let sum = Sum {
        subtotal: of(session, "amount_subtotal")?,
        discount: of(&details, "amount_discount")?,
        tax: of(&details, "amount_tax")?,
        shipping: shipping_net,
        shipping_tax: of(&cost, "amount_tax")?,
        total: of(session, "amount_total")?,
    };
    let person = session.at("customer_details");
    let payment = id_of(session, "payment_intent");
    Ok(paid_order(Paid {
        id: payment.map_or_else(|| session.need("id"), Ok)?,
        reference: session.text("id"),
        currency,
        placed_at: session.seconds("created")?.unwrap_or(at),
        paid_at: at,
        version: at,
        amounts: sum.amounts(),
        coupons: coupons(session, &sum),
        buyer: ToldBuyer {
            external_id: id_of(session, "customer"),
            name: person.text("name").unwrap_or_default(),
            email: person.text("email").or_else(|| session.text("customer_email")),
            phone: person.text("phone"),
            referral_code: session
                .at("metadata")
                .text("referral_code")
                // Shops keep numbers of their own there, too.
                .or_else(|| hint::of_reference(&session.text("client_reference_id")?)),
        },
    }))
}

fn invoice(invoice: &Doc<'_>, at: Timestamp) -> Result<Told, Garbled> {
    let payments = invoice.at("payments").list("data");
    let payment =
        id_of(invoice, "payment_intent").or_else(|| payments.first().and_then(|one| id_of(&one.at("payment"), "payment_intent")));
    let is_subscription = invoice.text("billing_reason").is_some_and(|reason| reason.starts_with("subscription"));
    // A session may make an invoice, too. Where the invoice doesn't say by which payment, both would count.
    let id = match payment {
        Some(payment) => payment,
        None if is_subscription => invoice.need("id")?,
        None => return Ok(Told::Ignored(Ignored::InvoiceAlone)),
    };
    let currency = currency(invoice, "currency")?;
    let of = |doc: &Doc<'_>, name: &str| minor(doc, name, decimals(currency), currency);
    let mut discount = Money::ZERO;
    for part in invoice.list("total_discount_amounts") {
        discount += of(&part, "amount")?;
    }
    let mut tax = of(invoice, "tax")?;
    if tax.is_zero() {
        for part in invoice.list("total_taxes") {
            tax += of(&part, "amount")?;
        }
    }
    let cost = invoice.at("shipping_cost");
    let sum = Sum {
        subtotal: of(invoice, "subtotal")? - of(&cost, "amount_subtotal")?,
        discount,
        tax,
        shipping: of(&cost, "amount_subtotal")?,
        shipping_tax: of(&cost, "amount_tax")?,
        total: of(invoice, "total")?,
    };
    let hints = [
        invoice.at("metadata"),
        invoice.at("subscription_details").at("metadata"),
        invoice.at("parent").at("subscription_details").at("metadata"),
    ];
    let created = invoice.seconds("created")?.unwrap_or(at);
    Ok(paid_order(Paid {
        id,
        reference: invoice.text("number").or_else(|| invoice.text("id")),
        currency,
        placed_at: created,
        paid_at: invoice.at("status_transitions").seconds("paid_at")?.unwrap_or(at),
        version: at,
        amounts: sum.amounts(),
        coupons: coupons(invoice, &sum),
        buyer: ToldBuyer {
            external_id: id_of(invoice, "customer"),
            name: invoice.text("customer_name").unwrap_or_default(),
            email: invoice.text("customer_email"),
            phone: invoice.text("customer_phone"),
            referral_code: hints.iter().find_map(|hint| hint.text("referral_code")),
        },
    }))
}

/// Promotion codes and coupons, by their ids there. Which of several took how much it doesn't say.
fn coupons(doc: &Doc<'_>, sum: &Sum) -> Vec<ToldCoupon> {
    let discounts = doc.list("discounts");
    let ids = discounts.iter().filter_map(|one| id_of(one, "promotion_code").or_else(|| id_of(one, "coupon")));
    let ids: Vec<String> = ids.collect();
    let off = if ids.len() == 1 { sum.discount } else { Money::ZERO };
    ids.into_iter().map(|id| coupon(id, off, sum.includes_tax(), &sum.amounts())).collect()
}

/// What it says of the parts of a total.
struct Sum {
    subtotal: Money,
    discount: Money,
    tax: Money,
    /// Without its tax, where that is not in it.
    shipping: Money,
    shipping_tax: Money,
    total: Money,
}

impl Sum {
    /// Whether prices include the tax shows only in whether the parts come to the total with it or without.
    fn includes_tax(&self) -> bool {
        !self.tax.is_zero() && self.subtotal - self.discount + self.shipping == self.total
    }

    fn amounts(&self) -> ToldAmounts {
        let gross = self.subtotal - self.discount;
        let goods_tax = self.tax - self.shipping_tax;
        if !self.includes_tax() {
            let (items, shipping) = (self.subtotal, self.shipping + self.shipping_tax);
            return ToldAmounts {
                items,
                discount: self.discount,
                tax: goods_tax,
                shipping,
                shipping_tax: self.shipping_tax,
                tip: Money::ZERO,
                total: self.total,
            };
        }
        let value = gross - goods_tax;
        let discount = discount_without_tax(self.discount, value, gross);
        ToldAmounts {
            items: value + discount,
            discount,
            tax: goods_tax,
            shipping: self.shipping,
            shipping_tax: self.shipping_tax,
            tip: Money::ZERO,
            total: self.total,
        }
    }
}

/// What an order is made of, however it was told.
struct Paid {
    id: String,
    reference: Option<String>,
    currency: Currency,
    placed_at: Timestamp,
    paid_at: Timestamp,
    version: Timestamp,
    amounts: ToldAmounts,
    coupons: Vec<ToldCoupon>,
    buyer: ToldBuyer,
}

fn paid_order(paid: Paid) -> Told {
    Told::Order(Box::new(ToldOrder {
        external_id: paid.id,
        version: Some(paid.version.as_ms()),
        currency: paid.currency.code().to_owned(),
        buyer: paid.buyer,
        placed_at: paid.placed_at.min(paid.paid_at),
        paid: Some(ToldPayment { at: paid.paid_at, reference: paid.reference.unwrap_or_default() }),
        is_cancelled: false,
        amounts: paid.amounts,
        lines: Vec::new(),
        coupons: paid.coupons,
        refunded: Money::ZERO,
        refunds: Vec::new(),
    }))
}

/// A charge says what was given back of it so far, not what by which refund.
fn refund(charge: &Doc<'_>, at: Timestamp) -> Result<Told, Garbled> {
    let currency = currency(charge, "currency")?;
    Ok(Told::Refund(RefundTold {
        order: id_of(charge, "payment_intent").map_or_else(|| charge.need("id"), Ok)?,
        currency: currency.code().to_owned(),
        at,
        so_far: minor(charge, "amount_refunded", decimals(currency), currency)?,
        refund: None,
    }))
}

fn dispute(dispute: &Doc<'_>, at: Timestamp) -> Result<Told, Garbled> {
    let currency = currency(dispute, "currency")?;
    let status = match dispute.need("status")?.as_str() {
        "won" | "warning_closed" | "prevented" => DisputeStatus::Won,
        "lost" => DisputeStatus::Lost,
        _ => DisputeStatus::Open,
    };
    Ok(Told::Dispute(DisputeTold {
        external_id: dispute.need("id")?,
        order: id_of(dispute, "payment_intent").map_or_else(|| dispute.need("charge"), Ok)?,
        currency: currency.code().to_owned(),
        at,
        amount: minor(dispute, "amount", decimals(currency), currency)?,
        status,
        reason: dispute.text("reason").unwrap_or_default(),
    }))
}
