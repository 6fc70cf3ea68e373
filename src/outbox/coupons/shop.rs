//! A web shop that is told of coupons: how it is asked, and what its answers say.

use serde_json::Value;

use crate::domain::money::{Currency, Money};
use crate::domain::polling::PollFailure;
use crate::domain::source::SourceKind;
use crate::domain::time::{Timestamp, Zone};
use crate::outbox::post::{Call, Got};

/// Why a shop could not be told, and what it said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trouble {
    pub(super) failure: PollFailure,
    pub(super) detail: String,
}

impl From<PollFailure> for Trouble {
    fn from(failure: PollFailure) -> Trouble {
        Trouble { failure, detail: String::new() }
    }
}

pub(super) type Told<T> = Result<T, Trouble>;

/// Asks a shop something, at the addresses that were found good.
pub(super) type Ask<'a> = &'a dyn Fn(Call) -> Told<Got>;

/// A shop that is told.
pub(super) struct Shop {
    pub(super) kind: SourceKind,
    pub(super) url: String,
    pub(super) key: String,
    pub(super) currency: Currency,
}

impl Shop {
    /// An amount as vendors write it: `12.00`.
    pub(super) fn amount(&self, amount: Money) -> String {
        self.currency.plain(amount)
    }
}

/// What was answered, where the status is one of these; else why not, with what it said.
pub(super) fn answered(got: Got, good: &[u16], said: fn(&Value) -> Option<String>) -> Told<Value> {
    let value = got.body.as_deref().map(serde_json::from_slice::<Value>);
    let failure = match got.status {
        status if good.contains(&status) => {
            return match value {
                Some(Ok(value)) => Ok(value),
                Some(Err(_)) => Err(PollFailure::Unreadable.into()),
                None => Err(PollFailure::TooLarge.into()),
            };
        }
        300..=399 => PollFailure::Moved,
        401 | 403 => PollFailure::Denied,
        404 | 410 => PollFailure::NoShop,
        429 | 503 => PollFailure::Busy,
        _ => PollFailure::Answered,
    };
    let said = value.and_then(Result::ok).and_then(|value| said(&value));
    Err(Trouble { failure, detail: said.unwrap_or_else(|| got.status.to_string()) })
}

/// A text in an answer.
pub(super) fn text(value: &Value, pointer: &str) -> Option<String> {
    match value.pointer(pointer)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// An instant without its fraction and zone: `2026-12-14T09:00:00`.
pub(super) fn plain_utc(at: Timestamp) -> String {
    Zone::iso(at).trim_end_matches('Z').split('.').next().unwrap_or_default().to_owned()
}
