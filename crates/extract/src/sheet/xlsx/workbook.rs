//! What belongs to a workbook as a whole.

use super::fonts::Formats;
use super::text::Rich;

/// What the cells of all sheets refer to.
pub(super) struct Workbook {
    pub(super) shared: Vec<Rich>,
    pub(super) formats: Formats,
    /// Whether days are counted from 1904 on.
    pub(super) from_1904: bool,
}
