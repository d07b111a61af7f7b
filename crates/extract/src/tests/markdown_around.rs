//! Tags around whole paragraphs of Markdown.

use super::opened;
use crate::{Note, TextStyle};

/// The words of a style.
fn styled(text: &str, style: TextStyle) -> Vec<String> {
    let opened = opened("x.md", text.as_bytes()).unwrap();
    let words = opened.content.text().unwrap();
    let of = opened.styles.iter().filter(|it| it.style == style);
    of.map(|it| words[it.start..it.end].to_owned()).collect()
}

#[test]
fn paragraphs_between_a_tag_and_its_end_are_struck() {
    for (before, after) in [
        ("<del>\n\n", "\n\n</del>\n"),
        ("<S>\n\n", "\n</s>\n"),
        ("<div style=\"text-decoration: line-through\">\n\n", "\n\n</div>\n"),
        ("<div>\n<del>\n\n", "\n\n</del>\n\n</div>\n"),
    ] {
        let text = format!("Said one.\n\n{before}Struck.\n\n1. Struck too.{after}\nSaid two.\n");
        assert_eq!(styled(&text, TextStyle::Struck), ["Struck.", "Struck too."], "{text}");
    }
    let page = "<del>\n\n<p>Struck.</p>\n\n</del>\n\n<p>Said.</p>\n";
    assert_eq!(styled(page, TextStyle::Struck), ["Struck."]);
}

#[test]
fn what_is_around_paragraphs_is_inserted_or_hidden_as_on_a_page() {
    assert_eq!(styled("<ins>\n\nNew.\n\n</ins>\n\nOld.\n", TextStyle::Inserted), ["New."]);
    let text = "<div style=\"display:none\">\n\nUnseen words.\n\n</div>\n\nSaid.\n";
    let opened = opened("x.md", text.as_bytes()).unwrap();
    assert_eq!(opened.content.text(), Some("Said.\n"));
    assert!(opened.notes.iter().any(|note| matches!(note, Note::LeftOut { words: 2, .. })));
}

#[test]
fn a_tag_without_an_end_strikes_nothing_after_it() {
    for text in
        ["<del>\n\nSaid.\n", "</del>\n\nSaid.\n\n<del>\n\nSaid.\n", "<del></del>\n\nSaid.\n"]
    {
        assert_eq!(styled(text, TextStyle::Struck), [] as [&str; 0], "{text}");
    }
}
