//! One document of the reader's, with its names and what it was read into.

use model::{Document, DocumentId};
use serde::{Deserialize, Serialize};

use crate::draft::Draft;

/// One document of the reader's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its name in addresses, which says nothing of it ([`crate::ids`]).
    pub id: DocumentId,
    /// What it was called where it came from: in a file that was saved elsewhere, or by an older release. No address
    /// has it; by it the same document is known again.
    #[serde(default)]
    pub outside: Option<DocumentId>,
    /// What it was read into, where it came as a file of text.
    pub draft: Option<Draft>,
    /// What stands in the comparison: none until the reader has checked the draft.
    pub document: Option<Document>,
}

impl Entry {
    /// A document of which nothing is there yet.
    #[must_use]
    pub fn new(id: DocumentId) -> Self {
        Self { id, outside: None, draft: None, document: None }
    }

    /// Whether it has that name, here or where it came from.
    #[must_use]
    pub fn is_called(&self, id: &DocumentId) -> bool {
        self.id == *id || self.outside.as_ref() == Some(id)
    }

    /// Gives it a name that says nothing, and keeps the one that it had.
    pub fn rename(&mut self, id: DocumentId) {
        if let Some(document) = &mut self.document {
            document.id = id.clone();
        }
        self.outside = Some(core::mem::replace(&mut self.id, id));
    }

    /// The documents whose place it takes, as its document and its draft have them.
    pub(super) fn replaced(&mut self) -> impl Iterator<Item = &mut DocumentId> {
        let document = self.document.iter_mut().flat_map(|it| &mut it.instead_of);
        document.chain(self.draft.iter_mut().flat_map(|it| &mut it.head.instead_of))
    }

    /// What it is called on screen.
    #[must_use]
    pub fn title(&self) -> &str {
        let of_document = self.document.as_ref().map(|document| document.title.as_str());
        let of_draft = self.draft.as_ref().map(|draft| match draft.head.title.trim() {
            "" => draft.file.as_str(),
            title => title,
        });
        of_draft.or(of_document).unwrap_or_default()
    }

    /// Whether somebody has checked its reading: as the comparison has it, else as the draft does.
    #[must_use]
    pub fn is_checked(&self) -> bool {
        match (&self.document, &self.draft) {
            (Some(document), _) => !document.unchecked,
            (None, draft) => draft.as_ref().is_some_and(|draft| draft.head.is_checked),
        }
    }
}
