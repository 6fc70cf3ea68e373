//! The referral code in a field that may hold anything else as well: a note, a number of another program, the address by which somebody
//! came.
//!
//! Promise: only nine signs that fit each other are taken for a code there, so that no other text makes an order wait for somebody to say
//! whose it is. What our own script wrote is marked, and taken whole.

use crate::domain::code::CodeLookup;

/// What our script puts before a code where a vendor has one field for every purpose.
const MARK: &str = "ref-";

/// The code among other words, if there is one.
pub(super) fn among(text: &str) -> Option<String> {
    let lookup = CodeLookup::parse(text).ok()?;
    lookup.code().map(|code| code.as_str().to_owned())
}

/// The code in a vendor's one field for references.
pub(super) fn of_reference(text: &str) -> Option<String> {
    match text.strip_prefix(MARK) {
        Some(code) if !code.is_empty() => Some(code.to_owned()),
        _ => among(text),
    }
}

/// The code behind `?ref=` in an address.
pub(super) fn of_address(address: &str) -> Option<String> {
    let query = address.split_once('?')?.1.split('#').next()?;
    query.split('&').find_map(|pair| pair.strip_prefix("ref=")).and_then(among)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn o08_only_a_code_is_taken_for_one() {
        for text in ["K7QM9XDW9", "k7q-m9x-dw9", "no onions, code K7Q-M9X-DW9 please"] {
            assert_eq!(among(text).as_deref(), Some("K7QM9XDW9"), "{text}");
        }
        for text in ["", "no onions", "10234", "user_8123", "K7QM9XDW8", "cus_9s6XKzkNRiz8i3", "PAT10"] {
            assert_eq!(among(text), None, "{text}");
            assert_eq!(of_reference(text), None, "{text}");
        }
        assert_eq!(of_reference("ref-PAT10").as_deref(), Some("PAT10"), "a code from before, which our script marked");
        assert_eq!(of_reference("K7QM9XDW9").as_deref(), Some("K7QM9XDW9"));
    }

    #[test]
    fn o08_an_address_tells_by_which_code_somebody_came() {
        let came = |address: &str| of_address(address);
        assert_eq!(came("/products/cake?utm_source=x&ref=K7QM9XDW9").as_deref(), Some("K7QM9XDW9"));
        assert_eq!(came("https://shop.example/?ref=k7q-m9x-dw9#top").as_deref(), Some("K7QM9XDW9"));
        for address in ["/", "/?ref=producthunt", "/?ref=", "/?pref=K7QM9XDW9", "/#?ref=", "K7QM9XDW9"] {
            assert_eq!(came(address), None, "{address}");
        }
    }
}
