//! Spreadsheets with one passage a row.

use super::make::packed;
use super::opened;
use crate::{Content, Fault, Format, Left, Note};

/// An XLSX file whose first sheet is a note and whose second holds a table; cells refer to shared texts.
fn xlsx(rows: &str) -> Vec<u8> {
    packed(&[
        (
            "xl/workbook.xml",
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Read me\" sheetId=\"7\" r:id=\"rId2\"/>\
             <sheet name=\"Comments\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>\
             <Relationship Id=\"rId2\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>",
        ),
        (
            "xl/sharedStrings.xml",
            "<sst><si><t>Country</t></si><si><r><t>Com</t></r><r><t>ments</t></r></si>\
             <si><t>Atlantis</t></si><si><t>Ports &amp; cables\nmatter.</t></si></sst>",
        ),
        ("xl/worksheets/sheet1.xml", rows),
        (
            "xl/worksheets/sheet2.xml",
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Fill this in.</t>\
             </is></c></row></sheetData></worksheet>",
        ),
    ])
}

fn texts(content: &Content) -> Vec<(u32, Option<&str>, &str)> {
    let Content::Table(table) = content else { panic!() };
    table.rows.iter().map(|row| (row.line, row.author.as_deref(), row.text.as_str())).collect()
}

#[test]
fn rows_of_an_excel_sheet_are_passages() {
    let rows = "<worksheet><sheetData><row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c>\
         <c r=\"D2\" t=\"s\"><v>1</v></c></row><row r=\"5\"><c r=\"B5\" t=\"s\"><v>2</v></c>\
         <c r=\"C5\"><f>1+1</f><v>2</v></c><c r=\"D5\" t=\"s\"><v>3</v></c></row>\
         </sheetData></worksheet>";
    let opened = opened("x.xlsx", &xlsx(rows)).unwrap();
    assert_eq!(opened.format, Format::Sheet);
    assert_eq!(texts(&opened.content), [(5, Some("Atlantis"), "Ports & cables\nmatter.")]);
    let left = |what, words, text: &str| Note::LeftOut { what, words, text: text.into() };
    assert_eq!(opened.notes, [left(Left::Columns, 1, "2"), left(Left::Sheets, 3, "Fill this in.")]);
}

#[test]
fn rows_of_an_open_sheet_are_passages() {
    let content = "<c xmlns:table=\"t\" xmlns:text=\"x\" xmlns:office=\"o\"><table:table>\
         <table:table-row><table:table-cell><text:p>State</text:p></table:table-cell>\
         <table:table-cell><text:p>Text</text:p></table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated=\"3\"><table:table-cell \
         table:number-columns-repeated=\"900\"/></table:table-row>\
         <table:table-row><table:table-cell><text:p>Erewhon</text:p></table:table-cell>\
         <table:table-cell><office:annotation><text:p>Why?</text:p></office:annotation>\
         <text:p>Lay <text:span>cables</text:span>.</text:p><text:p>Mend them.</text:p>\
         </table:table-cell></table:table-row></table:table></c>";
    let mimetype = "application/vnd.oasis.opendocument.spreadsheet";
    let file = packed(&[("mimetype", mimetype), ("content.xml", content)]);
    let opened = opened("x.ods", &file).unwrap();
    assert_eq!(texts(&opened.content), [(5, Some("Erewhon"), "Lay cables.\nMend them.")]);
    let comment = Note::LeftOut { what: Left::Comments, words: 1, text: "Why?".into() };
    assert_eq!(opened.notes, [comment]);
}

#[test]
fn a_text_that_many_cells_share_fills_no_memory() {
    let cell = "<c t=\"s\"><v>0</v></c>".repeat(180);
    let long = "word ".repeat(100_000);
    let rows = format!("<row>{cell}</row>").repeat(2);
    let file = packed(&[
        ("xl/workbook.xml", "<workbook><sheet id=\"a\"/></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<r><Relationship Id=\"a\" Target=\"s.xml\"/></r>"),
        ("xl/sharedStrings.xml", &format!("<sst><si><t>{long}</t></si></sst>")),
        ("xl/s.xml", &format!("<worksheet>{rows}</worksheet>")),
    ]);
    assert_eq!(opened("x.xlsx", &file), Err(Fault::Unpacks { limit: 10_000_000 }));
}

#[test]
fn a_sheet_without_passages_says_what_it_has() {
    let rows = "<worksheet><row><c t=\"inlineStr\"><is><t>Colour</t></is></c></row></worksheet>";
    let found = vec!["Fill this in.".to_owned()];
    let fault = Fault::NoColumn { column: "text".to_owned(), found };
    assert_eq!(opened("x.xlsx", &xlsx(rows)), Err(fault));
}
