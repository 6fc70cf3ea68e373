//! What the forms of orders ask for in common: what is bought, and how it was paid.

use crate::domain::money::Money;
use crate::domain::order::{Cart, PaymentMethod, Plain};
use crate::domain::refusal::Refusal;
use crate::domain::shop::Shop;
use crate::text::catalogue::Text;
use crate::text::codes;
use crate::web::kit::form::Form;
use crate::web::kit::layout::Frame;
use crate::web::kit::order_form;
use crate::web::kit::view::Choice;

pub(super) const MOST_REFERENCE: usize = 120;

/// What is bought: quantities, a plain amount, shipping and tip.
pub(super) fn read_cart(form: &mut Form) -> Option<Cart> {
    let quantities = order_form::read_quantities(form);
    let amount = form.parse_optional_amount("amount");
    let includes_tax = form.parse("amount_kind", |text| match text {
        "" | "gross" => Ok(true),
        "net" => Ok(false),
        _ => Err(Refusal::ChoiceUnknown),
    });
    let (shipping, tip) = (form.parse_optional_amount("shipping"), form.parse_optional_amount("tip"));
    let plain = |amount: Option<Money>, includes_tax| {
        amount.filter(|amount| !amount.is_zero()).map(|amount| Plain { amount, includes_tax })
    };
    Some(Cart {
        quantities: quantities?,
        plain: plain(amount?, includes_tax?),
        shipping: shipping?.unwrap_or_default(),
        tip: tip?.unwrap_or_default(),
    })
}

/// A way to pay that somebody records by hand.
pub(super) fn parse_method(text: &str) -> Result<PaymentMethod, Refusal> {
    PaymentMethod::from_word(text).filter(|method| *method != PaymentMethod::Credit).ok_or(Refusal::ChoiceUnknown)
}

/// The ways to pay, for a list.
pub(super) fn methods(frame: &Frame) -> [Choice; 4] {
    [PaymentMethod::Cash, PaymentMethod::Card, PaymentMethod::Transfer, PaymentMethod::Other]
        .map(|method| Choice::new(method.as_str(), frame.say(&codes::payment_method(method).text)))
}

/// The tax of a typed amount; `None` where there is none.
pub(super) fn tax_of_amount(shop: &Shop) -> Option<Text> {
    (shop.tax_rate.bp() > 0).then(|| Text::new("order-form-tax").with("rate", shop.tax_rate))
}

/// How an amount is refunded: in money, as store credit, or so much of each.
pub(super) fn refunded_how(money: Money, credit: Money) -> Text {
    match (money.is_zero(), credit.is_zero()) {
        (true, false) => Text::new("refund-how-credit"),
        (_, true) => Text::new("refund-how-money"),
        (false, false) => Text::new("refund-how-both").with("money", money).with("credit", credit),
    }
}
