//! What the shop promises, in words: the same phrase on an invitation, on a member's own page and in the terms. A promise of
//! nothing is left unsaid, and no phrase says more than what holds.

use crate::domain::money::Money;
use crate::domain::program::{Discount, EarnerTerms, Lasts, Pay, Terms};
use crate::domain::roles::{EarnerKind, PartnerKind};
use crate::domain::time::Day;
use crate::text::catalogue::Text;

/// Whose purchases a headline speaks of.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Whose {
    Friends,
    Customers,
}

impl Whose {
    fn word(self) -> &'static str {
        match self {
            Whose::Friends => "friends",
            Whose::Customers => "customers",
        }
    }
}

/// What a card calls for that was told nothing else. The same paper invites a partner first and customers ever after, so it names both, and
/// no rate, which the terms may change.
pub(crate) fn on_cards(terms: &Terms) -> Text {
    if terms.discount.rate.bp() == 0 { Text::new("card-text-join") } else { Text::new("card-text") }
}

/// The large line of a card whose shop gave it none of its own. It names no rate, and promises cash only where there is some.
pub(crate) fn line_on_cards(terms: &Terms, kind: PartnerKind) -> Option<Text> {
    let (earner, line) = match kind {
        PartnerKind::Partner => (EarnerKind::Partner, Text::new("card-line-partner")),
        PartnerKind::Influencer => (EarnerKind::Influencer, Text::new("card-line-influencer")),
    };
    (!terms.of(earner).pay.is_nothing()).then_some(line)
}

/// What is earned on those of whom was spoken just before, for how long and within what bounds: `10% of everything they buy in their
/// first 12 months (up to €5.00 per order)`. A part of a sentence; `None` when it is nothing.
pub(crate) fn earning(terms: &EarnerTerms) -> Option<Text> {
    if terms.pay.is_nothing() {
        return None;
    }
    let earned = unbounded(terms);
    let from = (!terms.earns_from.is_zero()).then_some(terms.earns_from);
    let cap = terms.order_cap.filter(|_| terms.pay.flat().is_none());
    Some(match (from, cap, is_bounded_by_order(terms)) {
        (None, None, false) => earned,
        (Some(from), None, false) => Text::new("offer-from").with("earning", earned).with("from", from),
        (None, Some(cap), _) => Text::new("offer-up-to").with("earning", earned).with("cap", cap),
        (Some(from), Some(cap), _) => Text::new("offer-from-up-to").with("earning", earned).with("from", from).with("cap", cap),
        (None, None, true) => Text::new("offer-up-to-value").with("earning", earned),
        (Some(from), None, true) => Text::new("offer-from-up-to-value").with("earning", earned).with("from", from),
    })
}

/// Whether there are bounds that a [`headline`] does not say.
pub(crate) fn is_bounded(terms: &EarnerTerms) -> bool {
    let is_capped = terms.order_cap.is_some() && terms.pay.flat().is_none();
    !terms.earns_from.is_zero() || is_capped || is_bounded_by_order(terms)
}

/// Whether some order that earns comes to less than the flat amount that is promised for each, which then is all that it brings.
fn is_bounded_by_order(terms: &EarnerTerms) -> bool {
    let promised = terms.pay.flat().map(|amount| capped(terms, amount));
    !terms.flat_above_value && promised.is_some_and(|amount| terms.earns_from < amount)
}

/// No single order brings more than the cap, whatever the amount says.
fn capped(terms: &EarnerTerms, amount: Money) -> Money {
    terms.order_cap.map_or(amount, |cap| cap.min(amount))
}

fn unbounded(terms: &EarnerTerms) -> Text {
    match (terms.pay, terms.lasts) {
        (Pay::Share(rate), Lasts::Lifetime) => Text::new("offer-share-always").with("rate", rate),
        (Pay::Share(rate), Lasts::Orders(n)) => Text::new("offer-share-orders").with("rate", rate).with("n", i64::from(n)),
        (Pay::Share(rate), Lasts::Months(n)) => Text::new("offer-share-months").with("rate", rate).with("n", i64::from(n)),
        (Pay::Flat(amount), lasts) => {
            let amount = capped(terms, amount);
            match lasts {
                Lasts::Lifetime => Text::new("offer-flat-always").with("amount", amount),
                Lasts::Orders(n) => Text::new("offer-flat-orders").with("amount", amount).with("n", i64::from(n)),
                Lasts::Months(n) => Text::new("offer-flat-months").with("amount", amount).with("n", i64::from(n)),
            }
        }
    }
}

