//! The list that helps a new shop through its first week, until it is done or the owner wants to see it no more.

use rusqlite::{Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::event::{self, Event};
use crate::error::Result;

/// Takes the list away for good.
pub fn hide(tx: &Transaction<'_>, act: &Act) -> Result<()> {
    let hidden = tx.execute(
        "UPDATE shop SET first_week_hidden_at = :now WHERE first_week_hidden_at IS NULL",
        named_params! {":now": act.now},
    )?;
    if hidden == 0 { Ok(()) } else { event::record(tx, act, &Event::SettingsChanged { fields: vec!["first_week"] }) }
}
