//! Where the documents of each author and the passages on each topic are in a collection: found once, when it is
//! decoded, so that a choice reads only what it shows.

mod parts;

use std::ops::Deref;

use model::{Collection, Document, DocumentId, Passage, PassageId, Topic, TopicId};

use parts::row;
pub(crate) use parts::{OfTopic, PlaceOf};

/// A collection with its index. They are made together and never change, so that each has the other's places.
#[derive(Debug)]
pub struct Indexed {
    collection: Collection,
    /// The documents of each author, in the order of the collection's authors.
    authors: Vec<Vec<u32>>,
    /// In the order of the collection's topics.
    topics: Vec<OfTopic>,
    /// The documents that are on the reader's device only.
    loaded: Vec<u32>,
    /// All documents, by [`bucket`].
    by_id: Vec<Vec<u32>>,
}

/// In which of `buckets` lists a document is.
fn bucket(id: &DocumentId, buckets: usize) -> usize {
    let sum = |sum: u32, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte));
    id.as_str().bytes().fold(0, sum) as usize % buckets.max(1)
}

impl Indexed {
    /// Makes the index of a collection.
    pub fn new(collection: Collection) -> Self {
        let mut authors = vec![Vec::new(); collection.authors.len()];
        let by_author = vec![Vec::new(); authors.len()];
        let mut topics = vec![OfTopic { by_author, loaded: Vec::new() }; collection.topics.len()];
        let mut loaded = Vec::new();
        let mut by_id = vec![Vec::new(); collection.documents.len()];
        for (document, place) in collection.documents.iter().zip(0..) {
            let buckets = by_id.len();
            if let Some(places) = by_id.get_mut(bucket(&document.id, buckets)) {
                places.push(place);
            }
            if document.loaded {
                loaded.push(place);
            }
            // A joint document is each of its authors'.
            let by: Vec<usize> = document
                .authors()
                .filter_map(|code| collection.authors.iter().position(|it| it.code == *code))
                .collect();
            for &author in &by {
                if let Some(documents) = authors.get_mut(author) {
                    documents.push(place);
                }
            }
            for (passage, at) in document.passages.iter().zip(0..) {
                let known = collection.topics.iter().zip(&mut topics);
                let found = |(topic, _): &(&Topic, _)| passage.topic.as_ref() == Some(&topic.id);
                let Some((topic, of_topic)) = known.into_iter().find(found) else { continue };
                if document.loaded && of_topic.loaded.last() != Some(&place) {
                    of_topic.loaded.push(place);
                }
                let row = row(topic, passage);
                for &author in &by {
                    if let Some(places) = of_topic.by_author.get_mut(author) {
                        places.push(PlaceOf { document: place, passage: at, row });
                    }
                }
            }
        }
        Self { collection, authors, topics, loaded, by_id }
    }

    /// The document of that name.
    pub fn document(&self, id: &DocumentId) -> Option<&Document> {
        let places = self.by_id.get(bucket(id, self.by_id.len()))?;
        self.at(places).find(|document| document.id == *id)
    }

    /// The passage of that address, with its document.
    pub fn passage(&self, id: &PassageId) -> Option<(&Document, &Passage)> {
        let document = self.document(&id.document)?;
        let passage = document.passages.iter().find(|passage| passage.key == id.key)?;
        Some((document, passage))
    }

    /// The passages of these addresses that there are, with their documents. Each is looked for from behind the one
    /// before, so that neighbours are found at once in a document of thousands.
    pub fn passages<'a>(
        &'a self,
        ids: &'a [PassageId],
    ) -> impl Iterator<Item = (&'a Document, &'a Passage)> {
        let mut next = 0;
        ids.iter().filter_map(move |id| {
            let document = self.document(&id.document)?;
            let at = |&at: &usize| document.passages.get(at).is_some_and(|it| it.key == id.key);
            let found = (next..document.passages.len()).chain(0..next).find(at)?;
            next = found + 1;
            Some((document, document.passages.get(found)?))
        })
    }

    /// The documents that are on the reader's device only, in their order.
    pub fn loaded(&self) -> impl Iterator<Item = &Document> {
        self.at(&self.loaded)
    }

    /// The documents at these places.
    pub(crate) fn at<'a>(&'a self, places: &'a [u32]) -> impl Iterator<Item = &'a Document> {
        places.iter().filter_map(|&place| self.document_at(place))
    }

    /// The document at that place.
    pub(crate) fn document_at(&self, place: u32) -> Option<&Document> {
        self.documents.get(place as usize)
    }

    /// The documents of each author, in the collection's order.
    pub(crate) fn of_authors(&self) -> &[Vec<u32>] {
        &self.authors
    }

    /// What there is on each topic, in the collection's order.
    pub(crate) fn of_topics(&self) -> &[OfTopic] {
        &self.topics
    }

    /// What there is on `topic`.
    pub(crate) fn of_topic(&self, topic: &TopicId) -> Option<&OfTopic> {
        let place = self.collection.topics.iter().position(|it| it.id == *topic)?;
        self.topics.get(place)
    }
}

impl Deref for Indexed {
    type Target = Collection;

    fn deref(&self) -> &Collection {
        &self.collection
    }
}
