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
        let better = best.as_ref().is_none_or(|(most, _)| score > *most);
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
        let band = lines.get(from..at).unwrap_or_default();
        let worth = worth(band, x, size);
        if worth > 0 {
            bands.push(Band { from, to: at });
            total += worth;
        }
        from = at + 1;
    }
    (total, bands)
}

/// How many lines stand on both sides, if both are columns.
fn worth(band: &[Segment], x: f32, size: f32) -> usize {
    if band.len() < 2 * FEWEST {
        return 0;
    }
    let (before, after): (Vec<&Segment>, Vec<&Segment>) =
        band.iter().partition(|line| line.right <= x);
    let count = before.len().min(after.len());
    let reach = |side: &[&Segment]| {
        let top = side.first().map_or(0.0, |line| line.base);
        let foot = side.last().map_or(0.0, |line| line.base);
        (top, foot)
    };
    let (a, b) = (reach(&before), reach(&after));
    let shared = a.1.min(b.1) - a.0.max(b.0);
    let shorter = (a.1 - a.0).min(b.1 - b.0);
    let beside = shared >= 0.5 * shorter;
    let wide = [&before, &after].iter().all(|side| {
        let mut widths: Vec<f32> = side.iter().map(|line| line.width()).collect();
        widths.sort_by(f32::total_cmp);
        widths.get(widths.len() / 2).is_some_and(|width| *width >= NARROW * size)
    });
    if count >= FEWEST && beside && wide { count } else { 0 }
}

/// The columns of a band: which part of the page each takes up, from left to right. Every strip that
/// no line crosses parts two of them.
pub(super) fn columns(band: &[Segment], size: f32) -> Vec<(f32, f32)> {
    let mut spans: Vec<(f32, f32)> = band.iter().map(|line| (line.left, line.right)).collect();
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
