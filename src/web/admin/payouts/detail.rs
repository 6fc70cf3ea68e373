//! `/admin/payouts/<id>`: one payout: its payments, the files for the bank, and what became of each.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use super::files::{FileLink, Remark, files_of};
use super::payment::PaymentView;
use super::said::{ask_for_address, payout_badge, payout_name};
use crate::bank::{self, Contents};
use crate::domain::contact::{self, line};
use crate::domain::ids::{LineId, PayoutId};
use crate::domain::money::Money;
use crate::domain::payee::{self, PayoutMethod};
use crate::domain::payout::files::handed_out;
use crate::domain::payout::{self, MOST_REFERENCE, PayoutStatus};
use crate::domain::reads::payout_list::{self, Payout, PayoutLine};
use crate::domain::refusal::Refusal;
use crate::domain::tax_details;
use crate::domain::time::Day;
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::text::codes;
use crate::text::refusal::Problem;
use crate::text::table::{Cell, Column, Table, column, summed};
use crate::web::kit::files::FileStyle;
use crate::web::kit::form::{Fields, Form, Posted, day_or};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{Id, PAYOUTS, of_payout};
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::{Badge, Tile};
use crate::web::payout_statement::{self, Place};

const TEMPLATE: &str = "admin/payout.html";

pub(super) fn routes() -> Vec<Route> {
    routes![payout_page, statement_page, lines_csv, pay_one, fail_one, pay_all, cancel_payout]
}

#[derive(Serialize)]
struct PayoutPage {
    name: Text,
    lead: Text,
    badge: Badge,
    path: String,
    tiles: Vec<Tile>,
    files: Vec<FileLink>,
    /// What the files leave out, and why.
    remarks: Vec<Remark>,
    /// Methods by which more than one payment is unpaid.
    groups: Vec<MethodGroup>,
    lines: Vec<PaymentView>,
    /// Statements would not name the shop as they should.
    asks_for_address: bool,
    /// What is left to cancel.
    cancels: Option<Text>,
    cancel_form: Form,
    /// What keeps a payment from being settled, where its form is gone.
    alert: Option<Problem>,
}

#[derive(Serialize)]
struct MethodGroup {
    method: PayoutMethod,
    what: Text,
    form: Form,
}

/// Which of the page's forms was refused, with what was typed.
enum RefusedForm {
    None,
    Line(LineId, Form),
    Group(PayoutMethod, Form),
    Cancel(Form),
    /// Somebody else was faster.
    Settled,
}

impl RefusedForm {
    fn line(&mut self, id: LineId) -> Option<Form> {
        if let RefusedForm::Line(at, form) = self { (*at == id).then(|| std::mem::take(form)) } else { None }
    }

    fn group(&mut self, method: PayoutMethod) -> Option<Form> {
        if let RefusedForm::Group(at, form) = self { (*at == method).then(|| std::mem::take(form)) } else { None }
    }

    fn cancel(&mut self) -> Option<Form> {
        if let RefusedForm::Cancel(form) = self { Some(std::mem::take(form)) } else { None }
    }
}

#[get("/payouts/<payout>")]
async fn payout_page(_admin: Admin, payout: Id<PayoutId>, frame: Frame) -> Answer {
    frame.page(TEMPLATE, &PayoutPage::read(&frame, payout.0, RefusedForm::None).await?)
}

