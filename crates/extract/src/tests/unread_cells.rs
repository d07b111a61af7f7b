//! A cell of the column of authors that has something else than words: a picture, a field, a formula. It is never
//! filled from the cell above.

use super::make::{docx, odt};
use super::opened;
use super::workbook::{ods, ods_row, row, sheet};
use crate::{Content, Note, Opened};

/// The authors of the rows, and the rows whose author cannot be read.
fn whose(opened: &Opened) -> (Vec<Option<String>>, Vec<u32>) {
    let Content::Table(table) = &opened.content else { panic!("{:?}", opened.content) };
    let unread = opened.notes.iter().find_map(|note| match note {
        Note::AuthorUnread { rows } => Some(rows.clone()),
        _ => None,
    });
    (table.rows.iter().map(|row| row.author.clone()).collect(), unread.unwrap_or_default())
}

/// The second row is of whoever is in its cell, and nobody's where that is not read; and so is the third, whose
/// cell is blank.
fn assert_second(opened: &Opened, second: Option<&str>, what: &str) {
    let (authors, unread) = whose(opened);
    let second = second.map(str::to_owned);
    assert_eq!(authors, [Some("Norland".into()), second.clone(), second.clone()], "{what}");
    assert_eq!(unread.is_empty(), second.is_some(), "{what}");
}

fn of_docx(cell: &str) -> Opened {
    let row = |author: &str, text: &str| {
        format!(
            "<w:tr><w:tc><w:p>{author}</w:p></w:tc><w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc></w:tr>"
        )
    };
    let said = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let rows = [
        row(&said("State"), "Text"),
        row(&said("Norland"), "Share."),
        row(cell, "Train."),
        row("", "Build."),
    ];
    opened("x.docx", &docx(&format!("<w:tbl>{}</w:tbl>", rows.concat()), &[])).unwrap()
}

#[test]
fn in_a_word_document() {
    let picture = |said: &str| {
        format!("<w:r><w:drawing><wp:inline><wp:docPr {said}/></wp:inline></w:drawing></w:r>")
    };
    let char = |kind: &str, inside: &str| {
        format!("<w:r><w:fldChar w:fldCharType=\"{kind}\">{inside}</w:fldChar></w:r>")
    };
    let list = "<w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Fiji\"/>\
                <w:listEntry w:val=\"Cuba\"/></w:ddList></w:ffData>";
    let control = |inside: &str| {
        format!(
            "<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
        )
    };
    let chosen = control("<w:r><w:t>Cuba</w:t></w:r>");
    let prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:dropDownList/></w:sdtPr><w:sdtContent>\
                  <w:r><w:t>Choose one.</w:t></w:r></w:sdtContent></w:sdt>";
    for (cell, author) in [
        (picture("descr=\"Flag of Cuba\""), Some("Flag of Cuba")),
        (picture(""), None),
        (picture("descr=\"Cuba\"") + &picture("descr=\"Fiji\""), None),
        ("<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>".into(), None),
        (char("begin", list) + &char("end", ""), Some("Cuba")),
        (char("begin", "<w:ffData><w:textInput/></w:ffData>") + &char("end", ""), None),
        (chosen, Some("Cuba")),
        (control(""), None),
        (prompt.into(), None),
        ("<w:del><w:r><w:delText>Cuba</w:delText></w:r></w:del>".into(), None),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Cuba</w:t></w:r>".into(), None),
    ] {
        assert_second(&of_docx(&cell), author, &cell);
    }
    let (authors, unread) = whose(&of_docx(""));
    assert!(unread.is_empty() && authors.iter().all(|author| author.as_deref() == Some("Norland")));
}

#[test]
fn in_an_open_document() {
    let frame = |inside: &str| format!("<draw:frame><draw:image/>{inside}</draw:frame>");
    for (cell, author) in [
        (frame("<svg:title>Flag of Cuba</svg:title>"), Some("Flag of Cuba")),
        (frame(""), None),
        ("<text:placeholder>State</text:placeholder>".to_owned(), None),
        ("<draw:control draw:control=\"c1\"/>".to_owned(), None),
    ] {
        let row = |author: &str, text: &str| {
            format!(
                "<table:table-row><table:table-cell><text:p>{author}</text:p></table:table-cell>\
                 <table:table-cell><text:p>{text}</text:p></table:table-cell></table:table-row>"
            )
        };
        let rows = [("State", "Text"), ("Norland", "Share."), (&cell, "Train."), ("", "Build.")];
        let rows: String = rows.iter().map(|(author, text)| row(author, text)).collect();
        let body = format!("<table:table>{rows}</table:table>");
        assert_second(&opened("x.odt", &odt("", &body, &[])).unwrap(), author, &cell);
    }
}

