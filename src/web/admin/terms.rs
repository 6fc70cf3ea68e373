//! The terms as a form and as sentences: what the owner types, and every version rule by rule.

use serde::Serialize;

use crate::domain::ids::TermsId;
use crate::domain::money::{Currency, Money, Rate};
use crate::domain::program::{self, Discount, EarnerTerms, Lasts, MOST_PROMISE_DAYS, MOST_TIMEOUT_DAYS, Pay, Terms};
use crate::domain::refusal::Refusal;
use crate::domain::roles::EarnerKind;
use crate::domain::time::Timestamp;
use crate::text::catalogue::{Arg, Text};
use crate::text::offer;
use crate::web::kit::form::{Fields, Form};
use crate::web::kit::layout::Frame;
use crate::web::kit::view::{Choice, choices};

/// In what a pay is typed.
pub(in crate::web) const PERCENT: &str = "percent";
pub(in crate::web) const AMOUNT: &str = "amount";

/// The rules that most shops leave as they are, and that the page folds away.
const MORE: [&str; 23] = [
    "partner_lasts",
    "partner_lasts_for",
    "partner_cap",
    "partner_earns_from",
    "partner_flat_above",
    "influencer_lasts",
    "influencer_lasts_for",
    "influencer_cap",
    "influencer_earns_from",
    "influencer_flat_above",
    "customer_lasts",
    "customer_lasts_for",
    "customer_cap",
    "customer_earns_from",
    "customer_flat_above",
    "discount_minimum",
    "discount_cap",
    "discount_days",
    "review_above",
    "credit_share",
    "credit_days",
    "order_timeout_days",
    "payout_minimum",
];

impl Fields for Terms {
    const NAMES: &'static [&'static str] = &[
        "partner_rate",
        "partner_unit",
        "partner_lasts",
        "partner_lasts_for",
        "partner_cap",
        "partner_earns_from",
        "partner_flat_above",
        "influencer_rate",
        "influencer_unit",
        "influencer_lasts",
        "influencer_lasts_for",
        "influencer_cap",
        "influencer_earns_from",
        "influencer_flat_above",
        "customer_rate",
        "customer_unit",
        "customer_lasts",
        "customer_lasts_for",
        "customer_cap",
        "customer_earns_from",
        "customer_flat_above",
        "first_order_discount",
        "discount_minimum",
        "discount_cap",
        "discount_days",
        "holding_days",
        "review_above",
        "credit_share",
        "credit_days",
        "order_timeout_days",
        "payout_minimum",
    ];

    fn read(form: &mut Form) -> Option<Self> {
        let main = read_main(form);
        let [partner, influencer, customer] = EarnerKind::ALL else { return None };
        let partner = read_bounds(form, *partner);
        let influencer = read_bounds(form, *influencer);
        let customer = read_bounds(form, *customer);
        let minimum = form.parse_optional_amount("discount_minimum");
        let cap = read_cap(form, "discount_cap");
        let days = form.parse_optional("discount_days", |text| whole(text, 1, MOST_PROMISE_DAYS));
        let review_above = form.parse_optional_amount("review_above");
        let credit_share = form.parse("credit_share", Rate::parse_percent);
        let credit_days = form.parse_optional("credit_days", |text| whole(text, 1, MOST_PROMISE_DAYS));
        let order_timeout_days = form.parse("order_timeout_days", |text| whole(text, 1, MOST_TIMEOUT_DAYS));
        let payout_minimum = form.parse_optional_amount("payout_minimum");
        let main = main?;
        Some(Terms {
            partner: EarnerTerms { pay: main.partner.pay, ..partner? },
            influencer: EarnerTerms { pay: main.influencer.pay, ..influencer? },
            customer: EarnerTerms { pay: main.customer.pay, ..customer? },
            discount: Discount { minimum: minimum?.unwrap_or(Money::ZERO), cap: cap?, days: days?, ..main.discount },
            holding_days: main.holding_days,
            review_above: review_above?,
            credit_share: credit_share?,
            credit_days: credit_days?,
            order_timeout_days: order_timeout_days?,
            payout_minimum: payout_minimum?.unwrap_or(Money::ZERO),
        })
    }
}

/// The five figures that matter first; everything else as a new shop has it.
pub(in crate::web) fn read_main(form: &mut Form) -> Option<Terms> {
    let partner = read_pay(form, "partner_rate", "partner_unit");
    let influencer = read_pay(form, "influencer_rate", "influencer_unit");
    let customer = read_pay(form, "customer_rate", "customer_unit");
    let discount = form.parse("first_order_discount", Rate::parse_percent);
    let holding_days = form.parse("holding_days", program::parse_holding_days);
    let standard = Terms::default();
    Some(Terms {
        partner: EarnerTerms { pay: partner?, ..standard.partner },
        influencer: EarnerTerms { pay: influencer?, ..standard.influencer },
        customer: EarnerTerms { pay: customer?, ..standard.customer },
        discount: Discount { rate: discount?, ..standard.discount },
        holding_days: holding_days?,
        ..standard
    })
}

