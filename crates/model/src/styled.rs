//! How a source shows its words, where that says something about them: struck out, inserted, underlined, bold.

use serde::{Deserialize, Serialize};

use super::codes::TextStyle;
use super::span::Span;

/// A stretch of a passage's text with its style in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Styled {
    /// The stretch.
    pub span: Span,
    /// Its style.
    pub style: TextStyle,
}

impl TextStyle {
    /// The name of the HTML element for words in this style; it says the style to assistive technology.
    pub const fn element(self) -> &'static str {
        match self {
            Self::Struck => "s",
            Self::Inserted => "ins",
            Self::Underlined => "u",
            Self::Bold => "b",
        }
    }
}

/// `text` in stretches over which neither `styles` nor `marks` change, each with its styles. Joined they are
/// the text. The styles are in the order of the text, as [`Document::mend`](super::Document::mend) puts them.
pub fn pieces(text: &str, styles: &[Styled], marks: &[Span]) -> Vec<(Span, Vec<TextStyle>)> {
    let end = text.len() as u32;
    let mut coming = styles;
    let mut open: Vec<Styled> = Vec::new();
    let mut pieces = Vec::new();
    let mut start = 0;
    while start < end {
        while let Some((next, rest)) = coming.split_first()
            && next.span.start <= start
        {
            open.push(*next);
            coming = rest;
        }
        open.retain(|it| it.span.end > start);
        let ends = open.iter().map(|it| it.span.end);
        let begins = coming.first().map(|it| it.span.start);
        let edges = marks.iter().flat_map(|span| [span.start, span.end]);
        let later = edges.chain(begins).chain(ends).filter(|edge| start < *edge);
        let piece = Span { start, end: later.fold(end, u32::min) };
        pieces.push((piece, open.iter().map(|it| it.style).collect()));
        start = piece.end;
    }
    pieces
}
