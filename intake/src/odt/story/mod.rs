//! The body as text. Elements are followed with a stack of our own, so that no nesting can fill the
//! program's.

mod begins;
mod ends;

use std::collections::HashMap;

use crate::account::Account;
use crate::flow::Budget;
use crate::numbers::raised;
use crate::xml::{Event, Tag, Xml};
use crate::{Fault, Left, Note};

use super::lists::Counters;
use super::styles::Styles;

/// An element that something has to be done for when it ends.
enum Frame {
    Other,
    Paragraph,
    Span,
    List,
    Item,
    Row,
    Cell,
    Box,
    Note,
    NoteBody,
}

#[derive(Default)]
struct Paragraph {
    style: String,
    mark: String,
    /// Runs that are open, the outermost first, with their styles.
    runs: Vec<(String, String)>,
    text: String,
    boxes: Vec<String>,
}

struct List {
    style: String,
    counters: Counters,
    id: Option<String>,
    /// The start that its next item sets.
    start: Option<u32>,
    /// Whether the next paragraph takes the item's number.
    waiting: bool,
}

/// Reads a body.
pub(super) struct Story<'a> {
    styles: &'a Styles,
    account: Account,
    budget: Budget,
    frames: Vec<Frame>,
    flows: Vec<Vec<String>>,
    rows: Vec<Vec<Vec<String>>>,
    paragraphs: Vec<Paragraph>,
    lists: Vec<List>,
    /// Lists of paragraphs that a note or box stands in.
    set_aside: Vec<Vec<List>>,
    ended_by_id: HashMap<String, Counters>,
    ended_by_style: HashMap<String, Counters>,
    outline: Counters,
    notes: Vec<String>,
    classes: Vec<bool>,
    tables: u32,
    boxes: u32,
    insertions: u32,
}

impl<'a> Story<'a> {
    /// With the styles of the file, and what was left out already.
    pub(super) fn new(styles: &'a Styles, account: Account, budget: Budget) -> Self {
        Self {
            styles,
            account,
            budget,
            frames: Vec::new(),
            flows: vec![Vec::new()],
            rows: Vec::new(),
            paragraphs: Vec::new(),
            lists: Vec::new(),
            set_aside: Vec::new(),
            ended_by_id: HashMap::new(),
            ended_by_style: HashMap::new(),
            outline: Counters::default(),
            notes: Vec::new(),
            classes: Vec::new(),
            tables: 0,
            boxes: 0,
            insertions: 0,
        }
    }

    /// Reads the part that holds the body.
    pub(super) fn follow(&mut self, xml: &mut Xml<'_>) -> Result<(), Fault> {
        let mut in_body = false;
        loop {
            match xml.next()? {
                Event::Open(tag) if !in_body => match tag.name() {
                    "body" => in_body = true,
                    "automatic-styles" | "styles" | "master-styles" | "meta" | "scripts"
                    | "settings" | "font-face-decls" => xml.skip()?,
                    _ => {}
                },
                Event::Open(tag) => {
                    if let Some(frame) = self.open(xml, &tag)? {
                        self.frames.push(frame);
                    }
                }
                Event::Text(text) => {
                    if !self.paragraphs.is_empty() {
                        self.say(&text.replace(['\n', '\r', '\t'], " "))?;
                    }
                }
                Event::Close => match self.frames.pop() {
                    Some(frame) => self.close(frame)?,
                    None => in_body = false,
                },
                Event::End => return Ok(()),
            }
        }
    }

    /// Paragraphs, notes, what to tell, and what was left out.
    pub(super) fn finish(mut self) -> (Vec<String>, Vec<String>, Vec<Note>, Account) {
        // What is still open where the file breaks off.
        while let Some(frame) = self.frames.pop() {
            if self.close(frame).is_err() {
                break;
            }
        }
        let mut told = Vec::new();
        if self.tables > 0 {
            told.push(Note::Tables { count: self.tables });
        }
        if self.boxes > 0 {
            told.push(Note::Boxes { count: self.boxes });
        }
        if self.insertions > 0 {
            told.push(Note::Insertions { count: self.insertions });
        }
        if self.classes.contains(&true) && self.classes.contains(&false) {
            told.push(Note::NotesRenumbered);
        }
        let blocks = self.flows.into_iter().next().unwrap_or_default();
        (blocks, self.notes, told, self.account)
    }

