//! Footnotes: which lines they are, and what marks them. A line is a footnote's only if the same
//! mark hangs on a word of the text before it, the number is the next one, and it stands at the
//! foot of a page, after a rule, or after another footnote. Otherwise it stays text.

use std::collections::HashMap;

use super::lines::{Line, Role};
use super::mark::{Mark, Shape};
use super::scan::scan;
use super::sentence::{ends_sentence, has_word, is_raised};
use super::why::Why;

/// The most lines a page's footnotes take up when nothing but their place tells them apart.
const FOOT: usize = 14;

/// A footnote's mark as printed, and its lines as places in the list of lines.
#[derive(Debug)]
pub(crate) struct Note {
    /// "3" or "*".
    pub(crate) mark: String,
    /// How many bytes of its first line the mark takes up.
    pub(crate) mark_end: usize,
    /// Its lines.
    pub(crate) lines: Vec<usize>,
}

/// Finds the footnotes and gives their lines that role.
pub(crate) fn take_out(lines: &mut [Line]) -> Vec<Note> {
    let hanging = hanging_marks(lines);
    let mut notes: Vec<Note> = Vec::new();
    let mut last_number = 0;
    let mut index = 0;
    let mut paragraph = 0;
    let mut page = 0;
    let paged = lines.iter().any(|line| line.page_before);
    while index < lines.len() {
        let here = lines.get(index).and_then(dotted);
        if lines.get(index).is_some_and(|line| line.page_before) {
            page = index;
        }
        let next_paragraph =
            here == Some(paragraph + 1) && (paragraph > 0 || !paged || !reaches_foot(lines, index));
        let start =
            lines.get(index).filter(|line| line.is_text()).and_then(|line| opening(&line.text));
        let Some((mark, mark_end)) = start else {
            paragraph = here.unwrap_or(paragraph);
            index += 1;
            continue;
        };
        let number: Option<u32> = mark.parse().ok();
        let next_in_order = number.is_none_or(|number| {
            number == 1 || (last_number + 1..=last_number + 3).contains(&number)
        });
        let hung = hanging.get(&mark).is_some_and(|at| *at < index);
        let hung_here = paged && hanging.get(&mark).is_some_and(|at| (page..index).contains(at));
        // A line that begins "3." may be the paragraph after the one that bears "2.".
        if next_paragraph
            || !(next_in_order && hung && stands_as_note(lines, index, notes.last(), hung_here))
        {
            paragraph = here.unwrap_or(paragraph);
            index += 1;
            continue;
        }
        let end = end_of_note(lines, index, last_number);
        for line in lines.iter_mut().take(end).skip(index) {
            if line.is_text() {
                line.role = Role::Note(notes.len());
            }
        }
        let own = (index..end)
            .filter(|at| lines.get(*at).is_some_and(|line| line.role == Role::Note(notes.len())))
            .collect();
        last_number = number.unwrap_or(last_number);
        notes.push(Note { mark, mark_end, lines: own });
        index = end;
    }
    notes
}

/// The number of a line that begins with one and a full stop.
fn dotted(line: &Line) -> Option<u32> {
    let (digits, _) = line.text.split_once('.')?;
    (line.is_text() && digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| digits.parse().ok())
        .flatten()
}

/// The mark at the start of a line, and its length with the space after it.
fn opening(text: &str) -> Option<(String, usize)> {
    let bare = text.trim_start_matches(['[', '(']);
    let bracketed = bare.len() + 1 == text.len() && text.starts_with('[');
    if bare.len() < text.len() && !bracketed {
        return None;
    }
    let first = bare.chars().next()?;
    let same = |ch: char| {
        (first.is_ascii_digit() && ch.is_ascii_digit())
            || (is_raised(first) && is_raised(ch))
            || (matches!(first, '*' | '†' | '‡') && ch == first)
    };
    let length: usize = bare.chars().take_while(|ch| same(*ch)).map(char::len_utf8).sum();
    let mark = bare.get(..length).filter(|mark| !mark.is_empty() && mark.chars().count() <= 3)?;
    let mut after = bare.get(length..)?;
    if bracketed {
        after = after.strip_prefix(']')?;
    } else if first.is_ascii_digit() {
        after = after.strip_prefix('.').unwrap_or(after);
    }
    let words = after.trim_start();
    let apart = words.len() < after.len() || !first.is_ascii_digit() || bracketed;
    (apart && has_word(words)).then(|| (plain(mark), text.len() - words.len()))
}

/// A mark with its raised digits as plain ones.
fn plain(mark: &str) -> String {
    mark.chars()
        .map(|ch| match ch {
            '¹' => '1',
            '²' => '2',
            '³' => '3',
            '⁰' => '0',
            '⁴' => '4',
            '⁵' => '5',
            '⁶' => '6',
            '⁷' => '7',
            '⁸' => '8',
            '⁹' => '9',
            other => other,
        })
        .collect()
}

/// The marks that hang on words, each with the first line it is seen on.
fn hanging_marks(lines: &[Line]) -> HashMap<String, usize> {
    let mut marks = HashMap::new();
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| line.is_text()) {
        for word in line.text.split_whitespace() {
            for mark in hanging_on(word) {
                marks.entry(mark).or_insert(index);
            }
        }
    }
    marks
}

