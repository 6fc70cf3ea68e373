//! What is printed on a label, a card, a tent and a poster, and the marks around it.

use std::fmt::Write as _;

use super::design::{self, Room};
use super::layout::{Kind, Layout, Rect, STRIP_HEIGHT, strips};
use super::page::{Design, Look, Offset, Page, Part, Print, mm};
use super::pen::{CARD, LABEL, Pen, Style, TENT, beside_code, image, text_at, words_beside};
use super::typeset::{self, Face, Gives, Ink, POINT, Row};

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
pub(super) fn label(layout: Layout, slot: Rect, print: &Print, shape: &str, look: &Look) -> Vec<Part> {
    let pen = Pen { print, shape, look };
    match layout.kind() {
        Kind::Labels => vec![beside(slot, pen, &LABEL)],
        Kind::Cards => vec![face(slot, pen, &CARD)],
        Kind::Tent => {
            let half = half_of(slot, Kind::Tent);
            let mut behind = face(half, pen, &TENT);
            behind.transform = format!("rotate(180 {} {})", mm(slot.x + slot.width / 2.0), mm(slot.y + slot.height / 2.0));
            vec![behind, face(half, pen, &TENT)]
        }
        Kind::Poster => {
            let torn_off = strips(layout.paper()).into_iter().flat_map(|mut strip| {
                (strip.x, strip.y) = (strip.x + slot.x, strip.y + slot.y);
                strip_of(strip, pen)
            });
            let mut parts = vec![poster(slot, pen)];
            parts.extend(torn_off);
            parts
        }
    }
}

/// A card, or a side of a tent, in the design that was chosen.
fn face(slot: Rect, pen: Pen<'_>, style: &Style) -> Part {
    match pen.look.design {
        Design::Ticket if pen.has_room(design::ticket_code(slot, style)) => design::ticket(slot, pen, style),
        Design::Picture if pen.has_room(design::picture_code(slot, style)) => design::picture(slot, pen, style),
        _ => beside(slot, pen, style),
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
        let line = typeset::Line { text, face: Face::Plain, ink: Ink::Black, points: 7.0, width, y: 0.0 };
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
            Row { text, face, ink: Ink::Black, most, least: 7.0, lines: 6, gap: 0.6, gives: Gives::Words }
        })
        .collect();
    let room = Rect { x: RULER_LEFT, y: 22.0, width: width - RULER_LEFT - 12.0, height: height - 70.0 };
    let block = typeset::column(&rows, room.width, room.height);
    part.texts.extend(block.lines.into_iter().map(|line| text_at(line, room.x, room.y, "start")));
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
fn beside(slot: Rect, pen: Pen<'_>, style: &Style) -> Part {
    let side = side(slot, style);
    let qr = Rect { x: slot.x + style.rim, y: slot.y + (slot.height - side) / 2.0, width: side, height: side };
    let mut part = Part::default();
    let mut room = beside_code(slot, qr, pen, style);
    let shop = match &pen.look.logo {
        Some(logo) if style.is_roomy => {
            let height = side * 0.2;
            let wide = (logo.width / logo.height * height).min(room.width);
            part.images.push(image(logo, Rect { height, width: wide, ..room }));
            name_beside(Rect { x: room.x + wide + 1.5, height, width: room.width - wide - 1.5, ..room }, pen, style, &mut part);
            (room.y, room.height) = (room.y + height + 1.0, room.height - height - 1.0);
            ""
        }
        _ => pen.print.shop.as_str(),
    };
    words_beside(room, shop, pen, style, &mut part);
    pen.code(qr, &mut part);
    part
}

/// The shop's name beside its logo, unless the logo is the name.
fn name_beside(room: Rect, pen: Pen<'_>, style: &Style, part: &mut Part) {
    if design::says_its_name(pen.look) {
        return;
    }
    let (most, least) = style.shop;
    let text = pen.print.shop.as_str();
    let name =
        Row { text, face: Face::Bold, ink: Ink::Accent, most, least: least * 0.8, lines: 2, gap: 0.0, gives: Gives::Words };
    let block = typeset::column(&[name], room.width, room.height);
    let top = room.y + (room.height - block.height) / 2.0;
    pen.block(block, room.x, top, "start", part);
}

