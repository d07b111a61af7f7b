//! Which operators can begin with a word: a table is read once, so that each word of a text is held
//! against a few patterns and not against all of them.

use super::row::Operators;

/// One way in which a pattern can begin.
#[derive(Debug)]
struct Entry {
    word: &'static str,
    row: &'static Operators,
    pattern: &'static str,
}

/// The beginnings of a table's patterns, sorted by word.
#[derive(Debug)]
pub(super) struct Index {
    words: Vec<Entry>,
    /// Patterns that begin with a class or a stem, and may begin with any word.
    any: Vec<Entry>,
}

impl Index {
    pub(super) fn of(operators: &'static [Operators]) -> Self {
        let mut words = Vec::new();
        let mut any = Vec::new();
        for row in operators {
            for &pattern in row.words {
                let first = pattern.split(' ').next().unwrap_or_default();
                for word in first.split('|') {
                    let entry = Entry { word, row, pattern };
                    if word.starts_with('@') || word.ends_with(['*', '?']) {
                        any.push(entry);
                    } else {
                        words.push(entry);
                    }
                }
            }
        }
        words.sort_by_key(|entry| entry.word);
        Self { words, any }
    }

    /// The rows and patterns that may begin with `word`.
    pub(super) fn beginning_with<'a>(
        &'static self,
        word: &'a str,
    ) -> impl Iterator<Item = (&'static Operators, &'static str)> + use<'a> {
        let from = self.words.partition_point(|entry| entry.word < word);
        self.words
            .iter()
            .skip(from)
            .take_while(move |entry| entry.word == word)
            .chain(&self.any)
            .map(|entry| (entry.row, entry.pattern))
    }
}
