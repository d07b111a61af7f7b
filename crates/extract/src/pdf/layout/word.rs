//! Signs that follow one another closely, as words; where a word ends, and where only a font does.

use std::collections::HashMap;
use std::rc::Rc;

use super::rtl::is_rtl;
use crate::pdf::glyph::{Glyph, Turn};

/// A gap, in the font's size, that no kerning makes: from here on there is a space.
const GAP: f32 = 0.15;

/// The same after a stop or a comma, which are kerned closer and never further apart.
const GAP_AFTER_STOP: f32 = 0.1;
/// The same before the signs that French sets a thin space apart.
const GAP_BEFORE_SIGN: f32 = 0.08;

/// Signs without a gap.
#[derive(Clone, Debug)]
pub(in crate::pdf) struct Word {
    /// The characters of each sign, from left to right.
    pub(super) signs: Vec<Rc<str>>,
    /// The styles of each sign.
    pub(super) looks: Vec<u8>,
    pub(in crate::pdf) left: f32,
    pub(super) right: f32,
    pub(in crate::pdf) base: f32,
    pub(in crate::pdf) size: f32,
    pub(super) font: u32,
    pub(super) bold: bool,
    /// Its place in the order of drawing.
    pub(in crate::pdf) order: usize,
    /// Whether a space was drawn beside it, just before it or just after it.
    pub(super) space_left: bool,
    pub(super) space_right: bool,
    /// Whether it is small and raised, as the mark of a footnote.
    pub(super) raised: bool,
    /// Which way its signs were drawn, once there are two: some programs draw what is read from right
    /// to left as it is read, others from the left as everything else.
    pub(super) leftward: Option<bool>,
}

impl Word {
    /// Its characters as drawn, from left to right.
    pub(in crate::pdf) fn text(&self) -> String {
        self.signs.iter().map(|sign| &**sign).collect()
    }

    /// The gap, in the font's size, from which on a sign that follows begins another word.
    pub(super) fn gap_before(&self, next: &str) -> f32 {
        let stop = self.signs.last().is_some_and(|sign| sign.ends_with([',', '.', ';', ':']));
        match next.chars().next() {
            Some(';' | '!' | '?' | '»') => GAP_BEFORE_SIGN,
            _ if stop => GAP_AFTER_STOP,
            _ => GAP,
        }
    }
}

/// The words of all signs that run this way.
pub(super) fn words(glyphs: &[Glyph], turn: Turn) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    // Where the last space was drawn, if no sign was drawn since.
    let mut space: Option<(f32, f32, f32)> = None;
    let mut open = false;
    for (order, glyph) in glyphs.iter().enumerate().filter(|(_, glyph)| glyph.turn == turn) {
        let (left, base) = turn.upright(glyph.x, glyph.y);
        let right = left + glyph.width;
        let near = words.last().is_some_and(|word| {
            let level = (base - word.base).abs() < 0.1 * glyph.size;
            let beside = (left - word.right).abs() < glyph.size
                || word.leftward == Some(true) && (word.left - right).abs() < glyph.size;
            level && beside
        });
        if glyph.is_space() {
            if let Some(word) = words.last_mut().filter(|_| near) {
                let on_right = left >= word.left + 0.5 * (word.right - word.left);
                word.space_right |= on_right;
                word.space_left |= !on_right;
            }
            space = Some((left, right, base));
            open = false;
            continue;
        }
        let sign = glyph.text.clone();
        let joins = |word: &Word| {
            let gap = left - word.right;
            near && gap < word.gap_before(&glyph.text) * glyph.size
                && gap > -0.5 * glyph.size
                && (word.size - glyph.size).abs() < 0.05 * glyph.size
                && word.font == glyph.font
        };
        // A space in another place than right beside it says nothing of a word.
        let beside = space.filter(|(start, end, line)| {
            (base - line).abs() < 0.5 * glyph.size
                && ((left - end).abs() < glyph.size || (start - right).abs() < glyph.size)
        });
        let beside = beside.map(|(start, _, _)| start);
        match words.last_mut() {
            Some(word) if open && goes_left(word, glyph, (left, right, base)) => {
                word.right = word.right.max(right);
                word.left = word.left.min(left);
                word.signs.insert(0, sign);
                word.looks.insert(0, glyph.looks);
                word.leftward = Some(true);
            }
            Some(word) if open && word.leftward != Some(true) && joins(word) => {
                word.right = word.right.max(right);
                word.left = word.left.min(left);
                word.signs.push(sign);
                word.looks.push(glyph.looks);
                word.leftward = Some(false);
            }
            _ => words.push(Word {
                signs: vec![sign],
                looks: vec![glyph.looks],
                left,
                right,
                base,
                size: glyph.size,
                font: glyph.font,
                bold: glyph.bold,
                order,
                space_left: beside.is_some_and(|start| start < left),
                space_right: beside.is_some_and(|start| start >= left),
                raised: false,
                leftward: None,
            }),
        }
        open = true;
        space = None;
    }
    words
}

/// Whether a sign goes on to the left with a word that is read from the right. Such a word may be in
/// several fonts, since each program cuts them as it likes; signs may lie over one another.
fn goes_left(word: &Word, glyph: &Glyph, (left, right, base): (f32, f32, f32)) -> bool {
    let rtl = |sign: &str| sign.chars().any(is_rtl);
    let gap = word.left - right;
    // A sign of no width before another in the same place says that the pen goes to the right.
    let moved = word.right - word.left > 0.02 * glyph.size;
    let begins_left = word.leftward.unwrap_or(moved && left <= word.left + 0.02 * glyph.size);
    begins_left
        && rtl(&glyph.text)
        && word.signs.iter().all(|sign| rtl(sign))
        && (base - word.base).abs() < 0.1 * glyph.size
        && (word.size - glyph.size).abs() < 0.05 * glyph.size
        && gap < GAP * glyph.size
        && gap > -glyph.size
}

/// Takes out signs that are drawn twice in the same place, to look bold or to throw a shadow.
pub(super) fn without_doubles(glyphs: &[Glyph]) -> Vec<Glyph> {
    let mut seen: HashMap<(&str, i32, i32), (f32, f32)> = HashMap::new();
    let mut kept = Vec::with_capacity(glyphs.len());
    for glyph in glyphs {
        // Two letters side by side are as far apart as they are wide; a double is much nearer.
        let near = (0.12 * glyph.size).min(0.4 * glyph.width);
        #[allow(clippy::cast_possible_truncation)]
        let cell = |at: f32| (at / (0.12 * glyph.size).max(0.1)).round() as i32;
        let (x, y) = (cell(glyph.x), cell(glyph.y));
        let mut around = (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (x + dx, y + dy)));
        let double = !glyph.is_space()
            && around.any(|(x, y)| {
                seen.get(&(&*glyph.text, x, y))
                    .is_some_and(|(x, y)| (x - glyph.x).abs() < near && (y - glyph.y).abs() < near)
            });
        if !double {
            seen.insert((&glyph.text, x, y), (glyph.x, glyph.y));
            kept.push(glyph.clone());
        }
    }
    kept
}
