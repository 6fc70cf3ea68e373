//! What an import says beside its figures.

use crate::domain::import::SharedPhone;
use crate::text::catalogue::Text;

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