    fn open(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<Option<Frame>, Fault> {
        let frame = match tag.name() {
            "p" | "h" => {
                let paragraph = self.begin_paragraph(tag);
                self.paragraphs.push(paragraph);
                Frame::Paragraph
            }
            "span" => {
                let style = tag.get("style-name").unwrap_or_default();
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.runs.push((style, String::new()));
                    Frame::Span
                } else {
                    Frame::Other
                }
            }
            "list" => {
                self.begin_list(tag);
                Frame::List
            }
            "list-item" => {
                if let Some(list) = self.lists.last_mut() {
                    list.waiting = true;
                    list.start = tag.number("start-value");
                }
                Frame::Item
            }
            "list-header" => Frame::Item,
            "table" => {
                self.tables += 1;
                Frame::Other
            }
            "table-row" => {
                self.rows.push(Vec::new());
                Frame::Row
            }
            "table-cell" => {
                self.flows.push(Vec::new());
                Frame::Cell
            }
            "text-box" => {
                self.boxes += 1;
                self.flows.push(Vec::new());
                self.set_aside.push(std::mem::take(&mut self.lists));
                Frame::Box
            }
            "note" => {
                self.classes.push(tag.get("note-class").as_deref() == Some("endnote"));
                let mark = raised(u32::try_from(self.classes.len()).unwrap_or(u32::MAX));
                self.say(&mark)?;
                Frame::Note
            }
            "note-body" => {
                self.flows.push(Vec::new());
                self.set_aside.push(std::mem::take(&mut self.lists));
                Frame::NoteBody
            }
            name => return self.open_other(xml, tag, name),
        };
        Ok(Some(frame))
    }

    fn open_other(
        &mut self,
        xml: &mut Xml<'_>,
        tag: &Tag<'_>,
        name: &str,
    ) -> Result<Option<Frame>, Fault> {
        match name {
            "s" => {
                let wide = tag.number("c").unwrap_or(1) > 1;
                self.say(if wide { "  " } else { " " })?;
            }
            "tab" => self.say("\t")?,
            "line-break" => self.say("\n")?,
            "note-citation"
            | "sequence-decls"
            | "forms"
            | "variable-decls"
            | "user-field-decls"
            | "binary-data"
            | "dde-connection-decls" => {
                xml.skip()?;
                return Ok(None);
            }
            "insertion" => self.insertions += 1,
            "deletion" => {
                // Who deleted, and when, is no text of the document.
                let text = xml.text_of(&["p", "h"], &[], false)?;
                self.account.leave_out(Left::Deletions, &text);
                return Ok(None);
            }
            "annotation" => {
                let text = xml.text_of(&["p"], &[], false)?;
                self.account.leave_out(Left::Comments, &text);
                return Ok(None);
            }
            "table-of-content"
            | "alphabetical-index"
            | "illustration-index"
            | "table-index"
            | "object-index"
            | "user-index"
            | "index-title-template" => {
                let text = xml.text_of(&["p", "h"], &[], false)?;
                self.account.leave_out(Left::Contents, &text);
                return Ok(None);
            }
            "title" | "desc" => {
                let text = xml.all_text(&[])?;
                self.account.leave_out(Left::Pictures, &text);
                return Ok(None);
            }
            "section" => {
                let hidden = tag.get("display").as_deref() == Some("none")
                    || self.styles.is_hidden(&tag.get("style-name").unwrap_or_default());
                if hidden {
                    let text = xml.text_of(&["p", "h"], &[], false)?;
                    self.account.leave_out(Left::Hidden, &text);
                    return Ok(None);
                }
            }
            "hidden-text" | "hidden-paragraph" => {
                let text = xml.all_text(&[])?;
                self.account.leave_out(Left::Hidden, &text);
                return Ok(None);
            }
            _ => {}
        }
        Ok(Some(Frame::Other))
    }

    /// Adds to the paragraph that is open.
    fn say(&mut self, text: &str) -> Result<(), Fault> {
        self.budget.spend(text.len())?;
        let Some(paragraph) = self.paragraphs.last_mut() else { return Ok(()) };
        let into = match paragraph.runs.last_mut() {
            Some((_, run)) => run,
            None => &mut paragraph.text,
        };
        into.push_str(text);
        Ok(())
    }

    fn blocks(&mut self) -> &mut Vec<String> {
        if self.flows.is_empty() {
            self.flows.push(Vec::new());
        }
        let last = self.flows.len() - 1;
        &mut self.flows[last]
    }
}
