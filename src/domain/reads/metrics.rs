//! What whoever watches the server wants to know of the file.

use rusqlite::Connection;

use crate::domain::backup;
use crate::domain::time::Timestamp;
use crate::error::Result;

/// Figures of the file at one moment.
pub struct FileFigures {
    /// Scans that were ever counted.
    pub scans: i64,
    /// When the last good backup was begun.
    pub last_backup: Option<Timestamp>,
}

/// Reads what [`FileFigures`] holds; a day is one row, so that it takes no time.
pub fn file_figures(conn: &Connection) -> Result<FileFigures> {
    let scans = conn.query_row("SELECT coalesce(sum(scans), 0) FROM shop_day", [], |row| row.get(0))?;
    Ok(FileFigures { scans, last_backup: backup::last_good(conn)? })
}
