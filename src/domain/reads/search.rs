//! What somebody typed into a search box, as the columns that it is compared with hold it.

use crate::domain::reads::list;

/// What was typed into the search, as the columns hold it.
#[derive(Debug, Clone)]
pub(super) struct Search {
    pub(super) text: Option<String>,
    pub(super) symbols: Option<String>,
    pub(super) digits: Option<String>,
}

impl Search {
    pub(super) fn read(typed: &str) -> Search {
        // A scanner at the till types the whole address that it read; what it means is the code at its end.
        let text = if typed.contains("://") { typed.trim_end_matches('/').rsplit('/').next().unwrap_or(typed) } else { typed };
        Search {
            text: list::anywhere(text),
            // People type a code with its dashes, the table holds it without.
            symbols: list::anywhere(&text.replace(['-', ' '], "")),
            digits: Search::digits(text),
        }
    }

    /// `0171 23` finds `+4917123…`: what tells two phone numbers apart comes after the zeros and the country's code.
    fn digits(text: &str) -> Option<String> {
        let is_phone = text.chars().all(|c| c.is_ascii_digit() || "+ ()/.-".contains(c));
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let telling = digits.trim_start_matches('0');
        (is_phone && telling.len() >= 3).then(|| format!("%{telling}%"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_number_is_found_by_what_tells_it_apart() {
        assert_eq!(Search::digits("0171 / 23-45").as_deref(), Some("%1712345%"));
        assert_eq!(Search::digits("+49 171").as_deref(), Some("%49171%"));
        for text in ["", "00", "12", "K7Q", "Pat 123"] {
            assert_eq!(Search::digits(text), None, "{text}");
        }
    }

    #[test]
    fn a_scanned_address_means_its_code() {
        let search = Search::read("HTTPS://SHOP.EXAMPLE/Q/K7QM9XDW9");
        assert_eq!(search.symbols.as_deref(), Some("%K7QM9XDW9%"));
        assert_eq!(Search::read("k7q-m9x-dw9").symbols.as_deref(), Some("%k7qm9xdw9%"));
    }
}
