//! The window around the page: its languages and its title.

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

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use super::Language;

    pub(crate) fn preferred_language() -> Option<Language> {
        None
    }

    pub(crate) fn describe_page(_title: &str, _language: Language, _theme: &str) {}
}

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use native::*;
