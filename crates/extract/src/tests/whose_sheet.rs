//! Whose the rows are where a sheet or a column is named after an author, and not each row.

use super::authors_and_labels;
use super::workbook::{ods, ods_row, row, workbook};
use crate::{Incoming, Limits, Named, Note, Opened, open_knowing};

/// Two invented States, a group, and a topic.
fn names(name: &str) -> Option<Named> {
    let name = name.trim().to_lowercase();
    let name = name.strip_prefix("comments by ").unwrap_or(&name);
    match name.strip_prefix("proposals from ").unwrap_or(name) {
        "norland" | "meridia" | "ursa" | "nrl" => Some(Named::Author),
        "ports" => Some(Named::Other),
        _ => None,
    }
}

fn opened(name: &str, bytes: &[u8]) -> Opened {
    let incoming = Incoming { name, bytes, password: None };
    open_knowing(&incoming, &Limits::default(), &names, &mut |_| {}).unwrap()
}

/// A workbook of sheets with these names, each with these rows.
fn named(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let content = |rows: &[&[&str]]| {
        let rows: String = (1..).zip(rows).map(|(line, cells)| row(line, cells)).collect();
        format!("<sheetData>{rows}</sheetData>")
    };
    let sheets: Vec<(String, String)> =
        sheets.iter().map(|(name, rows)| ((*name).to_owned(), content(rows))).collect();
    let (mut list, mut links) = (String::new(), String::new());
    for (at, (name, _)) in sheets.iter().enumerate() {
        list.push_str(&format!("<sheet name=\"{name}\" r:id=\"r{at}\"/>"));
        links.push_str(&format!("<Relationship Id=\"r{at}\" Target=\"worksheets/s{at}.xml\"/>"));
    }
    let list = format!("<workbook xmlns:r=\"r\"><sheets>{list}</sheets></workbook>");
    let links = format!("<Relationships>{links}</Relationships>");
    let parts = [("xl/workbook.xml", list.as_str()), ("xl/_rels/workbook.xml.rels", &links)];
    let plain: Vec<(&str, &str)> = sheets.iter().map(|(_, content)| ("", &**content)).collect();
    workbook(&plain, &parts)
}

const ONE: &[&[&str]] = &[&["Para", "Text"], &["1", "One."]];
const TWO: &[&[&str]] = &[&["Para", "Text"], &["1", "Two."], &["2", "Three."]];

#[test]
fn a_sheet_named_after_an_author_is_of_that_one() {
    for name in ["Norland", "NRL", " Norland "] {
        let read = opened("x.xlsx", &named(&[(name, ONE), ("Meridia", TWO)]));
        let norland = name.trim();
        let meridia = [("Meridia", "1", "Two."), ("Meridia", "2", "Three.")];
        assert_eq!(
            authors_and_labels(&read),
            [&[(norland, "1", "One.")][..], &meridia[..]].concat()
        );
    }
    let read = opened("x.xlsx", &named(&[("Meridia", ONE)]));
    assert_eq!(authors_and_labels(&read), [("Meridia", "1", "One.")]);
}

#[test]
fn a_sheet_of_an_unknown_name_has_the_name_as_it_is_written() {
    let read = opened("x.xlsx", &named(&[("Norland", ONE), ("Zembla &amp; co", ONE)]));
    assert_eq!(authors_and_labels(&read), [("Norland", "1", "One."), ("Zembla & co", "1", "One.")]);
    // Nobody is known, and the sheets are still not of one.
    let read = opened("x.xlsx", &named(&[("Zembla", ONE), ("Ruritania", ONE)]));
    assert_eq!(authors_and_labels(&read), [("Zembla", "1", "One."), ("Ruritania", "1", "One.")]);
    // One alone may be called anything.
    let read = opened("x.xlsx", &named(&[("Final version", ONE)]));
    assert_eq!(authors_and_labels(&read), [("-", "1", "One.")]);
}

#[test]
fn generic_names_and_topics_name_nobody() {
    for name in
        ["Sheet1", "Data", "Sheet 2", "Feuil1", "Hoja1", "Лист1", "ورقة1", "工作表1", "Ports"]
    {
        let read = opened("x.xlsx", &named(&[("Norland", ONE), (name, ONE)]));
        assert_eq!(
            authors_and_labels(&read),
            [("Norland", "1", "One."), ("-", "1", "One.")],
            "{name}"
        );
        let read = opened("x.xlsx", &named(&[(name, ONE), ("Sheet9", ONE)]));
        assert!(authors_and_labels(&read).iter().all(|row| row.0 == "-"), "{name}");
    }
}

