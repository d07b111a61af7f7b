//! Words that are struck by signs in plain text, by parts of table styles, and by changes to tables.

use super::make::{docx, paragraph};
use super::{opened, stretches};
use crate::TextStyle::Struck;
use crate::{Left, Note, Opened};

fn over(words: &str, stroke: char) -> String {
    words.chars().flat_map(|ch| [ch, stroke]).collect()
}

fn struck(opened: &Opened) -> Vec<String> {
    stretches(opened).into_iter().filter(|(style, _)| *style == Struck).map(|(_, it)| it).collect()
}

pub(super) fn left(opened: &Opened) -> Vec<(Left, u32)> {
    let notes = opened.notes.iter();
    notes
        .filter_map(|note| match note {
            Note::LeftOut { what, words, .. } => Some((*what, *words)),
            _ => None,
        })
        .collect()
}

#[test]
fn letters_with_a_stroke_over_them_are_struck_in_every_format() {
    for stroke in ['\u{336}', '\u{335}'] {
        let words = over("must never", stroke);
        let text = format!("States {words} should share.");
        let files = [
            ("x.txt", text.clone().into_bytes()),
            ("x.md", text.clone().into_bytes()),
            ("x.html", format!("<html><p>{text}</p></html>").into_bytes()),
            ("x.docx", docx(&paragraph("", &text), &[])),
        ];
        for (name, bytes) in files {
            let opened = opened(name, &bytes).unwrap();
            assert_eq!(opened.content.text().unwrap().trim(), text, "{name}");
            assert_eq!(struck(&opened), [words.as_str()], "{name}");
        }
    }
}

#[test]
fn a_stroke_before_each_letter_strikes_the_last_one_too() {
    let words: String = "never".chars().flat_map(|ch| ['\u{336}', ch]).collect();
    let opened = opened("x.txt", format!("States {words} share.").as_bytes()).unwrap();
    assert_eq!(struck(&opened).concat().replace('\u{336}', ""), "never");
}

#[test]
fn a_letter_that_has_a_stroke_in_its_language_is_not_struck() {
    for text in ["The word b\u{335}a and i\u{335}n.", "a\u{338} b\u{301}c\u{327}"] {
        assert_eq!(opened("x.txt", text.as_bytes()).unwrap().styles, []);
    }
}

#[test]
fn words_between_tildes_in_plain_text_are_struck_and_told() {
    let text =
        "1. States ~~must~~ should share.\n\n~~2. Old words.~~\n\n3. About ~~ 7, or ~~~ 8.\n";
    let opened = opened("x.txt", text.as_bytes()).unwrap();
    assert_eq!(opened.content.text(), Some(text));
    assert_eq!(struck(&opened), ["~~must~~", "~~2. Old words.~~"]);
    assert_eq!(opened.notes, [Note::Tildes { count: 2 }]);
    let plain = super::opened("x.txt", b"Costs ~~ 7.\n\nOr ~~ 8.").unwrap();
    assert!(plain.notes.is_empty() && plain.styles.is_empty());
}

#[test]
fn tildes_that_markdown_does_not_take_for_marks_strike_all_the_same() {
    let opened = opened("x.md", b"~~5. ~~6. States ~~must~~ should share.\n").unwrap();
    assert_eq!(struck(&opened), ["5.", "must"]);
    assert_eq!(opened.content.text().unwrap().trim(), "5. 6. States must should share.");
    for literal in ["\\~\\~5. \\~\\~6.", "`~~5. ~~`6.", "~~ 5. ~~ 6."] {
        assert!(
            struck(&super::opened("x.md", literal.as_bytes()).unwrap()).is_empty(),
            "{literal}"
        );
    }
}

/// A table of two columns in a style whose parts are given.
fn table(parts: &str, look: &str, rows: &[[&str; 2]]) -> Opened {
    let style = format!(
        "<w:styles xmlns:w=\"w\"><w:style w:type=\"table\" w:styleId=\"T\"><w:name w:val=\"T\"/>{parts}</w:style></w:styles>"
    );
    let cell = |text: &&str| format!("<w:tc>{}</w:tc>", paragraph("", text));
    let row =
        |row: &[&str; 2]| format!("<w:tr>{}</w:tr>", row.iter().map(cell).collect::<String>());
    let rows: String = rows.iter().map(row).collect();
    let body = format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"T\"/><w:tblLook {look}/></w:tblPr>{rows}</w:tbl>"
    );
    opened("x.docx", &docx(&body, &[("word/styles.xml", &style)])).unwrap()
}

