//! `/admin/payouts/<id>`: one payout: its payments, the files for the bank, and what became of each.

use rocket::request::FromParam;
use rocket::{Route, get, post, routes};
use serde::Serialize;

use super::{Tile, method_word, name_of, path, state, target};
use crate::bank::{self, Contents, FileKind};
use crate::domain::contact::line;
use crate::domain::ids::{LineId, PayoutId};
use crate::domain::payee::{self, Debtor, Method};
use crate::domain::payout::{self, MOST_REASON, MOST_REFERENCE, State};
use crate::domain::reads::payout_list::{self, Line, Payout};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::time::Zone;
use crate::error::Error;
use crate::text::refusal::Problem;
use crate::text::table::{Cell, Table};
use crate::text::words::{count, number};
use crate::web::admin::people::{Badge, path_of};
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Answer, Download, Failed};

const TEMPLATE: &str = "admin/payout.html";

pub(super) fn routes() -> Vec<Route> {
    routes![page, download, lines_file, pay_one, fail_one, pay_all, cancel]
}

/// Which payout, or which of its payments, is asked for. Text that is no number is none, which is the same 404.
struct Number(i64);

impl<'a> FromParam<'a> for Number {
    type Error = std::convert::Infallible;

    fn from_param(text: &'a str) -> Result<Self, Self::Error> {
        Ok(Number(text.parse().unwrap_or(0)))
    }
}

#[derive(Serialize)]
struct Data {
    name: String,
    lead: String,
    badge: Badge,
    path: String,
    tiles: Vec<Tile>,
    files: Vec<FileLink>,
    /// What the files leave out, and why.
    remarks: Vec<Remark>,
    /// Ways of which more than one payment waits.
    groups: Vec<Group>,
    lines: Vec<Row>,
    /// What is left to cancel, in words; empty when nothing is.
    cancels: String,
    cancel_form: Form,
    /// What keeps a payment from being settled, where its form is gone.
    alert: Option<Problem>,
}

#[derive(Serialize)]
struct FileLink {
    label: &'static str,
    href: String,
    note: String,
}

#[derive(Serialize)]
struct Remark {
    text: String,
    /// Where it can be mended.
    href: Option<&'static str>,
    link: &'static str,
}

#[derive(Serialize)]
struct Group {
    method: Method,
    what: String,
    form: Form,
}

#[derive(Serialize)]
struct Row {
    id: String,
    mark: String,
    name: String,
    href: String,
    amount: String,
    to: String,
    holder: String,
    badge: Badge,
    said: String,
    waits: bool,
    may_fail: bool,
    fail_label: &'static str,
    fail_hint: &'static str,
    form: Form,
    is_open: bool,
}

/// Which of the page's forms comes again, with what was typed.
enum Again {
    Nothing,
    Line(LineId, Form),
    Group(Method, Form),
    Cancel(Form),
    /// Somebody else was faster.
    Settled,
}

impl Again {
    fn line(&mut self, id: LineId) -> Option<Form> {
        if let Again::Line(at, form) = self { (*at == id).then(|| std::mem::take(form)) } else { None }
    }

    fn group(&mut self, method: Method) -> Option<Form> {
        if let Again::Group(at, form) = self { (*at == method).then(|| std::mem::take(form)) } else { None }
    }

    fn cancel(&mut self) -> Option<Form> {
        if let Again::Cancel(form) = self { Some(std::mem::take(form)) } else { None }
    }
}

#[get("/payouts/<id>")]
async fn page(_admin: Admin, id: Number, frame: Frame) -> Answer {
    frame.page(TEMPLATE, &data(&frame, PayoutId(id.0), Again::Nothing).await?)
}

