//! Drawing in turn: parts of a large view that are drawn in a task each, so that the page never stalls.

use yew::prelude::*;

use crate::page::draw_now::draw_now;
use crate::page::state::view_model::Page;
use crate::web;
use model::PassageId;

/// What a part draws: the page, and passages where it is about some. One type for all parts: each other one would have
/// the hook in the program once more.
#[derive(Clone, PartialEq)]
pub(in crate::page) struct Part {
    pub(in crate::page) page: Page,
    pub(in crate::page) passages: Vec<PassageId>,
}

/// What a part shows: `part` once its turn has come, and until then what it showed before, or nothing. On paper, and
/// where it contains the passage pointed at (`is_pointed_at`), its turn is at once.
#[hook]
pub(in crate::page) fn use_turn(part: Part, is_pointed_at: bool) -> Option<Part> {
    let drawn = use_state(|| is_pointed_at.then(|| part.clone()));
    // What is above it was as high as the styles guessed; after its turn it is as high as it is.
    let is_moved = use_mut_ref(|| is_pointed_at);
    {
        let drawn = drawn.clone();
        use_effect_with(part.clone(), move |part| {
            let part = part.clone();
            let turn = web::soon(move || {
                let page = part.page.clone();
                let pointed = page.selection.focus.passage.clone();
                drawn.set(Some(part));
                draw_now();
                if let Some(pointed) = pointed.filter(|_| is_moved.take()) {
                    page.context.container.show_element(&pointed.to_string());
                }
            });
            // The turn is waited for as long as this closure lives, which owns it.
            move || {
                let _given_up = turn;
            }
        });
    }
    if part.page.is_printed { Some(part) } else { (*drawn).clone() }
}
