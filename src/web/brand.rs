//! The shop's accent colour, made legible: darkened on light paper and lightened on dark until its contrast is enough.

use serde::Serialize;

use crate::domain::shop::Accent;

/// The backgrounds of assets/style.css that the accent appears on.
const LIGHT_PAPER: [u8; 3] = [0xf3, 0xef, 0xe8];
const DARK_PAPER: [u8; 3] = [0x1d, 0x1a, 0x17];
/// How much of the accent its soft tint holds.
const LIGHT_TINT: f64 = 0.10;
const DARK_TINT: f64 = 0.16;
/// WCAG AA for text is 4.5; a little more outlives rounding.
const ENOUGH: f64 = 4.6;

/// The tokens of the accent, light and dark.
pub(super) fn stylesheet(accent: Accent) -> String {
    let (light, dark) = legible(accent);
    let [accent, ink, soft] = [
        [hex(light), hex(dark)],
        [hex(ink_on(light)), hex(ink_on(dark))],
        [hex(mix(light, [255; 3], LIGHT_TINT)), hex(mix(dark, DARK_PAPER, DARK_TINT))],
    ];
    // Phones that are too old for light-dark() keep the light colours.
    format!(
        ":root{{--accent:{};--accent-ink:{};--accent-soft:{}}}\n\
         @supports (color:light-dark(#000,#fff)){{:root{{\
         --accent:light-dark({});--accent-ink:light-dark({});--accent-soft:light-dark({})}}}}\n",
        accent[0],
        ink[0],
        soft[0],
        accent.join(","),
        ink.join(","),
        soft.join(","),
    )
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

fn legible(accent: Accent) -> ([u8; 3], [u8; 3]) {
    let chosen = accent.rgb();
    let on_light = |tried| [LIGHT_PAPER, mix(tried, [255; 3], LIGHT_TINT)];
    let on_dark = |tried| [DARK_PAPER, mix(tried, DARK_PAPER, DARK_TINT)];
    (until_legible(chosen, on_light, [0; 3]), until_legible(chosen, on_dark, [255; 3]))
}

/// Moves a colour towards black or white, a step at a time, until it can be read on its paper and on its own tint.
fn until_legible(colour: [u8; 3], papers: impl Fn([u8; 3]) -> [[u8; 3]; 2], towards: [u8; 3]) -> [u8; 3] {
    (0..=20)
        .map(|step| mix(towards, colour, f64::from(step) / 20.0))
        .find(|tried| papers(*tried).into_iter().all(|paper| contrast(*tried, paper) >= ENOUGH))
        .unwrap_or(towards)
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
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2])
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
}
