//! Some of many passages, drawn in a task of their own, so that a comparison of thousands never holds up the page.

use yew::prelude::*;

use super::in_column::InColumn;
use super::later::{Later, Part, When, later};
use super::passage::passage as draw;
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
    let pointed = page.selection.focus.passage.as_ref();
    let pieces = passages.chunks(PIECE).map(|of_piece| {
        let ids: Vec<PassageId> = of_piece.iter().map(Cited::id).collect();
        let key = ids[0].to_string();
        let is_pointed_at = pointed.is_some_and(|pointed| ids.contains(pointed));
        let when = if is_pointed_at { When::Now } else { When::InTurn };
        let column = column.cloned();
        later(key, Part { passages: ids, column, ..Part::new(page, when, piece) })
    });
    html! { <div class="passages">{for pieces}</div> }
}

fn piece(part: &Part, later: &Later) -> Html {
    let passages = later.shown.iter().flat_map(|Part { page, passages, column, .. }| {
        let found = page.collection.passages(passages);
        found.map(|(document, passage)| draw(page, &Cited { document, passage }, column.as_ref()))
    });
    let is_whole = part.passages.len() == PIECE;
    html! { <div class={classes!("piece", is_whole.then_some("whole"))}>{for passages}</div> }
}
