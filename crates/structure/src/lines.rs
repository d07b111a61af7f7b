//! The file as numbered lines, cleaned, blank ones only counted. What a line is for is not decided
//! here.
//!
//! A line ends at LF, or at CR LF; at CR alone only in a file that has no LF at all. Form feeds,
//! vertical tabs and the line separators of Unicode part a line without making a new number.

use super::clean::clean;
use super::why::Why;

/// What a line turned out to be for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Words of the submission.
    Text,
    /// Not the submission's words; why.
    LeftOut(Why),
    /// Part of the footnote with this place in the list of footnotes.
    Note(usize),
}

/// A line that has something on it.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// Its number in the source, from 1.
    pub(crate) number: u32,
    /// Its words after cleaning; never empty.
    pub(crate) text: String,
    /// How far it is set in.
    pub(crate) indent: usize,
    /// How many characters it has.
    pub(crate) width: usize,
    /// Whether its first word is set off from the rest.
    pub(crate) first_word_set_off: bool,
    /// Whether its last word continues in the next line: a soft hyphen is at the end, or at the start of that line.
    pub(crate) word_continues: bool,
    /// Whether its last word is set off by a wide gap.
    pub(crate) last_word_set_off: bool,
    /// How many blank lines stand before it.
    pub(crate) blanks_before: u32,
    /// Whether a form feed stands before it.
    pub(crate) page_before: bool,
    /// A lone number that labels the paragraph after it, not a page.
    pub(crate) lone_label: bool,
    /// What it is for.
    pub(crate) role: Role,
}

impl Line {
    /// Whether it carries words of the submission.
    pub(crate) fn is_text(&self) -> bool {
        self.role == Role::Text
    }
}

/// Reads the lines of a file that have something on them.
pub(crate) fn split(source: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut blanks = 0;
    let mut page = false;
    for (index, source_line) in source_lines(source).enumerate() {
        let mut something = false;
        let mut rest = source_line;
        loop {
            let (segment, after) = match rest.find(parts_a_line) {
                Some(at) => {
                    let (segment, after) = rest.split_at(at);
                    (segment, Some(after))
                }
                None => (rest, None),
            };
            let cleaned = clean(segment);
            if !cleaned.text.is_empty() {
                something = true;
                let last = lines.last_mut().filter(|_| cleaned.begins_with_soft_hyphen);
                if let Some(last) = last {
                    let last: &mut Line = last;
                    last.word_continues = true;
                }
                lines.push(Line {
                    number: u32::try_from(index + 1).unwrap_or(u32::MAX),
                    width: cleaned.text.chars().count(),
                    text: cleaned.text,
                    indent: cleaned.indent,
                    first_word_set_off: cleaned.first_word_set_off,
                    word_continues: cleaned.ends_in_soft_hyphen,
                    last_word_set_off: cleaned.last_word_set_off,
                    blanks_before: blanks,
                    page_before: page,
                    lone_label: false,
                    role: Role::Text,
                });
                blanks = 0;
                page = false;
            }
            let Some(after) = after else { break };
            let mut chars = after.chars();
            page |= chars.next() == Some('\u{c}');
            rest = chars.as_str();
        }
        if !something {
            blanks += 1;
        }
    }
    lines
}

fn source_lines(source: &str) -> impl Iterator<Item = &str> {
    let end = if source.contains('\n') { '\n' } else { '\r' };
    source.split(end)
}

fn parts_a_line(ch: char) -> bool {
    matches!(ch, '\u{c}' | '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\r')
}

#[cfg(test)]
mod tests {
    use super::split;

    fn numbers(source: &str) -> Vec<(u32, String, u32, bool)> {
        split(source)
            .into_iter()
            .map(|line| (line.number, line.text, line.blanks_before, line.page_before))
            .collect()
    }

    #[test]
    fn carriage_return_and_line_feed_count_once() {
        assert_eq!(
            numbers("one\r\n\r\ntwo\r\n"),
            [(1, "one".into(), 0, false), (3, "two".into(), 1, false)]
        );
        assert_eq!(numbers("one\r\rtwo"), numbers("one\n\ntwo"));
    }

    #[test]
    fn a_form_feed_makes_no_line_but_a_page() {
        assert_eq!(
            numbers("end\n\u{c}Head\nfoot\u{c}top"),
            [
                (1, "end".into(), 0, false),
                (2, "Head".into(), 0, true),
                (3, "foot".into(), 0, false),
                (3, "top".into(), 0, true)
            ]
        );
    }

    #[test]
    fn nothing_comes_of_nothing() {
        assert!(split("").is_empty());
        assert!(split(" \t\u{c}\u{feff}\r\n\u{ad}").is_empty());
    }
}
