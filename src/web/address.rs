//! The page's address. A page opened from disk keeps its Selection behind the number sign, because
//! browsers do not let such a page change anything else of its address.

/// Whether the Selection stands behind the number sign.
#[cfg(target_arch = "wasm32")]
fn is_behind_hash(location: &web_sys::Location) -> bool {
    location.protocol().is_ok_and(|protocol| protocol == "file:")
}

/// The query that the address holds, without its mark.
#[cfg(target_arch = "wasm32")]
pub(crate) fn query() -> String {
    let Some(location) = web_sys::window().map(|window| window.location()) else {
        return String::new();
    };
    let part = if is_behind_hash(&location) { location.hash() } else { location.search() };
    part.unwrap_or_default().trim_start_matches(['?', '#']).to_owned()
}

/// A link that leads to the Selection written as `query`.
#[cfg(target_arch = "wasm32")]
pub(crate) fn href(query: &str) -> String {
    let location = web_sys::window().map(|window| window.location());
    let mark = if location.as_ref().is_some_and(is_behind_hash) { '#' } else { '?' };
    format!("{mark}{query}")
}

/// Puts `query` in the address, as a new step of the history.
#[cfg(target_arch = "wasm32")]
pub(crate) fn set_query(new: &str) {
    if new == query() {
        return;
    }
    let Some(window) = web_sys::window() else {
        return;
    };
    // An empty "?" would stay visible in the address; the bare path says the same.
    let bare = window.location().pathname().unwrap_or_default();
    let address = if new.is_empty() { bare } else { href(new) };
    if let Ok(history) = window.history() {
        // A sandboxed frame may refuse. The page works on; only its address stays as it was.
        let _refused =
            history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
    }
}

/// Listens for back and forward, as long as it lives.
#[cfg(target_arch = "wasm32")]
pub(crate) struct AddressListener {
    _listeners: Vec<gloo::events::EventListener>,
}

/// Calls `changed` whenever the reader goes back or forward.
#[cfg(target_arch = "wasm32")]
pub(crate) fn on_address_change(changed: impl Fn() + Clone + 'static) -> AddressListener {
    let listen = |window: &web_sys::Window, event: &'static str| {
        let changed = changed.clone();
        gloo::events::EventListener::new(window, event, move |_| changed())
    };
    let window = web_sys::window();
    AddressListener { _listeners: window.iter().map(|w| listen(w, "popstate")).collect() }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    pub(crate) fn query() -> String {
        String::new()
    }

    pub(crate) fn href(query: &str) -> String {
        format!("?{query}")
    }

    pub(crate) fn set_query(_new: &str) {}

    pub(crate) struct AddressListener;

    pub(crate) fn on_address_change(_changed: impl Fn() + Clone + 'static) -> AddressListener {
        AddressListener
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use native::*;
