//! What is open while a flow is read, and has to be ended.

/// An element that something has to be done for when it ends.
pub(super) enum Frame {
    Other,
    Paragraph,
    Run,
    Inserted,
    Link,
    /// A formula, or a part of one.
    Math(Math),
    /// The reading of a word, as small letters over it, and where it begins in the paragraph.
    Reading(usize),
    Ruby,
    Control,
    Table,
    Row,
    Cell,
    /// A cell that a proposed change takes out.
    DeletedCell,
    Box,
    /// Several forms of the same; whether one was taken.
    Forms(bool),
}

/// A field that is open.
#[derive(Default)]
pub(super) struct Field {
    pub(super) code: String,
    /// What was chosen in it; none where its words are in the text.
    pub(super) chosen: Option<String>,
    /// Whether its code has been read and its words follow.
    pub(super) in_words: bool,
    pub(super) has_words: bool,
}

/// A content control that is open.
#[derive(Default)]
pub(super) struct Control {
    /// The words that ask for an answer, where nobody has given one.
    pub(super) prompt: Option<String>,
    /// Whether its box is ticked, where it is one.
    pub(super) ticked: Option<bool>,
}

/// A part of a formula that is open; with where it begins in the paragraph's text.
#[derive(Clone, Debug)]
pub(super) enum Math {
    /// The formula, or what says nothing of its own.
    Whole,
    Fraction,
    Above(usize),
    Below(usize),
    Raised(usize),
    Lowered(usize),
    /// A root, its degree and what is under it.
    Root,
    Degree(usize),
    Radicand(usize),
    /// Parts one after another: what opens them, is between them and closes them, and how many have begun.
    Row([String; 3], u32),
    /// A sum or the like.
    Sum,
    /// The name of a function, which is a word of its own.
    Name,
    /// What is in a box, whether the box strikes it out.
    Boxed(usize, bool),
}
