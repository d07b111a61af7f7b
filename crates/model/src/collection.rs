//! The collection as a whole, and how its parts are found by name.

use serde::{Deserialize, Serialize};

use super::answer::Answer;
use super::document::Document;
use super::ids::{AnswerId, AuthorCode, DocumentId, IssueId, PassageId, RoundId, TopicId};
use super::passage::Passage;
use super::process::{
    Author, Group, Issue, MissingDocument, Process, ReferencePoint, Round, Topic,
};

/// All that is known of one UN process.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Collection {
    /// The process.
    pub process: Process,
    /// Its rounds, in the order of the round chooser.
    pub rounds: Vec<Round>,
    /// Its topics, in the order of the Chair's draft.
    pub topics: Vec<Topic>,
    /// The topic that the page opens on.
    pub first_topic: Option<TopicId>,
    /// Groups of authors.
    #[serde(default)]
    pub groups: Vec<Group>,
    /// Authors in the order in which they stand side by side: States in the UN's alphabetical
    /// order, then groups and observers.
    pub authors: Vec<Author>,
    /// Agreed texts that issues point to.
    #[serde(default)]
    pub reference_points: Vec<ReferencePoint>,
    /// Documents: verbatim before summaries, and both before others' accounts.
    pub documents: Vec<Document>,
    /// Documents known of and not held.
    #[serde(default)]
    pub missing: Vec<MissingDocument>,
}

impl Collection {
    /// The topic of that name.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == *id)
    }

    /// The author of that code.
    pub fn author(&self, code: &AuthorCode) -> Option<&Author> {
        self.authors.iter().find(|author| author.code == *code)
    }

    /// The round of that name.
    pub fn round(&self, id: &RoundId) -> Option<&Round> {
        self.rounds.iter().find(|round| round.id == *id)
    }

    /// The document of that name.
    pub fn document(&self, id: &DocumentId) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == *id)
    }

    /// The passage of that address, with its document.
    pub fn passage(&self, id: &PassageId) -> Option<(&Document, &Passage)> {
        let document = self.document(&id.document)?;
        let passage = document.passages.iter().find(|passage| passage.key == id.key)?;
        Some((document, passage))
    }

    /// The collection without the instructions for coders, which the page does not show.
    #[must_use]
    pub fn without_instructions(mut self) -> Self {
        let issues = self.topics.iter_mut().flat_map(|topic| &mut topic.issues);
        for answer in issues.flat_map(|issue| &mut issue.answers) {
            answer.use_when.clear();
            answer.not_when.clear();
        }
        self
    }
}

impl Topic {
    /// The issue of that name.
    pub fn issue(&self, id: &IssueId) -> Option<&Issue> {
        self.issues.iter().find(|issue| issue.id == *id)
    }
}

impl Issue {
    /// The answer of that name.
    pub fn answer(&self, id: &AnswerId) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.id == *id)
    }
}
