//! The “Your documents” page in English. What a file's reading has to say is said by `extract`, `structure` and
//! `drafts` themselves.

mod failures;
mod notices;
mod words;

pub(super) use words::WORDS;
