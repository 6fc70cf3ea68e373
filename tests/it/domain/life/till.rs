//! What may happen to money in a random life, and how the model's words for it are said to the domain.

use passalong::domain::ids::OrderId;
use passalong::domain::money::{Money, Rate};
use passalong::domain::price::{self, Line};
use passalong::domain::program::{self, EarnerTerms};
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::support::model::money::{Earning, Lasts, Pay, Terms};
use crate::support::model::price::{Basket, Thing};

#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "a few hundred of them live for a moment")]
pub enum Step {
    /// With so many thousandths of the credit that there is, or as much as goes.
    Place {
        who: Index,
        basket: Basket,
        credit: Option<i64>,
        days_ago: i64,
    },
    Pay {
        order: Index,
        days_ago: i64,
    },
    /// Now and then of an order that is not paid yet.
    Refund {
        order: Index,
        back: Portion,
        days_ago: i64,
    },
    Edit {
        order: Index,
        basket: Basket,
        days_ago: i64,
    },
    /// The same things, the first of them so many more or fewer and so many cents dearer.
    Adapt {
        order: Index,
        more: i64,
        dearer: i64,
    },
    Cancel {
        order: Index,
    },
    /// At one of the parts of what was earned on it.
    Look {
        order: Index,
        part: usize,
        how: Look,
    },
    Grant {
        who: Index,
    },
    Adjust {
        who: Index,
        credit: bool,
        amount: i64,
    },
    Agree {
        who: Index,
        pay: Option<Pay>,
    },
    Promise(Terms),
    ExpireCredit,
    /// Somebody takes their commission as store credit; now and then not as much as there is.
    Convert {
        who: Index,
        off: i64,
    },
    TimeOut,
    PayOut {
        who: Vec<Index>,
        minimum: i64,
        /// What is owed has changed since it was looked at.
        is_stale: bool,
    },
    Settle {
        payment: Index,
        arrived: bool,
        days_ago: i64,
    },
    /// The books, up to so many days ago; `None` opens all of them.
    Close {
        days_ago: Option<i64>,
        has_reason: bool,
    },
    /// Somebody charges VAT from now on, at so many basis points, or none any more.
    Vat {
        who: Index,
        bp: i64,
    },
    Move {
        who: Index,
        to: Option<Index>,
    },
    /// Somebody signs in in one of a few browsers, perhaps after somebody above them.
    Meet {
        who: Index,
        after: Option<Index>,
        browser: usize,
    },
    /// The shop says of somebody who was found with another: these are different people.
    Clear {
        flag: Index,
        release: bool,
    },
}

/// What comes back: of each line so many thousandths of what is left, rounded down; or so many of what is left of the goods, as goodwill.
/// Shipping and tip beside it.
#[derive(Debug, Clone)]
pub enum Portion {
    Everything,
    Things(Vec<i64>, i64, i64),
    Goodwill(i64, i64, i64),
    /// Both, which is refused.
    Both,
}

#[derive(Debug, Clone, Copy)]
pub enum Look {
    Hold,
    Pass,
    Void,
}

