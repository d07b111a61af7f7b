//! Which words of a cell are struck out, by its style or by Markdown's signs, and the cell as it is written
//! where no style can be shown.

use crate::cell::Cell;
use crate::styled::TextStyle;

/// What is around struck words.
const SIGN: &str = "~~";

/// Whether words of a cell are struck out.
pub(crate) fn is_struck(cell: &Cell) -> bool {
    let by_style = cell.styles().iter().any(|styled| styled.style == TextStyle::Struck);
    by_style || has_signs(&cell.text)
}

/// Whether words are between signs.
pub(super) fn has_signs(text: &str) -> bool {
    let pieces: Vec<&str> = text.split(SIGN).collect();
    pieces.len() > 2 && pieces.iter().skip(1).step_by(2).any(|piece| !piece.trim().is_empty())
}

/// The words of a cell, those that a style strikes out between signs.
pub(super) fn written(cell: &Cell) -> String {
    let mut written = String::new();
    let mut done = 0;
    for styled in cell.styles().iter().filter(|styled| styled.style == TextStyle::Struck) {
        let before = cell.text.get(done..styled.start).unwrap_or_default();
        let words = cell.text.get(styled.start..styled.end).unwrap_or_default();
        written.push_str(&format!("{before}{SIGN}{words}{SIGN}"));
        done = styled.end;
    }
    written.push_str(cell.text.get(done..).unwrap_or_default());
    written
}
