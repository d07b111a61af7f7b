//! The way through a page's tags. What was opened and not closed, or closed and never opened, is borne
//! with as browsers bear it, as far as paragraphs go.

use std::collections::HashSet;

use html5gum::StartTag;

use crate::account::Account;
use crate::flow::{self, Budget};
use crate::numbers::raise;
use crate::words::count_words;
use crate::{Fault, Head, Left, Limits, Note};

use super::elements::{Purpose, attribute, leads_to_note, purpose};
use super::list::List;

/// The most elements that are followed into one another, as in browsers.
const DEEPEST: usize = 512;

/// What has to be done when an element ends.
enum Frame {
    Inline,
    Block,
    /// Its words are gathered here, and left out.
    Aside(Left, String),
    Title(String),
    Around {
        heading: bool,
    },
    Main,
    List(List),
    /// An item; whether it is a note.
    Item(bool),
    Row(Vec<Vec<String>>),
    Cell,
    Pre,
    Quotation,
    /// Raised text, and where it begins in the paragraph.
    Raised(usize),
    /// A link, and the place on the page that it leads to.
    Link(Option<String>),
}

/// A paragraph on its way out.
struct Block {
    text: String,
    main: bool,
    note: bool,
}

/// A page, as far as it was read.
pub(super) struct Walk {
    stack: Vec<(String, Frame)>,
    flows: Vec<Vec<Block>>,
    paragraph: String,
    mark: String,
    /// Whether the paragraph is a note.
    note: bool,
    /// Places that marks in the text lead to: what stands there is a note.
    expected: HashSet<String>,
    account: Account,
    budget: Budget,
    head: Head,
    tables: u32,
    in_head: bool,
}

