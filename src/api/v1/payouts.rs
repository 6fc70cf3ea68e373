//! The journal, and payouts: looked at before, made, downloaded for the bank, and settled payment by payment.

use rocket::http::{ContentType, Header};
use rocket::request::Request;
use rocket::response::{self, Responder, Response};
use rocket::{Route, get, post, routes};

use crate::api::answer::{Answer, Document, Listed, Paging, created, cut, kept, sealed};
use crate::api::body::Body;
use crate::api::caller::{Caller, Payouts, Read};
use crate::api::json::entry::JournalEntry;
use crate::api::json::payout::{FailedBody, NewPayout, OwedView, PaidBody, PayoutPreview, PayoutView};
use crate::api::json::{amount, cash, day, days, instant};
use crate::api::path::Id;
use crate::api::problem::{Problem, Reading};
use crate::api::v1::accounts::account_id;
use crate::bank::{self, BankFile, Contents, Format};
use crate::domain::act::Act;
use crate::domain::bank_day;
use crate::domain::contact::{self, MOST_REASON};
use crate::domain::ids::{AccountId, EntryId, LineId, PayoutId};
use crate::domain::money::Money;
use crate::domain::payee;
use crate::domain::payout::files::{self, FileKind, HandingOut};
use crate::domain::payout::{self, MOST_LINES, MOST_NOTE, MOST_REFERENCE, Making, Owed, OwedStatus};
use crate::domain::program;
use crate::domain::reads::books::{Journal, Span};
use crate::domain::reads::payout_list;
use crate::domain::reads::stretch::Stretches;
use crate::domain::refusal::Refusal;
use crate::domain::time::{Day, Timestamp};
use crate::error::Error;

pub(super) fn routes() -> Vec<Route> {
    routes![entries, list, one, preview, make, paid, failed, file]
}

/// The journal
///
/// Every entry of every balance, in the order in which they were recorded; perhaps only those dated in the shop's days from `from` to
/// `to`. With the last `next_cursor`, or with the id of the last entry as `after`, a program reads on where it stopped.
#[utoipa::path(get, path = "/entries", tag = "payouts", operation_id = "listEntries", security(("token" = ["read"])),
    params(("from" = Option<String>, Query, format = Date, description = "A day such as 2026-11-01"), ("to" = Option<String>, Query, format = Date),
        ("after" = Option<String>, Query, description = "The id of an entry"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 200), ("cursor" = Option<String>, Query)),
    responses((status = 200, description = "A page of entries", body = Listed<JournalEntry>)))]
#[get("/entries?<from>&<to>&<after>&<limit>&<cursor>")]
pub(in crate::api) async fn entries(
    caller: Read,
    from: Option<&str>,
    to: Option<&str>,
    after: Option<&str>,
    limit: Option<&str>,
    cursor: Option<&str>,
) -> Answer {
    let Read(caller) = caller;
    let paging = Paging::read(limit, cursor)?;
    let span = Span::of(days(from, to)?, &caller.shop.zone);
    let unreadable = || Problem::refused(&Refusal::NumberMalformed { least: 0, most: u32::MAX }, "?after");
    let after = after.map_or(Ok(0), |text| text.parse::<i64>().map_err(|_| unreadable()))?;
    let after = EntryId(paging.after()?.max(after));
    let read = caller.app.db.read(move |conn| Journal::since(span, after).next(conn, paging.limit + 1));
    let mut rows = read.await?;
    let next = cut(&mut rows, paging.limit, |row| row.id.0);
    caller.list(rows.iter().map(|row| JournalEntry::new(caller.shop.currency, row)).collect(), next)
}

/// Payouts
///
/// Newest first.
#[utoipa::path(get, path = "/payouts", tag = "payouts", operation_id = "listPayouts", security(("token" = ["read"])),
    params(("limit" = Option<u32>, Query, minimum = 1, maximum = 200), ("cursor" = Option<String>, Query)),
    responses((status = 200, description = "A page of payouts", body = Listed<PayoutView>)))]
#[get("/payouts?<limit>&<cursor>")]
pub(in crate::api) async fn list(caller: Read, limit: Option<&str>, cursor: Option<&str>) -> Answer {
    let Read(caller) = caller;
    let paging = Paging::read(limit, cursor)?;
    let place = paging.place()?;
    let page = caller.app.db.read(move |conn| payout_list::payout_page(conn, place.as_ref(), paging.limit)).await?;
    let rows = page.rows.iter().map(|row| PayoutView::new(caller.shop.currency, row)).collect();
    caller.list(rows, page.later.as_ref().map(sealed))
}