impl PayoutPage {
    async fn read(frame: &Frame, id: PayoutId, mut refused: RefusedForm) -> Result<PayoutPage, Failed> {
        let read = frame.app.db.read(move |conn| {
            let lines = payout_list::payout_lines(conn, id)?;
            Ok((
                payout_list::find_payout(conn, id)?,
                lines,
                payee::debtor(conn)?,
                handed_out(conn, id)?,
                tax_details::of_shop(conn)?,
            ))
        });
        let (payout, lines, debtor, handed, details) = read.await?;
        let (shop, zone) = (frame.shop()?, frame.app.zone());
        let waiting: Vec<PayoutLine> = lines.iter().filter(|line| line.state == PayoutStatus::Waiting).cloned().collect();
        let note = bank::note(&frame.app.catalogue, shop);
        let contents = Contents {
            payout: id,
            lines: &waiting,
            currency: shop.currency,
            shop_name: &shop.name,
            note: &note,
            debtor: debtor.as_ref(),
            zone: &zone,
            now: frame.app.now(),
        };
        let (files, remarks) = files_of(frame, &contents, &handed);
        let mut groups = Vec::new();
        for &method in PayoutMethod::ALL {
            let waiting: Vec<&PayoutLine> = waiting.iter().filter(|line| line.method == method).collect();
            if waiting.len() > 1 {
                let total: Money = waiting.iter().map(|line| line.amount).sum();
                let what = Text::new("admin-payout-group")
                    .with("method", codes::payout_method(method).text)
                    .with("n", waiting.len() as i64)
                    .with("total", total);
                groups.push(MethodGroup { method, what, form: refused.group(method).unwrap_or_default() });
            }
        }
        Ok(PayoutPage {
            name: payout_name(id),
            lead: lead(&payout, frame),
            badge: payout_badge(&payout.tally),
            path: of_payout(id),
            tiles: tiles(frame, &payout),
            files,
            remarks,
            groups,
            asks_for_address: ask_for_address(frame, &lines, &details),
            lines: lines
                .into_iter()
                .map(|line| {
                    let form = refused.line(line.id);
                    PaymentView::new(line, form, frame)
                })
                .collect(),
            cancels: match payout.tally.waiting {
                0 => None,
                n => Some(Text::new("admin-payouts-unpaid").with("n", n)),
            },
            alert: matches!(refused, RefusedForm::Settled).then(|| Problem::from(&Refusal::LineSettled)),
            cancel_form: refused.cancel().unwrap_or_default(),
        })
    }
}

fn lead(payout: &Payout, frame: &Frame) -> Text {
    let created = frame.app.zone().day_of(payout.created_at);
    match payout.note.as_str() {
        "" => {
            Text::new("admin-payout-lead").with("day", created).with("who", payout.made_by.as_str()).with("pay_on", payout.pay_on)
        }
        note => Text::new("admin-payout-lead-note")
            .with("day", created)
            .with("who", payout.made_by.as_str())
            .with("pay_on", payout.pay_on)
            .with("note", note),
    }
}

fn tiles(frame: &Frame, payout: &Payout) -> Vec<Tile> {
    let tally = &payout.tally;
    let tile = |label: Text, figure: String, note: Text| Tile::new(frame.say(&label), figure).note(frame.say(&note));
    let payments = |n: i64| Text::new("admin-payout-n-payments").with("n", n);
    let partners = Text::new("admin-payouts-partners").with("n", tally.lines);
    let back = if tally.failed == 0 { Text::new("admin-payout-none-failed") } else { Text::new("admin-payout-back-in-balance") };
    vec![
        tile(Text::new("admin-payout-tile-all"), frame.money(tally.total), partners),
        tile(Text::new("admin-payout-tile-paid"), frame.money(tally.paid_total), payments(tally.paid)),
        tile(Text::new("admin-payout-tile-unpaid"), frame.money(tally.waiting_total), payments(tally.waiting)),
        tile(Text::new("admin-payout-tile-failed"), frame.number(tally.failed), back),
    ]
}

/// When a payment was carried out, and when it failed or came back.
const PAID_ON: &str = "paid_on";
const FAILED_ON: &str = "failed_on";

/// A payment's reference at the bank, if there is one, and when it was carried out, as it was told.
struct ReferenceForm(String, Option<Day>);

impl Fields for ReferenceForm {
    const NAMES: &'static [&'static str] = &["reference", PAID_ON];

    fn read(form: &mut Form) -> Option<Self> {
        let reference = form.parse("reference", |text| line(text, MOST_REFERENCE));
        let day = form.parse_day(PAID_ON);
        Some(ReferenceForm(reference?, day?))
    }
}

