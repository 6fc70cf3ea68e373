//! The shop's accent colour, made legible: darkened on light paper and lightened on dark until its contrast is enough, as saturated as it
//! was chosen.

use serde::Serialize;

use crate::domain::shop::Accent;

/// The backgrounds of assets/style.css that the accent appears on.
const LIGHT_PAPER: [u8; 3] = [0xf3, 0xef, 0xe8];
const DARK_PAPER: [u8; 3] = [0x1d, 0x1a, 0x17];
/// How much of the accent its soft tint holds.
const LIGHT_TINT: f64 = 0.10;
const DARK_TINT: f64 = 0.16;
/// WCAG AA for text is 4.5; a little more outlives rounding. Dark pages are read at night, where thin letters need more.
const ENOUGH: f64 = 4.6;
const ENOUGH_ON_DARK: f64 = 6.0;
/// A ticket is a surface, no text: it has to stand out from dark paper, no more.
const ENOUGH_OF_A_SURFACE: f64 = 1.6;

/// The tokens of the accent, light and dark.
pub(super) fn stylesheet(accent: Accent) -> String {
    stylesheet_of(":root", accent)
}

/// The same for a sample on a page that has colours of its own.
pub(super) fn sample_stylesheet(accent: Accent) -> String {
    stylesheet_of(&format!("[data-accent=\"{accent}\"]"), accent)
}

fn stylesheet_of(selector: &str, accent: Accent) -> String {
    let (light, dark) = legible(accent);
    let night = ticket_at_night(light);
    let tokens = [
        ("accent", hex(light), hex(dark)),
        ("accent-ink", hex(ink_on(light)), hex(ink_on(dark))),
        ("accent-soft", hex(mix(light, [255; 3], LIGHT_TINT)), hex(mix(dark, DARK_PAPER, DARK_TINT))),
        ("ticket", hex(light), hex(night)),
        ("ticket-ink", hex(ink_on(light)), hex(ink_on(night))),
    ];
    // Phones that are too old for light-dark() keep the light colours.
    let plain: Vec<String> = tokens.iter().map(|(name, light, _)| format!("--{name}:{light}")).collect();
    let both: Vec<String> = tokens.iter().map(|(name, light, dark)| format!("--{name}:light-dark({light},{dark})")).collect();
    let (plain, both) = (plain.join(";"), both.join(";"));
    format!("{selector}{{{plain}}}\n@supports (color:light-dark(#000,#fff)){{{selector}{{{both}}}}}\n")
}

/// The ground of a ticket on a picture, and what is legible on it.
pub(super) fn ticket(accent: Accent) -> (String, String) {
    let (light, _) = legible(accent);
    (hex(light), hex(ink_on(light)))
}

/// The ticket keeps the shop's colour on dark paper; only one that would disappear there is lifted.
fn ticket_at_night(light: [u8; 3]) -> [u8; 3] {
    lightened(light, |tried| contrast(tried, DARK_PAPER) >= ENOUGH_OF_A_SURFACE && contrast(tried, ink_on(tried)) >= 4.5)
}

/// How an accent looks on one of the papers: colours for a drawing, since a page may not style itself.
#[derive(Serialize)]
pub(super) struct Swatch {
    pub(super) paper: String,
    pub(super) accent: String,
    pub(super) ink: String,
    /// Whether the colour had to be moved to be readable here.
    pub(super) is_moved: bool,
}

/// An accent on light paper and on dark.
pub(super) fn swatches(accent: Accent) -> (Swatch, Swatch) {
    let (light, dark) = legible(accent);
    let swatch = |colour, paper| Swatch {
        paper: hex(paper),
        accent: hex(colour),
        ink: hex(ink_on(colour)),
        is_moved: colour != accent.rgb(),
    };
    (swatch(light, LIGHT_PAPER), swatch(dark, DARK_PAPER))
}

/// The accent as a ground, and what is read on it.
pub(super) fn ground(accent: Accent) -> ([u8; 3], [u8; 3]) {
    let (light, _) = legible(accent);
    (light, ink_on(light))
}

