//! What is worked out of the document on screen, once after each change, for all parts of the screen.

use std::rc::Rc;

use drafts::draft::{Counts, Labelled, ReviewFlag};
use model::Document;

/// What is worked out of a draft.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reviewed {
    /// What the codebook makes of its words.
    pub(crate) labelled: Labelled,
    /// What is not sure, block by block.
    pub(crate) review_flags: Vec<(u32, ReviewFlag)>,
    /// How many words stand where.
    pub(crate) counts: Counts,
    /// What would stand in the comparison; none while author or round are missing.
    pub(crate) ready: Option<Document>,
    /// The lines of the file.
    pub(crate) lines: Lines,
    /// How many of its blocks are drawn.
    pub(crate) drawn: usize,
}

/// A file's text, and where its lines begin. Equal only to itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lines {
    pub(super) text: Rc<str>,
    starts: Rc<[usize]>,
}

impl PartialEq for Lines {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.text, &other.text)
    }
}

impl Lines {
    pub(super) fn of(text: &Rc<str>) -> Self {
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        Self { text: Rc::clone(text), starts: core::iter::once(0).chain(ends).collect() }
    }

    /// The lines from the first to the last, counted from 1; nothing for lines that are not known.
    pub(crate) fn between(&self, (first, last): (u32, u32)) -> &str {
        let start = |line: u32| self.starts.get((line as usize).checked_sub(1)?).copied();
        let Some(from) = start(first) else { return "" };
        let to = start(last.saturating_add(1)).unwrap_or(self.text.len());
        self.text.get(from..to).unwrap_or_default().trim_end_matches(['\n', '\r'])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found_by_their_numbers() {
        let lines = Lines::of(&"one\ntwo\r\nthree".into());
        let found = [(1, 1), (1, 2), (2, 3), (3, 9), (0, 0), (7, 8), (3, 1)];
        let found: Vec<&str> = found.into_iter().map(|it| lines.between(it)).collect();
        assert_eq!(found, ["one", "one\ntwo", "two\r\nthree", "three", "", "", ""]);
    }
}
