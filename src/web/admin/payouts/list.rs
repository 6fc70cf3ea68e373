//! `/admin/payouts`: what is owed to partners now, the payouts that were made, and the account that the shop pays from.

use rocket::{Route, get, routes};
use serde::Serialize;

use super::owed::{OwedView, ready_to_pay};
use super::said::{is_euro, payout_badge, payout_name};
use crate::domain::money::Money;
use crate::domain::payee::{self, Debtor, Payee, in_one_line};
use crate::domain::payout::{self, Owed, OwedStatus};
use crate::domain::program;
use crate::domain::reads::list::Cursor;
use crate::domain::reads::payout_list::{self, Payout, PayoutTally};
use crate::domain::time::Timestamp;
use crate::text::catalogue::Text;
use crate::text::codes;
use crate::text::table::{Cell, Column, Table, column, summed};
use crate::web::kit::files::FileStyle;
use crate::web::kit::form::Form;
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{PAYOUTS, of_payout};
use crate::web::kit::response::{Answer, Download, Failed};
use crate::web::kit::view::{Badge, PER_PAGE, Pager, Tile};

pub(super) const TEMPLATE: &str = "admin/payouts.html";

/// Partners on the page; the file has them all.
const MOST_SHOWN: usize = 100;

pub(super) fn routes() -> Vec<Route> {
    routes![payouts_page, payouts_csv, owed_csv]
}

#[derive(Serialize)]
pub(super) struct PayoutsPage {
    tiles: Vec<Tile>,
    owed: Vec<OwedView>,
    /// Those who only wait for more to come, folded into one line: there is nothing to do about them.
    below: Vec<OwedView>,
    below_summary: Text,
    /// What is left out of both.
    more_owed: Option<Text>,
    /// What the next payout would pay; `None` when nobody is ready.
    pay: Option<Text>,
    payouts: Vec<PayoutRowView>,
    pager: Pager,
    /// SEPA files are of euros.
    has_sepa: bool,
    /// What its form begins with; empty as long as the shop has named none.
    debtor: DebtorView,
    form: Form,
    open_form: bool,
}

/// A payout in the list.
#[derive(Serialize)]
struct PayoutRowView {
    name: Text,
    href: String,
    note: String,
    made: String,
    pay_on: String,
    payments: String,
    total: String,
    badge: Badge,
    progress: String,
}

impl PayoutRowView {
    fn new(payout: &Payout, frame: &Frame) -> PayoutRowView {
        PayoutRowView {
            name: payout_name(payout.id),
            href: of_payout(payout.id),
            note: payout.note.clone(),
            made: frame.date(payout.created_at),
            pay_on: frame.day(payout.pay_on),
            payments: frame.number(payout.tally.lines),
            total: frame.money(payout.tally.total),
            badge: payout_badge(&payout.tally),
            progress: progress_in_words(&payout.tally, frame),
        }
    }
}

/// `3 paid, 1 unpaid, 1 failed`.
fn progress_in_words(tally: &PayoutTally, frame: &Frame) -> String {
    let parts = [
        (tally.paid, Text::new("admin-payouts-n-paid").with("n", tally.paid)),
        (tally.waiting, Text::new("admin-payouts-n-unpaid").with("n", tally.waiting)),
        (tally.failed, Text::new("admin-payouts-n-failed").with("n", tally.failed)),
    ];
    let parts = parts.iter().filter(|(n, _)| *n > 0).map(|(_, said)| frame.say(said));
    parts.collect::<Vec<_>>().join(", ")
}

#[derive(Default, Serialize)]
struct DebtorView {
    holder: String,
    iban: String,
    bic: String,
}

impl From<Debtor> for DebtorView {
    fn from(debtor: Debtor) -> Self {
        let bic = debtor.bic.as_ref().map_or("", |bic| bic.as_str()).to_owned();
        DebtorView { iban: debtor.iban.in_groups(), bic, holder: debtor.holder }
    }
}

#[get("/payouts?<at>&<page>")]
async fn payouts_page(_admin: Admin, at: Option<&str>, page: Option<usize>, frame: Frame) -> Answer {
    frame.page(TEMPLATE, &PayoutsPage::read(&frame, Form::default(), at, page).await?)
}

impl PayoutsPage {
    pub(super) async fn read(
        frame: &Frame,
        form: Form,
        at: Option<&str>,
        number_of_page: Option<usize>,
    ) -> Result<PayoutsPage, Failed> {
        let (now, cursor) = (frame.app.now(), at.and_then(Cursor::parse));
        let read = frame.app.db.read(move |conn| {
            let (_, terms) = program::current(conn)?;
            let made = payout_list::payout_page(conn, cursor.as_ref(), PER_PAGE)?;
            Ok((payout::owed(conn, now)?, terms.payout_minimum, made, payout_list::open_tally(conn)?, payee::debtor(conn)?))
        });
        let (owed, minimum, made, open, debtor) = read.await?;
        let open_form = form.typed().next().is_some();
        let (below, others): (Vec<_>, Vec<_>) = owed.iter().partition(|one| one.status(minimum, now) == OwedStatus::BelowMinimum);
        let view = |one: &&Owed| match one.status(minimum, now) {
            OwedStatus::BelowMinimum | OwedStatus::NoDetails => OwedView::new(one, minimum, frame).without_reason(),
            _ => OwedView::new(one, minimum, frame),
        };
        let shown = |them: &[&Owed]| -> Vec<OwedView> { them.iter().take(MOST_SHOWN).map(view).collect() };
        let left_out = below.len().saturating_sub(MOST_SHOWN) + others.len().saturating_sub(MOST_SHOWN);
        Ok(PayoutsPage {
            tiles: tiles(frame, &owed, minimum, &open, now),
            below_summary: below_in_words(&below, minimum),
            below: shown(&below),
            owed: shown(&others),
            more_owed: (left_out > 0).then(|| Text::new("admin-payouts-more").with("n", left_out as i64)),
            pay: ready_to_pay(&owed, minimum, now)
                .map(|(n, total)| Text::new("payouts-pay").with("n", n as i64).with("total", total)),
            payouts: made.rows.iter().map(|payout| PayoutRowView::new(payout, frame)).collect(),
            pager: Pager::new(&made, number_of_page.unwrap_or(1), PAYOUTS, &[]),
            has_sepa: is_euro(frame),
            open_form,
            debtor: debtor.map(DebtorView::from).unwrap_or_default(),
            form,
        })
    }
}

