//! Which lines at the edge of a page may be its head or foot.

use super::lines::Line;
use super::mark::{Mark, Shape};
use super::reference;
use super::scan::scan;
use super::sentence::{has_word, starts_lower};

/// How near to a page's edge a running head is, in lines.
pub(super) const NEAR: usize = 3;

/// Whether a line may be a head or a foot.
pub(super) fn may_run(line: &Line) -> bool {
    line.is_text()
        && (2..=100).contains(&line.width)
        && has_word(&line.text)
        && !starts_lower(&line.text)
        && !line.lone_label
        && !is_note(&line.text)
        && reference::at_start(&line.text).is_none()
        && match scan(&line.text, line.first_word_set_off) {
            None => true,
            // "Norland 3": a bare number at the start may be the page's.
            Some(Mark::Number(number)) => number.shape == Shape::Bare,
            Some(Mark::Bullet { .. }) => false,
        }
}

/// "3 Ibid.": a footnote's number counts as pages do.
fn is_note(text: &str) -> bool {
    text.starts_with(char::is_numeric) && text.ends_with('.')
}