pub fn step() -> impl Strategy<Value = Step> {
    let index = any::<Index>;
    let part = || prop_oneof![3 => 1..1000_i64, 1 => Just(1000_i64), 1 => Just(1001_i64), 1 => Just(0_i64)];
    // Mostly now, now and then on an earlier day, and once in a while on one to come.
    let days_ago = || prop_oneof![12 => Just(0_i64), 6 => 1..20_i64, 1 => Just(-1_i64)];
    prop_oneof![
        10 => (index(), basket(), prop_oneof![Just(None), Just(Some(0)), part().prop_map(Some)], days_ago())
            .prop_map(|(who, basket, credit, days_ago)| Step::Place { who, basket, credit, days_ago }),
        9 => (index(), days_ago()).prop_map(|(order, days_ago)| Step::Pay { order, days_ago }),
        7 => (index(), portion(), days_ago()).prop_map(|(order, back, days_ago)| Step::Refund { order, back, days_ago }),
        3 => (index(), -1..2_i64, 0..300_i64).prop_map(|(order, more, dearer)| Step::Adapt { order, more, dearer }),
        4 => (index(), basket(), days_ago()).prop_map(|(order, basket, days_ago)| Step::Edit { order, basket, days_ago }),
        2 => index().prop_map(|order| Step::Cancel { order }),
        3 => (index(), select(vec![0, 0, 1, 2]), select(vec![Look::Hold, Look::Pass, Look::Void]))
            .prop_map(|(order, part, how)| Step::Look { order, part, how }),
        1 => index().prop_map(|who| Step::Grant { who }),
        1 => (index(), any::<bool>(), -3000..3000_i64).prop_map(|(who, credit, amount)| Step::Adjust { who, credit, amount }),
        1 => (index(), weighted(0.7, pay())).prop_map(|(who, pay)| Step::Agree { who, pay }),
        2 => terms().prop_map(Step::Promise),
        1 => Just(Step::ExpireCredit),
        1 => (index(), select(vec![0, 0, 0, 1])).prop_map(|(who, off)| Step::Convert { who, off }),
        1 => Just(Step::TimeOut),
        3 => (proptest::collection::vec(index(), 1..4), select(vec![0, 0, 300]), proptest::bool::weighted(0.1))
            .prop_map(|(who, minimum, is_stale)| Step::PayOut { who, minimum, is_stale }),
        3 => (index(), proptest::bool::weighted(0.6), days_ago())
            .prop_map(|(payment, arrived, days_ago)| Step::Settle { payment, arrived, days_ago }),
        1 => (weighted(0.7, -1..30_i64), any::<bool>()).prop_map(|(days_ago, has_reason)| Step::Close { days_ago, has_reason }),
        1 => (index(), select(vec![0, 700, 1900, 2550])).prop_map(|(who, bp)| Step::Vat { who, bp }),
        1 => (index(), weighted(0.8, index())).prop_map(|(who, to)| Step::Move { who, to }),
        4 => (index(), weighted(0.8, index()), 0..3_usize).prop_map(|(who, after, browser)| Step::Meet { who, after, browser }),
        3 => (index(), proptest::bool::weighted(0.7)).prop_map(|(flag, release)| Step::Clear { flag, release }),
    ]
}

fn portion() -> impl Strategy<Value = Portion> {
    let part = || prop_oneof![2 => Just(0_i64), 3 => 1..1000_i64, 2 => Just(1000_i64), 1 => Just(1001_i64)];
    prop_oneof![
        4 => Just(Portion::Everything),
        9 => (proptest::collection::vec(part(), 3), part(), part())
            .prop_map(|(lines, shipping, tip)| Portion::Things(lines, shipping, tip)),
        6 => (part(), part(), part()).prop_map(|(goods, shipping, tip)| Portion::Goodwill(goods, shipping, tip)),
        1 => Just(Portion::Both),
    ]
}

fn basket() -> impl Strategy<Value = Basket> {
    let price = prop_oneof![1 => Just(0_i64), 1 => 1..20_i64, 8 => 20..20_000_i64];
    let likely = || proptest::bool::weighted(0.8);
    let thing = (1..4_i64, price, any::<bool>(), select(vec![0, 0, 700, 1900]), likely(), likely()).prop_map(
        |(quantity, price, with_tax, tax_bp, earns, discounted)| Thing { quantity, price, with_tax, tax_bp, earns, discounted },
    );
    let extra = || prop_oneof![4 => Just(0_i64), 1 => 1..700_i64];
    (proptest::collection::vec(thing, 1..4), extra(), weighted(0.3, select(vec![0, 700, 1900])), extra())
        .prop_map(|(things, shipping, shipping_bp, tip)| Basket { things, shipping, shipping_bp, tip })
}

fn pay() -> impl Strategy<Value = Pay> {
    prop_oneof![(0..3000_i64).prop_map(Pay::Share), (0..900_i64).prop_map(Pay::Flat)]
}

