//! What a page brings with it and the author did not write: page numbers, rules, lines of a table
//! of contents. Running heads are `running`'s matter. A line is taken out only on evidence; a lone
//! number that fits the paragraphs' numbering and has text after it is a label.

use std::collections::HashSet;

use super::lines::{Line, Role};
use super::mark::{Family, Mark, Shape};
use super::pages;
use super::roman;
use super::scan::scan;
use super::sentence::{ends_clause, starts_upper};
use super::why::Why;

/// Takes out rules, page numbers and lines of a table of contents.
pub(crate) fn take_out(lines: &mut [Line]) {
    let paged = pages::has_pages(lines);
    for index in 0..lines.len() {
        let is_page = |line: &Line| {
            says_page(&line.text) && (paged || is_sure_without_pages(lines, index, says_page_only))
        };
        let why = match lines.get(index) {
            Some(line) if is_rule(&line.text) => Why::Rule,
            Some(line) if is_contents_line(&line.text) => Why::ContentsLine,
            Some(line) if is_page(line) => Why::PageNumber,
            Some(line) if paged && is_blank_page(&line.text) => Why::Running,
            _ => continue,
        };
        if let Some(line) = lines.get_mut(index) {
            line.role = Role::LeftOut(why);
        }
    }
    lone_numbers(lines, paged);
    lone_roman_numbers(lines);
}

fn is_rule(text: &str) -> bool {
    let signs = text.chars().filter(|ch| !ch.is_whitespace()).count();
    signs >= 3
        && text.chars().all(|ch| {
            ch.is_whitespace()
                || matches!(
                    ch,
                    '_' | '-' | '–' | '—' | '*' | '=' | '~' | '─' | '━' | '═' | '#' | '¯' | '―'
                )
        })
}

/// "[This page is intentionally left blank]".
fn is_blank_page(text: &str) -> bool {
    const SAYINGS: [&str; 4] = [
        "page intentionally left blank",
        "page is intentionally left blank",
        "page laissée intentionnellement en blanc",
        "página dejada intencionalmente en blanco",
    ];
    let text = text.to_lowercase();
    text.chars().count() < 60 && SAYINGS.iter().any(|saying| text.contains(saying))
}

fn is_contents_line(text: &str) -> bool {
    let stem = text.trim_end_matches(|ch: char| ch.is_ascii_digit());
    let stem_trimmed = stem.trim_end();
    let without = stem_trimmed.trim_end_matches(['.', '…', ' ', '·', '_']);
    let leaders = stem_trimmed.get(without.len()..).unwrap_or_default();
    let dots: usize = leaders
        .chars()
        .map(|ch| match ch {
            '…' => 3,
            ' ' => 0,
            _ => 1,
        })
        .sum();
    stem.len() < text.len() && dots >= 4 && !without.is_empty()
}

