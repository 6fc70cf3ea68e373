//! A change that a program asks for with a key of its own: made once, however often it is asked for.

use rusqlite::Transaction;

use crate::app::App;
use crate::domain::api_answer::{self, Call, Kept};
use crate::error::Result;

/// What a change was answered with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answered {
    pub(crate) status: u16,
    pub(crate) body: String,
    /// It had been asked for before, and this is what was answered then.
    pub(crate) is_again: bool,
}

impl App {
    /// Makes a change and keeps what was answered to it, in one transaction; or, asked for once more, answers the same.
    pub(crate) async fn change_once<F>(&self, call: Option<Call>, work: F) -> Result<Answered>
    where
        F: FnOnce(&Transaction<'_>) -> Result<Kept> + Send + 'static,
    {
        let now = self.now();
        let change = move |tx: &Transaction<'_>| {
            let answered = |(status, body), is_again| Answered { status, body, is_again };
            let Some(call) = call else { return Ok(answered(work(tx)?.into_told(), false)) };
            if let Some(before) = api_answer::before(tx, &call, now)? {
                return Ok(answered(before, true));
            }
            let kept = work(tx)?;
            api_answer::keep(tx, &call, &kept, now)?;
            Ok(answered(kept.into_told(), false))
        };
        self.db.write(change).await
    }
}
