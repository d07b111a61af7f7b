//! Thin straight lines along or across the page: the rules of tables, underlines, and what strikes words.

use super::bounds::Bounds;
use super::ink::{Ink, THIN};
use super::painted::Rule;

/// The most lines that are kept of a page.
const MOST_RULES: usize = 20_000;
/// A line thicker than this may have words on it.
const THICK: f64 = 4.0;
/// How far from straight a line may be.
const STRAIGHT: f64 = 0.3;

impl Ink {
    /// Keeps a thin box as a line.
    pub(super) fn thin(&mut self, seen: &Bounds) {
        let (wide, high) = (seen.wide(), seen.high());
        let (x, y) = (f64::midpoint(seen.left, seen.right), f64::midpoint(seen.top, seen.bottom));
        if high <= THIN && wide > high {
            self.rule((seen.left, y), (seen.right, y), high);
        } else if wide <= THIN && high > wide {
            self.rule((x, seen.top), (x, seen.bottom), wide);
        }
    }

    /// Keeps a line along or across the page as such, and any other, and a thick one, as an area.
    pub(super) fn line(
        &mut self,
        from: (f64, f64),
        to: (f64, f64),
        thickness: f64,
        clip: Option<&Bounds>,
        at: u32,
    ) {
        let half = thickness / 2.0;
        let Some(mut seen) = Bounds::around([from, to]) else { return };
        let (level, upright) = (seen.high() < STRAIGHT, seen.wide() < STRAIGHT);
        if level {
            (seen.top, seen.bottom) = (seen.top - half, seen.bottom + half);
        }
        if upright {
            (seen.left, seen.right) = (seen.left - half, seen.right + half);
        }
        let Some(seen) = clip.map_or(Some(seen), |clip| clip.within(&seen)) else { return };
        if thickness > THICK || !level && !upright {
            self.area(seen, at, level != upright && thickness > THICK, false);
        }
        let (x, y) = (f64::midpoint(seen.left, seen.right), f64::midpoint(seen.top, seen.bottom));
        match (level, upright) {
            (true, false) => self.rule((seen.left, y), (seen.right, y), thickness),
            (false, true) => self.rule((x, seen.top), (x, seen.bottom), thickness),
            _ => {}
        }
    }

    fn rule(&mut self, from: (f64, f64), to: (f64, f64), thickness: f64) {
        if self.rules.len() >= MOST_RULES {
            self.too_much = true;
        } else {
            self.rules.push(Rule { from, to, thickness });
        }
    }
}
