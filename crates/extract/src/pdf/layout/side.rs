//! Headings that stand in the margin, each beside the first line of what it heads. They are read before
//! it, and not one after the other as a column is.

use super::segment::{Segment, merged};

/// How much wider than its other lines' the gap over a paragraph is.
const WIDER: f32 = 1.22;
/// How few headings show the manner, and how many lines one has at most.
const FEWEST: usize = 2;
const LONGEST: usize = 4;

/// The lines of two columns, heading by heading, where one of them holds the headings of the other.
pub(super) fn headed(sides: &[Vec<Segment>]) -> Option<Vec<Vec<Segment>>> {
    let [one, other] = sides else { return None };
    let (heads, text) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let lines = merged(text.clone());
    let heads = merged(heads.clone());
    let widest = |lines: &[Segment]| lines.iter().map(Segment::width).fold(0.0, f32::max);
    if heads.len() * 2 > lines.len() || widest(&heads) > 0.6 * widest(&lines) {
        return None;
    }
    let begins = starts(&lines);
    let mut groups: Vec<Vec<Segment>> = Vec::new();
    for head in heads {
        let beside = |base: &f32| (base - head.base).abs() < 0.4 * head.size;
        match groups.last_mut() {
            _ if begins.iter().any(beside) => groups.push(vec![head]),
            Some(group) => group.push(head),
            None => return None,
        }
    }
    let is_heading = |group: &Vec<Segment>| group.len() <= LONGEST && !ends(group);
    if groups.len() < FEWEST || !groups.iter().all(is_heading) {
        return None;
    }
    let mut parts: Vec<Vec<Segment>> = Vec::new();
    let mut text = text.clone();
    text.sort_by(|a, b| a.base.total_cmp(&b.base).then(a.left.total_cmp(&b.left)));
    let mut text = text.into_iter().peekable();
    for group in groups {
        let top = group.first().map_or(0.0, |line| line.base - 0.5 * line.size);
        let above = std::iter::from_fn(|| text.next_if(|line| line.base < top)).collect();
        parts.extend([above, group]);
    }
    parts.push(text.collect());
    parts.retain(|part| !part.is_empty());
    Some(parts)
}

/// Where paragraphs begin: the first line, and each under a wider gap.
fn starts(lines: &[Segment]) -> Vec<f32> {
    let step = |pair: &[Segment]| match pair {
        [above, below] => Some((below.base - above.base) / below.size.max(1.0)),
        _ => None,
    };
    let narrowest = lines.windows(2).filter_map(step).fold(f32::MAX, f32::min).max(0.9);
    let under_a_gap = |pair: &&[Segment]| step(pair).is_some_and(|it| it > narrowest * WIDER);
    let gaps = lines.windows(2).filter(under_a_gap).filter_map(<[Segment]>::last);
    lines.first().into_iter().chain(gaps).map(|line| line.base).collect()
}

/// Whether words end as sentences do.
fn ends(group: &[Segment]) -> bool {
    let last = group.last().and_then(|line| line.words.last()?.signs.last());
    last.is_some_and(|sign| sign.ends_with(['.', ';', ':', ',']))
}
