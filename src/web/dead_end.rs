//! The page of a code that leads nowhere: what is the matter, a box to type another, a way to join without one.

use rocket::http::Status;
use serde::Serialize;

use crate::auth::limits::Peer;
use crate::domain::code::CodeLookup;
use crate::domain::refusal::Refusal;
use crate::text::refusal::Problem;
use crate::web::kit::form::Form;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;

/// The page of a code that leads nowhere: what is the matter, a box to type another, a way to join without one.
pub(in crate::web) fn dead_end(frame: &Frame, text: &str, refusal: Option<Refusal>, peer: Option<Peer>) -> Answer {
    #[derive(Serialize)]
    struct DeadEndPage {
        title: &'static str,
        problem: Problem,
        /// There may be more in the code than was read: it is worth typing again.
        may_be_misread: bool,
        form: Form,
    }
    let refusal = match refusal {
        Some(Refusal::CodeUnknown | Refusal::CodeMalformed) | None => CodeLookup::refusal(text),
        Some(other) => other,
    };
    let (status, title) = match &refusal {
        Refusal::CodeDisabled | Refusal::CodeExpired => (Status::Gone, "This invitation is no longer valid"),
        _ => (Status::NotFound, "We don't know this code"),
    };
    if status == Status::NotFound
        && let Some(peer) = peer
    {
        frame.app.limits.code_miss(&peer, frame.app.now())?;
    }
    let shown: String = text.chars().filter(|c| !c.is_control()).take(40).collect();
    let may_be_misread = status == Status::NotFound;
    let form = Form::filled(may_be_misread.then_some(("code", shown)));
    let page = DeadEndPage { title, problem: Problem::from(&refusal), may_be_misread, form };
    frame.page_with(status, "code/dead_end.html", &page)
}
