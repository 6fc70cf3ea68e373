//! The papers and the layouts on them: where each label, card, tent or strip lies, in millimetres.

use std::fmt::Write as _;

use super::page::mm;

/// The part of a poster that is torn off, from the bottom edge of the paper, and how many strips it makes.
pub(super) const STRIP_HEIGHT: f64 = 66.0;
const STRIPS: usize = 8;

/// The least side of a QR code with its quiet zone, and of one of its modules.
pub(super) const LEAST_QR: f64 = 13.0;
pub(super) const LEAST_MODULE: f64 = 0.4;

/// A size of paper, upright.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Paper {
    A4,
    Letter,
    A6,
}

impl Paper {
    /// As addresses and the names of the stylesheets have it.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Paper::A4 => "a4",
            Paper::Letter => "letter",
            Paper::A6 => "a6",
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
pub(super) enum Kind {
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
    pub(super) fn inset(self, by: f64) -> Rect {
        Rect { x: self.x + by, y: self.y + by, width: self.width - 2.0 * by, height: self.height - 2.0 * by }
    }

    pub(super) fn right(self) -> f64 {
        self.x + self.width
    }

    pub(super) fn bottom(self) -> f64 {
        self.y + self.height
    }
}

/// Columns and rows of equal labels.
pub(super) struct Grid {
    pub(super) columns: usize,
    pub(super) rows: usize,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) left: f64,
    pub(super) top: f64,
    /// From one label's left edge to the next one's. Rows touch on every sheet that we know.
    pub(super) pitch: f64,
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

    /// In the order in which a shop with this paper in its printer is offered them: cards first, what is laid out for another paper last.
    pub(crate) fn for_paper(own: Paper) -> Vec<Layout> {
        let rank = |kind: Kind| match kind {
            Kind::Cards => 0,
            Kind::Poster => 1,
            Kind::Tent => 2,
            Kind::Labels => 3,
        };
        let mut all = Layout::ALL.to_vec();
        all.sort_by_key(|layout| (layout.is_for_other_paper(own), rank(layout.kind())));
        all
    }

    /// Whether it wants a paper that a shop whose printer holds `own` does not have. A6 is cut from A4.
    pub(crate) fn is_for_other_paper(self, own: Paper) -> bool {
        self.paper() != own && (own, self.paper()) != (Paper::A4, Paper::A6)
    }

    /// Whether it is drawn in the design that was chosen; labels are too small for it.
    pub(crate) fn has_designs(self) -> bool {
        self.kind() != Kind::Labels
    }

    /// As addresses have it.
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

    pub(crate) fn paper(self) -> Paper {
        match self {
            Layout::Labels24 | Layout::Labels21 | Layout::CardsA4 | Layout::PosterA4 => Paper::A4,
            Layout::Labels30 | Layout::CardsLetter | Layout::PosterLetter => Paper::Letter,
            Layout::Tent => Paper::A6,
        }
    }

    pub(super) fn kind(self) -> Kind {
        match self {
            Layout::Labels24 | Layout::Labels21 | Layout::Labels30 => Kind::Labels,
            Layout::CardsA4 | Layout::CardsLetter => Kind::Cards,
            Layout::Tent => Kind::Tent,
            Layout::PosterA4 | Layout::PosterLetter => Kind::Poster,
        }
    }

    /// The makers' own figures. Margins and labels fill the paper exactly, which a test adds up.
    pub(super) fn grid(self) -> Grid {
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

    /// The edges of its labels, or what becomes of the sheet, as the `d` of a path: a drawing to choose by.
    pub(crate) fn outline(self) -> String {
        let within = match self.kind() {
            Kind::Labels | Kind::Cards => self.slots(),
            Kind::Tent => self.slots().into_iter().map(|slot| Rect { height: slot.height / 2.0, ..slot }).collect(),
            Kind::Poster => strips(self.paper()),
        };
        let mut d = String::new();
        for slot in within {
            // Writing to a String does not fail.
            let _ = write!(d, "M{} {}h{}v{}h-{}z", mm(slot.x), mm(slot.y), mm(slot.width), mm(slot.height), mm(slot.width));
        }
        d
    }
}

/// The strips of a poster.
pub(super) fn strips(paper: Paper) -> Vec<Rect> {
    let (page_width, page_height) = paper.size();
    let width = page_width / STRIPS as f64;
    let at = |number: usize| Rect { x: number as f64 * width, y: page_height - STRIP_HEIGHT, width, height: STRIP_HEIGHT };
    (0..STRIPS).map(at).collect()
}
