//! Boxes on the page as shown, where y grows downwards.

use super::matrix::Matrix;

/// A box on the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bounds {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Bounds {
    /// The box around some points.
    pub(super) fn around(points: impl IntoIterator<Item = (f64, f64)>) -> Option<Self> {
        points.into_iter().fold(None, |bounds: Option<Self>, (x, y)| {
            let Some(it) = bounds else {
                return Some(Self { left: x, top: y, right: x, bottom: y });
            };
            Some(Self {
                left: it.left.min(x),
                top: it.top.min(y),
                right: it.right.max(x),
                bottom: it.bottom.max(y),
            })
        })
    }

    /// What a rectangle of the file becomes.
    pub(super) fn moved(matrix: &Matrix, (x0, y0): (f64, f64), (x1, y1): (f64, f64)) -> Self {
        let corners = [(x0, y0), (x1, y0), (x0, y1), (x1, y1)].map(|(x, y)| matrix.point(x, y));
        Self::around(corners).unwrap_or(Self { left: x0, top: y0, right: x1, bottom: y1 })
    }

    pub(super) fn wide(&self) -> f64 {
        self.right - self.left
    }

    pub(super) fn high(&self) -> f64 {
        self.bottom - self.top
    }

    pub(super) fn holds(&self, x: f64, y: f64) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }

    /// The same, so much larger on each side.
    pub(super) fn wider(&self, by: f64) -> Self {
        let (left, right) = (self.left - by, self.right + by);
        Self { left, top: self.top - by, right, bottom: self.bottom + by }
    }

    /// What is in both, if anything is.
    pub(super) fn within(&self, other: &Self) -> Option<Self> {
        let both = Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        };
        (both.left <= both.right && both.top <= both.bottom).then_some(both)
    }

    /// Whether all of another box is in this one, but for so much.
    pub(super) fn covers(&self, other: &Self, slack: f64) -> bool {
        self.left <= other.left + slack
            && self.right >= other.right - slack
            && self.top <= other.top + slack
            && self.bottom >= other.bottom - slack
    }
}
