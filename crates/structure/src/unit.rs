//! A unit: a run of lines that belong together, a heading, a paragraph or an item of a list.

use super::hyphen::{Vocabulary, append};
use super::mark::Mark;

/// A run of lines that belong together.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    /// Its words, the printed mark among them.
    pub(crate) text: String,
    /// Its first and last line in the source.
    pub(crate) lines: (u32, u32),
    /// How many lines of words it has.
    pub(crate) height: usize,
    /// How far its first line is set in.
    pub(crate) indent: usize,
    /// The mark it begins with, as far as its first line tells.
    pub(crate) mark: Option<Mark>,
    /// Whether a blank line or a page's edge stands before it.
    pub(crate) apart: bool,
    /// Whether the words before it may end a clause, and so let a mark begin.
    pub(crate) after_clause: bool,
    /// Whether the words before it end like an item of a list ("…; and").
    pub(crate) after_item: bool,
    /// Whether the words before it leave it hanging ("in paragraph").
    pub(crate) after_hanging: bool,
    /// Whether the line before it was broken off on purpose.
    pub(crate) after_short_line: bool,
    /// Whether its last word continues in what is added.
    pub(super) word_continues: bool,
    /// Whether it may be given back to the unit before it if its mark turns out to be none.
    pub(crate) may_rejoin: bool,
}

impl Unit {
    /// Its words after the printed mark.
    pub(crate) fn body(&self) -> &str {
        let end = self.mark.as_ref().map_or(0, Mark::end);
        self.text.get(end..).unwrap_or_default()
    }

    /// Adds another unit's words to this one's.
    pub(crate) fn absorb(&mut self, other: &Unit, vocabulary: &Vocabulary) {
        append(&mut self.text, self.word_continues, &other.text, vocabulary);
        self.lines.1 = self.lines.1.max(other.lines.1);
        self.height += other.height;
        self.word_continues = other.word_continues;
    }
}
