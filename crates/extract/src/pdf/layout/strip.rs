//! Narrow strips between two columns. A gap no wider than a loose line's between words parts columns if
//! line after line has one in the same place, as no paragraph does by chance.

use super::word::Word;

/// The narrowest strip, in the font's size.
const NARROW: f32 = 0.6;
/// How many lines below one another have to show it.
const FEWEST: usize = 5;
/// The width of the slots in which strips are looked for, and the most slots that are tried.
const SLOT: f32 = 2.0;
const MOST_SLOTS: usize = 500;

/// A gap between two words of a row.
#[derive(Clone, Copy)]
struct Gap {
    from: f32,
    to: f32,
}

/// For each row, where strips part it; rows go from the top down, their words from left to right.
pub(super) fn strips(rows: &[Vec<Word>]) -> Vec<Vec<f32>> {
    let gaps: Vec<Vec<Gap>> = rows.iter().map(|row| gaps(row)).collect();
    let mut strips = vec![Vec::new(); rows.len()];
    for x in places(&gaps) {
        let mut from = 0;
        for at in 0..=rows.len() {
            let crosses = rows.get(at).zip(gaps.get(at)).is_none_or(|(row, gaps)| {
                !gaps.iter().any(|gap| holds(gap, x))
                    && row.iter().any(|word| word.left < x)
                    && row.iter().any(|word| word.right > x)
            });
            if !crosses {
                continue;
            }
            let parted: Vec<usize> = (from..at)
                .filter(|at| gaps.get(*at).is_some_and(|gaps| gaps.iter().any(|gap| holds(gap, x))))
                .collect();
            if parted.len() >= FEWEST {
                for strip in parted {
                    strips.get_mut(strip).into_iter().for_each(|strip| strip.push(x));
                }
            }
            from = at + 1;
        }
    }
    strips
}

fn holds(gap: &Gap, x: f32) -> bool {
    gap.from <= x && x <= gap.to
}

/// The gaps of a row that are wide enough.
fn gaps(row: &[Word]) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let mut end: Option<(f32, f32)> = None;
    for word in row {
        if let Some((right, size)) = end
            && word.left - right >= NARROW * size.min(word.size)
        {
            gaps.push(Gap { from: right, to: word.left });
        }
        let right = end.map_or(word.right, |(right, _)| right.max(word.right));
        end = Some((right, word.size));
    }
    gaps
}

/// The places that enough rows leave free to be worth a look.
fn places(gaps: &[Vec<Gap>]) -> Vec<f32> {
    let mut middles: Vec<f32> =
        gaps.iter().flatten().map(|gap| f32::midpoint(gap.from, gap.to)).collect();
    middles.sort_by(f32::total_cmp);
    let slots = middles.chunk_by(|a, b| (a / SLOT).floor() == (b / SLOT).floor());
    slots.filter_map(|slot| slot.get(slot.len() / 2).copied()).take(MOST_SLOTS).collect()
}
