//! A line as characters: words with the spaces between them, wide ones where there is a wide gap, as
//! the text reader takes a number that is set apart.

use super::looks::Written;
use super::rtl::{Seen, in_order};
use super::segment::Segment;
use super::word::Word;
use crate::numbers::raised_digit;

/// From here on a gap, in the font's size, is more than the space between two words.
const APART: f32 = 1.2;
const FAR: f32 = 4.0;

/// The characters of a line.
pub(super) fn text(line: &Segment) -> Written {
    let mut seen: Vec<Seen> = Vec::new();
    let mut before: Option<&Word> = None;
    let spaced_out = letter_gap(line);
    let apart = APART.max(1.7 * usual_gap(line));
    for word in &line.words {
        if let Some(before) = before {
            let size = before.size.max(word.size);
            let gap = (word.left - before.right) / size;
            let drawn = before.space_right || word.space_left;
            let first = word.signs.first().map_or("", |sign| &**sign);
            let mark = word.raised && gap < 0.6 && !drawn;
            let letters = spaced_out.is_some_and(|usual| gap < usual + 0.12) && !drawn;
            if gap >= FAR.max(apart) {
                seen.push(("   ".into(), 0));
            } else if gap >= apart {
                seen.push(("  ".into(), 0));
            } else if (gap >= before.gap_before(first) || drawn) && !mark && !letters {
                seen.push((" ".into(), 0));
            } else if before.raised && !word.raised && is_first(line, before) {
                // The mark of a footnote and its words.
                seen.push((" ".into(), 0));
            }
        }
        for (sign, looks) in word.signs.iter().zip(&word.looks) {
            let text: String = if word.raised {
                sign.chars().map(raised_digit).collect()
            } else {
                sign.to_string()
            };
            seen.push((text, *looks));
        }
        before = Some(word);
    }
    Written::of(in_order(seen))
}

/// The usual gap between words of a line with several: a line that is stretched to the column's
/// width has wide ones.
fn usual_gap(line: &Segment) -> f32 {
    let mut gaps = gaps(line);
    gaps.sort_by(f32::total_cmp);
    if gaps.len() < 2 { 0.0 } else { gaps.get(gaps.len() / 2).copied().unwrap_or(0.0) }
}

/// The gaps between a line's words, in the font's size.
fn gaps(line: &Segment) -> Vec<f32> {
    let gap = |pair: &[Word]| match pair {
        [a, b] => Some((b.left - a.right) / a.size.max(b.size)),
        _ => None,
    };
    line.words.windows(2).filter_map(gap).collect()
}

fn is_first(line: &Segment, word: &Word) -> bool {
    line.words.first().is_some_and(|first| first.order == word.order)
}

/// The usual gap between letters of a line that is spaced out ("P a g e"), where no space was drawn.
fn letter_gap(line: &Segment) -> Option<f32> {
    let single = line.words.iter().filter(|word| word.signs.len() == 1).count();
    if line.words.len() < 4 || single * 10 < line.words.len() * 9 {
        return None;
    }
    let mut gaps = gaps(line);
    gaps.sort_by(f32::total_cmp);
    let usual = *gaps.get(gaps.len() / 3)?;
    (usual < 0.8).then_some(usual)
}
