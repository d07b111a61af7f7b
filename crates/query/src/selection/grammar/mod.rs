//! How a Selection is written: `topic=norms&authors=PAK+NOR&round=pre-draft`. The same names and values are in the
//! page's address, in a frame's, in the attributes of the element and in messages; the table for people is in
//! `docs/embedding.md`. What names something of the reader's own is written apart ([`Written`]), because no server is
//! to see it. The words themselves are in `words`.

mod reading;
#[cfg(test)]
mod tests;
mod unknown;
mod writing;
mod written;

pub use reading::from_query;
pub use unknown::Unknown;
pub use writing::{to_query, write};
pub use written::Written;
