//! Tables inside documents that say by their layout whose words they have: a column for each author, and names over
//! rows. All formats of text give what a sheet gives.

use super::authors_and_words;
use super::make::{docx, odt, paragraph};
use crate::{Content, Incoming, Limits, Named, Note, Opened, open_knowing};

const CABLES: &str = "States should protect undersea cables in all seas.";
const PORTS: &str = "Ports have to be safe for all who use them.";
const SHIPS: &str = "Ships should carry lights that can be seen from afar.";
const LIGHTS: &str = "Lighthouses should be kept by those who need them most.";

fn opened(name: &str, bytes: &[u8]) -> Opened {
    let names = |name: &str| {
        let name = name.strip_prefix("Comments by ").unwrap_or(name);
        ["Norland", "Meridia"].contains(&name).then_some(Named::Author)
    };
    let incoming = Incoming { name, bytes, password: None };
    open_knowing(&incoming, &Limits::default(), &names, &mut |_| {}).unwrap()
}

/// A table after some paragraphs, in each format of text. A row of one cell goes over all columns.
fn files(before: &[&str], rows: &[&[&str]]) -> Vec<(&'static str, Vec<u8>)> {
    let width = rows.iter().map(|row| row.len()).max().unwrap();
    let span = |row: &[&str]| if row.len() == 1 { width } else { 1 };
    let (mut word, mut text, mut page, mut mark) =
        (String::new(), String::new(), String::new(), String::new());
    for (at, row) in rows.iter().enumerate() {
        let span = span(row);
        let (mut of_word, mut of_text, mut of_page) = (String::new(), String::new(), String::new());
        for cell in *row {
            let words = paragraph("", cell);
            of_word +=
                &format!("<w:tc><w:tcPr><w:gridSpan w:val=\"{span}\"/></w:tcPr>{words}</w:tc>");
            of_text += &format!(
                "<table:table-cell table:number-columns-spanned=\"{span}\"><text:p>{cell}</text:p></table:table-cell>"
            );
            of_text += &"<table:covered-table-cell/>".repeat(span - 1);
            of_page += &format!("<td colspan=\"{span}\">{cell}</td>");
        }
        word += &format!("<w:tr>{of_word}</w:tr>");
        text += &format!("<table:table-row>{of_text}</table:table-row>");
        page += &format!("<tr>{of_page}</tr>");
        mark += &format!("| {} |{}\n", row.join(" | "), " |".repeat(width - row.len()));
        mark += &if at == 0 { format!("|{}\n", "---|".repeat(width)) } else { String::new() };
    }
    let all = |of: &dyn Fn(&str) -> String| before.iter().map(|it| of(it)).collect::<String>();
    let word = format!("{}<w:tbl>{word}</w:tbl>", all(&|it| paragraph("", it)));
    let text =
        format!("{}<table:table>{text}</table:table>", all(&|it| format!("<text:p>{it}</text:p>")));
    let page = format!(
        "<html><body>{}<table>{page}</table></body></html>",
        all(&|it| format!("<p>{it}</p>"))
    );
    let mark = format!("{}{mark}", all(&|it| format!("{it}\n\n")));
    vec![
        ("x.docx", docx(&word, &[])),
        ("x.odt", odt("", &text, &[])),
        ("x.html", page.into_bytes()),
        ("x.md", mark.into_bytes()),
    ]
}

fn several(opened: &Opened) -> Vec<String> {
    assert!(matches!(opened.content, Content::Text(_)), "{:?}", opened.content);
    let of = |note: &Note| match note {
        Note::SeveralDelegations { names } => Some(names.clone()),
        _ => None,
    };
    opened.notes.iter().find_map(of).unwrap_or_default()
}

