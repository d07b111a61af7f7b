//! Letters drawn apart ("P a g e") by a setting of the file, and gaps between words that are made by the
//! same setting: some programs have it on for a few letters only, and take it back by other means where
//! no gap is wanted. What tells them apart is that one run of signs is all apart, the other is not.

use crate::pdf::glyph::Glyph;

/// The fewest signs that show that letters are drawn apart.
const FEWEST: usize = 4;

/// Counts the room between letters that are drawn apart as part of them.
pub(super) fn widen(glyphs: &mut [Glyph]) {
    for run in glyphs.chunk_by_mut(same_setting) {
        if run.len() < FEWEST || !all_apart(run) {
            continue;
        }
        for glyph in run {
            glyph.width += glyph.spacing;
        }
    }
}

/// Whether nearly all signs of a run are as far apart as the setting says, or further.
fn all_apart(run: &[Glyph]) -> bool {
    let gaps = run.windows(2).filter_map(|pair| match pair {
        [a, b] => {
            let (from, base) = a.turn.upright(a.x, a.y);
            let (to, other) = b.turn.upright(b.x, b.y);
            let level = (base - other).abs() < 0.1 * a.size;
            level.then_some(to - from - a.width >= 0.6 * a.spacing)
        }
        _ => None,
    });
    let gaps: Vec<bool> = gaps.collect();
    gaps.iter().filter(|apart| **apart).count() * 10 >= gaps.len() * 8
}

fn same_setting(a: &Glyph, b: &Glyph) -> bool {
    a.turn == b.turn && (a.spacing - b.spacing).abs() < 0.01 * a.size
}

#[cfg(test)]
mod tests {
    use super::widen;
    use crate::pdf::glyph::{Glyph, Shown, Turn};

    /// Signs of a width of 5, each with the gap that comes after it.
    fn signs(text: &str, spacing: f32, gaps: &[f32]) -> Vec<Glyph> {
        let mut x = 0.0;
        let sign = |(ch, gap): (char, &f32)| {
            let glyph = Glyph {
                text: ch.to_string().into(),
                x,
                y: 0.0,
                width: 5.0,
                spacing,
                size: 10.0,
                font: 0,
                bold: false,
                turn: Turn::Level,
                along: (1.0, 0.0),
                looks: 0,
                shown: Shown::Plainly,
                at: 0,
            };
            x += 5.0 + gap;
            glyph
        };
        text.chars().zip(gaps.iter().cycle()).map(sign).collect()
    }

    fn widths(mut drawn: Vec<Glyph>) -> Vec<f32> {
        widen(&mut drawn);
        drawn.iter().map(|glyph| glyph.width).collect()
    }

    #[test]
    fn room_between_all_letters_is_theirs_and_between_some_is_a_gap() {
        assert_eq!(widths(signs("Page", 4.0, &[4.0])), [9.0; 4]);
        // "standard that": the setting is on for the last letter of a word and the first of the next.
        assert_eq!(widths(signs("dt", 2.75, &[2.75])), [5.0; 2]);
        // "may be of interest", with the room taken back within the words.
        assert_eq!(widths(signs("ybeofi", 3.5, &[3.5, 0.0])), [5.0; 6]);
    }
}
