//! Print layouts in real millimetres: where each label lies on its sheet, and what is on it.
//!
//! Promise: a label's ink stays inside its label and five millimetres and more away from the edge of the paper; a QR
//! code is at least 13 mm wide with modules of at least 0.4 mm and its quiet zone of four; the code in words is at least 8 points
//! high. A layout that cannot keep that for an address is not offered. Pure: the caller says the words, a template draws the marks.

mod compose;
mod design;
mod layout;
mod page;
mod pen;
mod typeset;

use crate::print::qr;
use layout::{LEAST_MODULE, LEAST_QR, Rect};
pub(crate) use layout::{Layout, Paper};
pub(crate) use page::{Design, Logo, Look, MOST_OFFSET, Offset, Page, Print};
use page::{Shape, mm};

impl Layout {
    /// Whether codes of so many modules, quiet zone included, stay readable in it.
    pub(crate) fn fits(self, span: usize) -> bool {
        compose::least_side(self) >= LEAST_QR.max(span as f64 * LEAST_MODULE)
    }
}

/// Lays codes out on as many sheets as they need. `start` counts from 1: the first labels of a sheet may have been used already.
pub(crate) fn pages(layout: Layout, prints: &[Print], start: usize, offset: Offset, look: &Look) -> Vec<Page> {
    let per_page = layout.per_page();
    let used = start.clamp(1, per_page) - 1;
    let slots = layout.slots();
    let sheets = (used + prints.len()).div_ceil(per_page);
    let mut pages: Vec<Page> = (1..=sheets).map(|sheet| Page { sheet, sheets, ..blank(layout, offset) }).collect();
    for (number, print) in prints.iter().enumerate() {
        let place = used + number;
        let page = &mut pages[place / per_page];
        let shape = Shape { id: format!("code-{}", number + 1), path: qr::path(&print.modules) };
        let mut slot = slots[place % per_page];
        (slot.x, slot.y) = (slot.x + offset.x, slot.y + offset.y);
        page.parts.extend(compose::label(layout, slot, print, &shape.id, look));
        page.shapes.push(shape);
    }
    pages
}

/// One card by itself, or a tent or poster whole, to look at. `id` tells its code from others on the same page.
pub(crate) fn sample(layout: Layout, print: &Print, id: &str, look: &Look) -> Page {
    let slot = layout.slots()[0];
    let (width, height) = (slot.width, slot.height);
    let shape = Shape { id: format!("code-{id}"), path: qr::path(&print.modules) };
    let parts = compose::label(layout, Rect { x: 0.0, y: 0.0, ..slot }, print, &shape.id, look);
    let blank = blank(layout, Offset::default());
    let (cuts, folds) = if layout.per_page() == 1 { (blank.cuts, blank.folds) } else { Default::default() };
    Page { width: mm(width), height: mm(height), shapes: vec![shape], parts, cuts, folds, ..blank }
}

/// A sheet to hold against the labels before any are spent: their frames, and two rulers that tell whether the printer scales.
pub(crate) fn test_page(layout: Layout, sentences: &[&str], offset: Offset) -> Page {
    let mut page = blank(layout, Offset::default());
    page.cuts.clear();
    page.folds.clear();
    compose::rulers(layout, sentences, offset, &mut page);
    page
}

fn blank(layout: Layout, offset: Offset) -> Page {
    let (width, height) = layout.paper().size();
    let (cuts, folds) = compose::marks(layout, offset);
    Page {
        sheet: 0,
        sheets: 0,
        width: mm(width),
        height: mm(height),
        shapes: Vec::new(),
        parts: Vec::new(),
        cuts,
        folds,
        frames: String::new(),
    }
}

#[cfg(test)]
mod tests;
