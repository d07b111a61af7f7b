//! What a spreadsheet hides or has beside its cells is left out and counted.

use super::opened;
use super::workbook::{ods, ods_row, row, row_with, sheet, workbook};
use crate::{Content, Left, Note, Opened};

fn texts(opened: &Opened) -> Vec<&str> {
    let Content::Table(table) = &opened.content else { panic!() };
    table.rows.iter().map(|row| row.text.as_str()).collect()
}

fn left(opened: &Opened) -> Vec<(Left, u32)> {
    opened
        .notes
        .iter()
        .filter_map(|note| match note {
            Note::LeftOut { what, words, .. } => Some((*what, *words)),
            _ => None,
        })
        .collect()
}

fn table(text: &str) -> String {
    let rows = [row(1, &["State", "Text"]), row(2, &["Norland", text])];
    format!("<sheetData>{}</sheetData>", rows.concat())
}

#[test]
fn hidden_sheets_are_left_out_and_counted() {
    for state in ["state=\"hidden\"", "state=\"veryHidden\""] {
        let sheets = [("", &*table("Share.")), (state, &*table("Withdrawn words."))];
        let opened = opened("x.xlsx", &workbook(&sheets, &[])).unwrap();
        assert_eq!(texts(&opened), ["Share."]);
        assert_eq!(left(&opened), [(Left::HiddenSheets, 5)]);
    }
    let styles = "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties \
                  table:display=\"false\"/></style:style>";
    let rows = |text| {
        ods_row("", &[("", "State"), ("", "Text")]) + &ods_row("", &[("", "Norland"), ("", text)])
    };
    let tables = format!(
        "<table:table>{}</table:table><table:table table:style-name=\"ta2\">{}</table:table>",
        rows("Share."),
        rows("Withdrawn words.")
    );
    let opened = opened("x.ods", &ods(styles, &tables)).unwrap();
    assert_eq!(texts(&opened), ["Share."]);
    assert_eq!(left(&opened), [(Left::HiddenSheets, 5)]);
}

#[test]
fn hidden_rows_and_columns_are_left_out_and_counted() {
    let columns = "<cols><col min=\"3\" max=\"4\" hidden=\"1\"/></cols>";
    let rows = [
        row(1, &["State", "Text", "Comments", "Colour"]),
        row(2, &["Norland", "Share.", "do not send", "red"]),
        row_with(3, "hidden=\"1\"", &["Meridia", "Withdrawn words."]),
        row_with(4, "ht=\"0\" customHeight=\"1\"", &["Ursa", "More."]),
    ];
    let content = format!("{columns}<sheetData>{}</sheetData>", rows.concat());
    let opened = opened("x.xlsx", &workbook(&[("", &content)], &[])).unwrap();
    assert_eq!(texts(&opened), ["Share."]);
    // Of the columns "Comments", "Colour", "do not send" and "red".
    assert_eq!(left(&opened), [(Left::HiddenCells, 6), (Left::HiddenCells, 5)]);
}

#[test]
fn hidden_rows_and_columns_of_an_open_sheet_are_left_out_and_counted() {
    let rows = [
        "<table:table-column/><table:table-column table:number-columns-repeated=\"2\"/>\
         <table:table-column table:visibility=\"collapse\"/>"
            .to_owned(),
        ods_row("", &[("", "State"), ("", "Text"), ("", ""), ("", "Comments")]),
        ods_row("", &[("", "Norland"), ("", "Share."), ("", ""), ("", "do not send")]),
        ods_row("table:visibility=\"filter\"", &[("", "Meridia"), ("", "Withdrawn.")]),
    ];
    let file = ods("", &format!("<table:table>{}</table:table>", rows.concat()));
    let opened = opened("x.ods", &file).unwrap();
    assert_eq!(texts(&opened), ["Share."]);
    assert_eq!(left(&opened).iter().map(|(_, words)| words).sum::<u32>(), 6);
}

#[test]
fn a_hidden_column_of_states_still_says_whose_the_rows_are() {
    let rows = [row(1, &["State", "Text"]), row(2, &["Norland", "Share."])];
    let columns = "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols>";
    let content = format!("{columns}<sheetData>{}</sheetData>", rows.concat());
    let opened = opened("x.xlsx", &workbook(&[("", &content)], &[])).unwrap();
    let Content::Table(table) = &opened.content else { panic!() };
    assert_eq!(table.rows[0].author.as_deref(), Some("Norland"));
}

#[test]
fn words_beside_the_cells_are_counted() {
    let rows = [row(1, &["State", "Text"]), row(2, &["Norland", "Share."])];
    let header = "<headerFooter><oddHeader>&amp;L&amp;\"Arial,Bold\"First draft &amp;P</oddHeader></headerFooter>";
    let parts = [
        (
            "xl/comments1.xml",
            "<comments><comment><text><r><t>Ask the capital</t></r></text></comment></comments>",
        ),
        ("xl/drawings/drawing1.xml", "<w><p><r><t>A box</t></r></p></w>"),
        ("xl/charts/chart1.xml", "<c><p><r><t>Chart title</t></r></p><v>9</v></c>"),
    ];
    let opened = opened("x.xlsx", &sheet(&rows, header, &parts)).unwrap();
    assert_eq!(texts(&opened), ["Share."]);
    assert_eq!(left(&opened), [(Left::Furniture, 2), (Left::Comments, 3), (Left::Shapes, 4)]);
}

#[test]
fn words_beside_the_cells_of_an_open_sheet_are_counted() {
    let cell = "Share.</text:p><draw:frame><draw:text-box><text:p>A box</text:p></draw:text-box>\
         </draw:frame><office:annotation><text:p>Ask the capital</text:p></office:annotation><text:p>All.";
    let rows = ods_row("", &[("", "Text")]) + &ods_row("", &[("", cell)]);
    let file = ods("", &format!("<table:table>{rows}</table:table>"));
    let opened = opened("x.ods", &file).unwrap();
    assert_eq!(texts(&opened), ["Share.\nAll."]);
    assert_eq!(left(&opened), [(Left::Shapes, 2), (Left::Comments, 3)]);
}
