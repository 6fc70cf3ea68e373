//! The pictures of an invitation: what a chat shows of a link, and what somebody puts into a story. One ticket in two shapes, drawn as SVG
//! and turned into a PNG. Values in, bytes out; the words come in the shop's language, ready to be set.

use std::fmt::Write as _;
use std::io::Cursor;

use image::imageops::FilterType;
use image::{ImageFormat, RgbaImage};

use crate::print::face::{self, WEIGHT, drawable, escaped};
use crate::print::lines::{self, Set};
use crate::print::pattern::Pattern;
use crate::print::qr;

/// The paper around a ticket.
const PAPER: &str = "#f3efe8";

/// The closed list of shapes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Shape {
    /// 1200 × 630: what chats and networks show of a link.
    Chat,
    /// 1080 × 1920: a telephone's whole screen, with the code to scan.
    Story,
}

impl Shape {
    /// Width and height in pixels.
    pub(crate) fn pixels(self) -> (u32, u32) {
        match self {
            Shape::Chat => (1200, 630),
            Shape::Story => (1080, 1920),
        }
    }
}

/// What stands on the ticket.
pub(crate) struct Ticket {
    /// `Tereza invites you to Kornblume Bakery`.
    pub(crate) who: Option<String>,
    pub(crate) initial: Option<char>,
    /// `10% off your first order`.
    pub(crate) offer: Option<String>,
    /// By which the pattern is laid out.
    pub(crate) shop: String,
    /// The shop's colour and what is legible on it, as `#rrggbb`.
    pub(crate) ground: String,
    pub(crate) ink: String,
    pub(crate) logo: Option<Vec<u8>>,
    /// What a story shows to scan.
    pub(crate) scan: Option<Scan>,
}

/// A code to scan: what the picture of it holds, and what people read beside it.
pub(crate) struct Scan {
    pub(crate) address: String,
    pub(crate) label: String,
    pub(crate) code: String,
    pub(crate) link: String,
}

/// Where the logo goes, once the rest is drawn, on its white plate.
struct Placed {
    logo: RgbaImage,
    at: (u32, u32),
}

/// The picture as a PNG. `None` when it could not be drawn, which would be a fault of ours.
pub(crate) fn png(ticket: &Ticket, shape: Shape) -> Option<Vec<u8>> {
    let (svg, placed) = match shape {
        Shape::Chat => chat(ticket),
        Shape::Story => story(ticket),
    };
    let pixmap = face::render(&svg)?;
    let (width, height) = (pixmap.width(), pixmap.height());
    // Everything stands on a ground that covers it all, so that no pixel is transparent.
    let mut rgb: Vec<u8> = pixmap.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    if let Some(placed) = placed {
        lay(&mut rgb, width, &placed);
    }
    let mut file = Vec::with_capacity(64 * 1024);
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&rgb).ok()?;
    writer.finish().ok()?;
    Some(file)
}

fn chat(ticket: &Ticket) -> (String, Option<Placed>) {
    let (ground, ink) = (&ticket.ground, &ticket.ink);
    let mut svg = opened(Shape::Chat);
    let _ = write!(
        svg,
        r#"<clipPath id="c"><rect x="36" y="36" width="1128" height="558" rx="32"/></clipPath><rect width="1200" height="630" fill="{PAPER}"/><rect x="36" y="36" width="1128" height="558" rx="32" fill="{ground}"/><g clip-path="url(#c)">"#
    );
    pattern(&mut svg, ticket, (4, 4), (768.0, 198.0, 99.0));
    let _ = write!(
        svg,
        r#"</g><circle cx="36" cy="186" r="22" fill="{PAPER}"/><circle cx="1164" cy="186" r="22" fill="{PAPER}"/><path d="M78 186H1124" stroke="{ink}" stroke-opacity=".45" stroke-width="5" stroke-linecap="round" stroke-dasharray="0 15" fill="none"/>"#
    );
    let row = Row { x: 84.0, middle: 112.0, face: 36.0, width: 1032.0, sizes: &[(46.0, 1), (38.0, 2), (30.0, 2)] };
    let placed = who(&mut svg, ticket, &row);
    if let Some(offer) = &ticket.offer {
        let set = lines::set(offer, 660.0, &[(96.0, 3), (84.0, 3), (70.0, 4), (58.0, 5), (46.0, 6)]);
        let top = 546.0 - height(&set);
        text(&mut svg, &set, 84.0, top, ink);
    }
    svg.push_str("</svg>");
    (svg, placed)
}

