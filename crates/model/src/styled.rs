//! How a source shows its words, where that says something about them: struck out, inserted, underlined, bold.

use serde::{Deserialize, Serialize};

use super::{Passage, Span, TextStyle};

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

impl Passage {
    /// The text in stretches over which neither its styles nor `marks` change, each with its styles.
    pub fn pieces(&self, marks: &[Span]) -> Vec<(Span, Vec<TextStyle>)> {
        pieces(&self.text, &self.styles, marks)
    }

    /// The words of a stretch that its author says: without what is struck out in it.
    pub fn said(&self, span: Span) -> String {
        let pieces = self.pieces(&[span]).into_iter();
        let said = pieces
            .filter(|(piece, styles)| span.covers(*piece) && !styles.contains(&TextStyle::Struck));
        let said: String = said.map(|(piece, _)| piece.of(&self.text)).collect();
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The stretches that are struck out in the source: words that the author no longer says.
    pub fn struck(&self) -> Vec<&str> {
        let struck = self.styles.iter().filter(|it| it.style == TextStyle::Struck);
        struck.map(|it| it.span.of(&self.text)).collect()
    }

    /// Whether any of its words has that style.
    pub fn has_style(&self, style: TextStyle) -> bool {
        self.styles.iter().any(|it| it.style == style)
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
