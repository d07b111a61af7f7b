//! Tags that are around whole paragraphs of Markdown: `<del>` on a line of its own strikes what is between it and its
//! end.

use std::collections::HashMap;

use html5gum::{DefaultEmitter, Token, Tokenizer};

use crate::html::inline::Inline;
use crate::left::Left;
use crate::limits::Limits;
use crate::styled::TextStyle;

/// The elements that can be around paragraphs and say how their words look.
const AROUND: &[&str] = &[
    "del", "s", "strike", "ins", "u", "b", "strong", "font", "span", "div", "section", "article",
    "center",
];

/// The elements that are open around paragraphs.
pub(super) struct Around {
    inline: Inline,
    /// Their names, with their tags as written.
    open: Vec<(String, String)>,
    /// Where each of the names ends last in the text: what has no end is around nothing.
    last_ends: HashMap<&'static str, usize>,
}

impl Around {
    pub(super) fn new(body: &str, limits: &Limits) -> Self {
        let mut last_ends = HashMap::new();
        for (at, _) in body.match_indices("</") {
            let rest = body.get(at + 2..).unwrap_or_default();
            let name = rest.split(|ch: char| !ch.is_ascii_alphabetic()).next().unwrap_or_default();
            if let Some(name) = AROUND.iter().find(|it| it.eq_ignore_ascii_case(name)) {
                last_ends.insert(*name, at);
            }
        }
        Self { inline: Inline::new(limits), open: Vec::new(), last_ends }
    }

    /// A piece of HTML in all that is open around it.
    pub(super) fn with_opened(&self, piece: &str) -> String {
        let opened = self.open.iter().map(|(_, tag)| tag.as_str());
        opened.chain([piece]).collect()
    }

    /// What a piece of HTML, which ends at a place of the text, leaves open or closes.
    pub(super) fn read(&mut self, piece: &str, end: usize) {
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let mut begun = Vec::new();
        for token in Tokenizer::new_with_emitter(piece, emitter) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) if !tag.self_closing => {
                    begun.push((String::from_utf8_lossy(&tag.name).into_owned(), tag));
                }
                Token::EndTag(tag) => {
                    let name = String::from_utf8_lossy(&tag.name).into_owned();
                    match begun.iter().rposition(|(of, _)| *of == name) {
                        Some(at) => begun.truncate(at),
                        None => self.end(&name),
                    }
                }
                _ => {}
            }
        }
        for (name, tag) in begun {
            if self.last_ends.get(name.as_str()).is_some_and(|at| *at >= end) {
                self.inline.begin_around(&name, &tag);
                self.open.push((name, written(&tag)));
            }
        }
    }

    fn end(&mut self, name: &str) {
        if let Some(at) = self.open.iter().rposition(|(of, _)| of == name) {
            self.open.remove(at);
            self.inline.end_of(name);
        }
    }

    /// Whether a tag within a line ends an element that is around it, as `within` has none of that name open.
    pub(super) fn ends_with(&mut self, tag: &str, within: &Inline) -> bool {
        let Some(name) = tag.strip_prefix("</") else { return false };
        let name = name.trim_end_matches('>').trim().to_ascii_lowercase();
        let ends = !within.has(&name) && self.open.iter().any(|(of, _)| *of == name);
        if ends {
            self.end(&name);
        }
        ends
    }

    /// What words are here that are not to be seen.
    pub(super) fn left_out(&self) -> Option<Left> {
        self.inline.left_out()
    }

    /// The styles of words here.
    pub(super) fn styles(&mut self) -> Vec<TextStyle> {
        self.inline.styles()
    }

    /// Whether words may be struck or hidden otherwise than was read.
    pub(super) fn is_unsure(&self) -> bool {
        self.inline.is_unsure()
    }
}

/// A tag with the attributes that say how its words look.
fn written(tag: &html5gum::StartTag<()>) -> String {
    let name = String::from_utf8_lossy(&tag.name).into_owned();
    let attributes = tag.attributes.iter().map(|(key, value)| {
        let value = String::from_utf8_lossy(value).replace('&', "&amp;").replace('"', "&quot;");
        format!(" {}=\"{value}\"", String::from_utf8_lossy(&key.0))
    });
    format!("<{name}{}>", attributes.collect::<String>())
}
