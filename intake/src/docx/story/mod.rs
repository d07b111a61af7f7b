//! A flow of paragraphs (the body, or a note) as text. Elements are followed with a stack of our own,
//! so that no nesting can fill the program's.

mod ends;
mod fields;
mod inside;

use std::collections::HashMap;

use crate::account::Account;
use crate::flow::{self, Budget};
use crate::styled::unmarked;
use crate::xml::{Event, Tag, Xml};
use crate::{Fault, Left, Note};

use super::chunks::Chunk;
use super::marks::{Kind, Marks};
use super::numbering::Numbering;
use super::properties::{self, ParagraphProperties, RunProperties};
use super::signs::sign;
use super::styles::Styles;
use fields::{Control, Field};

/// What is known of the file, and what is gathered while it is read.
pub(super) struct Context<'a> {
    pub(super) styles: &'a Styles,
    pub(super) numbering: Numbering,
    pub(super) marks: Marks,
    pub(super) account: Account,
    pub(super) budget: Budget,
    pub(super) told: Told,
    /// Parts of another form that the text has a place for.
    pub(super) chunks: HashMap<String, Chunk>,
    /// Their notes.
    pub(super) notes: Vec<String>,
}

/// What the reader is told of, counted.
#[derive(Debug, Default)]
pub(super) struct Told {
    insertions: u32,
    boxes: u32,
    tables: u32,
    /// Files inside that were not read.
    pub(super) embedded: u32,
    others: Vec<Note>,
}

impl Told {
    /// The notes that tell of it.
    pub(super) fn into_notes(self, notes: &mut Vec<Note>) {
        if self.tables > 0 {
            notes.push(Note::Tables { count: self.tables });
        }
        if self.boxes > 0 {
            notes.push(Note::Boxes { count: self.boxes });
        }
        if self.insertions > 0 {
            notes.push(Note::Insertions { count: self.insertions });
        }
        if self.embedded > 0 {
            notes.push(Note::Embedded { count: self.embedded });
        }
        notes.extend(self.others);
    }
}

/// An element that something has to be done for when it ends.
enum Frame {
    Other,
    Paragraph,
    Run,
    Inserted,
    Link,
    Control,
    Table,
    Row,
    Cell,
    Box,
    /// Several forms of the same; whether one was taken.
    Forms(bool),
}

#[derive(Default)]
struct Paragraph {
    properties: ParagraphProperties,
    text: String,
    run: Option<Run>,
    boxes: Vec<String>,
}

#[derive(Default)]
struct Run {
    properties: RunProperties,
    text: String,
    inserted: bool,
    in_link: bool,
    /// The style of the table that it is in.
    table: Option<String>,
}

#[derive(Default)]
struct Row {
    cells: Vec<Vec<String>>,
    deleted: bool,
}

struct Story<'c, 'a> {
    context: &'c mut Context<'a>,
    frames: Vec<Frame>,
    flows: Vec<Vec<String>>,
    rows: Vec<Row>,
    paragraphs: Vec<Paragraph>,
    /// Words whose paragraph's end is deleted: they go on in the next one.
    carried: String,
    /// How many insertions, and how many links, are open.
    inserted: usize,
    links: usize,
    fields: Vec<Field>,
    controls: Vec<Control>,
    /// The styles of the tables that are open.
    tables: Vec<Option<String>>,
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
        paragraphs: Vec::new(),
        carried: String::new(),
        inserted: 0,
        links: 0,
        fields: Vec::new(),
        controls: Vec::new(),
        tables: Vec::new(),
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

    /// Begins an element. None where it was read to its end.
    fn open(&mut self, xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<Option<Frame>, Fault> {
        let frame = match tag.name() {
            "p" => {
                self.paragraphs.push(Paragraph::default());
                Frame::Paragraph
            }
            "r" => {
                let run = Run {
                    inserted: self.inserted > 0,
                    in_link: self.in_link(),
                    table: self.tables.last().cloned().flatten(),
                    ..Run::default()
                };
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.end_run(&mut self.context.account, self.context.styles);
                    paragraph.run = Some(run);
                }
                Frame::Run
            }
            "tbl" => {
                self.context.told.tables += 1;
                self.tables.push(None);
                Frame::Table
            }
            "tr" => {
                self.rows.push(Row::default());
                Frame::Row
            }
            "tc" => {
                self.flows.push(Vec::new());
                Frame::Cell
            }
            "txbxContent" => {
                self.context.told.boxes += 1;
                self.flows.push(Vec::new());
                Frame::Box
            }
            "AlternateContent" => Frame::Forms(false),
            "Choice" | "Fallback" => match self.frames.last_mut() {
                Some(Frame::Forms(taken)) if *taken => {
                    xml.skip()?;
                    return Ok(None);
                }
                Some(Frame::Forms(taken)) => {
                    *taken = true;
                    Frame::Other
                }
                _ => Frame::Other,
            },
            "ins" => {
                self.context.told.insertions += 1;
                self.inserted += 1;
                Frame::Inserted
            }
            "hyperlink" => {
                self.links += 1;
                Frame::Link
            }
            "fldSimple" if fields::is_link(&tag.get("instr").unwrap_or_default()) => {
                self.links += 1;
                Frame::Link
            }
            "sdt" => {
                self.controls.push(Control::default());
                Frame::Control
            }
            name => return self.open_in_paragraph(xml, tag, name),
        };
        Ok(Some(frame))
    }

