//! All that is known of one UN process: rounds, topics, issues, authors and documents, with their
//! encoding and a check that they hold together. Plain values only: nothing here reads a data file,
//! compares, or draws.
//!
//! What may be left out in JSON, because it is a list that may be empty or a text that may be missing, has
//! `serde(default)`; the encoding always has everything. The comments on fields are the descriptions of the
//! JSON Schema (feature `schema`).

mod answer;
mod apart;
mod check;
mod code_table;
mod codes;
mod collection;
mod document;
mod encoded;
mod encoding;
mod ids;
mod joined;
mod keys;
mod links;
mod localized;
mod mend;
mod passage;
mod process;
#[cfg(feature = "schema")]
mod schema;
mod shared;
mod span;
mod styled;
mod whole_file;

pub use answer::{Answer, FEWEST_ANSWERS, MOST_ANSWERS, is_answer_id};
pub use check::CollectionFault;
pub use codes::{Evidence, Extent, Form, Kind, Polarity, Stance, Strength, TextStyle, UnknownCode};
pub use collection::Collection;
pub use document::{Document, MOST_AUTHORS};
pub use encoding::DecodeError;
pub use ids::{AnswerId, AuthorCode, DocumentId, GroupId, IssueId, PassageId, RoundId, TopicId};
pub use joined::joined;
pub use keys::{Keys, NOTE, is_code, is_name, is_reserved, key_of_label};
pub use links::{LinkFault, followed, link, web_link};
pub use localized::Localized;
pub use passage::{Passage, Reading, Wording};
pub use process::{
    Author, AuthorKind, Group, Issue, LanguageTerms, MissingDocument, Process, ReferencePoint,
    Round, Topic,
};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use shared::Shared;
pub use span::Span;
pub use styled::{Styled, pieces};
pub use whole_file::{SCHEMA_FILE, WholeFile};
