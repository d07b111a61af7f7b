//! The body as text. Elements are followed with a stack of our own, so that no nesting can fill the
//! program's.

mod begins;
mod ends;
mod forms;

use std::collections::{HashMap, HashSet};

use crate::account::Account;
use crate::flow::{self, Budget};
use crate::numbers::raised;
use crate::styled::wrapped;
use crate::xml::{Event, Tag, Xml};
use crate::{Fault, Left, Note};

use super::lists::Counters;
use super::look::Look;
use super::styles::Styles;

/// An element that something has to be done for when it ends.
enum Frame {
    Other,
    Paragraph,
    Span,
    Link,
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
    mark: String,
    /// How its words look, but for what its runs say.
    look: Look,
    hidden: bool,
    /// Runs that are open, the outermost first.
    runs: Vec<Run>,
    text: String,
    boxes: Vec<String>,
}

struct Run {
    style: String,
    look: Look,
    text: String,
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
    /// The names of the changes that insert, and those that are open.
    inserting: HashSet<String>,
    inserted: HashSet<String>,
    change: String,
    links: usize,
    /// What was typed or chosen in the fields of forms.
    fields: HashMap<String, String>,
    objects: u32,
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
            inserting: HashSet::new(),
            inserted: HashSet::new(),
            change: String::new(),
            links: 0,
            fields: HashMap::new(),
            objects: 0,
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
        if self.objects > 0 {
            told.push(Note::Embedded { count: self.objects });
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
                let look = self.styles.look("text", &style);
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    let outer = paragraph.runs.last().map_or(paragraph.look, |run| run.look);
                    paragraph.runs.push(Run { style, look: look.or(outer), text: String::new() });
                    Frame::Span
                } else {
                    Frame::Other
                }
            }
            "a" => {
                self.links += 1;
                Frame::Link
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
            | "variable-decls"
            | "user-field-decls"
            | "binary-data"
            | "dde-connection-decls" => {
                xml.skip()?;
                return Ok(None);
            }
            "forms" => {
                self.fields.extend(forms::fields(xml)?);
                return Ok(None);
            }
            "control" => {
                let field = tag.get("control").and_then(|id| self.fields.remove(&id));
                self.say_alone(&field.unwrap_or_default())?;
            }
            "fieldmark" => {
                let chosen = forms::field_mark(xml, tag)?;
                self.say(&chosen)?;
                return Ok(None);
            }
            "placeholder" => {
                let text = xml.all_text(&[])?;
                self.account.leave_out(Left::Prompts, &text);
                return Ok(None);
            }
            "content-control" if tag.get("showing-place-holder").as_deref() == Some("true") => {
                let text = xml.all_text(&["p"])?;
                self.account.leave_out(Left::Prompts, &text);
                return Ok(None);
            }
            "object" | "object-ole" => {
                self.objects += 1;
                // In a file that is all one the object is inside.
                let text = xml.text_of(&["p", "h"], &[], false)?;
                self.account.leave_out(Left::Pictures, &text);
                return Ok(None);
            }
            "changed-region" => self.change = tag.get("id").unwrap_or_default(),
            "insertion" => {
                self.insertions += 1;
                self.inserting.insert(self.change.clone());
            }
            "change-start" => {
                let id = tag.get("change-id").filter(|id| self.inserting.contains(id));
                self.inserted.extend(id);
            }
            "change-end" => {
                self.inserted.remove(&tag.get("change-id").unwrap_or_default());
            }
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
                    || tag.get("is-hidden").as_deref() == Some("true")
                    || self.styles.is_hidden(&tag.get("style-name").unwrap_or_default());
                if hidden {
                    let text = xml.text_of(&["p", "h"], &[], false)?;
                    self.account.leave_out(Left::Hidden, &text);
                    return Ok(None);
                }
            }
            "hidden-text" | "hidden-paragraph"
                if tag.get("is-hidden").as_deref() == Some("false") => {}
            "hidden-text" | "hidden-paragraph" => {
                let own = tag.get("is-hidden").filter(|_| name == "hidden-paragraph");
                if let (Some(_), Some(paragraph)) = (own, self.paragraphs.last_mut()) {
                    paragraph.hidden = true;
                }
                let words = tag.get("string-value").unwrap_or_default();
                self.account.leave_out(Left::Hidden, &words);
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
        let (look, into) = match paragraph.runs.last_mut() {
            Some(run) => (run.look, &mut run.text),
            None => (paragraph.look, &mut paragraph.text),
        };
        let styles = look.styles(!self.inserted.is_empty(), self.links > 0);
        into.push_str(&wrapped(text, &styles));
        Ok(())
    }

    /// Adds to the paragraph that is open; what is in none is a paragraph.
    fn say_alone(&mut self, text: &str) -> Result<(), Fault> {
        if !self.paragraphs.is_empty() {
            return self.say(text);
        }
        self.budget.spend(text.len())?;
        self.blocks().extend(flow::marked("", text));
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
