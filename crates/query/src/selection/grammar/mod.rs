//! How a Selection is written: `topic=norms&authors=PAK+NOR&round=pre-draft`. The same names and values are in the
//! page's address, in a frame's, in the attributes of the element and in messages; the table for people is in
//! `docs/embedding.md`. What names something of the reader's own is written apart ([`Written`]), because no server is
//! to see it. The words themselves are in `words`.

mod reading;
#[cfg(test)]
mod tests;
mod writing;
mod written;

use super::Name;

pub use reading::from_query;
pub use writing::{to_query, write};
pub use written::Written;

/// Something that an address asked for and the collection does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// Which part of the address (`topic`).
    pub name: Name,
    /// What it asked for.
    pub value: String,
}
