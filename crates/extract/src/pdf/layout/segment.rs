//! Words on one line without a wide gap between them. What stands in two columns is in two segments;
//! a number set apart from its paragraph is, too, until `flow` puts it back.

use super::even::spaces;
use super::strip::strips;
use super::word::Word;

/// A gap this wide, in the font's size, may be the space between two columns.
const WIDE: f32 = 0.9;

/// A piece of a line.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    /// Its words from left to right.
    pub(super) words: Vec<Word>,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) base: f32,
    /// The size of most of it.
    pub(super) size: f32,
    /// Its place in the order of drawing.
    pub(super) order: usize,
}

impl Segment {
    fn of(words: Vec<Word>) -> Option<Self> {
        let first = words.first()?;
        let left = words.iter().map(|word| word.left).fold(first.left, f32::min);
        let right = words.iter().map(|word| word.right).fold(first.right, f32::max);
        let order = words.iter().map(|word| word.order).min()?;
        let size = main_size(&words);
        let base = words.iter().filter(|word| !word.raised).map(|word| word.base).next();
        Some(Self { left, right, base: base.unwrap_or(first.base), size, order, words })
    }

    pub(super) fn width(&self) -> f32 {
        self.right - self.left
    }
}

/// The size that most signs have.
pub(super) fn main_size<'a>(words: impl IntoIterator<Item = &'a Word>) -> f32 {
    let mut sizes: Vec<(f32, usize)> = Vec::new();
    for word in words {
        match sizes.iter_mut().find(|(size, _)| (*size - word.size).abs() < 0.26) {
            Some((_, count)) => *count += word.signs.len(),
            None => sizes.push((word.size, word.signs.len())),
        }
    }
    sizes.into_iter().max_by_key(|(_, count)| *count).map_or(10.0, |(size, _)| size)
}

/// The segments of some words.
pub(super) fn segments(mut words: Vec<Word>) -> Vec<Segment> {
    words.sort_by(|a, b| a.base.total_cmp(&b.base).then(a.left.total_cmp(&b.left)));
    let mut rows: Vec<Vec<Word>> = Vec::new();
    for word in words {
        let row = rows.iter_mut().rev().take(4).find(|row| {
            row.first().is_some_and(|first| {
                (first.base - word.base).abs() <= 0.22 * first.size.max(word.size)
            })
        });
        match row {
            Some(row) => row.push(word),
            None => rows.push(vec![word]),
        }
    }
    for row in &mut rows {
        row.sort_by(|a, b| a.left.total_cmp(&b.left).then(a.order.cmp(&b.order)));
    }
    let strips = strips(&rows);
    let mut segments = Vec::new();
    for (row, strips) in rows.into_iter().zip(strips) {
        let mut piece: Vec<Word> = Vec::new();
        let mut right = f32::MIN;
        let even = spaces(&row, |from, to| strips.iter().any(|x| (from..=to).contains(x)));
        for (word, even) in row.into_iter().zip(even) {
            let size = piece.last().map_or(word.size, |last| last.size.max(word.size));
            let strip = strips.iter().any(|x| (right..=word.left).contains(x));
            if word.left - right > WIDE * size && !even || strip && !piece.is_empty() {
                segments.extend(Segment::of(std::mem::take(&mut piece)));
                right = f32::MIN;
            }
            right = right.max(word.right);
            piece.push(word);
        }
        segments.extend(Segment::of(piece));
    }
    segments
}

/// Segments on the same line, put together again.
pub(super) fn merged(mut segments: Vec<Segment>) -> Vec<Segment> {
    segments.sort_by(|a, b| a.base.total_cmp(&b.base).then(a.left.total_cmp(&b.left)));
    let mut lines: Vec<Vec<Segment>> = Vec::new();
    for segment in segments {
        let line = lines.last_mut().filter(|line| {
            line.first().is_some_and(|first| {
                (first.base - segment.base).abs() <= 0.3 * first.size.max(segment.size)
            })
        });
        match line {
            Some(line) => line.push(segment),
            None => lines.push(vec![segment]),
        }
    }
    lines
        .into_iter()
        .filter_map(|mut line| {
            line.sort_by(|a, b| a.left.total_cmp(&b.left));
            Segment::of(line.into_iter().flat_map(|segment| segment.words).collect())
        })
        .collect()
}
