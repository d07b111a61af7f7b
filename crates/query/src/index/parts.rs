//! What the index has of one author, of one topic, and of one author on one topic.

use model::{Collection, Document, Kind, Passage, Topic};

/// Places of documents of one author, in their order.
#[derive(Clone, Debug, Default)]
pub(crate) struct OfAuthor {
    /// All of them.
    pub(crate) documents: Vec<u32>,
    /// The first of each kind, by [`is_alike`].
    pub(crate) kinds: Vec<u32>,
}

/// What there is on one topic.
#[derive(Clone, Debug, Default)]
pub(crate) struct OfTopic {
    /// In the order of the collection's authors.
    pub(crate) voices: Vec<Voice>,
    /// The documents on it that are on the reader's device only, in their order.
    pub(crate) loaded: Vec<u32>,
}

/// What one author says on one topic.
#[derive(Clone, Debug, Default)]
pub(crate) struct Voice {
    /// Every passage, in the order of the documents.
    pub(crate) places: Vec<PlaceOf>,
    /// How many there are of each kind of document in each row.
    pub(crate) tallies: Vec<Tally>,
}

/// Where a passage is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlaceOf {
    /// The place of its document in the collection.
    pub(crate) document: u32,
    /// Its place in the document.
    pub(crate) passage: u32,
    /// Its row, by [`row`].
    pub(crate) row: u32,
}

/// How many passages of one author there are in one row, out of documents of one kind.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tally {
    /// The first document of that kind.
    pub(crate) kind: u32,
    /// The row.
    pub(crate) row: u32,
    /// How many passages.
    pub(crate) passages: usize,
    /// How many of them are recommendations.
    pub(crate) recommendations: usize,
}

/// The row of a passage on `topic`: the place of its issue; behind all issues the other recommendations, then the
/// remarks; further still where the topic does not have the issue.
pub(super) fn row(topic: &Topic, passage: &Passage) -> u32 {
    let issues = topic.issues.len();
    let row = match (&passage.issue, passage.kind) {
        (Some(id), _) => topic.issues.iter().position(|it| it.id == *id).unwrap_or(issues + 2),
        (None, Kind::Recommendation) => issues,
        (None, Kind::Remark) => issues + 1,
    };
    row as u32
}

/// Whether no Selection counts one of two documents of an author and leaves out the other.
fn is_alike(one: &Document, other: &Document) -> bool {
    one.round == other.round
        && one.evidence == other.evidence
        && one.form == other.form
        && one.loaded == other.loaded
        && one.unchecked == other.unchecked
}

impl OfAuthor {
    /// Adds a document, and gives the first one of its kind.
    pub(super) fn add(&mut self, collection: &Collection, place: u32, document: &Document) -> u32 {
        self.documents.push(place);
        let is_of_kind = |kind: &u32| {
            collection.documents.get(*kind as usize).is_some_and(|it| is_alike(it, document))
        };
        if let Some(&kind) = self.kinds.iter().find(|kind| is_of_kind(kind)) {
            return kind;
        }
        self.kinds.push(place);
        place
    }
}

impl Voice {
    /// Counts a passage.
    pub(super) fn count(&mut self, kind: u32, row: u32, of: Kind) {
        // A passage is often in the row of the one before it.
        let known = self.tallies.iter_mut().rev().find(|it| it.kind == kind && it.row == row);
        let recommendations = usize::from(of == Kind::Recommendation);
        match known {
            Some(tally) => {
                tally.passages += 1;
                tally.recommendations += recommendations;
            }
            None => self.tallies.push(Tally { kind, row, passages: 1, recommendations }),
        }
    }
}
