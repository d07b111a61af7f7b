//! What of a document the collection beside it can show.

use std::borrow::Cow;

use model::{AnswerId, Collection, Document, Passage};

use crate::draft::{has_place, known_answer, known_place};

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

/// The answer of a passage, where the collection has it.
fn answer_of(passage: &Passage, base_collection: &Collection) -> Option<AnswerId> {
    let Passage { topic, issue, answer, .. } = passage;
    known_answer(base_collection, topic.as_ref(), issue.as_ref(), answer.as_ref())
}

/// A passage without a topic, an issue or an answer that the collection does not have.
fn placed(passage: &Passage, base_collection: &Collection) -> Passage {
    let (topic, issue) =
        known_place(base_collection, passage.topic.as_ref(), passage.issue.as_ref());
    let answer = answer_of(passage, base_collection);
    Passage { topic, issue, answer, ..passage.clone() }
}

/// A document as the collection shows and saves it; none where it does not have its authors or its round.
pub(crate) fn as_shown<'a>(
    document: &'a Document,
    base_collection: &Collection,
) -> Option<Cow<'a, Document>> {
    let has_its_answer = |it: &Passage| it.answer == answer_of(it, base_collection);
    match unshown(document, base_collection) {
        Some(Unshown::Author | Unshown::Round) => None,
        None if document.passages.iter().all(has_its_answer) => Some(Cow::Borrowed(document)),
        Some(Unshown::Topics) | None => {
            let passages = document.passages.iter().map(|it| placed(it, base_collection)).collect();
            Some(Cow::Owned(Document { passages, ..document.clone() }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_support::pieces::answer;

    #[test]
    fn an_answer_that_the_collection_does_not_have_is_not_shown() {
        let mut base = test_support::collection();
        let mut document = base.documents[0].clone();
        document.passages[1].answer = Some("yes".into());
        let shown = |base: &Collection| as_shown(&document, base).unwrap().into_owned();
        let answers = |document: Document| -> Vec<_> {
            document.passages.into_iter().map(|passage| passage.answer).collect()
        };
        assert_eq!(answers(shown(&base)), [None, None]);
        assert_eq!(unshown(&document, &base), None);
        base.topics[0].issues[0].answers = vec![answer("yes", "Yes"), answer("no", "No")];
        assert_eq!(answers(shown(&base)), [None, Some("yes".into())]);
    }
}
