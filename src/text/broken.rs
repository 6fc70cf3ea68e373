//! What `check` says of an invariant that is broken: each has its message, by its name.

use crate::text::catalogue::Text;

/// What is wrong when the invariant of this name, such as `S01`, does not hold.
pub(crate) fn broken(name: &str) -> Text {
    Text::named(format!("check-{}", name.to_ascii_lowercase()))
}
