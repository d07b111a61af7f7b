//! What has changed on the desk since it was last kept on the device: each document by itself, so that a
//! correction of one has nothing else written.

use std::collections::BTreeSet;

use drafts::kept::{List, entry_text};
use model::DocumentId;

use super::Model;

/// So many documents are written at once: what follows waits for the next time, so that the page answers in between.
const AT_ONCE: usize = 8;

/// What has changed since it was last kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Unkept {
    /// The list: which documents there are, and all that is not one.
    list: bool,
    /// What the page shows.
    shown: bool,
    /// Documents that changed, came or went.
    entries: BTreeSet<DocumentId>,
}

/// What is to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Changes {
    /// The list as text, where it has changed.
    pub(crate) list: Option<String>,
    /// Documents as text; none for those that are gone.
    pub(crate) entries: Vec<(DocumentId, Option<String>)>,
    /// What the page shows, encoded, where that has changed.
    pub(crate) shown: Option<Vec<u8>>,
}

impl Unkept {
    pub(super) fn list(&mut self) {
        self.list = true;
    }

    pub(super) fn entry(&mut self, id: &DocumentId) {
        self.entries.insert(id.clone());
    }

    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Model {
    /// Whether all of it is kept.
    pub(crate) fn is_kept(&self) -> bool {
        self.unkept.is_empty()
    }

    /// What is to be kept now: a part, where many documents have changed. Asked again, the rest, and what has changed
    /// since; what the page shows comes with the last of them.
    pub(crate) fn changes(&mut self) -> Changes {
        let mut unkept = core::mem::take(&mut self.unkept);
        if let Some(first_later) = unkept.entries.iter().nth(AT_ONCE).cloned() {
            self.unkept.entries = unkept.entries.split_off(&first_later);
            self.unkept.shown = core::mem::take(&mut unkept.shown);
        }
        let list = unkept.list.then(|| List::of(&self.shelf, &self.unread).text());
        let text = |id: &DocumentId| self.shelf.entry(id).map(entry_text);
        let entries = unkept.entries.iter().map(|id| (id.clone(), text(id))).collect();
        let shown = unkept.shown.then(|| self.shelf.shown(&self.base).encode());
        Changes { list, entries, shown }
    }

    /// What was to be kept was not: it is still to be.
    pub(crate) fn not_kept(&mut self) {
        self.unkept.list = true;
        self.unkept.shown = true;
        self.unkept.entries.extend(self.shelf.entries.iter().map(|entry| entry.id.clone()));
    }

    /// What the page shows has changed: it is to be kept, and to be shown when the reader goes back.
    pub(super) fn shows_otherwise(&mut self) {
        self.unkept.shown = true;
        self.is_shown = false;
    }

    /// The collection for the page, encoded, where the page does not show it yet.
    pub(crate) fn take_to_show(&mut self) -> Option<Vec<u8>> {
        let is_shown = core::mem::replace(&mut self.is_shown, true);
        (!is_shown).then(|| self.shelf.shown(&self.base).encode())
    }
}
