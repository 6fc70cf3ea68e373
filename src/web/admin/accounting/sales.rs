//! What was sold, as files: orders by the day of their payment, their corrections, their lines, refunds, and the money that came in.

use rocket::{Route, get, routes};

use super::chosen::{BooksLookup, Chosen};
use crate::domain::money::Money;
use crate::domain::reads::books::{
    self, CorrectionRow, Corrections, OrderLineRow, OrderLines, PaidOrderRow, PaidOrders, RefundRow, Refunds, SaleAmounts,
};
use crate::text::codes;
use crate::text::table::{Cell, Column, Table, column, summed};
use crate::web::kit::files::{FileStyle, write_all};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Download, Failed};

pub(super) fn routes() -> Vec<Route> {
    routes![tax_csv, orders_csv, corrections_csv, lines_csv, refunds_csv, payments_csv]
}

const TAX: [Column; 8] = [
    column("tax_percent"),
    summed("sold_value"),
    summed("sold_tax"),
    summed("refunded_value"),
    summed("refunded_tax"),
    summed("left_value"),
    summed("left_tax"),
    column("currency"),
];

/// The heads of a month's return: one row for each rate.
#[get("/accounting/tax.csv?<lookup..>")]
async fn tax_csv(_admin: Admin, lookup: BooksLookup<'_>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let chosen = Chosen::read(&lookup, &frame)?;
    let span = chosen.span();
    let rates = frame.app.db.read(move |conn| books::taxes(conn, span)).await?;
    let amount = |amount: Money| Cell::Amount(chosen.currency, amount);
    let mut table = Table::styled(&style.0, &TAX)?;
    for row in rates {
        table.row([
            row.rate.map_or_else(|| Cell::Word(codes::no_rate()), Cell::Percent),
            amount(row.sold),
            amount(row.sold_tax),
            amount(row.refunded),
            amount(row.refunded_tax),
            amount(row.value()),
            amount(row.tax()),
            chosen.currency.code().into(),
        ])?;
    }
    Ok(Download::table(chosen.name("tax-by-rate"), table)?)
}

const ORDERS: [Column; 19] = [
    column("paid_at"),
    column("order_id"),
    column("source"),
    column("external_number"),
    column("customer_id"),
    column("customer"),
    summed("items"),
    summed("discount"),
    summed("value"),
    summed("tax"),
    summed("shipping"),
    summed("shipping_tax"),
    summed("tip"),
    summed("total"),
    summed("credit"),
    summed("due"),
    column("currency"),
    column("payment_method"),
    column("payment_reference"),
];

#[get("/accounting/orders.csv?<lookup..>")]
async fn orders_csv(_admin: Admin, lookup: BooksLookup<'_>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let chosen = Chosen::read(&lookup, &frame)?;
    let table = Table::styled(&style.0, &ORDERS)?;
    let table = write_all(&frame.app, PaidOrders::of(chosen.span()), table, |row| order_cells(row, &chosen)).await?;
    Ok(Download::table(chosen.name("paid-orders"), table)?)
}

fn order_cells(row: PaidOrderRow, chosen: &Chosen) -> [Cell<'static>; ORDERS.len()] {
    let [items, discount, value, tax, shipping, shipping_tax, tip, total, credit, due] = amount_cells(row.amounts, chosen);
    [
        row.paid_at.into(),
        row.id.number().to_string().into(),
        row.source.into(),
        row.external_id.into(),
        row.customer.0.into(),
        row.name.into(),
        items,
        discount,
        value,
        tax,
        shipping,
        shipping_tax,
        tip,
        total,
        credit,
        due,
        chosen.currency.code().into(),
        codes::payment_method(row.method).into(),
        row.reference.into(),
    ]
}

/// In the order of the columns, in both files.
fn amount_cells(of: SaleAmounts, chosen: &Chosen) -> [Cell<'static>; 10] {
    [of.items, of.discount, of.value, of.tax, of.shipping, of.shipping_tax, of.tip, of.total, of.credit, of.due]
        .map(|amount| Cell::Amount(chosen.currency, amount))
}

const CORRECTIONS: [Column; 18] = [
    column("at"),
    column("correction_id"),
    column("order_id"),
    column("customer_id"),
    column("customer"),
    summed("items"),
    summed("discount"),
    summed("value"),
    summed("tax"),
    summed("shipping"),
    summed("shipping_tax"),
    summed("tip"),
    summed("total"),
    summed("credit"),
    summed("due"),
    column("currency"),
    column("payment_method"),
    column("by"),
];

/// What corrections added to paid orders, or took from them.
#[get("/accounting/corrections.csv?<lookup..>")]
async fn corrections_csv(_admin: Admin, lookup: BooksLookup<'_>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let chosen = Chosen::read(&lookup, &frame)?;
    let table = Table::styled(&style.0, &CORRECTIONS)?;
    let table = write_all(&frame.app, Corrections::of(chosen.span()), table, |row| correction_cells(row, &chosen)).await?;
    Ok(Download::table(chosen.name("corrections"), table)?)
}

