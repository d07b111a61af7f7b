//! Documents that were saved before, added again. Nothing older takes the place of anything newer: where
//! the “Your documents” page has another version of a document, both are kept, and the reader is informed.

use drafts::draft::{Draft, Head};
use drafts::ids::says_nothing;
use drafts::library::Entry;
use drafts::name::{LONGEST_FILE, plain_name};
use drafts::saved::{Drafts, Notice, Of};
use model::{Document, DocumentId};

use super::state::Model;

/// Whether two documents say the same, whatever they are called in addresses.
fn say_the_same(one: &Document, other: &Document) -> bool {
    one.passages.len() == other.passages.len()
        && *one == Document { id: one.id.clone(), ..other.clone() }
}

/// Whether two names are the same once they have been names of files.
fn is_named_alike(one: &DocumentId, other: &DocumentId) -> bool {
    let plain = |id: &DocumentId| plain_name(id.as_str(), "document", LONGEST_FILE);
    one == other || plain(one) == plain(other)
}

/// Whether an entry has all that another one has.
fn has_all_of(one: &Entry, other: &Entry) -> bool {
    let is_in =
        |document: &Document| one.document.as_ref().is_some_and(|it| say_the_same(it, document));
    one.draft == other.draft && other.document.as_ref().is_none_or(is_in)
}

impl Model {
    /// A name for a new document, which nothing has that is on the “Your documents” page, in the collection, or kept on
    /// the device.
    pub(super) fn new_id(&mut self) -> DocumentId {
        self.library.new_id(&mut self.ids, &self.base, &self.unread)
    }

    /// Names documents as they are called here, where others of the reader's take their place.
    pub(super) fn follow_names(&mut self) {
        let changed = self.library.follow_names(&self.base);
        changed.iter().for_each(|id| self.unsaved.entry(id));
    }

    /// The same document, naming those whose place it takes as they are called here.
    fn naming(&self, mut document: Document) -> Document {
        let base_collection = self.base_collection();
        for id in document.instead_of.iter_mut().filter(|id| base_collection.document(id).is_none())
        {
            if let Some(entry) = self.library.called(id) {
                id.clone_from(&entry.id);
            }
        }
        document
    }

    fn is_free(&self, id: &DocumentId) -> bool {
        self.library.called(id).is_none()
            && self.base_collection().document(id).is_none()
            && !self.unread.contains(id)
    }

    /// A document that was made before: it stands beside the others at once, and can be corrected.
    pub(super) fn take_ready(&mut self, mut document: Document) {
        document.loaded = true;
        // Its source's text lies on the site that it came from.
        document.source_text = None;
        document = self.naming(document);
        let is_there = |entry: &Entry| {
            let known = entry.document.as_ref();
            let mut names = [Some(&entry.id), entry.outside.as_ref()].into_iter().flatten();
            names.any(|id| is_named_alike(id, &document.id))
                && known.is_some_and(|it| say_the_same(it, &document))
        };
        if self.library.entries.iter().any(is_there)
            || self.is_held(&document)
            || self.finishes(&document)
        {
            return;
        }
        let mut outside = None;
        if !self.is_free(&document.id) {
            let of = Of { id: document.id.clone(), title: document.title.clone() };
            // The same may have come under its new name before.
            let is_there = |entry: &Entry| {
                entry.document.as_ref().is_some_and(|it| say_the_same(it, &document))
            };
            if self.library.entries.iter().any(is_there) {
                return;
            }
            document.id = self.new_id();
            self.notices.push(Notice::BothKept(of));
        } else if !says_nothing(&document.id) {
            outside = Some(core::mem::replace(&mut document.id, self.new_id()));
        }
        let id = document.id.clone();
        self.unsaved.entry(&id);
        self.unsaved.list();
        self.mark_view_stale();
        let draft = Draft::from_document(&document, &mut self.label_cache);
        self.library.entries.push(Entry { id, outside, draft, document: Some(document) });
    }

    /// Whether the document is what a draft that came before it, out of the same folder, was finished as.
    fn finishes(&mut self, document: &Document) -> bool {
        let entries = &mut self.library.entries;
        let Some(entry) = entries.iter_mut().find(|it| it.is_called(&document.id)) else {
            return false;
        };
        let (None, Some(draft)) = (&entry.document, &entry.draft) else { return false };
        let labelled = draft.labelled(&mut self.label_cache);
        let finished = draft.document(entry.id.clone(), &labelled);
        if !finished.as_ref().is_some_and(|it| say_the_same(it, document)) {
            return false;
        }
        entry.document = finished;
        self.unsaved.entry(&entry.id);
        self.mark_view_stale();
        // It was not taken out.
        let is_of =
            |notice: &Notice| matches!(notice, Notice::TakenOut(of) if of.id == document.id);
        self.jobs.iter_mut().for_each(|job| job.notices.retain(|notice| !is_of(notice)));
        self.jobs.retain(|job| !job.is_done());
        true
    }

    /// Whether the collection itself has what an entry says, with no correction besides.
    fn is_entry_held(&mut self, entry: &Entry) -> bool {
        let Some(document) = entry.document.as_ref() else { return false };
        let Some(draft) = entry.draft.as_ref().filter(|_| self.is_held(document)) else {
            return self.is_held(document);
        };
        let labelled = draft.labelled(&mut self.label_cache);
        draft.document(entry.id.clone(), &labelled).as_ref() == Some(document)
    }

