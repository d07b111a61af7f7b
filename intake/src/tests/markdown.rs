//! Markdown, and the project's own documents.

use super::{opened, paragraphs};
use crate::{Content, Format};

#[test]
fn marks_are_read_and_words_kept() {
    let source = "---\ntitle: \"Views\"\nlang: en\n---\n# Threats\n\nAs *said*[^a], with `code` and [a link](http://x).\nSame paragraph.  \nNew line.\n\n2) Two\n4) Four\n\n   - dot\n\n| Paragraph | Comment |\n|---|---|\n| Paragraph 3 | Go |\n\n<p>Inline <b>HTML</b></p>\n\n[^a]: See *there*.\n";
    let (blocks, _) = paragraphs("x.md", source.as_bytes(), Format::Markdown);
    assert_eq!(
        blocks,
        [
            "Threats",
            "As said¹, with code and a link. Same paragraph.\nNew line.",
            "2)\tTwo",
            "4)\tFour",
            "•\tdot",
            "Paragraph",
            "Comment",
            "Paragraph 3",
            "Go",
            "Inline HTML",
            "_____\n¹ See there.",
        ]
    );
    let opened = opened("x.md", source.as_bytes()).unwrap();
    assert_eq!(opened.head.title.as_deref(), Some("Views"));
}

#[test]
fn a_list_of_ones_counts() {
    let (blocks, _) = paragraphs("x.md", b"1. a\n1. b\n1. c\n", Format::Markdown);
    assert_eq!(blocks, ["1.\ta", "2.\tb", "3.\tc"]);
}

#[test]
fn a_document_of_the_project_is_handed_on() {
    let source = "---\nauthor: NOR\nround: pre-draft\ntitle: Views\n---\n\n## 7\n\nText.\n";
    let opened = opened("anything", source.as_bytes()).unwrap();
    assert_eq!(opened.content, Content::Document(source.to_owned()));
    assert_eq!(opened.head.author.as_deref(), Some("NOR"));
}

#[test]
fn the_items_of_an_item_have_another_sign() {
    let source = "* one\n    * two\n        * three\n* four\n\n1. five\n    * six\n";
    let (blocks, _) = paragraphs("x.md", source.as_bytes(), Format::Markdown);
    assert_eq!(blocks, ["•\tone", "◦\ttwo", "▪\tthree", "•\tfour", "1.\tfive", "•\tsix"]);
}
