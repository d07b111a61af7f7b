//! The promise that no word is lost, as a check: which words of a file are nowhere in what was read from it, or there
//! less often than in the file. A word is a run of characters between spaces that has a letter or a digit in it, after
//! cleaning, without the punctuation around it.

use std::collections::{HashMap, HashSet};

use super::hyphen;
use super::lines::split;
use super::scan::with_european_digits;
use super::submission::Submission;

/// What stands between the parts of a label.
const IN_A_LABEL: [char; 8] = ['.', '．', '(', ')', '[', ']', '°', 'º'];
/// What stands between a label and the word it is stuck to.
const AFTER_A_LABEL: [char; 10] = ['.', '．', '(', ')', '[', ']', ':', '-', '–', '—'];
/// The number or letter of a heading is left out with so many words at most: "de la section C :".
const NUMBER_OF_A_HEADING: usize = 5;
/// The most parts of a label that may be stuck to a word.
const DEEPEST: usize = 12;

/// The words of the file that are in no passage, heading, title, footnote or left-out line.
pub fn missing_words(source: &str, submission: &Submission) -> Vec<String> {
    let mut kept = Kept::of(submission);
    let lines = split(source);
    let mut lost = Vec::new();
    let mut broken = false;
    let mut breaks_words = false;
    for line in &lines {
        let count = line.text.split_whitespace().count();
        let mut before_broken = broken;
        broken = false;
        for (place, word) in line.text.split_whitespace().enumerate() {
            let core = core(word);
            let last = place + 1 == count;
            let breaks = last
                && (line.word_continues
                    || word.ends_with(['-', '\u{2010}', '\u{2011}'])
                    || hyphen::may_join(word));
            broken |= breaks;
            breaks_words |= breaks;
            let cut = Cut { after: breaks, before: before_broken || place == 0 };
            // A line may continue a word that was broken some lines before.
            let is_whole = !breaks && !before_broken && (place > 0 || !breaks_words);
            let found = if is_whole && kept.words.contains(core) {
                kept.take(core) || kept.take_behind_a_label(core)
            } else {
                kept.holds(core, cut) || kept.holds_with_a_label(core, cut)
            };
            before_broken = before_broken && core.is_empty();
            if !found {
                lost.push(word.to_owned());
            }
        }
    }
    lost
}

/// How often a word of a passage or a left-out line is there, for each time that it is in the file.
type Counts<'a> = HashMap<&'a str, usize>;

/// Where a line's end may have cut a word.
#[derive(Clone, Copy)]
struct Cut {
    /// It continues in the next line.
    after: bool,
    /// It began in the line before.
    before: bool,
}

struct Kept<'a> {
    words: HashSet<&'a str>,
    labels: HashSet<&'a str>,
    counts: Counts<'a>,
}

