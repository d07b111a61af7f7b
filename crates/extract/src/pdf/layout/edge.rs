//! The head and the foot of a page: a line or two at its edge, parted from the text by more than lines
//! are. They come first and last, whatever columns stand between them.

use super::segment::Segment;

/// The part of the page's height in which heads and feet stand.
const EDGE: f32 = 0.13;
/// The widest gap, in the font's size, between the lines of a head.
const TOGETHER: f32 = 1.7;
/// The narrowest gap between a head and the text.
const APART: f32 = 1.9;
/// The most lines that a head has.
const MOST: usize = 3;

/// The head, the text and the foot of a page.
pub(super) struct Parts {
    pub(super) head: Vec<Segment>,
    pub(super) text: Vec<Segment>,
    pub(super) foot: Vec<Segment>,
}

/// Parts a page that reaches from one height to another.
pub(super) fn part(mut lines: Vec<Segment>, (top, foot): (f32, f32)) -> Parts {
    lines.sort_by(|a, b| a.base.total_cmp(&b.base));
    let bases: Vec<(f32, f32)> = lines.iter().map(|line| (line.base, line.size)).collect();
    let height = foot - top;
    let head = edge(&bases)
        .filter(|at| bases.get(*at - 1).is_some_and(|(base, _)| *base < top + EDGE * height));
    let back: Vec<(f32, f32)> = bases.iter().rev().map(|(base, size)| (-base, *size)).collect();
    let tail = edge(&back)
        .filter(|at| back.get(*at - 1).is_some_and(|(base, _)| -base > foot - EDGE * height));
    let tail = tail.map_or(lines.len(), |count| lines.len() - count);
    let head = head.unwrap_or(0).min(tail);
    let foot = lines.split_off(tail);
    let text = lines.split_off(head);
    Parts { head: lines, text, foot }
}

/// How many segments at the beginning are parted from the others, by more than paragraphs are.
fn edge(bases: &[(f32, f32)]) -> Option<usize> {
    let mut rows = 1;
    let steps: Vec<f32> = bases.windows(2).filter_map(step).collect();
    for (at, step) in steps.iter().copied().enumerate() {
        if step > APART {
            let like = |other: &&f32| (**other - step).abs() < 0.05 * step;
            return (steps.iter().filter(like).count() <= MOST).then_some(at + 1);
        }
        if step > 0.3 {
            rows += 1;
        }
        if step > TOGETHER || rows > MOST {
            return None;
        }
    }
    None
}

/// How far one segment stands below another, in their size.
fn step(pair: &[(f32, f32)]) -> Option<f32> {
    match pair {
        [(above, size), (below, next)] => Some((below - above) / size.max(*next).max(1.0)),
        _ => None,
    }
}