impl Walk {
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            stack: Vec::new(),
            flows: vec![Vec::new()],
            paragraph: String::new(),
            mark: String::new(),
            note: false,
            expected: HashSet::new(),
            account: Account::default(),
            budget: Budget::of(limits.text),
            head: Head::default(),
            tables: 0,
            in_head: false,
        }
    }

    fn has(&self, is: impl Fn(&Frame) -> bool) -> bool {
        self.stack.iter().any(|(_, frame)| is(frame))
    }

    /// An element begins.
    pub(super) fn open(&mut self, tag: &StartTag<()>) -> Result<(), Fault> {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let purpose = purpose(&name, tag);
        if let Some((_, Frame::Aside(..))) =
            self.stack.iter().rfind(|(_, frame)| matches!(frame, Frame::Aside(..)))
        {
            // Nothing in there is read; only its end has to be found.
            let closed = purpose == Purpose::Void || tag.self_closing;
            if purpose != Purpose::Inline {
                self.add_aside(" ");
            }
            if !closed && self.stack.len() < DEEPEST {
                self.stack.push((name, Frame::Inline));
            }
            return Ok(());
        }
        self.meet_note(&name, tag);
        if purpose == Purpose::Void {
            return self.void(&name, tag);
        }
        if purpose != Purpose::Inline && !matches!(purpose, Purpose::Aside(_)) {
            self.imply_ends(&name)?;
            self.flush()?;
        }
        if self.stack.len() >= DEEPEST {
            return Ok(());
        }
        let frame = match purpose {
            Purpose::Aside(what) => Frame::Aside(what, String::new()),
            Purpose::Main => Frame::Main,
            Purpose::Around => {
                let inside = self.stack.iter().any(|(name, frame)| {
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
            Purpose::Inline | Purpose::Block | Purpose::Void => self.frame(&name, tag),
        };
        self.stack.push((name, frame));
        Ok(())
    }

    fn frame(&mut self, name: &str, tag: &StartTag<()>) -> Frame {
        match name {
            "html" => {
                self.head.language = self.head.language.take().or_else(|| attribute(tag, "lang"));
                Frame::Block
            }
            "head" => {
                self.in_head = true;
                Frame::Block
            }
            "body" => {
                self.in_head = false;
                Frame::Block
            }
            "title" if self.head.title.is_none() => Frame::Title(String::new()),
            "h1" => {
                for (_, frame) in &mut self.stack {
                    if let Frame::Around { heading } = frame {
                        *heading = true;
                    }
                }
                Frame::Block
            }
            "ol" | "ul" | "dir" => Frame::List(List::of(name, tag)),
            "li" => {
                let list = self.stack.iter_mut().rev().find_map(|(_, frame)| match frame {
                    Frame::List(list) => Some(list),
                    _ => None,
                });
                let numbered = list.as_ref().is_some_and(|list| list.is_numbered());
                let number = list.map_or_else(|| "•".to_owned(), |list| list.number(tag));
                let note = self.note && numbered;
                if note {
                    self.mark = format!("{} ", raise(&number));
                } else if !number.is_empty() {
                    let stop = if numbered { "." } else { "" };
                    self.mark.push_str(&format!("{number}{stop}\t"));
                }
                Frame::Item(note)
            }
            "table" => {
                self.tables += 1;
                Frame::Block
            }
            "tr" => Frame::Row(Vec::new()),
            "td" | "th" => {
                self.flows.push(Vec::new());
                Frame::Cell
            }
            "pre" | "listing" | "xmp" => Frame::Pre,
            "q" => {
                self.paragraph.push('“');
                Frame::Quotation
            }
            "sup" => {
                let link = self.stack.iter().rev().find_map(|(_, frame)| match frame {
                    Frame::Link(to) => to.clone(),
                    _ => None,
                });
                self.expected.extend(link);
                Frame::Raised(self.paragraph.len())
            }
            "a" => {
                let to = attribute(tag, "href")
                    .and_then(|href| href.strip_prefix('#').map(str::to_owned));
                let raised = self.has(|frame| matches!(frame, Frame::Raised(_)));
                if raised || leads_to_note(tag) {
                    self.expected.extend(to.clone());
                }
                if leads_to_note(tag) && !raised {
                    return Frame::Raised(self.paragraph.len());
                }
                Frame::Link(to)
            }
            _ if matches!(purpose(name, tag), Purpose::Block) => Frame::Block,
            _ => Frame::Inline,
        }
    }

    /// Whether a mark in the text leads here: then it is a note.
    fn meet_note(&mut self, name: &str, tag: &StartTag<()>) {
        let place = attribute(tag, "id").or_else(|| attribute(tag, "name"));
        let met = place.is_some_and(|place| self.expected.contains(&place));
        let at_start = self.paragraph.trim().is_empty();
        if met && (at_start || matches!(name, "li" | "p" | "div" | "dd")) {
            self.note = true;
        }
    }

    fn void(&mut self, name: &str, tag: &StartTag<()>) -> Result<(), Fault> {
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
    pub(super) fn comment(&mut self, text: &str) {
        let saved = text.trim().strip_prefix("saved from url=(");
        if let Some((_, address)) = saved.and_then(|rest| rest.split_once(')')) {
            self.head.address = Some(address.trim().to_owned());
        }
    }

    fn add_aside(&mut self, text: &str) {
        let gathered = self.stack.iter_mut().find_map(|(_, frame)| match frame {
            Frame::Aside(_, gathered) => Some(gathered),
            _ => None,
        });
        if let Some(gathered) = gathered {
            gathered.push_str(text);
        }
    }

    /// Text between tags.
    pub(super) fn say(&mut self, text: &str) -> Result<(), Fault> {
        self.budget.spend(text.len())?;
        if self.has(|frame| matches!(frame, Frame::Aside(..))) {
            self.add_aside(text);
            return Ok(());
        }
        if let Some((_, Frame::Title(title))) = self.stack.last_mut() {
            title.push_str(text);
            return Ok(());
        }
        if self.has(|frame| matches!(frame, Frame::Pre)) {
            self.paragraph.push_str(text);
            return Ok(());
        }
        for ch in text.chars() {
            if matches!(ch, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
                if !self.paragraph.is_empty() && !self.paragraph.ends_with([' ', '\n']) {
                    self.paragraph.push(' ');
                }
            } else {
                self.paragraph.push(ch);
            }
        }
        Ok(())
    }

    /// Ends the paragraph.
    fn flush(&mut self) -> Result<(), Fault> {
        let words = std::mem::take(&mut self.paragraph);
        let Some(text) = flow::marked(&self.mark, &words) else { return Ok(()) };
        self.budget.spend(2 + self.mark.len())?;
        self.mark.clear();
        let in_note = self.has(|frame| matches!(frame, Frame::Item(true)));
        let note = std::mem::take(&mut self.note) || in_note;
        let main = self.has(|frame| matches!(frame, Frame::Main));
        if let Some(flow) = self.flows.last_mut() {
            match flow.last_mut() {
                // A note is one line.
                Some(last) if in_note && last.note && !text.starts_with(is_raised) => {
                    last.text.push(' ');
                    last.text.push_str(&text);
                }
                _ => flow.push(Block { text, main, note }),
            }
        }
        Ok(())
    }

    /// Ends what an opening ends without saying so.
    fn imply_ends(&mut self, name: &str) -> Result<(), Fault> {
        let (ends, within): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ol", "ul", "dir", "td", "th"]),
            "td" | "th" => (&["td", "th"], &["table", "tr"]),
            "tr" => (&["tr"], &["table"]),
            "tbody" | "thead" | "tfoot" => (&["tr", "tbody", "thead", "tfoot"], &["table"]),
            "body" => (&["head"], &[]),
            _ => (&["p"], &["li", "td", "th", "div", "blockquote", "section", "article"]),
        };
        self.end(ends, within)?;
        if matches!(name, "li" | "td" | "th" | "tr") {
            return Ok(());
        }
        self.end(&["p"], &["li", "td", "th", "div", "blockquote", "section", "article"])
    }

    /// Ends the innermost element of some names, if it lies within none of the others.
    fn end(&mut self, names: &[&str], within: &[&str]) -> Result<(), Fault> {
        let at = self.stack.iter().rposition(|(name, _)| {
            names.contains(&name.as_str()) || within.contains(&name.as_str())
        });
        let Some(at) = at else { return Ok(()) };
        if self.stack.get(at).is_some_and(|(name, _)| names.contains(&name.as_str())) {
            self.end_from(at)?;
        }
        Ok(())
    }

    fn end_from(&mut self, at: usize) -> Result<(), Fault> {
        while self.stack.len() > at {
            let Some((_, frame)) = self.stack.pop() else { break };
            self.ended(frame)?;
        }
        Ok(())
    }

    /// An element ends.
    pub(super) fn close(&mut self, name: &str) -> Result<(), Fault> {
        if name == "head" {
            self.in_head = false;
        }
        let Some(at) = self.stack.iter().rposition(|(open, _)| open == name) else {
            return Ok(());
        };
        let over = self.stack.get(at + 1..).unwrap_or_default();
        let in_line = !over.is_empty()
            && matches!(
                self.stack.get(at),
                Some((_, Frame::Inline | Frame::Link(_) | Frame::Raised(_) | Frame::Quotation))
            );
        if in_line && over.iter().any(|(_, frame)| !matches!(frame, Frame::Inline)) {
            // "<b><p>…</b>": the paragraph goes on.
            let (_, frame) = self.stack.remove(at);
            return match frame {
                Frame::Raised(_) => Ok(()),
                frame => self.ended(frame),
            };
        }
        let table = matches!(name, "td" | "th" | "tr" | "table" | "tbody" | "thead" | "tfoot");
        let cells = over.iter().any(|(_, frame)| matches!(frame, Frame::Cell));
        if cells && !table && !matches!(name, "body" | "html" | "div" | "main" | "form") {
            // What was opened outside a table's cell is not ended in it.
            return Ok(());
        }
        self.end_from(at)
    }

    fn ended(&mut self, frame: Frame) -> Result<(), Fault> {
        match frame {
            Frame::Inline => {}
            Frame::Link(_) => {
                // The mark before a note's words leads back to the text.
                let mark = self.paragraph.trim();
                if self.note && !mark.is_empty() && mark.bytes().all(|byte| byte.is_ascii_digit()) {
                    self.paragraph = format!("{} ", raise(mark));
                }
            }
            Frame::Quotation => self.paragraph.push('”'),
            Frame::Raised(from) => {
                let raised = self.paragraph.get(from..).map(raise);
                if let Some(raised) = raised {
                    self.paragraph.truncate(from);
                    self.paragraph.push_str(&raised);
                }
            }
            Frame::Aside(what, text) => self.account.leave_out(what, &text),
            Frame::Title(title) => {
                let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
                self.head.title = Some(title).filter(|title| !title.is_empty());
            }
            Frame::Block | Frame::Main | Frame::Pre | Frame::List(_) => self.flush()?,
            Frame::Item(_) => {
                // The frame is off the stack, so that what is flushed has to be told that it is a note.
                self.note |= matches!(frame, Frame::Item(true));
                self.flush_item(matches!(frame, Frame::Item(true)))?;
                self.mark.clear();
                self.note = false;
            }
            Frame::Around { heading } => {
                self.flush()?;
                let blocks = if self.flows.len() > 1 { self.flows.pop() } else { None };
                let blocks = blocks.unwrap_or_default();
                match self.flows.last_mut() {
                    Some(outer) if heading => outer.extend(blocks),
                    _ => self.account.leave_out(Left::Navigation, &joined(&blocks)),
                }
            }
            Frame::Cell => {
                self.flush()?;
                let blocks = if self.flows.len() > 1 { self.flows.pop() } else { None };
                let cell: Vec<String> =
                    blocks.unwrap_or_default().into_iter().map(|block| block.text).collect();
                let row = self.stack.iter_mut().rev().find_map(|(_, frame)| match frame {
                    Frame::Row(cells) => Some(cells),
                    _ => None,
                });
                match row {
                    Some(cells) => cells.push(cell),
                    None => self.put(cell),
                }
            }
            Frame::Row(cells) => {
                self.flush()?;
                self.put(flow::row(cells));
            }
        }
        Ok(())
    }

    fn flush_item(&mut self, note: bool) -> Result<(), Fault> {
        if note {
            self.stack.push((String::new(), Frame::Item(true)));
        }
        let flushed = self.flush();
        if note {
            self.stack.pop();
        }
        flushed
    }

    fn put(&mut self, blocks: Vec<String>) {
        let main = self.has(|frame| matches!(frame, Frame::Main));
        if let Some(flow) = self.flows.last_mut() {
            flow.extend(blocks.into_iter().map(|text| Block { text, main, note: false }));
        }
    }

    /// The page ends. What was to be left out and never ended is text after all.
    pub(super) fn end_page(&mut self) -> Result<(), Fault> {
        while let Some((name, frame)) = self.stack.pop() {
            match frame {
                Frame::Aside(what, text) if what != Left::Code && name != "option" => {
                    self.put(vec![text.trim().to_owned()]);
                }
                Frame::Around { .. } => self.ended(Frame::Around { heading: true })?,
                frame => self.ended(frame)?,
            }
        }
        self.flush()
    }

    /// Text, head and what to tell. Where a page says which part is its text, the rest is left out,
    /// unless that part is too small to be it.
    pub(super) fn finish(mut self) -> (String, Head, Vec<Note>) {
        let blocks = self.flows.into_iter().flatten().filter(|block| !block.text.is_empty());
        let (notes, blocks): (Vec<Block>, Vec<Block>) = blocks.partition(|block| block.note);
        let words = |main: bool| -> u32 {
            blocks.iter().filter(|block| block.main == main).map(|b| count_words(&b.text)).sum()
        };
        let (inside, around) = (words(true), words(false));
        let only_main = inside > 0 && inside.saturating_mul(2) >= around;
        let (text, rest): (Vec<Block>, Vec<Block>) =
            blocks.into_iter().partition(|block| block.main || !only_main);
        self.account.leave_out(Left::Navigation, &joined(&rest));
        let mut told = Vec::new();
        if self.tables > 0 {
            told.push(Note::Tables { count: self.tables });
        }
        told.extend(self.account.into_notes());
        let only_text = |blocks: Vec<Block>| blocks.into_iter().map(|block| block.text).collect();
        (flow::text(only_text(text), only_text(notes)), self.head, told)
    }
}

fn joined(blocks: &[Block]) -> String {
    let texts: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
    texts.join("\n")
}

fn is_raised(ch: char) -> bool {
    matches!(ch, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}
