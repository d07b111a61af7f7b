//! Whether the page is being printed.

use yew::prelude::*;

use super::use_change::use_kept;
use crate::page::draw_now::draw_now;
use crate::web;

/// Whether the page is being printed: what a screen shows in turn has to be on the sheet as a whole.
#[hook]
pub(in crate::page) fn use_printing() -> bool {
    let printing = use_state(|| false);
    {
        let printing = printing.clone();
        let changed = move |now| {
            printing.set(now);
            // Firefox copies the page for the printer right after the event, and lets no task of the page run in
            // between.
            draw_now();
        };
        use_kept(Box::new(|| Box::new(web::on_print(changed))));
    }
    *printing
}
