//! What a reader chose ([`selection`]), and what it brings on screen ([`comparison`]): pure functions on a
//! collection with its index ([`Indexed`]). Nothing here reads text or draws.

pub mod comparison;
pub mod delegation;
mod index;
pub mod map;
pub mod selection;

pub use index::Indexed;