/// "- 3 -", "Page 3 of 7", "3/7", "Page | 3", "p. 3", "3 sur 7".
fn says_page(text: &str) -> bool {
    if text.len() > 40 {
        return false;
    }
    let spelled_out: String = if text.starts_with("P a g e") {
        text.replacen("P a g e", "page", 1)
    } else {
        text.to_lowercase()
    };
    let words: Vec<&str> = spelled_out
        .split(|ch: char| !ch.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let number = |word: &&str| word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let numbers: Vec<u32> =
        words.iter().filter(|word| number(word)).filter_map(|word| word.parse().ok()).collect();
    let is_page = |word: &&str| matches!(*word, "page" | "pg" | "p" | "pág" | "página");
    let others = words
        .iter()
        .filter(|word| {
            !number(word) && !is_page(word) && !matches!(**word, "of" | "sur" | "de" | "from")
        })
        .count();
    if others > 0 || numbers.is_empty() || numbers.len() > 2 {
        return false;
    }
    let in_order = match numbers.as_slice() {
        [page, pages] => page <= pages,
        _ => true,
    };
    let framed = |ch: char| matches!(ch, '-' | '–' | '—' | '~' | '|' | '*' | '•');
    let dashes = text.starts_with(framed) && text.ends_with(framed) && numbers.len() == 1;
    let of = numbers.len() == 2
        && (text.contains('/') || words.iter().any(|word| matches!(*word, "of" | "sur" | "de")))
        && !text.contains(['.', '(', '§']);
    let starts_or_ends = words.first().is_some_and(is_page) || words.last().is_some_and(is_page);
    let paged = words.iter().any(is_page) && starts_or_ends && text.len() < 24;
    in_order && (dashes || of || paged)
}

/// "- 3 -", "Page 3 of 7": a dress that a sentence has not.
fn says_page_only(text: &str) -> bool {
    !text.starts_with(|ch: char| ch.is_ascii_digit()) && !text.starts_with("p.")
}

/// Whether a line that looks like a page's number is one in a text that shows no pages: blank lines are around
/// it, and it is not in the middle of a sentence, unless nothing else looks like it.
fn is_sure_without_pages(lines: &[Line], index: usize, only: fn(&str) -> bool) -> bool {
    let after = lines.get(index + 1);
    let around = index == 0 || lines.get(index).is_some_and(|line| line.blanks_before > 0);
    let apart = around && after.is_none_or(|line| line.blanks_before > 0);
    let before = index.checked_sub(1).and_then(|at| lines.get(at));
    let in_a_sentence = matches!((before, after), (Some(before), Some(after))
        if !ends_clause(&before.text) && !starts_upper(&after.text));
    apart && (!in_a_sentence || lines.get(index).is_some_and(|line| only(&line.text)))
}

/// The number of a line that holds nothing else.
fn lone_number(text: &str) -> Option<u32> {
    let digits = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    (!digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| digits.parse().ok())
        .flatten()
}

/// The value of a line's number, where it is a firm one: "7.", "7)", "(7)".
fn firm_number(line: &Line) -> Option<u32> {
    let Some(Mark::Number(number)) = scan(&line.text, line.first_word_set_off) else {
        return None;
    };
    let reading = number.readings.first()?;
    let firm = matches!(
        number.shape,
        Shape::Dot | Shape::Paren | Shape::Enclosed | Shape::Pilcrow | Shape::Square
    );
    (firm && reading.family == Family::Arabic).then_some(reading.value)
}

fn lone_numbers(lines: &mut [Line], paged: bool) {
    let lone: Vec<(usize, u32)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.is_text())
        .filter_map(|(index, line)| Some((index, lone_number(&line.text)?)))
        .collect();
    if lone.is_empty() {
        return;
    }
    let firm: Vec<(usize, u32)> = lines
        .iter()
        .enumerate()
        .filter_map(|(index, line)| Some((index, firm_number(line)?)))
        .collect();
    let series = firm.is_empty() && is_series_of_labels(lines, &lone);
    let counted: HashSet<u32> = lone.iter().map(|(_, value)| *value).collect();
    let second = |&(index, value): &(usize, u32)| {
        value == 2 && lines.get(index).is_some_and(|line| line.page_before)
    };
    let starts_first = lone.iter().any(second);
    let mut previous_page = None;
    let mut next_firm = 0;
    for &(index, value) in &lone {
        while firm.get(next_firm).is_some_and(|(at, _)| *at < index) {
            next_firm += 1;
        }
        let before = next_firm.checked_sub(1).and_then(|at| firm.get(at)).map(|(_, value)| *value);
        let after = firm.get(next_firm).map(|(_, value)| *value);
        let text_after = lines.get(index + 1).is_some_and(|line| firm_number(line).is_none());
        let in_sequence =
            before.is_some_and(|before| before + 1 == value) && after == Some(value + 1);
        if text_after && (series || in_sequence) {
            if let Some(line) = lines.get_mut(index) {
                line.lone_label = true;
            }
            continue;
        }
        let is_last = index + 1 == lines.len();
        let follows_page = previous_page.is_some_and(|page: u32| page + 1 == value);
        let stands_apart = stands_apart(lines, index) || starts_first && index == 0 && value == 1;
        // In the middle of a sentence, only the numbers of other pages show that it is one.
        let neighbours =
            counted.contains(&(value + 1)) || value > 1 && counted.contains(&(value - 1));
        let sure = paged
            || is_sure_without_pages(lines, index, |_| false)
            || neighbours && is_sure_without_pages(lines, index, |_| true);
        if value <= 999
            && sure
            && (is_last || follows_page || stands_apart)
            && let Some(line) = lines.get_mut(index)
        {
            line.role = Role::LeftOut(Why::PageNumber);
            previous_page = Some(value);
        }
    }
}

/// Whether a blank line or a page's edge is beside the line.
fn stands_apart(lines: &[Line], index: usize) -> bool {
    let edge =
        |line: Option<&Line>| line.is_none_or(|line| line.blanks_before > 0 || line.page_before);
    edge(lines.get(index)) || edge(lines.get(index + 1))
}