/// One payout with its payments
#[utoipa::path(get, path = "/payouts/{id}", tag = "payouts", operation_id = "getPayout", security(("token" = ["read"])),
    params(("id" = String, Path)), responses((status = 200, description = "The payout", body = Document<PayoutView>)))]
#[get("/payouts/<id>")]
pub(in crate::api) async fn one(caller: Read, id: Id<PayoutId>) -> Answer {
    let (Read(caller), id) = (caller, id.0);
    let read = caller.app.db.read(move |conn| Ok((payout_list::find_payout(conn, id)?, payout_list::payout_lines(conn, id)?)));
    let (found, lines) = read.await?;
    caller.tell(PayoutView::new(caller.shop.currency, &found).with_payments(caller.shop.currency, &lines))
}

/// A payout as it is asked for; what was left out is the shop's usual.
struct Wanted {
    minimum: Option<Money>,
    accounts: Option<Vec<AccountId>>,
    pay_on: Day,
    note: String,
    expected_total: Option<Money>,
}

impl Wanted {
    fn read(new: &NewPayout, caller: &Caller, now: Timestamp) -> Result<Wanted, Problem> {
        let (currency, today) = (caller.shop.currency, caller.shop.zone.day_of(now));
        let mut reading = Reading::default();
        let minimum = reading.maybe("/minimum", new.minimum.as_deref().map(|text| amount(currency, text)));
        let accounts = new.account_ids.as_ref().map(|ids| {
            let read = ids.iter().enumerate().map(|(at, text)| reading.take(&format!("/account_ids/{at}"), account_id(text)));
            read.collect::<Vec<_>>().into_iter().collect::<Option<Vec<_>>>()
        });
        let pay_on = reading.maybe("/pay_on", new.pay_on.as_deref().map(day));
        let note = reading.take("/note", contact::line(new.note.as_deref().unwrap_or_default(), MOST_NOTE));
        let expected = reading.maybe("/expected_total", new.expected_total.as_deref().map(|text| amount(currency, text)));
        let read = || {
            Some(Wanted {
                minimum: minimum?,
                accounts: accounts.map_or(Some(None), |accounts| accounts.map(Some))?,
                pay_on: pay_on?.unwrap_or_else(|| bank_day::next(today, currency)),
                note: note?,
                expected_total: expected?,
            })
        };
        let read = read();
        reading.done(read)
    }

    /// Whether somebody is paid: they were chosen, or nobody was, and they can be.
    fn takes(&self, owed: &Owed, minimum: Money, now: Timestamp) -> bool {
        let is_chosen = self.accounts.as_ref().is_none_or(|ids| ids.contains(&owed.account));
        is_chosen && owed.status(minimum, now) == OwedStatus::Ready
    }

    /// The payout that this comes to, by what is owed now.
    fn making(&self, owed: &[Owed], usual: Money, now: Timestamp) -> crate::error::Result<Making> {
        let minimum = self.minimum.unwrap_or(usual);
        let paid: Vec<&Owed> = owed.iter().filter(|one| self.takes(one, minimum, now)).take(MOST_LINES).collect();
        if self.expected_total.is_some_and(|expected| expected != total(&paid)) {
            return Err(Refusal::OwedChanged.into());
        }
        let partners = paid.iter().map(|one| (one.account, one.amount)).collect();
        Ok(Making { minimum, partners, pay_on: self.pay_on, note: self.note.clone(), request_key: None })
    }
}

fn total(paid: &[&Owed]) -> Money {
    paid.iter().map(|one| one.payable + one.vat_amount()).sum()
}

/// What a payout would pay
///
/// Everybody to whom anything is owed, and whether they would be paid. Nothing is made.
#[utoipa::path(post, path = "/payouts/preview", tag = "payouts", operation_id = "previewPayout", security(("token" = ["payouts"])),
    request_body(content = NewPayout, example = json!({})),
    responses((status = 200, description = "What would be paid", body = Document<PayoutPreview>)))]
#[post("/payouts/preview", data = "<body>")]
pub(in crate::api) async fn preview(caller: Payouts, body: Body<NewPayout>) -> Answer {
    let (Payouts(caller), new) = (caller, body.value);
    let (now, currency) = (caller.app.now(), caller.shop.currency);
    let wanted = Wanted::read(&new, &caller, now)?;
    let read = caller.app.db.read(move |conn| Ok((payout::owed(conn, now)?, program::current(conn)?.1.payout_minimum)));
    let (owed, usual) = read.await?;
    let minimum = wanted.minimum.unwrap_or(usual);
    let paid: Vec<&Owed> = owed.iter().filter(|one| wanted.takes(one, minimum, now)).take(MOST_LINES).collect();
    caller.tell(PayoutPreview {
        minimum: cash(currency, minimum),
        pay_on: wanted.pay_on.iso(),
        lines: paid.len(),
        total: cash(currency, total(&paid)),
        owed: owed.iter().map(|one| OwedView::new(currency, one, minimum, now)).collect(),
    })
}

