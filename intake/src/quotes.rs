//! Quotation marks in a table as text that open a cell and never close it: they would take the rows
//! after them into the words of one.

use std::borrow::Cow;

/// How many bytes a cell may have in which a mark that closes it is looked for.
const LONGEST: usize = 1_000_000;

/// The text with such marks closed at the end of their line, and the numbers of these lines.
pub(crate) fn closed(text: &str, delimiter: u8) -> (Cow<'_, str>, Vec<u32>) {
    let bytes = text.as_bytes();
    let cells = cells_of_first(bytes, delimiter);
    let (mut at, mut line) = (0, 1_u32);
    // Where marks are to be put in, with the lines.
    let mut ends: Vec<(usize, u32)> = Vec::new();
    let mut starts_cell = true;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' if starts_cell => {
                let end = match end_of(bytes, at, delimiter) {
                    End::Closed(end) => end,
                    End::Open(end) if swallows_rows(bytes, at, end, delimiter, cells) => {
                        let end = end_of_line(bytes, at);
                        ends.push((end, line));
                        end
                    }
                    End::Open(end) => end,
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
    if ends.is_empty() {
        return (Cow::Borrowed(text), Vec::new());
    }
    let mut all = String::with_capacity(text.len() + ends.len());
    let mut from = 0;
    for (end, _) in &ends {
        all.push_str(text.get(from..*end).unwrap_or_default());
        all.push('"');
        from = *end;
    }
    all.push_str(text.get(from..).unwrap_or_default());
    (Cow::Owned(all), ends.into_iter().map(|(_, line)| line).collect())
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