async fn data(frame: &Frame, id: PayoutId, mut again: Again) -> Result<Data, Failed> {
    let read =
        frame.app.db.read(move |conn| Ok((payout_list::find(conn, id)?, payout_list::lines(conn, id)?, payee::debtor(conn)?)));
    let (payout, lines, debtor) = read.await?;
    let zone = frame.app.zone();
    let (files, remarks) = files(frame, &payout, &lines, debtor.as_ref());
    let mut groups = Vec::new();
    for &method in Method::ALL {
        let waiting: Vec<&Line> = lines.iter().filter(|line| line.state == State::Waiting && line.method == method).collect();
        if waiting.len() > 1 {
            let total = frame.money(waiting.iter().map(|line| line.amount).sum());
            let what = format!("{}: {}, {total}", method_word(method), count(waiting.len() as i64, "payment", "payments"));
            groups.push(Group { method, what, form: again.group(method).unwrap_or_default() });
        }
    }
    Ok(Data {
        name: name_of(id),
        lead: lead(&payout, &zone),
        badge: state(&payout.tally),
        path: path(id),
        tiles: tiles(frame, &payout),
        files,
        remarks,
        groups,
        lines: lines.into_iter().map(|line| Row::new(line, &mut again, frame, &zone)).collect(),
        cancels: match payout.tally.waiting {
            0 => String::new(),
            n => count(n, "payment that waits", "payments that wait"),
        },
        alert: matches!(again, Again::Settled).then(|| Problem::from(&Refusal::LineSettled)),
        cancel_form: again.cancel().unwrap_or_default(),
    })
}

fn lead(payout: &Payout, zone: &Zone) -> String {
    let made = format!("Made on {} by {}, to be paid on {}.", zone.date(payout.created_at), payout.made_by, payout.pay_on.long());
    if payout.note.is_empty() { made } else { format!("{made} {}", payout.note) }
}

fn tiles(frame: &Frame, payout: &Payout) -> Vec<Tile> {
    let tally = &payout.tally;
    vec![
        Tile { label: "All payments", figure: frame.money(tally.total), note: count(tally.lines, "partner", "partners") },
        Tile { label: "Paid", figure: frame.money(tally.paid_total), note: count(tally.paid, "payment", "payments") },
        Tile { label: "Waiting", figure: frame.money(tally.waiting_total), note: count(tally.waiting, "payment", "payments") },
        Tile {
            label: "Failed",
            figure: number(tally.failed),
            note: if tally.failed == 0 { "none".into() } else { "owed again".into() },
        },
    ]
}

/// The files that have something in them, and a sentence for each payment that one can't hold.
fn files(frame: &Frame, payout: &Payout, lines: &[Line], debtor: Option<&Debtor>) -> (Vec<FileLink>, Vec<Remark>) {
    let waiting: Vec<&Line> = lines.iter().filter(|line| line.state == State::Waiting).collect();
    let of = |method: Method| waiting.iter().filter(|line| line.method == method).count() as i64;
    let link = |kind: FileKind, label, n: i64| FileLink {
        label,
        href: format!("{}/{}", path(payout.id), kind.as_str()),
        note: count(n, "payment", "payments"),
    };
    let (mut files, mut remarks) = (Vec::new(), Vec::new());
    let mut remark = |text: String, href, link| remarks.push(Remark { text, href, link });
    if of(Method::PayPal) > 0 {
        files.push(link(FileKind::PayPal, "PayPal Payouts", of(Method::PayPal)));
    }
    let bank = of(Method::Bank);
    if bank > 0 {
        let within = waiting.iter().filter(|line| line.method == Method::Bank && bank::fits_sepa(line)).count() as i64;
        match (super::is_euro(frame), debtor) {
            (false, _) => remark("A SEPA file carries euros only, so that there is none for this shop.".into(), None, ""),
            (true, None) => remark("For a SEPA file, name the account that you pay from.".into(), Some(ACCOUNT), "Name it"),
            (true, Some(_)) if within > 0 => files.push(link(FileKind::Sepa, "SEPA bank file", within)),
            (true, Some(_)) => {}
        }
        if super::is_euro(frame) && within < bank {
            let beyond = count(bank - within, "account lies", "accounts lie");
            remark(format!("{beyond} outside SEPA, and in the other files only."), None, "");
        }
        files.push(link(FileKind::Wise, "Wise", bank));
        remark(
            "Wise changes its columns now and then: hold the file against the template that you download there.".into(),
            None,
            "",
        );
    }
    if !waiting.is_empty() {
        files.push(link(FileKind::Generic, "All of them as CSV", waiting.len() as i64));
    }
    (files, remarks)
}

/// Where the account that the shop pays from is named.
const ACCOUNT: &str = "/admin/payouts#account";