/// Make a payout
///
/// Of everything that is owed now to those who can be paid, or only to the accounts that are named. No money moves: download the file
/// for the bank, and tell of each payment what became of it.
#[utoipa::path(post, path = "/payouts", tag = "payouts", operation_id = "makePayout", security(("token" = ["payouts"])),
    request_body(content = NewPayout, example = json!({"note": "November"})),
    responses((status = 201, description = "The payout; its payments are told by `GET /payouts/{id}`", body = Document<PayoutView>)))]
#[post("/payouts", data = "<body>")]
pub(in crate::api) async fn make(caller: Payouts, body: Body<NewPayout>) -> Answer {
    let Payouts(caller) = caller;
    let (act, call, shop) = (caller.act(), caller.call(&body), caller.shop.clone());
    let wanted = Wanted::read(&body.value, &caller, act.now)?;
    let made = caller.app.change_once(call, move |tx| {
        let making = wanted.making(&payout::owed(tx, act.now)?, program::current(tx)?.1.payout_minimum, act.now)?;
        let made = payout::make(tx, &act, &making)?;
        created(&shop, PayoutView::new(shop.currency, &payout_list::find_payout(tx, made.id)?), None)
    });
    let made = made.await.map_err(|error| match error {
        Error::Refused(Refusal::DatePast) => Problem::refused(&Refusal::DatePast, "/pay_on"),
        Error::Refused(Refusal::OwedChanged) => Problem::refused(&Refusal::OwedChanged, "/expected_total"),
        other => other.into(),
    })?;
    caller.changed(made)
}

/// A payment was carried out
///
/// Its amount is taken off what is owed. The same again changes nothing.
#[utoipa::path(post, path = "/payouts/{id}/lines/{line}/paid", tag = "payouts", operation_id = "payPayment",
    security(("token" = ["payouts"])), params(("id" = String, Path), ("line" = String, Path)),
    request_body(content = PaidBody, example = json!({"reference": "SEPA 4711"})),
    responses((status = 200, description = "The payout as it is now", body = Document<PayoutView>)))]
#[post("/payouts/<id>/lines/<line>/paid", data = "<body>")]
pub(in crate::api) async fn paid(caller: Payouts, id: Id<PayoutId>, line: Id<LineId>, body: Body<PaidBody>) -> Answer {
    let Payouts(caller) = caller;
    let told = body.value.paid_at.as_deref();
    let (at, text) = read_settling(&caller, told, "/paid_at", || {
        ("/reference", contact::line(body.value.reference.as_deref().unwrap_or_default(), MOST_REFERENCE))
    })?;
    settle(&caller, &body, id.0, "/paid_at", at, move |act| Settling::Paid(act, line.0, text)).await
}

/// A payment was not carried out, or came back
///
/// What it paid is owed again.
#[utoipa::path(post, path = "/payouts/{id}/lines/{line}/failed", tag = "payouts", operation_id = "failPayment",
    security(("token" = ["payouts"])), params(("id" = String, Path), ("line" = String, Path)),
    request_body(content = FailedBody, example = json!({"reason": "Account closed"})),
    responses((status = 200, description = "The payout as it is now", body = Document<PayoutView>)))]
#[post("/payouts/<id>/lines/<line>/failed", data = "<body>")]
pub(in crate::api) async fn failed(caller: Payouts, id: Id<PayoutId>, line: Id<LineId>, body: Body<FailedBody>) -> Answer {
    let Payouts(caller) = caller;
    let told = body.value.failed_at.as_deref();
    let reason = || match contact::line(&body.value.reason, MOST_REASON) {
        Ok(reason) if reason.is_empty() => ("/reason", Err(Refusal::ReasonMissing)),
        other => ("/reason", other),
    };
    let (at, text) = read_settling(&caller, told, "/failed_at", reason)?;
    settle(&caller, &body, id.0, "/failed_at", at, move |act| Settling::Failed(act, line.0, text)).await
}

/// What became of a payment.
enum Settling {
    Paid(Act, LineId, String),
    Failed(Act, LineId, String),
}

