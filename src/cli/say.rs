//! What a command answers on stdout, where scripts read it.

use std::io::{self, Write};

use crate::cli::failure::Failure;

/// Prints to stdout. A reader that has gone away, as `| head` does, has seen enough.
pub(super) fn say(text: &str) -> Result<(), Failure> {
    match writeln!(io::stdout(), "{text}") {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::of("stdout", &error)),
        _ => Ok(()),
    }
}
