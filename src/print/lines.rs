//! Setting a sentence into lines: as large as it fits, never wider than its column.

use crate::print::face;

/// A sentence in lines, and how large it is set.
#[derive(Debug)]
pub(super) struct Set {
    pub(super) size: f32,
    pub(super) lines: Vec<String>,
}

/// Sets a sentence in the first of the sizes at which it fits into its lines; when it fits at none, in the last, and cut. `sizes` are in
/// pixels, each with the number of lines there is room for.
pub(super) fn set(text: &str, width: f32, sizes: &[(f32, usize)]) -> Set {
    let words: Vec<(&str, f32)> = text.split(' ').map(|word| (word, face::width_at_100(word))).collect();
    for (size, most) in sizes {
        let lines = wrapped(&words, width * 100.0 / size);
        if lines.len() <= *most && words.iter().all(|(_, wide)| wide * size / 100.0 <= width) {
            return Set { size: *size, lines };
        }
    }
    let (size, most) = sizes.last().copied().unwrap_or((32.0, 1));
    let mut lines = wrapped(&words, width * 100.0 / size);
    let is_cut = lines.len() > most;
    lines.truncate(most);
    for line in &mut lines {
        shorten(line, width * 100.0 / size);
    }
    if let Some(last) = lines.last_mut().filter(|last| is_cut && !last.ends_with('…')) {
        last.push('…');
        shorten(last, width * 100.0 / size);
    }
    Set { size, lines }
}

/// As many words to a line as there is room for; `room` and the widths are those at 100 pixels.
fn wrapped(words: &[(&str, f32)], room: f32) -> Vec<String> {
    const SPACE: f32 = 28.0;
    let mut lines: Vec<(String, f32)> = Vec::new();
    for (word, wide) in words {
        match lines.last_mut().filter(|(_, so_far)| so_far + SPACE + wide <= room) {
            Some((line, so_far)) => {
                line.push(' ');
                line.push_str(word);
                *so_far += SPACE + wide;
            }
            None => lines.push(((*word).to_owned(), *wide)),
        }
    }
    lines.into_iter().map(|(line, _)| line).collect()
}

/// Takes letters off the end of a line that is still too wide.
fn shorten(line: &mut String, room: f32) {
    while face::width_at_100(line) > room {
        let kept = line.trim_end_matches('…').chars().count().saturating_sub(1);
        if kept == 0 {
            return;
        }
        *line = line.chars().take(kept).collect::<String>().trim_end().to_owned() + "…";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_set_as_large_as_it_fits() {
        let sizes = [(90.0, 2), (60.0, 3), (40.0, 2)];
        assert_eq!(set("10% off", 600.0, &sizes).size, 90.0);
        let long = set("10% off your first order at the bakery", 600.0, &sizes);
        assert!(long.size < 90.0, "{long:?}");
        for line in &long.lines {
            assert!(face::width_at_100(line) * long.size / 100.0 <= 600.0, "{line}");
        }
    }

    #[test]
    fn what_fits_nowhere_is_cut_and_says_so() {
        let endless = "Donaudampfschifffahrtsgesellschaftskapitän ".repeat(6);
        let cut = set(endless.trim(), 300.0, &[(60.0, 3), (40.0, 2)]);
        assert_eq!((cut.size, cut.lines.len()), (40.0, 2));
        assert!(cut.lines.iter().all(|line| face::width_at_100(line) * 0.4 <= 300.0) && cut.lines[1].ends_with('…'), "{cut:?}");
    }
}
