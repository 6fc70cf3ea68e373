//! Print layouts in real millimetres: where each label lies on its sheet, and what stands on it.
//!
//! What it promises: a label's ink stays inside its label and five millimetres and more away from the edge of the paper; a QR
//! code is at least 13 mm wide with modules of at least 0.4 mm and its quiet zone of four; the code in words is at least 8 points
//! high. A layout that cannot keep that for an address is not offered. Pure: the caller says the words, a template draws the marks.

mod compose;
mod typeset;

use std::fmt::Write as _;

use serde::Serialize;

use crate::print::qr::{self, Modules};

/// The least side of a QR code with its quiet zone, and of one of its modules.
const LEAST_QR: f64 = 13.0;
const LEAST_MODULE: f64 = 0.4;
/// How far a sheet may be moved to meet a printer that feeds askew, in either direction.
pub(crate) const MOST_OFFSET: f64 = 10.0;

/// A size of paper, upright.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Paper {
    A4,
    Letter,
    A6,
}

impl Paper {
    /// As it stands in addresses and in the names of the stylesheets.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Paper::A4 => "a4",
            Paper::Letter => "letter",
            Paper::A6 => "a6",
        }
    }

    /// As people call it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Paper::A4 => "A4",
            Paper::Letter => "US Letter",
            Paper::A6 => "A6",
        }
    }

    /// Width and height.
    pub(crate) fn size(self) -> (f64, f64) {
        match self {
            Paper::A4 => (210.0, 297.0),
            Paper::Letter => (215.9, 279.4),
            Paper::A6 => (105.0, 148.0),
        }
    }
}

/// How codes are laid out on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    Labels24,
    Labels21,
    CardsA4,
    Labels30,
    CardsLetter,
    Tent,
    PosterA4,
    PosterLetter,
}

/// What becomes of a sheet when it has been printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Cut already: no marks, and every label is peeled off by itself.
    Labels,
    /// Cut along the marks.
    Cards,
    /// Folded in the middle, so that it stands by itself and is read from both sides.
    Tent,
    /// Hung up; its strips are torn off.
    Poster,
}

/// A rectangle on the paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Rect {
    fn inset(self, by: f64) -> Rect {
        Rect { x: self.x + by, y: self.y + by, width: self.width - 2.0 * by, height: self.height - 2.0 * by }
    }

    fn right(self) -> f64 {
        self.x + self.width
    }

    fn bottom(self) -> f64 {
        self.y + self.height
    }
}

/// Columns and rows of equal labels.
struct Grid {
    columns: usize,
    rows: usize,
    width: f64,
    height: f64,
    left: f64,
    top: f64,
    /// From one label's left edge to the next one's. Rows touch on every sheet that we know.
    pitch: f64,
}

impl Layout {
    /// In the order in which they are offered.
    pub(crate) const ALL: [Layout; 8] = [
        Layout::Labels24,
        Layout::Labels21,
        Layout::CardsA4,
        Layout::Tent,
        Layout::PosterA4,
        Layout::Labels30,
        Layout::CardsLetter,
        Layout::PosterLetter,
    ];

