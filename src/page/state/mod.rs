//! What the page shows: the Selection with the one reducer that changes it, and what every component is given.

mod reducer;
mod view_model;

pub(crate) use reducer::{Action, State};
#[cfg(test)]
pub(super) use view_model::PRODUCT;
pub(super) use view_model::Values;
pub(crate) use view_model::{Page, PageProps};
