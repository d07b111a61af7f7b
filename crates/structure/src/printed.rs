//! What a browser adds to a page that it prints: over it the date, the time and the page's title, under it
//! the address and the number of the page. Only the foot is sure by itself; a head is one where there are feet.

use super::lines::{Line, Role};
use super::why::Why;

/// Takes out the heads and feet of printed pages.
pub(crate) fn take_out(lines: &mut [Line]) {
    let last = |at: usize| lines.get(at + 1).is_none_or(|line| line.page_before);
    let feet: Vec<usize> = lines
        .iter()
        .enumerate()
        .filter(|(at, line)| line.is_text() && last(*at) && is_foot(&line.text))
        .map(|(at, _)| at)
        .collect();
    if feet.is_empty() {
        return;
    }
    let first = |at: usize, line: &Line| at == 0 || line.page_before;
    for (at, line) in lines.iter_mut().enumerate() {
        let is_head = first(at, line) && (is_stamped(&line.text) || is_addressed(&line.text));
        if line.is_text() && (is_head || feet.contains(&at)) {
            line.role = Role::LeftOut(Why::Running);
        }
    }
}

/// `https://example.org/statement 1/3`, `1 of 3 29/11/2026, 09:43`.
fn is_foot(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.as_slice() {
        [address, page] => is_address(address) && page.split_once('/').is_some_and(counts),
        [address, "Page", page, "of", pages] => is_address(address) && counts((page, pages)),
        [page, _, pages, rest @ ..] => counts((page, pages)) && is_when(rest) && rest.len() <= 3,
        _ => false,
    }
}

/// "29/11/2026, 09:43 Statement of Norland".
fn is_stamped(text: &str) -> bool {
    is_when(&text.split_whitespace().collect::<Vec<_>>())
}

/// `Statement of Norland https://example.org/statement`, as some browsers set it over the page.
fn is_addressed(text: &str) -> bool {
    let mut words = text.split_whitespace();
    words.next_back().is_some_and(is_address) && words.count() <= 25
}

fn is_address(word: &str) -> bool {
    ["http://", "https://", "file:///"].iter().any(|scheme| word.starts_with(scheme))
}

fn counts((page, pages): (&str, &str)) -> bool {
    let number = |word: &str| word.parse::<u16>().ok().filter(|number| *number > 0);
    number(page).zip(number(pages)).is_some_and(|(page, pages)| page <= pages)
}

/// Whether words begin with a day in digits and a time.
fn is_when(words: &[&str]) -> bool {
    let [day, time, ..] = words else { return false };
    let digits = |word: &str| word.chars().all(|ch| ch.is_ascii_digit()) && word.len() <= 4;
    let day = day.trim_end_matches(',');
    let parts: Vec<&str> = day.split(['/', '.', '-']).filter(|part| !part.is_empty()).collect();
    let time: Vec<&str> = time.split([':', '.', 'h']).collect();
    let in_digits = |parts: &[&str]| parts.iter().all(|part| !part.is_empty() && digits(part));
    parts.len() == 3 && in_digits(&parts) && matches!(time.len(), 2 | 3) && in_digits(&time)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;

    fn left_out(source: &str) -> Vec<String> {
        let mut lines = split(source);
        take_out(&mut lines);
        lines.into_iter().filter(|line| !line.is_text()).map(|line| line.text).collect()
    }

    #[test]
    fn heads_and_feet_of_a_browser_go_from_within_a_sentence() {
        let head = "11/29/26, 9:43 AM   Statement of Norland";
        let foot = |page: u32| format!("https://example.org/norland.html   {page}/2");
        let source = format!(
            "{head}\n\nNorland says that the law\n\n{}\n\u{c}{head}\n\napplies to all.\n\n{}",
            foot(1),
            foot(2)
        );
        let out: Vec<String> = left_out(&source);
        assert_eq!(out.len(), 4, "{out:?}");
        assert!(out.iter().all(|line| line.contains("example.org") || line.contains("9:43")));
    }

    #[test]
    fn a_single_printed_page_has_them_too() {
        for (head, foot) in [
            ("29.11.2026, 09:43   Erklärung von Norland", "file:///home/n/a.html   1/1"),
            ("Statement of Norland   https://example.org/a", "1 of 1   11/29/26, 9:43 AM"),
            ("2026-11-29, 9:43 a.m.   Norland", "http://example.org/a   1/1"),
        ] {
            assert_eq!(left_out(&format!("{head}\n\nThe text.\n\n{foot}")).len(), 2, "{head}");
        }
    }

    #[test]
    fn addresses_and_days_that_the_author_wrote_stay() {
        for source in [
            "The text is at\nhttps://example.org/a",
            "29/11/2026, 09:43 is when it began.\n\nMore text.",
            "See https://example.org/a 1/3\nand more of it.",
            "1 of 3 States agrees.",
        ] {
            assert!(left_out(source).is_empty(), "{source}");
        }
    }
}
