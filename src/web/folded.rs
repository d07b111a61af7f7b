//! Text as it is compared when a reader looks for a name: small letters, without accents.

/// The text in small letters and without accents, as the browser's own rules have it.
#[cfg(target_arch = "wasm32")]
pub(crate) fn folded(text: &str) -> String {
    let plain = js_sys::JsString::from(text).normalize("NFD").to_lower_case();
    let plain = String::from(plain);
    plain.chars().filter(|sign| !is_accent(*sign)).collect()
}

/// Natively, where nobody types: small letters only.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn folded(text: &str) -> String {
    text.to_lowercase()
}

/// Whether a sign is one of the accents that decomposed letters carry.
#[cfg(target_arch = "wasm32")]
fn is_accent(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}')
}
