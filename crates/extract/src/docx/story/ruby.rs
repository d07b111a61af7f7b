//! Small letters over words that give their reading (`ruby`): the words first, the reading in brackets.

use super::Story;
use crate::fault::Fault;

impl Story<'_, '_> {
    /// How much of the paragraph there is, with all runs before.
    pub(super) fn said(&mut self) -> usize {
        let Some(paragraph) = self.paragraphs.last_mut() else { return 0 };
        paragraph.end_run(&mut self.context.omissions, self.context.styles, self.context.page);
        paragraph.text.len()
    }

    /// Takes a reading out of the paragraph, which has it before the words.
    pub(super) fn end_reading(&mut self, from: usize) {
        self.said();
        let reading = self.paragraphs.last_mut().filter(|it| it.text.is_char_boundary(from));
        let reading = reading.map(|paragraph| paragraph.text.split_off(from));
        self.readings.push(reading.unwrap_or_default());
    }

    /// Puts the reading after the words.
    pub(super) fn end_ruby(&mut self) -> Result<(), Fault> {
        self.said();
        match self.readings.pop().filter(|reading| !reading.trim().is_empty()) {
            Some(reading) => self.say(&format!(" ({})", reading.trim())),
            None => Ok(()),
        }
    }
}
