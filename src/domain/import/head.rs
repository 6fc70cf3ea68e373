//! The header of a table: which of the columns that are known stands where.

use crate::domain::refusal::Refusal;

/// Where each column stands.
pub(super) struct Head {
    columns: &'static [&'static str],
    places: Vec<Option<usize>>,
    cells: usize,
}

impl Head {
    /// Reads a header; what is wrong with it is noted by column.
    pub(super) fn read(columns: &'static [&'static str], cells: &[String], note: &mut dyn FnMut(&'static str, Refusal)) -> Head {
        let mut head = Head { columns, places: vec![None; columns.len()], cells: cells.len() };
        for (place, cell) in cells.iter().enumerate() {
            let name = cell.to_ascii_lowercase();
            match columns.iter().position(|known| *known == name) {
                Some(column) if head.places[column].is_some() => note(columns[column], Refusal::ColumnTwice),
                Some(column) => head.places[column] = Some(place),
                // Spreadsheets like to end lines with separators.
                None if name.is_empty() => {}
                None => note("", Refusal::ColumnUnknown { name: name.chars().take(40).collect() }),
            }
        }
        head
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.places.iter().zip(self.columns).any(|(place, column)| *column == name && place.is_some())
    }

    /// The cells of a row by column; a row of another length than the header is refused.
    pub(super) fn row<'a>(&self, cells: &'a [String]) -> Result<Texts<'a>, Refusal> {
        let extra = cells.iter().skip(self.cells).any(|cell| !cell.is_empty());
        if extra || cells.len() < self.cells {
            return Err(Refusal::CellsDiffer { expected: self.cells, found: cells.len() });
        }
        let text = |place: &Option<usize>| place.and_then(|place| cells.get(place)).map_or("", String::as_str);
        Ok(Texts { columns: self.columns, texts: self.places.iter().map(text).collect() })
    }
}

/// What the cells of one row say.
pub(super) struct Texts<'a> {
    columns: &'static [&'static str],
    texts: Vec<&'a str>,
}

impl<'a> Texts<'a> {
    /// The text of a column; nothing where the file has no such column.
    pub(super) fn text(&self, column: &str) -> &'a str {
        let cell = self.columns.iter().position(|known| *known == column).map_or("", |at| self.texts[at]);
        // What our own files write before a formula, so that a spreadsheet takes it for text.
        match cell.strip_prefix('\'') {
            Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest,
            _ => cell,
        }
    }

    /// All of them, in the order of the columns.
    pub(super) fn all(&self) -> &[&'a str] {
        &self.texts
    }
}
