//! QR codes as pictures: an address becomes modules, modules become a PNG or an SVG.
//!
//! Promise: error level M, a quiet zone of four modules on every side, and modules that are all the same whole number of
//! pixels wide, so that any telephone reads what any printer prints. A code with room for a logo has level Q, which can lose a quarter
//! of itself, and gives up a twenty-fifth at most. Pure: nothing here knows what the address means.

use std::fmt::Write as _;
use std::str::FromStr;

use qrcode::{Color, EcLevel, QrCode};

use crate::domain::address::BaseUrl;

/// White modules on every side, as the QR standard asks for.
pub(crate) const QUIET: usize = 4;

/// The dark and light squares of one QR code, without its quiet zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Modules {
    width: usize,
    dark: Vec<bool>,
    /// Modules per side of the white square in the middle; 0 without one.
    room: usize,
}

impl Modules {
    /// Modules per side, without the quiet zone: 25 for an address of up to 34 signs with its host and path in capitals.
    #[cfg(test)]
    pub(crate) fn width(&self) -> usize {
        self.width
    }

    /// Modules per side with the quiet zone: the `viewBox` of [`svg`] and the unit in which print sheets measure.
    pub(crate) fn span(&self) -> usize {
        self.width + 2 * QUIET
    }

    /// Modules per side of the white square that is left for a logo, in the very middle; 0 without one.
    pub(crate) fn room(&self) -> usize {
        self.room
    }

    fn row(&self, y: usize) -> &[bool] {
        &self.dark[y * self.width..(y + 1) * self.width]
    }
}

/// The closed list of picture sizes, so that the number of different pictures (and caches of them) is bounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Size {
    /// 256 pixels: for a screen.
    Small,
    /// 512 pixels: for a message or a document.
    #[default]
    Medium,
    /// 1024 pixels: for a flyer.
    Large,
    /// 2048 pixels: for a poster.
    Huge,
}

impl Size {
    /// All sizes, smallest first.
    pub(crate) const ALL: [Self; 4] = [Self::Small, Self::Medium, Self::Large, Self::Huge];

    /// Pixels per side of the finished picture.
    pub(crate) fn pixels(self) -> usize {
        match self {
            Self::Small => 256,
            Self::Medium => 512,
            Self::Large => 1024,
            Self::Huge => 2048,
        }
    }
}

/// The text names no size of the closed list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct UnknownSize;

impl FromStr for Size {
    type Err = UnknownSize;

    /// Reads the number of pixels exactly as [`Size::pixels`] says it: `512`, not `0512` or `512px`.
    fn from_str(text: &str) -> Result<Self, UnknownSize> {
        match text {
            "256" => Ok(Self::Small),
            "512" => Ok(Self::Medium),
            "1024" => Ok(Self::Large),
            "2048" => Ok(Self::Huge),
            _ => Err(UnknownSize),
        }
    }
}

/// What the picture of a code holds. All but the scheme in capitals when the address has no path, so that it stays small.
pub(crate) fn address(base_url: &BaseUrl, code: &str) -> String {
    let channel = if base_url.path().is_empty() { "Q" } else { "q" };
    format!("{}/{channel}/{code}", base_url.host_for_qr())
}

/// Encodes an address, each part of it in the mode that takes least: `https` in bytes, then `://HOST/Q/CODE`, whose capitals, digits
/// and `$%*+-./:` are alphanumeric. That keeps the code small.
///
/// # Panics
/// When the text is longer than a QR code of level M can hold, 2,331 bytes. The base URL is bounded when the configuration is read.
pub(crate) fn matrix(text: &str) -> Modules {
    encoded(text, EcLevel::M)
}

/// The same with a white square in the middle for a logo: an odd number of modules, so that it is the very middle, and no more than a
/// fifth of the width.
///
/// # Panics
/// When the text is longer than 1,663 bytes.
pub(crate) fn matrix_with_room(text: &str) -> Modules {
    let mut modules = encoded(text, EcLevel::Q);
    let fifth = modules.width / 5;
    modules.room = fifth - (fifth + 1) % 2;
    let from = (modules.width - modules.room) / 2;
    for y in from..from + modules.room {
        modules.dark[y * modules.width + from..][..modules.room].fill(false);
    }
    modules
}

fn encoded(text: &str, level: EcLevel) -> Modules {
    let code = QrCode::with_error_correction_level(text, level).expect("an address is shorter than a code can hold");
    let width = code.width();
    let dark = code.into_colors().into_iter().map(|colour| colour == Color::Dark).collect();
    Modules { width, dark, room: 0 }
}

