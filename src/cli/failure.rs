//! Why a command failed, in one line for stderr.

use std::fmt;

use crate::domain::refusal::Refusal;
use crate::error::Error;

/// Why a command failed: the line that is printed. An empty one means that everything has been said already.
#[derive(Debug)]
pub(super) struct Failure(pub(super) String);

impl Failure {
    /// What was being done, and the whole chain of why it failed.
    pub(super) fn of(doing: &str, error: &dyn std::error::Error) -> Failure {
        Failure(format!("{doing}: {}", chain(error)))
    }

    /// The shop's refusals in words for a terminal.
    pub(super) fn from_error(doing: &str, error: &Error) -> Failure {
        let words = match error {
            Error::Refused(Refusal::EmailMalformed) => "this is not an e-mail address".to_owned(),
            Error::Refused(Refusal::EmailTaken) => {
                "there is an account with this e-mail already; `admin reset-password` gives it a new password".to_owned()
            }
            Error::Refused(Refusal::NameMissing) => "the name is empty".to_owned(),
            Error::Refused(Refusal::NameLong { most }) => format!("the name has more than {most} characters"),
            Error::Refused(Refusal::PasswordShort { least }) => format!("the password needs at least {least} characters"),
            Error::Refused(Refusal::PasswordLong { most_bytes }) => {
                format!("the password is longer than {most_bytes} bytes, or holds a character that no password may")
            }
            Error::Refused(Refusal::PasswordWeak) => {
                "this password is among the first that are tried; a few words that don't belong together work well".to_owned()
            }
            other => return Failure::of(doing, other),
        };
        Failure(format!("{doing}: {words}"))
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