fn part(kind: &str, properties: &str) -> String {
    format!("<w:tblStylePr w:type=\"{kind}\"><w:rPr>{properties}</w:rPr></w:tblStylePr>")
}

const ROWS: &[[&str; 2]] =
    &[["one a", "one b"], ["two a", "two b"], ["three a", "three b"], ["four a", "four b"]];

#[test]
fn the_parts_of_a_tables_style_strike_the_cells_that_they_apply_to() {
    for (kind, look, words) in [
        ("firstRow", "w:val=\"0020\"", vec!["one a", "one b"]),
        ("firstRow", "w:val=\"0000\"", vec![]),
        ("firstRow", "w:firstRow=\"0\" w:val=\"0020\"", vec![]),
        ("lastRow", "w:lastRow=\"1\"", vec!["four a", "four b"]),
        ("firstCol", "w:firstColumn=\"1\"", vec!["one a", "two a", "three a", "four a"]),
        ("lastCol", "w:lastColumn=\"1\"", vec!["one b", "two b", "three b", "four b"]),
        ("band1Horz", "w:val=\"0000\"", vec!["one a", "one b", "three a", "three b"]),
        ("band1Horz", "w:firstRow=\"1\"", vec!["two a", "two b", "four a", "four b"]),
        ("band2Horz", "w:noHBand=\"1\"", vec![]),
        ("band2Vert", "w:val=\"0000\"", vec!["one b", "two b", "three b", "four b"]),
        ("nwCell", "w:firstRow=\"1\" w:firstColumn=\"1\"", vec!["one a"]),
        ("seCell", "w:lastRow=\"1\" w:lastColumn=\"1\"", vec!["four b"]),
    ] {
        let opened = table(&part(kind, "<w:strike/>"), look, ROWS);
        assert_eq!(struck(&opened), words, "{kind} {look}");
    }
}

#[test]
fn the_nearest_part_of_a_tables_style_counts() {
    let parts = part("firstRow", "<w:strike/>") + &part("firstCol", "<w:strike w:val=\"0\"/>");
    let opened = table(&parts, "w:firstRow=\"1\" w:firstColumn=\"1\"", ROWS);
    assert_eq!(struck(&opened), ["one b"]);
}

#[test]
fn what_a_part_of_a_tables_style_hides_is_left_out_and_counted() {
    let opened = table(&part("lastRow", "<w:vanish/>"), "w:lastRow=\"1\"", ROWS);
    assert_eq!(left(&opened), [(Left::Hidden, 4)]);
    assert!(!opened.content.text().unwrap().contains("four"));
}

#[test]
fn deleted_moved_and_hidden_rows_and_cells_are_left_out_and_counted() {
    let row = |row: &str, cell: &str, words: &str| {
        format!(
            "<w:tr><w:trPr>{row}</w:trPr><w:tc><w:tcPr>{cell}</w:tcPr>{}</w:tc><w:tc>{}</w:tc></w:tr>",
            paragraph("", words),
            paragraph("", "stays here")
        )
    };
    let body = format!(
        "<w:tbl>{}{}{}{}</w:tbl><w:moveFrom><w:p><w:r><w:t>was here before</w:t></w:r></w:p></w:moveFrom>",
        row("<w:del w:id=\"1\"/>", "", "old row"),
        row("<w:hidden/>", "", "hidden row"),
        row("", "<w:cellDel w:id=\"2\"/>", "old cell"),
        row("", "", "all new"),
    );
    let opened = opened("x.docx", &docx(&body, &[])).unwrap();
    assert_eq!(opened.content.text().unwrap().trim(), "stays here\n\nall new\n\nstays here");
    assert_eq!(left(&opened), [(Left::Deletions, 4 + 2 + 3), (Left::Hidden, 4)]);
}
