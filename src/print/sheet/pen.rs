//! Drawing for one code: its QR picture, its logo, its lines of words, and the measures of labels, cards and tents.

use super::layout::{LEAST_MODULE, LEAST_QR, Rect};
use super::page::{Image, Logo, Look, Part, Placed, Print, Text, mm};
use super::typeset::{self, Face, Gives, Ink, POINT, Row};
use crate::print::qr::QUIET;

/// The measures of a label: its white rim, its code, and its type in points, largest and smallest.
pub(super) struct Style {
    pub(super) rim: f64,
    pub(super) most_qr: f64,
    pub(super) gap: f64,
    pub(super) shop: (f64, f64),
    pub(super) line: (f64, f64),
    pub(super) call: (f64, f64),
    pub(super) code: (f64, f64),
    pub(super) address: (f64, f64),
    /// Whether there is room for more than one sentence and the address alone.
    pub(super) is_roomy: bool,
}

pub(super) const LABEL: Style = Style {
    rim: 1.6,
    most_qr: 29.0,
    gap: 0.6,
    shop: (10.5, 7.0),
    line: (8.5, 6.5),
    call: (8.5, 6.5),
    code: (10.5, 8.0),
    address: (7.0, 5.5),
    is_roomy: false,
};
pub(super) const CARD: Style = Style {
    rim: 4.5,
    most_qr: 38.0,
    gap: 1.5,
    shop: (10.5, 8.0),
    line: (13.5, 8.5),
    call: (8.5, 7.0),
    code: (12.0, 8.0),
    address: (7.5, 5.5),
    is_roomy: true,
};
pub(super) const TENT: Style = Style {
    rim: 7.0,
    most_qr: 46.0,
    gap: 2.0,
    shop: (14.0, 9.0),
    line: (19.0, 10.0),
    call: (12.0, 8.0),
    code: (14.0, 9.0),
    address: (9.0, 6.0),
    is_roomy: true,
};

/// What is drawn, and how: the same for everything of one code.
#[derive(Clone, Copy)]
pub(super) struct Pen<'p> {
    pub(super) print: &'p Print,
    pub(super) shape: &'p str,
    pub(super) look: &'p Look,
}

impl Pen<'_> {
    /// Puts the code into its place, and the logo into the room that its modules leave.
    pub(super) fn code(self, rect: Rect, part: &mut Part) {
        let module = rect.width / self.print.modules.span() as f64;
        part.codes.push(Placed {
            shape: self.shape.to_owned(),
            x: mm(rect.x),
            y: mm(rect.y),
            // A module is drawn many times over, so it needs more places than a label.
            module: format!("{module:.6}"),
        });
        let room = self.print.modules.room() as f64 * module;
        if let Some(logo) = self.look.logo.as_ref().filter(|_| room > 0.0) {
            let middle = (rect.x + rect.width / 2.0, rect.y + rect.height / 2.0);
            let box_ = Rect { x: middle.0 - room / 2.0, y: middle.1 - room / 2.0, width: room, height: room };
            part.images.push(image(logo, box_.inset(module * 0.3)));
        }
    }

    pub(super) fn text(self, line: typeset::Line, x: f64, top: f64, anchor: &'static str) -> Text {
        let colour = match line.ink {
            Ink::Black => "#000",
            Ink::Accent => &self.look.accent,
            Ink::OnAccent => &self.look.on_accent,
        };
        Text { colour: colour.to_owned(), ..text_at(line, x, top, anchor) }
    }

    /// Lines of a block below one another, from the left edge or about the middle.
    pub(super) fn block(self, block: typeset::Block, x: f64, top: f64, anchor: &'static str, part: &mut Part) {
        part.texts.extend(block.lines.into_iter().map(|line| self.text(line, x, top, anchor)));
    }

    /// A code is drawn in a design only where its modules stay large enough there.
    pub(super) fn has_room(self, side: f64) -> bool {
        side >= LEAST_QR.max(self.print.modules.span() as f64 * LEAST_MODULE)
    }
}

/// A logo in a box, as large as it fits, in its middle.
pub(super) fn image(logo: &Logo, within: Rect) -> Image {
    let scale = (within.width / logo.width).min(within.height / logo.height);
    let (width, height) = (logo.width * scale, logo.height * scale);
    let (x, y) = (within.x + (within.width - width) / 2.0, within.y + (within.height - height) / 2.0);
    Image { href: logo.href.clone(), x: mm(x), y: mm(y), width: mm(width), height: mm(height) }
}

/// What is left beside a code for words. They begin and end where the ink of the code does, and a quiet zone is as good as a gap.
pub(super) fn beside_code(slot: Rect, qr: Rect, pen: Pen<'_>, style: &Style) -> Rect {
    let quiet = QUIET as f64 * qr.width / pen.print.modules.span() as f64;
    let x = qr.right() + style.gap;
    Rect { x, y: qr.y + quiet / 2.0, width: slot.right() - style.rim - x, height: qr.height - quiet }
}

/// Whose it is and what to do above, and how to do it without a camera below.
pub(super) fn words_beside(room: Rect, shop: &str, pen: Pen<'_>, style: &Style, part: &mut Part) {
    let print = pen.print;
    let row =
        |text, face, ink, (most, least): (f64, f64), lines, gap, gives| Row { text, face, ink, most, least, lines, gap, gives };
    let typing = if style.is_roomy { print.typing.as_str() } else { "" };
    // An offer without its date would promise more than the shop does.
    let note = if style.is_roomy { Gives::Words } else { Gives::Way };
    let (line, call) = if style.is_roomy { (print.line.as_str(), print.call.as_str()) } else { ("", print.short.as_str()) };
    let below = [
        row(print.words.as_str(), Face::Mono, Ink::Black, style.code, 1, 0.0, Gives::Nothing),
        row(typing, Face::Plain, Ink::Black, style.address, 1, 0.2, Gives::Way),
        row(print.address.as_str(), Face::Plain, Ink::Black, style.address, 3, 0.05, Gives::Nothing),
        row(print.note.as_str(), Face::Plain, Ink::Black, (6.0, 6.0), 2, 0.3, note),
    ];
    let above = [
        row(shop, Face::Bold, Ink::Accent, style.shop, 2, 0.0, Gives::Words),
        row(line, Face::Bold, Ink::Black, style.line, 4, 0.2, Gives::Words),
        row(call, Face::Plain, Ink::Black, style.call, 4, 0.25, Gives::Way),
    ];
    let (high, low) = typeset::two_blocks(&above, &below, room.width, room.height - style.gap);
    let foot = room.bottom() - low.height;
    pen.block(high, room.x, room.y, "start", part);
    pen.block(low, room.x, foot, "start", part);
}

/// A line in black, whose baseline is so far below `top`.
pub(super) fn text_at(line: typeset::Line, x: f64, top: f64, anchor: &'static str) -> Text {
    let (em, y) = (line.points * POINT, top + line.y);
    let colour = String::from("#000");
    Text { x: mm(x), y: mm(y), size: mm(em), length: mm(line.width), class: line.face.class(), anchor, colour, text: line.text }
}
