//! The way through a page's tags. What was opened and not closed, or closed and never opened, is borne
//! with as browsers bear it, as far as paragraphs go.

mod ends;
mod head;
mod page;

pub(super) use page::Page;

use std::collections::HashSet;

use html5gum::StartTag;

use crate::account::Account;
use crate::flow::{self, Budget};
use crate::numbers::{bullet, raise};
use crate::spans::{Over, TextCell};
use crate::styled::{bare, distinct, unmarked, wrapped};
use crate::{Fault, Head, Left, Limits};

use super::css::{Css, Look};
use super::elements::{Purpose, attribute, leads_to_note, purpose};
use super::list::List;

/// The most elements that are followed into one another, as in browsers.
const DEEPEST: usize = 512;

/// What has to be done when an element ends.
enum Frame {
    Inline,
    Block,
    /// Its words are gathered apart, and left out.
    Aside(Left),
    Title(String),
    Around {
        heading: bool,
    },
    Main,
    List(List),
    /// An item; whether it is a note.
    Item(bool),
    /// An outermost table, by its place among them; none where it is within another.
    Table(Option<usize>),
    Row(Vec<TextCell>),
    Cell(Over),
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
    /// The table that it is a part of.
    table: Option<usize>,
}

/// A page, as far as it was read.
pub(super) struct Walk {
    stack: Vec<(String, Frame, Look)>,
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
    /// The rows of the outermost ones.
    rows: Vec<Vec<Vec<TextCell>>>,
    /// Whether words are gathered apart, to be left out, and those that were.
    in_aside: bool,
    aside: String,
    /// Whether these are the page's own rules of style, and those that were read.
    is_css: bool,
    css: Css,
    /// Pages and objects that are shown in the page and are not in the file.
    embedded: u32,
    limits: Limits,
    /// How many elements are open whose ends of lines count.
    pre: usize,
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
            rows: Vec::new(),
            in_aside: false,
            aside: String::new(),
            is_css: false,
            css: Css::default(),
            embedded: 0,
            limits: *limits,
            pre: 0,
        }
    }

    fn has(&self, is: impl Fn(&Frame) -> bool) -> bool {
        self.stack.iter().any(|(_, frame, _)| is(frame))
    }

    /// An element begins.
    pub(super) fn open(&mut self, tag: &StartTag<()>) -> Result<(), Fault> {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let purpose = purpose(&name, tag);
        if self.in_aside {
            // Nothing in there is read; only its end has to be found.
            let closed = purpose == Purpose::Void || tag.self_closing;
            if purpose != Purpose::Inline {
                self.aside.push(' ');
            }
            if !closed && self.stack.len() < DEEPEST {
                self.stack.push((name, Frame::Inline, Look::default()));
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
        let around = self.stack.last().map(|(.., look)| *look).unwrap_or_default();
        let look = self.css.look(&name, tag, around);
        let frame = match purpose {
            Purpose::Aside(what) => {
                self.embedded(&name, tag)?;
                self.is_css = name == "style";
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
            Purpose::Inline | Purpose::Block | Purpose::Void => self.frame(&name, tag, purpose),
        };
        self.stack.push((name, frame, look));
        Ok(())
    }

    fn frame(&mut self, name: &str, tag: &StartTag<()>, purpose: Purpose) -> Frame {
        match name {
            "html" => {
                self.head.language = self.head.language.take().or_else(|| attribute(tag, "lang"));
                Frame::Block
            }
            "title" if self.head.title.is_none() => Frame::Title(String::new()),
            "h1" => {
                for (_, frame, _) in &mut self.stack {
                    if let Frame::Around { heading } = frame {
                        *heading = true;
                    }
                }
                Frame::Block
            }
            "ol" | "ul" | "dir" => Frame::List(List::of(name, tag)),
            "li" => {
                let bullets =
                    |frame: &Frame| matches!(frame, Frame::List(list) if list.is_bullets());
                let depth = self.stack.iter().filter(|(_, frame, _)| bullets(frame)).count();
                let list = self.stack.iter_mut().rev().find_map(|(_, frame, _)| match frame {
                    Frame::List(list) => Some(list),
                    _ => None,
                });
                let numbered = list.as_ref().is_some_and(|list| list.is_numbered());
                let number = list.and_then(|list| list.number(tag));
                let number = number.unwrap_or_else(|| bullet(depth).to_string());
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
                let is_outermost = !self.has(|frame| matches!(frame, Frame::Table(_)));
                if is_outermost {
                    self.rows.push(Vec::new());
                }
                Frame::Table(is_outermost.then(|| self.rows.len() - 1))
            }
            "tr" => Frame::Row(Vec::new()),
            "td" | "th" => {
                self.flows.push(Vec::new());
                let number = |name| attribute(tag, name)?.trim().parse().ok();
                Frame::Cell(Over::of(number("colspan"), number("rowspan")))
            }
            "pre" | "listing" | "xmp" => {
                self.pre += 1;
                Frame::Pre
            }
            "q" => {
                self.paragraph.push('“');
                Frame::Quotation
            }
            "sup" => {
                let link = self.stack.iter().rev().find_map(|(_, frame, _)| match frame {
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
            _ if purpose == Purpose::Block => Frame::Block,
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

    /// Text between tags.
    pub(super) fn say(&mut self, text: &str) -> Result<(), Fault> {
        self.budget.spend(text.len())?;
        let text = &*unmarked(text.into());
        if self.in_aside {
            self.aside.push_str(text);
            return Ok(());
        }
        let look = match self.stack.last_mut() {
            Some((_, Frame::Title(title), _)) => {
                title.push_str(text);
                return Ok(());
            }
            Some((.., look)) => *look,
            None => Look::default(),
        };
        if self.pre > 0 {
            self.paragraph.push_str(&wrapped(text, &look.styles()));
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
        self.paragraph.push_str(&wrapped(&words, &look.styles()));
        Ok(())
    }

    /// The outermost table that is open.
    fn table(&self) -> Option<usize> {
        self.stack.iter().find_map(|(_, frame, _)| match frame {
            Frame::Table(at) => *at,
            _ => None,
        })
    }

    /// Ends the paragraph.
    fn flush(&mut self) -> Result<(), Fault> {
        let words = distinct(std::mem::take(&mut self.paragraph));
        let Some(text) = flow::marked(&self.mark, &words) else { return Ok(()) };
        self.budget.spend(2 + self.mark.len())?;
        self.mark.clear();
        let in_note = self.has(|frame| matches!(frame, Frame::Item(true)));
        let note = std::mem::take(&mut self.note) || in_note;
        let main = self.has(|frame| matches!(frame, Frame::Main));
        let table = self.table();
        if let Some(flow) = self.flows.last_mut() {
            match flow.last_mut() {
                // A note is one line.
                Some(last) if in_note && last.note && !bare(&text).starts_with(is_raised) => {
                    last.text.push(' ');
                    last.text.push_str(&text);
                }
                _ => flow.push(Block { text, main, note, table }),
            }
        }
        Ok(())
    }
}

fn joined(blocks: &[Block]) -> String {
    let texts: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
    texts.join("\n")
}

fn is_raised(ch: char) -> bool {
    matches!(ch, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}
