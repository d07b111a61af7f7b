//! A file on its way in.

use drafts::saved::{Drafts, Notice};

use crate::failure::Failure;

/// A file that is being read, or could not be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Job {
    /// What the scripts call it.
    pub(crate) id: u32,
    /// The file's name.
    pub(crate) name: String,
    /// How far it has come.
    pub(crate) state: State,
    /// A document that the collection had no place for, as name and text: another collection may have one.
    pub(super) document: Option<(String, String)>,
    /// Documents under review for which the same is so.
    pub(super) left: Drafts,
    /// What there is to know of it, though it was read.
    pub(crate) notices: Vec<Notice>,
}

impl Job {
    /// A file that waits.
    pub(super) fn new(id: u32, name: String) -> Self {
        let (left, notices) = (Drafts::default(), Vec::new());
        Self { id, name, state: State::Waiting, document: None, left, notices }
    }

    /// Whether it was read, and there is nothing to know of it.
    pub(super) fn is_done(&self) -> bool {
        self.state == State::Taken && self.notices.is_empty()
    }
}

/// How far a file has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// It waits for those before it.
    Waiting,
    /// It is being read: so many of so many pages or parts.
    Reading {
        /// What is read.
        done: u32,
        /// What there is.
        of: u32,
    },
    /// It was read, and what is in it is on the “Your documents” page.
    Taken,
    /// It could not be read; why.
    Failed(Failure),
}
