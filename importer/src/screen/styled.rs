//! Words as their file shows them: struck out, inserted, underlined, in bold.

use model::{Styled, TextStyle, pieces};
use yew::prelude::*;

/// With more styles than these, a text gets its direction from the style sheet: for each piece that browsers add to an
/// element with `dir="auto"`, they look through all that it has.
const MOST_WITH_DIR: usize = 500;

/// The `dir` attribute of an element with a text of these styles.
pub(super) fn dir(styles: &[Styled]) -> Option<&'static str> {
    (styles.len() <= MOST_WITH_DIR).then_some("auto")
}

/// The words, all of them, each stretch in its style.
pub(super) fn styled(text: &str, styles: &[Styled]) -> Html {
    let pieces =
        pieces(text, styles, &[]).into_iter().enumerate().map(|(place, (piece, styles))| {
            let words = html! { <span>{piece.of(text).to_owned()}</span> };
            let in_style = |words, style: TextStyle| html! { <@{style.element()}>{words}</@> };
            let words = styles.into_iter().fold(words, in_style);
            html! { <span key={place}>{words}</span> }
        });
    html! { <span>{for pieces}</span> }
}
