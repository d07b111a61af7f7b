//! A submission as read, and its parts.

use model::TopicId;

use super::why::Why;

/// A submission as read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Submission {
    /// The document's title; empty where none was found.
    pub title: String,
    /// The author's code, if it was given.
    pub author: Option<String>,
    /// The language of the text, "und" where nothing showed.
    pub language: String,
    /// The passages in the order of the text.
    pub passages: Vec<ReadPassage>,
    /// The footnotes in their order.
    pub footnotes: Vec<Footnote>,
    /// Everything else, with the reason.
    pub left_out: Vec<LeftOut>,
    /// How many items of lists are placed less deep than the text has them.
    pub flattened: u32,
}

/// A labelled paragraph or list item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadPassage {
    /// The printed numbers from the outside in, joined by dots; empty where none is printed.
    pub label: String,
    /// The headings it stands under, outermost first.
    pub heading: Vec<String>,
    /// The topic it speaks of, where one is known.
    pub topic: Option<TopicId>,
    /// The paragraphs of the draft that it answers.
    pub responds_to: Vec<String>,
    /// The words.
    pub text: String,
    /// The first and the last line in the source, from 1.
    pub lines: (u32, u32),
    /// The place of the passage that opens the list this item belongs to.
    pub opener: Option<usize>,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    /// Its mark, raised digits as plain ones.
    pub mark: String,
    /// Its words.
    pub text: String,
    /// The first and the last line in the source, from 1.
    pub lines: (u32, u32),
}

/// Words of the file that are in no passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The first and the last line in the source, from 1.
    pub lines: (u32, u32),
    /// The reason.
    pub why: Why,
    /// The words.
    pub text: String,
}
