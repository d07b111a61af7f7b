//! What is left of a table when it falls out of a PDF: the heads of its columns, one under the other,
//! before the first row.

use super::heading::is_reference_heading;
use super::paragraph::Unit;
use super::shape::{count, is_title};

/// What the first column of a table of comments is called, in lower case.
const FIRST: &[&str] = &[
    "paragraph",
    "paragraphs",
    "para",
    "para.",
    "paragraphe",
    "paragraphes",
    "§",
    "paragraph no.",
];
/// The most columns that a table of comments has.
const MOST: usize = 5;

/// The places of the units that head a table's columns.
pub(crate) fn column_heads(units: &[Unit]) -> Vec<usize> {
    let mut heads = Vec::new();
    for (index, unit) in units.iter().enumerate() {
        if !FIRST.contains(&unit.text.to_lowercase().as_str()) {
            continue;
        }
        let others = units
            .iter()
            .skip(index + 1)
            .take(MOST)
            .take_while(|unit| {
                is_title(&unit.text, 4) && count(&unit.text) <= 4 && !is_reference_heading(unit)
            })
            .count();
        let row = units.get(index + 1 + others).is_some_and(is_reference_heading);
        if others > 0 && row {
            heads.extend(index..=index + others);
        }
    }
    heads
}

#[cfg(test)]
mod tests {
    use crate::reading::{ReadOptions, read};

    #[test]
    fn the_heads_of_a_tables_columns_head_no_passage() {
        let source = "Table of comments\n\nParagraph\n\nComment\n\nProposed\ntext\n\nParagraph 12\n\nThis should go.\n";
        let submission = read(source, &ReadOptions::default());
        assert_eq!(submission.passages.len(), 1);
        let passage = submission.passages.first().unwrap();
        assert_eq!(passage.heading, ["Paragraph 12"]);
        assert_eq!(passage.responds_to, ["12"]);
    }
}
