//! The designs in the shop's colour: a ticket, and a band of picture, each for what is wider than high and for a poster.
//!
//! Promise: codes stand black on white with their quiet zone; words on the colour are in the ink that is read on it. Paper that is
//! printed in grey stays legible, since the accent was made dark enough for text before it came here.

use std::fmt::Write as _;

use super::layout::Rect;
use super::page::{Fill, Look, Part, mm};
use super::pen::{CARD, Pen, Style, beside_code, image, words_beside};
use super::typeset::{self, Face, Gives, Ink, Row};

/// A logo this much wider than high is a name written out: the shop's name beside it would say it twice.
const WORDMARK: f64 = 2.2;
/// White around a logo that lies on a colour, in parts of its height.
const TILE: f64 = 0.22;
/// What a stub needs below its code, for the code in words and the address.
const STUB_WORDS: f64 = 13.0;
/// The pattern's tiles a row, on a poster.
const POSTER_TILES: usize = 4;

/// Where a poster may draw, and how far its designs may go beyond that into the margin: edges of a shape may lie nearer to the edge of
/// the paper than words.
pub(super) struct Room {
    pub(super) all: Rect,
    pub(super) margin: f64,
}

/// Whether the logo says the shop's name.
pub(super) fn says_its_name(look: &Look) -> bool {
    look.logo.as_ref().is_some_and(|logo| logo.width >= logo.height * WORDMARK)
}

/// A corner of a shape: rounded outwards, or a bite taken out, as between a ticket and its stub.
#[derive(Clone, Copy)]
enum Corner {
    Round(f64),
    Notch(f64),
}

