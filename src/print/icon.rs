//! The shop's sign where there is no room for its name: the first letter in its own colour, for a tab, a telephone's home screen and
//! a bookmark.
//!
//! Letters are drawn as strokes of a round pen, so that the same few lines make an SVG and a PNG of any size, and no font has to be
//! carried along. Pure: nothing here knows which shop it is.

use std::fmt::Write as _;

/// A sign: its letter on a ground, both as red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Icon {
    /// A capital or a digit; anything else is drawn as a card.
    pub(crate) letter: char,
    pub(crate) ground: [u8; 3],
    pub(crate) ink: [u8; 3],
}

/// How the ground ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Shape {
    /// With round corners, and nothing outside of them.
    Round,
    /// To the edges: the telephone cuts its own shape, and leaves at least the circle of four fifths.
    Full,
}

/// Letters stand in a box as high as this, the pen is so wide, and they are half as high as the sign.
const HEIGHT: f64 = 100.0;
const PEN: f64 = 19.0;
const PART: f64 = 0.46;
/// The radius of the corners, in parts of the side.
const CORNER: f64 = 0.225;
/// Lines in which a curve is drawn.
const STEPS: u32 = 14;

/// The strokes of a letter as SVG writes them, with nothing but `M`, `L` and `C`.
fn strokes(letter: char) -> &'static str {
    match letter {
        'A' => "M0 100L41 0L82 100M15 66L67 66",
        'B' => "M0 0L0 100L38 100C60 100 70 90 70 73C70 56 60 47 38 47L0 47M0 0L34 0C54 0 62 9 62 23C62 38 54 47 34 47",
        'C' => "M77 20C69 7 57 0 43 0C19 0 0 21 0 50C0 79 19 100 43 100C57 100 69 93 77 80",
        'D' => "M0 0L30 0C60 0 78 20 78 50C78 80 60 100 30 100L0 100L0 0",
        'E' => "M62 0L0 0L0 100L62 100M0 48L54 48",
        'F' => "M62 0L0 0L0 100M0 50L54 50",
        'G' => "M77 20C69 7 57 0 43 0C19 0 0 21 0 50C0 79 19 100 43 100C65 100 80 84 80 56L48 56",
        'H' => "M0 0L0 100M74 0L74 100M0 48L74 48",
        'I' => "M0 0L0 100",
        'J' => "M50 0L50 68C50 90 41 100 25 100C10 100 0 91 0 75",
        'K' => "M0 0L0 100M68 0L0 60M26 38L72 100",
        'L' => "M0 0L0 100L58 100",
        'M' => "M0 100L0 0L46 66L92 0L92 100",
        'N' => "M0 100L0 0L74 100L74 0",
        'O' => "M43 0C67 0 86 22 86 50C86 78 67 100 43 100C19 100 0 78 0 50C0 22 19 0 43 0",
        'P' => "M0 100L0 0L36 0C58 0 68 11 68 28C68 45 58 56 36 56L0 56",
        'Q' => "M43 0C67 0 86 22 86 50C86 78 67 100 43 100C19 100 0 78 0 50C0 22 19 0 43 0M58 74L88 106",
        'R' => "M0 100L0 0L36 0C58 0 68 11 68 28C68 45 58 56 36 56L0 56M38 56L72 100",
        'S' => "M65 18C59 6 49 0 35 0C16 0 4 10 4 26C4 44 20 47 36 51C54 55 69 60 69 76C69 91 54 100 36 100C20 100 6 93 0 79",
        'T' => "M0 0L76 0M38 0L38 100",
        'U' => "M0 0L0 62C0 86 14 100 37 100C60 100 74 86 74 62L74 0",
        'V' => "M0 0L41 100L82 0",
        'W' => "M0 0L29 100L58 14L87 100L116 0",
        'X' => "M0 0L74 100M74 0L0 100",
        'Y' => "M0 0L39 52L78 0M39 52L39 100",
        'Z' => "M0 0L68 0L0 100L68 100",
        '0' => "M34 0C54 0 68 22 68 50C68 78 54 100 34 100C14 100 0 78 0 50C0 22 14 0 34 0",
        '1' => "M0 20L27 0L27 100",
        '2' => "M2 25C4 9 16 0 32 0C50 0 62 10 62 27C62 42 52 52 38 66L2 100L64 100",
        '3' => "M4 11C10 4 19 0 30 0C48 0 58 9 58 24C58 39 46 47 28 47C50 47 64 56 64 73C64 90 50 100 30 100C16 100 6 95 0 86",
        '4' => "M52 100L52 0L0 70L70 70",
        '5' => "M58 0L10 0L4 45C12 39 20 36 30 36C50 36 64 48 64 67C64 87 50 100 30 100C16 100 6 95 0 86",
        '6' => "M54 5C26 8 2 32 2 66C2 87 15 100 34 100C53 100 66 87 66 69C66 51 53 40 36 40C20 40 6 50 2 66",
        '7' => "M0 0L64 0L22 100",
        '8' => {
            "M34 47C17 47 6 38 6 24C6 9 18 0 34 0C50 0 62 9 62 24C62 38 51 47 34 47C14 47 0 57 0 73C0 90 14 100 34 100C54 100 68 90 68 73C68 57 54 47 34 47"
        }
        '9' => "M14 95C42 92 66 68 66 34C66 13 53 0 34 0C15 0 2 13 2 31C2 49 15 60 32 60C48 60 62 50 66 34",
        // A card with a line on it.
        _ => "M0 18L100 18L100 82L0 82L0 18M24 58L54 58",
    }
}

