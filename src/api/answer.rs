//! What a call answers: one document, or a page of many; and how a page leads to the next one.

use rocket::http::{ContentType, Header, Status};
use rocket::request::Request;
use rocket::response::{Responder, Response, Result as Outcome};
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::caller::Caller;
use crate::api::problem::Problem;
use crate::app::once::Answered;
use crate::domain::api_answer::Kept;
use crate::domain::ids::AccountId;
use crate::domain::reads::list::Cursor;
use crate::domain::shop::Shop;
use crate::error::{Error, Result as Made};
use crate::text::catalogue::Text;

/// What every call answers.
pub(super) type Answer = Result<Told, Problem>;

/// So many rows of a list, where nothing else is asked for, and at most.
pub(super) const USUAL: usize = 50;
pub(super) const MOST: usize = 200;

/// A document on its way.
#[derive(Debug)]
pub(super) struct Told {
    status: Status,
    body: String,
    next: Option<String>,
    is_again: bool,
}

/// One thing, and the currency in which its amounts are.
#[derive(Serialize, ToSchema)]
pub(super) struct Document<T> {
    /// The shop's one currency (ISO 4217), in which every amount here is.
    pub(super) currency: &'static str,
    #[serde(flatten)]
    pub(super) data: T,
}

/// A page of a list.
#[derive(Serialize, ToSchema)]
pub(super) struct Listed<T> {
    /// The shop's one currency (ISO 4217), in which every amount here is.
    pub(super) currency: &'static str,
    pub(super) data: Vec<T>,
    /// What to send as `cursor` for the next page; null on the last one. The same stands in the header `Link`.
    pub(super) next_cursor: Option<String>,
}

/// Where a page begins, and how many rows it has.
#[derive(Debug, Clone)]
pub(super) struct Paging {
    pub(super) limit: usize,
    /// By what name its place was given.
    name: &'static str,
    cursor: Option<String>,
}

impl Paging {
    /// Reads `limit` and `cursor` of an address.
    pub(super) fn read(limit: Option<&str>, cursor: Option<&str>) -> Result<Paging, Problem> {
        Paging::read_from("?cursor", limit, cursor)
    }

    /// The same where the place has another name.
    pub(super) fn read_from(name: &'static str, limit: Option<&str>, cursor: Option<&str>) -> Result<Paging, Problem> {
        let wrong = || {
            let text = Text::new("refusal-number-malformed").with("least", 1).with("most", MOST as i64);
            Problem::field("?limit", "number_malformed", text)
        };
        let limit =
            limit.map_or(Ok(USUAL), |text| text.parse().ok().filter(|limit| (1..=MOST).contains(limit)).ok_or_else(wrong))?;
        let opened = |text: &str| {
            let bytes = data_encoding::BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| malformed(name))?;
            String::from_utf8(bytes).map_err(|_| malformed(name))
        };
        Ok(Paging { limit, name, cursor: cursor.map(opened).transpose()? })
    }

    /// The row after which a list goes on that is read by id.
    pub(super) fn after(&self) -> Result<i64, Problem> {
        let read = |text: &str| text.parse().ok().filter(|id| *id >= 0).ok_or_else(|| malformed(self.name));
        self.cursor.as_deref().map_or(Ok(0), read)
    }

    /// The place at which a sorted list goes on.
    pub(super) fn place(&self) -> Result<Option<Cursor>, Problem> {
        self.cursor.as_deref().map(|text| Cursor::parse(text).ok_or_else(|| malformed(self.name))).transpose()
    }
}

/// What is said of a place that leads nowhere.
fn malformed(name: &'static str) -> Problem {
    Problem::field(name, "cursor_malformed", Text::new("api-cursor-malformed"))
}

/// A place as programs send it back: they need not know what is in it.
pub(super) fn sealed(place: &impl ToString) -> String {
    data_encoding::BASE64URL_NOPAD.encode(place.to_string().as_bytes())
}

/// The next place of a list that is read by id, when there is one: a row more than asked for was read.
pub(super) fn cut<T>(rows: &mut Vec<T>, limit: usize, id: impl Fn(&T) -> i64) -> Option<String> {
    if rows.len() <= limit {
        return None;
    }
    rows.truncate(limit);
    rows.last().map(|last| sealed(&id(last)))
}

/// What is kept of an answer: the document, and whom it tells of.
pub(super) fn kept<T: Serialize>(shop: &Shop, data: T, about: Option<AccountId>) -> Made<Kept> {
    kept_as(Status::Ok, shop, data, about)
}

/// The same of something that was not there before.
pub(super) fn created<T: Serialize>(shop: &Shop, data: T, about: Option<AccountId>) -> Made<Kept> {
    kept_as(Status::Created, shop, data, about)
}

/// The same with a status of its own.
pub(super) fn kept_as<T: Serialize>(status: Status, shop: &Shop, data: T, about: Option<AccountId>) -> Made<Kept> {
    Ok(Kept { status: status.code, body: written(shop, data)?, about, told: None })
}

/// One thing as JSON.
pub(super) fn written<T: Serialize>(shop: &Shop, data: T) -> Made<String> {
    serde_json::to_string(&Document { currency: shop.currency.code(), data }).map_err(Error::fault)
}

impl Caller {
    /// One thing.
    pub(super) fn tell<T: Serialize>(&self, data: T) -> Answer {
        self.tell_as(Status::Ok, data)
    }

    /// The same with a status of its own.
    pub(super) fn tell_as<T: Serialize>(&self, status: Status, data: T) -> Answer {
        Ok(Told { status, body: written(&self.shop, data)?, next: None, is_again: false })
    }

    /// A page of a list.
    pub(super) fn list<T: Serialize>(&self, data: Vec<T>, next_cursor: Option<String>) -> Answer {
        let next = next_cursor.as_ref().map(|cursor| self.next_page(cursor));
        let listed = Listed { currency: self.shop.currency.code(), data, next_cursor };
        let body = serde_json::to_string(&listed).map_err(Error::fault)?;
        Ok(Told { status: Status::Ok, body, next, is_again: false })
    }

    /// That something is gone.
    pub(super) fn nothing(&self) -> Answer {
        Ok(Told { status: Status::NoContent, body: String::new(), next: None, is_again: false })
    }

    /// What a change was answered with.
    pub(super) fn changed(&self, answered: Answered) -> Answer {
        let Answered { status, body, is_again } = answered;
        Ok(Told { status: Status::new(status), body, next: None, is_again })
    }

    fn next_page(&self, cursor: &str) -> String {
        let (path, query) = self.target.split_once('?').unwrap_or((&self.target, ""));
        let others = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("cursor="));
        let query: Vec<String> = others.map(str::to_owned).chain([format!("cursor={cursor}")]).collect();
        format!("{}{path}?{}", self.shop.base_url, query.join("&"))
    }
}

impl<'r> Responder<'r, 'static> for Told {
    fn respond_to(self, _: &'r Request<'_>) -> Outcome<'static> {
        let mut response = Response::build();
        response.status(self.status).raw_header("Cache-Control", "no-store");
        if self.status != Status::NoContent {
            response.header(ContentType::JSON).sized_body(self.body.len(), std::io::Cursor::new(self.body));
        }
        if let Some(next) = self.next {
            response.header(Header::new("Link", format!("<{next}>; rel=\"next\"")));
        }
        if self.is_again {
            response.raw_header("Idempotency-Replayed", "true");
        }
        response.ok()
    }
}
