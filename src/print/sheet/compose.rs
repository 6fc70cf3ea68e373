//! What is printed on a label, a card, a tent and a poster, and the marks around it.

use std::fmt::Write as _;

use super::layout::{Kind, Layout, Rect, STRIP_HEIGHT, strips};
use super::page::{Offset, Page, Part, Placed, Print, Text, mm};
use super::typeset::{self, Face, Gives, POINT, Row};
use crate::print::qr::QUIET;

/// White around what is on a strip, and below it: printers do not reach the edge of the paper.
const STRIP_SIDE: f64 = 3.4;
const STRIP_MARGIN: f64 = 5.0;
const STRIP_FOOT: f64 = 7.0;
/// The large code of a poster.
const POSTER_QR: f64 = 140.0;
const POSTER_MARGIN: f64 = 15.0;
/// Marks are this far outside the cards, and are this long.
const MARK_GAP: f64 = 1.5;
const MARK_LENGTH: f64 = 4.0;
/// Where the ruler across begins, clear of the one down the side.
const RULER_LEFT: f64 = 28.0;
/// From the edge of the paper to the first mark of a fold.
const EDGE: f64 = 5.0;

/// The measures of a label: its white rim, its code, and its type in points, largest and smallest.
struct Style {
    rim: f64,
    most_qr: f64,
    gap: f64,
    shop: (f64, f64),
    call: (f64, f64),
    code: (f64, f64),
    address: (f64, f64),
    /// Whether there is room for more than the address alone.
    says_where: bool,
}

const LABEL: Style = Style {
    rim: 1.6,
    most_qr: 29.0,
    gap: 0.6,
    shop: (10.5, 7.0),
    call: (8.5, 6.5),
    code: (10.5, 8.0),
    address: (7.0, 5.5),
    says_where: false,
};
const CARD: Style = Style {
    rim: 4.5,
    most_qr: 38.0,
    gap: 1.5,
    shop: (13.0, 8.0),
    call: (9.5, 7.0),
    code: (12.0, 8.0),
    address: (7.5, 5.5),
    says_where: true,
};
const TENT: Style = Style {
    rim: 7.0,
    most_qr: 46.0,
    gap: 2.0,
    shop: (17.0, 10.0),
    call: (12.0, 8.0),
    code: (14.0, 9.0),
    address: (9.0, 6.0),
    says_where: true,
};

fn style(kind: Kind) -> &'static Style {
    match kind {
        Kind::Labels => &LABEL,
        Kind::Cards => &CARD,
        Kind::Tent | Kind::Poster => &TENT,
    }
}

/// The side of the smallest code on this layout, quiet zone included.
pub(super) fn least_side(layout: Layout) -> f64 {
    match layout.kind() {
        Kind::Poster => strips(layout.paper())[0].width - 2.0 * STRIP_SIDE,
        kind => layout.slots().first().map_or(0.0, |slot| side(half_of(*slot, kind), style(kind))),
    }
}

/// Everything that is printed for one code.
pub(super) fn label(layout: Layout, slot: Rect, print: &Print, shape: &str) -> Vec<Part> {
    match layout.kind() {
        Kind::Labels | Kind::Cards => vec![beside(slot, print, shape, style(layout.kind()))],
        Kind::Tent => {
            let face = half_of(slot, Kind::Tent);
            let mut behind = beside(face, print, shape, &TENT);
            behind.transform = format!("rotate(180 {} {})", mm(slot.x + slot.width / 2.0), mm(slot.y + slot.height / 2.0));
            vec![behind, beside(face, print, shape, &TENT)]
        }
        Kind::Poster => {
            let torn_off = strips(layout.paper()).into_iter().flat_map(|mut strip| {
                (strip.x, strip.y) = (strip.x + slot.x, strip.y + slot.y);
                strip_of(strip, print, shape)
            });
            let mut parts = vec![poster(slot, print, shape)];
            parts.extend(torn_off);
            parts
        }
    }
}

