//! What is known of the process itself: its rounds, topics and issues, who speaks in it, and which
//! documents are known of but not held.

use serde::{Deserialize, Serialize};

use super::answer::Answer;
use super::ids::{AuthorCode, GroupId, IssueId, RoundId, TopicId};
use super::localized::Localized;

/// The UN process that the collection is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Process {
    /// A short name for addresses and files (`oewg`).
    pub id: String,
    /// Its name.
    pub name: Localized,
    /// One sentence on what it is.
    #[serde(default)]
    pub explanation: Localized,
    /// The day the data was last edited, as `YYYY-MM-DD`.
    pub date: String,
    /// Whether the collection is a reader's own, and is on their device only.
    #[serde(default)]
    pub loaded: bool,
    /// The authors that a reader has added on their device only.
    #[serde(default)]
    pub added_authors: Vec<AuthorCode>,
}

/// A stage of the process that documents answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Round {
    /// Its name in data and addresses.
    pub id: RoundId,
    /// Its name on screen.
    pub name: Localized,
    /// When it was, and what documents answered.
    #[serde(default)]
    pub explanation: Localized,
}

/// A section of the Chair's draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Topic {
    /// Its name in data and addresses.
    pub id: TopicId,
    /// Its name on screen.
    pub name: Localized,
    /// One plain sentence on what it covers.
    #[serde(default)]
    pub explanation: Localized,
    /// The section letters of the Chair's draft that it takes in.
    #[serde(default)]
    pub sections: Vec<String>,
    /// The words that speak of it, by which a text that is read finds its topics.
    #[serde(default)]
    pub terms: Vec<LanguageTerms>,
    /// The questions inside it: the rows of a comparison.
    pub issues: Vec<Issue>,
}

/// The words that speak of a topic in one language. A star at a word's end stands for any ending,
/// a question mark at a term's end says that it only hints at the topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LanguageTerms {
    /// The language's tag ("en").
    pub language: String,
    /// Words that a heading of the topic has in it.
    pub heading: Vec<String>,
    /// Words that speak of the topic in running text.
    pub body: Vec<String>,
}

/// A question inside a topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Issue {
    /// Its name in data and addresses, unique within its topic.
    pub id: IssueId,
    /// Its name on screen.
    pub name: Localized,
    /// One plain sentence that says what the question is, and takes no side.
    #[serde(default)]
    pub explanation: Localized,
    /// Issues of other topics where the same question is spoken of.
    #[serde(default)]
    pub see_also: Vec<(TopicId, IssueId)>,
    /// The reference points that it touches ("13(f)").
    #[serde(default)]
    pub reference_points: Vec<String>,
    /// The answers that passages may give to the question, none or two to five. Empty where its passages do not
    /// fall into answers that can be compared.
    #[serde(default)]
    pub answers: Vec<Answer>,
}

/// An agreed text that issues point to: the norms 13(a) to (k) of the 2015 GGE report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReferencePoint {
    /// How it is cited ("13(f)").
    pub id: String,
    /// What it says, in our words.
    pub descriptor: Localized,
    /// Where that can be checked.
    pub source: String,
}

/// What kind of author it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AuthorKind {
    /// A State.
    State,
    /// A group of States (EU, NAM).
    Group,
    /// An observer of the process (ICRC).
    Observer,
}

/// A State, group or observer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Author {
    /// Its code.
    pub code: AuthorCode,
    /// State, group or observer.
    pub kind: AuthorKind,
    /// ISO 3166-1 alpha-2, by which an importer recognizes the State; its name on screen is `name`.
    pub region: Option<String>,
    /// Its name; for a State, the UN's short name.
    pub name: Localized,
    /// The groups that it belongs to.
    #[serde(default)]
    pub groups: Vec<GroupId>,
}

/// Authors that are chosen together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Group {
    /// Its name in data and addresses.
    pub id: GroupId,
    /// Its name on screen.
    pub name: Localized,
}

/// A document that is known to exist, and is not held or not held in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MissingDocument {
    /// Who wrote it, where that is known.
    pub author: Option<AuthorCode>,
    /// The round that it answers.
    pub round: RoundId,
    /// What it is, in our words.
    pub title: String,
    /// Its address, where one is known.
    pub url: Option<String>,
    /// How it is known to exist, and why it is not held.
    #[serde(default)]
    pub reason: Localized,
}
