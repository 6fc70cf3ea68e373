//! Every POST body: from our own pages first, then a strict typed form. What was typed is kept, except passwords.
//!
//! Unknown and repeated fields are refused whole. A field that is wrong gets its sentence beside it, and the form comes again.

use std::collections::BTreeMap;
use std::net::IpAddr;

use rocket::data::{Data, FromData, Outcome, ToByteUnit};
use rocket::http::{ContentType, RawStr, Status};
use rocket::request::{FromRequest, Request};
use serde::Serialize;

use crate::domain::locale::Country;
use crate::domain::money::{Currency, Money};
use crate::domain::refusal::Refusal;
use crate::domain::time::Day;
use crate::error::Error;
use crate::text::failure;
use crate::text::refusal::Problem;
use crate::web::kit::guard;
use crate::web::kit::response::Failed;

/// More than any form of ours needs.
const MOST_KIB: u64 = 32;

/// A form's fields and how they become a value.
pub(in crate::web) trait Fields: Sized {
    /// The names that may be posted. An absent one reads as empty.
    const NAMES: &'static [&'static str];

    /// Names that may be posted with a number behind them, such as `q12` for the quantity of product 12.
    const NUMBERED: &'static [&'static str] = &[];

    /// Reads every field, so that all that is wrong is said at once; `None` when anything is.
    fn read(form: &mut Form) -> Option<Self>;
}

