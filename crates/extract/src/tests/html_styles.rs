//! Words that a web page or Markdown shows struck, inserted, underlined or bold; and what a page embeds.

use super::opened;
use crate::{Left, Note, TextStyle};

use TextStyle::{Bold, Inserted, Struck, Underlined};

/// The text of a file, and its words with each style.
fn read(name: &str, source: &str) -> (String, Vec<(String, TextStyle)>) {
    let opened = opened(name, source.as_bytes()).unwrap();
    let text = opened.content.text().unwrap();
    let of = |styled: &crate::Styled| (text[styled.start..styled.end].to_owned(), styled.style);
    (text.to_owned(), opened.styles.iter().map(of).collect())
}

fn page(body: &str) -> (String, Vec<(String, TextStyle)>) {
    read("x.html", &format!("<!doctype html><html><body>{body}</body></html>"))
}

fn words(found: &[(String, TextStyle)]) -> Vec<(&str, TextStyle)> {
    found.iter().map(|(words, style)| (words.as_str(), *style)).collect()
}

#[test]
fn struck_and_inserted_words_of_a_page_stay_and_are_known() {
    let (text, styles) = page(
        "<p>1. States should <s>never </s><u>always</u> share.</p><p>2. States <strike>not</strike> \
         report.<p>3. <span style=\"color: red; TEXT-DECORATION: Line-Through\">hardly</span> train.\
         <p>4. States should <del>refuse to</del> <ins>agree to</ins> <strong>build</strong>.",
    );
    assert_eq!(
        text,
        "1. States should never always share.\n\n2. States not report.\n\n3. hardly train.\n\n\
         4. States should refuse to agree to build.\n"
    );
    assert_eq!(
        words(&styles),
        [
            ("never", Struck),
            ("always", Underlined),
            ("not", Struck),
            ("hardly", Struck),
            ("refuse to", Struck),
            ("agree to", Inserted),
            ("build", Bold),
        ]
    );
}

#[test]
fn the_text_is_the_same_with_styles_and_without() {
    let styled = "<ul><li> <s>One </s> <b> two</b>\n three<li><u>four</u></ul><table><tr><td><b>7</b>\
         <td>Words <s>x</s><tr><td><b>A</b><td><b>2019</b><td>2020</table><p>As<sup><a href=#n>\
         <b>1</b></a></sup> <s>so</s>.<ol><li id=n><b>See</b> <s>A</s>/70</ol><pre> a <s> b </s></pre>";
    let mut plain = styled.to_owned();
    for tag in ["<s>", "</s>", "<b>", "</b>", "<u>", "</u>"] {
        plain = plain.replace(tag, "<i>");
    }
    let plain = plain.replace("<i>", "<i></i>");
    let (text, styles) = page(styled);
    assert_eq!(text, page(&plain).0);
    assert!(styles.iter().filter(|(_, style)| *style == Struck).count() == 5, "{styles:?}");
}

#[test]
fn rules_of_the_page_strike_words_out() {
    let source = "<html><head><style>/* a */ .old, p.gone { color: red; text-decoration-line: \
         line-through !important } @media print { u { text-decoration: none } } .heavy { font-weight: \
         650 } s.not { text-decoration: none } div p.old { font-weight: bold }</style></head><body>\
         <p>One <i class=\"x old\">two <b style=\"text-decoration:none\">three</b></i> four\
         <p class=gone>Five<p>Six <span class=heavy>seven <i style=\"font-weight:400\">eight</i></span>\
         <p>Nine <s class=not>ten</s> <a href=x style=\"text-decoration: underline\">link</a></html>";
    let (_, styles) = read("x.html", source);
    assert_eq!(
        words(&styles),
        [("two three", Struck), ("three", Bold), ("Five", Struck), ("seven", Bold)]
    );
}

#[test]
fn bold_and_underlined_words_are_those_that_browsers_show_so() {
    let source = "<!doctype html><style>b{font-weight:normal} .k{font:bold 12px serif} .k i{font-weight:\
         lighter} u{text-decoration:none} .u{text-decoration:underline dotted}</style><p>aaa <b>bbb</b> \
         <span class=k>ccc <i>ddd</i></span><p>eee <u>fff</u> <span class=u>ggg</span><p>hhh <ins>iii\
         </ins> <span style='visibility:hidden'>so <q>jjj</q></span> kkk";
    let (text, styles) = read("x.html", source);
    assert_eq!(text, "aaa bbb ccc ddd\n\neee fff ggg\n\nhhh iii kkk\n");
    assert_eq!(words(&styles), [("ccc", Bold), ("ggg", Underlined), ("iii", Inserted)]);
}

