//! What an element that begins asks for when it ends, and the marks that it puts before its words.

use html5gum::StartTag;

use super::math::Formula;
use super::{Frame, Walk};
use crate::html::css::look::Look;
use crate::html::elements::{Purpose, attribute, leads_to_note};
use crate::html::list::List;
use crate::numbers::{bullet, raise};
use crate::spans::Over;
use crate::styled::bare;

impl Walk {
    pub(super) fn frame(
        &mut self,
        name: &str,
        tag: &StartTag<()>,
        purpose: Purpose,
        look: Look,
    ) -> Frame {
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
            "ol" | "ul" | "dir" => {
                let items = attribute(tag, "reversed").filter(|_| name == "ol");
                let items = items.and_then(|_| self.counted.checked_sub(1));
                let items = items.and_then(|at| self.css.reversed(at));
                Frame::List(List::of(name, tag, look.own_marker, items))
            }
            // A box of another kind has neither a number nor a sign.
            "li" if !look.is_item => Frame::Item(self.note),
            "li" => {
                let bullets =
                    |frame: &Frame| matches!(frame, Frame::List(list) if list.is_bullets());
                let depth = self.stack.iter().filter(|(_, frame, _)| bullets(frame)).count();
                let list = self.stack.iter_mut().rev().find_map(|(_, frame, _)| match frame {
                    Frame::List(list) => Some(list),
                    _ => None,
                });
                let number = list.and_then(|list| list.number(tag, look.own_marker));
                let numbered = number.as_ref().is_some_and(|number| number.is_counted);
                let number = number.map_or_else(|| bullet(depth).to_string(), |number| number.text);
                let note = self.note && numbered;
                if note {
                    let is_figure = number.bytes().all(|byte| byte.is_ascii_digit());
                    self.mark = if is_figure {
                        format!("{} ", raise(&number))
                    } else {
                        format!("[{number}] ")
                    };
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
                    self.grouped = 0;
                }
                Frame::Table(is_outermost.then(|| self.rows.len() - 1))
            }
            "thead" | "tbody" | "tfoot" => {
                let mut open = self.stack.iter().rev().map(|(_, frame, _)| frame);
                let table = open.find(|frame| matches!(frame, Frame::Table(_)));
                match table {
                    Some(Frame::Table(Some(table))) => {
                        let table = *table;
                        self.end_group(table);
                        Frame::Group(table)
                    }
                    _ => Frame::Block,
                }
            }
            "tr" => Frame::Row(Vec::new()),
            "td" | "th" => {
                self.actives.begin_cell();
                self.flows.push(Vec::new());
                self.met.push(self.omissions.met());
                let number = |name| attribute(tag, name)?.trim().parse().ok();
                // None is all rows of the group.
                let rows = number("rowspan").map(|rows| if rows == 0 { u32::MAX } else { rows });
                Frame::Cell(Over::of(number("colspan"), rows))
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
                    Frame::Link(to, _) => to.clone(),
                    _ => None,
                });
                self.expected.extend(link);
                Frame::Raised(self.paragraph.len())
            }
            "sub" => Frame::Lowered(self.paragraph.len()),
            "rt" | "rtc" => Frame::Reading(self.paragraph.len()),
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
                Frame::Link(to, self.paragraph.len())
            }
            name if Formula::of(name).is_some() => {
                // "1½" is no eleven halves.
                if name == "mfrac"
                    && bare(&self.paragraph).ends_with(|ch: char| ch.is_ascii_digit())
                {
                    self.paragraph.push(' ');
                }
                Formula::of(name).map_or(Frame::Inline, |of| Frame::Formula(of, Vec::new()))
            }
            _ if purpose == Purpose::Block => Frame::Block,
            _ => Frame::Inline,
        }
    }

    /// Whether a mark in the text leads here: then it is a note.
    pub(super) fn meet_note(&mut self, name: &str, tag: &StartTag<()>) {
        let place = attribute(tag, "id").or_else(|| attribute(tag, "name"));
        let met = place.is_some_and(|place| self.expected.contains(&place));
        let at_start = self.paragraph.trim().is_empty();
        if met && (at_start || matches!(name, "li" | "p" | "div" | "dd")) {
            self.note = true;
        }
    }
}
