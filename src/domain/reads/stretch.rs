//! Long files, a stretch of rows at a time: by key, so that no read lasts as long as the file, and whatever happens meanwhile, every
//! row stands in it once.

use rusqlite::Connection;

use crate::error::Result;

/// The rows of a file, and how far they have been read.
pub trait Stretches: Send + 'static {
    /// One row of the file.
    type Row: Send + 'static;

    /// The next rows, at most so many; none when all have been read.
    fn next(&mut self, conn: &Connection, most: usize) -> Result<Vec<Self::Row>>;
}
