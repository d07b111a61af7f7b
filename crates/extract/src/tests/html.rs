//! Web pages: what is their text, and what stands around it.

use super::{left_out, opened, paragraphs, words};
use crate::{Format, Note};

fn read(source: &str) -> (Vec<String>, Vec<Note>) {
    paragraphs("page.html", source.as_bytes(), Format::Html)
}

#[test]
fn a_saved_page_gives_its_text_and_what_it_says_of_itself() {
    let source = r##"<!DOCTYPE html>
<!-- saved from url=(0031)https://example.org/atlantis --><html lang="en-GB"><head><title>Views of
Atlantis &amp; others</title><meta name="author" content="Ministry"><style>p { color: red }</style>
<script>if (a < b) { document.write("<p>not text</p>") }</script></head>
<body><header><a href="/">Home page</a></header><nav><ul><li>Menu one<li>Menu two</ul></nav>
<main><h1>Views</h1><p>First <b>bold</b>ly said,<br>second line.
<p>Unclosed <i>one</p><ol start=3 type=a><li>Third<li value=7>Seventh<ul><li>dot</ul></ol>
<button>Share this</button></main><footer>Imprint here</footer></body></html>"##;
    let opened = opened("page", source.as_bytes()).unwrap();
    assert_eq!(
        opened.content.text(),
        Some(
            "Views\n\nFirst boldly said,\nsecond line.\n\nUnclosed one\n\nc.\tThird\n\ng.\tSeventh\n\n•\tdot\n"
        )
    );
    let head = opened.head;
    assert_eq!(head.title.as_deref(), Some("Views of Atlantis & others"));
    assert_eq!(head.address.as_deref(), Some("https://example.org/atlantis"));
    assert_eq!(
        (head.language.as_deref(), head.author.as_deref()),
        (Some("en-GB"), Some("Ministry"))
    );
    // Home page, Menu one Menu two, Share this, Imprint here, and eight of scripts and styles.
    let reported: Vec<String> = opened.notes.iter().map(ToString::to_string).collect();
    assert_eq!(reported.len(), 3, "{reported:?}");
    assert!(
        reported.contains(&"8 words of menus and other page elements were left out.".to_owned()),
        "{reported:?}"
    );
}

#[test]
fn without_a_main_part_nothing_of_the_text_is_lost() {
    let (blocks, notes) = read(
        "<html><body><header><h1>Statement</h1></header><div>One <div>two</div> three</div><table><tr><td>7<td>Words<tr><td>x</table><main>tiny</main><p>And a long text with many words that stands outside of it</p></body></html>",
    );
    assert_eq!(
        blocks,
        [
            "Statement",
            "One",
            "two",
            "three",
            "7\tWords",
            "x",
            "tiny",
            "And a long text with many words that stands outside of it"
        ]
    );
    assert_eq!(left_out(&notes), 0);
}

#[test]
fn notes_are_known_by_the_links_that_lead_to_them() {
    let (blocks, _) = read(
        r##"<html><body><p>As said<sup><a href="#n1" id="r1">1</a></sup>, so<sup>2</sup>.</p><p>More.</p><ol><li id="n1"><p>See A/70/174 <a href="#r1">↩</a></p><p>para. 13</p></li></ol></body></html>"##,
    );
    assert_eq!(blocks, ["As said¹, so².", "More.", "_____\n¹ See A/70/174 ↩ para. 13"]);
    // As Word and LibreOffice save it.
    let (blocks, _) = read(
        r##"<html><body><p>Said.<a href="#s1" name="a1"><sup>1</sup></a></p><div><p><a name="s1" href="#a1">1</a>Ibid.</p></div></body></html>"##,
    );
    assert_eq!(blocks, ["Said.¹", "_____\n¹ Ibid."]);
}

#[test]
fn a_menu_that_never_ends_does_not_swallow_the_text() {
    let (blocks, notes) = read("<html><body><nav>Menu<p>All the text of the page");
    assert_eq!((words(&blocks), left_out(&notes)), (7, 0));
}

#[test]
fn a_page_full_of_scripts_and_deep_as_a_well_is_read() {
    let source = format!(
        "<html><body>{}<p>Text</p>{}{}",
        "<script>var a = \"</p>\";</script>".repeat(10_000),
        "<div>".repeat(100_000),
        "deep"
    );
    let (blocks, notes) = read(&source);
    assert_eq!(blocks, ["Text", "deep"]);
    assert_eq!(left_out(&notes), 30_000);
}

#[test]
fn a_page_is_read_in_the_encoding_that_it_declares_or_refused() {
    let source = b"<html><head><meta charset=\"windows-1251\"></head><body>\xcf\xf0\xe8\xe2\xe5\xf2</body></html>";
    let (blocks, _) = paragraphs("x.html", source, Format::Html);
    assert_eq!(blocks, ["Привет"]);
    let source = b"<html><head><meta charset=\"big5\"></head><body>\xa6U\xb0\xea</body></html>";
    let reported = opened("x.html", source).unwrap_err().to_string();
    assert!(reported.contains("encoding"), "{reported}");
}

#[test]
fn the_items_of_an_item_have_another_sign() {
    let source = "<html><body><ul><li>one<ul><li>two</ul><li>three</ul></body></html>";
    let (blocks, _) = paragraphs("x.html", source.as_bytes(), Format::Html);
    assert_eq!(blocks, ["•\tone", "◦\ttwo", "•\tthree"]);
}
