//! One connection to the file, with every setting of this program.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::error::Result;

/// What a connection may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    Read,
    Write,
}

pub(super) const READ_FLAGS: OpenFlags = OpenFlags::SQLITE_OPEN_READ_ONLY.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);
const WRITE_FLAGS: OpenFlags = OpenFlags::SQLITE_OPEN_READ_WRITE.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);

/// Opens one connection to a file that exists, with every setting of this program.
pub fn connect(path: &Path, access: Access) -> Result<Connection> {
    let flags = if access == Access::Read { READ_FLAGS } else { WRITE_FLAGS };
    let mut conn = Connection::open_with_flags(path, flags)?;
    configure(&mut conn, access)?;
    Ok(conn)
}

/// The settings of every connection. The busy timeout comes first, since the others may already have to wait.
pub(super) fn configure(conn: &mut Connection, access: Access) -> rusqlite::Result<()> {
    conn.busy_timeout(Duration::from_secs(5))?;
    // Without this the bundled SQLite prepares statements anew at every execution once it has statistics.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_prepared_statement_cache_capacity(128);
    if access == Access::Write {
        conn.pragma_update(None, "journal_mode", "WAL")?;
        // NORMAL loses acknowledged changes at a power cut.
        conn.pragma_update(None, "synchronous", "FULL")?;
        conn.pragma_update(None, "foreign_keys", true)?;
        conn.pragma_update(None, "journal_size_limit", 64 * 1024 * 1024)?;
    } else {
        conn.pragma_update(None, "query_only", true)?;
    }
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.pragma_update(None, "cache_size", -8192)?;
    Ok(())
}

/// For a statement that sorts millions of rows. In memory SQLite sorts them as one chain that no processor's cache holds; in pieces
/// that are put aside in a temporary file it takes a quarter of the time, and little memory.
pub fn sort_in_pieces(conn: &Connection) -> rusqlite::Result<()> {
    conn.pragma_update(None, "temp_store", "FILE")?;
    // A piece is as large as the cache.
    conn.pragma_update(None, "cache_size", -8192)
}
