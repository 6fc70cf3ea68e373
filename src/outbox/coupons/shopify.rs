//! Discount codes of Shopify, by its Admin GraphQL interface.

use serde_json::{Value, json};

use super::shop::{Ask, Shop, Told, Trouble, answered, plain_utc, text};
use crate::domain::coupon::Worth;
use crate::domain::coupon::news::News;
use crate::domain::polling::PollFailure;
use crate::outbox::post::Call;

/// Shopify keeps a version for a year, and answers with its oldest one after that.
const PATH: &str = "/admin/api/2026-10/graphql.json";

const ADD: &str = "mutation add($code: DiscountCodeBasicInput!) { discountCodeBasicCreate(basicCodeDiscount: $code) \
                   { codeDiscountNode { id } userErrors { code message } } }";
const REMOVE: &str =
    "mutation remove($id: ID!) { discountCodeDelete(id: $id) { deletedCodeDiscountId userErrors { code message } } }";
const FIND: &str = "query find($code: String!) { codeDiscountNodeByCode(code: $code) { id } }";

/// Makes a code, and answers what it is called there.
pub(super) fn add(shop: &Shop, news: &News, ask: Ask<'_>) -> Told<String> {
    let made = graphql(shop, ADD, json!({"code": body(shop, news)}), ask)?;
    if let Some(id) = text(&made, "/data/discountCodeBasicCreate/codeDiscountNode/id") {
        return Ok(id);
    }
    // It knows it already: the server had stopped before it could be written down.
    if text(&made, "/data/discountCodeBasicCreate/userErrors/0/code").as_deref() == Some("TAKEN")
        && let Some(id) = find(shop, news, ask)?
    {
        return Ok(id);
    }
    Err(refused(&made, "/data/discountCodeBasicCreate"))
}

/// Deletes one. One that is not there any more is gone already.
pub(super) fn remove(shop: &Shop, news: &News, ask: Ask<'_>) -> Told<()> {
    let id = match &news.external_id {
        Some(id) => Some(id.clone()),
        None => find(shop, news, ask)?,
    };
    let Some(id) = id else { return Ok(()) };
    let gone = graphql(shop, REMOVE, json!({"id": id}), ask)?;
    if text(&gone, "/data/discountCodeDelete/deletedCodeDiscountId").is_some() || find(shop, news, ask)?.is_none() {
        return Ok(());
    }
    Err(refused(&gone, "/data/discountCodeDelete"))
}

fn find(shop: &Shop, news: &News, ask: Ask<'_>) -> Told<Option<String>> {
    let found = graphql(shop, FIND, json!({"code": news.coupon.code.as_str()}), ask)?;
    Ok(text(&found, "/data/codeDiscountNodeByCode/id"))
}

/// Faults come with status 200 as well, beside the data.
fn graphql(shop: &Shop, query: &str, variables: Value, ask: Ask<'_>) -> Told<Value> {
    let who = vec![("x-shopify-access-token", shop.key.clone())];
    let body = json!({"query": query, "variables": variables});
    let answer = answered(ask(Call::json("POST", format!("{}{PATH}", shop.url), who, &body))?, &[200], said)?;
    match text(&answer, "/errors/0/extensions/code").as_deref() {
        Some("THROTTLED") => Err(PollFailure::Busy.into()),
        Some("ACCESS_DENIED") => Err(Trouble { failure: PollFailure::Denied, detail: said(&answer).unwrap_or_default() }),
        _ if answer.get("data").is_none_or(Value::is_null) => Err(refused(&answer, "")),
        _ => Ok(answer),
    }
}

fn refused(answer: &Value, at: &str) -> Trouble {
    let detail = text(answer, &format!("{at}/userErrors/0/message")).or_else(|| said(answer));
    Trouble { failure: PollFailure::Answered, detail: detail.unwrap_or_default() }
}

fn said(value: &Value) -> Option<String> {
    text(value, "/errors/0/message").or_else(|| text(value, "/errors"))
}

fn body(shop: &Shop, news: &News) -> Value {
    let off = match &news.coupon.worth {
        Worth::Discount(_, discount) => {
            json!({"percentage": f64::from(u32::try_from(discount.rate.bp()).unwrap_or(0)) / 10_000.0})
        }
        Worth::Credit(amount) => json!({"discountAmount": {"amount": shop.amount(*amount), "appliesOnEachItem": false}}),
    };
    let utc = |at| format!("{}Z", plain_utc(at));
    let mut body = json!({
        "title": news.coupon.code.as_str(),
        "code": news.coupon.code.as_str(),
        "startsAt": utc(news.coupon.created_at),
        "endsAt": news.coupon.expires_at.map(utc),
        "usageLimit": 1,
        "appliesOncePerCustomer": true,
        "context": {"all": "ALL"},
        "customerGets": {"value": off, "items": {"all": true}},
    });
    if !news.minimum.is_zero() {
        body["minimumRequirement"] = json!({"subtotal": {"greaterThanOrEqualToSubtotal": shop.amount(news.minimum)}});
    }
    body
}
