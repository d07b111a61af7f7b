//! What is put into the text from parts of another form.

use super::Story;
use crate::fault::Fault;
use crate::note::Note;

impl Story<'_, '_> {
    /// Puts a part's paragraphs where the text has a place for them.
    pub(super) fn put_in(&mut self, id: &str) -> Result<(), Fault> {
        let Some(chunk) = self.context.chunks.remove(id) else {
            self.context.reported.embedded += 1;
            return Ok(());
        };
        for text in chunk.blocks.iter().chain(&chunk.notes) {
            self.context.budget.spend(text.len() + 2)?;
        }
        for note in chunk.reported {
            match note {
                Note::LeftOut { what, words, text } => {
                    self.context.omissions.add(what, words, &text);
                }
                note => self.context.reported.add(note),
            }
        }
        self.context.notes.extend(chunk.notes);
        self.blocks().extend(chunk.blocks);
        Ok(())
    }
}
