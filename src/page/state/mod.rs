//! What the page shows: the Selection with the one reducer that changes it, and what every component is given.

pub(super) mod reducer;
pub(super) mod view_model;
