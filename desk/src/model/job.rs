//! A file on its way in.

use own::shelf::Entry;

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
    pub(super) entries: Vec<Entry>,
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
    /// It could not be read; why.
    Failed(Failure),
}

impl Model {
    pub(super) fn begins(&mut self, id: u32, name: String) {
        self.together = if self.is_reading() { self.together + 1 } else { 1 };
        self.jobs.retain(|job| job.id != id);
        self.jobs.push(Job {
            id,
            name,
            state: State::Waiting,
            document: None,
            entries: Vec::new(),
        });
    }

    pub(super) fn set_job(&mut self, id: u32, state: State) {
        if let Some(job) = self.jobs.iter_mut().find(|job| job.id == id) {
            job.state = state;
        }
    }

    /// Takes the documents that found no place in the collection that was there before.
    pub(super) fn take_left_over(&mut self) {
        for mut job in core::mem::take(&mut self.jobs) {
            let entries = core::mem::take(&mut job.entries);
            if !entries.is_empty() {
                let told = self.take_entries(entries, &mut job.entries);
                if let Some(told) = told {
                    job.state = State::Failed(Failure::Rules(told));
                    self.jobs.push(job);
                }
                continue;
            }
            let taken = job.document.as_ref().map(|(name, text)| self.take_document(name, text));
            match taken {
                Some(Ok(())) => continue,
                Some(Err(told)) => job.state = State::Failed(Failure::Rules(told)),
                None => {}
            }
            self.jobs.push(job);
        }
    }

    /// Whether files are still being read.
    pub(crate) fn is_reading(&self) -> bool {
        let is_under_way = |job: &Job| matches!(job.state, State::Waiting | State::Reading { .. });
        self.jobs.iter().any(is_under_way)
    }
}