/// A rectangle with these corners, from the upper left clockwise.
fn outline(rect: Rect, corners: [Corner; 4]) -> String {
    let cut = |corner| match corner {
        Corner::Round(by) => (by, 1),
        Corner::Notch(by) => (by, 0),
    };
    let [(a, sa), (b, sb), (c, sc), (d, sd)] = corners.map(cut);
    let (left, top, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
    let [ra, rb, rc, rd] = [a, b, c, d].map(mm);
    format!(
        "M{} {}H{}A{rb} {rb} 0 0 {sb} {} {}V{}A{rc} {rc} 0 0 {sc} {} {}H{}A{rd} {rd} 0 0 {sd} {} {}V{}A{ra} {ra} 0 0 {sa} {} {}z",
        mm(left + a),
        mm(top),
        mm(right - b),
        mm(right),
        mm(top + b),
        mm(bottom - c),
        mm(right - c),
        mm(bottom),
        mm(left + d),
        mm(left),
        mm(bottom - d),
        mm(top + a),
        mm(left + a),
        mm(top),
    )
}

fn fill(d: String, colour: &str) -> Fill {
    Fill { d, colour: colour.to_owned(), line: String::new() }
}

/// What sets the stub apart: white within an edge in the accent.
fn stub(d: String, look: &Look) -> Fill {
    Fill { d, colour: "#fff".to_owned(), line: look.accent.clone() }
}

/// The logo on a white tile, its upper left corner at `at`. Answers where the tile lies.
fn tile(look: &Look, at: (f64, f64), most: (f64, f64), part: &mut Part) -> Option<Rect> {
    let logo = look.logo.as_ref()?;
    let scale = (most.0 / logo.width).min(most.1 / logo.height);
    let pad = TILE * logo.height * scale;
    let (width, height) = (logo.width * scale, logo.height * scale);
    let tile = Rect { x: at.0, y: at.1, width: width + 2.0 * pad, height: height + 2.0 * pad };
    part.fills.push(fill(outline(tile, [Corner::Round(pad); 4]), "#fff"));
    part.images.push(image(logo, tile.inset(pad)));
    Some(tile)
}

/// Whose it is above, the line and the call below, on the accent.
fn words_on_accent(mut room: Rect, pen: Pen<'_>, sizes: [(f64, f64); 3], most_logo: f64, part: &mut Part) {
    let print = pen.print;
    let tile = tile(pen.look, (room.x, room.y), (room.width / (1.0 + 2.0 * TILE), most_logo), part);
    let row = |text, face, (most, least): (f64, f64), lines, gap, gives| Row {
        text,
        face,
        ink: Ink::OnAccent,
        most,
        least,
        lines,
        gap,
        gives,
    };
    let name = |least: f64| row(print.shop.as_str(), Face::Bold, (sizes[0].0, least), 2, 0.0, Gives::Words);
    let mut above = vec![name(sizes[0].1)];
    if let Some(tile) = tile {
        // The name stands beside a symbol, and not at all beside itself.
        if !says_its_name(pen.look) {
            let beside = tile.width + tile.height * 0.2;
            let block = typeset::column(&[name(sizes[0].1 * 0.8)], room.width - beside, tile.height);
            let top = tile.y + (tile.height - block.height) / 2.0;
            pen.block(block, room.x + beside, top, "start", part);
        }
        above.clear();
        let used = tile.height * 1.2;
        (room.y, room.height) = (room.y + used, room.height - used);
    }
    let below = [
        row(print.line.as_str(), Face::Bold, sizes[1], 5, 0.3, Gives::Words),
        row(
            print.call.as_str(),
            if print.line.is_empty() { Face::Bold } else { Face::Plain },
            call_size(pen, sizes),
            5,
            0.35,
            Gives::Way,
        ),
    ];
    let between = room.height * 0.08;
    let (high, low) = typeset::two_blocks(&above, &below, room.width, room.height - between);
    let foot = room.bottom() - low.height;
    pen.block(high, room.x, room.y, "start", part);
    pen.block(low, room.x, foot, "start", part);
}

/// A call without a line above it is the line.
fn call_size(pen: Pen<'_>, sizes: [(f64, f64); 3]) -> (f64, f64) {
    if pen.print.line.is_empty() { (sizes[1].0 * 0.85, sizes[2].1) } else { sizes[2] }
}

/// The code in words and the address, about the middle of a stub.
fn words_on_stub(room: Rect, pen: Pen<'_>, sizes: [(f64, f64); 2], part: &mut Part) {
    let print = pen.print;
    let row = |text, face, (most, least): (f64, f64), lines, gap, gives| Row {
        text,
        face,
        ink: Ink::Black,
        most,
        least,
        lines,
        gap,
        gives,
    };
    let rows = [
        row(print.words.as_str(), Face::Mono, sizes[0], 1, 0.0, Gives::Nothing),
        row(print.typing.as_str(), Face::Plain, sizes[1], 2, 0.35, Gives::Way),
        row(print.address.as_str(), Face::Plain, sizes[1], 3, 0.05, Gives::Nothing),
        row(print.note.as_str(), Face::Plain, (sizes[1].0 * 0.85, sizes[1].1), 2, 0.3, Gives::Words),
    ];
    let block = typeset::column(&rows, room.width, room.height);
    let top = room.y + (room.height - block.height).max(0.0) / 2.0;
    pen.block(block, room.x + room.width / 2.0, top, "middle", part);
}

/// What lies within a card's or tent's white rim.
fn within(slot: Rect, style: &Style) -> Rect {
    slot.inset(style.rim * 0.75)
}

/// The side of the code on a ticket's stub.
pub(super) fn ticket_code(slot: Rect, style: &Style) -> f64 {
    let scale = scale_of(style);
    style.most_qr.min(within(slot, style).height - STUB_WORDS * scale - 2.0)
}

/// Type and gaps grow with what they stand on.
fn scale_of(style: &Style) -> f64 {
    style.line.0 / CARD.line.0
}

/// A ticket with the words on its left and the code on its stub.
pub(super) fn ticket(slot: Rect, pen: Pen<'_>, style: &Style) -> Part {
    let (all, side, scale) = (within(slot, style), ticket_code(slot, style), scale_of(style));
    let width = side + 3.0 * scale;
    let left = Rect { width: all.width - width, ..all };
    let right = Rect { x: left.right(), width, ..all };
    let (round, notch) = (Corner::Round(2.5 * scale), Corner::Notch(2.0 * scale));
    let mut part = Part::default();
    part.fills.push(stub(outline(right, [notch, round, round, notch]), pen.look));
    part.fills.push(fill(outline(left, [round, notch, notch, round]), &pen.look.accent));
    words_on_accent(left.inset(4.0 * scale), pen, [style.shop, style.line, style.call], 7.0 * scale, &mut part);
    let qr = Rect { x: right.x + 1.5 * scale, y: right.y + 1.0, width: side, height: side };
    pen.code(qr, &mut part);
    let foot =
        Rect { x: right.x + 2.0, y: qr.bottom(), width: right.width - 4.0, height: right.bottom() - qr.bottom() - 1.5 * scale };
    words_on_stub(foot, pen, [style.code, style.address], &mut part);
    part
}

/// The height of a card's band of picture.
fn band_of(slot: Rect, style: &Style) -> f64 {
    within(slot, style).height * 0.29
}

/// The side of the code below a band of picture.
pub(super) fn picture_code(slot: Rect, style: &Style) -> f64 {
    style.most_qr.min(within(slot, style).height - band_of(slot, style) - 1.0)
}

/// A band of picture with whose it is on it, and below it the code with the words beside it.
pub(super) fn picture(slot: Rect, pen: Pen<'_>, style: &Style) -> Part {
    let (all, side, scale) = (within(slot, style), picture_code(slot, style), scale_of(style));
    let band = Rect { height: band_of(slot, style), ..all };
    let mut part = Part::default();
    pattern(band, 2, pen, &mut part);
    sign(band, pen, style.shop.0 * 1.15, 0.62, &mut part);
    let qr = Rect { x: all.x, y: all.bottom() - side, width: side, height: side };
    let mut room = beside_code(slot, qr, pen, style);
    // The words may begin nearer to the band than the ink of the code, which has its quiet zone.
    (room.y, room.height) = (band.bottom() + 2.0 * scale, room.bottom() - band.bottom() - 2.0 * scale);
    words_beside(room, "", pen, style, &mut part);
    pen.code(qr, &mut part);
    part
}

/// A poster's ticket: the words on top, the code on the stub below.
pub(super) fn ticket_poster(room: Room, pen: Pen<'_>, part: &mut Part) {
    let wider = room.margin * 0.3;
    let all = Rect { x: room.all.x - wider, width: room.all.width + 2.0 * wider, ..room.all };
    let high = all.height * 0.44;
    let (top, low) = (Rect { height: high, ..all }, Rect { y: all.y + high, height: all.height - high, ..all });
    let (round, notch) = (Corner::Round(7.0), Corner::Notch(5.5));
    part.fills.push(stub(outline(low, [notch, notch, round, round]), pen.look));
    part.fills.push(fill(outline(top, [round, round, notch, notch]), &pen.look.accent));
    words_on_accent(top.inset(13.0), pen, [(24.0, 14.0), (46.0, 20.0), (21.0, 12.0)], 14.0, part);
    let words = 31.0;
    let side = (low.height - words - 2.0).min(low.width - 20.0);
    let qr = Rect { x: low.x + (low.width - side) / 2.0, y: low.y + 2.0, width: side, height: side };
    pen.code(qr, part);
    let foot = Rect { x: low.x + 8.0, y: qr.bottom(), width: low.width - 16.0, height: low.bottom() - qr.bottom() - 4.0 };
    words_on_stub(foot, pen, [(27.0, 14.0), (13.0, 8.0)], part);
}

/// A poster's band of picture. Answers the room that is left below it.
pub(super) fn picture_poster(room: Room, pen: Pen<'_>, part: &mut Part) -> Rect {
    let wider = room.margin * 0.3;
    let height = room.all.height * 0.25;
    let band = Rect { x: room.all.x - wider, width: room.all.width + 2.0 * wider, height, ..room.all };
    pattern(band, POSTER_TILES, pen, part);
    sign(band, pen, 34.0, 0.46, part);
    let gap = 7.0;
    Rect { y: band.bottom() + gap, height: room.all.bottom() - band.bottom() - gap, ..room.all }
}

/// The logo or else the name, on a white sign in the middle of the pattern.
fn sign(band: Rect, pen: Pen<'_>, most: f64, part_of_height: f64, part: &mut Part) {
    let height = band.height * part_of_height;
    let pad = height * 0.2;
    let middle = band.x + band.width / 2.0;
    let top = band.y + (band.height - height) / 2.0;
    let most_width = band.width * 0.86;
    let name = if says_its_name(pen.look) { "" } else { pen.print.shop.as_str() };
    let rows = [Row {
        text: name,
        face: Face::Bold,
        ink: Ink::Accent,
        most,
        least: most * 0.5,
        lines: 2,
        gap: 0.0,
        gives: Gives::Words,
    }];
    let logo =
        pen.look.logo.as_ref().map(|logo| (logo, (logo.width / logo.height * (height - 2.0 * pad)).min(most_width - 4.0 * pad)));
    let beside = logo.map_or(0.0, |(_, width)| width + pad);
    let block = typeset::column(&rows, most_width - 4.0 * pad - beside, height - pad);
    let longest = block.lines.iter().map(|line| line.width).fold(0.0, f64::max);
    let gap = if longest > 0.0 { 0.0 } else { pad };
    let width = beside - gap + longest + 4.0 * pad;
    let sign = Rect { x: middle - width / 2.0, y: top, width, height };
    part.fills.push(fill(outline(sign, [Corner::Round(pad); 4]), "#fff"));
    let mut x = sign.x + 2.0 * pad;
    if let Some((logo, wide)) = logo {
        part.images.push(image(logo, Rect { x, y: top + pad, width: wide, height: height - 2.0 * pad }));
        x += beside;
    }
    let first = top + (height - block.height) / 2.0;
    pen.block(block, x, first, "start", part);
}

/// Quarter and half discs in tints of the accent, as many rows as are asked for. Which stands where comes from the shop's name, so that
/// all paper of a shop looks the same and two shops' do not.
fn pattern(band: Rect, rows: usize, pen: Pen<'_>, part: &mut Part) {
    let columns = (band.width / (band.height / rows as f64)).round().max(1.0) as usize;
    let (wide, high) = (band.width / columns as f64, band.height / rows as f64);
    let (mut tints, mut softs) = (String::new(), String::new());
    let mut chance = Chance::of(&pen.print.shop);
    for at in 0..rows * columns {
        let tile = Rect {
            x: band.x + (at % columns) as f64 * wide,
            y: band.y + (at / columns) as f64 * high,
            width: wide,
            height: high,
        };
        let ground = if chance.below(3) == 0 { &mut tints } else { &mut softs };
        match chance.below(7) {
            // The accent alone, and a tile of one tint.
            0 => {}
            1 => whole(tile, ground),
            2 => disc(tile, ground),
            turn => quarter(tile, turn - 3, ground),
        }
    }
    part.fills.push(fill(
        format!("M{} {}h{}v{}h-{}z", mm(band.x), mm(band.y), mm(band.width), mm(band.height), mm(band.width)),
        &pen.look.accent,
    ));
    part.fills.push(fill(tints, &pen.look.tint));
    part.fills.push(fill(softs, &pen.look.soft));
}

fn whole(tile: Rect, d: &mut String) {
    // Writing to a String does not fail.
    let _ = write!(d, "M{} {}h{}v{}h-{}z", mm(tile.x), mm(tile.y), mm(tile.width), mm(tile.height), mm(tile.width));
}

fn disc(tile: Rect, d: &mut String) {
    let (rx, ry) = (tile.width * 0.32, tile.height * 0.32);
    let (x, y) = (tile.x + tile.width / 2.0 - rx, tile.y + tile.height / 2.0);
    let (rx, ry, wide) = (mm(rx), mm(ry), mm(2.0 * rx));
    let _ = write!(d, "M{} {}a{rx} {ry} 0 0 1 {wide} 0a{rx} {ry} 0 0 1 -{wide} 0z", mm(x), mm(y));
}

/// A quarter of a disc about one corner of the tile, counted from the upper left clockwise.
fn quarter(tile: Rect, turn: usize, d: &mut String) {
    let (left, top, right, bottom) = (tile.x, tile.y, tile.right(), tile.bottom());
    let (middle, from, to) = match turn {
        0 => ((left, top), (right, top), (left, bottom)),
        1 => ((right, top), (right, bottom), (left, top)),
        2 => ((right, bottom), (left, bottom), (right, top)),
        _ => ((left, bottom), (left, top), (right, bottom)),
    };
    let (rx, ry) = (mm(tile.width), mm(tile.height));
    let at = |(x, y): (f64, f64)| format!("{} {}", mm(x), mm(y));
    let _ = write!(d, "M{}L{}A{rx} {ry} 0 0 1 {}z", at(middle), at(from), at(to));
}

/// A row of figures that looks like chance and is always the same for a name.
struct Chance(u32);

impl Chance {
    fn of(name: &str) -> Chance {
        Chance(name.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)))
    }

    fn below(&mut self, most: u32) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        ((self.0 >> 16) % most) as usize
    }
}