impl Row {
    fn new(line: Line, again: &mut Again, frame: &Frame, zone: &Zone) -> Row {
        let form = again.line(line.id);
        let waits = line.state == State::Waiting;
        Row {
            id: line.id.to_string(),
            mark: line.mark(),
            href: path_of(Role::Partner, line.account),
            amount: frame.money(line.amount),
            to: target(line.method, &line.target),
            badge: line_badge(line.state),
            said: said(&line, zone),
            waits,
            may_fail: line.failed_at.is_none(),
            fail_label: if waits { "Mark as failed" } else { "It came back" },
            fail_hint: if waits { "What it pays is owed again." } else { "An entry puts it back, and it is owed again." },
            is_open: form.is_some(),
            form: form.unwrap_or_default(),
            name: line.name,
            holder: line.holder,
        }
    }
}

pub(in crate::web) fn line_badge(state: State) -> Badge {
    match state {
        State::Waiting => Badge { label: "Waiting", kind: "warn" },
        State::Paid => Badge { label: "Paid", kind: "good" },
        State::Failed => Badge { label: "Failed", kind: "bad" },
        State::CameBack => Badge { label: "Came back", kind: "bad" },
    }
}

/// When it was paid and under which reference, or why not.
fn said(line: &Line, zone: &Zone) -> String {
    let paid = line.paid_at.map(|at| match line.reference.as_str() {
        "" => zone.date(at),
        reference => format!("{}, {reference}", zone.date(at)),
    });
    match (paid, line.failed_at) {
        (Some(paid), None) => paid,
        (_, Some(at)) => format!("{}: {}", zone.date(at), line.failure),
        (None, None) => String::new(),
    }
}

/// A payment's reference at the bank, if there is one.
struct Reference(String);

impl Fields for Reference {
    const NAMES: &'static [&'static str] = &["reference"];

    fn read(form: &mut Form) -> Option<Self> {
        form.parse("reference", |text| line(text, MOST_REFERENCE)).map(Reference)
    }
}

#[post("/payouts/<id>/lines/<at>/paid", data = "<posted>")]
async fn pay_one(admin: Admin, id: Number, at: Number, posted: Posted<Reference>, frame: Frame) -> Answer {
    let (id, at) = (PayoutId(id.0), LineId(at.0));
    let Posted { value, form } = posted;
    let Some(Reference(reference)) = value else {
        return frame.form_again(TEMPLATE, &data(&frame, id, Again::Line(at, form)).await?);
    };
    let (actor, now) = (admin.0.id, frame.app.now());
    match frame.app.db.write(move |tx| payout::pay_line(tx, actor, id, at, &reference, now)).await {
        Ok(_) => Ok(frame.go_saying(&path(id), &format!("Payment P{id}-{at} is marked as paid."))),
        Err(error) => set_back(&frame, id, error, form, "reference", |form| Again::Line(at, form)).await,
    }
}

/// Why a payment was not carried out.
struct Reason(String);

impl Fields for Reason {
    const NAMES: &'static [&'static str] = &["reason"];

    fn read(form: &mut Form) -> Option<Self> {
        form.parse("reason", |text| match line(text, MOST_REASON)? {
            reason if reason.is_empty() => Err(Refusal::ReasonMissing),
            reason => Ok(Reason(reason)),
        })
    }
}

#[post("/payouts/<id>/lines/<at>/failed", data = "<posted>")]
async fn fail_one(admin: Admin, id: Number, at: Number, posted: Posted<Reason>, frame: Frame) -> Answer {
    let (id, at) = (PayoutId(id.0), LineId(at.0));
    let Posted { value, form } = posted;
    let Some(Reason(reason)) = value else {
        return frame.form_again(TEMPLATE, &data(&frame, id, Again::Line(at, form)).await?);
    };
    let (actor, now) = (admin.0.id, frame.app.now());
    match frame.app.db.write(move |tx| payout::fail_line(tx, actor, id, at, &reason, now)).await {
        Ok(_) => Ok(frame.go_saying(&path(id), &format!("Payment P{id}-{at} was not carried out. What it paid is owed again."))),
        Err(error) => set_back(&frame, id, error, form, "reason", |form| Again::Line(at, form)).await,
    }
}

/// All payments that wait, of one method, under one reference.
struct Settled {
    method: Method,
    reference: String,
}

impl Fields for Settled {
    const NAMES: &'static [&'static str] = &["method", "reference"];

    fn read(form: &mut Form) -> Option<Self> {
        let method = form.parse("method", |word| Method::from_word(word).ok_or(Refusal::ChoiceUnknown));
        let reference = form.parse("reference", |text| line(text, MOST_REFERENCE));
        Some(Settled { method: method?, reference: reference? })
    }
}

