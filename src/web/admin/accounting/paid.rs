//! What was paid to partners, and what was done by whom, as files.

use rocket::{Route, get, routes};

use super::chosen::{BooksLookup, Chosen};
use crate::domain::event::Subject;
use crate::domain::reads::audit_log::{AuditRow, AuditSubject};
use crate::domain::reads::books::ActivityLog;
use crate::domain::reads::payout_list;
use crate::text::codes;
use crate::text::log_fields::fields_told;
use crate::text::table::{Cell, Column, Table, column, summed};
use crate::web::kit::files::{FileStyle, write_all};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Download, Failed};

pub(super) fn routes() -> Vec<Route> {
    routes![payouts_csv, log_csv]
}

const PAYOUTS: [Column; 7] = [
    column("partner_id"),
    column("partner_name"),
    column("partner_email"),
    column("method"),
    summed("payments"),
    summed("amount"),
    column("currency"),
];

#[get("/accounting/payouts.csv?<lookup..>")]
async fn payouts_csv(_admin: Admin, lookup: BooksLookup<'_>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let chosen = Chosen::read(&lookup, &frame)?;
    let (span, currency) = (chosen.span(), chosen.currency);
    let totals = frame.app.db.read(move |conn| payout_list::paid_totals(conn, None, span.from, span.until)).await?;
    let mut table = Table::styled(&style.0, &PAYOUTS)?;
    for total in totals {
        table.row([
            total.account.0.into(),
            total.name.into(),
            total.email.into(),
            codes::payout_method(total.method).into(),
            total.payments.into(),
            Cell::Amount(currency, total.amount),
            currency.code().into(),
        ])?;
    }
    Ok(Download::table(chosen.name("payouts-by-partner"), table)?)
}

const LOG: [Column; 8] = [
    column("at"),
    column("by_id"),
    column("by"),
    column("action"),
    column("subject"),
    column("subject_id"),
    column("about"),
    column("fields"),
];

#[get("/accounting/log.csv?<lookup..>")]
async fn log_csv(_admin: Admin, lookup: BooksLookup<'_>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let chosen = Chosen::read(&lookup, &frame)?;
    let table = Table::styled(&style.0, &LOG)?;
    let table = write_all(&frame.app, ActivityLog::of(chosen.span()), table, log_cells).await?;
    Ok(Download::table(chosen.name("activity-log"), table)?)
}

fn log_cells(row: AuditRow) -> [Cell<'static>; LOG.len()] {
    let (subject, id, about) = subject_of(row.about);
    let (by_id, by) = row.actor.map(|actor| (actor.id.0, actor.name)).unzip();
    [
        row.at.into(),
        by_id.into(),
        by.into(),
        codes::action(row.action).into(),
        codes::subject(subject).into(),
        id.into(),
        about.into(),
        Cell::Said { words: fields_told(&row.fields), code: row.fields },
    ]
}

/// What a deed was about: its kind, its number, and what people call it.
fn subject_of(about: AuditSubject) -> (Subject, Option<i64>, Option<String>) {
    match about {
        AuditSubject::Person(person) => (Subject::Account, Some(person.id.0), Some(person.name)),
        AuditSubject::Batch(id, name) => (Subject::Batch, Some(id.0), Some(name)),
        AuditSubject::Code(id, code) => (Subject::Code, Some(id.0), Some(code.in_words())),
        AuditSubject::Order(id) => (Subject::Order, Some(id.0), Some(id.number().to_string())),
        AuditSubject::Earning(id) => (Subject::Entry, Some(id.0), None),
        AuditSubject::Product(id, name) => (Subject::Product, Some(id), Some(name)),
        AuditSubject::Payout(id) => (Subject::Payout, Some(id), None),
        AuditSubject::Token(name) => (Subject::ApiToken, None, Some(name)),
        AuditSubject::Till(name) => (Subject::TillBrowser, None, Some(name)),
        AuditSubject::Terms => (Subject::Terms, None, None),
        AuditSubject::Shop => (Subject::Shop, None, None),
    }
}
