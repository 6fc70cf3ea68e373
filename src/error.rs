//! Who owns an error decides where it is said.
//!
//! A [`Error::Refused`] is the visitor's to correct and is said beside the field, in their words. [`Error::Missing`] is the same
//! 404 for "no such thing" and "not yours". [`Error::Fault`] is ours: logged whole, shown as an apology. [`Error::Busy`] is
//! ours and passing: try again in a moment.

use std::fmt;

use crate::domain::refusal::Refusal;

/// What a verb of the domain, or the database below it, answers when it does not do what it was called for.
#[derive(Debug)]
pub enum Error {
    /// The visitor can do something about it.
    Refused(Refusal),
    /// No such thing, or not theirs to see.
    Missing,
    /// The queue to the database is full, or no reader came free in time.
    Busy,
    /// Something of ours broke.
    Fault(Box<dyn std::error::Error + Send + Sync>),
}

/// Shorthand for what every verb returns.
pub type Result<T> = std::result::Result<T, Error>;

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Refused(refusal) => write!(f, "refused: {refusal:?}"),
            Error::Missing => write!(f, "no such thing"),
            Error::Busy => write!(f, "the server is busy"),
            Error::Fault(fault) => write!(f, "{fault}"),
        }
    }
}

impl std::error::Error for Error {}

impl Error {
    /// Wraps anything that broke on our side.
    pub fn fault(fault: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Error::Fault(fault.into())
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Error::Refused(refusal)
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::QueryReturnedNoRows => Error::Missing,
            other => Error::fault(other),
        }
    }
}

/// Turns a broken constraint into its refusal, where the insert is.
pub trait RefuseUnique<T> {
    /// `what` is SQLite's own name for the constraint, such as `account.email_key`.
    fn refuse_unique(self, what: &str, refusal: Refusal) -> Result<T>;
}

impl<T> RefuseUnique<T> for rusqlite::Result<T> {
    fn refuse_unique(self, what: &str, refusal: Refusal) -> Result<T> {
        self.map_err(Error::from).refuse_unique(what, refusal)
    }
}

// So that a statement that may break either of two constraints can name them one after the other.
impl<T> RefuseUnique<T> for Result<T> {
    fn refuse_unique(self, what: &str, refusal: Refusal) -> Result<T> {
        self.map_err(|error| match &error {
            Error::Fault(fault) if breaks(fault.downcast_ref(), what) => refusal.into(),
            _ => error,
        })
    }
}

fn breaks(error: Option<&rusqlite::Error>, what: &str) -> bool {
    match error {
        Some(rusqlite::Error::SqliteFailure(cause, Some(text))) => {
            cause.code == rusqlite::ErrorCode::ConstraintViolation && text.ends_with(what)
        }
        _ => false,
    }
}