type Point = (f64, f64);

/// The strokes as short straight lines, in the box of the letter.
fn lines(strokes: &str) -> Vec<(Point, Point)> {
    let (mut found, mut at) = (Vec::new(), (0.0, 0.0));
    let begins = |c: char| matches!(c, 'M' | 'L' | 'C');
    for (from, command) in strokes.match_indices(begins) {
        let rest = &strokes[from + 1..];
        let numbers = rest[..rest.find(begins).unwrap_or(rest.len())].split(' ');
        let numbers: Vec<f64> = numbers.filter_map(|number| number.parse().ok()).collect();
        let points: Vec<Point> = numbers.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
        match (command, points.as_slice()) {
            ("L", [to]) => found.push((at, *to)),
            ("C", [one, other, to]) => {
                let mut last = at;
                for step in 1..=STEPS {
                    let here = on_curve([at, *one, *other, *to], f64::from(step) / f64::from(STEPS));
                    found.push((last, here));
                    last = here;
                }
            }
            _ => {}
        }
        at = points.last().copied().unwrap_or(at);
    }
    found
}

/// A point of a cubic Bézier curve.
fn on_curve(points: [Point; 4], t: f64) -> Point {
    let weights = [(1.0 - t).powi(3), 3.0 * t * (1.0 - t).powi(2), 3.0 * t * t * (1.0 - t), t.powi(3)];
    points.iter().zip(weights).fold((0.0, 0.0), |sum, (point, weight)| (sum.0 + point.0 * weight, sum.1 + point.1 * weight))
}

/// How a letter lies in a square of a side: its scale, and where its box begins.
fn place(lines: &[(Point, Point)], side: f64) -> (f64, Point) {
    let xs = lines.iter().flat_map(|(from, to)| [from.0, to.0]);
    let width = xs.fold(0.0, f64::max);
    // A wide letter is drawn a little smaller: the telephone may cut all but a circle away.
    let scale = side * PART / HEIGHT * (88.0 / f64::max(width, 88.0));
    (scale, ((side - width * scale) / 2.0, (side - HEIGHT * scale) / 2.0))
}

