//! Word documents: order, numbers, notes, tables, changes.

use super::make::{docx, packed, paragraph};
use super::{left_out, paragraphs, words};
use crate::{Format, Left, Note};

const NUMBERING: &str = r#"<w:numbering xmlns:w="w">
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%3)"/></w:lvl>
<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%4"/><w:isLgl/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:pStyle w:val="Heading1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
</w:numbering>"#;

const STYLES: &str = r#"<w:styles xmlns:w="w"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Heading1"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
</w:styles>"#;

fn item(list: u32, level: u32, text: &str) -> String {
    paragraph(
        &format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"),
        text,
    )
}

fn read(body: &str, parts: &[(&str, &str)]) -> (Vec<String>, Vec<Note>) {
    paragraphs("x.docx", &docx(body, parts), Format::Docx)
}

#[test]
fn numbers_are_printed_as_the_word_processor_prints_them() {
    let body = [
        paragraph("<w:pStyle w:val=\"Heading1\"/>", "Threats"),
        item(1, 0, "One"),
        item(1, 1, "A"),
        item(1, 1, "B"),
        item(1, 2, "Deep"),
        item(1, 2, "Deeper"),
        item(1, 0, "Two"),
        item(1, 1, "A again"),
        item(3, 0, "Dot"),
        paragraph("<w:pStyle w:val=\"Sub\"/>", "Norms"),
        item(1, 0, "Three"),
        item(1, 3, "Legal"),
        item(4, 0, "Seven"),
        item(0, 0, "Plain"),
    ]
    .concat();
    let (blocks, notes) =
        read(&body, &[("word/numbering.xml", NUMBERING), ("word/styles.xml", STYLES)]);
    assert_eq!(
        blocks,
        [
            "I.\tThreats",
            "1.\tOne",
            "(a)\tA",
            "(b)\tB",
            "i)\tDeep",
            "ii)\tDeeper",
            "2.\tTwo",
            "(a)\tA again",
            "•\tDot",
            "II.\tNorms",
            "3.\tThree",
            "3.1\tLegal",
            "7.\tSeven",
            "Plain",
        ]
    );
    assert!(notes.is_empty(), "{notes:?}");
}

#[test]
fn notes_come_after_a_rule_with_their_marks() {
    let body = r#"<w:p><w:r><w:t>As said</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="5"/></w:r><w:r><w:t>, and again.</w:t></w:r><w:r><w:endnoteReference w:id="2"/></w:r></w:p>"#;
    let footnotes = r#"<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/><w:t>continued overleaf</w:t></w:r></w:p></w:footnote><w:footnote w:id="5"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> See A/70/174,</w:t></w:r></w:p><w:p><w:r><w:t>para. 13.</w:t></w:r></w:p></w:footnote><w:footnote w:id="9"><w:p><w:r><w:t>Never met</w:t></w:r></w:p></w:footnote></w:footnotes>"#;
    let endnotes = r#"<w:endnotes xmlns:w="w"><w:endnote w:id="2"><w:p><w:r><w:t>Ibid.</w:t></w:r></w:p></w:endnote></w:endnotes>"#;
    let (blocks, notes) =
        read(body, &[("word/footnotes.xml", footnotes), ("word/endnotes.xml", endnotes)]);
    assert_eq!(blocks, ["As said¹, and again.²", "_____\n¹ See A/70/174, para. 13.\n² Ibid."]);
    assert_eq!(notes.len(), 3);
    assert!(notes.contains(&Note::NotesRenumbered));
    // What no mark leads to, and what the program puts over notes that go on.
    assert_eq!(left_out(&notes), 2 + 2);
}

#[test]
fn changes_are_taken_as_proposed_and_told() {
    let body = r#"<w:p><w:r><w:t xml:space="preserve">States </w:t></w:r><w:del><w:r><w:delText>may not</w:delText><w:footnoteReference w:id="7"/></w:r></w:del><w:ins><w:r><w:t>should</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> act.</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">It goes </w:t></w:r></w:p><w:p><w:r><w:t>on.</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>Old row</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"#;
    let (blocks, notes) = read(body, &[]);
    assert_eq!(blocks, ["States should act.", "It goes on."]);
    assert!(notes.contains(&Note::Insertions { count: 1 }));
    let deleted = notes.iter().find_map(|note| match note {
        Note::LeftOut { what: Left::Deletions, words, text } => Some((*words, text.clone())),
        _ => None,
    });
    assert_eq!(deleted, Some((4, "may not\nOld row".to_owned())));
}

#[test]
fn moved_words_are_read_once_where_they_were_moved_to() {
    let body = r#"<w:p><w:moveFromRangeStart w:id="1" w:name="m"/><w:moveFrom w:id="2"><w:r><w:t>Ports matter.</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id="1"/></w:p><w:p><w:r><w:t>States act.</w:t></w:r></w:p><w:p><w:moveToRangeStart w:id="3" w:name="m"/><w:moveTo w:id="4"><w:r><w:t>Ports matter.</w:t></w:r></w:moveTo><w:moveToRangeEnd w:id="3"/></w:p>"#;
    let (blocks, _) = read(body, &[]);
    assert_eq!(blocks, ["States act.", "Ports matter."]);
}

