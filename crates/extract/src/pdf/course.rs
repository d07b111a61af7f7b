//! Strokes, seen so that text runs from left to right: where each goes, and which are one line in
//! several parts, as dashes and double lines are.

use super::rows::Frame;
use super::stroke::{By, How, Stroke};

/// A part of a dashed line is no longer than this, in points.
const DASH: f32 = 14.0;
/// How far apart, in points, the lines of a double one are at most, and how much one is longer.
const APART: f32 = 12.0;
const LONGER: f32 = 4.0;
/// How far apart, in points, rows are at most.
const ROW: f32 = 40.0;
/// How many others each line is compared with.
const NEXT: usize = 12;

/// A line, seen so that text runs from left to right.
#[derive(Clone, Debug)]
pub(super) struct Course {
    pub(super) points: Vec<(f32, f32)>,
    /// Its box.
    pub(super) from: f32,
    pub(super) to: f32,
    pub(super) top: f32,
    pub(super) bottom: f32,
    pub(super) thickness: f32,
    pub(super) how: How,
    /// Whether it is two lines, one above the other.
    pub(super) double: bool,
}

impl Course {
    /// What a stroke is to those who read in this frame.
    pub(super) fn of(stroke: &Stroke, frame: Frame) -> Option<Self> {
        #[allow(clippy::cast_possible_truncation)]
        let points = stroke.points.iter().map(|(x, y)| frame.seen(*x as f32, *y as f32));
        Self::new(points.collect(), stroke.how)
    }

    fn new(points: Vec<(f32, f32)>, how: How) -> Option<Self> {
        let (x, y) = points.first().copied()?;
        #[allow(clippy::cast_possible_truncation)]
        let thickness = how.thickness as f32;
        let mut course = Self {
            from: x,
            to: x,
            top: y,
            bottom: y,
            thickness,
            how,
            double: false,
            points: Vec::new(),
        };
        for (x, y) in &points {
            (course.from, course.to) = (course.from.min(*x), course.to.max(*x));
            (course.top, course.bottom) = (course.top.min(*y), course.bottom.max(*y));
        }
        course.points = points;
        Some(course)
    }

    pub(super) fn wide(&self) -> f32 {
        self.to - self.from
    }

    /// Whether another line is of the same length and kind, in a row close by.
    pub(super) fn is_next_to(&self, other: &Self) -> bool {
        let near = |a: f32, b: f32, by: f32| (a - b).abs() < by;
        near(self.from, other.from, 1.0)
            && near(self.to, other.to, 1.0)
            && near(self.thickness, other.thickness, 0.1)
            && near(self.top, other.top, ROW)
            && near(self.bottom, other.bottom, ROW)
    }

    /// How far it falls for a step along the text, where it is straight.
    pub(super) fn slope(&self) -> Option<f32> {
        let (from, to) = (self.points.first()?, self.points.last()?);
        let (x, y) = (to.0 - from.0, to.1 - from.1);
        let length = x.hypot(y);
        let off = |it: &(f32, f32)| ((it.0 - from.0) * y - (it.1 - from.1) * x).abs() / length;
        let straight = length > 0.0 && self.points.iter().all(|it| off(it) <= 0.6 + 0.01 * length);
        straight.then_some(if x.abs() > 1e-6 { y / x } else { f32::MAX })
    }
}

/// The lines that are made of several: short ones that follow each other, and two of one length.
pub(super) fn joined(courses: &[Course]) -> Vec<Course> {
    let mut joined = chains(courses);
    let mut straight: Vec<&Course> = courses
        .iter()
        .filter(|it| it.slope().is_some_and(|slope| slope.abs() < 0.2) && it.wide() > 3.0)
        .collect();
    straight.sort_by(|a, b| a.top.total_cmp(&b.top));
    for (at, upper) in straight.iter().enumerate() {
        for lower in straight.iter().skip(at + 1).take(NEXT) {
            let apart = middle(lower) - middle(upper);
            let alike = upper.how.white == lower.how.white
                && (upper.from - lower.from).abs() < LONGER
                && (upper.to - lower.to).abs() < LONGER
                && upper.thickness.max(lower.thickness) < 0.8 * apart;
            if !alike || !(0.3..APART).contains(&apart) {
                continue;
            }
            let between = |a: &(f32, f32)| (a.0, a.1 + apart / 2.0);
            let points = upper.points.iter().map(between).collect();
            if let Some(both) = Course::new(points, upper.how) {
                joined.push(Course { double: true, thickness: apart, ..both });
            }
        }
    }
    joined
}

fn middle(course: &Course) -> f32 {
    f32::midpoint(course.top, course.bottom)
}

/// Short lines that were drawn one after the other, as one.
fn chains(courses: &[Course]) -> Vec<Course> {
    let mut chains = Vec::new();
    let mut open: Vec<&Course> = Vec::new();
    let mut close = |open: &mut Vec<&Course>| {
        let mut parts = std::mem::take(open);
        // Some programs draw the last dot before the others.
        parts.sort_by(|a, b| a.from.total_cmp(&b.from));
        for parts in parts.chunk_by(|last, next| is_near(last, next)) {
            let [first, _, ..] = parts else { continue };
            let points = parts.iter().flat_map(|it| it.points.iter().copied()).collect();
            let how = How {
                at: parts.iter().map(|it| it.how.at).max().unwrap_or_default(),
                opaque: parts.iter().all(|it| it.how.opaque),
                ..first.how
            };
            chains.extend(Course::new(points, how));
        }
    };
    for course in courses {
        if course.how.by != By::Page || course.wide() > DASH {
            close(&mut open);
            continue;
        }
        if open.last().is_some_and(|last| !is_alike(last, course)) {
            close(&mut open);
        }
        open.push(course);
    }
    close(&mut open);
    chains
}

/// Whether a dash is in the row of the last one, and like it.
fn is_alike(last: &Course, next: &Course) -> bool {
    let thick = last.thickness.max(next.thickness);
    let ends = [last.points.last(), next.points.first()];
    let [Some(end), Some(start)] = ends else { return false };
    let level = (end.1 - start.1).abs() < 3.0 || (middle(last) - middle(next)).abs() < 1.0;
    let alike = last.how.white == next.how.white
        && (last.thickness - next.thickness).abs() <= 0.2 * thick + 0.05;
    level && alike
}

/// Whether a dash goes on where the last one ended.
fn is_near(last: &Course, next: &Course) -> bool {
    let (long, thick) = (last.wide().max(next.wide()), last.thickness.max(next.thickness));
    let gap = (next.from - last.to).max(last.from - next.to);
    gap <= (1.2 * long).max(4.0 * thick).min(DASH)
}
