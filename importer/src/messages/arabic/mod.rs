//! What is said of a file, in Arabic. Numbers are behind a colon, so that no word has to agree with them.

pub(super) mod faults;
mod foreign;
pub(super) mod notes;
pub(super) mod reasons;
mod values;
