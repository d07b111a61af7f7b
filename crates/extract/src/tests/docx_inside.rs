//! Word documents: what is put into them from other files.

use super::make::{docx, packed_bytes, paragraph};
use super::{left_out, opened, paragraphs, stretches};
use crate::{Fault, Foreign, Format, Left, Note, TextStyle};

const PLACE: &str = "<w:altChunk r:id=\"c\"/>";

/// The relation of a part that is put in.
fn relations(name: &str) -> String {
    format!(
        "<Relationships><Relationship Id=\"c\" Type=\"http://x/aFChunk\" Target=\"{name}\"/></Relationships>"
    )
}

/// A document with a part between two paragraphs.
fn with_part(name: &str, bytes: &[u8]) -> Vec<u8> {
    let body =
        [&paragraph("", "Before"), PLACE, &paragraph("", "After")].map(String::from).concat();
    let main = format!("<w:document><w:body>{body}</w:body></w:document>");
    let part = format!("word/{name}");
    let relations = relations(name);
    packed_bytes(&[
        ("word/document.xml", main.as_bytes()),
        ("word/_rels/document.xml.rels", relations.as_bytes()),
        (&part, bytes),
    ])
}

fn read(name: &str, bytes: &[u8]) -> (Vec<String>, Vec<Note>) {
    paragraphs("x.docx", &with_part(name, bytes), Format::Docx)
}

#[test]
fn parts_of_other_forms_are_read_where_they_are_put() {
    let page = b"<html><body><p>1. Protect cables.</p><nav>Menu here</nav></body></html>";
    let (blocks, notes) = read("a.html", page);
    assert_eq!(blocks, ["Before", "1. Protect cables.", "After"]);
    assert_eq!(left_out(&notes), 2);
    assert_eq!(
        read("a.txt", "Protect cables.\n".as_bytes()).0,
        ["Before", "Protect cables.", "After"]
    );
}

#[test]
fn a_document_in_a_document_keeps_its_styles_and_notes() {
    let body = "<w:p><w:r><w:t xml:space=\"preserve\">States should </w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>never</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p><w:altChunk r:id=\"c\"/>";
    let notes = "<w:footnotes><w:footnote w:id=\"1\"><w:p><w:r><w:t>So said.</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let inner = docx(
        body,
        &[
            ("word/footnotes.xml", notes),
            ("word/_rels/document.xml.rels", &relations("a.txt")),
            ("word/a.txt", "Deep"),
        ],
    );
    let opened = opened("x.docx", &with_part("a.docx", &inner)).unwrap();
    let text = "Before\n\nStates should never¹\n\nAfter\n\n_____\n¹ So said.\n";
    assert_eq!(opened.content.text(), Some(text));
    assert_eq!(stretches(&opened), [(TextStyle::Struck, "never¹".to_owned())]);
    // What is put into it again.
    assert_eq!(opened.notes, [Note::Embedded { count: 1 }]);
}

#[test]
fn parts_that_are_not_read_are_told() {
    for (name, bytes) in [
        ("a.rtf", "{\\rtf1 Protect cables.}"),
        ("a.mht", "MIME-Version: 1.0\n\n<html>Protect</html>"),
        ("a.html", ""),
        ("a.json", "{\"documents\": []}"),
    ] {
        let (blocks, notes) = read(name, bytes.as_bytes());
        assert_eq!(blocks, ["Before", "After"]);
        assert_eq!(notes, [Note::Embedded { count: 1 }], "{name}");
    }
    let alone = docx(PLACE, &[]);
    assert_eq!(opened("x.docx", &alone), Err(Fault::NotWhat(Foreign::OnlyEmbedded)));
}

#[test]
fn a_part_that_the_text_has_no_place_for_is_left_out_and_counted() {
    let bytes = docx(
        &paragraph("", "Words"),
        &[("word/_rels/document.xml.rels", &relations("a.txt")), ("word/a.txt", "Two words")],
    );
    let (blocks, notes) = paragraphs("x.docx", &bytes, Format::Docx);
    assert_eq!((blocks, left_out(&notes)), (vec!["Words".to_owned()], 2));
}

#[test]
fn files_inside_are_told_and_the_numbers_of_a_chart_are_counted() {
    let chart = "<c:chart><c:cat><c:strCache><c:pt><c:v>Norland</c:v></c:pt></c:strCache></c:cat><a:p><a:r><a:t>A title</a:t></a:r></a:p></c:chart>";
    let of_chart = "<Relationships><Relationship Id=\"r\" Type=\"http://x/package\" Target=\"../embeddings/Sheet2.xlsx\"/></Relationships>";
    let bytes = docx(
        &(paragraph("", "Words")
            + "<w:p><w:r><w:pict><v:textpath string=\"DRAFT ONLY\"/></w:pict></w:r></w:p>"),
        &[
            ("word/embeddings/oleObject1.bin", "x"),
            ("word/embeddings/Sheet1.xlsx", "x"),
            ("word/embeddings/Sheet2.xlsx", "x"),
            ("word/charts/chart1.xml", chart),
            ("word/charts/_rels/chart1.xml.rels", of_chart),
        ],
    );
    let (_, notes) = paragraphs("x.docx", &bytes, Format::Docx);
    let text = "DRAFT ONLY\nNorland\nA title".to_owned();
    assert_eq!(
        notes,
        [Note::Embedded { count: 2 }, Note::LeftOut { what: Left::Pictures, words: 5, text }]
    );
}
