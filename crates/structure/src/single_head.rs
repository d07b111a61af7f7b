//! Heads that are on one page only: short lines at the top of a page, apart from the text, that repeat
//! the first lines of the file, or that part a sentence which goes on from the page before.

use std::collections::HashSet;

use super::edge_line::{NEAR, may_run};
use super::lines::{Line, Role};
use super::mark::{Family, Mark};
use super::scan::scan;
use super::sentence::{ends_clause, starts_upper};
use super::shape::is_title;
use super::why::Why;

/// Takes out heads that stand on one page only: short lines at the top of a page, parted from the
/// text, where the text goes on from the page before, or whose words are all in the file's first
/// lines.
pub(super) fn take_out(lines: &mut [Line]) {
    let first: HashSet<String> =
        lines.iter().take(NEAR).flat_map(|line| words(&line.text)).collect();
    let mut unfinished = false;
    let mut top = false;
    let mut index = 0;
    while let Some(line) = lines.get(index) {
        top |= line.page_before || line.role == Role::LeftOut(Why::PageNumber);
        if !line.is_text() {
            index += 1;
            continue;
        }
        let height = if top && index > 0 { head_height(lines, index) } else { 0 };
        let head = lines.get(index..index + height).unwrap_or_default();
        let after = lines.get(index + height);
        let cut = unfinished
            && after.is_some_and(|line| !starts_upper(&line.text) && scan_letter(line).is_none());
        let known = head.iter().all(|line| words(&line.text).all(|word| first.contains(&word)));
        if height > 0 && (cut || known) {
            for line in lines.iter_mut().skip(index).take(height) {
                line.role = Role::LeftOut(Why::Running);
            }
        } else {
            unfinished = !ends_clause(&line.text) && line.width > 20;
        }
        top = false;
        index += height.max(1);
    }
}

/// How many lines at the top of a page, up to a blank line, are short and look like titles.
fn head_height(lines: &[Line], from: usize) -> usize {
    let height = lines
        .iter()
        .skip(from)
        .take(NEAR)
        .enumerate()
        .take_while(|(at, line)| *at == 0 || line.blanks_before == 0)
        .count();
    let parted = lines.get(from + height).is_some_and(|line| line.blanks_before > 0);
    let short = lines
        .iter()
        .skip(from)
        .take(height)
        .all(|line| may_run(line) && line.width <= 60 && is_title(&line.text, 10));
    if parted && short { height } else { 0 }
}

/// The mark of an item in letters: after it, the text before need not have been cut.
fn scan_letter(line: &Line) -> Option<Mark> {
    scan(&line.text, line.first_word_set_off).filter(|mark| match mark {
        Mark::Number(number) => number.readings.iter().all(|it| it.family != Family::Arabic),
        Mark::Bullet { .. } => true,
    })
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|ch: char| !ch.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}
