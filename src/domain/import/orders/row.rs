//! One row of a file of orders, as a told order.

use super::super::day::{self, Order, Written};
use super::super::head::Texts;
use super::super::phone;
use crate::domain::act::Act;
use crate::domain::code::CodeLookup;
use crate::domain::contact::{self, Email};
use crate::domain::locale::Country;
use crate::domain::money::{Currency, Money, Rate};
use crate::domain::order::told::record::Earns;
use crate::domain::order::told::{ToldAmounts, ToldBuyer, ToldOrder, ToldPayment, ToldRefund};
use crate::domain::refusal::Refusal;
use crate::domain::source;
use crate::domain::time::{Day, Timestamp};

/// The longest number of an order, and the longest note.
const MOST_NUMBER: usize = 120;
const MOST_NOTE: usize = 500;

/// The number under which a file's refund of an order is known: a later file may tell that more was given back.
const REFUND: &str = "file";

/// What a file is read for.
#[derive(Debug, Clone)]
pub struct Options {
    pub currency: Currency,
    /// Where telephone numbers without a country belong.
    pub home: Option<Country>,
    /// Whether amounts hold the tax, and how much it is, where a row says neither.
    pub includes_tax: bool,
    pub tax_rate: Rate,
    /// What orders come from whose row names no source.
    pub source: String,
    /// A buyer whom the shop doesn't know and who brings a code becomes a customer.
    pub makes_customers: bool,
    pub earns: Earns,
}

/// How the days of a file are read.
#[derive(Clone, Copy)]
pub(super) struct Days<'a> {
    pub(super) act: &'a Act,
    pub(super) closed_to: Option<Day>,
    pub(super) order: Order,
}

/// What a row tells.
pub(super) struct Parsed {
    pub(super) source: String,
    pub(super) told: ToldOrder,
    /// The buyer's own code.
    pub(super) own_code: Option<CodeLookup>,
    pub(super) note: String,
}

/// What keeps a row from being imported, and in which column it stands; none where the whole row is meant.
pub(super) type Wrong = (&'static str, Refusal);

/// What became of an order by its row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Paid,
    Refunded,
    Cancelled,
}

/// Reads a row.
pub(super) fn parse(texts: &Texts<'_>, options: &Options, days: Days<'_>) -> Result<Parsed, Wrong> {
    let row = Row { texts, options, days };
    let external_id = row.read("external_id", |text| match contact::line(text, MOST_NUMBER) {
        Ok(number) if !number.is_empty() => Ok(number),
        _ => Err(Refusal::ToldNumber),
    })?;
    let source = row.read_if("source", source::parse_name)?.unwrap_or_else(|| options.source.clone());
    let currency = row.read_if("currency", Currency::parse)?.unwrap_or(options.currency);
    if currency != options.currency {
        return Err(("currency", Refusal::ToldCurrency { told: currency.code().to_owned() }));
    }
    let placed_at = row.when("placed_at")?.ok_or(("placed_at", Refusal::DateMalformed))?;
    let paid_at = row.when("paid_at")?;
    if paid_at.is_some_and(|at| days.act.zone.day_of(at) < days.act.zone.day_of(placed_at)) {
        return Err(("paid_at", Refusal::PaidBeforePlaced));
    }
    if row.amount("credit_used")?.is_some_and(|credit| credit > Money::ZERO) {
        return Err(("credit_used", Refusal::CreditInFile));
    }
    let (buyer, own_code) = row.buyer()?;
    let amounts = row.amounts()?;
    let state = row.read("status", state)?;
    // An order that is off was never paid, unless the file says when it was.
    let paid_at = if state == State::Cancelled { paid_at } else { Some(paid_at.unwrap_or(placed_at).max(placed_at)) };
    let refunds = row.refunds(state, paid_at, amounts.total)?;
    let note = row.read("note", |text| contact::line(text, MOST_NOTE))?;
    let told = ToldOrder {
        external_id,
        version: None,
        currency: currency.code().to_owned(),
        buyer,
        placed_at,
        paid: paid_at.map(|at| ToldPayment { at, reference: String::new() }),
        is_cancelled: state == State::Cancelled,
        amounts,
        lines: Vec::new(),
        coupons: Vec::new(),
        refunded: Money::ZERO,
        refunds,
    };
    Ok(Parsed { source, told, own_code, note })
}

fn state(text: &str) -> Result<State, Refusal> {
    match text.to_ascii_lowercase().as_str() {
        "" | "paid" => Ok(State::Paid),
        "refunded" => Ok(State::Refunded),
        "cancelled" | "canceled" => Ok(State::Cancelled),
        _ => Err(Refusal::StatusUnknown),
    }
}

fn is_yes(text: &str) -> Result<bool, Refusal> {
    match text {
        "0" => Ok(false),
        "1" => Ok(true),
        _ => Err(Refusal::ZeroOrOne),
    }
}