fn read_settling(
    caller: &Caller,
    told: Option<&str>,
    pointer: &str,
    text: impl FnOnce() -> (&'static str, Result<String, Refusal>),
) -> Result<(Option<Timestamp>, String), Problem> {
    let mut reading = Reading::default();
    let at = reading.maybe(pointer, told.map(|text| instant(&caller.shop.zone, text)));
    let (name, text) = text();
    let text = reading.take(name, text);
    reading.done(at.zip(text))
}

async fn settle<T>(
    caller: &Caller,
    body: &Body<T>,
    id: PayoutId,
    day_at: &str,
    at: Option<Timestamp>,
    settling: impl FnOnce(Act) -> Settling + Send + 'static,
) -> Answer {
    let act = caller.act();
    let told = at.map_or(act.clone(), |at| act.clone().happened(at));
    let (call, shop, settling) = (caller.call(body), caller.shop.clone(), settling(told));
    let settled = caller.app.change_once(call, move |tx| {
        match settling {
            Settling::Paid(act, line, reference) => payout::pay_line(tx, &act, id, line, &reference)?,
            Settling::Failed(act, line, reason) => payout::fail_line(tx, &act, id, line, &reason)?,
        };
        kept(&shop, PayoutView::new(shop.currency, &payout_list::find_payout(tx, id)?), None)
    });
    let settled = settled.await.map_err(|error| match error {
        Error::Refused(refused @ (Refusal::DateFuture | Refusal::DateClosed { .. } | Refusal::DateBeforePayout)) => {
            Problem::refused(&refused, day_at)
        }
        other => other.into(),
    })?;
    caller.changed(settled)
}

/// A file for the bank.
pub(in crate::api) struct Handed(BankFile);

impl<'r> Responder<'r, 'static> for Handed {
    fn respond_to(self, _: &'r Request<'_>) -> response::Result<'static> {
        let kind = match self.0.format {
            Format::Csv => ContentType::CSV,
            Format::Xml => ContentType::XML,
        };
        let mut response = Response::build();
        response
            .header(kind)
            .header(Header::new("Content-Disposition", format!("attachment; filename=\"{}\"", self.0.name)))
            .raw_header("Cache-Control", "no-store");
        if !self.0.left_out.is_empty() {
            response.header(Header::new("X-Left-Out", self.0.left_out.join(", ")));
        }
        response.sized_body(self.0.bytes.len(), std::io::Cursor::new(self.0.bytes)).ok()
    }
}

/// A payout's file for the bank
///
/// It holds what still waits, and settles nothing; that it was downloaded is in the log. A file whose rival with the same payments was
/// downloaded before (`sepa.xml` and `wise.csv`) is refused, unless `sure` is given: it would pay them twice. The header `X-Left-Out`
/// names payments that the file cannot carry.
#[utoipa::path(get, path = "/payouts/{id}/{file}", tag = "payouts", operation_id = "getPayoutFile", security(("token" = ["payouts"])),
    params(("id" = String, Path),
        ("file" = String, Path, description = "`sepa.xml`, `paypal.csv`, `wise.csv`, `ach.csv`, `cheques.csv` or `generic.csv`"),
        ("sure" = Option<String>, Query, description = "`true`: the rival was downloaded, and is not used")),
    responses((status = 200, description = "The file", content((String = "text/csv"), (String = "text/xml")))))]
#[get("/payouts/<id>/<file>?<sure>")]
pub(in crate::api) async fn file(caller: Payouts, id: Id<PayoutId>, file: &str, sure: Option<&str>) -> Result<Handed, Problem> {
    let (Payouts(caller), id) = (caller, id.0);
    let kind: FileKind = bank::file_kind(file).ok_or(Error::Missing)?;
    let read = caller.app.db.read(move |conn| {
        payout_list::find_payout(conn, id)?;
        Ok((payout_list::waiting_lines(conn, id)?, payee::debtor(conn)?))
    });
    let (lines, debtor) = read.await?;
    let shop = &caller.shop;
    let note = bank::note(&caller.app.catalogue, shop);
    let contents = Contents {
        payout: id,
        lines: &lines,
        currency: shop.currency,
        shop_name: &shop.name,
        note: &note,
        debtor: debtor.as_ref(),
        zone: &shop.zone,
        now: caller.app.now(),
    };
    let written = bank::write(kind, &contents)?;
    let shared = bank::shared(kind, &contents);
    let handing = HandingOut { payout: id, kind, shared, is_sure: sure == Some("true") };
    let act = caller.act();
    caller.app.db.write(move |tx| files::hand_out(tx, &act, &handing)).await?;
    Ok(Handed(written))
}
