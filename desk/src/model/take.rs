//! What a file turned out to hold, put on the desk. Nothing that lies there is lost by it.

use std::rc::Rc;

use own::draft::Draft;
use own::saved::{self, Drafts, Folder};
use own::shelf::{Entry, Shelf};
use side_by_state::collection::{Author, Collection, Document, DocumentId};

use super::{Model, State, View};
use crate::failure::Failure;
use crate::read::Came;

impl Model {
    pub(super) fn came(&mut self, job: u32, came: Came) {
        if !self.jobs.iter().any(|known| known.id == job) {
            // Given up meanwhile.
            return;
        }
        self.forgotten = None;
        let taken = match came {
            Came::Drafts(drafts, memory) => {
                self.memory.learn(memory);
                drafts.into_iter().for_each(|draft| self.take_draft(draft));
                Ok(())
            }
            Came::Document { name, text } => {
                let taken = self.take_document(&name, &text);
                if taken.is_err() {
                    let job = self.jobs.iter_mut().filter(|known| known.id == job);
                    job.for_each(|job| job.document = Some((name.clone(), text.clone())));
                }
                taken
            }
            Came::Collection(text) => self.take_collection(&text),
            Came::Folder(Ok((Folder::Collection(collection), drafts))) => {
                self.take_whole(*collection, drafts);
                Ok(())
            }
            Came::Folder(Ok((Folder::Documents(documents), drafts))) => {
                let mut left = Vec::new();
                let told = self.take_entries(drafts.entries, &mut left);
                let known = self.jobs.iter_mut().filter(|known| known.id == job);
                known.for_each(|job| job.entries.clone_from(&left));
                documents.into_iter().for_each(|document| self.take_ready(document));
                told.map_or(Ok(()), Err)
            }
            Came::Folder(Err(faults)) => Err(faults),
        };
        match taken {
            Ok(()) => self.jobs.retain(|known| known.id != job),
            Err(told) => self.set_job(job, State::Failed(Failure::Rules(told))),
        }
    }

    fn take_draft(&mut self, mut draft: Draft) {
        if let Some(id) = self.putting.take() {
            let summary = self.ground().document(&id).cloned();
            if let Some(summary) = summary {
                let head = &mut draft.head;
                head.author = Some(summary.author);
                head.round = Some(summary.round);
                if head.url.is_empty() {
                    head.url = summary.url.unwrap_or_default();
                }
                if head.date.is_empty() {
                    head.date = summary.date;
                }
                head.instead_of = vec![id];
            }
        }
        let head = &draft.head;
        let title = if head.title.is_empty() { &draft.file } else { &head.title };
        let id = self.shelf.new_id(&self.base, head.author.as_ref(), title);
        // Where several come together, the list is what the reader wants to see.
        let is_alone = self.view == View::List && self.together == 1;
        self.unkept.entry(&id);
        self.unkept.list();
        self.shelf.entries.push(Entry { id: id.clone(), draft: Some(draft), document: None });
        if is_alone {
            self.show(View::Review(id));
        }
    }

    pub(super) fn take_document(&mut self, name: &str, text: &str) -> Result<(), String> {
        let document =
            saved::read_document(name, text, self.ground()).map_err(|faults| faults.join("\n"))?;
        self.take_ready(document);
        Ok(())
    }

    /// A document that was made before: it stands beside the others at once, and can be corrected.
    fn take_ready(&mut self, mut document: Document) {
        document.loaded = true;
        // Its source's text lies on the site that it came from.
        document.source_text = None;
        let is_same = |entry: &&Entry| entry.document.as_ref() == Some(&document);
        if self.shelf.entries.iter().any(|entry| is_same(&entry)) || self.is_held(&document) {
            return;
        }
        let is_free = |id: &DocumentId| {
            self.shelf.entry(id).is_none() && self.ground().document(id).is_none()
        };
        if !is_free(&document.id) {
            document.id = self.shelf.new_id(&self.base, Some(&document.author), &document.title);
        }
        let id = document.id.clone();
        self.unkept.entry(&id);
        self.unkept.list();
        self.shows_otherwise();
        let draft = Draft::from_document(&document, &mut self.memory);
        self.shelf.entries.push(Entry { id, draft, document: Some(document) });
    }

    /// Whether the collection itself has what an entry says, with no correction besides.
    fn is_entry_held(&mut self, entry: &Entry) -> bool {
        let Some(document) = entry.document.as_ref() else { return false };
        let Some(draft) = entry.draft.as_ref().filter(|_| self.is_held(document)) else {
            return self.is_held(document);
        };
        let labelled = draft.labelled(&mut self.memory);
        draft.document(entry.id.clone(), &labelled).as_ref() == Some(document)
    }

    /// Whether the collection itself has the same document, but for its source's text, which no reader brings.
    fn is_held(&self, document: &Document) -> bool {
        let held = self.shelf.made.as_ref().unwrap_or(&self.base).document(&document.id);
        let as_brought =
            |held: &Document| Document { loaded: true, source_text: None, ..held.clone() };
        held.is_some_and(|held| as_brought(held) == *document)
    }

    /// Takes those that are of the collection that is there; of the others, which are `left`, it says why.
    pub(super) fn take_entries(
        &mut self,
        entries: Vec<Entry>,
        left: &mut Vec<Entry>,
    ) -> Option<String> {
        let mut told = Vec::new();
        for entry in entries {
            match self.unknown_in(&entry) {
                None => self.take_entry(entry),
                Some(unknown) => {
                    told.push(unknown);
                    left.push(entry);
                }
            }
        }
        (!told.is_empty()).then(|| told.join("\n"))
    }

