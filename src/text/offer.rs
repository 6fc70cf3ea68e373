//! What the shop promises, in words: the same phrase on an invitation, on a member's own page and in the terms. A promise of
//! nothing is left unsaid, and no phrase says more than what holds.

use crate::domain::money::Currency;
use crate::domain::program::{Discount, EarnerTerms, Lasts, Pay, Terms};
use crate::domain::roles::EarnerKind;
use crate::text::catalogue::Text;
use crate::text::words::{count, percent_of};

/// Whom a phrase speaks of.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Of {
    /// Those of whom was spoken just before.
    They,
    YourFriends,
    YourPeople,
}

impl Of {
    fn subject(self) -> &'static str {
        match self {
            Of::They => "they",
            Of::YourFriends => "your friends",
            Of::YourPeople => "your people",
        }
    }

    fn possessive(self) -> &'static str {
        match self {
            Of::They => "their",
            Of::YourFriends => "your friends’",
            Of::YourPeople => "your people’s",
        }
    }
}

/// What a card calls for that was told nothing else. The same paper invites a partner first and customers ever after, so it names both, and
/// no rate, which the terms may change.
pub(crate) fn on_cards(terms: &Terms) -> Text {
    if terms.discount.rate.bp() == 0 { Text::new("card-text-join") } else { Text::new("card-text") }
}

/// What is earned, for how long and within what bounds: `10 % of what they buy in their first 12 months, at most €5.00 for one order`.
/// `None` when it is nothing.
pub(crate) fn earning(terms: &EarnerTerms, of: Of, currency: Currency) -> Option<String> {
    let mut said = headline(terms, of, currency)?;
    if !terms.earns_from.is_zero() {
        said += &format!(", if the order comes to {} or more", currency.format(terms.earns_from));
    }
    match terms.pay {
        Pay::Share(_) => {
            said += &terms.order_cap.map_or_else(String::new, |cap| format!(", at most {} for one order", currency.format(cap)));
        }
        Pay::Flat(_) if is_bounded_by_order(terms) => said += ", but no more than the order comes to",
        Pay::Flat(_) => {}
    }
    Some(said)
}

/// Whether some order that earns comes to less than the flat amount that is promised for each, which then is all that it brings.
fn is_bounded_by_order(terms: &EarnerTerms) -> bool {
    let promised = terms.pay.flat().map(|amount| terms.order_cap.map_or(amount, |cap| cap.min(amount)));
    !terms.flat_above_value && promised.is_some_and(|amount| terms.earns_from < amount)
}

/// The same without its bounds, for large print: the text below says them.
pub(crate) fn headline(terms: &EarnerTerms, of: Of, currency: Currency) -> Option<String> {
    if terms.pay.is_nothing() {
        return None;
    }
    let (subject, possessive) = (of.subject(), of.possessive());
    Some(match (terms.pay, terms.lasts) {
        (Pay::Share(rate), Lasts::Lifetime) => format!("{} of what {subject} buy", percent_of(rate)),
        (Pay::Share(rate), Lasts::Orders(1)) => format!("{} of {possessive} first order", percent_of(rate)),
        (Pay::Share(rate), Lasts::Orders(n)) => format!("{} of {possessive} first {n} orders", percent_of(rate)),
        (Pay::Share(rate), Lasts::Months(n)) => format!("{} of what {subject} buy {}", percent_of(rate), months(n)),
        (Pay::Flat(amount), lasts) => {
            // No single order brings more than the cap, whatever the amount says.
            let amount = currency.format(terms.order_cap.map_or(amount, |cap| cap.min(amount)));
            match lasts {
                Lasts::Lifetime => format!("{amount} for each order {subject} place"),
                Lasts::Orders(1) => format!("{amount} for {possessive} first order"),
                Lasts::Orders(n) => format!("{amount} for each of {possessive} first {n} orders"),
                Lasts::Months(n) => format!("{amount} for each order {subject} place {}", months(n)),
            }
        }
    })
}

fn months(n: u32) -> String {
    if n == 1 { "in the first month after joining".into() } else { format!("in the first {n} months after joining") }
}

/// `10 % off your first order`; `None` when nothing is promised.
pub(crate) fn off(discount: &Discount) -> Option<String> {
    off_whose(discount, "your")
}

/// `10 % off their first order (from €20.00, up to €5.00, within 30 days)`.
pub(crate) fn off_theirs(discount: &Discount, currency: Currency) -> Option<String> {
    let off = off_whose(discount, "their")?;
    Some(with_bounds(off, discount, currency))
}

/// The same, said to whoever gets it.
pub(crate) fn off_yours(discount: &Discount, currency: Currency) -> Option<String> {
    Some(with_bounds(off(discount)?, discount, currency))
}

fn off_whose(discount: &Discount, whose: &str) -> Option<String> {
    (discount.rate.bp() > 0).then(|| format!("{} off {whose} first order", percent_of(discount.rate)))
}

fn with_bounds(off: String, discount: &Discount, currency: Currency) -> String {
    match bounds(discount, currency) {
        Some(bounds) => format!("{off} ({bounds})"),
        None => off,
    }
}

