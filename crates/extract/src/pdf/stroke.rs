//! Lines as they were drawn, whichever way they run and bend: what may strike words out.

use super::bounds::Bounds;

/// The most that are kept of a page, and the most points of all of them.
const MOST: usize = 20_000;
const MOST_POINTS: usize = 200_000;

/// A line that was drawn, on the page as shown.
#[derive(Clone, Debug)]
pub(super) struct Stroke {
    pub(super) points: Vec<(f64, f64)>,
    pub(super) how: How,
}

/// How a line was drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct How {
    pub(super) thickness: f64,
    /// When it was drawn; signs are counted by the same clock.
    pub(super) at: u32,
    /// Whether nothing is seen through it.
    pub(super) opaque: bool,
    /// Whether it is white, and so seen on what is dark only.
    pub(super) white: bool,
    /// What drew it.
    pub(super) by: By,
}

/// What drew a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// The page, or a form on it.
    Page,
    /// A person, over the page.
    Hand,
    /// A person, to point at something.
    Pointer,
}

/// The lines of a page.
#[derive(Default)]
pub(super) struct Strokes {
    pub(super) all: Vec<Stroke>,
    points: usize,
    /// Whether there were more than are kept.
    pub(super) too_many: bool,
}

impl Strokes {
    /// Keeps what is seen of a line within a box.
    pub(super) fn add(&mut self, points: &[(f64, f64)], how: How, clip: Option<&Bounds>) {
        let mut part: Vec<(f64, f64)> = Vec::new();
        for pair in points.windows(2) {
            let [from, to] = pair else { continue };
            let Some((from, to)) = clip.map_or(Some((*from, *to)), |it| cut(*from, *to, it)) else {
                self.keep(&mut part, how);
                continue;
            };
            if part.last() != Some(&from) {
                self.keep(&mut part, how);
                part.push(from);
            }
            part.push(to);
        }
        self.keep(&mut part, how);
    }

    fn keep(&mut self, part: &mut Vec<(f64, f64)>, how: How) {
        let points = std::mem::take(part);
        if points.len() < 2 {
            return;
        }
        self.points += points.len();
        if self.all.len() >= MOST || self.points > MOST_POINTS {
            self.too_many = true;
        } else {
            self.all.push(Stroke { points, how });
        }
    }
}

/// The part of a straight line that is within a box.
fn cut(from: (f64, f64), to: (f64, f64), clip: &Bounds) -> Option<((f64, f64), (f64, f64))> {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let (mut begin, mut end) = (0.0_f64, 1.0_f64);
    let sides = [
        (-x, from.0 - clip.left),
        (x, clip.right - from.0),
        (-y, from.1 - clip.top),
        (y, clip.bottom - from.1),
    ];
    for (step, room) in sides {
        if step.abs() < 1e-9 {
            if room < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            begin = begin.max(room / step);
        } else {
            end = end.min(room / step);
        }
    }
    let at = |part: f64| (from.0 + part * x, from.1 + part * y);
    (begin < end).then(|| (if begin > 0.0 { at(begin) } else { from }, at(end)))
}
