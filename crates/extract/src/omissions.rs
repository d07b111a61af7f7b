//! Words that are in the file and not in the text, gathered while it is read, to be reported in notes.

use crate::left::Left;
use crate::note::Note;
use crate::styled::bare;
use crate::words::count_words;

/// What was left out so far.
#[derive(Debug, Default)]
pub(crate) struct Omissions {
    kinds: Vec<(Left, u32, String)>,
    /// How many things were met that are seen, or were there, and are no words of the text.
    met: u32,
    /// What the last of them is said to show or to have in it.
    described: String,
}

impl Omissions {
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
        if !matches!(what, Left::Comments | Left::Code) {
            self.unread();
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

    /// Something is met whose words are not known, as a picture.
    pub(crate) fn unread(&mut self) {
        self.met = self.met.saturating_add(1);
        self.described.clear();
    }

    /// The same where the file says in words what it shows, or what somebody chose in it.
    pub(crate) fn described(&mut self, what: Left, text: &str) {
        self.unread();
        self.describe_last(what, text);
    }

    /// Leaves out the words of what was met last: they are no other thing.
    pub(crate) fn describe_last(&mut self, what: Left, text: &str) {
        let met = self.met;
        self.leave_out(what, text);
        self.met = met;
        text.trim().clone_into(&mut self.described);
    }

    /// Takes what was met since there were so many for one thing, with the words that are in it.
    pub(crate) fn one_since(&mut self, before: u32, text: &str) {
        self.met = before.saturating_add(1);
        text.trim().clone_into(&mut self.described);
    }

    /// How many such things were met so far.
    pub(crate) fn met(&self) -> u32 {
        self.met
    }

    /// What was met since there were so many: nothing, or the words for it where it is one that has some.
    pub(crate) fn met_since(&self, before: u32) -> Option<String> {
        let count = self.met.saturating_sub(before);
        (count > 0).then(|| if count == 1 { self.described.clone() } else { String::new() })
    }

    /// The notes that tell of it.
    pub(crate) fn into_notes(self) -> impl Iterator<Item = Note> {
        self.kinds.into_iter().map(|(what, words, text)| Note::LeftOut { what, words, text })
    }
}
