//! The views of a Selection, a folder each: its components, its style sheets, its tests. A view uses `components`, and
//! no other view.

#[cfg(all(feature = "prerender", not(target_arch = "wasm32")))]
pub(super) mod delegation;
pub(super) mod issues;
pub(super) mod table;
