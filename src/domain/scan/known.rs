//! The codes that visits were to, so that the next ones find them without a look into the file.

use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::Connection;

use crate::domain::code::{CodeLookup, CodeRow, Finder};
use crate::error::Result;

/// Codes as they stand in the file. Whatever else is written, all of them are forgotten: a card may have been claimed, somebody suspended.
#[derive(Debug, Default)]
pub(super) struct KnownCodes {
    found: HashMap<CodeLookup, Arc<CodeRow>>,
    as_of: Written,
}

/// What has been written into the file so far: rows by this connection, stored or not, and commits of others.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Written {
    rows: u64,
    by_others: i64,
}

impl KnownCodes {
    const MOST: usize = 16_384;

    /// Before the visits of a commit: forgets what somebody may have changed since [`KnownCodes::keep`].
    pub(super) fn begin(&mut self, conn: &Connection) -> Result<()> {
        let by_others = conn.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?;
        let written = Written { rows: conn.total_changes(), by_others };
        if self.as_of != written {
            self.found.clear();
            self.as_of = written;
        }
        Ok(())
    }

    /// The code that a lookup means. One that there is not is looked for each time: nobody fills the memory with what they make up.
    pub(super) fn find(&mut self, finder: &mut Finder<'_>, lookup: &CodeLookup) -> Result<Option<Arc<CodeRow>>> {
        if let Some(known) = self.found.get(lookup) {
            return Ok(Some(Arc::clone(known)));
        }
        let Some(row) = finder.find(lookup)?.map(Arc::new) else { return Ok(None) };
        if self.found.len() >= KnownCodes::MOST {
            self.found.clear();
        }
        self.found.insert(lookup.clone(), Arc::clone(&row));
        Ok(Some(row))
    }

    /// After them: what was written since [`KnownCodes::begin`] has changed no code.
    pub(super) fn keep(&mut self, conn: &Connection) {
        self.as_of.rows = conn.total_changes();
    }

    /// What was read may never have been stored.
    pub(super) fn forget(&mut self) {
        self.found.clear();
    }
}
