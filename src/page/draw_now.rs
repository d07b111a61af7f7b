//! Having Yew draw within the task that changed something.

use std::pin::pin;
use std::task::{Context, Waker};

/// Draws what is to be drawn. Yew waits for the end of the task, or, while it has much to do, for a later one in which
/// it draws everything at once.
pub(super) fn draw_now() {
    // Asked once, Yew draws all there is; when it has come to rest is of no interest here.
    let _rests = pin!(yew::scheduler::flush()).poll(&mut Context::from_waker(Waker::noop()));
}
