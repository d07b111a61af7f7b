//! Where a mark fits among the lists that are open: the next of one, the first of another, the
//! paragraphs' numbering taken up again, or a leap. The rules are in `numbering`.

use super::mark::{Family, Mark, Number, Reading, Shape};
use super::numbering::Numbering;
use super::sentence::{ends_with_colon, starts_upper};
use super::shape::is_title;
use super::unit::Unit;

/// The longest stretch of units that is searched for what comes next in a list.
pub(super) const AHEAD: usize = 60;

/// Where a mark fits: its depth, how it is read, and the list that it goes on, if it opens none.
pub(super) type Fit = (usize, Reading, Option<usize>);

impl Numbering {
    /// Where the mark fits: its depth, how it is read, and the list it goes on.
    pub(super) fn choose(&self, unit: &Unit, number: &Number, ahead: &[Unit]) -> Option<Fit> {
        if let Some(reading) = number.readings.iter().find(|it| it.family == Family::Draft) {
            return self.of_draft(unit, *reading);
        }
        let opens = |reading: &Reading| reading.value == 1 && self.may_open(unit, number, ahead);
        let roman_start = number.readings.iter().find(|reading| {
            matches!(reading.family, Family::LowerRoman | Family::UpperRoman) && opens(reading)
        });
        if let Some(found) = self.continues_list(unit, number) {
            let letter = matches!(found.1.family, Family::Lower | Family::Upper);
            if let Some(roman) = roman_start
                && letter
                && self.second_follows(number, ahead)
            {
                return self.open_at(unit, number, *roman);
            }
            return Some(found);
        }
        if let Some(found) = self.takes_up(unit, number) {
            return Some(found);
        }
        if let Some(found) = self.continues_path(unit, number) {
            return Some(found);
        }
        if let Some(reading) = number.readings.iter().rev().find(|reading| opens(reading)) {
            return self.open_at(unit, number, *reading);
        }
        if let Some(reading) = self.begins_second(unit, number, ahead) {
            return self.open_at(unit, number, reading);
        }
        unit.apart.then(|| self.leaps(unit, number, ahead)).flatten()
    }

    /// "2." where the first paragraph bears no number, and "3." comes next.
    fn begins_second(&self, unit: &Unit, number: &Number, ahead: &[Unit]) -> Option<Reading> {
        let reading = number.readings.first().filter(|reading| {
            reading.family == Family::Arabic && reading.value == 2 && number.shape != Shape::Bare
        })?;
        let fresh = self.closed.is_none() && self.open.is_empty();
        let third = ahead.iter().take(AHEAD).find_map(|unit| match &unit.mark {
            Some(Mark::Number(next)) if next.shape == number.shape => next.readings.first(),
            _ => None,
        });
        let third = third.is_some_and(|next| next.family == Family::Arabic && next.value == 3);
        (fresh && third && unit.after_clause && starts_upper(unit.body())).then_some(*reading)
    }

    /// A paragraph of the draft stands above all lists; it skips numbers as it likes.
    fn of_draft(&self, unit: &Unit, reading: Reading) -> Option<Fit> {
        let depth = self.open.iter().take_while(|level| level.section).count();
        let known = self.open.iter().find(|level| level.reading.family == Family::Draft);
        (unit.apart
            || unit.after_clause && known.is_some_and(|it| it.reading.value < reading.value))
        .then(|| (depth, reading, known.map(|level| level.list)))
    }

    /// The list that the mark is the next item of.
    fn continues_list(&self, unit: &Unit, number: &Number) -> Option<Fit> {
        let mut best: Option<(usize, Reading, usize, usize)> = None;
        for (depth, level) in self.open.iter().enumerate().rev() {
            for reading in &number.readings {
                let same = level.reading.family == reading.family
                    && (level.shape == number.shape
                        || unit.apart
                            && (alike(level.shape, number.shape)
                                || reading.family == Family::Arabic));
                let path = path_of(&level.printed) == path_of(&number.printed);
                if !same
                    || reading.value != level.reading.value + 1
                    || !path
                    || !self.may_go_on(unit, number, depth)
                {
                    continue;
                }
                let distance = level.indent.abs_diff(unit.indent);
                if best.is_none_or(|(_, _, _, nearest)| distance + 2 < nearest) {
                    best = Some((depth, *reading, level.list, distance));
                }
            }
        }
        best.map(|(depth, reading, list, _)| (depth, reading, Some(list)))
    }

    /// Whether the words before let a list go on here.
    fn may_go_on(&self, unit: &Unit, number: &Number, depth: usize) -> bool {
        let innermost = depth + 1 == self.open.len();
        let enclosed = !matches!(number.shape, Shape::Bare);
        unit.apart
            || unit.after_clause
            || innermost && enclosed && (unit.after_item || unit.after_short_line)
            // Items that end in no sign at all: the last unit was the item before this one.
            || innermost
                && !unit.after_hanging
                && matches!(number.shape, Shape::Dot | Shape::Paren | Shape::Enclosed)
                && self.open.last().is_some_and(|level| level.node + 1 == self.nodes.len() && level.reading.family != Family::Arabic)
            || self.nodes.last().is_some_and(|node| node.heading)
            || unit.after_short_line && starts_upper(unit.body())
    }

