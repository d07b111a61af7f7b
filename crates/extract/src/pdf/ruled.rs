//! Lines that are drawn through words or under them. A line says something of words only where it is as
//! long as they are: the rules of tables, of footnotes and of forms are longer, or meet others.

use super::bounds::Bounds;
use super::glyph::{Glyph, Turn, look};
use super::painted::Rule;
use super::rows::{Line, Sign, lines, signs};

/// How far above the base line, in the font's size, a line strikes words.
const THROUGH: std::ops::Range<f32> = 0.13..0.45;
/// The same of a line under them.
const UNDER: std::ops::Range<f32> = -0.36..0.02;
/// How much of a sign's width a line has to cover.
const MOST_OF_IT: f32 = 0.55;
/// How far, in the font's size, a line may reach beyond its words.
const BEYOND: f32 = 0.4;
/// The widest gap between words on a line, in the font's size.
const GAP: f32 = 1.6;
/// The thickest line, in the font's size.
const THICKEST: f32 = 0.2;
/// How many pairs of a line and a sign are looked at on a page.
const MOST_PAIRS: usize = 20_000_000;

/// Marks the signs that lines strike or underline; what is underlined as a link has no mark.
pub(super) fn mark(glyphs: &mut [Glyph], rules: &[Rule], links: &[Bounds]) {
    if rules.is_empty() {
        return;
    }
    let mut pairs = 0;
    for turn in [Turn::Level, Turn::Down, Turn::Over, Turn::Up] {
        let signs = signs(glyphs, turn);
        let Some(tallest) = signs.iter().map(|sign| sign.size).reduce(f32::max) else { continue };
        let (lines, posts) = lines(rules, turn);
        for line in lines {
            let reach = tallest.min(200.0);
            let from = signs.partition_point(|sign| sign.base < line.y - 0.5 * reach);
            let near = signs.iter().skip(from).take_while(|sign| sign.base < line.y + reach);
            let near: Vec<&Sign> = near
                .inspect(|_| pairs += 1)
                .filter(|sign| sign.left < line.to && sign.right > line.from)
                .collect();
            if pairs > MOST_PAIRS {
                return;
            }
            let meets = |post: &Line| {
                [line.from, line.to].iter().any(|x| (post.y - x).abs() < 1.2)
                    && post.from < line.y + 1.2
                    && post.to > line.y - 1.2
            };
            for (look, band) in [(look::STRUCK, THROUGH), (look::UNDERLINED, UNDER)] {
                let found = crossed(&line, &near, &band, glyphs);
                if found.is_empty() {
                    continue;
                }
                if !posts.iter().any(meets) {
                    let linked = |at: usize| glyphs.get(at).is_none_or(|it| is_linked(it, links));
                    let free: Vec<usize> = found
                        .into_iter()
                        .filter(|at| look == look::STRUCK || !linked(*at))
                        .collect();
                    for at in free {
                        glyphs.get_mut(at).into_iter().for_each(|it| it.looks |= look);
                    }
                }
                break;
            }
        }
    }
}

/// The signs that a line crosses at such a height, if it is as long as they are.
fn crossed(
    line: &Line,
    near: &[&Sign],
    band: &std::ops::Range<f32>,
    glyphs: &[Glyph],
) -> Vec<usize> {
    let covered = |sign: &Sign| {
        let both = sign.right.min(line.to) - sign.left.max(line.from);
        both >= MOST_OF_IT * (sign.right - sign.left)
    };
    let level = |sign: &&&Sign| band.contains(&((sign.base - line.y) / sign.size));
    let size = near.iter().filter(level).filter(|it| covered(it)).map(|it| it.size);
    let Some(size) = size.reduce(f32::max).filter(|size| line.thickness <= THICKEST * size) else {
        return Vec::new();
    };
    // Small signs of the same line are at another height, as the mark of a footnote.
    let small = |sign: &&&Sign| {
        let up = (sign.base - line.y) / size;
        sign.size < 0.86 * size && up > band.start - 0.6 && up < band.end + 0.2
    };
    let mut row: Vec<&Sign> = near.iter().filter(|it| level(it) || small(it)).copied().collect();
    row.sort_by(|a, b| a.left.total_cmp(&b.left));
    if !fits(line, &row, size) {
        return Vec::new();
    }
    let found: Vec<usize> = row.iter().filter(|it| covered(it)).map(|it| it.at).collect();
    let is_word = |at: &usize| {
        glyphs.get(*at).is_some_and(|glyph| glyph.text.chars().any(char::is_alphanumeric))
    };
    if found.iter().any(is_word) { found } else { Vec::new() }
}

/// Whether a line begins and ends with the words and has them all along.
fn fits(line: &Line, row: &[&Sign], size: f32) -> bool {
    let mut reached = line.from;
    let mut bare = 0.0;
    for (at, sign) in row.iter().enumerate() {
        let gap = sign.left - reached;
        if gap > if at == 0 { BEYOND } else { GAP } * size {
            return false;
        }
        if gap > 0.8 * size {
            bare += gap;
        }
        reached = reached.max(sign.right);
    }
    line.to - reached <= BEYOND * size && bare <= 0.2 * (line.to - line.from)
}

/// Whether a sign is part of a link.
pub(super) fn is_linked(glyph: &Glyph, links: &[Bounds]) -> bool {
    let (x, y) = middle(glyph);
    links.iter().any(|link| link.holds(x.into(), y.into()))
}

/// The middle of a sign on the page as shown.
pub(super) fn middle(glyph: &Glyph) -> (f32, f32) {
    let (half, up) = (glyph.width / 2.0, 0.3 * glyph.size);
    match glyph.turn {
        Turn::Level | Turn::Aslant => (glyph.x + half, glyph.y - up),
        Turn::Down => (glyph.x + up, glyph.y + half),
        Turn::Over => (glyph.x - half, glyph.y + up),
        Turn::Up => (glyph.x - up, glyph.y - half),
    }
}