#[test]
fn words_in_content_controls_and_smart_tags_are_kept() {
    let body = r#"<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t xml:space="preserve">States </w:t></w:r><w:sdt><w:sdtContent><w:r><w:t xml:space="preserve">should </w:t></w:r></w:sdtContent></w:sdt><w:smartTag><w:r><w:t>act.</w:t></w:r></w:smartTag></w:p></w:sdtContent></w:sdt>"#;
    let (blocks, _) = read(body, &[]);
    assert_eq!(blocks, ["States should act."]);
}

#[test]
fn tables_boxes_breaks_and_links_keep_their_words() {
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let body = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>{}{}",
        cell("Paragraph"),
        cell("Comment"),
        cell("Paragraph 12"),
        cell("This should go."),
        r#"<w:p><w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:position w:val="8"/></w:rPr><w:t>3</w:t></w:r></w:p><w:p><w:hyperlink><w:r><w:t>A link</w:t></w:r></w:hyperlink><w:r><w:br/><w:t>con</w:t><w:softHyphen/><w:t>flict</w:t><w:noBreakHyphen/><w:t>free</w:t><w:tab/></w:r></w:p>"#,
        r#"<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>Beside it</w:t></w:r></w:p>"#,
    );
    let (blocks, notes) = read(&body, &[]);
    assert_eq!(
        blocks,
        [
            "Paragraph",
            "Comment",
            "Paragraph 12",
            "This should go.",
            "10³",
            "A link\ncon\u{ad}flict\u{2011}free",
            "Beside it",
            "In a box",
        ]
    );
    assert_eq!(notes, [Note::Tables { count: 1 }, Note::Boxes { count: 1 }]);
}

#[test]
fn what_stands_around_the_text_is_left_out_and_counted() {
    let hidden = r#"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret words</w:t></w:r><w:r><w:t>Seen.</w:t></w:r></w:p>"#;
    let body = format!("{}{hidden}", paragraph("<w:pStyle w:val=\"TOC1\"/>", "Threats 3"));
    let part = |root: &str, text: &str| {
        format!("<w:{root} xmlns:w=\"w\"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{root}>")
    };
    let (blocks, notes) = read(
        &body,
        &[
            ("word/styles.xml", STYLES),
            ("word/header1.xml", &part("hdr", "Head of page")),
            ("word/comments.xml", &part("comments", "I doubt this")),
        ],
    );
    assert_eq!(blocks, ["Seen."]);
    // Contents 2, hidden 2, header 3, comment 3; and the one word that is seen.
    assert_eq!((left_out(&notes), words(&blocks)), (10, 1));
    assert_eq!(notes.len(), 4);
}

#[test]
fn a_main_part_of_another_name_is_found_and_properties_are_told() {
    let bytes = packed(&[
        (
            "[Content_Types].xml",
            "<Types><Override PartName=\"/d/main.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
        ),
        (
            "_rels/.rels",
            "<Relationships><Relationship Type=\"http://x/officeDocument\" Target=\"d/main.xml\"/></Relationships>",
        ),
        (
            "d/main.xml",
            "<w:document><w:body><w:p><w:r><w:t>Words &amp; more &#8212; yes</w:t></w:r></w:p></w:body></w:document>",
        ),
        (
            "docProps/core.xml",
            "<cp><dc:title>Views of Atlantis</dc:title><dc:creator>A. Person</dc:creator><dcterms:created>2020-04-01T00:00:00Z</dcterms:created></cp>",
        ),
    ]);
    let opened = super::opened("x", &bytes).unwrap();
    assert_eq!(opened.content.text(), Some("Words & more — yes\n"));
    assert_eq!(opened.head.title.as_deref(), Some("Views of Atlantis"));
    assert_eq!(opened.head.author.as_deref(), Some("A. Person"));
}

#[test]
fn a_text_that_breaks_off_is_given_as_far_as_it_goes() {
    let bytes = packed(&[(
        "word/document.xml",
        "<w:document><w:body><w:p><w:r><w:t>Whole.</w:t></w:r></w:p><w:p><w:r><w:t>Half",
    )]);
    let (blocks, notes) = paragraphs("x.docx", &bytes, Format::Docx);
    assert_eq!((blocks, notes), (vec!["Whole.".to_owned()], vec![Note::Repaired]));
}

#[test]
fn the_items_of_an_item_have_another_sign() {
    let body = [item(3, 0, "one"), item(3, 1, "two"), item(3, 0, "three")].concat();
    let (blocks, _) = read(&body, &[("word/numbering.xml", NUMBERING)]);
    assert_eq!(blocks, ["•\tone", "◦\ttwo", "•\tthree"]);
}
