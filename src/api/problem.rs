//! What went wrong, for programs: a status, a code that never changes, and beside each field that is wrong a pointer to it. The sentence is
//! in English, or in the language that the program asks for.

use rocket::http::{ContentType, Header, Status};
use rocket::request::Request;
use rocket::response::{Responder, Response, Result as Outcome};
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::state;
use crate::domain::refusal::Refusal;
use crate::error::Error;
use crate::text::catalogue::{Reader, Text};
use crate::text::{failure, refusal};

/// How long it takes until a full queue has room, in seconds.
const BUSY_S: u64 = 2;
const NOT_STORED_S: u64 = 30;

/// One problem on its way to the program that asked.
#[derive(Debug, Clone)]
pub(super) struct Problem {
    status: Status,
    code: &'static str,
    text: Text,
    errors: Vec<Wrong>,
    /// What only few problems have.
    beside: Option<Box<Beside>>,
}

/// What goes with some problems as a header.
#[derive(Debug, Clone)]
enum Beside {
    /// After so many seconds it is worth trying again.
    Wait(u64),
    /// The methods that there are.
    Allow(String),
}

/// A field that is wrong.
#[derive(Debug, Clone)]
struct Wrong {
    pointer: String,
    code: &'static str,
    text: Text,
}

/// A problem as it is sent ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)).
#[derive(Serialize, ToSchema)]
#[schema(as = Problem)]
pub(super) struct ProblemDocument {
    /// What the status is called.
    title: &'static str,
    status: u16,
    /// The word by which a program knows what went wrong. It never changes.
    code: &'static str,
    /// The same in a sentence: in English, or in the language of Accept-Language.
    detail: String,
    /// The fields that are wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<WrongField>,
}

/// A field that is wrong, and how.
#[derive(Serialize, ToSchema)]
pub(super) struct WrongField {
    /// Where it stands in what was sent (RFC 6901), such as `/items/0/quantity`; a parameter of the address by `?name`.
    pointer: String,
    code: &'static str,
    detail: String,
}

impl Problem {
    pub(super) fn new(status: Status, code: &'static str, text: Text) -> Problem {
        Problem { status, code, text, errors: Vec::new(), beside: None }
    }

    /// What the shop's rules refuse, at the field that it is about, else at `otherwise`; nowhere where both are unknown.
    pub(super) fn refused(refused: &Refusal, otherwise: &str) -> Problem {
        let text = refusal::text(refused);
        let mut problem = Problem::new(status_of(refused), refused.code(), text.clone());
        let pointer = pointer_of(refused).unwrap_or(otherwise);
        if !pointer.is_empty() {
            problem.errors.push(Wrong { pointer: pointer.to_owned(), code: refused.code(), text });
        }
        if let Refusal::TooMany { wait_s } = refused {
            problem = problem.after((*wait_s).max(1));
        }
        problem
    }

    /// The same of anything that can go wrong in the domain.
    pub(super) fn at(error: Error, otherwise: &str) -> Problem {
        match error {
            Error::Refused(refused) => Problem::refused(&refused, otherwise),
            other => other.into(),
        }
    }

    /// One field that cannot be read.
    pub(super) fn field(pointer: impl Into<String>, code: &'static str, text: Text) -> Problem {
        let errors = vec![Wrong { pointer: pointer.into(), code, text: text.clone() }];
        Problem { errors, ..Problem::new(Status::UnprocessableEntity, code, text) }
    }

    /// With the seconds after which it is worth trying again.
    fn after(self, wait_s: u64) -> Problem {
        Problem { beside: Some(Box::new(Beside::Wait(wait_s))), ..self }
    }

    /// With the methods that there are in place of the one that was used.
    pub(super) fn allowing(self, methods: String) -> Problem {
        Problem { beside: Some(Box::new(Beside::Allow(methods))), ..self }
    }

    pub(super) fn status(&self) -> Status {
        self.status
    }

    fn document(&self, say: impl Fn(&Text) -> String) -> ProblemDocument {
        let errors = self.errors.iter();
        ProblemDocument {
            title: self.status.reason_lossy(),
            status: self.status.code,
            code: self.code,
            detail: say(&self.text),
            errors: errors
                .map(|wrong| WrongField { pointer: wrong.pointer.clone(), code: wrong.code, detail: say(&wrong.text) })
                .collect(),
        }
    }
}

/// Everything that is wrong with what was sent, said at once.
#[derive(Default)]
pub(super) struct Reading(Vec<Wrong>);

impl Reading {
    /// One field; what is wrong with it is kept.
    pub(super) fn take<T>(&mut self, pointer: &str, read: Result<T, Refusal>) -> Option<T> {
        read.map_err(|refused| {
            self.0.push(Wrong { pointer: pointer.to_owned(), code: refused.code(), text: refusal::text(&refused) });
        })
        .ok()
    }

    /// The same for a field that may be missing: `Some(None)` when it is.
    pub(super) fn maybe<T>(&mut self, pointer: &str, read: Option<Result<T, Refusal>>) -> Option<Option<T>> {
        match read {
            None => Some(None),
            Some(read) => self.take(pointer, read).map(Some),
        }
    }