/// What bounds a discount: `from €20.00, up to €5.00, within 30 days`; `None` when nothing does.
pub(crate) fn bounds(discount: &Discount, currency: Currency) -> Option<String> {
    let mut bounds = Vec::new();
    if !discount.minimum.is_zero() {
        bounds.push(format!("from {}", currency.format(discount.minimum)));
    }
    if let Some(cap) = discount.cap {
        bounds.push(format!("up to {}", currency.format(cap)));
    }
    if let Some(days) = discount.days {
        bounds.push(format!("within {}", count(days.into(), "day", "days")));
    }
    (!bounds.is_empty()).then(|| bounds.join(", "))
}

/// A phrase that stands by itself.
pub(crate) fn capitalised(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A phrase as messages and link previews take it: without the spaces that do not break.
pub(crate) fn plain(phrase: &str) -> String {
    phrase.replace('\u{a0}', " ")
}

/// One section of the terms: its title and its sentences, a paragraph each.
#[derive(serde::Serialize)]
pub(crate) struct Section {
    title: &'static str,
    paragraphs: Vec<String>,
}

/// The terms in full, as the program computes them. `application_days` is how long a card is kept for an applicant, where the
/// shop looks at every application.
pub(crate) fn in_full(shop: &str, terms: &Terms, application_days: Option<i64>, currency: Currency) -> Vec<Section> {
    let section =
        |title, paragraphs: Vec<Option<String>>| Section { title, paragraphs: paragraphs.into_iter().flatten().collect() };
    vec![
        section(
            "Newcomers",
            vec![
                Some(newcomers(&terms.discount, currency)),
                Some("The code counts from which you join, and that stays so: scanning another one later changes nothing.".into()),
            ],
        ),
        section("Customers who bring friends", vec![Some(customers(terms, currency)), credit(terms)]),
        section(
            "Partners and influencers",
            vec![
                Some(partners(terms, currency)),
                paid_from(terms, currency),
                application_days.map(|days| {
                    format!("{shop} looks at every application first. A card that somebody applied with is kept for them for {days} days.")
                }),
            ],
        ),
        section("How an earning is computed", vec![Some(computed().into()), small_orders(terms)]),
        section("When earnings are free", vec![Some(hold(terms)), looked_at(shop, terms, currency)]),
        section("Orders", vec![Some(timeout(terms))]),
        section(
            "Changes",
            vec![Some(format!(
                "{shop} may change these terms. A change holds for orders placed from then on; what was promised before stays as it was. \
                 Somebody who has agreed on another pay with {shop} gets that instead. Nobody earns from their own purchases, and a code \
                 that is misused is disabled."
            ))],
        ),
    ]
}

fn newcomers(discount: &Discount, currency: Currency) -> String {
    let Some(off) = off_whose(discount, "their") else {
        return "Whoever joins with somebody's code is noted as invited by them.".into();
    };
    let mut said = format!("Whoever joins with somebody's code gets {off}.");
    if !discount.minimum.is_zero() {
        said += &format!(" The goods that it applies to have to come to at least {}.", currency.format(discount.minimum));
    }
    if let Some(cap) = discount.cap {
        said += &format!(" At most {} is taken off.", currency.format(cap));
    }
    if let Some(days) = discount.days {
        said += &format!(" The order has to be placed within {} of joining.", count(days.into(), "day", "days"));
    }
    said + " Shipping and tip are not reduced, nor are some products, such as gift cards. It is given once, to the first order that it \
            can come off; an order that is too small for it leaves it for a later one. It comes back when the order that has it is \
            cancelled or fully refunded, and it is gone once another order that could have had it is paid."
}

fn customers(terms: &Terms, currency: Currency) -> String {
    match earning(&terms.customer, Of::They, currency) {
        Some(earned) => {
            format!(
                "Every customer has a code of their own. When friends join with it, the customer earns {earned}, as store credit."
            )
        }
        None => "Every customer has a code of their own. At present it earns nothing.".into(),
    }
}

fn credit(terms: &Terms) -> Option<String> {
    if terms.customer.pay.is_nothing() {
        return None;
    }
    let share = match terms.credit_share.bp() {
        10_000 => "Store credit can pay any part of an order.".to_string(),
        _ => format!("Store credit can pay up to {} of an order.", percent_of(terms.credit_share)),
    };
    let lasts = match terms.credit_days {
        Some(days) => format!("It expires {} after it can first be spent.", count(days.into(), "day", "days")),
        None => "It does not expire.".to_string(),
    };
    Some(format!("{share} {lasts} It is not paid out in money."))
}

fn partners(terms: &Terms, currency: Currency) -> String {
    let partner = match earning(&terms.partner, Of::They, currency) {
        Some(earned) => format!("When customers join with a partner's code, the partner earns {earned}, in money."),
        None => "At present a partner earns nothing.".into(),
    };
    let influencer = match earning(&terms.influencer, Of::They, currency) {
        Some(_) if terms.influencer == terms.partner => "An influencer earns the same.".into(),
        Some(earned) => format!("An influencer earns {earned}."),
        None => "At present an influencer earns nothing.".into(),
    };
    format!("{partner} {influencer} Only purchases earn: bringing another partner does not.")
}

fn paid_from(terms: &Terms, currency: Currency) -> Option<String> {
    (!terms.payout_minimum.is_zero()).then(|| {
        format!("Partners are paid once they are owed {} or more; until then it adds up.", currency.format(terms.payout_minimum))
    })
}

fn computed() -> &'static str {
    "An order counts with its value: what the goods cost after the discount, without tax, shipping and tip. Store credit that pays a \
     part of it lowers nobody's earning. Some products, such as gift cards, earn nothing. Each earning is rounded once, half of the \
     smallest coin up. When goods are refunded, the earning is computed again from what is left, and the difference is taken back; where \
     it has been paid or spent by then, later earnings make it up."
}

