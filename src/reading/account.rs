//! The promise that no word is lost, as a check: which words of a file are nowhere in what was read
//! from it. A word is a run of characters between spaces that has a letter or a digit in it, after
//! cleaning, without the punctuation around it.

use std::collections::HashSet;

use super::Submission;
use super::lines::split;

/// What stands between the parts of a label.
const IN_A_LABEL: [char; 6] = ['.', '．', '(', ')', '[', ']'];
/// What stands between a label and the word it is stuck to.
const AFTER_A_LABEL: [char; 10] = ['.', '．', '(', ')', '[', ']', ':', '-', '–', '—'];
/// The number or letter of a heading is left out with so many words at most: "de la section C :".
const NUMBER_OF_A_HEADING: usize = 5;
/// The most parts of a label that may be stuck to a word.
const DEEPEST: usize = 12;

/// The words of the file that are in no passage, heading, title, footnote or left-out line.
pub fn lost_words(source: &str, submission: &Submission) -> Vec<String> {
    let kept = Kept::of(submission);
    let lines = split(source);
    let mut lost = Vec::new();
    let mut broken = false;
    for line in &lines {
        let count = line.text.split_whitespace().count();
        let mut before_broken = broken;
        broken = false;
        for (place, word) in line.text.split_whitespace().enumerate() {
            let core = core(word);
            let last = place + 1 == count;
            let breaks = last && (line.goes_on || word.ends_with(['-', '\u{2010}', '\u{2011}']));
            broken |= breaks;
            let cut = Cut { after: breaks, before: before_broken || place == 0 };
            let found = kept.holds(core, cut) || kept.holds_with_a_label(core, cut);
            before_broken = before_broken && core.is_empty();
            if !found {
                lost.push(word.to_owned());
            }
        }
    }
    lost
}

/// Where a line's end may have cut a word.
#[derive(Clone, Copy)]
struct Cut {
    /// It goes on in the next line.
    after: bool,
    /// It began in the line before.
    before: bool,
}

struct Kept<'a> {
    words: HashSet<&'a str>,
    labels: HashSet<&'a str>,
}

impl<'a> Kept<'a> {
    fn of(submission: &'a Submission) -> Self {
        let mut kept = Self { words: HashSet::new(), labels: HashSet::new() };
        kept.add(&submission.title);
        for passage in &submission.passages {
            kept.add(&passage.text);
            kept.labels.extend(passage.label.split('.'));
            for heading in &passage.heading {
                kept.add(heading);
            }
        }
        for note in &submission.footnotes {
            kept.add(&note.text);
            kept.add(&note.mark);
        }
        for left_out in &submission.left_out {
            kept.add(&left_out.text);
            // The number of a heading may be stuck to it as labels are to passages.
            let mut words = left_out.text.split_whitespace().map(core);
            if words.clone().count() <= NUMBER_OF_A_HEADING {
                let number = words.rfind(|word| !word.is_empty()).unwrap_or_default();
                kept.labels.extend(number.split('.'));
            }
        }
        kept
    }

    /// Whether a word is kept: as it is, as the parts of a label, or, where a line's end cut it, as part of the
    /// whole word.
    fn holds(&self, core: &str, cut: Cut) -> bool {
        core.is_empty()
            || self.words.contains(core)
            || self.is_label(core)
            || cut.after && self.words.iter().any(|whole| whole.starts_with(core))
            // One cut twice, as the middle of it.
            || cut.after && cut.before && self.words.iter().any(|whole| whole.contains(core))
            || cut.before
                && self.words.len() < 200_000
                && self.words.iter().any(|whole| whole.ends_with(core))
    }

    /// "a)the", "1.1.1)the", "[1]the", "norms.(a)": whether a word is a label, part by part, that is stuck to a
    /// word before or behind it.
    fn holds_with_a_label(&self, core: &str, cut: Cut) -> bool {
        let cut = Cut { before: false, ..cut };
        core.match_indices(AFTER_A_LABEL).take(DEEPEST).any(|(at, sign)| {
            let (label, word) = core.split_at_checked(at).unwrap_or_default();
            let word = self::core(word.get(sign.len()..).unwrap_or_default());
            let is_behind = !word.is_empty() && self.is_label(label) && self.holds(word, cut);
            is_behind || self.words.contains(self::core(label)) && self.is_label(word)
        })
    }

    /// Whether a word is made of parts of labels, or of numbers that stand by themselves: "[7](a)".
    fn is_label(&self, core: &str) -> bool {
        core.split(IN_A_LABEL).all(|part| {
            let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
            part.is_empty() || self.labels.contains(part) || is_number && self.words.contains(part)
        })
    }

    fn add(&mut self, text: &'a str) {
        self.words.extend(text.split_whitespace().map(core).filter(|word| !word.is_empty()));
    }
}

fn core(word: &str) -> &str {
    word.trim_matches(|ch: char| !ch.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::super::{ReadOptions, read};
    use super::*;

    /// The words that are told as lost where the last passage is.
    fn without_the_last(source: &str) -> Vec<String> {
        let mut submission = read(source, &ReadOptions::default());
        assert_eq!(lost_words(source, &submission), Vec::<String>::new());
        assert!(submission.passages.pop().is_some());
        lost_words(source, &submission)
    }

    #[test]
    fn words_that_are_nowhere_are_told() {
        let after = |text: &str| without_the_last(&format!("1. States should act.\n\n{text}\n"));
        assert_eq!(after("2. Norms matter."), ["2.", "Norms", "matter."]);
        assert_eq!(after("2.Norms must hold."), ["2.Norms", "must", "hold."]);
        assert_eq!(after("(b)confi-\ndence"), ["(b)confi-", "dence"]);
        assert_eq!(after("[2]Ports matter."), ["[2]Ports", "matter."]);
    }
}