/// A percentage, or a flat amount in the shop's currency. Without a unit it is a percentage.
pub(in crate::web) fn read_pay(form: &mut Form, name: &str, unit: &str) -> Option<Pay> {
    match form.text(unit) {
        "" | PERCENT => form.parse(name, Rate::parse_percent).map(Pay::Share),
        AMOUNT => form.parse_amount(name).map(Pay::Flat),
        _ => {
            form.refuse(name, &Refusal::ChoiceUnknown);
            None
        }
    }
}

/// How long somebody earns on one buyer, and within what bounds on one order. The pay has fields of its own.
fn read_bounds(form: &mut Form, kind: EarnerKind) -> Option<EarnerTerms> {
    let kind = kind.as_str();
    let (word, number) = (format!("{kind}_lasts"), format!("{kind}_lasts_for"));
    let lasts = match (form.text(&word), form.text(&number).trim().is_empty()) {
        ("" | "lifetime", true) => Some(Lasts::Lifetime),
        ("" | "lifetime", false) => {
            form.refuse(&number, &Refusal::LastsUnclear);
            None
        }
        ("orders", _) => form.parse(&number, |text| whole(text, 1, Lasts::MOST)).map(Lasts::Orders),
        ("months", _) => form.parse(&number, |text| whole(text, 1, Lasts::MOST)).map(Lasts::Months),
        _ => {
            form.refuse(&number, &Refusal::ChoiceUnknown);
            None
        }
    };
    let cap = read_cap(form, &format!("{kind}_cap"));
    let earns_from = form.parse_optional_amount(&format!("{kind}_earns_from"));
    Some(EarnerTerms {
        lasts: lasts?,
        order_cap: cap?,
        earns_from: earns_from?.unwrap_or(Money::ZERO),
        flat_above_value: form.is_ticked(&format!("{kind}_flat_above")),
        ..EarnerTerms::share(Rate::from_bp(0))
    })
}

fn read_cap(form: &mut Form, name: &str) -> Option<Option<Money>> {
    let cap = form.parse_optional_amount(name)?;
    if cap.is_some_and(Money::is_zero) {
        form.refuse(name, &Refusal::CapZero);
        return None;
    }
    Some(cap)
}

fn whole(text: &str, least: u32, most: u32) -> Result<u32, Refusal> {
    match text.trim().parse() {
        Ok(number) if (least..=most).contains(&number) => Ok(number),
        _ => Err(Refusal::NumberMalformed { least, most }),
    }
}

/// A pay as its two fields hold it: what is typed, and in what.
pub(in crate::web) fn pay_fields(pay: Pay, currency: Currency) -> (String, String) {
    match pay {
        Pay::Share(rate) => (rate.percent(), PERCENT.into()),
        Pay::Flat(amount) => (currency.plain(amount), AMOUNT.into()),
    }
}

/// What a pay can be typed in.
pub(in crate::web) fn units(currency: Currency) -> Vec<Choice> {
    choices([(PERCENT, "%"), (AMOUNT, currency.code())])
}

/// How long somebody earns on one buyer.
pub(super) fn spans(frame: &Frame) -> Vec<Choice> {
    let span = |word: &str, text: Text| Choice::new(word, frame.say(&text));
    vec![
        span("lifetime", Text::new("settings-terms-forever")),
        span("orders", Text::new("settings-terms-first-orders")),
        span("months", Text::new("settings-terms-first-months")),
    ]
}

/// The form, with the terms in force in it.
pub(in crate::web) fn terms_form(terms: &Terms, currency: Currency) -> Form {
    let plain = |amount: Option<Money>| amount.map_or_else(String::new, |amount| currency.plain(amount));
    let number = |number: Option<u32>| number.map_or_else(String::new, |number| number.to_string());
    let or_none = |amount: Money| Some(amount).filter(|amount| !amount.is_zero());
    let mut form = Form::filled([
        ("first_order_discount", terms.discount.rate.percent()),
        ("discount_minimum", plain(or_none(terms.discount.minimum))),
        ("discount_cap", plain(terms.discount.cap)),
        ("discount_days", number(terms.discount.days)),
        ("holding_days", terms.holding_days.to_string()),
        ("review_above", plain(terms.review_above)),
        ("credit_share", terms.credit_share.percent()),
        ("credit_days", number(terms.credit_days)),
        ("order_timeout_days", terms.order_timeout_days.to_string()),
        ("payout_minimum", plain(or_none(terms.payout_minimum))),
    ]);
    for kind in EarnerKind::ALL {
        let (earner, kind) = (terms.of(*kind), kind.as_str());
        let (rate, unit) = pay_fields(earner.pay, currency);
        let (word, lasts_for) = match earner.lasts {
            Lasts::Lifetime => ("lifetime", None),
            Lasts::Orders(n) => ("orders", Some(n)),
            Lasts::Months(n) => ("months", Some(n)),
        };
        form.set(&format!("{kind}_rate"), rate);
        form.set(&format!("{kind}_unit"), unit);
        form.set(&format!("{kind}_lasts"), word.into());
        form.set(&format!("{kind}_lasts_for"), number(lasts_for));
        form.set(&format!("{kind}_cap"), plain(earner.order_cap));
        form.set(&format!("{kind}_earns_from"), plain(or_none(earner.earns_from)));
        form.set(&format!("{kind}_flat_above"), if earner.flat_above_value { "on".into() } else { String::new() });
    }
    form
}

