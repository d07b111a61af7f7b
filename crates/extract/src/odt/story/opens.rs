//! What is done when an element begins.

use super::{Frame, Run, Story, forms};
use crate::fault::Fault;
use crate::ink::Ink;
use crate::left::Left;
use crate::numbers::raised;
use crate::spans::Over;
use crate::xml::{Tag, Xml};

impl Story<'_> {
    /// Begins an element. None where it was read to its end.
    pub(super) fn open(
        &mut self,
        xml: &mut Xml<'_>,
        tag: &Tag<'_>,
    ) -> Result<Option<Frame>, Fault> {
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
                let place = self.blocks().len();
                self.met.begin(Some(place).filter(|_| self.flows.len() == 1));
                self.begin_ground("table", tag);
                Frame::Table
            }
            "table-row" => {
                if matches!(tag.get("visibility").as_deref(), Some("collapse" | "filter")) {
                    let text = xml.text_of(&["p", "h"], &[], false)?;
                    self.omissions.leave_out(Left::Hidden, &text);
                    return Ok(None);
                }
                self.rows.push(Vec::new());
                self.begin_ground("table-row", tag);
                Frame::Row
            }
            "table-cell" => {
                self.flows.push(Vec::new());
                let (columns, rows) = ("number-columns-spanned", "number-rows-spanned");
                self.over.push(Over::of(tag.number(columns), tag.number(rows)));
                self.met_before.push(self.omissions.met());
                self.begin_ground("table-cell", tag);
                Frame::Cell
            }
            "text-box" => {
                self.boxes += 1;
                // What colour a box has is not read.
                self.grounds.push(Some(Ink::Unknown));
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

    fn begin_ground(&mut self, family: &str, tag: &Tag<'_>) {
        let style = tag.get("style-name").unwrap_or_default();
        self.grounds.push(self.styles.fill(family, &style));
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
                self.omissions.unread();
                self.say_alone(&field.unwrap_or_default())?;
            }
            "fieldmark" => {
                let chosen = forms::field_mark(xml, tag)?;
                self.omissions.unread();
                self.say(&chosen)?;
                return Ok(None);
            }
            "placeholder" => {
                let text = xml.all_text(&[])?;
                self.omissions.leave_out(Left::Prompts, &text);
                return Ok(None);
            }
            "content-control" if tag.get("showing-place-holder").as_deref() == Some("true") => {
                let text = xml.all_text(&["p"])?;
                self.omissions.leave_out(Left::Prompts, &text);
                return Ok(None);
            }
            "ruby-text" => {
                // The reading over a word, which comes after it.
                let reading = xml.all_text(&[])?;
                if !reading.trim().is_empty() {
                    self.say(&format!(" ({})", reading.trim()))?;
                }
                return Ok(None);
            }
            "math" => {
                self.say_own_formula(xml)?;
                return Ok(None);
            }
            "object" if let Some(text) = self.formula(tag) => {
                xml.skip()?;
                self.say_formula(&text)?;
                return Ok(None);
            }
            // In a file that is all one the formula is inside.
            "object" if tag.get("href").is_none() => {}
            "object" | "object-ole" => {
                self.objects += 1;
                self.omissions.unread();
                // In a file that is all one the object is inside.
                let text = xml.text_of(&["p", "h"], &[], false)?;
                self.omissions.leave_out(Left::Pictures, &text);
                return Ok(None);
            }
            "image" | "custom-shape" | "g" | "rect" | "line" | "content-control" => {
                self.omissions.unread();
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
                self.omissions.leave_out(Left::Deletions, &text);
                return Ok(None);
            }
            "annotation" => {
                let text = xml.text_of(&["p"], &[], false)?;
                self.omissions.leave_out(Left::Comments, &text);
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
                self.omissions.leave_out(Left::Contents, &text);
                return Ok(None);
            }
            "title" | "desc" => {
                // The picture itself is met before its description.
                let text = xml.all_text(&[])?;
                self.omissions.describe_last(Left::Pictures, &text);
                return Ok(None);
            }
            "section" => {
                let hidden = tag.get("display").as_deref() == Some("none")
                    || tag.get("is-hidden").as_deref() == Some("true")
                    || self.styles.is_hidden(&tag.get("style-name").unwrap_or_default());
                if hidden {
                    let text = xml.text_of(&["p", "h"], &[], false)?;
                    self.omissions.leave_out(Left::Hidden, &text);
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
                self.omissions.leave_out(Left::Hidden, &words);
                let text = xml.all_text(&[])?;
                self.omissions.leave_out(Left::Hidden, &text);
                return Ok(None);
            }
            _ => {}
        }
        Ok(Some(Frame::Other))
    }
}