/// The names of several forms that are sent by one button.
pub(in crate::web) const fn joined<const N: usize>(forms: &[&[&'static str]]) -> [&'static str; N] {
    let mut names = [""; N];
    let (mut at, mut form) = (0, 0);
    while form < forms.len() {
        let mut name = 0;
        while name < forms[form].len() {
            names[at] = forms[form][name];
            (at, name) = (at + 1, name + 1);
        }
        form += 1;
    }
    names
}

/// A form as a page shows it: what was typed, and what is wrong with it.
#[derive(Debug, Default, Serialize)]
pub(in crate::web) struct Form {
    values: BTreeMap<String, String>,
    errors: BTreeMap<String, Problem>,
    /// What keeps the whole form from being accepted, whatever its fields say.
    alert: Option<Problem>,
    /// What amounts in it are counted in.
    #[serde(skip)]
    currency: Option<Currency>,
    #[serde(skip)]
    country: Option<Country>,
}

impl Form {
    /// A form that comes with values in it.
    pub(in crate::web) fn filled<'a>(values: impl IntoIterator<Item = (&'a str, String)>) -> Form {
        Form { values: values.into_iter().map(|(name, value)| (name.to_string(), value)).collect(), ..Form::default() }
    }

    /// The text of a field, or nothing.
    pub(in crate::web) fn text(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }

    /// Whether a box is ticked.
    pub(in crate::web) fn is_ticked(&self, name: &str) -> bool {
        !self.text(name).is_empty()
    }

    /// The shop's country, where telephone numbers without one belong.
    pub(in crate::web) fn country(&self) -> Option<Country> {
        self.country.clone()
    }

    /// Parses an amount of at least zero, in the shop's currency.
    pub(in crate::web) fn parse_amount(&mut self, name: &str) -> Option<Money> {
        let currency = self.currency;
        self.parse(name, |text| match (currency, text.trim()) {
            (_, "") => Err(Refusal::AmountMissing),
            (Some(currency), text) => currency.parse_amount(text),
            (None, _) => Err(Refusal::CurrencyUnknown),
        })
    }

    /// The same for a field that may stay empty: `Some(None)` when it is.
    pub(in crate::web) fn parse_optional_amount(&mut self, name: &str) -> Option<Option<Money>> {
        if self.text(name).trim().is_empty() { Some(None) } else { self.parse_amount(name).map(Some) }
    }

    /// Parses a field; a refusal is said beside it.
    pub(in crate::web) fn parse<T>(&mut self, name: &str, parse: impl FnOnce(&str) -> Result<T, Refusal>) -> Option<T> {
        match parse(self.text(name)) {
            Ok(value) => Some(value),
            Err(refusal) => {
                self.refuse(name, &refusal);
                None
            }
        }
    }

    /// Parses a field that may stay empty: `Some(None)` when it is.
    pub(in crate::web) fn parse_optional<T>(
        &mut self,
        name: &str,
        parse: impl FnOnce(&str) -> Result<T, Refusal>,
    ) -> Option<Option<T>> {
        if self.text(name).trim().is_empty() { Some(None) } else { self.parse(name, parse).map(Some) }
    }

    /// Parses a day that something is told to have happened on: `Some(None)`, when nothing is typed, is now.
    pub(in crate::web) fn parse_day(&mut self, name: &str) -> Option<Option<Day>> {
        self.parse_optional(name, Day::typed)
    }

    /// Says a refusal beside a field. The first one is kept.
    pub(in crate::web) fn refuse(&mut self, name: &str, refusal: &Refusal) {
        self.errors.entry(name.to_string()).or_insert_with(|| refusal.into());
    }

    /// Says a refusal that concerns the whole form, above it.
    pub(in crate::web) fn refuse_whole(&mut self, refusal: &Refusal) {
        self.alert.get_or_insert_with(|| refusal.into());
    }

    /// Whether something keeps the whole form from being taken.
    pub(in crate::web) fn has_alert(&self) -> bool {
        self.alert.is_some()
    }

    /// The fields of one numbered name, each with its number and its text.
    pub(in crate::web) fn numbered(&self, name: &str) -> Vec<(i64, String)> {
        let all = self.values.iter().filter_map(|(field, text)| Some((number_behind(field, name)?, text.clone())));
        all.collect()
    }

    /// Everything that was typed, for a page that carries it along.
    pub(in crate::web) fn typed(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Puts a value into a field.
    pub(in crate::web) fn set(&mut self, name: &str, value: String) {
        self.values.insert(name.to_string(), value);
    }

    /// What is wrong with a field.
    pub(in crate::web) fn problem(&self, name: &str) -> Option<&Problem> {
        self.errors.get(name)
    }

    /// Whether something is wrong with a field.
    pub(in crate::web) fn is_refused(&self, name: &str) -> bool {
        self.errors.contains_key(name)
    }

    /// Says a refusal of the domain beside the field that it is about, or beside `otherwise`.
    pub(in crate::web) fn refuse_where_it_belongs(&mut self, refusal: &Refusal, otherwise: &str) {
        self.refuse(field_of(refusal).unwrap_or(otherwise), refusal);
    }

    /// What keeps somebody at a form after the domain has answered: a refusal is said beside its field, else beside `otherwise`;
    /// a limit and a full queue concern the whole form. Answers the status of the page that says so; a fault is passed on.
    pub(in crate::web) fn set_back(&mut self, error: Error, otherwise: &str) -> Result<Status, Failed> {
        match error {
            Error::Refused(refusal @ Refusal::TooMany { .. }) => {
                self.alert = Some((&refusal).into());
                Ok(Status::TooManyRequests)
            }
            Error::Refused(refusal) => {
                self.refuse_where_it_belongs(&refusal, otherwise);
                Ok(Status::UnprocessableEntity)
            }
            Error::Busy => {
                self.alert = Some(failure::busy().into());
                Ok(Status::ServiceUnavailable)
            }
            Error::NotStored(kind) => {
                self.alert = Some(failure::not_stored(kind).1.into());
                Ok(Status::ServiceUnavailable)
            }
            other => Err(other.into()),
        }
    }

    /// Amounts and telephone numbers are read as those of the shop that is asked.
    fn belongs_to(&mut self, req: &Request<'_>) {
        let shop = guard::app(req).shop();
        self.currency = shop.as_ref().map(|shop| shop.currency);
        self.country = shop.and_then(|shop| shop.country.clone());
    }

    /// Takes passwords out before the form is shown again. The token of a one-time link stays: the form is worth nothing without.
    fn without_secrets(mut self) -> Form {
        self.values.retain(|name, _| !name.contains("password"));
        self
    }
}

/// The field of a refusal of the domain, where a form asks for the day of what happened: that of the day, or `otherwise`.
pub(in crate::web) fn day_or(refusal: &Refusal, day: &'static str, otherwise: &'static str) -> &'static str {
    match refusal {
        Refusal::DateFuture | Refusal::DateClosed { .. } | Refusal::DateBeforeAccount | Refusal::DateBeforePayout => day,
        _ => otherwise,
    }
}

/// The field that a refusal of the domain is about, where every form calls it the same.
fn field_of(refusal: &Refusal) -> Option<&'static str> {
    Some(match refusal {
        Refusal::NameMissing | Refusal::NameLong { .. } => "name",
        Refusal::EmailMalformed | Refusal::EmailTaken | Refusal::EmailNeeded | Refusal::OnePerson => "email",
        Refusal::PhoneMalformed | Refusal::PhoneTaken | Refusal::ContactMissing => "phone",
        Refusal::PasswordShort { .. } | Refusal::PasswordLong { .. } | Refusal::PasswordWeak => "password",
        Refusal::CurrencyFixed => "currency",
        Refusal::BicMissing => "bic",
        Refusal::PaypalCurrency { .. } => "method",
        Refusal::TimeZoneFixed => "time_zone",
        Refusal::TopicsNone => "topics",
        _ => return None,
    })
}

/// A posted form: its value when every field is right, and the form to show again.
pub(in crate::web) struct Posted<T> {
    pub(in crate::web) value: Option<T>,
    pub(in crate::web) form: Form,
}

