//! Why a command failed, in one line for stderr.

use std::fmt;
use std::path::Path;

use crate::db::file::OpenError;
use crate::error::Error;

/// Why a command failed: the line that is printed. An empty one means that everything has been said already.
#[derive(Debug)]
pub(super) struct Failure(pub(super) String);

impl Failure {
    /// What was being done, and the whole chain of why it failed.
    pub(super) fn of(doing: &str, error: &dyn std::error::Error) -> Failure {
        Failure(format!("{doing}: {}", chain(error)))
    }

    /// An error of the database `file`, with its mend; `what` was not done to it.
    pub(super) fn of_file(file: &Path, what: &str, error: impl Into<Error>) -> Failure {
        match error.into() {
            refused @ (Error::Refused(_) | Error::Missing) => Failure::of(what, &refused),
            error => OpenError::of_error(file, what, &error).into(),
        }
    }

    /// Whether everything has been said already, so that nothing more is printed.
    pub(super) fn is_said(&self) -> bool {
        self.0.is_empty()
    }
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Failure(chain(&error))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.replace(['\n', '\r'], " "))
    }
}

fn chain(error: &dyn std::error::Error) -> String {
    std::iter::successors(Some(error), |above| above.source()).map(ToString::to_string).collect::<Vec<_>>().join(": ")
}
