//! Words of which nothing is painted: outside of what is painted within, seen through wholly, or in a mode that
//! shows nothing. The last two also lie over scans and letters drawn as shapes, which are seen in their place: those
//! words are the text of the page and stay.

use super::glyph::{Glyph, Shown};
use super::painted::{Area, MOST_PAIRS};

/// How far, in the font's size, what is seen in the place of a sign may be from it.
const NEAR: f64 = 1.0;
/// A white box longer than this, in the font's size, is no part of a letter.
const PLAIN: f64 = 2.0;

/// Marks those signs, but for pages on which nothing else is seen.
pub(super) fn mark(glyphs: &[Glyph], areas: &[Area], out: &mut [bool]) {
    let is_shown = |glyph: &&Glyph| glyph.shown == Shown::Plainly && !glyph.is_space();
    let shown: Vec<&Glyph> = glyphs.iter().filter(is_shown).collect();
    let never = glyphs.iter().filter(|glyph| glyph.shown == Shown::Never).count();
    let is_sure = !shown.is_empty()
        && never.saturating_mul(areas.len().saturating_add(shown.len())) <= MOST_PAIRS;
    for (glyph, out) in glyphs.iter().zip(out) {
        *out |= match glyph.shown {
            Shown::Cut => true,
            Shown::Never => is_sure && !is_replaced(glyph, &shown, areas),
            Shown::White | Shown::Plainly => false,
        };
    }
}

/// Whether something is painted there that may be seen as the sign.
fn is_replaced(glyph: &Glyph, shown: &[&Glyph], areas: &[Area]) -> bool {
    let (own, size) = (glyph.bounds(), f64::from(glyph.size));
    let near = own.wider(NEAR * size);
    let is_paper = |area: &Area| {
        let long = area.bounds.wide().max(area.bounds.high());
        area.white && area.covers && area.at < glyph.at && long > PLAIN * size
    };
    areas.iter().any(|area| !is_paper(area) && area.bounds.within(&near).is_some())
        || shown.iter().any(|other| other.bounds().within(&own).is_some())
}
