//! A flow of paragraphs (the body, or a note) as text. Elements are followed with a stack of our own,
//! so that no nesting can fill the program's.

mod begins;
mod ends;
mod fields;
mod frames;
mod inside;
mod math;
mod ruby;

use crate::fault::Fault;
use crate::flow;
use crate::left::Left;
use crate::spans::{Over, TextCell};
use crate::xml::{Event, Xml};

use super::context::Context;
use super::properties::{ParagraphProperties, RunProperties};
use super::tables::Table;
use frames::{Control, Field, Frame};

#[derive(Default)]
struct Paragraph {
    properties: ParagraphProperties,
    text: String,
    run: Option<Run>,
    boxes: Vec<String>,
    /// Whether a fraction has just ended: a number after it would be read as part of it.
    after_fraction: bool,
}

#[derive(Default)]
struct Run {
    properties: RunProperties,
    text: String,
    inserted: bool,
    in_link: bool,
    /// The table that it is in.
    table: Option<Table>,
    /// Whether it is in a box or in a table within another, so that what is under it is not known.
    on_unknown: bool,
}

#[derive(Default)]
struct Row {
    cells: Vec<TextCell>,
    /// What the cell that is open goes over.
    over: Over,
    /// The column of the cell that is open, and those of cells that are merged with others below or above.
    column: u32,
    merged: Vec<u32>,
    /// Why it is no part of the text.
    left: Option<Left>,
}

struct Story<'c, 'a> {
    context: &'c mut Context<'a>,
    frames: Vec<Frame>,
    flows: Vec<Vec<String>>,
    rows: Vec<Row>,
    /// How much else than words was met before each cell that is open.
    met: Vec<u32>,
    paragraphs: Vec<Paragraph>,
    /// Words whose paragraph's end is deleted: they go on in the next one.
    carried: String,
    /// How many insertions, and how many links, are open.
    inserted: usize,
    links: usize,
    /// Readings whose words have not ended.
    readings: Vec<String>,
    fields: Vec<Field>,
    controls: Vec<Control>,
    /// The tables that are open.
    tables: Vec<Table>,
    /// Whether it is the main part, and no note.
    whole: bool,
}

/// Reads the paragraphs of a part (`whole`), or of the element opened last. What was read before a
/// fault is given with it.
pub(super) fn read(
    xml: &mut Xml<'_>,
    context: &mut Context<'_>,
    whole: bool,
) -> (Vec<String>, Option<Fault>) {
    let mut story = Story {
        context,
        frames: Vec::new(),
        flows: vec![Vec::new()],
        rows: Vec::new(),
        met: Vec::new(),
        paragraphs: Vec::new(),
        carried: String::new(),
        inserted: 0,
        links: 0,
        readings: Vec::new(),
        fields: Vec::new(),
        controls: Vec::new(),
        tables: Vec::new(),
        whole,
    };
    let fault = story.follow(xml, whole).err();
    // What is still open where the file breaks off.
    while let Some(frame) = story.frames.pop() {
        if story.close(frame).is_err() {
            break;
        }
    }
    let rest = std::mem::take(&mut story.carried);
    let mut blocks = story.flows.into_iter().next().unwrap_or_default();
    blocks.extend(flow::marked("", &rest));
    (blocks, fault)
}

impl Story<'_, '_> {
    fn follow(&mut self, xml: &mut Xml<'_>, whole: bool) -> Result<(), Fault> {
        loop {
            match xml.next()? {
                Event::Open(tag) => {
                    if let Some(frame) = self.open(xml, &tag)? {
                        self.frames.push(frame);
                    }
                }
                Event::Close => match self.frames.pop() {
                    Some(frame) => self.close(frame)?,
                    None if whole => {}
                    None => return Ok(()),
                },
                Event::Text(_) => {}
                Event::End => return Ok(()),
            }
        }
    }

    /// Adds to the paragraph that is open.
    fn say(&mut self, text: &str) -> Result<(), Fault> {
        let Some(text) = self.answered(text) else { return Ok(()) };
        self.context.budget.spend(text.len())?;
        match self.paragraphs.last_mut() {
            Some(paragraph) => match paragraph.run.as_mut() {
                Some(run) => run.text.push_str(text),
                None => paragraph.text.push_str(text),
            },
            // Words that stand in no paragraph are a paragraph.
            None => self.blocks().extend(flow::marked("", text)),
        }
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