#[post("/payouts/<payout>/lines/<line>/paid", data = "<posted>")]
async fn pay_one(admin: Admin, payout: Id<PayoutId>, line: Id<LineId>, posted: Posted<ReferenceForm>, frame: Frame) -> Answer {
    let (id, line) = (payout.0, line.0);
    let Posted { value, form } = posted;
    let Some(ReferenceForm(reference, day)) = value else {
        return frame.form_again(TEMPLATE, &PayoutPage::read(&frame, id, RefusedForm::Line(line, form)).await?);
    };
    let act = frame.app.act(admin.0.id).on(day);
    match frame.app.db.write(move |tx| payout::pay_line(tx, &act, id, line, &reference)).await {
        Ok(_) => {
            let said = Text::new("admin-payout-is-paid").with("mark", format!("P{id}-{line}"));
            Ok(frame.go_saying(&of_payout(id), &frame.say(&said)))
        }
        Err(error) => payment_again(&frame, id, error, form, [PAID_ON, "reference"], |form| RefusedForm::Line(line, form)).await,
    }
}

/// Why a payment was not carried out, and when that was, as it was told.
struct ReasonForm(String, Option<Day>);

impl Fields for ReasonForm {
    const NAMES: &'static [&'static str] = &["reason", FAILED_ON];

    fn read(form: &mut Form) -> Option<Self> {
        let (reason, day) = (form.parse("reason", contact::reason), form.parse_day(FAILED_ON));
        Some(ReasonForm(reason?, day?))
    }
}

#[post("/payouts/<payout>/lines/<line>/failed", data = "<posted>")]
async fn fail_one(admin: Admin, payout: Id<PayoutId>, line: Id<LineId>, posted: Posted<ReasonForm>, frame: Frame) -> Answer {
    let (id, line) = (payout.0, line.0);
    let Posted { value, form } = posted;
    let Some(ReasonForm(reason, day)) = value else {
        return frame.form_again(TEMPLATE, &PayoutPage::read(&frame, id, RefusedForm::Line(line, form)).await?);
    };
    let act = frame.app.act(admin.0.id).on(day);
    match frame.app.db.write(move |tx| payout::fail_line(tx, &act, id, line, &reason)).await {
        Ok(_) => {
            let said = Text::new("admin-payout-is-failed").with("mark", format!("P{id}-{line}"));
            Ok(frame.go_saying(&of_payout(id), &frame.say(&said)))
        }
        Err(error) => payment_again(&frame, id, error, form, [FAILED_ON, "reason"], |form| RefusedForm::Line(line, form)).await,
    }
}

/// All unpaid payments of one method, under one reference.
struct PayAllForm {
    method: PayoutMethod,
    reference: String,
    day: Option<Day>,
}

impl Fields for PayAllForm {
    const NAMES: &'static [&'static str] = &["method", "reference", PAID_ON];

    fn read(form: &mut Form) -> Option<Self> {
        let method = form.parse("method", |word| PayoutMethod::from_word(word).ok_or(Refusal::ChoiceUnknown));
        let reference = form.parse("reference", |text| line(text, MOST_REFERENCE));
        let day = form.parse_day(PAID_ON);
        Some(PayAllForm { method: method?, reference: reference?, day: day? })
    }
}

#[post("/payouts/<payout>/paid", data = "<posted>")]
async fn pay_all(admin: Admin, payout: Id<PayoutId>, posted: Posted<PayAllForm>, frame: Frame) -> Answer {
    let id = payout.0;
    let Posted { value, form } = posted;
    let Some(PayAllForm { method, reference, day }) = value else {
        let refused = match PayoutMethod::from_word(form.text("method")) {
            Some(method) => RefusedForm::Group(method, form),
            None => RefusedForm::None,
        };
        return frame.form_again(TEMPLATE, &PayoutPage::read(&frame, id, refused).await?);
    };
    let act = frame.app.act(admin.0.id).on(day);
    match frame.app.db.write(move |tx| payout::pay_all(tx, &act, id, method, &reference)).await {
        Ok(paid) => {
            let said = Text::new("admin-payout-are-paid").with("n", paid as i64);
            Ok(frame.go_saying(&of_payout(id), &frame.say(&said)))
        }
        Err(error) => {
            payment_again(&frame, id, error, form, [PAID_ON, "reference"], |form| RefusedForm::Group(method, form)).await
        }
    }
}

