//! Names in the letters that banks take: Greek by its standard, German as banks expect it, everything else by its common
//! transliteration. A sign that stands for a meaning rather than for a sound has none: a Chinese and a Japanese bearer of one name
//! are called differently, and no bank would know either by a guess.

use any_ascii::any_ascii_char;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::greek;

/// What stands for a sign that nothing can be written for.
const NOTHING: char = '.';

/// A text in the signs that every bank of the SEPA schemes takes, at most `most` of them and at least one. A slash neither begins
/// nor ends a text and never comes twice in a row, which the schemes keep for themselves.
pub(super) fn latin(text: &str, most: usize) -> String {
    let mut plain = transliterate(text);
    while plain.contains("//") {
        plain = plain.replace("//", "/");
    }
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = words.trim_matches('/').chars().take(most).collect();
    let tidy = cut.trim().trim_end_matches('/').trim_end();
    if tidy.is_empty() { NOTHING.into() } else { tidy.into() }
}

/// Whether anything is left of a name that a bank could know somebody by.
pub(crate) fn is_latin(name: &str) -> bool {
    transliterate(name).contains(|sign: char| sign.is_ascii_alphabetic())
}

fn transliterate(text: &str) -> String {
    let composed: String = text.nfc().collect();
    let mut plain = String::with_capacity(composed.len());
    for sign in greek::transcribe(&composed).chars() {
        push(&mut plain, sign);
    }
    plain
}

fn push(plain: &mut String, sign: char) {
    match sign {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '/' | '-' | '?' | ':' | '(' | ')' | '.' | ',' | '\'' | '+' | ' ' => plain.push(sign),
        'Ä' | 'Æ' => plain.push_str("Ae"),
        'Ö' | 'Ø' | 'Œ' => plain.push_str("Oe"),
        'Ü' => plain.push_str("Ue"),
        'ä' | 'æ' => plain.push_str("ae"),
        'ö' | 'ø' | 'œ' => plain.push_str("oe"),
        'ü' => plain.push_str("ue"),
        'ẞ' => plain.push_str("SS"),
        '&' => plain.push('+'),
        '’' | '‘' | '`' | '´' => plain.push('\''),
        '–' | '—' | '_' => plain.push('-'),
        _ if sign.is_whitespace() => plain.push(' '),
        // A mark that no letter was composed with says nothing without it.
        _ if is_combining_mark(sign) => {}
        _ if sign.is_alphanumeric() && !is_ideograph(sign) => {
            let known = any_ascii_char(sign);
            let fitting = known.chars().filter(|sign| sign.is_ascii_alphanumeric() || *sign == '\'');
            let before = plain.len();
            plain.extend(fitting);
            if plain.len() == before {
                plain.push(NOTHING);
            }
        }
        _ => plain.push(NOTHING),
    }
}

/// Signs that are read by what they mean.
fn is_ideograph(sign: char) -> bool {
    matches!(sign, '々' | '〇' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MOST: usize = 70;

    #[test]
    fn names_are_written_as_a_bank_takes_them() {
        for (name, plain) in [
            ("Käthe Größe", "Kaethe Groesse"),
            ("Łukasz Żółć & Søn", "Lukasz Zolc + Soen"),
            ("//Pat // Kowalski//", "Pat / Kowalski"),
            ("山田太郎", "...."),
            ("", "."),
            ("Ștefan “the baker” O’Hara", "Stefan .the baker. O'Hara"),
            ("Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos"),
            ("Йоана Петрова", "Yoana Petrova"),
            ("Nguyễn Thị Hương", "Nguyen Thi Huong"),
            ("Đặng Thị Ngọc Ánh", "Dang Thi Ngoc Anh"),
            ("Åse Þórsdóttir Ðuro Đorđe", "Ase Thorsdottir Duro Dorde"),
            ("ẞ ß Ř ų İı", "SS ss R u Ii"),
        ] {
            assert_eq!(latin(name, MOST), plain, "{name}");
            let decomposed: String = name.nfd().collect();
            assert_eq!(latin(&decomposed, MOST), plain, "{name}, decomposed");
        }
        assert_eq!(latin(&"ä".repeat(60), MOST).len(), 70);
    }

    #[test]
    fn a_name_is_latin_when_a_letter_of_it_is_left() {
        for name in ["Pat", "Γιώργος", "Йоана", "नेहा", "山田 Taro", "やまだ"] {
            assert!(is_latin(name), "{name}");
        }
        for name in ["山田太郎", "王小明", "…", "🥐🥐", "12"] {
            assert!(!is_latin(name), "{name}");
        }
    }

    proptest! {
        #[test]
        fn whatever_a_name_is_the_banks_alphabet_holds_it(name in "\\PC{0,120}") {
            let plain = latin(&name, MOST);
            prop_assert!((1..=MOST).contains(&plain.len()), "{plain:?}");
            prop_assert!(plain.chars().all(|c| c.is_ascii_alphanumeric() || "/-?:().,'+ ".contains(c)), "{plain:?}");
            prop_assert!(!plain.contains("//") && !plain.starts_with(['/', ' ']) && !plain.ends_with(['/', ' ']), "{plain:?}");
        }
    }
}
