//! Words on their way into paragraphs.

use super::{Block, Frame, Walk, is_mark_of_note};
use crate::fault::Fault;
use crate::flow;
use crate::html::css::look::Look;
use crate::left::Left;
use crate::many::Many;
use crate::styled::{bare, distinct, unmarked, wrapped};

/// How many large letters there surely is room for where a line begins far outside of the page.
const MOST_INDENTED: usize = 60;

impl Walk {
    /// Text between tags.
    pub(in crate::html) fn say(&mut self, text: &str) -> Result<(), Fault> {
        self.budget.spend(text.len())?;
        let text = &*unmarked(text.into());
        if !self.in_aside && !text.trim().is_empty() {
            self.go_on()?;
        }
        if self.in_aside {
            match self.stack.last() {
                Some((name, Frame::Inline, _)) if matches!(name.as_str(), "script" | "style") => {
                    self.omissions.leave_out(Left::Code, text);
                }
                _ => self.aside.push_str(text),
            }
            return Ok(());
        }
        let look = match self.stack.last_mut() {
            Some((_, Frame::Title(title), _)) => {
                title.push_str(text);
                return Ok(());
            }
            Some((.., shown)) => shown.look,
            None => Look::default(),
        };
        let is_let_in = look.is_only_indented() && !self.is_before_page(text);
        if is_let_in {
            self.css.doubt();
        } else if look.is_hidden() {
            self.omissions.leave_out(Left::Hidden, text);
            self.paragraph.push_str(self.gap(text));
            return Ok(());
        }
        if look.is_doubtful && text.contains(|ch: char| !ch.is_whitespace()) {
            self.css.doubt();
        }
        let styles = look.styles();
        if !styles.is_empty() {
            self.budget.one(Many::Stretches)?;
        }
        if self.pre > 0 {
            self.paragraph.push_str(&wrapped(text, &styles));
            return Ok(());
        }
        let mut words = String::new();
        for ch in text.chars() {
            if matches!(ch, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
                let before = if words.is_empty() { &self.paragraph } else { &words };
                if !before.is_empty() && !before.ends_with([' ', '\n']) {
                    words.push(' ');
                }
            } else {
                words.push(ch);
            }
        }
        self.paragraph.push_str(&wrapped(&words, &styles));
        Ok(())
    }

    /// Ends the paragraph.
    pub(super) fn flush(&mut self) -> Result<(), Fault> {
        let words = distinct(std::mem::take(&mut self.paragraph));
        self.indented = 0;
        self.forget_places();
        let Some(text) = flow::marked(&self.mark, &words) else { return Ok(()) };
        self.budget.one(Many::Paragraphs)?;
        self.budget.spend(2 + self.mark.len())?;
        self.mark.clear();
        let in_note = self.has(|frame| matches!(frame, Frame::Item(true)));
        let note = std::mem::take(&mut self.note) || in_note;
        let main = self.has(|frame| matches!(frame, Frame::Main));
        let table = self.table();
        if let Some(flow) = self.flows.last_mut() {
            match flow.last_mut() {
                // A note is one line.
                Some(last) if in_note && last.note && !bare(&text).starts_with(is_mark_of_note) => {
                    last.text.push(' ');
                    last.text.push_str(&text);
                }
                _ => flow.push(Block { text, main, note, table }),
            }
        }
        Ok(())
    }

    /// Whether a text has room in the part of the first line that is before the left side of the page.
    fn is_before_page(&mut self, text: &str) -> bool {
        self.indented += text.trim().chars().count();
        self.indented <= MOST_INDENTED && !self.paragraph.contains('\n')
    }

    /// Places in a paragraph that has ended are none in the next one.
    fn forget_places(&mut self) {
        self.linked = None;
        for (_, frame, _) in &mut self.stack {
            match frame {
                Frame::Raised(at)
                | Frame::Lowered(at)
                | Frame::Reading(at)
                | Frame::Link(_, at) => {
                    *at = usize::MAX;
                }
                Frame::Formula(_, starts) => starts.clear(),
                _ => {}
            }
        }
    }

    /// What is left where words are not to be seen: the place between the words around them.
    fn gap(&self, text: &str) -> &'static str {
        let has_space = text.contains(|ch: char| ch.is_ascii_whitespace());
        let is_needed = !self.paragraph.is_empty() && !self.paragraph.ends_with([' ', '\n']);
        if has_space && is_needed { " " } else { "" }
    }
}
