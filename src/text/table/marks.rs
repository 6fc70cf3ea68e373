//! What stands between the cells of a file and before the decimals, so that a spreadsheet of the shop's country reads it.

use crate::domain::locale::Country;

/// The sign between cells, and the one before decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marks {
    pub(super) separator: u8,
    pub(super) decimal: char,
}

const COMMA_AND_POINT: Marks = Marks { separator: b',', decimal: '.' };
const SEMICOLON_AND_COMMA: Marks = Marks { separator: b';', decimal: ',' };
/// As francs are written, where lists are parted as among the neighbours.
const SEMICOLON_AND_POINT: Marks = Marks { separator: b';', decimal: '.' };

/// Countries that write 1.250,00 or 1 250,00, so that the comma is taken and lists are parted by semicolons.
#[rustfmt::skip]
const DECIMAL_COMMA: &[&str] = &[
    "AD", "AL", "AM", "AO", "AR", "AT", "AW", "AX", "AZ", "BA", "BE", "BF", "BG", "BI", "BJ", "BL", "BO", "BQ", "BR", "BY",
    "CD", "CF", "CG", "CI", "CL", "CM", "CO", "CR", "CV", "CW", "CY", "CZ", "DE", "DJ", "DK", "DZ", "EC", "EE", "ES", "FI",
    "FO", "FR", "GA", "GE", "GF", "GL", "GN", "GP", "GQ", "GR", "GW", "HR", "HU", "ID", "IS", "IT", "KG", "KM", "KZ", "LT",
    "LU", "LV", "MA", "MC", "MD", "ME", "MF", "MG", "MK", "ML", "MQ", "MR", "MZ", "NC", "NE", "NL", "NO", "PF", "PL", "PM",
    "PT", "PY", "RE", "RO", "RS", "RU", "SE", "SI", "SJ", "SK", "SM", "SN", "SR", "ST", "TD", "TG", "TJ", "TL", "TM", "TN",
    "TR", "UA", "UY", "UZ", "VA", "VE", "VN", "WF", "XK", "YT", "ZA",
];

impl Marks {
    /// Those of a country; where it is not known, comma and point.
    pub(super) fn of(country: Option<&Country>) -> Marks {
        match country.map_or("", Country::as_str) {
            "CH" | "LI" => SEMICOLON_AND_POINT,
            country if DECIMAL_COMMA.contains(&country) => SEMICOLON_AND_COMMA,
            _ => COMMA_AND_POINT,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_decides_how_cells_are_parted() {
        let of = |code: &str| Marks::of(Country::parse(code).as_ref());
        for code in ["DE", "AT", "FR", "ES", "IT", "PL", "BR", "TR"] {
            assert_eq!(of(code), SEMICOLON_AND_COMMA, "{code}");
        }
        for code in ["GB", "US", "IE", "MX", "CA", "JP", "IN", "AU", "nowhere"] {
            assert_eq!(of(code), COMMA_AND_POINT, "{code}");
        }
        assert_eq!(of("CH"), SEMICOLON_AND_POINT);
        assert!(DECIMAL_COMMA.is_sorted() && DECIMAL_COMMA.iter().all(|code| Country::parse(code).is_some()));
    }
}
