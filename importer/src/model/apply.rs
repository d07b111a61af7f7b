//! What changes the model: one function, with an action.

use drafts::draft::History;
use model::{Document, DocumentId};

use super::action::Action;
use super::job::State;
use super::state::Model;
use super::view::View;

impl Model {
    /// Carries out what happens.
    pub(crate) fn apply(&mut self, action: Action) {
        match action {
            Action::Begins(id, name) => self.begins(id, name),
            Action::Progress(id, done, of) => self.set_job(id, State::Reading { done, of }),
            Action::Imported(id, result) => self.take_result(id, result),
            Action::Fails(id, failure) => self.set_job(id, State::Failed(failure)),
            Action::Dismiss(id) => self.jobs.retain(|job| job.id != id),
            Action::Show(view) => self.show(view),
            Action::Put(document) => self.putting = document,
            Action::DrawMore => self.draw_more(),
            Action::OpenBlock(block) => {
                self.open_block = block;
                block.into_iter().for_each(|block| self.draw_as_far_as(block));
            }
            Action::Edit(edit) => self.correct(|history| history.edit(&edit)),
            Action::Undo => self.correct(History::undo),
            Action::Redo => self.correct(History::redo),
            Action::Accept => self.accept(),
            Action::RoundOfAll(round) => self.choose_round_of_all(&round),
            Action::AcceptAll => self.accept_all(),
            Action::Keeps(keeping) => self.keeping = keeping,
            Action::Ask(what) => self.ask(what),
            Action::AskNoMore => self.asked = None,
            Action::Remove(id) => self.remove(&id),
            Action::Know(author) => self.know(author),
            Action::KnowSuggested => self.know_suggested(),
            Action::UseForAll => self.use_for_all(),
            Action::Make { name, with_topics } => self.make(&name, with_topics),
            Action::Change(change) => self.change(change),
            Action::TakeOffered => self.take_offered(),
            Action::LeaveOffered => self.offered = None,
            Action::Say(trouble) => self.said = trouble,
            Action::Clear => self.clear(),
            Action::BringBack => self.bring_back(),
        }
    }

    pub(super) fn show(&mut self, view: View) {
        self.view = view;
        self.asked = None;
        self.open_block = None;
        self.work_out();
    }

    /// Changes the draft on screen, with the way back.
    fn correct(&mut self, change: impl FnOnce(&mut History)) {
        if let View::Review(id) = self.view.clone() {
            self.correct_entry(&id, change);
            self.work_out();
        }
    }

    /// Changes a draft, with the way back.
    pub(super) fn correct_entry(&mut self, id: &DocumentId, change: impl FnOnce(&mut History)) {
        let Some(entry) = self.library.entry_mut(id) else { return };
        let Some(draft) = &mut entry.draft else { return };
        let history =
            self.histories.entry(id.clone()).or_insert_with(|| History::new(draft.clone()));
        change(history);
        if draft != history.draft() {
            draft.clone_from(history.draft());
            self.unsaved.entry(id);
        }
    }

    fn accept(&mut self) {
        let ready = self.worked_out().and_then(|out| out.ready.clone());
        if let (View::Review(id), Some(document)) = (self.view.clone(), ready) {
            self.put_beside(&id, document);
        }
    }

    /// Puts a document beside the others.
    pub(super) fn put_beside(&mut self, id: &DocumentId, document: Document) {
        let Some(entry) = self.library.entry_mut(id) else { return };
        if entry.document.as_ref() != Some(&document) {
            entry.document = Some(document);
            self.unsaved.entry(id);
            self.mark_view_stale();
        }
    }

    fn remove(&mut self, id: &DocumentId) {
        let was_shown = self.library.entry(id).is_some_and(|entry| entry.document.is_some());
        self.library.entries.retain(|entry| entry.id != *id);
        self.histories.remove(id);
        self.unsaved.entry(id);
        self.unsaved.list();
        if was_shown {
            self.mark_view_stale();
        }
        self.show(View::List);
    }
}
