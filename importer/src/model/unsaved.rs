//! What has changed on the “Your documents” page since it was last kept on the device: each document by itself, so that
//! a correction of one has nothing else written.

use std::collections::BTreeSet;

use model::DocumentId;

/// What has changed since it was last kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Unsaved {
    /// The list: which documents there are, and all that is not one.
    pub(super) list: bool,
    /// What the page shows.
    pub(super) shown: bool,
    /// Documents that changed, came or went.
    pub(super) entries: BTreeSet<DocumentId>,
}

impl Unsaved {
    pub(super) fn list(&mut self) {
        self.list = true;
    }

    pub(super) fn entry(&mut self, id: &DocumentId) {
        self.entries.insert(id.clone());
    }

    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
