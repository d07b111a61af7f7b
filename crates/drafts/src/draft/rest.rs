//! The lines of a text, and what is left of each when the struck words are taken away.

use core::ops::Range;

/// What is left of a line when the struck words are taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rest {
    /// It was blank before.
    Blank,
    /// Nothing.
    Nothing,
    /// The number that was before the words.
    Number,
    /// Words.
    Words,
}

/// A line of the text.
pub(super) struct Line {
    pub(super) place: Range<usize>,
    pub(super) rest: Rest,
}

impl Line {
    /// The lines of a text, in their order.
    pub(super) fn all(text: &str, struck: &[Range<usize>]) -> Vec<Self> {
        let mut start = 0;
        let lines = text.split_inclusive('\n').map(|line| {
            let place = start..start + line.len();
            start = place.end;
            let rest = rest(text, &place, struck);
            Self { place, rest }
        });
        lines.collect()
    }
}

fn rest(text: &str, place: &Range<usize>, struck: &[Range<usize>]) -> Rest {
    let line = text.get(place.clone()).unwrap_or_default();
    let has = |words: &str| words.contains(char::is_alphanumeric);
    if line.trim().is_empty() {
        return Rest::Blank;
    }
    let said = said_of(text, place, struck);
    let out = within(place, struck).filter_map(|part| text.get(part)).collect::<String>();
    if out.trim().is_empty() || has(&said) && !is_number(said.trim()) {
        Rest::Words
    } else if has(&said) {
        if out.contains(char::is_alphabetic) { Rest::Number } else { Rest::Words }
    } else {
        Rest::Nothing
    }
}

/// "7.", "7.1", "(a)", "iv.": a number with no words.
fn is_number(text: &str) -> bool {
    let core = text.trim_matches(|sign: char| !sign.is_alphanumeric());
    let digits = core.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let roman = core.bytes().all(|byte| b"ivxIVX".contains(&byte));
    let letter = core.chars().count() == 1;
    core.len() <= 8 && (digits || (letter || roman) && core.len() < text.len())
}

/// The parts of the struck stretches that are in a part of the text.
pub(super) fn within<'a>(
    place: &'a Range<usize>,
    struck: &'a [Range<usize>],
) -> impl Iterator<Item = Range<usize>> + 'a {
    let first = struck.partition_point(|it| it.end <= place.start);
    let later = struck.get(first..).unwrap_or_default().iter();
    let inside = later.take_while(|it| it.start < place.end);
    inside.map(|it| it.start.max(place.start)..it.end.min(place.end))
}

/// Which signs of a text are struck.
pub(super) fn is_struck(at: usize, struck: &[Range<usize>]) -> bool {
    within(&(at..at + 1), struck).next().is_some()
}

/// The words of a part of the text that are not struck. Of the white space on either side of struck words
/// one is enough.
pub(super) fn said_of(text: &str, place: &Range<usize>, struck: &[Range<usize>]) -> String {
    let mut said = String::new();
    let mut at = place.start;
    for out in within(place, struck).chain(core::iter::once(place.end..place.end)) {
        let mut part = text.get(at..out.start).unwrap_or_default();
        let is_joint = said.is_empty() || said.ends_with(char::is_whitespace);
        if at > place.start && is_joint {
            part = part.trim_start_matches([' ', '\t', '\u{a0}']);
        }
        said.push_str(part);
        at = out.end;
    }
    said
}
