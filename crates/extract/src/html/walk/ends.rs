//! What is done when an element ends, also where the page does not say that it does.

use super::raised::reading;
use super::{Block, Frame, Walk, joined};
use crate::fault::Fault;
use crate::flow;
use crate::html::css::Shown;
use crate::html::elements::is_unshown;
use crate::left::Left;
use crate::many::Many;
use crate::raised::lowered;
use crate::spans::{TextCell, end_group};

impl Walk {
    /// Ends what an opening ends without saying so.
    pub(super) fn imply_ends(&mut self, name: &str) -> Result<(), Fault> {
        let (ends, within): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ol", "ul", "dir", "td", "th"]),
            "td" | "th" => (&["td", "th"], &["table", "tr"]),
            "tr" => (&["tr"], &["table"]),
            "tbody" | "thead" | "tfoot" => (&["tr", "tbody", "thead", "tfoot"], &["table"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl"]),
            "body" => (&["head"], &[]),
            "rt" | "rp" | "rb" | "rtc" => (&["rt", "rp", "rb"], &["ruby", "rtc"]),
            _ => (&["p"], &["li", "td", "th", "div", "blockquote", "section", "article"]),
        };
        self.end(ends, within)?;
        if matches!(name, "li" | "td" | "th" | "tr" | "dt" | "dd" | "rt" | "rp" | "rb" | "rtc") {
            return Ok(());
        }
        self.end(&["p"], &["li", "td", "th", "div", "blockquote", "section", "article"])
    }

    /// Ends the innermost element of some names, if it lies within none of the others.
    fn end(&mut self, names: &[&str], within: &[&str]) -> Result<(), Fault> {
        let at = self.stack.iter().rposition(|(name, _, _)| {
            names.contains(&name.as_str()) || within.contains(&name.as_str())
        });
        let Some(at) = at else { return Ok(()) };
        if self.stack.get(at).is_some_and(|(name, _, _)| names.contains(&name.as_str())) {
            self.end_from(at)?;
        }
        Ok(())
    }

    fn end_from(&mut self, at: usize) -> Result<(), Fault> {
        while self.stack.len() > at {
            let Some((_, frame, shown)) = self.stack.pop() else { break };
            self.actives.cut(shown.id());
            let is_inline = matches!(frame, Frame::Inline | Frame::Link(..) | Frame::Quotation);
            self.ended(frame)?;
            if is_inline {
                self.part(shown);
            }
        }
        Ok(())
    }

    /// An element ends.
    pub(in crate::html) fn close(&mut self, name: &str) -> Result<(), Fault> {
        if !self.in_aside && self.actives.end(name) {
            return Ok(());
        }
        let Some(at) = self.stack.iter().rposition(|(open, _, _)| open == name) else {
            return Ok(());
        };
        let over = self.stack.get(at + 1..).unwrap_or_default();
        let in_line = !over.is_empty()
            && !matches!(name, "ruby" | "math")
            && matches!(
                self.stack.get(at),
                Some((
                    _,
                    Frame::Inline
                        | Frame::Link(..)
                        | Frame::Raised(_)
                        | Frame::Lowered(_)
                        | Frame::Quotation,
                    _
                ))
            );
        if in_line && over.iter().any(|(_, frame, _)| !matches!(frame, Frame::Inline)) {
            // "<b><p>…</b>": the paragraph goes on.
            let (_, frame, ended) = self.stack.remove(at);
            let over = self.stack.iter_mut().skip(at).map(|(.., shown)| shown);
            self.css.end_around(ended, over);
            return match frame {
                Frame::Raised(_) | Frame::Lowered(_) | Frame::Link(..) => Ok(()),
                frame => self.ended(frame),
            };
        }
        let table = matches!(name, "td" | "th" | "tr" | "table" | "tbody" | "thead" | "tfoot");
        let cells = over.iter().any(|(_, frame, _)| matches!(frame, Frame::Cell(_)));
        if cells && !table && !matches!(name, "body" | "html" | "div" | "main" | "form") {
            // What was opened outside a table's cell is not ended in it.
            return Ok(());
        }
        self.end_from(at)
    }

    fn ended(&mut self, frame: Frame) -> Result<(), Fault> {
        match frame {
            Frame::Inline => {}
            Frame::Link(to, from) => self.end_link(to, from),
            Frame::Quotation => self.paragraph.push('”'),
            Frame::Raised(from) => self.end_raised(from),
            Frame::Lowered(from) => self.rewrite(from, lowered),
            Frame::Reading(from) => self.rewrite(from, |_, text| reading(text)),
            Frame::Formula(of, starts) => self.end_formula(of, &starts),
            Frame::Aside(what) => {
                let text = self.end_aside();
                let before = self.omissions.met();
                self.omissions.leave_out(what, &text);
                match what {
                    Left::Pictures => self.omissions.one_since(before, &text),
                    Left::Forms => {
                        let chosen = chosen(&text, &self.entries).to_owned();
                        self.omissions.one_since(before, &chosen);
                    }
                    _ => {}
                }
            }
            Frame::Title(title) => {
                let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
                self.head.title = Some(title).filter(|title| !title.is_empty());
            }
            Frame::Group(table) | Frame::Table(Some(table)) => {
                self.flush()?;
                self.end_group(table);
            }
            Frame::Block | Frame::Table(None) | Frame::Main | Frame::List(_) => self.flush()?,
            Frame::Pre => {
                self.pre = self.pre.saturating_sub(1);
                self.flush()?;
            }
            Frame::Item(_) => {
                // The frame is off the stack, so that what is flushed has to know that it is a note.
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
                    _ => self.omissions.leave_out(Left::Navigation, &joined(&blocks)),
                }
            }
            Frame::Cell(over) => {
                self.actives.end_cell();
                self.flush()?;
                self.budget.one(Many::Cells)?;
                let blocks = if self.flows.len() > 1 { self.flows.pop() } else { None };
                let cell: Vec<String> =
                    blocks.unwrap_or_default().into_iter().map(|block| block.text).collect();
                let met = self.met.pop().and_then(|met| self.omissions.met_since(met));
                let row = self.stack.iter_mut().rev().find_map(|(_, frame, _)| match frame {
                    Frame::Row(cells) => Some(cells),
                    _ => None,
                });
                match row {
                    Some(cells) => cells.push(TextCell { paragraphs: cell, over, met }),
                    None => self.put(cell),
                }
            }
            Frame::Row(cells) => {
                self.flush()?;
                self.budget.one(Many::Rows)?;
                let is_table = |frame: &&Frame| matches!(frame, Frame::Table(_));
                let mut open = self.stack.iter().rev().map(|(_, frame, _)| frame);
                if let Some(Frame::Table(Some(at))) = open.find(is_table)
                    && let Some(rows) = self.rows.get_mut(*at)
                {
                    rows.push(cells.clone());
                }
                self.put(flow::row(cells.into_iter().map(|cell| cell.paragraphs).collect()));
            }
        }
        Ok(())
    }

