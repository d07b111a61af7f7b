//! What a page says of itself, and what has no end: breaks, pictures, fields.

use html5gum::StartTag;

use super::super::elements::attribute;
use super::Walk;
use crate::{Fault, Left};

impl Walk {
    pub(super) fn void(&mut self, name: &str, tag: &StartTag<()>) -> Result<(), Fault> {
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
                self.account.leave_out(Left::Pictures, &described);
            }
            "input" => {
                let shown = attribute(tag, "value").or_else(|| attribute(tag, "placeholder"));
                let hidden = attribute(tag, "type").is_some_and(|kind| kind == "hidden");
                if !hidden {
                    self.account.leave_out(Left::Forms, &shown.unwrap_or_default());
                }
            }
            "meta" => self.meta(tag),
            "link" if attribute(tag, "rel").as_deref() == Some("canonical") => {
                self.head.address = attribute(tag, "href").or(self.head.address.take());
            }
            _ => {}
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
