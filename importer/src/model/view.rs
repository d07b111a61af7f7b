//! What is on screen.

use model::DocumentId;

/// What is on screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// The documents, and the ways in.
    List,
    /// One document, to be checked.
    Review(DocumentId),
    /// The topics, rounds and authors of a collection of the reader's own.
    Making,
}
