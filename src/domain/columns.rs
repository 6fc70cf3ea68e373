//! The columns of a row by their names, without a search where they are read in the order of their SELECT.

use std::cell::Cell;

use rusqlite::types::FromSql;
use rusqlite::{Error, Result, Row};

/// A row whose columns are read by name. [`Row::get`] looks for each name from the first column on: for an order, which has some forty, that
/// takes longer than to find the order. Here the search begins behind the column that was read last, and ends there.
pub(super) struct Columns<'r> {
    row: &'r Row<'r>,
    next: Cell<usize>,
}

impl<'r> Columns<'r> {
    pub(super) fn of(row: &'r Row<'r>) -> Columns<'r> {
        Columns { row, next: Cell::new(0) }
    }

    /// What the column of this name holds.
    ///
    /// # Errors
    ///
    /// There is no such column, or it holds something else.
    pub(super) fn get<N: AsRef<str>, T: FromSql>(&self, name: N) -> Result<T> {
        let name = name.as_ref();
        let statement = self.row.as_ref();
        let (count, next) = (statement.column_count(), self.next.get());
        for at in (next..count).chain(0..next) {
            if statement.column_name(at)? == name {
                self.next.set(at + 1);
                return self.row.get(at);
            }
        }
        Err(Error::InvalidColumnName(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    #[test]
    fn a_column_is_found_by_its_name_wherever_it_stands() {
        let conn = Connection::open_in_memory().unwrap();
        let read = |names: &[&str]| {
            conn.query_row("SELECT 1 AS a, 2 AS b, 3 AS c", [], |row| {
                let row = Columns::of(row);
                names.iter().map(|name| row.get::<_, i64>(name)).collect::<Result<Vec<_>>>()
            })
        };
        assert_eq!(read(&["a", "b", "c"]).unwrap(), [1, 2, 3]);
        assert_eq!(read(&["c", "a", "a", "c", "b"]).unwrap(), [3, 1, 1, 3, 2]);
        assert!(matches!(read(&["a", "d"]), Err(Error::InvalidColumnName(name)) if name == "d"));
        // Not what stands in it, and not nothing in place of it.
        assert!(conn.query_row("SELECT NULL AS a", [], |row| Columns::of(row).get::<_, i64>("a")).is_err());
    }
}