/// Where to cut, and where to fold or tear, as two paths.
pub(super) fn marks(layout: Layout, offset: Offset) -> (String, String) {
    let (width, height) = layout.paper().size();
    let at = |x: f64, y: f64| format!("M{} {}", mm(x + offset.x), mm(y + offset.y));
    let (mut cuts, mut folds) = (String::new(), String::new());
    match layout.kind() {
        Kind::Labels => {}
        Kind::Cards => {
            let slots = layout.slots();
            let (first, last) = (slots[0], slots[slots.len() - 1]);
            let far = MARK_GAP + MARK_LENGTH;
            for x in edges(slots.iter().map(|slot| (slot.x, slot.right()))) {
                cuts.push_str(&format!("{}v{}", at(x, first.y - far), mm(MARK_LENGTH)));
                cuts.push_str(&format!("{}v{}", at(x, last.bottom() + MARK_GAP), mm(MARK_LENGTH)));
            }
            for y in edges(slots.iter().map(|slot| (slot.y, slot.bottom()))) {
                cuts.push_str(&format!("{}h{}", at(first.x - far, y), mm(MARK_LENGTH)));
                cuts.push_str(&format!("{}h{}", at(last.right() + MARK_GAP, y), mm(MARK_LENGTH)));
            }
        }
        Kind::Tent => {
            folds.push_str(&format!("{}h{}", at(EDGE, height / 2.0), mm(width - 2.0 * EDGE)));
        }
        Kind::Poster => {
            let strips = strips(layout.paper());
            folds.push_str(&format!("{}h{}", at(EDGE, strips[0].y), mm(width - 2.0 * EDGE)));
            for strip in &strips[1..] {
                cuts.push_str(&format!("{}v{}", at(strip.x, strip.y), mm(STRIP_HEIGHT - EDGE)));
            }
        }
    }
    (cuts, folds)
}

/// Frames, rulers and what to do with them.
pub(super) fn rulers(layout: Layout, sentences: &[&str], offset: Offset, page: &mut Page) {
    let (width, height) = layout.paper().size();
    for slot in layout.slots().into_iter().filter(|slot| slot.width < width) {
        let (x, y) = (mm(slot.x + offset.x), mm(slot.y + offset.y));
        // Writing to a String does not fail.
        let _ = write!(page.frames, "M{x} {y}h{}v{}h-{}z", mm(slot.width), mm(slot.height), mm(slot.width));
    }
    let long = |room: f64| (room / 10.0).floor() * 10.0;
    let (left, top) = (RULER_LEFT, 12.0);
    let (across, down) = (long(width - left - 8.0), long(height - 2.0 * top));
    let (row, col) = (height - 40.0, 16.0);
    let mut part = Part::default();
    let number = |centimetre: usize, x: f64, y: f64| {
        let text = centimetre.to_string();
        let width = typeset::measure(&text, Face::Plain) * 7.0 * POINT;
        let line = typeset::Line { text, face: Face::Plain, points: 7.0, width, y: 0.0 };
        text_at(line, x, y, "middle")
    };
    for tick in 0..=across as usize {
        let _ = write!(page.cuts, "M{} {}v-{}", mm(left + tick as f64), mm(row), tick_length(tick));
        if tick % 10 == 0 {
            part.texts.push(number(tick / 10, left + tick as f64, row + 3.4));
        }
    }
    for tick in 0..=down as usize {
        let _ = write!(page.cuts, "M{} {}h-{}", mm(col), mm(top + tick as f64), tick_length(tick));
        if tick % 10 == 0 {
            part.texts.push(number(tick / 10, col + 3.0, top + tick as f64 + 0.9));
        }
    }
    let rows: Vec<Row<'_>> = sentences
        .iter()
        .enumerate()
        .map(|(at, text)| {
            let (face, most) = if at == 0 { (Face::Bold, 15.0) } else { (Face::Plain, 11.0) };
            Row { text, face, most, least: 7.0, lines: 6, gap: 0.6, gives: Gives::Words }
        })
        .collect();
    let room = Rect { x: RULER_LEFT, y: 22.0, width: width - RULER_LEFT - 12.0, height: height - 70.0 };
    let block = typeset::column(&rows, room.width, room.height);
    part.texts.extend(block.lines.into_iter().map(|line| text_at_left(line, room.x, room.y)));
    page.parts.push(part);
}

