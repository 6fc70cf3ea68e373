//! What the counter and a customer's own pages share: choosing from the catalogue, what it comes to, and what state an order is in.
//!
//! Nothing is placed that was not shown: a form is reviewed first, and carries what was seen along.

use serde::Serialize;

use crate::domain::contact::line;
use crate::domain::entitlement::{EntitlementStatus, Offer};
use crate::domain::ids::{AccountId, OrderId, ProductId};
use crate::domain::money::{Currency, Money, Rate};
use crate::domain::order::{self, Credit, Item, OrderStatus, PaymentMethod, Pricing, Quote, Seen};
use crate::domain::price::{Basket, Line, MOST_QUANTITY};
use crate::domain::product::Product;
use crate::domain::program::Discount;
use crate::domain::reads::order_list::Purchaser;
use crate::domain::refusal::Refusal;
use crate::domain::shop::Shop;
use crate::domain::time::{Day, Zone};
use crate::domain::token::Token;
use crate::error::Result;
use crate::text::catalogue::{Arg, Text};
use crate::text::{Voice, codes, words};
use crate::web::kit::bill::{BillRow, bill};
use crate::web::kit::form::Form;
use crate::web::kit::layout::Frame;
use crate::web::kit::picks::{Picks, QUANTITY, Sums};
use crate::web::kit::view::{Badge, Choice, HiddenField, choices};

/// The day on which the buyer would like to have it.
pub(in crate::web) const WANTED_ON: &str = "wanted_on";
/// So many products that a buyer takes again and again begin the form.
pub(in crate::web) const MOST_USUAL: usize = 6;
/// The longest note on an order.
const MOST_NOTE: usize = 500;

/// Which button of an order's form was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) enum OrderStep {
    /// Show what it comes to.
    Review,
    /// Back to the form.
    Change,
    /// Place it: this is what was seen.
    Place(Seen),
}

impl OrderStep {
    /// Whether nothing is placed by it.
    pub(in crate::web) fn is_before_placing(self) -> bool {
        !matches!(self, OrderStep::Place(_))
    }
}

