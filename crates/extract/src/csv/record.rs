//! The rows of a table as the file has them.

use csv::{Position, ReaderBuilder};

use crate::cell::Cell;
use crate::grid::cells::Cells;
use crate::limits::Limits;

/// A row as the file has it, with the white space around its cells.
pub(super) struct Record {
    pub(super) line: u32,
    pub(super) fields: Vec<String>,
}

impl Record {
    pub(super) fn cells(&self) -> Cells {
        let cells = self.fields.iter().map(|field| Cell::plain(field)).collect();
        Cells { line: self.line, cells, ..Cells::default() }
    }

    /// Its cells up to the last that has words.
    pub(super) fn used(&self) -> &[String] {
        let count = self.fields.iter().rposition(|field| !field.trim().is_empty());
        self.fields.get(..count.map_or(0, |last| last + 1)).unwrap_or_default()
    }
}

/// The rows of a text whose cells are parted so.
pub(super) fn records<'t>(
    text: &'t str,
    delimiter: u8,
    limits: &Limits,
) -> impl Iterator<Item = Record> + use<'t> {
    // One more, which is one too many: a row of signs alone could fill the memory.
    let most = usize::try_from(limits.cells).unwrap_or(usize::MAX).saturating_add(1);
    let reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let line = |position: &Position| {
        // Where the row is said to begin, blank lines may come first.
        let from = usize::try_from(position.byte()).unwrap_or(usize::MAX);
        let rest = text.as_bytes().get(from..).unwrap_or_default();
        let blank = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r'));
        let blank = blank.filter(|byte| **byte == b'\n').count() as u64;
        u32::try_from(position.line().saturating_add(blank)).unwrap_or(u32::MAX)
    };
    reader.into_records().flatten().map(move |record| Record {
        line: record.position().map_or(0, line),
        fields: record.iter().take(most).map(str::to_owned).collect(),
    })
}