fn hanging_on(word: &str) -> Vec<String> {
    let stem = word.trim_end_matches([',', '.', ';', ':', ')', '”', '"', '’', '»', '?', '!']);
    let mut marks = Vec::new();
    let inside = stem.strip_suffix(']').unwrap_or(stem);
    let without = inside.trim_end_matches(|ch: char| {
        ch.is_ascii_digit() || is_raised(ch) || matches!(ch, '*' | '†' | '‡')
    });
    let mark = inside.get(without.len()..).unwrap_or_default();
    let host =
        if inside.len() < stem.len() { without.strip_suffix('[').unwrap_or("") } else { without };
    let letters = host.chars().filter(|ch| ch.is_alphabetic()).count();
    let joins = host.ends_with(|ch: char| {
        ch.is_alphabetic() || matches!(ch, '.' | ',' | ';' | ':' | '”' | '"' | '’' | '»' | ')')
    });
    let raised = mark.starts_with(|ch: char| !ch.is_ascii_digit());
    if !mark.is_empty()
        && mark.chars().count() <= 3
        && joins
        && (letters >= 2 || raised)
        && !host.contains('/')
    {
        marks.push(plain(mark));
    } else if inside.len() < stem.len() && host.is_empty() && !mark.is_empty() {
        // "[3]" standing by itself after a word.
        marks.push(plain(mark));
    }
    marks
}

/// Whether a note may begin at this line, by where the line stands.
fn stands_as_note(lines: &[Line], index: usize, last: Option<&Note>, hung_here: bool) -> bool {
    let before = index.checked_sub(1).and_then(|at| lines.get(at));
    let Some(before) = before else { return false };
    let follows_note = last.and_then(|note| note.lines.last()).is_some_and(|at| at + 1 == index);
    if before.role == Role::LeftOut(Why::Rule) || follows_note {
        return true;
    }
    let here = lines.get(index);
    let parted = here.is_some_and(|line| line.blanks_before > 0) || ends_sentence(&before.text);
    let raised = here
        .is_some_and(|line| line.text.starts_with(|ch| is_raised(ch) || ch == '*' || ch == '†'));
    // A note may cut a sentence that goes on over the page.
    let foot = reaches_foot(lines, index);
    parted && (raised || foot) || foot && hung_here
}

/// Whether only notes stand between the line and the foot of the page.
fn reaches_foot(lines: &[Line], index: usize) -> bool {
    let mut before = "";
    for (offset, line) in lines.iter().skip(index).enumerate() {
        if offset > 0 && (line.page_before || matches!(line.role, Role::LeftOut(_))) {
            return true;
        }
        if offset > FOOT {
            return false;
        }
        let opens_note = opening(&line.text).is_some();
        if offset > 0 && line.blanks_before > 0 && !opens_note && ends_sentence(before) {
            return false;
        }
        let labelled = matches!(
            scan(&line.text, line.first_word_set_off),
            Some(Mark::Number(number)) if !matches!(number.shape, Shape::Bare | Shape::Square)
        );
        if labelled && !opens_note {
            return false;
        }
        before = &line.text;
    }
    true
}

/// The place after a note's last line.
fn end_of_note(lines: &[Line], start: usize, last_number: u32) -> usize {
    let first: u32 = lines
        .get(start)
        .and_then(|line| opening(&line.text))
        .and_then(|(mark, _)| mark.parse().ok())
        .unwrap_or(last_number);
    for (index, line) in lines.iter().enumerate().skip(start + 1) {
        let next_note = opening(&line.text).is_some_and(|(mark, _)| {
            mark.parse::<u32>().map_or(true, |number| number == first + 1)
        });
        let labelled = line.blanks_before == 0
            && ends_sentence(
                &lines.get(index - 1).map(|line| line.text.clone()).unwrap_or_default(),
            )
            && matches!(scan(&line.text, line.first_word_set_off), Some(Mark::Number(number)) if number.shape == Shape::Dot);
        let before = lines.get(index - 1).map_or("", |line| line.text.as_str());
        let parted =
            line.blanks_before > 0 && (ends_sentence(before) || !reaches_foot(lines, index));
        if line.page_before || !line.is_text() || parted || next_note || labelled {
            return index;
        }
    }
    lines.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;

    fn notes(source: &str) -> Vec<(String, usize)> {
        let mut lines = split(source);
        crate::furniture::take_out(&mut lines);
        take_out(&mut lines).into_iter().map(|note| (note.mark, note.lines.len())).collect()
    }

    #[test]
    fn a_note_at_the_foot_of_a_page_is_found() {
        let source = "As the report says,1 States agree.2\n\n1 A/70/174, para. 13,\nand elsewhere.\n2 Ibid.\n\u{c}More text.";
        assert_eq!(notes(source), [("1".into(), 2), ("2".into(), 1)]);
        let ruled = "As the report says.¹\n_____\n¹ A/70/174.\n\nThe text goes on.";
        assert_eq!(notes(ruled), [("1".into(), 1)]);
    }

    #[test]
    fn a_line_without_its_mark_in_the_text_stays_text() {
        assert!(notes("As the report says.\n\n1 States agree on this.\n\u{c}More.").is_empty());
        assert!(notes("Text.\n\n12 March 2020\n").is_empty());
    }
}