    /// As it stands in addresses.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Layout::Labels24 => "labels-24",
            Layout::Labels21 => "labels-21",
            Layout::CardsA4 => "cards-a4",
            Layout::Labels30 => "labels-30",
            Layout::CardsLetter => "cards-letter",
            Layout::Tent => "tent",
            Layout::PosterA4 => "poster-a4",
            Layout::PosterLetter => "poster-letter",
        }
    }

    /// The layout behind a word in an address.
    pub(crate) fn from_key(key: &str) -> Option<Layout> {
        Layout::ALL.into_iter().find(|layout| layout.key() == key)
    }

    /// As people call it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Layout::Labels24 => "24 labels, 63.5 × 33.9 mm",
            Layout::Labels21 => "21 labels, 63.5 × 38.1 mm",
            Layout::CardsA4 => "10 cards, 85 × 55 mm",
            Layout::Labels30 => "30 labels, 1 × 2⅝ in",
            Layout::CardsLetter => "10 cards, 2 × 3½ in",
            Layout::Tent => "Table tent",
            Layout::PosterA4 | Layout::PosterLetter => "Poster with 8 strips",
        }
    }

    /// What to buy or to do with it.
    pub(crate) fn hint(self) -> &'static str {
        match self {
            Layout::Labels24 => "A4, such as Avery L7159",
            Layout::Labels21 => "A4, such as Avery L7160",
            Layout::CardsA4 => "A4, with cut marks, or pre-cut such as Sigel LP798",
            Layout::Labels30 => "US Letter, such as Avery 5160",
            Layout::CardsLetter => "US Letter, with cut marks, or pre-cut such as Avery 5371",
            Layout::Tent => "A6, folded once, one code a sheet",
            Layout::PosterA4 => "A4, one code a sheet",
            Layout::PosterLetter => "US Letter, one code a sheet",
        }
    }

    pub(crate) fn paper(self) -> Paper {
        match self {
            Layout::Labels24 | Layout::Labels21 | Layout::CardsA4 | Layout::PosterA4 => Paper::A4,
            Layout::Labels30 | Layout::CardsLetter | Layout::PosterLetter => Paper::Letter,
            Layout::Tent => Paper::A6,
        }
    }

    fn kind(self) -> Kind {
        match self {
            Layout::Labels24 | Layout::Labels21 | Layout::Labels30 => Kind::Labels,
            Layout::CardsA4 | Layout::CardsLetter => Kind::Cards,
            Layout::Tent => Kind::Tent,
            Layout::PosterA4 | Layout::PosterLetter => Kind::Poster,
        }
    }

    /// The makers' own figures. Margins and labels fill the paper exactly, which a test adds up.
    fn grid(self) -> Grid {
        let (width, height) = self.paper().size();
        match self {
            Layout::Labels24 => Grid { columns: 3, rows: 8, width: 63.5, height: 33.9, left: 7.25, top: 12.9, pitch: 66.0 },
            Layout::Labels21 => Grid { columns: 3, rows: 7, width: 63.5, height: 38.1, left: 7.25, top: 15.15, pitch: 66.0 },
            Layout::CardsA4 => Grid { columns: 2, rows: 5, width: 85.0, height: 55.0, left: 20.0, top: 11.0, pitch: 85.0 },
            Layout::Labels30 => Grid { columns: 3, rows: 10, width: 66.675, height: 25.4, left: 4.7625, top: 12.7, pitch: 69.85 },
            Layout::CardsLetter => Grid { columns: 2, rows: 5, width: 88.9, height: 50.8, left: 19.05, top: 12.7, pitch: 88.9 },
            Layout::Tent | Layout::PosterA4 | Layout::PosterLetter => {
                Grid { columns: 1, rows: 1, width, height, left: 0.0, top: 0.0, pitch: width }
            }
        }
    }

    /// How many codes a sheet takes.
    pub(crate) fn per_page(self) -> usize {
        let grid = self.grid();
        grid.columns * grid.rows
    }

    /// Where the labels lie, row by row.
    pub(crate) fn slots(self) -> Vec<Rect> {
        let grid = self.grid();
        let at = |number: usize| Rect {
            x: grid.left + (number % grid.columns) as f64 * grid.pitch,
            y: grid.top + (number / grid.columns) as f64 * grid.height,
            width: grid.width,
            height: grid.height,
        };
        (0..self.per_page()).map(at).collect()
    }

    /// Whether codes of so many modules, quiet zone included, stay readable in it.
    pub(crate) fn fits(self, span: usize) -> bool {
        compose::least_side(self) >= LEAST_QR.max(span as f64 * LEAST_MODULE)
    }

    /// The edges of its labels, or what becomes of the sheet, as the `d` of a path: a drawing to choose by.
    pub(crate) fn outline(self) -> String {
        let within = match self.kind() {
            Kind::Labels | Kind::Cards => self.slots(),
            Kind::Tent => self.slots().into_iter().map(|slot| Rect { height: slot.height / 2.0, ..slot }).collect(),
            Kind::Poster => compose::strips(self.paper()),
        };
        let mut d = String::new();
        for slot in within {
            // Writing to a String does not fail.
            let _ = write!(d, "M{} {}h{}v{}h-{}z", mm(slot.x), mm(slot.y), mm(slot.width), mm(slot.height), mm(slot.width));
        }
        d
    }
}

