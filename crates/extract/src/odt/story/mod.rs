//! The body as text. Elements are followed with a stack of our own, so that no nesting can fill the
//! program's.

mod begins;
mod ends;
mod forms;
mod formulas;
mod opens;

use std::collections::{HashMap, HashSet};

use crate::compiled::{Tables, TextTable};
use crate::fault::Fault;
use crate::flow::{self, Budget};
use crate::ink::Ink;
use crate::left::Left;
use crate::note::Note;
use crate::omissions::Omissions;
use crate::spans::{Over, TextCell};
use crate::styled::wrapped;
use crate::xml::{Event, Xml};

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
    Table,
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
    /// What is under its words.
    fill: Option<Ink>,
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

/// What a body was read as.
pub(super) struct Read {
    pub(super) blocks: Vec<String>,
    pub(super) notes: Vec<String>,
    pub(super) reported: Vec<Note>,
    pub(super) omissions: Omissions,
    pub(super) tables: Vec<TextTable>,
    /// What may still be made of it.
    pub(super) budget: Budget,
}

/// Reads a body.
pub(super) struct Story<'a> {
    styles: &'a Styles,
    omissions: Omissions,
    budget: Budget,
    frames: Vec<Frame>,
    flows: Vec<Vec<String>>,
    rows: Vec<Vec<TextCell>>,
    /// What the cells that are open go over.
    over: Vec<Over>,
    /// How much else than words was met before each cell that is open.
    met_before: Vec<u32>,
    met: Tables,
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
    /// What is under the words of the tables and boxes that are open, the innermost last.
    grounds: Vec<Option<Ink>>,
    /// What was typed or chosen in the fields of forms.
    fields: HashMap<String, String>,
    objects: u32,
    /// The formulas of the file, by the names of their objects.
    formulas: HashMap<String, String>,
}

impl<'a> Story<'a> {
    /// With the styles of the file, and what was left out already.
    pub(super) fn new(
        styles: &'a Styles,
        omissions: Omissions,
        formulas: HashMap<String, String>,
        budget: Budget,
    ) -> Self {
        Self {
            styles,
            omissions,
            budget,
            frames: Vec::new(),
            flows: vec![Vec::new()],
            rows: Vec::new(),
            over: Vec::new(),
            met_before: Vec::new(),
            met: Tables::default(),
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
            grounds: vec![styles.page],
            fields: HashMap::new(),
            objects: 0,
            formulas,
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
    pub(super) fn finish(mut self) -> Read {
        // What is still open where the file breaks off.
        while let Some(frame) = self.frames.pop() {
            if self.close(frame).is_err() {
                break;
            }
        }
        let mut reported = Vec::new();
        if self.tables > 0 {
            reported.push(Note::Tables { count: self.tables });
        }
        if self.boxes > 0 {
            reported.push(Note::Boxes { count: self.boxes });
        }
        if self.objects > 0 {
            reported.push(Note::Embedded { count: self.objects });
        }
        if self.insertions > 0 {
            reported.push(Note::Insertions { count: self.insertions });
        }
        if self.classes.contains(&true) && self.classes.contains(&false) {
            reported.push(Note::NotesRenumbered);
        }
        let blocks = self.flows.into_iter().next().unwrap_or_default();
        let (notes, omissions, tables) = (self.notes, self.omissions, self.met.into_all());
        Read { blocks, notes, reported, omissions, tables, budget: self.budget }
    }

    /// Adds to the paragraph that is open.
    fn say(&mut self, text: &str) -> Result<(), Fault> {
        self.budget.spend(text.len())?;
        let Some(paragraph) = self.paragraphs.last_mut() else { return Ok(()) };
        let (look, into) = match paragraph.runs.last_mut() {
            Some(run) => (run.look, &mut run.text),
            None => (paragraph.look, &mut paragraph.text),
        };
        let grounds = [paragraph.fill].into_iter().chain(self.grounds.iter().rev().copied());
        if look.is_unseen(grounds) && !text.trim().is_empty() {
            self.omissions.leave_out(Left::Hidden, text);
            return Ok(());
        }
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