/// `10 partners below €20.00 (€86.74)`.
fn below_in_words(below: &[&Owed], minimum: Money) -> Text {
    let total: Money = below.iter().map(|one| one.amount).sum();
    Text::new("payouts-below").with("n", below.len() as i64).with("minimum", minimum).with("total", total)
}

fn tiles(frame: &Frame, owed: &[Owed], minimum: Money, open: &PayoutTally, now: Timestamp) -> Vec<Tile> {
    let sum = |is_one: fn(OwedStatus) -> bool| {
        let them = owed.iter().filter(|one| is_one(one.status(minimum, now)));
        let amounts: Vec<Money> = them.map(|one| one.amount).collect();
        let partners = Text::new("admin-payouts-partners").with("n", amounts.len() as i64);
        (frame.money(amounts.iter().copied().sum()), frame.say(&partners))
    };
    let tile = |label: Text, (figure, note): (String, String)| Tile::new(frame.say(&label), figure).note(note);
    let unpaid = Text::new("admin-payouts-unpaid").with("n", open.waiting);
    let vat: Money = owed.iter().filter(|one| one.status(minimum, now) == OwedStatus::Ready).map(Owed::vat_amount).sum();
    let (ready, partners) = sum(|status| status == OwedStatus::Ready);
    // The button says what is paid, which is more where VAT comes on top.
    let partners = match vat {
        Money::ZERO => partners,
        vat => format!("{partners}, {}", frame.say(&Text::new("payout-plus-vat").with("amount", vat))),
    };
    vec![
        tile(Text::new("admin-payouts-tile-ready"), (ready, partners)),
        tile(
            Text::new("admin-payouts-tile-left-out"),
            sum(|status| matches!(status, OwedStatus::NoDetails | OwedStatus::NewDetails(_) | OwedStatus::Suspended)),
        ),
        tile(
            Text::new("admin-payouts-tile-below"),
            sum(|status| matches!(status, OwedStatus::Negative | OwedStatus::BelowMinimum)),
        ),
        tile(Text::new("admin-payouts-tile-open"), (frame.money(open.waiting_total), frame.say(&unpaid))),
    ]
}

const COLUMNS: [Column; 11] = [
    column("payout_id"),
    column("made_at"),
    column("made_by"),
    column("pay_on"),
    column("note"),
    column("currency"),
    summed("payments"),
    summed("total"),
    summed("paid"),
    summed("waiting"),
    summed("failed_payments"),
];

#[get("/payouts.csv")]
async fn payouts_csv(_admin: Admin, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let currency = frame.shop()?.currency;
    let written = frame.app.db.read(move |conn| {
        let mut table = Table::styled(&style.0, &COLUMNS)?;
        payout_list::each_payout(conn, |payout| {
            table.row([
                payout.id.0.into(),
                payout.created_at.into(),
                payout.made_by.into(),
                payout.pay_on.into(),
                payout.note.into(),
                currency.code().into(),
                payout.tally.lines.into(),
                Cell::Amount(currency, payout.tally.total),
                Cell::Amount(currency, payout.tally.paid_total),
                Cell::Amount(currency, payout.tally.waiting_total),
                payout.tally.failed.into(),
            ])
        })?;
        Ok(table)
    });
    Ok(Download::table("payouts.csv".into(), written.await?)?)
}

const OWED_COLUMNS: [Column; 9] = [
    column("partner_id"),
    column("partner_name"),
    column("partner_email"),
    summed("amount"),
    column("currency"),
    column("state"),
    column("method"),
    column("account"),
    column("usable_from"),
];

#[get("/payouts/owed.csv")]
async fn owed_csv(_admin: Admin, style: FileStyle, frame: Frame) -> Result<Download, Failed> {
    let now = frame.app.now();
    let read = frame.app.db.read(move |conn| Ok((payout::owed(conn, now)?, program::current(conn)?.1.payout_minimum)));
    let (owed, minimum) = read.await?;
    let currency = frame.shop()?.currency;
    let mut table = Table::styled(&style.0, &OWED_COLUMNS)?;
    for one in &owed {
        let details = one.payee.as_ref().map(|payee: &Payee| &payee.details);
        table.row([
            one.account.0.into(),
            one.name.as_str().into(),
            one.email.as_deref().into(),
            Cell::Amount(currency, one.amount),
            currency.code().into(),
            codes::owed_status(one.status(minimum, now)).into(),
            details.map(|details| codes::payout_method(details.method())).into(),
            details
                .map_or_else(String::new, |details| in_one_line(details.routing().map(|(bank, _)| bank), details.target()))
                .into(),
            one.payee.as_ref().map(|payee| payee.usable_at).into(),
        ])?;
    }
    Ok(Download::table("owed.csv".into(), table)?)
}