    /// Ends a group of rows of one of the outermost tables.
    pub(super) fn end_group(&mut self, table: usize) {
        if let Some(rows) = self.rows.get_mut(table) {
            end_group(rows, self.grouped);
            self.grouped = rows.len();
        }
    }

    /// The words that were gathered apart.
    fn end_aside(&mut self) -> String {
        self.in_aside = false;
        std::mem::take(&mut self.aside)
    }

    fn flush_item(&mut self, note: bool) -> Result<(), Fault> {
        if note {
            self.stack.push((String::new(), Frame::Item(true), Shown::default()));
        }
        let flushed = self.flush();
        if note {
            self.stack.pop();
        }
        flushed
    }

    fn put(&mut self, blocks: Vec<String>) {
        let main = self.has(|frame| matches!(frame, Frame::Main));
        let table = self.table();
        if let Some(flow) = self.flows.last_mut() {
            flow.extend(blocks.into_iter().map(|text| Block { text, main, note: false, table }));
        }
    }

    /// The page ends. What was to be left out and never ended is text after all.
    pub(in crate::html) fn end_page(&mut self) -> Result<(), Fault> {
        while let Some((name, frame, _)) = self.stack.pop() {
            match frame {
                Frame::Aside(what) if what == Left::Hidden && !is_unshown(&name) => {
                    self.ended(Frame::Aside(what))?;
                }
                Frame::Aside(what) if what != Left::Code && name != "option" => {
                    let text = self.end_aside();
                    self.put(vec![text.trim().to_owned()]);
                }
                Frame::Around { .. } => self.ended(Frame::Around { heading: true })?,
                frame => self.ended(frame)?,
            }
        }
        self.flush()
    }
    /// Whether words are left out because the page hides an element that is otherwise shown.
    pub(super) fn is_by_look(&self) -> bool {
        let aside = self.stack.iter().find(|(_, frame, _)| matches!(frame, Frame::Aside(_)));
        matches!(aside, Some((name, Frame::Aside(Left::Hidden), _)) if !is_unshown(name))
    }
}

/// What is chosen in a list of entries, the first where none is said to be; what is typed in a field.
fn chosen<'t>(text: &'t str, entries: &[(usize, bool)]) -> &'t str {
    let at = entries.iter().position(|(_, is_chosen)| *is_chosen).unwrap_or_default();
    let Some((from, _)) = entries.get(at) else { return text };
    let to = entries.get(at + 1).map_or(text.len(), |(from, _)| *from);
    text.get(*from..to).unwrap_or_default()
}
