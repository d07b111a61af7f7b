//! Signs that follow one another closely, as words; where a word ends, and where only a font does.

use std::collections::HashMap;
use std::rc::Rc;

use crate::pdf::glyph::{Glyph, Turn};

/// A gap, in the font's size, that no kerning makes: from here on there is a space.
pub(super) const GAP: f32 = 0.15;

/// Signs without a gap.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// The characters of each sign, in the order of drawing.
    pub(super) signs: Vec<Rc<str>>,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) base: f32,
    pub(super) size: f32,
    pub(super) font: u32,
    pub(super) bold: bool,
    /// Its place in the order of drawing.
    pub(super) order: usize,
    /// Whether a space was drawn before it, or after it.
    pub(super) space_before: bool,
    pub(super) space_after: bool,
    /// Whether it is small and raised, as the mark of a footnote.
    pub(super) raised: bool,
}

impl Word {
    /// Its characters as drawn, from left to right.
    pub(super) fn text(&self) -> String {
        self.signs.iter().map(|sign| &**sign).collect()
    }
}

/// The words of all signs that run this way.
pub(super) fn words(glyphs: &[Glyph], turn: Turn) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut space = false;
    let mut open = false;
    for (order, glyph) in glyphs.iter().enumerate().filter(|(_, glyph)| glyph.turn == turn) {
        let (left, base) = turn.upright(glyph.x, glyph.y);
        let right = left + glyph.width;
        let near = words.last().is_some_and(|word| {
            (base - word.base).abs() < 0.1 * glyph.size && (left - word.right).abs() < glyph.size
        });
        if glyph.is_space() {
            if let Some(word) = words.last_mut().filter(|_| near) {
                word.space_after = true;
            }
            space = true;
            open = false;
            continue;
        }
        let sign = glyph.text.clone();
        let joins = |word: &Word| {
            let gap = left - word.right;
            near && gap < GAP * glyph.size
                && gap > -0.5 * glyph.size
                && (word.size - glyph.size).abs() < 0.05 * glyph.size
                && word.font == glyph.font
        };
        match words.last_mut() {
            Some(word) if open && joins(word) => {
                word.right = word.right.max(right);
                word.left = word.left.min(left);
                word.signs.push(sign);
            }
            _ => words.push(Word {
                signs: vec![sign],
                left,
                right,
                base,
                size: glyph.size,
                font: glyph.font,
                bold: glyph.bold,
                order,
                space_before: space,
                space_after: false,
                raised: false,
            }),
        }
        open = true;
        space = false;
    }
    words
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