    /// All that was read, or all that was wrong.
    pub(super) fn done<T>(self, read: Option<T>) -> Result<T, Problem> {
        match (read, self.0.first()) {
            (Some(read), None) => Ok(read),
            (_, Some(first)) => {
                let problem = Problem::new(Status::UnprocessableEntity, first.code, first.text.clone());
                Err(Problem { errors: self.0, ..problem })
            }
            (None, None) => Err(Problem::new(Status::UnprocessableEntity, "field_malformed", Text::new("api-field-malformed"))),
        }
    }
}

/// What stands against what is there by now, as against what is wrong by itself.
fn status_of(refused: &Refusal) -> Status {
    match refused {
        Refusal::TooMany { .. } => Status::TooManyRequests,
        Refusal::ScopeMissing { .. } => Status::Forbidden,
        Refusal::EmailTaken
        | Refusal::PhoneTaken
        | Refusal::AliasTaken
        | Refusal::SourceNameTaken
        | Refusal::ExternalIdTaken
        | Refusal::OrderKnown
        | Refusal::OrderPaid
        | Refusal::OrderUnpaid
        | Refusal::OrderCancelled
        | Refusal::SumChanged
        | Refusal::OwedChanged
        | Refusal::BalanceMoved
        | Refusal::LineSettled
        | Refusal::AlreadyDecided
        | Refusal::AlreadyTakenOver
        | Refusal::AlreadyThere
        | Refusal::NothingLeft
        | Refusal::Erased
        | Refusal::FileTwice { .. }
        | Refusal::IdempotencyKeyReused => Status::Conflict,
        _ => Status::UnprocessableEntity,
    }
}

fn pointer_of(refused: &Refusal) -> Option<&'static str> {
    Some(match refused {
        Refusal::WebhookUrlMalformed | Refusal::WebhookUrlPlain => "/url",
        Refusal::EmailTaken | Refusal::EmailMalformed | Refusal::EmailNeeded | Refusal::ContactMissing => "/email",
        Refusal::PhoneTaken | Refusal::PhoneMalformed => "/phone",
        Refusal::CreditShort { .. } | Refusal::CreditShare { .. } | Refusal::CreditSuspended => "/use_credit",
        Refusal::ReasonMissing => "/reason",
        Refusal::ReferrerOff | Refusal::CodeForPartners => "/referral_code",
        Refusal::OrderKnown | Refusal::ExternalIdTaken | Refusal::ToldNumber => "/external_id",
        Refusal::SourceNameTaken | Refusal::SourcesMany { .. } => "/source",
        Refusal::ToldCurrency { .. } => "/currency",
        Refusal::ToldSum { .. } => "/total",
        Refusal::ToldOnly => "/refunded",
        Refusal::BasketEmpty => "/items",
        Refusal::ShippingLarge { .. } => "/shipping",
        Refusal::TipLarge { .. } => "/tip",
        Refusal::RefundLarge { .. } => "/amount",
        Refusal::ForfeitNotTicked | Refusal::BalanceMoved => "/forfeit",
        _ => return None,
    })
}

impl From<Refusal> for Problem {
    fn from(refused: Refusal) -> Self {
        Problem::refused(&refused, "")
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        match error {
            Error::Refused(refused) => Problem::refused(&refused, ""),
            Error::Missing => Problem::new(Status::NotFound, "not_found", Text::new("api-not-found")),
            Error::Busy => Problem::new(Status::ServiceUnavailable, "busy", failure::busy()).after(BUSY_S),
            Error::NotStored(kind) => {
                let text = failure::not_stored(kind).1;
                Problem::new(Status::ServiceUnavailable, "not_stored", text).after(NOT_STORED_S)
            }
            Error::Fault(fault) => {
                tracing::error!(%fault, "a call of the API failed");
                Problem::new(Status::InternalServerError, "fault", Text::new("api-fault"))
            }
        }
    }
}

impl<'r> Responder<'r, 'static> for Problem {
    fn respond_to(self, req: &'r Request<'_>) -> Outcome<'static> {
        let app = state::app(req);
        let shop = app.shop();
        let wanted = req.headers().get_one("Accept-Language").unwrap_or_default().split(',');
        let lang = wanted.filter_map(|part| app.catalogue.lang(part.split(';').next()?.trim())).next();
        let (country, currency) = (shop.as_ref().and_then(|shop| shop.country.as_ref()), shop.as_ref().map(|shop| shop.currency));
        let reader = lang.map_or_else(Reader::default, |lang| app.catalogue.reader(lang, country, currency));
        let document = self.document(|text| app.catalogue.say(reader, text));
        let body = serde_json::to_string(&document).map_err(|_| Status::InternalServerError)?;
        let mut response = Response::build();
        response
            .status(self.status)
            .header(ContentType::new("application", "problem+json"))
            .raw_header("Cache-Control", "no-store")
            .sized_body(body.len(), std::io::Cursor::new(body));
        match self.beside.map(|beside| *beside) {
            Some(Beside::Wait(wait_s)) => drop(response.header(Header::new("Retry-After", wait_s.to_string()))),
            Some(Beside::Allow(methods)) => drop(response.header(Header::new("Allow", methods))),
            None => {}
        }
        if self.status == Status::Unauthorized {
            response.raw_header("WWW-Authenticate", "Bearer");
        }
        response.ok()
    }
}
