//! A file on its way in.

use drafts::saved::{Drafts, Notice};

use super::Model;
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

impl Model {
    pub(super) fn begins(&mut self, id: u32, name: String) {
        self.together = if self.is_reading() { self.together + 1 } else { 1 };
        self.jobs.retain(|job| job.id != id);
        self.jobs.push(Job::new(id, name));
    }

    pub(super) fn set_job(&mut self, id: u32, state: State) {
        if let Some(job) = self.jobs.iter_mut().find(|job| job.id == id) {
            job.state = state;
        }
    }

    /// Takes the documents that found no place in the collection that was there before.
    pub(super) fn take_left_over(&mut self) {
        let before = core::mem::take(&mut self.notices);
        for mut job in core::mem::take(&mut self.jobs) {
            let left = core::mem::take(&mut job.left);
            let taken = if left.entries.is_empty() {
                job.document.as_ref().map(|(name, text)| self.take_document(name, text))
            } else {
                Some(self.take_entries(left, &mut job.left).map_or(Ok(()), Err))
            };
            match taken {
                Some(Ok(())) => job.state = State::Taken,
                Some(Err(reported)) => job.state = State::Failed(Failure::Rules(reported)),
                None => {}
            }
            job.notices.append(&mut self.notices);
            self.jobs.push(job);
        }
        self.jobs.retain(|job| !job.is_done());
        self.notices = before;
    }

    /// Whether files are still being read.
    pub(crate) fn is_reading(&self) -> bool {
        let is_under_way = |job: &Job| matches!(job.state, State::Waiting | State::Reading { .. });
        self.jobs.iter().any(is_under_way)
    }
}
