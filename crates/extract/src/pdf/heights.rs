//! How high a line runs over a sign.

use super::course::Course;
use super::rows::Sign;

/// How high above the base line, in the font's size, letters are.
const LETTERS: std::ops::Range<f32> = 0.03..0.64;
/// How far apart, in points, a line is looked at.
const STEP: f32 = 0.5;

/// How high above the base line, in the font's size, a line runs where a sign is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heights {
    pub(super) mean: f32,
    pub(super) lowest: f32,
    pub(super) highest: f32,
    /// How much of the line runs where letters are.
    pub(super) within: f32,
}

impl Heights {
    /// Follows a line over a sign; counts how many of its parts are looked at.
    pub(super) fn over(sign: &Sign, course: &Course, looked_at: &mut usize) -> Option<Self> {
        let (mut all, mut sum, mut within) = (0.0, 0.0, 0.0);
        let (mut lowest, mut highest) = (f32::MAX, f32::MIN);
        *looked_at += course.points.len();
        for pair in course.points.windows(2) {
            let [a, b] = pair else { continue };
            let Some((a, b)) = cut(*a, *b, sign.left, sign.right) else { continue };
            let length = (b.0 - a.0).hypot(b.1 - a.1);
            let steps = (length / STEP).ceil().clamp(1.0, 32.0);
            let mut step = 0.5;
            while step < steps {
                let y = a.1 + (b.1 - a.1) * step / steps;
                let up = (sign.base - y) / sign.size;
                let part = length / steps;
                (all, sum) = (all + part, sum + part * up);
                within += if LETTERS.contains(&up) { part } else { 0.0 };
                (lowest, highest) = (lowest.min(up), highest.max(up));
                step += 1.0;
            }
            *looked_at += 1;
        }
        (all > 0.0).then(|| Self { mean: sum / all, lowest, highest, within: within / all })
    }
}

/// The part of a straight line between two heights of the way along the text.
fn cut(a: (f32, f32), b: (f32, f32), left: f32, right: f32) -> Option<((f32, f32), (f32, f32))> {
    let (a, b) = if a.0 <= b.0 { (a, b) } else { (b, a) };
    if b.0 < left || a.0 > right {
        return None;
    }
    let at = |x: f32| {
        let part = if b.0 - a.0 > 1e-6 { (x - a.0) / (b.0 - a.0) } else { 0.0 };
        (x, a.1 + part * (b.1 - a.1))
    };
    let from = if a.0 < left { at(left) } else { a };
    let to = if b.0 > right { at(right) } else { b };
    Some((from, to))
}