fn story(ticket: &Ticket) -> (String, Option<Placed>) {
    let (ground, ink) = (&ticket.ground, &ticket.ink);
    let mut svg = opened(Shape::Story);
    let _ = write!(svg, r#"<rect width="1080" height="1920" fill="{ground}"/>"#);
    pattern(&mut svg, ticket, (8, 3), (0.0, 0.0, 135.0));
    pattern(&mut svg, ticket, (8, 2), (0.0, 1650.0, 135.0));
    let row = Row { x: 96.0, middle: 530.0, face: 50.0, width: 888.0, sizes: &[(56.0, 2), (48.0, 3), (38.0, 3)] };
    let placed = who(&mut svg, ticket, &row);
    let _ = write!(
        svg,
        r#"<path d="M96 646H984" stroke="{ink}" stroke-opacity=".45" stroke-width="6" stroke-linecap="round" stroke-dasharray="0 18" fill="none"/>"#
    );
    if let Some(offer) = &ticket.offer {
        let set = lines::set(offer, 888.0, &[(128.0, 3), (108.0, 4), (90.0, 4), (72.0, 5), (56.0, 6)]);
        text(&mut svg, &set, 96.0, 706.0, ink);
    }
    if let Some(scan) = &ticket.scan {
        scan_plate(&mut svg, scan, ink);
    }
    svg.push_str("</svg>");
    (svg, placed)
}

/// The code on a white plate, and beside it what to type where nobody can scan.
fn scan_plate(svg: &mut String, scan: &Scan, ink: &str) {
    let modules = qr::matrix(&scan.address);
    let (span, path) = (modules.span(), qr::path(&modules));
    let _ = write!(
        svg,
        r##"<rect x="96" y="1196" width="400" height="400" rx="28" fill="#fff"/><svg x="102" y="1202" width="388" height="388" viewBox="0 0 {span} {span}" shape-rendering="crispEdges"><path d="{path}"/></svg>"##
    );
    let label = lines::set(&scan.label, 440.0, &[(46.0, 2), (36.0, 3)]);
    let code = lines::set(&scan.code, 440.0, &[(56.0, 1), (44.0, 1)]);
    let link = lines::set(&scan.link, 440.0, &[(30.0, 1), (24.0, 1), (20.0, 1)]);
    let top = 1396.0 - (height(&label) + height(&code) + height(&link) + 44.0) / 2.0;
    text(svg, &label, 544.0, top, ink);
    text(svg, &code, 544.0, top + height(&label) + 20.0, ink);
    text(svg, &link, 544.0, top + height(&label) + height(&code) + 44.0, ink);
}

fn opened(shape: Shape) -> String {
    let (width, height) = shape.pixels();
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-weight="{WEIGHT}">"#
    )
}

