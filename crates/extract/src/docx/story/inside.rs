//! What is put into the text from parts of another form.

use super::{Reported, Story};
use crate::{Fault, Note};

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

impl Reported {
    /// Adds what is reported of a part to what is reported of the whole.
    fn add(&mut self, note: Note) {
        match note {
            Note::Tables { count } => self.tables += count,
            Note::Boxes { count } => self.boxes += count,
            Note::Insertions { count } => self.insertions += count,
            Note::Embedded { count } => self.embedded += count,
            note if self.others.contains(&note) => {}
            note => self.others.push(note),
        }
    }
}