/// The fields that every form with a review has: its key, the button, and what was seen.
pub(in crate::web) fn read_step(form: &mut Form) -> Option<OrderStep> {
    match form.text("step") {
        "review" => Some(OrderStep::Review),
        "change" => Some(OrderStep::Change),
        "place" => {
            let seen = (form.parse_amount("seen_total"), form.parse_amount("seen_credit"));
            if let (Some(total), Some(credit)) = seen {
                return Some(OrderStep::Place(Seen { total, credit }));
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

/// The order that was placed already from the form with this key.
pub(in crate::web) async fn placed_with(frame: &Frame, customer: AccountId, key: &str) -> Result<Option<OrderId>> {
    let key = key.to_string();
    frame.app.db.read(move |conn| order::placed_with(conn, customer, &key)).await
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

/// How a typed amount may be meant.
pub(in crate::web) fn amount_kinds() -> Vec<Choice> {
    choices([("gross", Text::new("amount-with-tax")), ("net", Text::new("amount-without-tax"))])
}

/// How the shop writes its prices.
pub(in crate::web) fn pricing(shop: &Shop) -> Pricing {
    Pricing { include_tax: shop.prices_include_tax, tax_rate: shop.tax_rate, shipping_tax_rate: shop.shipping_tax_rate }
}

/// The field beside which a refusal of the whole basket is said.
pub(in crate::web) fn field_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::CreditShort { .. } | Refusal::CreditShare { .. } | Refusal::CreditUnshown { .. } => "credit",
        Refusal::OrderKnown => "external_id",
        Refusal::DatePast => WANTED_ON,
        _ => "basket",
    }
}

/// When somebody would like to have what they ordered, as they are told.
pub(in crate::web) fn wanted_own(day: Day) -> Text {
    Text::new("order-wanted-own").with("day", day)
}

/// The same, as the shop reads it.
pub(in crate::web) fn wanted(day: Day) -> Text {
    Text::new("order-wanted").with("day", day)
}

/// What the form of an order offers its buyer.
#[derive(Serialize)]
pub(in crate::web) struct OrderChoices {
    /// `None` where nothing is sold.
    products: Option<Picks>,
    sums: Sums,
    /// What the sum of what is chosen leaves out.
    note: Option<Text>,
    /// The first-order discount in one line.
    discount: Option<DiscountFlash>,
    credits: Vec<Choice>,
    /// Credit that an unpaid order has.
    reserved: Option<Text>,
}

impl OrderChoices {
    pub(in crate::web) fn new(
        shop: &Shop,
        products: &[Product],
        usual: &[ProductId],
        buyer: &Purchaser,
        voice: Voice,
    ) -> OrderChoices {
        let credit = buyer.credit;
        let has_discount = matches!(buyer.discount, Some((_, EntitlementStatus::Open)));
        OrderChoices {
            products: Picks::new(products, usual, voice),
            sums: Sums::new(shop.currency),
            note: match (has_discount || !credit.available().is_zero(), shop.prices_include_tax) {
                (true, true) => Some(Text::new("order-cart-note-off")),
                (true, false) => Some(Text::new("order-cart-note-both")),
                (false, false) => Some(Text::new("order-cart-note-tax")),
                (false, true) => None,
            },
            discount: DiscountFlash::new(buyer.discount.as_ref(), voice, &shop.zone),
            credits: credit_choices(credit.available(), voice),
            reserved: (!credit.reserved.is_zero())
                .then(|| Text::new("order-credit-reserved").with("whose", voice.whose()).with("amount", credit.reserved)),
        }
    }
}

/// An order before it is placed: what it would come to, and all that the last button carries along.
#[derive(Serialize)]
pub(in crate::web) struct QuoteView {
    lines: Vec<OrderLineView>,
    bill: Vec<BillRow>,
    /// What the discount does here, or why it does nothing; and whether placing this order leaves it for another.
    saved: Option<Text>,
    no_discount: Option<Text>,
    discount_left: Option<Text>,
    hidden: Vec<HiddenField>,
}

impl QuoteView {
    pub(in crate::web) fn new(
        shop: &Shop,
        basket: &Basket,
        quote: &Quote,
        buyer: &Purchaser,
        voice: Voice,
        form: &Form,
    ) -> QuoteView {
        let amounts = &quote.amounts;
        QuoteView {
            lines: basket.lines.iter().map(OrderLineView::new).collect(),
            bill: bill(amounts, &quote.priced.taxes, quote.discount_rate, false),
            saved: quote.discount_rate.map(|rate| {
                let saved = amounts.reduction;
                Text::new("discount-saves").with("whose", voice.whose()).with("rate", rate).with("amount", saved)
            }),
            no_discount: why_no_discount(quote.offer, buyer.discount.as_ref(), voice, &shop.zone),
            discount_left: discount_left(quote.offer),
            hidden: carried(form, Seen::from(amounts), shop.currency),
        }
    }
}

/// A line of a basket or an order: the component `order_lines`.
#[derive(Serialize)]
pub(in crate::web) struct OrderLineView {
    name: Arg,
    note: Option<Text>,
    quantity: u32,
    price: Arg,
    /// What its tax is, and whether the price holds it.
    tax: Option<Text>,
    sum: Arg,
}

impl OrderLineView {
    pub(in crate::web) fn new(line: &Line) -> OrderLineView {
        OrderLineView {
            name: words::line_name(line),
            note: match (line.earns, line.discounted) {
                (true, true) => None,
                (false, true) => Some(Text::new("order-line-earns-nothing")),
                (true, false) => Some(Text::new("order-line-no-discount")),
                (false, false) => Some(Text::new("order-line-neither")),
            },
            quantity: line.quantity,
            price: line.price.into(),
            tax: line.tax_rate.filter(|rate| rate.bp() > 0).map(|rate| line_tax(line, rate)),
            sum: line.price.times(line.quantity).map_or_else(Arg::default, Arg::from),
        }
    }

    pub(in crate::web) fn all(items: &[Item]) -> Vec<OrderLineView> {
        // Of a line that another system told, the price of one may be no whole cents.
        let sum = |item: &Item| item.line.tax_rate.is_none().then(|| Arg::from(item.value));
        let view = |item: &Item| OrderLineView::new(&item.line);
        items.iter().map(|item| OrderLineView { sum: sum(item).unwrap_or_else(|| view(item).sum), ..view(item) }).collect()
    }
}

fn line_tax(line: &Line, rate: Rate) -> Text {
    match line.includes_tax {
        true => Text::new("order-line-with-tax").with("rate", rate),
        false => Text::new("order-line-without-tax").with("rate", rate),
    }
}

/// The first-order discount in one line: what it is, or why there is none. `None` when there never was one.
pub(in crate::web) fn discount_sentence(
    discount: Option<&(Discount, EntitlementStatus)>,
    voice: Voice,
    zone: &Zone,
) -> Option<Text> {
    let (discount, status) = discount?;
    let (whose, rate) = (voice.whose(), discount.rate);
    Some(match status {
        EntitlementStatus::Open => discount_open(discount, whose),
        EntitlementStatus::Reserved => Text::new("discount-reserved").with("whose", whose).with("rate", rate),
        EntitlementStatus::Used(at) => {
            Text::new("discount-used").with("whose", whose).with("rate", rate).with("day", zone.day_of(*at))
        }
        EntitlementStatus::Missed(at) => {
            Text::new("discount-missed").with("whose", whose).with("rate", rate).with("day", zone.day_of(*at))
        }
        EntitlementStatus::Expired(at) => {
            Text::new("discount-expired").with("whose", whose).with("rate", rate).with("day", zone.day_of(*at))
        }
    })
}

fn discount_open(discount: &Discount, whose: &'static str) -> Text {
    let (rate, least) = (discount.rate, discount.minimum);
    match (least.is_zero(), discount.cap) {
        (true, None) => Text::new("discount-open").with("whose", whose).with("rate", rate),
        (false, None) => Text::new("discount-open-from").with("whose", whose).with("rate", rate).with("least", least),
        (true, Some(most)) => Text::new("discount-open-to").with("whose", whose).with("rate", rate).with("most", most),
        (false, Some(most)) => {
            Text::new("discount-open-between").with("whose", whose).with("rate", rate).with("least", least).with("most", most)
        }
    }
}

/// The first-order discount above a form: a flash that stays silent of what was used long ago.
#[derive(Serialize)]
pub(in crate::web) struct DiscountFlash {
    kind: &'static str,
    text: Text,
}

impl DiscountFlash {
    fn new(discount: Option<&(Discount, EntitlementStatus)>, voice: Voice, zone: &Zone) -> Option<DiscountFlash> {
        let kind = match discount?.1 {
            EntitlementStatus::Used(_) => return None,
            EntitlementStatus::Open => "good",
            _ => "",
        };
        Some(DiscountFlash { kind, text: discount_sentence(discount, voice, zone)? })
    }
}

/// Why a basket has no discount although its buyer had one; `None` when it has, or when there is nothing to explain.
fn why_no_discount(offer: Offer, latest: Option<&(Discount, EntitlementStatus)>, voice: Voice, zone: &Zone) -> Option<Text> {
    match offer {
        Offer::Off(..) | Offer::Nowhere | Offer::Below(_) | Offer::TooSmall => None,
        Offer::None if matches!(latest, None | Some((_, EntitlementStatus::Used(_)))) => None,
        Offer::None | Offer::Reserved { .. } | Offer::Expired => discount_sentence(latest, voice, zone),
    }
}

/// What becomes of a discount that the order does not take: it stays for another, or is used up by it.
fn discount_left(offer: Offer) -> Option<Text> {
    match offer {
        Offer::Off(..) | Offer::None | Offer::Expired => None,
        Offer::Nowhere => Some(Text::new("discount-nowhere")),
        Offer::Below(least) => Some(Text::new("discount-below").with("least", least)),
        Offer::TooSmall => Some(Text::new("discount-too-small")),
        Offer::Reserved { uses_up: true } => Some(Text::new("discount-used-up")),
        Offer::Reserved { uses_up: false } => Some(Text::new("discount-left-alone")),
    }
}

/// The choices of how much store credit pays; none when there is nothing to spend.
fn credit_choices(available: Money, voice: Voice) -> Vec<Choice> {
    if available.is_zero() {
        return Vec::new();
    }
    vec![
        Choice::new("all", Text::new("order-credit-all").with("whose", voice.whose()).with("amount", available))
            .hint(Text::new("order-credit-all-hint")),
        Choice::new("some", Text::new("order-credit-some")),
        Choice::new("none", Text::new("order-credit-none")),
    ]
}

/// Everything that was typed, and what is shown of it now.
fn carried(form: &Form, seen: Seen, currency: Currency) -> Vec<HiddenField> {
    // The way to pay is chosen beside what is shown.
    let own = ["step", "seen_total", "seen_credit", "paid", "reference", "paid_on"];
    let typed = form.typed().filter(|(name, value)| !own.contains(name) && !value.is_empty());
    let mut all: Vec<HiddenField> = typed.map(|(name, value)| HiddenField::new(name, value)).collect();
    for (name, amount) in [("seen_total", seen.total), ("seen_credit", seen.credit)] {
        all.push(HiddenField::new(name, currency.plain(amount)));
    }
    all
}

pub(in crate::web) fn order_badge(state: OrderStatus) -> Badge {
    let word = codes::order_status(state).text;
    match state {
        OrderStatus::Placed => Badge::warn(word),
        OrderStatus::Paid => Badge::good(word),
        OrderStatus::PartlyRefunded | OrderStatus::Refunded => Badge::neutral(word),
        OrderStatus::Cancelled => Badge::bad(word),
    }
}

/// How an order was paid, with the reference of the payment if it has one.
pub(in crate::web) fn paid_how((method, reference): &(PaymentMethod, String)) -> Text {
    match reference.as_str() {
        "" => Text::new("paid-how").with("method", method.as_str()),
        reference => Text::new("paid-how-reference").with("method", method.as_str()).with("reference", reference),
    }
}
