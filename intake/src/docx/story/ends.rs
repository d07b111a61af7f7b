//! What is done when an element ends.

use super::{Context, Frame, Paragraph, Story, Styles};
use crate::account::Account;
use crate::numbers::raise;
use crate::{Fault, Left, flow};

impl Story<'_, '_> {
    pub(super) fn close(&mut self, frame: Frame) -> Result<(), Fault> {
        match frame {
            Frame::Run => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.end_run(&mut self.context.account, self.context.styles);
                }
            }
            Frame::Paragraph => {
                if let Some(paragraph) = self.paragraphs.pop() {
                    self.end_paragraph(paragraph)?;
                }
            }
            Frame::Cell => {
                let cell = self.end_flow();
                match self.rows.last_mut() {
                    Some(row) => row.cells.push(cell),
                    None => self.blocks().extend(cell),
                }
            }
            Frame::Row => {
                let Some(row) = self.rows.pop() else { return Ok(()) };
                if row.deleted {
                    let text = row.cells.concat().join("\n");
                    self.context.account.leave_out(Left::Deletions, &text);
                } else {
                    let blocks = flow::row(row.cells);
                    self.blocks().extend(blocks);
                }
            }
            Frame::Box => {
                let inside = self.end_flow();
                match self.paragraphs.last_mut() {
                    Some(paragraph) => paragraph.boxes.extend(inside),
                    None => self.blocks().extend(inside),
                }
            }
            Frame::Other | Frame::Table | Frame::Forms(_) => {}
        }
        Ok(())
    }

    /// The paragraphs of a cell or box; the outermost flow stays.
    fn end_flow(&mut self) -> Vec<String> {
        let rest = std::mem::take(&mut self.carried);
        self.blocks().extend(flow::marked("", &rest));
        if self.flows.len() > 1 { self.flows.pop().unwrap_or_default() } else { Vec::new() }
    }

    fn end_paragraph(&mut self, mut paragraph: Paragraph) -> Result<(), Fault> {
        let Context { styles, numbering, account, budget, .. } = &mut *self.context;
        paragraph.end_run(account, styles);
        let properties = paragraph.properties;
        let mut words = std::mem::take(&mut self.carried);
        words.push_str(&paragraph.text);
        if properties.end_deleted {
            self.carried = words;
            self.blocks().extend(paragraph.boxes);
            return Ok(());
        }
        let style = properties.style.as_deref();
        if styles.is_contents(style) {
            account.leave_out(Left::Contents, &words);
        } else if styles.is_hidden(style) {
            account.leave_out(Left::Hidden, &words);
        } else {
            let place = numbering.place(properties.list, style, styles);
            let mark = place.and_then(|(list, level)| numbering.next(list, level));
            let block = flow::marked(mark.as_deref().unwrap_or_default(), &words);
            if block.is_some() {
                // The blank line, and the number.
                budget.spend(2 + mark.map_or(0, |mark| mark.len()))?;
            }
            self.blocks().extend(block);
        }
        self.blocks().extend(paragraph.boxes);
        Ok(())
    }
}

impl Paragraph {
    /// Puts the run that is open into the paragraph.
    pub(super) fn end_run(&mut self, account: &mut Account, styles: &Styles) {
        let Some((properties, text)) = self.run.take() else { return };
        if properties.hidden || styles.is_hidden(properties.style.as_deref()) {
            account.leave_out(Left::Hidden, &text);
        } else if properties.raised {
            self.text.push_str(&raise(&text));
        } else {
            self.text.push_str(&text);
        }
    }
}