/// What is printed for one code.
#[derive(Clone, Debug)]
pub(crate) struct Print {
    pub modules: Modules,
    /// The code as people read it.
    pub words: String,
    pub shop: String,
    /// What to do: `Scan to become a partner`.
    pub call: String,
    /// What leads over to the address where there is room: `No camera? Type the code at`.
    pub typing: String,
    /// Where the code can be typed instead, without its scheme.
    pub address: String,
    /// What holds for the paper itself, in small type; may be empty.
    pub note: String,
}

/// One sheet, ready to be drawn in millimetres. All figures are text, so that templates only place them.
#[derive(Debug, Serialize)]
pub(crate) struct Page {
    pub label: String,
    pub width: String,
    pub height: String,
    pub shapes: Vec<Shape>,
    pub parts: Vec<Part>,
    /// Where to cut, and where to fold or tear.
    pub cuts: String,
    pub folds: String,
    /// The rulers and frames of the test page.
    pub frames: String,
}

/// A QR code's modules, drawn once and used wherever the page shows the code.
#[derive(Debug, Serialize)]
pub(crate) struct Shape {
    pub id: String,
    pub path: String,
}

/// Everything of one label that is turned in the same way.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Part {
    /// Empty when it stands upright.
    pub transform: String,
    pub codes: Vec<Placed>,
    pub texts: Vec<Text>,
}

/// A QR code in its place: the shape's modules scaled to millimetres.
#[derive(Debug, Serialize)]
pub(crate) struct Placed {
    pub shape: String,
    pub x: String,
    pub y: String,
    pub module: String,
}

/// A line of text. It takes exactly the length that was reckoned, whatever face the reader's machine has.
#[derive(Debug, Serialize)]
pub(crate) struct Text {
    pub x: String,
    pub y: String,
    pub size: String,
    pub length: String,
    pub class: &'static str,
    pub anchor: &'static str,
    pub text: String,
}

/// A move of everything on the sheet, to the right and down.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Offset {
    pub x: f64,
    pub y: f64,
}

/// Lays codes out on as many sheets as they need. `start` counts from 1: the first labels of a sheet may have been used already.
pub(crate) fn pages(layout: Layout, prints: &[Print], start: usize, offset: Offset) -> Vec<Page> {
    let per_page = layout.per_page();
    let used = start.clamp(1, per_page) - 1;
    let slots = layout.slots();
    let sheets = (used + prints.len()).div_ceil(per_page);
    let mut pages: Vec<Page> = (1..=sheets).map(|number| blank(layout, &format!("Sheet {number} of {sheets}"), offset)).collect();
    for (number, print) in prints.iter().enumerate() {
        let place = used + number;
        let page = &mut pages[place / per_page];
        let shape = Shape { id: format!("code-{}", number + 1), path: qr::path(&print.modules) };
        let mut slot = slots[place % per_page];
        (slot.x, slot.y) = (slot.x + offset.x, slot.y + offset.y);
        page.parts.extend(compose::label(layout, slot, print, &shape.id));
        page.shapes.push(shape);
    }
    pages
}

/// A sheet to hold against the labels before any are spent: their frames, and two rulers that tell whether the printer scales.
pub(crate) fn test_page(layout: Layout, sentences: &[&str], offset: Offset) -> Page {
    let mut page = blank(layout, "Test page with rulers", Offset::default());
    page.cuts.clear();
    page.folds.clear();
    compose::rulers(layout, sentences, offset, &mut page);
    page
}

fn blank(layout: Layout, label: &str, offset: Offset) -> Page {
    let (width, height) = layout.paper().size();
    let (cuts, folds) = compose::marks(layout, offset);
    Page {
        label: label.to_owned(),
        width: mm(width),
        height: mm(height),
        shapes: Vec::new(),
        parts: Vec::new(),
        cuts,
        folds,
        frames: String::new(),
    }
}

/// Millimetres to the thousandth, without idle zeros.
fn mm(value: f64) -> String {
    let text = format!("{value:.3}");
    let short = text.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" { "0".to_owned() } else { short.to_owned() }
}

#[cfg(test)]
mod tests;
