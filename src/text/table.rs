//! Tables as files for spreadsheets: UTF-8, a header row, RFC 4180 quotes and line ends, and no text that a spreadsheet would
//! take for a formula.

use std::borrow::Cow;

use csv::{Terminator, Writer, WriterBuilder};

use crate::domain::money::{Currency, Money};
use crate::error::{Error, Result};

/// One cell. A figure stays a figure; text that would begin a formula gets an apostrophe before it.
pub(crate) enum Cell<'a> {
    Text(Cow<'a, str>),
    Figure(i64),
    /// An amount without its currency, which has a column of its own: `-3.50`.
    Amount(Currency, Money),
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Cell::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Cell::Text(Cow::Owned(text))
    }
}

impl From<Option<String>> for Cell<'_> {
    fn from(text: Option<String>) -> Self {
        Cell::Text(Cow::Owned(text.unwrap_or_default()))
    }
}

impl From<i64> for Cell<'_> {
    fn from(figure: i64) -> Self {
        Cell::Figure(figure)
    }
}

/// A file that is being written, whole or not at all: a table that broke off looks like one that ends there.
pub(crate) struct Table(Writer<Vec<u8>>);

impl Table {
    /// A table with its header row.
    pub(crate) fn new(head: &[&str]) -> Result<Table> {
        let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
        writer.write_record(head).map_err(Error::fault)?;
        Ok(Table(writer))
    }

    /// Adds a row, which has as many cells as the head.
    pub(crate) fn row<const N: usize>(&mut self, cells: [Cell<'_>; N]) -> Result<()> {
        let cells = cells.map(|cell| match cell {
            Cell::Text(text) => harmless(text).into_owned(),
            Cell::Figure(figure) => figure.to_string(),
            Cell::Amount(currency, amount) => currency.plain(amount),
        });
        self.0.write_record(cells).map_err(Error::fault)
    }

    /// The whole file.
    pub(crate) fn bytes(self) -> Result<Vec<u8>> {
        self.0.into_inner().map_err(|error| Error::fault(error.into_error()))
    }
}

/// Spreadsheets run a cell that begins with one of these signs, quoted or not.
fn harmless(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { Cow::Owned(format!("'{text}")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_begins_a_formula_and_every_figure_stays_one() {
        let mut table = Table::new(&["name", "n"]).unwrap();
        for text in ["=HYPERLINK(\"x\")", "+1", "-1", "@SUM", "\tx", "\rx"] {
            table.row([text.into(), 7.into()]).unwrap();
        }
        table.row(["a \"b\", c\nd = e".into(), (-7).into()]).unwrap();
        table.row(["EUR".into(), Cell::Amount(Currency::parse("EUR").unwrap(), Money::from_minor(-350))]).unwrap();
        let file = String::from_utf8(table.bytes().unwrap()).unwrap();
        assert_eq!(
            file,
            "name,n\r\n\"'=HYPERLINK(\"\"x\"\")\",7\r\n'+1,7\r\n'-1,7\r\n'@SUM,7\r\n'\tx,7\r\n\"'\rx\",7\r\n\"a \"\"b\"\", c\nd = e\",-7\r\nEUR,-3.50\r\n"
        );
    }
}
