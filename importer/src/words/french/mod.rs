//! The “Your documents” page in French. Numbers stand behind a colon, so that no word has to agree with them.

mod failures;
mod faults;
mod foreign;
mod notes;
mod notices;
mod reasons;
mod words;

pub(super) use words::WORDS;

/// A number, in threes.
fn number(number: impl Into<u64>) -> String {
    extract::grouped(number.into(), '\u{202f}')
}