fn earning() -> impl Strategy<Value = Earning> {
    let lasts =
        prop_oneof![3 => Just(Lasts::Lifetime), 1 => (1..4_i64).prop_map(Lasts::Orders), 1 => (1..3_i64).prop_map(Lasts::Months)];
    let from = prop_oneof![2 => Just(0_i64), 1 => 1..6000_i64];
    (pay(), lasts, weighted(0.3, 1..800_i64), from, proptest::bool::weighted(0.3))
        .prop_map(|(pay, lasts, cap, from, above)| Earning { pay, lasts, cap, from, above })
}

fn terms() -> impl Strategy<Value = Terms> {
    let discount =
        (select(vec![0, 20, 1000, 1500, 10_000]), select(vec![0, 2000]), weighted(0.3, 1..900_i64), weighted(0.3, 1..40_i64));
    let credit = (select(vec![10_000, 10_000, 5000, 0]), weighted(0.5, 1..30_i64));
    let rest = (select(vec![0, 7, 14, 30]), weighted(0.3, 0..1500_i64), select(vec![1, 14, 30]));
    (earning(), earning(), earning(), discount, credit, rest).prop_map(
        |(partner, influencer, customer, discount, credit, rest)| Terms {
            partner,
            influencer,
            customer,
            discount_bp: discount.0,
            discount_minimum: discount.1,
            discount_cap: discount.2,
            discount_days: discount.3,
            holding_days: rest.0,
            review_above: rest.1,
            credit_share_bp: credit.0,
            credit_days: credit.1,
            timeout_days: rest.2,
        },
    )
}

pub fn order_id(order: usize) -> OrderId {
    OrderId(order as i64 + 1)
}

pub fn real_basket(basket: &Basket) -> price::Basket {
    let line = |thing: &Thing| Line {
        product: None,
        name: Some("Thing".into()),
        quantity: u32::try_from(thing.quantity).unwrap(),
        price: Money::from_minor(thing.price),
        includes_tax: thing.with_tax,
        tax_rate: Some(Rate::from_bp(thing.tax_bp)),
        earns: thing.earns,
        discounted: thing.discounted,
    };
    price::Basket {
        lines: basket.things.iter().map(line).collect(),
        shipping: Money::from_minor(basket.shipping),
        shipping_tax_rate: basket.shipping_bp.map(Rate::from_bp),
        tip: Money::from_minor(basket.tip),
    }
}

pub fn real_pay(pay: Pay) -> program::Pay {
    match pay {
        Pay::Share(bp) => program::Pay::Share(Rate::from_bp(bp)),
        Pay::Flat(minor) => program::Pay::Flat(Money::from_minor(minor)),
    }
}

pub fn real_terms(terms: &Terms) -> program::Terms {
    let count = |n: i64| u32::try_from(n).unwrap();
    let earner = |earning: &Earning| EarnerTerms {
        pay: real_pay(earning.pay),
        lasts: match earning.lasts {
            Lasts::Lifetime => program::Lasts::Lifetime,
            Lasts::Orders(n) => program::Lasts::Orders(count(n)),
            Lasts::Months(n) => program::Lasts::Months(count(n)),
        },
        order_cap: earning.cap.map(Money::from_minor),
        earns_from: Money::from_minor(earning.from),
        flat_above_value: earning.above,
    };
    program::Terms {
        partner: earner(&terms.partner),
        influencer: earner(&terms.influencer),
        customer: earner(&terms.customer),
        discount: program::Discount {
            rate: Rate::from_bp(terms.discount_bp),
            minimum: Money::from_minor(terms.discount_minimum),
            cap: terms.discount_cap.map(Money::from_minor),
            days: terms.discount_days.map(count),
        },
        holding_days: count(terms.holding_days),
        review_above: terms.review_above.map(Money::from_minor),
        credit_share: Rate::from_bp(terms.credit_share_bp),
        credit_days: terms.credit_days.map(count),
        order_timeout_days: count(terms.timeout_days),
        payout_minimum: Money::ZERO,
    }
}
