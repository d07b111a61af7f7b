//! The page as a whole: which part of it is the text, and which stands around it.

use std::collections::HashMap;
use std::ops::Range;

use super::{Block, Walk, joined};
use crate::compiled::TextTable;
use crate::flow::Budget;
use crate::left::Left;
use crate::note::Note;
use crate::opened::Head;
use crate::spans::TextCell;
use crate::words::count_words;

/// A page, read.
pub(in crate::html) struct Page {
    pub(in crate::html) blocks: Vec<String>,
    pub(in crate::html) footnotes: Vec<String>,
    pub(in crate::html) tables: Vec<TextTable>,
    pub(in crate::html) head: Head,
    pub(in crate::html) reported: Vec<Note>,
    /// What may still be made of it.
    pub(in crate::html) budget: Budget,
}

/// The tables with the paragraphs of the text that are theirs.
fn placed(tables: Vec<Vec<Vec<TextCell>>>, text: &[Block]) -> Vec<TextTable> {
    let mut ranges: HashMap<usize, Range<usize>> = HashMap::new();
    for (place, block) in text.iter().enumerate() {
        if let Some(table) = block.table {
            ranges.entry(table).or_insert(place..place).end = place + 1;
        }
    }
    let tables = tables.into_iter().enumerate();
    tables.filter_map(|(at, rows)| Some(TextTable { rows, blocks: ranges.remove(&at)? })).collect()
}

impl Walk {
    /// Text, head and what to tell. Where a page says which part is its text, the rest is left out,
    /// unless that part is too small to be it.
    pub(in crate::html) fn finish(mut self) -> Page {
        let blocks = self.flows.into_iter().flatten().filter(|block| !block.text.is_empty());
        let (notes, blocks): (Vec<Block>, Vec<Block>) = blocks.partition(|block| block.note);
        let words = |main: bool| -> u32 {
            blocks.iter().filter(|block| block.main == main).map(|b| count_words(&b.text)).sum()
        };
        let (inside, around) = (words(true), words(false));
        let only_main = inside > 0 && inside.saturating_mul(2) >= around;
        let (text, rest): (Vec<Block>, Vec<Block>) =
            blocks.into_iter().partition(|block| block.main || !only_main);
        self.omissions.leave_out(Left::Navigation, &joined(&rest));
        let mut reported = Vec::new();
        if self.tables > 0 {
            reported.push(Note::Tables { count: self.tables });
        }
        if self.embedded > 0 {
            reported.push(Note::NotInFile { count: self.embedded });
        }
        if self.css.ran_out() {
            reported.push(Note::StylesNotApplied);
        }
        if self.css.is_unsure() {
            reported.push(Note::StylesUnread);
        }
        reported.extend(self.omissions.into_notes());
        let tables = placed(self.rows, &text);
        let only_text = |blocks: Vec<Block>| blocks.into_iter().map(|block| block.text).collect();
        let (blocks, footnotes) = (only_text(text), only_text(notes));
        Page { blocks, footnotes, tables, head: self.head, reported, budget: self.budget }
    }
}
