//! The comparison: authors next to each other, issue by issue; a table where there is room for columns, cards where
//! there is not.

mod author_head;
mod caption;
mod cards;
mod cell;
pub(in crate::page) mod comparison;
mod legend;
mod silent_issues;
#[expect(clippy::module_inception, reason = "the view has its name from it")]
mod table;

#[cfg(test)]
mod joint_tests;
#[cfg(test)]
mod tests;
