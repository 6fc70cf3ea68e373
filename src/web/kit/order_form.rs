//! What the counter and a customer's own pages share: choosing from the catalogue, what it comes to, and where an order stands.
//!
//! Nothing is placed that was not shown: a form is reviewed first, and carries what was seen along.

use rocket::request::FromParam;
use serde::Serialize;

use crate::domain::contact::line;
use crate::domain::entitlement::{Fate, Offer};
use crate::domain::ids::{OrderId, ProductId};
use crate::domain::money::{Currency, Money, Rate};
use crate::domain::order::{Amounts, Credit, Item, Method, Pricing, Seen, State};
use crate::domain::price::{Line, MOST_QUANTITY};
use crate::domain::product::Product;
use crate::domain::program::Discount;
use crate::domain::refusal::Refusal;
use crate::domain::shop::Shop;
use crate::domain::time::Zone;
use crate::domain::token::Token;
use crate::error::Result;
use crate::web::kit::form::Form;
use crate::web::kit::layout::Frame;

/// Before the number of a product: how many of it.
pub(in crate::web) const QUANTITY: &str = "q";
/// The longest note on an order.
const MOST_NOTE: usize = 500;

/// The order that an address names. Text that is no number is no order, which is the same 404 as somebody else's.
pub(in crate::web) struct Which(pub(in crate::web) OrderId);

impl<'a> FromParam<'a> for Which {
    type Error = std::convert::Infallible;

    fn from_param(text: &'a str) -> std::result::Result<Self, Self::Error> {
        const NO_ORDER: i64 = 0;
        Ok(Which(OrderId(text.parse().unwrap_or(NO_ORDER))))
    }
}

/// Which button of an order's form was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) enum Step {
    /// Show what it comes to.
    Review,
    /// Back to the form.
    Change,
    /// Place it: this is what was seen.
    Place(Seen),
}

/// The fields that every form with a review has: its key, the button, and what was seen.
pub(in crate::web) fn read_step(form: &mut Form) -> Option<Step> {
    match form.text("step") {
        "review" => Some(Step::Review),
        "change" => Some(Step::Change),
        "place" => {
            let seen = (form.parse_amount("seen_total"), form.parse_amount("seen_credit"));
            if let (Some(total), Some(credit)) = seen {
                return Some(Step::Place(Seen { total, credit }));
            }
            form.refuse_whole(&Refusal::FormStale);
            None
        }
        _ => {
            form.refuse_whole(&Refusal::FormStale);
            None
        }
    }
}

/// What tells one opening of a form from another: the same one sent twice does its work once.
pub(in crate::web) fn new_key() -> Result<String> {
    Ok(Token::new()?.as_str().to_string())
}

/// The key that came with a form.
pub(in crate::web) fn read_key(form: &mut Form) -> Option<String> {
    let key = form.text("key");
    let fits = (20..=64).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    if fits {
        return Some(key.to_string());
    }
    form.refuse_whole(&Refusal::FormStale);
    None
}

/// How many of each product; nothing and 0 are not chosen.
pub(in crate::web) fn read_quantities(form: &mut Form) -> Option<Vec<(ProductId, u32)>> {
    let mut chosen = Some(Vec::new());
    for (id, _) in form.numbered(QUANTITY) {
        match (form.parse(&format!("{QUANTITY}{id}"), parse_quantity), &mut chosen) {
            (Some(0), _) => {}
            (Some(quantity), Some(chosen)) => chosen.push((ProductId(id), quantity)),
            (None, _) => chosen = None,
            (_, None) => {}
        }
    }
    if let Some(chosen) = &mut chosen {
        chosen.sort_unstable();
    }
    chosen
}

/// A whole number of things; an empty field is none.
pub(in crate::web) fn parse_quantity(text: &str) -> std::result::Result<u32, Refusal> {
    match text.trim() {
        "" => Ok(0),
        text => match text.parse() {
            Ok(quantity) if quantity <= MOST_QUANTITY => Ok(quantity),
            _ => Err(Refusal::NumberMalformed { least: 0, most: MOST_QUANTITY }),
        },
    }
}

/// How much store credit is to pay: all there is, none, or so much.
pub(in crate::web) fn read_credit(form: &mut Form) -> Option<Credit> {
    match form.text("credit") {
        "" | "none" => Some(Credit::NONE),
        "all" => Some(Credit::All),
        "some" => form.parse_amount("credit_amount").map(Credit::Amount),
        _ => {
            form.refuse("credit", &Refusal::ChoiceUnknown);
            None
        }
    }
}

/// A note, as long as the file takes.
pub(in crate::web) fn read_note(form: &mut Form) -> Option<String> {
    read_line(form, "note", MOST_NOTE)
}

