//! The files on their way in: which there are, and how far they are.

use super::job::{Job, State};
use super::state::Model;
use crate::failure::Failure;

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
