//! Where the lines of a flow begin and end: a first line that is set in, an item whose other lines are
//! set in, a last line that ends early.

use super::segment::Segment;

/// How far, in the font's size, a line is set in that is set in on purpose.
const SET_IN: f32 = 0.8;
/// How many first lines show that paragraphs are set in.
const MANNER: usize = 2;

/// The margins of a flow.
pub(super) struct Margins {
    left: f32,
    right: f32,
    /// How far first lines are set in, where they are.
    first: Option<f32>,
}

impl Margins {
    /// The margins of some lines.
    pub(super) fn of(lines: &[Segment], right: f32) -> Self {
        let left = lines.iter().map(|line| line.left).fold(f32::MAX, f32::min);
        // A first line that is set in stands between two that are not, or one that is and ended.
        let mut manners: Vec<(f32, usize)> = Vec::new();
        let mut before: Option<&Segment> = None;
        let mut hanging = false;
        for pair in lines.windows(2) {
            let [line, below] = pair else { continue };
            // The other lines of an item stand under its words, and begin nothing.
            hanging = before.is_some_and(|before| {
                hangs(before, line) || hanging && (line.left - before.left).abs() < 0.3 * line.size
            });
            before = Some(line);
            if hanging {
                continue;
            }
            let by = line.left - left;
            let back = below.left - left < 0.3 * line.size;
            let close = below.base - line.base < 2.5 * line.size;
            if by > SET_IN * line.size && by < 6.0 * line.size && back && close {
                match manners.iter_mut().find(|(known, _)| (known - by).abs() < 0.3 * line.size) {
                    Some((_, count)) => *count += 1,
                    None => manners.push((by, 1)),
                }
            }
        }
        let manner = manners.into_iter().max_by_key(|(_, count)| *count);
        let first = manner.filter(|(_, count)| *count >= MANNER).map(|(by, _)| by);
        Self { left, right, first }
    }

    /// Whether a line leaves room that the next word would have filled.
    pub(super) fn ends_early(&self, line: &Segment) -> bool {
        line.right < self.right - 0.25 * (self.right - line.left).max(1.0)
    }

    /// Whether a paragraph begins with this line, by where it begins; `alone` says that the one before
    /// it is the first of its paragraph.
    pub(super) fn part(
        &self,
        before: &Segment,
        line: &Segment,
        after: Option<&Segment>,
        alone: bool,
    ) -> bool {
        let size = before.size.max(line.size);
        let further = line.left - before.left;
        let early = self.ends_early(before);
        if let Some(first) = self.first {
            let is_first = |line: &Segment| (line.left - self.left - first).abs() < 0.3 * size;
            if is_first(line)
                && (further > 0.3 * size || is_first(before) && (early || ends(before)))
            {
                return true;
            }
        }
        if further > SET_IN * size {
            if alone && hangs(before, line) {
                return false;
            }
            // Set in by itself: the next line goes back, or the last one ended early.
            let back = |after: &Segment| after.left < line.left - 0.5 * SET_IN * size;
            return after.is_some_and(back) || early;
        }
        // An item after one whose other lines were set in.
        further < -SET_IN * size && (!alone || early)
    }
}

/// Whether a line begins where the words after the number or bullet of the one before do.
fn hangs(before: &Segment, line: &Segment) -> bool {
    const LONGEST_MARK: usize = 5;
    // A line that runs from right to left is seen in a mirror, its words are not.
    let mirrored = !before.words.iter().any(|word| (word.left - before.left).abs() < 0.01);
    let mut words: Vec<(f32, usize)> = before
        .words
        .iter()
        .map(|word| (if mirrored { -word.right } else { word.left }, word.signs.len()))
        .collect();
    words.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut signs = 0;
    words.into_iter().any(|(left, count)| {
        let is_after_mark = (1..=LONGEST_MARK).contains(&signs);
        signs += count;
        is_after_mark && (left - line.left).abs() < 0.35 * line.size
    })
}

/// Whether a line ends as sentences and items do.
fn ends(line: &Segment) -> bool {
    let last = line.words.last().and_then(|word| word.signs.last());
    last.is_some_and(|sign| sign.ends_with(['.', ':', ';', '?', '!', '”', '»', ')']))
}
