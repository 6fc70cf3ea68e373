//! What is wrong with a file, as messages: the room that opens files has no words of its own.

use crate::db::file::OpenError;
use crate::db::said::Said;
use crate::text::catalogue::Text;

/// In one line: the file, what is wrong with it, and what to do.
pub(crate) fn line(error: &OpenError) -> Text {
    let (file, reason, mend) = (error.file.display().to_string(), text(&error.reason), text(&error.mend));
    match &error.cause {
        None => Text::new("file-line").with("file", file).with("reason", reason).with("mend", mend),
        Some(cause) => {
            let cause = cause.as_str();
            Text::new("file-line-because").with("file", file).with("reason", reason).with("cause", cause).with("mend", mend)
        }
    }
}

fn text(said: &Said) -> Text {
    said.args.iter().fold(Text::named(said.id), |text, (name, arg)| text.with(*name, arg.as_str()))
}