    fn open_in_paragraph(
        &mut self,
        xml: &mut Xml<'_>,
        tag: &Tag<'_>,
        name: &str,
    ) -> Result<Option<Frame>, Fault> {
        match name {
            "pPr" => {
                let mut ignored = ParagraphProperties::default();
                let paragraph = self.paragraphs.last_mut();
                properties::paragraph(xml, paragraph.map_or(&mut ignored, |p| &mut p.properties))?;
            }
            "rPr" => {
                let mut ignored = RunProperties::default();
                let run = self.paragraphs.last_mut().and_then(|paragraph| paragraph.run.as_mut());
                properties::run(xml, run.map_or(&mut ignored, |run| &mut run.properties))?;
            }
            "trPr" => {
                let mut deleted = false;
                properties::inside(xml, |_, tag| {
                    deleted |= tag.name() == "del";
                    Ok(false)
                })?;
                if let Some(row) = self.rows.last_mut() {
                    row.deleted = deleted;
                }
            }
            "t" => {
                let text = xml.all_text(&[])?;
                self.say(&text.replace(['\n', '\r'], " "))?;
            }
            "del" | "moveFrom" => {
                let text = xml.text_of(&["t", "delText"], &["p"], false)?;
                self.context.account.leave_out(Left::Deletions, &text);
            }
            "delText" => {
                let text = xml.all_text(&[])?;
                self.context.account.leave_out(Left::Deletions, &text);
            }
            "sdtPr" => self.control(xml)?,
            "fldChar" => self.field(xml, tag)?,
            "instrText" => {
                let code = xml.all_text(&[])?;
                self.field_code(&code);
            }
            "tblPr" => {
                let mut style = None;
                properties::inside(xml, |_, tag| {
                    if tag.name() == "tblStyle" {
                        style = tag.get("val");
                    }
                    Ok(false)
                })?;
                if let Some(table) = self.tables.last_mut() {
                    *table = style;
                }
            }
            "sdtEndPr" | "tblGrid" | "tcPr" | "sectPr" | "fldData" | "tblPrEx" | "delInstrText" => {
                xml.skip()?
            }
            "altChunk" => {
                let id = tag.get("id").unwrap_or_default();
                self.put_in(&id)?;
                xml.skip()?;
            }
            // Letters that are drawn.
            "textpath" => {
                let drawn = tag.get("string").unwrap_or_default();
                self.context.account.leave_out(Left::Pictures, &drawn);
                return Ok(Some(Frame::Other));
            }
            "docPr" => {
                let described = tag.get("descr").or_else(|| tag.get("title")).unwrap_or_default();
                self.context.account.leave_out(Left::Pictures, &described);
                return Ok(Some(Frame::Other));
            }
            "tab" | "ptab" => return self.say("\t").map(|()| Some(Frame::Other)),
            "br" | "cr" => return self.say("\n").map(|()| Some(Frame::Other)),
            "noBreakHyphen" => return self.say("\u{2011}").map(|()| Some(Frame::Other)),
            "softHyphen" => return self.say("\u{ad}").map(|()| Some(Frame::Other)),
            "sym" => {
                let code = tag.get("char").and_then(|hex| u32::from_str_radix(&hex, 16).ok());
                let font = tag.get("font").unwrap_or_default();
                let known = |ch| sign(&font, ch).unwrap_or(ch);
                let shown = code.and_then(char::from_u32).map(known).map(String::from);
                let shown = shown.map(|shown| unmarked(shown.into()).into_owned());
                return self.say(&shown.unwrap_or_default()).map(|()| Some(Frame::Other));
            }
            "footnoteReference" | "endnoteReference" => {
                let kind = if name == "footnoteReference" { Kind::Foot } else { Kind::End };
                let own = tag.get("customMarkFollows").is_some_and(|on| on != "0" && on != "false");
                let id = tag.get("id").unwrap_or_default();
                let mark = self.context.marks.meet(kind, id, own);
                return self.say(&mark).map(|()| Some(Frame::Other));
            }
            _ => return Ok(Some(Frame::Other)),
        }
        Ok(None)
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
