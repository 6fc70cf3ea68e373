//! What people are called: their names without what nobody can see, and how others see them.

use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

use crate::domain::invisible::is_invisible;

const ZWNJ: char = '\u{200c}';
const ZWJ: char = '\u{200d}';

/// A line as it is kept: white space folded, and without signs that cannot be seen and make one text look like another. Joiners and
/// selectors stay where a script or a picture needs them.
pub(super) fn tidy(text: &str) -> String {
    let letters: Vec<char> = text.chars().map(|c| if is_blank(c) { ' ' } else { c }).filter(|c| !is_dropped(*c)).collect();
    let mut seen = String::with_capacity(text.len());
    for (at, c) in letters.iter().enumerate() {
        let (before, after) = (&seen, &letters[at + 1..]);
        let stays = match *c {
            ZWNJ | ZWJ => joins(*c, before, after),
            '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => selects(before),
            '\u{e0020}'..='\u{e007f}' => before.ends_with(|c| c == '\u{1f3f4}' || is_tag(c)),
            _ => true,
        };
        if stays {
            seen.push(*c);
        }
    }
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether there is anything to see in a tidy line: marks and selectors sit on something, and alone they are nothing.
pub(super) fn is_seen(tidy: &str) -> bool {
    let sits = |c: char| is_combining_mark(c) || matches!(c, ZWNJ | ZWJ | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}');
    tidy.chars().any(|c| !c.is_whitespace() && !sits(c))
}

/// What ends a word, or looks like it: the empty syllable of Korean and the Braille cell without dots are as wide as a letter.
fn is_blank(c: char) -> bool {
    c.is_control() || c.is_whitespace() || matches!(c, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{2800}')
}

/// Signs that nobody sees, but for those that change how their neighbours are drawn.
fn is_dropped(c: char) -> bool {
    let draws = matches!(c, ZWNJ | ZWJ | '\u{fe00}'..='\u{fe0f}' | '\u{e0020}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}');
    is_invisible(c) && !draws
}

/// Whether a joiner changes what is seen: beside a virama it makes or breaks a conjunct (ශ්‍රී), between two Arabic letters it keeps them
/// apart (می‌خواهم), between two pictures it makes one of them.
fn joins(joiner: char, before: &str, after: &[char]) -> bool {
    let (Some(last), Some(next)) = (before.chars().next_back(), after.first().copied().filter(|c| *c != ' ')) else {
        // A conjunct may end a word, such as the old chillu letters of Malayalam.
        return joiner == ZWJ && before.ends_with(is_virama);
    };
    if is_virama(last) || is_virama(next) && !last.is_ascii() {
        return true;
    }
    let letter = before.chars().rev().find(|c| !is_combining_mark(*c));
    let joined = letter.is_some_and(|c| is_cursive(c) && !BREAKS.contains(c)) && is_cursive(next);
    let pictured = joiner == ZWJ && (is_picture(last) || last == '\u{fe0f}') && is_picture(next);
    joined || pictured
}

/// A selector chooses how the sign before it is drawn: a picture, or a form of a Chinese character that a family insists on.
fn selects(before: &str) -> bool {
    before.ends_with(|c| is_picture(c) || is_ideograph(c) || matches!(c, '0'..='9' | '#' | '*'))
}

fn is_virama(c: char) -> bool {
    canonical_combining_class(c) == 9
}

/// Letters that are joined to their neighbours: Arabic, Syriac, N'Ko, Mandaic, Mongolian, Adlam.
fn is_cursive(c: char) -> bool {
    c.is_alphabetic()
        && matches!(c, '\u{600}'..='\u{8ff}' | '\u{1800}'..='\u{18af}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{1e900}'..='\u{1e95f}')
}

/// Arabic letters that join nothing behind them: nobody sees what stands between them and the next.
const BREAKS: &str = "ءآأؤإاةدذرزوٱٲٳڈډڊڋڌڍڎڏڐڑڒړڔڕږڗژڙۀۃۄۅۆۇۈۉۊۋۍۏەۮۯ";

fn is_picture(c: char) -> bool {
    matches!(c, '©' | '®' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{23ff}'
        | '\u{24c2}' | '\u{25a0}'..='\u{27bf}' | '\u{2900}'..='\u{297f}' | '\u{2b00}'..='\u{2bff}' | '\u{3030}' | '\u{303d}' | '\u{3297}'
        | '\u{3299}' | '\u{1f000}'..='\u{1faff}')
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

fn is_tag(c: char) -> bool {
    matches!(c, '\u{e0020}'..='\u{e007f}')
}

/// The first name, for "Petra invites you": of `Petra Müller`, of `Müller, Petra`, of `Dr. Petra Müller`. Of an address that stands for a
/// name it is the first word before the sign.
pub fn first_name(name: &str) -> &str {
    let (first, _) = parts(name);
    match first.split_once('@') {
        Some((local, _)) => local.split(['.', '_', '-', '+']).find(|word| !word.is_empty()).unwrap_or(local),
        None => first,
    }
}

/// What stands for the name of somebody who was erased: it is nobody's, and is shown whole.
pub const ERASED: &str = "Erased";

/// First name and initial, as a referrer sees the people they brought: `Cara W.` Nobody tells which part of a name without a blank is
/// the first, or whether it is a name at all: of 王小明 and of pat@example.org they see the first letter.
pub fn short_name(name: &str) -> String {
    match parts(name) {
        _ if name == ERASED => name.to_owned(),
        (first, Some(last)) if !first.contains('@') => format!("{first} {}", initial(last)),
        (first, Some(last)) => format!("{} {}", initial(first), initial(last)),
        (first, None) => initial(first),
    }
}

/// The first name, and the word that the initial is taken from.
fn parts(name: &str) -> (&str, Option<&str>) {
    let mut sides = name.split([',', '，', '،']).map(str::trim).filter(|side| !side.is_empty());
    let (front, behind) = (sides.next().unwrap_or(name), sides.find(|side| !is_suffix(side)));
    let words = |side| str::split(side, [' ', '・']).filter(|word: &&str| !word.is_empty());
    let first = |side| {
        let after_titles = words(side).find(|word| !is_title(word));
        after_titles.or_else(|| words(side).next()).unwrap_or(side)
    };
    match behind {
        Some(given) => (first(given), words(front).next_back()),
        None => {
            let first = first(front);
            let last = words(front).next_back().filter(|last| !std::ptr::eq(last.as_ptr(), first.as_ptr()));
            (first, last)
        }
    }
}

/// What stands before a name and is none.
fn is_title(word: &str) -> bool {
    let word = word.to_lowercase();
    let bare = word.trim_end_matches('.');
    let is_short = ["dr", "prof", "mr", "mrs", "ms", "mx", "mme", "mlle", "herr", "frau", "dr.-ing", "dipl.-ing"].contains(&bare);
    is_short || ["ing.", "mag.", "dipl.", "sr.", "sra.", "srta.", "hr.", "fr.", "m."].contains(&word.as_str())
}

/// What stands behind a comma and is no first name: a degree, a generation, the form of a business.
fn is_suffix(side: &str) -> bool {
    let plain: String = side.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let known = [
        "phd", "md", "mba", "ma", "msc", "bsc", "ba", "llm", "jd", "dds", "esq", "jr", "sr", "ii", "iii", "iv", "inc", "llc",
        "ltd", "co", "corp", "gmbh", "ag", "kg", "ohg", "ug", "ek", "sa", "sarl", "sl", "bv", "dr", "prof", "dipling", "mag",
    ];
    plain.is_empty() || known.contains(&plain.as_str())
}

/// `W.`, with the marks that sit on the letter.
fn initial(word: &str) -> String {
    let letters = || word.chars().skip_while(|c| !c.is_alphanumeric());
    let mut letters: Box<dyn Iterator<Item = char>> =
        if letters().next().is_some() { Box::new(letters()) } else { Box::new(word.chars()) };
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let marks: String = letters.take_while(|c| is_combining_mark(*c)).collect();
    format!("{first}{marks}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joiners_stay_where_a_script_needs_them() {
        for name in [
            "ශ්\u{200d}රී ලංකා",
            "می\u{200c}خواهم",
            "👨\u{200d}👩\u{200d}👧 Smith",
            "❤\u{fe0f}\u{200d}🔥",
            "👩🏽\u{200d}⚕\u{fe0f}",
            "রাজ্\u{200c}কুমার",
            "র\u{200d}্যাব",
            "അവന്\u{200d}",
            "葛\u{e0100}城",
            "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
        ] {
            assert_eq!(tidy(name), name, "{name:?}");
        }
    }

    #[test]
    fn what_nobody_sees_goes() {
        for (text, plain) in [
            (" Cara \t\u{202e} W ", "Cara W"),
            ("Ca\u{200d}ra\u{200c}", "Cara"),
            ("\u{200d}Cara\u{200d} \u{200c}W", "Cara W"),
            ("Ca\u{ad}ra\u{2060}\u{feff}\u{34f}", "Cara"),
            ("Cara\u{fe0f}\u{e0041}", "Cara"),
            ("\u{5d0}\u{200f}\u{5d1}\u{61c}", "\u{5d0}\u{5d1}"),
            ("دا\u{200c}ود", "داود"),
            ("می\u{200c}\u{200c}خواهم", "می\u{200c}خواهم"),
            ("Йо\u{200c}ана", "Йоана"),
            ("王\u{200d}小\u{200b}明", "王小明"),
            ("Cara\u{3164}W\u{2800}", "Cara W"),
            ("山田\u{3000}太郎", "山田 太郎"),
        ] {
            assert_eq!(tidy(text), plain, "{text:?}");
        }
        for nothing in ["", "\u{3164}", "\u{2800}\u{2800}", "\u{200d}", "\u{301}", "\u{fe0f}", "\u{202e} \u{115f}", "\u{e0041}"] {
            assert!(!is_seen(&tidy(nothing)), "{nothing:?}");
        }
        assert!(is_seen("-") && is_seen("🥐"));
    }

    #[test]
    fn a_first_name_is_found_wherever_it_stands() {
        for (name, first, short) in [
            ("Cara van Wijk", "Cara", "Cara W."),
            ("Müller, Petra", "Petra", "Petra M."),
            ("Müller,Petra", "Petra", "Petra M."),
            ("van der Berg, Jan Willem", "Jan", "Jan B."),
            ("Petra Müller, PhD", "Petra", "Petra M."),
            ("Acme Corner, Inc.", "Acme", "Acme C."),
            ("Dr. Petra Müller", "Petra", "Petra M."),
            ("Müller, Prof. Dr. Petra", "Petra", "Petra M."),
            ("Cara", "Cara", "C."),
            ("王小明", "王小明", "王."),
            ("山田 太郎", "山田", "山田 太."),
            ("マリア・シルバ", "マリア", "マリア シ."),
            ("pat.kowalski@example.org", "pat", "P."),
            ("pat@example.org Blom", "pat", "P. B."),
            ("petra_mueller", "petra_mueller", "P."),
            ("e\u{301}va", "e\u{301}va", "E\u{301}."),
            ("Cara (Bakery)", "Cara", "Cara B."),
            (", Petra", "Petra", "P."),
            (",", ",", ",."),
            ("Dr.", "Dr.", "D."),
            ("Cara Cara", "Cara", "Cara C."),
        ] {
            assert_eq!((first_name(name), short_name(name).as_str()), (first, short), "{name}");
        }
    }
}
