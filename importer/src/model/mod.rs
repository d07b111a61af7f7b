//! What is on the “Your documents” page, and what changes it: one value and one function. Nothing here knows the
//! browser.

pub(crate) mod action;
mod apply;
pub(crate) mod asked;
pub(crate) mod change;
mod changes;
mod deleting;
mod entries;
pub(crate) mod job;
mod jobs;
#[cfg(test)]
mod joint_tests;
pub(crate) mod keeping;
pub(crate) mod making;
mod many;
pub(crate) mod reviewed;
#[cfg(test)]
mod saved_tests;
pub(crate) mod state;
mod take;
#[cfg(test)]
pub(crate) mod tests;
mod unsaved;
#[cfg(test)]
mod versions_tests;
pub(crate) mod view;
mod whose;
#[cfg(test)]
mod whose_tests;
mod work_out;
