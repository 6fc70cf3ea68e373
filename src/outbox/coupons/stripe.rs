//! Promotion codes of Stripe. Each stands on a coupon of its own, which says what it is worth.

use serde_json::Value;

use super::shop::{Ask, Shop, Told, answered, text};
use crate::domain::coupon::Worth;
use crate::domain::coupon::news::News;
use crate::domain::polling::PollFailure;
use crate::outbox::post::Call;

/// The version of the interface that is spoken here, whatever is newest.
const VERSION: &str = "2025-09-30.clover";

/// Makes a promotion code, and answers its id, by which orders name it.
pub(super) fn add(shop: &Shop, news: &News, ask: Ask<'_>) -> Told<String> {
    let code = news.coupon.code.as_str();
    let currency = shop.currency.code().to_ascii_lowercase();
    let worth = match &news.coupon.worth {
        Worth::Discount(_, discount) => vec![("percent_off", discount.rate.percent())],
        Worth::Credit(amount) => vec![("amount_off", amount.minor().to_string()), ("currency", currency.clone())],
    };
    let mut form = vec![("name", code.to_owned()), ("duration", "once".to_owned()), ("max_redemptions", "1".to_owned())];
    form.extend(worth);
    let coupon = post(shop, "/v1/coupons", &form, &format!("{code}-coupon"), ask)?;
    let coupon = text(&coupon, "/id").ok_or(PollFailure::Unreadable)?;
    let mut form = vec![
        ("promotion[type]", "coupon".to_owned()),
        ("promotion[coupon]", coupon),
        ("code", news.coupon.typed()),
        ("max_redemptions", "1".to_owned()),
    ];
    form.extend(news.coupon.expires_at.map(|at| ("expires_at", at.as_ms().div_euclid(1000).to_string())));
    if !news.minimum.is_zero() {
        form.push(("restrictions[minimum_amount]", news.minimum.minor().to_string()));
        form.push(("restrictions[minimum_amount_currency]", currency));
    }
    let made = post(shop, "/v1/promotion_codes", &form, &format!("{code}-code"), ask)?;
    text(&made, "/id").ok_or(PollFailure::Unreadable.into())
}

/// Stripe deletes no promotion code: it works no more.
pub(super) fn remove(shop: &Shop, news: &News, ask: Ask<'_>) -> Told<()> {
    let id = match &news.external_id {
        Some(id) => Some(id.clone()),
        None => find(shop, news, ask)?,
    };
    let Some(id) = id else { return Ok(()) };
    let path = format!("/v1/promotion_codes/{id}");
    post(shop, &path, &[("active", "false".to_owned())], &format!("{}-off", news.coupon.code.as_str()), ask).map(|_| ())
}

/// The id of a code that works there.
fn find(shop: &Shop, news: &News, ask: Ask<'_>) -> Told<Option<String>> {
    let url = format!("{}/v1/promotion_codes?active=true&code={}", shop.url, news.coupon.typed());
    let who = vec![("authorization", ["Bearer", &shop.key].join(" ")), ("stripe-version", VERSION.to_owned())];
    let found = answered(ask(Call::plain("GET", url, who))?, &[200], said)?;
    Ok(text(&found, "/data/0/id"))
}

fn said(value: &Value) -> Option<String> {
    text(value, "/error/message")
}

/// The same again, under the same key, is the same.
fn post(shop: &Shop, path: &str, form: &[(&str, String)], key: &str, ask: Ask<'_>) -> Told<Value> {
    let who = vec![
        ("authorization", ["Bearer", &shop.key].join(" ")),
        ("idempotency-key", key.to_owned()),
        ("stripe-version", VERSION.to_owned()),
    ];
    answered(ask(Call::form(format!("{}{path}", shop.url), who, form))?, &[200], said)
}
