//! The numbers by which a transfer finds its account: an IBAN, and the BIC of a bank.

use crate::domain::refusal::Refusal;

/// An international bank account number whose length and check digits fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Iban(String);

/// Countries with an IBAN and its length, from the registry that SWIFT keeps for ISO 13616.
#[rustfmt::skip]
const IBAN_LENGTHS: &[(&str, usize)] = &[
    ("AD", 24), ("AE", 23), ("AL", 28), ("AT", 20), ("AZ", 28), ("BA", 20), ("BE", 16), ("BG", 22), ("BH", 22), ("BI", 27),
    ("BR", 29), ("BY", 28), ("CH", 21), ("CR", 22), ("CY", 28), ("CZ", 24), ("DE", 22), ("DJ", 27), ("DK", 18), ("DO", 28),
    ("EE", 20), ("EG", 29), ("ES", 24), ("FI", 18), ("FK", 18), ("FO", 18), ("FR", 27), ("GB", 22), ("GE", 22), ("GI", 23),
    ("GL", 18), ("GR", 27), ("GT", 28), ("HN", 28), ("HR", 21), ("HU", 28), ("IE", 22), ("IL", 23), ("IQ", 23), ("IS", 26),
    ("IT", 27), ("JO", 30), ("KW", 30), ("KZ", 20), ("LB", 28), ("LC", 32), ("LI", 21), ("LT", 20), ("LU", 20), ("LV", 21),
    ("LY", 25), ("MC", 27), ("MD", 24), ("ME", 22), ("MK", 19), ("MN", 20), ("MR", 27), ("MT", 31), ("MU", 30), ("NI", 28),
    ("NL", 18), ("NO", 15), ("OM", 23), ("PK", 24), ("PL", 28), ("PS", 29), ("PT", 25), ("QA", 29), ("RO", 24), ("RS", 22),
    ("RU", 33), ("SA", 24), ("SC", 31), ("SD", 18), ("SE", 24), ("SI", 19), ("SK", 24), ("SM", 27), ("SO", 23), ("ST", 25),
    ("SV", 28), ("TL", 23), ("TN", 24), ("TR", 26), ("UA", 29), ("VA", 22), ("VG", 24), ("XK", 20), ("YE", 30),
];

/// Countries of the European Economic Area: within it, an IBAN tells the bank by itself.
const EEA: &[&str] = &[
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV",
    "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// Countries whose banks take part in the SEPA schemes.
const SEPA: &[&str] = &[
    "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR", "HU", "IE", "IS",
    "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "SM", "VA",
];

impl Iban {
    /// Reads an IBAN as people copy it, with spaces and in any case.
    pub fn parse(text: &str) -> Result<Iban, Refusal> {
        let plain: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
        let fits = plain.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && plain.bytes().skip(2).take(2).all(|byte| byte.is_ascii_digit())
            && IBAN_LENGTHS.iter().any(|(country, length)| plain.starts_with(country) && plain.len() == *length)
            && remainder(&plain) == 1;
        if fits { Ok(Iban(plain)) } else { Err(Refusal::IbanMalformed) }
    }

    /// Without spaces, as files hold it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In groups of four, as people read it.
    pub fn in_groups(&self) -> String {
        in_groups(&self.0)
    }

    /// As it was stored.
    pub(super) fn stored(text: String) -> Iban {
        Iban(text)
    }

    /// Whether a transfer has to name the bank by its BIC, too.
    pub fn needs_bic(&self) -> bool {
        !EEA.contains(&&self.0[..2])
    }

    /// Whether a SEPA transfer reaches it.
    pub fn is_sepa(&self) -> bool {
        SEPA.contains(&&self.0[..2])
    }
}

/// An account number in groups of four.
pub fn in_groups(iban: &str) -> String {
    let symbols: Vec<char> = iban.chars().collect();
    symbols.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
}

/// The number that ISO 7064 makes of an IBAN, modulo 97: the first four signs move to the end, letters count from 10.
fn remainder(iban: &str) -> u32 {
    let moved = iban.bytes().skip(4).chain(iban.bytes().take(4));
    moved.fold(0, |rest, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte.wrapping_sub(b'A')) + 10) % 97,
    })
}

