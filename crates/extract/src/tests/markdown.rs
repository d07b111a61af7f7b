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

#[test]
fn markdowns_marks_are_styles_and_what_is_no_mark_is_kept_as_it_is() {
    use crate::TextStyle::{Bold, Struck};
    let styled = |source: &str| {
        let opened = opened("x.md", source.as_bytes()).unwrap();
        let text = opened.content.text().unwrap().trim().to_owned();
        (text, super::stretches(&opened))
    };
    for (source, text, styles) in [
        ("States ~~must~~ should act.", "States must should act.", vec![(Struck, "must")]),
        ("States **shall** act.", "States shall act.", vec![(Bold, "shall")]),
        ("States __shall__ act.", "States shall act.", vec![(Bold, "shall")]),
        ("States ~~**must**~~ act.", "States must act.", vec![(Struck, "must"), (Bold, "must")]),
        // Insertions are no marks of Markdown's, and neither is a lone sign or one with a stroke before it.
        ("States ++also++ act.", "States ++also++ act.", vec![]),
        ("States ~~ act ~~ here.", "States ~~ act ~~ here.", vec![]),
        ("States \\~\\~act\\~\\~ here.", "States ~~act~~ here.", vec![]),
        ("States act ** here.", "States act ** here.", vec![]),
        ("`~~code~~` acts.", "~~code~~ acts.", vec![]),
        // A range is no pair of marks.
        ("Articles 5~10 and 20~30 apply.", "Articles 5~10 and 20~30 apply.", vec![]),
        ("About ~5 States and ~6 others.", "About ~5 States and ~6 others.", vec![]),
    ] {
        let (found, of) = styled(source);
        let of: Vec<_> = of.iter().map(|(style, words)| (*style, words.as_str())).collect();
        assert_eq!((found.as_str(), of), (text, styles), "{source}");
    }
    use crate::TextStyle::{Inserted, Underlined};
    for (tag, end, style) in [
        ("<span style=\"text-decoration:line-through\">", "</span>", Some(Struck)),
        ("<SPAN STYLE='text-decoration-line : line-through'>", "</SPAN>", Some(Struck)),
        (
            "<span class=\"x\" style=\"color:red;text-decoration: red line-through\">",
            "</span>",
            Some(Struck),
        ),
        ("<strike>", "</strike>", Some(Struck)),
        ("<s class=gone>", "</s>", Some(Struck)),
        ("<del>", "</del>", Some(Struck)),
        ("<del><i>", "</i></del>", Some(Struck)),
        ("<u>", "</u>", Some(Underlined)),
        ("<span style=\"text-decoration:underline\">", "</span>", Some(Underlined)),
        ("<ins>", "</ins>", Some(Inserted)),
        ("<span style=\"font-weight:bold\">", "</span>", Some(Bold)),
        ("<span class=\"unknown\">", "</span>", None),
        ("<s style=\"text-decoration:none\">", "</s>", None),
        ("<font color=red>", "</font>", None),
    ] {
        let (found, of) = styled(&format!("States should {tag}never{end} act.\n\nThey act."));
        assert_eq!(found, "States should never act.\n\nThey act.", "{tag}");
        let expected: Vec<_> = style.map(|style| (style, "never".to_owned())).into_iter().collect();
        assert_eq!(of, expected, "{tag}");
    }
    for tag in
        ["span style=\"display:none\"", "span hidden", "b style='visibility:hidden'", "template"]
    {
        let name = tag.split(' ').next().unwrap();
        let source = format!("States should <{tag}>never</{name}> act.\n\nThey act.");
        let opened = opened("x.md", source.as_bytes()).unwrap();
        let text = opened.content.text().unwrap().trim();
        assert!(text.starts_with("States should") && text.ends_with("act.\n\nThey act."), "{text}");
        assert!(!text.contains("never"), "{tag}: {text}");
        let left =
            crate::Note::LeftOut { what: crate::Left::Hidden, words: 1, text: "never".into() };
        assert!(opened.notes.contains(&left), "{tag}: {:?}", opened.notes);
    }
    assert_eq!(styled("Norland<sup>2</sup> acts.").0, "Norland² acts.");
    let table = "| Then | Now |\n|---|---|\n| ~~Norland~~ Meridia | Do **not** ++act++. |\n";
    let (text, of) = styled(table);
    assert!(text.contains("++act++") && !text.contains('~'), "{text}");
    assert_eq!(of, [(Struck, "Norland".to_owned()), (Bold, "not".to_owned())]);
}

#[test]
fn tags_in_a_line_end_no_paragraph() {
    for (source, expected) in [
        (
            "10<sup>2</sup> and CO<sub>2</sub> and log<sub>10</sub>5 of it",
            "10² and CO2 and log₁₀5 of it",
        ),
        ("10<sup>**-9**</sup>, a <small>small</small> <a href='x'>link</a>", "10⁻⁹, a small link"),
        ("States<!-- no --> act, <abbr>UN</abbr>", "States act, UN"),
        ("One<br>two", "One\ntwo"),
        ("| One | Two |\n|---|---|\n| A | 10<sup>2</sup> |", "One|Two|A\t10²"),
    ] {
        let (blocks, _) = paragraphs("x.md", source.as_bytes(), Format::Markdown);
        assert_eq!(blocks.join("|"), expected, "{source}");
    }
    let source =
        "We <span style=\"text-decoration: line-through\">**oppose**</span> <span>it</span>.";
    let struck = super::stretches(&opened("x.md", source.as_bytes()).unwrap());
    assert!(struck.contains(&(crate::TextStyle::Struck, "oppose".to_owned())), "{struck:?}");
}
