//! The “Your documents” page in Arabic. Numbers stand behind a colon, so that no word has to agree with them; what
//! comes from the file is set apart, so that its direction and that of the sentence do not mix.

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
    extract::grouped(number.into(), ',')
}

/// A piece with a direction of its own.
fn apart(piece: &str) -> String {
    format!("\u{2068}{piece}\u{2069}")
}