/// A bank's identifier code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bic(String);

impl Bic {
    /// Four letters for the bank, two for the country, two signs for the place, perhaps three for the branch.
    pub fn parse(text: &str) -> Result<Bic, Refusal> {
        let plain: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
        let fits = matches!(plain.len(), 8 | 11)
            && plain.bytes().enumerate().all(|(at, byte)| {
                if (4..6).contains(&at) { byte.is_ascii_uppercase() } else { byte.is_ascii_uppercase() || byte.is_ascii_digit() }
            });
        if fits { Ok(Bic(plain)) } else { Err(Refusal::BicMalformed) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it was stored.
    pub(super) fn stored(text: String) -> Bic {
        Bic(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_iban_has_its_countrys_length_and_its_check_digits() {
        let known = [
            "DE89 3704 0044 0532 0130 00",
            "gb29 nwbk 6016 1331 9268 19",
            "NO9386011117947",
            "MT84MALT011000012345MTLCAST001S",
            "FR1420041010050500013M02606",
            "CH9300762011623852957",
            "BE68539007547034",
            "NL91ABNA0417164300",
        ];
        for text in known {
            assert!(Iban::parse(text).is_ok(), "{text}");
        }
        assert_eq!(Iban::parse("de89370400440532013000").unwrap().in_groups(), "DE89 3704 0044 0532 0130 00");
        let wrong = [
            "",
            "DE",
            "DE8937040044053201300",
            "DE88370400440532013000",
            "DE89370400440532031000",
            "XX89370400440532013000",
            "DE893704004405320130000",
            "DE89-3704-0044-0532-0130-00",
            "DÉ89370400440532013000",
            "DEA9370400440532013000",
        ];
        for text in wrong {
            assert_eq!(Iban::parse(text), Err(Refusal::IbanMalformed), "{text}");
        }
    }

    #[test]
    fn every_single_mistyped_figure_and_every_swap_of_neighbours_is_caught() {
        let iban = "DE89370400440532013000";
        for at in 2..iban.len() {
            for digit in '0'..='9' {
                let mut typed: Vec<char> = iban.chars().collect();
                typed[at] = digit;
                let typed: String = typed.into_iter().collect();
                assert_eq!(Iban::parse(&typed).is_ok(), typed == iban, "{typed}");
            }
        }
        for at in 4..iban.len() - 1 {
            let mut typed: Vec<char> = iban.chars().collect();
            typed.swap(at, at + 1);
            let typed: String = typed.into_iter().collect();
            assert_eq!(Iban::parse(&typed).is_ok(), typed == iban, "{typed}");
        }
    }

    #[test]
    fn a_bic_is_needed_outside_the_european_economic_area() {
        for text in ["CH9300762011623852957", "GB29NWBK60161331926819", "AE070331234567890123456", "MC5811222000010123456789030"]
        {
            assert!(Iban::parse(text).unwrap().needs_bic(), "{text}");
        }
        for text in ["DE89370400440532013000", "NO9386011117947", "LI21088100002324013AA"] {
            assert!(!Iban::parse(text).unwrap().needs_bic(), "{text}");
        }
        assert!(EEA.iter().all(|country| SEPA.contains(country)) && EEA.len() == 30);
    }

    #[test]
    fn a_bic_has_eight_or_eleven_signs() {
        for text in ["DEUTDEFF", "deutdeff500", "NWBK GB2L"] {
            assert!(Bic::parse(text).is_ok(), "{text}");
        }
        for text in ["", "DEUTDEF", "DEUTDEFF5", "DEUT12FF", "DEUTDEFF50Ö"] {
            assert_eq!(Bic::parse(text), Err(Refusal::BicMalformed), "{text}");
        }
    }
}