#[test]
fn in_a_web_page() {
    for (cell, author) in [
        ("<img src=\"c.png\" alt=\"Cuba\">", Some("Cuba")),
        ("<img src=\"c.png\">", None),
        ("<span class=\"fi fi-cu\"></span>", None),
        ("<div style=\"background:url(c.png)\"></div>", None),
        ("<svg><path/></svg>", None),
        ("<svg><title>Cuba</title></svg>", Some("Cuba")),
        ("<select><option>Fiji<option selected>Cuba</select>", Some("Cuba")),
        ("<select><option>Fiji</option><option>Cuba</option></select>", Some("Fiji")),
        ("<input value=\"Cuba\">", Some("Cuba")),
        ("<input placeholder=\"Cuba\">", None),
        ("<input type=\"checkbox\" value=\"Cuba\">", None),
        ("<canvas></canvas>", None),
    ] {
        let page = format!(
            "<table><tr><th>State<th>Text<tr><td>Norland<td>Share.<tr><td>{cell}<td>Train.\
             <tr><td><td>Build.</table>"
        );
        assert_second(&opened("x.html", page.as_bytes()).unwrap(), author, cell);
    }
}

#[test]
fn in_markdown() {
    let source = "| State | Text |\n|---|---|\n| Norland | Share. |\n| ![](c.png) | Train. |\n|  | Build. |\n";
    assert_second(&opened("x.md", source.as_bytes()).unwrap(), None, "picture");
}

#[test]
fn in_a_workbook() {
    for (cell, author) in [
        ("<c><f>\"Cuba\"</f></c>", Some("Cuba")),
        ("<c><f>\"Cuba\"</f><v></v></c>", Some("Cuba")),
        ("<c><f>A9</f><v/></c>", None),
        ("<c><f t=\"shared\" si=\"0\"/></c>", None),
        ("<c t=\"str\"><f>A9</f><v>Cuba</v></c>", Some("Cuba")),
    ] {
        let rows = [
            row(1, &["State", "Text"]),
            row(2, &["Norland", "Share."]),
            row(3, &[cell, "Train."]),
            row(4, &["", "Build."]),
        ];
        assert_second(&opened("x.xlsx", &sheet(&rows, "", &[])).unwrap(), author, cell);
    }
}

#[test]
fn a_picture_upon_a_cell_of_a_workbook() {
    for (said, author) in [("descr=\"Flag of Cuba\"", Some("Flag of Cuba")), ("", None)] {
        let rows = [
            row(1, &["State", "Text"]),
            row(2, &["Norland", "Share."]),
            row(3, &["", "Train."]),
            row(4, &["", "Build."]),
        ];
        let links = "<Relationships><Relationship Id=\"r1\" Type=\"x/drawing\" Target=\"../drawings/drawing1.xml\"/></Relationships>";
        let drawing = format!(
            "<wsDr><twoCellAnchor><from><col>0</col><row>2</row></from><to><col>1</col>\
             <row>3</row></to><pic><nvPicPr><cNvPr id=\"2\" name=\"P\" {said}/></nvPicPr></pic>\
             </twoCellAnchor></wsDr>"
        );
        let parts = [
            ("xl/worksheets/_rels/s0.xml.rels", links),
            ("xl/drawings/drawing1.xml", drawing.as_str()),
        ];
        assert_second(&opened("x.xlsx", &sheet(&rows, "", &parts)).unwrap(), author, said);
    }
}

#[test]
fn in_an_open_sheet() {
    let text = "office:value-type=\"string\" office:string-value=\"Cuba\"";
    for (attributes, inside, author) in [
        (text, "", Some("Cuba")),
        ("table:formula=\"of:=&quot;Cuba&quot;\"", "", Some("Cuba")),
        ("table:formula=\"of:=[.A9]\"", "", None),
        ("", "<draw:frame><draw:image/></draw:frame>", None),
        ("", "<draw:frame><svg:title>Cuba</svg:title><draw:image/></draw:frame>", Some("Cuba")),
    ] {
        let cell = format!("<table:table-cell {attributes}>{inside}</table:table-cell>");
        let table = [
            ods_row("", &[("", "State"), ("", "Text")]),
            ods_row("", &[("", "Norland"), ("", "Share.")]),
            format!(
                "<table:table-row>{cell}<table:table-cell><text:p>Train.</text:p></table:table-cell></table:table-row>"
            ),
            ods_row("", &[("", ""), ("", "Build.")]),
        ];
        let file = ods("", &format!("<table:table>{}</table:table>", table.concat()));
        assert_second(&opened("x.ods", &file).unwrap(), author, &cell);
    }
}

#[test]
fn where_no_author_can_be_read_the_rows_are_kept_apart_from_the_files_name() {
    let page = "<table><tr><th>State<th>Text<tr><td><img src=\"a.png\"><td>Share.\
                <tr><td><img src=\"b.png\"><td>Train.</table>";
    let opened = opened("norland.html", page.as_bytes()).unwrap();
    let Content::Table(table) = &opened.content else { panic!() };
    assert!(table.rows.iter().all(|row| row.author.is_none() && row.group > 0));
    assert!(opened.notes.contains(&Note::AuthorUnread { rows: vec![2, 3] }));
}
