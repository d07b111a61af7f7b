//! A draft with the way back to what it was, and forth again.

use super::edit::Edit;
use super::under_review::Draft;

/// How many steps back are kept.
const STEPS: usize = 200;

/// A draft, what it was before each edit, and what it was before each step back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    now: Draft,
    past: Vec<Draft>,
    future: Vec<Draft>,
}

impl History {
    /// Begins with a draft that nobody has touched.
    #[must_use]
    pub fn new(draft: Draft) -> Self {
        Self { now: draft, past: Vec::new(), future: Vec::new() }
    }

    /// The draft as it is.
    #[must_use]
    pub fn draft(&self) -> &Draft {
        &self.now
    }

    /// Carries out an edit; one that changes nothing leaves no step.
    pub fn edit(&mut self, edit: &Edit) {
        let next = self.now.edited(edit);
        if next == self.now {
            return;
        }
        self.past.push(core::mem::replace(&mut self.now, next));
        if self.past.len() > STEPS {
            self.past.remove(0);
        }
        self.future.clear();
    }

    /// Whether there is a step to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to take again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Takes the last edit back.
    pub fn undo(&mut self) {
        if let Some(before) = self.past.pop() {
            self.future.push(core::mem::replace(&mut self.now, before));
        }
    }

    /// Carries out again what was taken back last.
    pub fn redo(&mut self) {
        if let Some(after) = self.future.pop() {
            self.past.push(core::mem::replace(&mut self.now, after));
        }
    }
}
