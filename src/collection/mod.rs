//! All that is known of one UN process: rounds, topics, issues, authors and documents, with their
//! encoding. Plain values only: nothing here reads a data file, compares, or draws.

mod codes;
mod ids;
mod passage;

pub use codes::{Evidence, Extent, Form, Kind, Polarity, Stance, Strength, UnknownCode};
pub use ids::{AuthorCode, DocumentId, GroupId, IssueId, RoundId, TopicId};
pub use passage::{Passage, Reading, Span, Wording};
