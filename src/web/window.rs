//! The window around the page: its languages, its title, and its being printed.

use query::selection::Language;

/// The first of the reader's languages that the interface speaks.
#[cfg(target_arch = "wasm32")]
pub(crate) fn preferred_language() -> Option<Language> {
    let languages = web_sys::window()?.navigator().languages();
    languages.iter().filter_map(|tag| Language::from_tag(&tag.as_string()?)).next()
}

/// Says to the browser what is on screen: title, language, direction and colours of the page.
#[cfg(target_arch = "wasm32")]
pub(crate) fn describe_page(title: &str, language: Language, theme: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        for (name, value) in [
            ("lang", language.tag()),
            ("dir", language.direction().as_str()),
            ("data-theme", theme),
        ] {
            // Browsers work out all styles again for an attribute of the root, also where it is as it was.
            if root.get_attribute(name).as_deref() != Some(value) {
                // These names are valid, which is all that can go wrong here.
                let _valid = root.set_attribute(name, value);
            }
        }
    }
}

/// Listens for the page being printed, as long as it lives.
#[cfg(target_arch = "wasm32")]
pub(crate) struct PrintListener {
    _listeners: Vec<gloo::events::EventListener>,
}

/// Calls `changed` before the page is printed, in time for what that changes to be on paper, and afterwards.
#[cfg(target_arch = "wasm32")]
pub(crate) fn on_print(changed: impl Fn(bool) + 'static) -> PrintListener {
    let changed = std::rc::Rc::new(changed);
    let listen = |name, now| {
        let (window, changed) = (web_sys::window()?, changed.clone());
        Some(gloo::events::EventListener::new(&window, name, move |_| changed(now)))
    };
    let listeners = [listen("beforeprint", true), listen("afterprint", false)];
    PrintListener { _listeners: listeners.into_iter().flatten().collect() }
}

/// Does it in a task of its own, unless what this gives is dropped before.
#[cfg(target_arch = "wasm32")]
pub(crate) fn soon(act: impl FnOnce() + 'static) -> gloo::timers::callback::Timeout {
    gloo::timers::callback::Timeout::new(0, act)
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use super::Language;

    pub(crate) struct Soon;

    pub(crate) fn soon(_act: impl FnOnce() + 'static) -> Soon {
        Soon
    }

    pub(crate) struct PrintListener;

    pub(crate) fn on_print(_changed: impl Fn(bool) + 'static) -> PrintListener {
        PrintListener
    }

    pub(crate) fn preferred_language() -> Option<Language> {
        None
    }

    pub(crate) fn describe_page(_title: &str, _language: Language, _theme: &str) {}
}

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use native::*;
