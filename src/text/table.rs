//! Tables as files. For people, who open them with a spreadsheet: headings and words in their language, amounts as they are written
//! in the shop's country, times of the shop's clock, a sum at the end. Plain, for programs (`?format=plain`): English names, stored
//! codes, comma and point, universal time, and nothing but rows.
//!
//! Promise: RFC 4180 quotes and line ends, and no text that a spreadsheet would take for a formula, by whichever sign it parts cells.

mod marks;

use std::borrow::Cow;
use std::fs::File;
use std::io::{Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use csv::{Terminator, Writer, WriterBuilder};
use tempfile::{SpooledData, SpooledTempFile, spooled_tempfile, spooled_tempfile_in};

use crate::domain::locale::Country;
use crate::domain::money::{Currency, Money, Rate};
use crate::domain::time::{Day, Timestamp, Zone};
use crate::error::{Error, Result};
use crate::text::catalogue::{Arg, Catalogue, Reader, Text};
use crate::text::table::marks::Marks;

/// What spreadsheets need to see that a file is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A file that is larger than this grows on disk, so that a million rows need no more memory than ten thousand.
pub(crate) const MOST_IN_MEMORY: usize = 1 << 20;

/// How files are written, and where large ones grow.
#[derive(Clone)]
pub(crate) struct Style {
    folder: PathBuf,
    people: Option<People>,
}

#[derive(Clone)]
struct People {
    catalogue: Arc<Catalogue>,
    reader: Reader,
    zone: Zone,
    marks: Marks,
}

impl Style {
    /// For programs.
    pub(crate) fn plain(folder: &Path) -> Style {
        Style { folder: folder.to_path_buf(), people: None }
    }

    /// For somebody with a spreadsheet of the shop's country; where that is not known, with comma and point.
    pub(crate) fn for_people(
        folder: &Path,
        catalogue: Arc<Catalogue>,
        reader: Reader,
        zone: Zone,
        country: Option<&Country>,
    ) -> Style {
        Style { folder: folder.to_path_buf(), people: Some(People { catalogue, reader, zone, marks: Marks::of(country) }) }
    }
}

impl People {
    fn say(&self, text: &Text) -> String {
        self.catalogue.say(self.reader, text)
    }

    /// `placed_at` is headed by the message `column-placed-at`.
    fn head(&self, code: &str) -> String {
        self.catalogue.say(self.reader, &Text::named(format!("column-{}", code.replace('_', "-"))))
    }

    /// A figure with the decimal mark of the country.
    fn decimal(&self, figure: String) -> String {
        if self.marks.decimal == '.' { figure } else { figure.replace('.', &self.marks.decimal.to_string()) }
    }
}

/// A column: its name for programs, whose message is its heading for people, and whether its sum says something.
#[derive(Clone, Copy)]
pub(crate) struct Column {
    code: &'static str,
    is_summed: bool,
}

/// A column by its name.
pub(crate) const fn column(code: &'static str) -> Column {
    Column { code, is_summed: false }
}

/// A column of amounts or counts that a file for people adds up.
pub(crate) const fn summed(code: &'static str) -> Column {
    Column { code, is_summed: true }
}

/// A stored code, and what people call it.
pub(crate) struct Word {
    pub(crate) code: &'static str,
    pub(crate) text: Text,
}

/// One cell. A figure stays a figure; text that would begin a formula gets an apostrophe before it.
pub(crate) enum Cell<'a> {
    Text(Cow<'a, str>),
    Word(Word),
    Figure(i64),
    /// An amount without its currency, which has a column of its own: `-3.50`.
    Amount(Currency, Money),
    /// A percentage without its sign: `7.5`.
    Percent(Rate),
    At(Timestamp),
    On(Day),
    /// What a program reads, and the same in words.
    Said {
        code: String,
        words: Arg,
    },
    /// The same, in words that the language of the file decides.
    Told {
        code: String,
        text: Text,
    },
}

impl Cell<'_> {
    pub(crate) const EMPTY: Cell<'static> = Cell::Text(Cow::Borrowed(""));
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

impl From<i64> for Cell<'_> {
    fn from(figure: i64) -> Self {
        Cell::Figure(figure)
    }
}