impl<'a> Kept<'a> {
    fn of(submission: &'a Submission) -> Self {
        let mut kept =
            Self { words: HashSet::new(), labels: HashSet::new(), counts: HashMap::new() };
        kept.add(&submission.title);
        for passage in &submission.passages {
            kept.add(&passage.text);
            kept.count(&passage.text);
            kept.labels.extend(passage.label.split('.'));
            for heading in &passage.heading {
                kept.add(heading);
                // One heading may be over many passages: which of them repeat it is not known here.
                kept.count(heading);
            }
        }
        for note in &submission.footnotes {
            kept.add(&note.text);
            kept.add(&note.mark);
        }
        for left_out in &submission.left_out {
            kept.add(&left_out.text);
            kept.count(&left_out.text);
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

    /// `a)the`, `1.1.1)the`, `[1]the`, `norms.(a)`: whether a word is a label, part by part, that is stuck to a
    /// word before or behind it.
    fn holds_with_a_label(&self, core: &str, cut: Cut) -> bool {
        let cut = Cut { before: false, ..cut };
        parted(core).any(|(label, word)| {
            let is_behind = !word.is_empty() && self.is_label(label) && self.holds(word, cut);
            is_behind || self.words.contains(self::core(label)) && self.is_label(word)
        })
    }

    /// Whether a word is made of parts of labels, or of numbers that stand by themselves: `[7](a)`.
    fn is_label(&self, core: &str) -> bool {
        core.split(IN_A_LABEL).all(|part| {
            let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
            part.is_empty()
                || self.labels.contains(part)
                || is_number && self.words.contains(part)
                || !part.is_ascii() && self.labels.contains(with_european_digits(part).as_str())
        })
    }

    /// Counts the words of a text that is in no other part of what was read: the title and the footnotes are
    /// among the left-out lines as well.
    fn count(&mut self, text: &'a str) {
        for word in text.split_whitespace().map(core) {
            *self.counts.entry(word).or_default() += 1;
        }
    }

    /// Takes one of the places where a word is kept; false where there are fewer than the file has.
    fn take(&mut self, core: &str) -> bool {
        // Numbers and single letters are parts of labels, which several passages share.
        if core.chars().count() < 3 || self.is_label(core) || !core.contains(char::is_alphabetic) {
            return true;
        }
        let left = self.counts.get_mut(core).filter(|count| **count > 0);
        left.map(|count| *count -= 1).is_some()
    }

    /// Takes a word out of "4.STATE": the same words may be left out whole in one place and be a heading with its
    /// number in another.
    fn take_behind_a_label(&mut self, core: &str) -> bool {
        parted(core).any(|(label, word)| {
            self.is_label(label) && self.words.contains(word) && self.take(word)
        })
    }

    fn add(&mut self, text: &'a str) {
        self.words.extend(text.split_whitespace().map(core).filter(|word| !word.is_empty()));
    }
}

/// A word in two at each sign that may be between a label and the word that it is stuck to.
fn parted(core: &str) -> impl Iterator<Item = (&str, &str)> {
    core.match_indices(AFTER_A_LABEL).take(DEEPEST).map(move |(at, sign)| {
        let (label, word) = core.split_at_checked(at).unwrap_or_default();
        (label, self::core(word.get(sign.len()..).unwrap_or_default()))
    })
}

fn core(word: &str) -> &str {
    word.trim_matches(|ch: char| !ch.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::super::{LeftOut, ReadOptions, Why, read};
    use super::*;

    #[test]
    fn a_number_with_an_ordinal_sign_is_no_lost_word() {
        for text in ["6. Comecemos.\n\n7º. Os Estados devem agir.\n", "7° Les États agissent.\n"]
        {
            let submission = read(text, &ReadOptions::default());
            assert_eq!(missing_words(text, &submission), Vec::<String>::new(), "{text}");
        }
    }

    /// The words that are reported as lost where the last passage is.
    fn without_the_last(source: &str) -> Vec<String> {
        let mut submission = read(source, &ReadOptions::default());
        assert_eq!(missing_words(source, &submission), Vec::<String>::new());
        assert!(submission.passages.pop().is_some());
        missing_words(source, &submission)
    }

    #[test]
    fn words_that_are_nowhere_are_told() {
        let after = |text: &str| without_the_last(&format!("1. States should act.\n\n{text}\n"));
        assert_eq!(after("2. Norms matter."), ["2.", "Norms", "matter."]);
        assert_eq!(after("2.Norms must hold."), ["2.Norms", "must", "hold."]);
        assert_eq!(after("(b)confi-\ndence"), ["(b)confi-", "dence"]);
        assert_eq!(after("[2]Ports matter."), ["[2]Ports", "matter."]);
    }

    #[test]
    fn a_word_that_is_kept_less_often_than_it_comes_is_reported() {
        let text = "1. States should protect cables.\n\n2. Ports matter, and States should act.\n";
        let mut submission = read(text, &ReadOptions::default());
        assert_eq!(missing_words(text, &submission), Vec::<String>::new());
        let last = submission.passages.last_mut().unwrap();
        last.text = last.text.replace("and States should act", "and act");
        assert_eq!(missing_words(text, &submission), ["States", "should"]);
    }

    #[test]
    fn a_word_left_out_whole_and_kept_behind_its_number_is_found_twice() {
        let text = "4.STATE CONDUCT\n\n1. Ports matter.\n";
        let twice = format!("{text}\n4.STATE CONDUCT\n");
        let mut submission = read(text, &ReadOptions::default());
        let left_out =
            |text: &str| LeftOut { lines: (1, 1), why: Why::Running, text: text.to_owned() };
        submission.left_out = vec![left_out("4.STATE CONDUCT"), left_out("4.")];
        submission.passages.iter_mut().for_each(|passage| passage.heading.clear());
        assert_eq!(missing_words(&twice, &submission), ["4.STATE"]);
        let heading = "STATE CONDUCT".to_owned();
        submission.passages.iter_mut().for_each(|passage| passage.heading.push(heading.clone()));
        assert_eq!(missing_words(&twice, &submission), Vec::<String>::new());
    }
}
