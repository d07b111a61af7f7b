//! Quotation marks in a table as text that open a cell and never close it: they would take the rows
//! after them into the words of one. And those within a cell that are not doubled: they would be lost.

use std::borrow::Cow;

/// How many bytes a cell may have in which a mark that closes it is looked for.
const LONGEST: usize = 1_000_000;
/// In how many bytes the end of a cell with marks that are not doubled is looked for.
const LONGEST_WITHIN: usize = 10_000;

/// The text with such marks closed at the end of their line, and the numbers of these lines; marks within a cell
/// are doubled.
pub(crate) fn closed(text: &str, delimiter: u8) -> (Cow<'_, str>, Vec<u32>) {
    let bytes = text.as_bytes();
    let cells = cells_of_first(bytes, delimiter);
    let (mut at, mut line) = (0, 1_u32);
    // Where marks are to be put in, and the lines of those that are never closed.
    let mut marks: Vec<usize> = Vec::new();
    let mut lines_open: Vec<u32> = Vec::new();
    let mut starts_cell = true;
    let mut line_end = 0;
    while let Some(byte) = bytes.get(at) {
        if at >= line_end {
            line_end = end_of_line(bytes, at);
        }
        match byte {
            b'"' if starts_cell => {
                let end = match end_of(bytes, at, delimiter) {
                    End::Closed(end) => end,
                    End::Open(end) if swallows_rows(bytes, at, end, delimiter, cells) => {
                        let end = end_of_line(bytes, at);
                        marks.push(end);
                        lines_open.push(line);
                        end
                    }
                    End::Open(end) => match within(bytes, at, end, (line_end, delimiter)) {
                        Some((more, end)) => {
                            marks.extend(more);
                            end
                        }
                        None => end,
                    },
                };
                let passed = bytes.get(at..end).unwrap_or_default();
                let lines = passed.iter().filter(|byte| **byte == b'\n').count();
                line = line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
                at = end;
                starts_cell = false;
                continue;
            }
            b'\n' => {
                line = line.saturating_add(1);
                starts_cell = true;
            }
            byte => starts_cell = *byte == delimiter || *byte == b'\r',
        }
        at += 1;
    }
    if marks.is_empty() {
        return (Cow::Borrowed(text), Vec::new());
    }
    let mut all = String::with_capacity(text.len() + marks.len());
    let mut from = 0;
    for mark in &marks {
        all.push_str(text.get(from..*mark).unwrap_or_default());
        all.push('"');
        from = *mark;
    }
    all.push_str(text.get(from..).unwrap_or_default());
    (Cow::Owned(all), lines_open)
}

/// Of a cell that begins with a mark and has a second one before its end: where marks are to be put in, so that
/// none of them is lost, and where the cell ends. Nothing where that is not certain.
fn within(
    bytes: &[u8],
    start: usize,
    second: usize,
    (line_end, delimiter): (usize, u8),
) -> Option<(Vec<usize>, usize)> {
    let second = second.checked_sub(1).filter(|second| *second < line_end)?;
    let is_space = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_whitespace);
    let is_mark = |at: &usize| bytes.get(*at) == Some(&b'"');
    // A mark that is all there is of the text closes nothing.
    if second == start || !is_space(second - 1) {
        // "Share" and learn: the marks are around the first words, and the cell goes on to the next sign.
        let end = (second..line_end).find(|at| bytes.get(*at) == Some(&delimiter));
        let end = end.unwrap_or(line_end);
        let inner = (start + 1..end).filter(is_mark);
        return Some(([start, start].into_iter().chain(inner).chain([end]).collect(), end));
    }
    // "Share "critical" words": what closes the cell is before the next sign, and the others are pairs.
    let mut inner: Vec<usize> = Vec::new();
    for at in (second..line_end).take(LONGEST_WITHIN).filter(is_mark) {
        let is_last = at + 1 == line_end || bytes.get(at + 1) == Some(&delimiter);
        if is_last && inner.len().is_multiple_of(2) {
            return Some((inner, at + 1));
        }
        inner.push(at);
    }
    None
}

/// Where a quoted cell ends.
enum End {
    /// After its mark.
    Closed(usize),
    /// Not: so far goes what would be taken for it.
    Open(usize),
}

