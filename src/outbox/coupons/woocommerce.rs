//! Coupons of WooCommerce, by its REST interface: `/wp-json/wc/v3/coupons`.

use data_encoding::BASE64;
use serde_json::{Value, json};

use super::shop::{Ask, Shop, Told, answered, plain_utc, text};
use crate::domain::coupon::Worth;
use crate::domain::coupon::news::News;
use crate::domain::polling::PollFailure;
use crate::outbox::post::Call;

const PATH: &str = "/wp-json/wc/v3/coupons";

/// Makes a coupon, and answers its number there.
pub(super) fn add(shop: &Shop, news: &News, ask: Ask<'_>) -> Told<String> {
    let got = ask(Call::json("POST", format!("{}{PATH}", shop.url), who(shop), &body(shop, news)))?;
    // It knows it already: the server had stopped before it could be written down.
    if got.status == 400
        && said_code(got.body.as_deref()) == Some("woocommerce_rest_coupon_code_already_exists".to_owned())
        && let Some(id) = find(shop, news, ask)?
    {
        return Ok(id);
    }
    let made = answered(got, &[200, 201], said)?;
    text(&made, "/id").ok_or(PollFailure::Unreadable.into())
}

/// Deletes one. One that is not there any more is gone already.
pub(super) fn remove(shop: &Shop, news: &News, ask: Ask<'_>) -> Told<()> {
    let id = match &news.external_id {
        Some(id) => Some(id.clone()),
        None => find(shop, news, ask)?,
    };
    let Some(id) = id else { return Ok(()) };
    let got = ask(Call::plain("DELETE", format!("{}{PATH}/{id}?force=true", shop.url), who(shop)))?;
    let is_gone = said_code(got.body.as_deref()) == Some("woocommerce_rest_shop_coupon_invalid_id".to_owned());
    if is_gone { Ok(()) } else { answered(got, &[200], said).map(|_| ()) }
}

/// The number of a coupon by its code.
fn find(shop: &Shop, news: &News, ask: Ask<'_>) -> Told<Option<String>> {
    let url = format!("{}{PATH}?code={}", shop.url, news.coupon.code.as_str());
    let found = answered(ask(Call::plain("GET", url, who(shop)))?, &[200], said)?;
    Ok(text(&found, "/0/id"))
}

fn who(shop: &Shop) -> Vec<(&'static str, String)> {
    vec![("authorization", ["Basic", &BASE64.encode(shop.key.as_bytes())].join(" "))]
}

/// Credit comes off the whole cart, a discount off each thing in it; both once.
fn body(shop: &Shop, news: &News) -> Value {
    let (kind, amount) = match &news.coupon.worth {
        Worth::Discount(_, discount) => ("percent", discount.rate.percent()),
        Worth::Credit(amount) => ("fixed_cart", shop.amount(*amount)),
    };
    let mut body = json!({
        "code": news.coupon.code.as_str(),
        "discount_type": kind,
        "amount": amount,
        "usage_limit": 1,
        "description": "Passalong",
    });
    if !news.minimum.is_zero() {
        body["minimum_amount"] = shop.amount(news.minimum).into();
    }
    if let Some(email) = &news.email {
        body["email_restrictions"] = json!([email]);
    }
    if let Some(at) = news.coupon.expires_at {
        body["date_expires_gmt"] = plain_utc(at).into();
    }
    body
}

fn said(value: &Value) -> Option<String> {
    text(value, "/message")
}

fn said_code(body: Option<&[u8]>) -> Option<String> {
    text(&serde_json::from_slice(body?).ok()?, "/code")
}
