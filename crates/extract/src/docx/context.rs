//! What is known of a file, and what is gathered while it is read.

use std::collections::HashMap;

use super::chunks::Chunk;
use super::marks::Marks;
use super::numbering::Numbering;
use super::styles::Styles;
use super::tables::Shapes;
use crate::compiled::Tables;
use crate::flow::Budget;
use crate::ink::Ink;
use crate::note::Note;
use crate::omissions::Omissions;

/// What is known of the file, and what is gathered while it is read.
pub(super) struct Context<'a> {
    pub(super) styles: &'a Styles,
    pub(super) numbering: Numbering,
    pub(super) marks: Marks,
    pub(super) omissions: Omissions,
    pub(super) budget: Budget,
    pub(super) reported: Reported,
    /// The tables of the part that is read.
    pub(super) shapes: Shapes,
    /// The colour of all pages.
    pub(super) page: Option<Ink>,
    /// Parts of another form that the text has a place for.
    pub(super) chunks: HashMap<String, Chunk>,
    /// Their notes.
    pub(super) notes: Vec<String>,
    /// The tables of the main part.
    pub(super) met: Tables,
}

/// What is reported to the reader, counted.
#[derive(Debug, Default)]
pub(super) struct Reported {
    pub(super) insertions: u32,
    pub(super) boxes: u32,
    pub(super) tables: u32,
    /// Files inside that were not read.
    pub(super) embedded: u32,
    others: Vec<Note>,
}

impl Reported {
    /// The notes that tell of it.
    pub(super) fn into_notes(self, notes: &mut Vec<Note>) {
        if self.tables > 0 {
            notes.push(Note::Tables { count: self.tables });
        }
        if self.boxes > 0 {
            notes.push(Note::Boxes { count: self.boxes });
        }
        if self.insertions > 0 {
            notes.push(Note::Insertions { count: self.insertions });
        }
        if self.embedded > 0 {
            notes.push(Note::Embedded { count: self.embedded });
        }
        notes.extend(self.others);
    }

    /// Adds what is reported of a part to what is reported of the whole.
    pub(super) fn add(&mut self, note: Note) {
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
