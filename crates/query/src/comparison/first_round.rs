//! Comparisons within the first round of the invented collection, for tests.

use crate::selection::{Authors, Rounds, Selection, View};
use model::Collection;

/// The comparison with nobody chosen, within the first round of the invented collection.
pub(super) fn first_round(collection: &Collection) -> Selection {
    first_round_of(collection, Authors::Opening)
}

/// The same with these authors.
pub(super) fn first_round_of(collection: &Collection, authors: Authors) -> Selection {
    let mut selection = Selection::opening(collection);
    selection.view = View::Comparison;
    selection.filter.authors = authors;
    selection.filter.rounds = Rounds::One("first".into());
    selection
}
