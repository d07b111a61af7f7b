//! A table as text: one passage a row, the first row names the columns. A cell is words and nothing
//! else: what a spreadsheet would take for a formula stays as it is.

use csv::{ReaderBuilder, StringRecord};

use crate::account::Account;
use crate::tidy::tidy;
use crate::{Content, Fault, Format, Head, Left, Note, Opened, Row, Table};

const TEXT: &str = "text";

/// What a column may be called. The first name is the one that messages use.
const NAMES: &[(Column, &[&str])] = &[
    (Column::Text, &[TEXT, "passage", "words", "texte"]),
    (Column::Author, &["author", "state", "country", "auteur"]),
    (Column::Label, &["label", "number", "no", "paragraph", "para"]),
    (Column::Topic, &["topic", "section", "theme"]),
    (Column::Issue, &["issue", "question"]),
    (Column::Kind, &["kind", "type"]),
    (Column::Round, &["round", "stage"]),
    (Column::Title, &["title", "document", "titre"]),
    (Column::Date, &["date"]),
    (Column::Url, &["url", "address", "source", "link"]),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Text,
    Author,
    Label,
    Topic,
    Issue,
    Kind,
    Round,
    Title,
    Date,
    Url,
}

/// Whether text looks like a table of passages: its first row names a column of words and another.
pub(crate) fn is_table(text: &str) -> bool {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let delimiter = delimiter(first);
    let cells: Vec<&str> = first.split(char::from(delimiter)).collect();
    let known: Vec<Column> =
        cells.iter().filter_map(|cell| column(cell.trim().trim_matches('"'))).collect();
    first.len() < 1_000 && cells.len() > 1 && known.contains(&Column::Text) && known.len() > 1
}

/// Reads text that is already decoded.
pub(crate) fn open(text: String, mut notes: Vec<Note>) -> Result<Opened, Fault> {
    let text = tidy(text, &mut notes);
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter(first))
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut records = reader.records().filter(|row| row.as_ref().is_ok_and(|row| !is_blank(row)));
    let Some(Ok(head)) = records.next() else { return Err(Fault::Empty) };
    let columns: Vec<Option<Column>> = unique(head.iter().map(|name| column(name.trim())));
    if !columns.contains(&Some(Column::Text)) {
        let found = head.iter().take(10).map(short).collect();
        return Err(Fault::NoColumn { column: TEXT.to_owned(), found });
    }
    let mut account = Account::default();
    let mut rows = Vec::new();
    let mut without = 0;
    for record in records.flatten() {
        let mut row = Row { line: line(&record), ..Row::default() };
        for (at, cell) in record.iter().enumerate() {
            let cell = cell.trim();
            match columns.get(at).copied().flatten() {
                Some(column) if !cell.is_empty() => put(&mut row, column, cell),
                Some(_) => {}
                None => account.leave_out(Left::Columns, cell),
            }
        }
        if row.text.is_empty() {
            without += 1;
            for cell in &record {
                account.leave_out(Left::Columns, cell);
            }
        } else {
            rows.push(row);
        }
    }
    if rows.is_empty() {
        return Err(Fault::Empty);
    }
    let named = head.iter().zip(&columns).filter(|(_, column)| column.is_none());
    let unknown: Vec<String> =
        named.map(|(name, _)| short(name)).filter(|name| !name.is_empty()).collect();
    if !unknown.is_empty() {
        notes.push(Note::UnknownColumns { names: unknown.iter().take(10).cloned().collect() });
    }
    if without > 0 {
        notes.push(Note::RowsWithoutText { count: without });
    }
    notes.extend(account.into_notes());
    let content = Content::Table(Table { rows, unknown });
    Ok(Opened { format: Format::Csv, content, head: Head::default(), notes })
}

/// What parts the cells: of comma, semicolon and tab the one that is most in the first row.
fn delimiter(first: &str) -> u8 {
    let count = |sign: u8| first.bytes().filter(|byte| *byte == sign).count();
    // The first of those that are there as often; max_by_key gives the last.
    [b'\t', b';', b','].into_iter().max_by_key(|sign| count(*sign)).unwrap_or(b',')
}

fn column(name: &str) -> Option<Column> {
    let plain: String =
        name.chars().filter(|ch| ch.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    NAMES.iter().find(|(_, names)| names.contains(&plain.as_str())).map(|(column, _)| *column)
}

/// Of columns with the same meaning, the first counts; "passage" beside "text" is unknown.
fn unique(columns: impl Iterator<Item = Option<Column>>) -> Vec<Option<Column>> {
    let mut seen: Vec<Option<Column>> = Vec::new();
    for column in columns {
        let known = column.filter(|column| !seen.contains(&Some(*column)));
        seen.push(known);
    }
    seen
}

fn is_blank(row: &StringRecord) -> bool {
    row.iter().all(|cell| cell.trim().is_empty())
}

fn line(row: &StringRecord) -> u32 {
    row.position().map_or(0, |position| u32::try_from(position.line()).unwrap_or(u32::MAX))
}

fn short(name: &str) -> String {
    name.trim().chars().take(40).collect()
}

fn put(row: &mut Row, column: Column, cell: &str) {
    let cell = cell.to_owned();
    match column {
        Column::Text => row.text = cell,
        Column::Author => row.author = Some(cell),
        Column::Label => row.label = Some(cell),
        Column::Topic => row.topic = Some(cell),
        Column::Issue => row.issue = Some(cell),
        Column::Kind => row.kind = Some(cell),
        Column::Round => row.round = Some(cell),
        Column::Title => row.title = Some(cell),
        Column::Date => row.date = Some(cell),
        Column::Url => row.url = Some(cell),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> (Table, Vec<Note>) {
        let opened = open(text.to_owned(), Vec::new()).unwrap();
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
        let told: Vec<String> = notes.iter().map(ToString::to_string).collect();
        assert_eq!(told.len(), 3, "{told:?}");
    }

    #[test]
    fn a_table_without_text_is_refused() {
        let fault = open("author,date\nA,B\n".into(), Vec::new());
        let found = vec!["author".to_owned(), "date".to_owned()];
        assert_eq!(fault.unwrap_err(), Fault::NoColumn { column: "text".into(), found });
        assert_eq!(open("text,author\n,\n".into(), Vec::new()).unwrap_err(), Fault::Empty);
    }

    #[test]
    fn only_a_first_row_of_names_makes_a_table() {
        assert!(is_table("author;text\n"));
        assert!(!is_table("This text, and the author, are known.\n"));
        assert!(!is_table("text\nmore"));
    }
}
