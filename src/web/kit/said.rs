//! What a catcher says beside its status.

use crate::error::NotStored;
use crate::text::catalogue::Text;
use crate::text::failure;
use crate::text::refusal::Problem;

/// Left in the request by a failure, or by a guard that lets nobody in.
#[derive(Default)]
pub(super) struct Said {
    pub(super) problem: Option<Problem>,
    /// In place of what the status alone would say: the title, and what to do.
    pub(super) words: Option<(Text, Text)>,
}

impl Said {
    pub(super) fn problem(problem: Problem) -> Said {
        Said { problem: Some(problem), words: None }
    }

    pub(super) fn not_stored(kind: NotStored) -> Said {
        Said { problem: None, words: Some(failure::not_stored(kind)) }
    }
}
