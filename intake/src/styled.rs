//! Stretches of the text that the file shows in a way that says something about the words.

/// How a file shows a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextStyle {
    /// Struck out: words that the author no longer says.
    Struck,
    /// Inserted as a tracked change, or marked up as an insertion.
    Inserted,
    /// Underlined.
    Underlined,
    /// In bold.
    Bold,
}

/// A stretch of text with its style.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Styled {
    /// Where it begins, in bytes from the start of the text.
    pub start: usize,
    /// Where it ends; the byte there is no longer part of it.
    pub end: usize,
    /// The style.
    pub style: TextStyle,
}