/// Whose it is and what to do, the code as large as it goes, and how to do it without a camera.
fn poster(slot: Rect, pen: Pen<'_>) -> Part {
    let mut room = slot.inset(POSTER_MARGIN);
    room.height = slot.height - STRIP_HEIGHT - POSTER_MARGIN - 8.0;
    let mut part = Part::default();
    match pen.look.design {
        Design::Ticket => design::ticket_poster(Room { all: room, margin: POSTER_MARGIN }, pen, &mut part),
        Design::Picture => {
            let below = design::picture_poster(Room { all: room, margin: POSTER_MARGIN }, pen, &mut part);
            centred(below, "", pen, &mut part);
        }
        Design::Plain => {
            let mut shop = pen.print.shop.as_str();
            if let Some(logo) = &pen.look.logo {
                let height = 24.0;
                part.images.push(image(logo, Rect { height, ..room }));
                (room.y, room.height) = (room.y + height + 6.0, room.height - height - 6.0);
                if design::says_its_name(pen.look) {
                    shop = "";
                }
            }
            centred(room, shop, pen, &mut part);
        }
    }
    part
}

/// Everything about the middle of a poster, the code as large as it goes.
fn centred(room: Rect, shop: &str, pen: Pen<'_>, part: &mut Part) {
    let print = pen.print;
    let row = |text, face, ink, most, least, lines, gap, gives| Row { text, face, ink, most, least, lines, gap, gives };
    let above = [
        row(shop, Face::Bold, Ink::Accent, 26.0, 14.0, 2, 0.0, Gives::Words),
        row(print.line.as_str(), Face::Bold, Ink::Black, 36.0, 18.0, 2, 0.2, Gives::Words),
        row(print.call.as_str(), Face::Plain, Ink::Black, 20.0, 12.0, 3, 0.3, Gives::Way),
    ];
    let below = [
        row(print.words.as_str(), Face::Mono, Ink::Black, 27.0, 14.0, 1, 0.0, Gives::Nothing),
        row(print.typing.as_str(), Face::Plain, Ink::Black, 13.0, 9.0, 1, 0.5, Gives::Way),
        row(print.address.as_str(), Face::Bold, Ink::Black, 15.0, 8.0, 4, 0.1, Gives::Nothing),
        row(print.note.as_str(), Face::Plain, Ink::Black, 8.0, 7.0, 2, 0.5, Gives::Words),
    ];
    let low = typeset::column(&below, room.width, room.height / 3.0);
    let high = typeset::column(&above, room.width, room.height / 3.5);
    let between = room.height - low.height - high.height;
    let side = POSTER_QR.min(between);
    let middle = room.x + room.width / 2.0;
    let qr = Rect { x: middle - side / 2.0, y: room.y + high.height + (between - side) / 2.0, width: side, height: side };
    let foot = room.bottom() - low.height;
    pen.block(high, middle, room.y, "middle", part);
    pen.block(low, middle, foot, "middle", part);
    pen.code(qr, part);
}

/// A code to tear off, and beside it, turned, whose it is.
fn strip_of(strip: Rect, pen: Pen<'_>) -> [Part; 2] {
    let side = strip.width - 2.0 * STRIP_SIDE;
    let qr = Rect { x: strip.x + STRIP_SIDE, y: strip.y + STRIP_SIDE, width: side, height: side };
    let mut code = Part::default();
    pen.code(qr, &mut code);
    // Turned a quarter to the left: the words' own x runs up the strip, their y across it.
    let room =
        Rect { x: 0.0, y: 0.0, width: strip.bottom() - STRIP_FOOT - qr.bottom(), height: strip.width - 2.0 * STRIP_MARGIN };
    let row = |text, face, ink, most, least, gap, gives| Row { text, face, ink, most, least, lines: 2, gap, gives };
    let rows = [
        row(pen.print.shop.as_str(), Face::Bold, Ink::Accent, 9.0, 6.5, 0.0, Gives::Words),
        row(pen.print.words.as_str(), Face::Mono, Ink::Black, 11.0, 8.0, 0.15, Gives::Nothing),
        row(pen.print.address.as_str(), Face::Plain, Ink::Black, 7.5, 5.0, 0.1, Gives::Nothing),
    ];
    let block = typeset::column(&rows, room.width, room.height);
    let top = (room.height - block.height) / 2.0;
    let transform = format!("translate({} {}) rotate(-90)", mm(strip.x + STRIP_MARGIN), mm(strip.bottom() - STRIP_FOOT));
    let mut words = Part { transform, ..Part::default() };
    pen.block(block, 0.0, top, "start", &mut words);
    [code, words]
}

/// Every distinct edge of the labels, in order.
fn edges(pairs: impl Iterator<Item = (f64, f64)>) -> Vec<f64> {
    let mut edges: Vec<f64> = pairs.flat_map(|(from, to)| [from, to]).collect();
    edges.sort_by(f64::total_cmp);
    edges.dedup_by(|a, b| (*a - *b).abs() < 0.001);
    edges
}
