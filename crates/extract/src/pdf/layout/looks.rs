//! Which stretches of the text have a style: from the bits of signs to places in the text.

use crate::pdf::glyph::look;
use crate::styled::{Styled, TextStyle};

/// A line, or several, as characters, with the styles of its signs.
#[derive(Clone, Debug, Default)]
pub(super) struct Written {
    pub(super) text: String,
    /// Where a sign has a style: its first byte, the one after it, and the bits.
    looks: Vec<(usize, usize, u8)>,
}

impl Written {
    /// Some signs in the order in which they are read.
    pub(super) fn of(signs: Vec<(String, u8)>) -> Self {
        let mut written = Self::default();
        for (sign, looks) in signs {
            written.push(&sign, looks);
        }
        let leading = written.text.len() - written.text.trim_start().len();
        let text = written.text.trim().to_owned();
        let end = text.len();
        let moved = |(from, to, looks): (usize, usize, u8)| {
            let (from, to) = (from.saturating_sub(leading), to.saturating_sub(leading).min(end));
            (from < to).then_some((from, to, looks))
        };
        Self { looks: written.looks.into_iter().filter_map(moved).collect(), text }
    }

    fn push(&mut self, sign: &str, looks: u8) {
        let from = self.text.len();
        self.text.push_str(sign);
        if looks != 0 && !sign.trim().is_empty() {
            self.looks.push((from, self.text.len(), looks));
        }
    }
}

/// Writes the lines of a paragraph after a text, and its styles after the others.
pub(super) fn write(lines: Vec<Written>, text: &mut String, styles: &mut Vec<Styled>) {
    let begin = text.len();
    let mut looks = Vec::new();
    for line in lines {
        let at = text.len();
        looks.extend(line.looks.into_iter().map(|(from, to, bits)| (at + from, at + to, bits)));
        text.push_str(&line.text);
        text.push('\n');
    }
    let kinds = [
        (look::STRUCK, TextStyle::Struck),
        (look::UNDERLINED, TextStyle::Underlined),
        (look::BOLD, TextStyle::Bold),
    ];
    let first = styles.len();
    for (bit, style) in kinds {
        let mut stretches: Vec<(usize, usize)> = Vec::new();
        for (start, end, _) in looks.iter().filter(|(.., bits)| bits & bit != 0) {
            let space = |last: usize| text.get(last..*start).is_some_and(|it| it.trim().is_empty());
            match stretches.last_mut().filter(|(_, last)| space(*last)) {
                Some((_, last)) => *last = *end,
                None => stretches.push((*start, *end)),
            }
        }
        // What is all bold, as a heading, stands out against nothing.
        if style == TextStyle::Bold && !parts(text, begin, &stretches) {
            continue;
        }
        styles.extend(stretches.into_iter().map(|(start, end)| Styled { start, end, style }));
    }
    if let Some(own) = styles.get_mut(first..) {
        own.sort();
    }
}

/// Whether there are letters both within some stretches and outside them.
fn parts(text: &str, begin: usize, stretches: &[(usize, usize)]) -> bool {
    let letters = |from: usize, to: usize| {
        text.get(from..to).is_some_and(|it| it.chars().any(char::is_alphabetic))
    };
    let mut at = begin;
    let mut outside = false;
    let mut inside = false;
    for (from, to) in stretches {
        outside |= letters(at, *from);
        inside |= letters(*from, *to);
        at = *to;
    }
    inside && (outside || letters(at, text.len()))
}
