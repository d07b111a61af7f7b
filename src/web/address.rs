//! The page's address. Each step of the history carries its Selection, written; the address shows the same
//! to people. A page opened from disk keeps it behind the number sign, because browsers do not let such a
//! page change anything else of its address. Names of the reader's own are behind that sign on every page, because
//! browsers send nothing of it to a server.

/// How the Selection is in the address.
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
    use query::selection::Written;

    /// Marks the step of the history with what was written, and for a choice of the reader makes the address
    /// say it too. What has names of the reader's own where a server sees them is written again in any case.
    pub(crate) fn write_address(address: &Address, written: &Written, is_choice: bool) {
        let Some(window) = web_sys::window() else {
            return;
        };
        let Ok(history) = window.history() else {
            return;
        };
        let state = JsValue::from_str(&written.whole());
        let location = window.location();
        let search = location.search().unwrap_or_default();
        // An empty "?" would stay visible in the address; the bare path says the same.
        let of = |before: &str| {
            let mut address = before.to_owned();
            for (sign, part) in [("?", &written.sent), ("#", &written.behind_hash())] {
                if !part.is_empty() {
                    address.push_str(sign);
                    address.push_str(part);
                }
            }
            address
        };
        let here = || of(&location.pathname().unwrap_or_default());
        // A sandboxed frame may refuse. The page works on; only its address stays as it was.
        let _refused = match address {
            Address::BehindHash if is_choice => {
                let hash = format!("#{}", written.whole());
                history.push_state_with_url(&state, "", Some(&hash))
            }
            Address::Site(site) if is_choice => {
                history.push_state_with_url(&state, "", Some(&of(site)))
            }
            Address::BehindHash => history.replace_state(&state, ""),
            _ if is_choice || written.is_misplaced_in(&search) => {
                history.replace_state_with_url(&state, "", Some(&here()))
            }
            _ => history.replace_state(&state, ""),
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
        let hash = location.hash().unwrap_or_default();
        if is_file {
            return hash;
        }
        let mut query = location.search().unwrap_or_default();
        // What is no Selection leads to a place of the page.
        if hash.contains('=') {
            query.push('&');
            query.push_str(hash.trim_start_matches('#'));
        }
        query
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use super::Address;
    use query::selection::Written;

    pub(crate) fn write_address(_address: &Address, _written: &Written, _is_choice: bool) {}

    pub(crate) struct AddressListener;

    pub(crate) fn on_address_change(_follow: impl Fn(String) + 'static) -> AddressListener {
        AddressListener
    }
}

#[cfg(target_arch = "wasm32")]
pub(crate) use browser::*;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use native::*;
