//! Deleting, which the reader is asked about first: one press, which a hand or another page can make by mistake,
//! deletes nothing.

use std::rc::Rc;

use model::DocumentId;

use super::asked::Asked;
use super::state::Model;

impl Model {
    /// Asks whether to delete that; asked for the same again, it asks no more.
    pub(super) fn ask(&mut self, what: Asked) {
        self.asked = (self.asked.as_ref() != Some(&what)).then_some(what);
    }

    /// Whether the reader is asked about that document.
    pub(crate) fn asks_about(&self, id: &DocumentId) -> bool {
        matches!(&self.asked, Some(Asked::Document(asked)) if asked == id)
    }

    /// Deletes everything; what is kept on the device is the scripts' to delete.
    pub(super) fn clear(&mut self) {
        let base = Rc::clone(&self.base);
        let jobs = core::mem::take(&mut self.jobs);
        let forgotten =
            Some(core::mem::take(&mut self.library)).filter(|library| !library.is_empty());
        let keeping = self.keeping;
        *self =
            Self { jobs, forgotten, keeping, is_shown: false, ..Self::of(base, self.ids.clone()) };
    }

    /// Whether there is something to restore.
    pub(crate) fn has_forgotten(&self) -> bool {
        self.forgotten.is_some()
    }

    pub(super) fn bring_back(&mut self) {
        if let Some(library) = self.forgotten.take() {
            self.library = library;
            self.rebuild_base();
            self.not_stored();
            self.is_shown = false;
        }
    }
}
