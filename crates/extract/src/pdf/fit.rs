//! Whether a line runs as words do and is as long as they are. Lengths are in the size of their font.

use std::ops::Range;

use super::heights::Heights;
use super::rows::{Line, Sign};
use super::stroke::By;
use super::verdict::Crossing;

/// How low and high a wavy line goes.
const WAVES: Range<f32> = -0.35..1.0;
/// How far a line reaches beyond its words.
const BEYOND: f32 = 1.2;
/// The widest gap between words on a line, and how much of a line may be gaps: a justified line of
/// typewriter letters has many.
const GAP: f32 = 2.0;
const BARE: f32 = 0.5;
/// How steep a line through words is, and how far it rises over all of them.
const STEEP: f32 = 0.22;
const RISE: f32 = 0.64;
/// A gap between two words.
const APART: f32 = 0.12;

impl Crossing<'_> {
    /// Whether the line runs as the words do, straight or in waves.
    pub(super) fn is_level(&self, crossed: &[&(&Sign, Heights)], size: f32) -> bool {
        let heights = |of: fn(&Heights) -> f32| crossed.iter().map(move |it| of(&it.1));
        let (low, high) = (
            heights(|it| it.lowest).fold(f32::MAX, f32::min),
            heights(|it| it.highest).fold(f32::MIN, f32::max),
        );
        let means = heights(|it| it.mean)
            .fold((f32::MAX, f32::MIN), |it, mean| (it.0.min(mean), it.1.max(mean)));
        match self.course.slope() {
            // A line over one letter only may be part of it.
            Some(slope) if slope.abs() > 0.02 => {
                slope.abs() <= STEEP && means.1 - means.0 <= RISE && self.course.wide() > 0.9 * size
            }
            Some(_) => true,
            None => {
                low >= WAVES.start
                    && high <= WAVES.end
                    && self.course.wide() > 0.9 * size
                    && (self.course.how.by != By::Page || self.are_words(crossed))
            }
        }
    }

    /// Whether no word is crossed only in part: what is wavy may be a signature.
    fn are_words(&self, crossed: &[&(&Sign, Heights)]) -> bool {
        let (Some((first, _)), Some((last, _))) = (crossed.first(), crossed.last()) else {
            return false;
        };
        let gap = APART * first.size;
        let from = self.signs.partition_point(|it| it.base < first.base - 0.3 * first.size);
        let until = first.base.max(last.base) + 0.3 * first.size;
        self.signs.iter().skip(from).take_while(|it| it.base < until).all(|it| {
            let outside = it.right < first.left + 0.1 || it.left > last.right - 0.1;
            !outside || first.left - it.right > gap || it.left - last.right > gap
        })
    }

    /// Whether the line is about as long as the words are and has them all along.
    pub(super) fn fits(&self, row: &[&Sign], size: f32) -> bool {
        let course = self.course;
        let Some(first) = row.first() else { return false };
        let mut reached = first.right;
        let mut bare = 0.0;
        for sign in row {
            let gap = sign.left - reached;
            if gap > GAP * size {
                return false;
            }
            bare += if gap > 0.8 * size { gap } else { 0.0 };
            reached = reached.max(sign.right);
        }
        let before = (first.left - course.from).max(0.0);
        let after = (course.to - reached).max(0.0);
        before.max(after) <= BEYOND * size
            && before + after <= 0.6 * course.wide()
            && bare <= BARE * course.wide()
    }

    /// Whether the line is a side of a box, or goes from one side of a cell to the other.
    pub(super) fn is_rule(&self, posts: &[Line], size: f32) -> bool {
        let course = self.course;
        let ends = [course.points.first(), course.points.last()].map(|it| {
            let (x, y) = it.copied().unwrap_or_default();
            let met = posts.iter().filter(|post| {
                (post.y - x).abs() < 1.2
                    && post.to - post.from > 0.5 * size
                    && post.from < y + 1.2
                    && post.to > y - 1.2
            });
            let corner = |post: &Line| (post.from - y).abs() < 1.2 || (post.to - y).abs() < 1.2;
            met.fold((false, false), |it, post| (true, it.1 || corner(post)))
        });
        ends.iter().all(|it| it.0) || ends.iter().any(|it| it.1)
    }
}