#[post("/payouts/<id>/paid", data = "<posted>")]
async fn pay_all(admin: Admin, id: Number, posted: Posted<Settled>, frame: Frame) -> Answer {
    let id = PayoutId(id.0);
    let Posted { value, form } = posted;
    let Some(Settled { method, reference }) = value else {
        let again = match Method::from_word(form.text("method")) {
            Some(method) => Again::Group(method, form),
            None => Again::Nothing,
        };
        return frame.form_again(TEMPLATE, &data(&frame, id, again).await?);
    };
    let (actor, now) = (admin.0.id, frame.app.now());
    let paid = frame.app.db.write(move |tx| payout::pay_all(tx, actor, id, method, &reference, now)).await?;
    let said = format!("{} marked as paid.", count(paid as i64, "payment is", "payments are"));
    Ok(frame.go_saying(&path(id), &said))
}

#[post("/payouts/<id>/cancel", data = "<posted>")]
async fn cancel(admin: Admin, id: Number, posted: Posted<Reason>, frame: Frame) -> Answer {
    let id = PayoutId(id.0);
    let Posted { value, form } = posted;
    let Some(Reason(reason)) = value else {
        return frame.form_again(TEMPLATE, &data(&frame, id, Again::Cancel(form)).await?);
    };
    let (actor, now) = (admin.0.id, frame.app.now());
    let failed = frame.app.db.write(move |tx| payout::cancel(tx, actor, id, &reason, now)).await?;
    let said = format!("{} cancelled; what they paid is owed again.", count(failed as i64, "payment is", "payments are"));
    Ok(frame.go_saying(&path(id), &said))
}

async fn set_back(
    frame: &Frame,
    id: PayoutId,
    error: Error,
    mut form: Form,
    field: &'static str,
    again: impl FnOnce(Form) -> Again,
) -> Answer {
    if matches!(error, Error::Refused(Refusal::LineSettled)) {
        return frame.form_again(TEMPLATE, &data(frame, id, Again::Settled).await?);
    }
    let status = form.set_back(error, field)?;
    frame.page_with(status, TEMPLATE, &data(frame, id, again(form)).await?)
}

/// A file for the bank. It holds what still waits, and changes nothing.
#[get("/payouts/<id>/<file>", rank = 5)]
async fn download(_admin: Admin, id: Number, file: &str, frame: Frame) -> Result<Download, Failed> {
    let (id, kind) = (PayoutId(id.0), FileKind::from_word(file).ok_or(Error::Missing)?);
    let read = frame.app.db.read(move |conn| {
        payout_list::find(conn, id)?;
        Ok((payout_list::waiting(conn, id, kind.method())?, payee::debtor(conn)?))
    });
    let (lines, debtor) = read.await?;
    let shop = frame.shop()?;
    let contents = Contents {
        payout: id,
        lines: &lines,
        currency: shop.currency,
        shop_name: &shop.name,
        debtor: debtor.as_ref(),
        zone: &shop.zone,
        now: frame.app.now(),
    };
    Ok(bank::write(kind, &contents)?.into())
}

const COLUMNS: [&str; 14] = [
    "payout_id",
    "line_id",
    "reference",
    "partner_id",
    "partner_name",
    "partner_email",
    "method",
    "account",
    "amount",
    "currency",
    "state",
    "paid_at",
    "bank_reference",
    "failure",
];

#[get("/payouts/<id>/lines.csv")]
async fn lines_file(_admin: Admin, id: Number, frame: Frame) -> Result<Download, Failed> {
    let id = PayoutId(id.0);
    let read = frame.app.db.read(move |conn| {
        payout_list::find(conn, id)?;
        payout_list::lines(conn, id)
    });
    let (lines, currency) = (read.await?, frame.shop()?.currency);
    let mut table = Table::new(&COLUMNS)?;
    for line in lines {
        table.row([
            id.0.into(),
            line.id.0.into(),
            line.mark().into(),
            line.account.0.into(),
            line.name.into(),
            line.email.into(),
            line.method.as_str().into(),
            line.target.into(),
            Cell::Amount(currency, line.amount),
            currency.code().into(),
            line.state.as_str().into(),
            line.paid_at.map(Zone::iso).into(),
            line.reference.into(),
            line.failure.into(),
        ])?;
    }
    Ok(Download::table(format!("payout-{id}-lines.csv"), table)?)
}