impl Icon {
    /// Sharp at any size.
    pub(crate) fn svg(self) -> String {
        const SIDE: f64 = 512.0;
        let strokes = strokes(self.letter);
        let (scale, (x, y)) = place(&lines(strokes), SIDE);
        let (ground, ink, corner) = (hex(self.ground), hex(self.ink), SIDE * CORNER);
        let mut svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {SIDE} {SIDE}\">");
        let _ = write!(
            svg,
            "<rect width=\"{SIDE}\" height=\"{SIDE}\" rx=\"{corner:.0}\" fill=\"{ground}\"/>\
             <path transform=\"translate({x:.1} {y:.1}) scale({scale:.3})\" d=\"{strokes}\" fill=\"none\" stroke=\"{ink}\" \
             stroke-width=\"{PEN}\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/></svg>"
        );
        svg
    }

    /// As so many pixels to a side.
    pub(crate) fn png(self, side: u32, shape: Shape) -> Vec<u8> {
        let size = f64::from(side);
        let lines = lines(strokes(self.letter));
        let (scale, (x, y)) = place(&lines, size);
        let placed: Vec<(Point, Point)> = lines
            .iter()
            .map(|(from, to)| ((x + from.0 * scale, y + from.1 * scale), (x + to.0 * scale, y + to.1 * scale)))
            .collect();
        let half_pen = PEN * scale / 2.0;
        let mut pixels = Vec::with_capacity(side as usize * side as usize * 4);
        for row in 0..side {
            for column in 0..side {
                let point = (f64::from(column) + 0.5, f64::from(row) + 0.5);
                let nearest = placed.iter().map(|line| squared_distance(point, *line)).fold(f64::MAX, f64::min).sqrt();
                // A pixel that the edge of the pen crosses is covered in part.
                let covered = (half_pen - nearest + 0.5).clamp(0.0, 1.0);
                let blend =
                    |ground: u8, ink: u8| (f64::from(ground) + (f64::from(ink) - f64::from(ground)) * covered).round() as u8;
                pixels.extend((0..3).map(|part| blend(self.ground[part], self.ink[part])));
                pixels.push(match shape {
                    Shape::Full => u8::MAX,
                    Shape::Round => (inside_corners(point, size) * 255.0).round() as u8,
                });
            }
        }
        encode(&pixels, side)
    }
}

/// How far a point is from a line that ends, squared: of many, the nearest alone is worth a root.
fn squared_distance((x, y): Point, ((x0, y0), (x1, y1)): (Point, Point)) -> f64 {
    let (dx, dy) = (x1 - x0, y1 - y0);
    let length = dx * dx + dy * dy;
    let along = if length == 0.0 { 0.0 } else { (((x - x0) * dx + (y - y0) * dy) / length).clamp(0.0, 1.0) };
    (x - x0 - along * dx).powi(2) + (y - y0 - along * dy).powi(2)
}

/// How much of a pixel lies within the round corners, from 0 to 1.
fn inside_corners((x, y): Point, side: f64) -> f64 {
    let radius = side * CORNER;
    let beyond = |at: f64| f64::max((at - side / 2.0).abs() - (side / 2.0 - radius), 0.0);
    (radius - beyond(x).hypot(beyond(y)) + 0.5).clamp(0.0, 1.0)
}

fn encode(pixels: &[u8], side: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, side, side);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().expect("a header in memory");
    writer.write_image_data(pixels).expect("four bytes a pixel");
    drop(writer);
    bytes
}

fn hex([r, g, b]: [u8; 3]) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const INK: [u8; 3] = [255; 3];
    const GROUND: [u8; 3] = [10, 90, 60];

    fn pixels(letter: char, shape: Shape) -> image::RgbaImage {
        let png = Icon { letter, ground: GROUND, ink: INK }.png(96, shape);
        image::load_from_memory(&png).unwrap().into_rgba8()
    }

    #[test]
    fn t13_every_letter_is_another_and_lies_where_no_telephone_cuts() {
        let mut seen = std::collections::HashSet::new();
        for letter in ('A'..='Z').chain('0'..='9').chain(['?']) {
            let drawn = pixels(letter, Shape::Full);
            assert!(seen.insert(drawn.clone().into_raw()), "{letter} looks like another");
            let mut inked = 0;
            for (x, y, pixel) in drawn.enumerate_pixels() {
                if pixel.0[1] > 200 {
                    inked += 1;
                    let from_middle = (f64::from(x) - 47.5).hypot(f64::from(y) - 47.5);
                    assert!(from_middle < 96.0 * 0.4, "{letter} is cut at {x} {y}");
                }
                assert_eq!(pixel.0[3], 255);
            }
            assert!(inked > 200, "{letter} is hardly there");
        }
    }

    #[test]
    fn round_corners_let_the_page_through() {
        let drawn = pixels('A', Shape::Round);
        assert_eq!(drawn.get_pixel(0, 0).0[3], 0);
        assert_eq!(drawn.get_pixel(48, 1).0, [10, 90, 60, 255]);
    }

    #[test]
    fn the_drawing_for_a_tab_is_small() {
        let svg = Icon { letter: 'B', ground: GROUND, ink: INK }.svg();
        assert!(svg.contains("#0a5a3c") && svg.len() < 600, "{svg}");
    }
}
