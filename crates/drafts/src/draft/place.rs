//! Topics, issues and answers that a collection does not have count as not chosen: nothing is in the comparison under them.

use std::borrow::Cow;
use std::rc::Rc;

use model::{AnswerId, Collection, IssueId, TopicId};

use super::under_review::Draft;

/// Of a topic and an issue in it, what the collection has.
pub(crate) fn known_place(
    collection: &Collection,
    topic: Option<&TopicId>,
    issue: Option<&IssueId>,
) -> (Option<TopicId>, Option<IssueId>) {
    let topic = topic.and_then(|id| collection.topic(id));
    let issue = issue.filter(|id| topic.is_some_and(|topic| topic.issue(id).is_some()));
    (topic.map(|topic| topic.id.clone()), issue.cloned())
}

/// Whether the collection has both, where they are given.
pub(crate) fn has_place(
    collection: &Collection,
    topic: Option<&TopicId>,
    issue: Option<&IssueId>,
) -> bool {
    let found = topic.and_then(|id| collection.topic(id));
    topic.is_some() == found.is_some()
        && issue.is_none_or(|id| found.is_some_and(|topic| topic.issue(id).is_some()))
}

/// An answer, where the collection has it under that issue.
pub(crate) fn known_answer(
    collection: &Collection,
    topic: Option<&TopicId>,
    issue: Option<&IssueId>,
    answer: Option<&AnswerId>,
) -> Option<AnswerId> {
    let answer = collection.topic(topic?)?.issue(issue?)?.answer(answer?)?;
    Some(answer.id.clone())
}

impl Draft {
    /// The draft as the collection can have it: without topics, issues and answers that it does not know.
    #[must_use]
    pub fn within(&self, collection: &Collection) -> Cow<'_, Self> {
        let mut draft = Cow::Borrowed(self);
        for (place, block) in self.blocks.iter().enumerate() {
            let (topic, issue) = (block.topic.as_ref(), block.issue.as_ref());
            let answer = known_answer(collection, topic, issue, block.answer.as_ref());
            if (!has_place(collection, topic, issue) || answer != block.answer)
                && let Some(block) = draft.to_mut().blocks.get_mut(place).map(Rc::make_mut)
            {
                (block.topic, block.issue) = known_place(collection, topic, issue);
                block.answer = answer;
            }
        }
        draft
    }
}