#[test]
fn a_column_for_each_author_in_a_document_gives_each_its_words() {
    for heads in [
        ["Topic", "Norland", "Meridia"],
        ["Topic", "Comments by Norland", "Comments by Meridia"],
        ["Topic", "Comment (Norland)", "Comment (Meridia)"],
        ["Topic", "Norland 2019", "Meridia 2020"],
    ] {
        let rows: &[&[&str]] = &[&heads, &["Sea", CABLES, PORTS], &["Ships", SHIPS, LIGHTS]];
        for (name, bytes) in files(&["Comments received"], rows) {
            let opened = opened(name, &bytes);
            let whose = |name: Option<&str>| name.map(|name| name.replace("Comments by ", ""));
            let found: Vec<(Option<String>, &str)> = authors_and_words(&opened)
                .into_iter()
                .map(|(author, text)| (whose(author), text))
                .collect();
            let (one, two) = (Some("Norland".to_owned()), Some("Meridia".to_owned()));
            let wanted = [(one.clone(), CABLES), (two.clone(), PORTS), (one, SHIPS), (two, LIGHTS)];
            assert_eq!(found, wanted, "{name}: {heads:?}");
        }
    }
}

#[test]
fn a_title_over_a_sheet_is_not_its_head_where_authors_are_below() {
    let source = format!("Comments by Norland\nIssue,Norland,Meridia\nSea,{CABLES},{PORTS}\n");
    let opened = opened("x.csv", source.as_bytes());
    assert_eq!(authors_and_words(&opened), [(Some("Norland"), CABLES), (Some("Meridia"), PORTS)]);
}

#[test]
fn names_over_the_rows_of_a_document_are_kept_for_whoever_knows_them() {
    let rows: &[&[&str]] =
        &[&["Para", "Comment"], &["Norland"], &["1", CABLES], &["Utopia"], &["1", PORTS]];
    for (name, bytes) in files(&[], rows) {
        let opened = opened(name, &bytes);
        let Content::Table(table) = &opened.content else { panic!("{name}") };
        let over: Vec<&str> = table
            .rows
            .iter()
            .flat_map(|row| row.place.iter().flat_map(|place| &place.over))
            .map(|claim| claim.text.as_str())
            .collect();
        assert_eq!(over, ["Norland", "Utopia"], "{name}");
    }
}

#[test]
fn names_beside_words_without_names_of_columns_are_reported() {
    let long = "In our view the group should go on with its work in the coming years. ".repeat(12);
    let tables: &[&[&[&str]]] = &[
        &[&["Norland", CABLES], &["Meridia", PORTS]],
        &[&["Sea", "Norland", CABLES], &["Sea", "Meridia", PORTS]],
        &[&["Norland"], &["1", CABLES], &["Meridia"], &["1", PORTS]],
        &[&["State", "Norland", "Meridia"], &["Sea", CABLES, PORTS]],
        &[&["State", "Proposal"], &["Norland", CABLES], &["Meridia", PORTS]],
    ];
    for rows in tables {
        for (name, bytes) in files(&[&long], rows) {
            assert_eq!(several(&opened(name, &bytes)), ["Norland", "Meridia"], "{name}: {rows:?}");
        }
    }
    // One author alone is for whoever knows whose file it is; beside another's words it is not all.
    for (rows, names) in [
        ([["State", "Proposal"], ["Norland", CABLES]], &["Norland"][..]),
        ([["Utopia", "Norland"], [PORTS, CABLES]], &["Norland", "Utopia"]),
    ] {
        let rows: Vec<&[&str]> = rows.iter().map(|row| row.as_slice()).collect();
        for (name, bytes) in files(&[&long], &rows) {
            assert_eq!(several(&opened(name, &bytes)), names, "{name}");
        }
    }
    // A table of facts has no words of anybody.
    let rows: &[&[&str]] = &[&["Country", "Since"], &["Norland", "1998"], &["Meridia", "2001"]];
    for (name, bytes) in files(&[&long], rows) {
        assert!(several(&opened(name, &bytes)).is_empty(), "{name}");
    }
}
