//! What is done when an element begins.

use super::fields;
use super::frames::{Control, Frame, Math};
use super::math::Opened;
use super::{Paragraph, Row, Run, Story};
use crate::docx::marks::Kind;
use crate::docx::properties::{self, ParagraphProperties, RunProperties};
use crate::docx::signs::sign;
use crate::docx::tables::{Table, Uses};
use crate::fault::Fault;
use crate::ink::Ink;
use crate::left::Left;
use crate::many::Many;
use crate::spans::Over;
use crate::styled::unmarked;
use crate::xml::{Tag, Xml};

/// In how many columns it is known whether cells are merged; word processors have no more.
const MOST_MERGED: u32 = 128;

impl Story<'_, '_> {
    /// Begins an element. None where it was read to its end.
    pub(super) fn open(
        &mut self,
        xml: &mut Xml<'_>,
        tag: &Tag<'_>,
    ) -> Result<Option<Frame>, Fault> {
        match self.open_math(xml, tag)? {
            Opened::Part(math) => return Ok(Some(Frame::Math(math))),
            Opened::Whole => return Ok(None),
            Opened::Other => {}
        }
        let frame = match tag.name() {
            "p" => {
                self.paragraphs.push(Paragraph::default());
                Frame::Paragraph
            }
            "r" => {
                let run = Run {
                    inserted: self.inserted > 0,
                    in_link: self.in_link(),
                    table: self.tables.last().cloned(),
                    on_unknown: self.tables.len() > 1
                        || self.frames.iter().any(|frame| matches!(frame, Frame::Box)),
                    ..Run::default()
                };
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.end_run(
                        &mut self.context.omissions,
                        self.context.styles,
                        self.context.page,
                    );
                    paragraph.run = Some(run);
                }
                Frame::Run
            }
            "tbl" => {
                self.context.reported.tables += 1;
                let place = self.blocks().len();
                if self.whole {
                    self.context.met.begin(Some(place).filter(|_| self.flows.len() == 1));
                }
                let shape = self.context.shapes.get(&xml.position()).cloned().unwrap_or_default();
                self.tables.push(Table { shape, bands: (1, 1), ..Table::default() });
                Frame::Table
            }
            "tr" => {
                self.context.budget.one(Many::Rows)?;
                self.rows.push(Row::default());
                if let Some(table) = self.tables.last_mut() {
                    table.row += 1;
                    table.column = 0;
                }
                Frame::Row
            }
            "tc" => {
                self.context.budget.one(Many::Cells)?;
                self.flows.push(Vec::new());
                self.met.push(self.context.omissions.met());
                // A cell that is a control has something to choose.
                if let [.., Frame::Control, _] = self.frames.as_slice() {
                    self.context.omissions.unread();
                }
                if let Some(table) = self.tables.last_mut() {
                    table.column += 1;
                    table.cell_fill = None;
                }
                Frame::Cell
            }
            "txbxContent" => {
                self.context.reported.boxes += 1;
                self.flows.push(Vec::new());
                Frame::Box
            }
            "AlternateContent" => Frame::Forms(false),
            // A form that no program here knows is shown by none.
            "Choice" if !is_known_form(&tag.get("Requires").unwrap_or_default()) => {
                xml.skip()?;
                return Ok(None);
            }
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
                self.context.reported.insertions += 1;
                self.inserted += 1;
                Frame::Inserted
            }
            "oMath" => Frame::Math(Math::Whole),
            "rt" => Frame::Reading(self.said()),
            "ruby" => Frame::Ruby,
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
                let (mut left, mut before) = (None, 0);
                properties::inside(xml, |_, tag| {
                    match tag.name() {
                        "del" | "moveFrom" => left = Some(Left::Deletions),
                        "hidden" if tag.is_on() => left = left.or(Some(Left::Hidden)),
                        "gridBefore" => before = tag.number("val").unwrap_or(0),
                        _ => {}
                    }
                    Ok(false)
                })?;
                if let Some(row) = self.rows.last_mut() {
                    (row.left, row.column) = (left, before);
                }
            }
            "t" => {
                let text = xml.all_text(&[])?;
                self.say(&text.replace(['\n', '\r'], " "))?;
            }
            "del" | "moveFrom" => {
                let text = xml.text_of(&["t", "delText"], &["p"], false)?;
                self.context.omissions.leave_out(Left::Deletions, &text);
            }
            "delText" => {
                let text = xml.all_text(&[])?;
                self.context.omissions.leave_out(Left::Deletions, &text);
            }
            "sdtPr" => self.control(xml)?,
            "fldChar" => self.field(xml, tag)?,
            "instrText" => {
                let code = xml.all_text(&[])?;
                self.field_code(&code);
            }
            "tblPr" => {
                let mut read = Table::default();
                properties::inside(xml, |_, tag| {
                    match tag.name() {
                        "tblStyle" => read.style = tag.get("val"),
                        "tblLook" => read.uses = Uses::of(tag),
                        "shd" => read.fill = Some(Ink::shading(tag)),
                        _ => {}
                    }
                    Ok(false)
                })?;
                if let Some(table) = self.tables.last_mut() {
                    table.bands = self.context.styles.bands(read.style.as_deref());
                    (table.style, table.uses, table.fill) = (read.style, read.uses, read.fill);
                }
            }
            "tcPr" => {
                let (mut fill, mut is_deleted, mut is_merged) = (None, false, false);
                let mut over = Over::default();
                properties::inside(xml, |xml, tag| {
                    match tag.name() {
                        "gridSpan" => {
                            let continues = over.continues;
                            over = Over { continues, ..Over::of(tag.number("val"), None) };
                        }
                        "vMerge" => {
                            is_merged = true;
                            over.continues = tag.get("val").as_deref() != Some("restart");
                        }
                        "shd" => fill = Some(Ink::shading(tag)),
                        "cellDel" => is_deleted = true,
                        "tcPrChange" => {
                            xml.skip()?;
                            return Ok(true);
                        }
                        _ => {}
                    }
                    Ok(false)
                })?;
                if let Some(row) = self.rows.last_mut() {
                    let above = self.tables.last().map_or(&[][..], |table| &table.merged);
                    // A cell that goes on below nothing is the first.
                    over.continues &= row.column >= MOST_MERGED || above.contains(&row.column);
                    row.over = over;
                    let is_kept = is_merged && row.column < MOST_MERGED;
                    row.merged.extend(is_kept.then_some(row.column));
                }
                if let Some(table) = self.tables.last_mut() {
                    table.cell_fill = fill;
                }
                if let Some(frame) = self.frames.last_mut().filter(|_| is_deleted)
                    && matches!(frame, Frame::Cell)
                {
                    *frame = Frame::DeletedCell;
                }
            }
            "background" => {
                let colour = Ink::of(tag.get("color").as_deref());
                self.context.page = self.context.page.or(Some(colour));
                return Ok(Some(Frame::Other));
            }
            "sdtEndPr" | "tblGrid" | "sectPr" | "fldData" | "tblPrEx" | "delInstrText" => {
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
                self.context.omissions.leave_out(Left::Pictures, &drawn);
                return Ok(Some(Frame::Other));
            }
            "docPr" => {
                let described = tag.get("descr").or_else(|| tag.get("title")).unwrap_or_default();
                self.context.omissions.described(Left::Pictures, &described);
                return Ok(Some(Frame::Other));
            }
            "imagedata" => {
                let described = tag.get("title").unwrap_or_default();
                self.context.omissions.described(Left::Pictures, &described);
                return Ok(Some(Frame::Other));
            }
            "fldSimple" => {
                self.context.omissions.unread();
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
}

/// Whether word processors know all that a form of some content asks for, by the prefixes of its namespaces.
fn is_known_form(requires: &str) -> bool {
    const KNOWN: [&str; 20] = [
        "a", "aink", "am3d", "c", "m", "o", "oel", "p", "pic", "r", "v", "w", "w10", "wne", "wp",
        "wpc", "wpg", "wpi", "wps", "cx",
    ];
    // Later versions of a namespace have its name with a number: "w14", "a14", "w16se", "cx1".
    let is_version = |prefix: &str| {
        let digits = prefix.trim_start_matches(|ch: char| ch.is_ascii_lowercase());
        let name = prefix.strip_suffix(digits).unwrap_or_default();
        digits.starts_with(|ch: char| ch.is_ascii_digit())
            && matches!(name, "a" | "w" | "wp" | "c" | "cx" | "dgm" | "p" | "x" | "sl" | "we")
    };
    requires.split_whitespace().all(|prefix| KNOWN.contains(&prefix) || is_version(prefix))
}
