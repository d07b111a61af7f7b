//! A mark that fits no open list but stands after a blank line: authors comment on some paragraphs
//! only, and number them as the draft does. What is let through here is let through on trust, so
//! each family of marks has its limits.

use super::fit::{AHEAD, Fit, alike, path_of};
use super::mark::{Family, Mark, Number, Shape};
use super::numbering::Numbering;
use super::quantity::is_quantity;
use super::sentence::starts_upper;
use super::shape::is_title;
use super::unit::Unit;

/// The highest number that a paragraph may begin with when it fits no list.
const HIGHEST: u32 = 300;

impl Numbering {
    /// A mark that fits no list but stands after a blank line.
    pub(super) fn leaps(&self, unit: &Unit, number: &Number, ahead: &[Unit]) -> Option<Fit> {
        let body = unit.body();
        if number.shape == Shape::Bare && !self.bare_series(number, ahead) && !body.is_empty() {
            return None;
        }
        for (depth, level) in self.open.iter().enumerate().rev() {
            for reading in &number.readings {
                let same = level.reading.family == reading.family
                    && alike(level.shape, number.shape)
                    && path_of(&level.printed) == path_of(&number.printed);
                let most = match reading.family {
                    Family::Arabic => 60,
                    Family::Path(_) => 12,
                    _ => 4,
                };
                let ahead = reading.value > level.reading.value
                    && reading.value - level.reading.value <= most;
                let again = reading.value <= level.reading.value
                    && reading.family == Family::Arabic
                    && starts_upper(body);
                if same && (ahead || again && reading.value > 0) {
                    return Some((depth, *reading, Some(level.list)));
                }
            }
        }
        let depth = self.open.iter().take_while(|level| level.section).count();
        let list = self.closed.as_ref().map(|level| level.list);
        number.readings.iter().find_map(|reading| {
            let fits = match reading.family {
                Family::Arabic => {
                    reading.value > 0 && reading.value <= HIGHEST && !starts_quantity(body)
                }
                Family::Upper => reading.value <= 8 && is_title(body, 14),
                Family::UpperRoman => {
                    reading.value <= 12 && (number.readings.len() == 1 || is_title(body, 14))
                }
                Family::LowerRoman => number.readings.len() == 1 && reading.value <= 12,
                Family::Lower => reading.value <= 4 && number.shape != Shape::Dot,
                Family::Draft => false,
                Family::Path(_) => number.shape != Shape::Bare || starts_upper(body),
            };
            let arabic_open = self.open.iter().any(|level| level.reading.family == Family::Arabic);
            // "ii. Norms" over a list of its own stands beside the letters under the number above.
            let heads = reading.family == Family::LowerRoman && is_title(body, 14);
            let arabic = self.open.iter().rposition(|level| level.reading.family == Family::Arabic);
            let depth = if reading.family == Family::Arabic && !arabic_open {
                depth
            } else if let (true, Some(arabic)) = (heads, arabic) {
                arabic + 1
            } else {
                self.open.len()
            };
            let list = list.filter(|_| reading.family == Family::Arabic);
            fits.then_some((depth, *reading, list))
        })
    }

    /// Whether another bare number, one higher, follows.
    fn bare_series(&self, number: &Number, ahead: &[Unit]) -> bool {
        let Some(value) = number.readings.first().map(|reading| reading.value) else {
            return false;
        };
        ahead.iter().take(AHEAD).any(|unit| matches!(
            &unit.mark,
            Some(Mark::Number(next)) if next.shape == Shape::Bare && next.readings.first().is_some_and(|reading| reading.value == value + 1)
        ))
    }
}

fn starts_quantity(body: &str) -> bool {
    is_quantity(body) && !body.starts_with(['(', '"', '“'])
}
