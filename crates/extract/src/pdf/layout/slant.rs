//! What runs aslant over a page: seen so that it runs from left to right, each direction by itself. Few large
//! words across a text are a watermark ("DRAFT"), and no words of it.

use super::word;
use crate::pdf::glyph::{Glyph, Turn};

/// Directions that differ by less, in radians, are one.
const ALIKE: f32 = 0.03;
/// How much larger than the text a watermark is, and how many words it has at most.
const LARGER: f32 = 1.4;
const MOST: usize = 12;

/// What runs aslant.
#[derive(Default)]
pub(super) struct Aslant {
    /// The words of watermarks.
    pub(super) watermark: String,
    /// The signs of all else, by their directions, turned level.
    pub(super) others: Vec<Vec<Glyph>>,
}

/// Takes what runs aslant out of the signs of a page.
pub(super) fn take_out(glyphs: &mut Vec<Glyph>) -> Aslant {
    let mut found = Aslant::default();
    if glyphs.iter().all(|glyph| glyph.turn != Turn::Aslant) {
        return found;
    }
    let (slanted, straight): (Vec<Glyph>, Vec<Glyph>) =
        std::mem::take(glyphs).into_iter().partition(|glyph| glyph.turn == Turn::Aslant);
    *glyphs = straight;
    let mut directions: Vec<(f32, Vec<Glyph>)> = Vec::new();
    for glyph in slanted {
        let angle = glyph.along.1.atan2(glyph.along.0);
        let level = level(&glyph);
        match directions.iter_mut().find(|(known, _)| (known - angle).abs() < ALIKE) {
            Some((_, group)) => group.push(level),
            None => directions.push((angle, vec![level])),
        }
    }
    let mut sizes: Vec<f32> =
        glyphs.iter().filter(|glyph| !glyph.is_space()).map(|glyph| glyph.size).collect();
    sizes.sort_by(f32::total_cmp);
    let usual = sizes.get(sizes.len() / 2).copied();
    for (_, group) in directions {
        let large = |usual| group.iter().all(|glyph| glyph.size > LARGER * usual);
        let words = word::words(&group, Turn::Level);
        if usual.is_some_and(large) && words.len() <= MOST && group.len() < sizes.len() {
            let words: Vec<String> = words.iter().map(word::Word::text).collect();
            found.watermark.push_str(&words.join(" "));
            found.watermark.push('\n');
        } else {
            found.others.push(group);
        }
    }
    found
}

/// The sign as somebody sees it who turns the page so that it runs from left to right.
fn level(glyph: &Glyph) -> Glyph {
    let (along, down) = glyph.along;
    let (x, y) = (glyph.x * along + glyph.y * down, glyph.y * along - glyph.x * down);
    Glyph { x, y, turn: Turn::Level, along: (1.0, 0.0), ..glyph.clone() }
}
