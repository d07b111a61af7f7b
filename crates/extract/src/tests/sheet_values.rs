//! What the cells of spreadsheets hold: numbers, dates, signs by number, failed formulas, struck words.

use super::opened;
use super::workbook::{ods, ods_row, row, sheet};
use crate::{Content, Left, Note, Opened, Row, TextStyle};

fn rows(opened: &Opened) -> &[Row] {
    let Content::Table(table) = &opened.content else { panic!() };
    &table.rows
}

/// A sheet of one row below its head.
fn one(cells: &[&str], parts: &[(&str, &str)]) -> Opened {
    let rows = [row(1, &["State", "Para", "Text", "Date"]), row(2, cells)];
    opened("x.xlsx", &sheet(&rows, "", parts)).unwrap()
}

/// The words of a row with each style.
fn styled(row: &Row) -> Vec<(&str, TextStyle)> {
    row.styles.iter().map(|styled| (&row.text[styled.start..styled.end], styled.style)).collect()
}

const STYLES: &str = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/>\
     </numFmts><fonts><font><sz/></font><font><strike/></font><font><b/><u/></font></fonts>\
     <cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/><xf fontId=\"2\"/><xf numFmtId=\"164\"/>\
     <xf numFmtId=\"2\"/></cellXfs></styleSheet>";

#[test]
fn numbers_and_days_are_as_the_sheet_shows_them() {
    let cells =
        ["Norland", "<c><v>1.1000000000000001</v></c>", "Share.", "<c><v>43935.625</v></c>"];
    let opened = one(&cells, &[]);
    let first = &rows(&opened)[0];
    assert_eq!((first.label.as_deref(), first.date.as_deref()), (Some("1.1"), Some("2020-04-14")));
    let cells = ["Norland", "<c s=\"4\"><v>1.1</v></c>", "<c s=\"3\"><v>43935.625</v></c>"];
    let opened = one(&cells, &[("xl/styles.xml", STYLES)]);
    let first = &rows(&opened)[0];
    assert_eq!((first.label.as_deref(), first.text.as_str()), (Some("1.10"), "2020-04-14"));
}

#[test]
fn a_workbook_that_counts_days_from_1904_is_read_so() {
    let book = "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets><sheet r:id=\"r0\"/>\
         </sheets></workbook>";
    let cells = ["Norland", "1", "Share.", "<c><v>42473</v></c>"];
    let opened = one(&cells, &[("xl/workbook.xml", book)]);
    assert_eq!(rows(&opened)[0].date.as_deref(), Some("2020-04-14"));
}

#[test]
fn dates_of_an_open_sheet_are_those_that_it_has_and_not_their_looks() {
    let date = "office:value-type=\"date\" office:date-value=\"2020-04-14T15:00:00\"";
    let table = [
        ods_row("", &[("", "Text"), ("", "Date")]),
        ods_row("", &[("", "Share."), (date, "14/04/20")]),
    ];
    let file = ods("", &format!("<table:table>{}</table:table>", table.concat()));
    let opened = opened("x.ods", &file).unwrap();
    assert_eq!(rows(&opened)[0].date.as_deref(), Some("2020-04-14"));
}

#[test]
fn signs_written_by_number_are_read() {
    let opened = one(&["Norland", "1", "Share._x000D_\nTrain_x0007_ all_x005F_x0041_."], &[]);
    assert_eq!(rows(&opened)[0].text, "Share.\nTrain all_x0041_.");
    assert_eq!(opened.notes, [Note::Controls { count: 1 }]);
}

#[test]
fn a_failed_formula_is_no_passage_and_counted() {
    let error = "<c t=\"e\"><v>#REF!</v></c>";
    let rows_of = [
        row(1, &["State", "Para", "Text", "Proposal"]),
        row(2, &["Norland", "1", error, "Share."]),
        row(3, &["Norland", "2", error]),
    ];
    let opened = opened("x.xlsx", &sheet(&rows_of, "", &[])).unwrap();
    let texts: Vec<_> = rows(&opened).iter().map(|row| row.text.as_str()).collect();
    assert_eq!(texts, ["Share."]);
    let errors = opened.notes.iter().find_map(|note| match note {
        Note::LeftOut { what: Left::Errors, words, .. } => Some(*words),
        _ => None,
    });
    assert_eq!(errors, Some(2));
}

#[test]
fn struck_words_of_a_cell_are_known_and_kept() {
    let rich = "<c t=\"inlineStr\"><is><r><t xml:space=\"preserve\"> States should </t></r>\
         <r><rPr><strike/></rPr><t xml:space=\"preserve\">never </t></r>\
         <r><rPr><b/><u val=\"none\"/></rPr><t>protect</t></r><r><t xml:space=\"preserve\"> cables.</t>\
         </r></is></c>";
    let opened = one(&["Norland", "1", rich], &[]);
    let first = &rows(&opened)[0];
    assert_eq!(first.text, "States should never protect cables.");
    assert_eq!(styled(first), [("never", TextStyle::Struck), ("protect", TextStyle::Bold)]);
}

#[test]
fn a_cell_whose_font_is_struck_is_struck_and_one_all_in_bold_is_plain() {
    let struck = "<c s=\"1\" t=\"inlineStr\"><is><t>Share.</t></is></c>";
    let bold = "<c s=\"2\" t=\"inlineStr\"><is><t>Share.</t></is></c>";
    let styles = [("xl/styles.xml", STYLES)];
    let opened = one(&["Norland", "1", struck], &styles);
    assert_eq!(styled(&rows(&opened)[0]), [("Share.", TextStyle::Struck)]);
    assert_eq!(styled(&rows(&one(&["Norland", "1", bold], &styles))[0]), []);
    // Text that many cells share.
    let shared = "<sst><si><r><t>All </t></r><r><rPr><strike/></rPr><t>none</t></r></si></sst>";
    let opened =
        one(&["Norland", "1", "<c t=\"s\"><v>0</v></c>"], &[("xl/sharedStrings.xml", shared)]);
    assert_eq!(styled(&rows(&opened)[0]), [("none", TextStyle::Struck)]);
}

#[test]
fn struck_words_of_an_open_sheet_are_known() {
    let styles = "<style:style style:name=\"T1\"><style:text-properties \
         style:text-line-through-style=\"solid\"/></style:style><style:style style:name=\"ce1\" \
         style:parent-style-name=\"T1\"/><style:style style:name=\"T2\"><style:text-properties \
         fo:font-weight=\"bold\" style:text-line-through-style=\"none\"/></style:style>";
    let table = [
        ods_row("", &[("", "State"), ("", "Text")]),
        ods_row(
            "",
            &[("", "A"), ("", "Do <text:span text:style-name=\"T1\">not </text:span>share.")],
        ),
        ods_row(
            "",
            &[
                ("", "B"),
                (
                    "table:style-name=\"ce1\"",
                    "Out <text:span text:style-name=\"T2\">in</text:span>",
                ),
            ],
        ),
    ];
    let file = ods(styles, &format!("<table:table>{}</table:table>", table.concat()));
    let opened = opened("x.ods", &file).unwrap();
    let rows = rows(&opened);
    assert_eq!(rows[0].text, "Do not share.");
    assert_eq!(styled(&rows[0]), [("not", TextStyle::Struck)]);
    assert_eq!(styled(&rows[1]), [("Out", TextStyle::Struck), ("in", TextStyle::Bold)]);
}
