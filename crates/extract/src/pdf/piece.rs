//! A piece of a path: points that follow one another. Curves are kept as points on them.

use super::bounds::Bounds;

/// How many points are kept of a curve.
const STEPS: u32 = 4;
/// How much longer than thick a filled shape is that is a line.
const SLENDER: f64 = 2.0;
/// A dot of a dotted line is smaller, in points.
const LARGEST_DOT: f64 = 3.0;
/// How much of the box around it a filled line takes up at least.
const FULL: f64 = 0.6;

/// A piece of a path, on the page as shown.
#[derive(Default)]
pub(super) struct Piece {
    pub(super) points: Vec<(f64, f64)>,
    pub(super) curved: bool,
}

impl Piece {
    /// Goes on along a curve; gives how many points came of it.
    pub(super) fn curve(&mut self, by: [(f64, f64); 3]) -> usize {
        let [first, second, to] = by;
        let from = self.points.last().copied().unwrap_or(first);
        self.curved = true;
        for step in 1..=STEPS {
            let on = f64::from(step) / f64::from(STEPS);
            let off = 1.0 - on;
            let at = |a: f64, b: f64, c: f64, d: f64| {
                off * off * off * a
                    + 3.0 * off * off * on * b
                    + 3.0 * off * on * on * c
                    + on * on * on * d
            };
            self.points
                .push((at(from.0, first.0, second.0, to.0), at(from.1, first.1, second.1, to.1)));
        }
        STEPS as usize
    }

    /// Whether it goes from corner to corner of a box and along its sides only.
    pub(super) fn is_box(&self, bounds: &Bounds) -> bool {
        let near = |a: f64, b: f64| (a - b).abs() < 0.05;
        let corner = |(x, y): &(f64, f64)| {
            (near(*x, bounds.left) || near(*x, bounds.right))
                && (near(*y, bounds.top) || near(*y, bounds.bottom))
        };
        let along = |pair: &[(f64, f64)]| match pair {
            [a, b] => near(a.0, b.0) || near(a.1, b.1),
            _ => true,
        };
        !self.curved
            && (4..=6).contains(&self.points.len())
            && self.points.iter().all(corner)
            && self.points.windows(2).all(along)
    }

    /// Whether it ends where it began and is more than a line there and back.
    pub(super) fn is_closed(&self) -> bool {
        let (Some(first), Some(last)) = (self.points.first(), self.points.last()) else {
            return false;
        };
        let meets = (first.0 - last.0).hypot(first.1 - last.1) < 0.05;
        meets && self.points.len() > 3
    }

    /// The line along the middle of a long and thin filled shape, and how thick it is.
    pub(super) fn spine(&self) -> Option<([(f64, f64); 2], f64)> {
        let sides = self.points.windows(2).filter_map(|pair| match pair {
            [a, b] => Some((b.0 - a.0, b.1 - a.1)),
            _ => None,
        });
        let (x, y) = sides.max_by(|a, b| a.0.hypot(a.1).total_cmp(&b.0.hypot(b.1)))?;
        let length = x.hypot(y);
        if length < 0.5 {
            return None;
        }
        let (x, y) = (x / length, y / length);
        let turned = self.points.iter().map(|it| (it.0 * x + it.1 * y, it.1 * x - it.0 * y));
        let around = Bounds::around(turned)?;
        let (long, thick) = (around.wide(), around.high());
        if long < SLENDER * thick || self.area() < FULL * long * thick {
            return None;
        }
        let middle = f64::midpoint(around.top, around.bottom);
        let back = |along: f64| (along * x - middle * y, along * y + middle * x);
        Some(([back(around.left), back(around.right)], thick))
    }

    /// The box around a filled shape that is no larger than the dots of a dotted line are.
    pub(super) fn dot(&self) -> Option<Bounds> {
        let around = Bounds::around(self.points.iter().copied())?;
        let (wide, high) = (around.wide(), around.high());
        let small = 0.2..LARGEST_DOT;
        (small.contains(&wide)
            && small.contains(&high)
            && wide.max(high) <= SLENDER * wide.min(high)
            && self.area() >= FULL * wide * high)
            .then_some(around)
    }

    fn area(&self) -> f64 {
        let ends = self.points.iter().skip(1).chain(self.points.first());
        let twice: f64 = self.points.iter().zip(ends).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
        twice.abs() / 2.0
    }
}
