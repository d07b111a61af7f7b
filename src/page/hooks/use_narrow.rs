//! Whether the window is too narrow for columns.

use yew::prelude::*;

use crate::web;

/// Whether the window is too narrow for columns; it changes with the window.
#[hook]
pub(in crate::page) fn use_narrow() -> bool {
    let narrow = use_state(web::is_narrow);
    {
        let narrow = narrow.clone();
        use_effect_with((), move |()| {
            let listener = web::on_narrow_change(move |now| narrow.set(now));
            // The listener lives as long as this closure, which owns it.
            move || {
                let _ended = listener;
            }
        });
    }
    *narrow
}
