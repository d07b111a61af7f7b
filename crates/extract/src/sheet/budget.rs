//! How much may still be made of a spreadsheet.

use crate::counts::Counts;
use crate::fault::Fault;
use crate::limits::Limits;
use crate::many::Many;

/// How much text may still come out of the cells: one text may be used by many.
pub(super) struct Budget {
    left: u64,
    limit: u64,
    /// Characters that are no text and were taken out.
    pub(super) controls: u32,
    pub(super) counts: Counts,
}

impl Budget {
    /// All that the limits allow.
    pub(super) fn of(limits: &Limits) -> Self {
        Self { left: limits.text, limit: limits.text, controls: 0, counts: Counts::new(limits) }
    }

    /// A cell is made that has no words yet.
    pub(super) fn cell(&mut self) -> Result<(), Fault> {
        self.counts.one(Many::Cells)?;
        self.take("")
    }

    /// A cell has these words.
    pub(super) fn take(&mut self, text: &str) -> Result<(), Fault> {
        // Cells without words cost something, too.
        let size = text.len() as u64 + 1;
        self.left = self.left.checked_sub(size).ok_or(Fault::Unpacks { limit: self.limit })?;
        Ok(())
    }
}
