//! A table as text → rows of cells; what they mean is `grid`'s matter. A cell is words and nothing else:
//! what a spreadsheet would take for a formula stays as it is.

mod record;
mod uneven;

use crate::cell::Cell;
use crate::columns::column_exactly;
use crate::columns::kind::Column;
use crate::counts::Counts;
use crate::fault::Fault;
use crate::grid::cells::Cells;
use crate::grid::heads::head;
use crate::grid::table;
use crate::limits::Limits;
use crate::many::Many;
use crate::note::Note;
use crate::opened::{Content, Format, Head, Opened};
use crate::quotes::closed;
use crate::tidy::tidy;
use crate::who::Names;
use crate::wide::{Heads, by_author};

use record::{Record, records};

/// What may part the cells, the likeliest where nothing tells.
const DELIMITERS: [u8; 4] = [b'\t', b';', b',', b'|'];
/// How many rows are looked at to find out.
const FIRST_ROWS: usize = 12;
/// No first row of a table is longer.
const LONGEST_FIRST: usize = 1_000;

/// Whether text looks like a table of passages: its first row names a column of words and another.
pub(crate) fn is_table(text: &str) -> bool {
    let (named, rest) = named_delimiter(text);
    let mut lines = rest.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next().unwrap_or_default();
    let delimiter = named.unwrap_or_else(|| most_frequent(first));
    // In Markdown a line parts the names from the rows.
    let is_rule = |line: &str| line.contains('-') && line.chars().all(|ch| "|-: \t".contains(ch));
    if delimiter == b'|' && lines.next().is_some_and(is_rule) {
        return false;
    }
    if first.len() >= LONGEST_FIRST {
        return false;
    }
    let cells: Vec<&str> = first.split(char::from(delimiter)).collect();
    let known: Vec<Column> =
        cells.iter().filter_map(|cell| column_exactly(cell.trim().trim_matches('"'))).collect();
    let words = known.iter().any(|column| column.is_words());
    cells.len() > 1 && words && known.len() > 1
}

/// Reads text that is already decoded.
pub(crate) fn open(
    text: String,
    mut notes: Vec<Note>,
    names: Names<'_>,
    limits: &Limits,
) -> Result<Opened, Fault> {
    let text = tidy(text, &mut notes);
    let (named, rest) = named_delimiter(&text);
    let skipped = u32::from(named.is_some());
    let delimiter = named.unwrap_or_else(|| delimiter(rest, names, limits));
    let (rest, unclosed) = closed(rest, delimiter);
    let mut counts = Counts::new(limits);
    let mut read: Vec<Record> = Vec::new();
    for record in records(&rest, delimiter, limits) {
        counts.one(Many::Rows)?;
        counts.more(Many::Cells, record.fields.len())?;
        read.push(Record { line: record.line.saturating_add(skipped), ..record });
    }
    let (rows, uneven) = uneven::mended(&read, delimiter, names);
    let rows = by_author(rows, names, &mut Counts::new(limits))?;
    let content = Content::Table(table(rows, &mut notes)?);
    if !uneven.is_empty() {
        notes.push(Note::UnevenRows { lines: uneven });
    }
    if !unclosed.is_empty() {
        let lines = unclosed.into_iter().map(|line| line.saturating_add(skipped)).collect();
        notes.push(Note::UnclosedQuotes { lines });
    }
    Ok(Opened { format: Format::Csv, content, styles: Vec::new(), head: Head::default(), notes })
}

/// The sign that a first line such as `sep=;` says parts the cells, and the lines after it.
fn named_delimiter(text: &str) -> (Option<u8>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim_end_matches('\r').trim_matches('"');
    let sign =
        first.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and_then(|_| match first
            .as_bytes()
            .get(4..)
        {
            Some([sign]) if sign.is_ascii() && !sign.is_ascii_alphanumeric() => Some(*sign),
            _ => None,
        });
    (sign, if sign.is_some() { rest } else { text })
}

/// What parts the cells: the sign by which most names of columns or of authors are found; where none finds any, the
/// one that is most in the first row.
fn delimiter(text: &str, names: Names<'_>, limits: &Limits) -> u8 {
    // A title over the table has none of them.
    let is_parted = |line: &&str| line.bytes().any(|byte| DELIMITERS.contains(&byte));
    let first = text.lines().find(is_parted).unwrap_or_default();
    let known = |sign: u8| {
        let blank = |row: &Cells| row.cells.iter().all(Cell::is_empty);
        let rows = records(text, sign, limits).map(|record| record.cells());
        let rows: Vec<Cells> = rows.filter(|row| !blank(row)).take(FIRST_ROWS).collect();
        let authors = Heads::of(&rows, names).map_or(0, |heads| heads.authors.len());
        head(&rows).map_or(0, |(_, known)| known).max(authors)
    };
    let counts = DELIMITERS.map(|sign| (sign, known(sign)));
    match counts.into_iter().rev().max_by_key(|(_, known)| *known) {
        Some((sign, known)) if known > 1 => sign,
        _ => most_frequent(first),
    }
}

