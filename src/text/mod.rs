//! How values and refusals are said to people.

pub(crate) mod explain;
pub(crate) mod offer;
pub(crate) mod table;
pub(crate) mod words;

/// Whom a text speaks to: the shop, about somebody; or that somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Voice {
    Admin,
    Member,
}

impl Voice {
    /// `your` or `their`.
    pub(crate) fn your(self) -> &'static str {
        if self == Voice::Member { "your" } else { "their" }
    }
}
