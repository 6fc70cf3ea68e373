//! The activity log of some days, oldest first.

use rusqlite::Connection;

use super::span::Span;
use crate::domain::reads::audit_log::{self, AuditRow};
use crate::domain::reads::stretch::Stretches;
use crate::error::Result;

/// Everything that was done in some days.
pub struct ActivityLog {
    span: Span,
    after: i64,
}

impl ActivityLog {
    pub fn of(span: Span) -> ActivityLog {
        ActivityLog { span, after: 0 }
    }
}

impl Stretches for ActivityLog {
    type Row = AuditRow;

    fn next(&mut self, conn: &Connection, most: usize) -> Result<Vec<AuditRow>> {
        let rows = audit_log::audit_stretch(conn, self.span.from, self.span.until, self.after, most)?;
        self.after = rows.last().map_or(self.after, |row| row.id);
        Ok(rows)
    }
}
