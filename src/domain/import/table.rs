//! A table out of a file, line by line and cell by cell, as strictly as people's data needs it.
//!
//! A row is a line: no e-mail, name, phone or code has a line break. A quotation mark that is opened and not closed in its line is
//! therefore a mistake of that line alone, and never swallows the next person.

use std::io::{BufRead, BufReader, Read};

use super::encoding::Text;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Result};

/// A file that is read as a table.
pub(super) struct Table<R> {
    file: BufReader<Text<R>>,
    separator: char,
    row: u64,
    /// The header, which was read to find out what stands between the cells.
    first: Option<Vec<u8>>,
}

/// The cells of a row, and its number: the header is row 1, as a spreadsheet shows it.
pub(super) type Line = (u64, std::result::Result<Vec<String>, Refusal>);

impl<R: Read> Table<R> {
    pub(super) fn open(file: R) -> Result<std::result::Result<Table<R>, Refusal>> {
        let text = match Text::open(file).map_err(Error::fault)? {
            Ok(text) => text,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let mut table = Table { file: BufReader::with_capacity(1 << 16, text), separator: ',', row: 0, first: None };
        table.first = table.next_line()?;
        match table.first.as_deref().and_then(told_separator) {
            // Only Excel sees this line; a spreadsheet does not count it.
            Some(separator) => {
                table.separator = separator;
                table.first = table.next_line()?;
            }
            None => table.separator = table.first.as_deref().map_or(',', separator),
        }
        Ok(Ok(table))
    }

    /// The next row that has anything in it.
    pub(super) fn next(&mut self) -> Result<Option<Line>> {
        while let Some(line) = self.first.take().map_or_else(|| self.next_line(), |first| Ok(Some(first)))? {
            self.row += 1;
            let Ok(text) = std::str::from_utf8(&line) else { return Ok(Some((self.row, Err(Refusal::NotUtf8)))) };
            let cells = cells(text, self.separator);
            // Spreadsheets like to end with lines of nothing but separators.
            if cells.as_ref().is_ok_and(|cells| cells.iter().all(String::is_empty)) {
                continue;
            }
            return Ok(Some((self.row, cells)));
        }
        Ok(None)
    }

    /// Up to a line feed, a carriage return, or both.
    fn next_line(&mut self) -> Result<Option<Vec<u8>>> {
        let mut line = Vec::new();
        loop {
            let buffer = self.file.fill_buf().map_err(Error::fault)?;
            if buffer.is_empty() {
                return Ok((!line.is_empty()).then_some(line));
            }
            let end = buffer.iter().position(|byte| *byte == b'\n' || *byte == b'\r');
            line.extend_from_slice(&buffer[..end.unwrap_or(buffer.len())]);
            let Some(end) = end else {
                let read = buffer.len();
                self.file.consume(read);
                continue;
            };
            let is_return = buffer[end] == b'\r';
            self.file.consume(end + 1);
            if is_return && self.file.fill_buf().map_err(Error::fault)?.first() == Some(&b'\n') {
                self.file.consume(1);
            }
            return Ok(Some(line));
        }
    }
}

/// `sep=;`, with which some programs tell Excel what stands between the cells.
fn told_separator(line: &[u8]) -> Option<char> {
    let line = std::str::from_utf8(line).ok()?.trim_start_matches('"').trim_end_matches(['"', ' ']);
    let mut told = line.get(4..).filter(|_| line[..4].eq_ignore_ascii_case("sep="))?.chars();
    match (told.next(), told.next()) {
        (Some(separator), None) if separator.is_ascii() && !separator.is_ascii_alphanumeric() && separator != '"' => {
            Some(separator)
        }
        _ => None,
    }
}

/// The character that stands between the cells of the first line, whatever else it says.
fn separator(line: &[u8]) -> char {
    let count = |separator: char| line.iter().filter(|byte| char::from(**byte) == separator).count();
    [';', '\t'].into_iter().find(|separator| count(*separator) > count(',')).unwrap_or(',')
}

/// The cells of a line, trimmed. A quotation mark stands around a whole cell, and twice inside of one.
fn cells(line: &str, separator: char) -> std::result::Result<Vec<String>, Refusal> {
    let mut cells = Vec::new();
    let mut rest = Some(line);
    while let Some(text) = rest {
        let start = text.trim_start_matches(|c: char| c == ' ' && c != separator);
        let (cell, behind) = match start.strip_prefix('"') {
            Some(inside) => quoted(inside, separator)?,
            None => plain(text, separator)?,
        };
        cells.push(cell.trim().to_string());
        rest = behind;
    }
    Ok(cells)
}

/// A cell and what stands behind its separator; nothing behind the last one.
type Cut<'a> = (String, Option<&'a str>);

