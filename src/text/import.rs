//! What an import says beside its figures.

use crate::domain::import::SharedPhone;
use crate::domain::import::orders::Outcome;
use crate::domain::incoming::WaitingReason;
use crate::text::catalogue::Text;
use crate::text::refusal;
use crate::text::table::Word;

/// Who comes in without a telephone number, and who has it.
pub(crate) fn shared_phone(shared: &SharedPhone) -> Text {
    let name = shared.name.as_str();
    match shared.first {
        Some(first) => {
            Text::new("import-phone-shared").with("name", name).with("first", i64::try_from(first).unwrap_or(i64::MAX))
        }
        None => Text::new("import-phone-taken").with("name", name),
    }
}

/// What came of a row of orders, in a word.
pub(crate) fn outcome(outcome: &Outcome) -> Word {
    let (code, text) = match outcome {
        Outcome::New => ("new", Text::new("orders-import-new")),
        Outcome::Changed => ("changed", Text::new("orders-import-changed")),
        Outcome::Same => ("same", Text::new("orders-import-same")),
        Outcome::Unmatched(_) => ("unmatched", Text::new("orders-import-unmatched")),
        Outcome::Stranger => ("stranger", Text::new("orders-import-stranger")),
        Outcome::Refused(..) => ("refused", Text::new("orders-import-refused")),
    };
    Word { code, text }
}

/// Why it came to that, where somebody may want to know: as a code, and in a sentence.
pub(crate) fn why(outcome: &Outcome) -> Option<(&'static str, Text)> {
    match outcome {
        Outcome::New | Outcome::Changed | Outcome::Same => None,
        Outcome::Stranger => Some(("stranger", Text::new("orders-import-why-stranger"))),
        Outcome::Unmatched(WaitingReason::CodeUnknown) => Some(("code_unknown", Text::new("unmatched-why-code"))),
        Outcome::Unmatched(reason) => Some((reason.as_str(), Text::new("unmatched-why-unknown"))),
        Outcome::Refused(_, refused) => Some((refused.code(), refusal::text(refused))),
    }
}