    /// Whether the words before let a list open here.
    fn may_open(&self, unit: &Unit, number: &Number, ahead: &[Unit]) -> bool {
        let worded = unit.apart || !unit.body().is_empty();
        let firm = number.shape != Shape::Bare || unit.apart;
        worded
            && firm
            && (unit.apart
                || unit.after_clause
                || unit.after_item
                || unit.after_short_line
                || !unit.after_hanging && next_follows(number, ahead)
                || self.nodes.last().is_none_or(|node| node.heading))
    }

    /// Where a list that begins with this mark opens.
    fn open_at(&self, unit: &Unit, number: &Number, reading: Reading) -> Option<Fit> {
        let last = self.nodes.len().checked_sub(1);
        let innermost = self.open.last().is_some_and(|level| Some(level.node) == last);
        let announced = self.nodes.last().is_some_and(|node| ends_with_colon(&node.unit.text));
        let same = self.open.iter().rposition(|level| {
            level.reading.family == reading.family
                && level.shape == number.shape
                && !(innermost && announced && level.indent <= unit.indent)
        });
        // A nested list in the same dress as the one it stands in.
        let deeper =
            self.open.last().is_some_and(|level| unit.indent > level.indent + 1) && innermost;
        let depth = match same {
            Some(depth) if !deeper => depth,
            _ => {
                // A list opened by words with no number stands under the outermost paragraph.
                let under_text = self.nodes.last().is_some_and(|node| {
                    node.place.is_none() && !node.heading && node.unit.mark.is_none()
                });
                let outer = self
                    .open
                    .iter()
                    .position(|level| !level.section)
                    .map_or(self.open.len(), |depth| depth + 1);
                let heads = self.open.last().is_some_and(|level| {
                    self.nodes.get(level.node).is_some_and(|node| is_title(node.unit.body(), 14))
                });
                if under_text && !heads { outer.min(self.open.len()) } else { self.open.len() }
            }
        };
        Some((depth, reading, None))
    }

    /// The paragraphs' numbering, taken up again after a heading.
    fn takes_up(&self, unit: &Unit, number: &Number) -> Option<Fit> {
        let closed = self.closed.as_ref()?;
        let reading = number.readings.first()?;
        let fits = reading.family == Family::Arabic
            && reading.value == closed.reading.value + 1
            && alike(closed.shape, number.shape);
        let free = self.open.iter().all(|level| level.reading.family != Family::Arabic);
        let depth = self.open.iter().take_while(|level| level.section).count();
        (fits
            && free
            && (unit.apart
                || unit.after_clause
                || self.nodes.last().is_some_and(|node| node.heading)))
        .then_some((depth, *reading, Some(closed.list)))
    }

    /// "2.1" under "2", or "2.1" where nothing numbered came before.
    fn continues_path(&self, unit: &Unit, number: &Number) -> Option<Fit> {
        let reading = number.readings.first()?;
        if !matches!(reading.family, Family::Path(_)) || !(unit.apart || unit.after_clause) {
            return None;
        }
        let stem = path_of(&number.printed);
        let under = self.open.iter().rposition(|level| level.printed == stem);
        let sibling = self.open.iter().rposition(|level| level.reading.family == reading.family);
        match (under, sibling) {
            (Some(depth), _) if reading.value == 1 || unit.apart => {
                Some((depth + 1, *reading, None))
            }
            (None, Some(depth)) if unit.apart && starts_upper(unit.body()) => {
                Some((depth, *reading, None))
            }
            _ => None,
        }
    }

    /// Whether the roman number after this one comes before the letter after it.
    fn second_follows(&self, number: &Number, ahead: &[Unit]) -> bool {
        for unit in ahead.iter().take(AHEAD) {
            let Some(Mark::Number(next)) = &unit.mark else {
                continue;
            };
            if next.shape != number.shape {
                continue;
            }
            match next.printed.to_ascii_lowercase().as_str() {
                "ii" => return true,
                "j" => return false,
                _ => {}
            }
        }
        false
    }
}

/// Whether the very next mark is the second of the list that this one would open.
fn next_follows(number: &Number, ahead: &[Unit]) -> bool {
    ahead.first().is_some_and(|unit| match &unit.mark {
        Some(Mark::Number(next)) => {
            next.shape == number.shape
                && next.shape != Shape::Bare
                && next.readings.iter().any(|next| {
                    next.value == 2
                        && number
                            .readings
                            .iter()
                            .any(|reading| reading.value == 1 && reading.family == next.family)
                })
        }
        _ => false,
    })
}

/// Everything before the last part of a path; empty for a plain number.
pub(super) fn path_of(printed: &str) -> &str {
    printed.rsplit_once('.').map_or("", |(stem, _)| stem)
}

/// Shapes that the same list may have when a dot or bracket was lost on the way.
pub(super) fn alike(one: Shape, other: Shape) -> bool {
    let plain = |shape| matches!(shape, Shape::Dot | Shape::Bare | Shape::Paren);
    one == other || plain(one) && plain(other)
}
