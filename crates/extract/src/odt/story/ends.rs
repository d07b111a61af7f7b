//! What is done when an element ends.

use super::{Frame, Paragraph, Run, Story};
use crate::fault::Fault;
use crate::flow;
use crate::left::Left;
use crate::many::Many;
use crate::numbers::raised;
use crate::odt::styles::Styles;
use crate::omissions::Omissions;
use crate::raised::{joined, lowered};
use crate::scripts::Script;
use crate::spans::TextCell;

impl<'a> Story<'a> {
    pub(super) fn close(&mut self, frame: Frame) -> Result<(), Fault> {
        if matches!(frame, Frame::Table | Frame::Row | Frame::Cell | Frame::Box) {
            self.grounds.pop();
        }
        match frame {
            Frame::Other => {}
            Frame::Link => self.links = self.links.saturating_sub(1),
            Frame::Span => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.end_run(self.styles, &mut self.omissions);
                }
            }
            Frame::Paragraph => {
                let Some(mut paragraph) = self.paragraphs.pop() else { return Ok(()) };
                while !paragraph.runs.is_empty() {
                    paragraph.end_run(self.styles, &mut self.omissions);
                }
                if paragraph.hidden {
                    self.omissions.leave_out(Left::Hidden, &paragraph.text);
                } else {
                    let block = flow::marked(&paragraph.mark, &paragraph.text);
                    if block.is_some() {
                        self.budget.one(Many::Paragraphs)?;
                        self.budget.spend(2 + paragraph.mark.len())?;
                    }
                    self.blocks().extend(block);
                }
                self.blocks().extend(paragraph.boxes);
            }
            Frame::List => self.end_list(),
            Frame::Item => {
                if let Some(list) = self.lists.last_mut() {
                    list.waiting = false;
                }
            }
            Frame::Cell => {
                self.budget.one(Many::Cells)?;
                let cell = self.end_flow();
                let over = self.over.pop().unwrap_or_default();
                let met = self.met_before.pop().and_then(|met| self.omissions.met_since(met));
                match self.rows.last_mut() {
                    Some(row) => row.push(TextCell { paragraphs: cell, over, met }),
                    None => self.blocks().extend(cell),
                }
            }
            Frame::Row => {
                self.budget.one(Many::Rows)?;
                let cells = self.rows.pop().unwrap_or_default();
                if self.met.is_outermost() {
                    self.met.row(cells.clone());
                }
                let row = flow::row(cells.into_iter().map(|cell| cell.paragraphs).collect());
                self.blocks().extend(row);
            }
            Frame::Table => {
                let place = self.blocks().len();
                self.met.end(place);
            }
            Frame::Box => {
                self.lists = self.set_aside.pop().unwrap_or_default();
                let inside = self.end_flow();
                match self.paragraphs.last_mut() {
                    Some(paragraph) => paragraph.boxes.extend(inside),
                    None => self.blocks().extend(inside),
                }
            }
            Frame::NoteBody => {
                self.lists = self.set_aside.pop().unwrap_or_default();
                let words = self.end_flow().join(" ");
                let words: Vec<&str> = words.split_whitespace().collect();
                let mark = raised(u32::try_from(self.classes.len()).unwrap_or(u32::MAX));
                self.notes.push(format!("{mark} {}", words.join(" ")));
            }
            Frame::Note => {}
        }
        Ok(())
    }

    fn end_list(&mut self) {
        let Some(list) = self.lists.pop() else { return };
        match self.lists.last_mut() {
            Some(outer) if outer.style == list.style => outer.counters = list.counters,
            _ => {
                if let Some(id) = list.id {
                    self.ended_by_id.insert(id, list.counters.clone());
                }
                self.ended_by_style.insert(list.style, list.counters);
            }
        }
    }

    /// The paragraphs of a cell, box or note; the outermost flow stays.
    fn end_flow(&mut self) -> Vec<String> {
        if self.flows.len() > 1 { self.flows.pop().unwrap_or_default() } else { Vec::new() }
    }
}

impl Paragraph {
    /// Puts the innermost run into the one around it, or the paragraph.
    pub(super) fn end_run(&mut self, styles: &Styles, omissions: &mut Omissions) {
        let Some(Run { style, text, .. }) = self.runs.pop() else { return };
        if styles.is_hidden(&style) {
            omissions.leave_out(Left::Hidden, &text);
            return;
        }
        let text = {
            let mut outer = self.runs.iter().rev().map(|run| &run.text).chain([&self.text]);
            let before = outer.find(|text| !text.is_empty()).map_or("", String::as_str);
            match styles.script(&style) {
                Script::Raised => joined(before, &text),
                Script::Lowered => lowered(before, &text),
                Script::Plain => text,
            }
        };
        match self.runs.last_mut() {
            Some(outer) => outer.text.push_str(&text),
            None => self.text.push_str(&text),
        }
    }
}
