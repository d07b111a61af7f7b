//! The marks of footnotes and endnotes in the text, numbered in its order.

use crate::numbers::raised;

/// The kinds of note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Foot,
    End,
}

/// The marks found so far.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// Kind and number of each note in the file, and the mark that stands for it; none where the
    /// text brings its own.
    pub(super) order: Vec<(Kind, String, Option<String>)>,
    numbered: u32,
}

impl Marks {
    /// The mark of a note that is met in the text.
    pub(super) fn meet(&mut self, kind: Kind, id: String, own_mark: bool) -> String {
        let mark = if own_mark {
            None
        } else {
            self.numbered += 1;
            Some(raised(self.numbered))
        };
        let shown = mark.clone().unwrap_or_default();
        self.order.push((kind, id, mark));
        shown
    }

    /// Whether both kinds were met.
    pub(super) fn has_both(&self) -> bool {
        let has = |kind| self.order.iter().any(|(of, ..)| *of == kind);
        has(Kind::Foot) && has(Kind::End)
    }
}
