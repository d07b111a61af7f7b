//! Which printed marks open an item, and under which other item each stands.
//!
//! A mark counts if it fits: it goes on in an open list, opens a list at 1, a or i, or takes up the
//! paragraphs' numbering where a heading broke it off. After a blank line it may also leap or begin
//! late, for authors comment on some paragraphs only. In the middle of a block of lines it must fit
//! exactly, and the line before must end a clause or have been left short. "i", "v" and "x" are
//! letters where the letter before them came last, and roman numbers otherwise.

use super::hyphen::Vocabulary;
use super::mark::{Family, Mark, Number, Reading, Shape};
use super::paragraph::Unit;
use super::sentence::{ends_with_colon, starts_upper};
use super::shape::is_title;

/// Where an item stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// Which list it belongs to.
    pub(crate) list: usize,
    /// Its number as printed.
    pub(crate) printed: String,
}

/// A unit with its place.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    /// The words.
    pub(crate) unit: Unit,
    /// Its place among the numbered items, if its mark is a number.
    pub(crate) place: Option<Place>,
    /// The node that it stands under.
    pub(crate) parent: Option<usize>,
    /// Whether it is an unnumbered heading.
    pub(crate) heading: bool,
}

/// The longest stretch of units that is searched for what comes next in a list.
const AHEAD: usize = 60;
/// The highest number that a paragraph may begin with when it fits no list.
const HIGHEST: u32 = 300;

#[derive(Clone, Debug)]
struct Level {
    reading: Reading,
    shape: Shape,
    printed: String,
    node: usize,
    list: usize,
    indent: usize,
    section: bool,
}

struct Numbering {
    open: Vec<Level>,
    closed: Option<Level>,
    lists: usize,
    nodes: Vec<Node>,
}

/// Finds the place of each unit. Units whose mark turned out to be none, in the middle of a block,
/// are given back to the unit before them.
pub(crate) fn place(units: &[Unit], headings: &[bool], vocabulary: &Vocabulary) -> Vec<Node> {
    let mut numbering = Numbering { open: Vec::new(), closed: None, lists: 0, nodes: Vec::new() };
    for (index, unit) in units.iter().enumerate() {
        let ahead = units.get(index + 1..).unwrap_or_default();
        let heading = headings.get(index).copied().unwrap_or(false);
        numbering.add(unit, heading, ahead, vocabulary);
    }
    numbering.nodes
}

impl Numbering {
    fn add(&mut self, unit: &Unit, heading: bool, ahead: &[Unit], vocabulary: &Vocabulary) {
        if heading {
            self.close_lists();
            let parent = self.open.last().map(|level| level.node);
            self.nodes.push(Node { unit: unit.clone(), place: None, parent, heading });
            return;
        }
        let chosen = match &unit.mark {
            Some(Mark::Number(number)) => self.choose(unit, number, ahead),
            _ => None,
        };
        if let (Some(Mark::Number(number)), Some((depth, reading, list))) = (&unit.mark, chosen) {
            self.enter(unit, number, depth, reading, list, is_section(unit, number, ahead));
            return;
        }
        let mut unit = unit.clone();
        if matches!(unit.mark, Some(Mark::Number(_))) {
            unit.mark = None;
            if unit.may_rejoin
                && let Some(last) = self.nodes.last_mut()
                && !last.heading
            {
                last.unit.absorb(&unit, vocabulary);
                return;
            }
        }
        let bullet = matches!(unit.mark, Some(Mark::Bullet { .. }));
        let parent =
            if bullet { self.open.last().map(|level| level.node) } else { self.enclosing() };
        self.nodes.push(Node { unit, place: None, parent, heading });
    }

    /// The item that unnumbered words stand under: the innermost heading, or else the outermost
    /// paragraph.
    fn enclosing(&self) -> Option<usize> {
        let heading = self.open.iter().rposition(|level| {
            self.nodes.get(level.node).is_some_and(|node| is_title(node.unit.body(), 14))
        });
        let outermost = self
            .open
            .iter()
            .position(|level| !level.section)
            .unwrap_or(self.open.len().saturating_sub(1));
        self.open
            .get(heading.map_or(outermost, |heading| heading.max(outermost)))
            .map(|level| level.node)
    }

    /// A heading ends the lists under it; the numbering of paragraphs may be taken up again.
    fn close_lists(&mut self) {
        let keep = self.open.iter().take_while(|level| level.section).count();
        self.remember(keep);
        self.open.truncate(keep);
    }

    fn remember(&mut self, from: usize) {
        let arabic =
            self.open.iter().skip(from).find(|level| level.reading.family == Family::Arabic);
        if let Some(level) = arabic {
            self.closed = Some(level.clone());
        }
    }