    /// What an entry names that the collection does not have.
    fn unknown_in(&self, entry: &Entry) -> Option<String> {
        let (ground, id) = (self.ground(), &entry.id);
        let document = entry.document.as_ref();
        let head = entry.draft.as_ref().map(|draft| &draft.head);
        let of_draft = entry.draft.iter().flat_map(|draft| &draft.blocks);
        let topics = of_draft.filter_map(|block| block.topic.as_ref());
        let of_document = document.into_iter().flat_map(|document| &document.passages);
        let mut topics = topics.chain(of_document.filter_map(|passage| passage.topic.as_ref()));
        let author = document.map(|it| &it.author).or_else(|| head?.author.as_ref());
        let round = document.map(|it| &it.round).or_else(|| head?.round.as_ref());
        let unknown = author
            .filter(|it| ground.author(it).is_none())
            .map(|it| format!("the author “{it}”"))
            .or_else(|| {
                let round = round.filter(|it| ground.round(it).is_none())?;
                Some(format!("the round “{round}”"))
            })
            .or_else(|| {
                let topic = topics.find(|it| ground.topic(it).is_none())?;
                Some(format!("the topic “{topic}”"))
            })?;
        Some(format!("drafts/{id}.json: found {unknown}; expected one that collection.toml names"))
    }

    /// A document as it was on a desk, under review or beside the others.
    fn take_entry(&mut self, mut entry: Entry) {
        if self.shelf.entries.contains(&entry) || self.is_entry_held(&entry) {
            return;
        }
        let is_reviewed = self.histories.contains_key(&entry.id);
        if let Some(known) = self.shelf.entry_mut(&entry.id)
            && known.document.is_some()
            && known.document == entry.document
            && !is_reviewed
        {
            // It came from its own file before, which does not say how its review stands.
            known.draft = entry.draft;
            self.unkept.entry(&entry.id);
            return;
        }
        let is_free = |id: &DocumentId| {
            self.shelf.entry(id).is_none() && self.ground().document(id).is_none()
        };
        if !is_free(&entry.id) {
            let author = entry.draft.as_ref().and_then(|draft| draft.head.author.clone());
            let author = author.or_else(|| entry.document.as_ref().map(|it| it.author.clone()));
            entry.id = self.shelf.new_id(&self.base, author.as_ref(), entry.title());
            let renamed = entry.document.as_mut();
            renamed.into_iter().for_each(|document| document.id = entry.id.clone());
            // The same may have come under its new name before.
            let is_same = |other: &Entry| {
                let of = |entry: &Entry| {
                    entry.document.clone().map(|it| Document { id: "".into(), ..it })
                };
                other.draft == entry.draft && of(other) == of(&entry)
            };
            if self.shelf.entries.iter().any(is_same) {
                return;
            }
        }
        self.unkept.entry(&entry.id);
        self.unkept.list();
        if entry.document.is_some() {
            self.shows_otherwise();
        }
        self.shelf.entries.push(entry);
    }

    fn take_collection(&mut self, text: &str) -> Result<(), String> {
        let (collection, drafts) =
            saved::read_everything_json(text).map_err(|fault| fault.to_string())?;
        self.take_whole(collection, drafts);
        Ok(())
    }

    fn take_whole(&mut self, mut collection: Collection, drafts: Drafts) {
        // Those under review come with their drafts.
        let is_own = |it: &Document| drafts.entries.iter().any(|entry| entry.id == it.id);
        collection.documents.retain(|document| !document.loaded || !is_own(document));
        if collection.process.id == self.ground().process.id {
            self.take_from(collection, drafts);
        } else if self.shelf.is_empty() {
            self.put_on_desk(collection, drafts);
        } else {
            self.offered = Some((collection, drafts));
        }
    }

    /// Of another copy of the same collection, what a reader has brought to it.
    fn take_from(&mut self, collection: Collection, drafts: Drafts) {
        for author in collection.authors {
            if self.ground.author(&author.code).is_none() {
                self.shelf.authors.push(author);
                self.unkept.list();
                self.ground_anew();
            }
        }
        drafts.entries.into_iter().for_each(|entry| self.take_entry(entry));
        let ground = Rc::clone(&self.ground);
        for document in collection.documents {
            if document.loaded || ground.document(&document.id).is_none() {
                self.take_ready(document);
            }
        }
        self.take_left_over();
    }

    pub(super) fn take_offered(&mut self) {
        if let Some((collection, drafts)) = self.offered.take() {
            self.put_on_desk(collection, drafts);
        }
    }

    /// Another process: it takes the place of all that is on the desk.
    fn put_on_desk(&mut self, mut collection: Collection, drafts: Drafts) {
        let (own, others): (Vec<Document>, Vec<Document>) =
            core::mem::take(&mut collection.documents).into_iter().partition(|it| it.loaded);
        collection.documents = others;
        let (added, authors): (Vec<Author>, Vec<Author>) = core::mem::take(&mut collection.authors)
            .into_iter()
            .partition(|author| drafts.authors.contains(&author.code));
        collection.authors = authors;
        self.shelf.entries.iter().for_each(|entry| self.unkept.entry(&entry.id));
        self.shelf = Shelf { made: Some(collection), authors: added, ..Shelf::default() };
        self.ground_anew();
        self.unkept.list();
        self.shows_otherwise();
        self.histories.clear();
        self.show(View::List);
        drafts.entries.into_iter().for_each(|entry| self.take_entry(entry));
        own.into_iter().for_each(|document| self.take_ready(document));
        self.take_left_over();
    }
}
