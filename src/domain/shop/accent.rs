//! The shop's colour.

use std::fmt;

use crate::domain::refusal::Refusal;

/// A colour, as `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent([u8; 3]);

impl Accent {
    /// The colour that a new shop starts with.
    pub const DEFAULT: Accent = Accent([0x0f, 0x6b, 0x4f]);

    /// Reads `#0f6b4f` in any case.
    pub fn parse(text: &str) -> Result<Accent, Refusal> {
        let digits = text.trim().strip_prefix('#').unwrap_or(text.trim());
        if digits.len() != 6 || !digits.is_ascii() {
            return Err(Refusal::ColourMalformed);
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).map_err(|_| Refusal::ColourMalformed);
        Ok(Accent([part(0)?, part(2)?, part(4)?]))
    }

    /// Red, green, blue.
    pub fn rgb(self) -> [u8; 3] {
        self.0
    }
}

impl fmt::Display for Accent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}
