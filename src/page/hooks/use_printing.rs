//! Whether the page is being printed.

use std::pin::pin;
use std::task::{Context, Waker};

use yew::prelude::*;

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

/// Draws what is to be drawn before the event has passed: Firefox copies the page for the printer right after it, and
/// lets no task of the page run in between.
fn draw_now() {
    // Asked once, Yew draws all there is; when it has come to rest is of no interest here.
    let _rests = pin!(yew::scheduler::flush()).poll(&mut Context::from_waker(Waker::noop()));
}
