//! A file on its way in.

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
        self.jobs.retain(|job| job.id != id);
        self.jobs.push(Job { id, name, state: State::Waiting });
    }

    pub(super) fn set_job(&mut self, id: u32, state: State) {
        if let Some(job) = self.jobs.iter_mut().find(|job| job.id == id) {
            job.state = state;
        }
    }

    /// Whether files are still being read.
    pub(crate) fn is_reading(&self) -> bool {
        let is_under_way = |job: &Job| matches!(job.state, State::Waiting | State::Reading { .. });
        self.jobs.iter().any(is_under_way)
    }
}
