//! What a Selection brings to the screen: rows, columns, cells, and what each empty cell means.
//! A pure function of an indexed collection and a Selection; it reads no text and draws nothing.

mod by_issue;
mod cell;
mod cited;
mod columns;
mod compare;
mod counts;
#[cfg(test)]
mod first_round;
mod opening;
mod row;
mod scope;

pub use by_issue::{ByIssue, Group, Section, Statement, by_issue};
pub(crate) use cell::silence;
pub use cell::{Cell, EmptyReason};
pub use cited::Cited;
pub(crate) use cited::recommendations;
pub use columns::Column;
pub(crate) use compare::arranged;
pub use compare::{Comparison, compare, compare_published};
pub use counts::{AuthorCount, TopicCount, author_counts, topic_counts};
pub use opening::OPENING_AUTHORS;
pub use row::{Row, RowHead};
