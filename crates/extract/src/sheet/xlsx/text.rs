//! XLSX: the texts of cells, with runs in fonts of their own, and the signs that are written by number.

use crate::fault::Fault;
use crate::ink::Ink;
use crate::left::Left;
use crate::many::Many;
use crate::omissions::Omissions;
use crate::raised::{joined, lowered};
use crate::scripts::Script;
use crate::sheet::budget::Budget;
use crate::styled::{unmarked, wrapped};
use crate::xml::{Event, Xml};

use super::fonts::Font;

/// A text; its runs are in the cell's font or in their own.
#[derive(Clone, Debug, Default)]
pub(super) struct Rich {
    runs: Vec<(String, Option<Font>)>,
}

impl Rich {
    /// A text in the cell's font.
    pub(super) fn plain(text: String) -> Self {
        Self { runs: vec![(text, None)] }
    }

    /// The text between others in the cell's font.
    pub(super) fn between(mut self, before: String, after: String) -> Self {
        self.runs.insert(0, (before, None));
        self.runs.push((after, None));
        self
    }

    /// The text without its fonts.
    pub(super) fn bare(&self) -> String {
        self.runs.iter().map(|(text, _)| text.as_str()).collect()
    }

    /// The words as a cell of some font shows them, with the marks of their styles; those that nobody sees on
    /// what is under the cell are left out.
    pub(super) fn marked(&self, font: Font, ground: Ink, omissions: &mut Omissions) -> String {
        let mut marked = String::new();
        for (text, own) in &self.runs {
            // A cell that is raised as a whole is raised above nothing.
            let script = own.and_then(|own| own.script);
            let font = own.unwrap_or(font);
            if font.is_unseen(ground) {
                omissions.leave_out(Left::Hidden, text);
                continue;
            }
            let text = match script {
                Some(Script::Raised) => joined(&marked, text),
                Some(Script::Lowered) => lowered(&marked, text),
                _ => text.clone(),
            };
            marked.push_str(&wrapped(&text, &font.styles()));
        }
        marked
    }
}

/// The texts that cells refer to by their number.
pub(super) fn shared(source: &str, left: &mut Budget) -> Result<Vec<Rich>, Fault> {
    let mut texts = Vec::new();
    let mut xml = Xml::new(source, "xl/sharedStrings.xml");
    loop {
        match xml.next()? {
            Event::Open(tag) if tag.name() == "si" => {
                left.counts.one(Many::Cells)?;
                texts.push(rich(&mut xml)?);
            }
            Event::End => return Ok(texts),
            _ => {}
        }
    }
}

/// The text of the element opened last, without how it is pronounced.
pub(super) fn rich(xml: &mut Xml<'_>) -> Result<Rich, Fault> {
    let mut all = Rich::default();
    let mut font = None;
    let mut run = String::new();
    let mut depth = 1;
    while depth > 0 {
        match xml.next()? {
            Event::Open(tag) if tag.name() == "rPh" => xml.skip()?,
            Event::Open(tag) if tag.name() == "rPr" => font = Some(Font::read(xml)?),
            Event::Open(tag) => {
                if tag.name() == "r" {
                    all.runs.push((decoded(&std::mem::take(&mut run)), font.take()));
                }
                depth += 1;
            }
            Event::Close => depth -= 1,
            Event::Text(words) => run.push_str(&words),
            Event::End => break,
        }
    }
    all.runs.push((decoded(&run), font));
    all.runs.retain(|(text, _)| !text.is_empty());
    Ok(all)
}

/// Signs that XML cannot have are written as `_x000D_`; so is an underscore before what looks like one.
/// Ends of lines are one sign.
pub(super) fn decoded(text: &str) -> String {
    if !text.contains("_x") && !text.contains('\r') {
        return text.to_owned();
    }
    let mut all: Vec<u16> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        all.extend(before.encode_utf16());
        let number = from.get(2..6).filter(|_| from.as_bytes().get(6) == Some(&b'_'));
        let number = number.filter(|number| number.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let (unit, length) = match number.and_then(|number| u16::from_str_radix(number, 16).ok()) {
            Some(unit) => (unit, 7),
            None => (u16::from(b'_'), 1),
        };
        all.push(unit);
        rest = from.get(length..).unwrap_or_default();
    }
    all.extend(rest.encode_utf16());
    let text = String::from_utf16_lossy(&all).replace("\r\n", "\n").replace('\r', "\n");
    unmarked(text.into()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn signs_written_by_number_are_read() {
        for (written, read) in [
            ("One._x000D_\nTwo.", "One.\nTwo."),
            ("a_x0009_b_x000d_c", "a\tb\nc"),
            ("_x005F_x000D_", "_x000D_"),
            ("_xD83D__xDE00_", "\u{1f600}"),
            ("file_xml_x00_ é_x", "file_xml_x00_ é_x"),
        ] {
            assert_eq!(decoded(written), read);
        }
    }
}