/// Draws a 1-bit grayscale PNG of exactly `size` pixels. What is left beside whole modules widens the white margin.
pub(crate) fn png(modules: &Modules, size: Size) -> Vec<u8> {
    let side = u32::try_from(size.pixels()).expect("a size of the closed list");
    let mut file = Vec::with_capacity(1024);
    let mut encoder = png::Encoder::new(&mut file, side, side);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    encoder.set_compression(png::Compression::High);
    // Rows repeat whole, which deflate finds by itself; filters only hide it (measured: 419 bytes against 562).
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().expect("writing to memory does not fail");
    writer.write_image_data(&bitmap(modules, size.pixels())).expect("writing to memory does not fail");
    writer.finish().expect("writing to memory does not fail");
    file
}

/// A whole SVG file with its own white ground, measured in modules, so that it prints sharp at any size.
pub(crate) fn svg(modules: &Modules) -> String {
    let span = modules.span();
    let path = path(modules);
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {span} {span}" shape-rendering="crispEdges"><rect width="{span}" height="{span}" fill="#fff"/><path d="{path}"/></svg>"##
    )
}

/// The dark modules as the `d` of one path, each run of a row a rectangle, moved in by the quiet zone. A print sheet puts it into an
/// `<svg x= y= width= height=>` of its own with a `viewBox` of [`Modules::span`].
pub(crate) fn path(modules: &Modules) -> String {
    let mut d = String::with_capacity(modules.dark.len() * 4);
    let (mut at_x, mut at_y) = (0, 0);
    for y in 0..modules.width {
        for (start, length) in runs(modules.row(y)) {
            let (x, y) = (start + QUIET, y + QUIET);
            // After `z` the pen is at the start of the run just drawn, so steps stay small. Writing to a String does not fail.
            let _ = match d.is_empty() {
                true => write!(d, "M{x} {y}"),
                false => write!(d, "m{} {}", x as i64 - at_x as i64, y - at_y),
            };
            let _ = write!(d, "h{length}v1h-{length}z");
            (at_x, at_y) = (x, y);
        }
    }
    d
}

/// Packed rows of one bit a pixel, 1 for white, the modules in the middle.
fn bitmap(modules: &Modules, side: usize) -> Vec<u8> {
    let stride = side / 8;
    let scale = side / modules.span();
    let margin = (side - scale * modules.width) / 2;
    let mut bits = vec![0xff_u8; stride * side];
    for y in 0..modules.width {
        let top = (margin + y * scale) * stride;
        for (start, length) in runs(modules.row(y)) {
            for x in margin + start * scale..margin + (start + length) * scale {
                bits[top + x / 8] &= !(0x80 >> (x % 8));
            }
        }
        let row = bits[top..top + stride].to_vec();
        for copy in 1..scale {
            bits[top + copy * stride..top + (copy + 1) * stride].copy_from_slice(&row);
        }
    }
    bits
}