/// A row and what it is read by.
struct Row<'a> {
    texts: &'a Texts<'a>,
    options: &'a Options,
    days: Days<'a>,
}

impl Row<'_> {
    fn read<T>(&self, column: &'static str, parse: impl FnOnce(&str) -> Result<T, Refusal>) -> Result<T, Wrong> {
        parse(self.texts.text(column)).map_err(|refusal| (column, refusal))
    }

    /// The same for a cell that may be empty.
    fn read_if<T>(&self, column: &'static str, parse: impl FnOnce(&str) -> Result<T, Refusal>) -> Result<Option<T>, Wrong> {
        if self.texts.text(column).is_empty() { Ok(None) } else { self.read(column, parse).map(Some) }
    }

    fn amount(&self, column: &'static str) -> Result<Option<Money>, Wrong> {
        self.read_if(column, |text| self.options.currency.parse_amount(text))
    }

    fn when(&self, column: &'static str) -> Result<Option<Timestamp>, Wrong> {
        let Days { act, closed_to, order } = self.days;
        self.read_if(column, |text| {
            let plain = match (day::written(act, text, &mut order.clone())?, order.settled()) {
                (Written::Plain(plain), _) => plain,
                (Written::Unclear { day_first, .. }, Some(true)) => day_first,
                (Written::Unclear { month_first, .. }, Some(false)) => month_first,
                (Written::Unclear { .. }, None) => return Err(Refusal::DateUnclear),
            };
            day::past(act, closed_to, &plain)
        })
    }

    /// Who bought, by one of three columns.
    fn buyer(&self) -> Result<(ToldBuyer, Option<CodeLookup>), Wrong> {
        let own_code = self.read_if("customer_code", CodeLookup::parse)?;
        let email = self.read_if("customer_email", Email::parse)?;
        let phone = self.read_if("customer_phone", |text| phone::read(text, self.options.home.as_ref()))?;
        if own_code.is_none() && email.is_none() && phone.is_none() {
            return Err(("customer_email", Refusal::BuyerMissing));
        }
        let buyer = ToldBuyer {
            external_id: None,
            name: self.texts.text("customer_name").to_owned(),
            email: email.map(|email| email.as_str().to_owned()),
            phone: phone.map(|phone| phone.as_str().to_owned()),
            referral_code: self.read_if("referral_code", |text| Ok(text.to_owned()))?,
        };
        Ok((buyer, own_code))
    }

    /// Amounts as they are kept, without tax, out of amounts that may hold it.
    fn amounts(&self) -> Result<ToldAmounts, Wrong> {
        let items = self.amount("items_total")?.ok_or(("items_total", Refusal::AmountMissing))?;
        let discount = self.amount("discount")?.unwrap_or(Money::ZERO);
        let shipping = self.amount("shipping")?.unwrap_or(Money::ZERO);
        let includes_tax = self.read_if("prices_include_tax", is_yes)?.unwrap_or(self.options.includes_tax);
        let left = items - discount;
        if left < Money::ZERO {
            return Err(("discount", Refusal::ToldAmount));
        }
        let rate = self.options.tax_rate;
        let tax = self.amount("tax")?;
        let tax = tax.unwrap_or_else(|| if includes_tax { left - without_tax(left, rate) } else { left.share(rate) });
        if includes_tax && tax > left {
            return Err(("tax", Refusal::ToldAmount));
        }
        let value = if includes_tax { left - tax } else { left };
        let items = match includes_tax {
            true if left > Money::ZERO => items.part(value, left).max(value),
            true => without_tax(items, rate),
            false => items,
        };
        let total = value + tax + shipping;
        if total > Money::MOST {
            return Err(("items_total", Refusal::AmountLarge));
        }
        Ok(ToldAmounts { items, discount: items - value, tax, shipping, total, ..ToldAmounts::default() })
    }

    /// What was given back: on the day that the file names, else on that of the payment.
    fn refunds(&self, state: State, paid_at: Option<Timestamp>, total: Money) -> Result<Vec<ToldRefund>, Wrong> {
        let told = self.amount("refunded_amount")?;
        if told.is_some_and(|told| told > total) {
            return Err(("refunded_amount", Refusal::RefundLarge { most: total }));
        }
        let refunded_at = self.when("refunded_at")?;
        let Some(paid_at) = paid_at else { return Ok(Vec::new()) };
        let amount = match state {
            State::Paid => told.unwrap_or(Money::ZERO),
            State::Refunded => told.unwrap_or(total),
            State::Cancelled => total,
        };
        let at = refunded_at.unwrap_or(paid_at).max(paid_at);
        let refund = ToldRefund { external_id: REFUND.to_owned(), at, amount, lines: Vec::new() };
        Ok(if amount > Money::ZERO { vec![refund] } else { Vec::new() })
    }
}

fn without_tax(amount: Money, rate: Rate) -> Money {
    amount.part(Money::from_minor(10_000), Money::from_minor(10_000 + rate.bp()))
}
