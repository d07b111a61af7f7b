//! One text by one author in one round, with where it came from.

use serde::{Deserialize, Serialize};

use super::codes::{Evidence, Extent, Form};
use super::ids::{AuthorCode, DocumentId, RoundId};
use super::passage::Passage;

/// One text by one author in one round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Document {
    /// The name of its file, without `.md`.
    pub id: DocumentId,
    /// Who wrote it.
    pub author: AuthorCode,
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
