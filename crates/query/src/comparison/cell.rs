//! One author on one issue: passages, or what their absence means.

use super::cited::Cited;
use super::columns::Column;
use crate::selection::Selection;
use model::Extent;

/// What the absence of a recommendation means (codebook, section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmptyReason {
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

impl EmptyReason {
    /// The five meanings, in the codebook's order.
    pub const ALL: [EmptyReason; 5] = [
        EmptyReason::NotAddressed,
        EmptyReason::NotFound,
        EmptyReason::NotSeen,
        EmptyReason::NoDocument,
        EmptyReason::RemarksOnly,
    ];

    /// The name that markup has for this meaning.
    pub const fn as_str(self) -> &'static str {
        match self {
            EmptyReason::NotAddressed => "not-addressed",
            EmptyReason::NotFound => "not-found",
            EmptyReason::NotSeen => "not-seen",
            EmptyReason::NoDocument => "no-document",
            EmptyReason::RemarksOnly => "remarks-only",
        }
    }
}

/// One author on one issue.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// What the author says, in the order of the documents.
    Passages(Vec<Cited<'a>>),
    /// Nothing, and what that means.
    Empty(EmptyReason),
}

/// The cells of a column in so many rows; `places` has the row of each of its passages.
pub(super) fn cells<'a>(
    column: &Column<'a>,
    places: &[usize],
    rows: usize,
    selection: &Selection,
) -> Vec<Cell<'a>> {
    let silence = silence(column);
    let mut cells = vec![Cell::Empty(silence); rows];
    for (&cited, &row) in column.passages.iter().zip(places) {
        let Some(cell) = cells.get_mut(row) else { continue };
        let is_shown = selection.filter.remarks || cited.is_recommendation();
        match cell {
            Cell::Passages(passages) if is_shown => passages.push(cited),
            Cell::Passages(_) => {}
            Cell::Empty(_) if is_shown => *cell = Cell::Passages(vec![cited]),
            // Its author speaks of it, in what is not shown.
            Cell::Empty(meaning) => *meaning = EmptyReason::RemarksOnly,
        }
    }
    cells
}

/// What it means that a column has nothing in a row.
pub(crate) fn silence(column: &Column<'_>) -> EmptyReason {
    let is_unchecked = column.is_unchecked();
    if column.documents.is_empty() {
        EmptyReason::NoDocument
    } else if !is_unchecked && !column.passages.is_empty() && column.recommendations() == 0 {
        EmptyReason::RemarksOnly
    } else if column.documents.iter().any(|document| document.extent != Extent::Whole) {
        EmptyReason::NotSeen
    } else if is_unchecked {
        EmptyReason::NotFound
    } else {
        EmptyReason::NotAddressed
    }
}
