//! Codes, their pictures, and batches of cards.

use rocket::http::ContentType;
use rocket::{Route, get, patch, post, routes};

use crate::api::answer::{Answer, Document, Listed, Paging, created, kept, sealed};
use crate::api::body::Body;
use crate::api::caller::{Caller, Codes, Read};
use crate::api::json::code::{BatchView, CodeChange, CodeView, NewBatch};
use crate::api::json::day;
use crate::api::path::Id;
use crate::api::problem::{Problem, Reading};
use crate::domain::batch::{self, Draft, MOST_CARD, MOST_CODES, MOST_LANDING, MOST_NAME, MOST_NOTE, MOST_PLACE};
use crate::domain::code::{self, CodeLookup, CodeRow};
use crate::domain::contact;
use crate::domain::ids::BatchId;
use crate::domain::locale::Language;
use crate::domain::program::{self, Terms};
use crate::domain::reads::code_list;
use crate::domain::reads::someone::{Someone, someone};
use crate::domain::refusal::Refusal;
use crate::domain::roles::PartnerKind;
use crate::error::Error;
use crate::print::qr::{self, Size};

pub(super) fn routes() -> Vec<Route> {
    routes![one, change, picture, batches, batch_of, make_batch]
}

fn lookup(text: &str) -> Result<CodeLookup, Problem> {
    CodeLookup::parse(text).map_err(|_| Error::Missing.into())
}

async fn found(caller: &Caller, text: &str) -> Result<(CodeRow, Option<Someone>, Terms), Problem> {
    let lookup = lookup(text)?;
    let read = caller.app.db.read(move |conn| {
        let row = code::find(conn, &lookup)?.ok_or(Error::Missing)?;
        let owner = row.owner_id.map(|id| someone(conn, id)).transpose()?;
        Ok((row, owner, program::current(conn)?.1))
    });
    Ok(read.await?)
}

/// What a code is
///
/// What a checkout shows of a code that somebody typed: whether it still brings anybody in, and what whoever joins by it gets off
/// their first order. An alias or a whole link is taken as well.
#[utoipa::path(get, path = "/codes/{code}", tag = "codes", operation_id = "getCode", security(("token" = ["read"])),
    params(("code" = String, Path)), responses((status = 200, description = "The code", body = Document<CodeView>)))]
#[get("/codes/<code>")]
pub(in crate::api) async fn one(caller: Read, code: &str) -> Answer {
    let Read(caller) = caller;
    let (row, owner, terms) = found(&caller, code).await?;
    caller.tell(CodeView::new(&caller.shop, &row, owner.as_ref(), terms.discount.rate.percent(), caller.app.now()))
}

/// Turn a code off or on, or note something about it
#[utoipa::path(patch, path = "/codes/{code}", tag = "codes", operation_id = "changeCode", security(("token" = ["codes"])),
    params(("code" = String, Path)), request_body(content = CodeChange, example = json!({"note": "On the counter"})),
    responses((status = 200, description = "The code as it is now", body = Document<CodeView>)))]
#[patch("/codes/<code>", data = "<body>")]
pub(in crate::api) async fn change(caller: Codes, code: &str, body: Body<CodeChange>) -> Answer {
    let Codes(caller) = caller;
    let (lookup, change) = (lookup(code)?, body.value);
    let mut reading = Reading::default();
    let note = reading.maybe("/note", change.note.as_deref().map(|text| contact::line(text, code::MOST_NOTE)));
    let note = reading.done(note)?;
    let (act, shop) = (caller.act(), caller.shop.clone());
    let changed = caller.app.change_once(None, move |tx| {
        let row = code::find(tx, &lookup)?.ok_or(Error::Missing)?;
        if let Some(note) = &note {
            code::set_note(tx, &act, row.id, note)?;
        }
        if let Some(disabled) = change.disabled {
            code::set_disabled(tx, &act, row.id, disabled)?;
        }
        let row = code::find_by_id(tx, row.id)?;
        let owner = row.owner_id.map(|id| someone(tx, id)).transpose()?;
        let percent = program::current(tx)?.1.discount.rate.percent();
        kept(&shop, CodeView::new(&shop, &row, owner.as_ref(), percent, act.now), row.owner_id)
    });
    caller.changed(changed.await?)
}

/// The picture of a code's link
///
/// `qr.png` or `qr.svg`. `size` is the width of the PNG in pixels.
#[utoipa::path(get, path = "/codes/{code}/{file}", tag = "codes", operation_id = "getCodePicture", security(("token" = ["read"])),
    params(("code" = String, Path), ("file" = String, Path, description = "`qr.png` or `qr.svg`"),
        ("size" = Option<String>, Query, description = "256, 512, 1024 or 2048")),
    responses((status = 200, description = "The picture", content((Vec<u8> = "image/png"), (String = "image/svg+xml")))))]
#[get("/codes/<code>/<file>?<size>")]
pub(in crate::api) async fn picture(
    caller: Read,
    code: &str,
    file: &str,
    size: Option<&str>,
) -> Result<(ContentType, Vec<u8>), Problem> {
    let Read(caller) = caller;
    let unknown = || Problem::refused(&Refusal::ChoiceUnknown, "?size");
    let size = size.map_or(Ok(Size::default()), |text| text.parse::<Size>().map_err(|_| unknown()))?;
    let (row, ..) = found(&caller, code).await?;
    let modules = qr::matrix(&qr::address(&caller.shop.base_url, row.code.as_str()));
    match file {
        "qr.svg" => Ok((ContentType::SVG, qr::svg(&modules).into_bytes())),
        "qr.png" => {
            let drawn = tokio::task::spawn_blocking(move || qr::png(&modules, size)).await.map_err(Error::fault)?;
            Ok((ContentType::PNG, drawn))
        }
        _ => Err(Error::Missing.into()),
    }
}

