//! What a page says of itself, and what has no end: breaks, pictures, fields.

use html5gum::StartTag;

use super::super::elements::{attribute, ticked_box};
use super::Walk;
use crate::fault::Fault;
use crate::html;
use crate::html::css::look::Look;
use crate::left::Left;
use crate::limits::Limits;
use crate::note::Note;

impl Walk {
    pub(super) fn void(&mut self, name: &str, tag: &StartTag<()>, look: Look) -> Result<(), Fault> {
        match name {
            "br" => {
                while self.paragraph.ends_with(' ') {
                    self.paragraph.pop();
                }
                self.paragraph.push('\n');
            }
            "hr" => self.flush()?,
            "img" => {
                let described = attribute(tag, "alt").unwrap_or_default();
                self.omissions.described(Left::Pictures, &described);
            }
            // Which answer is chosen is part of what is said.
            "input" if ticked_box(tag).is_some() => {
                self.omissions.unread();
                if let Some(sign) =
                    ticked_box(tag).filter(|_| !look.is_hidden() && !look.is_not_displayed())
                {
                    self.say(sign)?;
                    self.say(" ")?;
                }
            }
            "input" => {
                let shown = attribute(tag, "value").or_else(|| attribute(tag, "placeholder"));
                let hidden = attribute(tag, "type").is_some_and(|kind| kind == "hidden");
                if !hidden {
                    let before = self.omissions.met();
                    self.omissions.leave_out(Left::Forms, &shown.unwrap_or_default());
                    let is_text = attribute(tag, "type").is_none_or(|kind| {
                        matches!(kind.to_lowercase().as_str(), "text" | "search" | "")
                    });
                    let typed = attribute(tag, "value").filter(|_| is_text);
                    self.omissions.one_since(before, &typed.unwrap_or_default());
                }
            }
            "embed" => {
                self.omissions.unread();
                self.embedded(name, tag)?;
            }
            "meta" => self.meta(tag),
            "link" if attribute(tag, "rel").as_deref() == Some("canonical") => {
                self.head.address = attribute(tag, "href").or(self.head.address.take());
            }
            _ => {}
        }
        Ok(())
    }

    /// A page or an object within the page: its words are counted where they are in the file, and it is
    /// reported where they are not.
    pub(super) fn embedded(&mut self, name: &str, tag: &StartTag<()>) -> Result<(), Fault> {
        let source = match name {
            "iframe" | "embed" => "src",
            "object" => "data",
            _ => return Ok(()),
        };
        // What is in it may have pages in it, too; these are not followed.
        if let Some(page) = attribute(tag, "srcdoc").filter(|_| name == "iframe") {
            self.budget.spend(page.len())?;
            let limits =
                Limits { text: self.limits.text.min(page.len() as u64 * 2), ..self.limits };
            let (text, reported) = if page.contains("srcdoc") {
                (page, Vec::new())
            } else {
                html::piece(&page, &limits)?
            };
            self.omissions.leave_out(Left::Embedded, &text);
            for note in reported {
                if let Note::LeftOut { what, text, .. } = note {
                    self.omissions.leave_out(what, &text);
                }
            }
        } else if attribute(tag, source).is_some_and(|source| !source.trim().is_empty()) {
            self.embedded = self.embedded.saturating_add(1);
        }
        Ok(())
    }

    fn meta(&mut self, tag: &StartTag<()>) {
        let name = attribute(tag, "name").or_else(|| attribute(tag, "property"));
        let name = name.unwrap_or_default().to_lowercase();
        let field = match name.as_str() {
            "author" | "dc.creator" | "dcterms.creator" => &mut self.head.author,
            "date" | "dc.date" | "dcterms.date" | "dcterms.created" | "article:published_time" => {
                &mut self.head.date
            }
            "og:url" => &mut self.head.address,
            _ => return,
        };
        let content = attribute(tag, "content").filter(|content| !content.trim().is_empty());
        *field = field.take().or(content);
    }

    /// What a browser writes into a page that it saves: where it came from.
    pub(in crate::html) fn comment(&mut self, text: &str) {
        let saved = text.trim().strip_prefix("saved from url=(");
        if let Some((_, address)) = saved.and_then(|rest| rest.split_once(')')) {
            self.head.address = Some(address.trim().to_owned());
        }
    }
}
