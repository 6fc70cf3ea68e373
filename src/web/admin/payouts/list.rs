//! `/admin/payouts`: what is owed to partners now, the payouts that were made, and the account that the shop pays from.

use rocket::{Route, get, routes};
use serde::Serialize;

use super::owed::OwedView;
use super::said::{is_euro, payout_badge, payout_name};
use crate::domain::money::Money;
use crate::domain::payee::{self, Debtor, Payee, in_one_line};
use crate::domain::payout::{self, Owed, OwedStatus};
use crate::domain::program;
use crate::domain::reads::list::Cursor;
use crate::domain::reads::payout_list::{self, Payout, PayoutTally};
use crate::domain::time::{Timestamp, Zone};
use crate::text::codes;
use crate::text::table::{Cell, Column, Table, column, summed};
use crate::text::words::{count, number};
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
    /// What is left out of the list; empty when nothing is.
    more_owed: String,
    may_make: bool,
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
    name: String,
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
    fn new(payout: &Payout, frame: &Frame, zone: &Zone) -> PayoutRowView {
        PayoutRowView {
            name: payout_name(payout.id),
            href: of_payout(payout.id),
            note: payout.note.clone(),
            made: zone.date(payout.created_at),
            pay_on: payout.pay_on.long(),
            payments: number(payout.tally.lines),
            total: frame.money(payout.tally.total),
            badge: payout_badge(&payout.tally),
            progress: progress_in_words(&payout.tally),
        }
    }
}

/// `3 paid, 1 waiting, 1 failed`.
fn progress_in_words(tally: &PayoutTally) -> String {
    let parts = [(tally.paid, "paid"), (tally.waiting, "waiting"), (tally.failed, "failed")];
    let parts = parts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{} {what}", number(*n)));
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
        let zone = frame.app.zone();
        let open_form = form.typed().next().is_some();
        Ok(PayoutsPage {
            tiles: tiles(frame, &owed, minimum, &open, now),
            owed: owed.iter().take(MOST_SHOWN).map(|one| OwedView::new(one, minimum, frame)).collect(),
            more_owed: match owed.len().saturating_sub(MOST_SHOWN) {
                0 => String::new(),
                more => format!("And {} with less; the file has them all.", count(more as i64, "partner", "partners")),
            },
            may_make: owed.iter().any(|one| one.status(minimum, now) == OwedStatus::Ready),
            payouts: made.rows.iter().map(|payout| PayoutRowView::new(payout, frame, &zone)).collect(),
            pager: Pager::new(&made, number_of_page.unwrap_or(1), PAYOUTS, &[]),
            has_sepa: is_euro(frame),
            open_form,
            debtor: debtor.map(DebtorView::from).unwrap_or_default(),
            form,
        })
    }
}

fn tiles(frame: &Frame, owed: &[Owed], minimum: Money, open: &PayoutTally, now: Timestamp) -> Vec<Tile> {
    let sum = |is_one: fn(OwedStatus) -> bool| {
        let them = owed.iter().filter(|one| is_one(one.status(minimum, now)));
        let amounts: Vec<Money> = them.map(|one| one.amount).collect();
        (frame.money(amounts.iter().copied().sum()), count(amounts.len() as i64, "partner", "partners"))
    };
    let tile = |label, (figure, note): (String, String)| Tile::new(label, figure).note(note);
    vec![
        tile("Ready to pay", sum(|status| status == OwedStatus::Ready)),
        tile("Left out", sum(|status| matches!(status, OwedStatus::NoDetails | OwedStatus::NewDetails(_)))),
        tile("Carried", sum(|status| matches!(status, OwedStatus::Negative | OwedStatus::BelowMinimum))),
        tile("In open payouts", (frame.money(open.waiting_total), count(open.waiting, "payment waits", "payments wait"))),
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
            one.email.as_str().into(),
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
