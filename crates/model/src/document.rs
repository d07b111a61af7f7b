//! One text by one author, or by several jointly, in one round, with where it came from.

use serde::{Deserialize, Serialize};

use super::codes::{Evidence, Extent, Form};
use super::ids::{AuthorCode, DocumentId, RoundId};
use super::passage::Passage;

/// The most authors that a document may have: more than the United Nations has members and observer States.
pub const MOST_AUTHORS: usize = 250;

/// One text in one round, by one author or by several jointly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Document {
    /// The name of its file, without `.md`.
    pub id: DocumentId,
    /// Who wrote it; of several who made it jointly, the first that its source names.
    pub author: AuthorCode,
    /// The others who made it jointly, in the source's order.
    #[serde(default)]
    pub co_authors: Vec<AuthorCode>,
    /// The round that it answers.
    pub round: RoundId,
    /// Whose words its passages are.
    pub form: Form,
    /// How much of the author's text it was made from.
    pub extent: Extent,
    /// The author's own document, or somebody else's account.
    pub evidence: Evidence,
    /// Who gave the account, where it is somebody else's.
    pub reported_by: Option<String>,
    /// The language of the passages, as a tag (`en`).
    pub language: String,
    /// The source's title.
    pub title: String,
    /// The source's date, as far as it is known, in words where need be.
    pub date: String,
    /// The source's address, where one is known.
    pub url: Option<String>,
    /// The name of the plain text it was read from, in `data/sources`, where that is held too.
    pub source_text: Option<String>,
    /// Whether the reader brought it, and it is on their device only.
    #[serde(default)]
    pub loaded: bool,
    /// Whether nobody has checked its reading against the file: what was not found in it may be there.
    #[serde(default)]
    pub unchecked: bool,
    /// The summaries whose place it takes.
    #[serde(default)]
    pub instead_of: Vec<DocumentId>,
    /// Its passages, in their order in the source.
    pub passages: Vec<Passage>,
}

impl Document {
    /// All its authors, in the source's order.
    pub fn authors(&self) -> impl Iterator<Item = &AuthorCode> {
        core::iter::once(&self.author).chain(&self.co_authors)
    }

    /// Whether several made it jointly.
    pub fn is_joint(&self) -> bool {
        !self.co_authors.is_empty()
    }

    /// Whether `author` made it, alone or with others.
    pub fn is_by(&self, author: &AuthorCode) -> bool {
        self.authors().any(|it| it == author)
    }
}