/// The same without its bounds, as a sentence for large print: the text below says them.
pub(crate) fn headline(terms: &EarnerTerms, whose: Whose) -> Option<Text> {
    if terms.pay.is_nothing() {
        return None;
    }
    let who = whose.word();
    Some(match (terms.pay, terms.lasts) {
        (Pay::Share(rate), Lasts::Lifetime) => Text::new("offer-headline-share-always").with("who", who).with("rate", rate),
        (Pay::Share(rate), Lasts::Orders(n)) => {
            Text::new("offer-headline-share-orders").with("who", who).with("rate", rate).with("n", i64::from(n))
        }
        (Pay::Share(rate), Lasts::Months(n)) => {
            Text::new("offer-headline-share-months").with("who", who).with("rate", rate).with("n", i64::from(n))
        }
        (Pay::Flat(amount), lasts) => {
            let amount = capped(terms, amount);
            match lasts {
                Lasts::Lifetime => Text::new("offer-headline-flat-always").with("who", who).with("amount", amount),
                Lasts::Orders(n) => {
                    Text::new("offer-headline-flat-orders").with("who", who).with("amount", amount).with("n", i64::from(n))
                }
                Lasts::Months(n) => {
                    Text::new("offer-headline-flat-months").with("who", who).with("amount", amount).with("n", i64::from(n))
                }
            }
        }
    })
}

fn is_promised(discount: &Discount) -> bool {
    discount.rate.bp() > 0
}

/// `10% off your first order`; `None` when nothing is promised.
pub(crate) fn off(discount: &Discount) -> Option<Text> {
    is_promised(discount).then(|| Text::new("offer-off-yours").with("rate", discount.rate))
}

/// The same with its bounds: `10% off your first order (on orders of €20.00 or more, up to €5.00)`.
pub(crate) fn off_yours(discount: &Discount) -> Option<Text> {
    Some(match bounds(discount) {
        Some(bounds) if is_promised(discount) => {
            Text::new("offer-off-yours-bounded").with("rate", discount.rate).with("bounds", bounds)
        }
        _ => off(discount)?,
    })
}

/// The same, said of those who get it: `10% off their first order`.
pub(crate) fn off_theirs(discount: &Discount) -> Option<Text> {
    is_promised(discount).then(|| match bounds(discount) {
        Some(bounds) => Text::new("offer-off-theirs-bounded").with("rate", discount.rate).with("bounds", bounds),
        None => Text::new("offer-off-theirs").with("rate", discount.rate),
    })
}

/// What bounds a discount, in brackets: `on orders of €20.00 or more, up to €5.00, within 30 days of joining`.
fn bounds(discount: &Discount) -> Option<Text> {
    let minimum = (!discount.minimum.is_zero()).then(|| Text::new("offer-bound-minimum").with("minimum", discount.minimum));
    let cap = discount.cap.map(|cap| Text::new("offer-bound-cap").with("cap", cap));
    let days = discount.days.map(|days| Text::new("offer-bound-days").with("n", i64::from(days)));
    let mut all = [minimum, cap, days].into_iter().flatten();
    let first = all.next()?;
    Some(match (all.next(), all.next()) {
        (Some(second), Some(third)) => {
            Text::new("offer-bounds-three").with("one", first).with("two", second).with("three", third)
        }
        (Some(second), None) => Text::new("offer-bounds-two").with("one", first).with("two", second),
        _ => first,
    })
}

/// What bounds a discount, each as a sentence for the line below the headline. `until` is the day on which a newcomer's right to it ends.
pub(crate) fn rules(discount: &Discount, until: Option<Day>) -> Vec<Text> {
    let minimum = (!discount.minimum.is_zero()).then(|| Text::new("offer-rule-minimum").with("minimum", discount.minimum));
    let cap = discount.cap.map(|cap| Text::new("offer-rule-cap").with("cap", cap));
    let ends = match (until, discount.days) {
        (Some(day), _) => Some(Text::new("offer-rule-until").with("day", day)),
        (None, Some(days)) => Some(Text::new("offer-rule-days").with("n", i64::from(days))),
        (None, None) => None,
    };
    [minimum, cap, ends].into_iter().flatten().collect()
}

/// A phrase as messages and link previews take it: without the spaces that do not break.
pub(crate) fn plain(phrase: &str) -> String {
    phrase.replace(['\u{a0}', '\u{202f}'], " ")
}

/// One section of the terms: its title and its paragraphs, each of whole sentences.
#[derive(serde::Serialize)]
pub(crate) struct Section {
    title: Text,
    paragraphs: Vec<Vec<Text>>,
}

