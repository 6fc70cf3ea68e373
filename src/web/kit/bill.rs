//! What an order comes to, row by row, and its tax by rate.

use serde::Serialize;

use crate::domain::money::{Money, Rate};
use crate::domain::order::Amounts;
use crate::domain::price::RateTax;
use crate::text::catalogue::{Arg, Text};

/// A row of what an order comes to: the component `bill`.
#[derive(Serialize)]
pub(in crate::web) struct BillRow {
    label: Text,
    amount: Arg,
}

impl BillRow {
    pub(in crate::web) fn new(label: Text, amount: Money) -> BillRow {
        BillRow { label, amount: amount.into() }
    }
}

/// What an order comes to, from its prices to what is left to pay, which is the last row. `discount` is the rate that was taken off.
pub(in crate::web) fn bill(amounts: &Amounts, taxes: &[RateTax], discount: Option<Rate>, is_paid: bool) -> Vec<BillRow> {
    // What the prices do not say is added to them; the rest of the tax is inside.
    let added = amounts.goods() - (amounts.prices - amounts.reduction);
    let is_net = !added.is_zero() && added == amounts.tax + amounts.shipping_tax;
    let items = if is_net { Text::new("bill-items-net") } else { Text::new("bill-items") };
    let reduction = match discount {
        Some(rate) => Text::new("bill-discount").with("rate", rate),
        None => Text::new("bill-discount-plain"),
    };
    let mut rows = vec![(items, Some(amounts.prices)), (reduction, some(-amounts.reduction))];
    match is_net {
        true => rows.extend(taxes.iter().map(|of_rate| (added_tax(of_rate), some(of_rate.tax)))),
        false => rows.push((Text::new("bill-tax-added"), some(added))),
    }
    rows.push((Text::new("bill-shipping"), some(amounts.shipping)));
    rows.push((Text::new("bill-tip"), some(amounts.tip)));
    rows.push((Text::new("bill-total"), Some(amounts.total)));
    if !is_net {
        rows.extend(taxes.iter().map(|of_rate| (tax_inside(of_rate), some(of_rate.tax))));
    }
    rows.push((Text::new("bill-credit"), some(-amounts.credit)));
    rows.push((if is_paid { Text::new("bill-paid") } else { Text::new("bill-due") }, Some(amounts.due())));
    rows.into_iter().filter_map(|(label, amount)| Some(BillRow::new(label, amount?))).collect()
}

fn added_tax(of_rate: &RateTax) -> Text {
    Text::new("bill-tax").with("rate", rate_told(of_rate))
}

/// That so much tax is in an amount.
pub(in crate::web) fn tax_inside(of_rate: &RateTax) -> Text {
    Text::new("bill-tax-inside").with("rate", rate_told(of_rate))
}

/// A row that says the tax at one rate.
pub(in crate::web) fn tax_row(of_rate: &RateTax) -> BillRow {
    BillRow::new(tax_inside(of_rate), of_rate.tax)
}

/// The rate of a row; `told` where another system told the tax without it.
fn rate_told(of_rate: &RateTax) -> Arg {
    of_rate.rate.map_or_else(|| "told".into(), Arg::from)
}

/// A row of what is taxed at one rate: the component `tax_by_rate`.
#[derive(Serialize)]
pub(in crate::web) struct RateTaxView {
    rate: Text,
    value: Arg,
    tax: Arg,
}

impl RateTaxView {
    /// None where there is no tax at all.
    pub(in crate::web) fn all(taxes: &[RateTax]) -> Vec<RateTaxView> {
        let is_taxed = taxes.iter().any(|of_rate| !of_rate.tax.is_zero());
        let view = |of_rate: &RateTax| RateTaxView {
            rate: Text::new("tax-rate").with("rate", rate_told(of_rate)),
            value: of_rate.value.into(),
            tax: of_rate.tax.into(),
        };
        taxes.iter().filter(|_| is_taxed).map(view).collect()
    }
}

/// An amount that is worth a row.
fn some(amount: Money) -> Option<Money> {
    Some(amount).filter(|amount| !amount.is_zero())
}
