//! Who owns an error decides where it is said.
//!
//! A [`Error::Refused`] is the visitor's to correct and is said beside the field, in their words. [`Error::Missing`] is the same
//! 404 for "no such thing" and "not yours". [`Error::Fault`] is ours: logged whole, shown as an apology. [`Error::Busy`] is
//! ours and passing: try again in a moment. [`Error::NotStored`] is the disk's: the log says it once a minute, whoever asked at once.

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
    /// The disk keeps changes from being stored.
    NotStored(NotStored),
    /// Something of ours broke.
    Fault(Box<dyn std::error::Error + Send + Sync>),
}

/// What became of a change that the disk did not take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotStored {
    /// Nothing of it was stored: there is no room. It works again as soon as there is.
    Full,
    /// It was written and could not be made sure: it may be there after the next start.
    Unsure,
    /// Nothing of it was stored: the disk or the file failed before, and no change is taken until the server is started anew.
    Refusing,
}

/// Shorthand for what every verb returns.
pub type Result<T> = std::result::Result<T, Error>;

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Refused(refusal) => write!(f, "refused: {refusal:?}"),
            Error::Missing => write!(f, "no such thing"),
            Error::Busy => write!(f, "the server is busy"),
            Error::NotStored(NotStored::Full) => write!(f, "the disk is full; nothing of it was stored"),
            Error::NotStored(NotStored::Unsure) => write!(f, "the disk failed; it may or may not be stored"),
            Error::NotStored(NotStored::Refusing) => write!(f, "the disk failed before; nothing of it was stored"),
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
            full if full.sqlite_error_code() == Some(rusqlite::ErrorCode::DiskFull) => Error::NotStored(NotStored::Full),
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
