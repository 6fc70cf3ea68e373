//! Why a command failed: one line for stderr, in the words of whoever runs the shop.

use std::path::Path;

use crate::db::file::OpenError;
use crate::db::said::Said;
use crate::error::Error;
use crate::text::catalogue::Text;

/// Why a command failed.
#[derive(Debug)]
pub(super) enum Failure {
    /// Everything has been said already, so that nothing more is printed.
    Told,
    /// What the owner can do something about.
    Refused(Text),
    /// A file, and what to do about it.
    File(OpenError),
    /// Something broke. The line is for whoever repairs it: where, and the chain of causes, in the words of the system.
    Broken(String),
}

impl Failure {
    /// What was being done, and the whole chain of why it failed.
    pub(super) fn of(doing: &str, error: &dyn std::error::Error) -> Failure {
        Failure::Broken(format!("{doing}: {}", chain(error)))
    }

    /// A message behind the name of the command.
    pub(super) fn doing(doing: &'static str, what: Text) -> Failure {
        Failure::Refused(Text::new("cli-doing").with("doing", doing).with("what", what))
    }

    /// The server cannot start, for this reason.
    pub(super) fn not_started(error: &dyn std::error::Error) -> Failure {
        Failure::Refused(Text::new("cli-not-started").with("cause", chain(error)))
    }

    /// An error of the database `file`, with its mend; `what` was not done to it.
    pub(super) fn of_file(file: &Path, what: Said, error: impl Into<Error>) -> Failure {
        OpenError::of_error(file, what, &error.into()).into()
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Failure {
        Failure::File(error)
    }
}

fn chain(error: &dyn std::error::Error) -> String {
    std::iter::successors(Some(error), |above| above.source()).map(ToString::to_string).collect::<Vec<_>>().join(": ")
}
