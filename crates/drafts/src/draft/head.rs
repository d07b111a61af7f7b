//! The head of a document under review.

use model::{Author, AuthorCode, Collection, DocumentId, Extent, RoundId};
use serde::{Deserialize, Serialize};

/// What is known of a document as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The title.
    pub title: String,
    /// Who wrote it.
    pub author: Option<AuthorCode>,
    /// The others who made it jointly, where a document came ready-made or takes the place of a joint summary.
    #[serde(default)]
    pub co_authors: Vec<AuthorCode>,
    /// What the file says of who wrote it, where that is no author of the collection.
    #[serde(default)]
    pub author_as_written: Option<Box<str>>,
    /// The State that this, or the text, most likely names, where the collection does not have it.
    #[serde(default)]
    pub suggested: Option<Box<Author>>,
    /// Whether the reader has said that author and round are right.
    pub is_confirmed: bool,
    /// Whether the reader has said that the whole reading was held against the file.
    #[serde(default)]
    pub is_checked: bool,
    /// The round that it answers.
    pub round: Option<RoundId>,
    /// What the file says of the round, where that is none of the collection's.
    #[serde(default)]
    pub round_as_written: Option<Box<str>>,
    /// The language of its text, as a tag.
    pub language: String,
    /// Its date, in words where need be; empty where it is not known.
    pub date: String,
    /// The address it was taken from; empty where it is not known.
    pub url: String,
    /// How much of the author's text the file holds.
    pub extent: Extent,
    /// The summaries whose place it takes.
    pub instead_of: Vec<DocumentId>,
}

impl Head {
    /// All its authors, as far as they are known.
    pub fn authors(&self) -> impl Iterator<Item = &AuthorCode> {
        self.author.iter().chain(&self.co_authors)
    }

    /// Whether its author is one of the collection's.
    #[must_use]
    pub fn has_author(&self, collection: &Collection) -> bool {
        self.author.as_ref().is_some_and(|code| collection.author(code).is_some())
    }

    /// Whether its round is one of the collection's.
    #[must_use]
    pub fn has_round(&self, collection: &Collection) -> bool {
        self.round.as_ref().is_some_and(|id| collection.round(id).is_some())
    }
}
