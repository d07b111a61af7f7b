//! The names of the pages that need no program, in the folder of a language.

use model::{AuthorCode, TopicId};

/// The map of all topics.
pub(crate) const MAP: &str = "map.html";
/// Where the pages of the delegations are.
pub(crate) const DELEGATIONS: &str = "delegations/";

/// The map of a topic.
pub(crate) fn map_of(topic: &TopicId) -> String {
    format!("map-{topic}.html")
}

/// The page of a delegation.
pub(crate) fn page_of(code: &AuthorCode) -> String {
    format!("{DELEGATIONS}{code}.html")
}
