//! A passage together with where it is from.

use model::{Document, Passage, PassageId};

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
