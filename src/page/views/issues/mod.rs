//! The topic issue by issue: each issue is a section with the passages of all who address it, side by side, and a line
//! that says who is not among them and why.

mod issue_list;
mod others;
mod section;
mod statement;
pub(in crate::page) mod view;

#[cfg(test)]
mod tests;
