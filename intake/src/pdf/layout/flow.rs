//! A flow of lines, parted into paragraphs where the page shows that one ends: by a wider gap, by the
//! first line's being set in, by another size or weight of the font.

use super::line::text;
use super::segment::{Segment, main_size, merged};

/// How much wider than usual a gap between paragraphs is.
const WIDER: f32 = 1.22;
/// How far, in the font's size, a first line is set in.
const SET_IN: f32 = 0.8;

/// Lines of a paragraph, or of a heading.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) lines: Vec<String>,
    /// The size of its first line.
    pub(super) size: f32,
    /// Whether it begins with a raised mark.
    pub(super) marked: bool,
    pub(super) top: f32,
}

/// How far apart the lines of a page usually are, in their size.
pub(super) fn leading(flows: &[Vec<Segment>]) -> f32 {
    let mut steps = Vec::new();
    for flow in flows {
        let lines = merged(flow.clone());
        for pair in lines.windows(2) {
            let [above, below] = pair else { continue };
            if (above.size - below.size).abs() < 0.06 * above.size {
                let step = (below.base - above.base) / below.size;
                if (0.8..3.5).contains(&step) {
                    steps.push(step);
                }
            }
        }
    }
    usual(&mut steps).unwrap_or(1.2)
}

/// The value around which most lie.
fn usual(values: &mut [f32]) -> Option<f32> {
    values.sort_by(f32::total_cmp);
    let near = |value: f32| values.iter().filter(|other| (*other - value).abs() < 0.06).count();
    let mut best: Option<(usize, f32)> = None;
    for value in values.iter().step_by((values.len() / 60).max(1)) {
        let count = near(*value);
        if best.is_none_or(|(most, _)| count > most) {
            best = Some((count, *value));
        }
    }
    best.map(|(_, value)| value)
}

/// The paragraphs of a flow.
pub(super) fn blocks(flow: Vec<Segment>, usual_leading: f32) -> Vec<Block> {
    let lines = merged(flow);
    let right = lines.iter().map(|line| line.right).fold(f32::MIN, f32::max);
    let mut own: Vec<f32> = lines
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] if (a.size - b.size).abs() < 0.06 * a.size => Some((b.base - a.base) / b.size),
            _ => None,
        })
        .filter(|step| (0.8..3.5).contains(step))
        .collect();
    // A flow with many lines tells itself how they are set.
    let leading = if own.len() >= 12 { usual(&mut own).unwrap_or(usual_leading) } else { usual_leading };
    let mut blocks: Vec<Block> = Vec::new();
    let mut set_in = false;
    for (at, line) in lines.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| lines.get(at));
        let after = lines.get(at + 1);
        let begins = before.is_none_or(|before| parts(before, line, after, leading, right, set_in));
        let words = text(line);
        if words.is_empty() {
            continue;
        }
        set_in = before.is_some_and(|before| line.left > before.left + SET_IN * line.size);
        match blocks.last_mut().filter(|_| !begins) {
            Some(block) => block.lines.push(words),
            None => blocks.push(Block {
                lines: vec![words],
                size: line.size,
                marked: line.words.first().is_some_and(|word| word.raised),
                top: line.base - line.size,
            }),
        }
    }
    blocks
}

/// Whether a paragraph begins with this line.
fn parts(
    before: &Segment,
    line: &Segment,
    after: Option<&Segment>,
    leading: f32,
    right: f32,
    before_set_in: bool,
) -> bool {
    let size = before.size.max(line.size);
    let step = (line.base - before.base) / line.size.min(before.size).max(1.0);
    if step > leading.max(0.9) * WIDER {
        return true;
    }
    let (main, main_before) = (main_size(&line.words), main_size(&before.words));
    if (main - main_before).abs() > 0.08 * size {
        return true;
    }
    let bold = |line: &Segment| line.words.iter().all(|word| word.bold);
    let short = before.right < right - 0.25 * (right - before.left).max(1.0);
    if bold(line) != bold(before) && (short || bold(line)) {
        return true;
    }
    if line.words.first().is_some_and(|word| word.raised) && line.left <= before.left + size {
        return true;
    }
    let further = line.left - before.left;
    if further > SET_IN * size {
        // Set in by itself: the next line goes back, or there is none and the last one ended early.
        let goes_back = after.is_some_and(|after| after.left < line.left - 0.5 * SET_IN * size);
        return goes_back || short;
    }
    if further < -SET_IN * size {
        return !before_set_in || short;
    }
    false
}