    /// Whether the collection itself has the same document, but for its source's text, which no reader brings.
    fn is_held(&self, document: &Document) -> bool {
        let held = self.library.made.as_ref().unwrap_or(&self.base).document(&document.id);
        let as_brought =
            |held: &Document| Document { loaded: true, source_text: None, ..held.clone() };
        held.is_some_and(|held| as_brought(held) == *document)
    }

    /// Whether an entry has no work of the reader's besides its document.
    fn is_untouched(&mut self, entry: &Entry) -> bool {
        let of_document = |it| Draft::from_document(it, &mut self.label_cache);
        entry.draft.is_none() || entry.document.as_ref().and_then(of_document) == entry.draft
    }

    /// Takes those that are of the collection that is there; of the others, which are `left`, it says why.
    pub(super) fn take_entries(&mut self, drafts: Drafts, left: &mut Drafts) -> Option<String> {
        self.notices.extend(drafts.notices);
        left.is_alone = drafts.is_alone;
        let mut reported = Vec::new();
        for entry in drafts.entries {
            match self.unknown_in(&entry) {
                None => self.take_entry(entry, drafts.is_alone),
                Some(unknown) => {
                    reported.push(unknown);
                    left.entries.push(entry);
                }
            }
        }
        (!reported.is_empty()).then(|| reported.join("\n"))
    }

    /// Takes all of them, with a collection that has what they name.
    pub(super) fn take_all_entries(&mut self, drafts: Drafts) {
        self.notices.extend(drafts.notices);
        drafts.entries.into_iter().for_each(|entry| self.take_entry(entry, false));
    }

    /// What an entry names that the collection does not have.
    fn unknown_in(&self, entry: &Entry) -> Option<String> {
        let (base_collection, id) = (self.base_collection(), &entry.id);
        let document = entry.document.as_ref();
        let head = entry.draft.as_ref().map(|draft| &draft.head);
        let of_draft = entry.draft.iter().flat_map(|draft| &draft.blocks);
        let topics = of_draft.filter_map(|block| block.topic.as_ref());
        let of_document = document.into_iter().flat_map(|document| &document.passages);
        let mut topics = topics.chain(of_document.filter_map(|passage| passage.topic.as_ref()));
        let of_document = document.into_iter().flat_map(Document::authors);
        let of_head = head.filter(|_| document.is_none());
        let of_head = of_head.into_iter().flat_map(Head::authors);
        let mut authors = of_document.chain(of_head);
        let round = document.map(|it| &it.round).or_else(|| head?.round.as_ref());
        let unknown = authors
            .find(|it| base_collection.author(it).is_none())
            .map(|it| format!("the author “{it}”"))
            .or_else(|| {
                let round = round.filter(|it| base_collection.round(it).is_none())?;
                Some(format!("the round “{round}”"))
            })
            .or_else(|| {
                let topic = topics.find(|it| base_collection.topic(it).is_none())?;
                Some(format!("the topic “{topic}”"))
            })?;
        Some(format!("drafts/{id}.json: found {unknown}; expected one that collection.toml names"))
    }

    /// A document as it was on a desk, under review or beside the others. `is_alone`: it came without its folder, so
    /// that nothing says that its document still counts.
    fn take_entry(&mut self, mut entry: Entry, is_alone: bool) {
        if let Some(document) = entry.document.take() {
            entry.document = Some(self.naming(document));
        }
        let known = self.library.called(&entry.id).cloned();
        if known.as_ref().is_some_and(|known| has_all_of(known, &entry))
            || self.is_entry_held(&entry)
        {
            return;
        }
        let of = Of { id: entry.id.clone(), title: entry.title().to_owned() };
        let is_finished = |known: &Entry| match (&known.document, &entry.document) {
            (Some(known), Some(document)) => say_the_same(known, document),
            _ => false,
        };
        if let Some(known) = known.filter(is_finished) {
            if self.is_untouched(&entry) {
                return;
            }
            if !self.histories.contains_key(&known.id) && self.is_untouched(&known) {
                // It came from its own file before, which does not say how its review stands.
                self.library
                    .entry_mut(&known.id)
                    .into_iter()
                    .for_each(|it| it.draft.clone_from(&entry.draft));
                self.unsaved.entry(&known.id);
                self.work_out();
                return;
            }
            // The finished document is there; what is unfinished on it stands apart.
            entry.document = None;
        }
        if is_alone && entry.document.take().is_some() {
            self.notices.push(Notice::TakenOut(of.clone()));
        }
        if !self.is_free(&entry.id) {
            // The same may have come under its new name before.
            if self.library.entries.iter().any(|other| has_all_of(other, &entry)) {
                return;
            }
            let outside = entry.outside.take();
            let id = self.new_id();
            entry.rename(id);
            // Two documents may have come under one name; the first has it.
            entry.outside = outside.filter(|id| self.is_free(id));
            // Of those that were changed outside or taken out, the reader knows already.
            let is_told = |notice: &Notice| notice.of().is_some_and(|it| it.id == of.id);
            if !self.notices.iter().any(is_told) {
                self.notices.push(Notice::BothKept(of));
            }
        } else if !says_nothing(&entry.id) {
            let id = self.new_id();
            entry.rename(id);
        }
        self.unsaved.entry(&entry.id);
        self.unsaved.list();
        if entry.document.is_some() {
            self.mark_view_stale();
        }
        self.library.entries.push(entry);
    }
}
