//! Setting words in a column: how wide they are, where a line ends, how small they must be.
//!
//! Widths are those of Helvetica, which Arial, Liberation Sans and their kin share; the lines that are drawn say their length, so
//! that another face is squeezed or stretched a little rather than running out of its label.

/// A point in millimetres.
pub(super) const POINT: f64 = 25.4 / 72.0;
/// From baseline to baseline, and from the top of a line to its baseline, in parts of its size.
pub(super) const LEADING: f64 = 1.2;
pub(super) const ASCENT: f64 = 0.92;
/// Every letter of a face for programs is as wide as this.
const MONO: f64 = 0.602;
/// Sizes are tried in steps of this part of the largest.
const STEP: f64 = 0.04;

/// Thousandths of the size, from the space to the tilde.
const PLAIN: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556,
    556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778,
    722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222,
    500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556,
    556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778,
    722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278,
    556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

/// What letters look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    Plain,
    Bold,
    /// Letters that cannot be taken for one another: for codes.
    Mono,
}

impl Face {
    pub(super) fn class(self) -> &'static str {
        match self {
            Face::Plain => "plain",
            Face::Bold => "bold",
            Face::Mono => "mono",
        }
    }
}

/// What letters are printed in; a sheet's look says which colour that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Black,
    Accent,
    /// White or black, whichever is read better on the accent.
    OnAccent,
}

/// Something to be set, and how far it may give way.
#[derive(Clone, Debug)]
pub(super) struct Row<'a> {
    pub(super) text: &'a str,
    pub(super) face: Face,
    pub(super) ink: Ink,
    /// Points: as large as it would like to be, and as small as it may become.
    pub(super) most: f64,
    pub(super) least: f64,
    /// Lines that it may take.
    pub(super) lines: usize,
    /// Space above, in parts of its size.
    pub(super) gap: f64,
    pub(super) gives: Gives,
}

/// What a row does when there is no more room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gives {
    /// Ends in an ellipsis, and goes at last.
    Way,
    /// Ends in an ellipsis, but stays.
    Words,
    /// Stays whole: an address or a code that is cut short is worth nothing. Broken anywhere into as many lines as it needs.
    Nothing,
}

/// A line that has been set: `y` is its baseline, counted from the top of the column.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) face: Face,
    pub(super) ink: Ink,
    pub(super) points: f64,
    pub(super) width: f64,
    pub(super) y: f64,
}

/// How wide a text is, in parts of its size.
pub(super) fn measure(text: &str, face: Face) -> f64 {
    text.chars().map(|c| advance(c, face)).sum()
}

fn advance(c: char, face: Face) -> f64 {
    let narrow = match face {
        Face::Mono => return if is_wide(c) { 1.0 } else { MONO },
        Face::Plain => &PLAIN,
        Face::Bold => &BOLD,
    };
    let known = u32::from(c).checked_sub(32).and_then(|at| narrow.get(at as usize));
    match known {
        Some(thousandths) => f64::from(*thousandths) / 1000.0,
        None if is_wide(c) || matches!(c, '…' | '—') => 1.0,
        None if c.is_uppercase() => 0.74,
        None => 0.6,
    }
}

/// Scripts whose letters fill a square, and pictures.
fn is_wide(c: char) -> bool {
    matches!(u32::from(c), 0x1100..=0x115f | 0x2e80..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe6f
        | 0xff00..=0xff60 | 0x1f000..=0x1faff | 0x20000..=0x3fffd)
}

/// Lines below one another, and how high they are together.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    pub(super) lines: Vec<Line>,
    pub(super) height: f64,
}

