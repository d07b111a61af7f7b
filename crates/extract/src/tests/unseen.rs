//! Words that are in a document and that nobody sees in it: they are left out and counted.

use super::make::{docx, odt};
use super::opened;
use super::struck_text::left;
use super::workbook::{ods, ods_row, row, sheet};
use crate::{Content, Left, Opened};

fn run(properties: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// What is left of "States should {not }share." where the middle is given some properties, in a place.
fn word(before: &str, properties: &str, after: &str) -> (String, Vec<(Left, u32)>) {
    let middle = run(properties, "not ");
    let words = [run("", "States should "), middle, run("", "share.")].concat();
    let opened = opened("x.docx", &docx(&format!("{before}{words}{after}"), &[])).unwrap();
    (opened.content.text().unwrap().trim().to_owned(), left(&opened))
}

const WHITE: &str = "<w:color w:val=\"FFFFFF\"/>";

#[test]
fn white_words_of_a_document_on_nothing_are_left_out() {
    for properties in [
        WHITE,
        "<w:color w:val=\"ffffff\" w:themeColor=\"background1\"/>",
        "<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"auto\"/>",
        "<w:color w:val=\"000000\"/><w:highlight w:val=\"black\"/>",
        "<w:color w:val=\"FFEE00\"/><w:shd w:val=\"clear\" w:fill=\"FFEE00\"/>",
        "<w:sz w:val=\"2\"/>",
    ] {
        let (text, left) = word("<w:p>", properties, "</w:p>");
        assert_eq!(text, "States should share.", "{properties}");
        assert_eq!(left, [(Left::Hidden, 1)], "{properties}");
    }
}

#[test]
fn white_words_that_are_on_some_colour_are_read() {
    let shade = "<w:shd w:val=\"clear\" w:fill=\"003366\"/>";
    let in_cell = format!("<w:tbl><w:tr><w:tc><w:tcPr>{shade}</w:tcPr><w:p>");
    let in_table = format!("<w:tbl><w:tblPr>{shade}</w:tblPr><w:tr><w:tc><w:p>");
    let ends = "</w:p></w:tc></w:tr></w:tbl>";
    let nested = format!("{in_cell}</w:p><w:tbl><w:tr><w:tc><w:p>");
    for (before, properties, after) in [
        ("<w:p>", format!("{WHITE}{shade}"), "</w:p>".to_owned()),
        ("<w:p>", format!("{WHITE}<w:highlight w:val=\"red\"/>"), "</w:p>".to_owned()),
        (&*format!("<w:p><w:pPr>{shade}</w:pPr>"), WHITE.to_owned(), "</w:p>".to_owned()),
        (&*in_cell, WHITE.to_owned(), ends.to_owned()),
        (&*in_table, WHITE.to_owned(), ends.to_owned()),
        (&*nested, WHITE.to_owned(), format!("</w:p></w:tc></w:tr></w:tbl><w:p>{ends}")),
        (
            "<w:p><w:r><w:txbxContent><w:p>",
            WHITE.to_owned(),
            "</w:p></w:txbxContent></w:r></w:p>".to_owned(),
        ),
        ("<w:p>", "<w:color w:val=\"auto\"/>".to_owned(), "</w:p>".to_owned()),
        (
            "<w:p>",
            "<w:color w:val=\"FF0000\"/><w:sz w:val=\"12\"/>".to_owned(),
            "</w:p>".to_owned(),
        ),
    ] {
        let (text, left) = word(before, &properties, &after);
        assert_eq!(text, "States should not share.", "{before} {properties}");
        assert_eq!(left, [], "{before}");
    }
}

#[test]
fn white_words_by_a_style_and_on_a_styles_row_are_told_apart() {
    let styles = "<w:styles xmlns:w=\"w\"><w:style w:type=\"character\" w:styleId=\"W\"><w:name w:val=\"W\"/><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr></w:style><w:style w:type=\"table\" w:styleId=\"T\"><w:name w:val=\"T\"/><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:tcPr><w:shd w:val=\"clear\" w:fill=\"4472C4\"/></w:tcPr></w:tblStylePr></w:style></w:styles>";
    let cell = |properties: &str, text: &str| {
        format!("<w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr>", run(properties, text))
    };
    let body = format!(
        "<w:p>{}{}</w:p><w:tbl><w:tblPr><w:tblStyle w:val=\"T\"/><w:tblLook w:firstRow=\"1\"/></w:tblPr>{}{}</w:tbl>",
        run("", "Seen "),
        run("<w:rStyle w:val=\"W\"/>", "unseen"),
        cell("", "Head"),
        cell("<w:rStyle w:val=\"W\"/>", "not seen"),
    );
    let opened = opened("x.docx", &docx(&body, &[("word/styles.xml", styles)])).unwrap();
    assert_eq!(opened.content.text().unwrap().trim(), "Seen\n\nHead");
    assert_eq!(left(&opened), [(Left::Hidden, 3)]);
}

#[test]
fn words_of_a_page_of_some_colour_are_read() {
    let main = format!(
        "<w:document xmlns:w=\"w\"><w:background w:color=\"112233\"/><w:body><w:p>{}</w:p></w:body></w:document>",
        run(WHITE, "White on blue")
    );
    let file = super::make::packed(&[("word/document.xml", &main)]);
    assert_eq!(opened("x.docx", &file).unwrap().content.text().unwrap().trim(), "White on blue");
}

fn open_text(properties: &str, more: &str, place: [&str; 2]) -> (String, Vec<(Left, u32)>) {
    let styles = format!(
        "<style:style style:name=\"W\" style:family=\"text\"><style:text-properties {properties}/></style:style>{more}"
    );
    let [before, after] = place;
    let body = format!(
        "{before}States should <text:span text:style-name=\"W\">not </text:span>share.{after}"
    );
    let opened = opened("x.odt", &odt(&styles, &body, &[])).unwrap();
    (opened.content.text().unwrap().trim().to_owned(), left(&opened))
}

#[test]
fn words_of_an_open_document_that_nobody_sees_are_left_out() {
    for properties in [
        "fo:color=\"#ffffff\"",
        "fo:color=\"#ffffff\" fo:background-color=\"transparent\"",
        "fo:color=\"#112233\" fo:background-color=\"#112233\"",
        "fo:font-size=\"1pt\"",
        "text:display=\"none\"",
        "loext:char-transparency=\"100%\"",
    ] {
        let (text, left) = open_text(properties, "", ["<text:p>", "</text:p>"]);
        assert_eq!(
            (text.as_str(), left),
            ("States should share.", vec![(Left::Hidden, 1)]),
            "{properties}"
        );
    }
    let dark = "fo:background-color=\"#003366\"";
    let of_paragraph = format!(
        "<style:style style:name=\"P\" style:family=\"paragraph\"><style:paragraph-properties {dark}/></style:style>"
    );
    let of_cell = format!(
        "<style:style style:name=\"C\" style:family=\"table-cell\"><style:table-cell-properties {dark}/></style:style>"
    );
    let white = "fo:color=\"#ffffff\"";
    for (properties, more, place) in [
        (white, of_paragraph.as_str(), ["<text:p text:style-name=\"P\">", "</text:p>"]),
        (
            white,
            &of_cell,
            [
                "<table:table><table:table-row><table:table-cell table:style-name=\"C\"><text:p>",
                "</text:p></table:table-cell></table:table-row></table:table>",
            ],
        ),
        (white, "", ["<text:p><draw:text-box><text:p>", "</text:p></draw:text-box></text:p>"]),
        (&format!("{white} {dark}"), "", ["<text:p>", "</text:p>"]),
    ] {
        let (text, left) = open_text(properties, more, place);
        assert_eq!((text.as_str(), left), ("States should not share.", vec![]), "{more} {place:?}");
    }
}

#[test]
fn hidden_rows_and_conditional_words_of_an_open_document_are_left_out() {
    let row = |shown: &str, words: &str| {
        format!(
            "<table:table-row table:visibility=\"{shown}\"><table:table-cell><text:p>{words}</text:p></table:table-cell></table:table-row>"
        )
    };
    let body = format!(
        "<text:p>Shown<text:hidden-text text:condition=\"ooow:1\" text:string-value=\"old words\" text:is-hidden=\"true\"/></text:p><table:table>{}{}</table:table>",
        row("collapse", "hidden words"),
        row("visible", "A row")
    );
    let opened = opened("x.odt", &odt("", &body, &[])).unwrap();
    assert_eq!(opened.content.text().unwrap().trim(), "Shown\n\nA row");
    assert_eq!(left(&opened), [(Left::Hidden, 4)]);
}

fn texts(opened: &Opened) -> Vec<&str> {
    let Content::Table(table) = &opened.content else { panic!() };
    table.rows.iter().map(|row| row.text.as_str()).collect()
}

const FORMATS: &str = "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\";;;\"/></numFmts>\
    <fonts><font/><font><color rgb=\"FFFFFFFF\"/></font><font><color theme=\"0\"/></font>\
    <font><sz val=\"1\"/></font><font><color indexed=\"9\"/></font></fonts>\
    <fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>\
    <fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF003366\"/></patternFill></fill></fills>\
    <cellXfs><xf/><xf fontId=\"1\"/><xf fontId=\"2\"/><xf fontId=\"3\"/><xf fontId=\"4\"/>\
    <xf numFmtId=\"170\"/><xf fontId=\"1\" fillId=\"2\"/><xf fontId=\"1\" fillId=\"1\"/></cellXfs></styleSheet>";

fn styled(style: u32, after: &str) -> Opened {
    let cell = format!("<c s=\"{style}\" t=\"inlineStr\"><is><t>States may leave.</t></is></c>");
    let rows =
        [row(1, &["State", "Text"]), row(2, &["Norland", "Share."]), row(3, &["Norland", &cell])];
    opened("x.xlsx", &sheet(&rows, after, &[("xl/styles.xml", FORMATS)])).unwrap()
}

#[test]
fn words_of_a_sheet_that_nobody_sees_are_left_out_and_counted() {
    for style in 1..=5 {
        let opened = styled(style, "");
        assert_eq!(texts(&opened), ["Share."], "{style}");
        assert!(left(&opened).contains(&(Left::Hidden, 3)), "{style} {:?}", opened.notes);
    }
}

#[test]
fn white_words_of_a_sheet_that_are_on_some_colour_are_read() {
    for (style, after) in [(0, ""), (6, ""), (7, ""), (1, "<tableParts><tablePart/></tableParts>")]
    {
        assert_eq!(
            texts(&styled(style, after)),
            ["Share.", "States may leave."],
            "{style} {after}"
        );
    }
}

#[test]
fn white_runs_within_a_cell_are_left_out() {
    let cell = "<c t=\"inlineStr\"><is><r><t xml:space=\"preserve\">States should </t></r><r><rPr><color rgb=\"FFFFFFFF\"/></rPr><t xml:space=\"preserve\">not </t></r><r><t>share.</t></r></is></c>";
    let rows = [row(1, &["State", "Text"]), row(2, &["Norland", cell])];
    let opened = opened("x.xlsx", &sheet(&rows, "", &[])).unwrap();
    assert_eq!(texts(&opened), ["States should share."]);
    assert_eq!(left(&opened), [(Left::Hidden, 1)]);
}

#[test]
fn words_of_an_open_sheet_that_nobody_sees_are_left_out_and_counted() {
    let style = |name: &str, text: &str, cell: &str| {
        format!(
            "<style:style style:name=\"{name}\" style:family=\"table-cell\"><style:table-cell-properties {cell}/><style:text-properties {text}/></style:style>"
        )
    };
    let white = "fo:color=\"#ffffff\"";
    let styles = style("A", white, "")
        + &style("B", white, "fo:background-color=\"#003366\"")
        + &style("C", "fo:font-size=\"1pt\"", "")
        + &style("D", "fo:color=\"#aa0000\"", "fo:background-color=\"#aa0000\"");
    let cell = |name: &str| {
        ods_row("", &[("", "Norland"), (&format!("table:style-name=\"{name}\""), "Leave it.")])
    };
    for (name, is_seen) in [("A", false), ("B", true), ("C", false), ("D", false)] {
        let rows = ods_row("", &[("", "State"), ("", "Text")])
            + &ods_row("", &[("", "Norland"), ("", "Share.")])
            + &cell(name);
        let opened =
            opened("x.ods", &ods(&styles, &format!("<table:table>{rows}</table:table>"))).unwrap();
        assert_eq!(texts(&opened).len(), if is_seen { 2 } else { 1 }, "{name}");
        assert_eq!(left(&opened).contains(&(Left::Hidden, 2)), !is_seen, "{name}");
    }
}
