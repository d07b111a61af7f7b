//! Words that are in the file and not in the text, gathered while it is read, to be told in notes.

use crate::styled::bare;
use crate::words::count_words;
use crate::{Left, Note};

/// What was left out so far.
#[derive(Debug, Default)]
pub(crate) struct Account {
    kinds: Vec<(Left, u32, String)>,
}

impl Account {
    /// Leaves out text. Of code only the number of words is kept.
    pub(crate) fn leave_out(&mut self, what: Left, text: &str) {
        let text = &*bare(text);
        self.add(what, count_words(text), text);
    }

    /// Leaves out text whose words are counted; of some text nothing else is known.
    pub(crate) fn add(&mut self, what: Left, words: u32, text: &str) {
        if words == 0 {
            return;
        }
        let at = self.kinds.iter().position(|(kind, ..)| *kind == what).unwrap_or_else(|| {
            self.kinds.push((what, 0, String::new()));
            self.kinds.len() - 1
        });
        let Some((_, count, kept)) = self.kinds.get_mut(at) else { return };
        *count = count.saturating_add(words);
        if what != Left::Code {
            if !kept.is_empty() {
                kept.push('\n');
            }
            kept.push_str(text.trim());
        }
    }

    /// How many words of a kind were left out so far.
    pub(crate) fn words(&self, what: Left) -> u32 {
        self.kinds.iter().find(|(kind, ..)| *kind == what).map_or(0, |(_, words, _)| *words)
    }

    /// The notes that tell of it.
    pub(crate) fn into_notes(self) -> impl Iterator<Item = Note> {
        self.kinds.into_iter().map(|(what, words, text)| Note::LeftOut { what, words, text })
    }
}
