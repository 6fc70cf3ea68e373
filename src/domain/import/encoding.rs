//! The bytes of a file as UTF-8, whatever a spreadsheet wrote them in; and what is no table of text at all.

use std::io::{Chain, Cursor, Read, Result};

use crate::domain::refusal::Refusal;

type Whole<R> = Chain<Cursor<Vec<u8>>, R>;

/// So much of a file tells what it is.
const LOOKED_AT: u64 = 4096;
const BOM: &[u8] = b"\xef\xbb\xbf";

/// A file that is read as UTF-8.
pub(super) enum Text<R> {
    Plain(Whole<R>),
    Wide(Utf16<Whole<R>>),
}

impl<R: Read> Text<R> {
    /// Looks at the beginning of a file. Refuses what a spreadsheet has to save as CSV first.
    pub(super) fn open(mut file: R) -> Result<std::result::Result<Text<R>, Refusal>> {
        let mut start = Vec::new();
        file.by_ref().take(LOOKED_AT).read_to_end(&mut start)?;
        if let Some(kind) = other_kind(&start) {
            return Ok(Err(Refusal::NotATable { kind }));
        }
        let wide = Ends::read(&start);
        let mark = if wide.is_some() { bom16(&start).map_or(0, |_| 2) } else { start.strip_prefix(BOM).map_or(0, |_| BOM.len()) };
        let whole = Cursor::new(start.split_off(mark)).chain(file);
        Ok(Ok(match wide {
            Some(ends) => Text::Wide(Utf16 { inner: whole, ends, rest: Vec::new(), ready: Cursor::default() }),
            None => Text::Plain(whole),
        }))
    }
}

impl<R: Read> Read for Text<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        match self {
            Text::Plain(whole) => whole.read(buffer),
            Text::Wide(wide) => wide.read(buffer),
        }
    }
}

/// What a file is that is chosen in place of its CSV, by its first bytes. The message has a sentence for each.
fn other_kind(start: &[u8]) -> Option<&'static str> {
    let page = start.trim_ascii_start().to_ascii_lowercase();
    let kinds: [(&[u8], &str); 7] = [
        (b"PK\x03\x04", "workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "workbook"),
        (b"%PDF", "pdf"),
        (b"{\\rtf", "document"),
        (b"\x1f\x8b", "archive"),
        (b"\x89PNG", "picture"),
        (b"\xff\xd8\xff", "picture"),
    ];
    let kind = kinds.into_iter().find(|(magic, _)| start.starts_with(magic)).map(|(_, kind)| kind);
    let is_page = [&b"<!doctype"[..], b"<html", b"<?xml", b"<table"].into_iter().any(|tag| page.starts_with(tag));
    kind.or(is_page.then_some("page"))
}

/// Which byte of a pair comes first.
#[derive(Clone, Copy)]
enum Ends {
    Little,
    Big,
}

impl Ends {
    /// By its mark; or, without one, by the zeros beside every Latin letter. Text in UTF-8 has none.
    fn read(start: &[u8]) -> Option<Ends> {
        let zeros = |at: usize| start.iter().skip(at).step_by(2).filter(|byte| **byte == 0).count();
        bom16(start).or_else(|| match (zeros(0), zeros(1)) {
            (first, second) if second * 4 > start.len() && second > first => Some(Ends::Little),
            (first, _) if first * 4 > start.len() => Some(Ends::Big),
            _ => None,
        })
    }

    fn unit(self, pair: &[u8]) -> u16 {
        match (self, pair) {
            (Ends::Little, [low, high]) | (Ends::Big, [high, low]) => u16::from_be_bytes([*high, *low]),
            // A file that breaks off in the middle of a letter: nothing that a letter is made of.
            _ => 0xdc00,
        }
    }
}

fn bom16(start: &[u8]) -> Option<Ends> {
    match start {
        [0xff, 0xfe, ..] => Some(Ends::Little),
        [0xfe, 0xff, ..] => Some(Ends::Big),
        _ => None,
    }
}

/// UTF-16, as Excel calls "Unicode text", a piece at a time.
pub(super) struct Utf16<R> {
    inner: R,
    ends: Ends,
    /// Bytes that wait for the other half of their letter.
    rest: Vec<u8>,
    ready: Cursor<Vec<u8>>,
}

impl<R: Read> Utf16<R> {
    /// Reads a piece. False at the end.
    fn next_piece(&mut self) -> Result<bool> {
        let mut bytes = std::mem::take(&mut self.rest);
        let read = self.inner.by_ref().take(LOOKED_AT).read_to_end(&mut bytes)?;
        if read > 0 {
            let whole = bytes.len() / 2 * 2;
            let last = whole.checked_sub(2).map(|at| self.ends.unit(&bytes[at..whole]));
            let halves = if last.is_some_and(|unit| (0xd800..0xdc00).contains(&unit)) { 2 } else { 0 };
            self.rest = bytes.split_off(whole - halves);
        }
        let units = bytes.chunks(2).map(|pair| self.ends.unit(pair));
        let mut text = Vec::with_capacity(bytes.len());
        for letter in char::decode_utf16(units) {
            match letter {
                Ok(letter) => text.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes()),
                // No UTF-8 either: its row is refused.
                Err(_) => text.push(0xff),
            }
        }
        self.ready = Cursor::new(text);
        Ok(!bytes.is_empty() || read > 0)
    }
}

impl<R: Read> Read for Utf16<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        loop {
            let read = self.ready.read(buffer)?;
            if read > 0 || buffer.is_empty() || !self.next_piece()? {
                return Ok(read);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Vec<u8> {
        let mut text = Vec::new();
        Text::open(bytes).unwrap().unwrap().read_to_end(&mut text).unwrap();
        text
    }

    #[test]
    fn the_same_text_comes_out_of_every_encoding() {
        // Long enough for many pieces, and with letters of two units across their edges.
        for shift in 0..3 {
            let text = "x".repeat(shift) + &"email;name\r\nmüller@example.org;🥐 王小明\r\n".repeat(700);
            let units: Vec<u16> = text.encode_utf16().collect();
            let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
            for (mark, bytes) in [
                (&b""[..], text.as_bytes()),
                (BOM, text.as_bytes()),
                (b"\xff\xfe", &little),
                (b"\xfe\xff", &big),
                (b"", &little),
                (b"", &big),
            ] {
                assert_eq!(read(&[mark, bytes].concat()), text.as_bytes());
            }
        }
        assert_eq!(read(b""), b"");
        assert_eq!(read(b"\xff\xfea\x00\x00\xd8"), b"a\xff", "half a letter");
        assert_eq!(read(b"\xff\xfea\x00b"), b"a\xff", "half a unit");
    }
}
