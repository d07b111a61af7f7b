//! A place in a text: marks are laid over a text by such places, and the text itself is never changed.

use serde::{Deserialize, Serialize};

/// A stretch of a passage's text, in bytes from its start; both ends lie between characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// Where the stretch begins.
    pub start: u32,
    /// Where the stretch ends; the byte there is no longer part of it.
    pub end: u32,
}

impl Span {
    /// The stretch from `start` up to, not including, `end`.
    pub fn new(start: usize, end: usize) -> Self {
        // A passage is never longer than 4 GiB: its file is read whole into memory.
        Self { start: start as u32, end: end as u32 }
    }

    /// Whether it holds all of `other`.
    pub fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The words of `text` that the stretch covers; empty where it does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}
