//! Which documents and passages a Selection is about.

use model::{AuthorCode, Collection, RoundId, TopicId};

/// Whose columns are side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Authors {
    /// Nobody was chosen: a few authors to begin with, by a rule that the page says.
    #[default]
    Opening,
    /// All who speak on the topic.
    Speaking,
    /// All authors that the collection knows.
    All,
    /// These, whatever they say; shown in the collection's order, not in this one.
    These(Vec<AuthorCode>),
}

/// Which rounds' documents are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rounds {
    /// All of them.
    All,
    /// One.
    One(RoundId),
}

/// Which documents and passages: what changes the comparison itself, in every view and in exports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// The topic.
    pub topic: TopicId,
    /// Whose documents.
    pub authors: Authors,
    /// The author who is compared with the others: in the first column, whoever else is chosen. It is part of the
    /// filter because it adds that author's documents.
    pub base: Option<AuthorCode>,
    /// Which rounds' documents.
    pub rounds: Rounds,
    /// Whether remarks are shown beside recommendations.
    pub remarks: bool,
    /// Whether others' accounts are shown beside authors' own documents.
    pub reported: bool,
}

impl Filter {
    /// The filter of the page when nothing was chosen.
    pub fn opening(collection: &Collection) -> Self {
        let first = collection.topics.first().map(|topic| topic.id.clone());
        let topic = collection.first_topic.clone().or(first);
        Self {
            topic: topic.unwrap_or_else(|| TopicId::new("")),
            authors: Authors::Opening,
            base: None,
            rounds: Rounds::All,
            remarks: false,
            reported: true,
        }
    }
}
