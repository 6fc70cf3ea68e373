//! Every POST body: from our own pages first, then a strict typed form. What was typed is kept, except passwords.
//!
//! Unknown and repeated fields are refused whole. A field that is wrong gets its sentence beside it, and the form comes again.

use std::collections::BTreeMap;

use rocket::data::{Data, FromData, Outcome, ToByteUnit};
use rocket::http::{ContentType, RawStr, Status};
use rocket::request::Request;
use serde::Serialize;

use crate::domain::money::{Currency, Money};
use crate::error::{Error, Refusal};
use crate::web::answer::Failed;
use crate::web::guard;
use crate::web::words;

/// Stands between the values of a name that came several times. No value of a box holds one.
const LIST_MARK: char = ',';

/// More than any form of ours needs.
const MOST_KIB: u64 = 32;

/// A form's fields and how they become a value.
pub(super) trait Fields: Sized {
    /// The names that may be posted. An absent one reads as empty.
    const NAMES: &'static [&'static str];

    /// Those of them that may come several times, as boxes of one name do: [`Form::parse_list`].
    const LISTS: &'static [&'static str] = &[];

    /// Reads every field, so that all that is wrong is said at once; `None` when anything is.
    fn read(form: &mut Form) -> Option<Self>;
}

/// A form as a page shows it: what was typed, and what is wrong with it.
#[derive(Debug, Default, Serialize)]
pub(super) struct Form {
    values: BTreeMap<String, String>,
    errors: BTreeMap<&'static str, String>,
    /// What keeps the whole form from being taken, whatever stands in it.
    alert: Option<String>,
    /// What amounts in it are counted in.
    #[serde(skip)]
    currency: Option<Currency>,
}

impl Form {
    /// A form that comes with values in it.
    pub(super) fn filled<'a>(values: impl IntoIterator<Item = (&'a str, String)>) -> Form {
        Form { values: values.into_iter().map(|(name, value)| (name.to_string(), value)).collect(), ..Form::default() }
    }

    /// What stands in a field, or nothing.
    pub(super) fn text(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }

    /// Whether a box is ticked.
    pub(super) fn is_ticked(&self, name: &str) -> bool {
        !self.text(name).is_empty()
    }

    /// Parses an amount of at least zero, in the shop's currency.
    pub(super) fn parse_amount(&mut self, name: &'static str) -> Option<Money> {
        let currency = self.currency;
        self.parse(name, |text| match (currency, text.trim()) {
            (_, "") => Err(Refusal::AmountMissing),
            (Some(currency), text) => currency.parse_amount(text),
            (None, _) => Err(Refusal::CurrencyUnknown),
        })
    }

    /// The same for a field that may stay empty: `Some(None)` when it is.
    pub(super) fn parse_optional_amount(&mut self, name: &'static str) -> Option<Option<Money>> {
        if self.text(name).trim().is_empty() { Some(None) } else { self.parse_amount(name).map(Some) }
    }

    /// Parses a field; a refusal is said beside it.
    pub(super) fn parse<T>(&mut self, name: &'static str, parse: impl FnOnce(&str) -> Result<T, Refusal>) -> Option<T> {
        match parse(self.text(name)) {
            Ok(value) => Some(value),
            Err(refusal) => {
                self.refuse(name, &refusal);
                None
            }
        }
    }

    /// Parses every value of a name that may come several times. Values that no box of ours has are refused.
    pub(super) fn parse_list<T>(&mut self, name: &'static str, parse: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
        self.parse(name, |text| {
            let all = text.split(LIST_MARK).filter(|value| !value.is_empty()).map(parse);
            all.collect::<Option<Vec<T>>>().ok_or(Refusal::ChoiceUnknown)
        })
    }

    /// Whether the box with this value was ticked, of those that share a name.
    pub(super) fn lists(&self, name: &str, value: &str) -> bool {
        self.text(name).split(LIST_MARK).any(|one| one == value)
    }

    /// Whether anything was posted.
    pub(super) fn is_posted(&self) -> bool {
        !self.values.is_empty()
    }

    /// Parses a field that may stay empty: `Some(None)` when it is.
    pub(super) fn parse_optional<T>(
        &mut self,
        name: &'static str,
        parse: impl FnOnce(&str) -> Result<T, Refusal>,
    ) -> Option<Option<T>> {
        if self.text(name).trim().is_empty() { Some(None) } else { self.parse(name, parse).map(Some) }
    }

    /// Says a refusal beside a field. The first one stands.
    pub(super) fn refuse(&mut self, name: &'static str, refusal: &Refusal) {
        let currency = self.currency;
        self.errors.entry(name).or_insert_with(|| words::sentence(refusal, currency));
    }

    /// Whether something is wrong with a field.
    pub(super) fn is_refused(&self, name: &str) -> bool {
        self.errors.contains_key(name)
    }

    /// Says a refusal of the domain beside the field that it is about, or beside `otherwise`.
    pub(super) fn refuse_where_it_belongs(&mut self, refusal: &Refusal, otherwise: &'static str) {
        self.refuse(words::field(refusal).unwrap_or(otherwise), refusal);
    }

    /// What keeps somebody at a form after the domain has answered: a refusal is said beside its field, else beside `otherwise`;
    /// a limit and a full queue concern the whole form. Answers the status of the page that says so; a fault is passed on.
    pub(super) fn set_back(&mut self, error: Error, otherwise: &'static str) -> Result<Status, Failed> {
        match error {
            Error::Refused(refusal @ Refusal::TooMany { .. }) => {
                self.alert = Some(words::sentence(&refusal, self.currency));
                Ok(Status::TooManyRequests)
            }
            Error::Refused(refusal) => {
                self.refuse_where_it_belongs(&refusal, otherwise);
                Ok(Status::UnprocessableEntity)
            }
            Error::Busy => {
                self.alert = Some(words::failure(Status::ServiceUnavailable).1.to_string());
                Ok(Status::ServiceUnavailable)
            }
            other => Err(other.into()),
        }
    }

    /// Takes passwords out before the form is shown again. The token of a one-time link stays: the form is worth nothing without.
    fn without_secrets(mut self) -> Form {
        self.values.retain(|name, _| !name.contains("password"));
        self
    }
}

