//! What a line says of the words that it crosses: that they are struck, that they may be, or nothing.
//! Heights and lengths are in the size of the words' font.

use std::ops::Range;

use super::course::Course;
use super::glyph::Glyph;
use super::heights::Heights;
use super::rows::{Line, Sign};
use super::stroke::By;

/// How far above the base line a line strikes words: on the whole, and at a sign.
const THROUGH: Range<f32> = 0.13..0.46;
const AT_SIGN: Range<f32> = -0.05..0.72;
/// The same of the middle of a double line, and how far apart its lines are at most.
const DOUBLE: Range<f32> = 0.18..0.42;
const DOUBLE_APART: f32 = 0.45;
/// How low and high a wavy line goes, and how much of it is where letters are.
const WAVES: Range<f32> = -0.35..1.0;
const IN_LETTERS: f32 = 0.3;
/// How much of a sign's width a line has to cover.
const MOST_OF_IT: f32 = 0.55;
/// How thick a line is that leaves words to be read wherever it is, and the thickest that does at all.
const THIN: f32 = 0.2;
const THICK: f32 = 0.56;
/// How far a line reaches beyond its words.
const BEYOND: f32 = 1.2;
/// The widest gap between words on a line, and how much of a line may be gaps.
const GAP: f32 = 1.6;
const BARE: f32 = 0.2;
/// How steep a line through words is, and how far it rises over all of them.
const STEEP: f32 = 0.22;
const RISE: f32 = 0.64;
/// A gap between two words.
pub(super) const APART: f32 = 0.12;
/// How much of a line has to be on letters for the reader to be asked about it.
const WORTH_ASKING: f32 = 0.3;

/// What a line says of the words that it crosses.
pub(super) enum Verdict {
    /// It strikes these signs.
    Struck(Vec<usize>),
    /// It may strike these.
    Unsure(Vec<usize>),
    /// Nothing.
    Nothing,
}

/// A line, the signs that it runs over, from the left, and all signs by their base lines.
pub(super) struct Crossing<'a> {
    pub(super) course: &'a Course,
    pub(super) over: Vec<(&'a Sign, Heights)>,
    pub(super) signs: &'a [Sign],
    pub(super) glyphs: &'a [Glyph],
}

/// Whether a sign has a letter or a digit.
pub(super) fn is_letter(glyphs: &[Glyph], sign: &Sign) -> bool {
    glyphs.get(sign.at).is_some_and(|it| it.text.chars().any(char::is_alphanumeric))
}

impl Crossing<'_> {
    /// Decides; the posts are the lines across the text.
    pub(super) fn judge(&self, posts: &[Line]) -> Verdict {
        let course = self.course;
        let crossed: Vec<&(&Sign, Heights)> = self
            .over
            .iter()
            .filter(|(sign, it)| self.is_covered(sign) && AT_SIGN.contains(&it.mean))
            .collect();
        let letters: Vec<&Sign> =
            crossed.iter().map(|it| it.0).filter(|it| is_letter(self.glyphs, it)).collect();
        let Some(size) = letters.iter().map(|it| it.size).reduce(f32::max) else {
            return Verdict::Nothing;
        };
        let width: f32 = crossed.iter().map(|(sign, _)| sign.right - sign.left).sum();
        let on_the_whole = |of: fn(&Heights) -> f32| -> f32 {
            crossed.iter().map(|(sign, it)| (sign.right - sign.left) * of(it)).sum::<f32>() / width
        };
        let mean = on_the_whole(|it| it.mean);
        let within = on_the_whole(|it| it.within);
        if !self.is_seen_through(size, &letters) || within < IN_LETTERS {
            return Verdict::Nothing;
        }
        let by_hand = course.how.by != By::Page;
        let middle = if course.double { DOUBLE } else { THROUGH }.contains(&mean);
        if !middle && !by_hand {
            return Verdict::Nothing;
        }
        let small = |sign: &Sign, it: &Heights| {
            let near = THROUGH.start - 0.6..THROUGH.end + 0.2;
            sign.size < 0.86 * size && near.contains(&it.mean)
        };
        let row: Vec<&Sign> = self
            .over
            .iter()
            .filter(|(sign, it)| AT_SIGN.contains(&it.mean) || small(sign, it))
            .map(|it| it.0)
            .collect();
        let all: Vec<usize> = row.iter().filter(|it| self.is_covered(it)).map(|it| it.at).collect();
        let level = self.is_level(&crossed, size);
        let share = letters.iter().map(|it| it.right - it.left).sum::<f32>() / course.wide();
        let sure = if by_hand {
            share >= 0.5
        } else {
            self.fits(&row, size) && !self.is_rule(posts, size)
        };
        if middle && level && sure && course.how.by != By::Pointer {
            return Verdict::Struck(all);
        }
        let asked = letters.len() > 1 && (by_hand || share >= WORTH_ASKING && middle);
        if asked { Verdict::Unsure(all) } else { Verdict::Nothing }
    }

    fn is_covered(&self, sign: &Sign) -> bool {
        let both = sign.right.min(self.course.to) - sign.left.max(self.course.from);
        both >= MOST_OF_IT * (sign.right - sign.left)
    }

    /// Whether words can be read through the line: a highlighter is under them or lets them through.
    fn is_seen_through(&self, size: f32, letters: &[&Sign]) -> bool {
        let (course, how) = (self.course, self.course.how);
        if course.double {
            return course.thickness <= DOUBLE_APART * size;
        }
        let before = |sign: &&Sign| self.glyphs.get(sign.at).is_some_and(|it| it.at < how.at);
        course.thickness <= THIN * size
            || course.thickness <= THICK * size && how.opaque && letters.iter().all(before)
    }

    /// Whether the line runs as the words do, straight or in waves.
    fn is_level(&self, crossed: &[&(&Sign, Heights)], size: f32) -> bool {
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
    fn fits(&self, row: &[&Sign], size: f32) -> bool {
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
    fn is_rule(&self, posts: &[Line], size: f32) -> bool {
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
