//! What a line says of the words that it crosses: that they are struck, that they may be, or nothing.
//! Heights and lengths are in the size of the words' font.

use std::ops::Range;

use super::course::Course;
use super::glyph::{Glyph, Shown};
use super::heights::Heights;
use super::rows::{Line, Sign};
use super::stroke::By;

/// How far above the base line a line strikes words: on the whole, and at a sign.
const THROUGH: Range<f32> = 0.13..0.46;
const AT_SIGN: Range<f32> = -0.05..0.72;
/// The same of the middle of a double line, and how far apart its lines are at most.
const DOUBLE: Range<f32> = 0.18..0.42;
const DOUBLE_APART: f32 = 0.45;
/// How much of a wavy line is where letters are.
const IN_LETTERS: f32 = 0.3;
/// How much of a sign's width a line has to cover.
const MOST_OF_IT: f32 = 0.55;
/// How thick a line is that leaves words to be read wherever it is, and the thickest that does at all.
const THIN: f32 = 0.2;
const THICK: f32 = 0.56;
/// How much of a line has to be on letters for the reader to be asked about it.
const WORTH_ASKING: f32 = 0.15;

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
        // A white line is seen where white words are: on something dark.
        let white = |it: &&Sign| self.glyphs.get(it.at).is_some_and(|it| it.shown == Shown::White);
        if course.how.white && !letters.iter().all(white) {
            return Verdict::Nothing;
        }
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
}
