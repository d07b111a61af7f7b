//! What is done when an element ends.

use super::frames::Frame;
use super::{Paragraph, Run, Story};
use crate::docx::context::Context;
use crate::docx::look::Look;
use crate::docx::signs::sign;
use crate::docx::styles::Styles;
use crate::fault::Fault;
use crate::flow;
use crate::ink::Ink;
use crate::left::Left;
use crate::many::Many;
use crate::omissions::Omissions;
use crate::raised::{joined, lowered};
use crate::scripts::Script;
use crate::spans::TextCell;
use crate::styled::{TextStyle, wrapped};

impl Story<'_, '_> {
    pub(super) fn close(&mut self, frame: Frame) -> Result<(), Fault> {
        match frame {
            Frame::Run => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.end_run(
                        &mut self.context.omissions,
                        self.context.styles,
                        self.context.page,
                    );
                }
            }
            Frame::Paragraph => {
                if let Some(paragraph) = self.paragraphs.pop() {
                    self.end_paragraph(paragraph)?;
                }
            }
            Frame::Cell => {
                let mut cell = self.end_flow();
                let met = self.met.pop().and_then(|met| self.context.omissions.met_since(met));
                match self.rows.last_mut() {
                    Some(row) => {
                        let over = std::mem::take(&mut row.over);
                        row.column = row.column.saturating_add(over.columns);
                        if over.continues {
                            // Nothing of it is shown: the cell above is in its place.
                            self.context.omissions.leave_out(Left::Hidden, &cell.join("\n"));
                            cell.clear();
                        }
                        row.cells.push(TextCell { paragraphs: cell, over, met });
                    }
                    None => self.blocks().extend(cell),
                }
            }
            Frame::DeletedCell => {
                self.met.pop();
                let cell = self.end_flow();
                self.context.omissions.leave_out(Left::Deletions, &cell.join("\n"));
            }
            Frame::Row => {
                let Some(mut row) = self.rows.pop() else { return Ok(()) };
                if let Some(table) = self.tables.last_mut() {
                    table.merged = std::mem::take(&mut row.merged);
                }
                let is_outermost = self.whole && self.context.met.is_outermost();
                if is_outermost && row.left.is_none() {
                    self.context.met.row(row.cells.clone());
                }
                let cells: Vec<_> = row.cells.into_iter().map(|cell| cell.paragraphs).collect();
                if let Some(left) = row.left {
                    let text = cells.concat().join("\n");
                    self.context.omissions.leave_out(left, &text);
                } else {
                    let blocks = flow::row(cells);
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
            Frame::Inserted => self.inserted = self.inserted.saturating_sub(1),
            Frame::Link => self.links = self.links.saturating_sub(1),
            Frame::Math(math) => self.close_math(&math)?,
            Frame::Reading(from) => self.end_reading(from),
            Frame::Ruby => self.end_ruby()?,
            Frame::Control => self.end_control(),
            Frame::Table => {
                self.tables.pop();
                let place = self.blocks().len();
                if self.whole {
                    self.context.met.end(place);
                }
            }
            Frame::Other | Frame::Forms(_) => {}
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
        let Context { styles, numbering, omissions, budget, page, .. } = &mut *self.context;
        paragraph.end_run(omissions, styles, *page);
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
            omissions.leave_out(Left::Contents, &words);
        } else if styles.is_hidden(style) {
            omissions.leave_out(Left::Hidden, &words);
        } else {
            let end = &properties.end;
            let is_shown = !end.hidden && !styles.is_hidden(end.style.as_deref());
            // A paragraph of which nothing is shown, not even its end, takes no number.
            let place = numbering
                .place(properties.list, style, styles)
                .filter(|_| is_shown || !words.trim().is_empty());
            let mark = place.and_then(|(list, level)| numbering.next(list, level));
            let block = flow::marked(mark.as_deref().unwrap_or_default(), &words);
            if block.is_some() {
                budget.one(Many::Paragraphs)?;
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
    pub(super) fn end_run(
        &mut self,
        omissions: &mut Omissions,
        styles: &Styles,
        page: Option<Ink>,
    ) {
        let Some(run) = self.run.take() else { return };
        if run.text.is_empty() {
            return;
        }
        let properties = &run.properties;
        let own = properties.style.as_deref();
        let paragraph = self.properties.style.as_deref();
        let page = if run.on_unknown { Some(Ink::Unknown) } else { page };
        let grounds = [self.properties.fill, page];
        let shown = styles.shown(properties.look, own, paragraph, run.table.as_ref(), grounds);
        let says_shown = properties.said_hidden == Some(false);
        let is_hidden = properties.hidden || styles.is_hidden(own);
        if is_hidden || shown.is_hidden && !says_shown {
            omissions.leave_out(Left::Hidden, &run.text);
            return;
        }
        let text = match properties.font.as_deref() {
            Some(font) => run.text.chars().map(|ch| sign(font, ch).unwrap_or(ch)).collect(),
            None => run.text.clone(),
        };
        let text = match shown.script {
            Script::Raised => joined(&self.text, &text),
            Script::Lowered => lowered(&self.text, &text),
            Script::Plain => text,
        };
        if std::mem::take(&mut self.after_fraction) && text.starts_with(char::is_alphanumeric) {
            self.text.push(' ');
        }
        self.text.push_str(&wrapped(&text, &styles_of(&run, shown.look, styles.is_link(own))));
    }
}

/// What of a run's look says something about its words.
fn styles_of(run: &Run, look: Look, is_link: bool) -> Vec<TextStyle> {
    let is = |property: Option<bool>| property == Some(true);
    let bold = if is(look.complex) { look.bold_complex } else { look.bold };
    let is_link = run.in_link || is_link;
    [
        (TextStyle::Struck, is(look.struck) || is(look.struck_twice)),
        (TextStyle::Inserted, run.inserted),
        (TextStyle::Underlined, is(look.underlined) && !is_link),
        (TextStyle::Bold, is(bold)),
    ]
    .into_iter()
    .filter_map(|(style, has)| has.then_some(style))
    .collect()
}