#[test]
fn emphasis_of_whole_paragraphs_says_nothing() {
    let (_, styles) = page("<p><b>A heading</b><p><b>1.</b> Words<p><u>All</u> <u>of it</u>");
    assert_eq!(words(&styles), []);
}

#[test]
fn marks_that_a_page_itself_has_are_no_styles() {
    let (text, styles) = page("<p>One \u{fdd0}two\u{fdd1} &#xFDD0;three");
    assert_eq!((text.as_str(), words(&styles)), ("One two three\n", Vec::new()));
}

#[test]
fn struck_and_bold_words_of_markdown_are_known() {
    let source = "States should ~~never~~ **always** share <ins>it</ins>.\n\n**All of it**\n\n\
         | A | B |\n|---|---|\n| x | ~~not~~ now |\n\n<p>Do <s>not</s> go</p>\n";
    let (text, styles) = read("x.md", source);
    assert!(text.starts_with("States should never always share it.\n\nAll of it\n\n"), "{text}");
    assert_eq!(
        words(&styles),
        [("never", Struck), ("always", Bold), ("it", Inserted), ("not", Struck), ("not", Struck),]
    );
}

#[test]
fn embedded_pages_are_counted_or_reported() {
    let source = "<html><body><p>Text</p><iframe src=\"https://example.org/\">Fallback</iframe>\
         <iframe srcdoc=\"<p>Words in a frame</p>\"></iframe><embed src=\"a.pdf\"><object data=\"b.pdf\">\
         </object></body></html>";
    let notes = opened("x.html", source.as_bytes()).unwrap().notes;
    assert!(notes.contains(&Note::NotInFile { count: 3 }), "{notes:?}");
    let frame =
        Note::LeftOut { what: Left::Embedded, words: 4, text: "Words in a frame".to_owned() };
    assert!(notes.contains(&frame), "{notes:?}");
}

#[test]
fn values_of_fields_are_counted() {
    let source = "<html><body><p>Text</p><input value=\"My comment\"><textarea>Two words</textarea>\
         <select><option>One<option selected>Three</select></body></html>";
    let notes = opened("x.html", source.as_bytes()).unwrap().notes;
    assert_eq!(super::left_out(&notes), 6, "{notes:?}");
}

#[test]
fn boxes_by_style_part_words_and_letters_of_a_line_do_not() {
    for (body, expected) in [
        (
            "<p>We <b style='display:block'>one</b><b style='display:block'>two</b> end",
            "We one\ntwo\nend",
        ),
        ("<style>.b{display:block}</style><p><i class=b>One</i><i class=b>two</i>", "One\ntwo"),
        ("<div style='display:flex'><i>Support it.</i><i>12 May</i></div>", "Support it. 12 May"),
        ("<div style='display:grid'><a>One</a><a>two</a></div>", "One two"),
        (
            "<p><i style='display:table-cell'>One</i><i style='display:table-cell'>two</i>",
            "One two",
        ),
        (
            "<p><i style='float:left'>S</i>tates and w<i style='display:inline-block'>or</i>ds",
            "States and words",
        ),
        ("<p><b style='display:inline'>St</b>ates", "States"),
        ("<p>a<b class=katex><i style='display:block'>b</i></b>c", "abc"),
    ] {
        let page = format!("<!doctype html><html><body>{body}</body></html>");
        let opened = super::opened("x.html", page.as_bytes()).unwrap();
        assert_eq!(opened.content.text().unwrap().trim(), expected, "{body}");
    }
}

#[test]
fn items_that_are_boxes_of_another_kind_have_no_number() {
    for (style, expected) in [
        ("flex", "One\n\n1.\tTwo"),
        ("grid", "One\n\n1.\tTwo"),
        ("inline-block", "One\n\n1.\tTwo"),
        ("block", "One\n\n1.\tTwo"),
        ("list-item", "1.\tOne\n\n2.\tTwo"),
    ] {
        let page = format!(
            "<!doctype html><html><body><ol><li style='display:{style}'>One<li>Two</ol></body></html>"
        );
        let opened = super::opened("x.html", page.as_bytes()).unwrap();
        assert_eq!(opened.content.text().unwrap().trim(), expected, "{style}");
    }
}

#[test]
fn letters_of_lists_go_on_as_in_browsers() {
    for (list, expected) in [
        ("<ol type=a start=28><li>One</ol>", "ab.\tOne"),
        ("<ol style='list-style-type:lower-greek' start=2><li>One</ol>", "β.\tOne"),
        ("<ol style='list-style-type:hebrew' start=2><li>One</ol>", "ב.\tOne"),
    ] {
        let page = format!("<!doctype html><html><body>{list}</body></html>");
        let opened = super::opened("x.html", page.as_bytes()).unwrap();
        assert_eq!(opened.content.text().unwrap().trim(), expected, "{list}");
    }
}
