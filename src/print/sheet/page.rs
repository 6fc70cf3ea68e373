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
    /// The large line, in the owner's own words: `Share our bread, earn cash`; may be empty.
    pub line: String,
    /// What to do: `Scan for a discount, or to become a partner`.
    pub call: String,
    /// The one sentence of a label, which has room for no more.
    pub short: String,
    /// What leads over to the address where there is room: `No camera? Type the code at`.
    pub typing: String,
    /// Where the code can be typed instead, without its scheme.
    pub address: String,
    /// What holds for the paper itself, in small type; may be empty.
    pub note: String,
}

/// How cards, tents and posters are drawn. Labels are too small for more than one way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Design {
    /// A ticket in the shop's colour with a stub that bears the code.
    #[default]
    Ticket,
    /// A band of picture above: a pattern in the shop's colour with its logo or name on it.
    Picture,
    /// Black on white, which takes the least ink.
    Plain,
}

impl Design {
    /// In the order in which they are offered.
    pub(crate) const ALL: [Design; 3] = [Design::Ticket, Design::Picture, Design::Plain];

    /// As addresses have it.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Design::Ticket => "ticket",
            Design::Picture => "picture",
            Design::Plain => "plain",
        }
    }

    /// The design behind a word in an address.
    pub(crate) fn from_key(key: &str) -> Option<Design> {
        Design::ALL.into_iter().find(|design| design.key() == key)
    }
}

/// A picture of the shop's that is drawn by its address; its measures say how wide it is for its height.
#[derive(Clone, Debug)]
pub(crate) struct Logo {
    pub href: String,
    pub width: f64,
    pub height: f64,
}

/// What a sheet looks like: the shop's colours and its logo.
#[derive(Clone, Debug)]
pub(crate) struct Look {
    pub design: Design,
    /// Dark enough to be read on white.
    pub accent: String,
    /// What is read on the accent.
    pub on_accent: String,
    /// The accent thinned with white, stronger and weaker.
    pub tint: String,
    pub soft: String,
    pub logo: Option<Logo>,
}

/// One sheet, ready to be drawn in millimetres. All figures are text, so that templates only place them.
#[derive(Debug, Serialize)]
pub(crate) struct Page {
    /// Which of how many; none of them on the test page.
    pub sheet: usize,
    pub sheets: usize,
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
    /// What lies below everything else.
    pub fills: Vec<Fill>,
    pub images: Vec<Image>,
    pub codes: Vec<Placed>,
    pub texts: Vec<Text>,
}

/// A shape in one colour; `line` is the colour of its edge where it has one.
#[derive(Debug, Serialize)]
pub(crate) struct Fill {
    pub d: String,
    pub colour: String,
    pub line: String,
}

/// The shop's logo in its place, as large as it fits there.
#[derive(Debug, Serialize)]
pub(crate) struct Image {
    pub href: String,
    pub x: String,
    pub y: String,
    pub width: String,
    pub height: String,
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
    pub colour: String,
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