/// A ground as it is written.
pub(super) fn ground_written(accent: Accent) -> String {
    hex(ground(accent).0)
}

/// An accent as ink: itself, what is read on it, and two tints of it, all of them on white.
pub(super) struct OnPaper {
    pub(super) accent: String,
    pub(super) on_accent: String,
    pub(super) tint: String,
    pub(super) soft: String,
}

/// The accent as it is printed.
pub(super) fn on_paper(accent: Accent) -> OnPaper {
    let (light, _) = legible(accent);
    let thinned = |part| hex(mix(light, [255; 3], part));
    OnPaper { accent: hex(light), on_accent: hex(ink_on(light)), tint: thinned(0.62), soft: thinned(0.24) }
}

fn legible(accent: Accent) -> ([u8; 3], [u8; 3]) {
    let chosen = accent.rgb();
    let on_light = |tried| [LIGHT_PAPER, mix(tried, [255; 3], LIGHT_TINT)];
    let on_dark = |tried| [DARK_PAPER, mix(tried, DARK_PAPER, DARK_TINT)];
    let is_dark_enough = |tried: &[u8; 3]| on_light(*tried).into_iter().all(|paper| contrast(*tried, paper) >= ENOUGH);
    let steps = (0..=20).map(|step| mix([0; 3], chosen, f64::from(step) / 20.0));
    let light = { steps }.find(is_dark_enough).unwrap_or([0; 3]);
    let dark = lightened(chosen, |tried| on_dark(tried).into_iter().all(|paper| contrast(tried, paper) >= ENOUGH_ON_DARK));
    (light, dark)
}

/// Raises the lightness of a colour, a step at a time, until it will do; hue and chroma stay as long as a screen can show them. Mixed with
/// white instead, every colour ends in the same grey.
fn lightened(colour: [u8; 3], will_do: impl Fn([u8; 3]) -> bool) -> [u8; 3] {
    if will_do(colour) {
        return colour;
    }
    let from = Oklch::of(colour);
    let lighter =
        (0..=100).map(|step| Oklch { lightness: from.lightness + (1.0 - from.lightness) * f64::from(step) / 100.0, ..from });
    lighter.map(Oklch::shown).find(|tried| will_do(*tried)).unwrap_or([255; 3])
}

/// A colour as the eye sorts it: how light, how colourful, which hue ([OKLCH](https://bottosson.github.io/posts/oklab/)).
#[derive(Clone, Copy)]
struct Oklch {
    lightness: f64,
    chroma: f64,
    /// In radians.
    hue: f64,
}

impl Oklch {
    fn of(colour: [u8; 3]) -> Oklch {
        let [r, g, b] = colour.map(linear);
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        let lightness = 0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s;
        let a = 1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s;
        let b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s;
        Oklch { lightness, chroma: a.hypot(b), hue: b.atan2(a) }
    }

    /// The nearest colour of that lightness and hue that a screen can show: as much of the chroma as there is room for.
    fn shown(self) -> [u8; 3] {
        let less = (0..=40).map(|step| Oklch { chroma: self.chroma * f64::from(40 - step) / 40.0, ..self });
        let fitting = { less }.find_map(|tried| tried.in_gamut());
        fitting.unwrap_or([255; 3])
    }

