//! One connection to the file, with every setting of this program.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, MAIN_DB, OpenFlags};

/// What a connection may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    Read,
    Write,
}

pub(super) const READ_FLAGS: OpenFlags = OpenFlags::SQLITE_OPEN_READ_ONLY.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);
const WRITE_FLAGS: OpenFlags = OpenFlags::SQLITE_OPEN_READ_WRITE.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);

/// How long a statement waits for whoever holds the file.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// Opens one connection to a file that exists, with every setting of this program.
pub fn connect(path: &Path, access: Access) -> rusqlite::Result<Connection> {
    let flags = if access == Access::Read { READ_FLAGS } else { WRITE_FLAGS };
    let mut conn = Connection::open_with_flags(path, flags)?;
    // Where a file cannot be opened for writing, SQLite opens it for reading and says so only at the first change.
    if access == Access::Write && conn.is_readonly(MAIN_DB)? {
        let unopened = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CANTOPEN);
        return Err(rusqlite::Error::SqliteFailure(unopened, Some("it cannot be opened for writing".into())));
    }
    configure(&mut conn, access)?;
    Ok(conn)
}

/// The settings of every connection. The busy timeout comes first, since the others may already have to wait.
pub(super) fn configure(conn: &mut Connection, access: Access) -> rusqlite::Result<()> {
    conn.busy_timeout(PATIENCE)?;
    // Without this the bundled SQLite prepares statements anew at every execution once it has statistics.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // More than there are: to prepare one of them anew costs more than to run it.
    conn.set_prepared_statement_cache_capacity(1024);
    if access == Access::Write {
        conn.pragma_update(None, "journal_mode", "WAL")?;
        // NORMAL loses acknowledged changes at a power cut.
        conn.pragma_update(None, "synchronous", "FULL")?;
        conn.pragma_update(None, "foreign_keys", true)?;
        conn.pragma_update(None, "journal_size_limit", 64 * 1024 * 1024)?;
        // What is erased is overwritten in its page, as far as that writes nothing more.
        conn.pragma_update(None, "secure_delete", "FAST")?;
    } else {
        conn.pragma_update(None, "query_only", true)?;
    }
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    // In KiB, as SQLite wants it. There are several readers, and what they need most the system has in memory as well.
    conn.pragma_update(None, "cache_size", if access == Access::Write { -8192 } else { -2048 })?;
    Ok(())
}

/// For a statement that sorts millions of rows. In memory SQLite sorts them as one chain that no processor's cache holds; in pieces
/// that are put aside in a temporary file it takes a quarter of the time, and little memory.
pub fn sort_in_pieces(conn: &Connection) -> rusqlite::Result<()> {
    conn.pragma_update(None, "temp_store", "FILE")?;
    // A piece is as large as the cache.
    conn.pragma_update(None, "cache_size", -8192)
}

/// What is planned for at least, in rows of any table or index.
const LEAST_ROWS: i64 = 1000;

/// Refreshes the statistics by which statements are planned, where tables have grown or shrunk much.
///
/// An index that was counted while it was empty is read from end to end, where SQLite finds that cheaper than a row by its number, until
/// somebody counts again; and a shop that brings in its orders has a million of them by then. So nothing is planned for fewer than a thousand rows: a plan for these is
/// good for less as well.
pub fn optimize(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch("PRAGMA optimize")?;
    if !conn.table_exists(Some("main"), "sqlite_stat1")? {
        return Ok(());
    }
    let mut small = conn.prepare("SELECT rowid, stat FROM sqlite_stat1 WHERE CAST(stat AS INTEGER) < :least")?;
    let small: Vec<(i64, String)> =
        small.query_map([LEAST_ROWS], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    if small.is_empty() {
        return Ok(());
    }
    for (rowid, stat) in small {
        conn.execute("UPDATE sqlite_stat1 SET stat = ?1 WHERE rowid = ?2", (planned(&stat), rowid))?;
    }
    conn.execute_batch("ANALYZE sqlite_schema")
}

/// What a row of statistics says when there are few: how many rows there are, and of how many each value of the first column is, of the
/// first two, and so on.
fn planned(stat: &str) -> String {
    let (_, of_each) = stat.split_once(' ').unwrap_or((stat, ""));
    let of_each = of_each.split(' ').filter(|word| !word.is_empty()).map(|word| if word == "0" { "1" } else { word });
    std::iter::once(LEAST_ROWS.to_string()).chain(of_each.map(str::to_owned)).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_rows_are_planned_for_as_if_they_were_more() {
        assert_eq!(planned("0 0 0"), "1000 1 1");
        assert_eq!(planned("7 3 1 unordered sz=40"), "1000 3 1 unordered sz=40");
        assert_eq!(planned("3"), "1000");
    }
}
