//! Raised digits that a font has as signs of their own: they stand on the line, in the line's size, and
//! the file calls them by the name of the plain digit. What gives them away is how narrow they are.

use std::collections::HashMap;
use std::rc::Rc;

use crate::numbers::raised_digit;
use crate::pdf::glyph::Glyph;

/// A raised digit is narrower than this part of a plain one.
const NARROW: f32 = 0.78;
/// And than this part of the font's size, as no plain digit is but in narrow fonts.
const NARROWEST: f32 = 0.42;

/// Gives narrow digits that hang on a word, or stand before one, as raised ones.
pub(super) fn name(glyphs: &mut [Glyph]) {
    let mut widest: HashMap<u32, f32> = HashMap::new();
    for glyph in glyphs.iter().filter(|glyph| is_digit(glyph)) {
        let width = widest.entry(glyph.font).or_default();
        *width = width.max(glyph.width / glyph.size);
    }
    let mut at = 0;
    while at < glyphs.len() {
        let narrow = |glyph: &Glyph| {
            let width = glyph.width / glyph.size;
            let plain = widest.get(&glyph.font).copied().unwrap_or(0.0);
            is_digit(glyph)
                && width > 0.0
                && width < NARROWEST
                && (width < NARROW * plain || plain < 0.38)
        };
        let length = glyphs.iter().skip(at).take(4).take_while(|glyph| narrow(glyph)).count();
        if (1..=3).contains(&length) && hangs(glyphs, at, length) {
            for glyph in glyphs.iter_mut().skip(at).take(length) {
                let raised: String = glyph.text.chars().map(raised_digit).collect();
                glyph.text = Rc::from(raised);
            }
        }
        at += length.max(1);
    }
}

fn is_digit(glyph: &Glyph) -> bool {
    glyph.text.len() == 1 && glyph.text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether digits follow a word or its stop closely, or open a line right before a word.
fn hangs(glyphs: &[Glyph], at: usize, length: usize) -> bool {
    let touches = |left: &Glyph, right: &Glyph| {
        (left.y - right.y).abs() < 0.1 * left.size
            && (right.x - left.x - left.width).abs() < 0.15 * left.size
    };
    let Some((first, last)) = glyphs.get(at).zip(glyphs.get(at + length - 1)) else { return false };
    let before = at.checked_sub(1).and_then(|at| glyphs.get(at));
    let before = before.filter(|before| touches(before, first) && !before.is_space());
    let after = glyphs.get(at + length).filter(|after| touches(last, after) && !after.is_space());
    let ends_in = |glyph: &Glyph, wanted: fn(char) -> bool| glyph.text.ends_with(wanted);
    match before {
        Some(before) if ends_in(before, char::is_alphabetic) => true,
        // "…placement.1", but not "3.1".
        Some(before) if ends_in(before, |ch| ",.;:)”’»".contains(ch)) => {
            let further = at.checked_sub(2).and_then(|at| glyphs.get(at));
            further.is_some_and(|glyph| {
                ends_in(glyph, |ch| ch.is_alphabetic() || ",.;:)”’»".contains(ch))
            })
        }
        Some(_) => false,
        None => after.is_some_and(|after| ends_in(after, char::is_alphabetic)),
    }
}
