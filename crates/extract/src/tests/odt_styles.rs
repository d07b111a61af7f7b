//! OpenDocument texts: words that are struck, inserted, underlined or bold.

use super::make::odt;
use super::{opened, stretches};
use crate::TextStyle::{Bold, Inserted, Struck, Underlined};
use crate::{Note, Opened};

fn style(family: &str, name: &str, parent: &str, properties: &str) -> String {
    format!(
        "<style:style style:name=\"{name}\" style:family=\"{family}\" style:parent-style-name=\"{parent}\"><style:text-properties {properties}/></style:style>"
    )
}

const STRUCK: &str =
    "style:text-line-through-style=\"solid\" style:text-line-through-type=\"single\"";
const LINE: &str = "style:text-underline-style=\"solid\"";

fn styles() -> String {
    [
        style("text", "Out", "", STRUCK),
        style("text", "Outer", "Out", ""),
        style("text", "Twice", "", "style:text-line-through-type=\"double\""),
        style("text", "Back", "", "style:text-line-through-style=\"none\""),
        style("paragraph", "Old", "", STRUCK),
        style("paragraph", "Older", "Old", ""),
        style("paragraph", "Out", "", ""),
        style("text", "Line", "", LINE),
        style("text", "NoLine", "", "style:text-underline-style=\"none\""),
        style("text", "Bold", "", "fo:font-weight=\"bold\""),
        style("text", "Up", "", "style:text-position=\"super 58%\""),
    ]
    .concat()
}

fn read(body: &str) -> Opened {
    opened("x.odt", &odt(&styles(), body, &[])).unwrap()
}

#[test]
fn struck_words_stay_and_are_named() {
    let body = "<text:p>States should <text:span text:style-name=\"Outer\">never &amp; <text:span text:style-name=\"Back\">still</text:span> ever </text:span>share<text:span text:style-name=\"Twice\"> all</text:span>.</text:p><text:p text:style-name=\"Older\">An old one<text:span text:style-name=\"Back\"> stays</text:span></text:p><text:p text:style-name=\"Out\">Plain</text:p>";
    let opened = read(body);
    assert_eq!(
        opened.content.text(),
        Some("States should never & still ever share all.\n\nAn old one stays\n\nPlain\n")
    );
    let words = ["never &", "ever", "all", "An old one"];
    assert_eq!(stretches(&opened), words.map(|words| (Struck, words.to_owned())));
}

#[test]
fn every_paragraph_is_struck_by_the_defaults() {
    let common = format!(
        "<office:document-styles><office:styles><style:default-style style:family=\"paragraph\"><style:text-properties {STRUCK}/></style:default-style></office:styles></office:document-styles>"
    );
    let bytes = odt("", "<text:p>All</text:p>", &[("styles.xml", &common)]);
    assert_eq!(stretches(&opened("x.odt", &bytes).unwrap()), [(Struck, "All".to_owned())]);
}

#[test]
fn insertions_are_named_and_told() {
    let body = "<text:tracked-changes><text:changed-region text:id=\"a\"><text:insertion/></text:changed-region><text:changed-region text:id=\"b\"><text:format-change/></text:changed-region></text:tracked-changes><text:p>One <text:change-start text:change-id=\"a\"/>two</text:p><text:p>three<text:change-end text:change-id=\"a\"/> <text:change-start text:change-id=\"b\"/>four<text:change-end text:change-id=\"b\"/></text:p>";
    let opened = read(body);
    assert_eq!(stretches(&opened), [(Inserted, "two".to_owned()), (Inserted, "three".to_owned())]);
    assert!(opened.notes.contains(&Note::Insertions { count: 1 }));
}

#[test]
fn underlining_and_bold_are_named_where_they_tell_words_apart() {
    let span = |style: &str, text: &str| {
        format!("<text:span text:style-name=\"{style}\">{text}</text:span>")
    };
    let body = [
        format!("<text:h>{}</text:h>", span("Bold", "A heading")),
        format!("<text:p>Only {} and {}</text:p>", span("Bold", "this"), span("Line", "that")),
        format!(
            "<text:p>See <text:a>{}</text:a> {}</text:p>",
            span("Line", "a link"),
            span("NoLine", "here")
        ),
    ]
    .concat();
    assert_eq!(
        stretches(&read(&body)),
        [(Bold, "this".to_owned()), (Underlined, "that".to_owned())]
    );
}

#[test]
fn the_text_is_the_same_with_styles_and_without() {
    let body = "<text:p text:style-name=\"P\"> (a)<text:tab/>10<text:span text:style-name=\"Up\">2</text:span><text:note><text:note-body><text:p text:style-name=\"P\"> See </text:p><text:p text:style-name=\"P\">more</text:p></text:note-body></text:note> <text:s text:c=\"3\"/>a\u{fdd0}b<text:line-break/></text:p><table:table><table:table-row><table:table-cell><text:p text:style-name=\"P\">(iv)</text:p></table:table-cell><table:table-cell><text:p text:style-name=\"P\">words of a row</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p text:style-name=\"P\">Norland</text:p></table:table-cell><table:table-cell><text:p text:style-name=\"P\">2019</text:p></table:table-cell></table:table-row></table:table>";
    let plain = read(body);
    let styled = read(&body.replace("\"P\"", "\"Older\""));
    assert_eq!((&styled.content, &styled.notes), (&plain.content, &plain.notes));
    assert!(plain.notes.contains(&Note::Controls { count: 1 }) && plain.styles.is_empty());
    assert_eq!(styled.styles.len(), 4);
    assert_eq!(
        plain.content.text(),
        Some("(a)\t10²¹   ab\n\n(iv)\twords of a row\n\nNorland\t2019\n\n_____\n¹ See more\n")
    );
}
