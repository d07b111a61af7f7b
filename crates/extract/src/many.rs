//! What a file may have too many of, and the counting of it: memory goes to what is made of a file, and a
//! few bytes can ask for much.

use serde::{Deserialize, Serialize};

use crate::{Fault, Limits};

/// What a file may have too many of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Many {
    /// Paragraphs, or lines of text.
    Paragraphs,
    /// Rows of tables.
    Rows,
    /// Cells of tables, blank ones too.
    Cells,
    /// Stretches of text that are struck, inserted, underlined or bold.
    Stretches,
    /// Characters drawn on all pages.
    Characters,
    /// Characters drawn on one page.
    OnPage,
    /// Drawings that a page repeats, as forms within forms do.
    Drawings,
}

impl Many {
    const COUNT: usize = 7;
}

/// How many of each there are so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Counts {
    limits: Limits,
    made: [u64; Many::COUNT],
    /// Bytes of words that are copied.
    copied: u64,
}

impl Counts {
    /// None yet.
    pub(crate) fn new(limits: &Limits) -> Self {
        Self { limits: *limits, made: [0; Many::COUNT], copied: 0 }
    }

    /// One more.
    pub(crate) fn one(&mut self, what: Many) -> Result<(), Fault> {
        self.more(what, 1)
    }

    /// So many more.
    pub(crate) fn more(&mut self, what: Many, count: usize) -> Result<(), Fault> {
        let Some(made) = self.made.get_mut(what as usize) else { return Ok(()) };
        *made = made.saturating_add(u64::try_from(count).unwrap_or(u64::MAX));
        self.limits.allow(what, *made)
    }

    /// None yet, with the same limits.
    pub(crate) fn anew(&self) -> Self {
        Self::new(&self.limits)
    }

    /// So many bytes of words are copied.
    pub(crate) fn copied(&mut self, bytes: usize) -> Result<(), Fault> {
        self.copied = self.copied.saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX));
        let limit = self.limits.text;
        if self.copied > limit { Err(Fault::Unpacks { limit }) } else { Ok(()) }
    }

    /// Counts from nothing again.
    pub(crate) fn again(&mut self, what: Many) {
        if let Some(made) = self.made.get_mut(what as usize) {
            *made = 0;
        }
    }
}

impl Limits {
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
        };
        if count > limit { Err(Fault::TooMany { what, limit }) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_thing_is_counted_by_itself() {
        let mut counts = Counts::new(&Limits { rows: 2, cells: 3, ..Limits::default() });
        assert_eq!((counts.one(Many::Rows), counts.more(Many::Cells, 3)), (Ok(()), Ok(())));
        assert_eq!(counts.one(Many::Cells), Err(Fault::TooMany { what: Many::Cells, limit: 3 }));
        assert_eq!(counts.one(Many::Rows), Ok(()));
        counts.again(Many::Rows);
        assert_eq!(counts.more(Many::Rows, 2), Ok(()));
    }
}