fn correction_cells(row: CorrectionRow, chosen: &Chosen) -> [Cell<'static>; CORRECTIONS.len()] {
    let [items, discount, value, tax, shipping, shipping_tax, tip, total, credit, due] = amount_cells(row.amounts, chosen);
    [
        row.at.into(),
        row.id.into(),
        row.order.number().to_string().into(),
        row.customer.0.into(),
        row.name.into(),
        items,
        discount,
        value,
        tax,
        shipping,
        shipping_tax,
        tip,
        total,
        credit,
        due,
        chosen.currency.code().into(),
        codes::payment_method(row.method).into(),
        row.by.into(),
    ]
}

const LINES: [Column; 14] = [
    column("at"),
    column("order_id"),
    column("correction_id"),
    column("line"),
    column("product"),
    column("sku"),
    column("quantity"),
    column("price"),
    column("price_includes_tax"),
    column("tax_percent"),
    summed("value"),
    summed("tax"),
    summed("with_tax"),
    column("currency"),
];

#[get("/accounting/lines.csv?<lookup..>")]
async fn lines_csv(_admin: Admin, lookup: BooksLookup<'_>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let chosen = Chosen::read(&lookup, &frame)?;
    let table = Table::styled(&style.0, &LINES)?;
    let table = write_all(&frame.app, OrderLines::of(chosen.span()), table, |row| line_cells(row, &chosen)).await?;
    Ok(Download::table(chosen.name("order-lines"), table)?)
}

fn line_cells(row: OrderLineRow, chosen: &Chosen) -> [Cell<'static>; LINES.len()] {
    let amount = |amount: Money| Cell::Amount(chosen.currency, amount);
    [
        row.at.into(),
        row.order.number().to_string().into(),
        row.correction.into(),
        row.line.into(),
        row.name.into(),
        row.sku.into(),
        row.quantity.into(),
        amount(row.price),
        codes::yes_or_no(row.includes_tax).into(),
        row.rate.map_or_else(|| Cell::Word(codes::no_rate()), Cell::Percent),
        amount(row.value),
        amount(row.tax),
        amount(row.value + row.tax),
        chosen.currency.code().into(),
    ]
}

const REFUNDS: [Column; 17] = [
    column("at"),
    column("refund_id"),
    column("order_id"),
    column("customer_id"),
    column("customer"),
    summed("amount"),
    summed("value"),
    summed("tax"),
    summed("shipping"),
    summed("shipping_tax"),
    summed("tip"),
    summed("money"),
    summed("credit"),
    column("currency"),
    column("payment_method"),
    column("reason"),
    column("by"),
];

#[get("/accounting/refunds.csv?<lookup..>")]
async fn refunds_csv(_admin: Admin, lookup: BooksLookup<'_>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let chosen = Chosen::read(&lookup, &frame)?;
    let table = Table::styled(&style.0, &REFUNDS)?;
    let table = write_all(&frame.app, Refunds::of(chosen.span()), table, |row| refund_cells(row, &chosen)).await?;
    Ok(Download::table(chosen.name("refunds"), table)?)
}

fn refund_cells(row: RefundRow, chosen: &Chosen) -> [Cell<'static>; REFUNDS.len()] {
    let amount = |amount: Money| Cell::Amount(chosen.currency, amount);
    [
        row.at.into(),
        row.id.into(),
        row.order.number().to_string().into(),
        row.customer.0.into(),
        row.name.into(),
        amount(row.amount),
        amount(row.value),
        amount(row.tax),
        amount(row.shipping),
        amount(row.shipping_tax),
        amount(row.tip),
        amount(row.money),
        amount(row.credit),
        chosen.currency.code().into(),
        row.method.map(codes::payment_method).into(),
        row.reason.into(),
        row.by.into(),
    ]
}

const PAYMENTS: [Column; 8] = [
    column("day"),
    column("payment_method"),
    summed("orders"),
    summed("received"),
    summed("given_back"),
    summed("kept"),
    summed("credit"),
    column("currency"),
];

#[get("/accounting/payments.csv?<lookup..>")]
async fn payments_csv(_admin: Admin, lookup: BooksLookup<'_>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let chosen = Chosen::read(&lookup, &frame)?;
    let (span, zone, currency) = (chosen.span(), chosen.zone.clone(), chosen.currency);
    let days = frame.app.db.read(move |conn| books::payment_days(conn, span, &zone)).await?;
    let mut table = Table::styled(&style.0, &PAYMENTS)?;
    for day in days {
        table.row([
            day.day.into(),
            codes::payment_method(day.method).into(),
            day.orders.into(),
            Cell::Amount(currency, day.received),
            Cell::Amount(currency, day.given_back),
            Cell::Amount(currency, day.kept()),
            Cell::Amount(currency, day.credit),
            currency.code().into(),
        ])?;
    }
    Ok(Download::table(chosen.name("payments"), table)?)
}
