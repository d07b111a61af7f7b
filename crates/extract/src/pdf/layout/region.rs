//! A part of the page, in reading order: what stands in columns, what in the rows of a table, and
//! what is one flow of lines.

use super::gutter::{Band, bands, columns};
use super::rtl::is_rtl;
use super::segment::Segment;
use super::side::headed;

/// How many times a part may be divided again.
const DEEPEST: u32 = 4;

/// Lines that are read from the top down.
pub(super) struct Flow {
    pub(super) lines: Vec<Segment>,
    /// Whether a sentence may go on in it from the flow before, as from one column to the next.
    pub(super) continues: bool,
}

/// The flows of a part of the page.
pub(super) fn flows(lines: Vec<Segment>, size: f32, depth: u32) -> Vec<Flow> {
    let mut lines = lines;
    lines.sort_by(|a, b| a.base.total_cmp(&b.base).then(a.left.total_cmp(&b.left)));
    let bands = if depth < DEEPEST { bands(&lines, size) } else { Vec::new() };
    if bands.is_empty() {
        return vec![Flow { lines, continues: true }];
    }
    let mut flows = Vec::new();
    let mut at = 0;
    let mut rest = lines;
    for Band { from, to } in bands {
        let after = rest.split_off(to - at);
        let band = rest.split_off(from - at);
        if !rest.is_empty() {
            flows.extend(self::flows(rest, size, depth + 1));
        }
        flows.extend(within(band, size, depth));
        rest = after;
        at = to;
    }
    if !rest.is_empty() {
        flows.extend(self::flows(rest, size, depth + 1));
    }
    flows
}

/// What stands side by side.
fn within(band: Vec<Segment>, size: f32, depth: u32) -> Vec<Flow> {
    let columns = columns(&band, size);
    let column = |line: &Segment| {
        columns
            .iter()
            .position(|(left, right)| line.left >= *left - 1.0 && line.right <= *right + 1.0)
    };
    let mut drawn = band.clone();
    drawn.sort_by_key(|line| line.order);
    let mut groups: Vec<(Option<usize>, Vec<Segment>)> = Vec::new();
    for line in drawn {
        let place = column(&line);
        match groups.last_mut() {
            Some((last, group)) if *last == place => group.push(line),
            _ => groups.push((place, vec![line])),
        }
    }
    if groups.len() > columns.len() + 1 && in_rows(&groups) {
        return groups.into_iter().map(|(_, lines)| Flow { lines, continues: false }).collect();
    }
    let mut sides: Vec<Vec<Segment>> = vec![Vec::new(); columns.len()];
    let leftward = band
        .iter()
        .flat_map(|line| &line.words)
        .filter(|word| word.signs.iter().any(|sign| sign.chars().any(is_rtl)));
    let from_right = leftward.count() * 2 > band.iter().map(|line| line.words.len()).sum::<usize>();
    for line in band {
        if let Some(side) = column(&line).and_then(|at| sides.get_mut(at)) {
            side.push(line);
        }
    }
    if let Some(parts) = headed(&sides) {
        let flow = |lines| Flow { lines, continues: false };
        return parts.into_iter().map(flow).collect();
    }
    if from_right {
        sides.reverse();
    }
    sides.into_iter().flat_map(|side| flows(side, size, depth + 1)).collect()
}

/// Whether the order of drawing goes through the band row by row, cell by cell, as a table does: each
/// row begins below the last one. Lines drawn straight across two columns of text are no rows.
fn in_rows(groups: &[(Option<usize>, Vec<Segment>)]) -> bool {
    let mut foot = f32::MIN;
    let mut row_top = f32::MIN;
    let mut row_foot = f32::MIN;
    let mut last = None;
    let mut rows = 0;
    for (column, group) in groups {
        let top = group.iter().map(|line| line.base).fold(f32::MAX, f32::min);
        let end = group.iter().map(|line| line.base).fold(f32::MIN, f32::max);
        let size = group.first().map_or(10.0, |line| line.size);
        if *column > last && last.is_some() {
            // Another cell of the same row.
            if top < row_top - size {
                return false;
            }
            row_foot = row_foot.max(end);
        } else {
            foot = foot.max(row_foot);
            if top < foot - 0.5 * size {
                return false;
            }
            (row_top, row_foot) = (top, end);
            rows += 1;
        }
        last = *column;
    }
    let full = |group: &&(Option<usize>, Vec<Segment>)| group.1.len() == 1;
    let single = groups.iter().filter(full).count();
    let many = groups.len() >= 16 && single * 10 >= groups.len() * 9;
    // Many rows of one long line each: two columns, drawn line by line across both.
    rows >= 2 && !(many && is_running(groups))
}

/// Whether most lines run to the end of their column and on into the next line.
fn is_running(groups: &[(Option<usize>, Vec<Segment>)]) -> bool {
    let lines: Vec<&Segment> = groups.iter().flat_map(|(_, group)| group).collect();
    let widest = lines.iter().map(|line| line.width()).fold(0.0, f32::max);
    let full = lines.iter().filter(|line| line.width() >= 0.8 * widest).count();
    full * 10 >= lines.len() * 6
}