/// Whether the lone numbers are the paragraphs' labels: one after the other, each after the end of
/// a sentence and before the start of one, closer together than pages are, none at a page's edge.
fn is_series_of_labels(lines: &[Line], lone: &[(usize, u32)]) -> bool {
    let starts_low = lone.first().is_some_and(|(_, value)| *value <= 2);
    let steps = lone.windows(2).all(|pair| matches!(pair, [(_, a), (_, b)] if a + 1 == *b));
    let fits = |&(index, _): &(usize, u32)| {
        let before = index.checked_sub(1).and_then(|at| lines.get(at));
        let after = lines.get(index + 1);
        let line_here = lines.get(index);
        let after_end = before.is_none_or(|line| {
            ends_clause(&line.text)
                || line_here.is_some_and(|here| here.blanks_before > 0 && line.width < 60)
        });
        let before_start = after.is_some_and(|line| {
            starts_upper(&line.text) && !line.page_before && line.blanks_before <= 1
        });
        after_end && before_start && line_here.is_some_and(|line| !line.page_before)
    };
    let close = lone.windows(2).all(|pair| matches!(pair, [(a, _), (b, _)] if b - a < 25));
    lone.len() >= 2 && starts_low && steps && close && lone.iter().all(fits)
}

/// "iii" alone at a page's edge.
fn lone_roman_numbers(lines: &mut [Line]) {
    let edges: Vec<bool> = (0..lines.len())
        .map(|index| {
            let here = lines.get(index).is_some_and(|line| line.page_before);
            here || lines.get(index + 1).is_some_and(|line| line.page_before)
        })
        .collect();
    for (line, edge) in lines.iter_mut().zip(edges) {
        if edge && line.is_text() && roman::value(&line.text).is_some() {
            line.role = Role::LeftOut(Why::PageNumber);
        }
    }
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
    fn page_numbers_in_their_many_dresses_go() {
        for page in [
            "- 3 -",
            "– 3 –",
            "Page 3 of 7",
            "3/7",
            "3 / 7",
            "Page | 3",
            "Page 3 sur 7",
            "P a g e | 3",
            "3 of 7",
            "p. 3",
        ] {
            assert_eq!(left_out(&format!("Some text\n\n{page}\n\u{c}goes on here.")), [page]);
        }
    }

    #[test]
    fn a_number_that_is_a_paragraphs_label_stays() {
        assert!(left_out("6. One thing.\n\n7\nAnother thing.\n\n8. A third.").is_empty());
        assert!(left_out("1\nOne thing.\n2\nAnother thing.\n3\nA third.").is_empty());
        assert_eq!(left_out("6. One thing\n\n7\n\u{c}goes on.\n\n7. A third."), ["7"]);
    }

    #[test]
    fn rules_and_lines_of_contents_go() {
        assert_eq!(
            left_out("_____\nA. Threats ........ 3\nText.\n* * *"),
            ["_____", "A. Threats ........ 3", "* * *"]
        );
    }

    #[test]
    fn a_number_inside_a_sentence_stays() {
        assert!(left_out("as said in resolution\n73\nof that year").is_empty());
    }

    #[test]
    fn without_pages_only_what_is_surely_a_page_number_goes() {
        for page in ["- 3 -", "Page 3 of 7", "[Page 3]"] {
            assert_eq!(left_out(&format!("Some text\n\n{page}\n\ngoes on here.")), [page]);
        }
        assert_eq!(
            left_out("One.\n\u{c}[This page is intentionally left blank]\n\u{c}Two.").len(),
            1
        );
        assert_eq!(left_out("The text ends.\n\n3/7\n\nMore follows."), ["3/7"]);
        assert_eq!(left_out("Some text\n\n1\n\ngoes on,\n\n2\n\nand on."), ["1", "2"]);
    }

    #[test]
    fn without_pages_no_number_goes_from_within_a_sentence() {
        for inside in ["Page 3 of 7", "- 3 -", "3/7", "p. 3", "7"] {
            assert!(left_out(&format!("as it says on\n{inside}\nof the draft.")).is_empty());
        }
        for inside in ["3/7", "p. 3", "7"] {
            assert!(left_out(&format!("as it says on\n\n{inside}\n\nof the draft.")).is_empty());
        }
    }
}
