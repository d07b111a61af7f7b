//! The answers of an issue: what passages may say to its question.

use serde::{Deserialize, Serialize};

use super::ids::AnswerId;
use super::localized::Localized;

/// The fewest answers of an issue that has any.
pub const FEWEST_ANSWERS: usize = 2;
/// The most answers of an issue.
pub const MOST_ANSWERS: usize = 5;

/// An answer that a passage may give to the question of its issue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Answer {
    /// Its name in data: letters, digits and hyphens, unique within its issue.
    pub id: AnswerId,
    /// Its name on screen, neutral in every language.
    pub name: Localized,
    /// When coders give it to a passage, in English.
    #[serde(default)]
    pub use_when: String,
    /// When they do not, in English.
    #[serde(default)]
    pub not_when: String,
}

/// Whether a name is fit for an answer: letters, digits and hyphens.
pub fn is_answer_id(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-')
}
