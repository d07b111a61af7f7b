//! What is done when an element begins.

use html5gum::StartTag;

use super::{DEEPEST, Frame, Walk};
use crate::fault::Fault;
use crate::html::css::Shown;
use crate::html::elements::{Purpose, attribute, is_drawn, is_unshown, purpose};
use crate::left::Left;
use crate::scripts::Script;

impl Walk {
    /// The page says which kind of HTML it is.
    pub(in crate::html) fn doctype(&mut self, is_quirky: bool) {
        if !is_quirky && self.stack.is_empty() {
            self.css.keep_to_standard();
        }
    }

    /// An element begins.
    pub(in crate::html) fn open(&mut self, tag: &StartTag<()>) -> Result<(), Fault> {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        if name == "ol" && attribute(tag, "reversed").is_some() {
            self.counted += 1;
        }
        let purpose = purpose(&name, tag);
        if name == "template" && purpose == Purpose::Block {
            // Its own sheets are for it alone, and are not read.
            self.css.doubt();
        }
        let is_ruby = matches!(&*name, "rt" | "rp" | "rb" | "rtc");
        if self.in_aside && self.is_by_look() && (purpose == Purpose::Block || is_ruby) {
            // An item that is hidden ends where the next one begins.
            self.imply_ends(&name)?;
        }
        if self.in_aside {
            // Nothing in there is read; only its end has to be found.
            let closed = purpose == Purpose::Void || tag.self_closing;
            if purpose != Purpose::Inline {
                self.aside.push(' ');
            }
            if name == "option" {
                self.entries.push((self.aside.len(), attribute(tag, "selected").is_some()));
            }
            if !closed && self.stack.len() < DEEPEST {
                self.stack.push((name, Frame::Inline, Shown::default()));
            }
            return Ok(());
        }
        if !matches!(purpose, Purpose::Inline | Purpose::Void | Purpose::Aside(_)) {
            self.imply_ends(&name)?;
            self.flush()?;
        } else if is_ruby {
            self.imply_ends(&name)?;
        }
        if name == "mtd" && !self.paragraph.is_empty() && !self.paragraph.ends_with([' ', '\n']) {
            self.paragraph.push(' ');
        }
        let at = self.paragraph.len();
        if let Some((_, Frame::Formula(_, starts), _)) = self.stack.last_mut() {
            starts.push(at);
        }
        if tag.self_closing && name.starts_with('m') && self.is_in_formula() {
            return Ok(());
        }
        if matches!(purpose, Purpose::Inline | Purpose::Void) {
            self.go_on()?;
            if self.in_aside {
                return self.open(tag);
            }
        }
        let within = self.stack.last().map(|(.., shown)| *shown);
        let shown = self.css.begin(&name, tag, within);
        if purpose == Purpose::Void {
            self.meet_note(&name, tag);
            return self.void(&name, tag, shown.look);
        }
        if self.stack.len() >= DEEPEST {
            return Ok(());
        }
        let purpose = match purpose {
            Purpose::Aside(what) => Purpose::Aside(what),
            _ if shown.look.is_not_displayed() => Purpose::Aside(Left::Hidden),
            purpose => purpose,
        };
        if !matches!(purpose, Purpose::Aside(_)) {
            self.meet_note(&name, tag);
        }
        if purpose == Purpose::Inline {
            self.part(shown);
        }
        let frame = self.begun(&name, tag, purpose, shown)?;
        if !matches!(frame, Frame::Aside(_)) {
            self.actives.begin(tag, shown.id());
        }
        self.stack.push((name, frame, shown));
        // The picture belongs to the cell that it is in.
        if is_drawn(tag) {
            self.omissions.unread();
        }
        Ok(())
    }

    /// Parts words where a box begins or ends, as far as none are apart there already.
    pub(super) fn part(&mut self, shown: Shown) {
        let is_needed = !self.paragraph.is_empty() && !self.paragraph.ends_with([' ', '\n']);
        if is_needed && !self.in_aside && !self.drawn.is_open(self.stack.len()) {
            self.paragraph.push_str(shown.look.gap.unwrap_or_default());
        }
    }

    /// Begins an element once more, and gives which it is; none where it is too deep.
    pub(super) fn again(&mut self, tag: &StartTag<()>) -> Result<Option<usize>, Fault> {
        if self.stack.len() >= DEEPEST || self.in_aside {
            return Ok(None);
        }
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let within = self.stack.last().map(|(.., shown)| *shown);
        let shown = self.css.begin(&name, tag, within);
        let hidden = shown.look.is_not_displayed();
        let purpose = if hidden { Purpose::Aside(Left::Hidden) } else { Purpose::Inline };
        let frame = self.begun(&name, tag, purpose, shown)?;
        self.stack.push((name, frame, shown));
        Ok(Some(shown.id()))
    }

    fn begun(
        &mut self,
        name: &str,
        tag: &StartTag<()>,
        purpose: Purpose,
        shown: Shown,
    ) -> Result<Frame, Fault> {
        let frame = match purpose {
            Purpose::Aside(what) => {
                self.embedded(name, tag)?;
                if is_unshown(name) && !matches!(name, "noscript" | "template") {
                    self.omissions.unread();
                }
                self.entries.clear();
                self.in_aside = true;
                Frame::Aside(what)
            }
            Purpose::Main => Frame::Main,
            Purpose::Around => {
                let inside = self.stack.iter().any(|(name, frame, _)| {
                    matches!(frame, Frame::Main)
                        || matches!(name.as_str(), "article" | "blockquote")
                });
                if inside {
                    Frame::Block
                } else {
                    self.flows.push(Vec::new());
                    Frame::Around { heading: false }
                }
            }
            // Nothing is put around words that are not to be seen.
            Purpose::Inline
                if matches!(name, "q" | "rt" | "rtc" | "sup" | "sub") && shown.look.is_hidden() =>
            {
                Frame::Inline
            }
            Purpose::Inline | Purpose::Block | Purpose::Void => {
                self.frame(name, tag, purpose, shown.look)
            }
        };
        let drawn = self.drawn.begin(tag, self.stack.len());
        Ok(match frame {
            Frame::Inline if drawn == Script::Raised => Frame::Raised(self.paragraph.len()),
            Frame::Inline if drawn == Script::Lowered => Frame::Lowered(self.paragraph.len()),
            Frame::Inline if shown.look.is_raised => Frame::Raised(self.paragraph.len()),
            Frame::Link(to, at) if shown.look.is_raised => {
                self.expected.extend(to);
                Frame::Raised(at)
            }
            frame => frame,
        })
    }

    fn is_in_formula(&self) -> bool {
        self.stack.iter().any(|(name, ..)| name == "math")
    }
}