/// What an order has to come to, where that matters.
fn small_orders(terms: &Terms) -> Option<String> {
    let promised = EarnerKind::ALL.iter().map(|kind| terms.of(*kind));
    let matters = |earner: &EarnerTerms| !earner.earns_from.is_zero() || is_bounded_by_order(earner);
    promised.into_iter().any(matters).then(|| {
        "What an order comes to is, for its earning, the value of what earns in it when it is paid, or after a correction. An order \
         that earns nothing because it comes to too little still counts as one of a person’s orders."
            .into()
    })
}

fn hold(terms: &Terms) -> String {
    match terms.holding_days {
        0 => "An earning is free as soon as the order is paid.".into(),
        days => format!(
            "An earning waits {} after the order was paid, in case something is brought back.",
            count(days.into(), "day", "days")
        ),
    }
}

fn looked_at(shop: &str, terms: &Terms, currency: Currency) -> Option<String> {
    let above = currency.format(terms.review_above?);
    Some(format!("An earning above {above} also waits until somebody at {shop} has looked at it."))
}

fn timeout(terms: &Terms) -> String {
    format!(
        "An order that is not paid within {} is cancelled. The store credit in it is free again, and so is the discount, unless another \
         order has used it up.",
        count(terms.order_timeout_days.into(), "day", "days")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::money::{Money, Rate};

    fn euro() -> Currency {
        Currency::parse("EUR").unwrap()
    }

    const fn minor(minor: i64) -> Money {
        Money::from_minor(minor)
    }

    #[test]
    fn what_is_earned_is_said_with_how_long_and_up_to_what() {
        let share = EarnerTerms::share(Rate::from_bp(750));
        let flat = EarnerTerms { pay: Pay::Flat(minor(200)), ..share };
        let said = |terms: EarnerTerms, lasts, order_cap| {
            plain(&earning(&EarnerTerms { lasts, order_cap, ..terms }, Of::They, euro()).unwrap_or_default())
        };
        assert_eq!(said(share, Lasts::Lifetime, None), "7.5 % of what they buy");
        assert_eq!(said(share, Lasts::Orders(1), Some(minor(500))), "7.5 % of their first order, at most €5.00 for one order");
        assert_eq!(said(share, Lasts::Months(12), None), "7.5 % of what they buy in the first 12 months after joining");
        let no_more = ", but no more than the order comes to";
        assert_eq!(said(flat, Lasts::Lifetime, None), format!("€2.00 for each order they place{no_more}"));
        assert_eq!(said(flat, Lasts::Orders(3), Some(minor(150))), format!("€1.50 for each of their first 3 orders{no_more}"));
        let above = EarnerTerms { flat_above_value: true, ..flat };
        assert_eq!(said(above, Lasts::Lifetime, None), "€2.00 for each order they place");
        let from = EarnerTerms { earns_from: minor(2000), ..flat };
        assert_eq!(said(from, Lasts::Lifetime, None), "€2.00 for each order they place, if the order comes to €20.00 or more");
        let from = EarnerTerms { earns_from: minor(2000), ..share };
        let bounded = "7.5 % of what they buy, if the order comes to €20.00 or more, at most €5.00 for one order";
        assert_eq!(said(from, Lasts::Lifetime, Some(minor(500))), bounded);
        assert_eq!(said(EarnerTerms::share(Rate::from_bp(0)), Lasts::Lifetime, None), "");
        assert_eq!(plain(&headline(&flat, Of::YourPeople, euro()).unwrap()), "€2.00 for each order your people place");
    }

    #[test]
    fn a_discount_is_said_with_its_bounds() {
        let ten = Discount { rate: Rate::from_bp(1000), minimum: Money::ZERO, cap: None, days: None };
        assert_eq!(off_yours(&ten, euro()).as_deref(), Some("10\u{a0}% off your first order"));
        let bounded = Discount { minimum: minor(2000), cap: Some(minor(500)), days: Some(30), ..ten };
        let said = plain(&off_theirs(&bounded, euro()).unwrap());
        assert_eq!(said, "10 % off their first order (from €20.00, up to €5.00, within 30 days)");
        assert_eq!(off(&Discount { rate: Rate::from_bp(0), ..ten }), None);
    }
}