/// The shop's pattern at a place, `(x, y, side of a square)`.
fn pattern(svg: &mut String, ticket: &Ticket, (columns, rows): (usize, usize), (x, y, side): (f32, f32, f32)) {
    let drawn = Pattern::of(&ticket.shop, columns, rows);
    let _ = write!(svg, r#"<g transform="translate({x} {y}) scale({side})" fill="{}">"#, ticket.ink);
    for (layer, strength) in drawn.layers.iter().zip([".1", ".18", ".28"]) {
        let _ = write!(svg, r#"<path fill-opacity="{strength}" d="{layer}"/>"#);
    }
    svg.push_str("</g>");
}

/// The row that says who invites: where it stands, how large the face is, and the sizes of its sentence.
struct Row<'a> {
    x: f32,
    middle: f32,
    face: f32,
    width: f32,
    sizes: &'a [(f32, usize)],
}

/// The shop's logo or the inviter's initial, and the sentence beside it.
fn who(svg: &mut String, ticket: &Ticket, row: &Row<'_>) -> Option<Placed> {
    let Row { x, middle, face, width, sizes } = *row;
    let ink = &ticket.ink;
    let logo = ticket.logo.as_deref().and_then(|logo| fitted(logo, row));
    let beside = match (&logo, ticket.initial.filter(|initial| drawable(&initial.to_string()).is_some())) {
        (Some(logo), _) => {
            let plate = logo.width() as f32 + 28.0;
            let _ = write!(
                svg,
                r##"<rect x="{x}" y="{}" width="{plate}" height="{}" rx="14" fill="#fff"/>"##,
                middle - face,
                face * 2.0
            );
            plate + 24.0
        }
        (None, Some(initial)) => {
            let (size, initial) = (face, escaped(&initial.to_string()));
            let _ = write!(
                svg,
                r#"<circle cx="{0}" cy="{middle}" r="{1}" fill="none" stroke="{ink}" stroke-width="4"/><text x="{0}" y="{2}" font-size="{size}" text-anchor="middle" fill="{ink}">{initial}</text>"#,
                x + face,
                face - 2.0,
                middle + size * 0.36
            );
            face * 2.0 + 26.0
        }
        (None, None) => 0.0,
    };
    if let Some(who) = &ticket.who {
        let set = lines::set(who, width - beside, sizes);
        text(svg, &set, x + beside, middle - height(&set) / 2.0, ink);
    }
    logo.map(|logo| {
        let top = middle - logo.height() as f32 / 2.0;
        Placed { at: ((x + 14.0) as u32, top as u32), logo }
    })
}

/// The logo as it fits onto its plate. A file that cannot be read any more leaves the plate away.
fn fitted(logo: &[u8], row: &Row<'_>) -> Option<RgbaImage> {
    let read = image::load(Cursor::new(logo), ImageFormat::Png).ok()?;
    let (most_wide, most_high) = ((row.width * 0.3) as u32, (row.face * 2.0) as u32 - 20);
    Some(read.resize(most_wide, most_high, FilterType::Lanczos3).into_rgba8())
}

/// Lays a picture over the finished pixels.
fn lay(rgb: &mut [u8], width: u32, placed: &Placed) {
    for (x, y, pixel) in placed.logo.enumerate_pixels() {
        let at = ((placed.at.1 + y) * width + placed.at.0 + x) as usize * 3;
        let Some(under) = rgb.get_mut(at..at + 3) else { continue };
        let [red, green, blue, alpha] = pixel.0;
        for (under, over) in under.iter_mut().zip([red, green, blue]) {
            let mixed = u32::from(over) * u32::from(alpha) + u32::from(*under) * (255 - u32::from(alpha));
            *under = (mixed / 255) as u8;
        }
    }
}

const LEADING: f32 = 1.1;

fn height(set: &Set) -> f32 {
    set.lines.len() as f32 * set.size * LEADING
}

/// Lines from a top on. The letters stand in the middle of their line.
fn text(svg: &mut String, set: &Set, x: f32, top: f32, ink: &str) {
    let (size, spacing) = (set.size, if set.size > 60.0 { -0.02 * set.size } else { 0.0 });
    for (number, line) in set.lines.iter().enumerate() {
        let y = top + number as f32 * size * LEADING + size * 0.9;
        let _ = write!(
            svg,
            r#"<text xml:space="preserve" x="{x}" y="{y}" font-size="{size}" letter-spacing="{spacing}" fill="{ink}">{}</text>"#,
            escaped(line)
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticket(who: &str) -> Ticket {
        Ticket {
            who: drawable(who),
            initial: Some('T'),
            offer: drawable("10% off your first order"),
            shop: "Kornblume Bakery".into(),
            ground: "#0f6b4f".into(),
            ink: "#ffffff".into(),
            logo: None,
            scan: Some(Scan {
                address: "https://KORNBLUME.EXAMPLE/Q/K7QM9XDW9".into(),
                label: "Join with my code".into(),
                code: "K7Q-M9X-DW9".into(),
                link: "kornblume.example/r/K7QM9XDW9".into(),
            }),
        }
    }

    fn drawn(ticket: &Ticket, shape: Shape) -> RgbaImage {
        let file = png(ticket, shape).expect("a drawing");
        image::load_from_memory(&file).expect("a PNG").into_rgba8()
    }

    #[test]
    fn both_shapes_have_their_size_and_the_shops_colour() {
        for shape in [Shape::Chat, Shape::Story] {
            let picture = drawn(&ticket("Tereza invites you to Kornblume Bakery"), shape);
            assert_eq!((picture.width(), picture.height()), shape.pixels());
            let of_accent = picture.pixels().filter(|pixel| pixel.0 == [0x0f, 0x6b, 0x4f, 255]).count();
            assert!(of_accent * 3 > picture.pixels().len(), "{shape:?}: {of_accent}");
        }
    }

    #[test]
    fn other_words_are_another_picture_and_nothing_is_drawn_for_what_cannot_be() {
        let one = png(&ticket("Tereza invites you to Kornblume Bakery"), Shape::Chat);
        assert_ne!(one, png(&ticket("Ada invites you to Kornblume Bakery"), Shape::Chat));
        let strange = ticket("<text>&\"\u{1}日本");
        assert!(strange.who.is_none() && png(&strange, Shape::Chat).is_some());
    }

    #[test]
    fn a_story_can_be_scanned() {
        let grey = image::DynamicImage::ImageRgba8(drawn(&ticket("Tereza invites you"), Shape::Story)).into_luma8();
        let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(grey.width() as usize, grey.height() as usize, |x, y| {
            grey.get_pixel(x as u32, y as u32).0[0]
        });
        let read: Vec<String> = prepared.detect_grids().iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect();
        assert_eq!(read, ["https://KORNBLUME.EXAMPLE/Q/K7QM9XDW9"]);
    }

    #[test]
    fn a_logo_stands_on_a_white_plate() {
        let mut logo = Vec::new();
        let red = RgbaImage::from_pixel(200, 100, image::Rgba([255, 0, 0, 255]));
        red.write_to(&mut Cursor::new(&mut logo), ImageFormat::Png).unwrap();
        let picture = drawn(&Ticket { logo: Some(logo), ..ticket("Tereza invites you") }, Shape::Chat);
        assert_eq!(picture.get_pixel(130, 112).0, [255, 0, 0, 255]);
        assert_eq!(picture.get_pixel(88, 112).0, [255, 255, 255, 255]);
    }
}