/// Sets rows below one another in a column of `width`, no higher than `height`: as large as they fit, else smaller, else with an
/// ellipsis, else without the rows that may go.
pub(super) fn column(rows: &[Row<'_>], width: f64, height: f64) -> Block {
    two_blocks(rows, &[], width, height).0
}

/// The same for two blocks that share the height: they shrink together.
pub(super) fn two_blocks(above: &[Row<'_>], below: &[Row<'_>], width: f64, height: f64) -> (Block, Block) {
    let mut above: Vec<&Row<'_>> = above.iter().filter(|row| !row.text.is_empty()).collect();
    let mut below: Vec<&Row<'_>> = below.iter().filter(|row| !row.text.is_empty()).collect();
    let mut size = 1.0;
    while size > 0.3 {
        let both = set(&above, size, width, false).zip(set(&below, size, width, false));
        if let Some(both) = both.filter(|(high, low)| high.height + low.height <= height) {
            return both;
        }
        size -= STEP;
    }
    loop {
        let high = set(&above, 0.0, width, true).unwrap_or_default();
        let low = set(&below, 0.0, width, true).unwrap_or_default();
        let goes = |rows: &[&Row<'_>]| rows.iter().rposition(|row| row.gives == Gives::Way);
        match (goes(&below), goes(&above)) {
            _ if high.height + low.height <= height => return (high, low),
            (Some(goes), _) => drop(below.remove(goes)),
            (_, Some(goes)) => drop(above.remove(goes)),
            (None, None) => return (high, low),
        }
    }
}

/// Sets every row at this part of its largest size; `None` when one needs more lines than it may take and must not be cut.
fn set(rows: &[&Row<'_>], size: f64, width: f64, may_cut: bool) -> Option<Block> {
    let mut lines = Vec::new();
    let mut y = 0.0;
    for (at, row) in rows.iter().enumerate() {
        let points = (row.most * size).max(row.least);
        let em = points * POINT;
        let texts = broken(row, width / em, may_cut || row.gives == Gives::Nothing)?;
        if at > 0 {
            y += row.gap * em;
        }
        for text in texts {
            let wide = measure(&text, row.face) * em;
            lines.push(Line { text, face: row.face, ink: row.ink, points, width: wide, y: y + ASCENT * em });
            y += LEADING * em;
        }
    }
    Some(Block { lines, height: y })
}

/// Breaks a row into lines no wider than `room`, in parts of its size.
fn broken(row: &Row<'_>, room: f64, may_cut: bool) -> Option<Vec<String>> {
    let mut lines = match row.gives {
        Gives::Nothing => at_any_letter(row.text, row.face, room),
        _ if row.face == Face::Bold => balanced(row.text, row.face, room),
        _ => between_words(row.text, row.face, room),
    };
    let fits = lines.len() <= row.lines && lines.iter().all(|line| measure(line, row.face) <= room);
    if fits || row.gives == Gives::Nothing {
        return Some(lines);
    }
    if !may_cut {
        return None;
    }
    if lines.len() > row.lines {
        let rest = lines.split_off(row.lines - 1).join(" ");
        lines.push(rest);
    }
    Some(lines.into_iter().map(|line| shortened(&line, row.face, room)).collect())
}

fn between_words(text: &str, face: Face, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if measure(line, face) + advance(' ', face) + measure(word, face) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Breaks into no more lines than fit, but of much the same length: a large line whose last word stands alone looks like a mistake.
fn balanced(text: &str, face: Face, room: f64) -> Vec<String> {
    let mut lines = between_words(text, face, room);
    if lines.len() < 2 {
        return lines;
    }
    let (mut narrow, mut wide) = (room / 2.0, room);
    for _ in 0..6 {
        let middle = (narrow + wide) / 2.0;
        let tried = between_words(text, face, middle);
        if tried.len() == lines.len() && tried.iter().all(|line| measure(line, face) <= middle) {
            (lines, wide) = (tried, middle);
        } else {
            narrow = middle;
        }
    }
    lines
}

/// Breaks after a dot, a dash or a slash where there is one in the second half of the line.
fn at_any_letter(text: &str, face: Face, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text;
    while measure(rest, face) > room {
        let mut wide = 0.0;
        let fits = rest.char_indices().find(|(_, c)| {
            wide += advance(*c, face);
            wide > room
        });
        let end = fits.map_or(rest.len(), |(at, _)| at).max(rest.chars().next().map_or(1, char::len_utf8));
        let kind_end = rest[..end].rfind(['.', '-', '/']).map(|at| at + 1).filter(|at| *at * 2 > end).unwrap_or(end);
        lines.push(rest[..kind_end].to_owned());
        rest = &rest[kind_end..];
    }
    if !rest.is_empty() {
        lines.push(rest.to_owned());
    }
    lines
}

fn shortened(line: &str, face: Face, room: f64) -> String {
    if measure(line, face) <= room {
        return line.to_owned();
    }
    let mut kept = line.to_owned();
    while !kept.is_empty() && measure(&kept, face) + advance('…', face) > room {
        kept.pop();
    }
    format!("{}…", kept.trim_end())
}
