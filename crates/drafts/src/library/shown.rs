//! What of a document the collection beside it can show.

use std::borrow::Cow;

use model::{Collection, Document, Passage};

use crate::draft::{has_place, known_place};

/// Why a document is not in the comparison as it was put there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unshown {
    /// One of its authors is not in the collection.
    Author,
    /// Its round is not in the collection.
    Round,
    /// It is shown, but the collection does not have the topic or the issue of some of its passages.
    Topics,
}

/// Why a document is not shown as it is, if so.
#[must_use]
pub fn unshown(document: &Document, base_collection: &Collection) -> Option<Unshown> {
    if document.authors().any(|code| base_collection.author(code).is_none()) {
        return Some(Unshown::Author);
    }
    if base_collection.round(&document.round).is_none() {
        return Some(Unshown::Round);
    }
    let is_lost = |it: &Passage| {
        let (topic, issue) = (it.topic.as_ref(), it.issue.as_ref());
        !has_place(base_collection, topic, issue)
    };
    document.passages.iter().any(is_lost).then_some(Unshown::Topics)
}

/// A passage without a topic or an issue that the collection does not have.
fn placed(passage: &Passage, base_collection: &Collection) -> Passage {
    let (topic, issue) =
        known_place(base_collection, passage.topic.as_ref(), passage.issue.as_ref());
    Passage { topic, issue, ..passage.clone() }
}

/// A document as the collection shows and saves it; none where it does not have its authors or its round.
pub(crate) fn as_shown<'a>(
    document: &'a Document,
    base_collection: &Collection,
) -> Option<Cow<'a, Document>> {
    match unshown(document, base_collection) {
        Some(Unshown::Author | Unshown::Round) => None,
        Some(Unshown::Topics) => {
            let passages = document.passages.iter().map(|it| placed(it, base_collection)).collect();
            Some(Cow::Owned(Document { passages, ..document.clone() }))
        }
        None => Some(Cow::Borrowed(document)),
    }
}
