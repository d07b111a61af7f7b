//! Side by State puts States' recommendations next to each other, topic by topic.
//!
//! `docs/architecture.md` has the map of the code and the rules that hold in it.

#[cfg(feature = "authoring")]
pub mod authoring;
pub mod collection;
pub mod comparison;
pub mod messages;
pub mod selection;
pub mod wording;

#[cfg(test)]
mod fixtures;
