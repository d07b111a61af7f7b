//! What a file may have too many of.

use serde::{Deserialize, Serialize};

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
    /// Columns of a table with words in one row.
    Columns,
}

impl Many {
    /// How many of these there are.
    pub(crate) const COUNT: usize = 8;
}
