//! Some passages of a cell, drawn in a task of their own, so that a comparison of thousands never holds up the page.

use yew::prelude::*;

use crate::page::components::passage::{InColumn, passage as draw};
use crate::page::draw_now::draw_now;
use crate::page::state::view_model::Page;
use crate::web;
use model::PassageId;
use query::comparison::Cited;

/// How many passages a piece has at most; the styles have the same number.
const PIECE: usize = 25;

/// A cell's passages in pieces.
pub(super) fn pieces(
    page: &Page,
    passages: &[Cited<'_>],
    column: &InColumn,
) -> impl Iterator<Item = Html> {
    passages.chunks(PIECE).map(|piece| {
        let column = column.clone();
        let passages: Vec<PassageId> = piece.iter().map(Cited::id).collect();
        html! { <Piece key={piece[0].id().to_string()} page={page.clone()} {passages} {column} /> }
    })
}

#[derive(Clone, PartialEq, Properties)]
struct PieceProps {
    page: Page,
    passages: Vec<PassageId>,
    column: InColumn,
}

/// Shows what it showed before, or nothing, until its turn has come; on paper, and where the passage pointed at is in
/// it, its turn is at once.
#[component]
fn Piece(props: &PieceProps) -> Html {
    let pointed = props.page.selection.focus.passage.as_ref();
    let is_first = pointed.is_some_and(|pointed| props.passages.contains(pointed));
    let drawn = use_state(|| is_first.then(|| props.clone()));
    // What is above it was as high as the styles guessed; after its turn it is as high as it is.
    let is_moved = use_mut_ref(|| is_first);
    {
        let drawn = drawn.clone();
        use_effect_with(props.clone(), move |props| {
            let props = props.clone();
            let turn = web::soon(move || {
                let pointed = props.page.selection.focus.passage.clone();
                let container = props.page.context.container.clone();
                drawn.set(Some(props));
                draw_now();
                if let Some(pointed) = pointed.filter(|_| is_moved.take()) {
                    container.show_element(&pointed.to_string());
                }
            });
            // The turn is waited for as long as this closure lives, which owns it.
            move || {
                let _given_up = turn;
            }
        });
    }
    let shown = if props.page.is_printed { Some(props) } else { drawn.as_ref() };
    let passages = shown.into_iter().flat_map(|PieceProps { page, passages, column }| {
        let found = passages.iter().filter_map(|id| page.collection.passage(id));
        found.map(|(document, passage)| draw(page, &Cited { document, passage }, Some(column)))
    });
    let is_whole = props.passages.len() == PIECE;
    html! { <div class={classes!("piece", is_whole.then_some("whole"))}>{for passages}</div> }
}
