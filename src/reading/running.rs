//! Running heads and feet: the same short line, digits aside, again and again at the edges of
//! pages. Where the file shows no pages, a line that recurs is taken out only if it cuts a sentence
//! in two or comes back at page-like distances.

use std::collections::{HashMap, HashSet};

use super::Why;
use super::lines::{Line, Role};
use super::mark::{Family, Mark, Shape};
use super::reference;
use super::scan::scan;
use super::sentence::{ends_clause, has_word, starts_lower, starts_upper};
use super::shape::is_title;

/// How near to a page's edge a running head stands, in lines.
const NEAR: usize = 3;
/// How far apart, in lines, the same line must stand to look like the head of a page.
const PAGE_LIKE: usize = 12;

/// Takes out running heads and feet.
pub(crate) fn take_out(lines: &mut [Line]) {
    let near = nearness(lines);
    let mut groups: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, line) in lines.iter().enumerate() {
        if may_run(line) {
            groups.entry(key(&line.text)).or_default().push(index);
        }
    }
    let paged = near.iter().any(|near| *near);
    for occurrences in groups.values().filter(|occurrences| occurrences.len() >= 2) {
        let is_near = |index: &&usize| near.get(**index).copied().unwrap_or(false);
        let near_count = occurrences.iter().filter(is_near).count();
        let by_pages = near_count >= 2 && near_count * 10 >= occurrences.len() * 6;
        let runs = by_pages
            || counts_pages(lines, occurrences)
            || (!paged || near_count == 0) && recurs_like_pages(lines, occurrences);
        if !runs {
            continue;
        }
        for index in occurrences {
            // The first of them, at the top of the file, may be the document's title.
            let is_first = occurrences.first() == Some(index) && *index < 3;
            if by_pages && !is_near(&index) && !is_first {
                continue;
            }
            if let Some(line) = lines.get_mut(*index) {
                line.role = Role::LeftOut(Why::Running);
            }
        }
    }
    single_heads(lines);
}

/// Takes out heads that stand on one page only: short lines at the top of a page, parted from the
/// text, where the text goes on from the page before, or whose words are all in the file's first
/// lines.
fn single_heads(lines: &mut [Line]) {
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
    scan(&line.text, line.set_off).filter(|mark| match mark {
        Mark::Number(number) => number.readings.iter().all(|it| it.family != Family::Arabic),
        Mark::Bullet { .. } => true,
    })
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|ch: char| !ch.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// For each line, whether a page's edge is near.
fn nearness(lines: &[Line]) -> Vec<bool> {
    let mut near = vec![false; lines.len()];
    let mut mark = |from: usize, to: usize| {
        for slot in near.iter_mut().take(to).skip(from) {
            *slot = true;
        }
    };
    let paged =
        lines.iter().any(|line| line.page_before || line.role == Role::LeftOut(Why::PageNumber));
    if paged {
        mark(0, NEAR);
    }
    for (index, line) in lines.iter().enumerate() {
        if line.page_before {
            mark(index.saturating_sub(NEAR), index + NEAR);
        }
        if line.role == Role::LeftOut(Why::PageNumber) {
            mark(index.saturating_sub(NEAR), index + NEAR + 1);
        }
    }
    near
}

fn may_run(line: &Line) -> bool {
    line.is_text()
        && line.width <= 100
        && has_word(&line.text)
        && !starts_lower(&line.text)
        && !line.lone_label
        && reference::at_start(&line.text).is_none()
        && match scan(&line.text, line.set_off) {
            None => true,
            // "Norland 3": a bare number at the start may be the page's.
            Some(Mark::Number(number)) => number.shape == Shape::Bare,
            Some(Mark::Bullet { .. }) => false,
        }
}

/// The line with every number alike.
fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut in_number = false;
    for ch in text.chars() {
        if ch.is_ascii_digit() {
            if !in_number {
                key.push('#');
            }
            in_number = true;
        } else {
            in_number = false;
            key.extend(ch.to_lowercase());
        }
    }
    key
}

fn recurs_like_pages(lines: &[Line], occurrences: &[usize]) -> bool {
    let cuts = occurrences.iter().filter(|index| cuts_a_sentence(lines, **index)).count();
    let mut gaps: Vec<usize> = occurrences
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] => Some(b - a),
            _ => None,
        })
        .collect();
    gaps.sort_unstable();
    let far = gaps.first().is_some_and(|least| *least >= PAGE_LIKE);
    let even = matches!((gaps.first(), gaps.last()), (Some(least), Some(most)) if *most <= least + least / 3);
    far && (cuts >= 1 || even && occurrences.len() >= 3) || cuts >= 2
}

/// Whether the lines count the pages: the number in them rises by one, and stands at the other end
/// of the line or in the middle of a sentence.
fn counts_pages(lines: &[Line], occurrences: &[usize]) -> bool {
    let at = |index: &usize| lines.get(*index);
    let numbers: Vec<u32> =
        occurrences.iter().filter_map(at).filter_map(|line| edge_number(&line.text)).collect();
    let rises = numbers.len() == occurrences.len()
        && numbers.windows(2).all(|pair| matches!(pair, [a, b] if a + 1 == *b));
    let apart = occurrences.iter().filter_map(at).all(|line| line.tail_apart || line.set_off);
    let cuts = occurrences.iter().any(|index| cuts_a_sentence(lines, *index));
    rises && (apart || cuts)
}

/// The number that a line ends or begins with.
fn edge_number(text: &str) -> Option<u32> {
    let last = text.split_whitespace().next_back()?.parse().ok();
    last.or_else(|| text.split_whitespace().next()?.parse().ok())
}

/// Whether the words before the line go on after it.
fn cuts_a_sentence(lines: &[Line], index: usize) -> bool {
    let before = lines.iter().take(index).rev().take(3).find(|line| line.is_text());
    let after = lines.iter().skip(index + 1).take(3).find(|line| line.is_text());
    match (before, after) {
        (Some(before), Some(after)) => !ends_clause(&before.text) && starts_lower(&after.text),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::lines::split;

    fn left_out(source: &str) -> usize {
        let mut lines = split(source);
        super::super::furniture::take_out(&mut lines);
        take_out(&mut lines);
        lines.iter().filter(|line| line.role == Role::LeftOut(Why::Running)).count()
    }

    #[test]
    fn a_head_on_every_page_goes() {
        let source = "Meridia: comments\nText one\n\u{c}Meridia: comments\nText two\n\u{c}Meridia: comments\nText three";
        assert_eq!(left_out(source), 3);
    }

    #[test]
    fn comments_on_paragraphs_are_no_running_heads() {
        let source = "Paragraph 26:\nOne.\n\u{c}Paragraph 27:\nTwo.\n\u{c}Paragraph 28:\nThree.";
        assert_eq!(left_out(source), 0);
    }

    #[test]
    fn a_heading_that_comes_twice_stays() {
        let source = "Threats\n\nOne.\n\nRecommendations\n\nTwo.\n\nNorms\n\nThree.\n\nRecommendations\n\nFour.";
        assert_eq!(left_out(source), 0);
    }
}