fn plain(text: &str, separator: char) -> std::result::Result<Cut<'_>, Refusal> {
    let (cell, behind) = text.split_once(separator).map_or((text, None), |(cell, behind)| (cell, Some(behind)));
    if cell.contains('"') { Err(Refusal::QuoteStray) } else { Ok((cell.to_string(), behind)) }
}

fn quoted(mut inside: &str, separator: char) -> std::result::Result<Cut<'_>, Refusal> {
    let mut cell = String::new();
    loop {
        let (text, behind) = inside.split_once('"').ok_or(Refusal::QuoteOpen)?;
        cell.push_str(text);
        if let Some(more) = behind.strip_prefix('"') {
            cell.push('"');
            inside = more;
            continue;
        }
        return match behind.split_once(separator) {
            Some((blank, rest)) if blank.trim().is_empty() => Ok((cell, Some(rest))),
            None if behind.trim().is_empty() => Ok((cell, None)),
            _ => Err(Refusal::QuoteStray),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_into_its_cells() {
        let cut = |line: &str| cells(line, ',').map(|cells| cells.join("|"));
        for (line, cells) in [
            ("a,b,c", "a|b|c"),
            ("a, b ,", "a|b|"),
            ("\"a,b\",c", "a,b|c"),
            ("a, \"b\" ,c", "a|b|c"),
            ("\"a \"\"b\"\" c\",\"\"", "a \"b\" c|"),
            ("", ""),
        ] {
            assert_eq!(cut(line).as_deref(), Ok(cells), "{line}");
        }
        for line in ["a,\"b", "\"", "a,\"b,c", "\"a\"\"", "a,\"b\"\",c"] {
            assert_eq!(cut(line), Err(Refusal::QuoteOpen), "{line}");
        }
        for line in ["\"a\" b,c", "a\"b,c", "a,b\"", "\"a\"b\",c", "a \"b\" c"] {
            assert_eq!(cut(line), Err(Refusal::QuoteStray), "{line}");
        }
        assert_eq!(cells("a\t\t\"b\"", '\t').unwrap(), ["a", "", "b"]);
    }

    #[test]
    fn every_end_of_a_line_is_one() {
        let rows = |text: &str| {
            let mut table = Table::open(text.as_bytes()).unwrap().unwrap();
            let mut rows = Vec::new();
            while let Some((row, cells)) = table.next().unwrap() {
                rows.push(format!("{row}:{}", cells.unwrap().join("|")));
            }
            rows.join(" ")
        };
        for text in ["a,b\nc,d", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "sep=,\na,b\nc,d", "\"sep=,\"\r\na,b\r\nc,d"] {
            assert_eq!(rows(text), "1:a|b 2:c|d", "{text:?}");
        }
        assert_eq!(rows("a;b\n\n;\nc;d\n"), "1:a|b 4:c|d", "what is empty is counted, as a spreadsheet does");
        assert_eq!(rows("SEP=;\na;b,c"), "1:a|b,c");
        assert_eq!(rows("sep=\t\na\tb"), "1:a|b");
        assert_eq!(rows("sep\nx"), "1:sep 2:x");
        assert_eq!(rows(""), "");
    }
}
