//! The list of sources at the end of the one file, to which its passages lead.

use std::fmt::Write as _;

use i18n::Messages;
use model::{Collection, Document, followed};

use crate::html;

/// Where documents were read: each source once, though an account may tell of many authors.
pub(super) struct Sources<'a>(Vec<Source<'a>>);

/// What is shown of a source.
#[derive(PartialEq)]
struct Source<'a> {
    title: &'a str,
    date: &'a str,
    url: Option<&'a str>,
    text: Option<&'a str>,
}

impl<'a> Source<'a> {
    fn of(document: &'a Document) -> Self {
        Self {
            title: &document.title,
            date: &document.date,
            url: document.url.as_deref(),
            text: document.source_text.as_deref(),
        }
    }
}

impl<'a> Sources<'a> {
    /// Those of a collection's documents.
    pub(super) fn of(collection: &'a Collection) -> Self {
        let mut sources: Vec<Source<'a>> = Vec::new();
        for document in &collection.documents {
            let source = Source::of(document);
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        Self(sources)
    }

    /// The number by which passages name the document's source.
    pub(super) fn number_of(&self, document: &Document) -> usize {
        let source = Source::of(document);
        self.0.iter().position(|known| *known == source).map_or(0, |place| place + 1)
    }

    /// All of them, numbered.
    pub(super) fn list(&self, messages: &Messages) -> String {
        let mut out = format!("<section><h2>{}</h2><ol>\n", html::text(messages.data_heading()));
        for (place, source) in self.0.iter().enumerate() {
            let title = html::text(source.title);
            let address = followed(source.url);
            let address = address.or_else(|| source.text.map(|name| format!("#source:{name}")));
            let title = address.map_or(title.clone(), |address| {
                format!("<a href=\"{}\">{title}</a>", html::attribute(&address))
            });
            let _ = writeln!(out, "<li id=d{}>{title}, {}", place + 1, html::text(source.date));
        }
        out.push_str("</ol></section>\n");
        out
    }
}
