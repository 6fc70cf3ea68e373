//! The one face in which pictures are written, and what becomes of an SVG drawing.
//!
//! Promise: nothing of the machine is looked at: no font of the system, no file, no address. What the face has no letters for is never
//! drawn as boxes; [`drawable`] says so beforehand.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

/// Inter SemiBold for Latin, Greek and Cyrillic; its licence lies beside it.
static FACE: &[u8] = include_bytes!("../../assets/fonts/inter-600.ttf");
const FAMILY: &str = "Inter SemiBold";
pub(super) const WEIGHT: u32 = 600;

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_data(FACE.to_vec());
    fonts.set_sans_serif_family(FAMILY);
    Arc::new(fonts)
});

/// Which characters the face has, in order.
static LETTERS: LazyLock<Vec<(u32, u32)>> = LazyLock::new(|| ranges(FACE).unwrap_or_default());

fn options() -> Options<'static> {
    let mut options = Options { font_family: FAMILY.to_owned(), fontdb: Arc::clone(&FONTS), ..Options::default() };
    // A drawing of ours names no picture; whatever name got into one opens nothing.
    options.image_href_resolver.resolve_string = Box::new(|_, _| None);
    options
}

/// The drawing in pixels, as large as it says. `None` when it is no drawing, which would be a fault of ours.
pub(super) fn render(svg: &str) -> Option<Pixmap> {
    let tree = Tree::from_str(svg, &options()).ok()?;
    let size = tree.size().to_int_size();
    let mut pixmap = Pixmap::new(size.width(), size.height())?;
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    Some(pixmap)
}

/// How wide a line is when it is set at 100 pixels.
pub(super) fn width_at_100(line: &str) -> f32 {
    let (weight, line) = (WEIGHT, escaped(line));
    let svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text xml:space="preserve" font-weight="{weight}" font-size="100">{line}</text></svg>"#
    );
    Tree::from_str(&svg, &options()).map_or(0.0, |tree| tree.root().abs_bounding_box().width())
}

/// The text as it can be drawn, what may not be parted kept together: without signs that the face lacks, such as emoji. `None` when whole letters are missing: a name is
/// written right or not at all.
pub(crate) fn drawable(text: &str) -> Option<String> {
    let spaced = |c| {
        if matches!(c, '\u{a0}' | '\u{202f}') {
            '\u{a0}'
        } else if c.is_whitespace() {
            ' '
        } else {
            c
        }
    };
    let kept: String = text.chars().map(spaced).filter(|c| has(*c)).collect();
    let is_whole = text.chars().all(|c| has(c) || !c.is_alphanumeric());
    let tidy = kept.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    (is_whole && !tidy.is_empty()).then_some(tidy)
}

fn has(c: char) -> bool {
    let c = u32::from(c);
    let at = LETTERS.partition_point(|(_, last)| *last < c);
    LETTERS.get(at).is_some_and(|(first, _)| *first <= c)
}

/// What may not stand in a drawing as it is.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            c if c.is_control() => {}
            c => safe.push(c),
        }
    }
    safe
}

/// The ranges of characters of a font's table `cmap`, format 4: what every font of today has for the letters of the world's alphabets.
fn ranges(font: &[u8]) -> Option<Vec<(u32, u32)>> {
    let u16_at = |at: usize| Some(u16::from_be_bytes(font.get(at..at + 2)?.try_into().ok()?));
    let u32_at = |at: usize| Some(u32::from_be_bytes(font.get(at..at + 4)?.try_into().ok()?) as usize);
    let tables = usize::from(u16_at(4)?);
    let entry = (0..tables).map(|n| 12 + n * 16).find(|at| font.get(*at..at + 4) == Some(b"cmap"))?;
    let cmap = u32_at(entry + 8)?;
    let maps = usize::from(u16_at(cmap + 2)?);
    let of_format_4 = |n: usize| Some(cmap + u32_at(cmap + 4 + n * 8 + 4)?).filter(|at| u16_at(*at) == Some(4));
    let map = (0..maps).find_map(of_format_4)?;
    let segments = usize::from(u16_at(map + 6)? / 2);
    let segment = |n: usize| {
        let (last, first) = (u16_at(map + 14 + n * 2)?, u16_at(map + 16 + (segments + n) * 2)?);
        Some((u32::from(first), u32::from(last)))
    };
    (0..segments).map(segment).filter(|range| *range != Some((0xffff, 0xffff))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_face_has_the_letters_of_europe() {
        for text in [
            "Kornblume Bäckerei & Söhne",
            "Łucja Żółć",
            "Ελληνικός Φούρνος",
            "Пекарня Іванка",
            "¡10 % de descuento!",
            "€ £ $ ’ “ ”",
        ] {
            assert_eq!(drawable(text).as_deref(), Some(text), "{text}");
        }
    }

    #[test]
    fn what_the_face_lacks_is_left_out_and_half_a_name_is_none() {
        assert_eq!(drawable("Kornblume 🥐"), Some("Kornblume".into()));
        assert_eq!(drawable("日本"), None);
        assert_eq!(drawable("Ada 日本"), None);
        assert_eq!(drawable("🥐"), None);
    }

    #[test]
    fn a_line_has_a_width_and_twice_as_much_text_more_of_it() {
        let (one, two) = (width_at_100("Ada"), width_at_100("Ada Ada"));
        assert!(one > 100.0 && two > 2.0 * one, "{one} {two}");
    }

    #[test]
    fn a_drawing_becomes_pixels_and_nonsense_nothing() {
        let drawn = render(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="30" height="20" fill="red"/></svg>"#,
        );
        assert_eq!(drawn.map(|pixmap| (pixmap.width(), pixmap.height())), Some((30, 20)));
        assert!(render("<svg").is_none());
    }
}