    /// Where the mark fits: its depth, how it is read, and the list it goes on.
    fn choose(
        &self,
        unit: &Unit,
        number: &Number,
        ahead: &[Unit],
    ) -> Option<(usize, Reading, Option<usize>)> {
        let opens = |reading: &Reading| reading.value == 1 && self.may_open(unit, number);
        let roman_start = number.readings.iter().find(|reading| {
            matches!(reading.family, Family::LowerRoman | Family::UpperRoman) && opens(reading)
        });
        if let Some(found) = self.goes_on(unit, number) {
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
        if let Some(reading) = number.readings.iter().rev().find(|reading| opens(reading)) {
            return self.open_at(unit, number, *reading);
        }
        if let Some(found) = self.continues_path(unit, number) {
            return Some(found);
        }
        unit.apart.then(|| self.leaps(unit, number, ahead)).flatten()
    }

    /// The list that the mark is the next item of.
    fn goes_on(&self, unit: &Unit, number: &Number) -> Option<(usize, Reading, Option<usize>)> {
        let mut best: Option<(usize, Reading, usize, usize)> = None;
        for (depth, level) in self.open.iter().enumerate().rev() {
            for reading in &number.readings {
                let same = level.reading.family == reading.family
                    && (level.shape == number.shape
                        || unit.apart && alike(level.shape, number.shape));
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
            || self.nodes.last().is_some_and(|node| node.heading)
            || unit.after_short_line && starts_upper(unit.body())
    }

    /// Whether the words before let a list open here.
    fn may_open(&self, unit: &Unit, number: &Number) -> bool {
        let worded = unit.apart || !unit.body().is_empty();
        let firm = number.shape != Shape::Bare || unit.apart;
        worded
            && firm
            && (unit.apart
                || unit.after_clause
                || unit.after_item
                || unit.after_short_line
                || self.nodes.last().is_none_or(|node| node.heading))
    }

    /// Where a list that begins with this mark opens.
    fn open_at(
        &self,
        unit: &Unit,
        number: &Number,
        reading: Reading,
    ) -> Option<(usize, Reading, Option<usize>)> {
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
    fn takes_up(&self, unit: &Unit, number: &Number) -> Option<(usize, Reading, Option<usize>)> {
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
    fn continues_path(
        &self,
        unit: &Unit,
        number: &Number,
    ) -> Option<(usize, Reading, Option<usize>)> {
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

    /// A mark that fits no list but stands after a blank line.
    fn leaps(
        &self,
        unit: &Unit,
        number: &Number,
        ahead: &[Unit],
    ) -> Option<(usize, Reading, Option<usize>)> {
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
                Family::Path(_) => number.shape != Shape::Bare || starts_upper(body),
            };
            let arabic_open = self.open.iter().any(|level| level.reading.family == Family::Arabic);
            let depth = if reading.family == Family::Arabic && !arabic_open {
                depth
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

    fn enter(
        &mut self,
        unit: &Unit,
        number: &Number,
        depth: usize,
        reading: Reading,
        list: Option<usize>,
        section: bool,
    ) {
        let mut depth = depth;
        if section
            && !self.open.get(depth).is_some_and(|level| level.section)
            && reading.family.is_capital()
        {
            // Capital letters and roman numbers over titles name sections, above all paragraphs.
            depth = self.open.iter().take_while(|level| level.section).count();
        }
        self.remember(depth);
        self.open.truncate(depth);
        let list = list.unwrap_or_else(|| {
            self.lists += 1;
            self.lists
        });
        let parent = self.open.last().map(|level| level.node);
        let node = self.nodes.len();
        self.open.push(Level {
            reading,
            shape: number.shape,
            printed: number.printed.clone(),
            node,
            list,
            indent: unit.indent,
            section: section && reading.family.is_capital(),
        });
        let place = Some(Place { list, printed: number.printed.clone() });
        self.nodes.push(Node { unit: unit.clone(), place, parent, heading: false });
    }
}

/// Everything before the last part of a path; empty for a plain number.
fn path_of(printed: &str) -> &str {
    printed.rsplit_once('.').map_or("", |(stem, _)| stem)
}

/// Shapes that the same list may have when a dot or bracket was lost on the way.
fn alike(one: Shape, other: Shape) -> bool {
    let plain = |shape| matches!(shape, Shape::Dot | Shape::Bare | Shape::Paren);
    one == other || plain(one) && plain(other)
}

fn starts_quantity(body: &str) -> bool {
    super::mark::is_quantity(body) && !body.starts_with(['(', '"', '“'])
}

/// Whether a unit is the title of a section: words like a title, and not at once the next of the
/// same list.
fn is_section(unit: &Unit, number: &Number, ahead: &[Unit]) -> bool {
    let sibling = ahead.first().is_some_and(|next| match &next.mark {
        Some(Mark::Number(next)) => {
            next.shape == number.shape
                && next.readings.iter().any(|next| {
                    number.readings.iter().any(|reading| {
                        reading.family == next.family && next.value == reading.value + 1
                    })
                })
        }
        _ => false,
    });
    is_title(unit.body(), 20) && !sibling
}
