//! One author on one issue: passages, or what their absence means.

use super::{Column, RowHead};
use crate::selection::Selection;
use model::{Document, Extent, Kind, Passage, PassageId};

/// A passage with the document it stands in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cited<'a> {
    /// The document.
    pub document: &'a Document,
    /// The passage.
    pub passage: &'a Passage,
}

impl Cited<'_> {
    /// The passage's address.
    pub fn id(&self) -> PassageId {
        PassageId::new(&self.document.id, &self.passage.key)
    }
}

/// What the absence of a recommendation means (codebook, section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Empty {
    /// The whole document was read, and it says nothing on this.
    NotAddressed,
    /// The program found nothing on this in a whole document, and nobody has checked its reading.
    NotFound,
    /// Only a part of the document is held, and that part says nothing on this.
    NotSeen,
    /// The collection holds no document of this round by the author.
    NoDocument,
    /// The author speaks of it, and recommends nothing.
    RemarksOnly,
}

impl Empty {
    /// The five meanings, in the codebook's order.
    pub const ALL: [Empty; 5] = [
        Empty::NotAddressed,
        Empty::NotFound,
        Empty::NotSeen,
        Empty::NoDocument,
        Empty::RemarksOnly,
    ];

    /// The name that markup has for this meaning.
    pub const fn as_str(self) -> &'static str {
        match self {
            Empty::NotAddressed => "not-addressed",
            Empty::NotFound => "not-found",
            Empty::NotSeen => "not-seen",
            Empty::NoDocument => "no-document",
            Empty::RemarksOnly => "remarks-only",
        }
    }
}

/// One author on one issue.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// What the author says, in the order of the documents.
    Passages(Vec<Cited<'a>>),
    /// Nothing, and what that means.
    Empty(Empty),
}

/// The cell of `column` in the row `head`.
pub(super) fn cell<'a>(column: &Column<'a>, head: RowHead<'_>, selection: &Selection) -> Cell<'a> {
    let here = |cited: &Cited<'a>| match head {
        RowHead::Issue(issue) => cited.passage.issue.as_ref() == Some(&issue.id),
        RowHead::OtherRecommendations => {
            cited.passage.issue.is_none() && cited.passage.kind == Kind::Recommendation
        }
        RowHead::Remarks => cited.passage.issue.is_none() && cited.passage.kind == Kind::Remark,
    };
    let shown = |cited: &Cited<'a>| selection.remarks || cited.passage.kind == Kind::Recommendation;
    let spoken: Vec<Cited<'a>> = column.passages.iter().copied().filter(here).collect();
    let passages: Vec<Cited<'a>> = spoken.iter().copied().filter(shown).collect();
    if !passages.is_empty() {
        return Cell::Passages(passages);
    }
    let recommends = column.passages.iter().any(|c| c.passage.kind == Kind::Recommendation);
    let is_unchecked = column.is_unchecked();
    let meaning = if column.documents.is_empty() {
        Empty::NoDocument
    } else if !spoken.is_empty() || !is_unchecked && !recommends && !column.passages.is_empty() {
        Empty::RemarksOnly
    } else if column.documents.iter().any(|document| document.extent != Extent::Whole) {
        Empty::NotSeen
    } else if is_unchecked {
        Empty::NotFound
    } else {
        Empty::NotAddressed
    };
    Cell::Empty(meaning)
}