/// A posted form: its value when every field is right, and the form to show again.
pub(super) struct Posted<T> {
    pub(super) value: Option<T>,
    pub(super) form: Form,
}

#[rocket::async_trait]
impl<'r, T: Fields> FromData<'r> for Posted<T> {
    type Error = &'static str;

    async fn from_data(req: &'r Request<'_>, data: Data<'r>) -> Outcome<'r, Self> {
        if !is_same_origin(req) {
            return Outcome::Error((Status::Forbidden, "the form was sent from another site"));
        }
        // A button alone posts nothing, and then browsers may leave the type out.
        if req.content_type().is_some_and(|kind| *kind != ContentType::Form) {
            return Outcome::Error((Status::UnsupportedMediaType, "a form is expected"));
        }
        let body = match data.open(MOST_KIB.kibibytes()).into_string().await {
            Ok(body) if body.is_complete() => body.into_inner(),
            Ok(_) => return Outcome::Error((Status::PayloadTooLarge, "the form is too large")),
            Err(_) => return Outcome::Error((Status::BadRequest, "the form is not UTF-8")),
        };
        let Some(mut form) = read_pairs(&body, T::NAMES, T::LISTS) else {
            return Outcome::Error((Status::UnprocessableEntity, "the form has fields that it should not have"));
        };
        form.currency = guard::app(req).shop().map(|shop| shop.currency);
        let value = T::read(&mut form).filter(|_| form.errors.is_empty());
        Outcome::Success(Posted { value, form: form.without_secrets() })
    }
}

/// A button without fields.
pub(super) struct Nothing;

impl Fields for Nothing {
    const NAMES: &'static [&'static str] = &[];

    fn read(_: &mut Form) -> Option<Self> {
        Some(Nothing)
    }
}

/// The pairs of a urlencoded body; `None` when a name is unknown, or comes twice and is no list, or a text is not UTF-8.
fn read_pairs(body: &str, names: &[&str], lists: &[&str]) -> Option<Form> {
    let mut form = Form::default();
    for pair in body.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let name = RawStr::new(name).url_decode().ok()?;
        let value = RawStr::new(value).url_decode().ok()?;
        if !names.contains(&name.as_ref()) {
            return None;
        }
        match form.values.get_mut(name.as_ref()) {
            Some(before) if lists.contains(&name.as_ref()) => {
                before.push(LIST_MARK);
                before.push_str(&value);
            }
            Some(_) => return None,
            None => {
                form.values.insert(name.into_owned(), value.into_owned());
            }
        }
    }
    Some(form)
}

/// Whether a request comes from a page of ours. Browsers say so themselves; a request that says nothing is nobody's click.
pub(super) fn is_same_origin(req: &Request<'_>) -> bool {
    let header = |name| req.headers().get_one(name);
    if let Some(site) = header("Sec-Fetch-Site") {
        return matches!(site, "same-origin" | "none");
    }
    // Over plain http on a network address browsers leave that header out.
    let Some(origin) = header("Origin") else { return false };
    let app = guard::app(req);
    let is_public = app.shop().is_some_and(|shop| shop.base_url.origin() == origin);
    let is_here = header("Host").is_some_and(|host| origin.split_once("://").is_some_and(|(_, authority)| authority == host));
    is_public || is_here
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_strictly() {
        let names = ["name", "e-mail"];
        let form = read_pairs("name=Cara+W&e-mail=c%40example.org", &names, &[]).unwrap();
        assert_eq!((form.text("name"), form.text("e-mail"), form.text("phone")), ("Cara W", "c@example.org", ""));
        for body in ["role=admin", "name=a&name=b", "name=%ff", "name=a&_method=delete"] {
            assert!(read_pairs(body, &names, &[]).is_none(), "{body}");
        }
    }

    #[test]
    fn boxes_of_one_name_come_together() {
        let mut form = read_pairs("who=3&name=Cara&who=7", &["who", "name"], &["who"]).unwrap();
        assert_eq!(form.parse_list("who", |text| text.parse::<i64>().ok()), Some(vec![3, 7]));
        assert!(form.lists("who", "7") && !form.lists("who", "37"));
        assert_eq!(form.parse_list("name", |text| text.parse::<i64>().ok()), None);
        assert!(read_pairs("who=3&who=7", &["who"], &[]).is_none());
    }

    #[test]
    fn passwords_do_not_come_back() {
        let form = read_pairs("password=secret&name=Cara", &["password", "name"], &[]).unwrap().without_secrets();
        assert_eq!((form.text("password"), form.text("name")), ("", "Cara"));
    }
}
