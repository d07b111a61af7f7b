//! Word documents: words that are struck, inserted, underlined or bold, and that they are the same words.

use super::make::{docx, paragraph};
use super::{opened, stretches};
use crate::TextStyle::{Bold, Inserted, Struck, Underlined};
use crate::{Content, Note, Opened, TextStyle};

fn run(properties: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn read(body: &str, styles: &str) -> Opened {
    let styles = format!("<w:styles xmlns:w=\"w\">{styles}</w:styles>");
    opened("x.docx", &docx(body, &[("word/styles.xml", &styles)])).unwrap()
}

fn styled(body: &str, styles: &str) -> Vec<(TextStyle, String)> {
    stretches(&read(body, styles))
}

fn style(kind: &str, id: &str, based_on: &str, properties: &str) -> String {
    format!(
        "<w:style w:type=\"{kind}\" w:styleId=\"{id}\"><w:name w:val=\"{id}\"/><w:basedOn w:val=\"{based_on}\"/><w:rPr>{properties}</w:rPr></w:style>"
    )
}

#[test]
fn struck_words_stay_and_are_named() {
    let body = [
        "<w:p>",
        &run("", "1. States should "),
        &run("<w:strike/>", "never "),
        &run("<w:u w:val=\"single\"/>", "always "),
        &run("", "share with "),
        &run("<w:dstrike/>", "all States"),
        &run(
            "<w:strike w:val=\"0\"/><w:u w:val=\"none\"/><w:b w:val=\"false\"/>",
            "affected States.",
        ),
        "</w:p>",
    ]
    .concat();
    let opened = read(&body, "");
    let text = "1. States should never always share with all Statesaffected States.\n";
    assert_eq!(opened.content, Content::Text(text.to_owned()));
    assert_eq!(
        stretches(&opened),
        [
            (Struck, "never".to_owned()),
            (Underlined, "always".to_owned()),
            (Struck, "all States".to_owned())
        ]
    );
}

#[test]
fn words_are_struck_by_styles_and_what_these_are_based_on() {
    let styles = [
        style("paragraph", "Old", "", "<w:strike/>"),
        style("paragraph", "Older", "Old", ""),
        style("paragraph", "Back", "Old", "<w:strike w:val=\"0\"/>"),
        style("character", "Out", "", "<w:strike/>"),
        style("character", "Outer", "Out", ""),
        style("character", "Double", "", "<w:dstrike/>"),
        style("table", "Rows", "", "<w:strike/>"),
    ]
    .concat();
    let body = [
        &paragraph("<w:pStyle w:val=\"Older\"/>", "by its paragraph"),
        &paragraph("<w:pStyle w:val=\"Back\"/>", "no longer"),
        "<w:p>",
        &run("<w:rStyle w:val=\"Outer\"/>", "by its letters"),
        "</w:p><w:p><w:pPr><w:pStyle w:val=\"Older\"/></w:pPr>",
        // Two styles that each turn it on turn it off; the run's own word is the last.
        &run("<w:rStyle w:val=\"Out\"/>", "toggled"),
        &run("<w:rStyle w:val=\"Out\"/><w:strike/>", " by itself"),
        &run("<w:strike w:val=\"off\"/><w:rStyle w:val=\"Double\"/>", " twice"),
        "</w:p><w:tbl><w:tblPr><w:tblStyle w:val=\"Rows\"/></w:tblPr><w:tr><w:tc>",
        &paragraph("", "by its table"),
        "</w:tc></w:tr></w:tbl>",
        &paragraph("", "after it"),
    ]
    .map(|piece| piece.to_owned())
    .concat();
    let words: Vec<String> = styled(&body, &styles).into_iter().map(|(_, words)| words).collect();
    assert_eq!(words, ["by its paragraph", "by its letters", "by itself twice", "by its table"]);
    let defaults = "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en\"/><w:strike/></w:rPr></w:rPrDefault></w:docDefaults>";
    let opened = read(&paragraph("", "all of it"), defaults);
    assert_eq!(stretches(&opened), [(Struck, "all of it".to_owned())]);
    assert_eq!(opened.head.language.as_deref(), Some("en"));
}

#[test]
fn insertions_are_named_and_told() {
    let body = "<w:p><w:r><w:t xml:space=\"preserve\">States </w:t></w:r><w:del><w:r><w:delText>may not</w:delText></w:r></w:del><w:ins><w:r><w:t>should </w:t></w:r><w:r><w:t>all</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> act.</w:t></w:r></w:p>";
    let opened = read(body, "");
    assert_eq!(stretches(&opened), [(Inserted, "should all".to_owned())]);
    assert!(opened.notes.contains(&Note::Insertions { count: 1 }));
}

#[test]
fn links_are_not_underlined_words() {
    let line = "<w:u w:val=\"single\"/>";
    let styles = "<w:style w:type=\"character\" w:styleId=\"Lien\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:u w:val=\"single\"/></w:rPr></w:style>";
    let body = [
        "<w:p>",
        &run("", "See "),
        "<w:hyperlink>",
        &run(line, "here"),
        "</w:hyperlink>",
        &run("<w:rStyle w:val=\"Lien\"/>", " and here"),
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"x\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
        &run(line, " or here"),
        "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        &run(line, " as asked"),
        "</w:p>",
    ]
    .concat();
    assert_eq!(styled(&body, styles), [(Underlined, "as asked".to_owned())]);
}

#[test]
fn bold_says_something_where_other_words_are_not() {
    let numbering = "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";
    let list = "<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"Item %1\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
    let body = [
        format!("<w:p><w:pPr>{numbering}</w:pPr>{}</w:p>", run("<w:b/>", "A heading")),
        format!("<w:p>{}{}</w:p>", run("<w:b/>", "Only this"), run("", " is.")),
        format!("<w:p>{}{}</w:p>", run("<w:bCs/>", "not "), run("<w:rtl/><w:bCs/>", "هذا")),
    ]
    .concat();
    let opened = opened("x.docx", &docx(&body, &[("word/numbering.xml", list)])).unwrap();
    assert!(opened.content.text().unwrap().starts_with("Item a\tA heading\n"));
    assert_eq!(stretches(&opened), [(Bold, "Only this".to_owned()), (Bold, "هذا".to_owned())]);
}

/// Bodies whose runs are given properties, or none.
fn made(properties: &str) -> String {
    let run = |text: &str| run(properties, text);
    let cell = |text: &str| format!("<w:tc><w:p>{}</w:p></w:tc>", run(text));
    [
        format!("<w:p>{}{}{}</w:p>", run("  States "), run("\u{a0}"), run(" should share. ")),
        format!("<w:p><w:ins>{}</w:ins>{}</w:p>", run("(a)"), run("\tthis")),
        format!("<w:p>{}</w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p><w:p>{}</w:p>", run(" "), run("goes "), run("on")),
        format!("<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>", cell("(iv)"), cell("words of a row"), cell("Norland"), cell("2019")),
        // A cell of sixty bytes, which is the longest of a row of figures.
        format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell(&"n".repeat(60)), cell("12")),
        format!("<w:p>{}<w:r><w:rPr>{properties}<w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2, 3</w:t></w:r><w:r><w:rPr>{properties}</w:rPr><w:footnoteReference w:id=\"5\"/><w:br/><w:tab/></w:r></w:p>", run("10")),
        format!("<w:p>{}<w:r><w:rPr>{properties}<w:vanish/></w:rPr><w:t>not shown</w:t></w:r></w:p>", run("a\u{fdd0}b\u{fdd1}&#xFDD1;")),
        format!("<w:p>{}</w:p>", run("_____")),
    ]
    .concat()
}

#[test]
fn the_text_is_the_same_with_styles_and_without() {
    let read = |properties: &str| {
        let notes = format!(
            "<w:footnotes><w:footnote w:id=\"5\"><w:p>{}</w:p><w:p>{}</w:p></w:footnote></w:footnotes>",
            run(properties, " See "),
            run(properties, "more ")
        );
        opened("x.docx", &docx(&made(properties), &[("word/footnotes.xml", &notes)])).unwrap()
    };
    let plain = read("");
    assert!(plain.notes.contains(&Note::Controls { count: 3 }));
    for properties in ["<w:strike/>", "<w:b/>", "<w:dstrike/><w:u w:val=\"single\"/><w:b/>"] {
        let styled = read(properties);
        assert_eq!((&styled.content, &styled.notes), (&plain.content, &plain.notes));
        assert!(styled.styles.len() >= plain.styles.len());
    }
    let names = "n".repeat(60);
    let text = format!(
        "States \u{a0} should share.\n\n(a)\tthis\n\ngoes on\n\n(iv)\twords of a row\n\nNorland\t2019\n\n{names}\t12\n\n10², ³¹\n\nab\n\n_____\n\n_____\n¹ See more\n"
    );
    assert_eq!(plain.content, Content::Text(text));
}
