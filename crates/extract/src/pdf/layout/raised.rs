//! Marks that are raised over the line: the marks of footnotes, which have to come out as such, and
//! other small signs (the "th" of "4th", the "2" of "CO2"), which only have to stay where they belong.

use super::word::Word;
use crate::numbers::raised_digit;

/// How deep below the line, in its size, an index is at most.
const DEEPEST: f32 = 0.7;
/// How many words away, in the order of drawing, a mark's word may be.
const NEAR: usize = 2;

/// Sets small words on the line of their neighbours.
pub(super) fn settle(words: &mut [Word]) {
    for at in 0..words.len() {
        let Some(host) = host(words, at) else { continue };
        let Some((base, size, up)) = words
            .get(at)
            .zip(words.get(host))
            .map(|(word, host)| (host.base, host.size, host.base - word.base))
        else {
            continue;
        };
        let power = up > 0.2 * size
            && host < at
            && words.get(at).zip(words.get(host)).is_some_and(|(word, host)| is_power(word, host));
        if let Some(word) = words.get_mut(at) {
            word.raised = up > 0.1 * size && is_mark(word);
            word.base = base;
            if power {
                for sign in &mut word.signs {
                    *sign = sign.chars().map(raised_sign).collect::<String>().into();
                }
            }
        }
    }
}

/// Whether a raised word is a power or a charge, which another word would be on the line: "10⁻⁹", "10ⁿ", "Ca²⁺".
fn is_power(word: &Word, host: &Word) -> bool {
    let text = word.text();
    let is_sign = |ch: char| matches!(ch, '-' | '−' | '–' | '+');
    let digits = text.trim_matches(is_sign);
    let numeric = digits.chars().all(|ch| ch.is_ascii_digit()) && digits.len() <= 3;
    let signs = text.chars().filter(|ch| is_sign(*ch)).count();
    let after_digit =
        host.signs.last().is_some_and(|sign| sign.ends_with(|ch: char| ch.is_ascii_digit()));
    let close = (-0.1..0.25).contains(&((word.left - host.right) / host.size));
    close
        && (numeric && !digits.is_empty() && signs == 1
            || after_digit && (text == "n" || text == "+"))
}

fn raised_sign(ch: char) -> char {
    match ch {
        '-' | '−' | '–' => '⁻',
        '+' => '⁺',
        'n' => 'ⁿ',
        other => raised_digit(other),
    }
}

/// The word on whose line a small one stands.
fn host(words: &[Word], at: usize) -> Option<usize> {
    let word = words.get(at)?;
    let fits = |other: &Word, gap: f32, widest: f32| {
        let up = other.base - word.base;
        let smaller = word.size < 0.86 * other.size;
        let offset = up.abs() > 0.04 * other.size;
        let raised_only = is_mark(word)
            && up > 0.2 * other.size
            && up < 0.6 * other.size
            && word.size < 1.05 * other.size;
        // A digit that hangs low on a letter is its index: "CO₂".
        let low = word.size < 0.86 * other.size
            && (-DEEPEST..0.0).contains(&(up / other.size))
            && gap.abs() < 0.15 * other.size
            && word.signs.iter().all(|sign| sign.chars().all(|ch| ch.is_ascii_digit()));
        (smaller && offset && (-0.45..0.8).contains(&(up / other.size)) || raised_only || low)
            && (-0.35..widest).contains(&(gap / other.size))
    };
    // The word before it comes first: a mark hangs on what it follows.
    let before = (1..=NEAR).filter_map(|back| at.checked_sub(back)).find(|other| {
        words.get(*other).is_some_and(|other| fits(other, word.left - other.right, 0.6))
    });
    before.or_else(|| {
        (1..=NEAR).map(|on| at + on).find(|other| {
            words.get(*other).is_some_and(|other| fits(other, other.left - word.right, 2.0))
        })
    })
}

/// Whether it may be the mark of a footnote.
fn is_mark(word: &Word) -> bool {
    let text = word.text();
    let bare = text.trim_matches([',', '[', ']', '(', ')', '.']);
    let digits = bare.chars().all(|ch| ch.is_ascii_digit()) && bare.len() <= 3;
    let several = bare.split(',').all(|part| {
        part.len() <= 3 && !part.is_empty() && part.chars().all(|ch| ch.is_ascii_digit())
    });
    !bare.is_empty()
        && (digits || several || bare.chars().all(|ch| matches!(ch, '*' | '†' | '‡' | '§')))
}
