//! How many words of the file are placed, and how many are left out: the sum never changes.

use intake::{Note, count_words};

use super::{Block, Draft, Part, Told};

/// How many words stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// In passages, headings, footnotes and the title.
    pub placed: u32,
    /// In what was left out.
    pub left_out: u32,
}

impl Counts {
    /// Of a draft.
    #[must_use]
    pub fn of(draft: &Draft) -> Self {
        let mut counts = Self::default();
        for block in &draft.blocks {
            let words = words(block);
            match block.part {
                Part::LeftOut => counts.left_out += words,
                _ => counts.placed += words,
            }
        }
        counts
    }
}

impl Draft {
    /// Whether every word of the file is known to be placed or left out: not where something in the file
    /// could not be read, for nobody has counted its words, nor where the file is longer than was read.
    #[must_use]
    pub fn has_every_word(&self) -> bool {
        let unread = |note: &Told<Note>| match note {
            Told::Value(note) => note.is_of_unread(),
            Told::Sentence(_) => false,
        };
        self.lost.is_empty() && !self.notes.iter().any(unread)
    }
}

/// The words of a block, its printed number among them.
fn words(block: &Block) -> u32 {
    count_words(&block.printed) + count_words(&block.text)
}

#[cfg(test)]
mod tests {
    use intake::Head;
    use side_by_state::collection::Collection;

    use super::*;
    use crate::draft::{Memory, from_text};

    #[test]
    fn where_a_file_is_longer_than_was_read_not_every_word_is_there() {
        let draft = |notes: &[Note]| {
            let (head, memory) = (Head::default(), &mut Memory::default());
            let text = "States should act.\n";
            from_text("a.txt", "plain text", text, &head, notes, memory, &Collection::default())
        };
        assert!(draft(&[]).has_every_word());
        assert!(!draft(&[Note::NotRead { line: 5_001, words: 404 }]).has_every_word());
        // A rule of style may add words that are in no text of the file.
        assert!(!draft(&[Note::StylesUnread]).has_every_word());
        assert!(draft(&[Note::StylesNotApplied]).has_every_word());
    }
}
