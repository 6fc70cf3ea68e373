//! Every JSON body: of the right kind and size, then strictly typed. A field that nobody knows is refused with its path.

use rocket::data::{Data, FromData, Outcome, ToByteUnit};
use rocket::http::Status;
use rocket::request::Request;
use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;

use crate::api::kept_out::keep_out;
use crate::api::problem::Problem;
use crate::text::catalogue::Text;

/// More than any call needs.
const MOST_KIB: u64 = 256;

/// What was sent, and the very bytes of it.
pub(super) struct Body<T> {
    pub(super) value: T,
    pub(super) raw: Vec<u8>,
}

#[rocket::async_trait]
impl<'r, T: DeserializeOwned + Send> FromData<'r> for Body<T> {
    type Error = ();

    async fn from_data(req: &'r Request<'_>, data: Data<'r>) -> Outcome<'r, Self> {
        match read(req, data).await {
            Ok(body) => Outcome::Success(body),
            Err(problem) => Outcome::Error((keep_out(req, problem), ())),
        }
    }
}

async fn read<T: DeserializeOwned>(req: &Request<'_>, data: Data<'_>) -> Result<Body<T>, Problem> {
    let unread = |_| Problem::new(Status::BadRequest, "json_malformed", Text::new("api-json-malformed"));
    let sent = data.open(MOST_KIB.kibibytes()).into_bytes().await.map_err(unread)?;
    if !sent.is_complete() {
        return Err(Problem::new(
            Status::PayloadTooLarge,
            "body_large",
            Text::new("api-body-large").with("most", MOST_KIB as i64),
        ));
    }
    let mut raw = sent.into_inner();
    // A call that needs to be told nothing may be told nothing.
    if raw.is_empty() {
        raw = b"{}".to_vec();
    } else if !req.content_type().is_some_and(|sent| sent.top() == "application" && sent.sub() == "json") {
        return Err(Problem::new(Status::UnsupportedMediaType, "json_expected", Text::new("api-json-expected")));
    }
    Ok(Body { value: parse(&raw)?, raw })
}

fn parse<T: DeserializeOwned>(raw: &[u8]) -> Result<T, Problem> {
    let mut reader = serde_json::Deserializer::from_slice(raw);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| unfit(&error))?;
    reader.end().map_err(|_| Problem::new(Status::BadRequest, "json_malformed", Text::new("api-json-malformed")))?;
    Ok(value)
}

impl<T> Body<T> {
    /// The same body as something else: where a field of it says what it is.
    pub(super) fn read_as<U: DeserializeOwned>(&self) -> Result<U, Problem> {
        parse(&self.raw)
    }
}

/// What cannot be read at all is one thing; what can, and is not what the call takes, another: that has a place.
fn unfit(error: &serde_path_to_error::Error<serde_json::Error>) -> Problem {
    if !error.inner().is_data() {
        return Problem::new(Status::BadRequest, "json_malformed", Text::new("api-json-malformed"));
    }
    let said = error.inner().to_string();
    let named = |after: &str| said.strip_prefix(after).and_then(|rest| rest.split('`').next()).map(str::to_owned);
    let mut pointer: String = error
        .path()
        .iter()
        .map(|segment| match segment {
            Segment::Seq { index } => format!("/{index}"),
            Segment::Map { key } => format!("/{}", escaped(key)),
            Segment::Enum { .. } | Segment::Unknown => String::new(),
        })
        .collect();
    if let Some(name) = named("unknown field `") {
        // The path ends with the field where it is known, and before it where it is not.
        if !pointer.ends_with(&format!("/{}", escaped(&name))) {
            pointer = format!("{pointer}/{}", escaped(&name));
        }
        return Problem::field(pointer, "field_unknown", Text::new("api-field-unknown").with("name", name.as_str()));
    }
    if let Some(name) = named("missing field `") {
        let pointer = format!("{pointer}/{}", escaped(&name));
        return Problem::field(pointer, "field_missing", Text::new("api-field-missing").with("name", name.as_str()));
    }
    Problem::field(pointer, "field_malformed", Text::new("api-field-malformed"))
}

/// A name in a pointer ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)).
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