#[post("/payouts/<payout>/cancel", data = "<posted>")]
async fn cancel_payout(admin: Admin, payout: Id<PayoutId>, posted: Posted<ReasonForm>, frame: Frame) -> Answer {
    let id = payout.0;
    let Posted { value, form } = posted;
    let Some(ReasonForm(reason, _)) = value else {
        return frame.form_again(TEMPLATE, &PayoutPage::read(&frame, id, RefusedForm::Cancel(form)).await?);
    };
    let act = frame.app.act(admin.0.id);
    let failed = frame.app.db.write(move |tx| payout::cancel(tx, &act, id, &reason)).await?;
    let said = Text::new("admin-payout-are-cancelled").with("n", failed as i64);
    Ok(frame.go_saying(&of_payout(id), &frame.say(&said)))
}

async fn payment_again(
    frame: &Frame,
    id: PayoutId,
    error: Error,
    mut form: Form,
    [day, otherwise]: [&'static str; 2],
    refused: impl FnOnce(Form) -> RefusedForm,
) -> Answer {
    if matches!(error, Error::Refused(Refusal::LineSettled)) {
        return frame.form_again(TEMPLATE, &PayoutPage::read(frame, id, RefusedForm::Settled).await?);
    }
    let field = if let Error::Refused(refusal) = &error { day_or(refusal, day, otherwise) } else { otherwise };
    let status = form.set_back(error, field)?;
    frame.page_with(status, TEMPLATE, &PayoutPage::read(frame, id, refused(form)).await?)
}

/// The statement of any payment.
#[get("/payouts/statements/<number>", rank = 2)]
async fn statement_page(_admin: Admin, number: &str, frame: Frame) -> Answer {
    let place = Place { below: PAYOUTS, page_of: |line| of_payout(line.payout) };
    payout_statement::page(number, None, place, frame).await
}

const COLUMNS: [Column; 18] = [
    column("payout_id"),
    column("line_id"),
    column("reference"),
    column("partner_id"),
    column("partner_name"),
    column("partner_email"),
    column("method"),
    column("account"),
    summed("amount"),
    column("currency"),
    column("state"),
    column("paid_at"),
    column("bank_reference"),
    column("failure"),
    summed("net"),
    summed("vat"),
    column("statement"),
    column("cancelling_statement"),
];

#[get("/payouts/<payout>/lines.csv")]
async fn lines_csv(_admin: Admin, payout: Id<PayoutId>, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let id = payout.0;
    let read = frame.app.db.read(move |conn| {
        payout_list::find_payout(conn, id)?;
        payout_list::payout_lines(conn, id)
    });
    let (lines, currency) = (read.await?, frame.shop()?.currency);
    let mut table = Table::styled(&style.0, &COLUMNS)?;
    for line in lines {
        let account = line.account_line();
        table.row([
            id.0.into(),
            line.id.0.into(),
            line.mark().into(),
            line.account.0.into(),
            line.name.into(),
            line.email.into(),
            codes::payout_method(line.method).into(),
            account.into(),
            Cell::Amount(currency, line.amount),
            currency.code().into(),
            codes::payout_status(line.state).into(),
            line.paid_at.into(),
            line.reference.into(),
            line.failure.into(),
            Cell::Amount(currency, line.net),
            Cell::Amount(currency, line.vat_amount),
            line.statement.map(|number| number.to_string()).into(),
            line.cancelled_by.map(|number| number.to_string()).into(),
        ])?;
    }
    Ok(Download::table(format!("payout-{id}-lines.csv"), table)?)
}
