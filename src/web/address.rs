//! The page's address. Each step of the history carries its Selection, written; the address shows the same
//! to people. A page opened from disk keeps it behind the number sign, because browsers do not let such a
//! page change anything else of its address.

/// How the Selection stands in the address.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Address {
    /// As the query of the site's first page, which lies in this folder; each choice is a step.
    Site(String),
    /// As the query of the page that is open; no choice is a step.
    Replaced,
    /// Behind the number sign; each choice is a step.
    BehindHash,
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen::JsValue;

    use super::Address;

    /// Marks the step of the history with `query`, and for a choice of the reader makes the address
    /// say it too.
    pub(crate) fn write_address(address: &Address, query: &str, is_choice: bool) {
        let Some(window) = web_sys::window() else {
            return;
        };
        let Ok(history) = window.history() else {
            return;
        };
        let state = JsValue::from_str(query);
        // A sandboxed frame may refuse. The page works on; only its address stays as it was.
        let _refused = if !is_choice {
            history.replace_state(&state, "")
        } else {
            // An empty "?" would stay visible in the address; the bare path says the same.
            let path = || window.location().pathname().unwrap_or_default();
            let of = |before: &str| match query {
                "" => before.to_owned(),
                _ => format!("{before}?{query}"),
            };
            match address {
                Address::Site(site) => history.push_state_with_url(&state, "", Some(&of(site))),
                Address::Replaced => history.replace_state_with_url(&state, "", Some(&of(&path()))),
                Address::BehindHash => {
                    history.push_state_with_url(&state, "", Some(&format!("#{query}")))
                }
            }
        };
    }

    /// Listens for back and forward, as long as it lives.
    pub(crate) struct AddressListener {
        _listener: Option<gloo::events::EventListener>,
    }

    /// Calls `follow` with the Selection of the address, written, whenever the reader goes back or
    /// forward, or writes another one behind the number sign.
    pub(crate) fn on_address_change(follow: impl Fn(String) + 'static) -> AddressListener {
        let window = web_sys::window();
        let listener = window.map(|window| {
            let here = window.clone();
            gloo::events::EventListener::new(&window, "popstate", move |_| {
                let state = here.history().and_then(|history| history.state()).ok();
                let carried = state.and_then(|state| state.as_string());
                follow(carried.unwrap_or_else(|| written(&here.location())));
            })
        });
        AddressListener { _listener: listener }
    }

    /// The query that the address shows.
    fn written(location: &web_sys::Location) -> String {
        let is_file = location.protocol().is_ok_and(|protocol| protocol == "file:");
        let part = if is_file { location.hash() } else { location.search() };
        part.unwrap_or_default().trim_start_matches(['?', '#']).to_owned()
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use super::Address;

    pub(crate) fn write_address(_address: &Address, _query: &str, _is_choice: bool) {}

    pub(crate) struct AddressListener;

    pub(crate) fn on_address_change(_follow: impl Fn(String) + 'static) -> AddressListener {
        AddressListener
    }
}

#[cfg(target_arch = "wasm32")]
pub(crate) use browser::*;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use native::*;
