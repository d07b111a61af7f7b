//! A map of the collection: delegations by topics, and by the issues of a topic. What a cell has and what an empty one
//! means is what the comparison says of it. The site's build draws it; the page's program does not.

mod cell;
mod issues;
mod order;
mod row;
mod topics;

pub use cell::MapCell;
pub use issues::{IssueMap, issue_map};
pub use order::by_name;
pub use row::{MapRow, of_cell};
pub use topics::{TopicMap, topic_map};

#[cfg(test)]
mod tests;