#[rocket::async_trait]
impl<'r, T: Fields> FromData<'r> for Posted<T> {
    type Error = &'static str;

    async fn from_data(req: &'r Request<'_>, data: Data<'r>) -> Outcome<'r, Self> {
        if let Err(status) = guard::expect_change_allowed(req) {
            return Outcome::Error((status, "nothing is changed while an admin looks at a member's pages"));
        }
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
        let Some(mut form) = read_pairs(&body, T::NAMES, T::NUMBERED) else {
            return Outcome::Error((Status::UnprocessableEntity, "the form has fields that it should not have"));
        };
        form.belongs_to(req);
        let value = T::read(&mut form).filter(|_| form.errors.is_empty());
        Outcome::Success(Posted { value, form: form.without_secrets() })
    }
}

/// What the address of a GET asks with, read like a form: for a sample that is drawn anew while somebody types. `None` while
/// something in it cannot be read yet. A name that the form doesn't know is passed over.
pub(in crate::web) struct Asked<T>(pub(in crate::web) Option<T>);

#[rocket::async_trait]
impl<'r, T: Fields> FromRequest<'r> for Asked<T> {
    type Error = ();

    async fn from_request(req: &'r Request<'_>) -> rocket::request::Outcome<Self, ()> {
        let asked = req.uri().query().into_iter().flat_map(|query| query.segments());
        let known = asked.filter(|(name, _)| T::NAMES.contains(name));
        let mut form = Form::filled(known.map(|(name, value)| (name, RawStr::new(value).url_decode_lossy().into_owned())));
        form.belongs_to(req);
        let value = T::read(&mut form).filter(|_| form.errors.is_empty());
        rocket::request::Outcome::Success(Asked(value))
    }
}

/// A button without fields.
pub(in crate::web) struct Nothing;

impl Fields for Nothing {
    const NAMES: &'static [&'static str] = &[];

    fn read(_: &mut Form) -> Option<Self> {
        Some(Nothing)
    }
}

/// The pairs of a urlencoded body; `None` when a name is unknown or comes twice, or a text is not UTF-8.
fn read_pairs(body: &str, names: &[&str], numbered: &[&str]) -> Option<Form> {
    let mut form = Form::default();
    for pair in body.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let name = RawStr::new(name).url_decode().ok()?;
        let value = RawStr::new(value).url_decode().ok()?;
        let is_known = names.contains(&name.as_ref()) || numbered.iter().any(|before| number_behind(&name, before).is_some());
        if !is_known || form.values.insert(name.into_owned(), value.into_owned()).is_some() {
            return None;
        }
    }
    Some(form)
}

/// The number in a field's name such as `q12`; `None` for any other name, and for a number that is not written as we write it.
fn number_behind(field: &str, name: &str) -> Option<i64> {
    let digits = field.strip_prefix(name)?;
    digits.parse().ok().filter(|number: &i64| *number >= 0 && number.to_string() == digits)
}

/// Whether a request comes from a page of ours. Browsers say so themselves; a request that says nothing is nobody's click.
pub(in crate::web) fn is_same_origin(req: &Request<'_>) -> bool {
    let header = |name| req.headers().get_one(name);
    if let Some(site) = header("Sec-Fetch-Site") {
        return matches!(site, "same-origin" | "none");
    }
    // Over plain http on a network address browsers leave that header out.
    let Some(origin) = header("Origin") else { return false };
    let Some(host) = header("Host") else { return false };
    let app = guard::app(req);
    match app.shop() {
        Some(shop) => shop.base_url.origin() == origin || (origin == format!("http://{host}") && is_number(host)),
        None => origin == format!("http://{host}") || origin == format!("https://{host}"),
    }
}

/// Whether a server is called by the number of its network address, or as this computer: no other site can take such a name.
fn is_number(host: &str) -> bool {
    let is_ip = |text: &str| text.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>().is_ok();
    let name =
        host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit())).map_or(host, |(name, _)| name);
    name == "localhost" || is_ip(name) || is_ip(host)
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
    fn a_numbered_field_has_a_number_and_nothing_else() {
        let form = read_pairs("q12=2&q3=&note=x", &["note"], &["q"]).unwrap();
        assert_eq!(form.numbered("q"), [(12, "2".to_string()), (3, String::new())]);
        for body in ["q=1", "q012=1", "q+1=1", "q-1=1", "q1x=1", "q1=1&q1=2", "r1=1", "q99999999999999999999=1"] {
            assert!(read_pairs(body, &["note"], &["q"]).is_none(), "{body}");
        }
    }

    #[test]
    fn passwords_do_not_come_back() {
        let form = read_pairs("password=secret&name=Cara", &["password", "name"], &[]).unwrap().without_secrets();
        assert_eq!((form.text("password"), form.text("name")), ("", "Cara"));
    }
}
