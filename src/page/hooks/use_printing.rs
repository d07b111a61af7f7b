//! Whether the page is being printed.

use yew::prelude::*;

use crate::page::draw_now::draw_now;
use crate::web;

/// Whether the page is being printed: what a screen shows in turn has to be on the sheet as a whole.
#[hook]
pub(in crate::page) fn use_printing() -> bool {
    let printing = use_state(|| false);
    {
        let printing = printing.clone();
        use_effect_with((), move |()| {
            let listener = web::on_print(move |now| {
                printing.set(now);
                // Firefox copies the page for the printer right after the event, and lets no task of the page run in
                // between.
                draw_now();
            });
            // The listener lives as long as this closure, which owns it.
            move || {
                let _ended = listener;
            }
        });
    }
    *printing
}
