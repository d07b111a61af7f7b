//! What is said of a file, in French. Numbers are behind a colon, so that no word has to agree with them.

pub(super) mod faults;
mod foreign;
pub(super) mod notes;
mod number;
pub(super) mod reasons;
