//! Some of many passages, drawn in a task of their own, so that a comparison of thousands never holds up the page.

use yew::prelude::*;

use super::passage::{InColumn, passage as draw};
use crate::page::hooks::use_turn::{Part, use_turn};
use crate::page::state::view_model::Page;
use model::PassageId;
use query::comparison::Cited;

/// How many passages a piece has at most; the styles have the same number.
const PIECE: usize = 25;

/// Passages at once or in pieces; in a column, if they are in one.
pub(in crate::page) fn passages(
    page: &Page,
    passages: &[Cited<'_>],
    column: Option<&InColumn>,
    in_pieces: bool,
) -> Html {
    if !in_pieces {
        let all = passages.iter().map(|cited| draw(page, cited, column));
        return html! { <div class="passages">{for all}</div> };
    }
    let pieces = passages.chunks(PIECE).map(|piece| {
        let column = column.cloned();
        let passages: Vec<PassageId> = piece.iter().map(Cited::id).collect();
        html! { <Piece key={piece[0].id().to_string()} page={page.clone()} {passages} {column} /> }
    });
    html! { <div class="passages">{for pieces}</div> }
}

#[derive(Clone, PartialEq, Properties)]
struct PieceProps {
    page: Page,
    passages: Vec<PassageId>,
    column: Option<InColumn>,
}

/// Shows what it showed before, or nothing, until its turn has come.
#[component]
fn Piece(props: &PieceProps) -> Html {
    let pointed = props.page.selection.focus.passage.as_ref();
    let is_pointed_at = pointed.is_some_and(|pointed| props.passages.contains(pointed));
    let PieceProps { page, passages, column } = props.clone();
    let shown = use_turn(Part { page, passages }, is_pointed_at);
    let passages = shown.iter().flat_map(|Part { page, passages }| {
        let found = page.collection.passages(passages);
        found.map(|(document, passage)| draw(page, &Cited { document, passage }, column.as_ref()))
    });
    let is_whole = props.passages.len() == PIECE;
    html! { <div class={classes!("piece", is_whole.then_some("whole"))}>{for passages}</div> }
}
