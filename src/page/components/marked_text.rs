//! A passage's words with marks laid over those that its label was read from. The text itself is
//! neither cut nor changed: all its pieces joined are the passage.

use yew::prelude::*;

use crate::collection::{Passage, Reading, Span};

pub(super) fn marked_text(passage: &Passage) -> Html {
    let pieces = pieces(passage).into_iter().enumerate().map(|(place, (text, mark))| match mark {
        Some(mark) => html! { <span key={place} class={mark}>{text}</span> },
        None => html! { <span key={place}>{text}</span> },
    });
    html! { <span class="text">{for pieces}</span> }
}

/// The text in pieces, each with the mark that lies over it.
fn pieces(passage: &Passage) -> Vec<(String, Option<&'static str>)> {
    let text = passage.text.as_str();
    let mut pieces = Vec::new();
    let mut done = 0;
    for (span, mark) in marks(&passage.reading) {
        let (start, end) = (span.start as usize, span.end as usize);
        // Where marks overlap, the first one stands.
        let (Some(before), Some(words)) = (text.get(done..start), text.get(start..end)) else {
            continue;
        };
        if !before.is_empty() {
            pieces.push((before.to_owned(), None));
        }
        pieces.push((words.to_owned(), Some(mark)));
        done = end;
    }
    if let Some(rest) = text.get(done..).filter(|rest| !rest.is_empty()) {
        pieces.push((rest.to_owned(), None));
    }
    pieces
}

/// The marks in the order of the text; none where the words were read elsewhere.
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
    // An operator comes before a hedge that begins at the same word, so that it is the one marked.
    for (span, mark) in operators.map(|span| (span, "operator")).chain(hedges) {
        let place = marks.iter().position(|(other, _)| other.start > span.start);
        if span.start < span.end {
            marks.insert(place.unwrap_or(marks.len()), (span, mark));
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;

    #[test]
    fn the_pieces_joined_are_the_text() {
        let mut passage = fixtures::recommendation("1", "norms", "ports", "States should, é, act.");
        if let Reading::FromWords(wording) = &mut passage.reading {
            wording.hedges = vec![Span::new(15, 17), Span::new(8, 12), Span::new(16, 18)];
        }
        let pieces = pieces(&passage);
        let joined: String = pieces.iter().map(|(text, _)| text.as_str()).collect();
        assert_eq!(joined, passage.text);
        let marked: Vec<&str> = pieces
            .iter()
            .filter(|(_, mark)| mark.is_some())
            .map(|(text, _)| text.as_str())
            .collect();
        assert_eq!(marked, ["should", "é"]);
    }
}
