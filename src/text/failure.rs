//! What a page of failure says.

use crate::error::NotStored;
use crate::text::catalogue::Text;

/// The title of the page behind a status, and what to do. A refusal may have words of its own.
pub(crate) fn failure(status: u16, refusal: Option<&str>) -> (Text, Text) {
    match status {
        403 if refusal == Some("view_only") => (Text::new("failure-view-only-title"), Text::new("failure-view-only")),
        410 if refusal == Some("view_over") => (Text::new("failure-view-over-title"), Text::new("failure-view-over")),
        400 => (Text::new("failure-incomplete-title"), Text::new("failure-incomplete")),
        403 => (Text::new("failure-elsewhere-title"), Text::new("failure-elsewhere")),
        404 => (Text::new("failure-missing-title"), Text::new("failure-missing")),
        405 => (Text::new("failure-method-title"), Text::new("failure-method")),
        410 => (Text::new("failure-gone-title"), Text::new("failure-gone")),
        413 => (Text::new("failure-large-title"), Text::new("failure-large")),
        415 => (Text::new("failure-not-a-form-title"), Text::new("failure-not-a-form")),
        422 => (Text::new("failure-unfit-title"), Text::new("failure-unfit")),
        429 => (Text::new("failure-too-many-title"), Text::new("failure-too-many")),
        503 => (Text::new("failure-busy-title"), busy()),
        _ => (Text::new("failure-broken-title"), Text::new("failure-broken")),
    }
}

/// The queue is full: said by the page of failure, and above a form that keeps what was typed.
pub(crate) fn busy() -> Text {
    Text::new("failure-busy")
}

/// The disk keeps changes from being stored: said like [`busy`].
pub(crate) fn not_stored(kind: NotStored) -> (Text, Text) {
    match kind {
        NotStored::Full => (Text::new("failure-full-title"), Text::new("failure-full")),
        NotStored::Unsure => (Text::new("failure-unsure-title"), Text::new("failure-unsure")),
        NotStored::Refusing => (Text::new("failure-refusing-title"), Text::new("failure-refusing")),
    }
}
