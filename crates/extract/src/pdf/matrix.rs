//! The plane: where text is moved, turned and made larger. Nothing here knows of PDF.

/// A point moved by `x' = a·x + c·y + e`, `y' = b·x + d·y + f`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Matrix(pub(super) [f64; 6]);

impl Matrix {
    /// Leaves everything where it is.
    pub(super) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// Moves by so much.
    pub(super) const fn shift(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// First `inner`, then this one.
    pub(super) fn after(&self, inner: &Self) -> Self {
        let [a, b, c, d, e, f] = self.0;
        let [ia, ib, ic, id, ie, if_] = inner.0;
        Self([
            a * ia + c * ib,
            b * ia + d * ib,
            a * ic + c * id,
            b * ic + d * id,
            a * ie + c * if_ + e,
            b * ie + d * if_ + f,
        ])
    }

    /// Where a point comes to lie.
    pub(super) fn point(&self, x: f64, y: f64) -> (f64, f64) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// Which way a step to the right leads, and how long it becomes.
    pub(super) fn along(&self) -> (f64, f64, f64) {
        let [a, b, ..] = self.0;
        let length = a.hypot(b);
        if length > 0.0 { (a / length, b / length, length) } else { (1.0, 0.0, 0.0) }
    }

    /// How much larger things become, whichever way they run.
    pub(super) fn scale(&self) -> f64 {
        let [a, b, c, d, ..] = self.0;
        (a * d - b * c).abs().sqrt()
    }

    /// How much higher things become, at right angles to the step to the right.
    pub(super) fn height(&self) -> f64 {
        let [a, b, c, d, ..] = self.0;
        let length = a.hypot(b);
        if length > 0.0 { (a * d - b * c).abs() / length } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::Matrix;

    #[test]
    fn the_inner_one_comes_first() {
        let turned = Matrix([0.0, 1.0, -1.0, 0.0, 0.0, 0.0]);
        let moved = turned.after(&Matrix::shift(2.0, 0.0));
        assert_eq!(moved.point(0.0, 0.0), (0.0, 2.0));
        assert_eq!(Matrix([0.0, 3.0, -2.0, 0.0, 0.0, 0.0]).height(), 2.0);
    }
}
