//! What is to be stored on the device, and what the page is to show.

use drafts::stored::{List, entry_text};
use model::DocumentId;

use super::state::Model;

/// So many documents are written at once: what follows waits for the next time, so that the page answers in between.
const AT_ONCE: usize = 8;

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

impl Model {
    /// Whether all of it is kept.
    pub(crate) fn is_stored(&self) -> bool {
        self.unsaved.is_empty()
    }

    /// What is to be kept now: a part, where many documents have changed. Asked again, the rest, and what has changed
    /// since; what the page shows comes with the last of them.
    pub(crate) fn changes(&mut self) -> Changes {
        let mut unsaved = core::mem::take(&mut self.unsaved);
        if let Some(first_later) = unsaved.entries.iter().nth(AT_ONCE).cloned() {
            self.unsaved.entries = unsaved.entries.split_off(&first_later);
            self.unsaved.shown = core::mem::take(&mut unsaved.shown);
        }
        let list = unsaved.list.then(|| List::of(&self.library, &self.unread).text());
        let text = |id: &DocumentId| self.library.entry(id).map(entry_text);
        let entries = unsaved.entries.iter().map(|id| (id.clone(), text(id))).collect();
        let shown = unsaved.shown.then(|| self.library.shown(&self.base).encode());
        Changes { list, entries, shown }
    }

    /// What was to be kept was not: it is still to be.
    pub(crate) fn not_stored(&mut self) {
        self.unsaved.list = true;
        self.unsaved.shown = true;
        self.unsaved.entries.extend(self.library.entries.iter().map(|entry| entry.id.clone()));
    }

    /// What the page shows has changed: it is to be kept, and to be shown when the reader goes back.
    pub(super) fn mark_view_stale(&mut self) {
        self.unsaved.shown = true;
        self.is_shown = false;
    }

    /// The collection for the page, encoded, where the page does not show it yet.
    pub(crate) fn take_to_show(&mut self) -> Option<Vec<u8>> {
        let is_shown = core::mem::replace(&mut self.is_shown, true);
        (!is_shown).then(|| self.library.shown(&self.base).encode())
    }
}