    fn in_gamut(self) -> Option<[u8; 3]> {
        let (a, b) = (self.chroma * self.hue.cos(), self.chroma * self.hue.sin());
        let l = (self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let m = (self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let s = (self.lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
        let parts = [
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
        ];
        parts.iter().all(|part| (-0.001..=1.001).contains(part)).then(|| parts.map(gamma))
    }
}

/// From light to the number that a screen is told.
fn gamma(part: f64) -> u8 {
    let part = part.clamp(0.0, 1.0);
    let told = if part <= 0.003_130_8 { part * 12.92 } else { 1.055 * part.powf(1.0 / 2.4) - 0.055 };
    (told * 255.0).round() as u8
}

fn ink_on(colour: [u8; 3]) -> [u8; 3] {
    let [white, black] = [[255; 3], [0x10, 0x10, 0x10]];
    if contrast(colour, white) >= contrast(colour, black) { white } else { black }
}

/// `part` of one colour over the rest of another.
fn mix(over: [u8; 3], under: [u8; 3], part: f64) -> [u8; 3] {
    let blend = |over: u8, under: u8| (f64::from(over) * part + f64::from(under) * (1.0 - part)).round() as u8;
    [blend(over[0], under[0]), blend(over[1], under[1]), blend(over[2], under[2])]
}

/// The contrast ratio of WCAG 2.2: 1 for the same colour, 21 for black on white.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The relative luminance of WCAG 2.2.
fn luminance(colour: [u8; 3]) -> f64 {
    0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2])
}

/// From the number that a screen is told to light.
fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

fn hex([r, g, b]: [u8; 3]) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_accent_becomes_legible() {
        for r in (0..=255).step_by(51) {
            for g in (0..=255).step_by(51) {
                for b in (0..=255).step_by(51) {
                    let colour = [r as u8, g as u8, b as u8];
                    let (light, dark) = legible(Accent::parse(&hex(colour)).unwrap());
                    let (light_tint, dark_tint) = (mix(light, [255; 3], LIGHT_TINT), mix(dark, DARK_PAPER, DARK_TINT));
                    assert!(contrast(light, light_tint) >= 4.5 && contrast(dark, dark_tint) >= 4.5, "{colour:?}");
                    assert!(contrast(light, LIGHT_PAPER) >= 4.5 && contrast(dark, DARK_PAPER) >= 4.5, "{colour:?}");
                    let night = ticket_at_night(light);
                    assert!(contrast(night, ink_on(night)) >= 4.5 && contrast(night, DARK_PAPER) >= 1.59, "{colour:?}");
                    assert!(contrast(light, ink_on(light)) >= 4.5 && contrast(dark, ink_on(dark)) >= 4.5, "{colour:?}");
                }
            }
        }
    }

    #[test]
    fn a_legible_accent_stays_as_it_was_chosen() {
        assert!(stylesheet(Accent::DEFAULT).contains("--accent:light-dark(#0f6b4f,"));
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
    }

    #[test]
    fn a_colour_stays_colourful_on_dark_paper() {
        assert_eq!(Oklch::of([0x0f, 0x6b, 0x4f]).in_gamut(), Some([0x0f, 0x6b, 0x4f]), "there and back");
        for chosen in ["#0f6b4f", "#9a1c14", "#1d4ed8", "#7a2e8e"] {
            let accent = Accent::parse(chosen).unwrap();
            let (_, dark) = legible(accent);
            let (was, is) = (Oklch::of(accent.rgb()), Oklch::of(dark));
            // Mixed with white until it stands out as much, it would have less of its colour.
            let mixed = (0..=20).map(|step| mix([255; 3], accent.rgb(), f64::from(step) / 20.0));
            let pale = { mixed }.find(|tried| contrast(*tried, DARK_PAPER) >= contrast(dark, DARK_PAPER)).unwrap();
            assert!(is.chroma > Oklch::of(pale).chroma, "{chosen} becomes {}, not {}", hex(dark), hex(pale));
            assert!((is.hue - was.hue).abs() < 0.1, "{chosen} becomes {}", hex(dark));
            assert!(contrast(dark, DARK_PAPER) >= 6.0, "{chosen} becomes {}", hex(dark));
        }
    }

    #[test]
    fn a_ticket_keeps_its_colour_at_night_unless_it_would_disappear() {
        let night = |chosen: &str| ticket_at_night(legible(Accent::parse(chosen).unwrap()).0);
        assert_eq!(hex(night("#0f6b4f")), "#0f6b4f");
        assert_ne!(hex(night("#101010")), "#101010");
    }
}