/// Whether the folded rules have to be seen: one of them is wrong, or not as a new shop has it.
pub(super) fn shows_more(form: &Form, currency: Currency) -> bool {
    let standard = terms_form(&Terms::default(), currency);
    MORE.iter().any(|name| form.is_refused(name) || form.text(name) != standard.text(name))
}

/// One version of the terms, with every rule in it.
#[derive(Serialize)]
pub(super) struct TermsVersion {
    /// `12 May 2026 to 3 June 2026`.
    span: Text,
    /// The five figures, in a line.
    summary: Text,
    rules: Vec<RuleRow>,
}

#[derive(Serialize)]
struct RuleRow {
    label: Text,
    text: Text,
    /// The version after it says something else.
    was_changed: bool,
}

/// Every version but the newest, newest first. `versions` holds the newest, too.
pub(super) fn earlier_versions(versions: &[(TermsId, Terms, Timestamp)], frame: &Frame) -> Vec<TermsVersion> {
    let pairs = versions.iter().skip(1).zip(versions);
    pairs.map(|((_, terms, since), (_, next, until))| TermsVersion::new(terms, *since, next, *until, frame)).collect()
}

impl TermsVersion {
    fn new(terms: &Terms, since: Timestamp, next: &Terms, until: Timestamp, frame: &Frame) -> TermsVersion {
        let after = rules(next);
        TermsVersion {
            span: Text::new("settings-version-span").with("from", frame.date(since)).with("to", frame.date(until)),
            summary: Text::new("settings-version-summary")
                .with("partner", pay_in_short(terms.partner.pay))
                .with("influencer", pay_in_short(terms.influencer.pay))
                .with("customer", pay_in_short(terms.customer.pay))
                .with("discount", terms.discount.rate)
                .with("days", i64::from(terms.holding_days)),
            rules: rules(terms)
                .into_iter()
                .zip(after)
                .map(|((label, text), (_, then))| RuleRow { label, was_changed: text != then, text })
                .collect(),
        }
    }
}

fn pay_in_short(pay: Pay) -> Arg {
    match pay {
        Pay::Share(rate) => rate.into(),
        Pay::Flat(amount) => amount.into(),
    }
}

/// Every rule of the terms as a label and a text.
fn rules(terms: &Terms) -> Vec<(Text, Text)> {
    let earned = |earner: &EarnerTerms| match offer::earning(earner) {
        Some(what) => Text::new("settings-rule-earned").with("what", what),
        None => Text::new("settings-rule-nothing"),
    };
    let credit = match offer::earning(&terms.customer) {
        Some(what) => Text::new("settings-rule-earned-credit").with("what", what),
        None => Text::new("settings-rule-nothing"),
    };
    let discount = match offer::off_theirs(&terms.discount) {
        Some(what) => Text::new("settings-rule-discount").with("what", what),
        None => Text::new("settings-rule-no-discount"),
    };
    let review = match terms.review_above {
        Some(limit) => Text::new("settings-rule-review-above").with("amount", limit),
        None => Text::new("settings-rule-no-review"),
    };
    let expires = match terms.credit_days {
        Some(days) => Text::new("settings-rule-credit-days-after").with("n", i64::from(days)),
        None => Text::new("settings-rule-credit-never"),
    };
    let payout = match terms.payout_minimum {
        Money::ZERO => Text::new("settings-rule-payout-any"),
        least => Text::new("settings-rule-payout-from").with("amount", least),
    };
    let waiting = Text::new("settings-rule-waiting-days").with("n", i64::from(terms.holding_days));
    let timeout = Text::new("settings-rule-timeout-after").with("n", i64::from(terms.order_timeout_days));
    let share = Text::new("settings-rule-credit-share-of").with("rate", terms.credit_share);
    vec![
        (Text::new("settings-rule-partners"), earned(&terms.partner)),
        (Text::new("settings-rule-influencers"), earned(&terms.influencer)),
        (Text::new("settings-rule-customers"), credit),
        (Text::new("settings-rule-newcomers"), discount),
        (Text::new("settings-rule-waiting"), waiting),
        (Text::new("settings-rule-review"), review),
        (Text::new("settings-rule-credit-share"), share),
        (Text::new("settings-rule-credit-days"), expires),
        (Text::new("settings-rule-timeout"), timeout),
        (Text::new("settings-rule-payout"), payout),
    ]
}
