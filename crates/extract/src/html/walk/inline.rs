//! What is done with words in a line when the element around them ends.

use super::math::Formula;
use super::raised::raised;
use super::{Frame, Walk};
use crate::numbers::raise;
use crate::styled::bare;

impl Walk {
    pub(super) fn end_link(&mut self, to: Option<String>, from: usize) {
        if to.is_some() {
            self.linked = Some(from);
        }
        // The mark before a note's words leads back to the text.
        let mark = bare(&self.paragraph);
        let mark = mark.trim();
        if self.note && !mark.is_empty() && mark.bytes().all(|byte| byte.is_ascii_digit()) {
            let raised = raise(mark);
            self.paragraph = format!("{raised} ");
        } else if self.note && is_short_mark(mark) {
            self.paragraph = format!("[{mark}] ");
        } else if to.is_some()
            && self.is_stuck(from)
            && !self.has(|frame| matches!(frame, Frame::Raised(_)))
        {
            // A figure at the end of a word that leads to a place on the page.
            self.expected.extend(to);
            self.rewrite(from, |before, text| raised(before, text, true));
        }
    }

    pub(super) fn end_raised(&mut self, from: usize) {
        let is_link =
            self.linked == Some(from) || self.has(|frame| matches!(frame, Frame::Link(Some(_), _)));
        self.rewrite(from, |before, text| raised(before, text, is_link));
    }

    pub(super) fn end_formula(&mut self, of: Formula, starts: &[usize]) {
        let Some(from) = starts.first().copied() else { return };
        let ends = starts.iter().skip(1).copied().chain([self.paragraph.len()]);
        let children = starts.iter().zip(ends);
        let children: Vec<&str> = children
            .map(|(start, end)| self.paragraph.get(*start..end).unwrap_or_default())
            .collect();
        let written = of.written(&children);
        self.rewrite(from, |_, _| written);
    }

    /// Writes the end of the paragraph in another way, from a place on.
    pub(super) fn rewrite(&mut self, from: usize, by: impl FnOnce(&str, &str) -> String) {
        let Some((before, text)) = self.paragraph.split_at_checked(from) else { return };
        let text = by(before, text);
        self.paragraph.truncate(from);
        self.paragraph.push_str(&text);
    }

    /// Whether what the paragraph has from a place on is a number at the end of a word.
    fn is_stuck(&self, from: usize) -> bool {
        let Some((before, text)) = self.paragraph.split_at_checked(from) else { return false };
        let text = bare(text);
        let is_number = (1..=3).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
        is_number
            && bare(before)
                .ends_with(|ch: char| ch.is_alphabetic() || matches!(ch, '.' | ',' | '”' | ')'))
    }
}

/// Whether a text is the letter or roman number of a note.
fn is_short_mark(text: &str) -> bool {
    (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_lowercase())
}
