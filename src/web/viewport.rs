//! Whether there is room for columns. Below this width the comparison is drawn as cards.

/// The widest window in which one author is read at a time. Two columns of readable width and the
/// column of issues need a little more.
#[cfg(target_arch = "wasm32")]
const NARROW: &str = "(max-width: 43.99rem)";

#[cfg(target_arch = "wasm32")]
fn query() -> Option<web_sys::MediaQueryList> {
    web_sys::window()?.match_media(NARROW).ok()?
}

/// Whether the window is narrow now.
#[cfg(target_arch = "wasm32")]
pub(crate) fn is_narrow() -> bool {
    query().is_some_and(|query| query.matches())
}

/// Listens for the window's width, as long as it lives.
#[cfg(target_arch = "wasm32")]
pub(crate) struct NarrowListener {
    _listener: Option<gloo::events::EventListener>,
}

/// Calls `changed` whenever the window becomes narrow or wide.
#[cfg(target_arch = "wasm32")]
pub(crate) fn on_narrow_change(changed: impl Fn(bool) + 'static) -> NarrowListener {
    let listener = query().map(|query| {
        let asked = query.clone();
        gloo::events::EventListener::new(&query, "change", move |_| changed(asked.matches()))
    });
    NarrowListener { _listener: listener }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    pub(crate) fn is_narrow() -> bool {
        false
    }

    pub(crate) struct NarrowListener;

    pub(crate) fn on_narrow_change(_changed: impl Fn(bool) + 'static) -> NarrowListener {
        NarrowListener
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use native::*;