#[test]
fn rows_that_say_whose_they_are_are_not_the_sheets() {
    let rows: &[&[&str]] = &[&["State", "Text"], &["Ursa", "One."], &["Ursa", "Two."]];
    let read = opened("x.xlsx", &named(&[("Norland", rows), ("Meridia", ONE)]));
    let authors: Vec<&str> = authors_and_labels(&read).iter().map(|row| row.0).collect();
    assert_eq!(authors, ["Ursa", "Ursa", "Meridia"]);
}

#[test]
fn tables_of_an_open_document_have_names_too() {
    let table = |name: &str, words: &str| {
        let rows =
            [ods_row("", &[("", "Para"), ("", "Text")]), ods_row("", &[("", "1"), ("", words)])];
        format!("<table:table table:name=\"{name}\">{}</table:table>", rows.concat())
    };
    let bytes = ods("", &(table("Norland", "One.") + &table("Meridia", "Two.")));
    let read = opened("x.ods", &bytes);
    assert_eq!(authors_and_labels(&read), [("Norland", "1", "One."), ("Meridia", "1", "Two.")]);
}

#[test]
fn a_column_for_each_author_gives_each_its_own_words() {
    let source = "Para,Comments by Norland,Comments by Meridia\n1,One.,Two.\n2,,Three.\n3,Four.,\n";
    let four = [
        ("Norland", "1", "One."),
        ("Meridia", "1", "Two."),
        ("Meridia", "2", "Three."),
        ("Norland", "3", "Four."),
    ];
    let read = opened("x.csv", source.replace("Comments by ", "").as_bytes());
    assert_eq!(authors_and_labels(&read), four);
    assert!(read.notes.is_empty(), "{:?}", read.notes);
    // The name is as it is written, for whoever knows it.
    let read = opened("x.csv", source.as_bytes());
    let written = four.map(|(author, label, text)| (format!("Comments by {author}"), label, text));
    let rows = authors_and_labels(&read).into_iter();
    let all: Vec<_> = rows.map(|row| (row.0.to_owned(), row.1, row.2)).collect();
    assert_eq!(all, written);
    assert!(read.notes.is_empty(), "{:?}", read.notes);
    // Without any other column, and in a sheet.
    let read = opened("x.csv", b"Norland;Meridia\nOne.;Two.\n");
    assert_eq!(authors_and_labels(&read), [("Norland", "-", "One."), ("Meridia", "-", "Two.")]);
    let rows: &[&[&str]] = &[&["Para", "Norland", "Meridia"], &["1", "One.", "Two."]];
    let read = opened("x.xlsx", &named(&[("Sheet1", rows)]));
    assert_eq!(authors_and_labels(&read), [("Norland", "1", "One."), ("Meridia", "1", "Two.")]);
}

#[test]
fn words_of_no_author_beside_such_columns_are_given_to_none() {
    let source = "Para,Text,Norland,Meridia\n1,,One.,\n2,Draft.,Two.,Three.\n3,More.,,\n";
    let read = opened("x.csv", source.as_bytes());
    assert_eq!(
        authors_and_labels(&read),
        [
            ("Norland", "1", "One."),
            ("-", "2", "Draft."),
            ("Norland", "2", "Two."),
            ("Meridia", "2", "Three."),
            ("-", "3", "More."),
        ]
    );
}

#[test]
fn a_column_whose_name_is_not_sure_stays_what_it_is() {
    let source = "Para,Comments by Zembla,Norland\n1,One.,Two.\n";
    let read = opened("x.csv", source.as_bytes());
    assert_eq!(authors_and_labels(&read), [("-", "1", "One."), ("Norland", "1", "Two.")]);
    // Where the rows name an author, a column does not.
    let read = opened("x.csv", b"State,Text,Meridia\nNorland,One.,yes\n");
    assert_eq!(authors_and_labels(&read), [("Norland", "-", "One.")]);
}

#[test]
fn a_comma_without_marks_gives_no_author_the_words_of_another() {
    let source =
        "Topic,Norland,Meridia\nPorts,Share, and learn.,Train.\nLines,One,two,three,four\n";
    let read = opened("x.csv", source.as_bytes());
    assert_eq!(
        authors_and_labels(&read),
        [("Norland", "-", "Share, and learn."), ("Meridia", "-", "Train.")]
    );
    assert!(read.notes.contains(&Note::UnevenRows { lines: vec![2, 3] }), "{:?}", read.notes);
    let left = read.notes.iter().any(
        |note| matches!(note, Note::LeftOut { text, .. } if text.contains("One,two,three,four")),
    );
    assert!(left, "{:?}", read.notes);
}