fn tick_length(tick: usize) -> &'static str {
    match tick % 10 {
        0 => "6",
        5 => "4",
        _ => "2.5",
    }
}

/// The side of a tent that faces its reader; any other label whole.
fn half_of(slot: Rect, kind: Kind) -> Rect {
    match kind {
        Kind::Tent => Rect { y: slot.y + slot.height / 2.0, height: slot.height / 2.0, ..slot },
        _ => slot,
    }
}

fn side(slot: Rect, style: &Style) -> f64 {
    style.most_qr.min(slot.height - 2.0 * style.rim)
}

/// The code on the left; beside it whose it is and what to do above, and how to do it without a camera below.
fn beside(slot: Rect, print: &Print, shape: &str, style: &Style) -> Part {
    let side = side(slot, style);
    let qr = Rect { x: slot.x + style.rim, y: slot.y + (slot.height - side) / 2.0, width: side, height: side };
    let code = placed(shape, qr, print);
    // Words begin and end where the ink of the code does, and a quiet zone is as good as a gap.
    let quiet = QUIET as f64 * side / print.modules.span() as f64;
    let x = qr.right() + style.gap;
    let room = Rect { x, y: qr.y + quiet / 2.0, width: slot.right() - style.rim - x, height: side - quiet };
    let row = |text, face, (most, least): (f64, f64), lines, gap, gives| Row { text, face, most, least, lines, gap, gives };
    let typing = if style.says_where { print.typing.as_str() } else { "" };
    let below = [
        row(print.words.as_str(), Face::Mono, style.code, 1, 0.0, Gives::Nothing),
        row(typing, Face::Plain, style.address, 1, 0.2, Gives::Way),
        row(print.address.as_str(), Face::Plain, style.address, 3, 0.05, Gives::Nothing),
        row(print.note.as_str(), Face::Plain, (6.0, 6.0), 2, 0.3, Gives::Way),
    ];
    let above = [
        row(print.shop.as_str(), Face::Bold, style.shop, 2, 0.0, Gives::Words),
        row(print.call.as_str(), Face::Plain, style.call, 4, 0.25, Gives::Way),
    ];
    let (high, low) = typeset::two_blocks(&above, &below, room.width, room.height - style.gap);
    let foot = room.bottom() - low.height;
    let mut texts: Vec<Text> = high.lines.into_iter().map(|line| text_at_left(line, room.x, room.y)).collect();
    texts.extend(low.lines.into_iter().map(|line| text_at_left(line, room.x, foot)));
    Part { transform: String::new(), codes: vec![code], texts }
}

