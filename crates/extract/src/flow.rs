//! Paragraphs on their way to the text: how they are put one after the other, how a table's row is,
//! where notes go, and how much of it all there may be.

use crate::counts::Counts;
use crate::fault::Fault;
use crate::label::is_label;
use crate::limits::Limits;
use crate::many::Many;
use crate::styled::{bare, distinct};
use crate::words::count_words;

/// The line that stands before notes, by which the text reader knows them.
const RULE: &str = "_____";

/// How many bytes of text, and how many things, may still be made.
#[derive(Debug, Default)]
pub(crate) struct Budget {
    left: u64,
    limit: u64,
    counts: Counts,
}

impl Budget {
    /// All that the limits allow.
    pub(crate) fn of(limits: &Limits) -> Self {
        Self { left: limits.text, limit: limits.text, counts: Counts::new(limits) }
    }

    /// One more of something is made.
    pub(crate) fn one(&mut self, what: Many) -> Result<(), Fault> {
        self.counts.one(what)
    }

    /// Counts for what is made of all that again.
    pub(crate) fn counts_anew(&self) -> Counts {
        self.counts.anew()
    }

    /// Takes some of it.
    pub(crate) fn spend(&mut self, bytes: usize) -> Result<(), Fault> {
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        self.left = self.left.checked_sub(bytes).ok_or(Fault::Unpacks { limit: self.limit })?;
        Ok(())
    }
}

/// The paragraphs of a table's row: the cells one after the other. What only labels the row is put
/// before the words of the next cell, and a row of figures stays one line.
pub(crate) fn row(cells: Vec<Vec<String>>) -> Vec<String> {
    let mut cells: Vec<Vec<String>> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
    // What a cell is, is seen without the marks of its styles.
    let single = cells.iter().all(|cell| cell.len() == 1);
    let short = cells.iter().flatten().all(|text| bare(text).len() <= 60);
    let figure = |text: &String| count_words(text) > 0 && !text.contains(char::is_alphabetic);
    if cells.len() > 1 && single && short && cells.iter().skip(1).flatten().any(figure) {
        return vec![cells.concat().join("\t")];
    }
    let labelled = match cells.as_slice() {
        [first, second, ..] => {
            let mark = first.concat();
            first.len() == 1 && is_label(&bare(&mark)) && !second.is_empty()
        }
        _ => false,
    };
    if labelled {
        let mark = cells.remove(0).concat();
        if let Some(words) = cells.first_mut().and_then(|cell| cell.first_mut()) {
            *words = format!("{mark}\t{words}");
        }
    }
    cells.into_iter().flatten().collect()
}

/// The text: paragraphs with a blank line between them, and notes after a rule, a line each.
pub(crate) fn text(blocks: Vec<String>, notes: Vec<String>) -> String {
    let mut text = blocks.join("\n\n");
    if !notes.is_empty() {
        text.push_str("\n\n");
        text.push_str(RULE);
        text.push('\n');
        text.push_str(&notes.join("\n"));
    }
    text.push('\n');
    text
}

/// The paragraphs and notes of a text that was put together so.
pub(crate) fn parts(text: &str) -> (Vec<String>, Vec<String>) {
    let rule = format!("\n\n{RULE}\n");
    let (blocks, notes) = text.rsplit_once(&rule).unwrap_or((text, ""));
    let blocks = blocks.split("\n\n").map(|block| block.trim_matches('\n').to_owned());
    let blocks = blocks.filter(|block| !block.is_empty()).collect();
    (blocks, notes.lines().map(str::to_owned).collect())
}

/// A paragraph made of a mark and words, or nothing where there are no words.
pub(crate) fn marked(mark: &str, words: &str) -> Option<String> {
    let words = words.trim_matches([' ', '\n', '\t', '\r']);
    let shown = words.contains(|ch: char| !ch.is_whitespace());
    shown.then(|| format!("{mark}{}", distinct(words.to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(cells: &[&[&str]]) -> Vec<String> {
        row(cells.iter().map(|cell| cell.iter().map(ToString::to_string).collect()).collect())
    }

    #[test]
    fn a_rows_cells_come_one_after_the_other() {
        assert_eq!(cells(&[&["Paragraph 12"], &["This", "should go."]]).len(), 3);
        assert_eq!(cells(&[&["(a)"], &["This"], &["That"]]), ["(a)\tThis", "That"]);
        assert_eq!(cells(&[&["Chile"], &["2019"], &["2020"]]), ["Chile\t2019\t2020"]);
        assert!(cells(&[&[], &[]]).is_empty());
    }

    #[test]
    fn a_budget_is_held() {
        let mut budget = Budget::of(&Limits { text: 10, ..Limits::default() });
        assert!(budget.spend(10).is_ok());
        assert_eq!(budget.spend(1), Err(Fault::Unpacks { limit: 10 }));
    }
}
