//! The page as a whole: which part of it is the text, and which stands around it.

use super::{Block, Walk, joined};
use crate::words::count_words;
use crate::{Head, Left, Note, flow};

impl Walk {
    /// Text, head and what to tell. Where a page says which part is its text, the rest is left out,
    /// unless that part is too small to be it.
    pub(in crate::html) fn finish(mut self) -> (String, Head, Vec<Note>) {
        let blocks = self.flows.into_iter().flatten().filter(|block| !block.text.is_empty());
        let (notes, blocks): (Vec<Block>, Vec<Block>) = blocks.partition(|block| block.note);
        let words = |main: bool| -> u32 {
            blocks.iter().filter(|block| block.main == main).map(|b| count_words(&b.text)).sum()
        };
        let (inside, around) = (words(true), words(false));
        let only_main = inside > 0 && inside.saturating_mul(2) >= around;
        let (text, rest): (Vec<Block>, Vec<Block>) =
            blocks.into_iter().partition(|block| block.main || !only_main);
        self.account.leave_out(Left::Navigation, &joined(&rest));
        let mut told = Vec::new();
        if self.tables > 0 {
            told.push(Note::Tables { count: self.tables });
        }
        if self.embedded > 0 {
            told.push(Note::NotInFile { count: self.embedded });
        }
        told.extend(self.account.into_notes());
        let only_text = |blocks: Vec<Block>| blocks.into_iter().map(|block| block.text).collect();
        (flow::text(only_text(text), only_text(notes)), self.head, told)
    }
}