/// Start and length of each run of dark modules in a row.
fn runs(row: &[bool]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
        match runs.last_mut() {
            Some((start, length)) if *start + *length == x => *length += 1,
            _ => runs.push((x, 1)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESS: &str = "https://SHOP.EXAMPLE/Q/K7QM9XDW9";

    /// Reads a PNG back as rows of "is white".
    fn read(file: &[u8]) -> (usize, Vec<Vec<bool>>) {
        let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
        assert_eq!((reader.info().color_type, reader.info().bit_depth), (png::ColorType::Grayscale, png::BitDepth::One));
        let side = reader.info().width as usize;
        assert_eq!(reader.info().height as usize, side);
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut bytes).unwrap();
        let white = |row: &[u8]| (0..side).map(|x| row[x / 8] & (0x80 >> (x % 8)) != 0).collect();
        (side, bytes.chunks(side / 8).map(white).collect())
    }

    fn decode(side: usize, white: &[Vec<bool>]) -> String {
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| if white[y][x] { 255 } else { 0 });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        let (meta, text) = grids[0].decode().unwrap();
        assert_eq!(meta.ecc_level, 0, "level M");
        text
    }

    #[test]
    fn a_small_scheme_costs_a_version_only_at_a_few_lengths_of_hosts() {
        let version = |scheme: &str, host: usize| (matrix(&format!("{scheme}://{:A<host$}/Q/K7QM9XDW9", "")).width() - 17) / 4;
        let wider: Vec<usize> = (4..=60).filter(|host| version("https", *host) > version("HTTPS", *host)).collect();
        assert_eq!(wider, [14, 15, 16, 17, 18, 38, 39, 40, 41]);
        assert!((4..=60).all(|host| version("https", host) <= version("HTTPS", host) + 1));
        assert_eq!((version("https", 13), version("https", 14)), (2, 3));
        let small = format!("https://{:a<21}/q/k7qm9xdw9", "");
        assert_eq!((version("https", 21), (matrix(&small).width() - 17) / 4), (3, 3), "as all lower case");
        assert_eq!(matrix(&format!("https://{:a<33}/q/k7qm9xdw9", "")).width(), 4 * 4 + 17, "all lower case takes more");
        assert_eq!(version("https", 33), 3);
    }

    #[test]
    fn every_size_is_exact_has_its_quiet_zone_and_reads_back() {
        for address in [ADDRESS, "https://corner-bakery.example:8443/some/sub-path/q/K7QM9XDW9"] {
            let modules = matrix(address);
            for size in Size::ALL {
                let (side, white) = read(&png(&modules, size));
                assert_eq!(side, size.pixels());
                let quiet = QUIET * (side / modules.span());
                for near in (0..quiet).chain(side - quiet..side) {
                    assert!((0..side).all(|far| white[near][far] && white[far][near]), "line {near} of {side} is white");
                }
                assert_eq!(decode(side, &white), address);
            }
        }
    }

    /// Every second pixel grey, as a telephone out of focus sees it: each is the mean of those around it.
    fn blurred(side: usize, white: &[Vec<bool>], by: usize) -> Vec<u8> {
        let at = |x: usize, y: usize| u32::from(white[y.min(side - 1)][x.min(side - 1)]) * 255;
        let mean = |x: usize, y: usize| {
            let around = (0..=2 * by).flat_map(|dy| (0..=2 * by).map(move |dx| (dx, dy)));
            let sum: u32 = around.map(|(dx, dy)| at((x + dx).saturating_sub(by), (y + dy).saturating_sub(by))).sum();
            (sum / (2 * by as u32 + 1).pow(2)) as u8
        };
        (0..side * side).map(|at| mean(at % side, at / side)).collect()
    }

    #[test]
    fn a_code_with_room_for_a_logo_reads_back_whatever_lies_in_it() {
        let long = format!("https://{}.example/q/K7QM9XDW9", "long-name.".repeat(12));
        for address in [ADDRESS, "https://corner-bakery.example:8443/some/sub-path/q/K7QM9XDW9", &long] {
            let modules = matrix_with_room(address);
            let (room, width) = (modules.room(), modules.width());
            assert!(room % 2 == 1 && room >= 3 && room * 5 <= width, "{room} of {width}");
            for ink in [false, true] {
                // The darkest logo there is, up to the edge of its room, and the lightest.
                let mut printed = modules.clone();
                let from = (width - room) / 2;
                for y in from..from + room {
                    assert!(!printed.dark[y * width + from..][..room].contains(&true), "the room is white");
                    printed.dark[y * width + from..][..room].fill(ink);
                }
                for size in [Size::Small, Size::Medium] {
                    let (side, white) = read(&png(&printed, size));
                    let scale = side / printed.span();
                    for by in [0, scale / 4] {
                        let grey = blurred(side, &white, by);
                        let mut seen = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| grey[y * side + x]);
                        let grids = seen.detect_grids();
                        assert_eq!(grids.len(), 1, "{address} at {side}, blurred by {by}");
                        let (meta, text) = grids[0].decode().unwrap();
                        assert_eq!((meta.ecc_level, text.as_str()), (3, address), "level Q");
                    }
                }
            }
        }
    }

    #[test]
    fn a_picture_for_a_screen_is_small() {
        let bytes = png(&matrix(ADDRESS), Size::Small).len();
        assert!(bytes <= 400, "{bytes} bytes");
    }

    #[test]
    fn the_drawing_holds_the_same_modules() {
        let modules = matrix(ADDRESS);
        let drawing = svg(&modules);
        assert!(drawing.starts_with(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 33 33""#));
        let d = path(&modules);
        assert!(d.starts_with("M4 4h7v1h-7z"), "the finder stands at the corner of the quiet zone");
        // Walk the path as a browser would and compare every module.
        let (mut x, mut y, mut drawn) = (0_i64, 0_i64, vec![false; modules.dark.len()]);
        for step in d.trim_start_matches('M').trim_end_matches('z').split("zm") {
            let (from, run) = step.split_once('h').unwrap();
            let (dx, dy) = from.split_once(' ').unwrap();
            (x, y) = (x + dx.parse::<i64>().unwrap(), y + dy.parse::<i64>().unwrap());
            for i in 0..run.split_once('v').unwrap().0.parse::<i64>().unwrap() {
                drawn[(y as usize - QUIET) * modules.width + (x + i) as usize - QUIET] = true;
            }
        }
        assert_eq!(drawn, modules.dark);
    }

    #[test]
    fn sizes_are_a_closed_list() {
        for size in Size::ALL {
            assert_eq!(size.pixels().to_string().parse(), Ok(size));
        }
        for text in ["", "255", "0256", "+256", "256px", "4096"] {
            assert_eq!(text.parse::<Size>(), Err(UnknownSize));
        }
    }
}