/// Whose it is and what to do, the code as large as it goes, and how to do it without a camera.
fn poster(slot: Rect, print: &Print, shape: &str) -> Part {
    let mut room = slot.inset(POSTER_MARGIN);
    room.height = slot.height - STRIP_HEIGHT - POSTER_MARGIN - 8.0;
    let row = |text, face, most, least, lines, gap, gives| Row { text, face, most, least, lines, gap, gives };
    let above = [
        row(print.shop.as_str(), Face::Bold, 34.0, 16.0, 2, 0.0, Gives::Words),
        row(print.call.as_str(), Face::Plain, 21.0, 12.0, 3, 0.3, Gives::Way),
    ];
    let below = [
        row(print.words.as_str(), Face::Mono, 27.0, 14.0, 1, 0.0, Gives::Nothing),
        row(print.typing.as_str(), Face::Plain, 13.0, 9.0, 1, 0.5, Gives::Way),
        row(print.address.as_str(), Face::Bold, 15.0, 8.0, 4, 0.1, Gives::Nothing),
        row(print.note.as_str(), Face::Plain, 8.0, 7.0, 2, 0.5, Gives::Way),
    ];
    let low = typeset::column(&below, room.width, room.height / 3.0);
    let high = typeset::column(&above, room.width, room.height / 4.0);
    let between = room.height - low.height - high.height;
    let side = POSTER_QR.min(between);
    let middle = room.x + room.width / 2.0;
    let qr = Rect { x: middle - side / 2.0, y: room.y + high.height + (between - side) / 2.0, width: side, height: side };
    let centred = |line: typeset::Line, top: f64| {
        let y = top + line.y;
        text_at(line, middle, y, "middle")
    };
    let foot = room.bottom() - low.height;
    let mut texts: Vec<Text> = high.lines.into_iter().map(|line| centred(line, room.y)).collect();
    texts.extend(low.lines.into_iter().map(|line| centred(line, foot)));
    Part { transform: String::new(), codes: vec![placed(shape, qr, print)], texts }
}

/// A code to tear off, and beside it, turned, whose it is.
fn strip_of(strip: Rect, print: &Print, shape: &str) -> [Part; 2] {
    let side = strip.width - 2.0 * STRIP_SIDE;
    let qr = Rect { x: strip.x + STRIP_SIDE, y: strip.y + STRIP_SIDE, width: side, height: side };
    let code = Part { codes: vec![placed(shape, qr, print)], ..Part::default() };
    // Turned a quarter to the left: the words' own x runs up the strip, their y across it.
    let room =
        Rect { x: 0.0, y: 0.0, width: strip.bottom() - STRIP_FOOT - qr.bottom(), height: strip.width - 2.0 * STRIP_MARGIN };
    let row = |text, face, most, least, gap, gives| Row { text, face, most, least, lines: 2, gap, gives };
    let rows = [
        row(print.shop.as_str(), Face::Bold, 9.0, 6.5, 0.0, Gives::Words),
        row(print.words.as_str(), Face::Mono, 11.0, 8.0, 0.15, Gives::Nothing),
        row(print.address.as_str(), Face::Plain, 7.5, 5.0, 0.1, Gives::Nothing),
    ];
    let block = typeset::column(&rows, room.width, room.height);
    let top = (room.height - block.height) / 2.0;
    let texts = block.lines.into_iter().map(|line| text_at_left(line, 0.0, top)).collect();
    let transform = format!("translate({} {}) rotate(-90)", mm(strip.x + STRIP_MARGIN), mm(strip.bottom() - STRIP_FOOT));
    [code, Part { transform, texts, ..Part::default() }]
}

fn placed(shape: &str, rect: Rect, print: &Print) -> Placed {
    let module = rect.width / print.modules.span() as f64;
    Placed {
        shape: shape.to_owned(),
        x: mm(rect.x),
        y: mm(rect.y),
        // A module is drawn many times over, so it needs more places than a label.
        module: format!("{module:.6}"),
    }
}

fn text_at_left(line: typeset::Line, x: f64, top: f64) -> Text {
    let y = top + line.y;
    text_at(line, x, y, "start")
}

fn text_at(line: typeset::Line, x: f64, y: f64, anchor: &'static str) -> Text {
    let em = line.points * POINT;
    Text { x: mm(x), y: mm(y), size: mm(em), length: mm(line.width), class: line.face.class(), anchor, text: line.text }
}

/// Every distinct edge of the labels, in order.
fn edges(pairs: impl Iterator<Item = (f64, f64)>) -> Vec<f64> {
    let mut edges: Vec<f64> = pairs.flat_map(|(from, to)| [from, to]).collect();
    edges.sort_by(f64::total_cmp);
    edges.dedup_by(|a, b| (*a - *b).abs() < 0.001);
    edges
}
