//! The link as an address, as HTML and as Markdown.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::*;

/// Where the one link of a Markdown text leads, and its words; none where the text is anything else too.
fn read_markdown(text: &str) -> Option<(String, String)> {
    let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    let (mut found, mut words, mut is_inside) = (None, String::new(), false);
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
            Event::Start(Tag::Link { dest_url, .. }) if found.is_none() => {
                found = Some(dest_url.to_string());
                is_inside = true;
            }
            Event::End(TagEnd::Link) => is_inside = false,
            Event::Text(part) if is_inside => words.push_str(&part),
            _ => return None,
        }
    }
    Some((found?, words))
}

/// The address and the words of an HTML link, read without the code that wrote it.
fn read_html(html: &str) -> Option<(String, String)> {
    let unescaped = |text: &str| {
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        text.replace("&amp;", "&")
    };
    let (address, rest) = html.strip_prefix("<a href=\"")?.split_once('"')?;
    let (_, rest) = rest.split_once('>')?;
    let (title, rest) = rest.split_once('<')?;
    (rest == "/a>").then(|| (unescaped(address), unescaped(title)))
}

fn link(address: &str, title: &str, language: Language) -> Link {
    Link { address: address.to_owned(), title: escape::one_line(title), language }
}

#[test]
fn hostile_titles_come_out_of_markdown_whole() {
    for title in [
        "a](https://evil.example) [b",
        "back\\slash\\",
        "`code` *b* _i_ ~~s~~ $m$ ^u^ {{< raw >}} [^1] [[wiki]] ![img](x)",
        "<script>alert(1)</script> <https://evil.example> &lt; &#91;",
        "one\r\n\r\ntwo | three\n# four",
    ] {
        let link = link("https://example.org/?a=b&c=d", title, Language::English);
        let markdown = link.written(LinkForm::Markdown);
        assert_eq!(read_markdown(&markdown), Some((link.address, link.title)), "{markdown}");
    }
}

#[test]
fn words_from_right_to_left_keep_their_order_in_every_page() {
    let link = link("https://example.org/", "مقارنة Side by State: القواعد", Language::Arabic);
    assert!(link.html().contains(" lang=\"ar\" dir=\"rtl\">مقارنة"), "{}", link.html());
    let (_, words) = read_markdown(&link.markdown()).unwrap();
    assert_eq!(words, format!("\u{2067}{}\u{2069}", link.title));
}

#[test]
fn an_address_alone_is_not_escaped() {
    let link = link("https://example.org/?a=b&c=d", "Norms", Language::French);
    assert_eq!(link.written(LinkForm::Address), "https://example.org/?a=b&c=d");
}

proptest! {
    #[test]
    fn the_address_and_the_title_come_out_whole(
        path in "([A-Za-z0-9!$&'()*+,./:;=@\\[\\]^_|~%#?-]|&lt;|&#65;|&times;){0,24}",
        title in "(\\PC|[\\[\\]\\\\<>&`*_(){}!\n|#]|&lt;|&#91;|العربية){1,24}",
    ) {
        let title = escape::one_line(&title);
        prop_assume!(!title.is_empty());
        let link = link(&format!("https://example.org/{path}"), &title, Language::English);
        let expected = Some((link.address.clone(), link.title.clone()));
        prop_assert_eq!(&read_html(&link.html()), &expected, "{}", link.html());
        prop_assert_eq!(&read_markdown(&link.markdown()), &expected, "{}", link.markdown());
    }
}