impl Section {
    fn new(title: Text, paragraphs: impl IntoIterator<Item = Vec<Text>>) -> Section {
        Section { title, paragraphs: paragraphs.into_iter().filter(|sentences| !sentences.is_empty()).collect() }
    }
}

/// The terms in full, as the program calculates them. `application_days` is how long a card is kept for an applicant, where the
/// shop reviews every application.
pub(crate) fn in_full(shop: &str, terms: &Terms, application_days: Option<i64>) -> Vec<Section> {
    let application = application_days.map(|days| Text::new("promise-partners-approval").with("shop", shop).with("days", days));
    vec![
        Section::new(Text::new("promise-new-title"), [newcomers(&terms.discount), vec![Text::new("promise-new-code")]]),
        Section::new(Text::new("promise-customers-title"), [vec![customers(terms)], credit(terms)]),
        Section::new(
            Text::new("promise-partners-title"),
            [partners(terms), Vec::from_iter(paid_from(terms)), Vec::from_iter(application)],
        ),
        Section::new(
            Text::new("promise-calculated-title"),
            [vec![Text::new("promise-calculated"), Text::new("promise-recalculated")], Vec::from_iter(small_orders(terms))],
        ),
        Section::new(Text::new("promise-when-title"), [vec![hold(terms)], Vec::from_iter(reviewed(shop, terms))]),
        Section::new(
            Text::new("promise-orders-title"),
            [vec![Text::new("promise-orders-timeout").with("n", i64::from(terms.order_timeout_days))]],
        ),
        Section::new(Text::new("promise-changes-title"), [vec![Text::new("promise-changes").with("shop", shop)]]),
    ]
}

fn newcomers(discount: &Discount) -> Vec<Text> {
    if !is_promised(discount) {
        return vec![Text::new("promise-new-invited")];
    }
    let mut said = vec![Text::new("promise-new-off").with("rate", discount.rate)];
    if !discount.minimum.is_zero() {
        said.push(Text::new("promise-new-minimum").with("minimum", discount.minimum));
    }
    said.extend(discount.cap.map(|cap| Text::new("promise-new-cap").with("cap", cap)));
    said.extend(discount.days.map(|days| Text::new("promise-new-days").with("n", i64::from(days))));
    said.push(Text::new("promise-new-limits"));
    said
}

fn customers(terms: &Terms) -> Text {
    match earning(&terms.customer) {
        Some(earned) => Text::new("promise-customers-earn").with("earning", earned),
        None => Text::new("promise-customers-nothing"),
    }
}

fn credit(terms: &Terms) -> Vec<Text> {
    if terms.customer.pay.is_nothing() {
        return Vec::new();
    }
    let share = match terms.credit_share.bp() {
        10_000 => Text::new("promise-credit-any"),
        _ => Text::new("promise-credit-share").with("rate", terms.credit_share),
    };
    let lasts = match terms.credit_days {
        Some(days) => Text::new("promise-credit-expires").with("n", i64::from(days)),
        None => Text::new("promise-credit-lasts"),
    };
    vec![share, lasts, Text::new("promise-credit-no-cash")]
}

fn partners(terms: &Terms) -> Vec<Text> {
    let partner = match earning(&terms.partner) {
        Some(earned) => Text::new("promise-partners-earn").with("earning", earned),
        None => Text::new("promise-partners-nothing"),
    };
    let influencer = match earning(&terms.influencer) {
        Some(_) if terms.influencer == terms.partner => Text::new("promise-influencers-same"),
        Some(earned) => Text::new("promise-influencers-earn").with("earning", earned),
        None => Text::new("promise-influencers-nothing"),
    };
    vec![partner, influencer, Text::new("promise-partners-purchases")]
}

fn paid_from(terms: &Terms) -> Option<Text> {
    (!terms.payout_minimum.is_zero()).then(|| Text::new("promise-partners-minimum").with("minimum", terms.payout_minimum))
}

/// What an order has to come to, where that matters.
fn small_orders(terms: &Terms) -> Option<Text> {
    let promised = EarnerKind::ALL.iter().map(|kind| terms.of(*kind));
    let matters = |earner: &EarnerTerms| !earner.earns_from.is_zero() || is_bounded_by_order(earner);
    promised.into_iter().any(matters).then(|| Text::new("promise-small-orders"))
}

fn hold(terms: &Terms) -> Text {
    match terms.holding_days {
        0 => Text::new("promise-when-paid"),
        days => Text::new("promise-when-days").with("n", i64::from(days)),
    }
}

