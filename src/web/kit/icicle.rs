//! A network as a drawing: what the component `icicle` draws as SVG, and the same as a table.
//!
//! Promise: every cell has its whole name for a screen reader and a tooltip, whatever fits into it; a cell that leads somewhere is a
//! link. Places and widths are percentages with two decimals, so that the drawing fits every screen without script or style; letters
//! are never stretched. The caller says what a cell is called, so the same drawing shows names, or counts alone.

use serde::Serialize;

use crate::domain::reads::icicle::{Cell, Drawn, Icicle, WHOLE};
use crate::web::kit::view::NameLink;

/// Height of a level with the gap beneath it, and of a cell: as high as a finger needs.
const STEP: usize = 48;
const HIGH: usize = 46;
/// Narrower cells are not drawn, and narrower ones than the second lead nowhere: nobody could press them.
const LEAST_DRAWN: i64 = 20;
const LEAST_LINK: i64 = 150;
/// How many letters of a name, and digits of a figure, fit into the whole width: at a desk, and on a phone.
const LETTERS: [i64; 2] = [118, 42];
const DIGITS: [i64; 2] = [136, 46];
/// Letters that the edges of a cell take, and the least of a name that say anything.
const MARGINS: [i64; 2] = [2, 1];
const LEAST_LETTERS: usize = 3;

/// Ready for `{{ <icicle drawing={…}/> }}`.
#[derive(Debug, Serialize)]
pub(in crate::web) struct Drawing {
    /// What the whole drawing shows, in a sentence.
    label: String,
    height: usize,
    top: [Line; 2],
    cells: Vec<CellView>,
    rows: Vec<RowView>,
}

/// What a cell is called.
#[derive(Debug, Default)]
pub(in crate::web) struct Said {
    /// The first line of the cell, and the second.
    pub(in crate::web) name: String,
    pub(in crate::web) figure: String,
    /// The same whole, for those who cannot see where the cell is.
    pub(in crate::web) label: String,
    pub(in crate::web) href: Option<String>,
    /// Its row in the table.
    pub(in crate::web) row: RowView,
}

/// A line of the table.
#[derive(Debug, Default, Serialize)]
pub(in crate::web) struct RowView {
    pub(in crate::web) name: String,
    pub(in crate::web) href: Option<String>,
    /// Whose branch it belongs to.
    pub(in crate::web) above: Option<NameLink>,
    pub(in crate::web) level: String,
    pub(in crate::web) people: String,
    pub(in crate::web) value: String,
    pub(in crate::web) share: String,
}

#[derive(Debug, Serialize)]
struct CellView {
    level: u32,
    /// Gathered from several: drawn paler than a branch.
    is_rest: bool,
    x: String,
    y: usize,
    width: String,
    high: usize,
    label: String,
    href: Option<String>,
    name: Line,
    figure: Line,
}

/// A line of words, as much of it as fits at a desk, and on a phone.
#[derive(Debug, Serialize)]
struct Line {
    wide: String,
    slim: String,
}

impl Line {
    fn name(words: &str, width: i64) -> Line {
        let [wide, slim] = [0, 1].map(|screen| cut(words, room(width, LETTERS[screen], MARGINS[screen])));
        Line { wide, slim }
    }

    /// A figure stands whole or not at all: half of it would be another one.
    fn figure(figure: &str, width: i64) -> Line {
        let whole = |screen: usize| {
            let fits = figure.chars().count() <= room(width, DIGITS[screen], MARGINS[screen]);
            if fits { figure.to_owned() } else { String::new() }
        };
        let [wide, slim] = [0, 1].map(whole);
        Line { wide, slim }
    }
}

/// How many letters fit into a width of which the whole takes so many.
fn room(width: i64, letters: i64, margin: i64) -> usize {
    usize::try_from(letters * width / WHOLE - margin).unwrap_or(0)
}

/// The part of some words that fits into so many letters.
fn cut(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    if most < LEAST_LETTERS {
        return String::new();
    }
    let kept: String = words.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}

/// Hundredths of a percent as a length.
fn percent(parts: i64) -> String {
    format!("{}.{:02}%", parts / 100, parts % 100)
}

impl Drawing {
    /// `top` is the account at the top, in two lines; `say` is asked about each cell, with its place among the others.
    pub(in crate::web) fn new(label: String, top: [&str; 2], icicle: &Icicle, say: impl Fn(usize, &Cell) -> Said) -> Drawing {
        let (mut cells, mut rows) = (Vec::new(), Vec::new());
        let mut deepest = 0;
        for (at, cell) in icicle.cells.iter().enumerate() {
            let said = say(at, cell);
            rows.push(said.row);
            if cell.width < LEAST_DRAWN {
                continue;
            }
            deepest = deepest.max(cell.level as usize);
            cells.push(CellView {
                level: cell.level,
                is_rest: matches!(cell.drawn, Drawn::Rest { .. }),
                x: percent(cell.left),
                y: cell.level as usize * STEP,
                width: percent(cell.width),
                high: HIGH,
                label: said.label,
                href: said.href.filter(|_| cell.width >= LEAST_LINK),
                name: Line::name(&said.name, cell.width),
                figure: Line::figure(&said.figure, cell.width),
            });
        }
        Drawing { label, height: deepest * STEP + HIGH, top: top.map(|words| Line::name(words, WHOLE)), cells, rows }
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, cut, percent, room};

    #[test]
    fn words_are_cut_where_the_cell_ends() {
        assert_eq!(cut("Cara Lindholm", room(10_000, 40, 2)), "Cara Lindholm");
        assert_eq!(cut("Cara Lindholm", room(2_500, 40, 2)), "Cara Li…");
        assert_eq!(cut("Cara Lindholm", room(1_900, 40, 2)), "Cara…");
        assert_eq!(cut("Cara Lindholm", room(1_000, 40, 2)), "", "two letters say nothing");
        assert_eq!(cut("12", room(1_000, 40, 2)), "12");
        assert_eq!([Line::figure("€1,234.50", 1_000).wide, Line::figure("€1,234.50", 700).wide], ["€1,234.50", ""]);
    }

    #[test]
    fn lengths_are_whole_hundredths_of_a_percent() {
        assert_eq!([percent(10_000), percent(5), percent(1_234)], ["100.00%", "0.05%", "12.34%"]);
    }
}
