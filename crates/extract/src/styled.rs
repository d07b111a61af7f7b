//! Stretches of the text that the file shows in a way that says something about the words. On the way
//! through paragraphs, rows and notes they are marked by signs that are no characters (U+FDD0 to
//! U+FDEF) around the words; these are kept out of what files say and are taken out at the very end.

use std::borrow::Cow;

use memchr::memmem;

use crate::label::is_label;

/// How a file shows a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextStyle {
    /// Struck out: words that the author no longer says.
    Struck,
    /// Inserted as a tracked change, or marked up as an insertion.
    Inserted,
    /// Underlined.
    Underlined,
    /// In bold.
    Bold,
}

/// A stretch of text with its style.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Styled {
    /// Where it begins, in bytes from the start of the text.
    pub start: usize,
    /// Where it ends; the byte there is no longer part of it.
    pub end: usize,
    /// The style.
    pub style: TextStyle,
}

/// Each style with the marks before and after its words.
const MARKS: [(TextStyle, char, char); 4] = [
    (TextStyle::Struck, '\u{fdd0}', '\u{fdd1}'),
    (TextStyle::Inserted, '\u{fdd2}', '\u{fdd3}'),
    (TextStyle::Underlined, '\u{fdd4}', '\u{fdd5}'),
    (TextStyle::Bold, '\u{fdd6}', '\u{fdd7}'),
];
/// How the UTF-8 of every mark begins.
const BEGINS: &[u8] = b"\xef\xb7";

/// Whether a character is a mark, or may become one.
pub(crate) fn is_mark(ch: char) -> bool {
    matches!(ch, '\u{fdd0}'..='\u{fdef}')
}

/// Text from a file without marks: what looks like one becomes another sign that is no character, of
/// the same length, which `tidy` counts and takes out.
pub(crate) fn unmarked(text: Cow<'_, str>) -> Cow<'_, str> {
    if memmem::find(text.as_bytes(), BEGINS).is_none() {
        return text;
    }
    Cow::Owned(text.chars().map(|ch| if is_mark(ch) { '\u{ffff}' } else { ch }).collect())
}

/// Marked text as it will be without its marks, for whatever looks at text on the way.
pub(crate) fn bare(text: &str) -> Cow<'_, str> {
    if memmem::find(text.as_bytes(), BEGINS).is_none() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|ch| !is_mark(*ch)).collect())
}

/// Words with the marks of their styles. White space at the ends stays outside, so that trimming finds
/// it; text within marks may be marked again.
pub(crate) fn wrapped(text: &str, styles: &[TextStyle]) -> String {
    let words = text.trim();
    let Some(at) = text.find(words).filter(|_| !words.is_empty()) else { return text.to_owned() };
    let (before, rest) = text.split_at(at);
    let (words, after) = rest.split_at(words.len());
    let chosen = || MARKS.iter().filter(|(style, ..)| styles.contains(style));
    let opening: String = chosen().map(|(_, opening, _)| opening).collect();
    let closing: String = chosen().map(|(.., closing)| closing).collect();
    format!("{before}{opening}{words}{closing}{after}")
}

/// A paragraph's words, before its number is put on: bold and underlining are kept where some words
/// with letters have them and others have not, for a heading all in bold says nothing by it.
pub(crate) fn distinct(words: String) -> String {
    let mut words = words;
    for (style, opening, closing) in MARKS {
        if matches!(style, TextStyle::Bold | TextStyle::Underlined)
            && words.contains(opening)
            && !parts(&words, opening, closing)
        {
            words.retain(|ch| ch != opening && ch != closing);
        }
    }
    words
}

/// Whether there are words with letters between the marks and others outside them. A label before the
/// words is neither.
fn parts(words: &str, opening: char, closing: char) -> bool {
    let start = words.trim_start();
    let label = start.split_whitespace().next().unwrap_or_default();
    let labelled = is_label(&bare(label));
    let label = words.len() - start.len() + if labelled { label.len() } else { 0 };
    let (mut depth, mut inside, mut outside) = (0_usize, false, false);
    for (at, ch) in words.char_indices() {
        if ch == opening {
            depth += 1;
        } else if ch == closing {
            depth = depth.saturating_sub(1);
        } else if at >= label && ch.is_alphabetic() {
            inside |= depth > 0;
            outside |= depth == 0;
        }
    }
    inside && outside
}

/// The text without marks, and where they were: no stretch is empty, goes beyond a paragraph or has
/// white space at its ends, and two of a style have words between them.
pub(crate) fn taken_out(text: String) -> (String, Vec<Styled>) {
    if memmem::find(text.as_bytes(), BEGINS).is_none() {
        return (text, Vec::new());
    }
    let mut plain = String::with_capacity(text.len());
    let mut open = [(0_usize, 0_usize); MARKS.len()];
    let mut found: [Vec<(usize, usize)>; MARKS.len()] = Default::default();
    for ch in text.chars() {
        if !is_mark(ch) {
            plain.push(ch);
            continue;
        }
        let styles = MARKS.iter().zip(&mut open).zip(&mut found);
        for (((_, opening, closing), (depth, start)), found) in styles {
            if ch == *opening {
                if *depth == 0 {
                    *start = plain.len();
                }
                *depth += 1;
            } else if ch == *closing && *depth > 0 {
                *depth -= 1;
                if *depth == 0 {
                    found.push((*start, plain.len()));
                }
            }
        }
    }
    let mut styles = Vec::new();
    for (((style, ..), (depth, start)), mut found) in MARKS.iter().zip(open).zip(found) {
        if depth > 0 {
            found.push((start, plain.len()));
        }
        styles.extend(joined(&plain, found).map(|(start, end)| Styled {
            start,
            end,
            style: *style,
        }));
    }
    styles.sort();
    (plain, styles)
}

/// Text with the marks of its stretches put in again, to go on its way in another text.
pub(crate) fn marked_again(text: &str, styles: &[Styled]) -> String {
    let mut marks = Vec::new();
    for of in styles {
        if let Some((_, opening, closing)) = MARKS.iter().find(|(style, ..)| *style == of.style) {
            marks.extend([(of.start, *opening), (of.end, *closing)]);
        }
    }
    marks.sort();
    let mut again = String::with_capacity(text.len() + 3 * marks.len());
    let mut done = 0;
    for (at, mark) in marks {
        again.push_str(text.get(done..at).unwrap_or_default());
        again.push(mark);
        done = at.max(done);
    }
    again.push_str(text.get(done..).unwrap_or_default());
    again
}

/// Stretches in their order, cut where paragraphs end, without white space at their ends, and one where
/// only white space is between two.
fn joined(text: &str, found: Vec<(usize, usize)>) -> impl Iterator<Item = (usize, usize)> {
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for (start, end) in found {
        let mut at = start;
        for piece in
            text[start..end].split_inclusive("\n\n").flat_map(|p| p.split_inclusive('\u{c}'))
        {
            let from = at + piece.len() - piece.trim_start().len();
            let to = at + piece.trim_end().len();
            at += piece.len();
            if from >= to {
                continue;
            }
            match joined.last_mut().filter(|(_, last)| is_joint(&text[*last..from])) {
                Some((_, last)) => *last = to,
                None => joined.push((from, to)),
            }
        }
    }
    joined.into_iter()
}

/// Whether what is between two stretches parts no words and no paragraphs.
fn is_joint(between: &str) -> bool {
    between.trim().is_empty() && !between.contains("\n\n") && !between.contains('\u{c}')
}
