//! A flow of lines, parted into paragraphs where the page shows that one ends: by a wider gap, by
//! another size or weight of the font, or by where its first line begins, which `margins` tells.

use super::line::text;
use super::looks::Written;
use super::margins::Margins;
use super::region::Flow;
use super::rtl::is_rtl;
use super::segment::{Segment, main_size, merged};
use super::word::Word;

/// How much wider than usual a gap between paragraphs is.
const WIDER: f32 = 1.22;

/// Lines of a paragraph, or of a heading.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) lines: Vec<Written>,
    /// The size of its first line.
    pub(super) size: f32,
    /// Whether it begins with a raised mark.
    pub(super) marked: bool,
    pub(super) top: f32,
}

impl Block {
    /// Whether its last sentence plainly goes on in another block.
    pub(super) fn goes_on_in(&self, next: &Self) -> bool {
        let ends = |line: &Written| line.text.ends_with(['.', ':', ';', '?', '!', '”', '»']);
        let begins_small = |line: &Written| line.text.starts_with(char::is_lowercase);
        (self.size - next.size).abs() < 0.06 * self.size
            && self.lines.last().is_some_and(|line| !ends(line) && line.text.len() > 20)
            && next.lines.first().is_some_and(begins_small)
    }
}

/// How far apart the lines of a page usually are, in their size.
pub(super) fn leading(flows: &[Flow]) -> f32 {
    let mut steps = Vec::new();
    for flow in flows {
        let lines = merged(flow.lines.clone());
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

/// The value around which most lie; a smaller one that is not rare goes before, since short paragraphs
/// may be parted more often than their lines follow one another.
fn usual(values: &mut [f32]) -> Option<f32> {
    values.sort_by(f32::total_cmp);
    let near = |value: f32| values.iter().filter(|other| (*other - value).abs() < 0.06).count();
    let tried: Vec<(usize, f32)> = values
        .iter()
        .step_by((values.len() / 60).max(1))
        .map(|value| (near(*value), *value))
        .collect();
    let most = tried.iter().map(|(count, _)| *count).max()?;
    tried.into_iter().find(|(count, _)| *count * 3 >= most).map(|(_, value)| value)
}

/// The paragraphs of a flow.
pub(super) fn blocks(flow: Vec<Segment>, usual_leading: f32) -> Vec<Block> {
    let mut lines = merged(flow);
    let leftward = lines.iter().filter(|line| runs_left(line)).count();
    if leftward * 2 > lines.len() {
        // Lines that run from right to left begin on the right: seen in a mirror, they are as others.
        for line in &mut lines {
            (line.left, line.right) = (-line.right, -line.left);
        }
    }
    let right = usual_right(&lines);
    let mut own: Vec<f32> = lines
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] if (a.size - b.size).abs() < 0.06 * a.size => Some((b.base - a.base) / b.size),
            _ => None,
        })
        .filter(|step| (0.8..3.5).contains(step))
        .collect();
    // A flow with many lines tells itself how they are set.
    let leading =
        if own.len() >= 12 { usual(&mut own).unwrap_or(usual_leading) } else { usual_leading };
    let margins = Margins::of(&lines, right);
    let mut blocks: Vec<Block> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| lines.get(at));
        let after = lines.get(at + 1);
        let alone = blocks.last().is_some_and(|block| block.lines.len() == 1);
        let begins = before.is_none_or(|before| {
            parts(before, line, leading, &margins) || margins.part(before, line, after, alone)
        });
        let words = text(line);
        if words.text.is_empty() {
            continue;
        }
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

/// Whether most of a line's words run from right to left.
fn runs_left(line: &Segment) -> bool {
    let leftward = |word: &&Word| word.signs.iter().any(|sign| sign.chars().any(is_rtl));
    line.words.iter().filter(leftward).count() * 2 > line.words.len()
}

/// Where full lines end: a title over two columns is wider than they are.
fn usual_right(lines: &[Segment]) -> f32 {
    let mut ends: Vec<f32> = lines.iter().map(|line| line.right).collect();
    ends.sort_by(|a, b| b.total_cmp(a));
    ends.get(ends.len() / 12).copied().unwrap_or(0.0)
}

/// Whether a paragraph begins with this line, by what parts it from the one before.
fn parts(before: &Segment, line: &Segment, leading: f32, margins: &Margins) -> bool {
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
    if bold(line) != bold(before) && (margins.ends_early(before) || bold(line)) {
        return true;
    }
    line.words.first().is_some_and(|word| word.raised) && line.left <= before.left + size
}
