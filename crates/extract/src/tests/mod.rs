//! Tests over all formats, with files that the tests themselves make.

mod bad_input;
mod compiled;
mod compiled_names;
mod csv;
mod docx;
mod docx_forms;
mod docx_inside;
mod docx_parts;
mod docx_signs;
mod docx_styles;
mod html;
mod html_active;
mod html_css;
mod html_doubt;
mod html_inline;
mod html_styles;
mod limits;
mod make;
mod markdown;
mod markdown_around;
mod odt;
mod odt_forms;
mod odt_styles;
mod parted_words;
mod properties;
mod saved;
mod scripts;
mod sentences;
mod sheet;
mod sheet_formats;
mod sheet_shown;
mod sheet_values;
mod struck_cells;
mod struck_text;
mod styled;
mod uneven_rows;
mod unknown_heads;
mod unread_cells;
mod unseen;
mod whose_row;
mod whose_sheet;
mod workbook;

use crate::{Content, Fault, Format, Incoming, Limits, Note, Opened, TextStyle, count_words, open};

/// Opens a file as it is done everywhere.
fn opened(name: &str, bytes: &[u8]) -> Result<Opened, Fault> {
    open(&Incoming { name, bytes, password: None }, &Limits::default(), &mut |_| {})
}

/// The paragraphs of a file.
fn paragraphs(name: &str, bytes: &[u8], format: Format) -> (Vec<String>, Vec<Note>) {
    let opened = opened(name, bytes).unwrap();
    assert_eq!(opened.format, format);
    let Content::Text(text) = opened.content else { panic!() };
    let blocks = text.trim_end().split("\n\n").map(str::to_owned).collect();
    (blocks, opened.notes)
}

/// The stretches that have a style, as words, in the order of the text.
fn stretches(opened: &Opened) -> Vec<(TextStyle, String)> {
    let text = opened.content.text().unwrap();
    let styles = opened.styles.iter();
    styles.map(|of| (of.style, text[of.start..of.end].to_owned())).collect()
}

/// How many words were left out, as reported.
fn left_out(notes: &[Note]) -> u32 {
    notes
        .iter()
        .map(|note| match note {
            Note::LeftOut { words, .. } => *words,
            _ => 0,
        })
        .sum()
}

/// Author, or nothing, and words of each row of a table.
fn authors_and_words(opened: &Opened) -> Vec<(Option<&str>, &str)> {
    let Content::Table(table) = &opened.content else { panic!("{:?}", opened.content) };
    table.rows.iter().map(|row| (row.author.as_deref(), row.text.as_str())).collect()
}

/// Author, label and words of each row of a table; "-" where there is none.
fn authors_and_labels(opened: &Opened) -> Vec<(&str, &str, &str)> {
    let Content::Table(table) = &opened.content else { panic!("{:?}", opened.content) };
    let rows = table.rows.iter().map(|row| {
        let (author, label) = (row.author.as_deref(), row.label.as_deref());
        (author.unwrap_or("-"), label.unwrap_or("-"), row.text.as_str())
    });
    rows.collect()
}

fn words(blocks: &[String]) -> u32 {
    blocks.iter().map(|block| count_words(block)).sum()
}

#[test]
fn plain_text_is_given_as_it_is() {
    let line = "word ".repeat(1_000_000);
    let opened = opened("notes.txt", line.as_bytes()).unwrap();
    assert_eq!((opened.format, opened.content), (Format::Plain, Content::Text(line)));
    assert!(opened.notes.is_empty());
}

#[test]
fn a_table_and_a_collection_are_known_by_their_content() {
    assert_eq!(opened("x", b"Text;Author\na;b\n").unwrap().format, Format::Csv);
    let collection = b"{\"process\": {}, \"documents\": []}";
    assert_eq!(opened("x", collection).unwrap().format, Format::Collection);
}
