//! What is painted, and how. Places are those of the page as shown.

use super::bounds::Bounds;

/// How many pairs of a sign and an area are looked at on a page.
pub(super) const MOST_PAIRS: usize = 20_000_000;

/// A straight line along or across the page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rule {
    pub(super) from: (f64, f64),
    pub(super) to: (f64, f64),
    pub(super) thickness: f64,
}

/// A painted area.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub(super) bounds: Bounds,
    /// When it was painted; signs are counted by the same clock.
    pub(super) at: u32,
    /// Whether it is a plain box that nothing is seen through.
    pub(super) covers: bool,
    /// Whether it is white.
    pub(super) white: bool,
}

/// How a path is painted.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Paint {
    /// Whether its inside is filled, with a colour other than white, and nothing is seen through it.
    pub(super) fills: bool,
    pub(super) fills_white: bool,
    pub(super) opaque: bool,
    /// Whether it is filled with a pattern, as waves are.
    pub(super) pattern: bool,
    /// How thick a visible line along it is, where it has no gaps.
    pub(super) line: Option<f64>,
    /// The same, with gaps or without and in any colour; whether it is white, and whether nothing is
    /// seen through it.
    pub(super) stroke: Option<f64>,
    pub(super) line_white: bool,
    pub(super) line_opaque: bool,
}
