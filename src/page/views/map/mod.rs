//! The map of a topic: delegations by issues, how much each recommends, and the answer or the strongest wording.

mod cell;
mod sorting;
pub(in crate::page) mod view;

#[cfg(test)]
mod tests;
