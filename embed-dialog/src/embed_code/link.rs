//! A link to what is on screen: the whole of what is pasted, or what is left where a frame or an element is removed.

use query::selection::{Direction, Language};

use super::escape;

/// The forms of a link on its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkForm {
    /// The address alone.
    #[default]
    Address,
    /// HTML.
    Html,
    /// Markdown.
    Markdown,
}

/// A link: where it leads, and what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address.
    pub address: String,
    /// Its words, in one line.
    pub title: String,
    /// The language of the words, which need not be that of the page around.
    pub language: Language,
}

impl Link {
    /// The link in a form.
    pub fn written(&self, form: LinkForm) -> String {
        match form {
            LinkForm::Address => self.address.clone(),
            LinkForm::Html => self.html(),
            LinkForm::Markdown => self.markdown(),
        }
    }

    pub(super) fn html(&self) -> String {
        format!(
            "<a href=\"{}\" lang=\"{}\" dir=\"{}\">{}</a>",
            escape::html(&self.address),
            self.language.tag(),
            self.language.direction().as_str(),
            escape::html(&self.title)
        )
    }

    fn markdown(&self) -> String {
        let title = escape::markdown(&self.title);
        let title = match self.language.direction() {
            Direction::LeftToRight => title,
            // Markdown has no `dir`: signs that isolate the words keep their order in a page from left to right.
            Direction::RightToLeft => format!("\u{2067}{title}\u{2069}"),
        };
        format!("[{title}]({})", escape::markdown_address(&self.address))
    }
}

#[cfg(test)]
mod tests {
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
}
