//! The address and the Selection, kept the same.

use yew::prelude::*;

use crate::page::{Action, Held};
use crate::selection::{Selection, to_query};
use crate::web;

/// Writes the Selection into the address, and follows the address back and forward.
#[hook]
pub(in crate::page) fn use_address(
    collection: &Held,
    selection: &Selection,
    dispatch: &Callback<Action>,
) {
    let query = to_query(selection, collection);
    let is_first = use_mut_ref(|| true);
    use_effect_with(query, move |query| {
        // What the page was opened with stays in the address as it was written.
        if !is_first.replace(false) {
            web::set_query(query);
        }
    });
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = web::on_address_change(move || dispatch.emit(Action::Follow(web::query())));
        // The listener lives as long as this closure, which owns it.
        move || {
            let _ended = listener;
        }
    });
}
