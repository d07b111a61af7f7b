//! How many cells have words, in each view of each topic: what a reader sees of the collection.
//!
//! `of_topic.rs` counts what `query` gives for an address; `table.rs` writes it.

mod of_topic;
mod table;
#[cfg(test)]
mod tests;

use model::Collection;
use query::Indexed;

use of_topic::OfTopic;

/// The part of `docs/figures.md`.
///
/// # Errors
/// Where an address of a view is not understood.
pub(super) fn table(collection: &Collection) -> anyhow::Result<String> {
    Ok(table::written(&topics(collection)?))
}

fn topics(collection: &Collection) -> anyhow::Result<Vec<OfTopic>> {
    let indexed = Indexed::new(collection.clone());
    collection.topics.iter().map(|topic| OfTopic::counted(&indexed, topic)).collect()
}
