//! The pattern on a shop's ticket: quarter discs, leaves and dots, laid out by the shop's name. Every shop has one of its own, and it stays
//! the same on every page and picture, without anybody having to draw it.

use std::fmt::Write as _;

use serde::Serialize;
use sha2::{Digest, Sha256};

/// Shapes of three strengths on a grid of squares whose side is 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Pattern {
    pub(crate) columns: usize,
    pub(crate) rows: usize,
    /// The `d` of one path each, from faint to strong.
    pub(crate) layers: [String; 3],
}

impl Pattern {
    /// The pattern of a name. The same name gives the same pattern for ever: it is how a shop is known again.
    pub(crate) fn of(name: &str, columns: usize, rows: usize) -> Pattern {
        let mut layers = [String::new(), String::new(), String::new()];
        for (cell, byte) in stream(name, columns * rows).into_iter().enumerate() {
            let layer = &mut layers[usize::from(byte >> 4) % 3];
            shape(layer, cell % columns, cell / columns, byte & 0x0f);
        }
        Pattern { columns, rows, layers }
    }
}

/// As many bytes as are needed, from the name alone.
fn stream(name: &str, length: usize) -> Vec<u8> {
    let block = |number: usize| Sha256::new().chain_update(name).chain_update(number.to_be_bytes()).finalize();
    (0..=length / 32).flat_map(block).take(length).collect()
}

/// One shape in its square. A few of the sixteen are empty, so that the pattern breathes. Writing to a String does not fail.
fn shape(d: &mut String, x: usize, y: usize, which: u8) {
    let (right, below) = (x + 1, y + 1);
    let _ = match which {
        0 | 1 => write!(d, "M{x} {y}h1a1 1 0 0 1-1 1z"),
        2 | 3 => write!(d, "M{right} {y}v1a1 1 0 0 1-1-1z"),
        4 | 5 => write!(d, "M{right} {below}h-1a1 1 0 0 1 1-1z"),
        6 | 7 => write!(d, "M{x} {below}v-1a1 1 0 0 1 1 1z"),
        8 | 9 => write!(d, "M{x} {y}a1 1 0 0 1 1 1a1 1 0 0 1-1-1z"),
        10 | 11 => write!(d, "M{right} {y}a1 1 0 0 1-1 1a1 1 0 0 1 1-1z"),
        12 | 13 => write!(d, "M{x}.2 {y}.5a.3.3 0 1 1 .6 0a.3.3 0 1 1-.6 0z"),
        _ => Ok(()),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_one_pattern_and_another_name_another() {
        let one = Pattern::of("Kornblume Bakery", 12, 5);
        assert_eq!(one, Pattern::of("Kornblume Bakery", 12, 5));
        assert_ne!(one, Pattern::of("Kornblume Bäckerei", 12, 5));
        assert!(one.layers.iter().all(|layer| layer.starts_with('M')), "{one:?}");
        assert!(one.layers.iter().map(String::len).sum::<usize>() < 1_600, "a page carries it");
    }
}
