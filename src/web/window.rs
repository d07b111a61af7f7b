//! The window around the page: its languages, its title, and what is in sight.

use crate::selection::Language;

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
            // These names are valid, which is all that can go wrong here.
            let _valid = root.set_attribute(name, value);
        }
    }
}

/// Brings the element of that id into sight, and the keyboard to it.
#[cfg(target_arch = "wasm32")]
pub(crate) fn show_element(id: &str) {
    use wasm_bindgen::JsCast;

    let document = web_sys::window().and_then(|window| window.document());
    let Some(element) = document.and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Center);
    options.set_inline(web_sys::ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        // An element that cannot take the focus is in sight all the same.
        let _in_sight = element.focus();
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use super::Language;

    pub(crate) fn preferred_language() -> Option<Language> {
        None
    }

    pub(crate) fn describe_page(_title: &str, _language: Language, _theme: &str) {}

    pub(crate) fn show_element(_id: &str) {}
}

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use native::*;
