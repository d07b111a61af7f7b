//! How much of a file is too much.

use crate::fault::Fault;
use crate::many::Many;

/// How much is too much. Everything that is kept in memory is bounded by one of these: by its bytes, and by how
/// many things are made of them. The usual ones are those of real submissions, with room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The most bytes that a file may have.
    pub file: u64,
    /// The most bytes that may come out of one packed part of it.
    pub unpacked: u64,
    /// The most bytes that may come out of all packed parts together.
    pub unpacked_together: u64,
    /// The most parts that a packed file may name.
    pub parts: u64,
    /// The deepest nesting that is followed.
    pub depth: usize,
    /// The most bytes of text that are given.
    pub text: u64,
    /// The most bytes of Markdown, whose tree takes 70 times as many.
    pub markdown: u64,
    /// The most paragraphs, or lines of text.
    pub paragraphs: u64,
    /// The most rows of all tables together.
    pub rows: u64,
    /// The most cells of all tables together.
    pub cells: u64,
    /// The most stretches of text with a style.
    pub stretches: u64,
    /// The most characters that a PDF draws.
    pub characters: u64,
    /// The most characters that it draws on one page.
    pub on_page: u64,
    /// How often its pages repeat drawings at most.
    pub drawings: u64,
    /// The most columns with words in one row of a table.
    pub columns: u64,
    /// How often a web page's rules of style are compared with its elements at most.
    pub steps: u32,
}

impl Default for Limits {
    fn default() -> Self {
        const MEGABYTE: u64 = 1_000_000;
        Self {
            file: 100 * MEGABYTE,
            unpacked: 32 * MEGABYTE,
            unpacked_together: 64 * MEGABYTE,
            parts: 10_000,
            depth: 128,
            text: 10 * MEGABYTE,
            markdown: 4 * MEGABYTE,
            paragraphs: 200_000,
            rows: 50_000,
            cells: 500_000,
            stretches: 50_000,
            characters: 5_000_000,
            on_page: 200_000,
            drawings: 100_000,
            columns: 2_000,
            steps: 30_000_000,
        }
    }
}

impl Limits {
    /// Whether a file of so many bytes is read at all.
    pub(crate) fn admit(&self, bytes: usize) -> Result<(), Fault> {
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        if bytes > self.file {
            return Err(Fault::TooLarge { bytes, limit: self.file });
        }
        Ok(())
    }

    /// Whether a file may have so many of something.
    pub(crate) fn allow(&self, what: Many, count: u64) -> Result<(), Fault> {
        let limit = match what {
            Many::Paragraphs => self.paragraphs,
            Many::Rows => self.rows,
            Many::Cells => self.cells,
            Many::Stretches => self.stretches,
            Many::Characters => self.characters,
            Many::OnPage => self.on_page,
            Many::Drawings => self.drawings,
            Many::Columns => self.columns,
        };
        if count > limit { Err(Fault::TooMany { what, limit }) } else { Ok(()) }
    }
}
