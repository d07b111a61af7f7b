//! A reader's own documents, without a browser: a file that `extract` has opened becomes a draft, the draft is
//! corrected and counted, and what was checked stands beside the collection. How a file is opened is
//! `extract`'s matter, how text becomes passages `structure`'s, and how any of it is drawn the desk's.

pub mod authors;
pub mod draft;
#[cfg(test)]
mod fixtures;
pub mod ids;
pub mod library;
pub mod name;
pub mod saved;
pub mod states;
pub mod stored;
mod unasked;
