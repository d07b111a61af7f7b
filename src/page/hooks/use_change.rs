//! What happens after the page is drawn. One hook for all of it, without types of its own: each other one would be in
//! the program once more.

use std::any::Any;

use yew::prelude::*;

/// Calls `react` after the first drawing, with `true`, and after each by which `key` is another, with `false`; without a
/// key after each.
#[hook]
pub(in crate::page) fn use_change(key: Option<String>, react: Box<dyn FnOnce(bool)>) {
    let drawn = use_mut_ref(|| 0_u32);
    let before = drawn.replace_with(|count| *count + 1);
    let count = if key.is_none() { before } else { 0 };
    use_effect_with((key, count), move |_| react(before == 0));
}

/// Calls `start` after the first drawing, and keeps what it gives, like something that listens, as long as the component
/// is there.
#[hook]
pub(in crate::page) fn use_kept(start: Box<dyn FnOnce() -> Box<dyn Any>>) {
    use_effect_with((), move |()| {
        let kept = start();
        move || drop(kept)
    });
}
