//! What is left of a table when it falls out of a file as text: the heads of its columns, one under
//! the other, before its first row. They head no passage, and come again over each part of the table.

use std::collections::HashMap;
use std::ops::Range;

use super::heading::is_reference_heading;
use super::sentence::has_word;
use super::shape::{count, is_title};
use super::topic::Topics;
use super::unit::Unit;

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
    "reference",
    "ref.",
    "référence",
    "réf.",
    "párrafo",
    "párrafos",
    "referencia",
    "الفقرة",
    "المرجع",
];
/// The most columns that a table of comments has.
const MOST: usize = 5;

/// The places of the units that head a table's columns.
pub(crate) fn column_heads(units: &[Unit], topics: &Topics) -> Vec<usize> {
    let runs: Vec<Range<usize>> = units
        .iter()
        .enumerate()
        .filter(|(_, unit)| begins_row(unit))
        .map(|(row, _)| names_before(units, row, topics))
        .collect();
    let mut known: HashMap<String, usize> = HashMap::new();
    for run in &runs {
        for start in run.clone() {
            *known.entry(words(units, start..run.end)).or_default() += 1;
        }
    }
    let heads = |start: &usize, run: &Range<usize>| {
        let named = units.get(*start).is_some_and(|unit| is_first(&unit.text));
        // The same names over another part of the table, whatever they are.
        let name = words(units, *start..run.end);
        let again = known.get(&name).is_some_and(|times| *times > 1);
        // Where a page made one line of them, other parts of the table have to show that they are two.
        let several = run.end - *start > 1 || runs.iter().any(|other| cuts(units, other, &name));
        several && (named || again)
    };
    runs.iter()
        .filter_map(|run| Some(run.clone().find(|start| heads(start, run))?..run.end))
        .flatten()
        .collect()
}

/// Whether a row of the table may begin with the unit: a reference to the draft, or a number.
fn begins_row(unit: &Unit) -> bool {
    is_reference_heading(unit) || !has_word(&unit.text)
}

/// The short titles right before a row, of which none names a topic.
fn names_before(units: &[Unit], row: usize, topics: &Topics) -> Range<usize> {
    let is_name = |unit: &&Unit| {
        let topic = topics.of_heading(&unit.text).filter(|topic| !topics.is_general(*topic));
        let is_named = topic.is_some() && topics.is_all_topic(&unit.text);
        is_title(&unit.text, 4) && count(&unit.text) <= 4 && !begins_row(unit) && !is_named
    };
    let before = units.get(..row).unwrap_or_default();
    row - before.iter().rev().take(MOST).take_while(is_name).count()..row
}

/// Whether other names before a row are the same words in several units.
fn cuts(units: &[Unit], run: &Range<usize>, name: &str) -> bool {
    run.clone().any(|start| run.end - start > 1 && words(units, start..run.end) == name)
}

fn is_first(text: &str) -> bool {
    FIRST.contains(&text.to_lowercase().as_str())
}

/// The words of some units, however they were cut into lines.
fn words(units: &[Unit], range: Range<usize>) -> String {
    let texts = units.get(range).unwrap_or_default().iter().map(|unit| unit.text.to_lowercase());
    texts.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use crate::testing::terms;
    use crate::{ReadOptions, Why, read};

    #[test]
    fn the_heads_of_a_tables_columns_head_no_passage() {
        let source = "Table of comments\n\nParagraph\n\nComment\n\nProposed\ntext\n\nParagraph 12\n\nThis should go.\n";
        let submission = read(source, &ReadOptions::default());
        assert_eq!(submission.passages.len(), 1);
        let passage = submission.passages.first().unwrap();
        assert_eq!(passage.heading, ["Paragraph 12"]);
        assert_eq!(passage.responds_to, ["12"]);
    }

    #[test]
    fn heads_of_columns_that_come_again_in_each_chapter_head_nothing_there() {
        let source = "Comments of Norland\n\nThreats\n\nPassage\n\nChange\n\nPara. 16\n\nThis should go.\n\n\
                      Norms\n\nPassage\n\nChange\n\nPara. 24\n\nThis should stay.\n\n\
                      Follow-up (Chapter G)\n\nPassage Change\n\nPara. 30\n\nThis should grow.\n";
        let terms = terms();
        let submission = read(source, &ReadOptions { terms: &terms, ..ReadOptions::default() });
        let found: Vec<_> = submission
            .passages
            .iter()
            .map(|it| {
                (it.heading.join(" > "), it.topic.as_ref().map_or("", |topic| topic.as_str()))
            })
            .collect();
        assert_eq!(
            found,
            [
                ("Threats > Para. 16".to_owned(), "threats"),
                ("Norms > Para. 24".to_owned(), "norms"),
                ("Follow-up (Chapter G) > Para. 30".to_owned(), "institutional-dialogue"),
            ]
        );
        let heads = submission.left_out.iter().filter(|it| it.why == Why::ColumnHead).count();
        assert_eq!(heads, 5);
    }
}
