//! What the shop owes, as files: the journal of all entries, every balance on a day, and how each came from what it was before.

use rocket::{Route, get, routes};

use super::chosen::{BooksLookup, Chosen};
use crate::domain::ledger::BalanceKind;
use crate::domain::money::Money;
use crate::domain::reads::books::{BalanceRow, Balances, Journal, JournalRow, MovementRow, Movements};
use crate::text::codes;
use crate::text::table::{Cell, Column, Table, column, summed};
use crate::web::kit::files::{FileStyle, write_all};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Download, Failed};

pub(super) fn routes() -> Vec<Route> {
    routes![journal_csv, balances_csv, commission_csv, credit_csv]
}

const JOURNAL: [Column; 20] = [
    column("entry_id"),
    column("at"),
    column("account_id"),
    column("account"),
    column("balance_kind"),
    column("kind"),
    column("change"),
    column("counter_account"),
    summed("commission"),
    summed("credit"),
    column("currency"),
    column("order_id"),
    column("refund_id"),
    column("payout_id"),
    column("line_id"),
    column("adjusts_id"),
    column("available_at"),
    column("reason"),
    column("by"),
    column("recorded_at"),
];

#[get("/accounting/journal.csv?<lookup..>")]
async fn journal_csv(_admin: Admin, lookup: BooksLookup<'_>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let chosen = Chosen::read(&lookup, &frame)?;
    let table = Table::styled(&style.0, &JOURNAL)?;
    let table = write_all(&frame.app, Journal::of(chosen.span()), table, |row| journal_cells(row, &chosen)).await?;
    Ok(Download::table(chosen.name("journal"), table)?)
}

fn journal_cells(row: JournalRow, chosen: &Chosen) -> [Cell<'static>; JOURNAL.len()] {
    let amount_in = |kind| if row.balance_kind == kind { Cell::Amount(chosen.currency, row.amount) } else { Cell::EMPTY };
    [
        row.id.0.into(),
        row.at.into(),
        row.account.0.into(),
        row.name.into(),
        codes::balance_kind(row.balance_kind).into(),
        codes::entry_kind(row.kind).into(),
        codes::entry_change(row.change).into(),
        codes::counter_account(row.kind, row.method).into(),
        amount_in(BalanceKind::Commission),
        amount_in(BalanceKind::Credit),
        chosen.currency.code().into(),
        row.order.map(|order| order.number().to_string()).into(),
        row.refund.into(),
        row.payout.map(|payout| payout.0).into(),
        row.line.map(|line| line.0).into(),
        row.adjusts.map(|entry| entry.0).into(),
        row.available_at.into(),
        row.reason.into(),
        row.by.into(),
        row.recorded_at.into(),
    ]
}

const BALANCES: [Column; 8] = [
    column("day"),
    column("account_id"),
    column("account"),
    summed("commission"),
    summed("commission_waiting"),
    summed("credit"),
    summed("credit_waiting"),
    column("currency"),
];

#[get("/accounting/balances.csv?<lookup..>")]
async fn balances_csv(_admin: Admin, lookup: BooksLookup<'_>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let chosen = Chosen::read(&lookup, &frame)?;
    let table = Table::styled(&style.0, &BALANCES)?;
    let balances = Balances::before(chosen.until_end_of_day().until);
    let table = write_all(&frame.app, balances, table, |row| balance_cells(row, &chosen)).await?;
    Ok(Download::table(format!("balances-{}.csv", chosen.on.iso()), table)?)
}

fn balance_cells(row: BalanceRow, chosen: &Chosen) -> [Cell<'static>; BALANCES.len()] {
    let amount = |amount: Money| Cell::Amount(chosen.currency, amount);
    [
        chosen.on.into(),
        row.account.0.into(),
        row.name.into(),
        amount(row.commission),
        amount(row.commission_waiting),
        amount(row.credit),
        amount(row.credit_waiting),
        chosen.currency.code().into(),
    ]
}

const COMMISSION: [Column; 9] = [
    column("partner_id"),
    column("partner_name"),
    column("partner_email"),
    summed("opening"),
    summed("earned"),
    summed("paid_out"),
    summed("other_changes"),
    summed("closing"),
    column("currency"),
];

#[get("/accounting/commission.csv?<lookup..>")]
async fn commission_csv(_admin: Admin, lookup: BooksLookup<'_>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let chosen = Chosen::read(&lookup, &frame)?;
    let amount = |amount: Money| Cell::Amount(chosen.currency, amount);
    let cells = |row: MovementRow| {
        [
            row.account.0.into(),
            row.name.into(),
            row.email.into(),
            amount(row.opening),
            amount(row.earned),
            amount(row.used),
            amount(row.expired + row.other),
            amount(row.closing),
            chosen.currency.code().into(),
        ]
    };
    let movements = Movements::of(BalanceKind::Commission, chosen.span());
    let table = write_all(&frame.app, movements, Table::styled(&style.0, &COMMISSION)?, cells).await?;
    Ok(Download::table(chosen.name("commission"), table)?)
}

const CREDIT: [Column; 10] = [
    column("customer_id"),
    column("customer"),
    column("email"),
    summed("opening"),
    summed("earned"),
    summed("spent"),
    summed("expired"),
    summed("other_changes"),
    summed("closing"),
    column("currency"),
];

#[get("/accounting/credit.csv?<lookup..>")]
async fn credit_csv(_admin: Admin, lookup: BooksLookup<'_>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let chosen = Chosen::read(&lookup, &frame)?;
    let amount = |amount: Money| Cell::Amount(chosen.currency, amount);
    let cells = |row: MovementRow| {
        [
            row.account.0.into(),
            row.name.into(),
            row.email.into(),
            amount(row.opening),
            amount(row.earned),
            amount(row.used),
            amount(row.expired),
            amount(row.other),
            amount(row.closing),
            chosen.currency.code().into(),
        ]
    };
    let movements = Movements::of(BalanceKind::Credit, chosen.span());
    let table = write_all(&frame.app, movements, Table::styled(&style.0, &CREDIT)?, cells).await?;
    Ok(Download::table(chosen.name("store-credit"), table)?)
}
