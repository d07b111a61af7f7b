//! Side by State puts States' recommendations next to each other, topic by topic.
//!
//! `docs/architecture.md` has the map of the code and the rules that hold in it.

pub mod collection;
pub mod reading;
pub mod wording;
