//! A passage's words, as its source shows them, with marks laid over those that its label was read from. The
//! text itself is neither cut nor changed: all its pieces joined are the passage.

use yew::prelude::*;

use super::worded::worded_as;
use model::{Passage, Reading, Span, Styled, TextStyle};

/// With more styles than these, a text gets its direction from the style sheet: for each piece that browsers add to an
/// element with `dir="auto"`, they look through all that it has.
const MOST_WITH_DIR: usize = 500;

/// The `dir` attribute of an element with a text of these styles.
pub(super) fn dir(styles: &[Styled]) -> Option<&'static str> {
    (styles.len() <= MOST_WITH_DIR).then_some("auto")
}

pub(super) fn marked_text(passage: &Passage) -> Html {
    let pieces = pieces(passage);
    if let [Piece { text, mark: None, styles }] = pieces.as_slice()
        && styles.is_empty()
    {
        return worded_as("span", "text", text);
    }
    let pieces = pieces.into_iter().enumerate().map(|(place, piece)| {
        let words = piece.styles.into_iter().fold(html! { {piece.text} }, in_style);
        html! { <span key={place} class={piece.mark}>{words}</span> }
    });
    html! { <span class="text">{for pieces}</span> }
}

/// Words as the source shows them; the name of the element says it to assistive technology.
fn in_style(words: Html, style: TextStyle) -> Html {
    html! { <@{style.element()}>{words}</@> }
}

/// A stretch of the text over which nothing changes.
#[derive(Debug, PartialEq)]
struct Piece {
    text: String,
    /// What the codebook read there.
    mark: Option<&'static str>,
    styles: Vec<TextStyle>,
}

/// The text in pieces.
fn pieces(passage: &Passage) -> Vec<Piece> {
    let marks = marks(&passage.reading);
    let spans: Vec<Span> = marks.iter().map(|(span, _)| *span).collect();
    let mark = |piece: Span| marks.iter().find(|(span, _)| span.covers(piece));
    let pieces = passage.pieces(&spans).into_iter().map(|(piece, styles)| Piece {
        text: piece.of(&passage.text).to_owned(),
        mark: mark(piece).map(|(_, mark)| *mark),
        styles,
    });
    pieces.collect()
}

/// The marks in the order of the text, none over another; none where the words were read elsewhere.
fn marks(reading: &Reading) -> Vec<(Span, &'static str)> {
    let Reading::FromWords(wording) = reading else {
        return Vec::new();
    };
    if wording.inherited_from.is_some() {
        return Vec::new();
    }
    let operators = [Some(wording.operator), wording.turned_down_by].into_iter().flatten();
    let hedges = wording.hedges.iter().map(|&span| (span, "hedge"));
    let mut marks: Vec<(Span, &'static str)> = Vec::new();
    // Operators come first, so that a hedge that begins within one is not marked.
    for (span, mark) in operators.map(|span| (span, "operator")).chain(hedges) {
        let overlaps = |(other, _): &(Span, _)| other.start < span.end && span.start < other.end;
        if !marks.iter().any(overlaps) {
            marks.push((span, mark));
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Styled;

    fn passage() -> Passage {
        test_support::recommendation("1", "norms", "ports", "States should, é, act.")
    }

    fn words(pieces: &[Piece], is_wanted: impl Fn(&Piece) -> bool) -> Vec<&str> {
        pieces.iter().filter(|piece| is_wanted(piece)).map(|piece| piece.text.as_str()).collect()
    }

    #[test]
    fn the_pieces_joined_are_the_text() {
        let mut passage = passage();
        if let Reading::FromWords(wording) = &mut passage.reading {
            wording.hedges = vec![Span::new(15, 17), Span::new(8, 12), Span::new(16, 18)];
        }
        let pieces = pieces(&passage);
        assert_eq!(words(&pieces, |_| true).concat(), passage.text);
        assert_eq!(words(&pieces, |piece| piece.mark.is_some()), ["should", "é"]);
    }

    #[test]
    fn styles_lie_over_marks() {
        let styled = |start, end, style| Styled { span: Span::new(start, end), style };
        let passage = Passage {
            styles: vec![styled(0, 10, TextStyle::Bold), styled(15, 17, TextStyle::Struck)],
            ..passage()
        };
        let pieces = pieces(&passage);
        assert_eq!(words(&pieces, |_| true).concat(), passage.text);
        assert_eq!(words(&pieces, |piece| piece.mark.is_some()), ["sho", "uld"]);
        let has = |style| move |piece: &Piece| piece.styles.contains(&style);
        assert_eq!(words(&pieces, has(TextStyle::Bold)), ["States ", "sho"]);
        assert_eq!(words(&pieces, has(TextStyle::Struck)), ["é"]);
    }
}
