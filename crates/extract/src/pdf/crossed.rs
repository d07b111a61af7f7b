//! A block of words that two diagonals strike out. One diagonal alone may point at something.

use super::course::Course;
use super::glyph::Glyph;
use super::rows::Sign;
use super::stroke::By;
use super::verdict::{Verdict, is_letter};

/// The most diagonals that are compared.
const MOST: usize = 400;
/// The least slope, and the least height and width, in points, of a diagonal.
const LEAST_SLOPE: f32 = 0.03;
const LEAST: f32 = 4.0;
/// How much of the block words take up at least.
const FULL: f32 = 0.3;
/// How far, as a part of the block, the ends of its diagonals are apart.
const ASIDE: f32 = 0.15;
/// In how many rows of the block a word may be cut.
const CUT: f32 = 0.34;

/// Finds blocks that are crossed out; takes their diagonals out of the lines.
pub(super) fn find(courses: &mut Vec<Course>, signs: &[Sign], glyphs: &[Glyph]) -> Vec<Verdict> {
    let diagonals: Vec<(usize, f32)> = courses
        .iter()
        .enumerate()
        .filter(|(_, it)| !it.how.white && it.wide() > LEAST && it.bottom - it.top > LEAST)
        .filter_map(|(at, it)| Some((at, it.slope()?)))
        .filter(|(_, slope)| slope.abs() > LEAST_SLOPE)
        .collect();
    let mut found = Vec::new();
    if diagonals.len() > MOST {
        return found;
    }
    let mut used = vec![false; courses.len()];
    for (place, (at, slope)) in diagonals.iter().enumerate() {
        let Some(one) = courses.get(*at) else { continue };
        let partner = diagonals.iter().skip(place + 1).find(|(other, way)| {
            let free = used.get(*other) == Some(&false);
            free && way * slope < 0.0 && courses.get(*other).is_some_and(|it| alike(one, it))
        });
        if used.get(*at) == Some(&true) {
            continue;
        }
        let verdict = block(one, partner.is_some(), signs, glyphs);
        if let (Some((other, _)), false) = (partner, matches!(verdict, Verdict::Nothing)) {
            for at in [at, other] {
                used.get_mut(*at).into_iter().for_each(|it| *it = true);
            }
        }
        found.push(verdict);
    }
    let mut used = used.into_iter();
    courses.retain(|_| used.next() != Some(true));
    found
}

/// Whether two diagonals are those of one block.
fn alike(a: &Course, b: &Course) -> bool {
    let (aside, above) = (ASIDE * a.wide() + 2.0, ASIDE * (a.bottom - a.top) + 2.0);
    (a.from - b.from).abs() < aside
        && (a.to - b.to).abs() < aside
        && (a.top - b.top).abs() < above
        && (a.bottom - b.bottom).abs() < above
}

/// What is said of the block around a diagonal, or around two.
fn block(one: &Course, both: bool, signs: &[Sign], glyphs: &[Glyph]) -> Verdict {
    let from = signs.partition_point(|it| it.base < one.top);
    let rows = signs.iter().skip(from).take_while(|it| it.base < one.bottom + it.size);
    let level = |sign: &&Sign| (one.top..one.bottom).contains(&(sign.base - 0.3 * sign.size));
    let inside = |sign: &&Sign| (one.from..one.to).contains(&f32::midpoint(sign.left, sign.right));
    let (words, others): (Vec<&Sign>, Vec<&Sign>) = rows.filter(level).partition(inside);
    let letters: Vec<&&Sign> = words.iter().filter(|it| is_letter(glyphs, it)).collect();
    let Some(size) = letters.iter().map(|it| it.size).reduce(f32::max) else {
        return Verdict::Nothing;
    };
    let drawn_after = |it: &&&Sign| glyphs.get(it.at).is_some_and(|it| it.at < one.how.at);
    let area: f32 = words.iter().map(|it| 1.2 * it.size * (it.right - it.left)).sum();
    let high = one.bottom - one.top;
    let meant = one.how.by != By::Page || letters.iter().all(drawn_after);
    if !meant
        || high < 0.5 * size
        || letters.len() < 2
        || one.thickness > 0.5 * size
        || area < FULL * one.wide() * high
    {
        return Verdict::Nothing;
    }
    let all: Vec<usize> = words.iter().map(|it| it.at).collect();
    if !both {
        let long = high > 0.9 * size && letters.len() > 5;
        return if long { Verdict::Unsure(all) } else { Verdict::Nothing };
    }
    let touches = |it: &&&Sign| {
        let near = 0.05 * it.size;
        it.right > one.from - near && it.left < one.to + near
    };
    let cut = others.iter().filter(|it| is_letter(glyphs, it)).filter(touches).count();
    let mut bases: Vec<f32> = words.iter().map(|it| it.base).collect();
    bases.dedup_by(|a, b| (*a - *b).abs() < 0.4 * size);
    #[allow(clippy::cast_precision_loss)]
    let whole = cut as f32 <= CUT * bases.len() as f32;
    if whole && one.how.by != By::Pointer { Verdict::Struck(all) } else { Verdict::Unsure(all) }
}
