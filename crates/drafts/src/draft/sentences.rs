//! The sentences of a line, and the phrases in them: what `spoken`, `members` and `in_common` look through.

use core::ops::Range;

use super::line::Line;
use super::names::Token;
use super::phrases::{Phrases, begins};

/// What ends a sentence.
const ENDS: &[&str] = &[".", "!", "?", "。", "！", "？", "؟", "\n"];
/// The most tokens of a sentence; what is longer is looked at in parts.
const LONGEST: usize = 2_000;

/// Where sentences with words are; the point of "Mr." ends none that matters.
pub(super) fn sentences(line: &Line) -> Vec<Range<usize>> {
    let ends = line.tokens.iter().enumerate().filter(|(_, it)| ENDS.contains(&it.raw.as_str()));
    let ends = ends.map(|(at, _)| at).chain([line.tokens.len()]);
    let mut from = 0;
    let whole = ends.map(|end| from..core::mem::replace(&mut from, end + 1).max(end));
    let parts = |it: Range<usize>| {
        let starts = it.clone().step_by(LONGEST);
        starts.map(move |from| from..it.end.min(from + LONGEST))
    };
    whole.flat_map(parts).collect()
}

/// How many tokens a phrase has that begins at a token, where that is a word.
pub(super) fn begins_at(tokens: &[Token], at: usize, phrases: &Phrases) -> Option<usize> {
    let rest = tokens.get(at..).unwrap_or_default();
    rest.first().filter(|it| !it.word.is_empty())?;
    begins(rest, phrases)
}

/// Whether a phrase begins at one of a range of tokens that is a word.
pub(super) fn has(tokens: &[Token], mut range: Range<usize>, phrases: &Phrases) -> bool {
    range.any(|at| begins_at(tokens, at, phrases).is_some())
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Line, sentences};
    use crate::draft::line::Place;

    #[test]
    fn a_sentence_without_an_end_is_looked_at_in_parts() {
        let line = |text: &str| {
            let tokens = super::super::names::tokens(text);
            Line { place: Place::Sentence, tokens, mentions: Vec::new() }
        };
        assert_eq!(sentences(&line("We act. They act.")), [0..2, 3..5]);
        let long = sentences(&line(&"on behalf of Norland ".repeat(LONGEST)));
        assert!(long.iter().all(|it| it.len() <= LONGEST));
        assert_eq!(long.iter().map(ExactSizeIterator::len).sum::<usize>(), 4 * LONGEST);
    }
}
