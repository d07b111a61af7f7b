//! What a document that came ready-made says of a passage besides its words.

use model::Passage;
use serde::{Deserialize, Serialize};

use super::part::Part;

/// A passage as it came, for the block that was made of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// The passage.
    pub(super) passage: Passage,
    /// What the block was.
    pub(super) part: Part,
    /// The document's language, which its strength was read in.
    pub(super) language: String,
    /// Whether its kind was an editor's word, against the words.
    pub(super) is_said: bool,
    /// How many of the open headings it stands under, where that is not all.
    pub(super) depth: Option<u8>,
}

impl Given {
    /// The key that it came with, where the block still has its label.
    pub(super) fn key(&self, label: &str) -> Option<&str> {
        (self.passage.label == label).then_some(self.passage.key.as_str())
    }
}