/// Batches of cards
///
/// Newest first.
#[utoipa::path(get, path = "/batches", tag = "codes", operation_id = "listBatches", security(("token" = ["read"])),
    params(("limit" = Option<u32>, Query, minimum = 1, maximum = 200), ("cursor" = Option<String>, Query)),
    responses((status = 200, description = "A page of batches", body = Listed<BatchView>)))]
#[get("/batches?<limit>&<cursor>")]
pub(in crate::api) async fn batches(caller: Read, limit: Option<&str>, cursor: Option<&str>) -> Answer {
    let Read(caller) = caller;
    page_of_batches(&caller, limit, cursor).await
}

pub(super) async fn page_of_batches(caller: &Caller, limit: Option<&str>, cursor: Option<&str>) -> Answer {
    let paging = Paging::read(limit, cursor)?;
    let place = paging.place()?;
    let page = caller.app.db.read(move |conn| code_list::batch_page(conn, place.as_ref(), paging.limit)).await?;
    let rows = page.rows.iter().map(|(batch, totals)| BatchView::new(batch, totals)).collect();
    caller.list(rows, page.later.as_ref().map(sealed))
}

/// One batch with its codes
#[utoipa::path(get, path = "/batches/{id}", tag = "codes", operation_id = "getBatch", security(("token" = ["read"])),
    params(("id" = String, Path)), responses((status = 200, description = "The batch", body = Document<BatchView>)))]
#[get("/batches/<id>")]
pub(in crate::api) async fn batch_of(caller: Read, id: Id<BatchId>) -> Answer {
    let (Read(caller), id) = (caller, id.0);
    let read = caller
        .app
        .db
        .read(move |conn| Ok((batch::find(conn, id)?, code_list::batch_totals(conn, id)?, code::of_batch(conn, id)?)));
    let (found, totals, codes) = read.await?;
    caller.tell(BatchView::new(&found, &totals).with_codes(&caller.shop, &codes, caller.app.now()))
}

/// Make a batch of cards
#[utoipa::path(post, path = "/batches", tag = "codes", operation_id = "makeBatch", security(("token" = ["codes"])),
    request_body(content = NewBatch, example = json!({"name": "Spring market", "size": 12, "partner_kind": "partner", "place": "Old Town Square"})),
    responses((status = 201, description = "The batch with its codes", body = Document<BatchView>)))]
#[post("/batches", data = "<body>")]
pub(in crate::api) async fn make_batch(caller: Codes, body: Body<NewBatch>) -> Answer {
    let Codes(caller) = caller;
    let call = caller.call(&body);
    let new = body.value;
    let mut reading = Reading::default();
    let mut text = |pointer: &str, text: Option<&str>, most| reading.take(pointer, contact::line(text.unwrap_or_default(), most));
    let (name, place) = (text("/name", Some(&new.name), MOST_NAME), text("/place", new.place.as_deref(), MOST_PLACE));
    let (note, card) = (text("/note", new.note.as_deref(), MOST_NOTE), text("/card_text", new.card_text.as_deref(), MOST_CARD));
    let landing = text("/landing_text", new.landing_text.as_deref(), MOST_LANDING);
    let kind = PartnerKind::from_word(new.partner_kind.as_deref().unwrap_or(PartnerKind::Partner.as_str()));
    let partner_kind = reading.take("/partner_kind", kind.ok_or(Refusal::ChoiceUnknown));
    let fits = (1..=MOST_CODES).contains(&new.size);
    let size = reading.take("/size", fits.then_some(new.size).ok_or(Refusal::NumberMalformed { least: 1, most: MOST_CODES }));
    let language = match new.language.as_deref() {
        Some(tag) => reading.take("/language", Language::parse(tag).ok_or(Refusal::ChoiceUnknown)),
        None => Some(caller.shop.language.clone()),
    };
    // To the end of that day.
    let expires = new.expires_on.as_deref().map(|text| day(text).map(|day| caller.shop.zone.start_of(day.plus(1))));
    let expires_at = reading.maybe("/expires_on", expires);
    let read = || {
        let (landing_text, card_text) = (landing?, card?);
        Some(Draft {
            name: name?,
            partner_kind: partner_kind?,
            place: place?,
            note: note?,
            landing_text,
            card_text,
            language: language?,
            size: size?,
            expires_at: expires_at?,
        })
    };
    let draft = read();
    let draft = reading.done(draft)?;
    let (act, shop) = (caller.act(), caller.shop.clone());
    let made = caller.app.change_once(call, move |tx| {
        let id = batch::create(tx, &act, &draft)?;
        let (made, totals) = (batch::find(tx, id)?, code_list::batch_totals(tx, id)?);
        created(&shop, BatchView::new(&made, &totals).with_codes(&shop, &code::of_batch(tx, id)?, act.now), None)
    });
    let made = made.await.map_err(|error| match error {
        Error::Refused(Refusal::NameMissing) => Problem::refused(&Refusal::NameMissing, "/name"),
        other => Problem::at(other, "/expires_on"),
    })?;
    caller.changed(made)
}
