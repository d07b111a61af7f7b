//! How the lines of a file are set: how wide, and whether double-spaced.

use super::lines::Line;
use super::sentence::{ends_clause, hangs, starts_lower, starts_upper};

/// How lines are set in this file.
pub(super) struct Setting {
    /// The width that lines are filled to.
    pub(super) width: usize,
    /// How many blank lines still leave two lines together.
    pub(super) loose: u32,
}

pub(super) fn setting(lines: &[Line]) -> Setting {
    let mut widths: Vec<usize> =
        lines.iter().filter(|line| line.is_text()).map(|line| line.indent + line.width).collect();
    widths.sort_unstable();
    let width = widths.get(widths.len() * 9 / 10).copied().unwrap_or(0);
    // Double spacing: where a full line goes on in the next, a blank line stands between them.
    let line_continues = |pair: &[Line]| match pair {
        [line, next] => {
            line.is_text()
                && next.is_text()
                && line.width * 10 >= width * 7
                && width > 40
                && !ends_clause(&line.text)
                && (starts_lower(&next.text)
                    || starts_upper(&next.text) && hangs(&line.text) && !line.text.ends_with(','))
        }
        _ => false,
    };
    let all = lines.windows(2).filter(|pair| line_continues(pair)).count();
    let blank = |pair: &&[Line]| pair.last().is_some_and(|line| line.blanks_before == 1);
    let spaced = lines.windows(2).filter(|pair| line_continues(pair)).filter(blank).count();
    let double = all >= 3 && spaced * 10 >= all * 8 && width < 160;
    Setting { width, loose: u32::from(double) }
}
