//! Formulas in the flow of a paragraph.

use super::Story;
use crate::fault::Fault;
use crate::formula;
use crate::odt::formula::read;
use crate::xml::{Tag, Xml};

impl Story<'_> {
    /// The formula that an object is.
    pub(super) fn formula(&self, tag: &Tag<'_>) -> Option<String> {
        let object = tag.get("href")?;
        self.formulas.get(object.trim_start_matches("./").trim_end_matches('/')).cloned()
    }

    /// Writes a formula; apart from a number or a word before it.
    pub(super) fn say_formula(&mut self, text: &str) -> Result<(), Fault> {
        let before = self.paragraphs.last().and_then(|paragraph| {
            let runs = paragraph.runs.iter().rev().map(|run| &run.text);
            runs.chain([&paragraph.text]).find(|it| !it.is_empty())
        });
        let gap = before.map_or("", |before| formula::apart(before));
        self.say_alone(&format!("{gap}{text}"))
    }

    /// Writes a formula that is in the text itself; its opening has been read.
    pub(super) fn say_own_formula(&mut self, xml: &mut Xml<'_>) -> Result<(), Fault> {
        let text = read(xml)?;
        self.say_formula(&text)
    }
}
