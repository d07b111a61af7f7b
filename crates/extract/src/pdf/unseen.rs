//! Words that are drawn and that nobody sees: white on white, far too small, under a box, not painted at all
//! (`unpainted`), or recognised on a picture and doubled by words that are seen. They are taken out only where that
//! is sure.

use std::collections::HashMap;

use super::bounds::Bounds;
use super::glyph::{Drawn, Glyph, Shown, Turn};
use super::ink::Ink;
use super::layout;
use super::painted::{Area, MOST_PAIRS};
use super::unpainted;

/// Smaller than this, in points, nobody reads.
const TINY: f32 = 2.0;
/// A box that covers more than this part of the page may be under a picture of it.
const MOST_OF_PAGE: f64 = 0.5;
/// How far apart, in the font's size, the same word may be drawn twice.
const ASIDE: f32 = 2.0;
const ABOVE: f32 = 0.7;

/// Takes out the signs that nobody sees; their words are reported as hidden ones.
pub(super) fn take_out(drawn: &mut Drawn, ink: &Ink, edges: (f64, f64)) {
    let mut out = vec![false; drawn.glyphs.len()];
    mark_tiny(&drawn.glyphs, &mut out);
    mark_doubled(&drawn.glyphs, &mut out);
    if !ink.too_much {
        let page = Bounds { left: 0.0, top: 0.0, right: edges.0, bottom: edges.1 };
        mark_white(&drawn.glyphs, &ink.areas, &mut out);
        unpainted::mark(&drawn.glyphs, &ink.areas, &mut out);
        mark_covered(&drawn.glyphs, &ink.areas, &page, &mut out);
    }
    keep_parts(&drawn.glyphs, &mut out);
    if !out.contains(&true) {
        return;
    }
    let (mut seen, mut unseen) = (Vec::new(), Drawn::default());
    for (glyph, out) in std::mem::take(&mut drawn.glyphs).into_iter().zip(out) {
        if out { unseen.glyphs.push(glyph) } else { seen.push(glyph) }
    }
    drawn.glyphs = seen;
    drawn.hidden.push('\n');
    let laid_out = layout::page(&unseen, edges);
    drawn.hidden.push_str(laid_out.text.trim());
    drawn.hidden.push_str(&laid_out.watermark);
}

/// Signs so small that they are not read, on a page whose others are not small.
fn mark_tiny(glyphs: &[Glyph], out: &mut [bool]) {
    let tiny = |glyph: &&Glyph| glyph.size < TINY;
    let readable = glyphs.iter().filter(|glyph| glyph.size >= 3.0 * TINY).count();
    if glyphs.iter().filter(tiny).count() < readable {
        for (glyph, out) in glyphs.iter().zip(out) {
            *out |= tiny(&glyph);
        }
    }
}

/// White signs under which nothing was painted, or nothing after paper of their own.
fn mark_white(glyphs: &[Glyph], areas: &[Area], out: &mut [bool]) {
    let white = glyphs.iter().filter(|glyph| glyph.shown == Shown::White).count();
    if white.saturating_mul(areas.len()) > MOST_PAIRS {
        return;
    }
    for (glyph, out) in glyphs.iter().zip(out).filter(|(it, _)| it.shown == Shown::White) {
        let bounds = glyph.bounds();
        let beneath = || areas.iter().filter(|area| area.at < glyph.at);
        let paper = beneath().filter(|it| it.white && it.covers && it.bounds.covers(&bounds, 0.0));
        let since = paper.map(|area| area.at).max().unwrap_or(0);
        let is_dark = |it: &Area| !it.white && it.at > since;
        *out |= !beneath().any(|it| is_dark(it) && it.bounds.within(&bounds).is_some());
    }
}

/// Signs that lie under a plain box.
fn mark_covered(glyphs: &[Glyph], areas: &[Area], page: &Bounds, out: &mut [bool]) {
    let large = MOST_OF_PAGE * page.wide() * page.high();
    let boxes: Vec<&Area> = areas
        .iter()
        .filter(|area| area.covers && area.bounds.wide() * area.bounds.high() < large)
        .collect();
    if glyphs.len().saturating_mul(boxes.len()) > MOST_PAIRS {
        return;
    }
    for (glyph, out) in glyphs.iter().zip(out) {
        let (bounds, slack) = (glyph.bounds(), 0.1 * f64::from(glyph.size));
        let later = || boxes.iter().filter(|it| it.at > glyph.at).map(|it| &it.bounds);
        *out |= covered(&bounds, slack, later);
    }
}

/// Whether boxes cover all of a sign, one beside the other.
fn covered<'a, I: Iterator<Item = &'a Bounds>>(
    sign: &Bounds,
    slack: f64,
    boxes: impl Fn() -> I,
) -> bool {
    let mut left = sign.left;
    loop {
        let edge = Bounds { left, right: left, ..*sign };
        let reach =
            boxes().filter(|it| it.covers(&edge, slack)).map(|it| it.right).reduce(f64::max);
        match reach {
            Some(right) if right + slack >= sign.right => return true,
            Some(right) if right > left => left = right,
            _ => return false,
        }
    }
}

/// Keeps words of which only a part is not seen: half a word would be another one.
fn keep_parts(glyphs: &[Glyph], out: &mut [bool]) {
    if !out.contains(&true) {
        return;
    }
    let words = layout::words(glyphs);
    let ends = words.iter().skip(1).map(|word| word.order).chain([glyphs.len()]);
    for (word, end) in words.iter().zip(ends) {
        let own = |at: &usize| glyphs.get(*at).is_some_and(|glyph| glyph.turn == Turn::Level);
        let signs: Vec<usize> = (word.order..end).filter(own).collect();
        let seen = |at: &usize| {
            glyphs.get(*at).is_some_and(|glyph| !glyph.is_space()) && out.get(*at) == Some(&false)
        };
        if signs.iter().any(seen) {
            signs.iter().for_each(|at| out.get_mut(*at).into_iter().for_each(|out| *out = false));
        }
    }
}

/// Words that are not shown and lie on the same words, shown.
fn mark_doubled(glyphs: &[Glyph], out: &mut [bool]) {
    let never = |glyph: &&Glyph| glyph.shown == Shown::Never;
    let count = glyphs.iter().filter(never).count();
    if count == 0 || count == glyphs.len() {
        return;
    }
    // The places of the words of each kind; a word is known by where its first sign is.
    let (unseen, seen): (Vec<_>, Vec<_>) =
        glyphs.iter().enumerate().partition(|(_, glyph)| never(glyph));
    let words = |part: &[(usize, &Glyph)]| {
        let own: Vec<Glyph> = part.iter().map(|(_, glyph)| (*glyph).clone()).collect();
        layout::words(&own)
    };
    let mut places: HashMap<String, Vec<(f32, f32)>> = HashMap::new();
    for word in words(&seen) {
        places.entry(word.text()).or_default().push((word.left, word.base));
    }
    let found = words(&unseen);
    let ends = found.iter().skip(1).map(|word| word.order).chain([unseen.len()]);
    for (word, end) in found.iter().zip(ends) {
        let near = |(left, base): &(f32, f32)| {
            (left - word.left).abs() < ASIDE * word.size
                && (base - word.base).abs() < ABOVE * word.size
        };
        if places.get(&word.text()).is_some_and(|all| all.iter().any(near)) {
            for (at, _) in unseen.iter().take(end).skip(word.order) {
                out.get_mut(*at).into_iter().for_each(|out| *out = true);
            }
        }
    }
}
