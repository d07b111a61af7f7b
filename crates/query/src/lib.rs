//! What a reader chose ([`selection`]), and what it brings on screen ([`comparison`]): pure functions on a
//! collection. Nothing here reads text or draws.

pub mod comparison;
pub mod selection;