/// One line of text that may stay empty.
pub(in crate::web) fn read_line(form: &mut Form, name: &str, most: usize) -> Option<String> {
    form.parse(name, |text| line(text, most))
}

/// How the shop writes its prices.
pub(in crate::web) fn pricing(shop: &Shop) -> Pricing {
    Pricing { include_tax: shop.prices_include_tax, tax_rate: shop.tax_rate }
}

/// The field that a refusal of the whole basket stands beside.
pub(in crate::web) fn field_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::CreditShort { .. } | Refusal::CreditShare { .. } => "credit",
        Refusal::OrderKnown => "external_id",
        _ => "basket",
    }
}

/// A product to choose from: the component `catalogue`.
#[derive(Serialize)]
pub(in crate::web) struct Pick {
    field: String,
    name: String,
    price: String,
    note: String,
}

/// What is sold now, in the order of the catalogue.
pub(in crate::web) fn picks(frame: &Frame, products: &[Product], voice: Voice) -> Vec<Pick> {
    let sold = products.iter().filter(|product| product.retired_at.is_none());
    sold.map(|product| Pick {
        field: format!("{QUANTITY}{}", product.id),
        name: product.details.name.clone(),
        price: frame.money(product.details.price),
        // The shop's own numbers tell its customers nothing.
        note: product.details.sku.clone().filter(|_| voice == Voice::They).unwrap_or_default(),
    })
    .collect()
}

/// A line of a basket or an order: the component `order_lines`.
#[derive(Serialize)]
pub(in crate::web) struct LineView {
    name: String,
    note: &'static str,
    quantity: u32,
    price: String,
    tax: String,
    sum: String,
}

impl LineView {
    pub(in crate::web) fn new(line: &Line, currency: Currency) -> LineView {
        LineView {
            name: line.name.clone(),
            note: if line.earns { "" } else { "earns nothing" },
            quantity: line.quantity,
            price: currency.format(line.price),
            tax: if line.tax_rate.bp() == 0 { String::new() } else { format!("{} %", line.tax_rate.percent()) },
            sum: line.price.times(line.quantity).map_or_else(String::new, |sum| currency.format(sum)),
        }
    }

    pub(in crate::web) fn all(items: &[Item], currency: Currency) -> Vec<LineView> {
        items.iter().map(|item| LineView::new(&item.line, currency)).collect()
    }
}

/// A row of what an order comes to: the component `bill`, whose last row is what is left to pay.
#[derive(Serialize)]
pub(in crate::web) struct BillRow {
    label: String,
    amount: String,
}

/// What an order comes to, from its prices to what is left to pay. `discount` is the rate that was taken off.
pub(in crate::web) fn bill(
    currency: Currency,
    amounts: &Amounts,
    include_tax: bool,
    discount: Option<Rate>,
    last: &str,
) -> Vec<BillRow> {
    let row = |label: String, amount: Money| BillRow { label, amount: currency.format(amount) };
    let mut rows = vec![row(if include_tax { "Items" } else { "Items, without tax" }.into(), amounts.prices)];
    if !amounts.reduction.is_zero() {
        let label =
            discount.map_or_else(|| "First-order discount".into(), |rate| format!("First-order discount, {} %", rate.percent()));
        rows.push(row(label, -amounts.reduction));
    }
    if !include_tax && !amounts.tax.is_zero() {
        rows.push(row("Tax".into(), amounts.tax));
    }
    for (label, amount) in [("Shipping", amounts.shipping), ("Tip", amounts.tip)] {
        if !amount.is_zero() {
            rows.push(row(label.into(), amount));
        }
    }
    rows.push(row("Total".into(), amounts.total));
    if include_tax && !amounts.tax.is_zero() {
        rows.push(row("Tax in it".into(), amounts.tax));
    }
    if !amounts.credit.is_zero() {
        rows.push(row("Store credit".into(), -amounts.credit));
    }
    rows.push(row(last.into(), amounts.due()));
    rows
}

/// Whom a page speaks to: the buyer, or the shop about the buyer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) enum Voice {
    You,
    They,
}

impl Voice {
    pub(in crate::web) fn your(self) -> &'static str {
        if self == Voice::You { "your" } else { "their" }
    }
}

/// The first-order discount in one line: what it is, or why there is none. `None` when none was ever promised.
pub(in crate::web) fn promise(
    discount: Option<&(Discount, Fate)>,
    voice: Voice,
    currency: Currency,
    zone: &Zone,
) -> Option<String> {
    let (discount, fate) = discount?;
    let what = format!("{} % off {} first order", discount.rate.percent(), voice.your());
    Some(match fate {
        Fate::Open => format!("{what}{}.", bounds(discount, currency)),
        Fate::Reserved => format!("{what}: an order that is not paid yet has it. Cancel that one to use it elsewhere."),
        Fate::Used(at) => format!("{what}: used on {}.", zone.date(*at)),
        Fate::Missed(at) => format!("{what}: missed, since an order was paid without it on {}.", zone.date(*at)),
        Fate::Expired(at) => format!("{what}: expired on {}.", zone.date(*at)),
    })
}

