//! The views of a Selection, a folder each: its components, its style sheets, its tests. A view uses `components`, and
//! no other view.

pub(super) mod delegation;
pub(super) mod issues;
pub(super) mod map;
pub(super) mod table;
