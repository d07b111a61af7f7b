//! Which printed marks open an item, and under which other item each stands.
//!
//! A mark counts if it fits: it goes on in an open list, opens a list at 1, a or i, or takes up the
//! paragraphs' numbering where a heading broke it off. After a blank line it may also leap or begin
//! late, for authors comment on some paragraphs only. In the middle of a block of lines it must fit
//! exactly, and the line before must end a clause or have been left short. "i", "v" and "x" are
//! letters where the letter before them came last, and roman numbers otherwise.

use super::hyphen::Vocabulary;
use super::mark::{Family, Mark, Number, Reading, Shape};
use super::shape::is_title;
use super::unit::Unit;

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
    /// Whether it is placed less deep than its mark says.
    pub(crate) is_flattened: bool,
}

/// How deep lists are followed into each other. Labels get longer with each level, and no submission has half as many.
pub const MOST_LEVELS: usize = 12;

#[derive(Clone, Debug)]
pub(super) struct Level {
    pub(super) reading: Reading,
    pub(super) shape: Shape,
    pub(super) printed: String,
    pub(super) node: usize,
    pub(super) list: usize,
    pub(super) indent: usize,
    pub(super) section: bool,
}

pub(super) struct Numbering {
    pub(super) open: Vec<Level>,
    pub(super) closed: Option<Level>,
    pub(super) lists: usize,
    pub(super) nodes: Vec<Node>,
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
            self.nodes.push(node(unit.clone(), None, parent, heading));
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
        self.nodes.push(node(unit, None, parent, heading));
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
        let is_flattened = depth >= MOST_LEVELS;
        depth = depth.min(MOST_LEVELS - 1);
        self.remember(depth);
        self.open.truncate(depth);
        let list = list.filter(|_| !is_flattened).unwrap_or_else(|| {
            self.lists += 1;
            self.lists
        });
        let parent = self.open.last().map(|level| level.node);
        let at = self.nodes.len();
        self.open.push(Level {
            reading,
            shape: number.shape,
            printed: number.printed.clone(),
            node: at,
            list,
            indent: unit.indent,
            section: section && reading.family.is_capital(),
        });
        let place = Some(Place { list, printed: number.printed.clone() });
        self.nodes.push(Node { is_flattened, ..node(unit.clone(), place, parent, false) });
    }
}

fn node(unit: Unit, place: Option<Place>, parent: Option<usize>, heading: bool) -> Node {
    Node { unit, place, parent, heading, is_flattened: false }
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
