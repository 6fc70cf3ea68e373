//! A sheet as a template draws it, and what is printed on it.

use serde::Serialize;

use crate::print::qr::Modules;

/// How far a sheet may be moved to meet a printer that feeds askew, in either direction.
pub(crate) const MOST_OFFSET: f64 = 10.0;

/// What is printed for one code.
#[derive(Clone, Debug)]
pub(crate) struct Print {
    pub modules: Modules,
    /// The code as people read it.
    pub words: String,
    pub shop: String,
    /// What to do: `Scan for a discount, or to become a partner`.
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
    /// Empty when it is upright.
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

/// Millimetres to the thousandth, without idle zeros.
pub(super) fn mm(value: f64) -> String {
    let text = format!("{value:.3}");
    let short = text.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" { "0".to_owned() } else { short.to_owned() }
}
