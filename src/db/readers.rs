//! The reading connections: opened when they are needed, and anew when the file's statistics have been refreshed, since a connection
//! plans its statements by those that it found when it was opened.

use std::ops::Deref;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use r2d2::ManageConnection;
use r2d2_sqlite::SqliteConnectionManager;
use rusqlite::Connection;

use super::connection::{Access, READ_FLAGS, configure};

pub(super) struct Readers {
    connections: SqliteConnectionManager,
    statistics: Statistics,
}

/// How often the statistics have been refreshed. Clones count together.
#[derive(Debug, Clone, Default)]
pub(super) struct Statistics(Arc<AtomicU64>);

impl Statistics {
    pub(super) fn refreshed(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn count(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// One of them, and the statistics that it plans by.
pub(super) struct Reader {
    pub(super) conn: Connection,
    statistics: u64,
}

/// What a reader sees from now on, until this is dropped: all of it of one moment.
pub(super) struct Snapshot<'c>(&'c Connection);

impl Snapshot<'_> {
    /// By statements that are kept: those of rusqlite's transactions are parsed each time, which takes as long as to find a row.
    pub(super) fn of(reader: &mut Reader) -> rusqlite::Result<Snapshot<'_>> {
        reader.conn.prepare_cached("BEGIN")?.execute([])?;
        Ok(Snapshot(&reader.conn))
    }
}

impl Deref for Snapshot<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.0
    }
}

impl Drop for Snapshot<'_> {
    fn drop(&mut self) {
        // An error of the disk may have ended it already. Whatever else fails here, the connection is not used again.
        if !self.0.is_autocommit() {
            let _ = self.0.prepare_cached("ROLLBACK").and_then(|mut end| end.execute([]));
        }
    }
}

impl Readers {
    pub(super) fn of(path: &Path, statistics: Statistics) -> Readers {
        let connections =
            SqliteConnectionManager::file(path).with_flags(READ_FLAGS).with_init(|conn| configure(conn, Access::Read));
        Readers { connections, statistics }
    }

    fn is_stale(&self, reader: &Reader) -> bool {
        reader.statistics < self.statistics.count()
    }
}

impl ManageConnection for Readers {
    type Connection = Reader;
    type Error = rusqlite::Error;

    fn connect(&self) -> rusqlite::Result<Reader> {
        let statistics = self.statistics.count();
        Ok(Reader { conn: self.connections.connect()?, statistics })
    }

    fn is_valid(&self, reader: &mut Reader) -> rusqlite::Result<()> {
        if self.is_stale(reader) { Err(rusqlite::Error::InvalidQuery) } else { Ok(()) }
    }

    fn has_broken(&self, reader: &mut Reader) -> bool {
        self.is_stale(reader) || !reader.conn.is_autocommit() || self.connections.has_broken(&mut reader.conn)
    }
}
