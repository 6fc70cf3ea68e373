//! What became of an event on its way to a webhook, in words.

use crate::domain::delivery::{DeliveryRow, Failure};
use crate::text::catalogue::Text;
use crate::web::kit::view::Badge;

/// The state of a delivery, and what the receiver made of the last try.
pub(super) fn result(row: &DeliveryRow) -> (Badge, Option<Text>) {
    let badge = match (row.delivered_at, row.next_at, row.tries) {
        (Some(_), ..) => Badge::good(Text::new("delivery-delivered")),
        (None, Some(_), 0) => Badge::neutral(Text::new("delivery-waiting")),
        (None, Some(_), _) => Badge::warn(Text::new("delivery-failed")),
        (None, None, _) => Badge::bad(Text::new("delivery-given-up")),
    };
    (badge, row.failure.map(|failure| reason(failure, row.answer)))
}

fn reason(failure: Failure, answer: Option<u16>) -> Text {
    let answer = answer.unwrap_or_default().to_string();
    match failure {
        Failure::Answered => Text::new("delivery-answered").with("status", answer),
        Failure::Moved => Text::new("delivery-moved").with("status", answer),
        Failure::TimedOut => Text::new("delivery-timed-out"),
        Failure::UnknownHost => Text::new("delivery-unknown-host"),
        Failure::PrivateAddress => Text::new("delivery-private-address"),
        Failure::Unreachable => Text::new("delivery-unreachable"),
        Failure::NotSecure => Text::new("delivery-not-secure"),
        Failure::NotEncrypted => Text::new("delivery-not-encrypted"),
    }
}
