//! Greek in Latin letters, as ELOT 743 transcribes names for passports and banks: letters that are read together are written
//! together, and what a letter becomes depends on its neighbours.

use unicode_normalization::char::decompose_canonical;

/// A sign of a text: a Greek letter without its marks, or anything else as it is.
#[derive(Clone, Copy)]
struct Sign {
    plain: char,
    is_greek: bool,
    is_capital: bool,
    /// An accent on the first of two vowels tells that they are read apart; so does a diaeresis on the second.
    is_accented: bool,
    has_diaeresis: bool,
}

/// Writes the Greek letters of a composed text in Latin ones, and leaves everything else as it is.
pub(super) fn transcribe(text: &str) -> String {
    let signs: Vec<Sign> = text.chars().map(Sign::read).collect();
    let mut latin = String::with_capacity(text.len());
    for (at, sign) in signs.iter().enumerate() {
        if sign.is_greek { latin.push_str(&in_latin(&signs, at)) } else { latin.push(sign.plain) }
    }
    latin
}

impl Sign {
    fn read(sign: char) -> Sign {
        let (mut base, mut is_accented, mut has_diaeresis) = (None, false, false);
        decompose_canonical(sign, |part| match part {
            '\u{308}' => has_diaeresis = true,
            '\u{300}' | '\u{301}' | '\u{342}' => is_accented = true,
            part => base = base.or(Some(part)),
        });
        let base = base.unwrap_or(sign);
        let small = match base.to_lowercase().next() {
            Some('ς') => 'σ',
            small => small.unwrap_or(base),
        };
        let is_greek = alone(small).is_some();
        Sign {
            plain: if is_greek { small } else { sign },
            is_greek,
            is_capital: base != small && base != 'ς',
            is_accented,
            has_diaeresis,
        }
    }
}

/// What a letter is on its own.
fn alone(letter: char) -> Option<&'static str> {
    Some(match letter {
        'α' => "a",
        'β' => "v",
        'γ' => "g",
        'δ' => "d",
        'ε' => "e",
        'ζ' => "z",
        'η' | 'ι' => "i",
        'θ' => "th",
        'κ' => "k",
        'λ' => "l",
        'μ' => "m",
        'ν' => "n",
        'ξ' => "x",
        'ο' | 'ω' => "o",
        'π' => "p",
        'ρ' => "r",
        'σ' => "s",
        'τ' => "t",
        'υ' => "y",
        'φ' => "f",
        'χ' => "ch",
        'ψ' => "ps",
        _ => return None,
    })
}

/// The letter at this place, as its neighbours have it read.
fn in_latin(signs: &[Sign], at: usize) -> String {
    let sign = signs[at];
    let greek = |at: Option<usize>| at.and_then(|at| signs.get(at)).filter(|sign| sign.is_greek);
    let (before, next) = (greek(at.checked_sub(1)), greek(Some(at + 1)));
    let latin = match (before.map(|one| one.plain), sign.plain, next.map(|one| one.plain)) {
        (_, 'γ', Some('γ' | 'ξ' | 'χ')) => "n",
        (Some(first @ ('α' | 'ε' | 'η' | 'ο')), 'υ', then) if is_joined(before, sign) => match (first, then) {
            ('ο', _) => "u",
            (_, Some('α' | 'ε' | 'η' | 'ι' | 'ο' | 'υ' | 'ω' | 'β' | 'γ' | 'δ' | 'ζ' | 'λ' | 'μ' | 'ν' | 'ρ')) => {
                "v"
            }
            _ => "f",
        },
        // Within a word, both are heard.
        (_, 'μ', Some('π')) if before.is_none() || greek(Some(at + 2)).is_none() => "b",
        (Some('μ'), 'π', _) if next.is_none() || greek(at.checked_sub(2)).is_none() => "",
        (_, plain, _) => alone(plain).unwrap_or_default(),
    };
    match latin.split_at(latin.len().min(1)) {
        _ if !sign.is_capital => latin.to_string(),
        // A capital that becomes two letters is among capitals or begins a word.
        (_, rest) if rest.is_empty() || next.or(before).is_some_and(|one| one.is_capital) => latin.to_uppercase(),
        (first, rest) => format!("{}{rest}", first.to_uppercase()),
    }
}

/// Whether a vowel and the ypsilon behind it are read as one.
fn is_joined(first: Option<&Sign>, ypsilon: Sign) -> bool {
    first.is_some_and(|first| !first.is_accented) && !ypsilon.has_diaeresis
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_transcribed_as_the_standard_says() {
        for (greek, latin) in [
            ("Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos"),
            ("ΓΙΩΡΓΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ", "GIORGOS PAPADOPOULOS"),
            ("Άγγελος Σφυγξ", "Angelos Sfynx"),
            ("Αγχίαλος Γκίκας", "Anchialos Gkikas"),
            ("Μπάμπης Λαμπρόπουλος", "Bampis Lampropoulos"),
            ("Ντίνα Τζαβάρα Κλαμπ", "Ntina Tzavara Klab"),
            ("Ευάγγελος Ευθυμίου", "Evangelos Efthymiou"),
            ("Παύλος Αυξεντίου Νικολάου", "Pavlos Afxentiou Nikolaou"),
            ("Εύη", "Evi"),
            ("Ταΰγετος άυλος", "Taygetos aylos"),
            ("Θεόδωρος Χατζή Ψαρρός", "Theodoros Chatzi Psarros"),
            ("ΘΩΜΑΣ Χ.", "THOMAS Ch."),
            ("Ὀδυσσεύς", "Odyssefs"),
            ("Zoë 山", "Zoë 山"),
        ] {
            assert_eq!(transcribe(greek), latin, "{greek}");
        }
    }
}
