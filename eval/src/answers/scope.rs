//! Which issues have answers, and which passages are on them.

use model::{Collection, Issue, Passage, Topic};

/// The code of a passage that gives no answer.
pub(super) const NO_ANSWER: &str = "none";

/// Every issue that has answers, with its topic.
pub(super) fn issues(collection: &Collection) -> impl Iterator<Item = (&Topic, &Issue)> {
    all_issues(collection).filter(|(_, issue)| !issue.answers.is_empty())
}

/// Every issue with its topic.
pub(super) fn all_issues(collection: &Collection) -> impl Iterator<Item = (&Topic, &Issue)> {
    let topics = collection.topics.iter();
    topics.flat_map(|topic| topic.issues.iter().map(move |issue| (topic, issue)))
}

/// Whether a passage is on an issue.
pub(super) fn is_on(passage: &Passage, topic: &Topic, issue: &Issue) -> bool {
    passage.topic.as_ref() == Some(&topic.id) && passage.issue.as_ref() == Some(&issue.id)
}
