//! The page of a code that leads nowhere: what is the matter, a box to type another, a way to join without one.

use rocket::http::Status;
use serde::Serialize;

use crate::auth::limits::Peer;
use crate::domain::code::CodeLookup;
use crate::domain::refusal::Refusal;
use crate::print::pattern::Pattern;
use crate::text::catalogue::Text;
use crate::text::refusal::Problem;
use crate::web::join::offer::ticket_pattern;
use crate::web::kit::form::Form;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;

/// The page of a code that leads nowhere: what is the matter, a box to type another, a way to join without one.
pub(in crate::web) fn dead_end(frame: &Frame, text: &str, refusal: Option<Refusal>, peer: Option<Peer>) -> Answer {
    #[derive(Serialize)]
    struct DeadEndPage {
        title: Text,
        problem: Problem,
        /// There may be more in the code than was read: it is worth typing again.
        may_be_misread: bool,
        form: Form,
        pattern: Pattern,
    }
    let refusal = match refusal {
        Some(Refusal::CodeUnknown | Refusal::CodeMalformed) | None => CodeLookup::refusal(text),
        Some(other) => other,
    };
    let (status, title) = match &refusal {
        Refusal::CodeDisabled | Refusal::CodeExpired => (Status::Gone, Text::new("dead-end-gone")),
        _ => (Status::NotFound, Text::new("dead-end-unknown")),
    };
    if status == Status::NotFound
        && let Some(peer) = peer
    {
        frame.app.limits.code_miss(&peer, frame.app.now())?;
    }
    let shown: String = text.chars().filter(|c| !c.is_control()).take(40).collect();
    let may_be_misread = status == Status::NotFound;
    let form = Form::filled(may_be_misread.then_some(("code", shown)));
    let page =
        DeadEndPage { title, problem: Problem::from(&refusal), may_be_misread, form, pattern: ticket_pattern(frame.shop()?) };
    frame.page_with(status, "code/dead_end.html", &page)
}
