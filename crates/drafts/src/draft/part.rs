//! What a stretch of a file is in its document.

use serde::{Deserialize, Serialize};

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// A paragraph or an item of a list.
    Passage,
    /// A heading; the outermost have level 1.
    Heading(u8),
    /// A footnote.
    Footnote,
    /// The document's title, or part of it.
    Title,
    /// What is no part of the text: the furniture of pages, a letter's opening and closing.
    LeftOut,
}