impl From<Word> for Cell<'_> {
    fn from(word: Word) -> Self {
        Cell::Word(word)
    }
}

impl From<Rate> for Cell<'_> {
    fn from(rate: Rate) -> Self {
        Cell::Percent(rate)
    }
}

impl From<Timestamp> for Cell<'_> {
    fn from(at: Timestamp) -> Self {
        Cell::At(at)
    }
}

impl From<Day> for Cell<'_> {
    fn from(day: Day) -> Self {
        Cell::On(day)
    }
}

impl<'a, T: Into<Cell<'a>>> From<Option<T>> for Cell<'a> {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Cell::EMPTY, Into::into)
    }
}

/// What a column comes to.
#[derive(Clone, Copy)]
enum Sum {
    None,
    Figures(i64),
    Amounts(Currency, Money),
}

/// A file that is being written, whole or not at all: a table that broke off looks like one that ends there.
pub(crate) struct Table<const N: usize> {
    writer: Writer<SpooledTempFile>,
    columns: [Column; N],
    sums: [Sum; N],
    people: Option<People>,
    rows: u64,
}

impl<const N: usize> Table<N> {
    /// A plain table that is held in memory, as payments go to a bank by hand.
    pub(crate) fn new(head: &[&'static str; N]) -> Result<Table<N>> {
        Table::begin(spooled_tempfile(usize::MAX), None, head.map(column))
    }

    /// A table in this style, with its header row.
    pub(crate) fn styled(style: &Style, columns: &[Column; N]) -> Result<Table<N>> {
        Table::begin(spooled_tempfile_in(MOST_IN_MEMORY, &style.folder), style.people.clone(), *columns)
    }

    fn begin(mut file: SpooledTempFile, people: Option<People>, columns: [Column; N]) -> Result<Table<N>> {
        let separator = people.as_ref().map_or(b',', |people| people.marks.separator);
        if people.is_some() {
            std::io::Write::write_all(&mut file, BYTE_ORDER_MARK.encode_utf8(&mut [0; 3]).as_bytes()).map_err(Error::fault)?;
        }
        let mut writer = WriterBuilder::new().delimiter(separator).terminator(Terminator::CRLF).from_writer(file);
        let head =
            columns.map(|column| people.as_ref().map_or_else(|| column.code.to_string(), |people| people.head(column.code)));
        writer.write_record(head).map_err(Error::fault)?;
        Ok(Table { writer, columns, sums: [Sum::None; N], people, rows: 0 })
    }

    /// Adds a row.
    pub(crate) fn row(&mut self, cells: [Cell<'_>; N]) -> Result<()> {
        for ((column, sum), cell) in
            self.columns.iter().zip(&mut self.sums).zip(&cells).filter(|((column, _), _)| column.is_summed)
        {
            *sum = match (*sum, cell) {
                (Sum::None, Cell::Figure(figure)) => Sum::Figures(*figure),
                (Sum::Figures(sum), Cell::Figure(figure)) => Sum::Figures(sum + figure),
                (Sum::None, Cell::Amount(currency, amount)) => Sum::Amounts(*currency, *amount),
                (Sum::Amounts(currency, sum), Cell::Amount(_, amount)) => Sum::Amounts(currency, sum + *amount),
                (sum, cell) => {
                    debug_assert!(matches!(cell, Cell::Text(text) if text.is_empty()), "{} adds up figures", column.code);
                    sum
                }
            };
        }
        self.rows += 1;
        self.write(cells)
    }

    fn write(&mut self, cells: [Cell<'_>; N]) -> Result<()> {
        let people = self.people.as_ref();
        let decimal = |figure: String| match people {
            Some(people) => people.decimal(figure),
            None => figure,
        };
        let cells = cells.map(|cell| match (cell, people) {
            (Cell::Text(text), _) => harmless(text),
            (Cell::Word(word), None) => word.code.into(),
            (Cell::Word(word), Some(people)) => harmless(people.say(&word.text).into()),
            (Cell::Figure(figure), _) => figure.to_string().into(),
            (Cell::Amount(currency, amount), _) => decimal(currency.plain(amount)).into(),
            (Cell::Percent(rate), _) => decimal(rate.percent()).into(),
            (Cell::At(at), None) => Zone::iso(at).into(),
            (Cell::At(at), Some(people)) => people.zone.in_files(at).into(),
            (Cell::On(day), _) => day.iso().into(),
            (Cell::Said { code, .. }, None) => harmless(code.into()),
            (Cell::Said { words, .. }, Some(people)) => harmless(people.catalogue.written(people.reader, &words).into()),
            (Cell::Told { code, .. }, None) => harmless(code.into()),
            (Cell::Told { text, .. }, Some(people)) => harmless(people.say(&text).into()),
        });
        self.writer.write_record(cells.iter().map(|cell| cell.as_bytes())).map_err(Error::fault)
    }

    /// The whole file.
    pub(crate) fn finish(mut self) -> Result<Whole> {
        self.add_up()?;
        let file = self.writer.into_inner().map_err(|error| Error::fault(error.into_error()))?;
        Ok(match file.into_inner() {
            SpooledData::InMemory(bytes) => Whole::Bytes(bytes.into_inner()),
            SpooledData::OnDisk(mut file) => {
                file.seek(SeekFrom::Start(0)).map_err(Error::fault)?;
                Whole::File(file)
            }
        })
    }

    /// The last row for people, in a file where there is something to add up.
    fn add_up(&mut self) -> Result<()> {
        let Some(people) = &self.people else { return Ok(()) };
        if self.rows == 0 || self.columns.iter().all(|column| !column.is_summed) {
            return Ok(());
        }
        let total = people.say(&Text::new("table-total"));
        let mut cells = self.sums.map(|sum| match sum {
            Sum::None => Cell::EMPTY,
            Sum::Figures(sum) => Cell::Figure(sum),
            Sum::Amounts(currency, sum) => Cell::Amount(currency, sum),
        });
        if let Some(first) = cells.first_mut() {
            *first = total.into();
        }
        self.write(cells)
    }

    /// The whole file, of a table that is held in memory.
    pub(crate) fn bytes(self) -> Result<Vec<u8>> {
        match self.finish()? {
            Whole::Bytes(bytes) => Ok(bytes),
            Whole::File(mut file) => {
                let mut bytes = Vec::new();
                std::io::Read::read_to_end(&mut file, &mut bytes).map_err(Error::fault)?;
                Ok(bytes)
            }
        }
    }
}

/// A file that has been written to its end: small ones are in memory, large ones on disk, without a name.
pub(crate) enum Whole {
    Bytes(Vec<u8>),
    File(File),
}

/// What spreadsheets run, quoted or not, where a cell begins with it: also as the full-width signs of East Asian keyboards.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Where another spreadsheet than the one that the file was written for may begin a new cell.
const SEPARATORS: [char; 6] = [',', ';', '|', '\t', '\r', '\n'];

/// An apostrophe before every sign that could begin a formula: at the beginning, and behind whatever may part cells.
pub(crate) fn harmless(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.contains(FORMULA) && !text.starts_with(['\t', '\r', '\n']) {
        return text;
    }
    let mut safe = String::with_capacity(text.len() + 2);
    if text.starts_with(['\t', '\r', '\n']) {
        safe.push('\'');
    }
    let mut begins_cell = true;
    for sign in text.chars() {
        if begins_cell && FORMULA.contains(&sign) {
            safe.push('\'');
        }
        let passes = sign.is_whitespace() || sign.is_control() || sign == '"';
        begins_cell = SEPARATORS.contains(&sign) || begins_cell && passes;
        safe.push(sign);
    }
    Cow::Owned(safe)
}

#[cfg(test)]
mod tests;
