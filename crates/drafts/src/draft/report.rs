//! What there is to report of whose the rows of a table are.

use extract::Note;

/// What is reported.
#[derive(Default)]
pub(super) struct Report {
    /// Columns that differ, and where.
    differ: Vec<(Vec<String>, Vec<u32>)>,
    struck: Vec<u32>,
    /// What is over rows that may be another's, and how many rows.
    over: Vec<(String, u32)>,
    pub(super) under_names: u32,
    /// Rows whose author may be one of two.
    pub(super) unsure: u32,
    /// Names that no row is under.
    unused: Vec<String>,
}

impl Report {
    /// Reports an author that is struck out.
    pub(super) fn struck(&mut self, line: u32) {
        if self.struck.last() != Some(&line) {
            self.struck.push(line);
        }
    }

    /// Reports that a row may be another's by what is over it.
    pub(super) fn not_theirs(&mut self, over: &str) {
        match self.over.iter_mut().find(|(of, _)| of == over) {
            Some((_, count)) => *count += 1,
            None => self.over.push((over.to_owned(), 1)),
        }
    }

    /// Reports a name that no row is under.
    pub(super) fn unused(&mut self, name: &str) {
        if !self.unused.iter().any(|unused| unused == name) {
            self.unused.push(name.to_owned());
        }
    }

    /// Reports that columns do not settle whose a row is.
    pub(super) fn differ(&mut self, columns: Vec<String>, line: u32) {
        let at = self.differ.iter().position(|(of, _)| *of == columns).unwrap_or_else(|| {
            self.differ.push((columns, Vec::new()));
            self.differ.len() - 1
        });
        if let Some((_, lines)) =
            self.differ.get_mut(at).filter(|(_, lines)| !lines.ends_with(&[line]))
        {
            lines.push(line);
        }
    }

    /// The same as notes for the reader.
    pub(super) fn into_notes(self) -> Vec<Note> {
        let differ = self.differ.into_iter();
        let differ = differ.map(|(columns, rows)| Note::AuthorsDiffer { columns, rows });
        let struck = (!self.struck.is_empty()).then_some(Note::AuthorStruck { rows: self.struck });
        let unsure = (self.unsure > 0).then_some(Note::NoAuthor { count: self.unsure });
        let count = self.under_names;
        let under = (count > 0).then_some(Note::UnderNames { count });
        let unused = (!self.unused.is_empty()).then(|| {
            let text = self.unused.join("\n");
            Note::LeftOut { what: extract::Left::Columns, words: extract::count_words(&text), text }
        });
        let over = self.over.into_iter().map(|(over, count)| Note::NotTheirs { over, count });
        differ.chain(over).chain(struck).chain(under).chain(unsure).chain(unused).collect()
    }
}
