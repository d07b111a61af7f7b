//! OpenDocument texts: order, numbers, notes, tables, changes.

use super::make::odt;
use super::{left_out, paragraphs};
use crate::{Format, Note};

const LISTS: &str = r#"<text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>
<text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="2" style:num-list-format="%1%.%3%"/>
</text:list-style>
<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>
<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>"#;

fn read(body: &str, parts: &[(&str, &str)]) -> (Vec<String>, Vec<Note>) {
    paragraphs("x.odt", &odt(LISTS, body, parts), Format::Odt)
}

fn item(text: &str) -> String {
    format!("<text:list-item><text:p>{text}</text:p></text:list-item>")
}

#[test]
fn numbers_are_printed_as_the_word_processor_prints_them() {
    let nested = format!(
        "<text:list-item><text:p>Two</text:p><text:p>Its second paragraph</text:p><text:list>{}<text:list-item><text:p>B</text:p><text:list>{}</text:list></text:list-item></text:list></text:list-item>",
        item("A"),
        item("Deep")
    );
    let body = format!(
        "<text:list text:style-name=\"L1\" xml:id=\"l\">{}{nested}</text:list><text:p>Between</text:p><text:list text:style-name=\"L1\" text:continue-list=\"l\"><text:list-item><text:p>Three</text:p><text:list>{}</text:list></text:list-item></text:list><text:list text:style-name=\"L1\">{}</text:list><text:list text:style-name=\"B\">{}</text:list>",
        item("One"),
        item("A anew"),
        item("Anew"),
        item("Dot")
    );
    let (blocks, notes) = read(&body, &[]);
    assert_eq!(
        blocks,
        [
            "1.\tOne",
            "2.\tTwo",
            "Its second paragraph",
            "(a)\tA",
            "(b)\tB",
            "2.1\tDeep",
            "Between",
            "3.\tThree",
            "(a)\tA anew",
            "1.\tAnew",
            "•\tDot",
        ]
    );
    assert!(notes.is_empty());
}

#[test]
fn headings_are_numbered_by_their_outline() {
    let styles = r#"<office:document-styles><office:styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/></text:outline-style></office:styles></office:document-styles>"#;
    let body = "<text:h text:outline-level=\"1\">Threats</text:h><text:h text:outline-level=\"1\">Norms</text:h><text:h text:outline-level=\"2\">Sub</text:h>";
    let (blocks, _) = read(body, &[("styles.xml", styles)]);
    assert_eq!(blocks, ["I.\tThreats", "II.\tNorms", "Sub"]);
}

#[test]
fn notes_boxes_tables_and_spaces_are_read() {
    let body = r#"<text:p>As said<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>See <text:span>A/70/174</text:span>.</text:p></text:note-body></text:note>,<text:s text:c="2"/>10<text:span text:style-name="Up">3</text:span><text:line-break/>more</text:p>
<table:table><table:table-row><table:table-cell><text:p>(a)</text:p></table:table-cell><table:table-cell><text:p>A row</text:p></table:table-cell></table:table-row></table:table>
<text:p>Beside<draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box><svg:desc>a picture described</svg:desc></draw:frame></text:p>"#;
    let (blocks, notes) = read(body, &[]);
    assert_eq!(
        blocks,
        ["As said¹,  10³\nmore", "(a)\tA row", "Beside", "In a box", "_____\n¹ See A/70/174."]
    );
    assert_eq!(left_out(&notes), 3);
    assert!(
        notes.contains(&Note::Boxes { count: 1 }) && notes.contains(&Note::Tables { count: 1 })
    );
}

#[test]
fn changes_comments_contents_and_furniture_are_left_out_and_counted() {
    let body = r#"<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Somebody Else</dc:creator></office:change-info><text:p>old words</text:p></text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes><text:table-of-content><text:index-body><text:p>Threats 3</text:p></text:index-body></text:table-of-content><text:p>Text<office:annotation><dc:creator>Me</dc:creator><text:p>really so</text:p></office:annotation>.</text:p>"#;
    let styles = "<office:document-styles><office:master-styles><style:master-page><style:footer><text:p>Foot of page</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>";
    let (blocks, notes) = read(body, &[("styles.xml", styles)]);
    assert_eq!(blocks, ["Text."]);
    assert_eq!(left_out(&notes), 2 + 2 + 2 + 3);
    assert!(notes.contains(&Note::Insertions { count: 1 }));
}

#[test]
fn the_same_as_one_file_is_read() {
    let source = "<?xml version=\"1.0\"?><office:document><office:meta><dc:title>Views</dc:title></office:meta><office:body><office:text><text:p>Words</text:p></office:text></office:body></office:document>";
    let opened = super::opened("x.fodt", source.as_bytes()).unwrap();
    assert_eq!(opened.content.text(), Some("Words\n"));
    assert_eq!(opened.head.title.as_deref(), Some("Views"));
}

#[test]
fn the_items_of_an_item_have_another_sign() {
    let body = format!(
        "<text:list text:style-name=\"B\"><text:list-item><text:p>one</text:p><text:list>{}</text:list></text:list-item>{}</text:list>",
        item("two"),
        item("three")
    );
    assert_eq!(read(&body, &[]).0, ["•\tone", "◦\ttwo", "•\tthree"]);
}