fn end_of(bytes: &[u8], start: usize, delimiter: u8) -> End {
    let mut at = start + 1;
    let limit = bytes.len().min(start.saturating_add(LONGEST));
    while at < limit {
        if bytes.get(at) != Some(&b'"') {
            at += 1;
            continue;
        }
        match bytes.get(at + 1) {
            Some(b'"') => at += 2,
            None | Some(b'\n' | b'\r') => return End::Closed(at + 1),
            Some(next) if *next == delimiter => return End::Closed(at + 1),
            Some(_) => return End::Open(at + 1),
        }
    }
    End::Open(limit)
}

/// Whether one of the lines that an open cell would take in is a row: it has as many cells as the first.
fn swallows_rows(bytes: &[u8], start: usize, end: usize, delimiter: u8, cells: usize) -> bool {
    let passed = bytes.get(start..end).unwrap_or_default();
    let Some(line_end) = passed.iter().position(|byte| *byte == b'\n').map(|at| start + at) else {
        return false;
    };
    if cells < 2 {
        return false;
    }
    // The line on which the next mark is has its end after it.
    let last = end_of_line(bytes, end);
    let rest = bytes.get(line_end + 1..last).unwrap_or_default();
    let count = |line: &[u8]| line.iter().filter(|byte| **byte == delimiter).count();
    rest.split(|byte| *byte == b'\n').any(|line| count(line) + 1 >= cells)
}

fn end_of_line(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    let end = rest.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |at| from + at);
    if end > from && bytes.get(end - 1) == Some(&b'\r') { end - 1 } else { end }
}

fn cells_of_first(bytes: &[u8], delimiter: u8) -> usize {
    let mut lines = bytes.split(|byte| *byte == b'\n');
    let first = lines.find(|line| line.contains(&delimiter)).unwrap_or_default();
    1 + first.iter().filter(|byte| **byte == delimiter).count()
}

#[cfg(test)]
mod tests {
    use super::closed;

    #[test]
    fn a_mark_without_end_is_closed_on_its_line() {
        let text =
            "State,Para,Text\nNorland,1,\"Share, now.\nMeridia,2,Train.\nUrsa,3,\"All, too.\"\n";
        let (text, lines) = closed(text, b',');
        assert!(text.contains("\"Share, now.\"\nMeridia,2,Train.\n"), "{text}");
        assert_eq!(lines, [2]);
        let text = "State,Para,Text\r\nNorland,1,\"Share.\r\nMeridia,2,Train.\r\n";
        let (text, lines) = closed(text, b',');
        assert_eq!((text.contains("\"Share.\"\r\n"), lines), (true, vec![2]));
    }

    #[test]
    fn marks_within_a_cell_are_doubled() {
        for (cell, wanted) in [
            ("\"Share\" and learn.", "\"\"\"Share\"\" and learn.\""),
            ("\"Share\" and \"learn\"", "\"\"\"Share\"\" and \"\"learn\"\"\""),
            ("\"Share \"old\" lists, now.\"", "\"Share \"\"old\"\" lists, now.\""),
        ] {
            let text = format!("State,Text,Para\nNorland,{cell},3\nMeridia,\"Six, seven\",4\n");
            let (kept, lines) = closed(&text, b',');
            assert_eq!((kept.as_ref(), lines), (&*text.replace(cell, wanted), Vec::new()));
            let text = format!("State,Text\r\nNorland,{cell}\r\nMeridia,Six\r\n");
            assert_eq!(closed(&text, b',').0, text.replace(cell, wanted));
        }
    }

    #[test]
    fn a_mark_at_the_end_of_the_text_is_kept_as_a_word() {
        for (text, delimiter) in [("\"", b','), ("Norland,\"", b','), ("Norland\t\"", b'\t')] {
            let (kept, lines) = closed(text, delimiter);
            assert_eq!((kept.as_ref(), lines), (&*text.replace('"', "\"\"\"\""), Vec::new()));
        }
    }

    #[test]
    fn cells_of_many_lines_and_marks_within_words_stay() {
        for text in [
            "State,Text\nNorland,\"One, two\nthree \"\"four\"\", five\"\nMeridia,Six\n",
            "State,Para,Text\nNorland,1,\"Share \"critical\"\nwords.\"\nMeridia,2,Six \"a\" b\n",
            "State,Para,Text\nNorland,1,\"Share\nto the end\n",
        ] {
            let (kept, lines) = closed(text, b',');
            assert_eq!((kept.as_ref(), lines), (text, Vec::new()));
        }
    }
}
