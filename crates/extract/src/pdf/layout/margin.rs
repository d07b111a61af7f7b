//! The numbers in a margin that count the lines ("5", "10", "15", or one beside each line). Numbers
//! that count paragraphs stand in margins, too; they are as far apart as the paragraphs are long.

use super::word::Word;

/// The fewest numbers that show what they are.
const FEWEST: usize = 4;
/// The fewest where each line has its number.
const FEWEST_EACH: usize = 8;
/// How many of a column's numbers may count the lines of the page's head and foot.
const MOST_BESIDES: usize = 4;

/// Takes out the numbers of lines; gives them as text.
pub(super) fn take_out(words: &mut Vec<Word>) -> String {
    let lone: Vec<(usize, u32)> = words
        .iter()
        .enumerate()
        .filter_map(|(at, word)| Some((at, value(word)?)))
        .filter(|(at, _)| stands_outside(words, *at))
        .collect();
    let mut columns: Vec<Vec<(usize, u32)>> = Vec::new();
    for (at, number) in lone {
        let Some(word) = words.get(at) else { continue };
        let near = |column: &&mut Vec<(usize, u32)>| {
            column.first().and_then(|(first, _)| words.get(*first)).is_some_and(|first| {
                let size = word.size;
                (first.left - word.left).abs() < 0.3 * size
                    || (first.right - word.right).abs() < 0.3 * size
            })
        };
        match columns.iter_mut().find(near) {
            Some(column) => column.push((at, number)),
            None => columns.push(vec![(at, number)]),
        }
    }
    let mut out: Vec<usize> = Vec::new();
    for mut column in columns {
        column.sort_by(|a, b| {
            let base = |at: usize| words.get(at).map_or(0.0, |word| word.base);
            base(a.0).total_cmp(&base(b.0))
        });
        // The page's head and foot may count lines of their own ("1", then "1", "2", "3" …, then "2").
        let longest = runs(&column).max_by_key(|run| run.len()).unwrap_or_default();
        if longest.len() + MOST_BESIDES >= column.len() && counts_lines(longest, words) {
            out.extend(column.iter().map(|(at, _)| *at));
        }
    }
    let numbers: Vec<String> = out.iter().filter_map(|at| words.get(*at)).map(Word::text).collect();
    let mut at = 0;
    words.retain(|_| {
        at += 1;
        !out.contains(&(at - 1))
    });
    numbers.join(" ")
}

/// The parts of a column in which each number is greater than the one before by the same step.
fn runs(column: &[(usize, u32)]) -> impl Iterator<Item = &[(usize, u32)]> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = column.get(from..)?;
        let step = |pair: &[(usize, u32)]| match pair {
            [(_, a), (_, b)] => b.checked_sub(*a),
            _ => None,
        };
        let first = rest.windows(2).next().and_then(step)?;
        let length = rest.windows(2).take_while(|pair| step(pair) == Some(first)).count() + 1;
        // The last of a run may be the first of the next.
        from += if length > 1 { length - 1 } else { 1 };
        rest.get(..length)
    })
}

fn value(word: &Word) -> Option<u32> {
    let text = word.text();
    (text.len() <= 4 && !word.raised).then(|| text.parse().ok()).flatten()
}

/// Whether no word stands beyond it, on its side of the page.
fn stands_outside(words: &[Word], at: usize) -> bool {
    let Some(word) = words.get(at) else { return false };
    let beside = words.iter().enumerate().filter(|(other, near)| {
        *other != at && (near.base - word.base).abs() < 0.4 * near.size.max(word.size)
    });
    let (mut first, mut last, mut alone) = (true, true, true);
    for (_, other) in beside {
        alone = false;
        first &= other.left > word.right + 0.3 * word.size;
        last &= other.right < word.left - 0.3 * word.size;
    }
    alone || first || last
}

/// Whether they rise by the same step and stand at even distances.
fn counts_lines(column: &[(usize, u32)], words: &[Word]) -> bool {
    let steps: Vec<(u32, f32)> = column
        .windows(2)
        .filter_map(|pair| match pair {
            [(a, from), (b, to)] => {
                let distance = words.get(*b)?.base - words.get(*a)?.base;
                Some((to.checked_sub(*from)?, distance))
            }
            _ => None,
        })
        .collect();
    let Some((step, _)) = steps.first().copied() else { return false };
    let fewest = if step == 1 { FEWEST_EACH } else { FEWEST };
    if step == 0 || column.len() < fewest || steps.len() + 1 != column.len() {
        return false;
    }
    let mut distances: Vec<f32> = steps.iter().map(|(_, distance)| *distance).collect();
    distances.sort_by(f32::total_cmp);
    let usual = distances.get(distances.len() / 2).copied().unwrap_or(0.0);
    // Gaps between paragraphs make some distances wider, but never narrower.
    let narrow = distances.iter().filter(|distance| **distance < 0.85 * usual).count();
    let wide = distances.iter().filter(|distance| **distance > 1.6 * usual).count();
    steps.iter().all(|(rise, _)| *rise == step)
        && usual > 0.0
        && narrow == 0
        && wide * 10 <= distances.len() * 3
}
