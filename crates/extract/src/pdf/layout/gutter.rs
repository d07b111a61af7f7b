//! The empty strips between columns. A strip counts only where lines stand on both sides of it for a
//! while, each long enough to be text: the space between a number and its paragraph is none.

use super::segment::Segment;

/// The width of the slots that the page is divided into.
const SLOT: f32 = 2.0;
/// How few lines on a side are no column.
const FEWEST: usize = 3;
/// How wide, in the font's size, half of a column's lines have to be.
const NARROW: f32 = 4.5;

/// Lines from one height to another that a strip parts in two; the bounds are places in the list of
/// segments ordered by height.
#[derive(Clone, Debug)]
pub(super) struct Band {
    pub(super) from: usize,
    pub(super) to: usize,
}

/// The strip that parts most lines, as the bands in which it does; `lines` go from the top down.
pub(super) fn bands(lines: &[Segment], size: f32) -> Vec<Band> {
    let left = lines.iter().map(|line| line.left).fold(f32::MAX, f32::min);
    let right = lines.iter().map(|line| line.right).fold(f32::MIN, f32::max);
    let slots = ((right - left) / SLOT).clamp(0.0, 2_000.0) as usize;
    let mut best: Option<(usize, Vec<Band>)> = None;
    let mut at = 0;
    while at < slots {
        let x = left + SLOT * at as f32;
        at += 1;
        let (score, bands) = score(lines, x, size);
        let better = best.as_ref().is_none_or(|(most, known)| {
            score > *most || score == *most && bands.len() < known.len()
        });
        if score > 0 && better {
            best = Some((score, bands));
        }
    }
    best.map(|(_, bands)| bands).unwrap_or_default()
}

fn score(lines: &[Segment], x: f32, size: f32) -> (usize, Vec<Band>) {
    let mut bands = Vec::new();
    let mut total = 0;
    let mut from = 0;
    let room = 0.3 * size;
    for (at, line) in lines.iter().map(Some).chain([None]).enumerate() {
        let crosses = line.is_none_or(|line| line.left < x + room && line.right > x - room);
        if !crosses {
            continue;
        }
        let (first, last) = trimmed(lines.get(from..at).unwrap_or_default(), x);
        let band = Band { from: from + first, to: from + last };
        let worth = worth(lines.get(band.from..band.to).unwrap_or_default(), x, size);
        if worth > 0 {
            bands.push(band);
            total += worth;
        }
        from = at + 1;
    }
    (total, bands)
}

/// Where a band begins and ends when lines are left out that have nothing beside them and belong to
/// what is above or below: the short last line of a paragraph, a heading.
fn trimmed(band: &[Segment], x: f32) -> (usize, usize) {
    let on_left = |line: &Segment| line.right <= x;
    let level = |a: &Segment, b: &Segment| (a.base - b.base).abs() < 0.6 * a.size.max(b.size);
    let other = |at: usize| {
        let side = band.get(at).map(on_left);
        band.iter().position(|line| Some(on_left(line)) != side)
    };
    let first = match other(0) {
        // Only what stands on the left is read before both columns anyway.
        Some(at) if band.first().is_some_and(on_left) => {
            let beside = band.get(at);
            let near = |line: &Segment| beside.is_some_and(|beside| level(line, beside));
            band.iter().take(at).position(near).unwrap_or(at)
        }
        _ => 0,
    };
    let last_side = band.last().map(on_left);
    let last_other = band.iter().rposition(|line| Some(on_left(line)) != last_side);
    let mut last = band.len();
    if let Some(foot) = last_other {
        for at in foot + 1..band.len() {
            let (Some(above), Some(below)) = (band.get(at - 1), band.get(at)) else { break };
            if below.base - above.base > 1.9 * below.size.max(above.size) && at > foot + 1 {
                last = at;
                break;
            }
        }
    }
    (first, last)
}

/// How many lines stand on both sides, if both are columns.
fn worth(band: &[Segment], x: f32, size: f32) -> usize {
    if band.len() < 2 * FEWEST {
        return 0;
    }
    let (before, after): (Vec<&Segment>, Vec<&Segment>) =
        band.iter().partition(|line| line.right <= x);
    let count = rows(&before).min(rows(&after));
    let reach = |side: &[&Segment]| {
        let top = side.first().map_or(0.0, |line| line.base);
        let foot = side.last().map_or(0.0, |line| line.base);
        (top, foot)
    };
    let (a, b) = (reach(&before), reach(&after));
    let shared = a.1.min(b.1) - a.0.max(b.0);
    let shorter = (a.1 - a.0).min(b.1 - b.0);
    let beside = shared >= 0.5 * shorter;
    if count < FEWEST || !beside {
        return 0;
    }
    let wide = [&before, &after].iter().all(|side| {
        let mut widths = widths(side, size);
        widths.sort_by(f32::total_cmp);
        widths.get(widths.len() / 2).is_some_and(|width| *width >= NARROW * size)
    });
    if wide { count } else { 0 }
}

/// How wide the lines of a side are. Those of a text that is stretched to its edges count from edge to edge,
/// however they are broken by wide gaps; a table is parted from its top to its foot, and counts as its columns.
fn widths(side: &[&Segment], size: f32) -> Vec<f32> {
    let mut widths = Vec::new();
    for (left, right) in columns(side.iter().copied(), size) {
        let within = |line: &&&Segment| line.left >= left && line.right <= right;
        let own: Vec<&Segment> = side.iter().filter(within).copied().collect();
        let mut lines: Vec<(f32, f32, f32)> = Vec::new();
        for line in &own {
            match lines.last_mut().filter(|(base, ..)| (line.base - base).abs() < 0.3 * line.size) {
                Some((_, from, to)) => (*from, *to) = (from.min(line.left), to.max(line.right)),
                None => lines.push((line.base, line.left, line.right)),
            }
        }
        let full = |(_, from, to): &&(f32, f32, f32)| *from < left + size && *to > right - size;
        if lines.iter().filter(full).count() * 2 >= lines.len() {
            widths.extend(lines.iter().map(|(_, from, to)| to - from));
        } else {
            widths.extend(own.iter().map(|line| line.width()));
        }
    }
    widths
}

/// How many lines there are at different heights.
fn rows(side: &[&Segment]) -> usize {
    let step = |pair: &[&Segment]| match pair {
        [above, below] => below.base - above.base > 0.5 * below.size,
        _ => false,
    };
    usize::from(!side.is_empty()) + side.windows(2).filter(|pair| step(pair)).count()
}

/// The columns of a band: which part of the page each takes up, from left to right. Every strip that
/// no line crosses parts two of them.
pub(super) fn columns<'a>(
    band: impl IntoIterator<Item = &'a Segment>,
    size: f32,
) -> Vec<(f32, f32)> {
    let mut spans: Vec<(f32, f32)> = band.into_iter().map(|line| (line.left, line.right)).collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut columns: Vec<(f32, f32)> = Vec::new();
    for (left, right) in spans {
        match columns.last_mut().filter(|column| left < column.1 + 0.6 * size) {
            Some(column) => column.1 = column.1.max(right),
            None => columns.push((left, right)),
        }
    }
    columns
}