fn reviewed(shop: &str, terms: &Terms) -> Option<Text> {
    Some(Text::new("promise-when-reviewed").with("limit", terms.review_above?).with("shop", shop))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::money::{Currency, Rate};
    use crate::text::catalogue::{Catalogue, Lang, Reader};

    const fn minor(minor: i64) -> Money {
        Money::from_minor(minor)
    }

    fn said(text: Option<Text>) -> String {
        let euros = Reader::new(Lang::English, None, Some(Currency::parse("EUR").unwrap()));
        text.map_or_else(String::new, |text| Catalogue::built_in().say(euros, &text))
    }

    #[test]
    fn what_is_earned_is_said_with_how_long_and_up_to_what() {
        let share = EarnerTerms::share(Rate::from_bp(750));
        let flat = EarnerTerms { pay: Pay::Flat(minor(200)), ..share };
        let said = |terms: EarnerTerms, lasts, order_cap| said(earning(&EarnerTerms { lasts, order_cap, ..terms }));
        assert_eq!(said(share, Lasts::Lifetime, None), "7.5% of everything they buy");
        assert_eq!(said(share, Lasts::Orders(1), Some(minor(500))), "7.5% of their first order (up to €5.00 per order)");
        assert_eq!(said(share, Lasts::Orders(3), None), "7.5% of their first 3 orders");
        assert_eq!(said(share, Lasts::Months(1), None), "7.5% of everything they buy in their first month");
        assert_eq!(said(share, Lasts::Months(12), None), "7.5% of everything they buy in their first 12 months");
        let no_more = "(never more than the order’s value)";
        assert_eq!(said(flat, Lasts::Lifetime, None), format!("€2.00 every time they order {no_more}"));
        assert_eq!(said(flat, Lasts::Orders(3), Some(minor(150))), format!("€1.50 on each of their first 3 orders {no_more}"));
        let above = EarnerTerms { flat_above_value: true, ..flat };
        assert_eq!(said(above, Lasts::Lifetime, None), "€2.00 every time they order");
        assert_eq!(said(above, Lasts::Months(6), None), "€2.00 every time they order in their first 6 months");
        let from = EarnerTerms { earns_from: minor(2000), ..flat };
        assert_eq!(said(from, Lasts::Lifetime, None), "€2.00 every time they order (on orders of €20.00 or more)");
        let from = EarnerTerms { earns_from: minor(100), ..flat };
        let bounded = "€2.00 for their first order (on orders of €1.00 or more, never more than the order’s value)";
        assert_eq!(said(from, Lasts::Orders(1), None), bounded);
        let from = EarnerTerms { earns_from: minor(2000), ..share };
        let bounded = "7.5% of everything they buy (on orders of €20.00 or more, up to €5.00 per order)";
        assert_eq!(said(from, Lasts::Lifetime, Some(minor(500))), bounded);
        assert_eq!(said(EarnerTerms::share(Rate::from_bp(0)), Lasts::Lifetime, None), "");
    }

    #[test]
    fn a_headline_says_whose_purchases_earn() {
        let share = EarnerTerms::share(Rate::from_bp(750));
        let flat = EarnerTerms { pay: Pay::Flat(minor(200)), ..share };
        assert_eq!(said(headline(&share, Whose::Friends)), "Earn 7.5% of everything your friends buy");
        assert_eq!(said(headline(&flat, Whose::Customers)), "Earn €2.00 every time your customers order");
        let first = EarnerTerms { lasts: Lasts::Orders(1), ..flat };
        assert_eq!(said(headline(&first, Whose::Friends)), "Earn €2.00 for your friends’ first order");
        assert_eq!(headline(&EarnerTerms::share(Rate::from_bp(0)), Whose::Friends), None);
    }

    #[test]
    fn a_discount_is_said_with_its_bounds() {
        let ten = Discount { rate: Rate::from_bp(1000), minimum: Money::ZERO, cap: None, days: None };
        assert_eq!(said(off_yours(&ten)), "10% off your first order");
        assert_eq!(rules(&ten, None), []);
        let bounded = Discount { minimum: minor(2000), cap: Some(minor(500)), days: Some(30), ..ten };
        let bounds = "(on orders of €20.00 or more, up to €5.00, within 30 days of joining)";
        assert_eq!(said(off_theirs(&bounded)), format!("10% off their first order {bounds}"));
        assert_eq!(said(off_yours(&bounded)), format!("10% off your first order {bounds}"));
        assert_eq!(
            said(off_theirs(&Discount { days: None, ..bounded })),
            "10% off their first order (on orders of €20.00 or more, up to €5.00)"
        );
        let none = Discount { rate: Rate::from_bp(0), ..bounded };
        assert_eq!((off(&none), off_yours(&none), off_theirs(&none)), (None, None, None));
    }
}