fn bounds(discount: &Discount, currency: Currency) -> String {
    let least = (!discount.minimum.is_zero()).then(|| format!(", from {}", currency.format(discount.minimum)));
    let most = discount.cap.map(|cap| format!(", at most {}", currency.format(cap)));
    format!("{}{}", least.unwrap_or_default(), most.unwrap_or_default())
}

/// The first-order discount above a form: a flash that stays silent of what was used long ago.
#[derive(Serialize)]
pub(in crate::web) struct Promise {
    kind: &'static str,
    text: String,
}

impl Promise {
    pub(in crate::web) fn new(discount: Option<&(Discount, Fate)>, voice: Voice, shop: &Shop) -> Option<Promise> {
        let kind = match discount?.1 {
            Fate::Used(_) => return None,
            Fate::Open => "good",
            _ => "",
        };
        Some(Promise { kind, text: promise(discount, voice, shop.currency, &shop.zone)? })
    }
}

/// Why a basket has no discount although one was promised; `None` when it has, or when there is nothing to explain.
pub(in crate::web) fn why_no_discount(
    offer: Offer,
    latest: Option<&(Discount, Fate)>,
    voice: Voice,
    currency: Currency,
    zone: &Zone,
) -> Option<String> {
    match offer {
        Offer::Off(..) => None,
        Offer::Below(least) => {
            let rate = latest.map(|(discount, _)| discount.rate.percent()).unwrap_or_default();
            Some(format!("{rate} % off {} first order begins at {}.", voice.your(), currency.format(least)))
        }
        Offer::None if matches!(latest, None | Some((_, Fate::Used(_) | Fate::Open))) => None,
        Offer::None | Offer::Reserved | Offer::Expired => promise(latest, voice, currency, zone),
    }
}

/// The choices of how much store credit pays; none when there is nothing to spend.
#[derive(Serialize)]
pub(in crate::web) struct CreditChoice {
    value: &'static str,
    label: String,
    hint: Option<String>,
}

pub(in crate::web) fn credit_choices(available: Money, voice: Voice, currency: Currency) -> Vec<CreditChoice> {
    if available.is_zero() {
        return Vec::new();
    }
    let sum = currency.format(available);
    let choice = |value, label: String| CreditChoice { value, label, hint: None };
    vec![
        CreditChoice {
            hint: Some("Or as much of it as the order takes.".into()),
            ..choice("all", format!("Use {} {sum} store credit", voice.your()))
        },
        choice("some", "Use a part of it".into()),
        choice("none", "Keep it for later".into()),
    ]
}

/// A field that a page carries along unseen.
#[derive(Serialize)]
pub(in crate::web) struct Hidden {
    name: String,
    value: String,
}

/// Everything that was typed, and what is shown of it now.
pub(in crate::web) fn carried(form: &Form, seen: Seen, currency: Currency) -> Vec<Hidden> {
    let own = ["step", "seen_total", "seen_credit"];
    let typed = form.typed().filter(|(name, value)| !own.contains(name) && !value.is_empty());
    let mut all: Vec<Hidden> = typed.map(|(name, value)| Hidden { name: name.into(), value: value.into() }).collect();
    for (name, amount) in [("seen_total", seen.total), ("seen_credit", seen.credit)] {
        all.push(Hidden { name: name.into(), value: currency.plain(amount) });
    }
    all
}

/// A state in a word and its colour: the component `badge`.
#[derive(Serialize)]
pub(in crate::web) struct StateBadge {
    pub(in crate::web) label: &'static str,
    pub(in crate::web) kind: &'static str,
}

pub(in crate::web) fn state_badge(state: State) -> StateBadge {
    let (label, kind) = match state {
        State::Placed => ("To be paid", "warn"),
        State::Paid => ("Paid", "good"),
        State::PartlyRefunded => ("Partly refunded", "neutral"),
        State::Refunded => ("Refunded", "neutral"),
        State::Cancelled => ("Cancelled", "bad"),
    };
    StateBadge { label, kind }
}

/// How an order was paid, within a sentence.
pub(in crate::web) fn method_word(method: Method) -> &'static str {
    match method {
        Method::Cash => "in cash",
        Method::Card => "by card",
        Method::Transfer => "by transfer",
        Method::Credit => "with store credit",
        Method::Other => "in another way",
    }
}
