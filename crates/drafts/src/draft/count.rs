//! How many words of the file are placed, and how many are left out: the sum never changes.

use extract::{Note, count_words};

use super::block::Block;
use super::message::Message;
use super::part::Part;
use super::under_review::Draft;

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
    /// could not be read, for nobody has counted its words, nor where the file is longer than was read or has words
    /// outside of these blocks.
    #[must_use]
    pub fn has_every_word(&self) -> bool {
        let unread = |note: &Message<Note>| match note {
            Message::Value(note) => note.is_of_unread(),
            Message::Sentence(_) => false,
        };
        self.lost.is_empty() && self.outside == 0 && !self.notes.iter().any(unread)
    }
}

/// The words of a block, its printed number among them.
fn words(block: &Block) -> u32 {
    count_words(&block.printed) + count_words(&block.text)
}

#[cfg(test)]
mod tests {
    use extract::{Head, Left, Row, Table};
    use model::Collection;

    use super::*;
    use crate::draft::{LabelCache, from_table, from_text};

    #[test]
    fn what_a_table_leaves_out_is_counted_once_and_where_it_is_elsewhere_not_all_is_there() {
        let row = |author: &str| Row {
            author: Some(author.to_owned()),
            text: "States should act.".to_owned(),
            ..Row::default()
        };
        let table = |authors: &[&str]| Table {
            rows: authors.iter().map(|author| row(author)).collect(),
            ..Table::default()
        };
        let left_out =
            |what, words, text: &str| Note::LeftOut { what, words, text: text.to_owned() };
        let read = |table: &Table, notes: &[Note]| {
            let label_cache = &mut LabelCache::default();
            from_table("a.xlsx", "XLSX", table, notes, label_cache, &Collection::default())
        };
        for what in
            [Left::HiddenSheets, Left::HiddenCells, Left::Shapes, Left::Comments, Left::Around]
        {
            let notes = [left_out(what, 2, "secret words")];
            let drafts = read(&table(&["Norland", "Norland"]), &notes);
            let counts = Counts::of(&drafts[0]);
            assert_eq!((drafts.len(), counts.placed, counts.left_out), (1, 6, 2), "{what:?}");
            assert!(drafts[0].has_every_word());
            let drafts = read(&table(&["Norland", "Meridia"]), &notes);
            let counts: Vec<u32> = drafts.iter().map(|it| Counts::of(it).left_out).collect();
            let has: Vec<bool> = drafts.iter().map(Draft::has_every_word).collect();
            assert_eq!((counts, has), (vec![2, 0], vec![true, false]), "{what:?}");
        }
        // Only their number is known.
        let drafts = read(&table(&["Norland"]), &[left_out(Left::Hidden, 7, "")]);
        assert!(!drafts[0].has_every_word());
        let drafts = read(&table(&["Norland"]), &[left_out(Left::Code, 7, "")]);
        assert!(drafts[0].has_every_word());
    }

    #[test]
    fn where_a_file_is_longer_than_was_read_not_every_word_is_there() {
        let draft = |notes: &[Note]| {
            let (head, label_cache) = (Head::default(), &mut LabelCache::default());
            let text = "States should act.\n";
            from_text(
                "a.txt",
                "plain text",
                text,
                &head,
                notes,
                label_cache,
                &Collection::default(),
            )
        };
        assert!(draft(&[]).has_every_word());
        assert!(!draft(&[Note::NotRead { line: 5_001, words: 404 }]).has_every_word());
        // A rule of style may add words that are in no text of the file.
        assert!(!draft(&[Note::StylesUnread]).has_every_word());
        assert!(draft(&[Note::StylesNotApplied]).has_every_word());
    }
}