/// Of the signs that part cells the one that is most in a row.
fn most_frequent(first: &str) -> u8 {
    let count = |sign: u8| first.bytes().filter(|byte| *byte == sign).count();
    // The first of those that are there as often; max_by_key gives the last.
    DELIMITERS.into_iter().max_by_key(|sign| count(*sign)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Table;

    fn table(text: &str) -> (Table, Vec<Note>) {
        let opened = open(text.to_owned(), Vec::new(), &|_| None, &Limits::default()).unwrap();
        let Content::Table(table) = opened.content else { panic!() };
        (table, opened.notes)
    }

    #[test]
    fn rows_are_passages_whatever_parts_the_cells() {
        for sign in [",", ";", "\t"] {
            let source = "Author,LABEL,Text\nAtlantis,7,\"Two, or; three\nlines\"\nErewhon,,More\n";
            let source = source
                .replacen("Author,LABEL,Text", &["Author", "LABEL", "Text"].join(sign), 1)
                .replace("Atlantis,7,", &["Atlantis", "7", ""].join(sign))
                .replace("Erewhon,,", &["Erewhon", "", ""].join(sign));
            let (table, notes) = table(&source);
            assert_eq!(table.rows.len(), 2, "{sign:?}");
            assert_eq!(table.rows[0].text, "Two, or; three\nlines");
            assert_eq!(table.rows[0].label.as_deref(), Some("7"));
            assert_eq!(table.rows[1].label, None);
            assert_eq!((table.rows[0].line, table.rows[1].line), (2, 4));
            assert!(notes.is_empty());
        }
    }

    #[test]
    fn formulas_stay_plain_text() {
        let (table, _) = table("text,author\n=1+1,@SUM\n\"=HYPERLINK(\"\"x\"\")\",-2\n+1,-1\n");
        let texts: Vec<&str> = table.rows.iter().map(|row| row.text.as_str()).collect();
        assert_eq!(texts, ["=1+1", "=HYPERLINK(\"x\")", "+1"]);
        assert_eq!(table.rows[0].author.as_deref(), Some("@SUM"));
    }

    #[test]
    fn what_is_not_used_is_told() {
        let (table, notes) =
            table("Text,Colour\nOne,dark blue\n,left behind\n\n,\nTwo\nThree,red,and more\n");
        assert_eq!((table.rows.len(), table.unknown), (3, vec!["Colour".to_owned()]));
        let reported: Vec<String> = notes.iter().map(ToString::to_string).collect();
        assert_eq!(reported.len(), 4, "{reported:?}");
    }

    #[test]
    fn a_table_is_found_below_its_title_and_all_around_it_is_kept() {
        let (table, notes) = table(
            "Atlantis: comments, as sent;;\nPlease find below, row by row, what we think.;;\n\n\
             Para.;Comment;Proposed language\nPara. 4;Ports are few, and old.;Protect ports.\n\
             B. Cables and other lines;;\nPara. 5;;Lay cables.\n\
             Atlantis would be pleased to explain this.;;\nNot edited yet;;\n",
        );
        let rows: Vec<(&str, Option<&str>, Option<&str>)> = table
            .rows
            .iter()
            .map(|row| (row.text.as_str(), row.label.as_deref(), row.heading.as_deref()))
            .collect();
        let cables = Some("B. Cables and other lines");
        assert_eq!(
            rows,
            [
                ("Please find below, row by row, what we think.", None, None),
                ("Ports are few, and old.", Some("Para. 4"), None),
                ("Protect ports.", Some("Para. 4"), None),
                ("Lay cables.", Some("Para. 5"), cables),
                ("Atlantis would be pleased to explain this.", None, cables),
                ("Not edited yet", None, None),
            ]
        );
        let title = Some("Atlantis: comments, as sent");
        assert!(table.rows.iter().all(|row| row.title.as_deref() == title));
        assert!(notes.is_empty(), "{notes:?}");
    }

    #[test]
    fn a_table_without_text_is_refused() {
        let fault = open("author,date\nA,B\n".into(), Vec::new(), &|_| None, &Limits::default());
        let found = vec!["author".to_owned(), "date".to_owned()];
        assert_eq!(fault.unwrap_err(), Fault::NoColumn { column: "text".into(), found });
        assert_eq!(
            open("text,author\n,\n".into(), Vec::new(), &|_| None, &Limits::default()).unwrap_err(),
            Fault::Empty
        );
    }

    #[test]
    fn only_a_first_row_of_names_makes_a_table() {
        assert!(is_table("author;text\n"));
        assert!(!is_table("This text, and the author, are known.\n"));
        assert!(!is_table("text\nmore"));
    }
}
