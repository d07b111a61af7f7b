//! Words as their file shows them: struck out, inserted, underlined, in bold.

use side_by_state::collection::{Styled, TextStyle, pieces};
use yew::prelude::*;

/// The words, all of them, each stretch in its style.
pub(super) fn styled(text: &str, styles: &[Styled]) -> Html {
    let pieces =
        pieces(text, styles, &[]).into_iter().enumerate().map(|(place, (piece, styles))| {
            let words = html! { <span>{piece.of(text).to_owned()}</span> };
            let words = styles.into_iter().fold(words, |words, style| match style {
                TextStyle::Struck => html! { <s>{words}</s> },
                TextStyle::Inserted => html! { <ins>{words}</ins> },
                TextStyle::Underlined => html! { <u>{words}</u> },
                TextStyle::Bold => html! { <b>{words}</b> },
            });
            html! { <span key={place}>{words}</span> }
        });
    html! { <span>{for pieces}</span> }
}
