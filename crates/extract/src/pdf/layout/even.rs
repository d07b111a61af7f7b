//! Wide gaps that are only the spaces of a line: where a line is stretched to the width of its column, the gaps
//! between all of its words are alike, as those between columns and the words in them are not.

use super::word::Word;

/// How few gaps show that a line is stretched.
const FEWEST: usize = 2;
/// How much gaps of a stretched line differ: in the font's size, and as a part of them.
const DIFFER: f32 = 0.12;
const PART: f32 = 0.12;
/// From here on, in the font's size, even gaps are no spaces.
const WIDEST: f32 = 4.0;

/// For each word of a row, whether the gap before it is the space of a stretched line.
pub(super) fn spaces(row: &[Word], is_strip: impl Fn(f32, f32) -> bool) -> Vec<bool> {
    let mut spaces = vec![false; row.len()];
    let gap = |at: usize| -> Option<f32> {
        let (before, word) = (row.get(at.checked_sub(1)?)?, row.get(at)?);
        let size = before.size.max(word.size);
        let gap = word.left - before.right;
        ((0.0..WIDEST * size).contains(&gap) && !is_strip(before.right, word.left)).then_some(gap)
    };
    let mut at = 1;
    while at < row.len() {
        let Some(first) = gap(at) else {
            at += 1;
            continue;
        };
        let size = row.get(at).map_or(10.0, |word| word.size);
        let like = |gap: f32| (gap - first).abs() <= (DIFFER * size).max(PART * first);
        let length = (at..row.len()).take_while(|at| gap(*at).is_some_and(like)).count();
        if length >= FEWEST {
            spaces.iter_mut().skip(at).take(length).for_each(|it| *it = true);
        }
        at += length.max(1);
    }
    spaces
}
