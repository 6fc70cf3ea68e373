//! A body as its vendor writes it, read leniently: what is not there is nothing, numbers may stand in quotation marks, and what cannot
//! be meant is named by its path.

use std::str::FromStr;

use rust_decimal::Decimal;
use serde_json::Value;

use super::delivery::Garbled;
use crate::domain::time::Timestamp;

/// More than any amount, and little enough that sums of them fit.
const MOST: i64 = 1_000_000_000_000_000;

/// Longer than any number, name or code that is meant.
const LONGEST: usize = 250;

pub(super) fn parse(body: &[u8]) -> Result<Value, Garbled> {
    serde_json::from_slice(body).map_err(|_| Garbled::Unreadable)
}

/// A value of a body, and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Doc<'a> {
    value: &'a Value,
    path: String,
}

impl<'a> Doc<'a> {
    pub(super) fn root(value: &'a Value) -> Doc<'a> {
        Doc { value, path: String::new() }
    }

    /// What stands under a name; nothing where there is no such name.
    pub(super) fn at(&self, name: &str) -> Doc<'a> {
        Doc { value: self.value.get(name).unwrap_or(&Value::Null), path: self.path_of(name) }
    }

    fn path_of(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    pub(super) fn is_there(&self) -> bool {
        !self.value.is_null()
    }

    pub(super) fn is_object(&self) -> bool {
        self.value.is_object()
    }

    /// The values of a list; none where it is no list.
    pub(super) fn list(&self, name: &str) -> Vec<Doc<'a>> {
        let values = self.value.get(name).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        values.iter().enumerate().map(|(at, value)| Doc { value, path: format!("{}.{at}", self.path_of(name)) }).collect()
    }

    /// Refuses every name but these.
    pub(super) fn only(&self, known: &[&str]) -> Result<(), Garbled> {
        let mut names = self.value.as_object().into_iter().flat_map(|object| object.keys());
        match names.find(|name| !known.contains(&name.as_str())) {
            Some(name) => Err(Garbled::Unknown(self.path_of(&name.chars().take(LONGEST).collect::<String>()))),
            None => Ok(()),
        }
    }

    /// A text or a number as it is written, without blanks around it; nothing where it is empty, or longer than anybody means.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        let text = match self.value.get(name)? {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            _ => return None,
        };
        Some(text).filter(|text| !text.is_empty() && text.chars().count() <= LONGEST)
    }

    /// A text without which the rest says nothing.
    pub(super) fn need(&self, name: &str) -> Result<String, Garbled> {
        self.text(name).ok_or_else(|| Garbled::Missing(self.path_of(name)))
    }

    /// The texts of a list.
    pub(super) fn texts(&self, name: &str) -> Vec<String> {
        let values = self.value.get(name).and_then(Value::as_array).into_iter().flatten();
        values.filter_map(Value::as_str).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
    }

    pub(super) fn is_true(&self, name: &str) -> bool {
        self.value.get(name).and_then(Value::as_bool).unwrap_or(false)
    }

    pub(super) fn is_false(&self, name: &str) -> bool {
        self.value.get(name).and_then(Value::as_bool) == Some(false)
    }

    /// A whole number of things; one where it says nothing of the kind.
    pub(super) fn quantity(&self, name: &str) -> u32 {
        self.value.get(name).and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok()).unwrap_or(1)
    }

    /// An amount as it is written, `"54.00"` or `54.0`; zero where there is none. It never becomes a float on the way.
    pub(super) fn amount(&self, name: &str) -> Result<Decimal, Garbled> {
        Ok(self.amount_there(name)?.unwrap_or_default())
    }

    /// The same, where it matters whether one is there.
    pub(super) fn amount_there(&self, name: &str) -> Result<Option<Decimal>, Garbled> {
        let malformed = || Garbled::Malformed(self.path_of(name));
        let Some(written) = self.value.get(name).filter(|value| !value.is_null()) else { return Ok(None) };
        let text = match written {
            Value::String(text) if text.trim().is_empty() => return Ok(None),
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            _ => return Err(malformed()),
        };
        let amount = Decimal::from_str(&text).or_else(|_| Decimal::from_scientific(&text)).map_err(|_| malformed())?;
        if amount.abs() > Decimal::from(MOST) {
            return Err(malformed());
        }
        Ok(Some(amount))
    }

    /// An instant of which every sign is written: `2026-11-20T10:00:00Z`, `2026-11-20T05:00:00-05:00`.
    pub(super) fn instant(&self, name: &str) -> Result<Option<Timestamp>, Garbled> {
        self.instant_of(name, "")
    }

    /// An instant of UTC that does not say so: `2026-11-20T10:00:00`.
    pub(super) fn utc(&self, name: &str) -> Result<Option<Timestamp>, Garbled> {
        self.instant_of(name, "Z")
    }

    fn instant_of(&self, name: &str, zone: &str) -> Result<Option<Timestamp>, Garbled> {
        let Some(text) = self.text(name) else { return Ok(None) };
        let parsed = text.parse::<jiff::Timestamp>().or_else(|_| format!("{text}{zone}").parse::<jiff::Timestamp>());
        let at = parsed.map_err(|_| Garbled::Malformed(self.path_of(name)))?;
        Ok(Some(Timestamp::from_ms(at.as_millisecond())))
    }

    /// Seconds since 1970.
    pub(super) fn seconds(&self, name: &str) -> Result<Option<Timestamp>, Garbled> {
        let Some(value) = self.value.get(name).filter(|value| !value.is_null()) else { return Ok(None) };
        let seconds = value.as_i64().filter(|seconds| (0..=MOST / 1000).contains(seconds));
        let seconds = seconds.ok_or_else(|| Garbled::Malformed(self.path_of(name)))?;
        Ok(Some(Timestamp::from_ms(seconds * 1000)))
    }

    pub(super) fn missing(&self, name: &str) -> Garbled {
        Garbled::Missing(self.path_of(name))
    }

    pub(super) fn malformed(&self, name: &str) -> Garbled {
        Garbled::Malformed(self.path_of(name))
    }
}
